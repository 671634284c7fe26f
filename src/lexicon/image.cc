// In: a Lexicon. Out: its bytes; and the way back. Both directions are one list of members, so that they cannot part.
//
// Small records are copied out of the image at the start, about ten thousand of them in 0.2 ms; strings and the arrays
// of the index, which are nine tenths of it, stay where they are.
#include "lexicon/image.h"

#include <cassert>
#include <cstring>
#include <type_traits>

#include "lexicon/index.h"

namespace factcheck::lexicon {
namespace {

// How many members has an aggregate? So many as it can be initialised with.
struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): it stands for any member
};
template <class R, class... Members>
consteval std::size_t members_of() {
  if constexpr (requires { R{Members{}..., Anything{}}; })
    return members_of<R, Members..., Anything>();
  else
    return sizeof...(Members);
}

// The members of records that hold strings or lists, or that have padding; any other value is copied as it is.
template <class A, class R>
concept Listed = requires(A& archive, R& record) {
  members(archive, record);
};

void members(auto& archive, Number& r) { archive.record(r, r.value, r.role, r.homograph); }
void members(auto& archive, Fraction& r) { archive.record(r, r.numerator, r.denominator, r.plural, r.pronoun); }
void members(auto& archive, Vague& r) { archive.record(r, r.low, r.high, r.role); }
void members(auto& archive, Ordinal& r) { archive.record(r, r.value, r.role, r.feminine); }
void members(auto& archive, Qualifier& r) {
  archive.record(r, r.place, r.precision, r.negated, r.to, r.subject, r.sized, r.outcome, r.sign);
}
void members(auto& archive, Unit& r) { archive.record(r, r.id, r.kind, r.symbol, r.glued, r.most); }
void members(auto& archive, Currency& r) { archive.record(r, r.code, r.qualified, r.by_default); }
void members(auto& archive, CurrencyFamily& r) { archive.record(r, r.members); }
void members(auto& archive, Subunit::Share& r) { archive.record(r, r.currency, r.fraction); }
void members(auto& archive, Subunit& r) { archive.record(r, r.code, r.fraction, r.shares); }
void members(auto& archive, Saying& r) { archive.record(r, r.stance, r.side); }
void members(auto& archive, PeriodWord& r) { archive.record(r, r.role, r.value); }
void members(auto& archive, Governor& r) { archive.record(r, r.sort, r.measure, r.name); }
void members(auto& archive, Clue& r) { archive.record(r, r.unit, r.before, r.thing); }
void members(auto& archive, Noun& r) { archive.record(r, r.concept_id, r.generic); }
void members(auto& archive, Concept& r) {
  archive.record(r, r.id, r.broader, r.member, r.incidental, r.cumulative, r.fronts, r.fate);
}
void members(auto& archive, Frame& r) { archive.record(r, r.measure, r.role, r.side, r.of); }
void members(auto& archive, Place& r) { archive.record(r, r.id, r.country, r.type, r.within); }
void members(auto& archive, Organisation& r) { archive.record(r, r.id, r.plays); }
void members(auto& archive, Event& r) { archive.record(r, r.kind, r.sort); }
void members(auto& archive, Happening& r) { archive.record(r, r.sort); }
void members(auto& archive, IdentifierPattern& r) { archive.record(r, r.name, r.pattern); }
void members(auto& archive, Conversion& r) { archive.record(r, r.unit, r.base, r.factor, r.pegged); }
void members(auto& archive, Bound& r) { archive.record(r, r.measure, r.unit, r.of, r.low, r.high, r.far); }
void members(auto& archive, FigureRule& r) { archive(r.name, r.figure, r.reads, r.matches, r.must_not_match); }
void members(auto& archive, text::FurniturePhrases::Phrase& r) { archive.record(r, r.words, r.match, r.opens_block); }
void members(auto& archive, text::PageWords::Row& r) { archive.record(r, r.by, r.part, r.value); }
void members(auto& archive, text::FieldNames::Row& r) { archive.record(r, r.field, r.rank, r.name); }
void members(auto& archive, text::MonthNames::Row& r) { archive.record(r, r.words, r.month); }
void members(auto& archive, IndexArrays& r) {
  archive.record(r, r.firsts, r.entries, r.rest, r.slots, r.weights, r.speech, r.heads, r.bloom);
}

void members(auto& archive, Lexicon& l, IndexArrays& index) {
  archive(l.number, l.fraction, l.vague, l.ordinal, l.qualifier, l.month, l.weekday, l.relation, l.calendar, l.daypart);
  archive(l.unit, l.currency, l.family, l.percent, l.sign, l.decade, l.subunit, l.noun, l.concepts, l.frame, l.place);
  archive(l.organisation, l.event, l.regnal, l.name_head, l.name_part, l.saying, l.happening, l.period, l.site,
          l.governor, l.numbered, l.goal, l.clue, l.identifier_pattern, l.furniture.phrases, l.page.rows,
          l.field_names.rows, l.month_names.rows, l.concepts_by_id);
  archive(l.places_by_id, l.figure_rule, l.conversion, l.restating, l.bound, index);
}

class Writer {
 public:
  template <class... Members>
  void operator()(Members&... all) {
    (put(all), ...);
  }
  // All members of a record; one that was forgotten does not compile.
  template <class R, class... Members>
  void record(R&, Members&... all) {
    static_assert(members_of<R>() == sizeof...(Members));
    (put(all), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void raw(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
  void size(std::size_t n) { raw(&n, sizeof n); }

  template <class T>
  void put(T& value) {
    if constexpr (Listed<Writer, T>) {
      members(*this, value);
    } else {
      static_assert(std::has_unique_object_representations_v<T>);
      raw(&value, sizeof value);
    }
  }
  void put(Decimal& value) {
    const std::string digits = value.str();
    std::string_view text = digits;
    put(text);
  }
  void put(std::string_view& text) {
    size(text.size());
    raw(text.data(), text.size());
  }
  template <class T>
  void put(std::vector<T>& items) {
    size(items.size());
    for (T& item : items) put(item);
  }
  template <class T>
  void put(std::span<const T>& items) {
    static_assert(std::has_unique_object_representations_v<T>);
    size(items.size());
    bytes_.resize((bytes_.size() + kImageAlignment - 1) / kImageAlignment * kImageAlignment);
    raw(items.data(), items.size_bytes());
  }

  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view image) : image_(image) {}

  template <class... Members>
  void operator()(Members&... all) {
    (get(all), ...);
  }
  // All members of a record; one that was forgotten does not compile.
  template <class R, class... Members>
  void record(R&, Members&... all) {
    static_assert(members_of<R>() == sizeof...(Members));
    (get(all), ...);
  }
  bool at_end() const { return at_ == image_.size(); }

 private:
  const char* raw(std::size_t size) {
    assert(size <= image_.size() - at_);
    at_ += size;
    return image_.data() + at_ - size;
  }
  std::size_t size() {
    std::size_t n = 0;
    std::memcpy(&n, raw(sizeof n), sizeof n);
    return n;
  }

  template <class T>
  void get(T& value) {
    if constexpr (Listed<Reader, T>)
      members(*this, value);
    else
      std::memcpy(&value, raw(sizeof value), sizeof value);
  }
  void get(Decimal& value) {
    std::string_view digits;
    get(digits);
    value = *Decimal::parse(digits);
  }
  void get(std::string_view& text) {
    const std::size_t n = size();
    text = {raw(n), n};
  }
  template <class T>
  void get(std::vector<T>& items) {
    items.resize(size());
    for (T& item : items) get(item);
  }
  template <class T>
  void get(std::span<const T>& items) {
    const std::size_t n = size();
    raw((kImageAlignment - at_ % kImageAlignment) % kImageAlignment);
    items = {reinterpret_cast<const T*>(raw(n * sizeof(T))), n};
  }

  std::string_view image_;
  std::size_t at_ = 0;
};

}  // namespace

std::string write_image(const Lexicon& lexicon) {
  // The list of members serves reading too and so takes what it could change; writing changes nothing.
  auto& members_of = const_cast<Lexicon&>(lexicon);
  IndexArrays index = lexicon.index->arrays();
  Writer writer;
  members(writer, members_of, index);
  return writer.take();
}

Lexicon read_image(std::string_view image) {
  assert(reinterpret_cast<std::uintptr_t>(image.data()) % kImageAlignment == 0);
  Lexicon lexicon;
  IndexArrays index;
  Reader reader(image);
  members(reader, lexicon, index);
  assert(reader.at_end());
  lexicon.index = std::make_unique<Index>(index);
  return lexicon;
}

}  // namespace factcheck::lexicon
