// In: an article's figures. Out: of each, what it is of, in the article's own words. The questions are asked in the
// order in which the answers build on each other; each has a file of its own.
#include "factcheck/clause.h"

#include <array>
#include <optional>
#include <span>

#include "clause/asked.h"
#include "clause/event.h"
#include "clause/group.h"
#include "clause/part.h"
#include "clause/place.h"
#include "clause/quantity.h"
#include "clause/sentence.h"
#include "clause/subject.h"
#include "clause/time.h"

namespace factcheck {

namespace {

constexpr std::array<std::string_view, 14> kParts = {"",       "total",    "part",        "rest",   "level",
                                                     "change", "compared", "planned",     "target", "capacity",
                                                     "rate",   "record",   "since-start", "rank"};
constexpr std::array<std::string_view, 9> kTypes = {"",       "organisation", "person", "place", "team",
                                                    "market", "product",      "group",  "event"};
constexpr std::array<std::string_view, 4> kBases = {"", "stated", "weekday", "article"};

}  // namespace

std::string_view name(Part part) { return kParts[static_cast<std::size_t>(part)]; }
std::string_view name(SubjectType type) { return kTypes[static_cast<std::size_t>(type)]; }
std::string_view name(Period::Basis basis) { return kBases[static_cast<std::size_t>(basis)]; }

bool is_part(std::string_view role) {
  for (const std::string_view known : kParts)
    if (!known.empty() && known == role) return true;
  return false;
}

namespace clause {
namespace {

const View& view_of(const std::vector<View>& views, Field field) {
  for (const View& view : views)
    if (view.passage().field == field) return view;
  return views.front();
}

bool stands_in(const Mention& m, const Sentence& sentence) {
  return sentence.view().passage().field == m.field &&
         sentence.begin() == sentence.view().sentence_begin(m.first_token) &&
         sentence.end() == sentence.view().sentence_end(m.first_token);
}

}  // namespace

std::vector<Clause> clauses(const Document& /*document*/, const std::vector<View>& views,
                            const std::vector<Mention>& mentions, std::optional<Date> day) {
  return clauses(views, mentions, day, [](const Asked&) {});
}

std::vector<Clause> clauses(const std::vector<View>& views, const std::vector<Mention>& mentions,
                            std::optional<Date> day, const Seen& seen) {
  std::vector<Clause> clauses;
  if (mentions.empty()) return clauses;
  clauses.reserve(mentions.size());
  Sentences sentences(mentions);
  Times times(views, mentions, day, sentences);
  Places places(views, sentences);
  Subjects subjects(views, sentences);
  Happenings happenings(views, mentions, day, sentences);
  const Sentence* sentence = nullptr;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (sentence == nullptr || !stands_in(m, *sentence))
      sentence = &sentences.of(view_of(views, m.field), m.first_token);
    const Figure figure{*sentence, m, mentions, i, day};
    Clause& clause = clauses.emplace_back();
    find_quantity(figure, std::span(clauses).first(i), clause);
    clause.part = part_of(figure, std::span(clauses).first(i), clause);
    clause.place = places.of(figure);
    clause.group = groups_of(figure, clause);
    clause.event = happenings.of(figure, clause);
    clause.subject = subjects.of(figure, clause);
    clause.time = times.of(figure, clause);
    seen({figure, clauses, happenings, subjects, times});
  }
  return clauses;
}

}  // namespace clause

}  // namespace factcheck
