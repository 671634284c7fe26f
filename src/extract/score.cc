// Scores of matches: «3-0», «2-صفر».
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr std::u32string_view kDashes = U"-–—";

}  // namespace

// Two small numbers with a dash and nothing counted behind them: a result, not a range. A slash is one behind «فوزه»
// and the like, or before «صفر».
std::optional<Reading> read_score(const View& view, Index at, const Context&) {
  if (!view.is_digits(at) || view.digit_count(at) > 2) return std::nullopt;
  const bool slash = view.is_mark(at + 1, U'/');
  if (!slash && !view.is_mark_of(at + 1, kDashes)) return std::nullopt;
  const auto nil = view.find(at + 2, Class::number);  // «2-صفر»
  const bool is_nil = nil && nil->proclitics.none() && view.lexicon().number[nil->row].value == 0;
  if (!is_nil && (!view.is_digits(at + 2) || view.digit_count(at + 2) > 2)) return std::nullopt;
  const bool result = at > 0 && view.find(at - 1, Class::result);
  if (slash && !is_nil && !result) return std::nullopt;
  const auto home = static_cast<std::int64_t>(view.number(at));
  const auto away = is_nil ? 0 : static_cast<std::int64_t>(view.number(at + 2));
  if ((!result && (home > 20 || away > 20)) || view.is_mark_of(at + 3, U"-–/") ||
      (view.is_mark(at + 3, U'.') && view.is_digits(at + 4)))
    return std::nullopt;
  if (at > 0 && view.glued(at) && view[at - 1].kind != Token::Kind::line && !view.is(at - 1, words::kWa) &&
      !view.is_mark_of(at - 1, U"(«\"["))
    return std::nullopt;
  const Index next = view.skip_closing(at + 3);
  for (const Class cls : {Class::noun, Class::unit, Class::currency, Class::percent, Class::number, Class::month})
    if (view.find(next, cls) && !view.find(next, Class::function)) return std::nullopt;
  Mention m = make_mention(view, Kind::score, at, at + 3, "score");
  m.figure = m.span;
  m.value.form = Value::Form::score;
  m.value.quantity = {Decimal(home), Decimal(away), Precision::exact};
  return Reading{m, at + 3};
}

}  // namespace factcheck::extract
