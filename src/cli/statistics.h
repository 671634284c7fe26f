// What --verbose tells: what was read and found, and how long it took.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/shelf.h"
#include "factcheck/finding.h"
#include "factcheck/story.h"

namespace factcheck::cli {

class Statistics {
 public:
  // Nothing is counted where nobody wants to be told.
  Statistics(bool wanted, report::Words words) : wanted_(wanted), words_(std::move(words)) {}

  void of_settings(const Options& options);
  void of_reading(const text::Loader::Progress& read, std::size_t skipped_files, std::size_t threads);
  void of_archive(std::size_t articles, std::size_t skipped_lines);
  void of_claims(const Shelf& shelf);
  void of_comparing(const story::Stories& stories, const std::vector<Finding>& findings);
  // With the time and the memory of the whole run.
  std::string lines();

 private:
  using Clock = std::chrono::steady_clock;

  // A line of standard error: a message.
  void add(std::string_view id, const std::vector<std::string>& arguments);
  std::string skipped(std::size_t number) const;
  // Seconds since the last call, or since the beginning.
  double lap();

  bool wanted_;
  report::Words words_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
  std::string lines_;
};

}  // namespace factcheck::cli
