// «سبق – الرياض: …», «محمد علي – عين اليوم»: what stands at the top of a text and says who writes, and from where.
#pragma once

#include "clause/sentence.h"

namespace factcheck::clause {

// The token behind the dateline that opens the sentence; its begin where none does. Only for the first of a text.
TokenIndex end_of_dateline(const Sentence& sentence);

}  // namespace factcheck::clause
