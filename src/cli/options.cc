#include "cli/options.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <sstream>

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include "cli/language.h"
#include "cli/streams.h"
#include "factcheck/compare.h"
#include "factcheck/report.h"

namespace factcheck::cli {
namespace {

constexpr int kBadUsage = 2;

struct CommandInfo {
  Command command;
  const char* name;
  const char* arguments;
  const char* description;
};

constexpr CommandInfo kCommands[] = {
    {Command::check, "check", "PATH",
     "Read articles and report where their figures contradict each other (the default command)."},
    {Command::extract, "extract", "PATH",
     "Print every claim of the articles, one JSON object a line; with --annotate the articles, their figures marked."},
    {Command::compare, "compare", "CLAIMS", "Report the contradictions among claims that were extracted earlier."},
    {Command::explain, "explain", "RULE",
     "Say what a rule means, by its id or name, or every rule of extract or compare [compare]."},
};

constexpr std::string_view kLaterFormats[] = {"jsonl",  "sarif",  "junit",      "github",
                                              "gitlab", "rdjson", "checkstyle", "html"};

// A format by its name; an error sentence where it is not to be had.
std::optional<Format> format_of(const std::string& name, std::string& error) {
  if (name == "text") return Format::text;
  if (name == "json") return Format::json;
  for (const std::string_view later : kLaterFormats) {
    if (name != later) continue;
    error = fmt::format("the format {} is not written yet; there are text and json", name);
    return std::nullopt;
  }
  error = fmt::format("there is no format {}; there are text and json", name);
  return std::nullopt;
}

std::string check_format(const std::string& name) {
  std::string error;
  format_of(name, error);
  return error;
}

std::string check_output(const std::string& output) {
  const std::size_t equals = output.find('=');
  if (equals == std::string::npos || equals + 1 == output.size()) return "expected FORMAT=FILE, as in json=report.json";
  return check_format(output.substr(0, equals));
}

struct Raw {
  std::string format = "text";
  std::string fail_on = "warning";
  std::string severity = "note";
  std::string colour = "auto";
  std::string language = "auto";
  std::string input_format = "guess";
  std::vector<std::string> outputs;
  std::vector<std::string> traced;
};

void add_language_option(CLI::App& app, Raw& raw) {
  app.add_option("--lang", raw.language, "Language of what is told: en, ar, fr, auto [auto: as the locale says]")
      ->check(CLI::IsMember({"auto", "en", "ar", "fr"}));
}

CLI::Option* add_colour_option(CLI::App& app, Raw& raw) {
  return app
      .add_option("--color", raw.colour, "Colours: auto, always, never [auto: on a terminal, unless NO_COLOR is set]")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

void add_report_options(CLI::App& app, Raw& raw) {
  app.add_option("--format", raw.format, "Report as text or json on standard output [text]")->check(check_format);
  app.add_option("-o,--output", raw.outputs, "Also write a report to a file: -o json=report.json; may be repeated")
      ->check(check_output)
      ->allow_extra_args(false);
  app.add_option("--fail-on", raw.fail_on,
                 "Exit with 1 on a finding of this severity or above: error, warning, note, never [warning]")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}));
  add_colour_option(app, raw);
  add_language_option(app, raw);
}

std::string check_rule(const std::string& name) {
  const auto rules = compare::rules();
  const auto is_named = [&](const compare::RuleInfo& r) { return name == r.id || name == r.name; };
  if (std::any_of(rules.begin(), rules.end(), is_named)) return {};
  return fmt::format("there is no rule {}; factcheck explain lists them", name);
}

// Which findings are reported.
void add_selecting_options(CLI::App& app, Raw& raw, Options& options) {
  const auto add_list = [&](const char* name, std::vector<std::string>& to, const char* what) {
    return app.add_option(name, to, what)->allow_extra_args(false);
  };
  app.add_option("--severity", raw.severity, "Report findings of this severity or above: error, warning, note [note]")
      ->check(CLI::IsMember({"error", "warning", "note"}));
  add_list("--rule", options.rules, "Report findings of this rule only, by id or name; may be repeated")
      ->check(check_rule);
  add_list("--ignore", options.ignored_rules, "Report no findings of this rule; may be repeated")->check(check_rule);
  add_list("--measure", options.measures, "Report findings of this measure only; may be repeated");
  if (options.command == Command::compare)
    add_list("--new", options.fresh, "Read FILE too, and report only findings with a claim of it; may be repeated");
  app.add_option("--baseline", options.baseline, "Hide the findings that this file knows");
  app.add_option("--write-baseline", options.write_baseline, "Write the findings to a baseline, and exit with 0");
  app.add_flag("--exit-zero", options.exit_zero, "Exit with 0 whatever is found; still with 2 on failure");
}

// The rooms of a command whose decisions can be traced.
std::vector<std::string> traced_rooms(Command command) {
  switch (command) {
    case Command::check: return {"extract", "compare"};
    case Command::extract: return {"extract"};
    case Command::compare: return {"compare"};
    case Command::explain: break;
  }
  return {};
}

void add_jobs_option(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.threads, "Threads [one for each processor]");
}

void add_debug_option(CLI::App& app, Raw& raw, Command command) {
  const std::string rooms = fmt::format("{}", fmt::join(traced_rooms(command), " and "));
  const auto check = [rooms, command](const std::string& room) -> std::string {
    const auto all = traced_rooms(command);
    if (std::find(all.begin(), all.end(), room) != all.end()) return {};
    return fmt::format("there is no trace of {}; there is one of {}", room, rooms);
  };
  app.add_option("-d,--debug", raw.traced, "Tell on standard error what a room decides, and why: " + rooms)
      ->check(check)
      ->allow_extra_args(false);
}

void add_input_options(CLI::App& app, Raw& raw) {
  app.add_option("--input-format", raw.input_format, "Read every input as text or jsonl, whatever its name [guess]")
      ->check(CLI::IsMember({"guess", "text", "jsonl"}));
}

void add_annotate_option(CLI::App& app, Raw& raw, Options& options) {
  const char* const name = "--annotate";
  if (options.command != Command::extract) {  // a likely slip: say where it belongs
    const auto refuse = [name] {
      throw CLI::ValidationError(name, "it belongs to the command extract: factcheck extract --annotate PATH");
    };
    app.add_flag_callback(name, refuse)->group("");
    return;
  }
  auto* flag = app.add_flag(name, options.annotate,
                            "Print the articles with each figure marked and, under its line, how it was read");
  add_colour_option(app, raw)->needs(flag);
}

void settle(const Raw& raw, Options& options) {
  std::string ignored;
  options.format = *format_of(raw.format, ignored);
  for (const std::string& o : raw.outputs) {
    const std::size_t equals = o.find('=');
    options.outputs.push_back({*format_of(o.substr(0, equals), ignored), o.substr(equals + 1)});
  }
  static const std::map<std::string, Severity> kSeverities = {
      {"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}};
  if (raw.fail_on == "never")
    options.fail_on = std::monostate{};
  else
    options.fail_on = kSeverities.at(raw.fail_on);
  options.language = language(raw.language);
  options.severity = kSeverities.at(raw.severity);
  options.colour = raw.colour == "always" ? Colour::always : raw.colour == "never" ? Colour::never : Colour::automatic;
  for (const std::string& room : raw.traced) (room == "extract" ? options.trace_extract : options.trace_compare) = true;
  options.input_format = raw.input_format == "text"    ? text::InputFormat::text
                         : raw.input_format == "jsonl" ? text::InputFormat::jsonl
                                                       : text::InputFormat::guess;
}

std::string footer() {
  std::string text = "Commands:\n";
  for (const CommandInfo& c : kCommands)
    text += fmt::format("  factcheck {} {}…\n      {}\n", c.name, c.arguments, c.description);
  return text +
         "\nPATH is a file (.txt, .jsonl, .ndjson), a folder, or - for standard input.\n"
         "Exit status: 0 nothing at or above --fail-on, 1 something is, 2 bad usage or input that could not be read.";
}

}  // namespace

std::variant<Options, int> parse(int argc, char** argv) {
  Options options;
  int first = 1;
  const CommandInfo* info = &kCommands[0];
  for (const CommandInfo& c : kCommands)
    if (argc > 1 && std::string_view(argv[1]) == c.name) info = &c, first = 2;
  options.command = info->command;

  CLI::App app(info->description, "factcheck");
  Raw raw;
  auto* arguments =
      app.add_option(info->arguments, options.arguments, "Articles, claims or rules, as the command takes them");
  if (info->command != Command::explain) arguments->required();
  if (info->command == Command::check || info->command == Command::compare) add_report_options(app, raw);
  if (info->command == Command::check || info->command == Command::compare) add_selecting_options(app, raw, options);
  if (info->command == Command::check || info->command == Command::extract) add_input_options(app, raw);
  if (info->command == Command::explain) add_language_option(app, raw);
  if (info->command != Command::explain) add_jobs_option(app, options);
  if (info->command != Command::explain) add_debug_option(app, raw, info->command);
  if (info->command != Command::explain) add_annotate_option(app, raw, options);
  if (info->command != Command::explain)
    app.add_flag("--keep-going", options.keep_going, "Do not exit with 2 because of input that could not be read");
  app.set_version_flag("--version", "factcheck " FACTCHECK_VERSION);
  app.footer(footer());

  // CLI11 takes its arguments last first.
  std::vector<std::string> words;
  for (int i = argc - 1; i >= first; --i) words.emplace_back(argv[i]);
  try {
    app.parse(std::move(words));
  } catch (const CLI::Success& e) {
    std::ostringstream out;
    const int status = app.exit(e, out, out);
    return print(out.str()) == Printed::failed ? kBadUsage : status;
  } catch (const CLI::ParseError& e) {
    tell(fmt::format("factcheck: {} (see factcheck --help)\n", report::printable(e.what())));
    return kBadUsage;
  }
  settle(raw, options);
  return options;
}

}  // namespace factcheck::cli
