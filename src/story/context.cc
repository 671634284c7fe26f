// In: a claim. Out: the telling words of its clause, and how much of them two clauses share.
//
// Names are known by what they are: «هامبورج» and «هامبورغ» are one word, and so are «لبنان» and «للبنان».
#include <algorithm>

#include "factcheck/story.h"
#include "factcheck/view.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::story {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;

// A word in about every fifth article or more tells nothing: 10·log2(5).
constexpr std::uint8_t kLeastTelling = 23;
// A word in every tenth article or more may be another in a text that is printed again: 10·log2(10).
constexpr std::uint8_t kLeastOfOwn = 33;
// As in a signature: a word that no table knows is no more than rare.
constexpr std::uint8_t kMostTelling = 88;
constexpr std::uint8_t kWeightOfName = 60;
// Of a number or a word of a date beside a figure: no other may stand in its place, and it tells nothing.
constexpr std::uint8_t kOfDay = lexicon::kMaxWeight;
constexpr unsigned kShortestWord = 3;
constexpr TokenIndex kNear = 3;  // tokens before the figure: where the name of him whose age it is stands

// Keys of names, apart from those of words.
constexpr Key name_key(Class cls, std::uint16_t row) {
  return Key{1} << 127 | static_cast<Key>(cls) << 64 | static_cast<Key>(row);
}

// What befell people is the measure of the figures, not what tells one event from another.
bool tells_a_fate(const lexicon::View& view, TokenIndex i) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (const auto s = view.find(i, Class::frame); s && lexicon.frame[s->row].of == lexicon::Frame::Of::people)
    return true;
  const auto noun = view.find(i, Class::noun);
  return noun && lexicon.concepts[lexicon.noun[noun->row].concept_id].fate;
}

bool tells_a_day(const lexicon::View& view, TokenIndex i) {
  return view.find(i, Class::month) || view.find(i, Class::weekday) || view.find(i, Class::calendar);
}

// «لوافد» is «وافد» with «ل»: a word that is not common, but is so without its first letter.
Key without_letter_in_front(Key word, const lexicon::Lexicon& lexicon) {
  if (lexicon.weight(word) < lexicon::kMaxWeight || text::length(word) <= kShortestWord) return word;
  const std::uint8_t first = text::letter(word, 0);
  const bool may_be_glued =
      first == text::kWaw || first == text::kFeh || first == text::kBeh || first == text::kKaf || first == text::kLam;
  const Key rest = word >> 8;
  return may_be_glued && lexicon.weight(rest) < lexicon::kMaxWeight ? rest : word;
}

void put_in_order(std::vector<Telling>& words) {
  std::sort(words.begin(), words.end(), [](const Telling& a, const Telling& b) { return a.word < b.word; });
  words.erase(
      std::unique(words.begin(), words.end(), [](const Telling& a, const Telling& b) { return a.word == b.word; }),
      words.end());
}

// The quote of a claim, cut into words.
struct Clause {
  Clause(const Claim& c, lexicon::WordCache& words) : read(c.quote.text, words), view(read.view()) {
    first = behind(c.span.begin - c.quote.start, 0);
    last = behind(c.span.end - c.quote.start, first);
  }
  // The first token, from one on, that begins at a byte of the quote or behind it.
  TokenIndex behind(std::uint32_t byte, TokenIndex i) const {
    while (i < view.size() && view[i].span.begin < byte) ++i;
    return i;
  }

  lexicon::ReadWords read;
  const lexicon::View& view;
  TokenIndex first = 0;  // tokens of the claim, half-open
  TokenIndex last = 0;
};

}  // namespace

Context context(const Claim& c, lexicon::WordCache& words) {
  const lexicon::Lexicon& lexicon = words.lexicon();
  const Clause clause(c, words);
  const lexicon::View& view = clause.view;
  Context out;
  const auto add = [&](TokenIndex i, Telling word) {
    out.clause.push_back(word);
    if (i < clause.first && clause.first - i <= kNear) out.near.push_back(word);
  };
  for (TokenIndex i = 0; i < view.size(); ++i) {
    if ((i >= clause.first && i < clause.last) || !view.is_word(i)) continue;
    bool is_name = false;
    for (const Class cls : {Class::place, Class::organisation}) {
      const auto s = is_name ? nullptr : view.find(i, cls);
      if (!s) continue;
      add(i, {name_key(cls, s->row), kWeightOfName});
      i += s->words - 1u;
      is_name = true;
    }
    if (is_name || tells_a_fate(view, i)) continue;
    const Key word = without_letter_in_front(view[i].key, lexicon);
    const Key stem = text::light_stem(word);
    if (text::length(stem) < kShortestWord) continue;
    const std::uint8_t weight = std::min({lexicon.weight(word), lexicon.weight(stem), kMostTelling});
    if (weight >= kLeastTelling) add(i, {stem, weight});
  }
  put_in_order(out.clause);
  put_in_order(out.near);
  return out;
}

Surroundings surroundings(const Claim& c, lexicon::WordCache& words) {
  const lexicon::Lexicon& lexicon = words.lexicon();
  const Clause clause(c, words);
  const lexicon::View& view = clause.view;
  Surroundings out;
  const auto put = [&](TokenIndex i, std::vector<Telling>& around) {
    if (view.is_digits(i) || (view.is_word(i) && tells_a_day(view, i)))
      around.push_back({text::table_key(view[i]), kOfDay});
    else if (view.is_word(i))
      around.push_back({text::light_stem(view[i].key), std::min(lexicon.weight(view[i].key), kMostTelling)});
  };
  constexpr std::size_t kMost = Surroundings::kMost;
  for (TokenIndex i = clause.first; i > 0 && out.before.size() < kMost; --i) put(i - 1, out.before);
  const TokenIndex behind = clause.behind(c.figure.end - c.quote.start, clause.first);
  for (TokenIndex i = behind; i < view.size() && out.behind.size() < kMost; ++i) put(i, out.behind);
  return out;
}

Run same_words(const std::vector<Telling>& a, const std::vector<Telling>& b) {
  Run run;
  const std::size_t fewer = std::min(a.size(), b.size());
  std::size_t i = 0;
  for (bool may_differ = true; i < fewer; ++i) {
    if (a[i].word == b[i].word) {
      ++run.words;
      run.telling += a[i].weight >= kLeastTelling && a[i].weight != kOfDay;
      continue;
    }
    if (!may_differ || a[i].weight >= kLeastOfOwn || b[i].weight >= kLeastOfOwn) break;
    may_differ = false;
  }
  run.to_the_end = i == a.size() && i == b.size() && i < Surroundings::kMost;
  return run;
}

Overlap overlap(const std::vector<Telling>& a, const std::vector<Telling>& b) {
  Overlap o;
  int of_a = 0;
  int of_b = 0;
  for (const Telling& t : a) of_a += t.weight;
  for (const Telling& t : b) of_b += t.weight;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->word < y->word) {
      ++x;
    } else if (y->word < x->word) {
      ++y;
    } else {
      ++o.words;
      o.weight += std::min(x->weight, y->weight);
      ++x, ++y;
    }
  }
  const int shorter = std::min(of_a, of_b);
  const int longer = std::max(of_a, of_b);
  if (shorter == 0) return o;
  o.share = static_cast<double>(o.weight) / shorter;
  o.share_of_longer = static_cast<double>(o.weight) / longer;
  return o;
}

}  // namespace factcheck::story
