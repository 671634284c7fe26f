// In: a token that may begin a time of day. Out: the time, or two of them as a range.
//
//   [الساعة] 14:21   14.30, 14,30, 1430 behind الساعة or before a zone      digits
//   [الساعة] الثالثة [والنصف | إلا ربعا | وعشر دقائق]   الساعة ثلاثة       words
//   then: a part of the day («صباحا», «من مساء», «بعد الظهر»), a zone («ت غ»)
//   من T إلى T,  بين T وT
//
// Without الساعة before it, digits need a colon, and words a part of the day, a zone, or a fraction of an hour.
#include <algorithm>

#include "extract/cardinal.h"
#include "extract/numeral.h"
#include "extract/ordinal_words.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr int kHour = 60;
constexpr int kNoon = 12 * kHour;
constexpr int kDay = 24 * kHour;

struct Time {
  int minutes = 0;
  Index end = 0;
  bool in_words = false;
  bool sure = false;       // by its own words a time, whatever stands before it
  bool ambiguous = false;  // «12 مساء»: midnight, or noon in translations
  std::optional<lexicon::Daypart> part;
};

// Does الساعة, or another word that announces a time, stand before token `at`?
bool is_announced(const View& view, Index at) {
  while (at > 0 && (view.is_mark_of(at - 1, U"(«\":") || view.is(at - 1, words::kAl))) --at;
  Index first = 0;
  return at > 0 && view.find_before(at, Class::clock, first, 2);
}

// Past الساعة, marks and «الـ» before the second time of a range.
Index skip_announcement(const View& view, Index at) {
  if (const auto s = view.find(at, Class::clock)) at += s->words;
  while (view.is_mark_of(at, U"(«\":") || view.is(at, words::kAl)) ++at;
  return at;
}

// ---- the part of the day

int in_part_of_day(int minutes, const lexicon::Daypart& part) {
  if (minutes >= kNoon + kHour || minutes < kHour) return minutes;  // 13:00 and later are sure of themselves
  const int from = part.from * kHour;
  const int since = (minutes - from) % kNoon;
  return (from + (since < 0 ? since + kNoon : since)) % kDay;
}

// «مساء», «من مساء», «في المساء», «بعد الظهر»; a bare number that nothing announces has it right behind it.
void add_part_of_day(const View& view, Time& t, bool minutes_in_digits, bool near) {
  Index at = near ? t.end : view.skip_closing(t.end);
  if (!near && (view.is(at, words::kFi) || view.is(at, words::kMin))) ++at;
  const auto s = view.find(at, Class::daypart);
  if (!s || s->proclitics.conjunction != Proclitics::Conjunction::none) return;
  const lexicon::Daypart& part = view.lexicon().daypart[s->row];
  if (part.letter && !minutes_in_digits) return;
  t.part = part;
  t.sure = t.sure || s->proclitics.none();
  t.end = at + s->words;
  t.ambiguous = part.from == 13 && t.minutes >= kNoon && t.minutes < kNoon + kHour;
  t.minutes = in_part_of_day(t.minutes, part);
}

bool zone_follows(const View& view, Index at) { return view.find(view.skip_closing(at), Class::zone) != nullptr; }

// «21،30 مساء»; but «12.50 صباح اليوم» may be a price of this morning.
bool part_follows(const View& view, Index at) {
  const auto s = view.find(at, Class::daypart);
  return s && s->proclitics.none() && !view.lexicon().daypart[s->row].letter && !view.is(at + 1, words::kToday);
}

// ---- parts of an hour

bool is_minutes(const View& view, Index at) {
  const auto unit = view.find(at, Class::unit);
  return unit && view.lexicon().unit[unit->row].id == "minute";
}

std::optional<int> fraction_of_hour(const View& view, Index at) {
  const auto f = view.find(at, Class::fraction);
  if (!f) return std::nullopt;
  const lexicon::Fraction& part = view.lexicon().fraction[f->row];
  if (part.plural || part.pronoun || part.denominator < 2 || part.denominator > 4) return std::nullopt;
  return static_cast<int>(kHour * part.numerator / part.denominator);
}

// «20 دقيقة», «عشر دقائق», «خمس وأربعين دقيقة»
std::optional<int> number_of_minutes(const View& view, Index at, Index& end) {
  const auto number = read_cardinal(view, at);
  const auto minutes = number ? number->value.integer() : std::nullopt;
  if (!minutes || *minutes < 1 || *minutes >= kHour || !is_minutes(view, number->end)) return std::nullopt;
  end = number->end + 1;
  return static_cast<int>(*minutes);
}

// «والنصف», «إلا ربعا», «و20 دقيقة», «إلا خمس دقائق»; 0 where nothing is added.
int spoken_minutes(const View& view, Index& end) {
  Index next = 0;
  int sign = 1;
  if (view.is(end, words::kIlla)) {
    next = end + 1;
    sign = -1;
  } else if (!view.joined(end, next)) {
    return 0;
  }
  Index last = next + 1;
  auto minutes = fraction_of_hour(view, next);
  if (!minutes) minutes = number_of_minutes(view, next, last);
  if (!minutes) return 0;
  end = last;
  const int more = sign > 0 ? spoken_minutes(view, end) : 0;  // «والنصف وخمس دقائق»
  return sign * *minutes + more;
}

// ---- digits

// «14:21», «14.30»; a decimal point only where the time is announced or a zone follows.
bool add_minutes_in_digits(const View& view, Index at, bool announced, Time& t) {
  if (!view.is_mark_of(at + 1, U":.,،٫") || !view.glued(at + 1) || !view.is_digits(at + 2) || !view.glued(at + 2))
    return false;
  if (view.digit_count(at + 2) != 2 || view.number(at + 2) >= kHour) return false;
  if (!view.is_mark(at + 1, U':') && !announced && !zone_follows(view, at + 3) && !part_follows(view, at + 3))
    return false;
  t.minutes += static_cast<int>(view.number(at + 2));
  t.end = at + 3;
  if (view.is_mark(t.end, U':') && view.glued(t.end) && view.digit_count_at_least(t.end + 1, 2)) t.end += 2;  // seconds
  t.sure = true;
  return true;
}

std::optional<Time> in_digits(const View& view, Index at, bool announced) {
  const std::uint32_t digits = view.digit_count(at);
  if (digits > 4) return std::nullopt;
  const auto value = static_cast<int>(view.number(at));
  Time t;
  t.end = at + 1;
  const bool joined_hour = announced && digits == 4 && value % 100 < kHour;  // «الساعة 0659»
  t.minutes = joined_hour ? value / 100 * kHour + value % 100 : value * kHour;
  if (!joined_hour && digits > 2) return std::nullopt;
  const bool has_minutes = joined_hour || add_minutes_in_digits(view, at, announced, t);
  if (!has_minutes) {
    t.minutes += spoken_minutes(view, t.end);
    if (value > 24) return std::nullopt;
  }
  if (t.minutes > kDay) return std::nullopt;
  t.minutes %= kDay;
  const bool twelve = !has_minutes && (value == 0 || value > 12);
  if (!twelve || announced) add_part_of_day(view, t, has_minutes, !has_minutes && !announced);
  return t;
}

// ---- words

// «الثالثة»; «الواحدة»; behind الساعة also «ثلاثة» and «ثلاث».
std::optional<int> hour_in_words(const View& view, Index at, bool announced, Index& end) {
  const auto ordinal = read_ordinal_words(view, at);
  if (ordinal && ordinal->value >= 1 && ordinal->value <= 12 && (ordinal->feminine || announced)) {
    end = ordinal->end;
    // «الثانية عشر»: the ten of a feminine hour is often written as of a masculine one.
    const auto ten = view.find(end, Class::number);
    if (ordinal->value > 2 || !ten || !ten->proclitics.none() || view.lexicon().number[ten->row].value != 10)
      return static_cast<int>(ordinal->value);
    ++end;
    return static_cast<int>(ordinal->value) + 10;
  }
  const auto s = view.find(at, Class::number);
  if (!s) return std::nullopt;
  const lexicon::Number& number = view.lexicon().number[s->row];
  end = at + 1;
  if (s->proclitics.article) return number.value == 1 ? std::optional(1) : std::nullopt;
  if (!announced || !s->proclitics.none()) return std::nullopt;
  if (number.role == lexicon::Number::Role::unit && number.value <= 10) {
    Index next = 0;
    Index after = 0;
    if (view.joined(end, next) && !fraction_of_hour(view, next) && !number_of_minutes(view, next, after))
      return std::nullopt;
    return static_cast<int>(number.value);
  }
  const auto cardinal = read_cardinal(view, at);
  const auto value = cardinal ? cardinal->value.integer() : std::nullopt;
  if (!value || *value < 11 || *value > 12) return std::nullopt;
  end = cardinal->end;
  return static_cast<int>(*value);
}

std::optional<Time> in_words(const View& view, Index at, bool announced) {
  Time t;
  t.in_words = true;
  const auto hour = hour_in_words(view, at, announced, t.end);
  if (!hour) return std::nullopt;
  const Index hour_end = t.end;
  const bool definite = view.has_article(at);
  t.minutes = (*hour * kHour + spoken_minutes(view, t.end) + kDay) % kDay;
  const bool with_minutes = t.end != hour_end;
  if (!definite && !with_minutes && counts_something(view, t.end)) return std::nullopt;
  add_part_of_day(view, t, false, false);
  // «الرابعة عصرا», «السابعة والنصف»; but «الأمسية الثانية مساء الجمعة» is the second.
  const bool numbers_a_noun = at > 0 && view.is_word(at - 1) && view.has_article(at - 1) &&
                              !view.find(at - 1, Class::weekday) && !view.find(at - 1, Class::calendar);
  t.sure = definite && !numbers_a_noun && (t.sure || with_minutes || zone_follows(view, t.end));
  return t;
}

std::optional<Time> time_at(const View& view, Index at, bool announced) {
  auto t = view.is_digits(at) ? in_digits(view, at, announced) : in_words(view, at, announced);
  return t && (t->sure || announced) ? t : std::nullopt;
}

// ---- the rule

// «من الساعة 8 صباحا إلى 4 مساء», «بين الثامنة والعاشرة مساء»
std::optional<Time> other_end(const View& view, Index at, const Time& low, bool announced) {
  Index first = at;
  while (first > 0 && (view.is_mark_of(first - 1, U"(«\":") || view.is(first - 1, words::kAl))) --first;
  view.find_before(first, Class::clock, first, 2);
  const bool between = first > 0 && is_between(view, first - 1);
  const bool from = first > 0 && view.is(first - 1, words::kMin);
  Index next = 0;
  if (!(between && view.joined(low.end, next))) {
    const bool to = view.is(low.end, words::kIla) || (from && view.is(low.end, words::kHatta));
    if (!to && !view.is_mark_of(low.end, U"-–—")) return std::nullopt;
    next = low.end + 1;
  }
  const Index second = skip_announcement(view, next);
  const auto high = time_at(view, second, true);
  // «10:30 - 12 قتيلا»
  const bool loose = high && !high->sure && second == next;
  if (loose && (!(announced || low.part) || counts_something(view, high->end))) return std::nullopt;
  return high;
}

// «من الساعة 6 إلى 11 ليلا»: the part of the day holds for both, where it leaves them in order. «من 8 صباحا إلى 4»: the
// next four o'clock.
void share_part_of_day(Time& low, Time& high) {
  if (!low.part && high.part) {
    const int minutes = in_part_of_day(low.minutes, *high.part);
    if (minutes < high.minutes || high.minutes == 0) low.minutes = minutes;
  }
  if (low.part && !high.part && high.minutes <= low.minutes && high.minutes + kNoon > low.minutes)
    high.minutes += kNoon;
  high.minutes %= kDay;
}

// «(GMT+0300)», «ت غ + 3»: how far the clock is from Greenwich is no figure.
Index past_zone(const View& view, Index at) {
  Index next = view.is_mark(at, U'(') ? at + 1 : at;
  const auto zone = view.find(next, Class::zone);
  if (!zone) return at;
  next += zone->words;
  while (const auto more = view.find(next, Class::zone)) next += more->words;
  if (!view.is_mark_of(next, U"+-–") || !view.is_digits(next + 1)) return at;
  next += 2;
  return view.is_mark(next, U':') && view.is_digits(next + 1) ? next + 2 : next;
}

Reading time_reading(const View& view, Index first, const Time& low, const std::optional<Time>& high) {
  const Index end = high ? high->end : low.end;
  Mention m = make_mention(view, Kind::time, first, end,
                           high           ? RuleName("time-range")
                           : low.in_words ? RuleName("time-words")
                                          : RuleName("time"));
  m.figure = m.span;
  m.value.form = Value::Form::time;
  m.value.times = {static_cast<std::int16_t>(low.minutes), static_cast<std::int16_t>((high ? *high : low).minutes)};
  m.value.quantity.precision = high ? Precision::range : Precision::exact;
  m.in_words = low.in_words;
  m.ambiguous = low.ambiguous || (high && high->ambiguous);
  return {m, past_zone(view, end)};
}

// The first of two hours, which nothing but the second makes a time.
std::optional<Time> bare_hour(const View& view, Index at) {
  constexpr std::uint64_t kHours = 24;
  if (!view.is_digits(at)) {
    const bool led = at > 0 && (view.is(at - 1, words::kMin) || is_between(view, at - 1));
    return led && view.has_article(at) ? time_at(view, at, true) : std::nullopt;
  }
  if (view.number(at) == 0 || view.number(at) > kHours) return std::nullopt;
  Time low;
  low.minutes = static_cast<int>(view.number(at)) * kHour;
  low.end = at + 1;
  return low;
}

// «من 5 إلى 9 مساء», «بين 5 و9 مساء», «5 - 9 مساء», «من الثامنة إلى العاشرة مساء»: the part of the day makes hours of
// both.
std::optional<Reading> hours_of_a_day(const View& view, Index at) {
  auto low = bare_hour(view, at);
  auto high = low ? other_end(view, at, *low, true) : std::nullopt;
  if (!high || !high->part || high->in_words != low->in_words) return std::nullopt;
  share_part_of_day(*low, *high);
  return time_reading(view, at, *low, high);
}

// «الساعة منتصف النهار»
std::optional<Reading> named_hour(const View& view, Index at) {
  const auto clock = view.find(at, Class::clock);
  const auto s = clock ? view.find(at + clock->words, Class::daypart) : nullptr;
  if (!s || view.lexicon().daypart[s->row].hour < 0) return std::nullopt;
  Time t;
  t.minutes = view.lexicon().daypart[s->row].hour * kHour;
  t.end = at + clock->words + s->words;
  t.in_words = true;
  return time_reading(view, at + clock->words, t, std::nullopt);
}

// «مدته 2:14 دقيقة» is a duration; «4:43 من مساء يوم الأحد» is none.
bool is_of_the_clock(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  if (!s || !s->proclitics.none()) return false;
  const std::string_view id = view.lexicon().unit[s->row].id;
  return id == "hour" || id == "minute" || id == "second";
}

}  // namespace

std::optional<Reading> read_time(const View& view, Index at, const Context&) {
  if (auto r = named_hour(view, at)) return r;
  const bool announced = is_announced(view, at);
  auto low = time_at(view, at, announced);
  if (!low) return hours_of_a_day(view, at);
  if (view.is_digits(at) && !announced && is_of_the_clock(view, low->end))
    return Reading{std::nullopt, low->end, "minutes"};
  auto high = other_end(view, at, *low, announced);
  if (high) share_part_of_day(*low, *high);
  return time_reading(view, at, *low, high);
}

}  // namespace factcheck::extract
