// In: a report. Out: bytes on standard output and in files. Before that: where two options mean one file, before
// anything is lost.
#include "cli/outputs.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <sys/utsname.h>
#include <unistd.h>

#include "cli/streams.h"
#include "cli/whole_file.h"
#include "factcheck/lexicon.h"
#include "text/paths.h"

namespace factcheck::cli {
namespace {

std::string rendered(Format format, const report::Report& r, const report::TextStyle& style) {
  switch (format) {
    case Format::text: break;
    case Format::json: return report::json(r);
    case Format::jsonl: return report::jsonl(r);
    case Format::csv: return report::csv(r);
    case Format::concise: return report::concise(r);
    case Format::sarif: return report::sarif(r);
    case Format::junit: return report::junit(r);
    case Format::checkstyle: return report::checkstyle(r);
    case Format::github: return report::github(r);
    case Format::gitlab: return report::gitlab(r);
    case Format::rdjson: return report::rdjson(r);
    case Format::html: return report::html(r);
    case Format::markdown: return report::markdown(r);
  }
  return report::text(r, style);
}

bool write_file(const Output& output, const report::Report& r) {
  const Notice failure = write_whole(output.file, rendered(output.format, r, {}));
  if (!failure.empty()) complain(output.file, {"the report could not be written: {0}", {failure}}, r.words);
  return failure.empty();
}

// What a run reads by its options, but for the baseline. Of folders of articles the loader knows.
std::vector<std::string> files_given(const Options& options) {
  std::vector<std::string> all = options.arguments;
  all.insert(all.end(), options.fresh.begin(), options.fresh.end());
  all.insert(all.end(), options.files_from.begin(), options.files_from.end());
  if (!options.config.empty()) all.push_back(options.config);
  for (const std::string& folder : options.data) {
    const std::vector<std::string> tables = lexicon::tables_of(folder);
    all.insert(all.end(), tables.begin(), tables.end());
  }
  for (std::string& path : all)
    if (path == "-") path = "/dev/stdin";
  return all;
}

// Terminals that do not know links pass them by, but for those that know nothing, and the console of Linux.
bool follows_links() {
  const char* terminal = std::getenv("TERM");
  const std::string_view name = terminal == nullptr ? "" : terminal;
  return !name.empty() && name != "dumb" && name != "linux";
}

std::string host_name() {
  utsname system = {};
  return uname(&system) == 0 ? system.nodename : std::string();
}

}  // namespace

std::vector<std::string> written_files(const Options& options) {
  std::vector<std::string> written;
  for (const Output& o : options.outputs) written.push_back(o.file);
  if (!options.write_baseline.empty()) written.push_back(options.write_baseline);
  return written;
}

std::optional<std::string> clashing_file(const Options& options) {
  const std::vector<std::string> written = written_files(options);
  if (written.empty()) return std::nullopt;
  std::vector<std::string> taken = files_given(options);
  for (const std::string& file : written) {
    const auto is_file = [&](const std::string& t) { return is_same_file(t, file); };
    // A baseline is written over the old one; nothing else is.
    const bool is_over_baseline =
        !options.baseline.empty() && file != options.write_baseline && is_file(options.baseline);
    if (is_over_baseline || std::any_of(taken.begin(), taken.end(), is_file)) return file;
    taken.push_back(file);
  }
  return std::nullopt;
}

bool is_wanted(Format format, const Options& options) {
  return (options.format == format && !options.quiet) ||
         std::ranges::any_of(options.outputs, [&](const Output& o) { return o.format == format; });
}

report::TextStyle style_of(const Options& options) {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted = terminal && (no_colour == nullptr || *no_colour == '\0');
  report::TextStyle style = {options.colour == Colour::always || (options.colour == Colour::automatic && wanted),
                             options.bidi == Bidi::isolate || (options.bidi == Bidi::automatic && terminal),
                             options.width.value_or(terminal ? columns_of_terminal(STDOUT_FILENO) : 0)};
  if (terminal && style.colour && follows_links()) {
    style.folder = text::Paths().normal(options.project.empty() ? "." : options.project);
    style.host = host_name();
  }
  return style;
}

bool put_out(const report::Report& report, const Options& options) {
  bool all = options.quiet || to_standard_output(rendered(options.format, report, style_of(options)), report.words);
  for (const Output& output : options.outputs) all = write_file(output, report) && all;
  return all;
}

}  // namespace factcheck::cli
