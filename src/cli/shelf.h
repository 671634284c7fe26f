// The claims of a run, held until all are there and can be compared.
#pragma once

#include <array>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

#include "factcheck/archive.h"
#include "factcheck/claim.h"
#include "factcheck/story.h"

namespace factcheck::cli {

// How many there are of each kind.
using Kinds = std::array<std::size_t, static_cast<std::size_t>(Kind::office) + 1>;

// The claims of one article, one at least, ready to be held.
struct Bundle {
  explicit Bundle(const std::vector<Claim>& claims);
  std::vector<Claim> claims() const { return archive::unpack(packed); }
  story::Outline outline;
  std::string packed;
  Kinds kinds{};
};

// In order of content, without those that are given again.
void keep_each_once(std::vector<Claim>& claims);

class Shelf {
 public:
  // In so much memory, as far as the claims take it; more are in a temporary file.
  explicit Shelf(std::size_t memory);
  // Of an article that is there already, the claims that are not: what is given twice is there once.
  void add(const Bundle& bundle);

  std::uint32_t articles() const { return articles_.size(); }
  std::size_t claims() const { return std::accumulate(kinds_.begin(), kinds_.end(), std::size_t{0}); }
  const Kinds& kinds() const { return kinds_; }
  const archive::Store& store() const { return store_; }
  // Of the articles that are held at once while they are compared, in the measure of the store.
  std::size_t most_at_once() const { return most_at_once_; }
  // Once, at the end.
  story::Stories stories() { return std::move(articles_).stories(); }

 private:
  void add_more(std::uint32_t article, const std::vector<Claim>& claims);

  story::Articles articles_;
  archive::Store store_;
  std::size_t most_at_once_;
  Kinds kinds_{};
};

}  // namespace factcheck::cli
