#include "extract/separator.h"

#include "extract/number_words.h"

namespace factcheck::extract {
namespace {

// Points of an index are counted in thousands and in fractions.
constexpr std::string_view kIndexPoints = "points";

// «12.345 مليون», «12.345 %» are fractions, «12.345 شخصا» are thousands.
Point by_what_follows(const View& view, Index end) {
  const Index next = view.skip_closing(end);
  if (view.find(next, Class::percent)) return Point::fraction;
  if (const auto w = number_word(view, next); w && w->proclitics.none() && w->multiplies()) return Point::fraction;
  const auto s = view.find(next, Class::noun);
  if (!s || !s->proclitics.none() || view.find(next, Class::currency) || view.find(next, Class::unit))
    return Point::either;
  const lexicon::Lexicon& lexicon = view.lexicon();
  const bool index = lexicon.concepts[lexicon.noun[s->row].concept_id].id == kIndexPoints;
  return index ? Point::either : Point::thousands;
}

// Two runs of digits with a sign between, as they stand all over the document.
struct Habit {
  bool point_of_thousands = false;  // 1.234.567
  bool comma_of_fractions = false;  // 3,5
  bool comma_of_thousands = false;  // 1,234
  bool point_of_fractions = false;  // 3.5
  bool long_fractions = false;      // 0.560, 1.0862
};

void look_at(const View& view, Index at, Habit& habit) {
  const bool point = view.is_mark(at + 1, U'.');
  if ((!point && !view.is_mark(at + 1, U',')) || !view.glued(at + 1)) return;
  if (!view.is_digits(at + 2) || !view.glued(at + 2)) return;
  if (view.is_mark_of(at + 3, U".,/-:") && view.glued(at + 3) && view.is_digits(at + 4)) {
    const bool threes = view.digit_count(at + 2) == 3 && view.digit_count(at + 4) == 3;
    if (point && threes && view.is_mark(at + 3, U'.')) habit.point_of_thousands = true;
    return;  // else a date, a list, a version
  }
  if (at > 0 && view.glued(at) && !view.is_word(at - 1)) return;
  const std::uint32_t behind = view.digit_count(at + 2);
  if (!point) {
    if (behind == 3 && view.number(at) != 0) habit.comma_of_thousands = true;
    if (behind < 3) habit.comma_of_fractions = true;
  } else {
    if (behind < 3) habit.point_of_fractions = true;
    if (behind > 3 || (behind == 3 && view.number(at) == 0)) habit.long_fractions = true;
  }
}

Point by_habit(const View& view) {
  Habit habit;
  for (Index i = 0; i < view.size(); ++i)
    if (view.is_digits(i)) look_at(view, i, habit);
  const bool thousands = habit.point_of_thousands || (habit.comma_of_fractions && !habit.point_of_fractions);
  const bool fractions = habit.long_fractions || (habit.comma_of_thousands && habit.point_of_fractions);
  if (thousands == fractions) return Point::either;
  return thousands ? Point::thousands : Point::fraction;
}

}  // namespace

Point meaning_of_point(const View& view, Index end) {
  const Point next = by_what_follows(view, end);
  return next == Point::either ? by_habit(view) : next;
}

}  // namespace factcheck::extract
