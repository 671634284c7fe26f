// In: the options. Out: where two of them mean one file, before anything is lost.
#include "cli/outputs.h"

#include <algorithm>
#include <vector>

#include "cli/whole_file.h"

namespace factcheck::cli {

std::optional<std::string> clashing_file(const Options& options) {
  std::vector<std::string> taken = options.arguments;
  taken.insert(taken.end(), options.fresh.begin(), options.fresh.end());
  if (!options.baseline.empty() && options.write_baseline.empty()) taken.push_back(options.baseline);
  std::vector<std::string> written;
  for (const Output& o : options.outputs) written.push_back(o.file);
  if (!options.write_baseline.empty()) written.push_back(options.write_baseline);
  for (const std::string& file : written) {
    if (std::any_of(taken.begin(), taken.end(), [&](const std::string& t) { return is_same_file(t, file); }))
      return file;
    taken.push_back(file);
  }
  return std::nullopt;
}

}  // namespace factcheck::cli
