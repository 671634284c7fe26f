// Work on several threads whose results come out in the order in which the work came in.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace factcheck::cli {

// Until next() gives an empty batch: take(work(batch)), where `work` is what make_worker() gives each thread. next()
// and take() are never called by two threads at once, and take() gets the results in the order of their batches. A
// thread whose result is not due waits, so that no more results are held than there are threads. What one of them
// throws ends the work, and is thrown here.
template <class Next, class MakeWorker, class Take>
void in_order(std::size_t threads, Next next, MakeWorker make_worker, Take take) {
  std::mutex reading;
  std::mutex writing;
  std::condition_variable moved;
  std::size_t read = 0;
  std::size_t written = 0;
  std::exception_ptr failure;  // guarded by `writing`, as is what was written
  const auto work_on_batches = [&] {
    auto work = make_worker();
    while (true) {
      std::unique_lock lock(reading);
      auto batch = next();
      const std::size_t number = read++;
      lock.unlock();
      if (batch.empty()) return;
      auto result = work(std::move(batch));
      std::unique_lock turn(writing);
      moved.wait(turn, [&] { return written == number || failure; });
      if (failure) return;
      take(std::move(result));
      ++written;
      moved.notify_all();
    }
  };
  const auto run = [&] {
    try {
      work_on_batches();
    } catch (...) {
      const std::unique_lock turn(writing);
      if (!failure) failure = std::current_exception();
      moved.notify_all();
    }
  };
  std::vector<std::thread> others;
  // Where there is no room for a thread more, those that are there do the work.
  try {
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
  } catch (const std::system_error&) {
  }
  run();
  for (std::thread& t : others) t.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace factcheck::cli
