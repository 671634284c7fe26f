// In: findings. Out: `factcheck/baseline/1`.
#include <algorithm>

#include "factcheck/report.h"
#include "report/json_writer.h"

namespace factcheck::report {
namespace {

void write_entry(LineWriter& writer, const Finding& f) {
  Json json(writer);
  json.begin_object();
  json.field("fingerprint", f.fingerprint);
  json.field("rule", f.rule);
  json.plain_field("severity", name(f.severity));
  json.untrusted_field("message", Words(Language::english).message(f));
  json.end_object();
}

std::vector<const Finding*> by_fingerprint(const std::vector<Finding>& findings) {
  std::vector<const Finding*> all;
  all.reserve(findings.size());
  for (const Finding& f : findings) all.push_back(&f);
  std::stable_sort(all.begin(), all.end(),
                   [](const Finding* a, const Finding* b) { return a->fingerprint < b->fingerprint; });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const Finding* a, const Finding* b) { return a->fingerprint == b->fingerprint; }),
            all.end());
  return all;
}

}  // namespace

std::string baseline(const std::vector<Finding>& findings) {
  std::string out = R"({"schema":"factcheck/baseline/1","findings":[)";
  for (bool first = true; const Finding* f : by_fingerprint(findings)) {
    LineWriter writer;
    write_entry(writer, *f);
    out.append(first ? "\n" : ",\n").append(writer.bytes());
    first = false;
  }
  return out + "\n]}\n";
}

}  // namespace factcheck::report
