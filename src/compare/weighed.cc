// In: pieces of evidence with their weights. Out: lines of a trace, reasons that readers are told.
#include "compare/weighed.h"

#include <algorithm>
#include <optional>

#include "factcheck/decimal.h"
#include "factcheck/evidence.h"

namespace factcheck::compare {

std::string waterfall(const std::vector<Weighed>& weighed, int percent) {
  std::string out = std::to_string(percent) + " %";
  for (const Weighed& w : weighed) {
    if (w.weight == 0) continue;
    const auto bits = Decimal::make(w.weight, 2);
    out +=
        std::string(w.weight > 0 ? ", +" : ", ") + bits->str() + " " + std::string(w.id) + " " + std::to_string(w.bin);
  }
  return out;
}

void add_reasons(Contradiction& c) {
  constexpr std::size_t kMostReasons = 2;
  std::size_t reasons = 0;
  for (const Weighed& w : c.evidence) {
    const std::string_view message = evidence::reason(w);
    if (message.empty() || reasons == kMostReasons || std::ranges::find(c.why, message, &Phrase::id) != c.why.end())
      continue;
    c.why.push_back({message});
    ++reasons;
  }
}

}  // namespace factcheck::compare
