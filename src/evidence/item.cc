// In: an article and its claims. Out: what is worked out of each once, for all that it is compared with.
#include <algorithm>
#include <climits>
#include <optional>

#include "evidence/values.h"
#include "evidence/words.h"
#include "factcheck/evidence.h"
#include "text/hash.h"
#include "text/words.h"

namespace factcheck::evidence {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

constexpr std::uint8_t kMostTelling = 88;  // a word that no table knows is no more than rare
constexpr std::uint8_t kWeightOfName = 60;

// Keys of names, apart from those of words.
constexpr Key name_key(Class cls, std::uint16_t row) {
  return Key{1} << 127 | static_cast<Key>(cls) << 64 | static_cast<Key>(row);
}

// Reads tokens [first, last) one after another.
template <class Take>
void each_word(const View& view, TokenIndex first, TokenIndex last, Take take) {
  for (TokenIndex i = first; i < last; ++i) {
    if (view.is_digits(i)) {
      take(Word{text::table_key(view[i]), 0, true});
      continue;
    }
    if (!view.is_word(i)) continue;
    bool is_name = false;
    for (const Class cls : {Class::place, Class::organisation}) {
      const auto s = is_name ? nullptr : view.find(i, cls);
      if (!s || i + s->words > last) continue;
      i += s->words - 1u;
      take(Word{name_key(cls, s->row), kWeightOfName, false});
      is_name = true;
    }
    if (is_name) continue;
    const lexicon::Rarity r = view.rarity(i);
    take(Word{r.stem, std::min({r.of_word, r.of_stem, kMostTelling}), false});
  }
}

bool tells(const Word& w) { return !w.number && w.weight >= kLeastTelling && w.key != 0; }

std::vector<std::uint64_t> settled(std::vector<std::uint64_t> values) {
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
  std::ranges::copy_if(words, std::back_inserter(out), [](const Word& w) { return !w.number; });
  std::ranges::sort(out, {}, &Word::key);
  return out;
}

// «الدفعة الثالثة»: which one of its kind is meant. A noun with the ordinal behind it.
void add_numbered(const View& view, std::vector<Word>& numbered) {
  for (TokenIndex i = 1; i < view.size(); ++i) {
    const auto s = view.find(i, Class::ordinal);
    if (!s || !view.is_word(i - 1) || !view.has_article(i)) continue;
    const auto value = view.lexicon().ordinal[s->row].value;
    if (value > 0 && value < UINT8_MAX) numbered.push_back({view.rarity(i - 1).stem, static_cast<std::uint8_t>(value)});
  }
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

// The stems of a few words, each once. A letter alone is no word.
std::vector<Key> stems_of(std::string_view of, lexicon::WordCache& words) {
  std::vector<Key> stems;
  if (of.empty()) return stems;
  const Passage passage = text::make_passage(Field::text, of, {});
  const View view(passage, words);
  for (TokenIndex i = 0; i < view.size(); ++i)
    if (view.is_word(i) && text::length(view[i].key) > 1) stems.push_back(view.rarity(i).stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
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

// A sentence as it is quoted; the figures of one sentence read it together.
struct Quoted {
  Quoted(const Quote& of, lexicon::WordCache& words)
      : passage(text::make_passage(Field::text, of.text, {})), view(passage, words), quote(of) {}

  const Passage passage;
  const View view;
  const Quote& quote;
};

Item item_of(const Claim& c, const View& view, lexicon::WordCache& words) {
  Item out;
  out.claim = &c;
  out.base = in_base_unit(c);
  TokenIndex first = 0;
  while (first < view.size() && view[first].span.begin + c.quote.start < c.span.begin) ++first;
  TokenIndex last = first;
  while (last < view.size() && view[last].span.begin + c.quote.start < c.span.end) ++last;
  each_word(view, 0, first, [&](Word w) { out.before.push_back(w); });
  std::reverse(out.before.begin(), out.before.end());
  each_word(view, last, view.size(), [&](Word w) { out.behind.push_back(w); });
  for (const auto* side : {&out.before, &out.behind})
    for (const Word& w : *side)
      if (tells(w)) out.clause.push_back(w);
  out.clause = in_order(std::move(out.clause));
  out.words_before = words_alone(out.before);
  out.words_behind = words_alone(out.behind);
  out.said = value_of(c.value.quantity.said().str());
  for (const char ch : out.base.value.quantity.said().str())
    if (ch >= '0' && ch <= '9') out.digits += ch;
  out.beside = values_of(c.beside);
  add_numbered(view, out.numbered);
  out.numbered = in_order(std::move(out.numbered));
  out.weekdays = weekdays_of(view);
  out.changes = tells_of_change(view);
  out.place = stems_of(c.scope.place_text, words);
  out.said_by = stems_of(c.attribution.by, words);
  return out;
}

}  // namespace

ArticleItem item(std::span<const Claim* const> claims, lexicon::WordCache& words) {
  ArticleItem out;
  const Article& article = *claims.front()->article;
  out.article = &article;
  out.day = parse_date(article.published);
  if (out.day && !out.day->full()) out.day.reset();
  out.figures = values_of(article.figures);
  std::optional<Quoted> quoted;
  for (const Claim* c : claims) {
    if (c->value.form != Value::Form::number || c->furniture) continue;
    if (!quoted || quoted->quote != c->quote) quoted.emplace(c->quote, words);
    out.items.push_back(item_of(*c, quoted->view, words));
    if (c->lead) out.weekdays |= out.items.back().weekdays;
  }
  mark_first(out.items);
  const Passage title = text::make_passage(Field::title, article.title, {});
  out.changes = tells_of_change(View(title, words));
  return out;
}

const Item* ArticleItem::of(const Claim& claim) const {
  const auto found = std::ranges::find(items, &claim, &Item::claim);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace factcheck::evidence
