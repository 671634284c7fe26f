// What is worked out when it is first asked for, by whichever thread asks.
#pragma once

#include <atomic>
#include <cstdint>

namespace factcheck::compare {

// The value must come of nothing but what its owner holds, so that it does not matter who asks first. Not taken along
// where the owner moves: it is worked out again.
//
// No std::call_once: an exception that leaves it has glibc load its unwinder, and where memory has run out, of which
// the exception tells, that ends the program.
template <class T>
class Once {
 public:
  Once() = default;
  Once(Once&& /*other*/) noexcept {}
  Once& operator=(Once&&) = delete;
  ~Once() = default;

  template <class Make>
  const T& get(Make make) const {
    for (;;) {
      State known = state_.load(std::memory_order_acquire);
      if (known == State::made) return value_;
      if (known == State::unasked && state_.compare_exchange_strong(known, State::making)) return made_by(make);
      if (known == State::making) state_.wait(State::making, std::memory_order_acquire);
    }
  }

 private:
  enum class State : std::uint8_t { unasked, making, made };

  // Where it fails, the next one that asks tries again.
  template <class Make>
  const T& made_by(Make make) const {
    try {
      value_ = make();
    } catch (...) {
      leave(State::unasked);
      throw;
    }
    leave(State::made);
    return value_;
  }

  void leave(State state) const {
    state_.store(state, std::memory_order_release);
    state_.notify_all();
  }

  mutable std::atomic<State> state_ = State::unasked;
  mutable T value_{};
};

}  // namespace factcheck::compare
