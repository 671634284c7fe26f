// Every option and command, once: from these tables come parsing, help, the manual page, the completions and the keys
// of factcheck.toml.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/notice.h"

namespace factcheck::cli {

enum class Command : std::uint8_t { check, extract, compare, explain, lexicon, help, version };

// What it does stands in data/messages.tsv: "command.check".
struct CommandInfo {
  Command command;
  std::string_view name;
  std::string_view arguments;  // as help shows them: "PATH"
  bool needs_arguments;
};
std::span<const CommandInfo> commands();
const CommandInfo& info(Command command);

// What it is for stands in data/messages.tsv: "option.format", and more of it in "option.format.more".
struct OptionInfo {
  enum class Sort : std::uint8_t { flag, one, list };
  std::string_view name;  // behind the two hyphens, and the key in factcheck.toml
  char letter;            // 0: none
  Sort sort;
  std::string_view value;    // what it takes, as help shows it
  unsigned commands;         // bits, 1 << Command
  std::string_view group;    // "group.output"
  std::string_view choices;  // "error|warning|note"; empty: anything
  std::string_view preset;   // the default; of a flag "true" or "false"
  bool is_path = false;      // in a configuration, relative to its folder
  bool is_key = true;        // may stand in a configuration
};
std::span<const OptionInfo> options();
const OptionInfo* find_option(std::string_view name);
bool takes(Command command, const OptionInfo& option);

std::vector<std::string_view> choices_of(const OptionInfo& option);

// What was given for an option, and where: "--fail-on", "factcheck.toml:3: fail-on".
struct Given {
  std::vector<std::string> words;
  std::string where;
};
using Values = std::map<std::string, Given, std::less<>>;  // by the option's name

// The name that is most like a mistyped one; empty where none is like it.
std::string_view nearest(std::string_view mistyped, const std::vector<std::string_view>& names);
// "; did you mean X?", or nothing.
Notice suggestion(std::string_view mistyped, const std::vector<std::string_view>& names);

// "a, b, c"
Notice listed(const std::vector<std::string_view>& names);

}  // namespace factcheck::cli
