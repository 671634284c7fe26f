// In: a document and its mentions. Out: its claims, each whole in itself.
#include "factcheck/claim.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>

#include "claim/attribution.h"
#include "claim/event.h"
#include "claim/frame.h"
#include "claim/name.h"
#include "claim/quote.h"
#include "claim/scope.h"
#include "claim/signature.h"
#include "claim/stem.h"
#include "factcheck/view.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/stem.h"

namespace factcheck {

std::string_view shown_role(const Claim& claim) {
  return claim.part != Part::none ? name(claim.part) : std::string_view(claim.role);
}

}  // namespace factcheck

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

constexpr std::string_view kAmounts = "amounts";
constexpr Key kArticle = static_cast<Key>(text::kAlef) | static_cast<Key>(text::kLam) << 8;  // «الـ», set apart
constexpr TokenIndex kLeadTokens = 70;  // headline and about two sentences
constexpr std::string_view kCasualties = "casualties";
constexpr TokenIndex kListGap = 6;  // tokens between two figures of one list

class Maker {
 public:
  Maker(const Document& document, const std::vector<View>& views, const std::vector<Mention>& mentions,
        const std::vector<Clause>& clauses, const std::vector<extract::Name>& names, std::optional<Date> day)
      : document_(document),
        mentions_(mentions),
        clauses_(clauses),
        names_(names),
        views_(views),
        lexicon_(views.front().lexicon()) {
    day_ = day;
    events_ = find_events(views, mentions);
    article_ = make_article(day);
    for (const View& view : views) positions_.emplace_back(view.passage());
    hash_of_document_.add(article_->known_as()).add(kEndOfPart);
  }

  std::vector<Claim> make() {
    claims_.reserve(mentions_.size() + names_.size());
    place_.reserve(mentions_.size());
    auto name = names_.begin();
    const auto add_names = [&](const Mention* before) {
      for (; name != names_.end() && (before == nullptr || stands_before(*name, *before)); ++name)
        claims_.push_back(name_claim(*name));
    };
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      add_names(&mentions_[i]);
      const Claim* previous = i == 0 ? nullptr : &claims_[place_[i - 1]];
      place_.push_back(claims_.size());
      make_claim(mentions_[i], previous, i == 0 ? nullptr : &mentions_[i - 1], claims_.emplace_back());
      put_clause(clauses_[i], claims_.back());
    }
    add_names(nullptr);
    article_->figures = figures();
    put_side_by_side();
    if (!document_.origin.is_file()) find_in_file();
    return std::move(claims_);
  }

 private:
  void find_in_file() {
    FileOffsets offsets(document_.text, document_.origin);
    const bool is_page = !document_.origin.pieces.empty();
    for (Claim& c : claims_) {
      if (c.field != Field::text) continue;
      InFile in;
      in.from = document_.origin.media_type();
      in.quote = offsets.at(c.quote.start);
      in.span.begin = offsets.at(c.span.begin);
      in.figure.begin = offsets.at(c.figure.begin);
      in.figure.end = offsets.past(c.figure.end);
      in.span.end = offsets.past(c.span.end);
      c.in_file = std::make_shared<const InFile>(std::move(in));
      if (is_page) c.position = offsets.position(c.span.begin);
    }
  }

  // A stable name for a claim: of what makes its place.
  std::string id(Field field, Span span) const {
    text::Hash hash = hash_of_document_;
    hash.add(name(field)).add(kEndOfPart);
    for (const std::uint32_t number : {span.begin, span.end}) {
      std::array<char, 10> digits;
      const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
      hash.add({digits.data(), end}).add(kEndOfPart);
    }
    return hash.hex();
  }

  static bool stands_before(const extract::Name& n, const Mention& m) {
    return n.field != m.field ? n.field == Field::title : n.span.begin < m.span.begin;
  }

  // Each once, in order.
  template <class Entry>
  static std::vector<Entry> settled(std::vector<Entry> entries) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
  }

  std::vector<FigureEntry> figures() const {
    constexpr std::size_t kMostFigures = 48;
    std::vector<FigureEntry> of_body;
    for (const Claim& c : claims_) {
      if (of_body.size() == kMostFigures) break;
      // The total of a body is the same whatever this event's figures are.
      if (is_number(c) && !c.headline && c.role != "total" && c.role != "whole") of_body.push_back(figure_entry(c));
    }
    return settled(std::move(of_body));
  }

  static bool is_number(const Claim& c) {
    return !c.furniture && c.value.form == Value::Form::number && c.kind != Kind::ordinal;
  }
  // Numbers, and what tells of when they are: hours, and months by their names or numbers.
  static bool stands_beside(const Mention& m) {
    const Date& day = m.value.dates.from;
    if (m.kind == Kind::date) return day.month != 0 && (!m.relative || day.day == 0);
    return m.kind == Kind::time || (m.value.form == Value::Form::number && m.kind != Kind::ordinal);
  }

  // Tells each claim which other figures its sentence holds.
  void put_side_by_side() {
    constexpr std::size_t kMostBeside = 16;
    for (std::size_t i = 0; i < mentions_.size();) {
      const std::size_t end = end_of_sentence(i);
      // Of the sentence's figures, each with its mention: one more than any of them is told.
      std::vector<std::pair<std::size_t, FigureEntry>> entries;
      entries.reserve(end - i > 1 ? std::min(end - i, kMostBeside + 1) : 0);
      for (std::size_t k = i; k < end && end - i > 1 && entries.size() <= kMostBeside; ++k)
        if (stands_beside(mentions_[k])) entries.emplace_back(k, figure_entry(claims_[place_[k]]));
      for (std::size_t k = i; k < end; ++k) {
        Claim& claim = claims_[place_[k]];
        if (!is_number(claim)) continue;
        // In order and each once, before they are copied: their strings are dear to move about.
        std::array<const FigureEntry*, kMostBeside> others;
        std::size_t n = 0;
        for (const auto& [other, entry] : entries)
          if (other != k && n < kMostBeside) others[n++] = &entry;
        const auto last = others.begin() + static_cast<std::ptrdiff_t>(n);
        std::sort(others.begin(), last, [](const FigureEntry* a, const FigureEntry* b) { return *a < *b; });
        const auto past =
            std::unique(others.begin(), last, [](const FigureEntry* a, const FigureEntry* b) { return *a == *b; });
        claim.beside.reserve(static_cast<std::size_t>(past - others.begin()));
        for (auto entry = others.begin(); entry != past; ++entry) claim.beside.push_back(**entry);
      }
      i = end;
    }
  }

  // The mention past the last one of the sentence that mention i stands in.
  std::size_t end_of_sentence(std::size_t i) const {
    const View& view = views_[passage_of(mentions_[i].field)];
    const TokenIndex end = view.sentence_end(mentions_[i].first_token);
    std::size_t k = i + 1;
    while (k < mentions_.size() && mentions_[k].field == mentions_[i].field && mentions_[k].first_token < end) ++k;
    return k;
  }

  std::shared_ptr<Article> make_article(std::optional<Date> day) const {
    auto article = std::make_shared<Article>();
    article->id = document_.id;
    article->title = document_.title;
    const Passage& body = document_.passages.back();
    if (article->title.empty()) article->title = body.headline.of(body.bytes);
    article->source = document_.source;
    article->url = document_.url;
    if (document_.identity != document_.id) article->identity = document_.identity;
    article->path = document_.settled_path.empty() ? document_.path : document_.settled_path;
    article->path_line = document_.path_line;
    article->fresh = document_.fresh;
    article->published = document_.published;
    if (article->published.empty() && day) article->published = str(*day);
    article->signature = signature(views_);
    return article;
  }

  std::size_t passage_of(Field field) const {
    for (std::size_t i = 0; i < views_.size(); ++i)
      if (views_[i].passage().field == field) return i;
    return 0;
  }

  void make_claim(const Mention& m, const Claim* previous, const Mention* before, Claim& c) {
    const std::size_t passage = passage_of(m.field);
    const View& view = views_[passage];
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
    c.id = id(m.field, m.span);
    c.quote = quote(view, m.span, m.first_token, m.last_token);
    if (m.kind == Kind::count || m.kind == Kind::percent || m.kind == Kind::money || m.kind == Kind::measure ||
        m.kind == Kind::duration)
      interpret(c, view, m, previous, before);
    if (const auto* e = events_.of(view, passage, m.first_token); e != nullptr && !c.furniture) c.article_event = *e;
  }

  // What the clause says of the figure, as ids and folded words.
  void put_clause(const Clause& clause, Claim& c) const {
    c.part = clause.part;
    if (!clause.outcome.empty()) c.outcome = clause.outcome;
    c.time = clause.time;
    c.quantity = text_of(clause.quantity);
    if (!clause.implied.empty())
      c.quantity = std::string(clause.implied) + (c.quantity.empty() ? "" : " ") + c.quantity;  // «مدة هدنة»
    c.scope.place_text = text_of(clause.place);
    if (!clause.subject.words.empty()) c.subject = subject_of(clause.subject);
    for (const Words& narrowing : clause.group)
      for (std::string& word : folded_words(narrowing)) c.group.push_back(std::move(word));
    c.group = settled(std::move(c.group));
    if (!clause.event.empty() && !c.furniture) c.event = event_of(clause.event);
    if (c.kind != Kind::date && c.kind != Kind::date_range && c.kind != Kind::time) put_measure(clause, c);
  }

  // Made once for the claims of one subject: an article has few, and most of its figures are of them.
  const Subject& subject_of(const SubjectWords& subject) const {
    for (auto known = subjects_.rbegin(); known != subjects_.rend(); ++known)
      if (known->first == subject) return known->second;
    const View& view = view_of(subject.words.field);
    Subject made{shown_name(view, subject.words), settled_name(view, subject.words), subject.type};
    return subjects_.emplace_back(subject, std::move(made)).second;
  }

  // «بحريق في شقة» names «حريق في شقة»; «للبطولة» stays, for its ل hides an article.
  std::string without_clitics(const Words& words) const {
    using Preposition = lexicon::Proclitics::Preposition;
    std::string text = text_of(words);
    const auto s = view_of(words.field).find(words.first, Class::happening);
    if (!s) return text;
    const lexicon::Proclitics& p = s->proclitics;
    if (p.preposition == Preposition::lam && p.article) return text;
    std::size_t letters = p.conjunction != lexicon::Proclitics::Conjunction::none ? 1 : 0;
    if (p.preposition != Preposition::none) ++letters;
    std::size_t at = 0;
    for (; letters > 0 && at < text.size(); --letters) at += text::decode(text, at).length;
    // Where vowels are marked, the letters are not where they are counted.
    const bool vowel = at < text.size() && text::fold(text::decode(text, at).code_point).kind == text::Char::ignorable;
    return vowel ? text : text.substr(at);
  }

  // Made once for the claims of one happening. What a table knows of it is kept, under the article's own words.
  const Shared<EventRef>& event_of(const Words& words) const {
    for (const auto& [of, event] : shown_)
      if (of == words) return event;
    EventRef event;
    if (const auto* known = events_.named_in(passage_of(words.field), words.first, words.last)) event = **known;
    event.name = without_clitics(words);
    if (event.key.empty()) event.key = settled_name(view_of(words.field), words);
    if (event.key.empty()) event.key = event.name;
    return shown_.emplace_back(words, std::move(event)).second;
  }

  // The measure of what is not counted, or is counted without a noun that says what: by the governing words.
  void put_measure(const Clause& clause, Claim& c) const {
    if (c.kind == Kind::count && !c.measure.empty() && (clause.measure.empty() || is_fate(c.measure))) return;
    if (!clause.measure.empty()) {
      c.measure = clause.measure;
    } else if (clause.head != kNoToken) {
      const View& view = view_of(clause.quantity.field);
      const lexicon::Sense* s = view.find(clause.head, Class::noun);
      if (s == nullptr) s = view.owned_noun(clause.head);
      c.measure = s != nullptr ? std::string(lexicon_.concepts[lexicon_.noun[s->row].concept_id].id)
                               : unknown_measure(view.bytes(clause.head));
    } else if (c.kind == Kind::money && c.measure.empty()) {
      put_amount(c);
    }
  }

  // A sum of which nothing is said is an amount of money.
  void put_amount(Claim& c) const {
    c.measure = kAmounts;
    for (const lexicon::Governor& g : lexicon_.governor)
      if (g.measure == kAmounts) c.quantity = g.name;
  }

  const View& view_of(Field field) const { return views_[passage_of(field)]; }

  std::string text_of(const Words& words) const {
    if (words.empty()) return {};
    const View& view = view_of(words.field);
    return std::string(view.span(words.first, words.last).of(view.passage().bytes));
  }

  // The words that tell, folded; function words left out, but for how often (يوميا) and among whom (عالميا).
  std::vector<std::string> folded_words(const Words& words) const {
    std::vector<std::string> folded;
    const View& view = view_of(words.field);
    for (TokenIndex i = words.first; i < words.last; ++i)
      if (view.is_word(i) && (!view.find(i, Class::function) || is_rate(view, i)))
        folded.push_back(text::spell(view[i].key));
    return folded;
  }

  bool is_rate(const View& view, TokenIndex i) const {
    const auto s = view.find(i, Class::governor);
    return (s && lexicon_.governor[s->row].sort == lexicon::Governor::Sort::rate) || view.find(i, Class::ranked);
  }

  Claim name_claim(const extract::Name& n) {
    const std::size_t passage = passage_of(n.field);
    const View& view = views_[passage];
    Claim c;
    c.article = article_;
    c.field = n.field;
    c.kind = n.kind;
    c.span = n.span;
    c.figure = n.name;
    c.text = n.span.of(view.passage().bytes);
    c.position = position(view.passage(), n.span.begin);
    c.headline = n.span.begin < view.passage().headline.end;
    c.lead = n.field == Field::title || n.first_token < kLeadTokens;
    c.value.form = Value::Form::name;
    c.name = Naming{std::string(n.name.of(view.passage().bytes)), n.id};
    c.noun = n.head.of(view.passage().bytes);
    c.counted = c.noun;
    if (n.kind == Kind::office) c.measure = "office:" + n.office;
    if (n.acting) c.role = "acting";
    c.rule = n.rule.text();
    c.id = id(n.field, n.span);
    c.quote = quote(view, n.span, n.first_token, n.last_token);
    if (const auto* e = events_.of(view, passage, n.first_token)) c.article_event = *e;
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
    c.scope = scope(view, mentions_, m, day_);
    c.attribution = attribution(view, m);
    if (m.kind == Kind::count && people) c.outcome = framed.of_people;
    if (m.kind != Kind::count) {
      if (m.kind != Kind::duration) c.measure = framed.quantity;
    } else if (!framed.of_people.empty() && people) {
      if (generic || (framed.of_people == kCasualties && is_fate(c.measure)))
        c.measure = framed.of_people;  // «12 ضحية بين قتيل وجريح» are not all dead
      else if (!is_fate(c.measure) && framed.role != "part")
        c.role = framed.of_people;  // soldiers, of whom it is said that they died
    }
    if (c.role.empty() && can_play(m.kind, framed.role, c.measure)) c.role = framed.role;
    if (m.kind != Kind::count) return;
    // «17 حريقا من أصل 20»: the whole is of what the part is of.
    const bool is_whole = c.role == "whole" && m.noun_token == kNoToken && in_one_sentence(view, m, before);
    if (c.measure.empty() && previous != nullptr && (is_whole || is_coordinated(view, m, before)))
      c.measure = previous->measure;
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

  // Is `before` a count of the same sentence?
  static bool in_one_sentence(const View& view, const Mention& m, const Mention* before) {
    return before != nullptr && before->kind == Kind::count && before->field == m.field &&
           m.first_token >= before->last_token &&
           view.sentence_begin(m.first_token) == view.sentence_begin(before->first_token);
  }

  // «13 في طنجة و37 في فاس»: a bare number that «و» joins to the one before, with the same preposition behind both.
  static bool is_coordinated(const View& view, const Mention& m, const Mention* before) {
    constexpr TokenIndex kReach = 8;
    if (m.noun_token != kNoToken || !in_one_sentence(view, m, before) || !view.is_word(m.last_token) ||
        m.first_token - before->last_token > kReach)
      return false;
    TokenIndex at = m.first_token;
    const bool joined = view.joined(m.first_token, at) || (m.first_token > 0 && view.joined(m.first_token - 1, at));
    const TokenIndex behind = before->noun_token == kNoToken ? before->last_token : before->noun_token + 1;
    return joined && at == m.first_token && view.is_word(behind) && view.find(m.last_token, Class::function) &&
           view[behind].key == view[m.last_token].key;
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

  // Of nouns that are written alike, the one whose form the number governs: «120 كتابا» are books (singular), «5 كتاب»
  // writers (plural).
  const lexicon::Sense* agreeing_noun(const View& view, const Mention& m) const {
    const Quantity& q = m.value.quantity;
    const auto n = q.precision == Precision::vague ? std::nullopt : q.said().integer();
    const bool wants_plural = !n || (*n % 100 >= 3 && *n % 100 <= 10);
    const lexicon::Sense* any = nullptr;
    for (const lexicon::Sense& s : view.senses(m.noun_token)) {
      if (s.cls != Class::noun) continue;
      // «25 بحارة» are sailors, not «in a quarter».
      if (m.noun_token != m.first_token && s.proclitics.preposition != lexicon::Proclitics::Preposition::none) continue;
      const bool plural = s.form == lexicon::Form::plural || s.form == lexicon::Form::dual_or_plural;
      if (plural == wants_plural) return &s;
      if (any == nullptr) any = &s;
    }
    return any;
  }

  bool is_fate(const std::string& measure) const {
    const lexicon::Concept* c = lexicon_.find_concept(measure);
    return c != nullptr && c->fate;
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

  // The noun with an indefinite noun of another concept that «و» joins to it: «وزيرًا ونائب وزير», not «طالبا وطالبة»;
  // nor one of another number: «18 شخصا وأصابع الاتهام تشير إلى …».
  std::string counted_phrase(const View& view, TokenIndex noun) const {
    TokenIndex last = noun + 1;
    const auto first = view.find(noun, Class::noun);
    const bool is_one = first && first->form == lexicon::Form::tanwin;
    if (view.is_word(last)) {
      for (const lexicon::Sense& s : view.senses(last)) {
        if (s.cls != Class::noun || lexicon_.noun[s.row].concept_id == concept_of(view, noun) ||
            s.proclitics.conjunction != lexicon::Proclitics::Conjunction::waw || s.proclitics.article ||
            (is_one && s.form == lexicon::Form::plural) ||
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

  const Document& document_;
  const std::vector<Mention>& mentions_;
  const std::vector<Clause>& clauses_;
  const std::vector<extract::Name>& names_;
  const std::vector<View>& views_;
  const lexicon::Lexicon& lexicon_;
  std::optional<Date> day_;
  Events events_;
  mutable std::deque<std::pair<Words, Shared<EventRef>>> shown_;
  mutable std::vector<std::pair<SubjectWords, Subject>> subjects_;
  std::shared_ptr<Article> article_;
  static constexpr std::string_view kEndOfPart = "\x1F";
  text::Hash hash_of_document_;
  std::vector<Positions> positions_;  // by passage
  std::vector<Claim> claims_;
  std::vector<std::size_t> place_;  // of each mention, its claim
};

}  // namespace

std::vector<Claim> make_claims(const Document& document, const std::vector<View>& views,
                               const std::vector<Mention>& mentions, const std::vector<Clause>& clauses,
                               const std::vector<extract::Name>& names, std::optional<Date> day) {
  if (mentions.empty() && names.empty()) return {};
  return Maker(document, views, mentions, clauses, names, day).make();
}

}  // namespace factcheck::claim
