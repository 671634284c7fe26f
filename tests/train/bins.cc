// In: claims and pairs of places in their articles. Out: what the evidence reads off each pair, for tests/train/fit.py.
//   bins one-thing|update|moment CLAIMS.jsonl < PAIRS.tsv
// A pair is id, then document, field, begin and end of each figure; of a figure that no claim overlaps, nothing is
// printed.
#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "factcheck/archive.h"
#include "factcheck/disjoint_sets.h"
#include "factcheck/evidence.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"

using namespace factcheck;

namespace {

struct Told {
  std::vector<Claim> claims;
  std::unique_ptr<evidence::ArticleItem> article;

  const evidence::ArticleItem& items(lexicon::WordCache& words) {
    if (!article)
      article = std::make_unique<evidence::ArticleItem>(
          evidence::item(*claims.front().article, story::compared(claims), words));
    return *article;
  }
};

const evidence::Item* item_at(const std::vector<evidence::Item>& items, const std::string& field, std::uint32_t begin,
                              std::uint32_t end) {
  const evidence::Item* best = nullptr;
  std::uint32_t most = 0;
  for (const evidence::Item& item : items) {
    const Claim& c = *item.claim;
    if (name(c.field) != field) continue;
    const std::uint32_t last = std::min(c.span.end, end);
    const std::uint32_t first = std::max(c.span.begin, begin);
    if (last > first && last - first > most) {
      most = last - first;
      best = &item;
    }
  }
  return best;
}

// Articles that tell of one story are one group, whichever pairs were labelled: no article is tested with weights that
// were fitted to one of its group, else a text that ten papers print would be fitted and tested on.
class Groups {
 public:
  explicit Groups(const std::map<std::string, Told>& articles) {
    for (const auto& [id, told] : articles) {
      numbers_.emplace(id, sets_.add());
      of_.push_back(told.claims.front().article.get());
    }
    for (std::size_t i = 0; i < of_.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (story::likeness(*of_[i], *of_[k]) >= story::kVeryAlike) sets_.join(i, k);
  }

  std::size_t of(const std::string& id) { return sets_.root(numbers_.at(id)); }

 private:
  std::map<std::string, std::size_t> numbers_;
  DisjointSets<std::size_t> sets_;
  std::vector<const Article*> of_;
};

struct Asked {
  std::string id;
  std::string document[2];
  std::string field[2];
  std::uint32_t begin[2] = {};
  std::uint32_t end[2] = {};
};

std::vector<Asked> read_asked(std::istream& in) {
  std::vector<Asked> all;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    Asked& a = all.emplace_back();
    std::getline(cells, a.id, '\t');
    for (int side = 0; side < 2; ++side) {
      std::getline(cells, a.document[side], '\t');
      std::getline(cells, a.field[side], '\t');
      cells >> a.begin[side] >> a.end[side];
      cells.ignore();
    }
  }
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string_view what = argv[1];
  const bool are_moments = what == "moment";
  const std::span<const evidence::Evidence> all = are_moments        ? evidence::of_one_moment()
                                                  : what == "update" ? evidence::of_an_update()
                                                                     : evidence::of_one_thing();
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  std::map<std::string, Told> articles;
  archive::ClaimReader reader;
  archive::LineFiles files({argv[2]}, {});
  std::vector<text::Skipped> skipped;
  for (archive::Lines lines = files.next(); !lines.empty(); lines = files.next())
    for (std::vector<Claim>& claims : reader.read(lines, skipped))
      for (Claim& claim : claims) articles[claim.article->id].claims.push_back(std::move(claim));
  Groups groups(articles);
  const std::vector<Asked> pairs = read_asked(std::cin);
  std::cout << "id\tgroup\tother\tdiffer";
  for (const evidence::Evidence& e : all) std::cout << '\t' << e.id;
  std::cout << '\n';
  for (const Asked& p : pairs) {
    const evidence::Item* pair[2] = {};
    const evidence::ArticleItem* of[2] = {};
    for (int side = 0; side < 2; ++side) {
      const auto found = articles.find(p.document[side]);
      if (found == articles.end() || story::compared(found->second.claims).empty()) continue;
      of[side] = &found->second.items(words);
      pair[side] =
          item_at(are_moments ? of[side]->moments : of[side]->items, p.field[side], p.begin[side], p.end[side]);
    }
    if (pair[0] == nullptr || pair[1] == nullptr) continue;
    const evidence::ArticlePair both(*of[0], *of[1], story::likeness(*of[0]->article, *of[1]->article), lexicon);
    const evidence::Pair read =
        are_moments ? evidence::Pair::of_moments(*pair[0], *pair[1], both) : evidence::Pair(*pair[0], *pair[1], both);
    std::cout << p.id << '\t' << groups.of(p.document[0]) << '\t' << groups.of(p.document[1]) << '\t' << read.parted;
    for (const evidence::Evidence& e : all) std::cout << '\t' << e.read(read);
    std::cout << '\n';
  }
}
