// Bytes that come one block after the other: from a file, or out of what compresses one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "factcheck/notice.h"

namespace factcheck::text {

class Stream {
 public:
  virtual ~Stream() = default;

  // Up to `size` bytes; 0 at the end, or where error() says why there are no more.
  virtual std::size_t read(char* into, std::size_t size) = 0;
  // The reason in the system's words; empty while all is well.
  virtual const Notice& error() const = 0;
  // Bytes taken from the file so far, compressed as they are there.
  virtual std::uint64_t bytes() const = 0;
  // What the file holds where it is a regular one; 0 where that is not known.
  virtual std::uint64_t size() const = 0;
};

// "-" is standard input. A file that begins as gzip (RFC 1952) or Zstandard (RFC 8878) do is unpacked, whatever its
// name; of several such parts behind each other, all.
std::unique_ptr<Stream> open_stream(const std::string& path);

// "news.txt" of "news.txt.gz".
std::string_view without_packing(std::string_view path);

}  // namespace factcheck::text
