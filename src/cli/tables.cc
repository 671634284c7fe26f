// In: folders of word tables. Out: a lexicon, or what is wrong with them.
#include "cli/tables.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/streams.h"
#include "factcheck/extract.h"

namespace factcheck::cli {
namespace {

constexpr int kRight = 0;
constexpr int kWrong = 1;
constexpr int kFailed = 2;

// Patterns are of the room that matches them; the lexicon takes any.
std::vector<Error> wrong_patterns(const lexicon::Folder& folder) {
  std::vector<Error> errors;
  for (const lexicon::Folder::File& f : folder.files) {
    if (f.name != "identifier_patterns") continue;
    const lexicon::TableSource table{f.name, f.bytes, f.path};
    const auto alone = lexicon::load({&table, 1});
    if (!alone) continue;  // told already
    for (const lexicon::IdentifierPattern& p : alone.value().identifier_pattern)
      if (const std::string what = extract::fault_of_pattern(p.pattern); !what.empty())
        errors.push_back({f.path, {"{0}: {1}", {p.name, what}}});
  }
  return errors;
}

std::vector<Error> problems(const lexicon::Folder& folder) {
  const lexicon::Layer layers[] = {folder.layer(),
                                   {lexicon::embedded_tables().begin(), lexicon::embedded_tables().end()}};
  std::vector<Error> all = lexicon::problems(layers);
  const std::vector<Error> patterns = wrong_patterns(folder);
  all.insert(all.end(), patterns.begin(), patterns.end());
  return all;
}

int check_folder(const std::string& path, const report::Words& words) {
  const auto folder = lexicon::read_folder(path);
  if (!folder) {
    complain(folder.error().where, folder.error().what, words);
    return kFailed;
  }
  std::string out;
  const std::vector<Error> errors = problems(folder.value());
  for (const Error& e : errors)
    out += fmt::format("{}: {}\n", report::printable(e.where), report::printable(words.told(e.what)));
  out += fmt::format("{}: {}\n", report::printable(path),
                     words.say("lexicon.checked", {words.counted("lexicon.tables", folder.value().files.size()),
                                                   words.counted("lexicon.errors", errors.size())}));
  if (!to_standard_output(out, words)) return kFailed;
  return errors.empty() ? kRight : kWrong;
}

}  // namespace

Result<lexicon::Lexicon> lexicon_of(const Options& options) {
  if (options.data.empty()) return lexicon::embedded();
  std::vector<lexicon::Folder> folders;
  for (auto path = options.data.rbegin(); path != options.data.rend(); ++path) {
    auto folder = lexicon::read_folder(*path);
    if (!folder) return folder.error();
    if (const std::vector<Error> errors = wrong_patterns(folder.value()); !errors.empty()) return errors.front();
    folders.push_back(std::move(folder.value()));
  }
  std::vector<lexicon::Layer> layers;
  layers.reserve(folders.size() + 1);
  for (const lexicon::Folder& f : folders) layers.push_back(f.layer());
  layers.emplace_back(lexicon::embedded_tables().begin(), lexicon::embedded_tables().end());
  return lexicon::load(layers);
}

int check_tables(const Options& options) {
  if (options.arguments.size() < 2 || options.arguments.front() != "check") {
    complain("expected factcheck lexicon check DIR (see factcheck lexicon --help)", options.words());
    return kFailed;
  }
  int status = kRight;
  for (std::size_t i = 1; i < options.arguments.size(); ++i)
    status = std::max(status, check_folder(options.arguments[i], options.words()));
  return status;
}

}  // namespace factcheck::cli
