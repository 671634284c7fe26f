// In: a Document. Out: its Mentions. One forward pass over each passage; where a word or a numeral may begin a figure,
// the rules are asked in their order, and the first that answers moves the pass past what it read.
#include "factcheck/extract.h"

#include "extract/rules.h"

namespace factcheck::extract {
namespace {

// Classes of the words that a figure may begin with; digits and duals beside them.
constexpr lexicon::ClassSet kBeginnings =
    lexicon::class_bit(Class::number) | lexicon::class_bit(Class::fraction) | lexicon::class_bit(Class::vague) |
    lexicon::class_bit(Class::ordinal) | lexicon::class_bit(Class::month) | lexicon::class_bit(Class::unit) |
    lexicon::class_bit(Class::idiom) | lexicon::class_bit(Class::decade) | lexicon::kDual;

bool may_begin(const View& view, Index at) {
  if (view.is_digits(at) || view.may_be(at, kBeginnings)) return true;
  // «يوم واحد», «رجل واحد»: the noun comes first.
  return view.may_be(at, lexicon::class_bit(Class::noun) | lexicon::class_bit(Class::currency)) &&
         view.may_be(at + 1, lexicon::class_bit(Class::number));
}

void extract_passage(const View& view, const Context& context, std::vector<Mention>& out) {
  for (Index at = 0; at < view.size();) {
    Index next = at + 1;
    if (may_begin(view, at)) {
      for (const Rule rule : kRules) {
        auto reading = rule(view, at, context);
        if (!reading) continue;
        next = std::max(next, reading->end);
        if (reading->mention) {
          reading->mention->field = view.passage().field;
          out.push_back(*reading->mention);
        }
        break;
      }
    }
    at = next;
  }
}

// Longest text between «اليوم» and its date («صباح اليوم، الإثنين 24 نونبر 2025»).
constexpr std::uint32_t kNearToday = 2;

// Does the date at [first, …) belong to the day of writing: a dateline of its own, or after «اليوم»?
bool is_own_day(const View& view, const Mention& m) {
  Index i = m.first_token;
  for (std::uint32_t back = 0; back < kNearToday && i > 0; ++back) {
    --i;
    if (view.is(i, words::kToday)) return true;
    if (!view.is_mark_of(i, U"،,") && !view.find(i, Class::weekday)) break;
  }
  // A line that holds the date and little else: «في 24/11/2025 على الساعة 14:21».
  Index begin = m.first_token;
  while (begin > 0 && view[begin - 1].kind != Token::Kind::line) --begin;
  Index end = m.last_token;
  while (view.has(end) && view[end].kind != Token::Kind::line) ++end;
  constexpr Index kMostOtherTokens = 9;
  return begin != end && end - begin - (m.last_token - m.first_token) <= kMostOtherTokens &&
         !view.is_mark_of(end - 1, U".");
}

}  // namespace

Mention make_mention(const View& view, Kind kind, Index first, Index last, std::string_view rule) {
  Mention m;
  m.kind = kind;
  m.span = view.span(first, last);
  m.first_token = first;
  m.last_token = last;
  m.rule = rule;
  for (const Sense& s : view.senses(first)) {
    if (s.proclitics.none()) break;
    if (s.proclitics.conjunction == Proclitics::Conjunction::none) continue;
    m.span.begin += 2;  // و and ف are two bytes, and so is a mark over them
    while (text::fold(text::decode(view.passage().bytes, m.span.begin).code_point).kind == text::Char::ignorable)
      m.span.begin += 2;
    break;
  }
  return m;
}

std::optional<Date> day_of_article(const Document& document, const std::vector<View>& views) {
  if (document.published_date) return document.published_date;
  for (const View& view : views) {
    for (Index at = 0; at < view.size(); ++at) {
      if (!view.is_digits(at)) continue;
      const auto reading = read_date(view, at, {});
      if (!reading || !reading->mention) continue;
      const Mention& m = *reading->mention;
      if (m.kind == Kind::date && m.value.dates.from.full() && m.value.hijri.empty() && is_own_day(view, m))
        return m.value.dates.from;
    }
  }
  return std::nullopt;
}

std::vector<Mention> extract(const std::vector<View>& views, std::optional<Date> day) {
  std::vector<Mention> mentions;
  const Context context{day};
  for (const View& view : views) extract_passage(view, context, mentions);
  return mentions;
}

}  // namespace factcheck::extract
