// In: claims and findings. Out: JSON, `factcheck/claim/1` a line or `factcheck/report/1`.
#include "factcheck/report.h"
#include "report/json_writer.h"
#include "report/story_view.h"

namespace factcheck::report {
namespace {

template <class Writer>
void write_side(Json<Writer>& json, const Side& side) {
  json.begin_object();
  json.key("value");
  if (side.value.form == Value::Form::name)
    json.naming(*side.claims.front()->name);
  else if (side.value.form == Value::Form::out_of_range)
    json.out_of_range(*side.claims.front());
  else
    json.value(side.value);
  json.field("sources", std::uint64_t{side.sources});
  json.key("claims");
  json.begin_array();
  for (const ClaimRef c : side.claims) json.claim(*c);
  json.end_array();
  json.end_object();
}

template <class Writer>
void write_evidence(Json<Writer>& json, const Weighed& w, const Words& words) {
  json.begin_object();
  json.field("id", w.id);
  json.key("weight");
  json.number(*Decimal::make(w.weight, 2));
  json.field("text", words.say("evidence." + std::string(w.id)));
  json.end_object();
}

template <class Writer>
void write_finding(Json<Writer>& json, const Finding& f, const Words& words, std::string_view schema = {}) {
  json.begin_object();
  if (!schema.empty()) json.field("schema", schema);
  json.field("fingerprint", f.fingerprint);
  json.field("rule", f.rule);
  json.field("name", f.name);
  json.field("severity", name(f.severity));
  json.key("confidence");
  json.number(*Decimal::make(f.confidence, 2));
  json.key("event");
  if (f.event_key.empty()) {
    json.null();
  } else {
    json.begin_object();
    json.field("key", f.event_key);
    json.field("name", f.event_name);
    json.end_object();
  }
  json.optional_field("measure", f.measure);
  json.optional_field("role", f.role);
  json.untrusted_field("message", words.message(f));
  json.untrusted_field("why", words.why(f));
  json.key("hint");
  if (const std::string hint = words.hint(f); hint.empty())
    json.null();
  else
    json.untrusted(hint);
  json.key("evidence");
  json.begin_array();
  for (const Weighed& w : f.evidence)
    if (w.weight != 0) write_evidence(json, w, words);
  json.end_array();
  json.field("story", f.story);
  json.key("sides");
  json.begin_array();
  for (const Side& side : f.sides) write_side(json, side);
  json.end_array();
  json.end_object();
}

template <class Writer>
void write_story(Json<Writer>& json, const Section& story) {
  json.begin_object();
  json.field("id", story.id);
  json.optional_field("title", story.title);
  json.optional_field("from", story.from);
  json.optional_field("to", story.to);
  json.key("sources");
  json.begin_array();
  for (const std::string& source : story.sources) json.string(source);
  json.end_array();
  json.key("documents");
  json.begin_array();
  for (const ArticleRef a : story.articles) json.untrusted(a->id);
  json.end_array();
  json.end_object();
}

template <class Writer>
void write_known(Json<Writer>& json, const Known& known) {
  const auto strings = [&](std::string_view key, const std::vector<std::string>& all) {
    json.key(key);
    json.begin_array();
    for (const std::string& s : all) json.untrusted(s);
    json.end_array();
  };
  json.begin_object();
  json.field("hidden_by_baseline", std::uint64_t{known.hidden_by_baseline});
  json.key("suppressed");
  json.begin_array();
  for (const Known::Suppressed& s : known.suppressed) {
    json.begin_object();
    json.field("fingerprint", s.fingerprint);
    json.untrusted_field("reason", s.reason);
    json.end_object();
  }
  json.end_array();
  strings("gone", known.gone);
  strings("unused", known.unused);
  strings("expired", known.expired);
  json.end_object();
}

// What `write` does, as one piece of JSON; it is written into `room`.
template <class Write>
std::string json_of(LineWriter& room, Write write) {
  room.clear();
  Json json(room);
  write(json);
  return std::string(room.bytes());
}

}  // namespace

ValueText value_text(const Value& v) {
  switch (v.form) {
    case Value::Form::number: {
      const auto end = [](const std::optional<Decimal>& d) { return d ? std::optional(d->str()) : std::nullopt; };
      return {end(v.quantity.low), end(v.quantity.high), true};
    }
    case Value::Form::date: return {str(v.dates.from), str(v.dates.to), false};
    case Value::Form::time: return {time_str(v.times.from), time_str(v.times.to), false};
    case Value::Form::score: {
      const std::string score = v.quantity.low->str() + "-" + v.quantity.high->str();
      return {score, score, false};
    }
    case Value::Form::name:
    case Value::Form::out_of_range: break;  // see naming(), digits_of()
  }
  return {};
}

std::string digits_of(const Claim& claim) {
  const std::string_view figure =
      std::string_view(claim.text).substr(claim.figure.begin - claim.span.begin, claim.figure.size());
  std::string digits;
  for (std::size_t at = 0; at < figure.size();) {
    const auto [c, length] = text::decode(figure, at);
    const text::Folded folded = text::fold(c);
    if (folded.kind == text::Char::digit) digits += static_cast<char>('0' + folded.byte);
    at += length;
  }
  return digits;
}

struct ClaimLines::Lines {
  // Of the claims of one batch of articles, so that it is seldom moved to grow.
  static constexpr std::size_t kCapacity = std::size_t{1} << 20;
  explicit Lines(bool is_lean) : lean(is_lean) {}
  const bool lean;
  LineWriter writer{kCapacity};
  LineWriter room;  // for what is kept
  // What the claims of an article have in common, and how it is written.
  std::shared_ptr<const Article> article;
  std::string article_json;
  struct Written {
    Shared<EventRef> event;
    std::string json;
  };
  // The last two, for claims of an event and others of its article alternate.
  Written events[2];
  bool latest = false;  // which of them was asked for last
  std::string_view json_of_event(const Shared<EventRef>& event);
};

std::string_view ClaimLines::Lines::json_of_event(const Shared<EventRef>& event) {
  for (const bool which : {latest, !latest}) {
    if (events[which].json.empty() || !(events[which].event == event)) continue;
    latest = which;
    return events[which].json;
  }
  latest = !latest;
  events[latest] = {event, factcheck::report::json_of(room, [&](auto& json) { json.event(*event); })};
  return events[latest].json;
}

ClaimLines::ClaimLines(bool lean) : lines_(std::make_unique<Lines>(lean)) {}
ClaimLines::ClaimLines(ClaimLines&&) noexcept = default;
ClaimLines::~ClaimLines() = default;

void ClaimLines::add(const Claim& claim) {
  Lines& l = *lines_;
  if (l.article != claim.article) {
    l.article = claim.article;
    l.article_json = json_of(l.room, [&](auto& json) { json.article(*claim.article, {true, !l.lean}); });
  }
  Json(l.writer).claim(
      claim, [&] { l.writer.raw(l.article_json); },
      [&](const Shared<EventRef>& event) { l.writer.raw(l.json_of_event(event)); });
  l.writer.end_line();
}

std::string_view ClaimLines::bytes() const { return lines_->writer.bytes(); }

std::string json(const Report& report) {
  JsonFile file;
  auto& json = file.json;
  std::size_t counts[3] = {};
  for (const Finding& f : report.findings) ++counts[static_cast<int>(f.severity)];
  json.begin_object();
  json.field("schema", "factcheck/report/1");
  json.key("tool");
  json.begin_object();
  json.field("name", "factcheck");
  json.field("version", FACTCHECK_VERSION);
  json.end_object();
  json.key("summary");
  json.begin_object();
  json.field("documents", std::uint64_t{report.summary.documents});
  json.field("claims", std::uint64_t{report.summary.claims});
  json.field("errors", std::uint64_t{counts[static_cast<int>(Severity::error)]});
  json.field("warnings", std::uint64_t{counts[static_cast<int>(Severity::warning)]});
  json.field("notes", std::uint64_t{counts[static_cast<int>(Severity::note)]});
  json.end_object();
  json.key("stories");
  json.begin_array();
  for (const Section& story : stories_of(report.findings)) write_story(json, story);
  json.end_array();
  json.key("findings");
  json.begin_array();
  for (const Finding& f : report.findings) write_finding(json, f, report.words);
  json.end_array();
  json.key("skipped");
  json.begin_array();
  for (const text::Skipped& s : report.skipped) {
    json.begin_object();
    json.untrusted_field("path", s.path);
    json.untrusted_field("reason", report.words.told(s.reason));
    json.end_object();
  }
  json.end_array();
  if (report.known) {
    json.key("known");
    write_known(json, *report.known);
  }
  json.end_object();
  return file.bytes();
}

std::string jsonl(const Report& report) {
  LineWriter writer;
  Json json(writer);
  for (const Finding& f : report.findings) {
    write_finding(json, f, report.words, "factcheck/finding/1");
    writer.end_line();
  }
  return std::string(writer.bytes());
}

}  // namespace factcheck::report
