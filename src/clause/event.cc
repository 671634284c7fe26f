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

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = lexicon::Happening::Sort;

constexpr TokenIndex kLongestName = 12;
constexpr TokenIndex kLeadTokens = 90;     // headline and about two sentences
constexpr TokenIndex kOpening = 45;        // where the lead tells what happens
constexpr TokenIndex kShortArticle = 260;  // tokens: all of it tells of what happens
constexpr TokenIndex kOwnBefore = 14;      // tokens from a happening to a figure of its clause
constexpr TokenIndex kOwnAfter = 9;
constexpr std::int32_t kNearDays = 12;  // from the article's day, beyond which a date marks background
constexpr std::u32string_view kQuotes = U"«»\"“”()[]";
constexpr std::u32string_view kEnds = U"،,؛;:.!؟…|*";

std::optional<Sort> sort_at(const View& view, TokenIndex i, TokenIndex* words = nullptr) {
  const auto s = view.find(i, Class::happening);
  if (!s || s->proclitics.preposition == lexicon::Proclitics::Preposition::kaf) return std::nullopt;
  if (words != nullptr) *words = s->words;
  return view.lexicon().happening[s->row].sort;
}

bool names(Sort sort) { return sort != Sort::figures && sort != Sort::roundup; }

// Does it tell of its own when it is of: a price, a share, a length, an age? Such a figure is of what its clause names.
bool is_state(const Mention& m) {
  return m.kind == Kind::money || m.kind == Kind::percent || m.kind == Kind::measure || m.kind == Kind::duration;
}

bool far(const Date& a, const Date& day) {
  if (a.year == 0) return false;
  if (a.year != day.year) return true;
  if (a.month == 0) return false;
  Date d = a;
  if (d.day == 0) return std::abs(a.month - day.month) > 1;
  return is_valid(d) && std::abs(day_number(d) - day_number(day)) > kNearDays;
}

}  // namespace

Happenings::Happenings(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day)
    : views_(views), mentions_(mentions), day_(day) {
  find_main();
}

void Happenings::find_main() {
  for (const View& view : views_) {
    const bool title = view.passage().field == Field::title;
    TokenIndex headline = 0;
    while (headline < view.size() && (title || view[headline].span.begin < view.passage().headline.end)) ++headline;
    consider(view, 0, headline, true);
    if (title) continue;
    TokenIndex end = std::min(view.size(), headline + kLeadTokens);
    lead_end_ = end;
    consider(view, headline, end, false);
  }
  if (roundup_) main_.reset();
}

void Happenings::consider(const View& view, TokenIndex begin, TokenIndex end, bool headline) {
  std::optional<Sentence> sentence;
  for (TokenIndex i = begin; i < end; ++i) {
    if (!view.may_be(i, lexicon::class_bit(Class::happening))) continue;
    const auto sort = sort_at(view, i);
    if (!sort) continue;
    if (headline && *sort == Sort::roundup) roundup_ = true;
    if (headline && *sort == Sort::figures) of_figures_ = true;
    if (!names(*sort)) continue;
    if (!sentence || !sentence->has(i)) sentence.emplace(view, mentions_, i);
    const auto name = name_at(*sentence, i);
    if (!name) continue;
    int score = 0;
    switch (name->sort) {
      case Sort::occasion: score = 10; break;
      case Sort::act: score = 8; break;
      case Sort::vague: score = 6; break;
      default: score = 3; break;
    }
    if (headline)
      score += 5;
    else if (i - begin > kOpening)
      score -= 5;
    const TokenIndex length = name->words.last - name->words.first;
    score += static_cast<int>(std::min<TokenIndex>(length, 5)) - 3;
    if (!main_ || score > main_->score) main_ = Main{*name, score};
    i = std::max(i, name->head);
  }
}

// The name that begins at token i; nothing where the word alone says too little.
std::optional<Happenings::Name> Happenings::name_at(const Sentence& sentence, TokenIndex i) const {
  const View& view = sentence.view();
  TokenIndex words = 1;
  const auto sort = sort_at(view, i, &words);
  if (!sort || !names(*sort) || sentence.verbal(i)) return std::nullopt;
  Name name;
  name.sort = *sort;
  name.head = i + words - 1;
  const bool act = *sort == Sort::act || *sort == Sort::toll;
  const TokenIndex last = complements(sentence, name.head, act);
  if (last == name.head + 1 && words == 1) return std::nullopt;
  name.words = {view.passage().field, i, last};
  name.stem = view.rarity(i).stem;
  return name;
}

// Past the last complement of the head.
TokenIndex Happenings::complements(const Sentence& sentence, TokenIndex head, bool act) const {
  const View& view = sentence.view();
  TokenIndex last = head + 1;
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
      const bool counts =
          m != nullptr && (m->kind == Kind::ordinal || (act && (m->kind == Kind::count || m->kind == Kind::measure)));
      if (!counts) break;
      last = std::max(last + 1, std::min(most, m->noun_token == kNoToken ? m->last_token : m->noun_token));
      continue;
    }
    if (sentence.nominal(last) && !sentence.joined(last)) {
      ++last;
      continue;
    }
    // «من», «في», «بين» with what they govern.
    if (sentence.is(last, Tag::preposition) && last + 1 < most &&
        (sentence.nominal(last + 1) || sentence.is(last + 1, Tag::figure)) && !sentence.joined(last)) {
      last += 1;
      continue;
    }
    break;
  }
  while (last > head + 1 && sentence.is(last - 1, Tag::preposition)) --last;
  return last;
}

bool Happenings::is_main(const View& view, TokenIndex i) const {
  return main_ && view.is_word(i) && view.rarity(i).stem == main_->name.stem;
}

// A happening that the figure's own clause names.
std::optional<Happenings::Name> Happenings::own(const Figure& figure) const {
  const Sentence& s = figure.sentence;
  const View& view = figure.view();
  const TokenIndex begin = s.clause_begin(figure.first());
  for (TokenIndex i = figure.first(); i > begin && figure.first() - i < kOwnBefore; --i) {
    if (!view.may_be(i - 1, lexicon::class_bit(Class::happening))) continue;
    const auto name = name_at(s, i - 1);
    if (name && name->sort == Sort::occasion && name->words.last <= figure.first()) return name;
  }
  const TokenIndex end = s.clause_end(figure.last());
  for (TokenIndex i = figure.last(); i < end && i - figure.last() < kOwnAfter; ++i) {
    if (!view.may_be(i, lexicon::class_bit(Class::happening))) continue;
    const auto name = name_at(s, i);
    if (name && name->sort == Sort::occasion) return name;
  }
  return std::nullopt;
}

// Does the figure's sentence speak of the main happening: by its word, or as «الحادث», «العملية»?
bool Happenings::names_main(const Figure& figure) const {
  const View& view = figure.view();
  const Sentence& s = figure.sentence;
  for (TokenIndex i = s.begin(); i < s.end(); ++i) {
    if (is_main(view, i)) return true;
    const auto sort = sort_at(view, i);
    if (sort && *sort == Sort::vague && s.definite(i) && main_->name.sort != Sort::occasion) return true;
  }
  return false;
}

bool Happenings::is_background(const Figure& figure) const {
  if (!day_) return false;
  const Sentence& s = figure.sentence;
  for (std::size_t k = figure.index; k-- > 0;) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token < s.begin()) break;
    if (m.value.form == Value::Form::date && far(m.value.dates.from, *day_)) return true;
  }
  for (std::size_t k = figure.index + 1; k < mentions_.size(); ++k) {
    const Mention& m = mentions_[k];
    if (m.field != figure.field() || m.first_token >= s.clause_end(figure.last())) break;
    if (m.value.form == Value::Form::date && far(m.value.dates.from, *day_)) return true;
  }
  return false;
}

bool Happenings::tells_of_main(const Figure& figure) const {
  if (of_figures_ && main_->name.words.field != Field::title) return false;
  if (is_background(figure)) return false;
  const bool lead = figure.field() == Field::title || figure.first() < lead_end_;
  if (is_state(figure.mention)) return names_main(figure);
  return lead || figure.view().size() < kShortArticle || names_main(figure);
}

Words Happenings::of(const Figure& figure, const Clause& /*clause*/) const {
  const auto name = own(figure);
  if (name && main_ && name->stem == main_->name.stem) return main_->name.words;
  if (main_ && tells_of_main(figure)) return main_->name.words;
  if (name) return name->words;
  return {};
}

}  // namespace factcheck::clause
