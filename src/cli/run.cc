// In: the command line. Out: an exit status. The pipeline reads as a list of passes.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <new>
#include <set>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <malloc.h>

#include "cli/explain.h"
#include "cli/in_order.h"
#include "cli/known.h"
#include "cli/language.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/shelf.h"
#include "cli/statistics.h"
#include "cli/streams.h"
#include "cli/tables.h"
#include "cli/whole_file.h"
#include "factcheck/archive.h"
#include "factcheck/claim.h"
#include "factcheck/cli.h"
#include "factcheck/compare.h"
#include "factcheck/extract.h"
#include "factcheck/report.h"
#include "factcheck/story.h"
#include "text/paths.h"

namespace factcheck::cli {
namespace {

constexpr int kClean = 0;
constexpr int kFound = 1;
constexpr int kFailed = 2;

void complain_of_overwriting(const std::string& file, const Options& options) {
  complain(file, "it would be overwritten by this very run", options.words());
}

void tell_of(const std::vector<text::Skipped>& skipped, const Options& options) {
  for (const text::Skipped& s : skipped) complain(s.path, s.reason, options.words());
}

void tell_of(const std::vector<text::Remark>& remarks, const Options& options) {
  const report::Words words = options.words();
  for (const text::Remark& r : remarks) {
    if (r.damaged != 0) complain(r.path, {"{0}; such a byte ends a word", {r.damage()}}, words);
    if (!r.passed_by.empty() && options.verbose) complain(r.path, r.passed_by, words);
    if (r.encoding != Encoding::utf8 && options.verbose) complain(r.path, {"read as {0}", {name(r.encoding)}}, words);
  }
}

void tell_of(const std::vector<text::Warning>& warnings, const Options& options) {
  for (const text::Warning& w : warnings) complain(w.path, w.what, options.words());
}

// "3 files were not read: 2 .docx, 1 .pdf", the most first. A baseline or claims that stand among the articles are no
// news.
void tell_of(const std::vector<text::PassedBy>& passed_by, const Options& options) {
  const report::Words words = options.words();
  std::map<std::string, std::size_t> kinds;
  std::size_t files = 0;
  for (const text::PassedBy& p : passed_by) {
    if (p.kind == "output of factcheck") continue;
    ++kinds[words.told(p.kind)];
    ++files;
  }
  if (files == 0) return;
  std::vector<std::pair<std::string, std::size_t>> counts(kinds.begin(), kinds.end());
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string told;
  for (const auto& [kind, number] : counts) {
    const std::string one = fmt::format("{} {}", words.number(number), kind);
    told = told.empty() ? one : words.listed({told, one});
  }
  complain({"{0}: {1}", {words.counted("skipped.passed-by", files), told}}, words);
}

// Could something not be read that was to be?
bool are_failures(const std::vector<text::Skipped>& skipped) {
  return std::any_of(skipped.begin(), skipped.end(), [](const text::Skipped& s) { return !s.passed_by; });
}

int with_skipped(int status, const std::vector<text::Skipped>& skipped, const Options& options) {
  return are_failures(skipped) && !options.keep_going ? kFailed : status;
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

// What was left of an article.
using Cut = std::vector<text::Skipped>;

// What a thread makes claims with, article after article.
class Reader {
 public:
  Reader(const lexicon::Lexicon& lexicon, const Options& options) : options_(options), words_(lexicon) {}

  std::vector<Claim> claims_of(Document& document) {
    text::tokenise(document, words_.lexicon().furniture);
    const std::vector<lexicon::View> views = lexicon::views(document, words_);
    const std::optional<Date> day = extract::day_of_article(document, views);
    std::vector<Mention> mentions =
        options_.trace_extract ? traced(document, views, day) : extract::extract(views, day);
    if (mentions.size() > extract::kMostFigures) {
      mentions.pop_back();
      cut_.push_back({document.place(), {"it has more than {0} figures; the rest is not read", {mentions.size()}}});
    }
    const std::vector<Clause> clauses = clause::clauses(document, views, mentions, day);
    return claim::make_claims(document, views, mentions, clauses, extract::names(views), day);
  }
  // Of which articles it left something out, since it was last asked.
  Cut take_cut() { return std::exchange(cut_, {}); }

 private:
  const Options& options_;
  lexicon::WordCache words_;
  Cut cut_;
};

std::size_t threads_of(const Options& options) {
  if (options.trace_extract) return 1;  // so that the trace is in order
  return options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
}

// A run that could not read everything would take what it did not see for gone.
bool keep_as_baseline(Sifted& sifted, bool all_read, const Options& options) {
  const report::Words words = options.words();
  const Notice failure = all_read || options.keep_going ? write_baseline(sifted, options)
                                                        : Notice("not every input could be read; see --keep-going");
  if (!failure.empty()) {
    complain(options.write_baseline, {"the baseline could not be written: {0}", {failure}}, words);
    return false;
  }
  complain(options.write_baseline, words.counted("baseline.written", sifted.known->hidden_by_baseline), words);
  return true;
}

compare::Trace trace_of_compare(const Options& options) {
  if (!options.trace_compare) return {};
  return [](const Claim& a, const Claim& b, std::string_view reason) { tell(report::comparison(a, b, reason)); };
}

// What every pass of a run is given.
struct Run {
  const Options& options;
  const lexicon::Lexicon& lexicon;
  const archive::Baseline& baseline;
  Statistics statistics;
};

compare::Findings findings_of(Shelf& shelf, Run& run) {
  const report::Words words = run.options.words();
  const Progress shown(wants_progress(run.options),
                       [&](double) { return words.say("progress.comparing", {words.number(shelf.claims())}); });
  const story::Stories stories = shelf.stories();
  compare::Findings findings = compare::compare(stories, shelf.store(), run.lexicon,
                                                {threads_of(run.options), shelf.most_at_once(), run.options.confidence},
                                                trace_of_compare(run.options));
  run.statistics.of_comparing(stories, findings.all);
  return findings;
}

// Gives the texts of articles, by what they are known by; nothing of those that are not at hand.
using TextsOf = std::function<report::MarkedTexts(const std::set<std::string_view>& known_as)>;

report::MarkedTexts texts_for(const std::vector<Finding>& findings, const TextsOf& texts_of, const Options& options) {
  if (!texts_of || !is_wanted(Format::html, options)) return {};
  std::set<std::string_view> known_as;
  for (const Finding& f : findings)
    for (const Side& side : f.sides)
      for (const ClaimRef c : side.claims) known_as.insert(c->article->known_as());
  return texts_of(known_as);
}

int report_on(Shelf& shelf, std::size_t documents, const std::vector<text::Skipped>& skipped, const TextsOf& texts_of,
              Run& run) {
  const Options& options = run.options;
  run.statistics.of_claims(shelf);
  compare::Findings findings = findings_of(shelf, run);
  const bool all_read = !are_failures(skipped);
  Sifted sifted = sift(std::move(findings.all), run.baseline, options, all_read);
  bool written = options.write_baseline.empty() || keep_as_baseline(sifted, all_read, options);
  const auto* least = std::get_if<Severity>(&options.fail_on);
  const report::Report r{{documents, shelf.claims()},
                         sifted.findings,
                         skipped,
                         options.words(),
                         sifted.known,
                         least == nullptr ? std::nullopt : std::optional(*least),
                         options.layout,
                         texts_for(sifted.findings, texts_of, options)};
  written = put_out(r, options) && written;
  for (const std::string& line : sifted.stale) tell(fmt::format("factcheck: {}\n", line));
  if (!written) return kFailed;
  const bool found =
      std::any_of(r.findings.begin(), r.findings.end(), [&](const Finding& f) { return r.is_failure(f); });
  return with_skipped(found && !options.exit_zero ? kFound : kClean, skipped, options);
}

// Those that this run writes, and standard output.
std::vector<std::string> files_of_output(const Options& options) {
  std::vector<std::string> files = written_files(options);
  files.emplace_back("/dev/stdout");
  return files;
}

text::Loader loader_of(const Options& options, const lexicon::Lexicon& lexicon) {
  text::Reading reading = options.reading;
  reading.page_words = &lexicon.page;
  reading.field_names = &lexicon.field_names;
  reading.months = &lexicon.month_names;
  reading.is_own_output = report::is_own_output;
  reading.written = files_of_output(options);
  return {options.arguments,
          reading,
          {options.include, options.exclude, options.follow, options.ignore_files, options.fresh, options.project}};
}

// Before anything is written: what is written over no article that the run reads, standard output neither.
bool overwrites(const text::Loader& loader, const Options& options) {
  const auto file = loader.input_among(files_of_output(options));
  if (file) complain_of_overwriting(*file, options);
  return file.has_value();
}

// The paths of what was not read as other programs know them.
void settle(std::vector<text::Skipped>& skipped, const Options& options) {
  const text::Paths paths(options.project);
  for (text::Skipped& s : skipped) s.settled = paths.settled(s.path);
}

// What a thread made of some articles.
template <class Made>
struct Worked {
  Made made;
  Cut cut;
};

// The articles that `next` gives, worked on and taken in their order, while a person sees how far it is. What could not
// be read of them.
template <class Next, class Work, class Take>
std::vector<text::Skipped> pass_over(text::Loader& loader, Next next, Work work, Take take, Run& run) {
  Cut cut;
  {
    const report::Words words = run.options.words();
    std::optional<std::uint64_t> all_bytes;
    const Progress shown(wants_progress(run.options), [&](double seconds) {
      if (!all_bytes) all_bytes = loader.bytes_of_files();
      return told(loader.progress(), *all_bytes, seconds, words);
    });
    const auto make_worker = [&] {
      return [&work, reader = Reader(run.lexicon, run.options)](const Documents& documents) mutable {
        auto made = work(documents, reader);
        return Worked<decltype(made)>{std::move(made), reader.take_cut()};
      };
    };
    const auto take_both = [&](auto worked) {
      take(std::move(worked.made));
      std::move(worked.cut.begin(), worked.cut.end(), std::back_inserter(cut));
    };
    in_order(threads_of(run.options), next, make_worker, take_both);
  }
  loader.skip(cut);
  std::vector<text::Skipped> skipped = loader.skipped();
  settle(skipped, run.options);
  tell_of(skipped, run.options);
  tell_of(loader.remarks(), run.options);
  tell_of(loader.warnings(), run.options);
  const std::vector<text::PassedBy> passed_by = loader.passed_by();
  tell_of(passed_by, run.options);
  run.statistics.of_reading(loader.progress(), skipped.size(), threads_of(run.options));
  if (run.options.verbose) {
    for (const text::PassedBy& p : passed_by) skipped.push_back({p.path, {"it is not read: {0}", {p.kind}}, true});
    std::stable_sort(skipped.begin(), skipped.end(),
                     [](const text::Skipped& a, const text::Skipped& b) { return a.path < b.path; });
  }
  return skipped;
}

// As Article::known_as() has it.
const std::string& known_as_of(const Document& document) {
  return document.identity.empty() ? document.id : document.identity;
}

// Standard input and pipes are not there again.
bool is_read_once(const std::string& path) {
  std::error_code problem;
  return !std::filesystem::is_regular_file(path, problem) && !std::filesystem::is_directory(path, problem);
}

// Articles of which a report shows the text are read once more, for a run keeps none: most have no finding.
report::MarkedTexts marked_texts(const std::set<std::string_view>& known_as, const Run& run) {
  Options again = run.options;
  std::erase_if(again.arguments, is_read_once);
  std::erase_if(again.fresh, is_read_once);
  again.trace_extract = false;
  text::Loader loader = loader_of(again, run.lexicon);
  const report::Words words = run.options.words();
  report::MarkedTexts texts;
  const auto make_worker = [&] {
    return [&, reader = Reader(run.lexicon, again)](const Documents& documents) mutable {
      report::MarkedTexts made;
      for (const auto& document : documents)
        if (const std::string& known = known_as_of(*document); known_as.contains(known))
          made.emplace(known, report::marked_text(*document, reader.claims_of(*document), words));
      return made;
    };
  };
  in_order(
      threads_of(run.options), [&] { return loader.next(); }, make_worker,
      [&](report::MarkedTexts made) { texts.merge(made); });
  return texts;
}

int check(Run& run) {
  text::Loader loader = loader_of(run.options, run.lexicon);
  if (overwrites(loader, run.options)) return kFailed;
  Shelf shelf(run.options.memory);
  std::size_t documents = 0;
  const auto work = [&](const Documents& batch, Reader& reader) {
    std::pair<std::size_t, std::vector<Bundle>> made(batch.size(), {});
    for (const auto& document : batch)
      if (const auto claims = reader.claims_of(*document); !claims.empty()) made.second.emplace_back(claims);
    return made;
  };
  const auto take = [&](const std::pair<std::size_t, std::vector<Bundle>>& made) {
    documents += made.first;
    for (const Bundle& bundle : made.second) shelf.add(bundle);
  };
  const auto skipped = pass_over(
      loader, [&] { return loader.next(); }, work, take, run);
  return report_on(
      shelf, documents, skipped,
      [&](const std::set<std::string_view>& known_as) { return marked_texts(known_as, run); }, run);
}

// The articles with their figures marked.
std::string annotated(const Documents& documents, const Run& run, Reader& reader) {
  const report::TextStyle style = style_of(run.options);
  const report::Words words = run.options.words();
  std::string out;
  for (const auto& document : documents) {
    const std::vector<Claim> claims = reader.claims_of(*document);
    out += run.options.format == Format::html ? report::annotated_html(*document, claims, words)
                                              : report::annotate(*document, claims, words, style);
  }
  return out;
}

report::ClaimLines claim_lines(const Documents& documents, const Run& run, Reader& reader) {
  report::ClaimLines lines(run.options.lean);
  for (const auto& document : documents)
    for (const Claim& c : reader.claims_of(*document)) lines.add(c);
  return lines;
}

int extract(Run& run) {
  text::Loader loader = loader_of(run.options, run.lexicon);
  if (overwrites(loader, run.options)) return kFailed;
  std::atomic<Printed> printed = Printed::all;  // set by the thread that prints, read by the one that reads
  const auto next = [&] { return printed == Printed::all ? loader.next() : Documents(); };
  const report::Words words = run.options.words();
  const auto write = [&](std::string_view bytes) {
    if (printed == Printed::all && !run.options.quiet) printed = print(bytes, words);
  };
  const report::Around page =
      run.options.format == Format::html ? report::annotated_page(run.options.words()) : report::Around();
  write(page.before);
  const auto skipped =
      run.options.annotate
          ? pass_over(
                loader, next, [&](const Documents& d, Reader& reader) { return annotated(d, run, reader); }, write, run)
          : pass_over(
                loader, next, [&](const Documents& d, Reader& reader) { return claim_lines(d, run, reader); },
                [&](const report::ClaimLines& lines) { write(lines.bytes()); }, run);
  write(page.behind);
  return with_skipped(printed == Printed::failed ? kFailed : kClean, skipped, run.options);
}

int compare(Run& run) {
  archive::LineFiles files(run.options.arguments, run.options.fresh);
  Shelf shelf(run.options.memory);
  std::vector<text::Skipped> skipped;
  struct Made {
    std::vector<Bundle> bundles;
    std::vector<text::Skipped> skipped;
  };
  const auto make_worker = [] {
    return [reader = archive::ClaimReader()](const archive::Lines& lines) mutable {
      Made made;
      for (auto& claims : reader.read(lines, made.skipped)) {
        keep_each_once(claims);
        made.bundles.emplace_back(claims);
      }
      return made;
    };
  };
  const auto take = [&](Made made) {
    for (const Bundle& bundle : made.bundles) shelf.add(bundle);
    std::move(made.skipped.begin(), made.skipped.end(), std::back_inserter(skipped));
  };
  in_order(
      threads_of(run.options), [&] { return files.next(); }, make_worker, take);
  settle(skipped, run.options);
  tell_of(skipped, run.options);
  run.statistics.of_archive(shelf.articles(), skipped.size());
  return report_on(shelf, shelf.articles(), skipped, {}, run);
}

int explain(const Options& options, const lexicon::Lexicon& lexicon) {
  const report::Words words = options.words();
  const Result<std::string> text = explained(options.arguments, lexicon, words);
  if (text) return to_standard_output(text.value(), words) ? kClean : kFailed;
  complain(text.error().what, words);
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

int run_all(int argc, char** argv) {
  const auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  Options options = std::get<Options>(parsed);
  if (options.command == Command::lexicon) return check_tables(options);
  const report::Words words = options.words();
  const auto failed = [&](const Error& error) {
    complain(error.where, error.what, words);
    return kFailed;
  };
  if (const auto error = read_lists(options)) return failed(*error);
  if (const auto file = clashing_file(options)) {
    complain_of_overwriting(*file, options);
    return kFailed;
  }
  const Result<archive::Baseline> baseline = baseline_of(options);
  if (!baseline) return failed(baseline.error());
  const Result<lexicon::Lexicon> tables = lexicon_of(options);
  if (!tables) return failed(tables.error());
  const lexicon::Lexicon& lexicon = tables.value();
  if (options.command == Command::explain) return explain(options, lexicon);
  Run run{options, lexicon, baseline.value(), Statistics(options.verbose, words)};
  run.statistics.of_settings(options);
  const int status = options.command == Command::extract   ? extract(run)
                     : options.command == Command::compare ? compare(run)
                                                           : check(run);
  if (options.verbose) tell(run.statistics.lines());
  return status;
}

}  // namespace

int run(int argc, char** argv) {
  keep_memory();
  ignore_signals_of_writing();
  const report::Words words = words_of(argc, argv);
  int status = kFailed;
  try {
    status = run_all(argc, argv);
  } catch (const std::bad_alloc&) {
    complain("there is not enough memory; a smaller batch takes less", words);
  } catch (const archive::StoreFailure& failure) {
    complain(failure.folder,
             {"what memory has no room for could not be stored there: {0}; see --memory and TMPDIR", {failure.reason}},
             words);
  }
  return close_standard_output(words) ? status : kFailed;
}

}  // namespace factcheck::cli
