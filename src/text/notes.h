// What is worth telling of the files that are read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/text.h"
#include "text/encoding.h"

namespace factcheck::text {

struct Notes {
  bool strict = false;  // damage is a reason to skip
  std::vector<Skipped> skipped;
  std::vector<Remark> remarks;
  std::vector<PassedBy> passed_by;
  // By path and what is said: how many articles of the file that is true of, and of the first its place and its value.
  struct Lost {
    std::size_t articles = 0;
    std::string first;
  };
  std::map<std::pair<std::string, Notice>, Lost> lost;

  void skip(std::string path, Notice reason) { skipped.push_back({std::move(path), std::move(reason)}); }
  void pass_by(std::string path, Notice kind) { passed_by.push_back({std::move(path), std::move(kind)}); }
  // Something is lost of the article at a place of a file: once for all articles of the file, and the first is shown.
  void lose(const std::string& path, const Notice& what, const std::string& place, std::string_view value) {
    Lost& known = lost[{path, what}];
    if (known.articles++ == 0) known.first = place + ": " + shown(value);
  }
  // What was skipped or remarked since then is none of it.
  struct Mark {
    std::size_t skipped;
    std::size_t remarks;
  };
  Mark mark() const { return {skipped.size(), remarks.size()}; }
  void forget_since(const Mark& mark) {
    skipped.resize(mark.skipped);
    remarks.resize(mark.remarks);
  }
  static std::string shown(std::string_view value) {
    constexpr std::size_t kMostShown = 60;
    if (value.size() <= kMostShown) return std::string(value);
    std::size_t end = kMostShown;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    return std::string(value.substr(0, end)) + "…";
  }
  std::vector<Warning> warnings() const {
    std::vector<Warning> all;
    for (const auto& [key, lost_of] : lost)
      all.push_back({key.first,
                     Notice(lost_of.articles == 1 ? "{0} ({1} article at {2})" : "{0} ({1} articles, the first at {2})",
                            {key.second, lost_of.articles, lost_of.first})});
    return all;
  }
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
Notice size_told(std::size_t bytes);

}  // namespace factcheck::text
