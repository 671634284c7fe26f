#include "text/input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace factcheck::text {
namespace {

// read() costs about as much as copying a few kilobytes: large blocks hide it, and stay in the second cache.
constexpr std::size_t kBlock = std::size_t{256} << 10;

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

Input::Input(const std::string& path) {
  descriptor_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ >= 0) return;
  error_ = std::strerror(errno);
  finished_ = true;
}

Input::~Input() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

bool Input::fill() {
  if (finished_) return false;
  if (begin_ != 0) {
    std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= begin_;
    begin_ = 0;
  }
  // Doubled, so that a line of a gigabyte is not copied for each of its blocks.
  if (buffer_.size() < end_ + kBlock + kPadding) buffer_.resize(std::max(end_ + kBlock + kPadding, 2 * buffer_.size()));
  ssize_t n = 0;
  do {
    n = read(descriptor_, buffer_.data() + end_, buffer_.size() - kPadding - end_);
  } while (n < 0 && errno == EINTR);
  if (n > 0) {
    end_ += static_cast<std::size_t>(n);
    bytes_ += static_cast<std::uint64_t>(n);
    return true;
  }
  if (n < 0) error_ = std::strerror(errno);
  finished_ = true;
  return false;
}

std::optional<char> Input::peek() {
  for (std::size_t at = begin_;; ++at) {
    while (at == end_) {
      const std::size_t seen = at - begin_;
      if (!fill()) return std::nullopt;
      at = begin_ + seen;
    }
    if (!is_white(buffer_[at])) return buffer_[at];
  }
}

bool Input::line(std::string_view& line) {
  std::size_t seen = 0;
  while (true) {
    const char* from = buffer_.data() + begin_ + seen;
    const auto* feed =
        static_cast<const char*>(end_ == begin_ + seen ? nullptr : std::memchr(from, '\n', end_ - begin_ - seen));
    if (feed != nullptr) {
      const auto size = static_cast<std::size_t>(feed - buffer_.data()) - begin_;
      line = {buffer_.data() + begin_, size};
      begin_ += size + 1;
      return true;
    }
    seen = end_ - begin_;
    if (fill()) continue;
    line = {buffer_.data() + begin_, end_ - begin_};
    begin_ = end_;
    return !line.empty();
  }
}

std::string Input::rest() {
  std::string bytes(buffer_.data() + begin_, end_ - begin_);
  begin_ = end_;
  struct stat status {};
  const bool sized = !finished_ && fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
  // One byte more than the file holds, so that the first read already tells its end.
  std::size_t room = sized ? static_cast<std::size_t>(status.st_size) + 1 : kBlock;
  while (!finished_) {
    const std::size_t held = bytes.size();
    bytes.resize(held + room);
    ssize_t n = 0;
    do {
      n = read(descriptor_, bytes.data() + held, room);
    } while (n < 0 && errno == EINTR);
    if (n < 0) error_ = std::strerror(errno);
    bytes.resize(held + static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
    finished_ = n <= 0;
    room = std::max(kBlock, bytes.size());
  }
  return bytes;
}

}  // namespace factcheck::text
