// The examples that stand in the tables: `matches` must be read as its row says, `must_not_match` must not.
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

#include "../claims.h"
#include "../tables.h"

using namespace factcheck;

namespace {

using test::Record;
using test::records;

// The values of a cell, separated by `|`.
std::vector<std::string> list(const std::string& cell) {
  std::vector<std::string> values;
  std::istringstream in(cell);
  for (std::string value; std::getline(in, value, '|');) values.push_back(value);
  return values;
}

bool has_precision(const std::string& text, const std::string& precision) {
  for (const Claim& c : test::claims(text))
    if (name(c.value.quantity.precision) == precision) return true;
  return false;
}

// Has a number of the text this measure and role?
bool framed(const std::string& text, const Record& row) {
  for (const Claim& c : test::claims(text)) {
    if (c.value.form != Value::Form::number || c.kind == Kind::ordinal) continue;
    const std::string& measure = row.at("measure");
    const std::string& role = row.at("role");
    if ((measure.empty() || c.measure == measure) && (role.empty() || c.role == role)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the examples of qualifiers.tsv", "[examples]") {
  std::size_t run = 0;
  for (Record& row : records("qualifiers")) {
    INFO(row["phrases"] << " " << row["precision"]);
    for (const std::string& text : list(row["matches"])) {
      INFO(text);
      CHECK(has_precision(text, row["precision"]));
      ++run;
    }
    for (const std::string& text : list(row["when_negated"])) {
      INFO(text);
      CHECK(has_precision(text, row["negated"]));
      ++run;
    }
    for (const std::string& text : list(row["must_not_match"])) {
      INFO(text);
      CHECK_FALSE(has_precision(text, row["precision"]));
      ++run;
    }
  }
  CHECK(run > 120);
}

// Whatever the examples show, every single phrase must be reached.
TEST_CASE("every phrase of qualifiers.tsv bounds a figure", "[examples]") {
  std::size_t run = 0;
  for (Record& row : records("qualifiers")) {
    const bool after = row["position"] == "after";
    if (!after && row["position"] != "before") continue;
    std::vector<std::string> to = list(row["to"]);
    if (to.empty()) to.emplace_back();
    for (const std::string& phrase : list(row["phrases"])) {
      for (const std::string& preposition : to) {
        const std::string led = phrase + (preposition.empty() ? "" : " " + preposition);
        const std::string text = after ? "انتظر 70 يوما " + phrase : "انتظر " + led + " 70 يوما";
        INFO(text);
        CHECK(has_precision(text, row["precision"]));
        if (!row["negated"].empty()) CHECK(has_precision("لا " + led + " 70 يوما", row["negated"]));
        ++run;
      }
    }
  }
  CHECK(run > 500);
}

TEST_CASE("the examples of changes.tsv", "[examples]") {
  const auto is_range = [](const std::string& text) {
    const auto claims = test::claims(text);
    return claims.size() == 1 && claims[0].value.quantity.precision == Precision::range;
  };
  for (Record& row : records("changes")) {
    const bool range = row["means"] == "spread";
    for (const std::string& text : list(row["matches"])) {
      INFO(text);
      CHECK(test::claims(text).size() == (range ? 1 : 2));
      CHECK(is_range(text) == range);
    }
    for (const std::string& text : list(row["must_not_match"])) {
      INFO(text);
      CHECK(is_range(text) != range);
    }
    for (const std::string& word : list(row["words"])) {
      INFO(word);
      CHECK(is_range(word + " السعر من 5 إلى 7 دولارات") == range);
    }
  }
}

TEST_CASE("the examples of unit_clues.tsv", "[examples]") {
  const auto has_unit = [](const std::string& text, const std::string& unit) {
    for (const Claim& c : test::claims(text))
      if (c.unit == unit) return true;
    return false;
  };
  std::size_t run = 0;
  for (Record& row : records("unit_clues")) {
    for (const std::string& text : list(row["matches"])) {
      INFO(text);
      CHECK(has_unit(text, row["unit"]));
      ++run;
    }
    for (const std::string& text : list(row["must_not_match"])) {
      INFO(text);
      CHECK_FALSE(has_unit(text, row["unit"]));
      ++run;
    }
  }
  CHECK(run > 10);
}

TEST_CASE("the examples of sayings.tsv", "[examples]") {
  std::size_t run = 0;
  const auto said_by = [](const std::string& text) {
    std::vector<Attribution> all;
    for (const Claim& c : test::claims(text))
      if (c.kind == Kind::count) all.push_back(c.attribution);
    return all;
  };
  for (Record& row : records("sayings")) {
    for (const lexicon::RuleExample& example : lexicon::examples(row["matches"])) {
      INFO(example.text);
      const Attribution wanted{std::string(example.value), row["stance"]};
      const auto all = said_by(std::string(example.text));
      CHECK(std::find(all.begin(), all.end(), wanted) != all.end());
      ++run;
    }
    for (const std::string& word : list(row["words"])) {
      INFO(word);
      const std::string text =
          row["side"] == "before" ? word + " الوزير أن 12 جنديا وصلوا" : "وصل 12 جنديا " + word + " الوزير";
      const auto all = said_by(text);
      REQUIRE(all.size() == 1);
      CHECK(all[0] == Attribution{"الوزير", row["stance"]});
    }
  }
  CHECK(run >= 4);
}

TEST_CASE("the examples of frames.tsv", "[examples]") {
  std::size_t run = 0;
  for (Record& row : records("frames")) {
    INFO(row["phrases"]);
    if (const std::string& text = row["matches"]; !text.empty()) {
      INFO(text);
      CHECK(framed(text, row));
      ++run;
    }
    if (const std::string& text = row["must_not_match"]; !text.empty()) {
      INFO(text);
      CHECK_FALSE(framed(text, row));
      ++run;
    }
  }
  CHECK(run > 15);
}
