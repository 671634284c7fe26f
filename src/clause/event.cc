// In: an article's headline and lead, and a figure in its sentence. Out: the words that name the happening of which the
// figure is.
//
// Two questions are kept apart. What happens: a noun of data/ar/happenings.tsv with its complements, sought in headline
// and lead as what the article tells («حريق في شقة», «إنقاذ 18 رهينة»). And is the figure of it: its own clause says
// so, or it stands where the article tells of it, and nothing says that it is background: another year, a price, an
// age.
#include "clause/event.h"

#include <algorithm>
#include <cstdlib>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = lexicon::Happening::Sort;

constexpr lexicon::ClassSet kHappening = lexicon::class_bit(Class::happening);
constexpr TokenIndex kLongestName = 12;
constexpr int kJoints = 2;                 // prepositions that join a complement
constexpr TokenIndex kLeadTokens = 90;     // headline and about two sentences
constexpr TokenIndex kByline = 12;         // tokens of agency, town and name before the news
constexpr TokenIndex kOpening = 30;        // where the lead tells what happens
constexpr TokenIndex kShortArticle = 450;  // tokens: all of it tells of what happens
constexpr TokenIndex kOwnBefore = 22;      // tokens from a happening to a figure of its clause
constexpr TokenIndex kOwnAfter = 9;
constexpr std::int32_t kNearDays = 12;  // before the article's day, beyond which a date marks background
constexpr std::u32string_view kQuotes = U"«»\"“”()[]";
constexpr std::u32string_view kEnds = U"،,؛;:.!؟…|*";

bool is_listed(const View& view, TokenIndex i) { return view.may_be(i, kHappening); }

// «حريق», «اجتماعهم»
const lexicon::Sense* happening_at(const View& view, TokenIndex i) {
  return is_listed(view, i) ? view.find(i, Class::happening) : view.owned(i, Class::happening);
}

std::optional<Sort> sort_at(const View& view, TokenIndex i, TokenIndex* words = nullptr) {
  const auto s = happening_at(view, i);
  if (!s || s->proclitics.preposition == lexicon::Proclitics::Preposition::kaf) return std::nullopt;
  if (words != nullptr) *words = s->words;
  return view.lexicon().happening[s->row].sort;
}

bool names(Sort sort) { return sort != Sort::figures && sort != Sort::roundup; }

// Does it tell of its own when it is of: a price, a share, a length, an age? Such a figure is of what its clause names.
bool is_state(const Mention& m) {
  return m.kind == Kind::money || m.kind == Kind::percent || m.kind == Kind::measure || m.kind == Kind::duration;
}

// Long before the article's day?
bool is_past(const Date& a, const Date& day) {
  if (a.year == 0 || a.year > day.year) return false;
  if (a.year < day.year) return true;
  if (a.month == 0) return false;
  if (a.day == 0) return a.month + 1 < day.month;
  return is_valid(a) && day_number(day) - day_number(a) > kNearDays;
}

// «وقتل»
bool joins_clause(const Sentence& s, TokenIndex i) {
  return (s.is(i, Tag::verb) || s.is(i, Tag::either)) && s.joined(i) && s.verbal(i);
}

// «الصفقة عبارة عن قائمة», «التفجير في حلب عمل إرهابي»: behind a definite noun or a place one without an article says
// what it is. An unknown word may be a name.
bool begins_predicate(const Sentence& s, TokenIndex i) {
  const View& view = s.view();
  const bool noun = s.is(i, Tag::noun) || s.is(i, Tag::verbal_noun) || s.is(i, Tag::either);
  if (!noun || s.definite(i) || s.has_preposition(i) || view.may_be(i, lexicon::class_bit(Class::site))) return false;
  const bool known = view.rarity(i).of_word != lexicon::kMaxWeight || text::last_letter(view[i].key) == text::kAlef;
  return known && (s.is(i - 1, Tag::name) ? view.find(i - 1, Class::place) != nullptr : s.definite(i - 1));
}

bool says_when(const View& view, TokenIndex i) {
  constexpr lexicon::ClassSet kTimes = class_bit(Class::weekday) | class_bit(Class::daypart);
  return view.may_be(i, kTimes) && (view.find(i, Class::weekday) || view.find(i, Class::daypart));
}

// Does a name go on with the figure: «المباراة الثالثة», «إنقاذ 18 رهينة»?
bool goes_on_with(const Mention* m, bool befalls) {
  if (m == nullptr) return false;
  return m->kind == Kind::ordinal || (befalls && (m->kind == Kind::count || m->kind == Kind::measure));
}

// «الهجوم الذي أوقع …», «حريق نشب في …»: a clause behind the head says which.
bool is_told_of(const Sentence& s, TokenIndex head) {
  const TokenIndex next = head + 1;
  if (s.definite(head)) return s.is(next, Tag::conjunction) && s.definite(next) && !s.joined(next);
  return (s.is(next, Tag::verb) || s.is(next, Tag::either)) && !s.joined(next);
}

// «محكمة استئناف», «صناعة إعادة التدوير»: which court, and not what happens.
bool is_second_term(const Sentence& s, TokenIndex i) {
  if (i == s.begin() || s.joined(i) || s.has_preposition(i)) return false;
  return s.is(i - 1, Tag::noun) && !s.definite(i - 1) && !s.view().find(i - 1, Class::ordinal);
}

// «خطة لإنشاء محطة»: what is to be done.
bool is_purpose(const Sentence& s, TokenIndex i) {
  return s.has_preposition(i) && text::letter(s.view()[i].key, 0) == text::kLam;
}

bool leads_on(const Sentence& s, TokenIndex i) { return s.has_preposition(i) && !s.definite(i) && !s.is(i, Tag::name); }

// Without what only leads to the figure behind it: «معرض السرو | في 3 مدن», «معسكره | بمشاركة 18»; «لقاء بجدة» keeps
// its town.
TokenIndex without_governor(const Sentence& s, TokenIndex head, TokenIndex last) {
  if (last > head + 1 && s.is(last, Tag::figure) && leads_on(s, last - 1)) --last;
  while (last > head + 1 && s.is(last - 1, Tag::preposition)) --last;
  return last;
}

bool ends_clause(const Sentence& s, TokenIndex i) { return s.is(i, Tag::mark) && s.view().is_mark_of(i, kEnds); }

}  // namespace

Happenings::Happenings(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
                       Sentences& sentences)
    : views_(views), mentions_(mentions), day_(day) {
  find_main(sentences);
}

void Happenings::find_main(Sentences& sentences) {
  for (const View& view : views_) {
    const bool title = view.passage().field == Field::title;
    TokenIndex headline = 0;
    while (headline < view.size() && (title || view[headline].span.begin < view.passage().headline.end)) ++headline;
    consider(view, 0, headline, true, sentences);
    if (title) continue;
    const TokenIndex end = std::min(view.size(), headline + kLeadTokens);
    lead_end_ = end;
    // Thoughts on what happened come back to it no more than in passing. Without a lead to speak of, the headline is
    // all there is.
    const bool news = is_dated(view, headline, end) || opens_with_verb(view, headline, end);
    if (news)
      consider(view, headline, end, false, sentences);
    else if (end - headline > kByline && !names_main(view, headline, end))
      main_.reset();
  }
  if (roundup_) main_.reset();
}

// Does the lead say when it is, of these days?
bool Happenings::is_dated(const View& view, TokenIndex begin, TokenIndex end) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
    return m.field == view.passage().field && m.first_token >= begin && m.first_token < end &&
           (m.kind == Kind::time || (m.value.form == Value::Form::date && m.value.dates.from.day != 0 &&
                                     (!day_ || !is_past(m.value.dates.from, *day_))));
  });
}

// «كرّم الأهالي …», «واس - باريس: نجحت الشرطة …»: news, and no thoughts on what happened.
bool Happenings::opens_with_verb(const View& view, TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin; i < std::min(end, begin + kByline); ++i) {
    if (!may_begin_to_tell(view, begin, i) || !view.is_word(i)) continue;
    const lexicon::Speech part = view.grammar(i).part;
    if (part == lexicon::Speech::verb || part == lexicon::Speech::either) return true;  // «قتل» first is a verb
  }
  return false;
}

void Happenings::consider(const View& view, TokenIndex begin, TokenIndex end, bool headline, Sentences& sentences) {
  const Sentence* sentence = nullptr;
  for (TokenIndex i = begin; i < end; ++i) {
    if (!is_listed(view, i)) continue;
    const auto sort = sort_at(view, i);
    if (!sort) continue;
    if (headline && *sort == Sort::roundup) roundup_ = true;
    if (headline && *sort == Sort::figures) of_figures_ = true;
    if (!names(*sort)) continue;
    if (sentence == nullptr || !sentence->has(i)) sentence = &sentences.of(view, i);
    const auto name = name_at(*sentence, i);
    if ((!name || name->bare) && headline && *sort == Sort::occasion) bare_.push_back(view.rarity(i).stem);
    if (!name) continue;
    const int score = score_of(*sentence, *name, headline, i - begin);
    if (score > 0 && (!main_ || score > main_->score)) main_ = Main{*name, score, headline};
    i = std::max(i, name->head);
  }
}

// How likely it is what the article tells.
int Happenings::score_of(const Sentence& sentence, const Name& name, bool headline, TokenIndex at) const {
  int score = 0;
  switch (name.sort) {
    case Sort::occasion: score = 10; break;
    case Sort::act: score = headline ? 8 : 0; break;
    case Sort::vague: score = sentence.definite(name.head) || !headline ? 0 : 6; break;
    default: score = headline ? 3 : 0; break;
  }
  if (score == 0) return 0;
  if (headline || std::find(bare_.begin(), bare_.end(), name.stem) != bare_.end()) score += 6;
  if (!headline && at > kOpening) score -= name.sort == Sort::occasion ? 5 : score;
  if (!headline && of_figures_) return 0;
  // «المفاوضات», «الدوري»: what the reader knows of, named in passing.
  if (!headline && at > kOpening && sentence.definite(name.head)) return 0;
  return score + (name.words.last - name.head > 2 ? 1 : name.bare ? -1 : 0);
}

// The name that begins at token i; nothing where the word alone says too little.
std::optional<Happenings::Name> Happenings::name_at(const Sentence& sentence, TokenIndex i) const {
  const View& view = sentence.view();
  TokenIndex words = 1;
  const auto sort = sort_at(view, i, &words);
  if (!sort || !names(*sort) || sentence.verbal(i) || is_counted(sentence, i)) return std::nullopt;
  Name name;
  name.sort = *sort;
  name.head = i + words - 1;
  const bool act = *sort == Sort::act || *sort == Sort::toll;
  // «القبض على», but no «التوقيع».
  if (act && words == 1 && sentence.definite(i) && !sentence.is(i + 1, Tag::preposition)) return std::nullopt;
  if (*sort == Sort::act && (is_second_term(sentence, i) || is_purpose(sentence, i))) return std::nullopt;
  const TokenIndex last = complements(sentence, name.head, act);
  name.bare = last == name.head + 1 && words == 1;
  const bool is_told = is_listed(view, i) && *sort == Sort::occasion && is_told_of(sentence, name.head);
  if (name.bare && !is_told) return std::nullopt;
  name.words = {view.passage().field, i, last};
  name.stem = view.rarity(i).stem;
  return name;
}

// «2000 فعالية خلال العيد»: many, and none of them is named.
bool Happenings::is_counted(const Sentence& sentence, TokenIndex i) const {
  const Mention* m = i > 0 ? sentence.figure(i - 1) : nullptr;
  return m != nullptr && (m->noun_token == i || m->noun_token == i - 1);
}

// «مرحلتين»: a figure and what it counts in one word.
bool Happenings::begins_figure(const View& view, TokenIndex i) const {
  const auto of_field = mentions_of(view.passage().field);
  const auto m = std::lower_bound(of_field.begin(), of_field.end(), i,
                                  [](const Mention& mention, TokenIndex token) { return mention.first_token < token; });
  return m != of_field.end() && m->first_token == i && m->kind != Kind::ordinal;
}

std::span<const Mention> Happenings::mentions_of(Field field) const {
  const auto body =
      std::find_if(mentions_.begin(), mentions_.end(), [](const Mention& m) { return m.field != Field::title; });
  return field == Field::title ? std::span<const Mention>(mentions_.begin(), body)
                               : std::span<const Mention>(body, mentions_.end());
}

// Past the last complement of the head.
TokenIndex Happenings::complements(const Sentence& sentence, TokenIndex head, bool act) const {
  const View& view = sentence.view();
  TokenIndex last = head + 1;
  int joints = 0;
  const TokenIndex most = std::min(sentence.end(), head + kLongestName);
  while (last < most) {
    if (view.is_mark_of(last, kQuotes)) {
      TokenIndex close = last + 1;
      while (close < most && !view.is_mark_of(close, kQuotes)) ++close;
      if (close >= most || close == last + 1) break;
      last = close + 1;
      continue;
    }
    if (sentence.is(last, Tag::figure)) {
      const Mention* m = sentence.figure(last);
      if (!goes_on_with(m, act)) break;
      last = std::max(last + 1, std::min(most, m->noun_token == kNoToken ? m->last_token : m->noun_token));
      continue;
    }
    if (!act && begins_figure(view, last)) break;
    // «تفجير انتحاري قتل ثلاثة»: farther behind, what may be a verb is one.
    if (sentence.is(last, Tag::either) && last > head + 1) break;
    if (begins_predicate(sentence, last) || says_when(view, last)) break;
    if (sentence.nominal(last) && !sentence.joined(last)) {
      ++last;
      continue;
    }
    // «من», «في», «بين» with what they govern.
    if (sentence.is(last, Tag::preposition) && last + 1 < most &&
        (sentence.nominal(last + 1) || sentence.is(last + 1, Tag::figure)) && !sentence.joined(last) &&
        joints++ < kJoints) {
      last += 1;
      continue;
    }
    break;
  }
  return without_governor(sentence, head, last);
}

bool Happenings::names_main(const View& view, TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin; i < end; ++i)
    if (is_main(view, i)) return true;
  return false;
}

bool Happenings::is_main(const View& view, TokenIndex i) const {
  return main_ && view.may_be(i, kHappening) && view.rarity(i).stem == main_->name.stem;
}

// A happening that the figure's own clause names.
std::optional<Happenings::Name> Happenings::own(const Figure& figure) const {
  const Sentence& s = figure.sentence;
  const View& view = figure.view();
  // «عن عمر يناهز» is of a death as well.
  const bool age = figure.mention.kind == Kind::duration && figure.mention.unit == "year";
  const auto fits = [age](const Name& name) { return name.sort == Sort::occasion || (age && name.sort == Sort::toll); };
  for (TokenIndex i = figure.first(); i > s.begin() && figure.first() - i < kOwnBefore; --i) {
    const bool before_age = age && i == figure.first() && view.is_mark_of(i - 1, U"،,");
    if (ends_clause(s, i - 1) && !before_age) break;
    if (joins_clause(s, i)) break;
    if (!happening_at(view, i - 1)) continue;
    if (auto name = own_at(figure, i - 1); name && fits(*name)) return name;
  }
  if (is_state(figure.mention)) return std::nullopt;
  for (TokenIndex i = figure.last(); s.has(i) && i - figure.last() < kOwnAfter; ++i) {
    if (ends_clause(s, i) || s.is(i, Tag::conjunction) || joins_clause(s, i)) break;
    if (!happening_at(view, i)) continue;
    if (auto name = own_at(figure, i); name && name->sort == Sort::occasion) return name;
  }
  return std::nullopt;
}

// The name at token i, without the figure itself: «عملية حفر القناة | على مرحلتين».
std::optional<Happenings::Name> Happenings::own_at(const Figure& figure, TokenIndex i) const {
  auto name = name_at(figure.sentence, i);
  if (!name || i >= figure.first()) return name;
  TokenIndex& last = name->words.last;
  last = std::min(last, figure.first());
  last = without_governor(figure.sentence, name->head, last);
  return last > name->head + 1 || name->head > i || name->bare ? name : std::nullopt;
}

// Does the figure's sentence speak of the main happening: by its word, or as «الحادث», «العملية»?
bool Happenings::names_main(const Figure& figure) const {
  const View& view = figure.view();
  const Sentence& s = figure.sentence;
  for (TokenIndex i = s.begin(); i < s.end(); ++i) {
    if (!view.may_be(i, kHappening)) continue;
    if (is_main(view, i)) return true;
    const auto sort = sort_at(view, i);
    if (sort && *sort == Sort::vague && s.definite(i) && main_->name.sort != Sort::occasion) return true;
  }
  return false;
}

bool Happenings::is_background(const Figure& figure) const {
  if (!day_) return false;
  const Sentence& s = figure.sentence;
  const TokenIndex begin = s.clause_begin(figure.first());
  for (std::size_t k = figure.index; k-- > 0;) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token < begin) break;
    if (m.value.form == Value::Form::date && is_past(m.value.dates.from, *day_)) return true;
  }
  for (std::size_t k = figure.index + 1; k < mentions_.size(); ++k) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token >= s.clause_end(figure.last())) break;
    if (m.value.form == Value::Form::date && is_past(m.value.dates.from, *day_)) return true;
  }
  return false;
}

// «وصول سفينة» tells of her load, «إغلاق طريق» of how long: what is done in the headline has a length and a weight of
// its own.
bool Happenings::takes_long_or_weighs(const Mention& m) const {
  return main_->headline && main_->name.sort == Sort::act && (m.kind == Kind::duration || m.kind == Kind::measure);
}

bool Happenings::tells_of_main(const Figure& figure) const {
  if (is_background(figure)) return false;
  const bool lead = figure.field() == Field::title || figure.first() < lead_end_;
  if (figure.mention.kind == Kind::duration && figure.mention.unit == "year") return false;
  if (is_state(figure.mention)) return (lead && takes_long_or_weighs(figure.mention)) || names_main(figure);
  return lead || figure.view().size() < kShortArticle || names_main(figure);
}

// «3 حوادث»: what is counted happens more than once.
bool Happenings::counts_it(const Figure& figure) const {
  const Mention& m = figure.mention;
  if (m.kind != Kind::count || m.noun_token == kNoToken) return false;
  return is_main(figure.view(), m.noun_token);
}

Words Happenings::of(const Figure& figure, const Clause& /*clause*/) const {
  if (counts_it(figure)) return {};
  const auto name = own(figure);
  if (name && main_ && name->stem == main_->name.stem) return main_->name.words;
  if (main_ && tells_of_main(figure)) return main_->name.words;
  if (name) return name->words;
  return {};
}

}  // namespace factcheck::clause
