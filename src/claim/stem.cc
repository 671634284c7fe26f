#include "claim/stem.h"

#include <memory>

#include <libstemmer.h>

namespace factcheck::claim {
namespace {

struct Delete {
  void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
};

}  // namespace

std::string unknown_measure(std::string_view word) {
  thread_local std::unique_ptr<sb_stemmer, Delete> stemmer(sb_stemmer_new("arabic", "UTF_8"));
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.size()));
  const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
  return "stem:" + std::string(reinterpret_cast<const char*>(stem), size);
}

}  // namespace factcheck::claim
