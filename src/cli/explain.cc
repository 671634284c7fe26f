// In: names of rules, data/rules/examples.tsv as it stands in the program, the reader's language. Out: what `factcheck
// explain` prints.
#include "cli/explain.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/option_table.h"
#include "factcheck/compare.h"
#include "factcheck/embedded.h"
#include "lexicon/table.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> cli();
}

namespace factcheck::cli {
namespace {

constexpr const char* kExamples = "examples";

// The articles of one sort. A wrong table is caught by the test that runs the examples.
std::string articles(const compare::RuleInfo& rule, std::string_view sort) {
  std::string lines;
  (void)lexicon::read_table(kExamples, file_named(built_in::cli(), kExamples), [&](lexicon::Row& row) {
    if (row.cell("rule") == rule.id && row.cell("sort") == sort)
      lines += fmt::format("    {}  {}  {}\n       {}\n", row.cell("article"), row.cell("published"), row.cell("title"),
                           report::printable(row.cell("text")));
  });
  return lines;
}

void add(const compare::RuleInfo& r, bool with_examples, const report::Words& words, std::string& out) {
  out += fmt::format("{} {} ({})\n  {}\n  {}\n  {}\n", r.id, r.name, words.say("severity." + std::string(r.severity)),
                     words.rule(r.id), words.meaning(r.id), words.say("rule.example", {words.example(r.id)}));
  if (with_examples)
    out += fmt::format("  {}\n{}  {}\n{}", words.say("rule.bad"), articles(r, "bad"),
                       words.say("rule.good", {words.lesson(r.id)}), articles(r, "good"));
  out += '\n';
}

std::optional<Precision> precision_named(std::string_view name) {
  for (const Precision p : {Precision::about, Precision::more_than, Precision::at_least, Precision::less_than,
                            Precision::at_most, Precision::vague, Precision::range})
    if (factcheck::name(p) == name) return p;
  return std::nullopt;
}

// "2..3", a date or two: what stands on either side of the points.
std::pair<std::string_view, std::string_view> ends(std::string_view written) {
  const std::size_t points = written.find("..");
  return points == std::string_view::npos ? std::pair(written, written)
                                          : std::pair(written.substr(0, points), written.substr(points + 2));
}

// A value as rules.tsv writes it ("more_than 2 hour", "2024-04-18..2024-04-20 = 1445-10-10 h") in the reader's words;
// as it stands where it is no number and no date.
std::string in_words(std::string_view written, const report::Words& words) {
  if (written.starts_with("out of range")) return words.say("value.out-of-range");
  std::string_view rest = written;
  const auto word = [&] {
    const std::string_view taken = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
    return taken;
  };
  std::string_view first = word();
  const auto precision = precision_named(first);
  if (precision) first = word();
  const auto [low, high] = ends(first);
  const auto number = Decimal::parse(low), last = Decimal::parse(high);
  if (number && last) {
    Value value;
    value.quantity = {number, last, precision.value_or(*number == *last ? Precision::exact : Precision::range)};
    return words.show(value, word());
  }
  const auto from = parse_date(low), to = parse_date(high);
  return from && to ? words.show(DateRange{*from, *to}) : std::string(written);
}

void add(const lexicon::FigureRule& r, const report::Words& words, std::string& out) {
  out += fmt::format("{} ({})\n  {}\n", r.name, words.say(r.figure ? "reads-figure" : "reads-none"),
                     words.told(Notice::said(std::string(r.reads))));
  for (const lexicon::RuleExample& e : lexicon::examples(r.matches))
    out += fmt::format("  {}\n", e.value.empty()
                                     ? words.say("reads-example", {std::string(e.text)})
                                     : words.say("reads-example-as", {std::string(e.text), in_words(e.value, words)}));
  for (const lexicon::RuleExample& e : lexicon::examples(r.must_not_match))
    out += fmt::format("  {}\n", words.say("reads-not", {std::string(e.text)}));
  out += '\n';
}

std::vector<std::string_view> all_names(const lexicon::Lexicon& lexicon) {
  std::vector<std::string_view> names{"compare", "extract"};
  for (const compare::RuleInfo& r : compare::rules()) names.insert(names.end(), {r.id, r.name});
  for (const lexicon::FigureRule& r : lexicon.figure_rule) names.push_back(r.name);
  return names;
}

}  // namespace

Result<std::string> explained(std::vector<std::string> names, const lexicon::Lexicon& lexicon,
                              const report::Words& words) {
  if (names.empty()) names.emplace_back("compare");
  std::string out;
  for (const std::string& name : names) {
    const std::size_t before = out.size();
    for (const compare::RuleInfo& r : compare::rules())
      if (name == r.id || name == r.name || name == "compare") add(r, name != "compare", words, out);
    for (const lexicon::FigureRule& r : lexicon.figure_rule)
      if (name == r.name || name == "extract") add(r, words, out);
    if (out.size() == before)
      return Error{name,
                   {"there is no rule {0}; factcheck explain compare extract lists them{1}",
                    {name, suggestion(name, all_names(lexicon))}}};
  }
  return out;
}

}  // namespace factcheck::cli
