// In: a figure in its sentence. Out: what the sentence says it is of, by grammar; see standing.h.
//
// A clause is said of what stands behind its verb or right before it, of what opens it, or of what a relative pronoun
// takes up. A verb without a subject has that of a clause before, with which it agrees: «ارتفعت … وبلغت 5 ملايين».
#include "clause/standing.h"

#include "clause/governor.h"
#include "clause/naming.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr TokenIndex kMostBetween = 1;        // tokens between an entity and what governs the figure
constexpr unsigned kShortestWithPronoun = 4;  // letters
constexpr TokenIndex kLongest = 4;            // tokens of a phrase that names nobody

// A noun that says how much, and not who or what.
constexpr std::uint32_t kQuantities =
    bit(Sort::general) | bit(Sort::tally) | bit(Sort::quantity) | bit(Sort::span) | bit(Sort::passed);

bool says(const View& view, TokenIndex i) { return view.find(i, Class::saying) != nullptr; }

}  // namespace

bool stands_free(const Sentence& sentence, TokenIndex i) {
  return !sentence.has_preposition(i) && (i == sentence.begin() || !sentence.is(i - 1, Tag::preposition));
}

Standing::Standing(const Figure& figure, const Clause& clause)
    : figure_(figure),
      s_(figure.sentence),
      view_(figure.view()),
      clause_begin_(s_.clause_begin(figure.first())),
      clause_end_(s_.clause_end(figure.last())),
      verb_(verb_of_clause()) {
  if (clause.quantity.field == figure.field() && s_.has(clause.quantity.first))
    governor_ = {clause.quantity.first, clause.quantity.last};
  wanted_ = wanted();
}

// Of the pronoun of what governs the figure, or of the verb where no subject stands behind it.
Standing::Gender Standing::wanted() const {
  for (TokenIndex i = governor_.first; i < governor_.last; ++i)
    if (const Gender pronoun = gender_of_pronoun(i); pronoun != Gender::none) return pronoun;
  if (verb_ == kNoToken) return Gender::none;
  const TokenIndex next = past_particles(verb_ + 1);
  const bool has_subject = next < figure_.first() && s_.nominal(next) && !s_.has_preposition(next);
  return has_subject ? Gender::none : gender_of_verb(verb_);
}

// «أرباحها», «عمره»
Standing::Gender Standing::gender_of_pronoun(TokenIndex noun) const {
  constexpr std::pair<std::string_view, Gender> kPronouns[] = {{"\u0647\u0627", Gender::feminine},  // ها
                                                               {"\u0647\u0645", Gender::plural},    // هم
                                                               {"\u0647", Gender::masculine}};      // ه
  const Key word = view_[noun].key;
  const std::uint8_t last = text::last_letter(word);
  if ((last != text::kHeh && last != text::kAlef && last != text::kMeem) || text::length(word) < kShortestWithPronoun ||
      !s_.nominal(noun) || s_.definite(noun))
    return Gender::none;
  for (const auto& [ending, gender] : kPronouns)
    if (view_.bytes(noun).ends_with(ending)) return gender;
  return Gender::none;
}

// «الأردن: …»
bool Standing::is_scope(const Entity& e) const {
  return e.phrase.first <= s_.begin() + 1 && e.type != SubjectType::person && !e.source &&
         view_.is_mark_of(e.phrase.last, U":");
}

TokenIndex Standing::verb_of_clause() const {
  TokenIndex verb = s_.verb_before(figure_.first(), clause_begin_);
  while (verb != kNoToken && says(view_, verb)) verb = s_.verb_before(verb, clause_begin_);
  return verb;
}

TokenIndex Standing::past_particles(TokenIndex i) const {
  while (s_.is(i, Tag::particle)) ++i;
  return i;
}

Signs Standing::of(const Entity& e) const {
  Signs signs;
  const Phrase p = e.phrase;
  put(signs, Sign::beside, !governor_.empty() && p.last <= governor_.first && governor_.first - p.last <= kMostBetween);
  if (p.last > figure_.first()) {
    put(signs, Sign::behind, p.first >= figure_.first() && in_clause(p.first));
    return signs;
  }
  const bool scope = is_scope(e);
  const bool taken_up = is_taken_up(p);
  const bool own = in_clause(p.first) || scope || taken_up;
  put(signs, Sign::here);
  put(signs, Sign::clause, own);
  put(signs, Sign::said_of, scope || taken_up || (own && !e.source && is_said_of(p)));
  put(signs, Sign::agrees, !own && agrees(e));
  put(signs, Sign::genitive, governor_.first < p.first && p.first <= governor_.last && !s_.has_preposition(p.first));
  return signs;
}

// «العاملين الذين تتجاوز أعمارهم 60 عاما»: what the relative pronoun that opens the figure's clause takes up.
bool Standing::is_taken_up(Phrase p) const {
  return p.last + 1 == clause_begin_ && s_.is(p.last, Tag::conjunction) && s_.definite(p.last);
}

bool Standing::is_said_of(Phrase p) const {
  if (!stands_free(s_, p.first)) return false;
  TokenIndex i = p.first;
  const bool inner =
      i > clause_begin_ && s_.nominal(i - 1) && !s_.joined(i) && !s_.definite(i - 1) && !s_.verbal(i - 1);
  if (inner) return false;
  while (i > clause_begin_ && s_.is(i - 1, Tag::particle)) --i;
  if (i == clause_begin_) return true;
  if (s_.verbal(i - 1)) return !says(view_, i - 1);
  TokenIndex next = p.last;
  while (s_.is(next, Tag::particle) || s_.is(next, Tag::adjective)) ++next;
  if (s_.verbal(next) && next < figure_.first()) return true;
  return s_.is(next, Tag::conjunction) && s_.definite(next);
}

bool Standing::agrees(const Entity& e) const { return wanted_ != Gender::none && gender_of(e) == wanted_; }

// «بلغت», «تبلغ»; «بلغوا», «يبلغون»; «بلغ», «سيبلغ».
Standing::Gender Standing::gender_of_verb(TokenIndex verb) const {
  Key word = view_[verb].key;
  if (text::length(word) > 3 && (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh))
    word >>= 8;
  if (text::length(word) > 3 && text::begins_as_future(word)) word >>= 8;
  const unsigned n = text::length(word);
  if (n < 2) return Gender::masculine;
  const std::uint8_t last = text::letter(word, n - 1);
  const bool waw = text::letter(word, n - 2) == text::kWaw;
  if (waw && (last == text::kAlef || last == text::kNoon)) return Gender::plural;
  return last == text::kTeh || (n > 3 && text::letter(word, 0) == text::kTeh) ? Gender::feminine : Gender::masculine;
}

Standing::Gender Standing::gender_of(const Entity& e) const {
  constexpr std::string_view kFeminine[] = {"\u0629", "\u0627\u062A", "\u0627\u0621"};  // ة, ات, اء
  const TokenIndex head = e.phrase.first;
  if (e.type == SubjectType::place && s_.head(head).none()) return Gender::feminine;
  for (const std::string_view ending : kFeminine)
    if (view_.bytes(head).ends_with(ending)) return Gender::feminine;
  return e.type == SubjectType::group ? Gender::plural : Gender::masculine;
}

// The head of a phrase without a name that a figure may be of.
bool Standing::is_free(TokenIndex i) const {
  if (!s_.nominal(i) || s_.is(i, Tag::adjective) || s_.is(i, Tag::latin) || s_.verbal(i)) return false;
  if (gender_of_pronoun(i) != Gender::none) return false;  // «واجهاتها» are another's
  if (is_time_word(view_, i) || is_change(view_, i) || (sorts_at(view_, i) & kQuantities) != 0 || says(view_, i))
    return false;
  return s_.definite(i) || s_.is(i, Tag::name) ||
         (s_.nominal(i + 1) && s_.definite(i + 1) && !s_.has_preposition(i + 1));
}

void Standing::add_phrase(TokenIndex first, std::vector<Entity>& all) const {
  if (!s_.has(first) || s_.is(first, Tag::figure) || !is_free(first)) return;
  const TokenIndex end = s_.phrase_at(first).last;
  TokenIndex last = first + 1;
  while (last < end && last - first < kLongest && !is_time_word(view_, last) && !s_.is(last, Tag::verbal_noun) &&
         !s_.verbal(last))
    ++last;
  const bool people = Naming(figure_).is_person(first);
  all.push_back({{first, last}, people ? SubjectType::group : SubjectType::product, Entity::Sort::phrase});
}

void Standing::add_phrases(std::vector<Entity>& all) const {
  const Kind kind = figure_.mention.kind;
  const bool governed = !governor_.empty() && governor_.first < figure_.first();
  if (const TokenIndex next = governor_.first + 1; governed && s_.definite(next) && !s_.has_preposition(next))
    add_phrase(next, all);  // «سعر الصقر»
  if (kind == Kind::percent && is_governor(view_, figure_.last(), Sort::of)) add_phrase(figure_.last() + 1, all);
  const auto add_unless_governor = [&](TokenIndex i) {
    if (i < figure_.first() && (kind == Kind::ordinal || !governed || i < governor_.first || i >= governor_.last) &&
        stands_free(s_, i))
      add_phrase(i, all);
  };
  if (verb_ != kNoToken) add_unless_governor(past_particles(verb_ + 1));
  add_unless_governor(past_particles(clause_begin_));
  // «درب يبلغ طوله», «العاملين الذين»: what a relative clause is said of.
  if (clause_begin_ > s_.begin() && s_.is(clause_begin_ - 1, Tag::conjunction) && s_.definite(clause_begin_ - 1))
    add_phrase(s_.phrase_before(clause_begin_ - 1).first, all);
}

}  // namespace factcheck::clause
