// What the command line and the configuration ask for. Each option is defined once, in option_table.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/option_table.h"
#include "factcheck/archive.h"
#include "factcheck/finding.h"
#include "factcheck/report.h"
#include "factcheck/text.h"

namespace factcheck::cli {

enum class Format { text, json, jsonl, csv, concise, sarif, junit, checkstyle, github, gitlab, rdjson, html, markdown };
enum class Colour { automatic, always, never };
enum class Bidi { automatic, isolate, none };

// As --format takes them.
std::vector<std::string_view> format_names();

struct Output {
  Format format = Format::text;
  std::string file;
};

struct Options {
  Command command = Command::check;
  std::vector<std::string> arguments;  // paths; rules to explain
  Format format = Format::text;
  std::vector<Output> outputs;  // -o FORMAT=FILE
  // The least grave finding that makes the exit status 1; nothing with "never".
  std::variant<Severity, std::monostate> fail_on = Severity::warning;
  report::Layout layout;  // --group, --sort
  Colour colour = Colour::automatic;
  report::Language language = report::Language::english;
  report::Digits digits = report::Digits::latin;
  Bidi bidi = Bidi::automatic;
  std::optional<unsigned> width;  // --width, in columns; 0: no wrapping; none: the terminal's
  bool quiet = false;
  bool verbose = false;
  text::Reading reading;                // --input-format, --fields, --encoding, --strict, --max-file-size
  int confidence = 0;                   // --confidence, per cent
  std::size_t memory = 0;               // --memory, in bytes
  bool follow = false;                  // --follow: links to folders
  std::vector<std::string> include;     // --include: globs
  std::vector<std::string> exclude;     // --exclude
  bool ignore_files = true;             // --no-ignore-files
  std::vector<std::string> files_from;  // --files-from: lists of paths
  std::vector<std::string> data;        // --data: folders of word tables
  bool lean = false;                    // extract: claims without the signature and figures of their articles
  bool annotate = false;                // extract: the article with its figures marked, instead of claims
  bool trace_extract = false;           // -d extract
  bool trace_compare = false;           // -d compare
  bool keep_going = false;
  bool exit_zero = false;                  // --exit-zero: no exit status 1
  std::string baseline;                    // --baseline FILE: whose findings are known
  std::string write_baseline;              // --write-baseline FILE
  Severity severity = Severity::note;      // --severity: the least that is reported
  std::vector<std::string> rules;          // --rule: by id or name; all where empty
  std::vector<std::string> ignored_rules;  // --ignore
  std::vector<std::string> measures;       // --measure; all where empty
  bool list_rules = false;                 // --rule list: nothing else
  bool list_measures = false;              // --measure list
  bool only_fresh = false;                 // --new: only findings with a claim of the new batch
  std::vector<std::string> fresh;          // --new FILE: which is this; perhaps nothing
  std::vector<archive::Suppression> suppressions;
  std::string config;    // the factcheck.toml that was read; empty where there is none
  std::string project;   // the folder that settled paths are relative to; empty: the working directory
  unsigned threads = 0;  // 0: one for each processor

  report::Words words() const { return report::Words(language, digits); }
};

// Options, or an exit status where help was asked for or the usage was wrong (said on the proper stream already).
std::variant<Options, int> parse(int argc, char** argv);

// What values mean. The error names the option, or the line of the configuration, and what was expected.
Result<Options> settle(Command command, std::vector<std::string> arguments, const Values& values);

}  // namespace factcheck::cli
