// What a person at a terminal sees of work that takes a while.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "cli/options.h"

namespace factcheck::cli {

// One line on standard error, written over again and again and taken away at the end. The first is written after half a
// second, so that quick work shows none.
class Progress {
 public:
  // `line` is asked for, with the seconds since the beginning, by another thread; nothing is shown where it is empty.
  Progress(bool wanted, std::function<std::string(double seconds)> line);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  void show();

  std::function<std::string(double)> line_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool is_over_ = false;
  std::thread thread_;
};

// Standard error is a terminal that can be written over, and nothing else goes there or to the same screen meanwhile.
bool wants_progress(const Options& options);

// How far the articles are read, in the reader's language.
std::string told(const text::Loader::Progress& progress, std::uint64_t all_bytes, double seconds,
                 const report::Words& words);

}  // namespace factcheck::cli
