// In: a sentence. Out: the entities that it names, by their heads (data/ar/subject_heads.tsv), by the tables of places
// and bodies, as names of persons, in quotes.
//
// What follows a head belongs to its name for as long as it can: «شركة الاتصالات السعودية», but not «الشركة أرباحا»,
// «شركة الاتصالات أمس».
#include "clause/entities.h"

#include <optional>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::SubjectHead;
using Use = lexicon::SubjectHead::Use;
using Sort = Entity::Sort;
using NameSort = lexicon::NamePart::Sort;

constexpr TokenIndex kLongestName = 8;   // tokens
constexpr TokenIndex kLongestQuote = 6;  // likewise; a longer one is what someone says
constexpr TokenIndex kReachOfSaying = 16;
constexpr std::u32string_view kQuotes = U"«\"“";
constexpr std::u32string_view kEndQuotes = U"»\"”";

constexpr lexicon::ClassSet kTimes = class_bit(Class::calendar) | class_bit(Class::weekday) | class_bit(Class::month) |
                                     class_bit(Class::relation) | class_bit(Class::daypart);

// Of words that are names or parts of them.
constexpr lexicon::ClassSet kNames =
    class_bit(Class::place) | class_bit(Class::organisation) | class_bit(Class::name_part);

SubjectType type_of(SubjectHead head) { return static_cast<SubjectType>(head.type); }
static_assert(static_cast<int>(SubjectType::event) == static_cast<int>(SubjectHead::Type::event));

SubjectType type_of(const lexicon::Organisation& body) {
  return body.plays ? SubjectType::team : SubjectType::organisation;
}

class Finder {
 public:
  explicit Finder(const Sentence& sentence) : s_(sentence), view_(sentence.view()) {}

  void find(std::vector<Entity>& all) {
    all.clear();
    for (TokenIndex i = s_.begin(); i < s_.end();) {
      std::optional<Entity> e = may_begin(i) ? at(i) : std::nullopt;
      if (!e) {
        ++i;
        continue;
      }
      e->source = e->source || is_source(e->phrase.first);
      for (TokenIndex t = e->phrase.first; t < e->phrase.last; ++t) e->proper = e->proper || is_proper(t);
      i = e->phrase.last;
      all.push_back(*e);
    }
  }

 private:
  // What at() says no to for most tokens, asked first.
  bool may_begin(TokenIndex i) const {
    switch (s_.tag(i)) {
      case Tag::mark: return view_.is_mark_of(i, kQuotes);
      case Tag::figure: return false;
      case Tag::noun: return view_.may_be(i, kNames) || !s_.head(i).none() || is_son(i + 1) || is_rare(i);
      case Tag::verbal_noun:
      case Tag::adjective:
      case Tag::either: return view_.may_be(i, kNames) || !s_.head(i).none() || is_son(i + 1);
      case Tag::name:
      case Tag::latin: return true;
      default: return view_.may_be(i, lexicon::class_bit(Class::place));
    }
  }

  std::optional<Entity> at(TokenIndex i) const {
    const Tag tag = s_.tag(i);
    if (tag == Tag::mark) return view_.is_mark_of(i, kQuotes) ? quoted(i) : std::nullopt;
    if (tag == Tag::figure) return std::nullopt;
    const bool in_tables = view_.may_be(i, kNames);
    const auto place = in_tables ? view_.find(i, Class::place) : nullptr;
    if (place && place->words > 1) return Entity{{i, i + place->words}, SubjectType::place};
    if (!s_.nominal(i) || s_.verbal(i)) return std::nullopt;
    if (tag == Tag::latin) return latin(i);
    if (in_tables)
      if (const auto sense = view_.find(i, Class::organisation))
        return Entity{{i, i + sense->words}, type_of(view_.lexicon().organisation[sense->row])};
    const SubjectHead head = s_.head(i);
    if (place && head.none()) return Entity{{i, i + 1}, SubjectType::place};
    if (in_tables || tag == Tag::name || tag == Tag::noun || is_son(i + 1))
      if (const auto person = person_at(i)) return person;
    return head.none() ? std::nullopt : headed(i, head);
  }

  std::optional<Entity> quoted(TokenIndex open) const {
    const TokenIndex close = end_of_quote(open);
    if (close == open || !s_.nominal(open + 1) || s_.verbal(open + 1) || s_.has_preposition(open + 1))
      return std::nullopt;
    if (const auto inside = at(open + 1); inside && inside->phrase.last <= close && inside->sort == Sort::name)
      return inside;
    Entity quote{{open + 1, close}, SubjectType::product};
    quote.guessed = true;
    return quote;
  }

  // The closing mark of the quote that token `open` opens; `open` where it is none or too long for a name.
  TokenIndex end_of_quote(TokenIndex open) const {
    for (TokenIndex i = open + 1; s_.has(i) && i - open <= kLongestQuote; ++i) {
      if (s_.is(i, Tag::figure) || s_.is(i, Tag::verb)) return open;
      if (view_.is_mark_of(i, kEndQuotes)) return i == open + 1 ? open : i;
    }
    return open;
  }

  std::optional<Entity> latin(TokenIndex i) const {
    const char c = view_.bytes(i).front();
    if (c < 'A' || c > 'Z') return std::nullopt;
    TokenIndex last = i + 1;
    while (s_.is(last, Tag::latin)) ++last;
    return Entity{{i, last}, SubjectType::product, Sort::rare};
  }

  bool is_name_part(TokenIndex i, NameSort sort) const {
    const auto s = view_.find(i, Class::name_part);
    return s && view_.lexicon().name_part[s->row].sort == sort;
  }

  // As verbs and nouns with pronouns begin or end, and names seldom do: و, ي, ت; وا, ها, هم, ته, ات, ين.
  static bool is_inflected(Key word) {
    const unsigned n = text::length(word);
    const std::uint8_t last = text::letter(word, n - 1);
    const std::uint8_t before = text::letter(word, n - 2);
    const std::uint8_t first = text::letter(word, 0);
    return first == text::kWaw || first == text::kTeh || (first == text::kYeh && text::letter(word, 1) != text::kWaw) ||
           (before == text::kHeh && (last == text::kAlef || last == text::kMeem || last == text::kNoon)) ||
           (before == text::kWaw && last == text::kAlef) || (before == text::kAlef && last == text::kTeh) ||
           (before == text::kYeh && last == text::kNoon) || last == text::kHeh || last == text::kTeh;
  }

  // «ضوئيًا», as marked. U+064B is sought by its second byte, for half of all letters begin with the first.
  bool has_tanwin(TokenIndex i) const {
    const std::string_view bytes = view_.bytes(i);
    for (std::size_t at = bytes.find('\x8B'); at != std::string_view::npos; at = bytes.find('\x8B', at + 1))
      if (at > 0 && bytes[at - 1] == '\xD9') return true;
    return false;
  }

  // A word that neither a table nor the common words of news have.
  bool is_rare(TokenIndex i) const {
    constexpr unsigned kShortest = 3;
    if (!s_.is(i, Tag::noun) || s_.definite(i) || view_.may_be(i, ~lexicon::ClassSet{0})) return false;
    const Key word = view_[i].key;
    if (text::length(word) < kShortest || is_inflected(word)) return false;
    const lexicon::Rarity r = view_.rarity(i);
    return r.of_word == lexicon::kMaxWeight && r.of_stem == lexicon::kMaxWeight && !has_tanwin(i);
  }

  // A first name, or a word of names; «العمر» and «بين» are none.
  bool is_given(TokenIndex i) const {
    if (!s_.nominal(i) && !is_ali(i)) return false;
    if (is_son(i + 1) && !s_.definite(i)) return true;
    const auto s = view_.find(i, Class::name_part);
    if (!s || s->proclitics.article) return false;
    const NameSort sort = view_.lexicon().name_part[s->row].sort;
    if (sort == NameSort::son) return i > s_.begin() && s_.nominal(i - 1);
    return sort == NameSort::given ||
           (sort == NameSort::compound && i > s_.begin() && view_.find(i - 1, Class::name_part));
  }

  // «صنوان بن خالد»: what stands before it is a name.
  bool is_son(TokenIndex i) const { return s_.has(i) && !s_.joined(i) && is_name_part(i, NameSort::son); }

  // «علي» behind a name is one, though it folds to «على».
  bool is_ali(TokenIndex i) const {
    constexpr std::string_view kYeh = "\u064A";
    return i > s_.begin() && s_.is(i, Tag::preposition) && view_.bytes(i).ends_with(kYeh) &&
           is_name_part(i - 1, NameSort::given);
  }

  bool is_name_word(TokenIndex i) const {
    if (!s_.has(i) || s_.is(i, Tag::mark) || !s_.head(i).none()) return false;
    if (is_given(i)) return true;
    if (s_.is(i, Tag::name)) return !view_.find(i, Class::place) && !view_.find(i, Class::name_part);
    return is_rare(i);
  }

  std::optional<Entity> person_at(TokenIndex i) const {
    if (!is_name_part(i, NameSort::honorific) && !is_name_word(i)) return std::nullopt;
    TokenIndex first = i;
    while (is_name_part(first, NameSort::honorific)) first += view_.find(first, Class::name_part)->words;
    const bool titled = first > i;
    // «الفريق البافاري» is a team: behind such a title stands a name.
    if (titled && !s_.head(i).none() && !is_name_word(first)) return std::nullopt;
    TokenIndex last = first;
    bool known = titled || is_presented(i);
    while (s_.has(last) && last - first < kLongestName && goes_on_with_name(first, last, titled)) {
      known = known || s_.is(last, Tag::name) || (is_given(last) && last > first);
      ++last;
    }
    if (last == first || (last == first + 1 && !titled && s_.definite(first) && is_given(first))) return std::nullopt;
    const bool alone = last == first + 1 || (last == first + 2 && !is_name_word(first + 1));
    if (alone && is_also_noun(first) && !titled && !is_presented(i)) return std::nullopt;
    known = known || (is_given(first) && last > first + 1);
    return Entity{{i, last}, SubjectType::person, known ? Sort::name : Sort::rare};
  }

  // «عن عمر», «صباح العيد»: a first name that is a noun as well says no person by itself.
  bool is_also_noun(TokenIndex i) const {
    constexpr lexicon::ClassSet kNouns =
        class_bit(Class::noun) | class_bit(Class::daypart) | class_bit(Class::governor) | class_bit(Class::happening);
    return view_.may_be(i, kNouns);
  }

  bool is_proper(TokenIndex t) const {
    return s_.is(t, Tag::name) || s_.is(t, Tag::latin) || view_.find(t, Class::place) ||
           view_.find(t, Class::organisation) || is_given(t) || is_rare(t) || view_.is_mark_of(t, kQuotes);
  }

  // Behind what a person is: «المدافع الروماني فلاد شيريشيس».
  bool is_presented(TokenIndex i) const {
    for (TokenIndex t = i; t > s_.begin() && i - t < 2; --t) {
      if (s_.head(t - 1).type == SubjectHead::Type::person) return true;
      if (!s_.is(t - 1, Tag::adjective)) return false;
    }
    return false;
  }

  bool goes_on_with_name(TokenIndex first, TokenIndex i, bool titled) const {
    if (i > first && (s_.joined(i) || s_.has_preposition(i))) return false;
    if (is_name_word(i)) return true;
    // A family name with an article: «خالد الغامدي», «الشيخ الفوزان».
    if (i == first && !titled) return false;
    return (i == first || !s_.definite(i - 1)) && s_.definite(i) &&
           (s_.is(i, Tag::noun) || (titled && s_.is(i, Tag::adjective))) && s_.head(i).none() &&
           !view_.may_be(i, kTimes);
  }

  std::optional<Entity> headed(TokenIndex i, SubjectHead head) const {
    if (head.use == Use::office) return std::nullopt;
    // «المركز الثاني» is a place in an order.
    if (s_.definite(i) && type_of(head) == SubjectType::organisation && is_ordinal(i + 1)) return std::nullopt;
    Entity e{{i, end_of_name(i, head)}, type_of(head)};
    e.source = head.use == Use::source;
    e.sort = sort_of(i, e.phrase.last, head);
    if (e.sort == Sort::kind && e.phrase.last == i + 1 && head.use == Use::name) return std::nullopt;
    return e;
  }

  Sort sort_of(TokenIndex i, TokenIndex last, SubjectHead head) const {
    if (s_.definite(i)) {
      if (last > i + 1) return head.use == Use::plural ? Sort::kind : Sort::name;
      return head.use == Use::own ? Sort::name : head.use == Use::plural ? Sort::kind : Sort::again;
    }
    for (TokenIndex t = i + 1; t < last; ++t)
      if (s_.definite(t) || s_.is(t, Tag::name) || s_.is(t, Tag::latin) || s_.is(t, Tag::mark) || is_rare(t))
        return head.use == Use::plural ? Sort::kind : Sort::name;
    return Sort::kind;
  }

  TokenIndex end_of_name(TokenIndex i, SubjectHead head) const {
    TokenIndex last = i + 1;
    while (s_.has(last) && last - i < kLongestName) {
      if (view_.is_mark_of(last, kQuotes)) {
        const TokenIndex close = end_of_quote(last);
        return close == last ? last : close + 1;
      }
      if (!belongs(i, last, head)) break;
      ++last;
    }
    return last;
  }

  bool is_ordinal(TokenIndex i) const {
    const Mention* m = s_.figure(i);
    return (m != nullptr && m->kind == Kind::ordinal) || view_.find(i, Class::ordinal);
  }

  // «المعسكر الخارجي | العديد», «أسواق الاتصالات | التطور»: behind a definite word a noun begins another phrase. Most
  // adjectives that no table has end in ي or ية.
  bool begins_phrase(TokenIndex i, TokenIndex t) const {
    if (t == i + 1) return s_.definite(i) && !s_.is(t, Tag::adjective) && !s_.head(t).none();
    if (!s_.definite(t - 1) || s_.is(t - 1, Tag::name)) return false;
    if (!s_.is(t, Tag::noun) && !s_.is(t, Tag::verbal_noun)) return false;
    const Key word = view_[t].key;
    const unsigned n = text::length(word);
    if (n < 2) return false;  // no key holds a word that long
    const std::uint8_t last = text::letter(word, n - 1);
    return last != text::kYeh && !(last == text::kHeh && text::letter(word, n - 2) == text::kYeh);
  }

  // Does token t go on with the name whose head is token i?
  bool belongs(TokenIndex i, TokenIndex t, SubjectHead head) const {
    if (!s_.nominal(t) || view_.may_be(t, kTimes)) return false;
    const bool next = t == i + 1;
    if (s_.has_preposition(t)) return is_purpose(i, t);
    if (s_.joined(t)) return is_joint(i, t);
    // «نادي ليفربول سمير الغامدي», «المشروع خالد الغامدي»: behind a name, or what needs none, begins that of a person.
    const bool whole = s_.definite(i) && type_of(head) != SubjectType::person;
    if (is_name_part(t, NameSort::honorific) || s_.head(t).use == Use::office) return next && !whole;
    if ((!next || whole) && is_given(t) && !view_.find(t - 1, Class::name_part)) return false;
    if (s_.is(t, Tag::name) || s_.is(t, Tag::latin)) return true;
    if (s_.definite(t) && begins_phrase(i, t)) return false;
    if (s_.definite(t)) return head.use != Use::own || s_.is(t, Tag::adjective) || !s_.definite(i);
    if (is_rare(t)) return !s_.definite(i) || !ends_in_alef(t);
    if (s_.definite(i) && next && type_of(head) == SubjectType::person)
      return s_.is(t, Tag::noun) && !ends_in_tanwin(t);  // «المواطن ري فاين»
    if (s_.definite(i) || head.use == Use::own) return false;
    if (next) return !ends_in_tanwin(t);
    return !s_.definite(t - 1) && !ends_in_tanwin(t) && !s_.is(t, Tag::verbal_noun) && !s_.is(t, Tag::either);
  }

  // «المؤسسة العامة للتقاعد»: what a body is for.
  bool is_purpose(TokenIndex i, TokenIndex t) const {
    const Key word = view_[t].key;
    return t > i + 1 && s_.definite(t - 1) && s_.definite(i) && text::letter(word, 0) == text::kLam &&
           text::letter(word, 1) == text::kLam;
  }

  // «وزارة التربية والتعليم»: a second noun of what it is for.
  bool is_joint(TokenIndex i, TokenIndex t) const {
    return t > i + 1 && s_.definite(t - 1) && s_.definite(t) && !s_.joined(t - 1) && s_.head(t).none() &&
           !view_.find(t, Class::place) &&
           (type_of(s_.head(i)) == SubjectType::organisation || type_of(s_.head(i)) == SubjectType::product);
  }

  bool ends_in_alef(TokenIndex t) const { return text::last_letter(view_[t].key) == text::kAlef; }
  bool ends_in_tanwin(TokenIndex t) const { return ends_in_alef(t) && !s_.is(t, Tag::name) && !is_rare(t); }

  // Behind a verb of saying, with only nouns between that say in which office.
  bool is_source(TokenIndex i) const {
    for (TokenIndex t = i; t > s_.begin() && i - t < kReachOfSaying; --t) {
      if (view_.find(t - 1, Class::saying)) return true;
      if (view_.is_mark_of(t - 1, kQuotes)) continue;
      if (!s_.nominal(t - 1) || s_.is(t - 1, Tag::verbal_noun) || s_.joined(t)) return false;
    }
    return false;
  }

  const Sentence& s_;
  const View& view_;
};

}  // namespace

void find_entities(const Sentence& sentence, std::vector<Entity>& all) { Finder(sentence).find(all); }

}  // namespace factcheck::clause
