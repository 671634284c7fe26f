// In: a finding. Out: its sentences, in the reader's language.
#include "factcheck/report.h"
#include "report/json_writer.h"
#include "report/messages.h"

namespace factcheck::report {
namespace {

// Ids of concepts are English words; in another language a thing is called by the first article's own word for it.
std::string name_of_counted(const Finding& f, Language language) {
  const Claim& first = *f.sides.front().claims.front();
  const bool is_word = !f.measure.empty() && f.measure.find(':') == std::string::npos;
  if (is_word && (language == Language::english || first.noun.empty())) return f.measure;
  return first.noun;
}

std::string joined(const std::vector<std::string>& parts, std::string_view id, Language language) {
  std::string all;
  for (const std::string& p : parts) all = all.empty() ? p : say(id, language, {all, p});
  return all;
}

}  // namespace

std::string Words::say(std::string_view id, const std::vector<std::string>& arguments) const {
  return report::say(id, language_, arguments);
}

std::string Words::counted(std::string_view id, std::uint64_t number) const {
  return say_counted(id, language_, number);
}

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

std::string Words::show(const Value& value, std::string_view unit) const {
  if (value.form == Value::Form::out_of_range) return say("value.out-of-range");
  const ValueText t = value_text(value);
  std::string out;
  if (t.low && t.high && *t.low != *t.high)
    out = value.form == Value::Form::date ? say("value.range", {*t.low, *t.high}) : *t.low + "–" + *t.high;
  else
    out = t.low ? *t.low : t.high.value_or("?");
  switch (value.quantity.precision) {
    case Precision::about:
    case Precision::more_than:
    case Precision::at_least:
    case Precision::less_than:
    case Precision::at_most: out = say("value." + std::string(name(value.quantity.precision)), {out}); break;
    default: break;
  }
  if (unit == "percent") return out + " %";
  return unit.empty() ? out : out + " " + std::string(unit);
}

std::string Words::show(const Claim& claim) const {
  return claim.value.form == Value::Form::name ? claim.name->text : show(claim.value, claim.unit);
}

std::string Words::kind(const Finding& f) const {
  return say("kind." + std::string(name(f.sides.front().claims.front()->kind)));
}

std::string Words::subject(const Finding& f) const {
  std::string counted = name_of_counted(f, language_);
  return counted.empty() ? kind(f) : counted;
}

std::string Words::message(const Finding& f) const {
  std::vector<std::string> sides;
  for (const Side& side : f.sides) {
    const Claim& first = *side.claims.front();
    const bool is_name = side.value.form == Value::Form::name;
    sides.push_back(say(side.sources > 1 ? "message.side-and-others" : "message.side",
                        {is_name ? show(first) : show(side.value, side.unit), first.article->known_as()}));
  }
  const std::string all = joined(sides, "message.against", language_);
  const std::string counted = name_of_counted(f, language_);
  return counted.empty() ? say("message.alone", {kind(f), all}) : say("message.of", {kind(f), counted, all});
}

std::string Words::why(const Finding& f) const {
  std::vector<std::string> sentences;
  for (const Phrase& p : f.why) sentences.push_back(say(p));
  return joined(sentences, "join", language_);
}

std::string Words::hint(const Finding& f) const { return f.hint ? say(*f.hint) : std::string(); }

std::string Words::meaning(std::string_view rule) const { return say("rule." + std::string(rule) + ".meaning"); }
std::string Words::example(std::string_view rule) const { return say("rule." + std::string(rule) + ".example"); }
std::string Words::lesson(std::string_view rule) const { return say("rule." + std::string(rule) + ".lesson"); }

}  // namespace factcheck::report
