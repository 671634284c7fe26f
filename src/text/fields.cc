// In: names of fields, and what stands in them. Out: an article.
#include "text/fields.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text/ascii.h"
#include "text/day.h"

namespace factcheck::text {

std::string folded_name(std::string_view name) {
  std::string folded = lower(name);
  bool begins = true;  // the name, or what stands behind a point in it
  std::size_t size = 0;
  for (const char c : folded) {
    if (c == ' ' || c == '-' || (c == '_' && !begins)) continue;
    begins = c == '.' || (begins && c == '_');
    folded[size++] = c;
  }
  folded.resize(size);
  return folded;
}

FieldMap::FieldMap(const FieldNames* known, const std::vector<Reading::FieldName>& asked) {
  std::array<std::uint8_t, kArticleFields> ranks = {};
  for (const auto& [field, name] : asked) {
    const auto f = static_cast<std::uint8_t>(field);
    called_[f] += (called_[f].empty() ? "" : "\" or \"") + name;
    add(folded_name(name), f, ++ranks[f]);
  }
  for (std::uint8_t f = 0; f < kArticleFields; ++f) {
    if (ranks[f] != 0) continue;
    called_[f] = name(static_cast<ArticleField>(f));
    add(called_[f], f, 0);
  }
  for (const FieldNames::Row& row : known == nullptr ? std::vector<FieldNames::Row>() : known->rows) {
    if (row.field == FieldNames::kList)
      lists_.push_back(folded_name(row.name));
    else if (row.field == FieldNames::kWithin || ranks[row.field] == 0)
      add(folded_name(row.name), row.field, row.rank);
  }
  const auto key = [](const Meaning& m) { return std::tie(m.name, m.field, m.rank); };
  std::sort(meanings_.begin(), meanings_.end(), [&](const Meaning& a, const Meaning& b) { return key(a) < key(b); });
  // A name that stands for a field in a table and is its own.
  const auto same = [](const Meaning& a, const Meaning& b) { return a.name == b.name && a.field == b.field; };
  meanings_.erase(std::unique(meanings_.begin(), meanings_.end(), same), meanings_.end());
  std::sort(holders_.begin(), holders_.end());
  std::sort(lists_.begin(), lists_.end());
}

void FieldMap::add(std::string name, std::uint8_t field, std::uint8_t rank) {
  for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1))
    holders_.push_back(name.substr(0, dot));
  meanings_.push_back({std::move(name), field, rank});
}

FieldMap::Meanings FieldMap::find(std::string_view folded) const {
  const auto first = std::lower_bound(meanings_.begin(), meanings_.end(), folded,
                                      [](const Meaning& m, std::string_view name) { return m.name < name; });
  auto last = first;
  while (last != meanings_.end() && last->name == folded) ++last;
  return {meanings_.data() + (first - meanings_.begin()), meanings_.data() + (last - meanings_.begin())};
}

bool FieldMap::may_hold(std::string_view folded) const {
  const auto at = std::lower_bound(holders_.begin(), holders_.end(), folded);
  return at != holders_.end() && *at == folded;
}

bool FieldMap::may_list(std::string_view folded) const {
  return std::binary_search(lists_.begin(), lists_.end(), folded);
}

bool FieldMap::may_be_within(std::string_view folded) const {
  const Meanings all = find(folded);
  return std::any_of(all.begin(), all.end(), [](const Meaning& m) { return m.field == FieldNames::kWithin; });
}

namespace {

// Its day, where it says one.
void set_published(const std::string& said, Document& document, const std::string& place, const MonthNames* months,
                   Notes& notes) {
  if (said.find_first_not_of(" \t\r\n") == std::string::npos) return;
  const Day day = read_day(said, months);
  if (!day.date)
    return notes.lose(document.path, "\"published\" is no date that is known, and is left out", place, said);
  if (day.order_is_guessed)
    notes.lose(document.path, "\"published\" is read with the day before the month", place, said);
  document.published_date = day.date;
  document.published = day.is_iso ? said : str(*day.date);
}

}  // namespace

std::unique_ptr<Document> article_of(Fields fields, const std::string& path, const std::string& place,
                                     const MonthNames* months, Notes& notes) {
  using enum ArticleField;
  auto document = std::make_unique<Document>();
  document->path = path;
  document->text = std::move(fields[text]).value_or("");
  document->title = std::move(fields[title]).value_or("");
  document->source = std::move(fields[source]);
  document->url = std::move(fields[url]);
  document->id = std::move(fields[id]).value_or("");
  if (document->id.empty()) document->id = place;
  if (fields[published]) set_published(*fields[published], *document, place, months, notes);
  return document;
}

}  // namespace factcheck::text
