// The examples of data/ar/rules.tsv: each rule has its say where its row claims so, and nowhere else.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "factcheck/rule_name.h"
#include "show.h"

using namespace factcheck;

namespace {

// What the rules say of a text: the name of each that has its say, and the values that it reads.
std::multimap<std::string, std::string> said_of(std::string text) {
  const auto document = test::article(std::move(text), "a.txt", {}, "2024-03-12");
  lexicon::WordCache words(test::embedded());
  const auto views = lexicon::views(*document, words);
  std::multimap<std::string, std::string> said;
  extract::extract(views, document->published_date, [&](const extract::Decision& d) {
    if (d.mention == nullptr) {
      if (d.answered) said.emplace(d.silent.text(), "");
      return;
    }
    const std::string_view unit = d.mention->unit;
    said.emplace(d.mention->rule.text(), test::show(d.mention->value) + (unit.empty() ? "" : " ") + std::string(unit));
  });
  for (const extract::Name& n : extract::names(views))
    said.emplace(n.rule.text(), n.name.of(views.back().passage().bytes));
  return said;
}

std::string listed(const std::multimap<std::string, std::string>& said) {
  std::string out;
  for (const auto& [rule, value] : said) out += rule + " " + value + "; ";
  return out;
}

}  // namespace

TEST_CASE("the examples of rules.tsv", "[examples]") {
  for (const lexicon::FigureRule& rule : test::embedded().figure_rule) {
    for (const lexicon::RuleExample& example : lexicon::examples(rule.matches)) {
      const auto said = said_of(std::string(example.text));
      INFO(rule.name << ": " << example.text << ": " << listed(said));
      const auto [first, last] = said.equal_range(std::string(rule.name));
      CHECK(
          std::any_of(first, last, [&](const auto& s) { return example.value.empty() || s.second == example.value; }));
    }
    for (const lexicon::RuleExample& example : lexicon::examples(rule.must_not_match)) {
      const auto said = said_of(std::string(example.text));
      INFO(rule.name << " must not: " << example.text << ": " << listed(said));
      CHECK(said.count(std::string(rule.name)) == 0);
    }
  }
}

TEST_CASE("every rule has its row, and every row is a rule with examples", "[examples]") {
  std::set<std::string_view> rows;
  for (const lexicon::FigureRule& rule : test::embedded().figure_rule) {
    INFO(rule.name);
    CHECK(rows.insert(rule.name).second);
    CHECK(!rule.reads.empty());
    CHECK(lexicon::examples(rule.matches).size() >= 4);
    CHECK(lexicon::examples(rule.must_not_match).size() >= 3);
  }
  CHECK(rows == std::set<std::string_view>(kRuleNames.begin(), kRuleNames.end()));
}
