// In: the command line. Out: options, or an exit status where it asked for help or could not be understood.
//
// CLI11 cuts the words; what they mean is said in option_table.cc and settle.cc, for the configuration as well.
#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include "cli/config.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/options.h"
#include "cli/streams.h"
#include "factcheck/compare.h"
#include "factcheck/report.h"

namespace factcheck::cli {
namespace {

constexpr int kDone = 0;
constexpr int kBadUsage = 2;

// A command line, as far as its words say.
struct Words {
  std::vector<std::string> arguments;
  Values values;
  std::string help;  // the option that asked for it: "-h"
};

// Is the word behind this one its value?
bool takes_next(std::string_view word) {
  const OptionInfo* o = word.starts_with("--") ? find_option(word.substr(2)) : nullptr;
  for (const OptionInfo& each : options())
    if (word.size() == 2 && each.letter != 0 && word[1] == each.letter) o = &each;
  return o != nullptr && o->sort != OptionInfo::Sort::flag;
}

// The first word that is no option, where it names a command; it is taken out. A folder of that name is "./check".
const CommandInfo& take_command(std::vector<std::string>& words) {
  auto word = words.begin();
  while (word != words.end() && word->size() > 1 && word->starts_with("-") && *word != "--")
    word += takes_next(*word) && word + 1 != words.end() ? 2 : 1;
  for (const CommandInfo& c : commands())
    if (word != words.end() && c.name == *word) {
      words.erase(word);
      return c;
    }
  return info(Command::check);
}

bool is_option(std::string_view word) { return word.size() > 1 && word.starts_with("-"); }

// «--new a.txt b.txt», as a hook puts file names behind its arguments: all words up to the next option are its own, and
// there may be none. Written as «--new=a.txt --new=b.txt», which CLI11 reads as it stands.
struct NewFiles {
  static constexpr std::string_view kOption = "--new";
  bool asked = false;
  Notice error;

  std::vector<std::string> spell_out(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (auto word = words.begin(); word != words.end();) {
      if (*word == "--") return out.insert(out.end(), word, words.end()), out;
      if (*word == kOption) {
        const auto end = std::find_if(++word, words.end(), is_option);
        take(word, end, end == words.end() ? std::string_view() : *end, out);
        word = end;
        continue;
      }
      asked = asked || word->starts_with("--new=");
      // The value of another option may be any word.
      const auto next = takes_next(*word) && word + 1 != words.end() ? word + 2 : word + 1;
      out.insert(out.end(), word, next);
      word = next;
    }
    return out;
  }

 private:
  using Word = std::vector<std::string>::const_iterator;
  void take(Word first, Word end, std::string_view option, std::vector<std::string>& out) {
    asked = true;
    if (first == end && option.substr(0, option.find('=')) == "--files-from")
      error = "--new: it needs a path; paths from --files-from do not count as new";
    for (; first != end; ++first) out.push_back(fmt::format("{}={}", kOption, *first));
  }
};

int misused(const Notice& what, const report::Words& words) {
  complain({"{0} (see factcheck --help)", {what}}, words);
  return kBadUsage;
}

int misused(const Error& error, const report::Words& words) {
  return misused({"{0}: {1}", {error.where, error.what}}, words);
}

int show(const std::string& text, const report::Words& words) {
  return print(text, words) == Printed::failed ? kBadUsage : kDone;
}

std::string spelling(const OptionInfo& o) {
  const std::string letter = o.letter == 0 ? std::string() : fmt::format("-{},", o.letter);
  const std::string undo = o.sort == OptionInfo::Sort::flag && o.is_key ? fmt::format(",!--no-{}", o.name) : "";
  return fmt::format("{}--{}{}", letter, o.name, undo);
}

class Parser {
 public:
  explicit Parser(const CommandInfo& command) : command_(command), app_("", "factcheck") {
    app_.set_help_flag();
    app_.allow_extras();
    app_.add_option("ARGUMENTS", words_.arguments);
    help_ = app_.add_flag("-h,--help");
    version_ = app_.add_flag("--version");
    for (const OptionInfo& o : options())
      if (takes(command.command, o)) add(o);
  }

  // An error sentence, or nothing.
  Notice parse(std::vector<std::string> last_first) {
    const bool short_help = std::find(last_first.begin(), last_first.end(), "-h") != last_first.end();
    try {
      app_.parse(std::move(last_first));
    } catch (const CLI::ArgumentMismatch& e) {  // "--lang: 1 required TEXT missing"
      const std::string_view what = e.what();
      return {"{0} needs a value", {what.substr(0, what.find(':'))}};
    } catch (const CLI::ParseError& e) {
      return std::string(e.what());
    }
    if (help_->count() > 0) words_.help = short_help ? "-h" : "--help";
    for (const std::string& extra : app_.remaining())
      if (Notice error = not_taken(extra); !error.empty()) return error;
    for (const auto& [option, at] : added_)
      if (at->count() > 0)
        words_.values[std::string(option->name)] = {at->results(), fmt::format("--{}", option->name)};
    return {};
  }

  Words take() { return std::move(words_); }
  bool wants_version() const { return version_->count() > 0; }

 private:
  void add(const OptionInfo& o) { added_.emplace_back(&o, added(o)); }

  CLI::Option* added(const OptionInfo& o) {
    switch (o.sort) {
      case OptionInfo::Sort::flag: return app_.add_flag(spelling(o));
      case OptionInfo::Sort::one:
        return app_.add_option(spelling(o), kept_[o.name])->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      case OptionInfo::Sort::list: break;
    }
    return app_.add_option(spelling(o), lists_[o.name])->allow_extra_args(false);
  }

  Notice not_taken(const std::string& word) const {
    if (word == "--") return {};  // CLI11 leaves it
    if (!word.starts_with("-") || word == "-") return {"{0} was not expected", {word}};
    const std::string name = word.substr(std::min(word.find_first_not_of('-'), word.size()));
    const OptionInfo* known = find_option(name.substr(0, name.find('=')));
    if (known != nullptr && !takes(command_.command, *known)) return belongs_elsewhere(*known);
    std::vector<std::string_view> names;
    for (const OptionInfo& o : options())
      if (takes(command_.command, o)) names.push_back(o.name);
    const std::string_view near = word.starts_with("--") ? nearest(name, names) : std::string_view();
    const Notice meant = near.empty() ? Notice() : Notice("; did you mean {0}?", {"--" + std::string(near)});
    return {"there is no option {0}{1}", {word, meant}};
  }

  static Notice belongs_elsewhere(const OptionInfo& o) {
    std::vector<std::string_view> takers;
    for (const CommandInfo& c : commands())
      if (takes(c.command, o)) takers.push_back(c.name);
    return {"--{0} belongs to factcheck {1}", {o.name, listed(takers)}};
  }

  const CommandInfo& command_;
  CLI::App app_;
  Words words_;
  CLI::Option* help_ = nullptr;
  CLI::Option* version_ = nullptr;
  std::map<std::string_view, std::string> kept_;  // CLI11 wants somewhere to put them
  std::map<std::string_view, std::vector<std::string>> lists_;
  std::vector<std::pair<const OptionInfo*, CLI::Option*>> added_;
};

bool wants(const Values& values, std::string_view flag) {
  const auto it = values.find(flag);
  return it != values.end() && it->second.words.back() == "true";
}

// What neither the command line nor the configuration must leave out.
Notice missing(const CommandInfo& command, const Options& options) {
  const bool from_elsewhere = options.only_fresh || !options.files_from.empty();
  if (!command.needs_arguments || !options.arguments.empty() || from_elsewhere) return {};
  return {"{0} is required", {command.arguments}};
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandInfo& c : commands()) names.push_back(c.name);
  return names;
}

// «factcheck chek articles/»: no path is called like that, and a command nearly is.
Notice mistyped_command(const Options& options) {
  std::error_code error;
  if (options.command != Command::check || options.arguments.empty()) return {};
  const std::string& first = options.arguments.front();
  const bool is_path = first == "-" || std::filesystem::exists(first, error);
  Notice meant = is_path ? Notice() : suggestion(first, command_names());
  return meant.empty() ? Notice() : Notice("there is no command or file {0}{1}", {first, std::move(meant)});
}

std::string rules_listed(const report::Words& words) {
  std::string out;
  for (const compare::RuleInfo& r : compare::rules())
    out += fmt::format("{}  {:<24} {}\n", r.id, r.name, words.rule(r.id));
  return out;
}

std::string measures_listed(const report::Words& words) {
  std::string out;
  for (const std::string_view id : report::measures()) out += fmt::format("{:<24} {}\n", id, words.measure(id));
  return out;
}

int help_on(const std::vector<std::string>& names, const report::Words& words) {
  if (names.empty()) return show(long_help(info(Command::check), words), words);
  for (const CommandInfo& c : commands())
    if (c.name == names.front()) return show(long_help(c, words), words);
  return misused({"there is no command {0}{1}", {names.front(), suggestion(names.front(), command_names())}}, words);
}

// What is answered at once, and no run.
std::optional<int> answered(const CommandInfo& command, const Options& options, const Values& values) {
  const report::Words words = options.words();
  if (command.command == Command::help) return help_on(options.arguments, words);
  if (options.list_rules) return show(rules_listed(words), words);
  if (options.list_measures) return show(measures_listed(words), words);
  if (wants(values, "print-config"))
    return show(printed_config(command.command, values, options.suppressions, words), words);
  if (const Notice what = missing(command, options); !what.empty()) return misused(what, words);
  if (const Notice what = mistyped_command(options); !what.empty()) return misused(what, words);
  return std::nullopt;
}

std::variant<Options, int> settled(const CommandInfo& command, Words given, const report::Words& words) {
  Result<Config> config = read_config(given.values);
  if (!config) return misused(config.error(), words);
  for (auto& [name, value] : config.value().values)
    if (takes(command.command, *find_option(name))) given.values.try_emplace(name, std::move(value));
  Result<Options> options = settle(command.command, std::move(given.arguments), given.values);
  if (!options) return misused(options.error(), words);
  options.value().project = project_folder(config.value());
  options.value().config = std::move(config.value().path);
  options.value().suppressions = std::move(config.value().suppressions);
  if (const auto status = answered(command, options.value(), given.values)) return *status;
  return std::move(options.value());
}

// What to type, for one who typed nothing.
std::string start(const report::Words& words) {
  constexpr std::string_view kLines[][2] = {{"factcheck articles/", "start.2"},
                                            {"factcheck archive/ --new today/", "start.3"},
                                            {"factcheck explain FC001", "start.4"},
                                            {"factcheck help", "start.5"}};
  std::string out = words.say("start.1") + "\n";
  for (const auto& [line, what] : kLines) out += fmt::format("  {:<34}{}\n", line, words.say(std::string(what)));
  return out;
}

}  // namespace

std::variant<Options, int> parse(int argc, char** argv) {
  const report::Words words = words_of(argc, argv);
  if (argc == 1) return tell(start(words)), kBadUsage;
  if (argc == 3 && std::string_view(argv[1]) == "--generate") {
    const std::string text = generated(argv[2]);
    return text.empty() ? misused("--generate: expected man, bash, zsh or fish", words) : show(text, words);
  }
  std::vector<std::string> last_first(argv + std::min(argc, 1), argv + argc);
  const CommandInfo& command = take_command(last_first);
  NewFiles fresh;
  if (takes(command.command, *find_option("new"))) last_first = fresh.spell_out(last_first);
  if (!fresh.error.empty()) return misused(fresh.error, words);
  std::reverse(last_first.begin(), last_first.end());
  Parser parser(command);
  if (const Notice error = parser.parse(std::move(last_first)); !error.empty()) return misused(error, words);
  Words given = parser.take();
  if (parser.wants_version() || command.command == Command::version)
    return show("factcheck " FACTCHECK_VERSION "\n", words);
  if (fresh.asked) given.values.try_emplace("new", Given{{}, std::string(NewFiles::kOption)});
  if (!given.help.empty())
    return show(given.help == "-h" ? short_help(command, words) : long_help(command, words), words);
  return settled(command, std::move(given), words);
}

}  // namespace factcheck::cli
