// In: the command line. Out: an exit status. The pipeline reads as a list of passes.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <fmt/format.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/explain.h"
#include "cli/in_order.h"
#include "cli/known.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/streams.h"
#include "cli/whole_file.h"
#include "factcheck/archive.h"
#include "factcheck/claim.h"
#include "factcheck/cli.h"
#include "factcheck/compare.h"
#include "factcheck/extract.h"
#include "factcheck/report.h"
#include "factcheck/story.h"

namespace factcheck::cli {
namespace {

constexpr int kClean = 0;
constexpr int kFound = 1;
constexpr int kFailed = 2;

// The reader of a closed pipe had enough, and what was found stays found.
bool to_standard_output(std::string_view bytes) { return print(bytes) != Printed::failed; }

void complain(std::string_view of, std::string_view what) {
  tell(fmt::format("factcheck: {}: {}\n", report::printable(of), report::printable(what)));
}

void complain(const std::vector<text::Skipped>& skipped) {
  for (const text::Skipped& s : skipped) complain(s.path, s.reason);
}

int with_skipped(int status, const std::vector<text::Skipped>& skipped, const Options& options) {
  return !skipped.empty() && !options.keep_going ? kFailed : status;
}

std::vector<Mention> traced(const Document& document, const std::vector<lexicon::View>& views,
                            std::optional<Date> day) {
  report::Trace trace(document, day);
  std::vector<Mention> mentions = extract::extract(views, day, [&](const extract::Decision& d) { trace.add(d); });
  tell(trace.lines());
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

// 0 where it tells none.
unsigned width_of_terminal() {
  winsize size = {};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

report::TextStyle style_of(const Options& options) {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted = terminal && (no_colour == nullptr || *no_colour == '\0');
  return {options.colour == Colour::always || (options.colour == Colour::automatic && wanted),
          options.bidi == Bidi::isolate || (options.bidi == Bidi::automatic && terminal),
          options.width.value_or(terminal ? width_of_terminal() : 0)};
}

std::string rendered(Format format, const report::Report& r, const report::TextStyle& style) {
  switch (format) {
    case Format::text: break;
    case Format::json: return report::json(r);
    case Format::jsonl: return report::jsonl(r);
    case Format::sarif: return report::sarif(r);
    case Format::junit: return report::junit(r);
    case Format::checkstyle: return report::checkstyle(r);
    case Format::github: return report::github(r);
    case Format::gitlab: return report::gitlab(r);
    case Format::rdjson: return report::rdjson(r);
  }
  return report::text(r, style);
}

bool write_file(const Output& output, const report::Report& r) {
  const std::string failure = write_whole(output.file, rendered(output.format, r, {}));
  if (!failure.empty()) complain(output.file, "the report could not be written: " + failure);
  return failure.empty();
}

// A run that could not read everything would take what it did not see for gone.
bool keep_as_baseline(Sifted& sifted, bool all_read, const Options& options) {
  const std::string failure = all_read || options.keep_going ? write_baseline(sifted, options)
                                                             : "not every input could be read; see --keep-going";
  if (!failure.empty()) {
    complain(options.write_baseline, "the baseline could not be written: " + failure);
    return false;
  }
  const std::size_t count = sifted.known->hidden_by_baseline;
  complain(options.write_baseline, fmt::format("{} finding{} written", count, count == 1 ? "" : "s"));
  return true;
}

compare::Trace trace_of_compare(const Options& options) {
  if (!options.trace_compare) return {};
  return [](const Claim& a, const Claim& b, std::string_view reason) { tell(report::comparison(a, b, reason)); };
}

int report_on(const std::vector<ClaimRef>& claims, report::Summary summary, const std::vector<text::Skipped>& skipped,
              const archive::Baseline& baseline, const Options& options, const lexicon::Lexicon& lexicon) {
  const std::vector<story::Story> stories = story::stories(claims);
  Sifted sifted = sift(compare::compare(stories, lexicon, threads_of(options), trace_of_compare(options)), baseline,
                       options, skipped.empty());
  bool written = options.write_baseline.empty() || keep_as_baseline(sifted, skipped.empty(), options);
  const auto* least = std::get_if<Severity>(&options.fail_on);
  const report::Report r{summary,      sifted.findings,
                         skipped,      report::Words(options.language),
                         sifted.known, least == nullptr ? std::nullopt : std::optional(*least)};
  written = (options.quiet || to_standard_output(rendered(options.format, r, style_of(options)))) && written;
  for (const Output& output : options.outputs) written = write_file(output, r) && written;
  for (const std::string& line : sifted.stale) tell(fmt::format("factcheck: {}\n", line));
  if (!written) return kFailed;
  const bool found =
      std::any_of(r.findings.begin(), r.findings.end(), [&](const Finding& f) { return r.is_failure(f); });
  return with_skipped(found && !options.exit_zero ? kFound : kClean, skipped, options);
}

text::Loader loader_of(const Options& options) {
  return {
      options.arguments, options.input_format, {options.include, options.exclude, options.ignore_files, options.fresh}};
}

int check(const archive::Baseline& baseline, const Options& options, const lexicon::Lexicon& lexicon) {
  text::Loader loader = loader_of(options);
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
  return report_on(all, {claims.size(), all.size()}, loader.skipped(), baseline, options, lexicon);
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
  text::Loader loader = loader_of(options);
  std::atomic<Printed> printed = Printed::all;  // set by the thread that prints, read by the one that reads
  const auto next = [&] { return printed == Printed::all ? loader.next() : Documents(); };
  const auto write = [&](std::string_view bytes) {
    if (printed == Printed::all) printed = print(bytes);
  };
  if (options.annotate)
    in_order(
        threads_of(options), next, [&](const Documents& d) { return annotated(d, lexicon, options); }, write);
  else
    in_order(
        threads_of(options), next, [&](const Documents& d) { return claim_lines(d, lexicon, options); },
        [&](const report::ClaimLines& lines) { write(lines.bytes()); });
  complain(loader.skipped());
  return with_skipped(printed == Printed::failed ? kFailed : kClean, loader.skipped(), options);
}

int compare(const archive::Baseline& baseline, const Options& options, const lexicon::Lexicon& lexicon) {
  const archive::Claims read = archive::read_claims(options.arguments, options.fresh);
  complain(read.skipped);
  std::vector<ClaimRef> all;
  for (const Claim& c : read.claims) all.push_back(&c);
  return report_on(all, {read.documents, all.size()}, read.skipped, baseline, options, lexicon);
}

int explain(const Options& options, const lexicon::Lexicon& lexicon) {
  const Result<std::string> text = explained(options.arguments, lexicon, report::Words(options.language));
  if (text) return to_standard_output(text.value()) ? kClean : kFailed;
  tell(fmt::format("factcheck: there is no rule {}; {}\n", report::printable(text.error().where), text.error().what));
  return kFailed;
}

// The paths that files list, as if they stood on the command line.
std::optional<Error> read_lists(Options& options) {
  for (const std::string& list : options.files_from) {
    const auto paths = text::files_from(list);
    if (!paths) return paths.error();
    options.arguments.insert(options.arguments.end(), paths.value().begin(), paths.value().end());
  }
  return std::nullopt;
}

}  // namespace

int run(int argc, char** argv) {
  keep_memory();
  ignore_signals_of_writing();
  const auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  Options options = std::get<Options>(parsed);
  if (const auto error = read_lists(options)) {
    complain(error->where, error->what);
    return kFailed;
  }
  if (const auto file = clashing_file(options)) {
    complain(*file, "it would be overwritten by this very run");
    return kFailed;
  }
  const Result<archive::Baseline> baseline = baseline_of(options);
  if (!baseline) {
    complain(baseline.error().where, baseline.error().what);
    return kFailed;
  }
  const lexicon::Lexicon lexicon = lexicon::embedded();
  switch (options.command) {
    case Command::explain: return explain(options, lexicon);
    case Command::extract: return extract(options, lexicon);
    case Command::compare: return compare(baseline.value(), options, lexicon);
    default: return check(baseline.value(), options, lexicon);
  }
}

}  // namespace factcheck::cli
