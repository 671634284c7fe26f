// A sentence as the clause room sees it: what each token is, and the phrases and clauses that tokens form. Everything
// in this room reads a figure's surroundings through it, so that there is one grammar and not one a question.
//
// There is no parser: a word is a verb, a preposition … as data/ar/speech.tsv says, else a noun. A noun phrase is a
// head with what follows it (iḍāfa, adjectives, names, quotes); a clause ends at a comma, before a conjunction, and
// before «و» with a verb.
#pragma once

#include <map>
#include <memory_resource>
#include <span>
#include <tuple>
#include <vector>

#include "factcheck/clause.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::clause {

using lexicon::TokenIndex;
using lexicon::View;

enum class Tag : std::uint8_t {
  // The first four may always stand in a noun phrase.
  noun,         // or a word that nothing is known of
  verbal_noun,  // إصابة, ارتفاع
  adjective,
  name,
  verb,
  either,  // a verb or a noun
  preposition,
  conjunction,
  particle,
  latin,
  figure,  // a token of a mention
  number,  // digits or a number word of no mention
  mark
};

// A noun phrase: tokens, the first of which is its head, maybe with a preposition glued to it (بنسبة).
struct Phrase {
  TokenIndex first = 0;
  TokenIndex last = 0;
  bool empty() const { return first == last; }
};

class Sentence {
 public:
  // The sentence that holds token `at`. `mentions` are those of the article, in order; view, mentions and memory must
  // outlive it.
  Sentence(const View& view, const std::vector<Mention>& mentions, TokenIndex at,
           std::pmr::memory_resource* memory = std::pmr::get_default_resource());

  const View& view() const { return view_; }
  TokenIndex begin() const { return begin_; }
  TokenIndex end() const { return end_; }
  bool has(TokenIndex i) const { return i >= begin_ && i < end_; }
  Tag tag(TokenIndex i) const { return has(i) ? words_[i - begin_].tag : Tag::mark; }
  bool is(TokenIndex i, Tag tag) const { return this->tag(i) == tag; }
  // The mentions that begin in it.
  std::span<const Mention> figures() const { return figures_; }
  // The mention whose figure token i belongs to; null where it belongs to none. Its span without the counted noun.
  const Mention* figure(TokenIndex i) const { return has(i) ? word(i).mention : nullptr; }

  // Whether token i heads the name of a subject, and of which type.
  lexicon::SubjectHead head(TokenIndex i) const { return has(i) ? words_[i - begin_].head : lexicon::SubjectHead{}; }

  // «و» or «ف» glued to the token, or standing alone before it.
  bool joined(TokenIndex i) const { return has(i) && word(i).joined; }
  // ب, ل, ك glued to the token.
  bool has_preposition(TokenIndex i) const { return has(i) && word(i).preposition; }
  // ال, with or without a preposition before it (بال, لل).
  bool definite(TokenIndex i) const { return has(i) && word(i).definite; }
  // May the token stand in a noun phrase?
  bool nominal(TokenIndex i) const {
    const Tag t = tag(i);
    return t <= Tag::name || t == Tag::latin || (t == Tag::either && !stands_as_verb(i));
  }
  // A verb, or what may be one where a verb may stand: first in its clause, or before a definite noun.
  bool verbal(TokenIndex i) const {
    const Tag t = tag(i);
    return t == Tag::verb || (t == Tag::either && stands_as_verb(i));
  }

  // The noun phrase that begins at token i; empty where none does. Quotes and brackets inside it are part of it.
  Phrase phrase_at(TokenIndex i) const;
  // The same with the phrases that prepositions join to it: «صادرات السعودية من النفط الخام».
  Phrase whole_phrase_at(TokenIndex i) const;
  // The noun phrase that ends right before token `end`; empty where there is none.
  Phrase phrase_before(TokenIndex end) const;

  // The clause around tokens [first, last).
  TokenIndex clause_begin(TokenIndex first) const;
  TokenIndex clause_end(TokenIndex last) const;
  // The nearest verb before `at`, not before `from`; kNoToken where there is none.
  TokenIndex verb_before(TokenIndex at, TokenIndex from) const;
  // Who or what the verb is said of: the phrase behind it, else the one right before it; empty where neither is there.
  Phrase subject_of(TokenIndex verb) const;

 private:
  bool stands_as_verb(TokenIndex i) const;
  struct Word {
    Tag tag = Tag::noun;
    bool joined = false;
    bool preposition = false;
    bool definite = false;
    bool breaks = false;   // a clause ends before it
    bool pointer = false;  // هذه, هؤلاء right before a definite noun
    lexicon::SubjectHead head = {};
    // Where the clause of the token behind it begins, and where the one that goes on with this token ends; told once,
    // for each figure asks it many times.
    TokenIndex clause = 0;
    TokenIndex clause_end = 0;
    const Mention* mention = nullptr;
  };
  void read(TokenIndex i, Word& word) const;
  Tag by_form(TokenIndex i, const Word& word) const;
  bool is_behind_relative(TokenIndex i) const;
  bool is_plain_noun(TokenIndex i) const;
  bool only_verbs_follow(TokenIndex i) const;
  const Word& word(TokenIndex i) const { return words_[i - begin_]; }
  bool points(TokenIndex i) const { return has(i) && word(i).pointer && nominal(i + 1); }
  bool continues(TokenIndex i) const;
  bool breaks_clause(TokenIndex i) const;
  void find_breaks();
  void mark_pointer(TokenIndex i);

  const View& view_;
  TokenIndex begin_ = 0;
  TokenIndex end_ = 0;
  std::pmr::vector<Word> words_;
  std::span<const Mention> figures_;
};

// Behind what a text opens with, its byline or dateline, a token may begin to tell: «واس - باريس: نجحت …».
inline bool may_begin_to_tell(const View& view, TokenIndex begin, TokenIndex i) {
  return i == begin || view.is_mark_of(i - 1, U":-–|") || view.begins_sentence(i);
}

// The sentences of an article, each read once: more than one question asks for those of the opening.
class Sentences {
 public:
  // Mentions and the views asked with must outlive it.
  explicit Sentences(const std::vector<Mention>& mentions) : mentions_(mentions) {}
  // The one that holds token `at`; stays where it is.
  const Sentence& of(const View& view, TokenIndex at);

 private:
  static constexpr std::size_t kMemory = std::size_t{16} << 10;  // of most articles

  const std::vector<Mention>& mentions_;
  std::pmr::monotonic_buffer_resource memory_{kMemory};
  std::pmr::map<std::tuple<Field, TokenIndex, TokenIndex>, Sentence> read_{&memory_};
};

}  // namespace factcheck::clause
