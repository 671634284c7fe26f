// JSON as this program writes it: UTF-8 through, exact decimals as raw numbers, null where nothing is known.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "factcheck/claim.h"
#include "factcheck/date.h"
#include "factcheck/decimal.h"
#include "factcheck/report.h"
#include "report/json_text.h"
#include "report/line_writer.h"
#include "text/fold.h"

namespace factcheck::report {

// The ends of a value as they stand in JSON: numbers bare, dates, times and scores as strings.
struct ValueText {
  std::optional<std::string> low;
  std::optional<std::string> high;
  bool is_number = false;
};
ValueText value_text(const Value& value);
// Of a number that is out of range, its digits.
std::string digits_of(const Claim& claim);

// A file of several lines.
class FileWriter : private rapidjson::PrettyWriter<rapidjson::StringBuffer> {
 public:
  FileWriter() : PrettyWriter(buffer_) { SetIndent(' ', 1); }
  std::string bytes() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n"; }

  void begin_object() { StartObject(); }
  void end_object() { EndObject(); }
  void begin_array() { StartArray(); }
  void end_array() { EndArray(); }
  void key(std::string_view plain) { quoted(plain); }
  void quoted(std::string_view plain) { raw('"' + std::string(plain) + '"'); }
  void raw(std::string_view json) { RawValue(json.data(), json.size(), rapidjson::kStringType); }
  void integer(std::int64_t n) { Int64(n); }
  void integer(std::uint64_t n) { Uint64(n); }

 private:
  rapidjson::StringBuffer buffer_;
};

template <class Writer>
class Json {
 public:
  explicit Json(Writer& writer) : w_(writer) {}

  void begin_object() { w_.begin_object(); }
  void end_object() { w_.end_object(); }
  void begin_array() { w_.begin_array(); }
  void end_array() { w_.end_array(); }
  // ASCII without quotes or backslashes: keys, names, dates, hashes.
  [[gnu::always_inline]] void key(std::string_view k) { w_.key(k); }
  void plain(std::string_view s) { w_.quoted(s); }
  // Text of an article or a table: valid UTF-8.
  void string(std::string_view s) {
    if (find_escaped(s) == s.size())
      w_.quoted(s);
    else
      w_.quoted(escaped(s));
  }
  // With a file name in it, which may hold any bytes: it is shown as on a terminal.
  void untrusted(std::string_view s) {
    string(text::invalid_utf8(s) == std::string_view::npos ? std::string(s) : printable(s));
  }
  void null() { w_.raw("null"); }
  void number(const Decimal& n) { w_.raw(n.str()); }

  [[gnu::always_inline]] void field(std::string_view k, std::string_view s) { key(k), string(s); }
  void untrusted_field(std::string_view k, std::string_view s) { key(k), untrusted(s); }
  [[gnu::always_inline]] void plain_field(std::string_view k, std::string_view s) { key(k), plain(s); }
  [[gnu::always_inline]] void field(std::string_view k, std::uint64_t n) { key(k), w_.integer(n); }
  [[gnu::always_inline]] void bool_field(std::string_view k, bool b) { key(k), w_.raw(b ? "true" : "false"); }
  // null where empty
  [[gnu::always_inline]] void optional_field(std::string_view k, std::string_view s) {
    key(k);
    if (s.empty())
      null();
    else
      string(s);
  }
  void date_field(std::string_view k, const Date& d) { optional_field(k, d.empty() ? "" : str(d)); }

  void value(const Value& v) {
    const ValueText t = value_text(v);
    begin_object();
    end("low", t.low, t.is_number);
    end("high", t.high, t.is_number);
    plain_field("precision", name(v.quantity.precision));
    hijri(v);
    end_object();
  }

  void naming(const Naming& n) {
    begin_object();
    field("name", n.text);
    field("id", n.id);
    end_object();
  }

  void claim(const Claim& c) {
    claim(
        c, [&] { article(*c.article); }, [&](const auto& e) { event(*e); });
  }
  // The two write what article() and event() do, or have kept it from the claim before.
  template <class WriteArticle, class WriteEvent>
  void claim(const Claim& c, WriteArticle write_article, WriteEvent write_event) {
    begin_object();
    plain_field("schema", "factcheck/claim/1");
    field("id", c.id);
    key("document");
    write_article();
    if (c.field == Field::title) plain_field("field", "title");
    plain_field("kind", name(c.kind));
    field("text", c.text);
    const Span span = c.in_file ? c.in_file->span : c.span;
    const Span figure = c.in_file ? c.in_file->figure : c.figure;
    key("span");
    begin_object();
    field("start", std::uint64_t{span.begin});
    field("end", std::uint64_t{span.end});
    field("line", std::uint64_t{c.position.line});
    field("column", std::uint64_t{c.position.column});
    field("utf16_column", std::uint64_t{c.position.utf16_column});
    field("byte_column", std::uint64_t{c.position.byte_column});
    end_object();
    span_field("figure", figure);
    key("value");
    if (c.value.form == Value::Form::name)
      naming(*c.name);
    else if (c.value.form == Value::Form::out_of_range)
      out_of_range(c);
    else
      value(c.value);
    optional_field("unit", c.unit);
    optional_field("noun", c.noun);
    if (!c.counted.empty() && c.counted != c.noun) field("counted", c.counted);
    optional_field("measure", c.measure);
    if (!c.quantity.empty()) field("quantity", c.quantity);
    if (!c.outcome.empty()) field("outcome", c.outcome);
    role(c);
    subject(c.subject);
    time(c.time);
    if (!c.group.empty()) strings("group", c.group);
    scope(c.scope);
    attribution(c.attribution);
    if (!c.beside.empty()) figures("beside", c.beside);
    key("event");
    write_event(c.event);
    key("article_event");
    write_event(c.article_event);
    key("quote");
    begin_object();
    field("text", c.quote.text);
    field("start", std::uint64_t{c.in_file ? c.in_file->quote : c.quote.start});
    end_object();
    if (c.in_file) converted(c);
    field("rule", c.rule);
    if (c.furniture) plain_field("section", "furniture");
    if (c.headline) bool_field("headline", true);
    if (c.lead) bool_field("lead", true);
    if (c.ambiguous) bool_field("ambiguous", true);
    if (c.wrong_weekday) bool_field("wrong_weekday", true);
    end_object();
  }

  // A string, for few readers of JSON have numbers of such a size.
  void out_of_range(const Claim& c) {
    const std::string digits = digits_of(c);
    begin_object();
    plain_field("low", digits);
    plain_field("high", digits);
    plain_field("precision", name(Precision::exact));
    end_object();
  }

  [[gnu::always_inline]] void span_field(std::string_view k, Span s) {
    key(k);
    begin_object();
    field("start", std::uint64_t{s.begin});
    field("end", std::uint64_t{s.end});
    end_object();
  }

  // For whoever reads the claim again: the places in the text as UTF-8.
  void converted(const Claim& c) {
    key("converted");
    begin_object();
    field("from", c.in_file->from);
    span_field("span", c.span);
    span_field("figure", c.figure);
    field("quote", std::uint64_t{c.quote.start});
    end_object();
  }

 private:
  void end(std::string_view k, const std::optional<std::string>& text, bool is_number) {
    key(k);
    if (!text)
      null();
    else if (is_number)
      w_.raw(*text);
    else
      plain(*text);
  }

  void matched_by(const Article& a) {
    key("signature");
    begin_object();
    for (const Anchor& anchor : a.signature) {
      std::string room;
      w_.key(as_json(anchor.word, room));
      w_.integer(std::uint64_t{anchor.weight});
    }
    end_object();
    figures("figures", a.figures);
  }

  void hijri(const Value& v) {
    if (v.hijri.empty()) return;
    key("hijri");
    if (v.hijri.from == v.hijri.to) return plain(str(v.hijri.from));
    begin_object();
    plain_field("low", str(v.hijri.from));
    plain_field("high", str(v.hijri.to));
    end_object();
  }

 public:
  // What is written of an article beside each of its claims. A report has no place, so that it is the same however its
  // articles lie in files; lean claims have nothing by which articles are matched.
  struct Beside {
    bool place = false;
    bool matched_by = true;
  };
  void article(const Article& a, Beside beside = {false, true}) {
    begin_object();
    key("id");
    untrusted(a.id);
    if (!a.identity.empty()) untrusted_field("identity", a.identity);
    field("title", a.title);
    key("source");
    if (a.source)
      string(*a.source);
    else
      null();
    optional_field("published", a.published);
    if (a.url) field("url", *a.url);
    if (beside.place && a.path_line != 0) place_in_file(a);
    if (beside.matched_by) matched_by(a);
    end_object();
  }

  // Where a file of many articles holds it, so that whoever has only its claims can say where it stands.
  void place_in_file(const Article& a) {
    untrusted_field("path", a.path);
    field("line", std::uint64_t{a.path_line});
  }

  void event(const EventRef& e) {
    if (e.key.empty()) return null();
    begin_object();
    field("key", e.key);
    field("name", e.name);
    key("edition");
    if (e.edition)
      w_.integer(*e.edition);
    else
      null();
    optional_field("place", e.place);
    date_field("from", e.from);
    date_field("to", e.to);
    optional_field("kind", e.kind);
    optional_field("organisation", e.organisation);
    end_object();
  }

 private:
  void strings(std::string_view name, const std::vector<std::string>& all) {
    key(name);
    begin_array();
    for (const std::string& one : all) string(one);
    end_array();
  }

  void figures(std::string_view name, const std::vector<FigureEntry>& all) {
    std::vector<std::string> written;
    written.reserve(all.size());
    for (const FigureEntry& f : all) written.push_back(str(f));
    std::sort(written.begin(), written.end());
    key(name);
    begin_array();
    for (const std::string& s : written) string(s);
    end_array();
  }

  void attribution(const Attribution& a) {
    if (a == Attribution{}) return;
    key("attribution");
    begin_object();
    optional_field("by", a.by);
    plain_field("stance", a.stance);
    end_object();
  }

  // What frames say and the part that it plays, where the role shown is another; so that both come back.
  void role(const Claim& c) {
    const std::string_view shown = shown_role(c);
    optional_field("role", shown);
    if (shown != c.role) plain_field("frame", c.role);
    if (shown != name(c.part) && (c.part != Part::none || is_part(shown))) plain_field("part", name(c.part));
  }

  void subject(const Subject& s) {
    if (s.text.empty()) return;
    key("subject");
    begin_object();
    field("text", s.text);
    field("id", s.id);
    plain_field("type", name(s.type));
    end_object();
  }

  void time(const Period& p) {
    if (p.dates.empty()) return;
    key("time");
    begin_object();
    const std::string from = instant(p.dates.from, p.times.from);
    const bool one = p.dates.to == p.dates.from && p.times.to == p.times.from;
    plain_field("from", from);
    plain_field("to", one ? from : instant(p.dates.to, p.times.to));
    plain_field("basis", name(p.basis));
    end_object();
  }

  static std::string instant(const Date& date, int minutes) {
    return minutes < 0 || date.day == 0 ? str(date) : str(date) + "T" + time_str(minutes);
  }

  void scope(const Scope& s) {
    if (s == Scope{}) return;
    key("scope");
    begin_object();
    if (!s.place.empty()) field("place", s.place);
    if (!s.place_text.empty()) field("place_text", s.place_text);
    if (s.period != 0) plain_field("period", str(Date{s.period, 0, 0}));
    end_object();
  }

  Writer& w_;
};

// One value of JSON as a file.
class JsonFile {
 public:
  std::string bytes() const { return writer_.bytes(); }

 private:
  FileWriter writer_;

 public:
  Json<FileWriter> json{writer_};
};

}  // namespace factcheck::report
