// In: paths as given. Out: the files to open, each once, in a fixed order; what cannot be listed, with the reason.
#include "text/walk.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include <sys/stat.h>

#include "text/ascii.h"
#include "text/paths.h"
#include "text/select.h"
#include "text/stream.h"

namespace factcheck::text {
namespace {

namespace fs = std::filesystem;

// Without that of a compressed file.
std::string ending_of(const fs::path& path) {
  return lower(fs::path(without_packing(path.native())).extension().string());
}

// What a file is by its name; nothing for names that a walk passes by.
std::optional<InputFormat> format_of(const fs::path& path) {
  const std::string ending = ending_of(path);
  if (ending == ".txt") return InputFormat::text;
  if (ending == ".json") return InputFormat::json;
  if (ending == ".jsonl" || ending == ".ndjson") return InputFormat::jsonl;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return InputFormat::html;
  if (ending == ".csv" || ending == ".tsv") return InputFormat::csv;
  if (ending == ".warc") return InputFormat::text;  // named as what is not read
  return std::nullopt;
}

// A path as given.
struct Given {
  std::string path;
  std::string normal;  // absolute, without ".", ".." and a slash at the end: what tells whether two paths are one
  bool folder = false;
  bool fresh = false;
};

// First every path is looked at, then its files are listed.
class Lister {
 public:
  Lister(InputFormat format, const Selection& selection, Notes& notes)
      : format_(format),
        follow_(selection.follow),
        selector_(selection),
        notes_(notes),
        skipped_(notes.skipped),
        paths_(selection.project) {}

  void add(const std::string& path, bool fresh) {
    if (path == "-") return given_.push_back({path, path, false, fresh});
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return skip(path, "no such file or folder");
    if (error) return skip(path, Notice::of(error));
    given_.push_back({path, paths_.normal(path), fs::is_directory(status), fresh});
    if (given_.back().folder) folders_.insert(given_.back().normal);
  }

  Listed list() {
    for (const Given& given : given_) {
      fresh_ = given.fresh;
      named_ = !given.folder;
      if (given.folder)
        root(given);
      else
        file(given.path, given.normal, given.path == "-" ? format_ : format_of(given.path).value_or(InputFormat::text));
    }
    return {std::move(files_), selector_.files()};
  }

 private:
  static std::string last_name(const std::string& normal) { return normal.substr(normal.rfind('/') + 1); }

  void skip(std::string path, Notice reason) {
    ++found_;
    skipped_.push_back({std::move(path), std::move(reason)});
  }

  void file(const std::string& path, const std::string& normal, InputFormat by_name) {
    ++found_;
    std::string settled = path == "-" ? path : paths_.settled_normal(normal);
    const auto [place, added] = places_.try_emplace(settled, files_.size());
    if (!added) {
      File& met = files_[place->second];
      met.fresh = met.fresh || fresh_;
      met.named = met.named || named_;
      return;
    }
    files_.push_back({path, format_ == InputFormat::guess ? by_name : format_, fresh_, named_, std::move(settled)});
  }

  // Files of other kinds are told of, but for those that are hidden, and the program's own.
  void pass_by(const fs::path& entry, const std::string& normal) {
    const std::string name = entry.filename().string();
    if (hidden_ != 0 || name.starts_with('.') || name == "factcheck.toml") return;
    std::error_code error;
    if (selector_.left_out(entry, false) || !fs::is_regular_file(entry, error)) return;
    if (!passed_.insert(normal).second) return;
    const std::string ending = lower(entry.extension().string());
    notes_.pass_by(entry.string(), ending.size() < 2 ? Notice("without an ending") : ending);
  }

  // Where the outermost of the given folders that hold this one ends in its path.
  std::size_t end_of_anchor(const std::string& folder) const {
    for (std::size_t end = 0; end < folder.size(); end = std::min(folder.find('/', end + 1), folder.size()))
      if (folders_.contains(folder.substr(0, end))) return end;
    return folder.size();
  }

  // A folder inside another that was given is walked as a part of it, so that the same patterns and ignore files hold
  // for a new batch and for the archive around it.
  void root(const Given& given) {
    selector_.restart();
    left_out_.clear();
    const std::string& whole = given.normal;
    for (std::size_t end = end_of_anchor(whole); end < whole.size();
         end = std::min(whole.find('/', end + 1), whole.size()))
      selector_.enter(end == 0 ? "/" : whole.substr(0, end), last_name(whole.substr(0, end)), skipped_);
    const std::size_t before = found_;
    is_first_visit(given.path);
    folder(given.path, whole);
    if (before == found_) skip(given.path, why_nothing());
  }

  Notice why_nothing() const {
    if (left_out_.empty()) return "the folder holds no article: no .txt, .html, .json, .jsonl or .csv file";
    Notice by;
    for (const auto& [cause, name] : left_out_) by = by.empty() ? Notice(name) : Notice("{0} and {1}", {by, name});
    return {"everything in the folder is left out by {0}", {by}};
  }

  bool taken(const fs::path& entry, bool is_folder) {
    const auto out = selector_.left_out(entry, is_folder);
    if (out) left_out_.emplace(out->cause, out->by);
    return !out;
  }

  void folder(const fs::path& path, const std::string& normal) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      entries.push_back(it->path());
    if (error) return skip(path.string(), Notice::of(error));
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    selector_.enter(path, last_name(normal), skipped_);
    for (const fs::path& entry : entries) walk_entry(entry, normal + '/' + entry.filename().string());
    selector_.leave();
  }

  void walk_entry(const fs::path& entry, const std::string& normal) {
    std::error_code error;
    const fs::file_status own = fs::symlink_status(entry, error);
    const bool leads_to_folder = follow_ && fs::is_symlink(own) && fs::is_directory(fs::status(entry, error));
    if (fs::is_directory(own) || leads_to_folder) {
      const std::size_t hidden = last_name(normal).starts_with('.') ? 1 : 0;
      hidden_ += hidden;
      if (taken(entry, true) && is_first_visit(entry)) folder(entry, normal);
      hidden_ -= hidden;
      return;
    }
    const auto format = format_of(entry);
    if (!format) return pass_by(entry, normal);
    if (!taken(entry, false)) return;
    const fs::file_status status = fs::status(entry, error);
    if (status.type() == fs::file_type::not_found) return skip(entry.string(), "a link to nothing");
    if (fs::is_regular_file(status)) return file(entry.string(), normal, *format);
    // A link to a folder could lead back here, and is followed only when asked for.
    if (fs::is_directory(status)) return;
    skip(entry.string(), "it is a pipe or a device, which a walk does not wait for; name it to read it");
  }

  // With links a folder has many names, and may hold itself.
  bool is_first_visit(const fs::path& path) {
    if (!follow_) return true;
    struct stat status = {};
    return stat(path.c_str(), &status) != 0 || visited_.emplace(status.st_dev, status.st_ino).second;
  }

  InputFormat format_;
  bool follow_;
  std::set<std::pair<dev_t, ino_t>> visited_;
  Selector selector_;
  Notes& notes_;
  std::vector<Skipped>& skipped_;
  std::size_t hidden_ = 0;                  // folders around where the walk is
  std::unordered_set<std::string> passed_;  // files that were told of, by normal path
  Paths paths_;
  std::vector<Given> given_;
  std::unordered_set<std::string> folders_;  // of those, by normal path
  std::vector<File> files_;
  std::unordered_map<std::string, std::size_t> places_;  // in files_, by settled path
  std::size_t found_ = 0;                                // files and failures, those met again as well
  bool fresh_ = false;                                   // what is listed now
  bool named_ = false;                                   // likewise
  std::map<Selector::Cause, std::string> left_out_;  // of the folder that is walked: by what, the first of each cause
};

}  // namespace

Listed list_files(const std::vector<std::string>& paths, InputFormat format, const Selection& selection, Notes& notes) {
  Lister lister(format, selection, notes);
  for (const std::string& path : paths) lister.add(path, false);
  for (const std::string& path : selection.fresh) lister.add(path, true);
  return lister.list();
}

}  // namespace factcheck::text
