// In: a claim. Out: what comparing needs of it, worked out once.
//
// Nothing here knows of another claim: it does not matter beside which one a claim is looked at first, nor which thread
// does it.
#include "compare/statement.h"

#include <algorithm>

#include "compare/skeleton.h"
#include "evidence/values.h"
#include "factcheck/text.h"
#include "text/stem.h"

namespace factcheck::compare {
namespace {

bool befalls(const lexicon::Concept* c) { return c != nullptr && (c->fate || c->cumulative); }

bool is_part_of_its_kind(const Claim& c, const Value& base) {
  return c.role == "part" && std::ranges::any_of(c.beside, [&](const FigureEntry& f) {
           return f.sort == FigureEntry::Sort::number && f.of == c.measure && base.quantity.said() < f.number;
         });
}

// A sum, a share or a size is told in many words, of which two articles seldom choose the same: only the quantities of
// frames.tsv part them.
bool is_framed_quantity(std::string_view measure, const lexicon::Lexicon& lexicon) {
  using Of = lexicon::Frame::Of;
  return std::ranges::any_of(lexicon.frame, [&](const lexicon::Frame& f) {
    return f.of != Of::none && f.of != Of::people && f.measure == measure;
  });
}

}  // namespace

bool is_total(const std::string& role) { return role == "total" || role == "whole"; }

Key first_stem(std::string_view words) {
  const Passage passage = text::make_passage(Field::text, words, {});
  const bool is_word = !passage.tokens.empty() && passage.tokens.front().kind == Token::Kind::word;
  return is_word ? text::light_stem(passage.tokens.front().key) : 0;
}

Statement::Statement(Claim&& claim, const lexicon::Lexicon& lexicon) : Claim(std::move(claim)), base_unit_(unit) {
  if (Amount base = in_base_unit(*this); base.unit != unit) {
    converted_ = base.value;
    base_unit_ = base.unit;
  }
  if (!measure.empty()) what_ = lexicon.find_concept(measure);
  parts_by_measure_ = kind == Kind::count || is_framed_quantity(measure, lexicon);
  if (kind == Kind::count && !role.empty()) {
    const lexicon::Concept* c = lexicon.find_concept(role);
    is_of_group_ = c != nullptr && c->fate && !measure.empty();
  }
  // «11 مصابا، بينهم 8 رجال إطفاء»: a part of a toll is one.
  is_fate_ = befalls(what_) || is_of_group_ ||
             (role == "part" &&
              std::ranges::any_of(beside, [&](const FigureEntry& f) { return befalls(lexicon.find_concept(f.of)); }));
  if (!scope.place.empty()) {
    const lexicon::Place* p = lexicon.find_place(scope.place);
    names_town_ = p != nullptr && (p->type == "city" || p->type == "region");
  }
  if (value.form == Value::Form::number) is_part_of_its_kind_ = compare::is_part_of_its_kind(*this, base_value());
  if (value.form == Value::Form::date) is_written_ = evidence::is_written_out(text);
}

std::vector<Subject> Statement::subjects() const {
  if (furniture || value.form != Value::Form::number) return {};
  switch (kind) {
    case Kind::count:
    case Kind::money:
    case Kind::percent:
    case Kind::measure:
    case Kind::duration: break;
    default: return {};
  }
  if (what_ != nullptr && what_->incidental) return {};
  std::vector<Subject> all{{kind, compared_measure(), is_total(role)}};
  if (is_of_group_) all.push_back({kind, role, false});
  return all;
}

const FigureEntry& Statement::entry() const {
  return entry_.get([&] { return figure_entry(*this); });
}

const story::Context& Statement::context(lexicon::WordCache& words) const {
  return context_.get([&] { return story::context(*this, words); });
}

const story::Surroundings& Statement::surroundings(lexicon::WordCache& words) const {
  return surroundings_.get([&] { return story::surroundings(*this, words); });
}

Key Statement::word_behind(lexicon::WordCache& words) const {
  return word_behind_.get([&]() -> Key {
    const lexicon::ReadWords behind(std::string_view(quote.text).substr(span.end - quote.start), words);
    const lexicon::View& view = behind.view();
    return view.is_word(0) && !view.find(0, lexicon::Class::function) ? text::light_stem(view[0].key) : 0;
  });
}

const std::vector<std::string>& Statement::skeletons(lexicon::WordCache& words) const {
  return skeletons_.get([&] { return compare::skeletons(name->text, words); });
}

bool holds(const std::vector<FigureEntry>& figures, const Statement& s) {
  return std::ranges::binary_search(figures, s.entry().key(), {}, &FigureEntry::key);
}

}  // namespace factcheck::compare
