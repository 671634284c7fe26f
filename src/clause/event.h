// What happens, of which a figure is.
#pragma once

#include <bitset>
#include <optional>
#include <vector>

#include "clause/choice.h"
#include "clause/event_sign.h"
#include "clause/figure.h"
#include "clause/happening.h"
#include "text/words.h"

namespace factcheck::clause {

// What an article says that happens; made once an article, and asked about its figures in their order.
class Happenings {
 public:
  Happenings(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
             Sentences& sentences);
  // The words that name what the figure is of, where the article tells it most fully; empty where it is of no
  // happening. Its quantity and part must be known already.
  Words of(const Figure& figure, const Clause& clause);

  // Of what a figure may be, and what speaks for it: how of() chose the time it was asked last.
  struct Candidate {
    Words words;
    EventSigns signs = 0;
    std::vector<std::size_t> kin;  // those among them that are right where it is
  };
  std::vector<Candidate> candidates() const;
  // What speaks for none of them.
  EventSigns none() const { return none_; }

 private:
  // One that the article tells, under all its names.
  struct Known {
    Words words;  // its fullest name
    Happening name;
    EventSigns of_name = 0;
    EventSigns of_opening = 0;  // where headline and lead tell it
    unsigned told = 0;          // how often the text has its word
  };
  // A name in a sentence, and of which it is.
  struct Spot {
    Happening name;
    std::size_t which = 0;
  };
  // A sentence of the opening with figures, which is read before them and again for them: what it names.
  struct Opening {
    Words place;
    std::vector<Happening> names;
  };
  // A word of the text that names a happening.
  struct Told {
    TokenIndex at = 0;
    Key stem = 0;
  };
  // One that the figure asked about may be of.
  struct Asked {
    std::size_t which = 0;
    EventSigns signs = 0;
  };

  void read_opening(const View& view, Sentences& sentences);
  void note_figures(const View& view, TokenIndex headline);
  void find_told(const View& view);
  void read(const Sentence& sentence);
  void meet_all(const Sentence& sentence, const std::vector<Happening>& names);
  unsigned times_told(Key stem) const;
  std::size_t meet(const Sentence& sentence, const Happening& h);
  Asked& ask(std::size_t which);
  void look_at_sentence(const Figure& figure);
  void look_above(const Figure& figure);
  EventSigns signs_of(const Figure& figure, const Clause& clause) const;
  void look_at_both(const Figure& figure);
  bool is_kin(const Asked& a, const Asked& b) const;
  bool is_beside_past(const Figure& figure) const;
  bool is_past(const Mention& m) const;
  Words choose(const Figure& figure);

  // Tells the words of told_ from most others.
  static constexpr std::size_t kPrints = 1024;
  static std::size_t print(Key stem) { return text::hash(stem) % kPrints; }

  const std::vector<View>& views_;
  const std::vector<Mention>& mentions_;
  const Choice& model_;
  std::optional<Date> day_;
  std::vector<Known> known_;
  std::vector<Opening> opening_;
  std::size_t of_opening_ = 0;  // the first so many of known_ are those of headline and lead
  std::vector<Told> told_;      // in order
  std::bitset<kPrints> prints_of_told_;
  unsigned most_told_ = 0;    // of those of the opening
  TokenIndex lead_end_ = 0;   // in the text
  EventSigns article_ = 0;    // what speaks for none of all its figures
  std::vector<Spot> spots_;   // of the sentence read last
  std::vector<Spot> before_;  // of the one before it
  std::vector<Happening> names_;
  Words sentence_;            // the one read last
  std::vector<Asked> asked_;  // of the figure asked about last
  EventSigns none_ = 0;
  std::vector<int> sums_;
  std::vector<int> kin_;
};

}  // namespace factcheck::clause
