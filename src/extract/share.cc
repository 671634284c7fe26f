// Parts of a whole, as figures of their own: «ثلث السكان», «ثلاثة أرباع الأعضاء», «نصفهم», «بنسبة الخمس», «واحد من كل
// عشرة أشخاص». The value is the fraction; the unit says that one is the whole.
#include "extract/share.h"

#include "extract/cardinal.h"
#include "extract/counted.h"
#include "extract/number_words.h"
#include "extract/parts.h"
#include "extract/qualifier.h"
#include "extract/rules.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Fraction;

constexpr std::string_view kPortion = "portion";

struct Share {
  Decimal value;
  Index first = 0;  // of the whole figure
  Index end = 0;    // past the fraction
  Index last = 0;   // past the whole that it is of
  std::optional<Index> noun;
};

Reading share_reading(const View& view, const Share& share) {
  const Qualified around = qualified(view, share.first, share.last, true);
  Mention m = make_mention(view, Kind::percent, around.first, around.last, "share");
  m.figure = view.span(share.first, share.end);
  m.value.quantity = with_precision(Quantity::of(share.value), around.precision);
  m.unit = kPortion;
  m.in_words = true;
  if (share.noun) m.noun_token = *share.noun;
  return {m, share.last};
}

// ---- «ثلث السكان»

struct PartWord {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  bool pronoun = false;
  bool homograph = false;  // a number as well: خمس
  Proclitics proclitics;
  Index end = 0;
};

bool is_text(const View& view, Index at) {
  const Key word = view[at].key;
  const unsigned n = text::length(word);
  return n >= 2 && word >> (8 * (n - 2)) == words::kNass;
}

// «ثلث», «ثلثا», «ثلاثة أرباع»
std::optional<PartWord> part_word(const View& view, Index at) {
  const auto number = number_word(view, at);
  if (number && number->is(lexicon::Number::Role::unit)) {
    const auto many = view.find(at + 1, Class::fraction);
    const bool parts = many && many->proclitics.none() &&
                       (view.lexicon().fraction[many->row].plural || view.lexicon().fraction[many->row].pronoun);
    if (parts)
      return PartWord{number->number.value,
                      view.lexicon().fraction[many->row].denominator,
                      view.lexicon().fraction[many->row].pronoun,
                      false,
                      number->proclitics,
                      at + 2};
  }
  const auto s = view.find(at, Class::fraction);
  if (!s) return std::nullopt;
  const Fraction& f = view.lexicon().fraction[s->row];
  // «ثمن» is a price, «نص» a text.
  if (f.plural || f.denominator == 8 || is_text(view, at)) return std::nullopt;
  return PartWord{f.numerator, f.denominator, f.pronoun, number.has_value(), s->proclitics, at + 1};
}

bool is_counting_head(const View& view, Index at) {
  const auto s = view.find(at, Class::qualifier);
  return view.is(at, words::kNumber) ||
         (s && view.lexicon().qualifier[s->row].place == lexicon::Qualifier::Place::head && s->proclitics.none());
}

// «خمس السكان» is a fifth; «خمس المدن» may be five cities.
bool counts_no_feminine(const View& view, Index at) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (!view.find(at, Class::noun)) return view.has_article(at) && !ends_as_plural(view[at].key);
  for (const Sense& s : view.senses(at)) {
    if (s.cls == Class::unit) return false;
    if (s.cls != Class::noun) continue;
    if (s.form == Form::plain) return true;
    return lexicon.concepts[lexicon.concepts[lexicon.noun[s.row].concept_id].broader].id == "people";
  }
  return false;
}

// «المراقبة نصف المعلنة»: an adjective between that describes the noun before.
bool describes(const View& view, Index at) {
  if (view.find(at, Class::noun) || view.find(at, Class::place) || at < 2) return false;
  return view.has_article(at - 2) && !view.find(at - 2, Class::function);
}

// The whole behind a fraction: definite, by its article or by what follows it («سكان المدينة», «ثروته»), or a place.
std::optional<Index> whole_at(const View& view, Index at) {
  if (!view.is_word(at) || view.is_latin(at)) return std::nullopt;
  for (const Class cls : {Class::unit, Class::number, Class::percent, Class::ordinal, Class::relation, Class::weekday,
                          Class::fraction, Class::month})
    if (view.find(at, cls)) return std::nullopt;
  if (is_counting_head(view, at)) return whole_at(view, at + 1);
  for (const Sense& s : view.senses(at))
    if (s.proclitics.conjunction != Proclitics::Conjunction::none ||
        s.proclitics.preposition != Proclitics::Preposition::none)
      return std::nullopt;
  if (view.has_article(at)) return describes(view, at) ? std::nullopt : std::optional(at);
  if (view.find(at, Class::place) || view.owned_noun(at) != nullptr) return at;
  if (view.find(at, Class::function)) return std::nullopt;
  const bool construct = view.is_word(at + 1) && (view.has_article(at + 1) || view.find(at + 1, Class::place));
  return construct && view.find(at, Class::noun) && !view.find(at + 1, Class::function) ? std::optional(at)
                                                                                        : std::nullopt;
}

// «بنسبة الخمس», «إلى النصف», «أكثر من الثلث»: a definite fraction of what was named before.
bool is_of_what_was_named(const View& view, Index at, const PartWord& part) {
  if (at == 0 || part.proclitics.conjunction != Proclitics::Conjunction::none) return false;
  const Index next = part.end;
  if (view.has_article(next) || view.find(next, Class::ordinal) || view.find(next, Class::calendar)) return false;
  if (view.find(at - 1, Class::measure_head)) return true;
  if (part.homograph) return false;
  if (view.is(at - 1, words::kIla)) return true;
  return qualified(view, at, part.end, true).precision != Precision::exact;
}

std::optional<Reading> part_of_whole(const View& view, Index at) {
  const auto part = part_word(view, at);
  if (!part) return std::nullopt;
  const auto value = ratio(part->numerator, part->denominator, Decimal(1));
  if (!value || !(*value < Decimal(1))) return std::nullopt;
  Share share{*value, at, part->end, part->end, std::nullopt};
  if (part->pronoun) return share_reading(view, share);
  if (part->proclitics.article)
    return is_of_what_was_named(view, at, *part) ? std::optional(share_reading(view, share)) : std::nullopt;
  share.noun = whole_at(view, part->end);
  if (!share.noun || (part->homograph && !counts_no_feminine(view, *share.noun))) return std::nullopt;
  share.last = *share.noun + 1;
  return share_reading(view, share);
}

// ---- «واحد من كل عشرة»

// Past «من كل», «من بين كل», «من أصل كل»; 0 where they do not stand.
Index after_of_every(const View& view, Index at) {
  if (!view.is(at, words::kMin)) return 0;
  if (view.is(at + 1, words::kKull)) return at + 2;
  const bool between = view.is(at + 1, words::kBayn) || view.is(at + 1, words::kAsl);
  return between && view.is(at + 2, words::kKull) ? at + 3 : 0;
}

struct Every {
  std::int64_t number = 0;
  Index end = 0;
};

std::optional<Every> whole_number(const View& view, Index at) {
  at = view.skip_opening(at);
  const auto c = read_cardinal(view, at);
  const auto n = c ? c->value.integer() : std::nullopt;
  if (!n || *n < 1) return std::nullopt;
  return Every{*n, view.skip_closing(c->end)};
}

// How many, and past it: «واحد», «9», «طفل واحد», «3 طلاب».
std::optional<Every> how_many(const View& view, Index at) {
  if (auto n = whole_number(view, at)) {
    if (view.is_word(n->end) && !view.is(n->end, words::kMin)) ++n->end;
    return n;
  }
  if (!view.find(at, Class::noun)) return std::nullopt;
  const auto one = whole_number(view, at + 1);
  if (one && one->number == 1) return one;
  return Every{1, at + 1};
}

std::optional<Reading> one_of_every(const View& view, Index at) {
  const auto few = how_many(view, at);
  const Index of = few ? after_of_every(view, few->end) : 0;
  const auto many = of != 0 ? whole_number(view, of) : std::nullopt;
  if (!many || few->number >= many->number) return std::nullopt;
  const auto value = ratio(few->number, many->number, Decimal(1));
  if (!value) return std::nullopt;
  Share share{*value, at, many->end, many->end, std::nullopt};
  share.noun = noun_after(view, many->end, false, share.last);
  if (!share.noun) share.last = many->end;
  return share_reading(view, share);
}

// Asked of each number, and so without a table.
bool every_follows(const View& view, Index at) {
  constexpr Index kReach = 6;
  for (Index i = at + 1; i <= at + kReach && view.has(i); ++i)
    if (view.is(i, words::kKull)) return true;
  return false;
}

// «طفل من كل خمسة»: from the second number, for no figure begins at the first word.
std::optional<Reading> noun_of_every(const View& view, Index at) {
  for (const Index back : {Index{3}, Index{4}}) {
    if (at < back || after_of_every(view, at - back + 1) != at) continue;
    if (view.find(at - back, Class::noun)) return one_of_every(view, at - back);
  }
  return std::nullopt;
}

}  // namespace

bool begins_one_of_every(const View& view, Index at) {
  const auto few = how_many(view, at);
  return few && after_of_every(view, few->end) != 0;
}

std::optional<Reading> read_share(const View& view, Index at, const Context&) {
  constexpr auto kWords = lexicon::class_bit(Class::fraction) | lexicon::class_bit(Class::number);
  if (view.is_word(at) && view.may_be(at, kWords))
    if (auto r = part_of_whole(view, at)) return r;
  if (at >= 2 && view.is(at - 1, words::kKull))
    if (auto r = noun_of_every(view, at)) return r;
  return every_follows(view, at) ? one_of_every(view, at) : std::nullopt;
}

}  // namespace factcheck::extract
