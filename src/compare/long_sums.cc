// In: the claims of one article. Out: a long number that the long numbers next to it nearly add up to.
//
// That numbers are the parts of another is rarely said. But of numbers so long as «7.880.151.000» three or more hardly
// come so near to another by chance: where they do, they are its parts, and one of them has a slip.
#include <algorithm>

#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr int kLeastDigits = 5;  // without zeros at the ends
constexpr std::size_t kFewestParts = 3;
constexpr std::size_t kMostParts = 8;
constexpr int kNearWhole = 105;  // hundredths

bool is_long(const Statement& s) {
  const Quantity& q = s.value.quantity;
  return is_measured(s) && (s.kind == Kind::count || s.kind == Kind::money || s.kind == Kind::measure) &&
         q.precision == Precision::exact && q.low == q.high && q.said().significant_digits() >= kLeastDigits;
}

// A list of what a service did in a year has long numbers of many things.
bool may_be_part(const Statement& part, const Statement& whole) {
  if (whole.kind == Kind::count && part.measure != whole.measure && !says_little(part.measure)) return false;
  return is_long(part) && part.field == whole.field && part.kind == whole.kind && part.unit == whole.unit &&
         part.value.quantity.said() < whole.value.quantity.said();
}

// The numbers that follow a whole, or stand before it, as many as come near to it.
class Run {
 public:
  template <class Next>
  Run(const Statement& whole, Next next) : whole_(whole.value) {
    for (const Statement* part = next(); part != nullptr && may_be_part(*part, whole) && parts_.size() < kMostParts;
         part = next()) {
      parts_.push_back(part);
      take(sum_of(parts_));
    }
  }

  // Are some of them all of it?
  bool is_exact() const { return is_exact_; }
  const std::optional<Value>& sum() const { return sum_; }
  std::vector<ClaimRef> parts() const { return {parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(size_)}; }

 private:
  void take(const std::optional<Value>& sum) {
    if (!sum) return;
    is_exact_ |= parts_.size() > 1 && sum->quantity.said() == whole_.quantity.said();
    if (parts_.size() < kFewestParts || !within(*sum, whole_, kNearWhole)) return;
    sum_ = sum;
    size_ = parts_.size();
  }

  const Value& whole_;
  Refs parts_;
  std::optional<Value> sum_;
  std::size_t size_ = 0;
  bool is_exact_ = false;
};

}  // namespace

void long_sums(const Account& account, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (auto at = all.begin(); at != all.end(); ++at) {
    const Statement& whole = **at;
    if (!is_long(whole)) continue;
    const Run behind(whole, [&, i = at]() mutable { return ++i == all.end() ? nullptr : *i; });
    const Run before(whole, [&, i = at]() mutable { return i == all.begin() ? nullptr : *--i; });
    if (behind.is_exact() || before.is_exact()) continue;
    const Run& run = behind.sum() ? behind : before;
    if (!run.sum()) continue;
    findings.push_back(finding(Rule::parts_do_not_add_up, Severity::warning, {{"why.sum", {*run.sum()}}},
                               {Side{whole.value, whole.unit, {&whole}}, Side{*run.sum(), whole.unit, run.parts()}}));
  }
}

}  // namespace factcheck::compare
