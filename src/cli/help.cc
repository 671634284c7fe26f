// In: the tables of commands and options. Out: help for a person, the manual page, completions for three shells.
#include "cli/help.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/options.h"
#include "factcheck/compare.h"

namespace factcheck::cli {
namespace {

constexpr std::string_view kExamples[][2] = {
    {"factcheck articles/", "help.example.1"},
    {"factcheck --format json batch.jsonl | jq .findings", "help.example.2"},
    {"factcheck archive/ --new today/", "help.example.3"},
    {"factcheck --baseline known.json -o sarif=report.sarif articles/", "help.example.4"},
    {"factcheck extract articles/ | factcheck compare -", "help.example.5"},
};

// The manual page and the completions are in English, as those of other programs.
const report::Words& english() {
  static const report::Words kWords(report::Language::english);
  return kWords;
}

std::string placeholder(const OptionInfo& o) { return o.value.empty() ? "" : " " + std::string(o.value); }

std::string usage(const CommandInfo& c) {
  const std::string name = c.command == Command::check ? "" : " " + std::string(c.name);
  if (c.arguments.empty()) return fmt::format("factcheck{}", name);
  const std::string arguments = c.needs_arguments ? fmt::format("{}…", c.arguments) : fmt::format("[{}…]", c.arguments);
  return fmt::format("factcheck{} [OPTIONS] {}", name, arguments);
}

// What help says behind the text: choices and the default.
std::string choices(const OptionInfo& o) {
  std::string text;
  if (!o.choices.empty()) text = fmt::format(" ({})", fmt::join(choices_of(o), ", "));
  if (o.sort != OptionInfo::Sort::flag && !o.preset.empty()) text += fmt::format(" [{}]", o.preset);
  return text;
}

bool is_undone(const OptionInfo& o) { return o.sort == OptionInfo::Sort::flag && o.preset == "true"; }

std::string spelled(const OptionInfo& o) {
  const std::string letter = o.letter == 0 ? "    " : fmt::format("-{}, ", o.letter);
  return fmt::format("{}--{}{}{}", letter, is_undone(o) ? "no-" : "", o.name, placeholder(o));
}

std::string brief(const OptionInfo& o, const report::Words& words) {
  return words.say(fmt::format("option.{}{}", is_undone(o) ? "no-" : "", o.name));
}

// More for --help and the manual page, in whole sentences; mostly nothing.
std::string more(const OptionInfo& o, const report::Words& words) {
  const std::string id = fmt::format("option.{}.more", o.name);
  return words.has(id) ? " " + words.say(id) : std::string();
}

std::string description(const CommandInfo& c, const report::Words& words) {
  return words.say(fmt::format("command.{}", c.name));
}

std::string heading(std::string_view group, const report::Words& words) {
  return words.say("help.heading", {words.say(fmt::format("group.{}", group))});
}

std::string example(std::string_view id, const report::Words& words) { return words.say(std::string(id)); }

// `each` for every option of a command, `head` where another group begins.
template <class Head, class Each>
void walk(Command command, Head head, Each each) {
  std::string_view group;
  for (const OptionInfo& o : options()) {
    if (!takes(command, o)) continue;
    if (o.group != group) head(group = o.group);
    each(o);
  }
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string wrapped(std::string_view text, std::size_t indent) {
  constexpr std::size_t kWidth = 88;
  std::string out;
  std::size_t column = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const std::size_t width = characters(word);
    if (column > 0 && indent + column + 1 + width > kWidth) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? std::string(indent, ' ') : " ";
    out += word;
    column += width + 1;
  }
  return out + "\n";
}

constexpr std::string_view kAlways[][2] = {{"-h, --help", "help.help"}, {"    --version", "help.version"}};

// As troff takes it: a hyphen that can be copied, and an ellipsis that is no UTF-8.
std::string roff(std::string_view text) {
  constexpr std::string_view kEllipsis = "\u2026";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(kEllipsis)) {
      out += "...";
      i += kEllipsis.size() - 1;
    } else if (text[i] == '-') {
      out += "\\-";
    } else if (text[i] == '\\') {
      out += "\\e";
    } else {
      out += text[i];
    }
  }
  if (!out.empty() && (out[0] == '.' || out[0] == '\'')) out.insert(0, "\\&");
  return out;
}

std::string commands_of(const OptionInfo& o) {
  std::vector<std::string_view> names;
  for (const CommandInfo& c : commands())
    if (takes(c.command, o)) names.push_back(c.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string man_option(const OptionInfo& o) {
  std::string out = ".TP\n";
  if (o.letter != 0) out += fmt::format("\\fB\\-{}\\fR, ", o.letter);
  out += fmt::format("\\fB\\-\\-{}{}\\fR", is_undone(o) ? "no\\-" : "", roff(o.name));
  if (!o.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(o.value));
  out += fmt::format("\n{}{}.", roff(brief(o, english())), roff(choices(o)));
  out += roff(more(o, english()));
  return out + fmt::format(" ({})\n", commands_of(o));
}

std::string man() {
  std::string out = fmt::format(".TH FACTCHECK 1 \"\" \"factcheck {}\" \"User Commands\"\n", FACTCHECK_VERSION);
  out += ".SH NAME\nfactcheck \\- find Arabic news articles whose figures contradict each other\n.SH SYNOPSIS\n";
  for (const CommandInfo& c : commands()) out += fmt::format("\\fB{}\\fR\n.br\n", roff(usage(c)));
  out += ".SH DESCRIPTION\n";
  for (const CommandInfo& c : commands())
    out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", c.name, roff(description(c, english())));
  out +=
      ".PP\n\\fIPATH\\fR is a file (.txt, .html, .json, .jsonl, .csv), a folder, or \\- for standard input.\n.SH "
      "OPTIONS\n";
  std::string_view group;
  for (const OptionInfo& o : options()) {
    if (o.group != group) out += fmt::format(".SS {}\n", english().say(fmt::format("group.{}", group = o.group)));
    out += man_option(o);
  }
  out += ".SS Help\n";
  for (const auto& [name, what] : kAlways)
    out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(name.substr(name.find('-'))), roff(example(what, english())));
  out += fmt::format(
      ".SH EXIT STATUS\n{}\n.SH FILES\n.TP\n.I factcheck.toml\nSettings, looked for in the working "
      "directory and the folders above it; each option is a key.\n.SH EXAMPLES\n",
      roff(english().say("help.status")));
  for (const auto& [line, what] : kExamples)
    out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(line), roff(example(what, english())));
  return out;
}

// The words of a list for a shell, each option with its two hyphens.
std::string words_of(Command command) {
  std::vector<std::string> words{"--help", "--version", "-h"};
  walk(
      command, [](std::string_view) {},
      [&](const OptionInfo& o) {
        words.push_back(fmt::format("--{}{}", is_undone(o) ? "no-" : "", o.name));
        if (o.letter != 0) words.push_back(fmt::format("-{}", o.letter));
      });
  return fmt::format("{}", fmt::join(words, " "));
}

// What can stand behind an option; empty where that is a path.
std::string words_behind(const OptionInfo& o) {
  if (!o.choices.empty()) return fmt::format("{}", fmt::join(choices_of(o), " "));
  if (o.name == "format") return fmt::format("{}", fmt::join(format_names(), " "));
  if (o.name == "debug") return "extract compare";
  if (o.name == "measure") return fmt::format("list {}", fmt::join(report::measures(), " "));
  if (o.name != "rule" && o.name != "ignore") return {};
  std::vector<std::string_view> names{"list"};
  for (const compare::RuleInfo& r : compare::rules()) names.insert(names.end(), {r.id, r.name});
  return fmt::format("{}", fmt::join(names, " "));
}

std::string command_names() {
  std::vector<std::string_view> names;
  for (const CommandInfo& c : commands()) names.push_back(c.name);
  return fmt::format("{}", fmt::join(names, " "));
}

std::string bash() {
  std::string out =
      "# Completions of factcheck for bash.\n"
      "_factcheck() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=check words=\n"
      "  COMPREPLY=()\n"
      "  case ${COMP_WORDS[1]} in\n";
  out += fmt::format("    {}) command=${{COMP_WORDS[1]}} ;;\n", fmt::join(std::vector{command_names()}, ""));
  std::string pattern = command_names();
  std::replace(pattern.begin(), pattern.end(), ' ', '|');
  out.replace(out.rfind(command_names()), command_names().size(), pattern);
  out += "  esac\n  case $before in\n";
  for (const OptionInfo& o : options())
    if (const std::string words = words_behind(o); !words.empty())
      out += fmt::format("    --{}{}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n", o.name,
                         o.letter == 0 ? "" : fmt::format("|-{}", o.letter), words);
  out += "  esac\n  case $command in\n";
  for (const CommandInfo& c : commands()) out += fmt::format("    {}) words='{}' ;;\n", c.name, words_of(c.command));
  out += fmt::format(
      "  esac\n"
      "  if [[ $word == -* ]]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
      "  elif (( COMP_CWORD == 1 )); then\n"
      "    mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"; compgen -f -- \"$word\")\n"
      "  fi\n"
      "}}\n"
      "complete -o default -o filenames -F _factcheck factcheck\n",
      command_names());
  return out;
}

// In single quotes, for zsh and fish.
std::string in_quotes(std::string_view text, std::string_view quote) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string(quote) : std::string(1, c);
  return out;
}

std::string zsh_option(const OptionInfo& o) {
  std::string brief_text = in_quotes(brief(o, english()), "'\\''");
  for (const char c : {'[', ']', ':'}) {
    std::string escaped;
    for (const char d : brief_text) escaped += d == c ? fmt::format("\\{}", d) : std::string(1, d);
    brief_text = escaped;
  }
  const std::string words = words_behind(o);
  const std::string behind = o.value.empty() ? ""
                             : words.empty() ? fmt::format(":{}:_files", in_quotes(o.value, ""))
                                             : fmt::format(":{}:({})", in_quotes(o.value, ""), words);
  const std::string star = o.sort == OptionInfo::Sort::list ? "*" : "";
  const std::string equals = o.value.empty() ? "" : "=";
  std::string out =
      fmt::format("'{}--{}{}{}[{}]{}'", star, is_undone(o) ? "no-" : "", o.name, equals, brief_text, behind);
  if (o.letter != 0) out += fmt::format(" '{}-{}[{}]{}'", star, o.letter, brief_text, behind);
  return out;
}

std::string zsh() {
  std::string out =
      "#compdef factcheck\n# Completions of factcheck for zsh.\nlocal command=check\n"
      "case $words[2] in\n";
  std::string pattern = command_names();
  std::replace(pattern.begin(), pattern.end(), ' ', '|');
  out += fmt::format("  {}) command=$words[2] ;;\nesac\ncase $command in\n", pattern);
  for (const CommandInfo& c : commands()) {
    out += fmt::format("  {})\n    _arguments '(- *)'{{-h,--help}}'[Help]' '(- *)--version[The version]'", c.name);
    walk(
        c.command, [](std::string_view) {}, [&](const OptionInfo& o) { out += " \\\n      " + zsh_option(o); });
    out += " \\\n      '*:path:_files' ;;\n";
  }
  return out + fmt::format("esac\n(( CURRENT == 2 )) && compadd {}\n", command_names());
}

std::string fish() {
  std::string out = fmt::format(
      "# Completions of factcheck for fish.\n"
      "complete -c factcheck -n __fish_use_subcommand -a '{}'\n"
      "complete -c factcheck -s h -l help -d 'Help'\ncomplete -c factcheck -l version -d 'The version'\n",
      command_names());
  for (const OptionInfo& o : options()) {
    std::string line = "complete -c factcheck";
    if (o.letter != 0) line += fmt::format(" -s {}", o.letter);
    line += fmt::format(" -l {}{}", is_undone(o) ? "no-" : "", o.name);
    if (!o.value.empty()) line += " -r";
    if (const std::string words = words_behind(o); !words.empty()) line += fmt::format(" -f -a '{}'", words);
    out += fmt::format("{} -d '{}'\n", line, in_quotes(brief(o, english()), "\\'"));
  }
  return out;
}

}  // namespace

std::string short_help(const CommandInfo& command, const report::Words& words) {
  constexpr std::size_t kColumn = 34;
  std::string out = fmt::format("{}\n\n{}\n", description(command, words), words.say("help.usage", {usage(command)}));
  const auto line = [&](std::string_view name, std::string_view what) {
    const std::size_t gap = name.size() < kColumn ? kColumn - name.size() : 1;
    out += fmt::format("  {}{}{}\n", name, std::string(gap, ' '), what);
  };
  walk(
      command.command, [&](std::string_view group) { out += fmt::format("\n{}\n", heading(group, words)); },
      [&](const OptionInfo& o) { line(spelled(o), brief(o, words)); });
  out += fmt::format("\n{}\n", heading("help", words));
  for (const auto& [name, what] : kAlways) line(name, words.say(std::string(what)));
  return out + "\n" + words.say("help.more") + "\n";
}

namespace {

std::string commands_in_words(const report::Words& words) {
  std::string out = words.say("help.commands") + "\n";
  for (const CommandInfo& c : commands())
    out += fmt::format("  factcheck {}{}{}\n{}", c.name, c.arguments.empty() ? "" : " ",
                       c.arguments.empty() ? "" : std::string(c.arguments) + "…", wrapped(description(c, words), 6));
  return out;
}

bool reports(const CommandInfo& c) {
  return std::ranges::any_of(options(),
                             [&c](const OptionInfo& o) { return o.name == "fail-on" && takes(c.command, o); });
}

std::string examples_in_words(const report::Words& words) {
  std::string out = words.say("help.examples") + "\n";
  for (const auto& [line, what] : kExamples) out += fmt::format("  {}\n{}", line, wrapped(example(what, words), 10));
  return out;
}

}  // namespace

// The help of check is that of the program: the other commands, examples and settings are told there alone.
std::string long_help(const CommandInfo& command, const report::Words& words) {
  const bool of_program = command.command == Command::check;
  std::string out =
      fmt::format("{}\n{}\n", wrapped(description(command, words), 0), words.say("help.usage", {usage(command)}));
  if (of_program) out += "\n" + commands_in_words(words);
  if (command.arguments == "PATH") out += "\n" + wrapped(words.say("help.path"), 0);
  walk(
      command.command, [&](std::string_view group) { out += fmt::format("\n{}\n", heading(group, words)); },
      [&](const OptionInfo& o) {
        const std::string details = more(o, words);
        out += fmt::format("  {}\n", spelled(o));
        out += wrapped(brief(o, words) + choices(o) + (details.empty() ? "" : ".") + details, 10);
      });
  out += fmt::format("\n{}\n", heading("help", words));
  for (const auto& [name, what] : kAlways)
    out += fmt::format("  {}\n{}", name, wrapped(words.say(std::string(what)), 10));
  if (of_program) out += "\n" + examples_in_words(words);
  if (reports(command)) out += "\n" + wrapped(words.say("help.status-is", {words.say("help.status")}), 0);
  if (of_program) out += wrapped(words.say("help.file"), 0);
  return out;
}

std::string generated(std::string_view what) {
  if (what == "man") return man();
  if (what == "bash") return bash();
  if (what == "zsh") return zsh();
  return what == "fish" ? fish() : std::string();
}

}  // namespace factcheck::cli
