// In: a sentence. Out: the words in it that name what happens; see happening.h.
//
// A name is a noun of data/ar/happenings.tsv or event_kinds.tsv, or a verbal noun, with its complements.
#include "clause/happening.h"

#include <algorithm>
#include <optional>
#include <span>

#include "text/fold.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Happening::Sort;
static_assert(static_cast<int>(Sort::vague) == static_cast<int>(lexicon::Happening::Sort::vague));

constexpr lexicon::ClassSet kListed = lexicon::class_bit(Class::happening) | lexicon::class_bit(Class::event);
constexpr TokenIndex kLongestName = 12;
constexpr int kJoints = 2;  // prepositions that join a complement
constexpr std::u32string_view kQuotes = U"«»\"“”()[]";

// «الصفقة عبارة عن قائمة», «التفجير في حلب عمل إرهابي»: behind a definite noun or a place one without an article says
// what it is. An unknown word may be a name.
bool begins_predicate(const Sentence& s, TokenIndex i) {
  const View& view = s.view();
  const bool noun = s.is(i, Tag::noun) || s.is(i, Tag::verbal_noun) || s.is(i, Tag::either);
  if (!noun || s.definite(i) || s.has_preposition(i) || view.may_be(i, lexicon::class_bit(Class::site))) return false;
  const bool follows = s.is(i - 1, Tag::name) ? view.find(i - 1, Class::place) != nullptr : s.definite(i - 1);
  return follows && (text::last_letter(view[i].key) == text::kAlef || view.rarity(i).of_word != lexicon::kMaxWeight);
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

bool leads_on(const Sentence& s, TokenIndex i) { return s.has_preposition(i) && !s.definite(i) && !s.is(i, Tag::name); }

// Without what only leads to the figure behind it: «معرض السرو | في 3 مدن», «معسكره | بمشاركة 18»; «لقاء بجدة» keeps
// its town.
TokenIndex without_governor(const Sentence& s, TokenIndex head, TokenIndex last) {
  if (last > head + 1 && s.is(last, Tag::figure) && leads_on(s, last - 1)) --last;
  while (last > head + 1 && s.is(last - 1, Tag::preposition)) --last;
  return last;
}

class Finder {
 public:
  explicit Finder(const Sentence& s) : s_(s), view_(s.view()) {}

  void find(std::vector<Happening>& all) const {
    TokenIndex covered = 0;
    for (TokenIndex i = s_.begin(); i < s_.end(); ++i) {
      if (!s_.nominal(i)) continue;
      auto name = name_at(i);
      if (!name) continue;
      name->inner = i < covered;
      covered = std::max(covered, name->last);
      all.push_back(*name);
      i = name->head;
    }
  }

 private:
  std::optional<Happening> name_at(TokenIndex i) const {
    Sort sort = Sort::deed;
    TokenIndex words = 1;
    if (!sort_at(i, sort, words) || is_counted(i)) return std::nullopt;
    Happening h;
    h.sort = sort;
    h.first = i;
    h.head = i + words - 1;
    h.last = complements(h.head, h.sort == Sort::act || h.sort == Sort::work || h.sort == Sort::toll);
    h.owned = words == 1 && !view_.may_be(i, kListed) && h.sort != Sort::deed;
    h.definite = s_.definite(h.first);
    if (h.sort == Sort::deed && h.bare()) return std::nullopt;
    h.stem = stem_of_head(view_, i);
    std::size_t n = 0;
    for (TokenIndex k = h.head + 1; k < h.last && n < h.complements.size(); ++k)
      if (view_.is_word(k) && !s_.is(k, Tag::preposition)) h.complements[n++] = view_.rarity(k).stem;
    return h;
  }

  bool sort_at(TokenIndex i, Sort& sort, TokenIndex& words) const {
    if (const auto* row = happening_row(view_, i, &words)) {
      if (row->sort > lexicon::Happening::Sort::vague) return false;
      sort = static_cast<Sort>(row->sort);
      return true;
    }
    if (const auto* s = view_.find(i, Class::event)) {
      if (s->proclitics.preposition == lexicon::Proclitics::Preposition::kaf) return false;
      sort = Sort::series;
      words = s->words;
      return true;
    }
    sort = Sort::deed;
    return s_.is(i, Tag::verbal_noun);
  }

  // «2000 فعالية خلال العيد»: many, and none of them is named.
  bool is_counted(TokenIndex i) const {
    const Mention* m = i > 0 ? s_.figure(i - 1) : nullptr;
    return m != nullptr && (m->noun_token == i || m->noun_token == i - 1);
  }

  // «مرحلتين»: a figure and what it counts in one word.
  bool begins_figure(TokenIndex i) const {
    const std::span<const Mention> figures = s_.figures();
    const auto m = std::ranges::find(figures, i, &Mention::first_token);
    return m != figures.end() && m->kind != Kind::ordinal;
  }

  // Past the last complement of the head.
  TokenIndex complements(TokenIndex head, bool act) const {
    TokenIndex last = head + 1;
    int joints = 0;
    const TokenIndex most = std::min(s_.end(), head + kLongestName);
    while (last < most) {
      if (view_.is_mark_of(last, kQuotes)) {
        TokenIndex close = last + 1;
        while (close < most && !view_.is_mark_of(close, kQuotes)) ++close;
        if (close >= most || close == last + 1) break;
        last = close + 1;
        continue;
      }
      if (s_.is(last, Tag::figure)) {
        const Mention* m = s_.figure(last);
        if (!goes_on_with(m, act)) break;
        last = std::max(last + 1, std::min(most, m->noun_token == kNoToken ? m->last_token : m->noun_token));
        continue;
      }
      if (!act && begins_figure(last)) break;
      // «تفجير انتحاري قتل ثلاثة»: farther behind, what may be a verb is one.
      if (s_.is(last, Tag::either) && last > head + 1) break;
      if (begins_predicate(s_, last) || says_when(view_, last)) break;
      if (s_.nominal(last) && !s_.joined(last)) {
        ++last;
        continue;
      }
      // «من», «في», «بين» with what they govern.
      if (s_.is(last, Tag::preposition) && last + 1 < most && (s_.nominal(last + 1) || s_.is(last + 1, Tag::figure)) &&
          !s_.joined(last) && joints++ < kJoints) {
        last += 1;
        continue;
      }
      break;
    }
    return without_governor(s_, head, last);
  }

  const Sentence& s_;
  const View& view_;
};

}  // namespace

const lexicon::Happening* happening_row(const View& view, TokenIndex i, TokenIndex* words) {
  const auto* s = view.may_be(i, lexicon::class_bit(Class::happening)) ? view.find(i, Class::happening)
                                                                       : view.owned(i, Class::happening);
  if (!s || s->proclitics.preposition == lexicon::Proclitics::Preposition::kaf) return nullptr;
  if (words != nullptr) *words = s->words;
  return &view.lexicon().happening[s->row];
}

Key stem_of_head(const View& view, TokenIndex i) {
  const unsigned glued = view.grammar(i).glued_letters();
  return glued == 0 ? view.rarity(i).stem : text::light_stem(view[i].key >> (8 * glued));
}

bool is_second_term(const Sentence& s, TokenIndex i) {
  if (i == s.begin() || s.joined(i) || s.has_preposition(i)) return false;
  return s.is(i - 1, Tag::noun) && !s.definite(i - 1) && !s.view().find(i - 1, Class::ordinal);
}

bool is_purpose(const Sentence& s, TokenIndex i) {
  return s.has_preposition(i) && text::letter(s.view()[i].key, 0) == text::kLam;
}

void find_happenings(const Sentence& sentence, std::vector<Happening>& all) {
  all.clear();
  Finder(sentence).find(all);
}

}  // namespace factcheck::clause
