// Stretches of time with a name of their own: parts of a year, decades.
#include "extract/date.h"
#include "extract/ordinal_words.h"
#include "factcheck/extract.h"

namespace factcheck::extract {
namespace {

using Role = lexicon::Calendar::Role;

struct Year {
  int number = 0;
  bool hijri = false;
  bool relative = false;
  Index end = 0;
};

std::optional<Year> year_in_digits(const View& view, Index at) {
  const auto number =
      view.digit_count_at_least(at, 4) ? small_number(view, at, kHijriYears[0], kLastYear) : std::nullopt;
  if (!number) return std::nullopt;
  Year year{*number, false, false, at + 1};
  const Era e = era(view, year.end, true);
  year.hijri = e == Era::hijri || (e == Era::none && is_hijri_year(*number));
  if (view.is_mark_of(year.end, U"/-–") && view.is_digits(year.end + 1)) return std::nullopt;  // a school year
  return year;
}

// The year of which something is a part: «من 2015», «للعام 2012», «من هذا العام», «من العام الماضي», «من العام».
std::optional<Year> year_of_part(const View& view, Index at, const Context& context) {
  if (view.is(at, words::kMin) || view.is(at, words::kFi)) ++at;
  const bool this_one = view.is(at, words::kHadha) || view.is(at, words::kHadhihi);
  if (this_one) ++at;
  if (!is_year_word(view, at)) return this_one ? std::nullopt : year_in_digits(view, at);
  const Index next = at + 1;
  if (auto year = year_in_digits(view, next)) return year;
  if (!context.day) return std::nullopt;
  if (const auto shift = relation(view, next)) {
    if (auto year = year_in_digits(view, next + 1)) return year;  // «من العام الحالي 2015»
    return Year{context.day->year + *shift, false, true, next + 1};
  }
  // «العام الدراسي», «السنة المالية» begin in other months.
  if (!view.has_article(at) || (view.is_word(next) && view.has_article(next) && !this_one)) return std::nullopt;
  return Year{context.day->year, false, true, next};
}

// The years of «في الأربعينات من العمر» are those of a life.
bool is_of_a_life(const View& view, Index at) {
  if (!view.is(at, words::kMin)) return false;
  const auto word = calendar_word(view, at + 1);
  return word && word->role == Role::age;
}

// «الربع الثالث», «النصف الأخير»: its first and last month.
struct PartOfYear {
  int first_month = 0;
  int last_month = 0;
  Index end = 0;
};

std::optional<PartOfYear> part_of_year(const View& view, Index at) {
  const auto s = view.find(at, Class::calendar);
  if (!s || !s->proclitics.article) return std::nullopt;
  const lexicon::Calendar& part = view.lexicon().calendar[s->row];
  if (part.role != Role::part) return std::nullopt;
  const int parts = 12 / part.value;
  int number = parts;
  Index end = at + 2;
  if (const auto word = calendar_word(view, at + 1); !word || word->role != Role::last) {
    const auto ordinal = read_ordinal_words(view, at + 1);
    if (!ordinal || ordinal->value > parts) return std::nullopt;
    number = static_cast<int>(ordinal->value);
    end = ordinal->end;
  }
  return PartOfYear{(number - 1) * part.value + 1, number * part.value, end};
}

struct PartWithYear {
  PartOfYear part;
  std::optional<Year> year;
  Index end() const { return year ? year->end : part.end; }
};

std::optional<PartWithYear> part_with_year(const View& view, Index at, const Context& context) {
  const auto part = part_of_year(view, at);
  if (!part) return std::nullopt;
  return PartWithYear{*part, year_of_part(view, part->end, context)};
}

// «من الربع الأخير من عام 2014 إلى الربع الأول من 2015», «بين الربعين …» has none.
std::optional<PartWithYear> second_part(const View& view, Index at, const PartWithYear& low, const Context& context) {
  Index next = 0;
  const bool to = view.is(low.end(), words::kIla) || view.is(low.end(), words::kHatta);
  const bool between = at > 0 && is_between(view, at - 1) && view.joined(low.end(), next);
  if (!to && !between) return std::nullopt;
  auto high = part_with_year(view, to ? low.end() + 1 : next, context);
  return high && high->year ? high : std::nullopt;
}

Date month_of(const Year& year, int month) {
  return {static_cast<std::int16_t>(year.number), static_cast<std::int8_t>(month), 0};
}

}  // namespace

std::optional<Reading> read_part_of_year(const View& view, Index at, const Context& context) {
  const auto low = part_with_year(view, at, context);
  if (!low) return std::nullopt;
  const auto high = second_part(view, at, *low, context);
  if (!low->year && !high) return std::nullopt;
  const Year& from = low->year ? *low->year : *high->year;
  const Year& to = high ? *high->year : from;
  const Index end = high ? high->end() : low->end();
  const DateRange months{month_of(from, low->part.first_month),
                         month_of(to, high ? high->part.last_month : low->part.last_month)};
  if (from.hijri != to.hijri || months.to < months.from) return std::nullopt;
  Mention m = relative_mention(view, Kind::date_range, at, end, months);
  m.rule = "part-of-year";
  m.relative = from.relative || to.relative;
  if (from.hijri) {
    m.value.hijri = months;
    const auto first = gregorian(months.from);
    const auto last = gregorian(months.to);
    if (first && last) m.value.dates = {first->from, last->to};
  }
  return Reading{m, end};
}

// «الستينيات», «تسعينيات القرن الماضي»: without a century, of the last one.
std::optional<Reading> read_decade(const View& view, Index at) {
  const auto s = view.find(at, Class::decade);
  if (!s) return std::nullopt;
  Index end = at + 1;
  if (is_of_a_life(view, end)) return Reading{std::nullopt, end + 2, "decade-of-life"};
  std::int16_t century = 1900;
  if (view.has_article(end) && is_noun_of(view, end, "century")) {
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
  if (era(view, end) == Era::hijri)
    return Reading{std::nullopt, end + 1, "decade-of-hijra"};  // of which century, nobody says
  const auto year = static_cast<std::int16_t>(century + view.lexicon().decade[s->row].start);
  Mention m = make_mention(view, Kind::date_range, at, end, "decade");
  m.figure = m.span;
  m.value.form = Value::Form::date;
  m.value.quantity.precision = Precision::range;
  m.value.dates = {{year, 0, 0}, {static_cast<std::int16_t>(year + 9), 0, 0}};
  return Reading{m, end};
}

}  // namespace factcheck::extract
