#include "cli/option_table.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include <fmt/format.h>

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

constexpr std::array kCommands = {
    CommandInfo{Command::check, "check", "PATH", true,
                "Read articles and report where their figures contradict each other (the default command)."},
    CommandInfo{
        Command::extract, "extract", "PATH", true,
        "Print every claim of the articles, one JSON object a line; with --annotate the articles, their figures "
        "marked."},
    CommandInfo{Command::compare, "compare", "CLAIMS", true,
                "Report the contradictions among claims that were extracted earlier."},
    CommandInfo{Command::explain, "explain", "RULE", false,
                "Say what a rule means, by its id or name, or every rule of extract or compare [compare]."},
    CommandInfo{Command::lexicon, "lexicon", "check DIR", true,
                "Check a folder of word tables for --data, and say where it is wrong."},
};

constexpr std::string_view kOutput = "Output";
constexpr std::string_view kFindings = "Which findings";
constexpr std::string_view kStatus = "Exit status";
constexpr std::string_view kInput = "Input";
constexpr std::string_view kSettings = "Configuration";
constexpr std::string_view kRun = "The run";

constexpr auto kFlag = OptionInfo::Sort::flag;
constexpr auto kOne = OptionInfo::Sort::one;
constexpr auto kList = OptionInfo::Sort::list;

constexpr std::array kOptions = {
    OptionInfo{
        "format", 0, kOne, "FORMAT", kReports | kExtract, kOutput, "Format of the report on standard output",
        "text, html and markdown are for a person, json is the whole report as one object, jsonl a finding a line; "
        "sarif, junit, checkstyle, github, gitlab and rdjson are for other programs. extract --annotate has text "
        "and html.",
        "", "text"},
    OptionInfo{"group", 0, kOne, "BY", kReports, kOutput, "What the report puts under one heading",
               "A story is what articles that share findings tell of. Of the formats for a person.", "story|rule|none",
               "story"},
    OptionInfo{
        "sort", 0, kOne, "BY", kReports, kOutput, "What the report shows first",
        "severity: the gravest, and of these the surest; date: the latest; path: by file and line. Of the formats "
        "for a person.",
        "severity|confidence|date|path", "severity"},
    OptionInfo{"output", 'o', kList, "FORMAT=FILE", kReports, kOutput, "Also write the report to a file",
               "May be repeated. A file is written whole or not at all.", "", "", true},
    OptionInfo{"lang", 0, kOne, "LANGUAGE", kWorks | kExplains, kOutput, "Language of what is told",
               "auto goes by the locale: LC_ALL, LC_MESSAGES, LANG. Keys of JSON and names of rules stay English.",
               "auto|en|ar|fr", "auto"},
    OptionInfo{"color", 0, kOne, "WHEN", kWorks, kOutput, "Colours",
               "auto colours on a terminal, unless NO_COLOR is set.", "auto|always|never", "auto"},
    OptionInfo{"bidi", 0, kOne, "MODE", kWorks, kOutput, "Marks that keep text of the two directions apart",
               "isolate puts Unicode isolates around paths and quotes; auto does so on a terminal only.",
               "auto|isolate|none", "auto"},
    OptionInfo{"width", 0, kOne, "COLUMNS", kReports, kOutput, "Width that the report is wrapped at, 0 for none",
               "By itself a report is wrapped at the terminal's width, and not in a pipe.", "", "auto"},
    OptionInfo{"annotate", 0, kFlag, "", kExtract, kOutput,
               "Print the articles with each figure marked and, under its line, how it was read", "", "", "false"},
    OptionInfo{"quiet", 'q', kFlag, "", kWorks, kOutput, "No report on standard output, and no progress",
               "Files of --output are still written, and the exit status tells.", "", "false"},
    OptionInfo{"verbose", 'v', kFlag, "", kWorks, kOutput, "Tell on standard error what was done, and how long it took",
               "", "", "false"},

    OptionInfo{"severity", 0, kOne, "SEVERITY", kReports, kFindings, "Report findings of this severity or above", "",
               "error|warning|note", "note"},
    OptionInfo{"rule", 0, kList, "RULE", kReports, kFindings, "Report findings of this rule only",
               "By id or name; may be repeated.", "", ""},
    OptionInfo{"ignore", 0, kList, "RULE", kReports, kFindings, "Report no findings of this rule",
               "By id or name; may be repeated.", "", ""},
    OptionInfo{"measure", 0, kList, "MEASURE", kReports, kFindings, "Report findings of this measure only",
               "As JSON names it: deaths, participants, stem:…; may be repeated.", "", ""},
    OptionInfo{"confidence", 0, kOne, "P", kReports, kFindings,
               "Report figures that are of one thing as surely as this",
               "From 0 to 1. Below 0.5 most are of two things. What a rule decides is as sure as can be.", "", "0.5"},
    OptionInfo{"new", 0, kList, "PATH", kReports, kFindings, "Read PATH too, and report only findings that touch it",
               "For a new batch beside an archive: factcheck archive/ --new today/. May be repeated.", "", "", true},
    OptionInfo{"baseline", 0, kOne, "FILE", kReports, kFindings, "Hide the findings that this file knows",
               "Entries that no longer occur are named on standard error.", "", "", true},
    OptionInfo{"write-baseline", 0, kOne, "FILE", kReports, kFindings, "Write the findings to a baseline",
               "They count as known from then on, so that the run exits with 0.", "", "", true, false},

    OptionInfo{"fail-on", 0, kOne, "SEVERITY", kReports, kStatus, "Exit with 1 on a finding of this severity or above",
               "", "error|warning|note|never", "warning"},
    OptionInfo{"exit-zero", 0, kFlag, "", kReports, kStatus, "Exit with 0 whatever is found",
               "Failures still exit with 2.", "", "false"},
    OptionInfo{"keep-going", 0, kFlag, "", kWorks, kStatus,
               "Do not exit with 2 because of input that could not be read", "", "", "false"},

    OptionInfo{"input-format", 0, kOne, "FORMAT", kReads, kInput, "Read every input as this, whatever its name", "",
               "guess|text|html|jsonl|csv|json", "guess"},
    OptionInfo{
        "fields", 0, kList, "FIELD=NAME,…", kReads, kInput,
        "Take fields of articles from these names in JSON and tables",
        "As in text=content,title=headline,published=date; the fields are text, id, title, source, published and "
        "url. a.b is b in an object a; of several names for a field the first that is there counts. May be "
        "repeated.",
        "", ""},
    OptionInfo{"include", 0, kList, "GLOB", kReads, kInput, "In folders, read only files that fit this pattern",
               "In the syntax of .gitignore; may be repeated. Files named on the command line are always read.", "",
               ""},
    OptionInfo{"exclude", 0, kList, "GLOB", kReads, kInput, "In folders, pass by what fits this pattern",
               "In the syntax of .gitignore; may be repeated.", "", ""},
    OptionInfo{"ignore-files", 0, kFlag, "", kReads, kInput, "Heed .factcheckignore and .ignore files in folders", "",
               "", "true"},
    OptionInfo{"follow", 0, kFlag, "", kReads, kInput, "In folders, follow links to other folders",
               "Each folder is walked once.", "", "false"},
    OptionInfo{"encoding", 0, kOne, "ENCODING", kReads, kInput, "Encoding of every input",
               "auto goes by a byte order mark, by what a page declares, else by how a file looks.",
               "auto|utf-8|utf-16le|utf-16be|utf-32le|utf-32be|windows-1256|iso-8859-6|windows-1252", "auto"},
    OptionInfo{"strict", 0, kFlag, "", kReads, kInput, "Do not read articles with bytes that are no character",
               "By itself such a byte ends a word, and is told of.", "", "false"},
    OptionInfo{"max-file-size", 0, kOne, "SIZE", kReads, kInput, "Pass over larger articles",
               "In bytes, or with K, M or G. It is that of an article, unpacked: a file, or a line of one.", "", "64M"},
    OptionInfo{"files-from", 0, kList, "FILE", kReads, kInput, "Read the paths that this file lists",
               "One a line, or separated by NUL; - is standard input.", "", "", true},

    OptionInfo{"data", 0, kList, "DIR", kWorks, kSettings, "Add or override word tables with those in DIR",
               "May be repeated; factcheck lexicon check DIR says whether they are right.", "", "", true},
    OptionInfo{"config", 0, kOne, "FILE", kWorks, kSettings, "Read this configuration",
               "By itself, factcheck.toml is looked for in the working directory and the folders above it.", "", "",
               true, false},
    OptionInfo{"no-config", 0, kFlag, "", kWorks, kSettings, "Read no configuration", "", "", "false", false, false},
    OptionInfo{"print-config", 0, kFlag, "", kWorks, kSettings,
               "Print the settings that would hold, and do nothing else", "", "", "false", false, false},

    OptionInfo{"jobs", 'j', kOne, "N", kWorks, kRun, "Threads",
               "auto is one for each processor. The output is the same for any number.", "", "auto"},
    OptionInfo{
        "memory", 0, kOne, "SIZE", kReports, kRun, "Memory for the claims that are to be compared",
        "In bytes, or with K, M or G. Claims beyond it wait in a temporary file, in $TMPDIR or /tmp. The output is "
        "the same for any.",
        "", "1G"},
    OptionInfo{"debug", 'd', kList, "ROOM", kWorks, kRun, "Tell on standard error what a room decides, and why",
               "extract (not for compare) or compare (not for extract); may be repeated.", "", "", false, false},
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

std::string suggestion(std::string_view mistyped, const std::vector<std::string_view>& names) {
  const std::string_view name = nearest(mistyped, names);
  return name.empty() ? std::string() : fmt::format("; did you mean {}?", name);
}

}  // namespace factcheck::cli
