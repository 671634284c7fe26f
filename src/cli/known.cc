// In: findings, a baseline, suppressions, the options that select. Out: the findings to report; how many are hidden,
// and which entries are stale. What is stale is told of all findings, what is hidden only of those that were asked for:
// a run with --rule must not say that the others are gone.
#include "cli/known.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <set>

#include <fmt/format.h>

#include "cli/selected.h"
#include "cli/whole_file.h"

namespace factcheck::cli {
namespace {

constexpr std::int64_t kSecondsOfDay = 86400;
constexpr std::int64_t kLastSecond = 253402300799;  // of the year 9999

// In UTC. Builds that must give the same bytes on any day set SOURCE_DATE_EPOCH (reproducible-builds.org).
Date today() {
  std::int64_t seconds = std::time(nullptr);
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH"); given != nullptr) {
    std::int64_t number = 0;
    const char* end = given + std::strlen(given);
    const auto [stop, error] = std::from_chars(given, end, number);
    if (error == std::errc() && stop == end && number >= 0 && number <= kLastSecond) seconds = number;
  }
  return from_day_number(static_cast<std::int32_t>(seconds / kSecondsOfDay));
}

std::vector<std::string> places(const std::vector<const archive::Suppression*>& suppressions) {
  std::vector<std::string> all;
  all.reserve(suppressions.size());
  for (const archive::Suppression* s : suppressions) all.push_back(s->where);
  return all;
}

// What is suppressed is in no baseline, but it is not gone either.
void forget_suppressed(archive::Baseline& gone, const std::vector<archive::Suppressed>& suppressed) {
  std::set<std::string_view> there;
  for (const archive::Suppressed& s : suppressed) there.insert(s.finding.fingerprint);
  std::erase_if(gone, [&](const archive::BaselineEntry& e) { return there.count(e.fingerprint) != 0; });
}

std::vector<std::string> stale_lines(const archive::Baseline& gone, const archive::Suppressions& suppressions,
                                     const Options& options) {
  const report::Words words = options.words();
  std::vector<std::string> lines;
  const auto add = [&](const std::string& of, const std::string& what) {
    lines.push_back(report::printable(of) + ": " + what);
  };
  if (!gone.empty()) add(options.baseline, words.counted("stale.gone", gone.size()));
  for (const archive::Suppression* s : suppressions.unused) add(s->where, words.say("stale.unused"));
  for (const archive::Suppression* s : suppressions.expired)
    add(s->where, words.say("stale.expired", {words.show(s->expires)}));
  return lines;
}

}  // namespace

Result<archive::Baseline> baseline_of(const Options& options) {
  if (options.baseline.empty() || !options.write_baseline.empty()) return archive::Baseline();
  return archive::read_baseline(options.baseline);
}

Sifted sift(std::vector<Finding> findings, const archive::Baseline& baseline, const Options& options, bool all_read) {
  archive::Suppressions suppressions = archive::apply(options.suppressions, std::move(findings), today());
  archive::Known known = archive::apply(baseline, std::move(suppressions.findings));
  forget_suppressed(known.gone, suppressions.suppressed);
  if (!all_read) known.gone.clear(), suppressions.unused.clear();

  Sifted out;
  out.findings = selected(std::move(known.fresh), options);
  out.stale = stale_lines(known.gone, suppressions, options);
  if (options.baseline.empty() && options.write_baseline.empty() && options.suppressions.empty()) return out;
  report::Known& told = out.known.emplace();
  told.hidden_by_baseline = selected(std::move(known.hidden), options).size();
  for (const archive::Suppressed& s : suppressions.suppressed)
    if (is_selected(s.finding, options)) told.suppressed.push_back({s.finding.fingerprint, s.by->reason});
  for (const archive::BaselineEntry& e : known.gone) told.gone.push_back(e.fingerprint);
  told.unused = places(suppressions.unused);
  told.expired = places(suppressions.expired);
  return out;
}

Notice write_baseline(Sifted& sifted, const Options& options) {
  Notice failure = write_whole(options.write_baseline, report::baseline(sifted.findings));
  if (!failure.empty()) return failure;
  sifted.known->hidden_by_baseline = sifted.findings.size();
  sifted.findings.clear();
  return {};
}

}  // namespace factcheck::cli
