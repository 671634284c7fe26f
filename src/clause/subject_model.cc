// In: two tables that are built in. Out: what speaks for whom, and who has a quantity; see subject_model.h.
#include "clause/subject_model.h"

#include <algorithm>
#include <optional>

#include "factcheck/text.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

std::optional<std::size_t> type_named(std::string_view type) {
  for (std::size_t t = 1; t < kTypes; ++t)
    if (name(static_cast<SubjectType>(t)) == type) return t;
  return std::nullopt;
}

std::optional<Kind> kind_named(std::string_view kind) {
  for (std::size_t k = 0; k < kKinds; ++k)
    if (name(static_cast<Kind>(k)) == kind) return static_cast<Kind>(k);
  return std::nullopt;
}

}  // namespace

// Rows: «told», «told@place», «type=@place», «kind=count@place», «measure=deaths@place», «head=شركة».
SubjectModel::SubjectModel(std::string_view worths, std::string_view owners) : signs_(kTypes, Choice(kSignNames)) {
  ByType types = {};
  for_each_row(worths, [&](std::string_view row, std::string_view cell) {
    const int worth = number(cell);
    const std::string_view sign = take(row, '@');
    std::string_view what = sign;
    const std::string_view of = take(what, '=');
    const auto type = type_named(row);
    if (of == "head") {
      heads_[text::hash(text::fold_word(what))] = worth;
    } else if (!type) {
      for (Choice& signs : signs_) signs.read(sign, worth);
    } else if (of == "type") {
      types[*type] = worth;
    } else if (of == "measure") {
      measures_[what][*type] = worth;
    } else if (of == "kind") {
      if (const auto kind = kind_named(what)) kinds_[static_cast<std::size_t>(*kind)][*type] = worth;
    } else {
      signs_[*type].read(sign, worth);
    }
  });
  for (ByType& kind : kinds_)
    for (std::size_t t = 0; t < kTypes; ++t) kind[t] += types[t];
  for_each_row(owners, [&](std::string_view type, std::string_view measures) {
    if (const auto t = type_named(type))
      while (!measures.empty()) owners_[take(measures, '|')] |= 1U << *t;
  });
}

const SubjectModel& SubjectModel::embedded() {
  static const SubjectModel kModel(built_in_table("subject"), built_in_table("owners"));
  return kModel;
}

SubjectModel::ByType SubjectModel::worths(Kind kind, std::string_view measure) const {
  ByType worths = kinds_[static_cast<std::size_t>(kind)];
  if (const auto found = measures_.find(measure); found != measures_.end())
    for (std::size_t t = 0; t < kTypes; ++t) worths[t] += found->second[t];
  return worths;
}

int SubjectModel::worth_of_head(Key stem) const {
  const auto found = heads_.find(text::hash(stem));
  return found == heads_.end() ? 0 : found->second;
}

unsigned SubjectModel::owners(std::string_view measure) const {
  const auto found = owners_.find(measure);
  return found == owners_.end() ? 0 : found->second;
}

}  // namespace factcheck::clause
