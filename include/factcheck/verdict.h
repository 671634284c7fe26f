// What comparing two values says.
#pragma once

#include <string_view>

namespace factcheck::evidence {

enum class Parting { agree, strained, apart };  // strained: true together in strict logic only

struct Verdict {
  Parting parting = Parting::agree;
  std::string_view why;  // a message of data/messages.tsv; empty where they agree
};

}  // namespace factcheck::evidence
