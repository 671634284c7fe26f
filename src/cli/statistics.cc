#include "cli/statistics.h"

#include <map>
#include <string_view>

#include <fmt/format.h>
#include <sys/resource.h>

namespace factcheck::cli {
namespace {

constexpr double kMegabyte = 1e6;
constexpr double kKibibyte = 1024;

std::string counted(std::size_t number, std::string_view thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

// "count 12, date 3", the most first.
std::string listed(const std::map<std::string_view, std::size_t>& counts) {
  std::multimap<std::size_t, std::string_view, std::greater<>> by_number;
  for (const auto& [name, number] : counts) by_number.emplace(number, name);
  std::string out;
  for (const auto& [number, name] : by_number) out += fmt::format("{}{} {}", out.empty() ? ": " : ", ", name, number);
  return out;
}

std::string told_if_any(std::size_t skipped) {
  return skipped == 0 ? std::string() : fmt::format("; {} skipped", skipped);
}

double seconds(std::chrono::steady_clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

}  // namespace

double Statistics::lap() {
  const auto now = Clock::now();
  const double passed = seconds(now - last_);
  last_ = now;
  return passed;
}

void Statistics::of_settings(const Options& options) {
  lines_ += options.config.empty() ? "factcheck: no factcheck.toml\n"
                                   : fmt::format("factcheck: settings of {}\n", report::printable(options.config));
}

void Statistics::of_reading(const text::Loader::Progress& read, std::size_t skipped, std::size_t threads) {
  lines_ += fmt::format("factcheck: {} in {}, {:.1f} MB, read by {} in {:.3f} s{}\n", counted(read.articles, "article"),
                        counted(read.all_files, "file"), static_cast<double>(read.bytes) / kMegabyte,
                        counted(threads, "thread"), lap(), told_if_any(skipped));
}

void Statistics::of_archive(std::size_t articles, std::size_t skipped) {
  lines_ += fmt::format("factcheck: claims of {} read in {:.3f} s{}\n", counted(articles, "article"), lap(),
                        told_if_any(skipped));
}

void Statistics::of_claims(const Shelf& shelf) {
  if (!wanted_) return;
  std::map<std::string_view, std::size_t> kinds;
  for (std::size_t k = 0; k < shelf.kinds().size(); ++k)
    if (shelf.kinds()[k] != 0) kinds[name(static_cast<Kind>(k))] = shelf.kinds()[k];
  lines_ += fmt::format("factcheck: {} of {}{}\n", counted(shelf.claims(), "claim"),
                        counted(shelf.articles(), "article"), listed(kinds));
}

void Statistics::of_comparing(const story::Stories& stories, const std::vector<Finding>& findings) {
  if (!wanted_) return;
  std::map<std::string_view, std::size_t> rules;
  for (const Finding& f : findings) ++rules[f.rule];
  lines_ += fmt::format("factcheck: {} in {} and {} of related articles, compared in {:.3f} s{}\n",
                        counted(findings.size(), "finding"), counted(stories.count(), "group"),
                        counted(stories.pairs(), "pair"), lap(), listed(rules));
}

std::string Statistics::lines() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return lines_ + fmt::format("factcheck: {:.3f} s in all, {:.0f} MB of memory at most\n",
                              seconds(Clock::now() - begin_),
                              static_cast<double>(usage.ru_maxrss) * kKibibyte / kMegabyte);
}

}  // namespace factcheck::cli
