// In: the tokens of an article. Out: the names of places and of those who hold an office, in its headline and lead.
//
// A place is named by a common noun and the name behind it («منطقة الصوابر»); of names that no table knows, a word with
// the article or a rare word is taken, and the next one where it says more («الحدود الشمالية») or belongs to it («وادي
// الدواسر»). An office is what stands between its head («مدير») and the name of a person, which begins with a first
// name or what is said before one («الدكتور»).
#include <algorithm>

#include "extract/words.h"
#include "factcheck/extract.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::NameHead;
using lexicon::NamePart;

constexpr std::string_view kAlefMaksura = "\u0649";
constexpr Index kLead = 130;  // tokens: what an article is about is told there
constexpr Index kLongestOffice = 9;
constexpr Index kLongestName = 6;
constexpr std::size_t kFewestWordsOfOffice = 3;
constexpr std::uint8_t kRare =
    60;  // weight of a word that is more likely a name than a common noun: one in 64 articles

std::optional<NamePart::Sort> part_at(const View& view, Index i) {
  if (!view.may_be(i, lexicon::class_bit(Class::name_part))) return std::nullopt;
  const auto s = view.find(i, Class::name_part);
  if (!s) return std::nullopt;
  const NamePart::Sort sort = view.lexicon().name_part[s->row].sort;
  // «على» folds to the name «علي», and «للسهام» is no «سهام».
  const bool is_preposition = view.bytes(i).ends_with(kAlefMaksura) && view.find(i, Class::function);
  if (sort == NamePart::Sort::given && (is_preposition || !s->proclitics.none())) return std::nullopt;
  return sort;
}

Index words_of_part(const View& view, Index i) {
  const auto s = view.find(i, Class::name_part);
  return s ? s->words : 1u;
}

bool breaks_off(const View& view, Index i) {
  return view.find(i, Class::function) || view.find(i, Class::number) || view.find(i, Class::qualifier);
}

bool is_common(const View& view, Index i) {
  for (const Class cls : {Class::function, Class::number, Class::ordinal, Class::relation, Class::qualifier,
                          Class::unit, Class::month, Class::weekday, Class::calendar, Class::vague})
    if (view.find(i, cls)) return true;
  return false;
}

bool may_be_name(const View& view, Index i) {
  if (!view.is_word(i) || view.is_latin(i) || is_common(view, i)) return false;
  return view.has_article(i) || view.lexicon().weight(view[i].key) >= kRare;
}

std::string folded(const View& view, Index first, Index last) {
  std::string id;
  for (Index i = first; i < last; ++i)
    if (view.is_word(i)) id += (id.empty() ? "" : " ") + text::spell(text::light_stem(view[i].key));
  return id;
}

class Finder {
 public:
  Finder(const View& view, std::vector<Name>& out) : view_(view), out_(out) {}

  void find() {
    Index next = 0;
    for (const Index hit : view_.hits()) {
      if (hit >= kLead) break;
      if (hit < next || in_furniture(view_.passage(), view_[hit].span.begin)) continue;
      const auto s = view_.find(hit, Class::name_head);
      if (!s || s->proclitics.preposition == Proclitics::Preposition::kaf) continue;
      const bool is_place = view_.lexicon().name_head[s->row].sort == NameHead::Sort::place;
      if (is_place ? place(hit, *s) : office(hit, *s)) next = out_.back().last_token;
    }
  }

 private:
  bool place(Index head, const Sense& s) {
    if (s.proclitics.article) return false;
    const Index first = head + s.words;
    if (!view_.is_word(first) || view_[first].kind != Token::Kind::word) return false;
    Index last = first;
    std::string id;
    if (const auto known = view_.find(first, Class::place); known && known->proclitics.none()) {
      last += known->words;
      id = view_.lexicon().place[known->row].id;
    } else if (may_be_name(view_, first) && !begins_other(first) && !is_title(first) && !is_adjective(first)) {
      last = first + 1;
      if (part_at(view_, first) == NamePart::Sort::compound || (view_.has_article(first) && view_.has_article(last)))
        if (may_be_name(view_, last)) ++last;
      id = folded(view_, first, last);
    }
    if (id.empty()) return false;
    add(Kind::place, head, first, first, last, std::move(id), {}, "named-place");
    return true;
  }

  // «مدينة الملك فهد»: of a person, for what it is called after.
  bool is_title(Index i) const {
    const auto part = part_at(view_, i);
    return part == NamePart::Sort::honorific || part == NamePart::Sort::eponym;
  }
  // «ولاية أمريكية»
  bool is_adjective(Index i) const { return !view_.has_article(i) && view_.find(i, Class::noun); }

  // «حي سكني», «مدينة من»: with a preposition or «و» in front another clause has begun.
  bool begins_other(Index i) const {
    for (const Sense& s : view_.senses(i))
      if (s.proclitics.conjunction != Proclitics::Conjunction::none ||
          s.proclitics.preposition != Proclitics::Preposition::none)
        return true;
    return false;
  }

  bool office(Index head, const Sense& s) {
    // «الأمير متعب» is a title; offices that have the article themselves («المدير العام») stand so in the table.
    if (s.proclitics.article) return false;
    if (head > 0 && part_at(view_, head - 1) == NamePart::Sort::deputy) return false;
    const Index end = std::min(view_.sentence_end(head), head + kLongestOffice);
    bool acting = false;
    Index i = head + s.words;
    while (i < end && view_.is_word(i) && !is_start_of_person(i)) {
      if (part_at(view_, i) == NamePart::Sort::former) return false;
      acting = acting || part_at(view_, i) == NamePart::Sort::acting;
      if (breaks_off(view_, i)) return false;
      ++i;
    }
    if (i >= end || !view_.is_word(i) || part_at(view_, i - 1) == NamePart::Sort::eponym) return false;
    const Index office_end = i;
    while (i < end && part_at(view_, i) == NamePart::Sort::honorific) i += words_of_part(view_, i);
    if (part_at(view_, i) != NamePart::Sort::given) return false;
    const Index first = i;
    i += words_of_part(view_, i);
    const Index name_end = std::min(view_.sentence_end(head), first + kLongestName);
    for (Index parts = 1; i < name_end && is_of_name(i, parts); ++parts) i += words_of_part(view_, i);
    if (i == first + words_of_part(view_, first)) return false;
    if (part_at(view_, i) == NamePart::Sort::former) return false;
    std::string id = office_id(head, office_end);
    if (id.empty()) return false;
    add(Kind::office, head, office_end, first, i, folded(view_, first, i), std::move(id), "office-holder");
    out_.back().acting = acting;
    return true;
  }

  bool is_start_of_person(Index i) const {
    const auto part = part_at(view_, i);
    return part == NamePart::Sort::given || part == NamePart::Sort::honorific;
  }

  // `parts`: how many the name has so far. «محمد الكثيري مدارس المحافظة»: behind two, a common noun is no name.
  bool is_of_name(Index i, Index parts) const {
    const auto part = part_at(view_, i);
    if (part == NamePart::Sort::given || part == NamePart::Sort::compound || part == NamePart::Sort::son) return true;
    if (parts >= 2 && !view_.has_article(i) && view_.find(i, Class::noun)) return false;
    if (text::letter(view_[i].key, 0) == text::kLam && text::letter(view_[i].key, 1) == text::kLam)
      return false;  // «للوقوف»
    return !part && may_be_name(view_, i) && !begins_other(i);
  }

  // Its stems, without «بالإنابة»; empty where they are too few to tell one office from others («الوزير»).
  std::string office_id(Index head, Index end) const {
    std::vector<std::string> stems;
    for (Index i = head; i < end; ++i)
      if (view_.is_word(i) && part_at(view_, i) != NamePart::Sort::acting)
        stems.push_back(text::spell(text::light_stem(view_[i].key)));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    if (stems.size() < kFewestWordsOfOffice) return {};
    std::string id;
    for (const std::string& stem : stems) id += (id.empty() ? "" : " ") + stem;
    return id;
  }

  void add(Kind kind, Index head, Index head_end, Index first, Index last, std::string id, std::string office,
           RuleName rule) {
    Name n;
    n.kind = kind;
    n.field = view_.passage().field;
    n.span = view_.span(head, last);
    n.head = view_.span(head, head_end);
    n.name = view_.span(first, last);
    n.first_token = head;
    n.last_token = last;
    n.id = std::move(id);
    n.office = std::move(office);
    n.rule = rule;
    out_.push_back(std::move(n));
  }

  const View& view_;
  std::vector<Name>& out_;
};

}  // namespace

std::vector<Name> names(const std::vector<View>& views) {
  std::vector<Name> out;
  for (const View& view : views) Finder(view, out).find();
  return out;
}

}  // namespace factcheck::extract
