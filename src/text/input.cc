#include "text/input.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace factcheck::text {
namespace {

// read() costs about as much as copying a few kilobytes: large blocks hide it, and stay in the second cache.
constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::size_t kSmallBlock = std::size_t{4} << 10;

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

Input::Input(const std::string& path) : stream_(open_stream(path)) {}

std::unique_ptr<Input> Input::of(std::string_view bytes) {
  std::unique_ptr<Input> input(new Input());
  input->reserve(bytes.size() + kPadding);
  std::copy(bytes.begin(), bytes.end(), input->buffer_.get());
  input->end_ = bytes.size();
  input->finished_ = true;
  return input;
}

const Notice& Input::error() const {
  static const Notice kNone;
  return stream_ == nullptr ? kNone : stream_->error();
}

void Input::reserve(std::size_t size) {
  char* larger = static_cast<char*>(std::realloc(buffer_.get(), size));
  if (larger == nullptr) throw std::bad_alloc();
  (void)buffer_.release();  // it was moved, or is where it was
  buffer_.reset(larger);
  size_ = size;
}

bool Input::fill(std::size_t most) {
  if (finished_) return false;
  if (begin_ != 0) {
    std::copy(buffer_.get() + begin_, buffer_.get() + end_, buffer_.get());
    end_ -= begin_;
    begin_ = 0;
  }
  // No more than a small file wants: clearing a large block costs more than reading it. Doubled, so that a line of a
  // gigabyte is not copied for each of its blocks.
  const std::uint64_t size = stream_->size();
  const std::size_t block = size == 0 ? kBlock : std::clamp(static_cast<std::size_t>(size) + 1, kSmallBlock, kBlock);
  const std::size_t least = end_ + block + kPadding;
  const std::size_t limit = std::max(least, std::min(most, SIZE_MAX - block - kPadding) + block + kPadding);
  if (size_ < least) reserve(std::clamp(2 * size_, least, limit));
  const std::size_t n = stream_->read(buffer_.get() + end_, size_ - kPadding - end_);
  end_ += n;
  finished_ = n == 0;
  return n != 0;
}

std::optional<char> Input::peek(std::size_t most) {
  for (std::size_t at = begin_;; ++at) {
    while (at == end_) {
      const std::size_t seen = at - begin_;
      if (seen >= most || !fill()) return std::nullopt;
      at = begin_ + seen;
    }
    if (!is_white(buffer_[at])) return buffer_[at];
  }
}

std::string_view Input::beginning(std::size_t size) {
  while (end_ - begin_ < size && fill()) continue;
  return {buffer_.get() + begin_, std::min(size, end_ - begin_)};
}

bool Input::line(std::optional<std::string_view>& line, std::size_t most) {
  std::size_t seen = 0;
  bool is_long = false;
  while (true) {
    const char* from = buffer_.get() + begin_ + seen;
    const auto* feed =
        static_cast<const char*>(end_ == begin_ + seen ? nullptr : std::memchr(from, '\n', end_ - begin_ - seen));
    const bool is_whole = feed != nullptr;
    const std::size_t size = is_whole ? static_cast<std::size_t>(feed - buffer_.get()) - begin_ : end_ - begin_;
    is_long = is_long || size > most;
    if (is_whole) {
      line.reset();
      if (!is_long) line = {buffer_.get() + begin_, size};
      begin_ += size + 1;
      return true;
    }
    if (is_long) begin_ = end_;  // nothing of it is kept
    seen = end_ - begin_;
    if (fill(most)) continue;
    line.reset();
    if (!is_long) line = {buffer_.get() + begin_, end_ - begin_};
    begin_ = end_;
    return is_long || !line->empty();
  }
}

std::string_view Input::block() {
  if (begin_ == end_ && !fill()) return {};
  const std::string_view held(buffer_.get() + begin_, end_ - begin_);
  begin_ = end_;
  return held;
}

std::string Input::rest(std::size_t most) {
  std::string bytes(buffer_.get() + begin_, end_ - begin_);
  begin_ = end_;
  // One byte more than the file holds, so that the first read already tells its end.
  const std::uint64_t size = finished_ || stream_ == nullptr ? 0 : stream_->size();
  std::size_t room = size != 0 ? static_cast<std::size_t>(std::min<std::uint64_t>(size, most)) + 1 : kBlock;
  while (!finished_ && bytes.size() <= most) {
    const std::size_t held = bytes.size();
    bytes.resize(held + room);
    const std::size_t n = stream_->read(bytes.data() + held, room);
    bytes.resize(held + n);
    finished_ = n == 0;
    room = std::max(kBlock, bytes.size());
  }
  if (bytes.size() > most) bytes.resize(most + 1);
  return bytes;
}

}  // namespace factcheck::text
