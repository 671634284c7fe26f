#include "extract/number_words.h"

#include "extract/numeral.h"

namespace factcheck::extract {
namespace {

using enum Number::Role;

constexpr std::string_view kMonth = "month";  // CLDR unit id

// A number word joined by «و»; `end` is set past it.
std::optional<Number> joined_number(const View& view, Index i, Number::Role role, Index& end) {
  Index at = 0;
  if (!view.joined(i, at)) return std::nullopt;
  const auto w = number_word(view, at);
  if (!w || !w->is(role) || w->proclitics.preposition != Proclitics::Preposition::none) return std::nullopt;
  end = at + 1;
  return w->number;
}

// Ten after a unit or a teen head: ثلاثة عشر.
bool is_ten(const View& view, Index i) {
  const auto n = bare_number(view, i, unit);
  return n && n->value == 10;
}

// «لست» is also "I am not": a number before what it counts, a scale or more of the number.
bool is_number_here(const View& view, Index at) {
  if (counts_something(view, at + 1) || view.find(at + 1, Class::number)) return true;
  Index next = 0;
  return view.joined(at + 1, next) && view.find(next, Class::number);
}

// «وأحد أبرز» folds like «واحد»; the hamza tells. «وأحد عشر» is eleven.
bool is_and_one_of(const View& view, Index at) {
  constexpr std::string_view kWawAndHamza = "\u0648\u0623";
  if (!view.bytes(at).starts_with(kWawAndHamza)) return false;
  const auto ten = view.find(at + 1, Class::number);
  return !ten || view.lexicon().number[ten->row].value != 10;
}

// «شهر صفر» is the second of the year.
bool names_a_month(const View& view, Index at) {
  if (at == 0 || !view.find(at, Class::month)) return false;
  const auto s = view.find(at - 1, Class::unit);
  return s && view.lexicon().unit[s->row].id == kMonth;
}

}  // namespace

std::optional<NumberWord> known_number_word(const View& view, Index at) {
  const auto s = view.find(at, Class::number);
  if (!s) return std::nullopt;
  const Number& number = view.lexicon().number[s->row];
  if (number.homograph && !is_number_here(view, at)) return std::nullopt;
  if (number.role == zero && names_a_month(view, at)) return std::nullopt;
  if (number.value == 1 && is_and_one_of(view, at)) return std::nullopt;
  // «كمية» is a quantity, not "like a hundred".
  if (number.role == hundred && s->proclitics.preposition == Proclitics::Preposition::kaf) return std::nullopt;
  return NumberWord{number, s->proclitics};
}

std::optional<Number> bare_number(const View& view, Index at, Number::Role role) {
  const auto w = number_word(view, at);
  if (!w || !w->proclitics.none() || !w->is(role)) return std::nullopt;
  return w->number;
}

std::optional<Group> read_below_hundred(const View& view, Index at) {
  const auto w = number_word(view, at);
  if (!w) return std::nullopt;
  const std::int64_t v = w->number.value;
  Index end = 0;
  switch (w->number.role) {
    case teen:
    case tens: return Group{v, at + 1};
    case teen_head:
      if (is_ten(view, at + 1)) return Group{10 + v, at + 2};
      if (const auto t = joined_number(view, at + 1, tens, end)) return Group{v + t->value, end};
      return std::nullopt;
    case unit:
      // «واحد عشر» and «وأحد عشر» fold alike.
      if (v < 10 && is_ten(view, at + 1)) return Group{10 + v, at + 2};
      if (v < 10)
        if (const auto t = joined_number(view, at + 1, tens, end)) return Group{v + t->value, end};
      return Group{v, at + 1};
    default: return std::nullopt;
  }
}

std::optional<Group> read_below_thousand(const View& view, Index at) {
  const auto w = number_word(view, at);
  if (!w) return std::nullopt;
  Group g;
  if (w->is(hundred) || w->is(hundreds)) {
    g = {w->number.value, at + 1};
  } else if (w->is(unit) && w->number.value >= 3 && w->number.value <= 9 && bare_number(view, at + 1, hundred)) {
    g = {w->number.value * 100, at + 2};
  } else {
    return read_below_hundred(view, at);
  }
  Index next = 0;
  if (!view.joined(g.end, next)) return g;
  const auto w2 = number_word(view, next);
  if (!w2 || w2->proclitics.preposition != Proclitics::Preposition::none) return g;
  if (const auto rest = read_below_hundred(view, next)) {
    // «مئة وألف», «مئتان وثلاثة آلاف»: what follows may carry a scale of its own and still be smaller as a whole.
    g.value += rest->value;
    g.end = rest->end;
  }
  return g;
}

}  // namespace factcheck::extract
