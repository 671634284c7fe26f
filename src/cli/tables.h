// The word tables of a run: those built in, and those of --data.
#pragma once

#include "cli/options.h"
#include "factcheck/lexicon.h"
#include "factcheck/result.h"

namespace factcheck::cli {

// The tables of --data before those built in, the last folder's first. The error names the line.
Result<lexicon::Lexicon> lexicon_of(const Options& options);

// `factcheck lexicon check DIR…`: prints all that is wrong with each folder's tables. The exit status: 1 where
// something is, 2 where a folder could not be read.
int check_tables(const Options& options);

}  // namespace factcheck::cli
