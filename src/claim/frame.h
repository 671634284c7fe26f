// Frames: the words near a figure that say what is counted and which part it plays (data/ar/frames.tsv).
#pragma once

#include <string>

#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::claim {

struct Framed {
  std::string of_people;  // what happened to the people counted: deaths, injured; empty where no frame says
  std::string quantity;   // what a sum, a share or a measurement is of: budget, magnitude
  std::string role;
};

Framed frames_around(const lexicon::View& view, const Mention& mention);

}  // namespace factcheck::claim
