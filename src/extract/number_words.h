// The words of number below a thousand, as both cardinals and ordinals are built of them.
#pragma once

#include <optional>

#include "extract/words.h"

namespace factcheck::extract {

using lexicon::Number;

struct NumberWord {
  Number number;
  Proclitics proclitics;

  bool is(Number::Role role) const { return number.role == role; }
  // ألف, آلاف: what multiplies a number before it.
  bool multiplies() const {
    return is(Number::Role::scale) || is(Number::Role::scales) || is(Number::Role::scale_or_dual);
  }
};

std::optional<NumberWord> known_number_word(const View& view, Index at);
// Most words are none.
inline std::optional<NumberWord> number_word(const View& view, Index at) {
  return view.may_be(at, lexicon::class_bit(Class::number)) ? known_number_word(view, at) : std::nullopt;
}
// A number word of a role with nothing glued to its front.
std::optional<Number> bare_number(const View& view, Index at, Number::Role role);

struct Group {
  std::int64_t value = 0;
  Index end = 0;
};

//   below-thousand = hundreds [ و below-hundred ] | below-hundred
//   below-hundred  = teen | unit عشر | unit و tens | tens | unit
std::optional<Group> read_below_hundred(const View& view, Index at);
std::optional<Group> read_below_thousand(const View& view, Index at);

}  // namespace factcheck::extract
