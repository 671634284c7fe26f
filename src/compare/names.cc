// In: the claims of two articles. Out: contradictions between the names that they give: who holds an office, and where
// it was.
//
// Names are told in many ways and articles name many: an office is compared where its words are the same, a place only
// where two clauses are the same but for it.
#include <algorithm>
#include <string>
#include <vector>

#include "compare/passes.h"
#include "factcheck/text.h"
#include "factcheck/view.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::compare {
namespace {

constexpr double kAlikeStories = 0.45;  // of two places in one clause
constexpr int kLeastWords = 4;
constexpr double kLeastShare = 0.75;       // of the longer clause
constexpr std::size_t kFewestLetters = 3;  // of a skeleton by which a name is known

bool is_office(const Claim& c) { return c.kind == Kind::office; }

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

// Of each word of a name; of one that takes the next with it («عبد الرحمن», «أبو علي») together.
std::vector<std::string> skeletons(std::string_view name, lexicon::WordCache& words) {
  const lexicon::Lexicon& lexicon = words.lexicon();
  const Passage passage = text::make_passage(Field::text, name, {});
  const lexicon::View view(passage, words);
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

// «محمد المرشد» and «محمد بن عبدالله المرشد» are one person: the family name, or all that one of them says, is the
// same.
bool may_be_one_person(const Claim& a, const Claim& b, lexicon::WordCache& words) {
  const auto x = skeletons(a.name->text, words);
  const auto y = skeletons(b.name->text, words);
  const auto same = std::count_if(x.begin(), x.end(),
                                  [&](const std::string& w) { return std::find(y.begin(), y.end(), w) != y.end(); });
  return same >= 2 || static_cast<std::size_t>(same) == std::min(x.size(), y.size());
}

bool is_one_place(const Claim& a, const Claim& b, lexicon::WordCache& words) {
  return a.name->id == b.name->id || skeletons(a.name->text, words) == skeletons(b.name->text, words);
}

class Names {
 public:
  Names(Comparable& comparable, std::vector<Contradiction>& found) : comparable_(comparable), found_(found) {}

  void compare(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    // Asked first, for of most pairs of articles it is not so.
    const bool tell_the_same = comparable_.likeness() >= kAlikeStories && !these.empty() && !those.empty() &&
                               comparable_.give_same_figures(*these.front(), *those.front());
    for (const ClaimRef a : these) {
      if (a->value.form != Value::Form::name || (!is_office(*a) && !tell_the_same)) continue;
      for (const ClaimRef b : those)
        if (b->kind == a->kind) is_office(*a) ? office(*a, *b, these, those) : place(*a, *b, these, those);
    }
  }

 private:
  void office(const Claim& a, const Claim& b, const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    if (a.measure != b.measure || may_be_one_person(a, b, comparable_.words())) return;
    if (names_person(these, b) || names_person(those, a) || !comparable_.same_story()) return;
    const bool acting = a.role == "acting" || b.role == "acting";
    found_.push_back({&a,
                      &b,
                      Rule::office_conflict,
                      acting ? Severity::note : Severity::warning,
                      {{acting ? "why.office-acting" : "why.office"}}});
  }

  bool names_person(const std::vector<ClaimRef>& claims, const Claim& c) const {
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimRef o) { return is_office(*o) && may_be_one_person(*o, c, comparable_.words()); });
  }

  void place(const Claim& a, const Claim& b, const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    const lexicon::Lexicon& lexicon = comparable_.lexicon();
    if (a.name->id == b.name->id) return;
    const bool known = lexicon.find_place(a.name->id) != nullptr && lexicon.find_place(b.name->id) != nullptr;
    if (known && story::places_fit(a.name->id, b.name->id, lexicon)) return;
    if (!known && head(a) != head(b)) return;  // a quarter may lie in the town that the other names
    const story::Overlap o = comparable_.overlap(a, b);
    if (o.words < kLeastWords || o.share_of_longer < kLeastShare) return;
    if (is_one_place(a, b, comparable_.words()) || names_place(these, b) || names_place(those, a)) return;
    found_.push_back({&a, &b, Rule::place_conflict, Severity::error, {{"why.place"}}});
  }

  // The word before the name: «حي», «مدينة», by its stem; 0 where there is none.
  static Key head(const Claim& c) {
    return first_stem(std::string_view(c.text).substr(0, c.text.size() - c.name->text.size()));
  }

  bool names_place(const std::vector<ClaimRef>& claims, const Claim& c) const {
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimRef o) { return o->kind == Kind::place && is_one_place(*o, c, comparable_.words()); });
  }

  Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void names(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
           std::vector<Contradiction>& found) {
  Names(comparable, found).compare(these, those);
}

}  // namespace factcheck::compare
