// The one main of all unit tests; its own file because Catch's takes seconds to compile.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
