// In: a finding, a value, a notice. Out: its words, in the reader's language.
#include "factcheck/report.h"
#include "report/json_writer.h"
#include "report/measures.h"
#include "report/messages.h"
#include "report/numbers.h"

namespace factcheck::report {
namespace {

// What is counted or measured as French has it behind «nombre»: «de morts», «d’habitants»; as it is in the others.
std::string governed(const Measure& m, Language language) {
  const std::string name(m.name(language));
  return say(language == Language::french && m.is_elided_in_french ? "subject.of-elided" : "subject.of", language,
             {name});
}

std::string joined(const std::vector<std::string>& parts, std::string_view id, Language language) {
  std::string all;
  for (const std::string& p : parts) all = all.empty() ? p : say(id, language, {all, p});
  return all;
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

std::string Words::say(const Phrase& phrase) const {
  std::vector<std::string> arguments;
  for (const Phrase::Argument& a : phrase.arguments) {
    if (const auto* text = std::get_if<std::string>(&a))
      arguments.push_back(*text);
    else if (const auto* value = std::get_if<Value>(&a))
      arguments.push_back(show(*value, {}));
    else
      arguments.push_back(say(std::get<Phrase::Message>(a).id));
  }
  return say(phrase.id, arguments);
}

std::string Words::show(const Date& d) const {
  const std::string day = d.day == 1 ? say("date.first") : in_digits(std::to_string(d.day), digits_);
  const std::string month = d.month == 0 ? std::string() : say("month." + std::to_string(d.month));
  const std::string year = in_digits(std::to_string(d.year), digits_);
  if (d.month == 0) return d.day == 0 ? year : in_digits(str(d), digits_);
  if (d.year == 0) return d.day == 0 ? month : say("date.day-month", {day, month});
  return d.day == 0 ? say("date.month-year", {month, year}) : say("date.full", {day, month, year});
}

std::string Words::dates(const DateRange& d) const {
  return d.from == d.to ? show(d.from) : say("value.range", {show(d.from), show(d.to)});
}

std::string Words::time(int minutes) const {
  const std::string clock = time_str(minutes);
  return say("time.clock", {in_digits(clock.substr(0, 2), digits_), in_digits(clock.substr(3), digits_)});
}

std::string Words::number(const Value& value, std::string_view unit) const {
  const Quantity& q = value.quantity;
  const Decimal& low = q.low ? *q.low : *q.high;
  const Decimal& high = q.high ? *q.high : low;
  const bool is_governed = q.precision != Precision::exact && q.precision != Precision::range;
  if (unit == "percent") return say("value.percent", {numbers_->tell({low, high, {}, is_governed})});
  return numbers_->tell({low, high, unit, is_governed});
}

std::string Words::show(const Value& value, std::string_view unit) const {
  std::string out;
  switch (value.form) {
    case Value::Form::number: out = number(value, unit); break;
    case Value::Form::date: out = dates(value.dates); break;
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

std::string Words::show(const Claim& claim) const {
  return claim.value.form == Value::Form::name ? claim.name->text : show(claim.value, claim.unit);
}

std::string Words::kind(const Finding& f) const {
  return say("kind." + std::string(name(f.sides.front().claims.front()->kind)));
}

std::string Words::measure(std::string_view id) const {
  const Measure* m = find_measure(id);
  return m == nullptr ? std::string() : std::string(m->name(language_));
}

// A measure is named; what no table knows is called by the first article's own word, which is quoted as such.
std::string Words::subject(const Finding& f) const {
  const Claim& first = *f.sides.front().claims.front();
  const Measure* m = find_measure(f.measure);
  if (m != nullptr && m->is_counted) return say("subject." + std::string(name(first.kind)), {governed(*m, language_)});
  if (m != nullptr) return std::string(m->name(language_));
  return first.noun.empty() || f.measure.empty() ? kind(f) : say("subject.word", {kind(f), first.noun});
}

std::string Words::heading(const Finding& f) const {
  const std::string what = subject(f);
  return what == kind(f) ? rule(f.rule) : say("message", {rule(f.rule), what});
}

std::string Words::message(const Finding& f) const {
  std::vector<std::string> sides;
  for (const Side& side : f.sides) {
    const Claim& first = *side.claims.front();
    const bool is_name = side.value.form == Value::Form::name;
    sides.push_back(say(side.sources > 1 ? "message.side-and-others" : "message.side",
                        {is_name ? show(first) : show(side.value, side.unit), first.article->known_as()}));
  }
  return say("message", {subject(f), joined(sides, "message.against", language_)});
}

std::string Words::why(const Finding& f) const {
  std::vector<std::string> sentences;
  for (const Phrase& p : f.why) {
    const std::string of_many = std::string(p.id) + ".many";
    sentences.push_back(f.sides.size() > 2 && is_message(of_many) ? say({of_many, p.arguments}) : say(p));
  }
  return joined(sentences, "join", language_);
}

std::string Words::hint(const Finding& f) const { return f.hint ? say(*f.hint) : std::string(); }

std::string Words::rule(std::string_view rule) const { return say("rule." + std::string(rule) + ".name"); }
std::string Words::meaning(std::string_view rule) const { return say("rule." + std::string(rule) + ".meaning"); }
std::string Words::example(std::string_view rule) const { return say("rule." + std::string(rule) + ".example"); }
std::string Words::lesson(std::string_view rule) const { return say("rule." + std::string(rule) + ".lesson"); }

}  // namespace factcheck::report
