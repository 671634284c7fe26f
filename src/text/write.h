// Bytes to a file, a pipe or a terminal.
#pragma once

#include <cerrno>
#include <string_view>

#include <unistd.h>

namespace factcheck::text {

// Writes all of the bytes, however little the system takes at once; false where it takes no more, with errno.
inline bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace factcheck::text
