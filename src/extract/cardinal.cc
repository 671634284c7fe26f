// In: a token. Out: the cardinal that begins there.
//
//   number   = part { و part }                      parts of falling magnitude
//   part     = group [ scale { scale } ] | scale | two-of-a-scale
//   group    = hundreds [ و below-hundred ] | below-hundred | digits
//   below-hundred = teen | unit عشر | unit و tens | tens | unit
//
// «و» joins only downwards: in «24 و27» and «ثلاثة آلاف وخمسة ملايين» the second is a number of its own.
#include "extract/cardinal.h"

#include "extract/numeral.h"

namespace factcheck::extract {
namespace {

using lexicon::Fraction;
using lexicon::Number;

struct Word {
  Number number;
  Proclitics proclitics;
};

class Reader {
 public:
  explicit Reader(const View& view) : view_(view) {}

  std::optional<Cardinal> read(Index at) {
    Cardinal c;
    if (view_.is_word(at)) {
      const auto first = word(at);
      if (!first) return fraction_of_scale(at);
      // «الاثنين» is Monday, «بالمئة» per cent.
      if (first->proclitics.article && (view_.find(at, Class::weekday) || view_.find(at, Class::percent)))
        return std::nullopt;
      c.proclitics = first->proclitics;
      if (first->proclitics.article && first->number.role == Number::Role::zero) return std::nullopt;
    }
    auto p = part(at, true);
    if (!p) return std::nullopt;
    Decimal total = p->value;
    std::optional<Decimal> limit = p->scale;
    bool words = p->in_words;
    if (const auto parts = plural_parts(*p)) {
      c.value = parts->first;
      c.end = parts->second;
      c.in_words = true;
      return c;
    }
    c.plain = p->plain;
    c.ambiguous = p->ambiguous;
    c.small_one = p->in_words && total == Decimal(1) && !p->scale;
    Index end = p->end;
    while (true) {
      Index next = 0;
      if (!view_.joined(end, next) && !digits_after_waw(end, next)) break;
      if (auto f = half(next, limit)) {
        const auto sum = add(total, f->first);
        if (!sum) break;
        total = *sum;
        end = f->second;
        break;
      }
      if (!limit) break;
      const auto q = part(next, false);
      if (!q || !(q->value < *limit)) break;
      const auto sum = add(total, q->value);
      if (!sum) break;
      total = *sum;
      words = words && q->in_words;
      end = q->end;
      limit = q->scale;
      c.plain = false;
    }
    if (const auto point = decimals(end); point && !p->scale) {
      if (const auto sum = add(total, point->first)) {
        total = *sum;
        end = point->second;
        c.small_one = false;
      }
    }
    c.scaled = p->scale.has_value();
    c.value = total;
    c.end = end;
    c.in_words = words;
    return c;
  }

 private:
  struct Part {
    Decimal value;
    Index end = 0;
    std::optional<Decimal> scale;  // the scale it ends in: what follows must be smaller
    bool in_words = true;
    bool plain = false;
    bool ambiguous = false;
  };
  struct Group {
    std::int64_t value = 0;
    Index end = 0;
  };

  std::optional<Word> word(Index i) const {
    const auto s = view_.find(i, Class::number);
    if (!s) return std::nullopt;
    return Word{view_.lexicon().number[s->row], s->proclitics};
  }

  // A bare number word of a role: nothing glued to its front.
  std::optional<Number> bare(Index i, Number::Role role) const {
    const auto w = word(i);
    if (!w || !w->proclitics.none() || w->number.role != role) return std::nullopt;
    return w->number;
  }

  // A number word joined by «و»; `end` is set past it.
  std::optional<Number> joined(Index i, Number::Role role, Index& end) const {
    Index at = 0;
    if (!view_.joined(i, at)) return std::nullopt;
    const auto w = word(at);
    if (!w || w->number.role != role || w->proclitics.preposition != Proclitics::Preposition::none) return std::nullopt;
    end = at + 1;
    return w->number;
  }

  // Ten after a unit or a teen head: ثلاثة عشر.
  bool is_ten(Index i) const {
    const auto n = bare(i, Number::Role::unit);
    return n && n->value == 10;
  }

  std::optional<Group> below_hundred(Index at) const {
    using enum Number::Role;
    const auto w = word(at);
    if (!w) return std::nullopt;
    const std::int64_t v = w->number.value;
    Index end = 0;
    switch (w->number.role) {
      case teen:
      case tens: return Group{v, at + 1};
      case teen_head:
        if (is_ten(at + 1)) return Group{10 + v, at + 2};
        if (const auto t = joined(at + 1, tens, end)) return Group{v + t->value, end};
        return std::nullopt;
      case unit:
        // «واحد عشر» and «وأحد عشر» fold alike.
        if (v < 10 && is_ten(at + 1)) return Group{10 + v, at + 2};
        if (v < 10)
          if (const auto t = joined(at + 1, tens, end)) return Group{v + t->value, end};
        return Group{v, at + 1};
      default: return std::nullopt;
    }
  }

  std::optional<Group> group(Index at) const {
    using enum Number::Role;
    const auto w = word(at);
    if (!w) return std::nullopt;
    Group g;
    if (w->number.role == hundred || w->number.role == hundreds) {
      g = {w->number.value, at + 1};
    } else if (w->number.role == unit && w->number.value >= 3 && w->number.value <= 9 && bare(at + 1, hundred)) {
      g = {w->number.value * 100, at + 2};
    } else {
      return below_hundred(at);
    }
    Index next = 0;
    if (!view_.joined(g.end, next)) return g;
    const auto w2 = word(next);
    if (!w2 || w2->proclitics.preposition != Proclitics::Preposition::none) return g;
    if (const auto rest = below_hundred(next)) {
      // «مئة وألف», «مئتان وثلاثة آلاف»: what follows may carry a scale of its own and still be smaller as a whole.
      g.value += rest->value;
      g.end = rest->end;
    }
    return g;
  }

  std::optional<Part> part(Index at, bool first) const {
    using enum Number::Role;
    Part p;
    if (view_.is_digits(at)) {
      const auto n = read_numeral(view_, at);
      if (!n) return std::nullopt;
      p.value = n->value;
      p.end = n->end;
      p.in_words = false;
      p.plain = n->plain;
      p.ambiguous = n->ambiguous;
      // «5 مئة»
      if (n->plain && n->value < Decimal(10) && bare(n->end, hundred)) {
        p.value = *multiply(p.value, Decimal(100));
        p.end++;
        p.plain = false;
      }
    } else {
      const auto w = word(at);
      if (!w) return std::nullopt;
      if (!first && w->proclitics.preposition != Proclitics::Preposition::none) return std::nullopt;
      switch (w->number.role) {
        case scale_or_dual:
          // «ألفا دينار»: before a noun the accusative of one thousand would not stand alone.
          if (counts_something(view_, at + 1)) {
            p.value = Decimal(2 * w->number.value);
            p.scale = Decimal(w->number.value);
            p.end = at + 1;
            break;
          }
          [[fallthrough]];
        case scale:
          p.value = Decimal(w->number.value);
          p.scale = p.value;
          p.end = at + 1;
          break;
        case scale_dual:
          p.value = Decimal(w->number.value);
          p.scale = Decimal(w->number.value / 2);
          p.end = at + 1;
          break;
        case zero:
          p.value = Decimal(0);
          p.end = at + 1;
          return p;
        case scales: return std::nullopt;  // آلاف alone is vague
        default: {
          const auto g = group(at);
          if (!g) return std::nullopt;
          p.value = Decimal(g->value);
          p.end = g->end;
        }
      }
    }
    leave_brackets(p, at);
    scales_after(p);
    return p;
  }

  // «(1500) مليون»: a numeral in brackets of its own, and its scale behind them.
  void leave_brackets(Part& p, Index at) const {
    using enum Number::Role;
    if (at == 0 || !view_.is_digits(at) || !view_.is_mark(at - 1, U'(') || !view_.is_mark(p.end, U')')) return;
    const auto w = word(p.end + 1);
    if (w && w->proclitics.none() &&
        (w->number.role == scale || w->number.role == scales || w->number.role == scale_or_dual))
      ++p.end;
  }

  // «مئة ألف مليون»: scales that follow without «و» multiply.
  void scales_after(Part& p) const {
    using enum Number::Role;
    while (const auto w = word(p.end)) {
      const bool is_scale = w->number.role == scale || w->number.role == scales || w->number.role == scale_or_dual;
      if (!w->proclitics.none() || !is_scale) return;
      const auto product = multiply(p.value, Decimal(w->number.value));
      if (!product) return;
      p.value = *product;
      // Thousand of millions counts down from the millions' thousand; what follows must be below the smallest scale.
      p.scale = Decimal(w->number.value);
      p.plain = false;
      p.ambiguous = false;
      ++p.end;
    }
  }

  // «3 آلاف و500»: digits glued to و, which is then a word of one letter.
  bool digits_after_waw(Index i, Index& at) const {
    if (!view_.is(i, words::kWa) || !view_.is_digits(i + 1)) return false;
    at = i + 1;
    return true;
  }

  // «مليون ونصف», «ثلاثة وربع», «مليون ونصف المليون»: the part of the last scale, or of one, and the end.
  std::optional<std::pair<Decimal, Index>> half(Index at, const std::optional<Decimal>& limit) const {
    const auto s = view_.find(at, Class::fraction);
    if (!s) return std::nullopt;
    const Fraction& f = view_.lexicon().fraction[s->row];
    if (f.plural || (f.denominator != 2 && f.denominator != 3 && f.denominator != 4)) return std::nullopt;
    Index end = at + 1;
    if (const auto w = word(end);
        w && w->number.role == Number::Role::scale && limit && Decimal(w->number.value) == *limit)
      ++end;
    const auto value = ratio(f, limit.value_or(Decimal(1)));
    if (!value) return std::nullopt;
    return std::pair{*value, end};
  }

  // «خمسة فاصلة خمسة وعشرون» is 5.25, «صفر فاصلة سبعة خمسة» 0.75: what stands behind the point, and the end.
  std::optional<std::pair<Decimal, Index>> decimals(Index at) const {
    if (!view_.find(at, Class::point)) return std::nullopt;
    std::int64_t digits = 0;
    int scale = 0;
    Index end = at + 1;
    while (scale < 6) {
      const auto g = group(end);
      if (!g || (scale > 0 && g->value > 9)) break;
      for (std::int64_t rest = g->value; rest > 0 || scale == 0; rest /= 10) {
        digits *= 10;
        ++scale;
        if (rest == 0) break;
      }
      digits += g->value;
      end = g->end;
      if (g->value > 9) break;
    }
    const auto value = Decimal::make(digits, scale);
    if (scale == 0 || !value) return std::nullopt;
    return std::pair{*value, end};
  }

  // «ثلاثة أرباع» is 0.75; a part that has no exact decimal (ثلثان) is left alone.
  std::optional<std::pair<Decimal, Index>> plural_parts(const Part& p) const {
    const auto s = view_.find(p.end, Class::fraction);
    const auto n = p.value.integer();
    if (!s || !n || p.scale || *n < 2 || *n > 10 || !s->proclitics.none()) return std::nullopt;
    const Fraction& f = view_.lexicon().fraction[s->row];
    if (!f.plural) return std::nullopt;
    const auto value = Decimal::make(*n * 1000 / f.denominator, 3);
    if (!value || (*n * 1000) % f.denominator != 0) return std::nullopt;
    return std::pair{*value, p.end + 1};
  }

  // «نصف مليون», «ربع مليار», «ثلاثة أرباع المليون»
  std::optional<Cardinal> fraction_of_scale(Index at) const {
    const auto s = view_.find(at, Class::fraction);
    if (!s) return std::nullopt;
    const Fraction& f = view_.lexicon().fraction[s->row];
    const auto w = word(at + 1);
    if (f.plural || !w || (w->number.role != Number::Role::scale && w->number.role != Number::Role::hundred))
      return std::nullopt;
    const auto value = ratio(f, Decimal(w->number.value));
    if (!value) return std::nullopt;
    Cardinal c;
    c.value = *value;
    c.end = at + 2;
    c.in_words = true;
    c.scaled = true;
    c.proclitics = s->proclitics;
    return c;
  }

  static std::optional<Decimal> ratio(const Fraction& f, const Decimal& of) {
    const auto whole = of.integer();
    if (whole && (*whole * f.numerator) % f.denominator == 0) return Decimal(*whole * f.numerator / f.denominator);
    if (f.denominator == 2) return multiply(of, *Decimal::make(Int128{5} * f.numerator, 1));
    if (f.denominator == 4) return multiply(of, *Decimal::make(Int128{25} * f.numerator, 2));
    return std::nullopt;  // a third has no exact decimal
  }

  const View& view_;
};

}  // namespace

std::optional<Cardinal> read_cardinal(const View& view, Index at) {
  if (!view.has(at)) return std::nullopt;
  return Reader(view).read(at);
}

}  // namespace factcheck::extract
