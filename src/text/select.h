// What a walk through folders leaves out: patterns to include and exclude, and ignore files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/text.h"
#include "text/pattern.h"

namespace factcheck::text {

// Follows a walk, folder by folder.
class Selector {
 public:
  explicit Selector(const Selection& selection);

  // The next walk begins; the first folder that it enters is the one at which patterns are anchored.
  void restart();
  // Steps into a folder, whose ignore files hold until it is left again. One that cannot be read is added to `skipped`.
  // The name is given apart, because a path may end in "/" or "..".
  void enter(const std::filesystem::path& folder, std::string_view name, std::vector<Skipped>& skipped);
  void leave();

  enum class Cause { include, exclude, ignore_file };
  struct LeftOut {
    Cause cause;
    std::string by;  // "--include", "--exclude", the path of the ignore file
  };
  // Why a file or folder of this folder is left out; nothing where it is not.
  std::optional<LeftOut> left_out(const std::filesystem::path& entry, bool folder);

  // The ignore files that were read, of every walk.
  const std::vector<std::string>& files() const { return files_; }

 private:
  struct IgnoreFile {
    std::string path;
    std::size_t depth;  // of its folder below the anchor
    PathPatterns patterns;
  };
  void read(const std::filesystem::path& file, std::vector<Skipped>& skipped);
  std::optional<LeftOut> excluded(bool folder) const;
  bool included() const;

  PathPatterns include_;
  PathPatterns exclude_;
  bool ignore_files_wanted_;
  bool outside_ = true;                   // no folder was entered
  std::vector<Name> names_;               // from the anchor down to where the walk is
  std::vector<IgnoreFile> ignore_files_;  // the nearest last
  std::vector<std::string> files_;
};

}  // namespace factcheck::text
