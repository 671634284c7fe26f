// What is worth telling of the files that are read.
#pragma once

#include <string>
#include <vector>

#include "factcheck/text.h"
#include "text/encoding.h"

namespace factcheck::text {

struct Notes {
  bool strict = false;  // damage is a reason to skip
  std::vector<Skipped> skipped;
  std::vector<Remark> remarks;

  void skip(std::string path, std::string reason) { skipped.push_back({std::move(path), std::move(reason)}); }
  // Of a text that was decoded; false where it is not to be read.
  bool remark(const std::string& place, const Text& text) {
    Remark remark{place, text.origin.encoding, text.damaged, text.first_damage};
    if (remark.damaged != 0 && strict) {
      skip(place, remark.damage());
      return false;
    }
    if (remark.damaged != 0 || remark.encoding != Encoding::utf8) remarks.push_back(std::move(remark));
    return true;
  }
};

// "64 MiB".
std::string size_told(std::size_t bytes);

}  // namespace factcheck::text
