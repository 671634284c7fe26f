// The files that paths name: a walk through folders, in a fixed order.
#pragma once

#include <string>
#include <vector>

#include "factcheck/text.h"
#include "text/notes.h"

namespace factcheck::text {

struct File {
  std::string path;
  InputFormat format = InputFormat::guess;  // guess: of standard input, by its first byte
  bool fresh = false;                       // of the new batch
  bool named = false;                       // given by itself, so that it is an article whatever it looks like
  std::string settled = {};                 // its path, however that is spelled
};

struct Listed {
  std::vector<File> files;
  std::vector<std::string> ignore_files;  // that said what is left out
};

// Every file once, in the order of the paths, then of the fresh ones, and inside a folder in the byte order of names.
// Adds what cannot be listed to what was skipped, and files of other kinds in folders to what was passed by.
Listed list_files(const std::vector<std::string>& paths, InputFormat format, const Selection& selection, Notes& notes);

}  // namespace factcheck::text
