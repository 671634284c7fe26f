// Claims as a run holds them, for tests of the rooms that relate and compare articles.
#pragma once

#include <string>
#include <vector>

#include "claims.h"
#include "factcheck/compare.h"

namespace factcheck::test {

class Batch : public compare::Claims {
 public:
  explicit Batch(const std::vector<Claim>& claims) {
    for (const Claim& c : claims) {
      const std::uint32_t number = articles_.add(story::outline({c}));
      if (number == claims_.size()) claims_.emplace_back();
      claims_[number].push_back(c);
    }
  }

  story::Stories stories() { return std::move(articles_).stories(); }
  // Of the article at a place.
  const std::string& id(const story::Stories& stories, std::uint32_t place) const {
    return claims_[stories.places[place].article].front().article->id;
  }

  std::vector<Claim> claims(std::uint32_t article) const override { return claims_[article]; }
  std::size_t bytes(std::uint32_t article) const override { return claims_[article].size(); }

 private:
  story::Articles articles_;
  std::vector<std::vector<Claim>> claims_;
};

inline compare::Findings findings(const std::vector<Claim>& claims, const compare::Limits& limits = {}) {
  Batch batch(claims);
  return compare::compare(batch.stories(), batch, embedded(), limits);
}

}  // namespace factcheck::test
