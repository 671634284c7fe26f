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
    INFO(row["phrase"] << " " << row["precision"]);
    if (const std::string& text = row["matches"]; !text.empty()) {
      INFO(text);
      CHECK(has_precision(text, row["precision"]));
      ++run;
    }
    if (const std::string& text = row["must_not_match"]; !text.empty()) {
      INFO(text);
      CHECK_FALSE(has_precision(text, row["precision"]));
      ++run;
    }
  }
  CHECK(run > 40);
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
