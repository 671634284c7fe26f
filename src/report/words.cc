#include "factcheck/report.h"

namespace factcheck::report {

std::string Words::message(const Finding& f) const { return f.message; }
std::string Words::why(const Finding& f) const { return f.why; }
std::string Words::hint(const Finding& f) const { return f.hint; }

}  // namespace factcheck::report
