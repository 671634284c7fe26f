// Ordinals, in words and in digits. In digits they are told from counts by the noun before: «الدورة الـ93», «المرتبة
// 180», but «الدول الـ27» are twenty-seven states. The number of a king belongs to his name and is no figure.
#include "extract/around.h"
#include "extract/cardinal.h"
#include "extract/numeral.h"
#include "extract/ordinal_words.h"
#include "extract/qualifier.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

// Largest numeral read as an ordinal without the article; longer ones are years or counts.
constexpr std::int64_t kLargestNumeral = 999;
constexpr std::int64_t kLargestDefinite = 9999;

// A noun that is counted off one by one, definite or possessed, in the singular.
bool is_head(const View& view, Index at) {
  for (const Sense& s : view.senses(at)) {
    if (s.cls == Class::ordinal_head && (s.proclitics.article || !s.proclitics.none())) return true;
    if (s.cls == Class::event && view.lexicon().event[s.row].sort <= lexicon::Event::Sort::edition && s.words == 1)
      return true;
  }
  return false;
}

bool is_plural_noun(const View& view, Index at) {
  for (const Sense& s : view.senses(at))
    if ((s.cls == Class::noun || s.cls == Class::unit) &&
        (s.form == Form::plural || s.form == Form::dual_or_plural || s.form == Form::dual_oblique))
      return true;
  return false;
}

// A noun in the singular with the article: «الزائر», «المؤتمر».
bool is_definite_noun(const View& view, Index at) {
  for (const Sense& s : view.senses(at))
    if (s.cls == Class::noun && s.proclitics.article && s.form == Form::plain) return true;
  return false;
}

// «ميلاده», «عامها»: the possessor is a suffix. Read from the bytes, since folding makes one letter of ه and ة.
bool is_possessed(const View& view, Index at) {
  constexpr std::string_view kHeh = "\xD9\x87";
  constexpr std::string_view kHehAlef = "\xD9\x87\xD8\xA7";
  if (!view.is_word(at) || view.find(at, Class::function)) return false;
  const std::string_view bytes = view.bytes(at);
  constexpr std::size_t kShortest = 8;  // four letters
  return bytes.size() >= kShortest && (bytes.ends_with(kHeh) || bytes.ends_with(kHehAlef));
}

// «محمد السادس», «البابا تواضروس الثاني»
bool is_in_a_name(const View& view, Index at) {
  Index first = 0;
  const auto name = at > 0 ? view.find_before(at, Class::regnal, first, 3) : nullptr;
  if (name && !view.lexicon().regnal[name->row].title && !name->proclitics.article) return true;
  if (at < 2 || view.has_article(at - 1)) return false;
  const auto title = view.find_before(at - 1, Class::regnal, first, 1);
  return title && view.lexicon().regnal[title->row].title && !view.find(at - 1, Class::noun);
}

// «موجة ثالثة», and in a list «ثالثة ورابعة».
bool follows_indefinite_noun(const View& view, Index at) {
  if (at == 0 || !view.is_word(at - 1)) return false;
  if (const auto s = view.find(at - 1, Class::ordinal)) return view.lexicon().ordinal[s->row].feminine;
  const auto noun = view.find(at - 1, Class::noun);
  return noun && !noun->proclitics.article && noun->form == Form::plain;
}

// «كانون الثاني» and «ربيع الآخر» are months, with a day or without.
bool is_in_a_month(const View& view, Index at) {
  Index first = 0;
  const auto month = view.find_before(at + 1, Class::month, first, 2);
  return month && month->words == 2;
}

bool stands_alone(const View& view, Index first, Index last) {
  for (const Sense& s : view.senses(first))
    if (s.proclitics.preposition != Proclitics::Preposition::none) return false;
  return is_all_that_is_said(view, first, last);
}

// «الأول والثاني»: the first of a list is no superlative.
bool begins_a_list(const View& view, const OrdinalWords& words) {
  Index next = 0;
  if (!words.article || !view.joined(words.end, next)) return false;
  const auto second = view.find(next, Class::ordinal);
  return second && second->proclitics.article && view.lexicon().ordinal[second->row].value == 2;
}

Reading ordinal(const View& view, Index at, const OrdinalWords& words) {
  Mention m = make_mention(view, Kind::ordinal, at, words.end, "ordinal-words");
  m.figure = m.span;
  m.value.quantity = Quantity::of(Decimal(words.value));
  m.in_words = true;
  return {m, words.end};
}

std::optional<Reading> numeral_ordinal(const View& view, Index at) {
  const auto n = read_numeral(view, at);
  const std::int64_t value = n && n->plain ? n->value.integer().value_or(0) : 0;
  const bool article = at > 0 && (view.is(at - 1, words::kAl) || view.is(at - 1, words::kWaAl));
  if (value < 1 || value > (article ? kLargestDefinite : kLargestNumeral)) return std::nullopt;
  Index first = article ? at - 1 : at;
  Index head = first;
  while (head > 0 && view.is_mark_of(head - 1, U"(«\"")) --head;
  if (head == 0) return std::nullopt;
  --head;
  const Index next = view.skip_closing(n->end);
  // After «الدورة الـ8» a unit begins something else («يوم السبت»).
  const bool numbered = article && is_head(view, head);
  // «المرتبة السادسة عربيا والـ50 عالميا»
  const bool ranked = article && view.find(next, Class::ranked);
  for (const Class cls : {Class::percent, Class::currency, Class::unit, Class::number, Class::noun}) {
    if (ranked || (numbered && cls == Class::unit)) continue;
    if (const auto s = view.find(next, cls); s && s->proclitics.none()) return std::nullopt;
  }
  if (view.is_mark_of(n->end, U"-–/:") && view.is_digits(n->end + 1)) return std::nullopt;
  const bool definite = article && view.has_article(head) && !is_plural_noun(view, head);
  const bool counted_off = ranked || definite || is_head(view, head);
  if (!counted_off) return std::nullopt;
  Mention m = make_mention(view, Kind::ordinal, first, n->end, "ordinal-numeral");
  m.figure = view.span(at, n->end);
  m.value.quantity = Quantity::of(Decimal(value));
  return Reading{m, n->end};
}

// A definite cardinal as an ordinal, where the noun before says so: «الذكرى المئة وعشرة», «الدورة الخمسة والعشرين».
std::optional<OrdinalWords> definite_cardinal(const View& view, Index at) {
  constexpr int kLeast = 11;
  const auto w = view.find(at, Class::weekday) ? std::nullopt : number_word(view, at);
  const auto c = w && w->proclitics.article ? read_cardinal(view, at) : std::nullopt;
  const auto n = c && c->in_words ? c->value.integer() : std::nullopt;
  if (!n || *n < kLeast) return std::nullopt;
  OrdinalWords o;
  o.value = *n;
  o.end = c->end;
  return o;
}

// «الذكرى الستون», «القرن العشرين», «عيد ميلاده الثمانين»: a definite number behind a noun that is counted off. Behind
// anything else it names («شارع الستين»), or points back («في العشرين»); before what it counts, it counts.
std::optional<Reading> definite_ordinal(const View& view, Index at) {
  auto number = read_definite_number(view, at);
  if (number && number->ordinal_form) return ordinal(view, at, *number);
  const auto whole = definite_cardinal(view, at);
  const bool is_ordinal = number && !(whole && whole->end > number->end);
  if (!is_ordinal) number = whole;
  if (!number) return std::nullopt;
  for (const Class cls : {Class::percent, Class::currency, Class::unit, Class::noun})
    if (const auto s = view.find(number->end, cls); s && s->proclitics.none()) return std::nullopt;
  if (qualified(view, at, number->end, true).precision != Precision::exact) return std::nullopt;
  const bool numbered =
      at > 0 && (is_head(view, at - 1) || is_definite_noun(view, at - 1) || is_possessed(view, at - 1));
  if (numbered || (is_ordinal && stands_alone(view, at, number->end))) return ordinal(view, at, *number);
  return std::nullopt;
}

}  // namespace

std::optional<Reading> read_ordinal(const View& view, Index at, const Context&) {
  if (view.is_digits(at)) return numeral_ordinal(view, at);
  // «الرابعة عصرا» is a time, whoever announces it; read_time leaves only what is none.
  const auto words = read_ordinal_words(view, at);
  if (!words) return definite_ordinal(view, at);
  if (is_in_a_name(view, at)) return Reading{std::nullopt, words->end, "ordinal-of-name"};
  if (is_in_a_month(view, at)) return Reading{std::nullopt, words->end, "ordinal-of-month"};
  if (stands_alone(view, at, words->end)) return ordinal(view, at, *words);
  // «أول رحلة» is a superlative; «الدورة الأولى» counts.
  const bool numbered = words->article && at > 0 && is_head(view, at - 1);
  if (words->first && !numbered && !begins_a_list(view, *words)) return std::nullopt;
  // Without the article: «ثالث أكبر», «سادس أيام العيد», «موجة ثالثة»; but «ثانية» by itself is a unit of time.
  if (!words->article && words->feminine && !follows_indefinite_noun(view, at)) return std::nullopt;
  if (!words->article && !words->feminine && !view.is_word(words->end)) return std::nullopt;
  return ordinal(view, at, *words);
}

}  // namespace factcheck::extract
