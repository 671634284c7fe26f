// In: a report. Out: CSV for a spreadsheet (RFC 4180), a row for each side of a finding. A byte order mark says that it
// is UTF-8, without which Excel shows Arabic as Latin. The names of the columns are English whatever the reader's
// language, as keys of JSON are.
#include <array>
#include <vector>

#include "report/json_writer.h"
#include "report/place.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A cell that begins like this is a formula to a spreadsheet, which would reckon it and may send it elsewhere: OWASP,
// "CSV Injection".
bool is_formula(std::string_view text) {
  constexpr std::string_view kBegins = "=+-@\t\r";
  return !text.empty() && kBegins.find(text.front()) != std::string_view::npos;
}

class Row {
 public:
  // Text of an article or about it.
  void text(std::string_view untrusted) {
    const std::string line = one_line(untrusted);
    add(is_formula(untrusted) ? "'" + line : line);
  }
  // A number, or a word of the format's own.
  void plain(std::string_view cell) { add(std::string(cell)); }

  std::string take() { return std::move(line_) + "\r\n"; }

 private:
  void add(const std::string& cell) {
    if (cells_++ != 0) line_ += ',';
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      line_ += cell;
      return;
    }
    line_ += '"';
    for (const char c : cell) line_ += c == '"' ? "\"\"" : std::string(1, c);
    line_ += '"';
  }

  std::string line_;
  std::size_t cells_ = 0;
};

// Places of the claims of a side but for the first.
std::string others(const Side& side) {
  std::string all;
  for (std::size_t i = 1; i < side.claims.size(); ++i) all += (i == 1 ? "" : " ") + str(place_of(*side.claims[i]));
  return all;
}

void add_finding(const Finding& f, const Words& words, Row& row) {
  row.plain(f.fingerprint);
  row.plain(name(f.severity));
  row.plain(f.rule);
  row.text(words.rule(f.rule));
  row.plain(Decimal::make(f.confidence, 2)->str());
  row.text(f.event_name);
  row.text(f.measure);
  row.text(words.subject(f));
}

void add_value(const Side& side, const Words& words, Row& row) {
  const Claim& first = *side.claims.front();
  const bool is_name = side.value.form == Value::Form::name;
  row.text(is_name ? words.show(first) : words.show(side.value, side.unit));
  const ValueText value = value_text(side.value);
  row.plain(value.low.value_or(""));
  row.plain(value.high.value_or(""));
  row.plain(side.unit);
  row.plain(std::to_string(side.sources));
}

void add_article(const Claim& claim, Row& row) {
  const Place place = place_of(claim);
  row.text(claim.article->known_as());
  row.text(claim.article->source.value_or(""));
  row.text(claim.article->published);
  row.text(claim.article->title);
  row.text(place.file);
  row.plain(std::to_string(place.line));
  row.plain(place.columns ? std::to_string(place.columns->begin.column) : "");
  row.text(claim.quote.text);
  row.text(claim.attribution.by);
}

std::string row_of(const Finding& f, std::size_t number, const Words& words) {
  const Side& side = f.sides[number];
  Row row;
  add_finding(f, words, row);
  row.plain(std::to_string(number + 1));
  add_value(side, words, row);
  add_article(*side.claims.front(), row);
  row.text(others(side));
  row.text(words.why(f));
  row.text(words.hint(f));
  return row.take();
}

}  // namespace

std::string csv(const Report& report) {
  std::string out(kByteOrderMark);
  out += kCsvHeader;
  out += "\r\n";
  for (const Finding& f : report.findings)
    for (std::size_t number = 0; number < f.sides.size(); ++number) out += row_of(f, number, report.words);
  return out;
}

}  // namespace factcheck::report
