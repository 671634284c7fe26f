// The bytes of a file or of standard input: whole, or line after line in memory that does not grow with the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/stream.h"

namespace factcheck::text {

class Input {
 public:
  // Bytes that may be read behind a line, whatever they hold: the JSON parser looks at blocks of this size.
  static constexpr std::size_t kPadding = 64;

  // "-" is standard input; what is compressed is unpacked. Where nothing can be read, error() says why.
  explicit Input(const std::string& path);
  explicit Input(std::unique_ptr<Stream> stream) : stream_(std::move(stream)) {}
  // Bytes that are there already.
  static std::unique_ptr<Input> of(std::string_view bytes);

  // Bytes of the file that were read so far.
  std::uint64_t bytes() const { return stream_ == nullptr ? 0 : stream_->bytes(); }

  // The reason in the system's words; empty while all is well.
  const Notice& error() const;

  // The first byte that is no white space, without taking it; nothing where there is none, or where it is not among
  // the first `most` bytes.
  std::optional<char> peek(std::size_t most = std::string::npos);
  // Up to `size` bytes, fewer only at the end, without taking them; valid until the next call.
  std::string_view beginning(std::size_t size);
  // The next line without its line feed, valid until the next call; false at the end. A line of more than `most` bytes
  // is passed over, in memory that does not grow with it, and is nothing.
  bool line(std::optional<std::string_view>& line, std::size_t most = std::string::npos);
  // What is held, or else the next block, taken; valid until the next call. Empty at the end.
  std::string_view block();
  // Everything not yet taken; of more than `most` bytes, the first of them and one more.
  std::string rest(std::size_t most = std::string::npos);

 private:
  Input() = default;
  // Another block behind what is held; false at the end. Of more than `most` bytes, no more than that block.
  bool fill(std::size_t most = std::string::npos);

  std::unique_ptr<Stream> stream_;  // null where the bytes were there already
  // malloc's, for realloc() grows the last block of memory where it is, and clears nothing.
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  void reserve(std::size_t size);

  std::unique_ptr<char[], Free> buffer_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;  // what is held and not yet taken: [begin_, end_) of the buffer
  std::size_t end_ = 0;
  bool finished_ = false;
};

}  // namespace factcheck::text
