// In: findings, and what somebody said of some of them. Out: those that stay, those that do not and by whose word, and
// the words that no longer serve.
#include <algorithm>

#include <fnmatch.h>

#include "factcheck/archive.h"

namespace factcheck::archive {
namespace {

bool fits(std::string_view wanted, std::string_view found) { return wanted.empty() || wanted == found; }

// '*' goes beyond a '/': an article's id need not be a path.
bool names_document(const Suppression& s, const Finding& f) {
  const auto of_claim = [&](const ClaimRef c) {
    return fnmatch(s.document.c_str(), c->article->known_as().c_str(), 0) == 0;
  };
  return s.document.empty() || std::any_of(f.sides.begin(), f.sides.end(), [&](const Side& side) {
           return std::any_of(side.claims.begin(), side.claims.end(), of_claim);
         });
}

// A date without a day, or a month, lasts to the end of its month, or year.
bool is_past(const Date& last, Date today) {
  if (last.month == 0) today.month = 0;
  if (last.day == 0) today.day = 0;
  return !last.empty() && last < today;
}

}  // namespace

bool suppresses(const Suppression& s, const Finding& f) {
  const bool selects = !s.fingerprint.empty() || !s.rule.empty() || !s.measure.empty() || !s.document.empty();
  return selects && fits(s.fingerprint, f.fingerprint) && (fits(s.rule, f.rule) || s.rule == f.name) &&
         fits(s.measure, f.measure) && names_document(s, f);
}

Suppressions apply(const std::vector<Suppression>& suppressions, std::vector<Finding> findings, Date today) {
  Suppressions out;
  std::vector<const Suppression*> valid;
  for (const Suppression& s : suppressions) (is_past(s.expires, today) ? out.expired : valid).push_back(&s);
  out.unused = valid;
  for (Finding& f : findings) {
    const auto suppress = [&](const Suppression* s) { return suppresses(*s, f); };
    const auto first = std::find_if(valid.begin(), valid.end(), suppress);
    out.unused.erase(std::remove_if(out.unused.begin(), out.unused.end(), suppress), out.unused.end());
    if (first == valid.end())
      out.findings.push_back(std::move(f));
    else
      out.suppressed.push_back({std::move(f), *first});
  }
  return out;
}

}  // namespace factcheck::archive
