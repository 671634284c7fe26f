// In: a TOML file. Out: what it gives for each option, and its suppressions; or what is wrong, with its line.
#include "cli/config.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "text/paths.h"

namespace factcheck::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = "factcheck.toml";
constexpr std::string_view kSuppress = "suppress";

// The nearest folder that holds something of this name: the working directory, or one above it. Empty where none does.
fs::path folder_upward(std::string_view name) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return {};
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (fs::exists(folder / name, error)) return folder;
    if (folder == folder.root_path()) return {};
  }
}

// The nearest configuration upward; empty where there is none.
std::string found_upward() {
  const fs::path folder = folder_upward(kName);
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (folder.empty() || folder == here) return folder.empty() ? std::string() : std::string(kName);
  return (folder / kName).lexically_relative(here).string();
}

class Reader {
 public:
  explicit Reader(std::string path) : path_(std::move(path)), folder_(fs::path(path_).parent_path()) {}

  Result<Config> read() {
    toml::parse_result parsed = toml::parse_file(path_);
    if (!parsed) return Error{place(parsed.error().source()), std::string(parsed.error().description())};
    for (const auto& [key, node] : parsed.table()) {
      if (key == kSuppress)
        suppressions(node);
      else
        option(std::string(key.str()), node, key.source());
    }
    if (error_) return *error_;
    config_.path = path_;
    return std::move(config_);
  }

 private:
  std::string place(const toml::source_region& at) const {
    return at.begin.line == 0 ? path_ : fmt::format("{}:{}", path_, at.begin.line);
  }

  // The first error of the file, whatever order the table has.
  void fail(const toml::source_region& at, Notice what) {
    if (error_ && error_line_ <= at.begin.line) return;
    error_line_ = at.begin.line;
    error_ = Error{place(at), std::move(what)};
  }

  void option(const std::string& key, const toml::node& node, const toml::source_region& at) {
    const OptionInfo* o = find_option(key);
    if (o == nullptr || !o->is_key) return fail(at, {"there is no key {0}{1}", {key, suggestion(key, keys())}});
    Given given{{}, fmt::format("{}: {}", place(at), key)};
    if (o->sort == OptionInfo::Sort::list) {
      if (!list(*o, node, given)) return fail(at, {"{0}: expected a list of strings", {key}});
    } else if (const auto word = scalar(*o, node)) {
      given.words.push_back(settled_path(*o, *word));
    } else {
      return fail(at, {"{0}: expected {1}", {key, expected(*o)}});
    }
    if (!given.words.empty()) config_.values.emplace(key, std::move(given));
  }

  static std::vector<std::string_view> keys() {
    std::vector<std::string_view> all{kSuppress};
    for (const OptionInfo& o : options())
      if (o.is_key) all.push_back(o.name);
    return all;
  }

  static const char* expected(const OptionInfo& o) {
    if (o.sort == OptionInfo::Sort::flag) return "true or false";
    return o.preset == "auto" && o.choices.empty() ? "a number or \"auto\"" : "a string";
  }

  static std::optional<std::string> scalar(const OptionInfo& o, const toml::node& node) {
    if (o.sort == OptionInfo::Sort::flag) {
      if (const auto value = node.as_boolean()) return value->get() ? "true" : "false";
      return std::nullopt;
    }
    if (const auto value = node.as_string()) return value->get();
    const bool is_number = o.preset == "auto" && o.choices.empty();
    if (const auto value = node.as_integer(); value != nullptr && is_number) return std::to_string(value->get());
    return std::nullopt;
  }

  bool list(const OptionInfo& o, const toml::node& node, Given& given) const {
    const toml::array* array = node.as_array();
    if (array == nullptr) return false;
    for (const toml::node& item : *array) {
      const auto* word = item.as_string();
      if (word == nullptr) return false;
      given.words.push_back(settled_path(o, word->get()));
    }
    return true;
  }

  // Paths are relative to the file that gives them; of FORMAT=FILE the file is.
  std::string settled_path(const OptionInfo& o, const std::string& word) const {
    if (!o.is_path || folder_.empty() || word.empty() || word == "-") return word;
    const std::size_t at = o.name == "output" ? word.find('=') + 1 : 0;
    const fs::path path = word.substr(at);
    return path.is_absolute() ? word : word.substr(0, at) + (folder_ / path).string();
  }

  void suppressions(const toml::node& node) {
    const toml::array* array = node.as_array();
    if (array == nullptr || !array->is_homogeneous<toml::table>())
      return fail(node.source(), "expected [[suppress]] with two brackets");
    for (const toml::node& item : *array) suppression(*item.as_table());
  }

  void suppression(const toml::table& table) {
    archive::Suppression s;
    s.where = place(table.source());
    const std::pair<std::string_view, std::string*> texts[] = {
        {"fingerprint", &s.fingerprint}, {"rule", &s.rule},     {"measure", &s.measure},
        {"document", &s.document},       {"reason", &s.reason}, {"author", &s.author}};
    std::vector<std::string_view> known{"expires"};
    for (const auto& [key, _] : texts) known.push_back(key);
    for (const auto& [key, node] : table) {
      const auto* text = std::find_if(std::begin(texts), std::end(texts),
                                      [name = key.str()](const auto& t) { return t.first == name; });
      if (key == "expires")
        expires(node, s);
      else if (text == std::end(texts))
        fail(key.source(), {"a suppression has no key {0}{1}", {key.str(), suggestion(key.str(), known)}});
      else if (const auto* value = node.as_string())
        *text->second = value->get();
      else
        fail(key.source(), {"{0}: expected a string", {key.str()}});
    }
    s.document = text::without_dots(s.document);
    check(s, table.source());
    config_.suppressions.push_back(std::move(s));
  }

  void expires(const toml::node& node, archive::Suppression& s) {
    const auto* date = node.as_date();
    if (date == nullptr) return fail(node.source(), "expires: expected a date without quotes, as in 2027-01-31");
    s.expires = {static_cast<std::int16_t>(date->get().year), static_cast<std::int8_t>(date->get().month),
                 static_cast<std::int8_t>(date->get().day)};
  }

  void check(const archive::Suppression& s, const toml::source_region& at) {
    for (const auto& [key, text] : {std::pair("reason", &s.reason), std::pair("author", &s.author)})
      if (text->empty()) fail(at, {"the suppression has no {0}", {std::string_view(key)}});
    if (s.expires.empty()) fail(at, {"the suppression has no {0}", {std::string_view("expires")}});
    if (s.fingerprint.empty() && s.rule.empty() && s.measure.empty() && s.document.empty())
      fail(at, "the suppression does not say what it hides: fingerprint, rule, measure or document");
  }

  std::string path_;
  fs::path folder_;
  Config config_;
  std::optional<Error> error_;
  std::uint32_t error_line_ = 0;
};

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

std::string value_of(const OptionInfo& o, const Values& values) {
  const auto it = values.find(o.name);
  if (o.sort == OptionInfo::Sort::list) {
    std::vector<std::string> words;
    if (it != values.end())
      for (const std::string& word : it->second.words) words.push_back(toml_string(word));
    return fmt::format("[{}]", fmt::join(words, ", "));
  }
  const std::string word = it == values.end() ? std::string(o.preset) : it->second.words.back();
  const bool is_number = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
  return o.sort == OptionInfo::Sort::flag || is_number ? word : toml_string(word);
}

void print(const archive::Suppression& s, std::string& out) {
  out += "\n[[suppress]]\n";
  for (const auto& [key, text] :
       {std::pair("fingerprint", &s.fingerprint), std::pair("rule", &s.rule), std::pair("measure", &s.measure),
        std::pair("document", &s.document), std::pair("reason", &s.reason), std::pair("author", &s.author)})
    if (!text->empty()) out += fmt::format("{} = {}\n", key, toml_string(*text));
  out += fmt::format("expires = {}\n", str(s.expires));
}

}  // namespace

Result<Config> read_config(const Values& command_line) {
  const auto word = [&](std::string_view name) {
    const auto it = command_line.find(name);
    return it == command_line.end() ? std::string() : it->second.words.back();
  };
  if (word("no-config") == "true") return Config{};
  const std::string named = word("config");
  const std::string path = named.empty() ? found_upward() : named;
  return path.empty() ? Result<Config>(Config{}) : Reader(path).read();
}

std::string project_folder(const Config& config) {
  std::error_code error;
  if (config.path.empty()) return folder_upward(".git").string();
  return fs::weakly_canonical(fs::absolute(config.path, error), error).parent_path().string();
}

std::string printed_config(Command command, const Values& values, const std::vector<archive::Suppression>& suppressions,
                           const report::Words& words) {
  std::string out;
  std::string_view group;
  for (const OptionInfo& o : options()) {
    if (!o.is_key || !takes(command, o)) continue;
    if (o.group != group)
      out += fmt::format("{}# {}\n", out.empty() ? "" : "\n",
                         words.say(std::string("group.") + std::string(group = o.group)));
    out += fmt::format("{} = {}\n", o.name, value_of(o, values));
  }
  for (const archive::Suppression& s : suppressions) print(s, out);
  return out;
}

}  // namespace factcheck::cli
