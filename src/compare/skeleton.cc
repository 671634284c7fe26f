// In: a name. Out: its words without what is spelled in more than one way.
#include "compare/skeleton.h"

#include "factcheck/lexicon.h"
#include "factcheck/text.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kFewestLetters = 3;  // of a skeleton by which a name is known

// The letters by which a foreign name is known however it is spelled: without long vowels, and with one letter for the
// sounds that Arabic has none for («فيرجسون», «فيرغسن»).
void append_skeleton(Key word, std::string& out) {
  constexpr unsigned kJeem = 0x2C;
  constexpr unsigned kGhain = 0x3A;
  for (unsigned i = 0; i < text::length(word); ++i) {
    const std::uint8_t letter = text::letter(word, i);
    if (letter == text::kAlef || letter == text::kWaw || letter == text::kYeh || letter == text::kHeh) continue;
    out.push_back(static_cast<char>(letter == kGhain ? kJeem : letter));
  }
}

}  // namespace

std::vector<std::string> skeletons(std::string_view name, lexicon::WordCache& words) {
  const lexicon::Lexicon& lexicon = words.lexicon();
  const lexicon::ReadWords read(name, words);
  const lexicon::View& view = read.view();
  std::vector<std::string> all;
  std::string word;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    if (!view.is_word(i)) continue;
    const auto part = view.find(i, lexicon::Class::name_part);
    const auto is = [&](lexicon::NamePart::Sort sort) { return part && lexicon.name_part[part->row].sort == sort; };
    if (is(lexicon::NamePart::Sort::son)) continue;
    append_skeleton(view[i].key, word);
    for (unsigned more = part ? part->words : 1u; more > 1 && i + 1 < view.size(); --more)
      append_skeleton(view[++i].key, word);
    const bool goes_on = is(lexicon::NamePart::Sort::compound);
    if (goes_on && i + 1 < view.size()) continue;
    if (word.size() >= kFewestLetters) all.push_back(word);
    word.clear();
  }
  return all;
}

}  // namespace factcheck::compare
