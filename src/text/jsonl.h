// Articles from JSONL: one object a line.
#pragma once

#include <string>
#include <string_view>

#include "factcheck/text.h"

namespace factcheck::text {

// Adds each line's article to the batch. A line that is no article is skipped as "path:line"; the rest is read.
void read_jsonl(const std::string& path, std::string_view bytes, const FurniturePhrases& furniture, Batch& batch);

}  // namespace factcheck::text
