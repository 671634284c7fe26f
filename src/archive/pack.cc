// In: claims of one article. Out: bytes, and back.
//
// Each noun is told once, as the list of its fields, which serves both ways. Numbers are seven bits a byte, strings
// stand behind their length. What a claim mostly has in common with something else is said in one byte: its text stands
// in its quote, and its events are those of the claim before.
#include "archive/pack.h"

#include <concepts>
#include <cstring>
#include <type_traits>
#include <utility>

#include "factcheck/archive.h"

namespace factcheck::archive {
namespace {

template <class T>
concept Number = std::unsigned_integral<T> || std::is_enum_v<T>;

template <class T>
concept Raw = std::same_as<T, Date> || std::same_as<T, DateRange> || std::same_as<T, TimeRange> ||
    std::same_as<T, std::int16_t> || std::same_as<T, Decimal> || std::same_as<T, std::optional<std::int64_t>>;

class Writer {
 public:
  static constexpr bool kReads = false;
  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }
  // Does one have it? Then it follows.
  bool has(bool it_has) {
    put(it_has);
    return it_has;
  }
  std::string take() { return std::move(out_); }

 private:
  template <Number T>
  void put(T value) {
    auto n = static_cast<std::uint64_t>(value);
    for (; n >= 0x80; n >>= 7) out_.push_back(static_cast<char>(n | 0x80));
    out_.push_back(static_cast<char>(n));
  }
  template <Raw T>
  void put(const T& value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }
  void put(const std::string& s) {
    put(s.size());
    if (!s.empty()) out_ += s;  // most are
  }
  template <class T>
  void put(const std::vector<T>& all) {
    put(all.size());
    for (const T& one : all) put(one);
  }
  void put(const Anchor& a) { (*this)(a.word, a.weight); }
  void put(const FigureEntry& f);
  void put(Span s) { (*this)(s.begin, s.end - s.begin); }

  std::string out_;
};

class Reader {
 public:
  static constexpr bool kReads = true;
  explicit Reader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}
  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }
  bool has(bool /*does not know yet*/) {
    bool it_has = false;
    get(it_has);
    return it_has;
  }
  bool is_at_end() const { return at_ == end_; }

 private:
  template <Number T>
  void get(T& value) {
    std::uint64_t n = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      n |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    value = static_cast<T>(n);
  }
  template <Raw T>
  void get(T& value) {
    std::memcpy(&value, std::exchange(at_, at_ + sizeof(T)), sizeof(T));
  }
  void get(std::string& s) {
    std::size_t size = 0;
    get(size);
    if (size != 0 || !s.empty()) s.assign(std::exchange(at_, at_ + size), size);
  }
  template <class T>
  void get(std::vector<T>& all) {
    std::size_t size = 0;
    get(size);
    all.resize(size);
    for (T& one : all) get(one);
  }
  void get(Anchor& a) { (*this)(a.word, a.weight); }
  void get(FigureEntry& f);
  void get(Span& s) {
    (*this)(s.begin, s.end);
    s.end += s.begin;
  }

  const char* at_;
  const char* end_;
};

// The noun is constant where it is written.
template <class Io, class T>
using Of = std::conditional_t<Io::kReads, T, const T>;

template <class Io, class T>
void optional(Io& io, T& value) {
  if (!io.has(value.has_value())) return;
  if constexpr (Io::kReads) value.emplace();
  io(*value);
}

// Most numbers are small integers.
template <class Io>
void small(Io& io, Of<Io, Decimal>& number) {
  if (io.has(!number.is_negative() && number.integer())) {
    std::uint64_t n = 0;
    if constexpr (!Io::kReads) n = static_cast<std::uint64_t>(*number.integer());
    io(n);
    if constexpr (Io::kReads) number = static_cast<std::int64_t>(n);
  } else {
    io(number);
  }
}

template <class Io>
void figure(Io& io, Of<Io, FigureEntry>& f) {
  io(f.sort, f.of, f.unit);
  small(io, f.number);
  if (!io.has(f.said == f.number))
    small(io, f.said);
  else if constexpr (Io::kReads)
    f.said = f.number;
}

void Writer::put(const FigureEntry& f) { figure(*this, f); }
void Reader::get(FigureEntry& f) { figure(*this, f); }

template <class Io>
void article(Io& io, Of<Io, Article>& a) {
  io(a.id, a.identity, a.title, a.published, a.signature, a.figures, a.path, a.path_line, a.fresh);
  optional(io, a.source);
  optional(io, a.url);
}

template <class Io>
void event(Io& io, Of<Io, EventRef>& e) {
  io(e.key, e.name, e.kind, e.organisation, e.edition, e.place, e.from, e.to);
}

template <class Io>
void value(Io& io, Of<Io, Value>& v) {
  auto& q = v.quantity;
  io(v.form, q.precision);
  optional(io, q.low);
  if (!io.has(q.high == q.low))
    optional(io, q.high);
  else if constexpr (Io::kReads)
    q.high = q.low;
  if (io.has(!v.dates.empty() || !v.hijri.empty() || !(v.times == TimeRange{}))) io(v.dates, v.hijri, v.times);
}

// Without its article, event, name and place in the file, which several claims may hold together.
template <class Io>
void fields(Io& io, Of<Io, Claim>& c) {
  io(c.id, c.field, c.furniture, c.headline, c.lead, c.kind, c.span, c.figure);
  io(c.position.line, c.position.column, c.position.utf16_column, c.position.byte_column);
  io(c.quote.text, c.quote.start);
  const auto quoted = [&] {
    return std::string_view(c.quote.text).substr(c.span.begin - c.quote.start, c.span.size());
  };
  const bool holds = c.span.begin >= c.quote.start && c.span.begin - c.quote.start <= c.quote.text.size();
  if (!io.has(holds && quoted() == c.text))
    io(c.text);
  else if constexpr (Io::kReads)
    c.text = quoted();
  value(io, c.value);
  io(c.unit, c.noun, c.measure, c.role);
  if (!io.has(c.counted == c.noun))
    io(c.counted);
  else if constexpr (Io::kReads)
    c.counted = c.noun;
  io(c.quantity, c.outcome, c.part, c.subject.text, c.subject.id, c.subject.type, c.time.dates, c.time.times,
     c.time.basis, c.group);
  io(c.scope.place, c.scope.place_text, c.scope.period, c.attribution.by, c.attribution.stance, c.beside, c.rule,
     c.ambiguous, c.wrong_weekday);
}

template <class Io>
void naming(Io& io, Of<Io, Naming>& n) {
  io(n.text, n.id);
}

template <class Io>
void in_file(Io& io, Of<Io, InFile>& f) {
  io(f.from, f.span, f.figure, f.quote);
}

}  // namespace

std::string pack(const std::vector<Claim>& claims) {
  Writer out;
  out(claims.size());
  article(out, *claims.front().article);
  Shared<EventRef> before;
  Shared<EventRef> of_article;
  for (const Claim& c : claims) {
    fields(out, c);
    if (out.has(!(c.event == before))) event(out, *c.event);
    if (out.has(!(c.article_event == of_article))) event(out, *c.article_event);
    if (out.has(!(c.name == Shared<Naming>()))) naming(out, *c.name);
    if (out.has(c.in_file != nullptr)) in_file(out, *c.in_file);
    before = c.event;
    of_article = c.article_event;
  }
  return out.take();
}

void unpack(std::string_view packed, std::vector<Claim>& claims) {
  Reader in(packed);
  std::size_t size = 0;
  in(size);
  if (claims.empty()) claims.reserve(size);
  auto of_these = std::make_shared<Article>();
  article(in, *of_these);
  const auto shared = [&]<class T>(T noun, void (*read)(Reader&, T&)) {
    read(in, noun);
    return noun;
  };
  Shared<EventRef> before;
  Shared<EventRef> of_article;
  while (!in.is_at_end()) {
    Claim& c = claims.emplace_back();
    c.article = of_these;
    fields(in, c);
    if (in.has({})) before = shared(EventRef{}, event<Reader>);
    c.event = before;
    if (in.has({})) of_article = shared(EventRef{}, event<Reader>);
    c.article_event = of_article;
    if (in.has({})) c.name = shared(Naming{}, naming<Reader>);
    if (in.has({})) c.in_file = std::make_shared<const InFile>(shared(InFile{}, in_file<Reader>));
  }
}

std::vector<Claim> unpack(std::string_view packed) {
  std::vector<Claim> claims;
  unpack(packed, claims);
  return claims;
}

}  // namespace factcheck::archive
