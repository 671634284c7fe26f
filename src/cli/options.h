// What the command line asks for. Each option is defined once, for parsing and for help.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "factcheck/finding.h"
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
  text::InputFormat input_format = text::InputFormat::guess;
  bool annotate = false;       // extract: the article with its figures marked, instead of claims
  bool trace_extract = false;  // -d extract
  bool trace_compare = false;  // -d compare
  bool keep_going = false;
  unsigned threads = 0;  // 0: one for each processor
};

// Options, or an exit status where help was asked for or the usage was wrong (said on the proper stream already).
std::variant<Options, int> parse(int argc, char** argv);

}  // namespace factcheck::cli
