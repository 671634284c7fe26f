// In: findings. Out: those that were asked for.
#include "cli/selected.h"

#include <algorithm>
#include <string>

namespace factcheck::cli {
namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool names_rule(const Names& rules, const Finding& f) { return holds(rules, f.rule) || holds(rules, f.name); }

bool is_fresh(const Finding& f) {
  return std::any_of(f.sides.begin(), f.sides.end(), [](const Side& side) {
    return std::any_of(side.claims.begin(), side.claims.end(), [](const ClaimRef c) { return c->article->fresh; });
  });
}

}  // namespace

bool is_selected(const Finding& f, const Options& options) {
  return f.severity >= options.severity && (options.rules.empty() || names_rule(options.rules, f)) &&
         !names_rule(options.ignored_rules, f) && (options.measures.empty() || holds(options.measures, f.measure)) &&
         (!options.only_fresh || is_fresh(f));
}

std::vector<Finding> selected(std::vector<Finding> findings, const Options& options) {
  std::erase_if(findings, [&](const Finding& f) { return !is_selected(f, options); });
  return findings;
}

}  // namespace factcheck::cli
