// Places a file's bytes in the program, as the assembler does it: no generated megabytes, no limit on the size of a
// literal. For the files that cmake/Room.cmake makes.
#pragma once

#include <cstddef>
#include <string_view>

// .hidden: found without the GOT in a PIE. The labels are C names so that they need no mangling. The image is used in
// place, so it keeps its alignment (kImageAlignment of src/lexicon/image.h).
#define EMBED(name, path)                             \
  extern "C" const char factcheck_##name[];           \
  extern "C" const char factcheck_##name##_end[];     \
  __asm__(".pushsection .rodata\n"                    \
          ".globl factcheck_" #name "\n"              \
          ".hidden factcheck_" #name "\n"             \
          ".globl factcheck_" #name "_end\n"          \
          ".hidden factcheck_" #name "_end\n"         \
          ".balign 64\n"                              \
          "factcheck_" #name ":\n"                    \
          ".incbin \"" path "\"\n"                    \
          "factcheck_" #name "_end:\n"                \
          ".byte 0\n"                                 \
          ".popsection\n");

namespace factcheck {

inline std::string_view bytes_between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace factcheck
