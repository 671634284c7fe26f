// In: a token. Out: the ordinal in words that begins there.
//
//   ordinal = low [ «بعد» big ]               السادسة بعد المئة
//           | big «و» low | big               المئة والحادي والعشرون, الألف
//   low     = unit | unit عشر | unit و tens | tens
//   big     = a definite cardinal of full hundreds
#include "extract/ordinal_words.h"

#include "extract/cardinal.h"
#include "extract/numeral.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Ordinal;
using Role = Number::Role;

// A noun in the plural, or a scale: what ten of something are counted in.
bool is_counted_by_ten(const View& view, Index at) {
  for (const Sense& s : view.senses(at)) {
    if (!s.proclitics.none()) continue;
    if (s.cls == Class::number && view.lexicon().number[s.row].role == Role::scales) return true;
    if ((s.cls == Class::noun || s.cls == Class::unit || s.cls == Class::currency) && s.form == Form::plural)
      return true;
  }
  return false;
}

// «عشر» or «عشرة» after a unit. It should agree with it («الثانية عشرة»); newspapers often write «الثانية عشر», which
// is told from a number of its own («المركز الثاني عشرة آلاف») by what it would count.
bool is_ten_of(const View& view, Index at, bool feminine) {
  const auto ten = bare_number(view, at, Role::unit);
  if (!ten || ten->value != 10) return false;
  const bool feminine_ten = text::length(view[at].key) == 4;
  return feminine_ten == feminine || !is_counted_by_ten(view, at + 1);
}

// «والعشرون» after a unit with the article, «وعشرون» after one without.
std::optional<std::int64_t> joined_tens(const View& view, Index& end, bool article) {
  Index next = 0;
  if (!view.joined(end, next)) return std::nullopt;
  const auto tens = number_word(view, next);
  if (!tens || !tens->is(Role::tens) || tens->proclitics.article != article) return std::nullopt;
  end = next + 1;
  return tens->number.value;
}

// Has every word that «و» joins in [first, last) the article? «المئة والعشرون», but not «المئة وعشرون».
bool is_definite_throughout(const View& view, Index first, Index last) {
  Index joined = 0;
  for (Index i = first + 1; i < last; ++i)
    if (view.joined(i, joined))
      if (const auto w = number_word(view, joined); w && !w->proclitics.article) return false;
  return true;
}

struct Big {
  std::int64_t value = 0;
  Index end = 0;
};

// A definite number from a hundred at `at`: «المئة», «الثلاث مئة», «العشرة آلاف ومئة», «المئة والعشرون». Its last digit
// is no unit but one, because that would be an ordinal («المئة والخامس»).
std::optional<Big> big_number(const View& view, Index at) {
  const auto w = number_word(view, at);
  if (!w || !w->proclitics.article) return std::nullopt;
  const auto c = read_cardinal(view, at);
  const auto n = c && c->in_words ? c->value.integer() : std::nullopt;
  if (!n || *n < 100) return std::nullopt;
  if (*n % 100 != 0 && (*n % 10 > 1 || !is_definite_throughout(view, at, c->end))) return std::nullopt;
  return Big{*n, c->end};
}

// «بعد المئة»: adds what stands there.
void add_hundreds_after(const View& view, OrdinalWords& o) {
  if (!o.article || !view.is(o.end, words::kBad)) return;
  const auto big = big_number(view, o.end + 1);
  if (!big || big->value % 100 != 0 || o.value >= big->value) return;
  o.value += big->value;
  o.end = big->end;
  o.first = false;
}

// «العشرون»; and, as often, the cardinal for the first of a ten: «الواحد والعشرون», «الأحد عشر». The word at `at` has
// the article.
std::optional<OrdinalWords> tens(const View& view, Index at, const NumberWord& word) {
  OrdinalWords o;
  o.article = true;
  o.feminine = true;
  o.value = word.number.value;
  o.end = at + 1;
  if (word.is(Role::tens) || word.is(Role::teen)) return o;
  if (!word.is(Role::teen_head) && !(word.is(Role::unit) && o.value == 1)) return std::nullopt;
  if (const auto ten = joined_tens(view, o.end, true)) {
    if (o.value != 1) return std::nullopt;  // «الاثنين والعشرين» counts
    o.value += *ten;
    return o;
  }
  // «الأحد عشر مباريات»: Sunday, and ten.
  const auto ten = bare_number(view, o.end, Role::unit);
  if (!word.is(Role::teen_head) || !ten || ten->value != 10 || is_counted_by_ten(view, o.end + 1)) return std::nullopt;
  o.value += 10;
  ++o.end;
  return o;
}

}  // namespace

std::optional<OrdinalWords> read_ordinal_words(const View& view, Index at) {
  const auto s = view.find(at, Class::ordinal);
  if (!s) return std::nullopt;
  const Ordinal& unit = view.lexicon().ordinal[s->row];
  OrdinalWords o{unit.value, at + 1, s->proclitics.article, unit.feminine, unit.role == Ordinal::Role::first};
  if (unit.value < 10) {
    if (is_ten_of(view, at + 1, unit.feminine)) {
      o.value += 10;
      ++o.end;
    } else if (const auto ten = joined_tens(view, o.end, o.article)) {
      o.value += *ten;
    }
  }
  if (o.end != at + 1) o.first = false;
  add_hundreds_after(view, o);
  if (unit.role == Ordinal::Role::teen_head && o.end == at + 1) return std::nullopt;
  return o;
}

std::optional<OrdinalWords> read_definite_number(const View& view, Index at) {
  const auto first = number_word(view, at);
  if (!first || !first->proclitics.article) return std::nullopt;
  if (auto o = tens(view, at, *first)) {
    add_hundreds_after(view, *o);
    return o;
  }
  const auto big = big_number(view, at);
  if (!big) return std::nullopt;
  OrdinalWords o;
  o.article = true;
  o.value = big->value;
  o.end = big->end;
  // «المئة والحادي والعشرون», «المئة وثانية»; of a hundred and one also «المئة وحادي».
  Index next = 0;
  if (!view.joined(o.end, next)) return o;
  if (const auto low = read_ordinal_words(view, next); low && low->value < 100) {
    o.value += low->value;
    o.end = low->end;
    o.ordinal_form = true;
  } else if (const auto s = view.find(next, Class::ordinal)) {
    o.value += view.lexicon().ordinal[s->row].value;
    o.end = next + 1;
    o.ordinal_form = true;
  }
  return o;
}

}  // namespace factcheck::extract
