// In: names of rules, data/rules/examples.tsv as it stands in the program, the reader's language. Out: what `factcheck
// explain` prints.
#include "cli/explain.h"

#include <fmt/format.h>

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
  out += fmt::format("{} {} ({})\n  {}\n  {}\n", r.id, r.name, r.severity, words.meaning(r.id),
                     words.say("rule.example", {words.example(r.id)}));
  if (with_examples)
    out += fmt::format("  {}\n{}  {}\n{}", words.say("rule.bad"), articles(r, "bad"),
                       words.say("rule.good", {words.lesson(r.id)}), articles(r, "good"));
  out += '\n';
}

void add(const lexicon::FigureRule& r, std::string& out) {
  out += fmt::format("{} ({})\n  {}\n", r.name, r.figure ? "figure" : "no figure", r.reads);
  for (const lexicon::RuleExample& e : lexicon::examples(r.matches))
    out += fmt::format("  Example: «{}»{}{}\n", e.text, e.value.empty() ? "" : " reads ", e.value);
  for (const lexicon::RuleExample& e : lexicon::examples(r.must_not_match)) out += fmt::format("  Not: «{}»\n", e.text);
  out += '\n';
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
      if (name == r.name || name == "extract") add(r, out);
    if (out.size() == before) return Error{name, "factcheck explain compare extract lists them"};
  }
  return out;
}

}  // namespace factcheck::cli
