// In: an article and a figure in its sentence. Out: the words that name the happening of which the figure is.
//
// A candidate is a happening (happening.h) that the figure's sentence, the one before, the headline or the lead names.
// Each has signs, for where it stands and what it is, and so has the figure, for being of none; a sign has a worth
// (data/model/event.tsv). The candidate with the highest sum is the event, where it is likely enough beside none.
#include "clause/event.h"

#include <algorithm>
#include <iterator>

#include "clause/subject_model.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Happening::Sort;

constexpr TokenIndex kLeadTokens = 90;     // about two sentences
constexpr TokenIndex kShortArticle = 450;  // tokens
constexpr std::int32_t kNearDays = 12;     // before the article's day, beyond which a date marks background
constexpr TokenIndex kRecent = 60;         // tokens before the figure
constexpr TokenIndex kNear = 4;            // likewise
constexpr TokenIndex kFar = 15;
constexpr TokenIndex kGap = 2;          // tokens between two sentences: ends of lines
constexpr std::size_t kMostKnown = 32;  // happenings of most articles
constexpr std::size_t kMostTold = 64;   // their words, likewise

const Choice& model() {
  static const Choice kModel(built_in_table("event"), kEventSignNames);
  return kModel;
}

// Long before the article's day?
bool is_long_before(const Date& a, const Date& day) {
  if (a.year == 0 || a.year > day.year) return false;
  if (a.year < day.year) return true;
  if (a.month == 0) return false;
  if (a.day == 0) return a.month + 1 < day.month;
  return is_valid(a) && day_number(day) - day_number(a) > kNearDays;
}

// Does it tell of its own when it is of: a price, a share, a length, an age?
bool is_state(const Mention& m) {
  return m.kind == Kind::money || m.kind == Kind::percent || m.kind == Kind::measure || m.kind == Kind::duration;
}
bool is_age(const Mention& m) { return m.kind == Kind::duration && m.unit == "year"; }

// «الهجوم الذي أوقع …», «حريق نشب في …»: a clause behind the head says which.
bool is_told_of(const Sentence& s, TokenIndex head) {
  const TokenIndex next = head + 1;
  if (s.definite(head)) return s.is(next, Tag::conjunction) && s.definite(next) && !s.joined(next);
  return (s.is(next, Tag::verb) || s.is(next, Tag::either)) && !s.joined(next);
}

bool has_complement(const Happening& h, Key stem) {
  return std::ranges::find(h.complements, stem) != h.complements.end();
}

// One happening under two names?
bool is_same(const Happening& a, const Happening& b) {
  if (a.stem != b.stem) return false;
  if (a.complements[0] == 0 || b.complements[0] == 0) return true;
  return std::ranges::any_of(a.complements, [&](Key k) { return k != 0 && has_complement(b, k); });
}

// «3 حوادث»: what is counted happens more than once.
bool counts(const Figure& figure, const Happening& h) {
  const Mention& m = figure.mention;
  return m.kind == Kind::count && m.noun_token != kNoToken && stem_of_head(figure.view(), m.noun_token) == h.stem;
}

EventSigns signs_of_name(const Sentence& s, const Happening& h) {
  constexpr std::array kSorts = {EventSign::occasion, EventSign::gathering, EventSign::strike, EventSign::lasting,
                                 EventSign::act,      EventSign::work,      EventSign::toll,   EventSign::vague,
                                 EventSign::series,   EventSign::deed};
  EventSigns signs = 0;
  put(signs, kSorts[static_cast<std::size_t>(h.sort)]);
  put(signs, EventSign::definite, h.definite);
  put(signs, EventSign::owned, h.owned);
  put(signs, EventSign::bare, h.bare());
  put(signs, EventSign::inner, h.inner);
  put(signs, EventSign::joined, s.joined(h.first));
  put(signs, EventSign::glued, s.has_preposition(h.first));
  put(signs, EventSign::second_term, is_second_term(s, h.first));
  put(signs, EventSign::purpose, is_purpose(s, h.first));
  put(signs, EventSign::told_of, is_told_of(s, h.head));
  for (TokenIndex i = h.head + 1; i < h.last; ++i) {
    put(signs, EventSign::named, s.is(i, Tag::name) || s.is(i, Tag::latin));
    put(signs, EventSign::has_number, s.is(i, Tag::figure) || s.is(i, Tag::number));
  }
  return signs;
}

}  // namespace

Happenings::Happenings(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
                       Sentences& sentences)
    : views_(views), mentions_(mentions), model_(model()), day_(day) {
  known_.reserve(kMostKnown);
  asked_.reserve(kMostKnown);
  sums_.reserve(kMostKnown);
  told_.reserve(kMostTold);
  for (const View& view : views)
    if (view.passage().field != Field::title) find_told(view);
  for (const View& view : views) read_opening(view, sentences);
  spots_.clear();
  of_opening_ = known_.size();
  for (const Known& k : known_) most_told_ = std::max(most_told_, k.told);
}

// The headline, and what follows it.
void Happenings::read_opening(const View& view, Sentences& sentences) {
  const bool title = view.passage().field == Field::title;
  TokenIndex headline = 0;
  while (headline < view.size() && (title || view[headline].span.begin < view.passage().headline.end)) ++headline;
  note_figures(view, headline);
  const TokenIndex end = std::min(view.size(), headline + (title ? 0 : kLeadTokens));
  if (!title) {
    lead_end_ = end;
    put(article_, EventSign::short_article, view.size() < kShortArticle);
  }
  for (TokenIndex i = 0; i < end; ++i) {
    const TokenIndex stop = view.sentence_end(i);
    if (stop <= i + 1) continue;
    const Sentence& sentence = sentences.of(view, i);
    find_happenings(sentence, names_);
    meet_all(sentence, names_);
    if (!sentence.figures().empty())
      opening_.push_back({{view.passage().field, sentence.begin(), sentence.end()}, names_});
    for (const Spot& s : spots_) {
      EventSigns& signs = known_[s.which].of_opening;
      put(signs, i < headline ? EventSign::headline : EventSign::lead);
      put(signs, EventSign::twice, has(signs, EventSign::headline) && has(signs, EventSign::lead));
    }
    i = stop - 1;
  }
}

void Happenings::note_figures(const View& view, TokenIndex headline) {
  for (TokenIndex i = 0; i < headline; ++i) {
    const auto* row = view.may_be(i, class_bit(Class::happening)) ? happening_row(view, i) : nullptr;
    put(article_, EventSign::figures_headline, row != nullptr && row->sort == lexicon::Happening::Sort::figures);
  }
}

void Happenings::find_told(const View& view) {
  for (TokenIndex i = 0; i < view.size(); ++i) {
    if (!view.may_be(i, class_bit(Class::happening) | class_bit(Class::event))) continue;
    const auto* row = happening_row(view, i);
    if (row != nullptr ? row->sort > lexicon::Happening::Sort::vague : view.find(i, Class::event) == nullptr) continue;
    told_.push_back({i, stem_of_head(view, i)});
    prints_of_told_.set(print(told_.back().stem));
  }
}

void Happenings::read(const Sentence& sentence) {
  const Words place{sentence.view().passage().field, sentence.begin(), sentence.end()};
  if (place == sentence_) return;
  before_.clear();
  if (sentence_.field == place.field && place.first >= sentence_.last && place.first - sentence_.last <= kGap)
    std::swap(before_, spots_);
  const auto known = std::ranges::find(opening_, place, &Opening::place);
  if (known == opening_.end()) find_happenings(sentence, names_);
  meet_all(sentence, known == opening_.end() ? names_ : known->names);
  sentence_ = place;
}

void Happenings::meet_all(const Sentence& sentence, const std::vector<Happening>& names) {
  spots_.clear();
  for (const Happening& h : names) spots_.push_back({h, meet(sentence, h)});
}

unsigned Happenings::times_told(Key stem) const {
  return prints_of_told_[print(stem)] ? static_cast<unsigned>(std::ranges::count(told_, stem, &Told::stem)) : 0;
}

// Which one it is among those known, or one more.
std::size_t Happenings::meet(const Sentence& sentence, const Happening& h) {
  std::size_t which = known_.size();
  while (which > 0 && !is_same(known_[which - 1].name, h)) --which;
  const bool is_new = which == 0;
  if (is_new) {
    known_.emplace_back().told = times_told(h.stem);
    which = known_.size();
  }
  Known& known = known_[which - 1];
  if (is_new || (known.name.complements[0] == 0 && h.complements[0] != 0)) {
    known.name = h;
    known.words = {sentence.view().passage().field, h.first, h.last};
    known.of_name = signs_of_name(sentence, h);
  }
  return which - 1;
}

Happenings::Asked& Happenings::ask(std::size_t which) {
  if (which < of_opening_) return asked_[which];
  const auto asked = std::ranges::find(asked_, which, &Asked::which);
  if (asked != asked_.end()) return *asked;
  return asked_.emplace_back(Asked{which, known_[which].of_name});
}

void Happenings::look_at_sentence(const Figure& figure) {
  const Sentence& s = figure.sentence;
  const TokenIndex begin = s.clause_begin(figure.first());
  const TokenIndex end = s.clause_end(figure.last());
  for (const Spot& spot : spots_) {
    const Happening& h = spot.name;
    EventSigns& signs = ask(spot.which).signs;
    put(signs, EventSign::during, h.first > s.begin() && s.is(h.first - 1, Tag::preposition));
    if (h.first >= figure.first()) {
      put(signs, h.first < end ? EventSign::clause_behind : EventSign::sentence_behind);
      continue;
    }
    const TokenIndex gap = figure.first() - std::min(h.last, figure.first());
    put(signs, EventSign::clause_before, h.first >= begin);
    put(signs, EventSign::near, gap < kNear);
    put(signs, EventSign::far, gap > kFar);
    put(signs, EventSign::ends_at, h.last == figure.first() || (gap == 1 && s.is(h.last, Tag::preposition)));
  }
}

// What the lines before the figure tell.
void Happenings::look_above(const Figure& figure) {
  if (figure.field() == Field::title) return;
  for (auto t = std::ranges::lower_bound(told_, figure.first(), {}, &Told::at); t != told_.begin(); --t) {
    const Told& told = *std::prev(t);
    if (figure.first() - told.at >= kRecent) break;
    for (Asked& a : asked_) put(a.signs, EventSign::recent, known_[a.which].name.stem == told.stem);
  }
}

// What speaks for it that the figure is of none.
EventSigns Happenings::signs_of(const Figure& figure, const Clause& clause) const {
  const Mention& m = figure.mention;
  EventSigns signs = article_;
  switch (m.kind) {
    case Kind::count: put(signs, EventSign::count); break;
    case Kind::money: put(signs, EventSign::money); break;
    case Kind::percent: put(signs, EventSign::percent); break;
    case Kind::measure: put(signs, EventSign::measure); break;
    case Kind::duration: put(signs, is_age(m) ? EventSign::age : EventSign::duration); break;
    case Kind::ordinal: put(signs, EventSign::ordinal); break;
    case Kind::score: put(signs, EventSign::score); break;
    default: break;
  }
  const Part part = clause.part;
  put(signs, EventSign::change, part == Part::change);
  put(signs, EventSign::rate, part == Part::rate || part == Part::capacity);
  put(signs, EventSign::rank, part == Part::rank);
  put(signs, EventSign::total, part == Part::total);
  put(signs, EventSign::part, part == Part::part || part == Part::rest);
  put(signs, EventSign::past, is_beside_past(figure));
  const View& view = figure.view();
  const bool headline = m.field == Field::title || view[figure.first()].span.begin < view.passage().headline.end;
  put(signs, EventSign::in_headline, headline);
  put(signs, EventSign::in_lead, !headline && figure.first() < lead_end_);
  put(signs, EventSign::counts_it,
      m.kind == Kind::count && m.noun_token != kNoToken && happening_row(view, m.noun_token));
  const unsigned owners = clause.measure.empty() ? 0 : SubjectModel::embedded().owners(clause.measure);
  put(signs, EventSign::misfits, owners != 0 && (owners & bit(SubjectType::event)) == 0);
  return signs;
}

void Happenings::look_at_both(const Figure& figure) {
  const Mention& m = figure.mention;
  for (Asked& a : asked_) {
    EventSigns& signs = a.signs;
    const bool elsewhere = std::ranges::none_of(spots_, [&](const Spot& s) { return s.which == a.which; });
    put(signs, EventSign::elsewhere, elsewhere);
    put(signs, EventSign::state_elsewhere, elsewhere && is_state(m));
    put(signs, EventSign::ordinal_elsewhere, elsewhere && m.kind == Kind::ordinal);
    put(signs, EventSign::past_elsewhere, elsewhere && has(none_, EventSign::past));
    put(signs, EventSign::far_elsewhere, elsewhere && figure.first() > kShortArticle);
    put(signs, EventSign::age_toll, is_age(m) && has(signs, EventSign::toll));
    put(signs, EventSign::act_headline, has(signs, EventSign::act) && has(signs, EventSign::headline));
    const unsigned told = known_[a.which].told;
    put(signs, EventSign::told_twice, told > 1);
    put(signs, EventSign::told_most, told > 1 && told >= most_told_);
  }
}

Words Happenings::of(const Figure& figure, const Clause& clause) {
  read(figure.sentence);
  asked_.clear();
  for (std::size_t k = 0; k < of_opening_; ++k) asked_.push_back({k, known_[k].of_name | known_[k].of_opening});
  look_at_sentence(figure);
  for (const Spot& s : before_) ask(s.which);
  none_ = signs_of(figure, clause);
  if (asked_.empty()) return {};
  look_above(figure);
  look_at_both(figure);
  return choose(figure);
}

Words Happenings::choose(const Figure& figure) {
  sums_.clear();
  for (const Asked& a : asked_) sums_.push_back(model_.worth(a.signs));
  const auto best = std::ranges::max_element(sums_) - sums_.begin();
  const int none = model_.none() + model_.worth(none_);
  // With its kin more speaks for it, so they are looked for only where it is not enough by itself.
  if (!model_.is_enough(std::span(&sums_[static_cast<std::size_t>(best)], 1), sums_, none)) {
    kin_.clear();
    for (std::size_t k = 0; k < asked_.size(); ++k)
      if (is_kin(asked_[k], asked_[static_cast<std::size_t>(best)])) kin_.push_back(sums_[k]);
    if (!model_.is_enough(kin_, sums_, none)) return {};
  }
  const Known& known = known_[asked_[static_cast<std::size_t>(best)].which];
  const Happening& name = known.name;
  const bool says_nothing = name.sort == Sort::vague && name.bare();       // «العملية»
  const bool has_own = is_age(figure.mention) && name.sort != Sort::toll;  // an age is the same whatever happens
  return says_nothing || has_own || counts(figure, name) ? Words{} : known.words;
}

// «حريق في مصنع», «إخماد حريق»: who names one names the other.
bool Happenings::is_kin(const Asked& a, const Asked& b) const {
  const Happening& x = known_[a.which].name;
  const Happening& y = known_[b.which].name;
  return x.stem == y.stem || has_complement(x, y.stem) || has_complement(y, x.stem);
}

std::vector<Happenings::Candidate> Happenings::candidates() const {
  std::vector<Candidate> all;
  for (const Asked& a : asked_) {
    Candidate& c = all.emplace_back(Candidate{known_[a.which].words, a.signs, {}});
    for (std::size_t k = 0; k < asked_.size(); ++k)
      if (is_kin(a, asked_[k])) c.kin.push_back(k);
  }
  return all;
}

bool Happenings::is_past(const Mention& m) const {
  return m.value.form == Value::Form::date && is_long_before(m.value.dates.from, *day_);
}

// Does the figure's clause tell of another time?
bool Happenings::is_beside_past(const Figure& figure) const {
  if (!day_) return false;
  const TokenIndex begin = figure.sentence.clause_begin(figure.first());
  const TokenIndex end = figure.sentence.clause_end(figure.last());
  for (std::size_t k = figure.index; k-- > 0;) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token < begin) break;
    if (is_past(m)) return true;
  }
  for (std::size_t k = figure.index + 1; k < mentions_.size(); ++k) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token >= end) break;
    if (is_past(m)) return true;
  }
  return false;
}

}  // namespace factcheck::clause
