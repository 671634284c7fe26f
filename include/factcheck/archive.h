// The door of the archive room: what outlives a run. Claims written by an earlier one, read back; findings that are
// known, by a baseline or by somebody's word.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/compare.h"
#include "factcheck/date.h"
#include "factcheck/finding.h"
#include "factcheck/result.h"
#include "factcheck/text.h"

namespace factcheck::text {
class Input;
}

namespace factcheck::archive {

// Lines of `factcheck/claim/1`, some at a time.
struct Lines {
  std::string path;
  std::size_t first = 1;  // the number of the first of them in its file
  bool fresh = false;     // of the batch that was given as new
  std::string bytes;      // each with its line feed
  Notice error;           // why the file cannot be read behind them; empty while all is well
  bool empty() const { return bytes.empty() && error.empty(); }
};

class LineFiles {
 public:
  // "-" is standard input. The fresh ones come first, for an article is what it was when it was first met; a path among
  // both is fresh.
  LineFiles(const std::vector<std::string>& paths, const std::vector<std::string>& fresh);
  ~LineFiles();
  // Empty at the end.
  Lines next();

 private:
  struct File {
    std::string path;
    bool fresh = false;
  };
  std::vector<File> files_;
  std::size_t file_ = 0;
  std::size_t line_ = 0;  // how many of the file were given out
  std::unique_ptr<text::Input> input_;
};

// Claims, equal to those that were written.
class ClaimReader {
 public:
  ClaimReader();
  ClaimReader(ClaimReader&&) noexcept;
  ~ClaimReader();
  // The claims of some lines, those of one article that are behind each other together. A line that is no claim costs
  // only itself: "path:line" and what was expected there go to `skipped`, as do files that could not be read.
  std::vector<std::vector<Claim>> read(const Lines& lines, std::vector<text::Skipped>& skipped);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// The claims of one article, one at least, as few bytes: for the memory and the temporary file of one run, and for no
// file that is kept.
std::string pack(const std::vector<Claim>& claims);
std::vector<Claim> unpack(std::string_view packed);

// The file for what memory has no room for could not be written or read.
struct StoreFailure : std::runtime_error {
  StoreFailure(std::string folder_of_it, const Notice& why)
      : std::runtime_error(why.english()), folder(std::move(folder_of_it)), reason(why) {}
  std::string folder;
  Notice reason;
};

// The claims of many articles, in memory and, beyond so many bytes, in a temporary file: in $TMPDIR, else in /tmp.
// Throws StoreFailure.
class Store : public compare::Claims {
 public:
  explicit Store(std::size_t memory);
  ~Store() override;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // What pack() made of claims of an article, by its number; more of it where some are there already.
  void add(std::uint32_t article, std::string_view packed);
  std::vector<Claim> claims(std::uint32_t article) const override;
  std::size_t bytes(std::uint32_t article) const override;

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;  // null where it is in the file
    std::uint32_t size = 0;
    std::uint64_t in_file = 0;  // where it begins there
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Piece {  // of a block
    std::uint32_t block = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t next = kNone;  // of the same article, among more_
  };
  void begin_block(std::size_t bytes);
  template <class Visit>
  void each_piece(std::uint32_t article, Visit visit) const;

  std::size_t most_bytes_;
  std::size_t in_memory_ = 0;  // of full blocks
  std::vector<Block> blocks_;
  std::size_t room_ = 0;       // of the last of them
  std::vector<Piece> pieces_;  // by article
  std::vector<Piece> more_;
  int file_ = -1;
  std::uint64_t size_of_file_ = 0;
};

// A finding of an earlier run. All but the fingerprint is for a person who reads the file.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string severity;
  std::string message;
  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};
using Baseline = std::vector<BaselineEntry>;  // by fingerprint, each once

// Reads what report::baseline() wrote.
Result<Baseline> read_baseline(const std::string& path);

struct Known {
  std::vector<Finding> fresh;   // not in the baseline
  std::vector<Finding> hidden;  // in it
  Baseline gone;                // entries of which there is no finding any more
};
Known apply(const Baseline& baseline, std::vector<Finding> findings);

// Somebody's word that a finding is no concern. It is of every finding that all its selectors fit; those left empty
// fit any, but one of them must stand.
struct Suppression {
  std::string fingerprint, rule, measure, document, reason, author;  // rule: id or name; document: a glob of fnmatch(3)
  Date expires;                                                      // its last day; empty: never
  std::string where;                                                 // "factcheck.toml:12"
};
bool suppresses(const Suppression& suppression, const Finding& finding);

struct Suppressed {
  Finding finding;
  const Suppression* by;  // the first that fits
};
struct Suppressions {
  std::vector<Finding> findings;  // that stay
  std::vector<Suppressed> suppressed;
  std::vector<const Suppression*> unused;   // of no finding
  std::vector<const Suppression*> expired;  // hide nothing any more
};
// The suppressions must outlive the answer.
Suppressions apply(const std::vector<Suppression>& suppressions, std::vector<Finding> findings, Date today);

}  // namespace factcheck::archive
