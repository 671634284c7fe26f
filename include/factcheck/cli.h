// The door of the cli room: argv → exit status.
#pragma once

namespace factcheck::cli {

// Runs the program: 0 nothing at or above --fail-on, 1 something is, 2 bad usage or input that could not be read.
int run(int argc, char** argv);

}  // namespace factcheck::cli
