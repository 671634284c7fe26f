// What a row of each table means.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "factcheck/lexicon.h"
#include "lexicon/index_builder.h"
#include "lexicon/table.h"

namespace factcheck::lexicon {

// Puts rows into a lexicon and its index.
class Readers {
 public:
  Readers(Lexicon& lexicon, IndexBuilder& index);
  ~Readers();

  // Is there a table of this name?
  static bool knows(std::string_view table);
  // Reads a row of one of them. What is wrong with it is the row's error.
  void read(std::string_view table, Row& row);
  // When all rows are read: ids that rows refer to and no row has.
  void check_references(const std::function<void(Error)>& wrong) const;

  class Rows;

 private:
  std::unique_ptr<Rows> rows_;
};

}  // namespace factcheck::lexicon
