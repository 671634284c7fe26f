// Digits that are part of a name or an address and state no quantity: «القانون رقم 12.34», www.x.com/123, F16, &#8211;.
#include "extract/numeral.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr std::uint32_t kShortestPhoneNumber = 8;

// First token after the run without white space that holds `at`.
Index end_of_run(const View& view, Index at) {
  ++at;
  while (view.has(at) && view.glued(at) && view[at].kind != Token::Kind::line) ++at;
  return at;
}

bool begins_url(const View& view, Index at) {
  if (!view.is_latin(at)) return false;
  const std::string_view word = view.bytes(at);
  return word == "http" || word == "https" || word == "www" || word == "HTTP" || word == "Http";
}

bool is_unit_symbol(const View& view, Index at) {
  return view.find(at, Class::unit).has_value() || view.find(at, Class::currency).has_value();
}

std::optional<Index> end_of_name(const View& view, Index at) {
  const bool after_latin = at > 0 && view.glued(at) && view.is_latin(at - 1) && !is_unit_symbol(view, at - 1);
  const bool before_latin = view.glued(at + 1) && view.is_latin(at + 1) && !is_unit_symbol(view, at + 1);
  const bool handle = at > 0 && view.glued(at) && view.is_mark_of(at - 1, U"#@_&");
  if (after_latin || before_latin || handle) return end_of_run(view, at);
  return std::nullopt;
}

bool is_phone_number(const View& view, Index at) {
  const bool plus = at > 0 && view.glued(at) && view.is_mark(at - 1, U'+');
  const bool zero = view.digit_count(at) > 1 && view.bytes(at).front() == '0';
  return view.digit_count(at) >= kShortestPhoneNumber && (plus || zero);
}

}  // namespace

std::optional<Reading> read_silent(const View& view, Index at, const Context&) {
  if (begins_url(view, at)) return Reading{std::nullopt, end_of_run(view, at)};
  if (const auto idiom = view.find(at, Class::idiom)) return Reading{std::nullopt, at + idiom->words};
  if (!view.is_digits(at)) return std::nullopt;
  if (const auto end = end_of_name(view, at)) return Reading{std::nullopt, *end};
  if (is_phone_number(view, at)) return Reading{std::nullopt, at + 1};
  Index before = at;
  while (before > 0 && view.is_mark_of(before - 1, U"(:«\"")) --before;
  Index first = 0;
  if (view.find_before(before, Class::identifier, first, 2)) {
    const auto numeral = read_numeral(view, at);
    Index end = numeral ? numeral->end : at + 1;
    while (view.is_mark_of(end, U"/-.") && view.is_digits(end + 1)) end += 2;
    return Reading{std::nullopt, end};
  }
  return std::nullopt;
}

}  // namespace factcheck::extract
