#include "extract/identifier.h"

#include <memory>

#include <re2/re2.h>
#include <re2/set.h>

#include "factcheck/extract.h"

namespace factcheck::extract {
namespace {

// One automaton for all patterns, made when the first run needs it.
std::unique_ptr<RE2::Set> compile(const lexicon::Lexicon& lexicon) {
  RE2::Options options;
  options.set_log_errors(false);
  auto set = std::make_unique<RE2::Set>(options, RE2::ANCHOR_BOTH);
  for (const lexicon::IdentifierPattern& p : lexicon.identifier_pattern) set->Add(p.pattern, nullptr);
  set->Compile();
  return set;
}

}  // namespace

bool is_identifier(std::string_view run, const lexicon::Lexicon& lexicon) {
  thread_local const lexicon::Lexicon* compiled_of = nullptr;
  thread_local std::unique_ptr<RE2::Set> set;
  if (compiled_of != &lexicon) {
    set = compile(lexicon);
    compiled_of = &lexicon;
  }
  return set->Match({run.data(), run.size()}, nullptr);
}

std::string fault_of_pattern(std::string_view pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 compiled({pattern.data(), pattern.size()}, options);
  return compiled.ok() ? std::string() : compiled.error();
}

}  // namespace factcheck::extract
