#include "cli/shelf.h"

#include <algorithm>

namespace factcheck::cli {
namespace {

// Half of the memory is for claims that wait. What is compared takes some eight times of what it took there; with more
// of it at once, the processor's caches hold less of what is needed next.
constexpr std::size_t kShareThatWaits = 2;
constexpr std::size_t kShareAtOnce = 16;
constexpr std::size_t kMostAtOnce = std::size_t{4} << 20;

}  // namespace

Bundle::Bundle(const std::vector<Claim>& claims) : outline(story::outline(claims)), packed(archive::pack(claims)) {
  for (const Claim& c : claims) ++kinds[static_cast<std::size_t>(c.kind)];
}

Shelf::Shelf(std::size_t memory)
    : store_(memory / kShareThatWaits), most_at_once_(std::min(memory / kShareAtOnce, kMostAtOnce)) {}

void Shelf::add(const Bundle& bundle) {
  store_.add(articles_.add(bundle.outline), bundle.packed);
  for (std::size_t k = 0; k < kinds_.size(); ++k) kinds_[k] += bundle.kinds[k];
}

}  // namespace factcheck::cli
