// What the command line asks for. Each option is defined once, for parsing and for help.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "factcheck/archive.h"
#include "factcheck/finding.h"
#include "factcheck/report.h"
#include "factcheck/text.h"

namespace factcheck::cli {

enum class Command { check, extract, compare, explain };
enum class Format { text, json };
enum class Colour { automatic, always, never };

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
  Colour colour = Colour::automatic;
  report::Language language = report::Language::english;
  text::InputFormat input_format = text::InputFormat::guess;
  bool annotate = false;       // extract: the article with its figures marked, instead of claims
  bool trace_extract = false;  // -d extract
  bool trace_compare = false;  // -d compare
  bool keep_going = false;
  bool exit_zero = false;                  // --exit-zero: no exit status 1
  std::string baseline;                    // --baseline FILE: whose findings are known
  std::string write_baseline;              // --write-baseline FILE
  Severity severity = Severity::note;      // --severity: the least that is reported
  std::vector<std::string> rules;          // --rule: by id or name; all where empty
  std::vector<std::string> ignored_rules;  // --ignore
  std::vector<std::string> measures;       // --measure; all where empty
  std::vector<std::string> fresh;          // --new FILE: only findings with a claim of these
  std::vector<archive::Suppression> suppressions;
  unsigned threads = 0;  // 0: one for each processor
};

// Options, or an exit status where help was asked for or the usage was wrong (said on the proper stream already).
std::variant<Options, int> parse(int argc, char** argv);

}  // namespace factcheck::cli
