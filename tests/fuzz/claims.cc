// Any bytes as a file of claims, compared with each other.
#include "factcheck/archive.h"
#include "fuzz.h"

using namespace factcheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::MemoryFile file(fuzz::bytes_of(data, size));
  const test::Read read = test::read_claims({file.path()});
  const std::string lines = test::lines_of(read.claims);
  const compare::Findings findings = fuzz::findings_of(read.claims);
  const report::Report report{{read.documents(), read.claims.size()}, findings.all, read.skipped};
  fuzz::require_printable(report::json(report), "\n");
  const fuzz::MemoryFile again(lines);
  fuzz::require(test::lines_of(test::read_claims({again.path()}).claims) == lines, "claims are read as written");
  return 0;
}
