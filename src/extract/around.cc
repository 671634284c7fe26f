#include "extract/around.h"

namespace factcheck::extract {

bool is_all_that_is_said(const View& view, Index first, Index last) {
  const auto is_silent = [&](Index i) { return view[i].kind == Token::Kind::mark; };
  for (Index i = first; i > 0 && !view.begins_sentence(i); --i)
    if (!is_silent(i - 1)) return false;
  const Index end = view.sentence_end(last);
  for (Index i = last; i < end; ++i)
    if (!is_silent(i)) return false;
  return true;
}

}  // namespace factcheck::extract
