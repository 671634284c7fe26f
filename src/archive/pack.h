// Claims out of what archive::pack() made of them.
#pragma once

#include <string_view>
#include <vector>

#include "factcheck/claim.h"

namespace factcheck::archive {

// They go behind what is there.
void unpack(std::string_view packed, std::vector<Claim>& claims);

}  // namespace factcheck::archive
