#include "factcheck/cli.h"

int main(int argc, char** argv) { return factcheck::cli::run(argc, argv); }
