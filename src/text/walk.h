// The files that paths name: a walk through folders, in a fixed order.
#pragma once

#include <string>
#include <vector>

#include "factcheck/text.h"

namespace factcheck::text {

struct File {
  std::string path;
  InputFormat format = InputFormat::guess;  // guess: of standard input, by its first byte
  bool fresh = false;                       // of the new batch
};

// Every file once, in the order of the paths, then of the fresh ones, and inside a folder in the byte order of names.
// Adds what cannot be listed to `skipped`.
std::vector<File> list_files(const std::vector<std::string>& paths, InputFormat format, const Selection& selection,
                             std::vector<Skipped>& skipped);

}  // namespace factcheck::text
