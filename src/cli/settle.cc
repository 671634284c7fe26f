// In: what was given for each option, as words. Out: typed options, or what is wrong with a word.
#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/language.h"
#include "cli/options.h"
#include "factcheck/compare.h"

namespace factcheck::cli {
namespace {

constexpr std::pair<std::string_view, Format> kFormats[] = {
    {"text", Format::text},         {"json", Format::json},
    {"jsonl", Format::jsonl},       {"csv", Format::csv},
    {"concise", Format::concise},   {"sarif", Format::sarif},
    {"junit", Format::junit},       {"checkstyle", Format::checkstyle},
    {"github", Format::github},     {"gitlab", Format::gitlab},
    {"rdjson", Format::rdjson},     {"html", Format::html},
    {"markdown", Format::markdown},
};

Notice or_nothing(const std::string& word) { return word.empty() ? Notice("nothing") : Notice(word); }

// Takes words one by one; the first that is wrong is the error, and all after it are left alone.
class Settler {
 public:
  Settler(Command command, const Values& values) : values_(values) { options_.command = command; }

  Result<Options> settle(std::vector<std::string> arguments) {
    options_.arguments = std::move(arguments);
    output();
    findings();
    status();
    input();
    run();
    if (error_) return *error_;
    return std::move(options_);
  }

 private:
  const Given* given(std::string_view name) const {
    const auto it = values_.find(name);
    return it == values_.end() ? nullptr : &it->second;
  }

  void fail(const Given& at, Notice what) {
    if (!error_) error_ = Error{at.where, std::move(what)};
  }

  bool flag(std::string_view name) const {
    const Given* g = given(name);
    return (g == nullptr ? std::string(find_option(name)->preset) : g->words.back()) == "true";
  }

  std::vector<std::string> list(std::string_view name) const {
    const Given* g = given(name);
    return g == nullptr ? std::vector<std::string>() : g->words;
  }

  std::string one(std::string_view name) const {
    const Given* g = given(name);
    return g == nullptr ? std::string(find_option(name)->preset) : g->words.back();
  }

  // The place of a word among the choices of its option.
  std::size_t choice(std::string_view name) {
    const OptionInfo& option = *find_option(name);
    const std::vector<std::string_view> all = choices_of(option);
    const std::string word = one(name);
    const auto it = std::find(all.begin(), all.end(), word);
    if (it != all.end()) return static_cast<std::size_t>(it - all.begin());
    fail(*given(name), {"{0} is none of {1}{2}", {or_nothing(word), listed(all), suggestion(word, all)}});
    return 0;
  }

  std::optional<unsigned> number(std::string_view name, unsigned most) {
    const Given* g = given(name);
    if (g == nullptr || g->words.back() == "auto") return std::nullopt;
    const std::string& word = g->words.back();
    unsigned n = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), n);
    if (problem != std::errc() || end != word.data() + word.size() || n > most)
      fail(*g, {"{0} is no number from 0 to {1}", {or_nothing(word), most}});
    return n;
  }

  // "0.85", from 0 to 1; what is less than a hundredth is dropped.
  int per_cent(std::string_view name) {
    const std::string word = one(name);
    const auto share = Decimal::parse(word);
    const bool fits = share && !share->is_negative() && *share <= Decimal(1);
    if (!fits) {
      if (const Given* g = given(name)) fail(*g, {"{0} is no number from 0 to {1}", {or_nothing(word), 1}});
      return 0;
    }
    constexpr int kHundred = 100;
    for (int n = kHundred; n > 0; --n)
      if (*Decimal::make(n, 2) <= *share) return n;
    return 0;
  }

  // "64M", from 1 to so many GiB.
  std::size_t size(std::string_view name, std::size_t most_gibibytes) {
    const std::size_t most = most_gibibytes << 30;
    const std::string word = one(name);
    std::size_t n = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), n);
    std::string_view unit(end, static_cast<std::size_t>(word.data() + word.size() - end));
    if (unit == "K" || unit == "M" || unit == "G") {
      const int shift = unit == "K" ? 10 : unit == "M" ? 20 : 30;
      n = n <= most >> shift ? n << shift : 0;
      unit = {};
    }
    if (problem == std::errc() && unit.empty() && n >= 1 && n <= most) return n;
    fail(*given(name), {"{0} is no size; expected 1 to {1}G, as in 64M", {or_nothing(word), most_gibibytes}});
    return most;
  }

  Format format(const Given& at, const std::string& name) {
    for (const auto& [known, format] : kFormats)
      if (name == known) return format;
    const auto names = format_names();
    fail(at, {"there is no format {0}; there are {1}{2}", {or_nothing(name), listed(names), suggestion(name, names)}});
    return Format::text;
  }

  void output() {
    if (const Given* g = given("format")) options_.format = format(*g, g->words.back());
    if (options_.command == Command::extract) format_of_annotation();
    if (const Given* g = given("output"))
      for (const std::string& word : g->words) add_output(*g, word);
    options_.language = language(choices_of(*find_option("lang"))[choice("lang")]);
    options_.digits = static_cast<report::Digits>(choice("digits"));
    options_.layout = {static_cast<report::Group>(choice("group")), static_cast<report::Sort>(choice("sort"))};
    options_.colour = static_cast<Colour>(choice("color"));
    options_.bidi = static_cast<Bidi>(choice("bidi"));
    constexpr unsigned kWidest = 10'000;
    options_.width = number("width", kWidest);
    options_.lean = flag("lean");
    options_.annotate = flag("annotate");
    options_.quiet = flag("quiet");
    options_.verbose = flag("verbose");
    if (options_.command == Command::extract && given("color") != nullptr && !options_.annotate &&
        given("color")->where == "--color")
      fail(*given("color"), "it goes with --annotate");
  }

  // A configuration is of all commands.
  void format_of_annotation() {
    const Given* g = given("format");
    if (g == nullptr) return;
    const bool fits = flag("annotate") && (options_.format == Format::text || options_.format == Format::html);
    if (!fits && g->where == "--format") fail(*g, "extract has the formats text and html, with --annotate");
    if (!fits) options_.format = Format::text;
  }

  void add_output(const Given& at, const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals + 1 == word.size())
      return fail(at, "expected FORMAT=FILE, as in json=report.json");
    options_.outputs.push_back({format(at, word.substr(0, equals)), word.substr(equals + 1)});
  }

  // --rule list: the rules, and no run.
  bool is_list(std::string_view name) const {
    const std::vector<std::string> words = list(name);
    return std::find(words.begin(), words.end(), "list") != words.end();
  }

  std::vector<std::string> rules(std::string_view name) {
    options_.list_rules = options_.list_rules || is_list(name);
    if (options_.list_rules) return {};
    std::vector<std::string_view> names;
    for (const compare::RuleInfo& r : compare::rules()) names.insert(names.end(), {r.id, r.name});
    for (const std::string& word : list(name))
      if (std::find(names.begin(), names.end(), word) == names.end())
        fail(*given(name), {"there is no rule {0}; --rule list names them{1}", {word, suggestion(word, names)}});
    return list(name);
  }

  // One's own tables may have others, and what no table has is told by its word.
  std::vector<std::string> measures() {
    options_.list_measures = is_list("measure");
    std::vector<std::string> words = list("measure");
    if (words.empty()) return {};  // without a look at the table
    const std::vector<std::string_view> known = report::measures();
    for (const std::string& word : words) {
      const bool is_known = word.find(':') != std::string::npos || given("data") != nullptr || word == "list" ||
                            std::binary_search(known.begin(), known.end(), word);
      if (!is_known)
        fail(*given("measure"),
             {"there is no measure {0}; --measure list names them{1}", {word, suggestion(word, known)}});
    }
    return words;
  }

  Severity severity(std::string_view name) {
    constexpr Severity kSeverities[] = {Severity::error, Severity::warning, Severity::note, Severity::note};
    return kSeverities[choice(name)];
  }

  void findings() {
    options_.severity = severity("severity");
    options_.rules = rules("rule");
    options_.ignored_rules = rules("ignore");
    options_.measures = measures();
    options_.confidence = per_cent("confidence");
    options_.only_fresh = given("new") != nullptr;
    options_.fresh = list("new");
    options_.baseline = one("baseline");
    options_.write_baseline = one("write-baseline");
  }

  void status() {
    options_.fail_on = severity("fail-on");
    if (one("fail-on") == "never") options_.fail_on = std::monostate{};
    options_.exit_zero = flag("exit-zero");
    options_.keep_going = flag("keep-going");
  }

  void input() {
    using enum text::InputFormat;
    constexpr text::InputFormat kInputFormats[] = {guess, text, html, jsonl, csv, json};
    options_.reading.format = kInputFormats[choice("input-format")];
    if (const Given* g = given("fields"))
      for (const std::string& word : g->words) fields(*g, word);
    if (const std::size_t encoding = choice("encoding"); encoding != 0)
      options_.reading.encoding = static_cast<Encoding>(encoding - 1);
    options_.reading.strict = flag("strict");
    constexpr std::size_t kLargestArticle = 1;  // places in a text are 32 bits, and it may be twice as long as its file
    options_.reading.most_bytes = size("max-file-size", kLargestArticle);
    options_.follow = flag("follow");
    options_.include = list("include");
    options_.exclude = list("exclude");
    options_.ignore_files = flag("ignore-files");
    options_.files_from = list("files-from");
    options_.data = list("data");
  }

  // "text=content,title=headline"
  void fields(const Given& at, std::string_view rest) {
    constexpr const char* kExpected = "expected FIELD=NAME, as in text=content,published=date";
    do {
      const std::string_view pair = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
      const std::size_t equals = pair.find('=');
      if (equals == std::string_view::npos || equals + 1 == pair.size()) return fail(at, kExpected);
      if (const auto field = article_field(at, pair.substr(0, equals)))
        options_.reading.fields.push_back({*field, std::string(pair.substr(equals + 1))});
    } while (!rest.empty());
  }

  std::optional<text::ArticleField> article_field(const Given& at, std::string_view name) {
    std::vector<std::string_view> names;
    for (std::size_t f = 0; f < text::kArticleFields; ++f)
      names.push_back(text::name(static_cast<text::ArticleField>(f)));
    const auto it = std::find(names.begin(), names.end(), name);
    if (it != names.end()) return static_cast<text::ArticleField>(it - names.begin());
    fail(at, {"an article has no field {0}; there are {1}{2}",
              {or_nothing(std::string(name)), listed(names), suggestion(name, names)}});
    return std::nullopt;
  }

  void run() {
    constexpr unsigned kMostThreads = 1024;
    options_.threads = number("jobs", kMostThreads).value_or(0);
    constexpr std::size_t kMostMemory = 1024;
    options_.memory = size("memory", kMostMemory);
    const Given* g = given("debug");
    if (g == nullptr) return;
    for (const std::string& room : g->words) {
      const bool is_traced = (room == "extract" && options_.command != Command::compare) ||
                             (room == "compare" && options_.command != Command::extract);
      if (!is_traced) return fail(*g, {"{0} cannot be traced here; {1} can", {room, traced_rooms()}});
      (room == "extract" ? options_.trace_extract : options_.trace_compare) = true;
    }
  }

  Notice traced_rooms() const {
    const std::string extract = "extract";
    const std::string compare = "compare";
    switch (options_.command) {
      case Command::extract: return extract;
      case Command::compare: return compare;
      default: return {"{0} and {1}", {extract, compare}};
    }
  }

  const Values& values_;
  Options options_;
  std::optional<Error> error_;
};

}  // namespace

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, _] : kFormats) names.push_back(name);
  return names;
}

Result<Options> settle(Command command, std::vector<std::string> arguments, const Values& values) {
  return Settler(command, values).settle(std::move(arguments));
}

}  // namespace factcheck::cli
