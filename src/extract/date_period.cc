// Stretches of time with a name of their own: decades.
#include "extract/date.h"
#include "extract/ordinal_words.h"

namespace factcheck::extract {

namespace {

bool is_century_word(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && view.lexicon().unit[s->row].id == "century";
}

}  // namespace

// «الستينيات», «تسعينيات القرن الماضي»: without a century, of the last one.
std::optional<Reading> read_decade(const View& view, Index at) {
  const auto s = view.find(at, Class::decade);
  if (!s) return std::nullopt;
  Index end = at + 1;
  std::int16_t century = 1900;
  if (view.has_article(end) && is_century_word(view, end)) {
    const auto ordinal = read_ordinal_words(view, end + 1);
    const auto ten = view.find(end + 1, Class::number);
    if (ordinal) {
      century = static_cast<std::int16_t>((ordinal->value - 1) * 100);
      end = ordinal->end;
    } else if (ten || view.find(end + 1, Class::relation)) {
      end += 2;  // القرن العشرين, القرن الماضي
    }
  } else if (!s->proclitics.article) {
    return std::nullopt;
  }
  const auto year = static_cast<std::int16_t>(century + view.lexicon().decade[s->row].start);
  Mention m = make_mention(view, Kind::date_range, at, end, "decade");
  m.figure = m.span;
  m.value.form = Value::Form::date;
  m.value.quantity.precision = Precision::range;
  m.value.dates = {{year, 0, 0}, {static_cast<std::int16_t>(year + 9), 0, 0}};
  return Reading{m, end};
}
}  // namespace factcheck::extract
