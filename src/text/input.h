// The bytes of a file or of standard input: whole, or line after line in memory that does not grow with the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck::text {

class Input {
 public:
  // Bytes that may be read behind a line, whatever they hold: the JSON parser looks at blocks of this size.
  static constexpr std::size_t kPadding = 64;

  // "-" is standard input. Where nothing can be read, error() says why.
  explicit Input(const std::string& path);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // Bytes that were read so far.
  std::uint64_t bytes() const { return bytes_; }

  // The reason in the system's words; empty while all is well.
  const std::string& error() const { return error_; }

  // The first byte that is no white space, without taking it; nothing where there is none.
  std::optional<char> peek();
  // The next line without its line feed, valid until the next call; false at the end.
  bool line(std::string_view& line);
  // Everything not yet taken.
  std::string rest();

 private:
  bool fill();  // another block behind what is held; false at the end

  int descriptor_ = -1;
  std::string error_;
  std::uint64_t bytes_ = 0;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // what is held and not yet taken: [begin_, end_) of the buffer
  std::size_t end_ = 0;
  bool finished_ = false;
};

}  // namespace factcheck::text
