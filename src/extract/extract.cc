// In: a Document. Out: its Mentions. One forward pass over each passage; where a word or a numeral may begin a figure,
// the rules are asked in their order, and the first that answers moves the pass past what it read.
#include "factcheck/extract.h"

#include "extract/rules.h"

namespace factcheck::extract {
namespace {

// Classes of the words that a figure may begin with; digits beside them.
constexpr lexicon::ClassSet kDateWords = lexicon::class_bit(Class::calendar) | lexicon::class_bit(Class::weekday);
constexpr lexicon::ClassSet kOfFigures =
    lexicon::kBeginnings & ~(lexicon::class_bit(Class::event) | lexicon::class_bit(Class::name_head) | kDateWords);

// Words of dates among many that are not: «أمس», «فاتح ماي», «الخميس المقبل».
bool may_begin_date(const View& view, Index at) {
  using Role = lexicon::Calendar::Role;
  if (view.may_be(at, lexicon::class_bit(Class::weekday)) && view.may_be(at + 1, lexicon::class_bit(Class::relation)))
    return true;
  const auto s = view.find(at, Class::calendar);
  if (!s) return false;
  const Role role = view.lexicon().calendar[s->row].role;
  return role == Role::day || role == Role::near_day || role == Role::first || role == Role::part;
}

bool may_begin(const View& view, Index at) {
  return view.is_digits(at) || view.may_be(at, kOfFigures) || (view.may_be(at, kDateWords) && may_begin_date(view, at));
}

constexpr auto kAskedNames = [] {
  std::array<std::string_view, kRules.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kRules[i].name;
  return names;
}();

// A figure at token `at`, or the word that none is there; the token past what was read. `decided` is told of it; a
// template, so that where nobody listens nothing is left of that.
template <class Decided>
Index read_at(const View& view, Index at, const Context& context, std::vector<Mention>& out, Decided decided) {
  std::size_t asked = 0;
  while (asked < kRules.size()) {
    auto reading = kRules[asked++].read(view, at, context);
    if (!reading) continue;
    decided(at, asked, &*reading);
    if (reading->mention) {
      reading->mention->field = view.passage().field;
      out.push_back(*reading->mention);
    }
    return std::max(at + 1, reading->end);
  }
  decided(at, asked, nullptr);
  return at + 1;
}

// «مرة أو مرتين»
bool joins_two(const View& view, Index at) { return view.is(at, words::kAw) || view.is(at, words::kIla); }

// «يوم واحد», «دولار ونصف», «دولار أمريكي واحد»: does a noun that stands `back` tokens before its number begin the
// figure?
bool noun_begins(const View& view, Index hit, Index back) {
  constexpr auto kNumber = lexicon::class_bit(Class::number);
  constexpr auto kCurrency = lexicon::class_bit(Class::currency);
  if (view.may_be(hit, kNumber)) {
    if (back == 2 && joins_two(view, hit - 1) && view.may_be(hit - 2, lexicon::class_bit(Class::noun))) return true;
    if (back == 2) return view.is_word(hit - 1) && view.may_be(hit - 2, kCurrency);
    return view.may_be(hit - 1, kCurrency | lexicon::class_bit(Class::noun));
  }
  if (back == 2)
    return view.may_be(hit, lexicon::kDual) && joins_two(view, hit - 1) &&
           view.may_be(hit - 2, lexicon::class_bit(Class::noun));
  if (view.may_be(hit, lexicon::class_bit(Class::fraction))) return view.may_be(hit - 1, kCurrency);
  // «نقطة مئوية واحدة»: the unit begins before «مئوية», which by itself is one of another kind.
  return view.may_be(hit + 1, kNumber) && view.may_be(hit, lexicon::class_bit(Class::unit)) &&
         view.may_be(hit - 1, lexicon::class_bit(Class::percent));
}

template <class Decided>
void extract_passage(const View& view, const Context& context, std::vector<Mention>& out, Decided decided) {
  Index next = 0;  // past what was read
  for (const Index hit : view.hits()) {
    if (out.size() > kMostFigures) return;
    for (const Index back : {Index{2}, Index{1}})
      if (hit >= next + back && noun_begins(view, hit, back)) next = read_at(view, hit - back, context, out, decided);
    if (hit >= next && may_begin(view, hit)) next = read_at(view, hit, context, out, decided);
  }
}

// What a word may be is known by a few bits that words share; this goes by the words themselves.
bool begins(const View& view, Index at) {
  if (view.is_digits(at)) return true;
  bool noun = false;
  for (const Sense& s : view.senses(at)) {
    const lexicon::ClassSet cls = lexicon::class_bit(s.cls);
    if ((cls & kOfFigures) != 0 || (s.form != Form::plain && s.form != Form::tanwin && s.form != Form::plural))
      return true;
    noun = noun || s.cls == Class::noun || s.cls == Class::currency;
  }
  return noun && view.find(at + 1, Class::number);
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
  constexpr Index kMostOtherTokens = 9;
  Index begin = m.first_token;
  while (begin > 0 && m.first_token - begin <= kMostOtherTokens && view[begin - 1].kind != Token::Kind::line) --begin;
  Index end = m.last_token;
  while (view.has(end) && end - m.last_token <= kMostOtherTokens && view[end].kind != Token::Kind::line) ++end;
  return begin != end && end - begin - (m.last_token - m.first_token) <= kMostOtherTokens &&
         !view.is_mark_of(end - 1, U".");
}

}  // namespace

Mention make_mention(const View& view, Kind kind, Index first, Index last, RuleName rule) {
  Mention m;
  m.kind = kind;
  m.span = view.span(first, last);
  m.first_token = first;
  m.last_token = last;
  m.rule = rule;
  for (const Sense& s : view.senses(first)) {
    // «واحد» is no «و» and «أحد»; but «وأكثر», which also stands behind figures, begins this one.
    if (s.cls == Class::qualifier && view.lexicon().qualifier[s.row].place == lexicon::Qualifier::Place::after)
      continue;
    if (s.proclitics.none()) break;
    if (s.proclitics.conjunction == Proclitics::Conjunction::none) continue;
    m.span = view.span_past_letter(first, last);
    break;
  }
  return m;
}

std::optional<Date> day_of_article(const Document& document, const std::vector<View>& views) {
  if (document.published_date) return document.published_date;
  for (const View& view : views) {
    for (const Index at : view.hits().first(std::min(view.hits().size(), kMostFigures))) {
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
  constexpr std::size_t kUsual = 32;  // of most articles
  std::vector<Mention> mentions;
  mentions.reserve(kUsual);
  const Context context{day};
  const auto nobody = [](Index, std::size_t, const Reading*) {};
  for (const View& view : views) extract_passage(view, context, mentions, nobody);
  return mentions;
}

std::vector<Mention> extract(const std::vector<View>& views, std::optional<Date> day, const Trace& trace) {
  std::vector<Mention> mentions;
  const Context context{day};
  for (const View& view : views) {
    const auto tell = [&](Index at, std::size_t asked, const Reading* reading) {
      if (reading == nullptr && !begins(view, at)) return;
      Decision d{view, at, std::span(kAskedNames).first(asked)};
      if (reading != nullptr) {
        d.answered = true;
        d.end = reading->end;
        d.mention = reading->mention ? &*reading->mention : nullptr;
        d.silent = reading->silent;
      }
      trace(d);
    };
    extract_passage(view, context, mentions, tell);
  }
  return mentions;
}

}  // namespace factcheck::extract
