// In: the claims of two articles. Out: contradictions between the names that they give: who holds an office, and where
// it was.
//
// Names are told in many ways and articles name many: an office is compared where its words are the same, a place only
// where two clauses are the same but for it.
#include <algorithm>
#include <string>
#include <vector>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// Of two places in one clause.
constexpr int kLeastWords = 4;
constexpr double kLeastShare = 0.75;  // of the longer clause

bool is_office(const Claim& c) { return c.kind == Kind::office; }

// «محمد المرشد» and «محمد بن عبدالله المرشد» are one person: the family name, or all that one of them says, is the
// same.
bool may_be_one_person(const Statement& a, const Statement& b, lexicon::WordCache& words) {
  const auto& x = a.skeletons(words);
  const auto& y = b.skeletons(words);
  const auto same = std::count_if(x.begin(), x.end(),
                                  [&](const std::string& w) { return std::find(y.begin(), y.end(), w) != y.end(); });
  return same >= 2 || static_cast<std::size_t>(same) == std::min(x.size(), y.size());
}

bool is_one_place(const Statement& a, const Statement& b, lexicon::WordCache& words) {
  return a.name->id == b.name->id || a.skeletons(words) == b.skeletons(words);
}

class Names {
 public:
  Names(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found)
      : pair_(pair), comparable_(comparable), found_(found) {}

  void compare() {
    // Asked first, for of most pairs of articles it is not so.
    const bool tell_the_same = pair_.likeness >= story::kVeryAlike && pair_.give_same_figures();
    for (const Statement& a : pair_.a.statements()) {
      if (a.value.form != Value::Form::name || (!is_office(a) && !tell_the_same)) continue;
      for (const Statement& b : pair_.b.statements())
        if (b.kind == a.kind) is_office(a) ? office(a, b) : place(a, b);
    }
  }

 private:
  void office(const Statement& a, const Statement& b) {
    if (a.measure != b.measure || a.name->id == b.name->id || may_be_one_person(a, b, comparable_.words())) return;
    // Articles on two happenings may well be of two towns, each with its own head of the schools.
    if (names_person(pair_.a, b) || names_person(pair_.b, a) || pair_.likeness < story::kVeryAlike) return;
    const bool acting = a.role == "acting" || b.role == "acting";
    found_.push_back({&a, &b, Rule::office_conflict, Severity::note, {{acting ? "why.office-acting" : "why.office"}}});
  }

  bool names_person(const Account& account, const Statement& s) const {
    return std::ranges::any_of(account.statements(), [&](const Statement& o) {
      return is_office(o) && may_be_one_person(o, s, comparable_.words());
    });
  }

  void place(const Statement& a, const Statement& b) {
    const lexicon::Lexicon& lexicon = comparable_.lexicon();
    if (a.name->id == b.name->id) return;
    const bool known = lexicon.find_place(a.name->id) != nullptr && lexicon.find_place(b.name->id) != nullptr;
    if (known && story::places_fit(a.name->id, b.name->id, lexicon)) return;
    if (!known && head(a) != head(b)) return;  // a quarter may lie in the town that the other names
    const story::Overlap o = comparable_.overlap(a, b);
    if (o.words < kLeastWords || o.share_of_longer < kLeastShare) return;
    if (is_one_place(a, b, comparable_.words()) || names_place(pair_.a, b) || names_place(pair_.b, a)) return;
    // In another text than the same one printed twice, it is more often the place of another branch of one body.
    const bool reprint = story::near_copies(pair_.a.article(), pair_.b.article());
    found_.push_back({&a, &b, Rule::place_conflict, reprint ? Severity::error : Severity::note, {{"why.place"}}});
  }

  // The word before the name: «حي», «مدينة», by its stem; 0 where there is none.
  static Key head(const Claim& c) {
    return first_stem(std::string_view(c.text).substr(0, c.text.size() - c.name->text.size()));
  }

  bool names_place(const Account& account, const Statement& s) const {
    return std::ranges::any_of(account.statements(), [&](const Statement& o) {
      return o.kind == Kind::place && is_one_place(o, s, comparable_.words());
    });
  }

  const Pair& pair_;
  const Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void names(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  Names(pair, comparable, found).compare();
}

}  // namespace factcheck::compare
