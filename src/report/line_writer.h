// Writes JSON without white space, as fast as its bytes are copied: claims are written by the hundred thousand.
// (RapidJSON's writer asks for each item how deep it stands, and its vector code lets U+001A … U+001F through; two
// fifths of the time of writing a claim were its own.)
#pragma once

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <string_view>

namespace factcheck::report {

class LineWriter {
 public:
  explicit LineWriter(std::size_t capacity = 4096) : bytes_(new char[capacity]), capacity_(capacity) {}

  std::string_view bytes() const { return {bytes_.get(), size_}; }
  void clear() { size_ = 0, comma_ = false; }
  void end_line() { *room(1) = '\n', ++size_, comma_ = false; }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  // Inlined, for then a key, whose length is known, is copied without a call.
  [[gnu::always_inline]] void key(std::string_view plain) {
    char* out = quote(plain);
    *out = ':';
    ++size_;
    comma_ = false;
  }
  // Text in which nothing must be escaped.
  void quoted(std::string_view plain) {
    quote(plain);
    comma_ = true;
  }
  // A value that is JSON.
  void raw(std::string_view json) {
    char* out = item(json.size());
    std::memcpy(out, json.data(), json.size());
    size_ += json.size();
    comma_ = true;
  }
  template <class Integer>
  void integer(Integer n) {
    constexpr std::size_t kDigits = 24;
    char* out = item(kDigits);
    size_ += static_cast<std::size_t>(std::to_chars(out, out + kDigits, n).ptr - out);
    comma_ = true;
  }

 private:
  void begin(char bracket) {
    *item(1) = bracket;
    ++size_;
    comma_ = false;
  }
  void end(char bracket) {
    *room(1) = bracket;
    ++size_;
    comma_ = true;
  }
  // With the quotes; what stands behind it, where there is room for one byte more.
  [[gnu::always_inline]] char* quote(std::string_view plain) {
    char* out = item(plain.size() + 3);
    *out = '"';
    std::memcpy(out + 1, plain.data(), plain.size());
    out[plain.size() + 1] = '"';
    size_ += plain.size() + 2;
    return out + plain.size() + 2;
  }
  // Where an item of at most `size` bytes goes.
  [[gnu::always_inline]] char* item(std::size_t size) {
    char* out = room(size + 1);
    *out = ',';
    size_ += comma_;
    return out + comma_;
  }
  [[gnu::always_inline]] char* room(std::size_t size) {
    if (capacity_ - size_ < size) grow(size);
    return bytes_.get() + size_;
  }
  [[gnu::noinline]] void grow(std::size_t size) {
    capacity_ = std::max(2 * capacity_, size_ + size);
    std::unique_ptr<char[]> more(new char[capacity_]);
    std::memcpy(more.get(), bytes_.get(), size_);
    bytes_ = std::move(more);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  bool comma_ = false;  // stands between what was written and the next item
};

}  // namespace factcheck::report
