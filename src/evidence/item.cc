// In: an article and its claims. Out: what is worked out of each once, for all that it is compared with.
#include <algorithm>
#include <climits>
#include <optional>

#include "evidence/values.h"
#include "evidence/words.h"
#include "factcheck/evidence.h"
#include "factcheck/text.h"
#include "text/hash.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::evidence {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

constexpr std::uint8_t kMostTelling = 88;                         // a word that no table knows is no more than rare
constexpr std::int64_t kMostThousandths = std::int64_t{1} << 50;  // times some hundreds they are still of 64 bits
constexpr int kThousandth = 3;                                    // places behind the point
constexpr std::uint8_t kWeightOfName = 60;

// The words next to a figure that are compared one by one.
constexpr std::size_t kNearest = 9;

constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // spreads bits: 2^64 over the golden ratio (Knuth 1973, 6.4)

// Of the 128 bits of a word, which two words seldom share; 0 of 0.
constexpr std::uint64_t folded(Key key) {
  return static_cast<std::uint64_t>(key) ^ static_cast<std::uint64_t>(key >> 64) * kOdd;
}

// Keys of names, apart from those of words.
constexpr std::uint64_t name_key(Class cls, std::uint16_t row) {
  return folded(Key{1} << 127 | static_cast<Key>(cls) << 64 | static_cast<Key>(row));
}

// What begins at a token, as evidence reads it.
struct Piece {
  Word alone;            // the token by itself; of a mark no key
  Word name = {};        // the place or body that it begins
  TokenIndex words = 0;  // of that; 0 where there is none
  Country country = 0;   // in which that place lies; 0 of one that lies in none or in several
  bool is_read = false;  // a word or a number
};

Country country_of(const View& view, std::uint16_t place) {
  const std::string_view code = view.lexicon().place[place].country;
  return code.size() == 2 ? static_cast<Country>(code[0] << CHAR_BIT | code[1]) : Country{0};
}

Piece piece_at(const View& view, TokenIndex i) {
  Piece out;
  out.is_read = view.is_digits(i) || view.is_word(i);
  if (view.is_digits(i)) out.alone = {folded(text::table_key(view[i])), 0, true};
  if (!view.is_word(i)) return out;
  const lexicon::Rarity r = view.rarity(i);
  out.alone = {folded(r.stem), std::min({r.of_word, r.of_stem, kMostTelling}), false};
  for (const Class cls : {Class::place, Class::organisation}) {
    const auto s = out.words != 0 ? nullptr : view.find(i, cls);
    if (!s) continue;
    out.name = {name_key(cls, s->row), kWeightOfName, false};
    out.words = s->words;
    if (cls == Class::place) out.country = country_of(view, s->row);
  }
  return out;
}

bool tells(const Word& w) { return !w.number && w.weight >= kLeastTelling && w.key != 0; }

template <class T>
std::vector<T> settled(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::uint64_t value_of(std::string_view written) { return text::Hash().add(written).value(); }

// The numbers, whatever they are of; of a time or a month also which of the two it is.
std::vector<std::uint64_t> values_of(const std::vector<FigureEntry>& entries) {
  std::vector<std::uint64_t> values;
  values.reserve(entries.size());
  for (const FigureEntry& e : entries)
    values.push_back(value_of(e.sort == FigureEntry::Sort::number ? e.said.str() : str(e)));
  return settled(std::move(values));
}

std::vector<Word> in_order(std::vector<Word> words) {
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key < b.key; });
  words.erase(std::unique(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key == b.key; }),
              words.end());
  return words;
}

std::vector<Word> words_alone(const std::vector<Word>& words) {
  std::vector<Word> out;
  out.reserve(words.size());
  std::ranges::copy_if(words, std::back_inserter(out), [](const Word& w) { return !w.number; });
  std::ranges::sort(out, {}, &Word::key);
  return out;
}

// «الدفعة الثالثة»: which one of its kind is meant. A noun with the ordinal behind it.
std::vector<Word> numbered_in(const View& view) {
  std::vector<Word> numbered;
  for (TokenIndex i = 1; i < view.size(); ++i) {
    const auto s = view.find(i, Class::ordinal);
    if (!s || !view.is_word(i - 1) || !view.has_article(i)) continue;
    const auto value = view.lexicon().ordinal[s->row].value;
    if (value > 0 && value < UINT8_MAX)
      numbered.push_back({folded(view.rarity(i - 1).stem), static_cast<std::uint8_t>(value)});
  }
  return in_order(std::move(numbered));
}

std::uint8_t weekdays_of(const View& view) {
  std::uint8_t days = 0;
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (const auto s = view.find(i, Class::weekday)) days |= static_cast<std::uint8_t>(1u << (s->row % CHAR_BIT));
  return days;
}

bool tells_of_change(const View& view) {
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (const auto s = view.find(i, Class::qualifier);
        s && view.lexicon().qualifier[s->row].place == lexicon::Qualifier::Place::change)
      return true;
  return false;
}

bool tells_of_tally(const View& view) {
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (view.find(i, Class::tally)) return true;
  return false;
}

// The stems of a few words, each once. A letter alone is no word.
std::vector<Key> stems_of(const View& view) {
  std::vector<Key> stems;
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (view.is_word(i) && text::length(view[i].key) > 1) stems.push_back(view.rarity(i).stem);
  return settled(std::move(stems));
}
std::vector<Key> stems_of(std::string_view of, lexicon::WordCache& words) {
  return of.empty() ? std::vector<Key>() : stems_of(lexicon::ReadWords(of, words).view());
}

// The place that words name first, the nearest; null where no table knows it.
const lexicon::Place* place_in(const View& view) {
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (const auto s = view.find(i, Class::place)) return &view.lexicon().place[s->row];
  return nullptr;
}

// Where the claim says that its figure is of. The words say it more often than the claim has an id for it. Those of the
// figure before, if there is one, are mostly the same.
void tell_where(const Claim& c, const Item* before, lexicon::WordCache& words, Item& out) {
  const lexicon::Lexicon& lexicon = words.lexicon();
  if (!c.scope.place_text.empty() && before != nullptr && before->claim->scope.place_text == c.scope.place_text) {
    out.place = before->place;
    out.where = before->where;
  } else if (!c.scope.place_text.empty()) {
    const lexicon::ReadWords read(c.scope.place_text, words);
    out.place = stems_of(read.view());
    out.where = place_in(read.view());
  } else if (!c.scope.place.empty()) {
    out.where = lexicon.find_place(c.scope.place);
  }
  out.around = out.where;
  if (out.around == nullptr && !c.article_event->place.empty()) out.around = lexicon.find_place(c.article_event->place);
}

// The first of a measure is what the article is about; the others are parts, comparisons and background.
void mark_first(std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Claim& c = *items[i].claim;
    const auto first = std::find_if(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i), [&](const Item& o) {
      return o.claim->kind == c.kind && o.claim->measure == c.measure && o.claim->outcome == c.outcome &&
             o.claim->unit == c.unit;
    });
    items[i].first = compare_values(first->claim->value, c.value).parting == Parting::agree;
  }
}

std::uint64_t figure_of(const Item& i) {
  return text::Hash().add(std::to_string(i.sort)).add(i.base.value.quantity.said().str()).value();
}

// Of texts that are one over more than a sentence, the figures next to two that are the same are the same as well.
void tell_neighbours(std::vector<Item>& items) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    Item& before = items[i - 1];
    Item& behind = items[i];
    if (before.claim->field != behind.claim->field) continue;
    before.figure_behind = figure_of(behind);
    behind.figure_before = figure_of(before);
  }
}

// A day or an hour has no figure of its own kind next to it, but numbers.
void tell_neighbours(std::vector<Item>& moments, const std::vector<Item>& items) {
  const auto place = [](const Item& i) { return std::pair(i.claim->field, i.claim->span.begin); };
  for (Item& m : moments) {
    const auto behind = std::ranges::upper_bound(items, place(m), {}, place);
    if (behind != items.end() && behind->claim->field == m.claim->field) m.figure_behind = figure_of(*behind);
    if (behind != items.begin() && behind[-1].claim->field == m.claim->field) m.figure_before = figure_of(behind[-1]);
  }
}

// A sentence as it is quoted, read once for all figures of it.
class Quoted {
 public:
  Quoted(const Quote& of, lexicon::WordCache& words) : quote_(of) {
    const lexicon::ReadWords read(of.text, words);
    const View& view = read.view();
    begins_.reserve(view.size());
    pieces_.reserve(view.size());
    for (TokenIndex i = 0; i < view.size(); ++i) {
      begins_.push_back(of.start + view[i].span.begin);
      pieces_.push_back(piece_at(view, i));
      if (pieces_.back().country != 0) countries_.push_back(pieces_.back().country);
    }
    countries_ = settled(std::move(countries_));
    numbered_ = numbered_in(view);
    weekdays_ = weekdays_of(view);
    changes_ = tells_of_change(view);
    is_tally_ = tells_of_tally(view);
  }

  bool is(const Quote& quote) const { return quote_ == quote; }

  // Calls tell(byte of the article, word) for each word and number.
  template <class Tell>
  void for_each_word(Tell tell) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      if (pieces_[i].is_read) tell(begins_[i], pieces_[i].alone);
  }

  // What the words around a figure, and those of it, are.
  void read(const Claim& c, Item& out) const {
    const std::size_t first = token_at(c.span.begin);
    const std::size_t last = token_at(c.span.end);
    std::vector<Word> before = words(0, first);
    const std::vector<Word> behind = words(last, pieces_.size());
    std::ranges::reverse(before);
    out.clause.reserve(before.size() + behind.size());
    std::ranges::copy_if(before, std::back_inserter(out.clause), tells);
    std::ranges::copy_if(behind, std::back_inserter(out.clause), tells);
    out.clause = in_order(std::move(out.clause));
    out.words_behind = words_alone(behind);
    out.before = nearest(before);
    out.behind = nearest(behind);
    out.numbered = numbered_;
    out.weekdays = weekdays_;
    out.changes = changes_;
    out.is_tally = is_tally_;
    out.countries = countries_;
  }

 private:
  // The first token that begins at a byte of the article or after it.
  std::size_t token_at(std::uint32_t byte) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(begins_, byte) - begins_.begin());
  }

  // Of tokens [first, last), names as one.
  std::vector<Word> words(std::size_t first, std::size_t last) const {
    std::vector<Word> out;
    out.reserve(last - first);
    for (std::size_t i = first; i < last; ++i) {
      const Piece& p = pieces_[i];
      const bool is_name = p.words != 0 && i + p.words <= last;
      if (p.is_read) out.push_back(is_name ? p.name : p.alone);
      if (is_name) i += p.words - 1u;
    }
    return out;
  }

  static std::vector<Word> nearest(const std::vector<Word>& words) {
    return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kNearest))};
  }

  const Quote& quote_;
  std::vector<std::uint32_t> begins_;  // bytes of the article at which its tokens begin
  std::vector<Piece> pieces_;          // by token
  std::vector<Word> numbered_;
  std::uint8_t weekdays_ = 0;
  bool changes_ = false;
  bool is_tally_ = false;
  std::vector<Country> countries_;
};

// Puts the sentences of an article's figures one behind the other, as ArticleItem::told has them.
class Telling {
 public:
  explicit Telling(ArticleItem& out) : out_(out) {}

  // Sentences come in their order; of two that overlap the words are told once.
  void add(Field field, const Quoted& quoted) {
    if (field != field_) next_passage(field);
    quoted.for_each_word([&](std::uint32_t byte, const Word& w) {
      if (!bytes_.empty() && byte <= bytes_.back()) return;
      bytes_.push_back(byte);
      out_.told.push_back(number_of(w));
    });
  }

  void place(const Claim& c, Item& item) const {
    item.told_from = index_of(c.span.begin);
    item.told_to = index_of(c.span.end);
  }

  void end() {
    if (field_ == Field::title) next_passage(Field::text);
  }

 private:
  static std::uint32_t number_of(const Word& w) {
    const auto mixed = static_cast<std::uint32_t>(w.key * kOdd >> 32);
    return w.number ? mixed | ArticleItem::kFigure : mixed & ~ArticleItem::kFigure;
  }

  void next_passage(Field field) {
    field_ = field;
    bytes_.clear();
    out_.text_from = static_cast<std::uint32_t>(out_.told.size());
  }

  // Of the first word that begins at a byte of this passage or behind it.
  std::uint32_t index_of(std::uint32_t byte) const {
    const auto before = std::ranges::lower_bound(bytes_, byte) - bytes_.begin();
    return static_cast<std::uint32_t>(out_.told.size() - bytes_.size() + static_cast<std::size_t>(before));
  }

  ArticleItem& out_;
  Field field_ = Field::title;
  std::vector<std::uint32_t> bytes_;  // at which the words of this passage begin
};

std::uint64_t name_of(std::string_view name) { return name.empty() ? 0 : value_of(name); }

Item::Names names_of(const Claim& c) {
  return {name_of(c.measure),    name_of(c.quantity),   name_of(fate_of(c)),
          name_of(c.subject.id), name_of(c.event->key), name_of(c.unit)};
}

std::vector<Key> stems_of(const std::vector<std::string>& words) {
  std::vector<Key> stems;
  stems.reserve(words.size());
  for (const std::string& word : words) stems.push_back(text::light_stem(text::fold_word(word)));
  return settled(std::move(stems));
}

// How the words bound a value, whichever side they leave open.
std::uint8_t bounds_of(Precision p) {
  switch (p) {
    case Precision::exact: return 0;
    case Precision::about: return 1;
    case Precision::more_than:
    case Precision::at_least: return 2;
    case Precision::less_than:
    case Precision::at_most: return 3;
    default: return 4;
  }
}

Item::Open open_of(const Quantity& q) {
  const bool is_point = q.low == q.high && (q.precision == Precision::exact || q.precision == Precision::about);
  const bool is_bound = bounds_of(q.precision) == 2 || bounds_of(q.precision) == 3;
  return is_point              ? Item::Open::no
         : is_bound && !q.high ? Item::Open::upwards
         : is_bound && !q.low  ? Item::Open::downwards
                               : Item::Open::unknown;
}

std::uint8_t size_of(const Decimal& value) {
  std::uint8_t bounds = 0;
  for (const std::int64_t bound : {3, 10, 100, 1000, 100'000}) bounds += !(value < Decimal(bound));
  return bounds;
}

// Gold whose tons are told, or a market whose traders, are goods and no quotes.
SubjectType subject_type_of(const Claim& c) {
  return c.subject.type == SubjectType::market && !is_quote(c) ? SubjectType::product : c.subject.type;
}

void tell_digits(const Decimal& value, Item& out) {
  constexpr unsigned kBitsOfDigit = 6;
  for (const char ch : value.str()) {
    if (ch < '0' || ch > '9') continue;
    out.digits += ch;
    out.digit_counts += std::uint64_t{1} << kBitsOfDigit * static_cast<unsigned>(ch - '0');
    if (ch != '0') out.telling_digits = static_cast<std::uint32_t>(out.digits.size());
  }
}

// What most pairs are told apart by, but for the number.
void tell(const Claim& c, const lexicon::Lexicon& lexicon, Item& out) {
  out.names = names_of(c);
  out.group = stems_of(c.group);
  const lexicon::Concept* measure = lexicon.find_concept(c.measure);
  const lexicon::Concept* fate = c.outcome.empty() ? measure : lexicon.find_concept(c.outcome);
  out.is_fate = fate != nullptr && fate->fate;
  out.sort = text::Hash().add(name(c.kind)).add(out.base.unit).value();
  out.time = c.time;
  out.year = c.scope.period;
  out.kind = c.kind;
  out.subject_type = subject_type_of(c);
  out.part = c.part;
  out.is_age = is_age(c);
  out.is_quote = is_quote(c);
  out.headline = is_headline(c);
  out.is_stem = c.measure.starts_with("stem:");
  out.of_fronts = measure != nullptr && measure->fronts;
  out.beside = values_of(c.beside);
}

void tell_number(const Claim& c, Item& out) {
  const Quantity& q = c.value.quantity;
  out.stands = q.precision != Precision::vague && c.attribution.stance != "denied";
  out.said = value_of(q.said().str());
  tell_digits(out.base.value.quantity.said(), out);
  out.bounds = bounds_of(q.precision);
  out.size = size_of(out.base.value.quantity.said());
  const auto thousandths = multiply(q.said(), ten_to(kThousandth));
  if (const auto n = thousandths ? thousandths->integer() : std::nullopt; n && *n >= 0 && *n < kMostThousandths)
    out.thousandths = *n;
  out.scale = static_cast<std::uint8_t>(q.said().scale());
  out.open = open_of(q);
  out.is_exact = out.thousandths >= 0 && q.precision == Precision::exact && q.low == q.high;
  out.is_round = may_stand_for_others(q.said());
}

Item item_of(const Claim& c, const Item* before, const Quoted& quoted, lexicon::WordCache& words) {
  Item out;
  out.claim = &c;
  out.base = in_base_unit(c);
  tell(c, words.lexicon(), out);
  if (c.value.form == Value::Form::number) tell_number(c, out);
  quoted.read(c, out);
  tell_where(c, before, words, out);
  out.said_by = stems_of(c.attribution.by, words);
  return out;
}

// Are two of its kind judged by the evidence? Of orders and results the words around them say more: see
// compare/word_for_word.cc.
bool is_judged(Kind kind) {
  switch (kind) {
    case Kind::count:
    case Kind::money:
    case Kind::percent:
    case Kind::measure:
    case Kind::duration: return true;
    default: return false;
  }
}

// A day that is named outright, for «أمس» is another one in each paper; or an hour.
bool is_moment(const Claim& c) {
  const DateRange& days = c.value.dates;
  if (c.value.form == Value::Form::time) return c.value.times.from == c.value.times.to;
  return c.value.form == Value::Form::date && days.from.full() && days.from == days.to && c.rule != "relative-date";
}

}  // namespace

ArticleItem item(const Article& article, std::span<const Claim* const> claims, lexicon::WordCache& words) {
  ArticleItem out;
  out.article = &article;
  out.day = parse_date(article.published);
  if (out.day && !out.day->full()) out.day.reset();
  out.figures = values_of(article.figures);
  std::optional<Quoted> quoted;
  Telling telling(out);
  for (const Claim* c : claims) {
    const bool is_number = c->value.form == Value::Form::number && is_judged(c->kind);
    if (c->furniture || (!is_number && !is_moment(*c))) continue;
    std::vector<Item>& to = is_number ? out.items : out.moments;
    if (to.empty()) to.reserve(claims.size());
    if (!quoted || !quoted->is(c->quote)) {
      quoted.emplace(c->quote, words);
      telling.add(c->field, *quoted);
    }
    to.push_back(item_of(*c, to.empty() ? nullptr : &to.back(), *quoted, words));
    telling.place(*c, to.back());
    if (!c->lead || !is_number) continue;
    out.weekdays |= out.items.back().weekdays;
    const auto& of_lead = out.items.back().countries;
    out.countries.insert(out.countries.end(), of_lead.begin(), of_lead.end());
  }
  telling.end();
  mark_first(out.items);
  tell_neighbours(out.items);
  tell_neighbours(out.moments, out.items);
  const lexicon::ReadWords title(article.title, words);
  const View& headline = title.view();
  out.changes = tells_of_change(headline);
  for (TokenIndex i = 0; i < headline.size(); ++i) {
    const auto place = headline.find(i, Class::place);
    const Country c = place ? country_of(headline, place->row) : Country{0};
    if (c != 0) out.countries.push_back(c);
  }
  out.countries = settled(std::move(out.countries));
  return out;
}

const Item* ArticleItem::of(const Claim& claim) const {
  const auto found = std::ranges::find(items, &claim, &Item::claim);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace factcheck::evidence
