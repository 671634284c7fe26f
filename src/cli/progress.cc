#include "cli/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

#include "cli/streams.h"

namespace factcheck::cli {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kPatience = 500ms;
constexpr auto kPause = 200ms;
constexpr const char* kErased = "\r\x1b[K";

// Without the last column, behind which some terminals go to the next line.
std::size_t room_for_line() {
  constexpr std::size_t kUsual = 80;
  const std::size_t columns = columns_of_terminal(STDERR_FILENO);
  return (columns > 1 ? columns : kUsual) - 1;
}

}  // namespace

Progress::Progress(bool wanted, std::function<std::string(double)> line) : line_(std::move(line)) {
  if (wanted) thread_ = std::thread([this] { show(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  ended_.notify_one();
  thread_.join();
}

void Progress::show() {
  const auto begin = Clock::now();
  bool is_shown = false;
  std::unique_lock lock(mutex_);
  for (auto next = begin + kPatience; !ended_.wait_until(lock, next, [this] { return is_over_; }); next += kPause) {
    const std::string line = line_(std::chrono::duration<double>(Clock::now() - begin).count());
    if (line.empty()) continue;
    tell(kErased + report::clipped(line, room_for_line()));
    is_shown = true;
  }
  if (is_shown) tell(kErased);
}

bool wants_progress(const Options& options) {
  const char* terminal = std::getenv("TERM");
  const bool can_erase = terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
  const bool is_traced = options.trace_extract || options.trace_compare;
  const bool is_shared = options.command == Command::extract && isatty(STDOUT_FILENO) == 1;
  return !options.quiet && !is_traced && !is_shared && can_erase && isatty(STDERR_FILENO) == 1;
}

std::string told(const text::Loader::Progress& progress, std::uint64_t all_bytes, double seconds,
                 const report::Words& words) {
  const auto whole = [&](double number) { return words.number(static_cast<std::uint64_t>(std::llround(number))); };
  std::string line = words.say(
      "progress.reading", {words.number(progress.files), words.number(progress.all_files),
                           words.number(progress.articles), whole(static_cast<double>(progress.articles) / seconds)});
  if (progress.bytes == 0 || all_bytes < progress.bytes) return line;  // what comes through a pipe has no size
  const double left = seconds * static_cast<double>(all_bytes - progress.bytes) / static_cast<double>(progress.bytes);
  return words.say("progress.left", {line, whole(std::max(left, 1.0))});
}

}  // namespace factcheck::cli
