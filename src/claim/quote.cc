#include "claim/quote.h"

#include <algorithm>

namespace factcheck::claim {
namespace {

// Bytes of a quote on either side of the figure: some 160 letters before it, where Arabic says what happened, and 65
// behind it.
constexpr std::uint32_t kBefore = 300;
constexpr std::uint32_t kAfter = 130;

}  // namespace

Quote quote(const lexicon::View& view, Span figure, lexicon::TokenIndex first_token, lexicon::TokenIndex last_token) {
  const std::string_view bytes = view.passage().bytes;
  const lexicon::TokenIndex first = view.sentence_begin(first_token);
  const lexicon::TokenIndex end = view.sentence_end(last_token - 1);
  std::uint32_t begin = view[first].span.begin;
  std::uint32_t stop = view[end - 1].span.end;
  begin = std::max(begin, figure.begin > kBefore ? figure.begin - kBefore : 0);
  stop = std::min(stop, figure.end + kAfter);
  // A figure may end in the very mark that ends its sentence («د.ت.»): it is quoted whole all the same.
  begin = std::min(begin, figure.begin);
  stop = std::max(stop, figure.end);
  const auto is_space = [&](std::uint32_t i) { return bytes[i] == ' ' || bytes[i] == '\n'; };
  if (begin != view[first].span.begin)
    while (begin > 0 && begin < figure.begin && !is_space(begin - 1)) ++begin;
  if (stop != view[end - 1].span.end)
    while (stop > figure.end && stop < bytes.size() && !is_space(stop)) --stop;
  return {std::string(view.whole({begin, stop}).of(bytes)), begin};
}

}  // namespace factcheck::claim
