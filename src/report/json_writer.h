// JSON as this program writes it: UTF-8 through, exact decimals as raw numbers, null where nothing is known.
#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
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
// Of a number that is out of range, its digits.
std::string digits_of(const Claim& claim);

// Delete, or a control character of the second set, which is C2 80 … C2 9F: JSON lets them through, a terminal acts on
// them.
inline bool is_late_control(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return byte(at) == 0x7F || (byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) < 0xA0);
}

// Is there a quote, a backslash or a control character? Eight bytes at a time.
inline bool needs_escapes(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  // The high bit of each byte that is less than n, of bytes below 0x80; «Bit Twiddling Hacks», S. E. Anderson.
  const auto less = [](std::uint64_t block, std::uint64_t n) { return (block - kOnes * n) & ~block & kHigh; };
  const auto is_one = [&](std::size_t at) {
    return static_cast<unsigned char>(text[at]) < 0x20 || text[at] == '"' || text[at] == '\\' ||
           is_late_control(text, at);
  };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    const std::uint64_t found = less(block, 0x20) | less(block ^ kOnes * '"', 1) | less(block ^ kOnes * '\\', 1) |
                                less(block ^ kOnes * 0x7F, 1) | less(block ^ kOnes * 0xC2, 1);
    if (found == 0) continue;
    for (std::size_t i = at; i < at + 8; ++i)  // «» are C2 as well
      if (is_one(i)) return true;
  }
  for (; at < text.size(); ++at)
    if (is_one(at)) return true;
  return false;
}

// One line after the other. What needs no escaping is copied. (RapidJSON 1.1 has vector code for that, RAPIDJSON_SSE2,
// but it lets U+001A … U+001F through as they are.)
class LineWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;

  void verbatim(std::string_view json) {
    Prefix(rapidjson::kObjectType);
    std::memcpy(os_->Push(json.size()), json.data(), json.size());
    EndValue(true);
  }
  void quoted(std::string_view plain) {
    Prefix(rapidjson::kStringType);
    char* out = os_->Push(plain.size() + 2);
    out[0] = '"';
    std::memcpy(out + 1, plain.data(), plain.size());
    out[plain.size() + 1] = '"';
    EndValue(true);
  }
};

template <class Writer>
class Json {
 public:
  explicit Json(Writer& writer) : w_(writer) {}

  void begin_object() { w_.StartObject(); }
  void end_object() { w_.EndObject(); }
  void begin_array() { w_.StartArray(); }
  void end_array() { w_.EndArray(); }
  void key(std::string_view k) { plain(k); }
  // Text of an article or a table: valid UTF-8.
  void string(std::string_view s) {
    if constexpr (requires { w_.quoted(s); })
      if (!needs_escapes(s)) return w_.quoted(s);
    for (std::size_t at = 0; at < s.size(); ++at)
      if (is_late_control(s, at)) return escaped(s);
    w_.String(s.data(), size(s));
  }
  // ASCII without quotes or backslashes: keys, names, dates, hashes.
  void plain(std::string_view s) {
    if constexpr (requires { w_.quoted(s); })
      w_.quoted(s);
    else
      w_.String(s.data(), size(s));
  }
  // With a file name in it, which may hold any bytes: it is shown as on a terminal.
  void untrusted(std::string_view s) {
    string(text::invalid_utf8(s) == std::string_view::npos ? std::string(s) : printable(s));
  }
  void null() { w_.Null(); }

  void field(std::string_view k, std::string_view s) { key(k), string(s); }
  void untrusted_field(std::string_view k, std::string_view s) { key(k), untrusted(s); }
  void plain_field(std::string_view k, std::string_view s) { key(k), plain(s); }
  void field(std::string_view k, std::uint64_t n) { key(k), w_.Uint64(n); }
  void bool_field(std::string_view k, bool b) { key(k), w_.Bool(b); }
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

  // `document` writes what article() does, or has kept from the claim before.
  template <class WriteDocument>
  void claim(const Claim& c, WriteDocument document) {
    begin_object();
    plain_field("schema", "factcheck/claim/1");
    field("id", c.id);
    key("document");
    document();
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
      naming(c.name);
    else if (c.value.form == Value::Form::out_of_range)
      out_of_range(c);
    else
      value(c.value);
    optional_field("unit", c.unit);
    optional_field("noun", c.noun);
    if (!c.counted.empty() && c.counted != c.noun) field("counted", c.counted);
    optional_field("measure", c.measure);
    optional_field("role", c.role);
    scope(c.scope);
    attribution(c.attribution);
    if (!c.beside.empty()) strings("beside", c.beside);
    event(c.event);
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

  void span_field(std::string_view k, Span s) {
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
  // With the escapes that RapidJSON does not make.
  void escaped(std::string_view s) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer>(buffer).String(s.data(), size(s));
    const std::string_view json(buffer.GetString(), buffer.GetSize());
    std::string out;
    for (std::size_t at = 0; at < json.size(); ++at) {
      if (!is_late_control(json, at)) {
        out += json[at];
        continue;
      }
      if (json[at] == '\xC2') ++at;  // of two bytes, the second has its number
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      const auto number = static_cast<unsigned char>(json[at]);
      out += "\\u00";
      out += kDigits[number >> 4];
      out += kDigits[number & 0xF];
    }
    w_.RawValue(out.data(), out.size(), rapidjson::kStringType);
  }

  static rapidjson::SizeType size(std::string_view s) { return static_cast<rapidjson::SizeType>(s.size()); }

  void end(std::string_view k, const std::optional<std::string>& text, bool is_number) {
    key(k);
    if (!text)
      null();
    else if (is_number)
      number(*text);
    else
      plain(*text);
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

  void number(std::string_view digits) {
    if constexpr (requires { w_.verbatim(digits); })
      w_.verbatim(digits);
    else
      w_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }

 public:
  // What is written of an article beside each of its claims.
  void article(const Article& a) {
    begin_object();
    key("id");
    untrusted(a.id);
    field("title", a.title);
    key("source");
    if (a.source)
      string(*a.source);
    else
      null();
    optional_field("published", a.published);
    key("signature");
    begin_object();
    for (const Anchor& anchor : a.signature) {
      string(anchor.word);  // a word of an article as key
      w_.Uint64(anchor.weight);
    }
    end_object();
    strings("figures", a.figures);
    end_object();
  }

 private:
  void strings(std::string_view name, const std::vector<std::string>& all) {
    key(name);
    begin_array();
    for (const std::string& s : all) string(s);
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

  void scope(const Scope& s) {
    if (s == Scope{}) return;
    key("scope");
    begin_object();
    if (!s.place.empty()) field("place", s.place);
    if (s.period != 0) plain_field("period", str(Date{s.period, 0, 0}));
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

// One value of JSON as a file of several lines.
class JsonFile {
 public:
  JsonFile() { writer_.SetIndent(' ', 1); }
  std::string bytes() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n"; }

 private:
  using Pretty = rapidjson::PrettyWriter<rapidjson::StringBuffer>;
  rapidjson::StringBuffer buffer_;
  Pretty writer_{buffer_};

 public:
  Json<Pretty> json{writer_};
};

}  // namespace factcheck::report
