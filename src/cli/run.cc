// In: the command line. Out: an exit status. The pipeline reads as a list of passes.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include "cli/in_order.h"
#include "cli/options.h"
#include "factcheck/archive.h"
#include "factcheck/claim.h"
#include "factcheck/cli.h"
#include "factcheck/compare.h"
#include "factcheck/extract.h"
#include "factcheck/report.h"
#include "factcheck/story.h"

namespace factcheck::cli {
namespace {

const report::Words kEnglish(report::Language::english);
constexpr int kClean = 0;
constexpr int kFound = 1;
constexpr int kFailed = 2;

bool write_all(std::FILE* file, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

bool to_standard_output(std::string_view bytes) {
  if (write_all(stdout, bytes)) return true;
  fmt::print(stderr, "factcheck: standard output could not be written\n");
  return false;
}

void complain(const std::vector<text::Skipped>& skipped) {
  for (const text::Skipped& s : skipped)
    fmt::print(stderr, "factcheck: {}: {}\n", report::printable(s.path), report::printable(s.reason));
}

int with_skipped(int status, const std::vector<text::Skipped>& skipped, const Options& options) {
  return !skipped.empty() && !options.keep_going ? kFailed : status;
}

std::vector<Mention> traced(const Document& document, const std::vector<lexicon::View>& views,
                            std::optional<Date> day) {
  report::Trace trace(document, day);
  std::vector<Mention> mentions = extract::extract(views, day, [&](const extract::Decision& d) { trace.add(d); });
  write_all(stderr, trace.lines());
  return mentions;
}

// Memory that a batch of articles gives back is wanted again by the next: the system's pages cost more than the work
// done in them.
void keep_memory() {
  constexpr int kKept = 64 << 20;
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_MMAP_THRESHOLD, kKept);
}

using Documents = std::vector<std::unique_ptr<Document>>;

std::vector<Claim> claims_of(Document& document, const lexicon::Lexicon& lexicon, const Options& options) {
  text::tokenise(document, lexicon.furniture);
  const std::vector<lexicon::View> views = lexicon::views(document, lexicon);
  const std::optional<Date> day = extract::day_of_article(document, views);
  const std::vector<Mention> mentions =
      options.trace_extract ? traced(document, views, day) : extract::extract(views, day);
  return claim::make_claims(document, views, mentions, extract::names(views), day);
}

// Of each article, as they were made: claims are large, and stay where they are.
using Claims = std::vector<std::vector<Claim>>;

std::vector<ClaimRef> references(const Claims& claims) {
  std::vector<ClaimRef> all;
  for (const auto& of_article : claims)
    for (const Claim& c : of_article) all.push_back(&c);
  return all;
}

std::size_t threads_of(const Options& options) {
  if (options.trace_extract) return 1;  // so that the trace is in order
  return options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
}

report::TextStyle style_of(const Options& options) {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted = terminal && (no_colour == nullptr || *no_colour == '\0');
  return {options.colour == Colour::always || (options.colour == Colour::automatic && wanted), terminal};
}

std::string rendered(Format format, const report::Report& r, const report::TextStyle& style) {
  return format == Format::json ? report::json(r) : report::text(r, style);
}

bool write_file(const Output& output, const report::Report& r) {
  std::FILE* file = std::fopen(output.file.c_str(), "wb");
  const bool written = file != nullptr && write_all(file, rendered(output.format, r, {}));
  const bool closed = file != nullptr && std::fclose(file) == 0;
  if (!written || !closed)
    fmt::print(stderr, "factcheck: {}: the report could not be written: {}\n", report::printable(output.file),
               std::strerror(errno));
  return written && closed;
}

compare::Trace trace_of_compare(const Options& options) {
  if (!options.trace_compare) return {};
  return [](const Claim& a, const Claim& b, std::string_view reason) {
    write_all(stderr, report::comparison(a, b, reason));
  };
}

int report_on(const std::vector<ClaimRef>& claims, report::Summary summary, const std::vector<text::Skipped>& skipped,
              const Options& options, const lexicon::Lexicon& lexicon) {
  const std::vector<story::Story> stories = story::stories(claims);
  const std::vector<Finding> findings =
      compare::compare(stories, lexicon, threads_of(options), trace_of_compare(options));
  const report::Report r{summary, findings, skipped};
  bool written = to_standard_output(rendered(options.format, r, style_of(options)));
  for (const Output& output : options.outputs) written = write_file(output, r) && written;
  if (!written) return kFailed;
  const auto* least = std::get_if<Severity>(&options.fail_on);
  const bool found = least != nullptr && std::any_of(findings.begin(), findings.end(),
                                                     [&](const Finding& f) { return f.severity >= *least; });
  return with_skipped(found ? kFound : kClean, skipped, options);
}

int check(const Options& options, const lexicon::Lexicon& lexicon) {
  text::Loader loader(options.arguments, options.input_format);
  Claims claims;
  in_order(
      threads_of(options), [&] { return loader.next(); },
      [&](const Documents& batch) {
        Claims of_batch;
        for (const auto& document : batch) of_batch.push_back(claims_of(*document, lexicon, options));
        return of_batch;
      },
      [&](Claims of_batch) { std::move(of_batch.begin(), of_batch.end(), std::back_inserter(claims)); });
  complain(loader.skipped());
  const std::vector<ClaimRef> all = references(claims);
  return report_on(all, {claims.size(), all.size()}, loader.skipped(), options, lexicon);
}

// The articles with their figures marked.
std::string annotated(const Documents& documents, const lexicon::Lexicon& lexicon, const Options& options) {
  const report::TextStyle style = style_of(options);
  std::string out;
  for (const auto& document : documents)
    out += report::annotate(*document, claims_of(*document, lexicon, options), style);
  return out;
}

report::ClaimLines claim_lines(const Documents& documents, const lexicon::Lexicon& lexicon, const Options& options) {
  report::ClaimLines lines;
  for (const auto& document : documents)
    for (const Claim& c : claims_of(*document, lexicon, options)) lines.add(c);
  return lines;
}

int extract(const Options& options, const lexicon::Lexicon& lexicon) {
  text::Loader loader(options.arguments, options.input_format);
  bool written = true;
  const auto next = [&] { return written ? loader.next() : Documents(); };
  const auto write = [&](std::string_view bytes) { written = written && to_standard_output(bytes); };
  if (options.annotate)
    in_order(
        threads_of(options), next, [&](const Documents& d) { return annotated(d, lexicon, options); }, write);
  else
    in_order(
        threads_of(options), next, [&](const Documents& d) { return claim_lines(d, lexicon, options); },
        [&](const report::ClaimLines& lines) { write(lines.bytes()); });
  complain(loader.skipped());
  return with_skipped(written ? kClean : kFailed, loader.skipped(), options);
}

int compare(const Options& options, const lexicon::Lexicon& lexicon) {
  const archive::Claims read = archive::read_claims(options.arguments);
  complain(read.skipped);
  std::vector<ClaimRef> all;
  for (const Claim& c : read.claims) all.push_back(&c);
  return report_on(all, {read.documents, all.size()}, read.skipped, options, lexicon);
}

void explain(const compare::RuleInfo& r, std::string& out) {
  out += fmt::format("{} {} ({})\n  {}\n  Example: {}\n\n", r.id, r.name, r.severity, kEnglish.meaning(r.id),
                     kEnglish.example(r.id));
}

void explain(const lexicon::FigureRule& r, std::string& out) {
  out += fmt::format("{} ({})\n  {}\n", r.name, r.figure ? "figure" : "no figure", r.reads);
  for (const lexicon::RuleExample& e : lexicon::examples(r.matches))
    out += fmt::format("  Example: «{}»{}{}\n", e.text, e.value.empty() ? "" : " reads ", e.value);
  for (const lexicon::RuleExample& e : lexicon::examples(r.must_not_match)) out += fmt::format("  Not: «{}»\n", e.text);
  out += '\n';
}

// The rules asked for, by id or name, or by the room whose they are; those of compare where none is.
int explain(const Options& options, const lexicon::Lexicon& lexicon) {
  std::vector<std::string> wanted = options.arguments;
  if (wanted.empty()) wanted.emplace_back("compare");
  std::string out;
  for (const std::string& w : wanted) {
    const std::size_t before = out.size();
    for (const compare::RuleInfo& r : compare::rules())
      if (w == r.id || w == r.name || w == "compare") explain(r, out);
    for (const lexicon::FigureRule& r : lexicon.figure_rule)
      if (w == r.name || w == "extract") explain(r, out);
    if (out.size() != before) continue;
    fmt::print(stderr, "factcheck: there is no rule {}; factcheck explain compare extract lists them\n",
               report::printable(w));
    return kFailed;
  }
  return to_standard_output(out) ? kClean : kFailed;
}

}  // namespace

int run(int argc, char** argv) {
  keep_memory();
  const auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const Options& options = std::get<Options>(parsed);
  const lexicon::Lexicon lexicon = lexicon::embedded();
  switch (options.command) {
    case Command::explain: return explain(options, lexicon);
    case Command::extract: return extract(options, lexicon);
    case Command::compare: return compare(options, lexicon);
    default: return check(options, lexicon);
  }
}

}  // namespace factcheck::cli
