// What was weighed for and against a contradiction, in words.
#pragma once

#include <string>
#include <vector>

#include "compare/finding.h"

namespace factcheck::compare {

// «84 %: run-before +1.2 …», the weightiest first.
std::string waterfall(const std::vector<Weighed>& weighed, int percent);
// Tells readers the weightiest pieces of its evidence that speak for it.
void add_reasons(Contradiction& contradiction);

}  // namespace factcheck::compare
