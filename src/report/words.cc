// In: a finding, a value, a notice. Out: its words, in the reader's language.
#include <algorithm>
#include <set>

#include "factcheck/report.h"
#include "report/json_writer.h"
#include "report/measures.h"
#include "report/messages.h"
#include "report/numbers.h"

namespace factcheck::report {
namespace {

// What is counted or measured as French has it behind «nombre»: «de morts», «d’habitants», and behind other words:
// «montant des prêts»; as it is in the others.
std::string governed(const Measure& m, Kind kind, Language language) {
  const char* form = kind != Kind::count     ? "subject.of-all"
                     : m.is_elided_in_french ? "subject.of-elided"
                                             : "subject.of";
  return say(form, language, {std::string(m.name(language))});
}

std::string joined(const std::vector<std::string>& parts, std::string_view id, Language language) {
  std::string all;
  for (const std::string& p : parts) all = all.empty() ? p : say(id, language, {all, p});
  return all;
}

std::string put_in(const Put& put, std::string_view piece) { return put ? put(piece) : std::string(piece); }

// Of a fraction no more digits than a reader needs: 0.67 for two thirds.
constexpr std::string_view kPortion = "portion";
Decimal to_hundredths(const Decimal& number) {
  const std::string digits = add(number, *Decimal::make(5, 3)).value_or(number).str();
  const std::size_t point = digits.find('.');
  return point == std::string::npos ? number : *Decimal::parse(digits.substr(0, point + 3));
}

bool is_counted(const Claim& c) { return c.kind == Kind::count; }

std::size_t articles_of(const Finding& f) {
  std::set<std::string_view> all;
  for (const Side& side : f.sides)
    for (const ClaimRef c : side.claims) all.insert(c->article->known_as());
  return all.size();
}

// Of any of the three scripts: ASCII, U+0660 …, U+06F0 ….
bool holds_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const bool is_arabic = byte(i) == 0xD9 && byte(i + 1) >= 0xA0 && byte(i + 1) <= 0xA9;
    const bool is_persian = byte(i) == 0xDB && byte(i + 1) >= 0xB0 && byte(i + 1) <= 0xB9;
    if ((text[i] >= '0' && text[i] <= '9') || is_arabic || is_persian) return true;
  }
  return false;
}

// The figure as its article has it, up to the words that say what is counted.
std::string_view own_words(const Claim& c) {
  constexpr std::size_t kFarthest = 60;  // bytes between a figure and those words
  const std::string_view quote = c.quote.text;
  const std::size_t begin = c.span.begin - c.quote.start;
  const std::size_t end = begin + c.span.size();
  const std::string_view counted = c.counted.empty() ? c.noun : c.counted;
  const std::size_t at = counted.empty() ? quote.npos : quote.find(counted, begin);
  const bool is_near = at != quote.npos && at <= end + kFarthest;
  return quote.substr(begin, (is_near ? std::max(end, at + counted.size()) : end) - begin);
}

}  // namespace

Words::Words(Language language, Digits digits)
    : language_(language), digits_(digits), numbers_(std::make_shared<Numbers>(language, digits)) {}

std::string Words::say(std::string_view id, const std::vector<std::string>& arguments) const {
  return report::say(id, language_, arguments, digits_);
}

bool Words::has(std::string_view id) const { return is_message(id); }

std::string Words::counted(std::string_view id, std::uint64_t number) const {
  return say_counted(id, language_, number, digits_);
}

std::string Words::told(const Notice& notice) const {
  switch (notice.sort()) {
    case Notice::Sort::verbatim: return notice.text();
    case Notice::Sort::number: return in_digits(notice.text(), digits_);
    case Notice::Sort::said: break;
  }
  std::vector<std::string> arguments;
  for (const Notice& a : notice.arguments()) arguments.push_back(told(a));
  return filled(in_digits(translated(notice.text(), language_), digits_), arguments);
}

std::string Words::number(std::uint64_t number) const { return this->number(std::string_view(std::to_string(number))); }

std::string Words::number(std::string_view digits) const { return in_digits(grouped(digits, language_), digits_); }

std::string Words::listed(const std::vector<std::string>& pieces) const {
  return joined(pieces, "message.list", language_);
}

std::string Words::put_into_words(const Phrase::Argument& argument, const Put& put) const {
  if (const auto* text = std::get_if<std::string>(&argument)) return put_in(put, *text);
  if (const auto* value = std::get_if<Value>(&argument)) return put_in(put, show(*value, {}));
  if (const auto* message = std::get_if<Phrase::Message>(&argument)) return say(message->id);
  const auto& list = std::get<Phrase::List>(argument);
  std::vector<std::string> items;
  for (const std::string& item : list.items) items.push_back(put_in(put, item));
  if (list.goes_on) items.emplace_back("…");
  return listed(items);
}

std::string Words::say(const Phrase& phrase, const Put& put) const {
  std::vector<std::string> arguments;
  for (const Phrase::Argument& a : phrase.arguments) arguments.push_back(put_into_words(a, put));
  return say(phrase.id, arguments);
}

std::string Words::show(const Date& d) const {
  std::string day = d.day == 1 ? say("date.first") : in_digits(std::to_string(d.day), digits_);
  if (d.month == 0 && d.year == 0) return day;
  const std::string month = d.month == 0 ? std::string() : say("month." + std::to_string(d.month));
  const std::string year = in_digits(std::to_string(d.year), digits_);
  if (d.month == 0) return d.day == 0 ? year : in_digits(str(d), digits_);
  if (d.year == 0) return d.day == 0 ? month : say("date.day-month", {day, month});
  return d.day == 0 ? say("date.month-year", {month, year}) : say("date.full", {day, month, year});
}

// What both ends share stands once: "24 to 27 November 2025".
std::string Words::show(const DateRange& d) const {
  if (d.from == d.to) return show(d.from);
  const bool are_days = d.from.day != 0 && d.to.day != 0;
  Date from = d.from;
  if (from.month != 0 && from.year == d.to.year) {
    from.year = 0;
    if (are_days && from.month == d.to.month) from.month = 0;
  }
  return say(are_days ? "date.range" : "value.range", {show(from), show(d.to)});
}

std::string Words::time(int minutes) const {
  const std::string clock = time_str(minutes);
  return say("time.clock", {in_digits(clock.substr(0, 2), digits_), in_digits(clock.substr(3), digits_)});
}

std::string Words::number(const Value& value, std::string_view unit, bool is_oblique) const {
  const Quantity& q = value.quantity;
  const Decimal& low = q.low ? *q.low : *q.high;
  const Decimal& high = q.high ? *q.high : low;
  if (unit == kPortion) return numbers_->tell({to_hundredths(low), to_hundredths(high), unit});
  const bool is_governed = is_oblique || (q.precision != Precision::exact && q.precision != Precision::range);
  if (unit == "percent") return say("value.percent", {numbers_->tell({low, high, {}, is_governed})});
  return numbers_->tell({low, high, unit, is_governed});
}

std::string Words::show(const Value& value, std::string_view unit, bool is_oblique) const {
  std::string out;
  switch (value.form) {
    case Value::Form::number: out = number(value, unit, is_oblique); break;
    case Value::Form::date: out = show(value.dates); break;
    case Value::Form::time:
      out = time(value.times.from);
      if (value.times.to != value.times.from) out = say("value.range", {out, time(value.times.to)});
      break;
    case Value::Form::score: out = in_digits(*value_text(value).low, digits_); break;
    case Value::Form::out_of_range:
    case Value::Form::name: return say("value.out-of-range");
  }
  switch (value.quantity.precision) {
    case Precision::about:
    case Precision::more_than:
    case Precision::at_least:
    case Precision::less_than:
    case Precision::at_most: return say("value." + std::string(name(value.quantity.precision)), {out});
    default: return out;
  }
}

std::string Words::show(const Claim& claim, bool is_oblique) const {
  return claim.value.form == Value::Form::name ? claim.name->text : show(claim.value, claim.unit, is_oblique);
}

std::string Words::kind(const Finding& f) const {
  return say("kind." + std::string(name(f.sides.front().claims.front()->kind)));
}

std::string Words::measure(std::string_view id) const {
  const Measure* m = find_measure(id);
  return m == nullptr ? std::string() : std::string(m->name(language_));
}

// A measure is named. Of what no table knows the kind alone is said, for values quote the article's words for it; of an
// office they are its name.
std::string Words::subject(const Finding& f) const {
  const Claim& first = *f.sides.front().claims.front();
  const Measure* m = find_measure(f.measure);
  if (m != nullptr && m->is_counted)
    return say("subject." + std::string(name(first.kind)), {governed(*m, first.kind, language_)});
  if (m != nullptr) return std::string(m->name(language_));
  return first.noun.empty() || f.measure.empty() || is_counted(first) ? kind(f)
                                                                      : say("subject.word", {kind(f), first.noun});
}

// Where two sides would look the same, or no table has a name for what is counted, and a noun torn out of its sentence
// would have the wrong case; and «ثلثا» is clearer than its decimals.
bool Words::needs_own_words(const Finding& f) const {
  const Claim& first = *f.sides.front().claims.front();
  if (first.unit == kPortion) return true;
  if (is_counted(first) && !f.measure.empty() && find_measure(f.measure) == nullptr) return true;
  std::set<std::string> met;
  return std::ranges::any_of(f.sides, [&](const Side& s) { return !met.insert(show(s.value, s.unit)).second; });
}

std::string Words::value(const Side& side, const Finding& f, bool is_oblique) const {
  const Claim& first = *side.claims.front();
  if (side.value.form == Value::Form::name) return show(first);
  std::string bare = show(side.value, side.unit, is_oblique);
  if (side.value.form == Value::Form::out_of_range || !needs_own_words(f)) return bare;
  const std::string_view own = own_words(first);
  return holds_digit(own) ? say("value.quoted", {std::string(own)}) : say("value.in-words", {bare, std::string(own)});
}

// Only the first value is not governed by what stands before it.
std::string Words::against(const Finding& f, const Put& put) const {
  std::vector<std::string> values;
  for (const Side& side : f.sides) values.push_back(put_in(put, value(side, f, !values.empty())));
  return joined(values, "message.against", language_);
}

std::string Words::sentence(const Finding& f, const Put& put) const {
  return say("message", {put_in(put, subject(f)), against(f, put)});
}

std::string Words::headed_sentence(const Finding& f, const Put& put) const {
  const std::string what = subject(f);
  const std::string heading = what == kind(f) ? rule(f.rule) : say("message.headed", {rule(f.rule), put_in(put, what)});
  return say("message", {heading, against(f, put)});
}

std::string Words::message(const Finding& f) const {
  auto side = f.sides.begin();
  const auto placed = [&](std::string_view value) {
    const std::string& id = side->claims.front()->article->known_as();
    return say(side++->sources > 1 ? "message.side-and-others" : "message.side", {std::string(value), id});
  };
  return say("message", {subject(f), against(f, placed)});
}

// What is true of two sides, or of articles, is said otherwise of three sides, and of two articles: Arabic has a dual.
std::string Words::why(const Finding& f, const Put& put) const {
  const std::string_view number = f.sides.size() > 2 ? ".many" : articles_of(f) == 2 ? ".two" : "";
  std::vector<std::string> sentences;
  for (const Phrase& p : f.why) {
    const std::string of_these = std::string(p.id).append(number);
    sentences.push_back(say({is_message(of_these) ? std::string_view(of_these) : p.id, p.arguments}, put));
  }
  return joined(sentences, "join", language_);
}

std::string Words::hint(const Finding& f, const Put& put) const { return f.hint ? say(*f.hint, put) : std::string(); }

std::string Words::rule(std::string_view rule) const { return say("rule." + std::string(rule) + ".name"); }
std::string Words::meaning(std::string_view rule) const { return say("rule." + std::string(rule) + ".meaning"); }
std::string Words::example(std::string_view rule) const { return say("rule." + std::string(rule) + ".example"); }
std::string Words::lesson(std::string_view rule) const { return say("rule." + std::string(rule) + ".lesson"); }

}  // namespace factcheck::report
