// What happens, of which a figure is.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "clause/figure.h"

namespace factcheck::clause {

// What an article's headline and lead say that happens; found once an article.
class Happenings {
 public:
  Happenings(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
             Sentences& sentences);
  // The words that name what the figure is of: in its own clause, else in headline or lead where the figure is told of
  // that. Empty where it is of no happening, or stands beside it as background.
  Words of(const Figure& figure, const Clause& clause) const;

 private:
  // One word that names a happening, where it stands, with its complements.
  struct Name {
    Words words;
    TokenIndex head = 0;  // past the words that only open it: «فعاليات مهرجان …»
    Key stem = 0;         // of the head
    bool bare = false;    // only the head: a clause behind it says which, «الهجوم الذي …»
    lexicon::Happening::Sort sort{};
  };
  struct Main {
    Name name;
    int score = 0;
    bool headline = false;
  };

  void find_main(Sentences& sentences);
  void consider(const View& view, TokenIndex begin, TokenIndex end, bool headline, Sentences& sentences);
  int score_of(const Sentence& sentence, const Name& name, bool headline, TokenIndex at) const;
  std::optional<Name> name_at(const Sentence& sentence, TokenIndex i) const;
  TokenIndex complements(const Sentence& sentence, TokenIndex head, bool act) const;
  std::optional<Name> own(const Figure& figure) const;
  std::optional<Name> own_at(const Figure& figure, TokenIndex i) const;
  bool tells_of_main(const Figure& figure) const;
  bool takes_long_or_weighs(const Mention& m) const;
  bool names_main(const Figure& figure) const;
  bool names_main(const View& view, TokenIndex begin, TokenIndex end) const;
  bool is_background(const Figure& figure) const;
  bool opens_with_verb(const View& view, TokenIndex begin, TokenIndex end) const;
  std::span<const Mention> mentions_of(Field field) const;
  bool begins_figure(const View& view, TokenIndex i) const;
  bool is_counted(const Sentence& sentence, TokenIndex i) const;
  bool is_dated(const View& view, TokenIndex begin, TokenIndex end) const;
  bool counts_it(const Figure& figure) const;
  bool is_main(const View& view, TokenIndex i) const;

  const std::vector<View>& views_;
  const std::vector<Mention>& mentions_;
  std::optional<Date> day_;
  std::optional<Main> main_;
  std::vector<Key> bare_;  // heads that the headline gives without a complement: the lead may have it
  bool roundup_ = false;
  bool of_figures_ = false;  // the headline tells figures
  TokenIndex lead_end_ = 0;  // in the text
};

}  // namespace factcheck::clause
