// In: a run of digits. Out: the value of the whole numeral around it.
//
//   1,234,567  1.234.567  1٬234  13 000   groups of three after the first: thousands
//   2.414.30   1,234.56                   a last group of another length, or another sign: a fraction
//   12ر49                                 the decimal sign of news agencies; the fraction comes first: 49.12
//   92.<RLM>54                            the same, turned by a right-to-left mark: 54.92
#include "extract/numeral.h"

#include "extract/number_words.h"
#include "extract/separator.h"

#include <array>

namespace factcheck::extract {
namespace {

constexpr std::uint32_t kMostDigits = 18;

struct Run {
  Index token = 0;
  char32_t before = 0;  // the sign before it; 0 for the first
};

// The runs of digits of one numeral; 1,000,000,000,000,000 has six.
class Groups {
 public:
  void add(Run g) { items_[size_++] = g; }
  void keep_first() { size_ = 1; }
  bool full() const { return size_ == items_.size(); }
  std::size_t size() const { return size_; }
  const Run& operator[](std::size_t i) const { return items_[i]; }
  const Run& back() const { return items_[size_ - 1]; }
  const Run* begin() const { return items_.data(); }
  const Run* end() const { return items_.data() + size_; }

 private:
  std::array<Run, 8> items_{};
  std::size_t size_ = 0;
};

constexpr bool is_decimal_sign(char32_t c) { return c == U'.' || c == U',' || c == U'٫' || c == U'،'; }
constexpr bool is_thousands_sign(char32_t c) {
  return c == U'.' || c == U',' || c == U'٬' || c == U'،' || c == U'’' || c == U'٫';
}

std::optional<Decimal> joined(const View& view, const Groups& groups, std::size_t whole) {
  Int128 digits = 0;
  int scale = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::uint32_t n = view.digit_count(groups[i].token);
    for (std::uint32_t k = 0; k < n; ++k) {
      digits *= 10;
      if (digits > static_cast<Int128>(1) << 100) return std::nullopt;
    }
    digits += view.number(groups[i].token);
    if (i >= whole) scale += static_cast<int>(n);
  }
  return Decimal::make(digits, scale);
}

Groups groups_at(const View& view, Index at) {
  Groups groups;
  groups.add({at, 0});
  while (!groups.full()) {
    const Index sign = groups.back().token + 1;
    if (!view.has(sign) || !view.glued(sign) || !view.is_digits(sign + 1) || !view.glued(sign + 1)) break;
    if (view[sign].kind != Token::Kind::mark) break;
    const auto c = static_cast<char32_t>(view[sign].key);
    if (!is_decimal_sign(c) && !is_thousands_sign(c)) break;
    groups.add({sign + 1, c});
  }
  return groups;
}

// 000ر35 is 35,000 and 500ر200ر1 1,200,500: the groups of a whole number, the last first. Of two groups 250ر12 may be
// 12.250 as well; what stands behind it tells, as for a point. `end` is set past the last group.
bool are_thousands(const View& view, Index at, Index& end) {
  end = at + 3;
  Index last = at + 2;  // the first of the number
  while (view.digit_count(last) == 3 && view.is(last + 1, words::kReh) && view.glued(last + 1) &&
         view.is_digits(last + 2) && view.glued(last + 2)) {
    last += 2;
    end = last + 1;
  }
  if (view.digit_count(at) != 3 || view.digit_count(last) > 3 || view.number(last) == 0) return false;
  return last > at + 2 || view.number(at) == 0 || meaning_of_point(view, end) == Point::thousands;
}

std::optional<Decimal> turned_thousands(const View& view, Index at, Index end) {
  Groups groups;
  for (Index i = end - 1; !groups.full(); i -= 2) {
    groups.add({i, i == end - 1 ? U'\0' : U','});
    if (i <= at) break;
  }
  return joined(view, groups, groups.size());
}

// 12ر49 and 92.<RLM>54: first the fraction, then the whole.
std::optional<Numeral> reversed(const View& view, Index at) {
  if (!view.has(at + 2) || !view.glued(at + 1) || !view.glued(at + 2) || !view.is_digits(at + 2)) return std::nullopt;
  const bool reh = view.is(at + 1, words::kReh);
  const bool turned = view.is_mark_of(at + 1, U".,٫") && view[at + 1].span.end < view[at + 2].span.begin;
  if (!reh && !turned) return std::nullopt;
  if (view.digit_count(at) > 9 || view.digit_count(at + 2) > kMostDigits) return std::nullopt;
  Groups groups;
  groups.add({at + 2, 0});
  groups.add({at, U'.'});
  Index end = at + 3;
  const bool thousands = reh && are_thousands(view, at, end);
  const auto value = thousands ? turned_thousands(view, at, end) : joined(view, groups, 1);
  if (!value) return std::nullopt;
  return Numeral{*value, end, false, false};
}

bool is_scaled(const View& view, Index at) {
  const auto w = number_word(view, at);
  return w && w->proclitics.none() && w->multiplies();
}

// Money, a measure, or points of an index; but not years, of which a sentence may speak right behind a number.
bool is_measured(const View& view, Index at) {
  constexpr std::string_view kPoints = "points";
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (const auto s = view.find(at, Class::currency); s && s->proclitics.none()) return true;
  if (const auto s = view.find(at, Class::unit); s && s->proclitics.none())
    return lexicon.unit[s->row].kind == Kind::measure;
  const auto s = view.find(at, Class::noun);
  return s && s->proclitics.none() && lexicon.concepts[lexicon.noun[s->row].concept_id].id == kPoints;
}

// A year, or what follows a sign: «عام 2015. 70 مليونا».
bool begins_with_sign(const View& view, Index at) {
  constexpr std::uint64_t kFirstYear = 1900;
  constexpr std::uint64_t kLastYear = 2100;
  if (at > 0 && view.glued(at) && view.is_mark_of(at - 1, U".,/-–:")) return true;
  const auto year = at > 0 ? view.find(at - 1, Class::unit) : nullptr;
  const bool of_time = year && view.lexicon().unit[year->row].kind == Kind::duration;
  return of_time && view.number(at) >= kFirstYear && view.number(at) <= kLastYear;
}

// «1 250,5 مليون»: the fraction behind the last of the groups, which is then added to them.
void with_fraction(const View& view, Groups& groups) {
  const Index sign = groups.back().token + 1;
  if (groups.full() || !view.is_mark_of(sign, U",.٫") || !view.glued(sign) || !view.is_digits(sign + 1) ||
      !view.glued(sign + 1) || view.digit_count(sign + 1) > 2)
    return;
  groups.add({sign + 1, U'٫'});
}

// Digits in groups of three set apart by spaces: with thousands that end in zeros, three groups or more, a narrow
// space, or the thing counted right behind, since two numbers may also simply follow each other.
void spaced_groups(const View& view, Index at, Groups& groups) {
  if (view.digit_count(at) > 3 || view.number(at) == 0) return;
  bool narrow = false;
  for (Index next = at + 1; view.is_digits(next) && view.digit_count(next) == 3 && !groups.full(); ++next) {
    const std::uint32_t gap = view[next].span.begin - view[next - 1].span.end;
    if (gap < 1 || gap > 3) break;
    narrow = narrow || gap > 1;
    groups.add({next, U' '});
  }
  if (groups.size() == 1) return;
  const bool many = groups.size() > 2 || view.number(groups.back().token) == 0;
  with_fraction(view, groups);
  const Index end = groups.back().token + 1;
  const bool sure = narrow || many || counts_something(view, end) || is_scaled(view, end);
  if (!sure) groups.keep_first();
}

// A space beside the sign of a fraction, where what is measured stands behind it: «1258. 70 نقطة», «3. 1 مليار», «721 ,
// 2 مليار». A comma that hangs on the number before it parts the members of a list.
bool has_spaced_fraction(const View& view, Index at) {
  const Index sign = at + 1;
  const bool point = view.is_mark(sign, U'.');
  if ((!point && !view.is_mark_of(sign, U",٫")) || !view.is_digits(sign + 1)) return false;
  if (view.glued(sign) && (view.glued(sign + 1) || !point)) return false;
  if (view.digit_count(sign + 1) > 3 || view.is_mark_of(sign + 2, U".,،/-–:") || begins_with_sign(view, at))
    return false;
  const Index next = view.skip_closing(sign + 2);
  return view.find(next, Class::percent) || is_scaled(view, next) || is_measured(view, next);
}

// The space comes from a line that was turned: in all of a month of news «3. 1 مليار» was 1.3. A number of four digits
// and more, or zero, can only stand before the sign.
std::optional<Numeral> spaced_fraction(const View& view, Index at) {
  if (!has_spaced_fraction(view, at)) return std::nullopt;
  const bool turned = view.number(at) != 0 && (view.digit_count(at) <= 3 || view.number(at + 2) == 0);
  Groups groups;
  groups.add({turned ? at + 2 : at, 0});
  groups.add({turned ? at : at + 2, U'.'});
  const auto value = joined(view, groups, 1);
  if (!value) return std::nullopt;
  return Numeral{*value, at + 3, false, turned};
}

// «1,2,3», «1.2.3»: a list, or a version; each run of digits stands for itself.
bool is_inside_a_list(const View& view, Index at) {
  return at >= 2 && view.glued(at) && view.is_mark_of(at - 1, U".,،") && view.glued(at - 1) && view.is_digits(at - 2);
}

// «٫٠٥», «.5%»: nothing before the sign of a fraction.
bool begins_with_its_sign(const View& view, Index at) {
  if (at == 0 || !view.glued(at) || (at > 1 && !view[at - 1].space_before && view[at - 2].kind != Token::Kind::line))
    return false;
  return view.is_mark(at - 1, U'٫') || (view.is_mark(at - 1, U'.') && view.find(at + 1, Class::percent));
}

}  // namespace

bool counts_something(const View& view, Index at) {
  for (const Class cls : {Class::noun, Class::unit, Class::currency})
    if (const auto s = view.find(at, cls); s && s->proclitics.none()) return true;
  return false;
}

std::optional<Numeral> read_numeral(const View& view, Index at) {
  if (auto r = reversed(view, at)) return r;
  Groups groups = groups_at(view, at);
  if (is_inside_a_list(view, at)) groups.keep_first();
  if (groups.size() == 1) spaced_groups(view, at, groups);
  if (groups.size() == 1)
    if (auto spaced = spaced_fraction(view, at)) return spaced;
  for (const Run& g : groups)
    if (view.digit_count(g.token) > kMostDigits) return std::nullopt;

  const std::size_t n = groups.size();
  std::size_t whole = n;  // groups before the fraction
  if (n == 1 && begins_with_its_sign(view, at)) whole = 0;
  bool ambiguous = false;
  if (n > 1) {
    const auto threes = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i)
        if (view.digit_count(groups[i].token) != 3 ||
            !(groups[i].before == U' ' || is_thousands_sign(groups[i].before)))
          return false;
      return true;
    };
    const bool first_fits = view.digit_count(at) <= 3 && view.number(at) != 0;
    const Run& last = groups.back();
    const bool other_sign = n > 2 && last.before != groups[n - 2].before;
    if (first_fits && threes(1, n) && !other_sign && (n > 2 || last.before != U'٫')) {
      const Point point = n == 2 && last.before == U'.' ? meaning_of_point(view, last.token + 1) : Point::thousands;
      if (point == Point::fraction) whole = 1;
      ambiguous = point == Point::either;
    } else if (is_decimal_sign(last.before) && (n == 2 || (first_fits && threes(1, n - 1)))) {
      whole = n - 1;
    } else {
      groups.keep_first();  // 10.20.30: no numeral that we know; its first run stands for itself
      whole = 1;
    }
  }
  const auto value = joined(view, groups, whole);
  if (!value) return std::nullopt;
  const bool grouped = n > 1 && whole == n && groups.size() == n && groups.back().before != U' ';
  return Numeral{*value, groups.back().token + 1, groups.size() == 1, ambiguous, grouped ? n - 1 : 0};
}

}  // namespace factcheck::extract
