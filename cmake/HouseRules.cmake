# What every file of the house is compiled with: link `house_rules` and get it.
option(FACTCHECK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(FACTCHECK_SANITIZE_THREADS "Build with ThreadSanitizer" OFF)
option(FACTCHECK_FUZZ "Build for fuzzing with libFuzzer, under both sanitizers of memory; needs clang" OFF)

# Can be waived for a compiler we do not know: cmake --compile-no-warning-as-error
set(CMAKE_COMPILE_WARNING_AS_ERROR ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(house_rules INTERFACE)
target_include_directories(house_rules INTERFACE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(house_rules INTERFACE FACTCHECK_VERSION="${PROJECT_VERSION}")
target_compile_options(house_rules INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -fstack-protector-strong)
target_link_options(house_rules INTERFACE -Wl,-z,relro -Wl,-z,now)
target_link_libraries(house_rules INTERFACE Threads::Threads)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms on any `"literal" + std::string`: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651
  target_compile_options(house_rules INTERFACE -Wno-restrict)
endif()

set(sanitizers "")
if(FACTCHECK_FUZZ)
  set(sanitizers -fsanitize=address,undefined,fuzzer-no-link "-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/tests/fuzz/ignored.txt")
elseif(FACTCHECK_SANITIZE)
  set(sanitizers -fsanitize=address,undefined)
elseif(FACTCHECK_SANITIZE_THREADS)
  set(sanitizers -fsanitize=thread)
endif()
if(sanitizers)
  list(APPEND sanitizers -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(house_rules INTERFACE ${sanitizers})
  target_link_options(house_rules INTERFACE ${sanitizers})
  # g++'s own advice: instrumented code confuses its flow analysis.
  target_compile_options(house_rules INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
else()
  # glibc takes _FORTIFY_SOURCE only in optimised builds; ASan does not know the checked functions.
  target_compile_options(house_rules INTERFACE $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
endif()
