// In: two claims of one article, or two articles of one id. Out: which comes first, by content alone: never by where
// they are in memory, or which came first.
#include <tuple>

#include "factcheck/claim.h"

namespace factcheck {
namespace {

auto place(const Claim& c) { return std::tuple(c.field != Field::title, c.span.begin, c.span.end); }

auto what(const Claim& c) {
  return std::tie(c.kind, c.value, *c.name, c.unit, c.noun, c.counted, c.measure, c.role, c.scope, c.attribution,
                  c.beside, *c.event, *c.article_event);
}

auto of_what(const Claim& c) { return std::tie(c.quantity, c.outcome, c.part, c.subject, c.time, c.group); }

auto how_told(const Claim& c) {
  return std::tie(c.id, c.text, c.figure, c.position, c.quote, c.rule, c.furniture, c.headline, c.lead, c.ambiguous,
                  c.wrong_weekday);
}

std::strong_ordering by_file(const InFile* a, const InFile* b) {
  if (a == nullptr || b == nullptr) return (a != nullptr) <=> (b != nullptr);
  return *a <=> *b;
}

auto what(const Article& a) { return std::tie(a.signature, a.figures, a.title, a.source, a.published, a.url); }
// What is new stays so.
auto how_read(const Article& a) { return std::tuple(!a.fresh, std::string_view(a.path), a.path_line); }

}  // namespace

std::strong_ordering by_content(const Claim& a, const Claim& b) {
  if (const auto order = place(a) <=> place(b); order != 0) return order;
  if (const auto order = what(a) <=> what(b); order != 0) return order;
  if (const auto order = of_what(a) <=> of_what(b); order != 0) return order;
  if (const auto order = how_told(a) <=> how_told(b); order != 0) return order;
  return by_file(a.in_file.get(), b.in_file.get());
}

std::strong_ordering by_content(const Article& a, const Article& b) {
  if (const auto order = what(a) <=> what(b); order != 0) return order;
  return how_read(a) <=> how_read(b);
}

}  // namespace factcheck
