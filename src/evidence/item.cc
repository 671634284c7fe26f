// In: a claim, an article, two articles. Out: what is worked out of each once, for all that it is compared with.
#include <algorithm>

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

// The numbers, whatever they are of; of a time or a month also which of the two it is.
std::vector<std::uint64_t> values_of(const std::vector<FigureEntry>& entries) {
  std::vector<std::uint64_t> values;
  values.reserve(entries.size());
  for (const FigureEntry& e : entries)
    values.push_back(text::Hash().add(e.sort == FigureEntry::Sort::number ? e.said.str() : str(e)).value());
  return settled(std::move(values));
}

std::vector<Word> in_order(std::vector<Word> words) {
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key < b.key; });
  words.erase(std::unique(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key == b.key; }),
              words.end());
  return words;
}

}  // namespace

Item item(const Claim& c, lexicon::WordCache& words) {
  Item out;
  out.claim = &c;
  const Passage quote = text::make_passage(Field::text, c.quote.text, {});
  const View view(quote, words);
  TokenIndex first = 0;
  while (first < view.size() && view[first].span.begin + c.quote.start < c.span.begin) ++first;
  TokenIndex last = first;
  while (last < view.size() && view[last].span.begin + c.quote.start < c.span.end) ++last;
  each_word(view, 0, first, [&](Word w) { out.before.push_back(w); });
  std::reverse(out.before.begin(), out.before.end());
  each_word(view, first, last, [&](Word w) {
    if (!w.number) out.own.push_back(w);
  });
  each_word(view, last, view.size(), [&](Word w) { out.behind.push_back(w); });
  for (const auto* side : {&out.before, &out.behind})
    for (const Word& w : *side)
      if (tells(w)) out.clause.push_back(w);
  out.clause = in_order(std::move(out.clause));
  out.own = in_order(std::move(out.own));
  out.beside = values_of(c.beside);
  return out;
}

ArticleItem item(const Article& article, lexicon::WordCache& words) {
  ArticleItem out;
  out.article = &article;
  const Passage title = text::make_passage(Field::title, article.title, {});
  const View view(title, words);
  each_word(view, 0, view.size(), [&](Word w) {
    if (tells(w)) out.title.push_back(w);
  });
  out.title = in_order(std::move(out.title));
  out.figures = values_of(article.figures);
  return out;
}

ArticlePair pair(const ArticleItem& a, const ArticleItem& b) {
  ArticlePair p;
  p.a = &a;
  p.b = &b;
  p.likeness = static_cast<int>(story::likeness(*a.article, *b.article) * 100);
  const Shared titles = shared(a.title, b.title);
  p.titles = titles.of_shorter;
  p.titles_of_both = titles.of_both;
  const auto x = parse_date(a.article->published);
  const auto y = parse_date(b.article->published);
  if (x && y && x->full() && y->full()) p.days_apart = story::days_apart(*a.article, *b.article);
  p.same_source = a.article->source && a.article->source == b.article->source;
  p.fewer_figures = static_cast<int>(std::min(a.figures.size(), b.figures.size()));
  p.figures_in_common = p.fewer_figures == 0 ? 0 : 100 * in_common(a.figures, b.figures) / p.fewer_figures;
  return p;
}

}  // namespace factcheck::evidence
