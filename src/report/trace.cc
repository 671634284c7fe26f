// In: what extract decided of each token at which a figure may begin. Out: one line a decision, for `-d extract`:
//
//   article.txt:4:184: «196»: silent, score, date, time and ordinal pass; figure reads count[numeral] 196 «196 دولة»
//   article.txt:5:12: «الفن»: silent says no figure[idiom] «الفن السابع»
//   article.txt:6:2: «سنة»: no rule answers
#include <fmt/format.h>

#include "report/messages.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

std::string joined(std::span<const std::string_view> names) {
  if (names.size() < 2) return std::string(names.empty() ? "" : names.front());
  return fmt::format("{} and {}", fmt::join(names.first(names.size() - 1), ", "), names.back());
}

std::string answer(const extract::Decision& d) {
  if (!d.answered) return "no rule answers";
  const std::string_view bytes = d.view.passage().bytes;
  const std::string_view rule = d.asked.back();
  const auto others = d.asked.first(d.asked.size() - 1);
  const std::string passed = others.empty() ? "" : joined(others) + (others.size() == 1 ? " passes; " : " pass; ");
  if (d.mention == nullptr)
    return fmt::format("{}{} says no figure[{}] «{}»", passed, rule, d.silent.text(),
                       one_line(d.view.span(d.at, d.end).of(bytes)));
  const Mention& m = *d.mention;
  return fmt::format("{}{} reads {}[{}] {} «{}»", passed, rule, name(m.kind), m.rule.text(),
                     Words(Language::english).show(m.value, m.unit), one_line(m.span.of(bytes)));
}

}  // namespace

Trace::Trace(const Document& document, std::optional<Date> day) : document_(document) {
  lines_ = fmt::format("{}: the day of the article is {}\n", printable(document.id), day ? str(*day) : "not known");
}

void Trace::add(const extract::Decision& d) {
  if (passage_ != &d.view.passage()) positions_.emplace(*(passage_ = &d.view.passage()));
  const Position at = positions_->at(d.view[d.at].span.begin);
  lines_ +=
      fmt::format("{}{}:{}:{}: «{}»: {}\n", printable(document_.id), passage_->field == Field::title ? " (title)" : "",
                  at.line, at.column, one_line(d.view.bytes(d.at)), answer(d));
}

std::string comparison(const Claim& a, const Claim& b, std::string_view reason) {
  const auto shown = [](const Claim& c) {
    return fmt::format("{}{}:{}:{} «{}»", printable(c.article->id), c.field == Field::title ? " (title)" : "",
                       c.position.line, c.position.column, one_line(c.text));
  };
  // What speaks for two claims is a message of the report as well; the likeness in numbers stands behind it.
  const std::size_t end = std::min(reason.find(" ("), reason.size());
  return fmt::format("{} | {}: {}{} [{}]\n", shown(a), shown(b), message(reason.substr(0, end), Language::english),
                     reason.substr(end), printable(a.measure));
}

}  // namespace factcheck::report
