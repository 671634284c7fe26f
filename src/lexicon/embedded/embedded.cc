// In: the image and the tables that embed_tables() of cmake/Room.cmake put into the program. Out: the lexicon, or the
// tables as they were written.
#include "factcheck/embedded.h"

#include <vector>

#include "factcheck/lexicon.h"
#include "lexicon/image.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> lexicon_tables();  // the image first
}

namespace factcheck::lexicon {

Lexicon embedded() { return read_image(built_in::lexicon_tables().front().bytes); }

std::span<const TableSource> embedded_tables() {
  static const std::vector<TableSource> kTables = [] {
    std::vector<TableSource> tables;
    for (const EmbeddedFile& f : built_in::lexicon_tables().subspan(1)) tables.push_back({f.name, f.bytes});
    return tables;
  }();
  return kTables;
}

}  // namespace factcheck::lexicon
