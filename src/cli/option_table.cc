#include "cli/option_table.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace factcheck::cli {
namespace {

constexpr unsigned on(Command c) { return 1u << static_cast<unsigned>(c); }
constexpr unsigned kCheck = on(Command::check);
constexpr unsigned kExtract = on(Command::extract);
constexpr unsigned kCompare = on(Command::compare);
constexpr unsigned kReports = kCheck | kCompare;
constexpr unsigned kReads = kCheck | kExtract;
constexpr unsigned kWorks = kReads | kCompare;
constexpr unsigned kExplains = on(Command::explain);
constexpr unsigned kSpeaks = kWorks | kExplains | on(Command::lexicon) | on(Command::help);

constexpr std::array kCommands = {
    CommandInfo{Command::check, "check", "PATH", true},
    CommandInfo{Command::extract, "extract", "PATH", true},
    CommandInfo{Command::compare, "compare", "CLAIMS", true},
    CommandInfo{Command::explain, "explain", "RULE", false},
    CommandInfo{Command::lexicon, "lexicon", "check DIR", true},
    CommandInfo{Command::help, "help", "COMMAND", false},
    CommandInfo{Command::version, "version", "", false},
};

constexpr std::string_view kOutput = "output";
constexpr std::string_view kFindings = "findings";
constexpr std::string_view kStatus = "status";
constexpr std::string_view kInput = "input";
constexpr std::string_view kSettings = "settings";
constexpr std::string_view kRun = "run";

constexpr auto kFlag = OptionInfo::Sort::flag;
constexpr auto kOne = OptionInfo::Sort::one;
constexpr auto kList = OptionInfo::Sort::list;

constexpr std::array kOptions = {
    OptionInfo{"format", 0, kOne, "FORMAT", kReports | kExtract, kOutput, "", "text"},
    OptionInfo{"group", 0, kOne, "BY", kReports, kOutput, "story|rule|none", "story"},
    OptionInfo{"sort", 0, kOne, "BY", kReports, kOutput, "severity|confidence|date|path", "severity"},
    OptionInfo{"output", 'o', kList, "FORMAT=FILE", kReports, kOutput, "", "", true},
    OptionInfo{"lang", 0, kOne, "LANGUAGE", kSpeaks, kOutput, "auto|en|ar|fr", "auto"},
    OptionInfo{"digits", 0, kOne, "DIGITS", kSpeaks, kOutput, "latn|arab", "latn"},
    OptionInfo{"color", 0, kOne, "WHEN", kWorks, kOutput, "auto|always|never", "auto"},
    OptionInfo{"bidi", 0, kOne, "MODE", kWorks, kOutput, "auto|isolate|none", "auto"},
    OptionInfo{"width", 0, kOne, "COLUMNS", kReports, kOutput, "", "auto"},
    OptionInfo{"annotate", 0, kFlag, "", kExtract, kOutput, "", "false"},
    OptionInfo{"lean", 0, kFlag, "", kExtract, kOutput, "", "false"},
    OptionInfo{"quiet", 'q', kFlag, "", kWorks, kOutput, "", "false"},
    OptionInfo{"verbose", 'v', kFlag, "", kWorks, kOutput, "", "false"},

    OptionInfo{"severity", 0, kOne, "SEVERITY", kReports, kFindings, "error|warning|note", "note"},
    OptionInfo{"rule", 0, kList, "RULE", kReports, kFindings, "", ""},
    OptionInfo{"ignore", 0, kList, "RULE", kReports, kFindings, "", ""},
    OptionInfo{"measure", 0, kList, "MEASURE", kReports, kFindings, "", ""},
    OptionInfo{"confidence", 0, kOne, "P", kReports, kFindings, "", "0.5"},
    OptionInfo{"new", 0, kList, "PATH", kReports, kFindings, "", "", true},
    OptionInfo{"baseline", 0, kOne, "FILE", kReports, kFindings, "", "", true},
    OptionInfo{"write-baseline", 0, kOne, "FILE", kReports, kFindings, "", "", true, false},

    OptionInfo{"fail-on", 0, kOne, "SEVERITY", kReports, kStatus, "error|warning|note|never", "warning"},
    OptionInfo{"exit-zero", 0, kFlag, "", kReports, kStatus, "", "false"},
    OptionInfo{"keep-going", 0, kFlag, "", kWorks, kStatus, "", "false"},

    OptionInfo{"input-format", 0, kOne, "FORMAT", kReads, kInput, "guess|text|html|jsonl|csv|json", "guess"},
    OptionInfo{"fields", 0, kList, "FIELD=NAME,…", kReads, kInput, "", ""},
    OptionInfo{"include", 0, kList, "GLOB", kReads, kInput, "", ""},
    OptionInfo{"exclude", 0, kList, "GLOB", kReads, kInput, "", ""},
    OptionInfo{"ignore-files", 0, kFlag, "", kReads, kInput, "", "true"},
    OptionInfo{"follow", 0, kFlag, "", kReads, kInput, "", "false"},
    OptionInfo{"encoding", 0, kOne, "ENCODING", kReads, kInput,
               "auto|utf-8|utf-16le|utf-16be|utf-32le|utf-32be|windows-1256|iso-8859-6|windows-1252", "auto"},
    OptionInfo{"strict", 0, kFlag, "", kReads, kInput, "", "false"},
    OptionInfo{"max-file-size", 0, kOne, "SIZE", kReads, kInput, "", "64M"},
    OptionInfo{"files-from", 0, kList, "FILE", kReads, kInput, "", "", true},

    OptionInfo{"data", 0, kList, "DIR", kWorks, kSettings, "", "", true},
    OptionInfo{"config", 0, kOne, "FILE", kWorks, kSettings, "", "", true, false},
    OptionInfo{"no-config", 0, kFlag, "", kWorks, kSettings, "", "false", false, false},
    OptionInfo{"print-config", 0, kFlag, "", kWorks, kSettings, "", "false", false, false},

    OptionInfo{"jobs", 'j', kOne, "N", kWorks, kRun, "", "auto"},
    OptionInfo{"memory", 0, kOne, "SIZE", kReports, kRun, "", "1G"},
    OptionInfo{"debug", 'd', kList, "STAGE", kWorks, kRun, "", "", false, false},
};

// Edits between two names: insertions, deletions, replacements (V. Levenshtein, 1965).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t before = std::exchange(row[0], i);
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t replaced = before + (a[i - 1] == b[k - 1] ? 0 : 1);
      before = row[k];
      row[k] = std::min({row[k] + 1, row[k - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::span<const CommandInfo> commands() { return kCommands; }

const CommandInfo& info(Command command) { return kCommands[static_cast<std::size_t>(command)]; }

std::span<const OptionInfo> options() { return kOptions; }

const OptionInfo* find_option(std::string_view name) {
  const auto* it = std::find_if(kOptions.begin(), kOptions.end(), [&](const OptionInfo& o) { return o.name == name; });
  return it == kOptions.end() ? nullptr : it;
}

bool takes(Command command, const OptionInfo& option) { return (option.commands & on(command)) != 0; }

std::vector<std::string_view> choices_of(const OptionInfo& option) {
  std::vector<std::string_view> all;
  for (std::string_view rest = option.choices; !rest.empty();) {
    all.push_back(rest.substr(0, rest.find('|')));
    rest.remove_prefix(std::min(rest.size(), all.back().size() + 1));
  }
  return all;
}

std::string_view nearest(std::string_view mistyped, const std::vector<std::string_view>& names) {
  std::string_view best;
  constexpr std::size_t kShort = 3;
  std::size_t least = (mistyped.size() <= kShort ? 1 : std::max<std::size_t>(2, mistyped.size() / 3)) + 1;
  for (const std::string_view name : names) {
    const std::size_t d = distance(mistyped, name);
    if (d < least) least = d, best = name;
  }
  return best;
}

Notice suggestion(std::string_view mistyped, const std::vector<std::string_view>& names) {
  const std::string_view name = nearest(mistyped, names);
  return name.empty() ? Notice() : Notice("; did you mean {0}?", {name});
}

Notice listed(const std::vector<std::string_view>& names) {
  Notice all;
  for (const std::string_view name : names)
    all = all.empty() ? Notice(name) : Notice("{0}, {1}", {std::move(all), name});
  return all;
}

}  // namespace factcheck::cli
