// What a figure is of, in the words of a language: what both annotations of an article say of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "factcheck/report.h"

namespace factcheck::report {

struct Answer {
  std::string_view question;  // id of a message
  std::string words;
  bool is_quoted = true;  // words of the article
};

// Each answer that there is: whose it is, which quantity, when, where, which part, and of what it tells.
std::vector<Answer> answers_on(const Claim& claim, const Words& words);

// A concept, as in data/measures.tsv; the id of one that has no name there.
std::string name_of_measure(std::string_view id, const Words& words);

}  // namespace factcheck::report
