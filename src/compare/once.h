// What is worked out when it is first asked for, by whichever thread asks.
#pragma once

#include <mutex>
#include <utility>

namespace factcheck::compare {

// The value must come of nothing but what its owner holds, so that it does not matter who asks first. Not taken along
// where the owner moves: it is worked out again.
template <class T>
class Once {
 public:
  Once() = default;
  Once(Once&& /*other*/) noexcept {}
  Once& operator=(Once&&) = delete;
  ~Once() = default;

  template <class Make>
  const T& get(Make make) const {
    std::call_once(made_, [&] { value_ = make(); });
    return value_;
  }

 private:
  mutable std::once_flag made_;
  mutable T value_{};
};

}  // namespace factcheck::compare
