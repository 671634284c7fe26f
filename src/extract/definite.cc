// Definite numbers behind what they count («الدول العربية الخمس», «الأيام الـ60»), and ages («في الثالثة عشرة من
// عمره»), which look like ordinals.
#include "extract/cardinal.h"
#include "extract/ordinal_words.h"
#include "extract/qualifier.h"
#include "extract/rules.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

constexpr std::string_view kYear = "year";  // CLDR unit id

struct Thing {
  Index at = 0;
  Kind kind = Kind::count;
  std::string_view unit;
};

bool is_plural(Form form) { return form == Form::plural || form == Form::dual_or_plural; }

// «الممرات»: a plural that no table knows.
bool looks_plural(const View& view, Index at) {
  const Key word = view[at].key;
  const unsigned n = word == 0 ? 0 : text::length(word);
  constexpr unsigned kShortest = 6;
  return n >= kShortest && text::letter(word, n - 1) == text::kTeh && text::letter(word, n - 2) == text::kAlef;
}

std::optional<Thing> thing_at(const View& view, Index at) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  bool known = false;
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::noun && s.cls != Class::unit) continue;
    known = true;
    if (s.words != 1 || !s.proclitics.article || !is_plural(s.form)) continue;
    if (s.cls == Class::noun) return Thing{at, Kind::count, {}};
    return Thing{at, lexicon.unit[s.row].kind, lexicon.unit[s.row].id};
  }
  if (known || !looks_plural(view, at)) return std::nullopt;
  return Thing{at, Kind::count, {}};
}

// The plural that ends before `end`, with up to two adjectives behind it: «المقاعد البرلمانية».
std::optional<Thing> thing_before(const View& view, Index end) {
  constexpr Index kMostAdjectives = 2;
  for (Index back = 1; back <= kMostAdjectives + 1 && back <= end; ++back) {
    const Index at = end - back;
    if (!view.has_article(at)) return std::nullopt;
    if (const auto thing = thing_at(view, at)) return thing;
    for (const Class cls : {Class::number, Class::ordinal, Class::place, Class::weekday, Class::month})
      if (view.find(at, cls)) return std::nullopt;
  }
  return std::nullopt;
}

struct Definite {
  Decimal value;
  Index first = 0;
  Index end = 0;
  bool in_words = false;
};

std::optional<Definite> definite_number(const View& view, Index at) {
  Index first = at;
  if (view.is_digits(at)) {
    if (at == 0 || !view.is(--first, words::kAl)) return std::nullopt;
  } else {
    const auto w = number_word(view, at);
    if (!w || !w->proclitics.article || w->proclitics.conjunction != Proclitics::Conjunction::none) return std::nullopt;
  }
  const auto c = read_cardinal(view, at);
  if (!c || !c->value.is_integer()) return std::nullopt;
  return Definite{c->value, first, c->end, c->in_words};
}

std::optional<Reading> count_behind_its_noun(const View& view, Index at) {
  const auto number = definite_number(view, at);
  if (!number || number->value < Decimal(2) || view.find(number->end, Class::percent)) return std::nullopt;
  const auto thing = thing_before(view, number->first);
  if (!thing) return std::nullopt;
  const Qualified around = qualified(view, thing->at, number->end, thing->kind != Kind::count);
  Mention m = make_mention(view, thing->kind, around.first, around.last, "definite-number");
  m.figure = view.span(number->first, number->end);
  m.value.quantity = with_precision(Quantity::of(number->value), around.precision);
  m.unit = thing->unit;
  m.in_words = number->in_words;
  if (thing->kind == Kind::count) m.noun_token = thing->at;
  return Reading{m, number->end};
}

// «عمره», «عمرها», «العمر», «أعمارهم» is rare; bare «عمر» is mostly a name.
bool is_age_word(const View& view, Index at) {
  if (!view.is_word(at)) return false;
  const Key word = view[at].key;
  if (word == words::kAge) return false;
  if (word == (words::kAl | words::kAge << 16)) return true;
  constexpr Key kThreeLetters = (Key{1} << 24) - 1;
  if ((word & kThreeLetters) != words::kAge || text::length(word) > 5) return false;
  const std::uint8_t suffix = text::letter(word, 3);
  return suffix == text::kHeh || (suffix == text::kYeh && text::length(word) == 4);
}

std::optional<Reading> age(const View& view, Index at) {
  constexpr std::int64_t kOldest = 120;
  auto words = read_ordinal_words(view, at);
  if (!words) words = read_definite_number(view, at);
  if (!words || !words->article || words->value > kOldest || at == 0) return std::nullopt;
  const bool of_life = view.is(words->end, words::kMin) && is_age_word(view, words->end + 1);
  // «العقد الثالث من عمره» is a decade of it.
  const bool after_noun = view.has_article(at - 1) || view.find(at - 1, Class::ordinal_head);
  if (!(of_life && !after_noun) && !view.is(at - 1, words::kYearsOfAge)) return std::nullopt;
  const Qualified around = qualified(view, at, words->end, true);
  Mention m = make_mention(view, Kind::duration, around.first, around.last, "age");
  m.figure = view.span(at, words->end);
  m.value.quantity = with_precision(Quantity::of(Decimal(words->value)), around.precision);
  m.unit = kYear;
  m.in_words = true;
  return Reading{m, words->end};
}

}  // namespace

std::optional<Reading> read_definite(const View& view, Index at, const Context&) {
  if (auto r = age(view, at)) return r;
  return count_behind_its_noun(view, at);
}

}  // namespace factcheck::extract
