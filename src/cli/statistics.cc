#include "cli/statistics.h"

#include <map>
#include <string_view>

#include <fmt/format.h>
#include <sys/resource.h>

namespace factcheck::cli {
namespace {

constexpr double kMegabyte = 1e6;
constexpr double kKibibyte = 1024;

// "number 12, date 3", the most first.
std::string listed(const std::map<std::string, std::size_t>& counts, const report::Words& words) {
  std::multimap<std::size_t, std::string, std::greater<>> by_number;
  for (const auto& [name, number] : counts) by_number.emplace(number, name);
  std::string out;
  for (const auto& [number, name] : by_number) {
    const std::string one = fmt::format("{} {}", name, words.number(number));
    out = out.empty() ? one : words.listed({out, one});
  }
  return out.empty() ? out : words.say("statistics.listed", {out});
}

// Times and sizes, told with so many decimals.
std::string rounded(double number, int decimals, const report::Words& words) {
  return words.number(std::string_view(fmt::format("{:.{}f}", number, decimals)));
}

double seconds(std::chrono::steady_clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

}  // namespace

double Statistics::lap() {
  const auto now = Clock::now();
  const double passed = seconds(now - last_);
  last_ = now;
  return passed;
}

void Statistics::add(std::string_view id, const std::vector<std::string>& arguments) {
  lines_ += fmt::format("factcheck: {}\n", report::printable(words_.say(id, arguments)));
}

// Behind a line: what else is to be said of it, or nothing.
std::string Statistics::skipped(std::size_t number) const {
  return number == 0 ? std::string() : words_.counted("statistics.skipped", number);
}

void Statistics::of_settings(const Options& options) {
  add(options.config.empty() ? "statistics.no-settings" : "statistics.settings", {options.config});
}

void Statistics::of_reading(const text::Loader::Progress& read, std::size_t skipped_files, std::size_t threads) {
  add("statistics.reading",
      {words_.counted("summary.articles", read.articles), words_.counted("count.files", read.all_files),
       rounded(static_cast<double>(read.bytes) / kMegabyte, 1, words_), words_.counted("count.threads", threads),
       rounded(lap(), 3, words_), skipped(skipped_files)});
}

void Statistics::of_archive(std::size_t articles, std::size_t skipped_lines) {
  add("statistics.archive",
      {words_.counted("summary.articles", articles), rounded(lap(), 3, words_), skipped(skipped_lines)});
}

void Statistics::of_claims(const Shelf& shelf) {
  if (!wanted_) return;
  std::map<std::string, std::size_t> kinds;
  for (std::size_t k = 0; k < shelf.kinds().size(); ++k)
    if (shelf.kinds()[k] != 0) kinds[words_.say(fmt::format("kind.{}", name(static_cast<Kind>(k))))] = shelf.kinds()[k];
  add("statistics.claims", {words_.counted("summary.claims", shelf.claims()),
                            words_.counted("summary.articles", shelf.articles()), listed(kinds, words_)});
}

void Statistics::of_comparing(const story::Stories& stories, const std::vector<Finding>& findings) {
  if (!wanted_) return;
  std::map<std::string, std::size_t> rules;
  for (const Finding& f : findings) ++rules[std::string(f.rule)];
  add("statistics.comparing",
      {words_.counted("count.findings", findings.size()), words_.counted("count.groups", stories.count()),
       words_.counted("count.pairs", stories.pairs()), rounded(lap(), 3, words_), listed(rules, words_)});
}

std::string Statistics::lines() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  add("statistics.all", {rounded(seconds(Clock::now() - begin_), 3, words_),
                         rounded(static_cast<double>(usage.ru_maxrss) * kKibibyte / kMegabyte, 0, words_)});
  return lines_;
}

}  // namespace factcheck::cli
