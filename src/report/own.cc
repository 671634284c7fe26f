// In: how a file begins. Out: whether this program wrote it. Each writer of this room has its row here, so that a
// report which is kept among the articles is not read as one.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "factcheck/compare.h"
#include "factcheck/report.h"
#include "report/messages.h"
#include "report/place.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kMarkdown = "<!-- factcheck -->";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array kLanguages = {Language::english, Language::arabic, Language::french};

// JSON without its white space, so that it does not matter how it was laid out.
std::string squeezed(std::string_view json) {
  std::string out(json);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return out;
}

bool is_rule(std::string_view name) {
  return std::ranges::any_of(compare::rules(), [&](const compare::RuleInfo& r) { return r.name == name; });
}

// What stands between `before` and `after`, where both do.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t at = text.find(before);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + before.size());
  return text.substr(0, std::min(text.find(after), text.size()));
}

// Report, findings, claims, baseline; SARIF and rdjson; an issue of gitlab's.
bool is_json(std::string_view beginning) {
  if (!beginning.starts_with('{') && !beginning.starts_with('[')) return false;
  const std::string json = squeezed(beginning);
  if (json == "[]" || json.starts_with(R"({"schema":"factcheck/)")) return true;
  if (json.starts_with(R"({"source":{"name":"factcheck"})")) return true;
  if (json.starts_with(R"({"$schema":)")) return json.find(R"("driver":{"name":"factcheck")") != std::string::npos;
  const std::string_view check = between(json, R"("check_name":")", "\"");
  return json.starts_with(R"([{"description":)") && (is_rule(check) || check == "skipped");
}

bool is_xml(std::string_view beginning) {
  return beginning.starts_with("<?xml") &&
         (beginning.find("<testsuites name=\"factcheck\"") != std::string_view::npos ||
          beginning.find("<checkstyle version=") != std::string_view::npos);
}

// U+2066 to U+2069.
constexpr std::size_t kIsolate = 3;
bool is_isolate(std::string_view text) {
  return text.starts_with("\xE2\x81") && text.size() >= kIsolate && text[2] >= '\xA6' && text[2] <= '\xA9';
}

// A line without its colours, and without the marks that turn it.
std::string uncoloured(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at)
    if (line[at] == '\x1B')
      at = std::min(line.find('m', at), line.size());
    else if (is_isolate(line.substr(at)))
      at += kIsolate - 1;
    else
      out += line[at];
  return out;
}

std::vector<std::string> uncoloured_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.push_back(uncoloured(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

bool is_page(std::string_view beginning) {
  return beginning.starts_with("<!DOCTYPE html>") &&
         beginning.find("<meta name=\"generator\" content=\"factcheck ") != std::string_view::npos;
}

bool is_github(std::string_view line) {
  return line.starts_with("::") && (line.starts_with("::error file=") || line.starts_with("::warning file=") ||
                                    line.starts_with("::notice file="));
}

// Does what stands before the rule end with a severity, in any language?
bool ends_with_severity(std::string_view text) {
  return std::ranges::any_of(kLanguages, [&](Language language) {
    const Words words(language);
    return std::ranges::any_of(std::array{"error", "warning", "note"}, [&](const char* severity) {
      return text.ends_with(words.say(std::string("severity.") + severity));
    });
  });
}

bool is_rule_id(std::string_view id) {
  return id == "skipped" ||
         std::ranges::any_of(compare::rules(), [&](const compare::RuleInfo& r) { return r.id == id; });
}

// "error[FC001] …", in each language; "path:1:2: error[FC001] …".
bool is_heading(std::string_view line) {
  for (std::size_t at = line.find('['); at != std::string_view::npos; at = line.find('[', at + 1))
    if (is_rule_id(between(line.substr(at), "[", "]")) && ends_with_severity(line.substr(0, at))) return true;
  return false;
}

// Of a section: "story: …", in each language, or a rule by its id.
bool is_section(std::string_view line) {
  const auto labelled = [](Language language) {
    const Words words(language);
    return words.say("message", {words.say("text.story"), ""});
  };
  static const std::array kLabels = {labelled(kLanguages[0]), labelled(kLanguages[1]), labelled(kLanguages[2])};
  static_assert(kLanguages.size() == kLabels.size());
  return std::ranges::any_of(kLabels, [&](const std::string& label) { return line.starts_with(label); }) ||
         std::ranges::any_of(compare::rules(), [&](const compare::RuleInfo& r) { return line.starts_with(r.id); });
}

// A report for a person: its first finding, with the heading above it where it has one.
bool is_text(std::string_view line, std::string_view beginning) {
  return is_heading(line) || (is_section(line) && std::ranges::any_of(uncoloured_lines(beginning), is_heading));
}

// How the last line of a report begins that has no finding.
std::string summary_of_nothing(Language language) {
  constexpr const char* kRest = "\x1F";
  const Words words(language);
  const std::string none =
      words.say("summary.line", {words.counted("summary.errors", 0), words.counted("summary.warnings", 0),
                                 words.counted("summary.notes", 0), kRest, kRest});
  return none.substr(0, none.find(kRest));
}

// It is the first one, too. Put into words once: every file is asked, and ICU's plural rules cost as much as half the
// work on an article.
bool is_summary_of_nothing(std::string_view line) {
  constexpr std::size_t kLongest = 512;
  if (line.size() > kLongest) return false;
  static const std::array kSummaries = {summary_of_nothing(kLanguages[0]), summary_of_nothing(kLanguages[1]),
                                        summary_of_nothing(kLanguages[2])};
  static_assert(kLanguages.size() == kSummaries.size());
  return std::ranges::any_of(kSummaries, [&](const std::string& summary) { return line.starts_with(summary); });
}

// An article with its figures marked: numbered lines, and under one of them the first figure.
bool is_annotated(std::string_view beginning) {
  const std::string_view rest = beginning.substr(std::min(beginning.find('\n'), beginning.size()));
  const auto is_title = [rest](Language language) {
    const std::string_view title = message("figure.title", language);
    return rest.starts_with('\n') && rest.substr(1).starts_with(title) &&
           rest.substr(1 + title.size()).starts_with("  ");
  };
  const bool is_begun = rest.starts_with("\n    1") || is_title(Language::english) || is_title(Language::arabic) ||
                        is_title(Language::french);
  return is_begun && rest.find("\n       (1) ") != std::string_view::npos;
}

}  // namespace

bool is_own_output(std::string_view beginning) {
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  const std::string line = uncoloured(beginning.substr(0, beginning.find('\n')));
  return is_json(beginning) || is_xml(beginning) || is_page(beginning) || beginning.starts_with(kMarkdown) ||
         line.starts_with(kCsvHeader) || is_github(line) || is_text(line, beginning) || is_summary_of_nothing(line) ||
         is_annotated(beginning);
}

}  // namespace factcheck::report
