// Ranges told by the forms of a noun: «مرة أو مرتين», «مرتين أو ثلاث», «كتاب إلى كتابين».
#include "extract/cardinal.h"
#include "extract/counted.h"
#include "extract/qualifier.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

// How many things the noun at `at` is by its own form: one or two; 0 where it is none.
int number_of(const View& view, Index at, std::uint16_t& concept_id) {
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::noun || s.proclitics.article || s.words != 1) continue;
    concept_id = view.lexicon().noun[s.row].concept_id;
    if (is_dual(s.form)) return 2;
    if (s.form == Form::plain || s.form == Form::tanwin) return 1;
  }
  return 0;
}

struct End {
  Decimal value;
  Index end = 0;
};

// The second number: «مرتين», «ثلاث مرات», «ثلاثا».
std::optional<End> higher(const View& view, Index at, std::uint16_t concept_id) {
  std::uint16_t other = 0;
  if (number_of(view, at, other) == 2 && other == concept_id) return End{2, at + 1};
  const auto n = read_cardinal(view, at);
  if (!n || !n->value.is_integer()) return std::nullopt;
  Index end = n->end;
  const auto noun = noun_after(view, n->end, false, end);
  if (!noun) return End{n->value, n->end};
  const auto s = view.find(*noun, Class::noun);
  if (!s || view.lexicon().noun[s->row].concept_id != concept_id) return std::nullopt;
  return End{n->value, end};
}

}  // namespace

std::optional<Reading> read_noun_range(const View& view, Index at, const Context&) {
  if (!view.is_word(at) || !(view.is(at + 1, words::kAw) || view.is(at + 1, words::kIla))) return std::nullopt;
  std::uint16_t concept_id = 0;
  const int low = number_of(view, at, concept_id);
  const auto high = low != 0 ? higher(view, at + 2, concept_id) : std::nullopt;
  // «كتاب إلى 5 طلاب», «رسالة أو 20» are no range.
  constexpr int kMost = 4;
  if (!high || !(Decimal(low) < high->value) || Decimal(kMost) < high->value) return std::nullopt;
  Index first = at;
  if (at > 0 && view.is(at - 1, words::kMin)) --first;
  Mention m = make_mention(view, Kind::count, first, high->end, "noun-range");
  m.figure = view.span(at, high->end);
  m.value.quantity = {Decimal(low), high->value, Precision::range};
  m.in_words = true;
  m.noun_token = at;
  return Reading{m, high->end};
}

}  // namespace factcheck::extract
