#include "compare/hint.h"

#include <algorithm>
#include <set>

#include "compare/comparable.h"
#include "compare/finding.h"

namespace factcheck::compare {
namespace {

// The articles that give the value of a side for the whole of which the finding is a part: 196 members, 179 of them
// present.
std::optional<Phrase> total_mistaken(const Finding& f, const Side& side, const story::Story& story) {
  if (f.measure.empty()) return {};
  std::set<std::string> sources;
  for (const auto& claims : story.articles)
    for (const ClaimRef c : claims)
      if (c->measure == f.measure && is_total(c->role) && c->value == side.value) sources.insert(c->article->id);
  if (sources.empty()) return {};
  std::string list;
  for (const std::string& s : sources) list += (list.empty() ? "" : ", ") + s;
  return Phrase{"hint.total", {side.value, list}};
}

// 36 for 63.
bool are_swapped(const Value& a, const Value& b) {
  const std::string x = a.quantity.said().str();
  const std::string y = b.quantity.said().str();
  return x != y && x.size() == y.size() && std::is_permutation(x.begin(), x.end(), y.begin());
}

std::optional<Phrase> slip(const Value& a, const Value& b) {
  if (are_swapped(a, b)) return Phrase{"hint.swapped"};
  if (is_slip(a, b))
    return Phrase{"hint.slip"};
  return {};
}

// The first source that a side names.
std::string_view source(const Side& side) {
  for (const ClaimRef c : side.claims)
    if (!c->attribution.by.empty()) return c->attribution.by;
  return {};
}

std::optional<Phrase> other_sources(const Side& a, const Side& b) {
  const std::string_view x = source(a);
  const std::string_view y = source(b);
  const auto holds = [](std::string_view all, std::string_view part) {
    return all.find(part) != std::string_view::npos;
  };
  if (x.empty() || y.empty() || holds(x, y) || holds(y, x)) return {};
  return Phrase{"hint.sources", {std::string(x), std::string(y)}};
}

}  // namespace

std::optional<Phrase> hint(const Finding& f, const story::Story& story) {
  if (f.severity == Severity::note) return {};
  for (const Side& side : f.sides) {
    if (side.value.form != Value::Form::number) return {};
    if (auto phrase = total_mistaken(f, side, story)) return phrase;
  }
  if (f.sides.size() == 2 && f.sides[0].unit == f.sides[1].unit)
    if (auto phrase = slip(f.sides[0].value, f.sides[1].value)) return phrase;
  return f.sides.size() == 2 ? other_sources(f.sides[0], f.sides[1]) : std::nullopt;
}

}  // namespace factcheck::compare
