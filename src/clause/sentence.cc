// In: the tokens of a sentence and its figures. Out: tags, phrases, clauses; see sentence.h.
#include "clause/sentence.h"

#include <algorithm>

#include "clause/governor.h"

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;

constexpr Key kWaw = text::kWaw;
constexpr TokenIndex kLongestPhrase = 24;  // tokens; a run of nouns without an end is no phrase
constexpr lexicon::ClassSet kNumberOrPlace = lexicon::class_bit(Class::number) | lexicon::class_bit(Class::place);
constexpr std::u32string_view kOpening = U"(«\"“[";
constexpr std::u32string_view kClosing = U")»\"”]";
constexpr std::u32string_view kBreaks = U"،,؛;:-–—•*";

Tag tag_of(lexicon::Speech part) {
  using lexicon::Speech;
  switch (part) {
    case Speech::noun: return Tag::noun;
    case Speech::preposition: return Tag::preposition;
    case Speech::conjunction: return Tag::conjunction;
    case Speech::particle: return Tag::particle;
    case Speech::verb: return Tag::verb;
    case Speech::either: return Tag::either;
    case Speech::verbal_noun: return Tag::verbal_noun;
    case Speech::adjective: return Tag::adjective;
    case Speech::name: return Tag::name;
  }
  return Tag::noun;
}

// «يقبض», «ويستردون», «تتخلل», «خضعوا»: begins or ends as only verbs and a few names do.
bool is_verb_by_form(Key word) {
  constexpr unsigned kShortest = 4;
  if (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh) word >>= 8;
  constexpr Key kEnding = static_cast<Key>(text::kWaw) | static_cast<Key>(text::kAlef) << 8;  // وا
  const unsigned n = text::length(word);
  if (n < kShortest) return false;
  const bool begins = text::letter(word, 0) == text::kYeh ||
                      (text::letter(word, 0) == text::kTeh && text::letter(word, 1) == text::kTeh);
  return begins || (n > kShortest && word >> (8 * (n - 2)) == kEnding);
}

// «أودعت», «تخلصت»: in ت, but not in ات.
bool may_be_verb_by_form(Key word) {
  constexpr unsigned kShortest = 4;
  const unsigned n = text::length(word);
  return n >= kShortest && text::letter(word, n - 1) == text::kTeh && text::letter(word, n - 2) != text::kAlef;
}

}  // namespace

Sentence::Sentence(const View& view, const std::vector<Mention>& mentions, TokenIndex at,
                   std::pmr::memory_resource* memory)
    : view_(view), begin_(view.sentence_begin(at)), end_(view.sentence_end(at)), words_(memory) {
  words_.resize(end_ - begin_);
  bool joined = false;  // by «و» standing alone
  for (TokenIndex i = begin_; i < end_; ++i) {
    Word& word = words_[i - begin_];
    read(i, word);
    word.joined = word.joined || joined;
    if (word.definite && !word.preposition && i > begin_) mark_pointer(i - 1);
    joined = view_.is(i, kWaw);
  }
  const Field field = view.passage().field;
  const auto before = [field](const Mention& m, TokenIndex token) {
    return m.field != field ? m.field == Field::title : m.first_token < token;
  };
  const auto first = std::lower_bound(mentions.begin(), mentions.end(), begin_, before);
  auto last = first;
  while (last != mentions.end() && last->field == field && last->first_token < end_) ++last;
  figures_ = {first, last};
  for (const Mention& m : figures_)
    for (TokenIndex i = m.first_token; i < std::min(m.last_token, end_); ++i) {
      if (i == m.noun_token) break;
      words_[i - begin_].tag = Tag::figure;
      words_[i - begin_].mention = &m;
    }
  find_breaks();
}

const Sentence& Sentences::of(const View& view, TokenIndex at) {
  const auto place = std::tuple(view.passage().field, view.sentence_begin(at), view.sentence_end(at));
  return read_.try_emplace(place, view, mentions_, at, &memory_).first->second;
}

void Sentence::read(TokenIndex i, Word& word) const {
  const Token::Kind kind = view_[i].kind;
  Tag& tag = word.tag;
  if (kind != Token::Kind::word || view_.is_latin(i)) {
    tag = kind == Token::Kind::digits ? Tag::number : kind == Token::Kind::word ? Tag::latin : Tag::mark;
    return;
  }
  const lexicon::Grammar g = view_.grammar(i);
  word.joined = g.conjunction;
  word.preposition = g.preposition;
  word.definite = g.article;
  word.head = g.head;
  tag = tag_of(g.part);
  if (tag == Tag::noun && view_.may_be(i, kNumberOrPlace)) {
    if (view_.find(i, Class::number))
      tag = Tag::number;
    else if (view_.find(i, Class::place))
      tag = Tag::name;
  }
  if (tag == Tag::noun && !view_.may_be(i, ~lexicon::ClassSet{0})) tag = by_form(i, word);
  // «التي صرفها المصرف»: what may be a verb's noun is the verb there.
  if (tag == Tag::verbal_noun && !word.definite && !word.preposition && is_behind_relative(i)) tag = Tag::verb;
}

// قد, لم, لن
bool Sentence::only_verbs_follow(TokenIndex i) const {
  constexpr std::uint8_t kQaf = 0x42;
  constexpr std::uint8_t kDal = 0x2F;
  Key word = view_[i].key;
  if (text::length(word) == 3 && text::letter(word, 0) == text::kWaw) word >>= 8;
  if (text::length(word) != 2) return false;
  const std::uint8_t first = text::letter(word, 0);
  const std::uint8_t second = text::letter(word, 1);
  return (first == kQaf && second == kDal) || (first == text::kLam && (second == text::kMeem || second == text::kNoon));
}

bool Sentence::is_plain_noun(TokenIndex i) const {
  return is(i, Tag::noun) || is(i, Tag::verbal_noun) || is(i, Tag::adjective);
}

bool Sentence::is_behind_relative(TokenIndex i) const {
  return i > begin_ && is(i - 1, Tag::conjunction) && definite(i - 1);
}

// Of a word that no table has.
Tag Sentence::by_form(TokenIndex i, const Word& word) const {
  const Key key = view_[i].key;
  if (is_verb_by_form(key)) return Tag::verb;
  if (word.definite || word.preposition) return Tag::noun;
  // «التي قدمها الصندوق»: behind a relative pronoun stands a verb.
  if (is_behind_relative(i)) return Tag::verb;
  return may_be_verb_by_form(key) ? Tag::either : Tag::noun;
}

// What may be a verb, where one may stand.
bool Sentence::stands_as_verb(TokenIndex i) const {
  if (definite(i) || has_preposition(i)) return false;
  if (is_behind_relative(i) || (i > begin_ && is(i - 1, Tag::particle) && only_verbs_follow(i - 1)))
    return true;  // «التي ضبطها», «قد سجل»
  // «وفي المقابل سجل سعر السهم»: a definite noun takes no indefinite one.
  if (i > begin_ && definite(i - 1) && !joined(i) && is_plain_noun(i - 1) && is_plain_noun(i + 1)) return true;
  // «وسجل صافي ربح الشركة تراجعا»: a verb of level before the one that has it.
  if ((joined(i) || i == begin_) && is_plain_noun(i + 1) && is_plain_noun(i + 2) && !has_preposition(i + 1) &&
      !has_preposition(i + 2) && !joined(i + 1) && !joined(i + 2) && is_governor(view_, i, Governor::Sort::level))
    return true;
  const bool opens = i == begin_ || is(i - 1, Tag::mark) || is(i - 1, Tag::conjunction) || is(i - 1, Tag::particle);
  return (opens || joined(i)) && has(i + 1) &&
         (definite(i + 1) || is(i + 1, Tag::name) || is(i + 1, Tag::figure) || view_.owned_noun(i + 1) != nullptr);
}

// Does token i go on with the phrase that the token before it stands in?
bool Sentence::continues(TokenIndex i) const {
  if (points(i)) return !joined(i) && !definite(i - 1) && nominal(i - 1);  // «قيمة هذه العمليات»
  if (!nominal(i) || joined(i)) return false;
  if (has_preposition(i)) return false;
  // A definite noun that is no name takes no indefinite one («الشركة أرباحا», «وزارة الصحة نقل»), and what is said of
  // it is indefinite («المشاريع مرشحة») unless a definite noun ends it («البطاقات مسبقة الدفع»).
  const bool noun = is(i, Tag::noun) || is(i, Tag::verbal_noun) || is(i, Tag::either);
  // «تلقت لندن دعما», «بتوقيت جرينتش تراجع القمح»
  if (noun && !definite(i) && is(i - 1, Tag::name) &&
      (text::last_letter(view_[i].key) == text::kAlef || is(i, Tag::verbal_noun) ||
       (is(i, Tag::either) && definite(i + 1))))
    return false;
  // «رفعت المنظمة الإنتاج»
  if (is(i, Tag::verbal_noun) && definite(i) && definite(i - 1) && is(i - 1, Tag::noun)) return false;
  const bool adds = noun || (is(i, Tag::adjective) && !definite(i + 1));
  return !adds || definite(i) || !definite(i - 1) || is(i - 1, Tag::name) || view_.find(i, Class::organisation);
}

Phrase Sentence::phrase_at(TokenIndex i) const {
  if (!nominal(i)) return {i, i};
  TokenIndex last = i + 1;
  while (has(last) && last - i < kLongestPhrase) {
    if (view_.is_mark_of(last, kOpening)) {
      // «شركة الاتصالات (إس تي سي)», «صحيفة "…"»: to its end, where that is near and holds no figure.
      TokenIndex close = last + 1;
      while (has(close) && close - last < 8 && !view_.is_mark_of(close, kClosing) && !is(close, Tag::figure)) ++close;
      if (!view_.is_mark_of(close, kClosing) || close == last + 1) break;
      last = close + 1;
      continue;
    }
    if (!continues(last)) break;
    ++last;
  }
  return {i, last};
}

Phrase Sentence::whole_phrase_at(TokenIndex i) const {
  Phrase p = phrase_at(i);
  if (p.empty()) return p;
  while (has(p.last) && p.last - i < kLongestPhrase) {
    TokenIndex next = p.last;
    if (is(next, Tag::preposition)) ++next;
    if (next == p.last && !has_preposition(next)) break;
    const Phrase more = phrase_at(next);
    if (more.empty()) break;
    p.last = more.last;
  }
  return p;
}

Phrase Sentence::phrase_before(TokenIndex end) const {
  TokenIndex last = end;
  while (last > begin_ && view_.is_mark_of(last - 1, kClosing)) --last;
  TokenIndex first = last;
  while (first > begin_ && last - first < kLongestPhrase) {
    const TokenIndex i = first - 1;
    if (view_.is_mark_of(i, kOpening) || view_.is_mark_of(i, kClosing)) {
      --first;
      continue;
    }
    if (!nominal(i) && !(points(i) && first < last)) break;
    if (first < last && !view_.is_mark_of(first, kOpening) && (nominal(first) || points(first)) && !continues(first))
      break;
    --first;
    if (joined(i) || has_preposition(i)) break;
  }
  while (first < last && !nominal(first)) ++first;
  return {first, first == last ? first : end};
}

bool Sentence::breaks_clause(TokenIndex i) const {
  if (is(i, Tag::mark)) return view_.is_mark_of(i, kBreaks) && !view_.glued(i + 1);
  if (is(i, Tag::conjunction)) return true;
  return joined(i) && verbal(i);
}

void Sentence::find_breaks() {
  TokenIndex clause = begin_;
  for (TokenIndex i = begin_; i < end_; ++i) {
    Word& word = words_[i - begin_];
    const bool apart = word.tag == Tag::mark || word.tag == Tag::conjunction;  // belongs to no clause itself
    // No other token does.
    word.breaks = (apart || word.joined) && breaks_clause(i);
    if (word.breaks) clause = apart ? i + 1 : i;
    word.clause = clause;
  }
  TokenIndex end = end_;
  for (TokenIndex i = end_; i > begin_; --i) {
    Word& word = words_[i - 1 - begin_];
    if (word.breaks) end = i - 1;
    word.clause_end = end;
  }
}

// «هذه العمليات», not «هذا العام».
void Sentence::mark_pointer(TokenIndex i) {
  if (!is(i, Tag::particle) || !is_governor(view_, i, Governor::Sort::pointer)) return;
  words_[i - begin_].pointer = !is_time_word(view_, i + 1);
}

TokenIndex Sentence::clause_begin(TokenIndex first) const {
  return first > begin_ && begin_ < end_ ? word(std::min(first, end_) - 1).clause : begin_;
}

TokenIndex Sentence::clause_end(TokenIndex last) const {
  return last < end_ ? word(std::max(last, begin_)).clause_end : last;
}

TokenIndex Sentence::verb_before(TokenIndex at, TokenIndex from) const {
  for (TokenIndex i = at; i > from; --i)
    if (verbal(i - 1)) return i - 1;
  return kNoToken;
}

Phrase Sentence::subject_of(TokenIndex verb) const {
  if (nominal(verb + 1) && !has_preposition(verb + 1)) return phrase_at(verb + 1);
  return phrase_before(verb);
}

}  // namespace factcheck::clause
