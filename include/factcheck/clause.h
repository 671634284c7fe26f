// The door of the clause room: Mentions in their sentences → Clauses. A clause says of a figure, in the article's own
// words, who or what it is of, which quantity it gives, when and where, and of which part. Ids and concepts are the
// claim room's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "factcheck/date.h"
#include "factcheck/document.h"
#include "factcheck/mention.h"
#include "factcheck/quantity.h"
#include "factcheck/view.h"

namespace factcheck {

// A run of tokens of one passage, half-open; empty where nothing is said.
struct Words {
  Field field = Field::text;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool empty() const { return first == last; }
  friend bool operator==(const Words&, const Words&) = default;
};

// The part that a figure plays among the others of its kind. Names are those of the JSON.
enum class Part : std::uint8_t {
  none,
  total,
  part,
  rest,         // آخرون, بقية
  level,        // the value that something has or reached
  change,       // by how much it rose or fell
  compared,     // the value that another is set against: مقابل, مقارنة بـ
  planned,      // expected, or to be
  target,       // aimed at, or allowed
  capacity,     // as much as it holds or can do
  rate,         // a time, a head or a piece
  record,       // the most, the least, since when
  since_start,  // سنة on year from when something began
  rank          // a place in an order
};
std::string_view name(Part part);
// Is it the name of a part?
bool is_part(std::string_view role);

enum class SubjectType : std::uint8_t { none, organisation, person, place, team, market, product, group, event };
std::string_view name(SubjectType type);

struct SubjectWords {
  Words words;  // the entity's name, where the article tells it most fully; its head is the first word
  SubjectType type = SubjectType::none;
  friend bool operator==(const SubjectWords&, const SubjectWords&) = default;
};

// When a figure holds.
struct Period {
  // What says it: the words of the article, a weekday in them, or only the day of the article.
  enum class Basis : std::uint8_t { none, stated, weekday, article };
  static constexpr TimeRange kNoTimes{-1, -1};
  DateRange dates;             // empty where nothing is known
  TimeRange times = kNoTimes;  // hours, where the text gives them
  Basis basis = Basis::none;
  friend auto operator<=>(const Period&, const Period&) = default;
};
std::string_view name(Period::Basis basis);

struct Clause {
  // The phrase that names what is counted or measured, and its head noun; empty where only the counted noun does.
  Words quantity;
  std::uint32_t head = lexicon::TokenIndex(kNoToken);
  std::string_view measure;  // a concept that the governing words name: deaths, age; empty where they name none
  // The noun of that measure, where the article leaves it out («محمد علي (22 عاما)») or it stands before what has it
  // («مدة هدنة»).
  std::string_view implied;
  std::string_view outcome;  // what befell those counted: a concept; empty where nothing is said
  Part part = Part::none;
  SubjectWords subject;
  Period time;
  Words place;
  std::vector<Words> group;  // what narrows that which is counted
  Words event;               // what happens, of which the figure is; empty where it is of no happening
};

namespace clause {

// A clause for each mention, in their order. `day` is the day of the article.
std::vector<Clause> clauses(const Document& document, const std::vector<lexicon::View>& views,
                            const std::vector<Mention>& mentions, std::optional<Date> day);

}  // namespace clause

}  // namespace factcheck
