// In: an article's entities and a figure in its sentence. Out: the entity that the figure belongs to.
//
// An entity that the figure's sentence, the headline or the lead names is judged by the signs that speak for it: the
// figure's clause names it, the headline does, … Each sign is worth what kWorth says, and the entity with the highest
// sum is the subject. The worths were fitted (as a choice among the entities of an article, with a penalty on large
// ones) to 406 figures of July 2015 whose subjects were found by reading; those of `scope` and `mover` were set. Three
// times as many signs, pairs of signs, and plain noun phrases as entities were tried: by five folds over the articles
// they do no better.
#include "clause/subject.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/words.h"

namespace factcheck::clause {
namespace {

using Sort = Entity::Sort;

constexpr int kLeadSentences = 2;
constexpr unsigned kOften = 3;
constexpr TokenIndex kReachOfCounted = 2;

constexpr std::array<int, static_cast<std::size_t>(Sign::none)> kWorth = {
    8, -3, 4, 5, 6, 11, 4, 6, 11, 4, 10, 6, 2, 5, 5, 5, 3, -2, 2, -6, 2, 4, -4, -6, -3, 2, 4, 4};
// Of those with a sum of two or three less, one in three is right.
constexpr int kLeast = 19;

int worth(const Signs& signs) {
  int sum = 0;
  for (unsigned long left = signs.to_ulong(); left != 0; left &= left - 1)
    sum += kWorth[static_cast<std::size_t>(std::countr_zero(left))];
  return sum;
}

void put(Signs& signs, Sign sign, bool holds = true) {
  if (holds) signs.set(static_cast<std::size_t>(sign));
}
bool has(const Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

Stems stems_of(const View& view, Phrase p) {
  Stems stems;
  for (TokenIndex i = p.first; i < p.last; ++i)
    if (view.is_word(i) && view[i].key != 0) stems.add(view.rarity(i).stem);
  return stems;
}

bool within(const Stems& few, const Stems& many) {
  return std::ranges::all_of(few, [&](Key k) { return std::ranges::find(many, k) != many.end(); });
}

// Is the second name the first, said more fully? «شركة» alone is no name.
bool is_fuller(const Stems& a, const Stems& b) {
  if (a.size() == 1 && b.size() > 2) return a.front() == b.back() || a.front() == b.second();
  return within(a, b) && (a.size() > 1 || b.size() == 1 || a.front() != b.front());
}

Words place_of(const Sentence& s) { return {s.view().passage().field, s.begin(), s.end()}; }

}  // namespace

struct Subjects::Around {
  Around(const Figure& f, const std::vector<Spot>& spots)
      : figure(f), clause_begin(f.sentence.clause_begin(f.first())), clause_end(f.sentence.clause_end(f.last())) {
    for (const Spot& s : spots) {
      if (s.entity.phrase.first >= f.first() && s.who != kNobody && behind == kNobody) behind = s.who;
      if (s.entity.phrase.first >= f.first() || s.who == kNobody || s.entity.source) continue;
      nearest = s.who;
      if (clause_first == kNobody && in_clause(s)) clause_first = s.who;
    }
  }
  bool in_clause(const Spot& s) const {
    return s.entity.phrase.first >= clause_begin && s.entity.phrase.first < clause_end;
  }
  // Is there no figure between?
  bool clean(const Spot& s) const {
    for (TokenIndex i = s.entity.phrase.last; i < figure.first(); ++i)
      if (figure.sentence.is(i, Tag::figure)) return false;
    return true;
  }

  // «أرباح الشركة»
  bool genitive(const Spot& s) const {
    const Sentence& sentence = figure.sentence;
    const TokenIndex i = s.entity.phrase.first;
    return i > sentence.begin() && sentence.is(i - 1, Tag::noun) && !sentence.definite(i - 1) &&
           !sentence.has_preposition(i) && !sentence.joined(i);
  }

  // «تراجع البلاديوم 2 في المائة», «ارتفعت أرباح البنك بنسبة 2 في المائة», «عدد سكان المدينة 3 ملايين»: what the verb
  // is said of, or whose the noun is that is said of.
  bool moves(const Spot& s) const {
    constexpr TokenIndex kReach = 4;
    constexpr TokenIndex kMostNouns = 3;
    const Phrase p = s.entity.phrase;
    const Sentence& sentence = figure.sentence;
    if (p.last + kReach < figure.first() || s.who != nearest || sentence.has_preposition(p.first)) return false;
    TokenIndex i = p.first;
    while (i > clause_begin && p.first - i < kMostNouns && sentence.is(i - 1, Tag::noun) && !sentence.definite(i - 1) &&
           !sentence.has_preposition(i))
      --i;
    if (i == clause_begin || sentence.is(i - 1, Tag::conjunction)) return i < p.first;
    const Tag tag = sentence.tag(i - 1);
    const Kind kind = figure.mention.kind;
    return (tag == Tag::verb || tag == Tag::either || tag == Tag::verbal_noun) &&
           (i < p.first || kind == Kind::percent || kind == Kind::money || kind == Kind::measure);
  }

  const Figure& figure;
  TokenIndex clause_begin;
  TokenIndex clause_end;
  std::size_t behind = kNobody;        // the first entity behind the figure
  std::size_t nearest = kNobody;       // the last before it
  std::size_t clause_first = kNobody;  // the first before it in its clause
};

Subjects::Subjects(const std::vector<View>& views, Sentences& sentences) {
  for (const View& view : views) read_opening(view, sentences);
  spots_.clear();
  begin_ = kNoToken;
}

// The headline and what follows it.
void Subjects::read_opening(const View& view, Sentences& sentences) {
  const bool title = view.passage().field == Field::title;
  unsigned rank = 0;
  int left = kLeadSentences;
  for (TokenIndex i = 0; view.has(i) && left > 0; ++i) {
    const TokenIndex end = view.sentence_end(i);
    if (end <= i + 1) continue;
    const Sentence& sentence = sentences.of(view, i);
    const bool headline = title || view[i].span.begin < view.passage().headline.end;
    opening_.push_back({place_of(sentence), entities_in(sentence)});
    settle_all(sentence, opening_.back().entities);
    if (headline && rank == 0) add_topic(sentence);
    if (headline) {
      note_headline(view, rank);
      remember_topics(view);
    } else {
      note_lead();
      --left;
    }
    i = end - 1;
  }
}

void Subjects::note_headline(const View& view, unsigned& rank) {
  for (const Spot& s : spots_) {
    if (s.who == kNobody) continue;
    Known& known = known_[s.who];
    known.speaker = known.speaker || (rank == 0 && view.is_mark_of(s.entity.phrase.last, U":"));
    known.rank = std::min(known.rank, rank++);
  }
}

void Subjects::note_lead() {
  for (const Spot& s : spots_) {
    if (s.who == kNobody) continue;
    known_[s.who].in_lead = true;
    if (lead_opened_ || s.entity.source) continue;
    known_[s.who].opens_lead = true;
    lead_opened_ = true;
  }
}

// «الفتح يلاعب …»: what the headline begins with, where it is a definite noun that names nothing known.
void Subjects::add_topic(const Sentence& sentence) {
  const TokenIndex i = sentence.begin();
  if (!sentence.definite(i) || sentence.has_preposition(i) ||
      (!sentence.is(i, Tag::noun) && !sentence.is(i, Tag::name)) ||
      (!spots_.empty() && spots_.front().entity.phrase.first == i))
    return;
  Entity topic{{i, i + 1}, SubjectType::none, Sort::name};
  while (sentence.definite(topic.phrase.last) && sentence.is(topic.phrase.last, Tag::adjective)) ++topic.phrase.last;
  spots_.insert(spots_.begin(), Spot{topic, settle(sentence.view(), topic)});
}

// A person is told again by any of his names, others by the last word of theirs.
void Subjects::remember_topics(const View& view) {
  for (const Spot& s : spots_) {
    if (s.who == kNobody || (!s.entity.proper && known_[s.who].type != SubjectType::person)) continue;
    const Phrase p = s.entity.phrase;
    const bool person = known_[s.who].type == SubjectType::person;
    for (TokenIndex i = person ? p.first : p.last - 1; i < p.last; ++i)
      if (view.is_word(i)) remember(view[i].key, s.who);
  }
}

void Subjects::remember(Key word, std::size_t who) {
  constexpr unsigned kShortest = 3;
  if (text::length(word) < kShortest) return;
  topics_.push_back({word, who});
  topic_letters_ |= third_letter(word);
}

void Subjects::find_topics(const Sentence& sentence) {
  if (topics_.empty()) return;
  const View& view = sentence.view();
  auto at = spots_.begin();
  for (TokenIndex i = sentence.begin(); i < sentence.end(); ++i) {
    const Key word = view[i].key;
    if ((topic_letters_ & third_letter(word)) == 0) continue;
    const auto topic = std::ranges::find(topics_, word, &Topic::word);
    if (topic == topics_.end() || !sentence.nominal(i)) continue;
    while (at != spots_.end() && at->entity.phrase.last <= i) ++at;
    if (at != spots_.end() && at->entity.phrase.first <= i) continue;
    ++known_[topic->who].times;
    at = spots_.insert(at, Spot{{{i, i + 1}, known_[topic->who].type, Sort::again}, topic->who});
  }
}

void Subjects::read(const Sentence& sentence) {
  const Words place = place_of(sentence);
  const auto known = std::ranges::find(opening_, place, &Opening::place);
  if (known != opening_.end())
    settle_all(sentence, known->entities);
  else
    settle_all(sentence, entities_in(sentence));
}

void Subjects::settle_all(const Sentence& sentence, const std::vector<Entity>& entities) {
  spots_.clear();
  for (const Entity& e : entities) spots_.push_back({e, settle(sentence.view(), e)});
  find_topics(sentence);
  before_ = begin_;
  begin_ = sentence.begin();
  field_ = sentence.view().passage().field;
}

// Who the entity is among those known, or one more.
std::size_t Subjects::settle(const View& view, const Entity& e) {
  Known named;
  named.stems = stems_of(view, e.phrase);
  if (named.stems.empty()) return kNobody;
  for (const Key stem : named.stems) named.letters |= std::uint64_t{1} << (text::hash(stem) >> 20 & 63);
  if (e.sort == Sort::again)
    if (const std::size_t told = find_again(named.stems.front()); told != kNobody) return told;
  named.words = {view.passage().field, e.phrase.first, e.phrase.last};
  named.type = e.type;
  named.sort = e.sort;
  named.proper = e.proper;
  named.administrative = view.find(e.phrase.first, lexicon::Class::name_head) != nullptr;
  for (std::size_t k = known_.size(); k-- > 0;) {
    Known& known = known_[k];
    if (!may_be_same(known, named) || !is_same(known, named)) continue;
    ++known.times;
    known.proper = known.proper || named.proper;
    known.sort = std::min(known.sort, named.sort);
    if (named.type != SubjectType::none) known.type = named.type;
    if (named.stems.size() > known.stems.size()) {
      known.words = named.words;
      known.administrative = named.administrative;
      known.stems = named.stems;
      known.letters = named.letters;
    }
    return k;
  }
  known_.push_back(named);
  return known_.size() - 1;
}

bool Subjects::is_same(const Known& a, const Known& b) {
  const bool more = b.stems.size() > a.stems.size();
  const Known& full = more ? b : a;
  const Known& less = more ? a : b;
  if (!is_fuller(less.stems, full.stems)) return false;
  if (a.type != b.type && a.type != SubjectType::none && b.type != SubjectType::none && a.sort != Sort::rare &&
      b.sort != Sort::rare)
    return false;
  // «مطار جدة» is not «جدة», «مدينة جدة» is.
  return b.type != SubjectType::place || a.stems.size() == b.stems.size() || full.stems.front() == less.stems.front() ||
         full.administrative;
}

// «الشركة»: the company told last.
std::size_t Subjects::find_again(Key head) const {
  for (std::size_t k = known_.size(); k-- > 0;)
    if (known_[k].stems.front() == head) return k;
  return kNobody;
}

// A rare word is a name where the article has it again, and in its headline if it is but one.
bool Subjects::may_be_subject(const Known& known) const {
  if (known.type == SubjectType::none) return false;
  return known.sort != Sort::rare || (known.times > 1 && (known.stems.size() > 1 || known.rank != kNowhere));
}

SubjectWords Subjects::of(const Figure& figure, const Clause& /*clause*/) {
  if (figure.sentence.begin() != begin_ || figure.field() != field_) read(figure.sentence);
  const Around around(figure, spots_);
  std::vector<Signs>& signs = signs_;
  signs.assign(known_.size(), {});
  look_at_spots(around, signs);
  int most = kLeast - 1;
  std::size_t best = kNobody;
  for (std::size_t k = 0; k < known_.size(); ++k) {
    if ((signs[k].none() && !known_[k].opening()) || !may_be_subject(known_[k])) continue;
    look_at_known(known_[k], signs[k]);
    if (const int sum = worth(signs[k]); sum > most) most = sum, best = k;
  }
  if (best != kNobody) {
    chosen_ = best;
    chosen_in_ = begin_;
  }
  return best == kNobody ? SubjectWords{} : SubjectWords{known_[best].words, known_[best].type};
}

void Subjects::look_at_spots(const Around& around, std::vector<Signs>& signs) const {
  for (const Spot& s : spots_)
    if (s.who != kNobody) look_at_spot(around, s, signs[s.who]);
  if (chosen_ != kNobody) {
    put(signs[chosen_], Sign::carried, chosen_in_ == begin_);
    put(signs[chosen_], Sign::carried_on, chosen_in_ == before_);
  }
  if (around.clause_first != kNobody) put(signs[around.clause_first], Sign::clause_first);
  if (around.nearest != kNobody) put(signs[around.nearest], Sign::nearest);
}

void Subjects::look_at_spot(const Around& around, const Spot& spot, Signs& signs) const {
  const Sentence& s = around.figure.sentence;
  const TokenIndex at = spot.entity.phrase.first;
  const bool in_clause = around.in_clause(spot);
  put(signs, Sign::source, spot.entity.source);
  put(signs, Sign::joined, s.joined(at));
  put(signs, Sign::genitive, around.genitive(spot));
  const bool opens = at <= s.begin() + 1;
  put(signs, Sign::opens_sentence, opens);
  put(signs, Sign::scope,
      opens && spot.entity.type != SubjectType::person && !spot.entity.source &&
          s.view().is_mark_of(spot.entity.phrase.last, U":"));
  if (at >= around.figure.first()) {
    put(signs, Sign::behind, in_clause);
    put(signs, Sign::counted, at <= around.figure.last() + kReachOfCounted);
    put(signs, Sign::counted_near, in_clause && around.behind == spot.who);
    return;
  }
  put(signs, in_clause ? Sign::clause : Sign::sentence);
  put(signs, Sign::nearest_clean, around.nearest == spot.who && around.clean(spot));
  put(signs, Sign::mover, in_clause && around.moves(spot));
}

void Subjects::look_at_known(const Known& known, Signs& signs) const {
  const bool here = has(signs, Sign::clause) || has(signs, Sign::sentence) || has(signs, Sign::behind);
  put(signs, Sign::headline, known.rank != kNowhere);
  put(signs, Sign::speaker, known.speaker);
  put(signs, Sign::opens_elsewhere, known.rank == 0 && !here);
  put(signs, Sign::lead_opens, known.opens_lead);
  put(signs, Sign::often, known.times >= kOften);
  put(signs, Sign::clause_proper, known.proper && has(signs, Sign::clause));
  put(signs, Sign::one_word, known.stems.size() == 1);
  put(signs, Sign::organisation, known.type == SubjectType::organisation);
  put(signs, Sign::product, known.type == SubjectType::product);
  put(signs, Sign::kind, known.sort == Sort::kind);
  put(signs, Sign::again, known.sort == Sort::again);
  put(signs, Sign::rare, known.sort == Sort::rare);
}

}  // namespace factcheck::clause
