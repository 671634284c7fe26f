// In: a report. Out: the Reviewdog Diagnostic Format.
#include <fmt/format.h>

#include "report/json_writer.h"
#include "report/place.h"

namespace factcheck::report {
namespace {

class Rdjson {
 public:
  explicit Rdjson(const Words& words) : words_(words) {}

  std::string result(const Report& report) {
    json_.begin_object();
    json_.key("source");
    json_.begin_object();
    json_.field("name", "factcheck");
    json_.end_object();
    json_.key("diagnostics");
    json_.begin_array();
    for (const Finding& f : report.findings) finding(f);
    for (const text::Skipped& s : unread(report)) skipped(s);
    json_.end_array();
    json_.end_object();
    return file_.bytes();
  }

 private:
  void finding(const Finding& f) {
    constexpr std::string_view kSeverities[] = {"INFO", "WARNING", "ERROR"};
    const Shown where = shown(f);
    const std::string message = fmt::format("{}", fmt::join(sentences_on(f, words_), "\n"));
    json_.begin_object();
    json_.field("message", message);
    location(place_of(*where.at));
    json_.field("severity", kSeverities[static_cast<int>(f.severity)]);
    code(f.rule);
    json_.key("related_locations");
    json_.begin_array();
    for (const ClaimRef c : where.others) {
      json_.begin_object();
      json_.field("message", told(*c, words_));
      location(place_of(*c));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void skipped(const text::Skipped& s) {
    json_.begin_object();
    json_.field("message", told(s, words_));
    location({s.file(), 0, std::nullopt});
    json_.field("severity", "ERROR");
    code("skipped");
    json_.end_object();
  }

  void code(std::string_view rule) {
    json_.key("code");
    json_.begin_object();
    json_.field("value", rule);
    json_.end_object();
  }

  // Of line 0: the whole file.
  void location(const Place& place) {
    json_.key("location");
    json_.begin_object();
    json_.untrusted_field("path", place.file);
    if (place.line != 0) {
      json_.key("range");
      json_.begin_object();
      position("start", place.line, place.columns ? place.columns->begin.byte_column : 0);
      if (place.columns) position("end", place.columns->end.line, place.columns->end.byte_column);
      json_.end_object();
    }
    json_.end_object();
  }

  void position(std::string_view end, std::uint32_t line, std::uint32_t byte_column) {
    json_.key(end);
    json_.begin_object();
    json_.field("line", std::uint64_t{line});
    if (byte_column != 0) json_.field("column", std::uint64_t{byte_column});
    json_.end_object();
  }

  const Words& words_;
  JsonFile file_;
  decltype(JsonFile::json)& json_ = file_.json;
};

}  // namespace

std::string rdjson(const Report& report) { return Rdjson(report.words).result(report); }

}  // namespace factcheck::report
