// Any bytes as articles, parted by 0xFF: extracted, compared and told.
#include "fuzz.h"
#include "text/encoding.h"

using namespace factcheck;

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
  const compare::Findings findings = fuzz::findings_of(claims);
  for (const Finding& f : findings.all) {
    fuzz::require(!f.sides.empty(), "a finding has sides");
    for (const Side& s : f.sides) fuzz::require(!s.claims.empty(), "a side has claims");
  }
  std::vector<Claim> backwards(claims.rbegin(), claims.rend());
  const report::Report report{{articles, claims.size()}, findings.all, {}};
  const compare::Findings again = fuzz::findings_of(backwards);
  fuzz::require(report::json({{articles, claims.size()}, again.all, {}}) == report::json(report),
                "the order of the claims changes nothing");
  fuzz::require_printable(report::text(report, {}), "\n");
  return 0;
}
