// In: a figure in its sentence. Out: the words of the place that it is of.
//
// A place is a name that places.tsv has, or a word of sites.tsv with what follows it: «حي بدنة», «مطار عدن»; with the
// places joined to it, the nearest first: «قرية كتنة في محافظة ميسان». It is taken from right behind the figure sooner
// than from before it: «15 حالة وفاة و40 مصابا بمحافظة القاهرة» gives both to Cairo, «في مروة قتل 11 شخصا» the one to
// Maroua. Where the sentence names none, a count is of the place of the sentence before it, or of the headline.
#include "clause/place.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::class_bit;
using lexicon::Site;
using Sort = Site::Sort;

constexpr Key kIn = static_cast<Key>(text::kFeh) | static_cast<Key>(text::kYeh) << 8;  // في
constexpr Key kOn =
    static_cast<Key>(0x39) | static_cast<Key>(text::kLam) << 8 | static_cast<Key>(text::kYeh) << 16;  // على
constexpr lexicon::ClassSet kOpenings = class_bit(Class::place) | class_bit(Class::site);
constexpr TokenIndex kLongestName = 5;  // tokens of a name behind its head
constexpr TokenIndex kShortest = 8;     // tokens of a sentence that may be the lead; shorter ones name the paper

std::optional<Sort> sort_at(const View& view, TokenIndex i, TokenIndex& words) {
  const auto s = view.find(i, Class::site);
  if (!s) return std::nullopt;
  words = s->words;
  return view.lexicon().site[s->row].sort;
}

bool begins_with_beh(const View& view, TokenIndex i) {
  const Key word = view[i].key;
  if (text::letter(word, 0) != text::kBeh && text::letter(word, 1) != text::kBeh) return false;
  const lexicon::Grammar g = view.grammar(i);
  return g.preposition && text::letter(word, g.conjunction ? 1 : 0) == text::kBeh;
}

// Reads the places of one sentence.
class Spots {
 public:
  explicit Spots(const Sentence& sentence) : s_(sentence), view_(sentence.view()) {}

  std::vector<Spot> read(TokenIndex begin, TokenIndex end) const {
    std::vector<Spot> spots;
    for (TokenIndex i = begin; i < end;) {
      if (!view_.may_be(i, kOpenings | class_bit(Class::organisation))) {
        ++i;
        continue;
      }
      const Phrase p = spot_at(i);
      if (!p.empty() && p.last > i + skip(i)) {
        if (const auto spot = placed(i, p)) spots.push_back(*spot);
        i = p.last;
      } else {
        i += std::max<TokenIndex>(skip(i), 1);
      }
    }
    return spots;
  }

  // «الجمارك السعودية»
  bool is_of_land(TokenIndex i) const {
    const auto name = view_.find(i, Class::place);
    return name && !name->proclitics.article && view_.lexicon().place[name->row].type == "country" && is_adjective(i);
  }

 private:
  // The tokens of a fixed name, which holds no place.
  TokenIndex skip(TokenIndex i) const {
    TokenIndex words = 0;
    if (const auto body = view_.find(i, Class::organisation); body && body->words > 1) return body->words;
    if (!view_.may_be(i, class_bit(Class::site)) || sort_at(view_, i, words) != Sort::fixed) return 0;
    return std::max(words, s_.phrase_at(i).last - std::min(i, s_.phrase_at(i).last));
  }

  // A place without what is joined to it; empty where none begins at token i. `headed`: behind what it is.
  Phrase alone_at(TokenIndex i, bool headed = false) const {
    TokenIndex words = 0;
    const auto sort = sort_at(view_, i, words);
    if (sort == Sort::fixed) return {i, i};
    if (const auto name = view_.find(i, Class::place); name && !name->proclitics.article) {
      const bool other = is_adjective(i) || is_quoted(i, i + name->words) ||
                         (name->words == 1 && !headed && (is_plain_word(i) || is_family_name(i))) ||
                         (name->words == 1 && is_other_word(i, *name));
      return other ? Phrase{i, i} : Phrase{i, i + name->words};
    }
    if (!sort) return {i, i};
    if (sort == Sort::here) return {i, i + words};
    if (sort == Sort::side) {
      const Phrase of =
          s_.has(i + words) && view_.may_be(i + words, kOpenings) ? alone_at(i + words, true) : Phrase{i, i};
      return of.last > i + words ? Phrase{i, of.last} : Phrase{i, i};
    }
    return named(i, words);
  }

  // «الفرق السعودية»: a definite noun before it makes an adjective of it.
  bool is_adjective(TokenIndex i) const {
    return i > s_.begin() && view_.has_article(i) && s_.definite(i - 1) && s_.nominal(i - 1) && !s_.joined(i) &&
           text::last_letter(view_[i].key) == text::kHeh;
  }

  // «فينا»: a word of grammar.
  bool is_plain_word(TokenIndex i) const {
    const Tag tag = s_.tag(i);
    return tag == Tag::preposition || tag == Tag::conjunction || tag == Tag::particle || tag == Tag::verb;
  }

  // «برايس دالاس هاوارد»
  bool is_family_name(TokenIndex i) const {
    return i > s_.begin() && !s_.definite(i) && !s_.joined(i) && !s_.has_preposition(i) && s_.is(i - 1, Tag::name) &&
           !s_.definite(i - 1) && !view_.may_be(i - 1, kOpenings) && s_.is(i + 1, Tag::noun) &&
           view_.rarity(i + 1).of_word == lexicon::kMaxWeight;
  }

  // «فاطمة»: a first name, and no «ف» before a town.
  bool is_other_word(TokenIndex i, const lexicon::Sense& name) const {
    constexpr auto kNoConjunction = lexicon::Proclitics::Conjunction::none;
    constexpr auto kNoPreposition = lexicon::Proclitics::Preposition::none;
    if (name.proclitics.conjunction == kNoConjunction && name.proclitics.preposition == kNoPreposition) return false;
    const auto part = view_.find(i, Class::name_part);
    return part && part->proclitics.conjunction == kNoConjunction && part->proclitics.preposition == kNoPreposition;
  }

  // Something is in it: «في مروة», «بالقاهرة».
  bool is_in(TokenIndex i) const { return begins_with_beh(view_, i) || (i > s_.begin() && view_.is(i - 1, kIn)); }

  // "الرياض" is a newspaper.
  bool is_quoted(TokenIndex first, TokenIndex last) const {
    constexpr std::u32string_view kQuotes = U"\"«»“”";
    return first > s_.begin() && view_.is_mark_of(first - 1, kQuotes) && view_.is_mark_of(last, kQuotes);
  }

  // A head with its name: «حي بدنة», not «المنطقة الجديدة», «حي هادئ».
  Phrase named(TokenIndex i, TokenIndex head) const {
    if (s_.definite(i) || (s_.is(i + head, Tag::adjective) && !s_.definite(i + head))) return {i, i};
    // «مستشفيات منطقة مكة»: to the end of the place that it names.
    if (view_.may_be(i + head, kOpenings) && s_.has(i + head))
      if (const Phrase of = alone_at(i + head, true); of.last > i + head) return {i, of.last};
    if (is_described(i + head)) return {i, i};
    Phrase p = s_.phrase_at(i);
    p.last = std::min({p.last, i + head + kLongestName, s_.end()});
    for (TokenIndex k = i + head; k < p.last; ++k)
      if (s_.verbal(k) || view_.is_digits(k) || (k > i + head && view_.find(k, Class::unit))) p.last = k;
    return p.last > i + head ? p : Phrase{i, i};
  }

  // «طريق مرعب»: a common word without an article says what it is like, and names it no more than an adjective.
  bool is_described(TokenIndex i) const {
    return s_.is(i, Tag::noun) && !s_.definite(i) && !view_.may_be(i, kOpenings | class_bit(Class::name_part)) &&
           view_.rarity(i).of_word != lexicon::kMaxWeight;
  }

  Phrase spot_at(TokenIndex i) const {
    Phrase p = alone_at(i);
    while (!p.empty() && s_.has(p.last)) {
      const TokenIndex next = view_.is(p.last, kIn) || is_beside(p.last) ? p.last + 1 : p.last;
      TokenIndex words = 0;
      const bool side = view_.may_be(next, kOpenings) && sort_at(view_, next, words) == Sort::side;
      const bool leads = next != p.last || begins_with_beh(view_, next) || s_.joined(next) || side;
      if (!leads || !view_.may_be(next, kOpenings)) break;
      const Phrase more = alone_at(next);
      if (more.empty() || (s_.joined(next) && !view_.find(next, Class::place))) break;
      p.last = more.last;
    }
    return p;
  }

  // «نقطة تفتيش على مشارف المدينة»
  bool is_beside(TokenIndex i) const {
    TokenIndex words = 0;
    return view_.is(i, kOn) && s_.has(i + 1) && view_.may_be(i + 1, kOpenings) &&
           sort_at(view_, i + 1, words) == Sort::side;
  }

  // A name may stand without a preposition; what stands at a place may not, and neither what somebody goes to or comes
  // from.
  std::optional<Spot> placed(TokenIndex i, Phrase p) const {
    TokenIndex words = 0;
    const auto sort = sort_at(view_, i, words);
    if (is_in(i)) return Spot{p, true, has_name(p) || sort == Sort::here};
    if (i > s_.begin() && is_distance(i - 1)) return std::nullopt;
    if (sort == Sort::side) return Spot{p, true, has_name(p)};
    if (i > s_.begin() && view_.is(i - 1, kOn) && sort) return Spot{p, true, has_name(p)};
    if (sort == Sort::site && !has_name(p)) return std::nullopt;
    return Spot{p, false, has_name(p)};
  }

  bool has_name(Phrase p) const {
    for (TokenIndex i = p.first; i < p.last; ++i)
      if (view_.find(i, Class::place)) return true;
    return false;
  }

  // «100 كيلومتر جنوب الطائف»
  bool is_distance(TokenIndex i) const {
    const auto unit = view_.find(i, Class::unit);
    return unit && view_.lexicon().unit[unit->row].kind == Kind::measure;
  }

  const Sentence& s_;
  const View& view_;
};

bool is_number(const Mention& m) { return m.value.form == Value::Form::number && m.kind != Kind::ordinal; }

bool is_beyond_figure(const Figure& figure, Phrase p) {
  const bool after = p.first >= figure.last();
  const TokenIndex begin = after ? figure.last() : p.last;
  const TokenIndex end = after ? p.first : figure.first();
  for (TokenIndex i = begin; i < end; ++i)
    if (const Mention* m = figure.sentence.figure(i); m != nullptr && m != &figure.mention && is_number(*m))
      return true;
  return false;
}

// Past the clauses that share where they happen with the figure's: «قتل 9 وأصيب 50 في حلب», «40 صندوقا، في كل المدن».
TokenIndex end_with_joined(const Figure& figure, TokenIndex end) {
  const Sentence& s = figure.sentence;
  const bool goes_on = s.joined(end) || (s.is(end, Tag::mark) && s.is(end + 1, Tag::preposition));
  return goes_on ? s.clause_end(end + 1) : end;
}

// The nearest: of the figure's clause, of those in which something is, of those behind it.
Phrase nearest(const Figure& figure, const std::vector<Spot>& spots) {
  const Sentence& s = figure.sentence;
  if (spots.empty()) return {};
  const TokenIndex begin = s.clause_begin(figure.first());
  const TokenIndex end = s.clause_end(figure.last());
  const TokenIndex far = end_with_joined(figure, end);
  Phrase best;
  int best_cost = INT32_MAX;
  for (const Spot& spot : spots) {
    const Phrase p = spot.words;
    const bool after = p.first >= figure.last();
    if (!after && p.last > figure.first()) continue;
    int cost = static_cast<int>(after ? p.first - figure.last() : figure.first() - p.last);
    if (!after) cost += 100;
    if (is_beyond_figure(figure, p)) cost += after ? 60 : 40;
    if (!spot.inside) cost += 300;
    if (after && p.last > end && (!spot.inside || p.last > far)) continue;
    if (p.first < begin || p.last > end) cost += after ? 2000 : 1000;
    if (cost >= best_cost) continue;
    best_cost = cost;
    best = p;
  }
  return best;
}

Phrase last_inside(const std::vector<Spot>& spots) {
  for (auto spot = spots.rbegin(); spot != spots.rend(); ++spot)
    if (spot->inside) return spot->words;
  return {};
}

Words words_of(const View& view, Phrase p) { return {view.passage().field, p.first, p.last}; }

// The first token that begins at a byte or behind it.
TokenIndex token_at(const View& view, std::uint32_t byte) {
  TokenIndex low = 0;
  for (TokenIndex high = view.size(); low < high;) {
    const TokenIndex middle = low + (high - low) / 2;
    if (view[middle].span.begin < byte)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// A line ends here, maybe behind a colon.
bool is_line_end(const View& view, TokenIndex i) {
  if (view.is_mark(i, U':')) ++i;
  return !view.has(i) || view[i].kind == Token::Kind::line;
}

bool may_hold_place(const View& view, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (view.may_be(i, kOpenings)) return true;
  return false;
}

// The first place of a headline in which something is, or else the first of all.
Words place_of_headline(const View& view, TokenIndex end, Sentences& sentences) {
  Words any;
  for (TokenIndex i = 0; i < std::min(end, view.size());) {
    const TokenIndex next = std::max(view.sentence_end(i), i + 1);
    if (may_hold_place(view, i, next)) {
      const Sentence& sentence = sentences.of(view, i);
      for (const Spot& spot : Spots(sentence).read(sentence.begin(), sentence.end())) {
        if (spot.inside) return words_of(view, spot.words);
        if (any.empty()) any = words_of(view, spot.words);
      }
    }
    i = next;
  }
  return any;
}

TokenIndex end_of_headline(const View& view) {
  if (view.passage().field == Field::title) return view.size();
  TokenIndex end = 0;
  while (view.has(end) && view[end].span.begin < view.passage().headline.end) ++end;
  return end;
}

// Past the lines that name the paper.
TokenIndex begin_of_lead(const View& view, TokenIndex begin) {
  while (view.has(begin) && view.sentence_end(begin) <= begin + kShortest) ++begin;
  return begin;
}

// The row of the name that ends there.
std::optional<std::uint16_t> name_at_end(const View& view, TokenIndex end) {
  TokenIndex at = 0;
  const auto name = view.find_before(end, Class::place, at);
  return name ? std::optional(name->row) : std::nullopt;
}

// The first place of the first sentence in which something is. Where somebody speaks or writes («سبق- الدمام:») is not
// where his figures are of.
Words place_of_lead(const View& view, TokenIndex begin, Sentences& sentences) {
  begin = begin_of_lead(view, begin);
  if (!view.has(begin) || !may_hold_place(view, begin, view.sentence_end(begin))) return {};
  const Sentence& sentence = sentences.of(view, begin);
  for (const Spot& spot : Spots(sentence).read(sentence.begin(), sentence.end()))
    if (spot.inside && spot.named) return words_of(view, spot.words);
  return {};
}

}  // namespace

const View& Places::view_of(Field field) const {
  return views_.front().passage().field == field ? views_.front() : views_.back();
}

// The lead says more exactly where that is which the headline names: «شارع الميناء في السرو».
Words Places::told_by_lead(const Words& place) {
  const View& text = views_.back();
  const TokenIndex begin = begin_of_lead(text, end_of_headline(text));
  if (place.empty() || (place.field == text.passage().field && place.first >= begin)) return place;
  const auto name = name_at_end(view_of(place.field), place.last);
  if (!name || !text.has(begin) || !may_hold_place(text, begin, text.sentence_end(begin))) return place;
  const Sentence& sentence = sentences_.of(text, begin);
  for (const Spot& spot : Spots(sentence).read(sentence.begin(), sentence.end())) {
    const bool longer = spot.words.last - spot.words.first > place.last - place.first;
    if (spot.inside && longer && name_at_end(text, spot.words.last) == name) return words_of(text, spot.words);
  }
  return place;
}

// «الجمارك السعودية»: the land of what the headline names.
const Words& Places::land_of_headline() {
  if (land_) return *land_;
  land_.emplace();
  for (const View& view : views_) {
    const TokenIndex end = end_of_headline(view);
    for (TokenIndex i = 1; i < end && land_->empty(); ++i)
      if (view.may_be(i, class_bit(Class::place)) && Spots(sentences_.of(view, i)).is_of_land(i))
        land_ = words_of(view, {i, i + 1});
  }
  return *land_;
}

const Words& Places::of_article() {
  if (of_article_) return *of_article_;
  of_article_.emplace();
  for (const View& view : views_)
    if (of_article_->empty()) *of_article_ = place_of_headline(view, end_of_headline(view), sentences_);
  const View& text = views_.back();
  if (of_article_->empty()) *of_article_ = place_of_lead(text, end_of_headline(text), sentences_);
  exact_ = told_by_lead(*of_article_);
  return *of_article_;
}

// Of the sentence before the figure's, in its paragraph.
Words Places::before(const Figure& figure) const {
  const View& view = figure.view();
  const TokenIndex begin = figure.sentence.begin();
  if (begin == 0 || view[begin - 1].kind == Token::Kind::line) return {};
  if (!may_hold_place(view, view.sentence_begin(begin - 1), begin)) return {};
  const Sentence& sentence = sentences_.of(view, begin - 1);
  return words_of(view, last_inside(Spots(sentence).read(sentence.begin(), sentence.end())));
}

// The short lines of the text that name a place («الأردن:»), but not one at its top, which says where the writer is.
std::vector<Words> Places::headings_of(const View& view) const {
  constexpr TokenIndex kTop = 12;       // tokens
  constexpr std::size_t kLongest = 64;  // bytes
  const std::string_view bytes = view.passage().bytes;
  std::vector<Words> headings;
  for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end + 1) {
    end = std::min(bytes.find('\n', begin), bytes.size());
    if (end == begin || end - begin > kLongest) continue;
    const TokenIndex line = token_at(view, static_cast<std::uint32_t>(begin));
    const TokenIndex last = token_at(view, static_cast<std::uint32_t>(end));
    if (line < kTop || !may_hold_place(view, line, last)) continue;
    const Sentence& sentence = sentences_.of(view, line);
    for (const Spot& spot : Spots(sentence).read(line, std::min(last, sentence.end())))
      if (spot.words.first == line && is_line_end(view, view.skip_closing(spot.words.last)))
        headings.push_back(words_of(view, spot.words));
  }
  return headings;
}

// It holds for what stands under it, up to the next.
Words Places::heading(const Figure& figure) {
  constexpr TokenIndex kFarthest = 400;  // tokens
  if (figure.field() == Field::title) return {};
  if (!headings_) headings_ = headings_of(figure.view());
  const TokenIndex begin = figure.sentence.begin();
  for (auto h = headings_->rbegin(); h != headings_->rend(); ++h)
    if (h->last <= begin) return begin - h->last <= kFarthest ? *h : Words{};
  return {};
}

Words Places::of(const Figure& figure) {
  const Sentence& s = figure.sentence;
  const Kind kind = figure.mention.kind;
  if (kind == Kind::date || kind == Kind::date_range || kind == Kind::time) return {};
  const Words sentence{figure.field(), s.begin(), s.end()};
  if (sentence_ != sentence) {
    sentence_ = sentence;
    spots_ = Spots(s).read(s.begin(), s.end());
    before_.reset();
  }
  if (const Phrase here = nearest(figure, spots_); !here.empty())
    return figure.field() == Field::title ? told_by_lead(figure.words(here)) : figure.words(here);
  if (!before_) before_ = before(figure);
  if (before_->empty()) before_ = heading(figure);
  if (!before_->empty()) return *before_;
  // What the figure's own sentence names was looked at already.
  const auto is_here = [&](const Words& place) { return place.field == figure.field() && s.has(place.first); };
  const Words& article = of_article();
  if (article.empty()) return land_of_headline();
  if (!is_here(exact_)) return exact_;
  return is_here(article) ? Words{} : article;
}

}  // namespace factcheck::clause
