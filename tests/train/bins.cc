// In: claims and pairs of places in their articles. Out: what the evidence reads off each pair, for tests/train/fit.py.
//   bins CLAIMS.jsonl < PAIRS.tsv
// A pair is id, then document, field, begin and end of each figure; of a figure that no claim overlaps, nothing is
// printed.
#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "factcheck/archive.h"
#include "factcheck/evidence.h"
#include "factcheck/lexicon.h"

using namespace factcheck;

namespace {

struct Told {
  std::vector<Claim> claims;
  std::unique_ptr<evidence::ArticleItem> article;
};

const Claim* claim_at(const std::vector<Claim>& claims, const std::string& field, std::uint32_t begin,
                      std::uint32_t end) {
  const Claim* best = nullptr;
  std::uint32_t most = 0;
  for (const Claim& c : claims) {
    if (name(c.field) != field || c.value.form == Value::Form::name) continue;
    const std::uint32_t last = std::min(c.span.end, end);
    const std::uint32_t first = std::max(c.span.begin, begin);
    if (last > first && last - first > most) {
      most = last - first;
      best = &c;
    }
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  std::map<std::string, Told> articles;
  archive::ClaimReader reader;
  archive::LineFiles files({argv[1]}, {});
  std::vector<text::Skipped> skipped;
  for (archive::Lines lines = files.next(); !lines.empty(); lines = files.next())
    for (std::vector<Claim>& claims : reader.read(lines, skipped))
      for (Claim& claim : claims) articles[claim.article->id].claims.push_back(std::move(claim));
  std::cout << "id";
  for (const evidence::Evidence& e : evidence::all_evidence()) std::cout << '\t' << e.id;
  std::cout << '\n';
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream cells(line);
    std::string id, document, field;
    std::uint32_t begin = 0, end = 0;
    std::getline(cells, id, '\t');
    const Claim* pair[2] = {};
    const evidence::ArticleItem* of[2] = {};
    for (int side = 0; side < 2; ++side) {
      std::getline(cells, document, '\t');
      std::getline(cells, field, '\t');
      cells >> begin >> end;
      cells.ignore();
      const auto found = articles.find(document);
      if (found == articles.end()) continue;
      Told& told = found->second;
      pair[side] = claim_at(told.claims, field, begin, end);
      if (!told.article)
        told.article = std::make_unique<evidence::ArticleItem>(evidence::item(*told.claims.front().article, words));
      of[side] = told.article.get();
    }
    if (pair[0] == nullptr || pair[1] == nullptr) continue;
    const evidence::Item a = evidence::item(*pair[0], words);
    const evidence::Item b = evidence::item(*pair[1], words);
    const evidence::ArticlePair articles_of = evidence::pair(*of[0], *of[1]);
    std::cout << id;
    for (const evidence::Evidence& e : evidence::all_evidence()) std::cout << '\t' << e.read({a, b, articles_of});
    std::cout << '\n';
  }
}
