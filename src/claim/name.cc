// In: the words that name an entity. Out: its name as it is shown, and one that all its spellings share.
#include "claim/name.h"

#include <optional>

#include "text/fold.h"
#include "text/stem.h"

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

std::string stem_of(const View& view, TokenIndex i) {
  return text::spell(text::light_stem(view[i].key >> (8 * view.grammar(i).glued_letters())));
}

// The id of a place or a body that fills the words, maybe behind what it is: «مدينة جدة».
std::string id_of(const View& view, const Words& words) {
  const TokenIndex past_head = words.first + (view.find(words.first, Class::name_head) ? 1 : 0);
  for (const TokenIndex first : {words.first, past_head}) {
    if (first == words.last) continue;
    if (const auto s = view.find(first, Class::place); s && first + s->words == words.last)
      return std::string(view.lexicon().place[s->row].id);
    if (const auto s = view.find(first, Class::organisation); s && first + s->words == words.last)
      return std::string(view.lexicon().organisation[s->row].id);
  }
  return {};
}

// A first name of several words in one: «عبد الله».
const lexicon::Sense* first_name(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::name_part);
  return s && view.lexicon().name_part[s->row].sort == lexicon::NamePart::Sort::given ? s : nullptr;
}

}  // namespace

std::string shown_name(const View& view, const Words& words) {
  const std::string_view bytes = view.span(words.first, words.last).of(view.passage().bytes);
  std::size_t at = 0;
  if (view.is_word(words.first) && !view.is_latin(words.first))
    for (unsigned n = view.grammar(words.first).glued_letters(); n > 0 && at < bytes.size(); --n)
      at += text::decode(bytes, at).length;
  return std::string(bytes.substr(at));
}

std::string settled_name(const View& view, const Words& words) {
  std::string id = id_of(view, words);
  if (!id.empty()) return id;
  for (TokenIndex i = words.first; i < words.last; ++i) {
    if (!view.is_word(i) || view.find(i, Class::function)) continue;
    if (!id.empty()) id += ' ';
    if (const auto name = first_name(view, i); name && i + name->words <= words.last) {
      for (TokenIndex end = i + name->words; i < end; ++i) id += text::spell(view[i].key);
      --i;
    } else {
      id += stem_of(view, i);
    }
  }
  return id;
}

}  // namespace factcheck::claim
