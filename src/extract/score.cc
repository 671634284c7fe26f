// Scores of matches: «3-0», «2-صفر», «ثلاثة أهداف مقابل لا شيء», «بهدفين دون رد», «بثلاثية نظيفة».
#include <algorithm>

#include "extract/cardinal.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

using lexicon::Goal;

constexpr std::u32string_view kDashes = U"-–—";

Reading score_reading(const View& view, Index first, Index end, std::int64_t home, std::int64_t away, RuleName rule) {
  Mention m = make_mention(view, Kind::score, first, end, rule);
  m.figure = m.span;
  m.value.form = Value::Form::score;
  m.value.quantity = {Decimal(home), Decimal(away), Precision::exact};
  m.in_words = rule == RuleName("score-words");
  return Reading{m, end};
}

// ---- in words

struct Goals {
  std::int64_t number = 0;
  Index end = 0;
};

const Sense* goal_noun(const View& view, Index at) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  for (const Sense& s : view.senses(at))
    if (s.cls == Class::noun && !s.proclitics.article && lexicon.concepts[lexicon.noun[s.row].concept_id].id == "goals")
      return &s;
  return nullptr;
}

std::optional<Goal> goal_word(const View& view, Index at, Index* end = nullptr) {
  const auto s = view.find(at, Class::goal);
  if (!s) return std::nullopt;
  if (end != nullptr) *end = at + s->words;
  return view.lexicon().goal[s->row];
}

// «هدف», «هدفين», «هدف واحد», «ثلاثة أهداف», «ثلاثية»; `led`: any number stands for goals.
std::optional<Goals> goals_at(const View& view, Index at, bool led) {
  constexpr std::int64_t kMost = 20;
  if (const Sense* noun = goal_noun(view, at)) {
    const bool one = noun->form == Form::plain || noun->form == Form::tanwin;
    if (!one && !is_dual(noun->form)) return std::nullopt;
    const auto word = view.find(at + 1, Class::number);
    const bool said = word && word->proclitics.none() && view.lexicon().number[word->row].value == (one ? 1 : 2);
    return Goals{one ? 1 : 2, said ? at + 2 : at + 1};
  }
  if (const auto word = goal_word(view, at); word && word->role == Goal::Role::several)
    return Goals{word->goals, at + 1};
  const auto c = read_cardinal(view, at);
  const auto n = c ? c->value.integer() : std::nullopt;
  if (!n || *n > kMost || c->proclitics.article) return std::nullopt;
  if (goal_noun(view, c->end) != nullptr) return Goals{*n, c->end + 1};
  return led ? std::optional(Goals{*n, c->end}) : std::nullopt;
}

// The other side's: «مقابل هدف», «مقابل لا شيء», «لهدفين».
std::optional<Goals> goals_against(const View& view, Index at) {
  Index next = at;
  const auto against = goal_word(view, at, &next);
  if (against && against->role == Goal::Role::against) {
    Index end = 0;
    const auto none = goal_word(view, next, &end);
    if (none && none->role == Goal::Role::none) return Goals{0, end};
    return goals_at(view, next, true);
  }
  const auto led_by_lam = [&](Class cls) {
    for (const Sense& s : view.senses(at))
      if (s.cls == cls && s.proclitics.preposition == Proclitics::Preposition::lam && !s.proclitics.article)
        return true;
    return false;
  };
  return led_by_lam(Class::noun) || led_by_lam(Class::number) ? goals_at(view, at, false) : std::nullopt;
}

// Does anything near token `at` tell of the other side's goals? Asked of each word, and so without a table.
bool may_be_against(const View& view, Index at) {
  constexpr Index kLongestGoals = 4;
  constexpr auto kTelling = lexicon::class_bit(Class::shutout) | lexicon::class_bit(Class::goal);
  constexpr auto kGoals = lexicon::class_bit(Class::noun) | lexicon::class_bit(Class::number);
  for (Index i = at + 1; i <= at + kLongestGoals; ++i) {
    if (view.may_be(i, kTelling)) return true;
    if (view.is_word(i) && static_cast<std::uint8_t>(view[i].key) == text::kLam && view.may_be(i, kGoals)) return true;
  }
  return false;
}

std::optional<Reading> in_words(const View& view, Index at) {
  constexpr auto kShutout = lexicon::class_bit(Class::shutout);
  // «بهدف دون رد»: a figure begins at «دون», for at most words it cannot.
  if (view.may_be(at, kShutout) && view.find(at, Class::shutout) && at > 0) {
    const auto goals = goals_at(view, at - 1, false);
    if (!goals || goals->end != at) return std::nullopt;
    return score_reading(view, at - 1, at + view.find(at, Class::shutout)->words, goals->number, 0, "score-words");
  }
  if (!may_be_against(view, at)) return std::nullopt;
  const bool result = at > 0 && view.find(at - 1, Class::result);
  const auto home = goals_at(view, at, result && view.is_digits(at));
  if (!home) return std::nullopt;
  if (const auto none = view.find(home->end, Class::shutout))
    return score_reading(view, at, home->end + none->words, home->number, 0, "score-words");
  const auto away = goals_against(view, home->end);
  return away ? std::optional(score_reading(view, at, away->end, home->number, away->number, "score-words"))
              : std::nullopt;
}

// ---- in digits

// «بعد فوزه على ضيفه (3/2)»
bool follows_result(const View& view, Index at) {
  constexpr Index kReach = 8;
  for (Index n = 1; n <= std::min(at, kReach); ++n) {
    if (view[at - n].kind == Token::Kind::line || view.is_mark_of(at - n, U".؛!؟")) return false;
    if (view.find(at - n, Class::result)) return true;
  }
  return false;
}

// «صفر/2»
std::optional<Reading> nil_first(const View& view, Index at) {
  const auto nil = view.find(at, Class::number);
  if (!nil || !nil->proclitics.none() || view.lexicon().number[nil->row].value != 0) return std::nullopt;
  if (!view.is_mark_of(at + 1, U"/-–—\\") || !view.is_digits(at + 2) || view.digit_count(at + 2) > 2)
    return std::nullopt;
  return score_reading(view, at, at + 3, 0, static_cast<std::int64_t>(view.number(at + 2)), "score");
}

// Two small numbers with a dash and nothing counted behind them: a result, not a range. A slash is one behind «فوزه»
// and the like, or before «صفر».
std::optional<Reading> in_digits(const View& view, Index at) {
  if (view.digit_count(at) > 2) return std::nullopt;
  const bool slash = view.is_mark_of(at + 1, U"/\\");
  if (!slash && !view.is_mark_of(at + 1, kDashes)) return std::nullopt;
  const auto nil = view.find(at + 2, Class::number);  // «2-صفر»
  const bool is_nil = nil && nil->proclitics.none() && view.lexicon().number[nil->row].value == 0;
  if (!is_nil && (!view.is_digits(at + 2) || view.digit_count(at + 2) > 2)) return std::nullopt;
  const bool result = at > 0 && view.find(at - 1, Class::result);
  if (slash && !is_nil && !result && !follows_result(view, at)) return std::nullopt;
  const auto home = static_cast<std::int64_t>(view.number(at));
  const auto away = is_nil ? 0 : static_cast<std::int64_t>(view.number(at + 2));
  if ((!result && (home > 20 || away > 20)) || view.is_mark_of(at + 3, U"-–/") ||
      (view.is_mark(at + 3, U'.') && view.is_digits(at + 4)))
    return std::nullopt;
  if (at > 0 && view.glued(at) && view[at - 1].kind != Token::Kind::line && !view.is(at - 1, words::kWa) &&
      !view.is_mark_of(at - 1, U"(«\"["))
    return std::nullopt;
  const Index next = view.skip_closing(at + 3);
  for (const Class cls :
       {Class::noun, Class::unit, Class::currency, Class::percent, Class::number, Class::month, Class::daypart})
    if (const auto s = view.find(next, cls);
        s && s->proclitics.none() && (cls == Class::daypart || !view.find(next, Class::function)))
      return std::nullopt;
  return score_reading(view, at, at + 3, home, away, "score");
}

}  // namespace

std::optional<Reading> read_score(const View& view, Index at, const Context&) {
  auto score = view.is_digits(at) ? in_digits(view, at) : nil_first(view, at);
  return score ? score : in_words(view, at);
}

}  // namespace factcheck::extract
