// In: a report. Out: SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0).
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "factcheck/compare.h"
#include "report/json_writer.h"
#include "report/place.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// A path as a URI reference (RFC 3986): bytes that a path segment may not hold are escaped, so that any name comes back
// whole.
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=:@";
  std::string out;
  if (path.starts_with('/'))
    out = "file://";
  else if (path.substr(0, path.find('/')).find(':') != std::string_view::npos)
    out = "./";  // else what is before the colon would be a scheme
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// The text of a message, in which braces and brackets mean something (3.11.5, 3.11.6).
std::string escaped(std::string_view printable_text) {
  std::string out;
  for (const char c : printable_text) {
    if (c == '{' || c == '}') out += c;
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

class Sarif {
 public:
  explicit Sarif(const Report& report) : report_(report), words_(report.words) {
    for (const compare::RuleInfo& r : compare::rules()) index_.emplace(r.id, index_.size());
  }

  std::string log() {
    json_.begin_object();
    json_.field("$schema", kSchema);
    json_.field("version", "2.1.0");
    json_.key("runs");
    json_.begin_array();
    run();
    json_.end_array();
    json_.end_object();
    return file_.bytes();
  }

 private:
  void run() {
    constexpr std::string_view kLanguages[] = {"en", "ar", "fr"};
    json_.begin_object();
    json_.key("tool");
    json_.begin_object();
    json_.key("driver");
    driver();
    json_.end_object();
    json_.field("language", kLanguages[static_cast<int>(words_.language())]);
    json_.field("columnKind", "utf16CodeUnits");
    json_.key("invocations");
    json_.begin_array();
    invocation();
    json_.end_array();
    json_.key("results");
    json_.begin_array();
    for (const Finding& f : report_.findings) result(f);
    json_.end_array();
    json_.end_object();
  }

  void driver() {
    json_.begin_object();
    json_.field("name", "factcheck");
    json_.field("version", FACTCHECK_VERSION);
    json_.field("semanticVersion", FACTCHECK_VERSION);
    json_.key("rules");
    json_.begin_array();
    for (const compare::RuleInfo& r : compare::rules()) rule(r);
    json_.end_array();
    json_.end_object();
  }

  void rule(const compare::RuleInfo& r) {
    const std::string meaning = words_.meaning(r.id);
    const std::string example = words_.say("rule.example", {words_.example(r.id)});
    const std::string good = words_.say("rule.good", {words_.lesson(r.id)});
    json_.begin_object();
    json_.field("id", r.id);
    json_.field("name", r.name);
    message("shortDescription", meaning);
    message("fullDescription", meaning + " " + example);
    json_.key("help");
    json_.begin_object();
    json_.field("text", escaped(meaning + "\n" + example + "\n" + good));
    json_.field("markdown", escaped(meaning + "\n\n- " + example + "\n- " + good));
    json_.end_object();
    json_.key("defaultConfiguration");
    json_.begin_object();
    json_.field("level", r.severity);
    json_.end_object();
    json_.end_object();
  }

  void invocation() {
    json_.begin_object();
    json_.bool_field("executionSuccessful", unread(report_).empty());
    json_.key("toolExecutionNotifications");
    json_.begin_array();
    for (const text::Skipped& s : unread(report_)) {
      json_.begin_object();
      json_.field("level", "error");
      message("message", told(s, words_));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void result(const Finding& f) {
    const Shown where = shown(f);
    const std::string text = fmt::format("{}", fmt::join(sentences_on(f, words_), "\n"));
    json_.begin_object();
    json_.field("ruleId", f.rule);
    json_.field("ruleIndex", index_.at(f.rule));
    json_.field("level", name(f.severity));
    message("message", text);
    json_.key("locations");
    json_.begin_array();
    location(*where.at, std::nullopt);
    json_.end_array();
    json_.key("relatedLocations");
    json_.begin_array();
    for (std::uint64_t id = 1; const ClaimRef c : where.others) location(*c, id++);
    json_.end_array();
    json_.key("partialFingerprints");
    json_.begin_object();
    json_.field("factcheck/1", f.fingerprint);
    json_.end_object();
    properties(f);
    json_.end_object();
  }

  void properties(const Finding& f) {
    json_.key("properties");
    json_.begin_object();
    json_.optional_field("event", f.event_name);
    json_.optional_field("measure", f.measure);
    json_.optional_field("role", f.role);
    json_.end_object();
  }

  void location(const Claim& c, std::optional<std::uint64_t> id) {
    json_.begin_object();
    if (id) json_.field("id", *id);
    json_.key("physicalLocation");
    physical(c);
    json_.key("logicalLocations");
    json_.begin_array();
    json_.begin_object();
    json_.untrusted_field("name", c.article->id);
    json_.field("kind", "resource");
    json_.end_object();
    json_.end_array();
    message("message", told(c, words_));
    json_.end_object();
  }

  void physical(const Claim& c) {
    const Place place = place_of(c);
    json_.begin_object();
    json_.key("artifactLocation");
    json_.begin_object();
    json_.field("uri", uri(place.file));
    json_.end_object();
    json_.key("region");
    json_.begin_object();
    json_.field("startLine", std::uint64_t{place.line});
    if (place.columns) {
      json_.field("startColumn", std::uint64_t{place.columns->begin.utf16_column});
      json_.field("endLine", std::uint64_t{place.columns->end.line});
      json_.field("endColumn", std::uint64_t{place.columns->end.utf16_column});
      const Span in_file = c.in_file ? c.in_file->span : c.span;
      json_.field("byteOffset", std::uint64_t{in_file.begin});
      json_.field("byteLength", std::uint64_t{in_file.size()});
      json_.key("snippet");
      json_.begin_object();
      json_.field("text", c.text);
      json_.end_object();
    }
    json_.end_object();
    json_.end_object();
  }

  void message(std::string_view key, std::string_view printable_text) {
    json_.key(key);
    json_.begin_object();
    json_.field("text", escaped(printable_text));
    json_.end_object();
  }

  const Report& report_;
  const Words& words_;
  std::map<std::string_view, std::uint64_t> index_;  // of each rule among those of the driver
  JsonFile file_;
  decltype(JsonFile::json)& json_ = file_.json;
};

}  // namespace

std::string sarif(const Report& report) { return Sarif(report).log(); }

}  // namespace factcheck::report
