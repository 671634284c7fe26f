// In: a file of `factcheck/baseline/1`, findings. Out: which of them are known, and what the file names in vain.
#include <algorithm>
#include <set>

#include <simdjson.h>

#include "factcheck/archive.h"
#include "text/input.h"

namespace factcheck::archive {
namespace {

using simdjson::dom::element;

constexpr std::string_view kSchema = "factcheck/baseline/1";

std::string string_or_empty(const element& object, std::string_view key) {
  std::string_view s;
  return object[key].get_string().get(s) == simdjson::SUCCESS ? std::string(s) : std::string();
}

bool precedes(const BaselineEntry& a, const BaselineEntry& b) { return a.fingerprint < b.fingerprint; }
bool same(const BaselineEntry& a, const BaselineEntry& b) { return a.fingerprint == b.fingerprint; }

Result<Baseline> entries(const std::string& path, const simdjson::dom::array& findings) {
  Baseline all;
  for (const element f : findings) {
    all.push_back({string_or_empty(f, "fingerprint"), string_or_empty(f, "rule"), string_or_empty(f, "severity"),
                   string_or_empty(f, "message")});
    if (all.back().fingerprint.empty()) return Error{path, {"finding {0} has no \"fingerprint\"", {all.size()}}};
  }
  std::stable_sort(all.begin(), all.end(), precedes);  // somebody may have merged two files
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

}  // namespace

Result<Baseline> read_baseline(const std::string& path) {
  text::Input input(path);
  const simdjson::padded_string bytes(input.rest());
  if (!input.error().empty()) return Error{path, input.error()};
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(bytes).get(root) != simdjson::SUCCESS || !root.is_object())
    return Error{path, "a baseline must be a JSON object"};
  if (string_or_empty(root, "schema") != kSchema) return Error{path, {"\"schema\" must be \"{0}\"", {kSchema}}};
  simdjson::dom::array findings;
  if (root["findings"].get_array().get(findings) != simdjson::SUCCESS)
    return Error{path, "\"findings\" must be a list"};
  return entries(path, findings);
}

Known apply(const Baseline& baseline, std::vector<Finding> findings) {
  Known known;
  std::set<std::string> found;
  for (Finding& f : findings) {
    const bool is_known =
        std::binary_search(baseline.begin(), baseline.end(), BaselineEntry{f.fingerprint, {}, {}, {}}, precedes);
    if (is_known) found.insert(f.fingerprint);
    (is_known ? known.hidden : known.fresh).push_back(std::move(f));
  }
  std::copy_if(baseline.begin(), baseline.end(), std::back_inserter(known.gone),
               [&](const BaselineEntry& e) { return found.find(e.fingerprint) == found.end(); });
  return known;
}

}  // namespace factcheck::archive
