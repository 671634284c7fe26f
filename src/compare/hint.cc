#include "compare/hint.h"

#include <algorithm>
#include <set>

#include "compare/comparable.h"
#include "compare/finding.h"
#include "factcheck/digits.h"
#include "factcheck/text.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::compare {
namespace {

// Is a claim another one that tells of what a finding is of? Stories hang together by pairs of articles; not all of one
// are of one thing.
bool tells_of_it_too(const Claim& c, const Finding& f, const lexicon::Lexicon& lexicon) {
  const auto is_of_one_story = [&](ClaimRef other) {
    return c.article->known_as() == other->article->known_as() || story::same_story(*c.article, *other->article) ||
           story::compare_events(*c.article_event, *other->article_event, lexicon) == story::Events::same;
  };
  bool told = false;
  for (const Side& side : f.sides) {
    if (std::ranges::find(side.claims, &c) != side.claims.end()) return false;
    told = told || std::ranges::any_of(side.claims, is_of_one_story);
  }
  return told;
}

// The articles that give the value of a side for the whole of which the finding is a part: 196 members, 179 of them
// present.
std::optional<Phrase> total_mistaken(const Finding& f, const Side& side, const std::vector<ClaimRef>& totals,
                                     const lexicon::Lexicon& lexicon) {
  std::set<std::string> sources;
  for (const ClaimRef c : totals)
    if (c->measure == f.measure && c->value == side.value && tells_of_it_too(*c, f, lexicon))
      sources.insert(c->article->known_as());
  if (sources.empty()) return {};
  constexpr std::size_t kMostNamed = 5;  // of a hundred copies of one text, a reader needs not all
  const std::size_t named = std::min(kMostNamed, sources.size());
  Phrase::List list = {{sources.begin(), std::next(sources.begin(), static_cast<std::ptrdiff_t>(named))},
                       sources.size() > named};
  return Phrase{"hint.total", {side.value, std::move(list)}};
}

// 36 for 63.
bool are_swapped(const Value& a, const Value& b) {
  const std::string x = a.quantity.said().str();
  const std::string y = b.quantity.said().str();
  return x != y && have_same_digits(x, y);
}

std::optional<Phrase> slip(const Value& a, const Value& b) {
  if (are_swapped(a, b)) return Phrase{"hint.swapped"};
  if (evidence::is_slip(a, b)) return Phrase{"hint.slip"};
  return {};
}

// The first source that a side names.
std::string_view source(const Side& side) {
  for (const ClaimRef c : side.claims)
    if (!c->attribution.by.empty()) return c->attribution.by;
  return {};
}

// «بنك الخليج وبنك الجزيرة» in either order, also where one of them is named more fully.
bool are_one_source(std::string_view a, std::string_view b) {
  const auto words = [](std::string_view phrase) {
    const Passage passage = text::make_passage(Field::text, phrase, {});
    std::set<Key> keys;
    for (const Token& t : passage.tokens)
      keys.insert(text::length(t.key) > 2 && text::letter(t.key, 0) == text::kWaw ? t.key >> 8 : t.key);
    return keys;
  };
  const std::set<Key> x = words(a);
  const std::set<Key> y = words(b);
  return std::includes(x.begin(), x.end(), y.begin(), y.end()) || std::includes(y.begin(), y.end(), x.begin(), x.end());
}

std::optional<Phrase> other_sources(const Side& a, const Side& b) {
  const std::string_view x = source(a);
  const std::string_view y = source(b);
  if (x.empty() || y.empty() || are_one_source(x, y)) return {};
  return Phrase{"hint.sources", {std::string(x), std::string(y)}};
}

}  // namespace

Hints::Wanted::Wanted(const std::vector<Finding>& findings) {
  for (const Finding& f : findings)
    for (const Side& side : f.sides)
      if (f.severity != Severity::note && !f.measure.empty() && side.value.form == Value::Form::number)
        sides_.emplace(f.measure, &side);
}

bool Hints::Wanted::holds(const Claim& c) const {
  if (!is_total(c.role)) return false;
  const auto [begin, end] = sides_.equal_range(c.measure);
  return std::any_of(begin, end, [&](const auto& side) { return side.second->value == c.value; });
}

Hints::Hints(std::vector<ClaimRef> totals, const lexicon::Lexicon& lexicon)
    : lexicon_(lexicon), totals_(std::move(totals)) {}

std::optional<Phrase> Hints::of(const Finding& f) const {
  if (f.severity == Severity::note) return {};
  for (const Side& side : f.sides) {
    if (side.value.form != Value::Form::number) return {};
    if (auto phrase = total_mistaken(f, side, totals_, lexicon_)) return phrase;
  }
  if (f.sides.size() == 2 && f.sides[0].unit == f.sides[1].unit)
    if (auto phrase = slip(f.sides[0].value, f.sides[1].value)) return phrase;
  return f.sides.size() == 2 ? other_sources(f.sides[0], f.sides[1]) : std::nullopt;
}

}  // namespace factcheck::compare
