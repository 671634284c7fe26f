#include "extract/sign.h"

namespace factcheck::extract {

Sign read_sign(const View& view, Index first, Index last, bool measured) {
  Sign sign{false, first, last};
  Index at = 0;
  if (const auto s = view.find_before(first, Class::sign, at, 1); s && view.lexicon().sign[s->row].before) {
    return {true, at, last};
  }
  if (const auto s = view.find(last, Class::sign); s && !view.lexicon().sign[s->row].before)
    return {true, first, last + s->words};
  const bool minus =
      first > 0 && view.glued(first) && view.is_mark_of(first - 1, U"-−") && view[first - 1].space_before;
  if (minus && measured && view.is_digits(first)) return {true, first - 1, last};
  return sign;
}

}  // namespace factcheck::extract
