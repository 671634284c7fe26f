// Ordinals, in words and in digits. In digits they are told from counts by the noun before: «الدورة الـ93», «المرتبة
// 180», but «الدول الـ27» are twenty-seven states. The number of a king belongs to his name and is no figure.
#include "extract/numeral.h"
#include "extract/ordinal_words.h"
#include "extract/rules.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Number;
using lexicon::Ordinal;

// Largest numeral read as an ordinal; longer ones are years or counts.
constexpr std::int64_t kLargestNumeral = 999;

std::optional<Number> number_word(const View& view, Index at, Sense& sense) {
  const auto s = view.find(at, Class::number);
  if (!s) return std::nullopt;
  sense = *s;
  return view.lexicon().number[s->row];
}

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
    if (s.cls == Class::noun &&
        (s.form == Form::plural || s.form == Form::dual_or_plural || s.form == Form::dual_oblique))
      return true;
  return false;
}

// «محمد السادس», «البابا تواضروس الثاني»
bool is_in_a_name(const View& view, Index at) {
  Index first = 0;
  const auto name = at > 0 ? view.find_before(at, Class::regnal, first, 3) : std::nullopt;
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

std::optional<Reading> numeral_ordinal(const View& view, Index at) {
  const auto n = read_numeral(view, at);
  const auto value = n && n->plain ? n->value.integer() : std::nullopt;
  if (!value || *value < 1 || *value > kLargestNumeral) return std::nullopt;
  const bool article = at > 0 && view.is(at - 1, words::kAl);
  Index first = article ? at - 1 : at;
  Index head = first;
  while (head > 0 && view.is_mark_of(head - 1, U"(«\"")) --head;
  if (head == 0) return std::nullopt;
  --head;
  const Index next = view.skip_closing(n->end);
  // After «الدورة الـ8» a unit begins something else («يوم السبت»).
  const bool numbered = article && is_head(view, head);
  for (const Class cls : {Class::percent, Class::currency, Class::unit, Class::number, Class::noun}) {
    if (numbered && cls == Class::unit) continue;
    if (const auto s = view.find(next, cls); s && s->proclitics.none()) return std::nullopt;
  }
  if (view.is_mark_of(n->end, U"-–/:") && view.is_digits(n->end + 1)) return std::nullopt;
  const bool counted_off =
      article ? (view.has_article(head) && !is_plural_noun(view, head)) || is_head(view, head) : is_head(view, head);
  if (!counted_off) return std::nullopt;
  Mention m = make_mention(view, Kind::ordinal, first, n->end, "ordinal-numeral");
  m.figure = view.span(at, n->end);
  m.value.quantity = Quantity::of(Decimal(*value));
  return Reading{m, n->end};
}

// «السادسة بعد المئة»: what stands behind «بعد», and `end` past it; 0 where nothing does.
std::int64_t hundreds_after(const View& view, Index& end) {
  Sense sense;
  if (!view.is(end, words::kBad)) return 0;
  const auto n = number_word(view, end + 1, sense);
  if (!n || !sense.proclitics.article) return 0;
  if (n->role != Number::Role::hundred && n->role != Number::Role::hundreds &&
      !(n->role == Number::Role::scale && n->value == 1000))
    return 0;
  end += 2;
  return n->value;
}

// «الذكرى الستون», «القرن العشرين»: a ten with the article after a noun that is counted off.
std::optional<Reading> tens_ordinal(const View& view, Index at) {
  Sense sense;
  const auto n = number_word(view, at, sense);
  if (!n || n->role != Number::Role::tens || !sense.proclitics.article || at == 0 || !is_head(view, at - 1))
    return std::nullopt;
  Index end = at + 1;
  const std::int64_t more = hundreds_after(view, end);
  Mention m = make_mention(view, Kind::ordinal, at, end, "ordinal-words");
  m.figure = m.span;
  m.value.quantity = Quantity::of(Decimal(n->value + more));
  m.in_words = true;
  return Reading{m, end};
}

}  // namespace

std::optional<OrdinalWords> read_ordinal_words(const View& view, Index at) {
  const auto s = view.find(at, Class::ordinal);
  if (!s) return std::nullopt;
  const Ordinal& o = view.lexicon().ordinal[s->row];
  OrdinalWords words{o.value, at + 1, s->proclitics.article, o.feminine, o.role == Ordinal::Role::first};

  // «الحادي عشر», «الثانية عشرة»: the ten agrees with the unit, else it begins another number («الثاني عشرة آلاف»).
  Sense sense;
  const auto ten = number_word(view, at + 1, sense);
  if (ten && ten->role == Number::Role::unit && ten->value == 10 && sense.proclitics.none() && o.value < 10) {
    const bool feminine_ten = text::length(view[at + 1].key) == 4;
    if (feminine_ten == o.feminine) {
      words.value += 10;
      words.end = at + 2;
      words.first = false;
    }
  }
  Index next = 0;
  if (words.end == at + 1 && o.value < 10 && view.joined(at + 1, next)) {
    const auto tens = number_word(view, next, sense);
    if (tens && tens->role == Number::Role::tens && sense.proclitics.article == s->proclitics.article) {
      words.value += tens->value;
      words.end = next + 1;
      words.first = false;
    }
  }
  if (const std::int64_t more = words.article ? hundreds_after(view, words.end) : 0) {
    words.value += more;
    words.first = false;
  }
  if (o.role == Ordinal::Role::teen_head && words.end == at + 1) return std::nullopt;
  return words;
}

std::optional<Reading> read_ordinal(const View& view, Index at, const Context&) {
  if (view.is_digits(at)) return numeral_ordinal(view, at);
  // «الرابعة عصرا» is a time, whoever announces it; read_time leaves only what is none.
  const auto words = read_ordinal_words(view, at);
  if (!words) return tens_ordinal(view, at);
  if (is_in_a_name(view, at) || is_in_a_month(view, at)) return Reading{std::nullopt, words->end};
  // «أول رحلة» is a superlative; «الدورة الأولى» counts.
  if (words->first && !(words->article && at > 0 && is_head(view, at - 1))) return std::nullopt;
  // Without the article: «ثالث أكبر», «سادس أيام العيد», «موجة ثالثة»; but «ثانية» by itself is a unit of time.
  if (!words->article && words->feminine && !follows_indefinite_noun(view, at)) return std::nullopt;
  if (!words->article && !words->feminine && !view.is_word(words->end)) return std::nullopt;
  Mention m = make_mention(view, Kind::ordinal, at, words->end, "ordinal-words");
  m.figure = m.span;
  m.value.quantity = Quantity::of(Decimal(words->value));
  m.in_words = true;
  return Reading{m, words->end};
}

}  // namespace factcheck::extract
