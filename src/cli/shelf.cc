#include "cli/shelf.h"

#include <algorithm>
#include <iterator>

namespace factcheck::cli {
namespace {

// Half of the memory is for claims that wait. What is compared takes some eight times of what it took there. With less
// of it at once, articles are fetched anew for each batch of later ones that they are related to, which costs more than
// anything else; the most is about what a few days of many papers take.
constexpr std::size_t kShareThatWaits = 2;
constexpr std::size_t kShareAtOnce = 16;
constexpr std::size_t kMostAtOnce = std::size_t{32} << 20;

}  // namespace

Bundle::Bundle(const std::vector<Claim>& claims) : outline(story::outline(claims)), packed(archive::pack(claims)) {
  for (const Claim& c : claims) ++kinds[static_cast<std::size_t>(c.kind)];
}

void keep_each_once(std::vector<Claim>& claims) {
  const auto is_less = [](const Claim& a, const Claim& b) { return by_content(a, b) < 0; };
  const auto is_same = [](const Claim& a, const Claim& b) { return by_content(a, b) == 0; };
  if (!std::ranges::is_sorted(claims, is_less)) std::ranges::stable_sort(claims, is_less);
  claims.erase(std::unique(claims.begin(), claims.end(), is_same), claims.end());
}

Shelf::Shelf(std::size_t memory)
    : store_(memory / kShareThatWaits), most_at_once_(std::min(memory / kShareAtOnce, kMostAtOnce)) {}

void Shelf::add(const Bundle& bundle) {
  const std::uint32_t before = articles_.size();
  const std::uint32_t article = articles_.add(bundle.outline);
  if (article != before) return add_more(article, bundle.claims());
  store_.add(article, bundle.packed);
  for (std::size_t k = 0; k < kinds_.size(); ++k) kinds_[k] += bundle.kinds[k];
}

void Shelf::add_more(std::uint32_t article, const std::vector<Claim>& claims) {
  std::vector<Claim> there = store_.claims(article);
  // What the article is said to be may be told anew, too: the store keeps all that was said of it.
  const bool is_told_anew = by_content(*claims.front().article, *there.front().article) < 0;
  keep_each_once(there);
  const auto is_there = [&](const Claim& c) {
    return std::ranges::binary_search(there, c, [](const Claim& a, const Claim& b) { return by_content(a, b) < 0; });
  };
  std::vector<Claim> more;
  std::ranges::remove_copy_if(claims, std::back_inserter(more), is_there);
  if (!more.empty() || is_told_anew) store_.add(article, archive::pack(is_told_anew ? claims : more));
  for (const Claim& c : more) ++kinds_[static_cast<std::size_t>(c.kind)];
}

}  // namespace factcheck::cli
