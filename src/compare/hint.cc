#include "compare/hint.h"

#include <algorithm>
#include <set>

#include "compare/comparable.h"
#include "compare/finding.h"

namespace factcheck::compare {
namespace {

// The articles that give the value of a side for the whole of which the finding is a part: 196 members, 179 of them
// present.
std::string total_mistaken(const Finding& f, const Side& side, const story::Story& story) {
  if (f.measure.empty()) return {};
  std::set<std::string> sources;
  for (const auto& claims : story.articles)
    for (const ClaimRef c : claims)
      if (c->measure == f.measure && is_total(c->role) && c->value == side.value) sources.insert(c->article->id);
  if (sources.empty()) return {};
  std::string list;
  for (const std::string& s : sources) list += (list.empty() ? "" : ", ") + s;
  return said(side.value) + " may be the total, mistaken for those counted here: it is the total in " + list;
}

// 36 for 63.
bool are_swapped(const Value& a, const Value& b) {
  const std::string x = a.quantity.said().str();
  const std::string y = b.quantity.said().str();
  return x != y && x.size() == y.size() && std::is_permutation(x.begin(), x.end(), y.begin());
}

std::string slip(const Value& a, const Value& b) {
  if (are_swapped(a, b)) return "two digits may have changed places";
  if (is_slip(a, b))
    return "a decimal point or a word such as thousand may be lost: the one is a power of ten of the other";
  return {};
}

// The first source that a side names.
std::string_view source(const Side& side) {
  for (const ClaimRef c : side.claims)
    if (!c->attribution.by.empty()) return c->attribution.by;
  return {};
}

std::string other_sources(const Side& a, const Side& b) {
  const std::string_view x = source(a);
  const std::string_view y = source(b);
  const auto holds = [](std::string_view all, std::string_view part) {
    return all.find(part) != std::string_view::npos;
  };
  if (x.empty() || y.empty() || holds(x, y) || holds(y, x)) return {};
  return "the sides name other sources: «" + std::string(x) + "» and «" + std::string(y) + "»";
}

}  // namespace

std::string hint(const Finding& f, const story::Story& story) {
  if (f.severity == Severity::note) return {};
  for (const Side& side : f.sides) {
    if (side.value.form != Value::Form::number) return {};
    if (std::string text = total_mistaken(f, side, story); !text.empty()) return text;
  }
  if (f.sides.size() == 2 && f.sides[0].unit == f.sides[1].unit)
    if (std::string text = slip(f.sides[0].value, f.sides[1].value); !text.empty()) return text;
  return f.sides.size() == 2 ? other_sources(f.sides[0], f.sides[1]) : std::string();
}

}  // namespace factcheck::compare
