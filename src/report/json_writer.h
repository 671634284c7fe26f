// JSON as this program writes it: UTF-8 through, exact decimals as raw numbers, null where nothing is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "factcheck/claim.h"
#include "factcheck/date.h"
#include "factcheck/decimal.h"
#include "factcheck/report.h"
#include "text/fold.h"

namespace factcheck::report {

// The ends of a value as they stand in JSON: numbers bare, dates, times and scores as strings.
struct ValueText {
  std::optional<std::string> low;
  std::optional<std::string> high;
  bool is_number = false;
};
ValueText value_text(const Value& value);

template <class Writer>
class Json {
 public:
  explicit Json(Writer& writer) : w_(writer) {}

  void begin_object() { w_.StartObject(); }
  void end_object() { w_.EndObject(); }
  void begin_array() { w_.StartArray(); }
  void end_array() { w_.EndArray(); }
  void key(std::string_view k) { w_.Key(k.data(), size(k)); }
  // Text is valid UTF-8; a file name may hold any bytes, and is shown as on a terminal.
  void string(std::string_view s) {
    if (text::invalid_utf8(s) != std::string_view::npos) return string(printable(s));
    w_.String(s.data(), size(s));
  }
  void null() { w_.Null(); }

  void field(std::string_view k, std::string_view s) { key(k), string(s); }
  void field(std::string_view k, std::uint64_t n) { key(k), w_.Uint64(n); }
  void true_field(std::string_view k) { key(k), w_.Bool(true); }
  // null where empty
  void optional_field(std::string_view k, std::string_view s) {
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
    field("precision", name(v.quantity.precision));
    hijri(v);
    end_object();
  }

  void claim(const Claim& c) {
    begin_object();
    field("schema", "factcheck/claim/1");
    field("id", c.id);
    document(*c.article);
    if (c.field == Field::title) field("field", "title");
    field("kind", name(c.kind));
    field("text", c.text);
    key("span");
    begin_object();
    field("start", std::uint64_t{c.span.begin});
    field("end", std::uint64_t{c.span.end});
    field("line", std::uint64_t{c.position.line});
    field("column", std::uint64_t{c.position.column});
    end_object();
    key("figure");
    begin_object();
    field("start", std::uint64_t{c.figure.begin});
    field("end", std::uint64_t{c.figure.end});
    end_object();
    key("value");
    value(c.value);
    optional_field("unit", c.unit);
    optional_field("noun", c.noun);
    if (!c.counted.empty() && c.counted != c.noun) field("counted", c.counted);
    optional_field("measure", c.measure);
    optional_field("role", c.role);
    if (c.period != 0) field("period", str(Date{c.period, 0, 0}));
    event(c.event);
    key("quote");
    begin_object();
    field("text", c.quote.text);
    field("start", std::uint64_t{c.quote.start});
    end_object();
    field("rule", c.rule);
    if (c.furniture) field("section", "furniture");
    if (c.headline) true_field("headline");
    if (c.lead) true_field("lead");
    if (c.ambiguous) true_field("ambiguous");
    if (c.wrong_weekday) true_field("wrong_weekday");
    end_object();
  }

 private:
  static rapidjson::SizeType size(std::string_view s) { return static_cast<rapidjson::SizeType>(s.size()); }

  void end(std::string_view k, const std::optional<std::string>& text, bool is_number) {
    key(k);
    if (!text)
      null();
    else if (is_number)
      w_.RawValue(text->data(), text->size(), rapidjson::kNumberType);
    else
      string(*text);
  }

  void hijri(const Value& v) {
    if (v.hijri.empty()) return;
    key("hijri");
    if (v.hijri.from == v.hijri.to) return string(str(v.hijri.from));
    begin_object();
    field("low", str(v.hijri.from));
    field("high", str(v.hijri.to));
    end_object();
  }

  void document(const Article& a) {
    key("document");
    begin_object();
    field("id", a.id);
    field("title", a.title);
    key("source");
    if (a.source)
      string(*a.source);
    else
      null();
    optional_field("published", a.published);
    key("signature");
    begin_object();
    for (const Anchor& anchor : a.signature) field(anchor.word, std::uint64_t{anchor.weight});
    end_object();
    key("figures");
    begin_array();
    for (const std::string& figure : a.figures) string(figure);
    end_array();
    end_object();
  }

  void event(const EventRef& e) {
    key("event");
    if (e.key.empty()) return null();
    begin_object();
    field("key", e.key);
    field("name", e.name);
    key("edition");
    if (e.edition)
      w_.Int64(*e.edition);
    else
      null();
    optional_field("place", e.place);
    date_field("from", e.from);
    date_field("to", e.to);
    optional_field("kind", e.kind);
    optional_field("organisation", e.organisation);
    end_object();
  }

  Writer& w_;
};

}  // namespace factcheck::report
