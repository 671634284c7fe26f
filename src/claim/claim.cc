// In: a document and its mentions. Out: its claims, each whole in itself.
#include "factcheck/claim.h"

#include <algorithm>

#include "claim/event.h"
#include "claim/frame.h"
#include "claim/nearby.h"
#include "claim/signature.h"
#include "claim/stem.h"
#include "factcheck/view.h"
#include "text/fold.h"
#include "text/hash.h"

namespace factcheck {

std::string figure_entry(const Claim& claim) {
  return (claim.measure.empty() ? claim.unit : claim.measure) + "=" + claim.value.quantity.said().str();
}

}  // namespace factcheck

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

constexpr std::uint32_t kQuoteBefore = 90;  // bytes of a quote on either side of the figure, about 45 letters
constexpr std::uint32_t kQuoteAfter = 110;
constexpr Key kArticle = static_cast<Key>(text::kAlef) | static_cast<Key>(text::kLam) << 8;  // «الـ», set apart
constexpr TokenIndex kLeadTokens = 70;  // headline and about two sentences
constexpr TokenIndex kListGap = 6;      // tokens between two figures of one list

// A stable name for a claim: of what makes its place.
std::string id_of(const Document& document, const Mention& m) {
  constexpr char kEnd = '\x1F';
  return text::hash_hex(document.id + kEnd + std::string(name(m.field)) + kEnd + std::to_string(m.span.begin) + kEnd +
                        std::to_string(m.span.end) + kEnd);
}

class Maker {
 public:
  Maker(const Document& document, const std::vector<View>& views, const std::vector<Mention>& mentions,
        std::optional<Date> day)
      : document_(document), mentions_(mentions), views_(views), lexicon_(views.front().lexicon()) {
    events_ = find_events(views, mentions);
    article_ = make_article(day);
    for (const View& view : views) positions_.emplace_back(view.passage());
  }

  std::vector<Claim> make() {
    std::vector<Claim> claims;
    claims.reserve(mentions_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const Claim* previous = claims.empty() ? nullptr : &claims.back();
      claims.push_back(make_claim(mentions_[i], previous, i == 0 ? nullptr : &mentions_[i - 1]));
    }
    article_->figures = figures(claims);
    return claims;
  }

 private:
  static std::vector<std::string> figures(const std::vector<Claim>& claims) {
    constexpr std::size_t kMostFigures = 24;
    std::vector<std::string> figures;
    for (const Claim& c : claims) {
      if (figures.size() == kMostFigures) break;
      const bool nameless = c.measure.empty() && (c.unit.empty() || c.kind == Kind::percent);
      if (nameless || c.furniture || c.headline || c.value.form != Value::Form::number) continue;
      if (c.role == "total" || c.role == "whole") continue;  // of a body, whatever this event's figures are
      figures.push_back(figure_entry(c));
    }
    std::sort(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    return figures;
  }

  std::shared_ptr<Article> make_article(std::optional<Date> day) const {
    auto article = std::make_shared<Article>();
    article->id = document_.id;
    article->title = document_.title;
    const Passage& body = document_.passages.back();
    if (article->title.empty()) article->title = body.headline.of(body.bytes);
    article->source = document_.source;
    article->published = document_.published;
    if (article->published.empty() && day) article->published = str(*day);
    article->signature = signature(views_);
    return article;
  }

  std::size_t passage_of(const Mention& m) const {
    for (std::size_t i = 0; i < views_.size(); ++i)
      if (views_[i].passage().field == m.field) return i;
    return 0;
  }

  Claim make_claim(const Mention& m, const Claim* previous, const Mention* before) {
    const std::size_t passage = passage_of(m);
    const View& view = views_[passage];
    Claim c;
    c.article = article_;
    c.field = m.field;
    c.kind = m.kind;
    c.span = m.span;
    c.figure = m.figure;
    c.text = m.span.of(view.passage().bytes);
    c.position = positions_[passage].at(m.span.begin);
    c.furniture = in_furniture(view.passage(), m.span.begin);
    c.headline = m.span.begin < view.passage().headline.end;
    c.lead = m.field == Field::title || m.first_token < kLeadTokens;
    c.value = m.value;
    c.unit = m.unit;
    c.rule = m.rule.text();
    c.ambiguous = m.ambiguous;
    c.wrong_weekday = m.wrong_weekday;
    c.id = id_of(document_, m);
    c.quote = quote(view, m);
    if (m.kind == Kind::count || m.kind == Kind::percent || m.kind == Kind::money || m.kind == Kind::measure ||
        m.kind == Kind::duration)
      interpret(c, view, m, previous, before);
    if (const EventRef* e = events_.of(view, passage, m.first_token); e != nullptr && !c.furniture) c.event = *e;
    return c;
  }

  void interpret(Claim& c, const View& view, const Mention& m, const Claim* previous, const Mention* before) const {
    Framed framed = frames_around(view, m);
    bool generic = m.noun_token == kNoToken;
    // «قائمة الـ36»: a definite number without a noun is of those just named, not of whom a verb tells.
    bool people = generic && !is_definite_number(view, m);
    if (m.noun_token != kNoToken) {
      c.noun = view.bytes(m.noun_token);
      c.counted = counted_phrase(view, m.noun_token);
      if (const auto s = agreeing_noun(view, m)) {
        const lexicon::Noun& noun = lexicon_.noun[s->row];
        generic = noun.generic;
        people = counts_people(noun.concept_id);
        c.measure = lexicon_.concepts[noun.concept_id].id;
      } else {
        c.measure = unknown_measure(c.noun);
      }
    }
    c.period = year_of(view, m);
    if (m.kind != Kind::count) {
      c.measure = framed.quantity.empty() ? measure_of_head(view, m) : framed.quantity;
    } else if (!framed.of_people.empty() && people) {
      if (generic)
        c.measure = framed.of_people;
      else if (c.measure != framed.of_people)
        c.role = framed.of_people;  // soldiers, of whom it is said that they died
    }
    if (c.role.empty() && can_play(m.kind, framed.role, c.measure)) c.role = framed.role;
    if (m.kind != Kind::count) return;
    // «179 دولة وأكثر من 800 مندوب»: what opens a list holds for its members.
    if (c.role.empty() && previous != nullptr && before != nullptr && before->field == m.field &&
        m.first_token >= before->last_token && m.first_token - before->last_token <= kListGap &&
        view.sentence_begin(m.first_token) == view.sentence_begin(before->first_token))
      inherit_role(c, *previous);
  }

  // A sum or a duration can be planned, asked for, or of another year («مقارنة»); only what is counted attends, belongs
  // or is a part.
  bool can_play(Kind kind, const std::string& role, const std::string& measure) const {
    if (kind != Kind::count) return role == "planned" || role == "sought" || role == "compared";
    return role != "total" || has_members(measure);
  }

  static bool is_definite_number(const View& view, const Mention& m) {
    return view.has(m.first_token) && view[m.first_token].key == kArticle && m.last_token > m.first_token + 1;
  }

  static void inherit_role(Claim& c, const Claim& previous) {
    if (previous.role == "attended" || previous.role == "part") c.role = previous.role;
  }

  // «يضم المبنى 260 سريرا» tells no membership: only bodies have a total that is not those present.
  bool has_members(const std::string& measure) const {
    const lexicon::Concept* c = lexicon_.find_concept(measure);
    return c != nullptr && c->member;
  }

  // The year named in the figure's sentence, the nearest of several; a date with a month is of something that happened.
  std::int16_t year_of(const View& view, const Mention& figure) const {
    const TokenIndex begin = view.sentence_begin(figure.first_token);
    const TokenIndex end = view.sentence_end(figure.first_token);
    std::int16_t year = 0;
    TokenIndex nearest = end - begin;
    for (const Mention& m : mentions_between(mentions_, figure.field, begin, end)) {
      if (m.kind != Kind::date || m.relative) continue;
      if (m.value.dates.from.month != 0 || !m.value.hijri.empty()) continue;
      const TokenIndex distance =
          m.first_token < figure.first_token ? figure.first_token - m.first_token : m.first_token - figure.first_token;
      if (distance > nearest) continue;
      nearest = distance;
      year = m.value.dates.from.year;
    }
    return year;
  }

  // «نسبة النجاح 74 بالمائة», «74 بالمائة نسبة النجاح»: the stem of what the head noun governs.
  std::string measure_of_head(const View& view, const Mention& m) const {
    constexpr TokenIndex kReachOfHead = 8;
    const TokenIndex begin = view.sentence_begin(m.first_token);
    const auto governed = [&](TokenIndex head) -> std::string {
      if (!view.find(head, Class::measure_head) || !view.is_word(head + 1) || view.find(head + 1, Class::function))
        return {};
      return head + 1 < m.first_token || head >= m.last_token ? unknown_measure(view.bytes(head + 1)) : std::string();
    };
    for (TokenIndex i = m.first_token; i > begin && m.first_token - i < kReachOfHead; --i)
      if (std::string measure = governed(i - 1); !measure.empty()) return measure;
    for (TokenIndex i = m.last_token; i < std::min(view.sentence_end(m.first_token), m.last_token + 2); ++i)
      if (std::string measure = governed(i); !measure.empty()) return measure;
    return {};
  }

  // Of nouns that are written alike, the one whose form the number governs: «120 كتابا» are books (singular), «5 كتاب»
  // writers (plural).
  std::optional<lexicon::Sense> agreeing_noun(const View& view, const Mention& m) const {
    const Quantity& q = m.value.quantity;
    const auto n = q.precision == Precision::vague ? std::nullopt : q.said().integer();
    const bool wants_plural = !n || (*n % 100 >= 3 && *n % 100 <= 10);
    std::optional<lexicon::Sense> any;
    for (const lexicon::Sense& s : view.senses(m.noun_token)) {
      if (s.cls != Class::noun) continue;
      // «25 بحارة» are sailors, not «in a quarter».
      if (m.noun_token != m.first_token && s.proclitics.preposition != lexicon::Proclitics::Preposition::none) continue;
      const bool plural = s.form == lexicon::Form::plural || s.form == lexicon::Form::dual_or_plural;
      if (plural == wants_plural) return s;
      if (!any) any = s;
    }
    return any;
  }

  bool counts_people(std::uint16_t concept_id) const {
    for (int steps = 0; steps < 8; ++steps) {
      const lexicon::Concept& c = lexicon_.concepts[concept_id];
      if (c.id == "people" || c.id == "cases") return true;
      if (c.broader == concept_id) return false;
      concept_id = c.broader;
    }
    return false;
  }

  std::uint16_t concept_of(const View& view, TokenIndex noun) const {
    const auto s = view.find(noun, Class::noun);
    return s ? lexicon_.noun[s->row].concept_id : UINT16_MAX;
  }

  // The noun with an indefinite noun of another concept that «و» joins to it: «وزيرًا ونائب وزير», not «طالبا وطالبة».
  std::string counted_phrase(const View& view, TokenIndex noun) const {
    TokenIndex last = noun + 1;
    if (view.is_word(last)) {
      for (const lexicon::Sense& s : view.senses(last)) {
        if (s.cls != Class::noun || lexicon_.noun[s.row].concept_id == concept_of(view, noun) ||
            s.proclitics.conjunction != lexicon::Proclitics::Conjunction::waw || s.proclitics.article ||
            s.proclitics.preposition != lexicon::Proclitics::Preposition::none)
          continue;
        // «18 شخصا وإصابة 5»: what has a number of its own, or tells what befell, is another figure's.
        if (view.is_digits(last + 1) || view.find(last + 1, Class::number) || view.find(last, Class::frame)) break;
        ++last;
        // «نائب وزير»: a second noun that the first governs.
        if (view.find(last, Class::noun) && view.find(last, Class::noun)->proclitics.none()) ++last;
        break;
      }
    }
    return std::string(view.span(noun, last).of(view.passage().bytes));
  }

  Quote quote(const View& view, const Mention& m) const {
    const std::string_view bytes = view.passage().bytes;
    const TokenIndex first = view.sentence_begin(m.first_token);
    const TokenIndex end = view.sentence_end(m.last_token - 1);
    std::uint32_t begin = view[first].span.begin;
    std::uint32_t stop = view[end - 1].span.end;
    begin = std::max(begin, m.span.begin > kQuoteBefore ? m.span.begin - kQuoteBefore : 0);
    stop = std::min(stop, m.span.end + kQuoteAfter);
    // A figure may end in the very mark that ends its sentence («د.ت.»): it is quoted whole all the same.
    begin = std::min(begin, m.span.begin);
    stop = std::max(stop, m.span.end);
    // Cut at white space, so that no word is broken.
    const auto is_space = [&](std::uint32_t i) { return bytes[i] == ' ' || bytes[i] == '\n'; };
    if (begin != view[first].span.begin)
      while (begin > 0 && begin < m.span.begin && !is_space(begin - 1)) ++begin;
    if (stop != view[end - 1].span.end)
      while (stop > m.span.end && stop < bytes.size() && !is_space(stop)) --stop;
    return {std::string(bytes.substr(begin, stop - begin)), begin};
  }

  const Document& document_;
  const std::vector<Mention>& mentions_;
  const std::vector<View>& views_;
  const lexicon::Lexicon& lexicon_;
  Events events_;
  std::shared_ptr<Article> article_;
  std::vector<Positions> positions_;  // by passage
};

}  // namespace

std::vector<Claim> make_claims(const Document& document, const std::vector<View>& views,
                               const std::vector<Mention>& mentions, std::optional<Date> day) {
  return Maker(document, views, mentions, day).make();
}

}  // namespace factcheck::claim
