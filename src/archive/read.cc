// In: lines of `factcheck/claim/1`. Out: Claims, equal to those that were written. An article is held once for its
// claims that are behind each other.
#include <algorithm>
#include <limits>
#include <set>

#include <simdjson.h>

#include "factcheck/archive.h"
#include "text/fold.h"
#include "text/input.h"
#include "text/paths.h"

namespace factcheck::archive {
namespace {

using simdjson::dom::element;

constexpr std::string_view kNoDate = "XXXX";  // of a Hijri date without a year
constexpr bool kCopy = false;                 // of a line before it is parsed: text::Input leaves room behind it
constexpr std::string_view kSchema = "factcheck/claim/1";

std::string string_or_empty(const element& object, std::string_view key) {
  std::string_view s;
  return object[key].get_string().get(s) == simdjson::SUCCESS ? std::string(s) : std::string();
}

std::vector<FigureEntry> figures(const element& object, std::string_view key) {
  std::vector<FigureEntry> out;
  simdjson::dom::array array;
  if (object[key].get_array().get(array) != simdjson::SUCCESS) return out;
  for (const element item : array) {
    std::string_view text;
    auto entry =
        item.get_string().get(text) == simdjson::SUCCESS ? FigureEntry::parse(text) : std::optional<FigureEntry>();
    if (entry) out.push_back(std::move(*entry));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<std::string> string_if_any(const element& object, std::string_view key) {
  std::string_view text;
  return object[key].get_string().get(text) == simdjson::SUCCESS ? std::optional<std::string>(text) : std::nullopt;
}

std::uint32_t integer_or_zero(const element& object, std::string_view key) {
  std::uint64_t n = 0;
  return object[key].get_uint64().get(n) == simdjson::SUCCESS ? static_cast<std::uint32_t>(n) : 0;
}

Span span(const element& object) { return {integer_or_zero(object, "start"), integer_or_zero(object, "end")}; }

bool is_true(const element& object, std::string_view key) {
  bool b = false;
  return object[key].get_bool().get(b) == simdjson::SUCCESS && b;
}

template <class Enum>
std::optional<Enum> by_name(std::string_view wanted, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name(static_cast<Enum>(i)) == wanted) return static_cast<Enum>(i);
  return std::nullopt;
}

std::vector<std::string> strings(const element& object, std::string_view key) {
  std::vector<std::string> out;
  simdjson::dom::array array;
  if (object[key].get_array().get(array) != simdjson::SUCCESS) return out;
  for (const element item : array) {
    std::string_view text;
    if (item.get_string().get(text) == simdjson::SUCCESS) out.emplace_back(text);
  }
  return out;
}

std::optional<int> minutes(std::string_view hhmm) {
  if (hhmm.size() != 5 || hhmm[2] != ':') return std::nullopt;
  for (const std::size_t i : {0u, 1u, 3u, 4u})
    if (hhmm[i] < '0' || hhmm[i] > '9') return std::nullopt;
  return (hhmm[0] - '0') * 600 + (hhmm[1] - '0') * 60 + (hhmm[3] - '0') * 10 + (hhmm[4] - '0');
}

// A line with a point behind each of its numbers that are too large for 64 bits: simdjson takes those for numbers then
// only.
std::string with_points(std::string_view line) {
  constexpr std::size_t kFewestDigits = 19;
  constexpr std::string_view kDigits = "0123456789";
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    if (line[at] == '"') {
      while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, line.size());
    } else if (kDigits.find(line[at]) != std::string_view::npos) {
      end = std::min(line.find_first_not_of(kDigits, at), line.size());
    }
    const std::string_view part = line.substr(at, end - at);
    out += part;
    const bool goes_on = end < line.size() && std::string_view(".eE").find(line[end]) != std::string_view::npos;
    const bool is_fraction = at > 0 && line[at - 1] == '.';
    if (part.size() >= kFewestDigits && part.front() != '"' && !goes_on && !is_fraction) out += ".0";
    at = end;
  }
  out.reserve(out.size() + simdjson::SIMDJSON_PADDING);
  return out;
}

// Two thirds of a line tell of its article, and of the claims of one article they are the same bytes: those are parsed
// once. Only of lines laid out as this program writes them; all others are parsed whole.
class Shortener {
 public:
  struct Line {
    std::string_view json;
    bool same_article = false;  // as of the line before; its "document" was taken out
  };

  // Valid until the next line.
  Line shorten(std::string_view line) {
    const std::size_t at = begin_of_document(line);
    const std::string_view rest = line.substr(std::min(at, line.size()));
    if (document_.empty() || !rest.starts_with(document_)) return {line, false};
    short_.assign(line.substr(0, at));
    short_ += "null";
    short_ += rest.substr(document_.size());
    short_.reserve(short_.size() + simdjson::SIMDJSON_PADDING);
    return {short_, true};
  }
  // A line that was parsed whole, and is JSON.
  void keep(std::string_view line) {
    const std::size_t at = begin_of_document(line);
    document_ = at == std::string_view::npos ? std::string_view() : object(line.substr(at));
  }

 private:
  static std::size_t begin_of_document(std::string_view line) {
    constexpr std::string_view kBegin = "{\"schema\":\"factcheck/claim/1\",\"id\":\"";
    constexpr std::string_view kDocument = "\",\"document\":";
    if (!line.starts_with(kBegin)) return std::string_view::npos;
    const std::size_t end = line.find_first_of("\"\\", kBegin.size());
    const std::size_t at = std::min(end, line.size());
    if (!line.substr(at).starts_with(kDocument)) return std::string_view::npos;
    return at + kDocument.size();
  }

  // The object that stands at the beginning of JSON, where one does.
  static std::string_view object(std::string_view json) {
    if (!json.starts_with('{')) return {};
    int depth = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
      if (json[at] == '"') {
        while (json[++at] != '"') at += json[at] == '\\';
      } else if (json[at] == '{') {
        ++depth;
      } else if (json[at] == '}' && --depth == 0) {
        return json.substr(0, at + 1);
      }
    }
    return {};
  }

  std::string document_;  // of the line before
  std::string short_;
};

}  // namespace

class ClaimReader::Impl {
 public:
  // Are the articles that are read from now on of the new batch?
  void begin(bool fresh) {
    fresh_ = fresh;
    shortener_ = {};
    article_ = nullptr;
  }

  // Nothing where the line is no claim; then `expected` says what was.
  std::optional<Claim> read(std::string_view whole, Notice& expected) {
    const auto [line, same_article] = shortener_.shorten(whole);
    element root;
    if (!parse(line, root) || !root.is_object()) return fail(expected, "the line is not a JSON object");
    if (string_or_empty(root, "schema") != kSchema) return fail(expected, "\"schema\" must be \"factcheck/claim/1\"");
    Claim c;
    c.id = string_or_empty(root, "id");
    const auto kind = by_name<Kind>(string_or_empty(root, "kind"), Kind::office);
    if (!kind) return fail(expected, "\"kind\" is not one of the contract's");
    c.kind = *kind;
    if (!same_article) {
      element document;
      if (root["document"].get(document) != simdjson::SUCCESS) return fail(expected, "\"document\" is missing");
      article_ = article(document);
      shortener_.keep(line);
    }
    c.article = article_;
    c.field = string_or_empty(root, "field") == "title" ? Field::title : Field::text;
    c.furniture = string_or_empty(root, "section") == "furniture";
    c.headline = is_true(root, "headline");
    c.lead = is_true(root, "lead");
    c.text = string_or_empty(root, "text");
    c.unit = string_or_empty(root, "unit");
    c.noun = string_or_empty(root, "noun");
    c.counted = string_or_empty(root, "counted");
    if (c.counted.empty()) c.counted = c.noun;
    c.measure = string_or_empty(root, "measure");
    c.quantity = string_or_empty(root, "quantity");
    c.outcome = string_or_empty(root, "outcome");
    role(root, c);
    c.group = strings(root, "group");
    c.rule = string_or_empty(root, "rule");
    c.ambiguous = is_true(root, "ambiguous");
    c.wrong_weekday = is_true(root, "wrong_weekday");
    element part;
    if (root["scope"].get(part) == simdjson::SUCCESS) {
      c.scope.place = string_or_empty(part, "place");
      c.scope.place_text = string_or_empty(part, "place_text");
      c.scope.period = parse_date(string_or_empty(part, "period")).value_or(Date{}).year;
    }
    if (root["subject"].get(part) == simdjson::SUCCESS && part.is_object())
      c.subject = {string_or_empty(part, "text"), string_or_empty(part, "id"),
                   by_name<SubjectType>(string_or_empty(part, "type"), SubjectType::event).value_or(SubjectType::none)};
    if (root["time"].get(part) == simdjson::SUCCESS && part.is_object()) c.time = period(part);
    if (root["attribution"].get(part) == simdjson::SUCCESS)
      c.attribution = {string_or_empty(part, "by"), string_or_empty(part, "stance")};
    c.beside = figures(root, "beside");
    if (root["span"].get(part) == simdjson::SUCCESS) {
      c.span = span(part);
      c.position = {integer_or_zero(part, "line"), integer_or_zero(part, "column"),
                    integer_or_zero(part, "utf16_column"), integer_or_zero(part, "byte_column")};
      if (c.position.utf16_column == 0) c.position.utf16_column = c.position.column;  // older lines have but one
    }
    c.figure = c.span;
    if (root["figure"].get(part) == simdjson::SUCCESS) c.figure = span(part);
    c.quote = {c.text, c.span.begin};
    if (root["quote"].get(part) == simdjson::SUCCESS)
      c.quote = {string_or_empty(part, "text"), integer_or_zero(part, "start")};
    if (root["converted"].get(part) == simdjson::SUCCESS) converted(part, c);
    if (c.quote.start > c.span.begin || c.span.end < c.span.begin || c.span.end > c.quote.start + c.quote.text.size())
      return fail(expected, "\"quote\" must hold \"span\"");
    if (cuts_a_character(c.quote, c.span) || cuts_a_character(c.quote, c.figure))
      return fail(expected, "\"span\" and \"figure\" must begin and end with a character");
    if (root["event"].get(part) == simdjson::SUCCESS && part.is_object()) c.event = shared(event(part), event_);
    c.article_event = c.event;  // older lines have but one
    if (root["article_event"].get(part) == simdjson::SUCCESS)
      c.article_event = part.is_object() ? shared(event(part), article_event_) : Shared<EventRef>();
    const bool named = c.kind >= Kind::place;
    if (root["value"].get(part) != simdjson::SUCCESS || !(named ? naming(part, c) : value(part, line, c)))
      return fail(expected, "\"value\" fits no kind of claim");
    return c;
  }

 private:
  // The other way round of what report writes.
  static void role(const element& root, Claim& c) {
    const std::string shown = string_or_empty(root, "role");
    element frame;
    c.role = root["frame"].get(frame) == simdjson::SUCCESS ? string_or_empty(root, "frame") : shown;
    const bool told = root["part"].get(frame) == simdjson::SUCCESS;
    c.part = by_name<Part>(told ? string_or_empty(root, "part") : shown, Part::rank).value_or(Part::none);
  }

  static Period period(const element& part) {
    Period p;
    const std::string from = string_or_empty(part, "from");
    const std::string to = string_or_empty(part, "to");
    p.dates = {parse_date(from).value_or(Date{}), parse_date(to).value_or(Date{})};
    p.times = {hour_of(from), hour_of(to)};
    if (p.times.from < 0 || p.times.to < 0) p.times = Period::kNoTimes;
    p.basis =
        by_name<Period::Basis>(string_or_empty(part, "basis"), Period::Basis::article).value_or(Period::Basis::none);
    return p;
  }

  // Of "2015-07-24T14:30"; -1 where there is no time.
  static std::int16_t hour_of(std::string_view instant) {
    const std::size_t at = instant.find('T');
    const auto time = at == std::string_view::npos ? std::nullopt : minutes(instant.substr(at + 1));
    return time ? static_cast<std::int16_t>(*time) : std::int16_t{-1};
  }

  bool parse(std::string_view line, element& root) {
    if (parser_.parse(line.data(), line.size(), kCopy).get(root) == simdjson::SUCCESS) return true;
    with_points_ = with_points(line);
    return with_points_.size() != line.size() &&
           parser_.parse(with_points_.data(), with_points_.size(), kCopy).get(root) == simdjson::SUCCESS;
  }

  static std::nullopt_t fail(Notice& expected, const char* what) {
    expected = what;
    return std::nullopt;
  }

  // Of what lies outside the quote nothing can be told.
  static bool cuts_a_character(const Quote& quote, Span span) {
    const auto cuts = [&](std::uint32_t at) {
      return at > quote.start && at - quote.start < quote.text.size() &&
             !text::begins_character(quote.text, at - quote.start);
    };
    return cuts(span.begin) || cuts(span.end);
  }

  static void place_in_file(const element& document, Article& a) {
    std::uint64_t line = 0;
    const bool is_line = document["line"].get_uint64().get(line) == simdjson::SUCCESS && line != 0 &&
                         line <= std::numeric_limits<std::uint32_t>::max();
    std::string path = string_or_empty(document, "path");
    if (!is_line || path.empty()) return;
    a.path = std::move(path);
    a.path_line = static_cast<std::uint32_t>(line);
  }

  std::shared_ptr<const Article> article(const element& document) const {
    auto a = std::make_shared<Article>();
    a->id = string_or_empty(document, "id");
    a->identity = string_or_empty(document, "identity");
    a->title = string_or_empty(document, "title");
    a->source = string_if_any(document, "source");
    a->url = string_if_any(document, "url");
    a->published = string_or_empty(document, "published");
    place_in_file(document, *a);
    simdjson::dom::object signature;
    if (document["signature"].get_object().get(signature) == simdjson::SUCCESS) {
      for (const auto field : signature) {
        std::uint64_t weight = 0;
        if (field.value.get_uint64().get(weight) == simdjson::SUCCESS)
          a->signature.push_back({std::string(field.key), static_cast<std::uint16_t>(weight)});
      }
    }
    a->figures = figures(document, "figures");
    a->fresh = fresh_;
    // Lines that go by one id and say other things of their article keep what each says: which of them stand side by
    // side must not matter.
    const bool same = article_ != nullptr && article_->id == a->id && article_->identity == a->identity &&
                      by_content(*article_, *a) == 0;
    return same ? article_ : a;
  }

  // Most claims are of the event of the claim before.
  static const Shared<EventRef>& shared(EventRef event, Shared<EventRef>& before) {
    if (!(event == *before)) before = std::move(event);
    return before;
  }

  static EventRef event(const element& e) {
    EventRef event;
    event.key = string_or_empty(e, "key");
    event.name = string_or_empty(e, "name");
    event.kind = string_or_empty(e, "kind");
    event.organisation = string_or_empty(e, "organisation");
    std::int64_t edition = 0;
    if (e["edition"].get_int64().get(edition) == simdjson::SUCCESS) event.edition = edition;
    event.place = string_or_empty(e, "place");
    event.from = parse_date(string_or_empty(e, "from")).value_or(Date{});
    event.to = parse_date(string_or_empty(e, "to")).value_or(Date{});
    return event;
  }

  // simdjson keeps numbers as doubles; the digits themselves are read from the line.
  static std::optional<Decimal> number(std::string_view line, std::string_view key) {
    std::size_t at = line.find("\"value\":");
    if (at == std::string_view::npos) return std::nullopt;
    at = line.find(key, at);
    if (at == std::string_view::npos) return std::nullopt;
    at = line.find_first_not_of(" \t", at + key.size());
    if (at == std::string_view::npos) return std::nullopt;
    return Decimal::parse(line.substr(at, line.find_first_not_of("-.0123456789", at) - at));
  }

  static DateRange hijri(const element& v) {
    element h;
    if (v["hijri"].get(h) != simdjson::SUCCESS) return {};
    if (h.is_object())
      return {parse_date(string_or_empty(h, "low")).value_or(Date{}),
              parse_date(string_or_empty(h, "high")).value_or(Date{})};
    const Date d = parse_date(string_or_empty(v, "hijri")).value_or(Date{});
    return {d, d};
  }

  // What is written of a file in another encoding: its places so far are the file's.
  static void converted(const element& v, Claim& c) {
    c.in_file = std::make_shared<const InFile>(InFile{string_or_empty(v, "from"), c.span, c.figure, c.quote.start});
    element part;
    if (v["span"].get(part) == simdjson::SUCCESS) c.span = span(part);
    if (v["figure"].get(part) == simdjson::SUCCESS) c.figure = span(part);
    c.quote.start = integer_or_zero(v, "quote");
  }

  static bool naming(const element& v, Claim& c) {
    c.value.form = Value::Form::name;
    c.name = Naming{string_or_empty(v, "name"), string_or_empty(v, "id")};
    return !c.name->id.empty();
  }

  static bool value(const element& v, std::string_view line, Claim& c) {
    const auto precision = by_name<Precision>(string_or_empty(v, "precision"), Precision::vague);
    if (!precision) return false;
    c.value.quantity.precision = *precision;
    const std::string low = string_or_empty(v, "low");
    const std::string high = string_or_empty(v, "high");
    switch (c.kind) {
      case Kind::date:
      case Kind::date_range: {
        c.value.form = Value::Form::date;
        const auto from = parse_date(low);
        const auto to = parse_date(high);
        if ((!from && low != kNoDate) || (!to && high != kNoDate)) return false;
        c.value.dates = {from.value_or(Date{}), to.value_or(Date{})};
        c.value.hijri = hijri(v);
        return true;
      }
      case Kind::time: {
        c.value.form = Value::Form::time;
        const auto from = minutes(low);
        const auto to = minutes(high);
        if (!from || !to) return false;
        c.value.times = {static_cast<std::int16_t>(*from), static_cast<std::int16_t>(*to)};
        return true;
      }
      case Kind::score: {
        c.value.form = Value::Form::score;
        const std::size_t dash = low.find('-');
        if (dash == std::string::npos) return false;
        c.value.quantity.low = Decimal::parse(std::string_view(low).substr(0, dash));
        c.value.quantity.high = Decimal::parse(std::string_view(low).substr(dash + 1));
        return c.value.quantity.low && c.value.quantity.high;
      }
      default:
        if (!low.empty() && low == high && low.find_first_not_of("0123456789") == std::string::npos) {
          c.value.form = Value::Form::out_of_range;
          return true;
        }
        c.value.quantity.low = number(line, "\"low\":");
        c.value.quantity.high = number(line, "\"high\":");
        return c.value.quantity.low || c.value.quantity.high;
    }
  }

  simdjson::dom::parser parser_;
  std::string with_points_;  // the line that was parsed, where it could not be as it stands
  Shortener shortener_;
  std::shared_ptr<const Article> article_;  // of the line before
  Shared<EventRef> article_event_;          // likewise
  Shared<EventRef> event_;                  // likewise
  bool fresh_ = false;
};

ClaimReader::ClaimReader() : impl_(std::make_unique<Impl>()) {}
ClaimReader::ClaimReader(ClaimReader&&) noexcept = default;
ClaimReader::~ClaimReader() = default;

std::vector<std::vector<Claim>> ClaimReader::read(const Lines& lines, std::vector<text::Skipped>& skipped) {
  std::vector<std::vector<Claim>> out;
  impl_->begin(lines.fresh);
  std::size_t number = lines.first;
  for (std::string_view rest = lines.bytes; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Notice expected;
    auto claim = impl_->read(line, expected);
    if (!claim) {
      skipped.push_back({lines.path + ":" + std::to_string(number), expected});
      continue;
    }
    if (out.empty() || out.back().front().article != claim->article) out.emplace_back();
    out.back().push_back(std::move(*claim));
  }
  if (!lines.error.empty()) skipped.push_back({lines.path, lines.error});
  return out;
}

LineFiles::LineFiles(const std::vector<std::string>& paths, const std::vector<std::string>& fresh) {
  const text::Paths spelled;
  std::set<std::string> met;  // however they are spelled
  for (const bool is_fresh : {true, false})
    for (const std::string& path : is_fresh ? fresh : paths)
      if (met.insert(spelled.settled(path)).second) files_.push_back({path, is_fresh});
}

LineFiles::~LineFiles() = default;

Lines LineFiles::next() {
  constexpr std::size_t kBytes = std::size_t{1} << 18;
  Lines lines;
  while (lines.empty() && file_ < files_.size()) {
    if (input_ == nullptr) {
      input_ = std::make_unique<text::Input>(files_[file_].path);
      line_ = 0;
    }
    lines.path = files_[file_].path;
    lines.fresh = files_[file_].fresh;
    lines.first = line_ + 1;
    bool more = true;
    for (std::optional<std::string_view> line; lines.bytes.size() < kBytes && (more = input_->line(line)); ++line_)
      (lines.bytes += *line) += '\n';
    if (more) continue;
    lines.error = input_->error();
    input_ = nullptr;
    ++file_;
  }
  lines.bytes.reserve(lines.bytes.size() + simdjson::SIMDJSON_PADDING);
  return lines;
}

}  // namespace factcheck::archive
