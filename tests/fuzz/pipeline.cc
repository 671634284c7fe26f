// Any bytes as articles, parted by 0xFF: extracted, compared and told. What is found is the same for any number of
// threads, with room for any number of claims at once, in any order of the claims, and where they are given twice.
#include "fuzz.h"
#include "text/encoding.h"

using namespace factcheck;

namespace {

// Copies under ids of their own, for threads are made only where there are many articles.
void add_copies(std::vector<Claim>& claims) {
  constexpr int kCopies = 70;
  constexpr std::size_t kFewClaims = 6;
  const std::vector<Claim> some(claims.begin(),
                                claims.begin() + static_cast<std::ptrdiff_t>(std::min(claims.size(), kFewClaims)));
  for (int i = 0; i < kCopies; ++i)
    for (Claim c : some) {
      auto article = std::make_shared<Article>(*c.article);
      article->id += " copy " + std::to_string(i);
      c.article = std::move(article);
      claims.push_back(std::move(c));
    }
}

std::string told(const std::vector<Claim>& claims, const compare::Limits& limits, std::size_t articles,
                 std::size_t all) {
  return report::json({{articles, all}, fuzz::findings_of(claims, limits).all, {}});
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMostArticles = 8;
  std::string_view rest = fuzz::bytes_of(data, size);
  std::vector<Claim> claims;
  std::size_t articles = 0;
  while (!rest.empty() && articles < kMostArticles) {
    std::string text(fuzz::next_part(rest));
    text::repair(text);
    const auto document = test::article(std::move(text), "article " + std::to_string(++articles));
    for (Claim& c : test::claims_of(*document)) claims.push_back(std::move(c));
  }
  // The limits come of the input, so that an input that breaks a promise breaks it again.
  constexpr std::size_t kSeldom = 16;
  constexpr std::size_t kMostThreads = 4;
  const bool many = size % kSeldom == 0;
  if (many) add_copies(claims);
  const compare::Limits limits{many ? 2 + size / kSeldom % (kMostThreads - 1) : 1, size / 2 % kMostArticles};
  const compare::Findings findings = fuzz::findings_of(claims);
  for (const Finding& f : findings.all) {
    fuzz::require(!f.sides.empty(), "a finding has sides");
    for (const Side& s : f.sides) fuzz::require(!s.claims.empty(), "a side has claims");
  }
  const report::Report report{{articles, claims.size()}, findings.all, {}};
  const std::string json = report::json(report);
  std::vector<Claim> twice(claims.rbegin(), claims.rend());
  fuzz::require(told(twice, {}, articles, claims.size()) == json, "the order of the claims changes nothing");
  fuzz::require(told(claims, limits, articles, claims.size()) == json, "threads and memory change nothing");
  twice.insert(twice.end(), claims.begin(), claims.end());
  fuzz::require(told(twice, limits, articles, claims.size()) == json, "claims that are given twice are there once");
  fuzz::require_printable(report::text(report, {}), "\n");
  return 0;
}
