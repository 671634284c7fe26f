// What a run prints: its answer on standard output, everything else on standard error.
#pragma once

#include <string_view>

#include "factcheck/notice.h"
#include "factcheck/report.h"

namespace factcheck::cli {

// `closed`: the reader of the pipe had enough (`| head`), which is no failure and ends the printing.
enum class Printed { all, closed, failed };

// Prints on standard output, at once; a failure is told.
Printed print(std::string_view bytes, const report::Words& words);
// The same, where the reader of a closed pipe had enough, and what was found stays found: false where it failed.
bool to_standard_output(std::string_view bytes, const report::Words& words);
// Some file systems tell only here that a disk is full. False, and told, where that is so; nothing is printed behind
// it.
bool close_standard_output(const report::Words& words);
// Prints on standard error. Where nobody can be told, the exit status must do.
void tell(std::string_view bytes);
// "factcheck: what"; "factcheck: of: what". All is made printable.
void complain(const Notice& what, const report::Words& words);
void complain(std::string_view of, const Notice& what, const report::Words& words);
// Columns of the terminal that a descriptor writes to; 0 where there is none, or it tells none.
unsigned columns_of_terminal(int descriptor);
// So that a closed pipe, or a file that may not grow, is an answer and not the end of the program by a signal.
void ignore_signals_of_writing();

}  // namespace factcheck::cli
