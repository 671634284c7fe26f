#include "report/place.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/terminal.h"

namespace factcheck::report {

Place place_of(const Claim& claim) {
  const Article& article = *claim.article;
  if (article.path_line != 0) return {article.path, article.path_line, std::nullopt};
  if (claim.field == Field::title) return {article.known_as(), 1, std::nullopt};
  return {article.path.empty() ? article.known_as() : article.path, claim.position.line,
          Place::Columns{claim.position, behind(claim.position, claim.text)}};
}

std::string str(const Place& place) {
  const std::string line = fmt::format("{}:{}", printable(place.file), place.line);
  return place.columns ? fmt::format("{}:{}", line, place.columns->begin.column) : line;
}

Shown shown(const Finding& finding) {
  std::vector<ClaimRef> all;
  for (const Side& side : finding.sides) all.insert(all.end(), side.claims.begin(), side.claims.end());
  auto at = std::find_if(all.begin(), all.end(), [](ClaimRef c) { return c->article->fresh; });
  if (at == all.end()) at = all.begin();
  Shown out{*at, {}};
  all.erase(at);
  out.others = std::move(all);
  return out;
}

std::string told(const Claim& claim, const Words& words) {
  return fmt::format("{} «{}»", one_line(words.show(claim)), one_line(claim.quote.text));
}

std::vector<std::string> sentences_on(const Finding& finding, const Words& words) {
  std::vector<std::string> lines = {printable(words.message(finding)), printable(words.why(finding))};
  if (const std::string hint = words.hint(finding); !hint.empty()) lines.push_back(printable(hint));
  return lines;
}

std::vector<std::string> lines_on(const Finding& finding, const Words& words) {
  std::vector<std::string> lines = sentences_on(finding, words);
  for (const ClaimRef c : shown(finding).others)
    lines.push_back(fmt::format("{}: {}", str(place_of(*c)), told(*c, words)));
  return lines;
}

std::vector<text::Skipped> unread(const Report& report) {
  std::vector<text::Skipped> all;
  std::copy_if(report.skipped.begin(), report.skipped.end(), std::back_inserter(all),
               [](const text::Skipped& s) { return !s.passed_by; });
  return all;
}

std::string told(const text::Skipped& skipped, const Words& words) {
  return printable(words.say("skipped.unread", {skipped.file(), words.told(skipped.reason)}));
}

}  // namespace factcheck::report
