// The door of the report room: Claims and Findings → bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/document.h"
#include "factcheck/extract.h"
#include "factcheck/finding.h"
#include "factcheck/text.h"

namespace factcheck::report {

struct Summary {
  std::size_t documents = 0;
  std::size_t claims = 0;
};

enum class Language : std::uint8_t { english, arabic, french };
// Those of the numbers that the program says: 123, ١٢٣. Quotes and places keep the digits that they have.
enum class Digits : std::uint8_t { latin, arabic };

class Numbers;

// What a format makes of a piece that is an article's and not the program's own: it may run the other way than the
// sentence around it. Where nothing is given, the piece stays as it is.
using Put = std::function<std::string(std::string_view piece)>;

// What the program itself says, in the reader's language. Nothing is escaped: a path in it may hold any bytes.
class Words {
 public:
  explicit Words(Language language, Digits digits = Digits::latin);
  Language language() const { return language_; }

  std::string message(const Finding& finding) const;  // one sentence, with where each value stands
  std::string sentence(const Finding& finding, const Put& put = {}) const;         // the same without
  std::string headed_sentence(const Finding& finding, const Put& put = {}) const;  // behind the name of its rule
  std::string why(const Finding& finding, const Put& put = {}) const;
  std::string hint(const Finding& finding, const Put& put = {}) const;  // empty where there is none
  std::string subject(const Finding& finding) const;  // "number of deaths"; where nothing says, the kind of figure
  // The value of a side: in the article's own words where the bare value would not tell what it is of. It is oblique
  // behind a word that governs it: «مقابل يومين».
  std::string value(const Side& side, const Finding& finding, bool is_oblique = false) const;
  // Of a rule of compare, by its id.
  std::string rule(std::string_view rule) const;  // its name: "conflicting numbers"
  std::string meaning(std::string_view rule) const;
  std::string example(std::string_view rule) const;
  std::string lesson(std::string_view rule) const;  // why its good example is no contradiction

  // What figures count or measure, by its id: "deaths"; empty for what has no name but an article's own.
  std::string measure(std::string_view id) const;

  // The value as a person reads it: "more than 1,000", "24 to 27 November 2025", "20%", "4.2 billion euros".
  std::string show(const Value& value, std::string_view unit, bool is_oblique = false) const;
  std::string show(const Date& date) const;
  std::string show(const DateRange& dates) const;
  // The same of a claim, whose value may be a name.
  std::string show(const Claim& claim, bool is_oblique = false) const;

  // A message of data/messages.tsv by its id; one that depends on a number.
  std::string say(std::string_view id, const std::vector<std::string>& arguments = {}) const;
  bool has(std::string_view id) const;
  std::string counted(std::string_view id, std::uint64_t number) const;
  std::string listed(const std::vector<std::string>& pieces) const;  // with the commas of the language
  std::string number(std::uint64_t number) const;                    // "20,776"
  std::string number(std::string_view digits) const;                 // "0.050" with the separators of the language
  // What earlier rooms say of input and settings.
  std::string told(const Notice& notice) const;

 private:
  std::string say(const Phrase& phrase, const Put& put) const;
  std::string put_into_words(const Phrase::Argument& argument, const Put& put) const;
  std::string kind(const Finding& finding) const;
  std::string against(const Finding& finding, const Put& put) const;
  bool needs_own_words(const Finding& finding) const;
  std::string number(const Value& value, std::string_view unit, bool is_oblique) const;
  std::string time(int minutes) const;

  Language language_;
  Digits digits_;
  std::shared_ptr<const Numbers> numbers_;
};

// The ids of what figures count and measure, in their order.
std::vector<std::string_view> measures();

// What a baseline and suppressions keep out of the findings, and which of their own entries are stale.
struct Known {
  struct Suppressed {
    std::string fingerprint;
    std::string reason;
  };
  std::size_t hidden_by_baseline = 0;
  std::vector<Suppressed> suppressed;
  std::vector<std::string> gone;     // fingerprints of the baseline that no longer occur
  std::vector<std::string> unused;   // where the suppressions stand: "factcheck.toml:12"
  std::vector<std::string> expired;  // likewise
};

// What a report for a person puts under one heading, and what it shows first; the order is one of headings as well.
enum class Group : std::uint8_t { story, rule, none };
enum class Sort : std::uint8_t { severity, confidence, date, path };

struct Layout {
  Group group = Group::story;
  Sort sort = Sort::severity;
};

// Texts of articles as HTML, their figures marked, by what an article is known by: see marked_text().
using MarkedTexts = std::map<std::string, std::string, std::less<>>;

struct Report {
  Summary summary;
  const std::vector<Finding>& findings;
  const std::vector<text::Skipped>& skipped;
  Words words{Language::english};
  std::optional<Known> known = {};                    // where there is a baseline, or a suppression
  std::optional<Severity> fails = Severity::warning;  // the least that makes the run fail; nothing where none does
  Layout layout = {};                                 // of the formats for a person
  MarkedTexts texts = {};                             // for HTML: those that are at hand

  bool is_failure(const Finding& f) const { return fails && f.severity >= *fails; }
};

struct TextStyle {
  bool colour = false;    // ANSI colours; else figures are marked *…*, in an annotated article [[…]]
  bool isolate = false;   // Unicode isolates around paths and quotes, for a terminal that reorders
  std::size_t width = 0;  // columns of a line; 0: no line is broken
  // Where places lead, as links that a terminal follows (OSC 8): what settled paths are relative to. Empty: nowhere.
  std::string folder = {};
  std::string host = {};
};

// Lines of `factcheck/claim/1`, each with its line feed; lean ones without that by which articles are matched.
class ClaimLines {
 public:
  explicit ClaimLines(bool lean = false);
  ClaimLines(ClaimLines&&) noexcept;
  ~ClaimLines();
  void add(const Claim& claim);
  std::string_view bytes() const;

 private:
  struct Lines;
  std::unique_ptr<Lines> lines_;
};
// `factcheck/report/1`, one JSON object on several lines.
std::string json(const Report& report);
// Lines of `factcheck/finding/1`: the findings of the same, one a line.
std::string jsonl(const Report& report);

// For other programs: one result a finding, shown at one of its claims, with the others beside it where the format has
// a place for them. What is untrusted is told as printable() has it.
// SARIF 2.1.0 (OASIS), for code scanning and editors. Columns in UTF-16 code units, as most readers take them.
std::string sarif(const Report& report);
// JUnit XML as Jenkins and GitLab read it: a test case a finding, failed where the run fails by it.
std::string junit(const Report& report);
// Checkstyle XML, as its XMLLogger writes it.
std::string checkstyle(const Report& report);
// Workflow commands of GitHub Actions, a line a finding: docs.github.com, "Workflow commands for GitHub Actions".
std::string github(const Report& report);
// GitLab's code quality report: docs.gitlab.com, "Code Quality", "Code Quality report format".
std::string gitlab(const Report& report);
// The Reviewdog Diagnostic Format, a DiagnosticResult: reviewdog/proto/rdf. Columns in bytes.
std::string rdjson(const Report& report);
// For a spreadsheet: a row for each side of a finding, in UTF-8 with a byte order mark.
std::string csv(const Report& report);
// As compilers tell of errors: "path:line:column: error[FC001] message".
std::string concise(const Report& report);
std::string text(const Report& report, const TextStyle& style);
// One page that needs no other file: for a browser, a printer, a mail. It is read without scripts and filtered with
// them.
std::string html(const Report& report);
// For a comment on a pull request, or the summary of a job: CommonMark with the tables of GitHub.
std::string markdown(const Report& report);
// `factcheck/baseline/1`: the findings as known ones, by fingerprint, one a line, so that it diffs well. In English
// whatever the reader's language: the file is shared.
std::string baseline(const std::vector<Finding>& findings);
// Is a file that begins so one of those above, or claims, or what annotate() gives? Of a file without any finding that
// holds no byte at all nothing can be told.
bool is_own_output(std::string_view beginning);
// The article, tokenised, with the figures of its claims marked and under each line what was read.
std::string annotate(const Document& document, const std::vector<Claim>& claims, const Words& words,
                     const TextStyle& style);

// The same as a part of a page, and below it what each figure is of.
std::string annotated_html(const Document& document, const std::vector<Claim>& claims, const Words& words);
// What stands before and behind such parts.
struct Around {
  std::string before, behind;
};
Around annotated_page(const Words& words);
// The text alone, for MarkedTexts.
std::string marked_text(const Document& document, const std::vector<Claim>& claims, const Words& words);

// What extract decided in one article, one line a decision.
class Trace {
 public:
  Trace(const Document& document, std::optional<Date> day);
  void add(const extract::Decision& decision);
  const std::string& lines() const { return lines_; }

 private:
  const Document& document_;
  std::optional<Positions> positions_;  // of the passage of the last decision
  const Passage* passage_ = nullptr;
  std::string lines_;
};

// A line of `-d compare`: two claims whose values part, and what became of them.
std::string comparison(const Claim& a, const Claim& b, std::string_view reason);

// As much of printable text as so many columns of a terminal hold.
std::string clipped(std::string_view printable_text, std::size_t width);

// Control characters, escapes and bidi controls of untrusted text as <U+202E>.
std::string printable(std::string_view untrusted);

}  // namespace factcheck::report
