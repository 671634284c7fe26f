// In: an article's entities and a figure in its sentence. Out: the entity that the figure belongs to.
//
// A candidate is an entity that the figure's sentence, the one before, the headline or the lead names, the figure's
// event, or the noun phrase that its clause is said of. Each has signs, for where it stands (standing.cc) and who it
// is; a sign has a worth (subject_model.h), and the candidate with the highest sum is the subject.
#include "clause/subject.h"

#include <algorithm>
#include <array>
#include <utility>

#include "clause/dateline.h"
#include "clause/standing.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using Sort = Entity::Sort;

constexpr int kLeadSentences = 2;
constexpr std::size_t kMostKnown = 32;     // entities of most articles
constexpr std::size_t kMostSpots = 16;     // likewise, of a sentence
constexpr TokenIndex kReachOfCounted = 2;  // tokens behind the figure
constexpr TokenIndex kGap = 2;             // tokens between two sentences: ends of lines

// Without what is glued to its front: «لشركة» is «شركة».
Key stem_of_head(const View& view, TokenIndex i) {
  const unsigned glued = view.grammar(i).glued_letters();
  return glued == 0 ? view.rarity(i).stem : text::light_stem(view[i].key >> (8 * glued));
}

Stems stems_of(const View& view, Phrase p) {
  Stems stems;
  for (TokenIndex i = p.first; i < p.last; ++i)
    if (view.is_word(i) && view[i].key != 0) stems.add(i == p.first ? stem_of_head(view, i) : view.rarity(i).stem);
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

// «وصول 12 سائقا» says how many, and not of what.
bool has_number(const View& view, const Words& words) {
  for (TokenIndex i = words.first; i < words.last; ++i)
    if (view.is_digits(i) || view.find(i, lexicon::Class::number)) return true;
  return false;
}

Words place_of(const Sentence& s) { return {s.view().passage().field, s.begin(), s.end()}; }

}  // namespace

Subjects::Subjects(const std::vector<View>& views, Sentences& sentences) : views_(views) {
  known_.reserve(kMostKnown);
  signs_.reserve(kMostKnown);
  asked_.reserve(kMostKnown);
  sums_.reserve(kMostKnown);
  entities_.reserve(kMostSpots);
  spots_.reserve(kMostSpots);
  before_.reserve(kMostSpots);
  for (const View& view : views) read_opening(view, sentences);
  spots_.clear();
  sentence_ = {};
  of_opening_ = known_.size();
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
    if (!headline && left == kLeadSentences) begin_of_text_ = end_of_dateline(sentence);
    read_anew(sentence);
    if (headline && rank == 0) add_topic(sentence);
    if (headline) {
      note_headline(rank);
      remember_topics(view);
    } else if (begin_of_text_ < end) {
      note_lead(sentence);
      --left;
    }
    if (!sentence.figures().empty()) opening_.push_back({place_of(sentence), spots_});
    i = end - 1;
  }
}

void Subjects::note_headline(unsigned& rank) {
  for (const Spot& s : spots_)
    if (s.who != kNobody) known_[s.who].rank = std::min(known_[s.who].rank, rank++);
}

void Subjects::note_lead(const Sentence& sentence) {
  if (first_of_lead_ == kNobody) first_of_lead_ = first_free(sentence);
}

// «الفتح يلاعب …»: what the headline begins with, where it is a definite noun that names nothing known.
void Subjects::add_topic(const Sentence& sentence) {
  const TokenIndex i = sentence.begin();
  if (!sentence.definite(i) || sentence.has_preposition(i) ||
      (!sentence.is(i, Tag::noun) && !sentence.is(i, Tag::verbal_noun) && !sentence.is(i, Tag::name)) ||
      (!spots_.empty() && spots_.front().entity.phrase.first == i))
    return;
  Entity topic{{i, i + 1}, SubjectType::none, Sort::name};
  while (sentence.definite(topic.phrase.last) && sentence.is(topic.phrase.last, Tag::adjective)) ++topic.phrase.last;
  spots_.insert(spots_.begin(), Spot{topic, meet(sentence.view(), topic)});
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
  for (TokenIndex i = begin_of(sentence); i < sentence.end(); ++i) {
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
  before_.clear();
  first_before_ = kNobody;
  if (sentence_.field == place.field && place.first >= sentence_.last && place.first - sentence_.last <= kGap) {
    std::swap(before_, spots_);
    first_before_ = first_free_;
  }
  const auto known = std::ranges::find(opening_, place, &Opening::place);
  if (known != opening_.end())
    spots_ = known->spots;
  else
    read_anew(sentence);
  first_free_ = first_free(sentence);
  sentence_ = place;
}

void Subjects::read_anew(const Sentence& sentence) {
  spots_.clear();
  find_entities(sentence, entities_);
  const TokenIndex begin = begin_of(sentence);
  for (const Entity& e : entities_)
    if (e.phrase.first >= begin) spots_.push_back({e, meet(sentence.view(), e)});
  find_topics(sentence);
}

// Who writes, and from where, is no subject.
TokenIndex Subjects::begin_of(const Sentence& sentence) const {
  const bool text = sentence.view().passage().field == Field::text;
  return text ? std::max(sentence.begin(), begin_of_text_) : sentence.begin();
}

std::size_t Subjects::first_free(const Sentence& sentence) const {
  for (const Spot& s : spots_)
    if (s.who != kNobody && !s.entity.source && stands_free(sentence, s.entity.phrase.first)) return s.who;
  return kNobody;
}

// Who the entity is that the text names here.
std::size_t Subjects::meet(const View& view, const Entity& e) {
  const std::size_t who = settle(view, e);
  if (who == kNobody) return who;
  most_times_ = std::max(most_times_, ++known_[who].times);
  known_[who].last = ++met_;
  known_[who].sayings += e.source ? 1 : 0;
  return who;
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
  named.guessed = e.guessed;
  named.head = model_.worth_of_head(named.stems.front());
  named.administrative = view.find(e.phrase.first, lexicon::Class::name_head) != nullptr;
  for (auto it = known_.rbegin(); it != known_.rend(); ++it) {
    Known& known = *it;
    if (!may_be_same(known, named) || !is_same(known, named)) continue;
    known.proper = known.proper || named.proper;
    known.sort = std::min(known.sort, named.sort);
    const bool tells = named.type != SubjectType::none && named.sort != Sort::phrase;
    if (tells && (!named.guessed || known.type == SubjectType::none)) {
      known.type = named.type;
      known.guessed = named.guessed;
    }
    if (named.stems.size() > known.stems.size()) {
      known.words = named.words;
      known.administrative = named.administrative;
      known.stems = named.stems;
      known.head = named.head;
      known.letters = named.letters;
    }
    return static_cast<std::size_t>(&known - known_.data());
  }
  known_.push_back(named);
  signs_.emplace_back();
  return known_.size() - 1;
}

// «جبران» is «جبران الخوري».
bool Subjects::is_first_name(const Known& less, const Known& full) {
  return full.type == SubjectType::person && less.proper && less.stems.size() == 1 &&
         less.stems.front() == full.stems.front();
}

bool Subjects::is_same(const Known& a, const Known& b) {
  const bool more = b.stems.size() > a.stems.size();
  const Known& full = more ? b : a;
  const Known& less = more ? a : b;
  if (a.sort == Sort::phrase || b.sort == Sort::phrase)
    return a.stems.front() == b.stems.front() && within(less.stems, full.stems);
  // «الحريق» is the fire that the article tells of.
  if (less.sort == Sort::again && a.type == SubjectType::event && b.type == SubjectType::event)
    return a.stems.front() == b.stems.front();
  if (!is_first_name(less, full) && !is_fuller(less.stems, full.stems)) return false;
  const auto open = [](const Known& k) { return k.type == SubjectType::none || k.sort == Sort::rare || k.guessed; };
  if (a.type != b.type && !open(a) && !open(b)) return false;
  // «مطار جدة» is not «جدة», «مدينة جدة» is.
  return b.type != SubjectType::place || a.stems.size() == b.stems.size() || full.stems.front() == less.stems.front() ||
         full.administrative;
}

// «الشركة»: the company told last.
std::size_t Subjects::find_again(Key head) const {
  std::size_t best = kNobody;
  const auto better = [&](std::size_t k) {
    if (best == kNobody) return true;
    const Known& a = known_[k];
    const Known& b = known_[best];
    if ((a.sort == Sort::name) != (b.sort == Sort::name)) return a.sort == Sort::name;
    return a.last > b.last;
  };
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (known_[k].stems.front() == head && better(k)) best = k;
  return best;
}

// A rare word is a name where the article has it again, or in its headline.
bool Subjects::may_be_subject(const Known& known) const {
  if (known.type == SubjectType::none) return false;
  return known.sort != Sort::rare || known.times > 1 || known.rank != kNowhere;
}

SubjectWords Subjects::of(const Figure& figure, const Clause& clause) {
  if (place_of(figure.sentence) != sentence_) read(figure.sentence);
  for (const std::size_t who : asked_) signs_[who].reset();
  asked_.clear();
  for (std::size_t who = 0; who < of_opening_; ++who) asked_.push_back(who);
  look_at_sentence(figure, clause);
  look_at_sentence_before();
  look_at_event(clause);
  measure_ = measure_of(figure, clause);
  const std::size_t best = choose(figure.mention.kind);
  return best == kNobody ? SubjectWords{} : SubjectWords{known_[best].words, known_[best].type};
}

// The one for whom most speaks, if it is enough beside what speaks for the others.
std::size_t Subjects::choose(Kind kind) {
  const unsigned owners = model_.owners(measure_);
  const SubjectModel::ByType by_type = model_.worths(kind, measure_);
  std::size_t best = kNobody;
  int most = 0;
  sums_.clear();
  for (const std::size_t who : asked_) {
    if (!may_be_subject(known_[who])) continue;
    const Known& known = known_[who];
    look_at_known(known, owners, signs_[who]);
    put(signs_[who], Sign::lead, who == first_of_lead_);
    sums_.push_back(model_.worth(signs_[who], known.type) + by_type[static_cast<std::size_t>(known.type)] + known.head);
    if (best == kNobody || sums_.back() > most) most = sums_.back(), best = who;
  }
  return best != kNobody && model_.is_enough(most, sums_) ? best : kNobody;
}

std::vector<Subjects::Candidate> Subjects::candidates() const {
  std::vector<Candidate> all;
  for (const std::size_t who : asked_)
    if (const Known& known = known_[who]; may_be_subject(known))
      all.push_back({{known.words, known.type}, signs_[who], known.stems.front()});
  return all;
}

void Subjects::look_at_sentence(const Figure& figure, const Clause& clause) {
  const Standing standing(figure, clause);
  bool counted = false;
  for (const Spot& s : spots_) {
    if (s.who == kNobody) continue;
    Signs& signs = signs_of(s.who);
    signs |= standing.of(s.entity);
    put(signs, Sign::told);
    if (s.entity.phrase.last > figure.first() && !std::exchange(counted, true))
      put(signs, Sign::counted, s.entity.phrase.first <= figure.last() + kReachOfCounted);
  }
  look_at_order(figure);
  phrases_.clear();
  standing.add_phrases(phrases_);
  for (const Entity& e : phrases_) {
    const auto overlaps = [&](const Spot& s) {
      return s.entity.phrase.first < e.phrase.last && e.phrase.first < s.entity.phrase.last;
    };
    if (std::ranges::any_of(spots_, overlaps)) continue;
    const std::size_t who = settle(figure.view(), e);
    if (who == kNobody) continue;
    Signs& signs = signs_of(who);
    signs |= standing.of(e);
    put(signs, Sign::told);
  }
}

// Who comes first and last before the figure.
void Subjects::look_at_order(const Figure& figure) {
  std::array<std::size_t, kTypes> nearest;
  nearest.fill(kNobody);
  std::size_t first_free = kNobody;
  std::size_t nearest_free = kNobody;
  for (const Spot& s : spots_) {
    if (s.entity.phrase.last > figure.first()) break;
    if (s.who == kNobody) continue;
    nearest[static_cast<std::size_t>(known_[s.who].type)] = s.who;
    if (s.entity.source || !stands_free(figure.sentence, s.entity.phrase.first)) continue;
    nearest_free = s.who;
    if (first_free == kNobody) first_free = s.who;
  }
  for (const std::size_t who : nearest)
    if (who != kNobody) put(signs_[who], Sign::nearest);
  if (first_free == kNobody) return;
  put(signs_[first_free], Sign::first_free);
  put(signs_[nearest_free], Sign::nearest_free);
}

void Subjects::look_at_sentence_before() {
  for (const Spot& s : before_)
    if (s.who != kNobody) put(signs_of(s.who), Sign::told);
  if (first_before_ != kNobody) put(signs_of(first_before_), Sign::sentence_before);
}

void Subjects::look_at_event(const Clause& clause) {
  if (clause.event.empty()) return;
  if (clause.event != event_) {  // most figures of an article are of one
    event_ = clause.event;
    event_who_ = who_is(clause.event);
  }
  if (event_who_ != kNobody) put(signs_of(event_who_), Sign::event);
}

// «إغلاق طريق السرو»: the road has a length, and not what is done to it.
bool is_act(const View& view, TokenIndex i) {
  const auto s = view.find(i, lexicon::Class::happening);
  if (!s) return false;
  const auto sort = view.lexicon().happening[s->row].sort;
  return sort == lexicon::Happening::Sort::act || sort == lexicon::Happening::Sort::work;
}

std::size_t Subjects::who_is(const Words& event) {
  const auto view = std::ranges::find(views_, event.field, [](const View& v) { return v.passage().field; });
  if (view == views_.end() || has_number(*view, event) || is_act(*view, event.first)) return kNobody;
  const std::size_t who = settle(*view, {{event.first, event.last}, SubjectType::event, Sort::name});
  const bool headline = event.field == Field::title || (*view)[event.first].span.begin < view->passage().headline.end;
  if (who != kNobody && headline) known_[who].rank = std::min(known_[who].rank, 1U);
  return who;
}

// What the figure measures, or the concept of what it counts.
std::string_view Subjects::measure_of(const Figure& figure, const Clause& clause) {
  if (!clause.measure.empty()) return clause.measure;
  const View& view = figure.view();
  for (const TokenIndex i : {figure.mention.noun_token, clause.head}) {
    if (i == kNoToken || (i == clause.head && clause.quantity.field != figure.field())) continue;
    if (const auto noun = view.find(i, lexicon::Class::noun))
      return view.lexicon().concepts[view.lexicon().noun[noun->row].concept_id].id;
  }
  return {};
}

void Subjects::look_at_known(const Known& known, unsigned owners, Signs& signs) const {
  const bool told = has(signs, Sign::told);
  put(signs, Sign::headline, known.rank != kNowhere);
  put(signs, Sign::topic, known.rank == 0 && !told);
  put(signs, Sign::most, known.times == most_times_);
  put(signs, Sign::name, known.sort == Sort::name);
  put(signs, Sign::proper, known.proper);
  put(signs, Sign::again, known.sort == Sort::again);
  put(signs, Sign::one_word, known.stems.size() == 1 && known.sort != Sort::phrase);
  put(signs, Sign::phrase, known.sort == Sort::phrase);
  put(signs, Sign::group, known.type == SubjectType::group);
  put(signs, Sign::speaks, known.sayings > 0 && known.sayings * 2 >= known.times);
  put(signs, Sign::fits, (owners & bit(known.type)) != 0);
}

}  // namespace factcheck::clause
