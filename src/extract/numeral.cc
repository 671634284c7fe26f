// In: a run of digits. Out: the value of the whole numeral around it.
//
//   1,234,567  1.234.567  1٬234  13 000   groups of three after the first: thousands
//   2.414.30   1,234.56                   a last group of another length, or another sign: a fraction
//   12ر49                                 the decimal sign of news agencies; the fraction comes first: 49.12
//   92.<RLM>54                            the same, turned by a right-to-left mark: 54.92
#include "extract/numeral.h"

#include "extract/separator.h"

#include <array>

namespace factcheck::extract {
namespace {

constexpr std::uint32_t kMostDigits = 18;

struct Group {
  Index token = 0;
  char32_t before = 0;  // the sign before it; 0 for the first
};

// The runs of digits of one numeral; 1,000,000,000,000,000 has six.
class Groups {
 public:
  void add(Group g) { items_[size_++] = g; }
  void keep_first() { size_ = 1; }
  bool full() const { return size_ == items_.size(); }
  std::size_t size() const { return size_; }
  const Group& operator[](std::size_t i) const { return items_[i]; }
  const Group& back() const { return items_[size_ - 1]; }
  const Group* begin() const { return items_.data(); }
  const Group* end() const { return items_.data() + size_; }

 private:
  std::array<Group, 8> items_{};
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
  const auto value = joined(view, groups, 1);
  if (!value) return std::nullopt;
  return Numeral{*value, at + 3, false, false};
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
  const bool sure = narrow || groups.size() > 2 || view.number(groups.back().token) == 0 ||
                    counts_something(view, groups.back().token + 1);
  if (!sure) groups.keep_first();
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
  for (const Group& g : groups)
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
    const Group& last = groups.back();
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
  return Numeral{*value, groups.back().token + 1, groups.size() == 1, ambiguous};
}

}  // namespace factcheck::extract
