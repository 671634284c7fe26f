// In: rows of the tables of data/ar/. Out: records of a Lexicon. Each table has one reader below; a reader turns a row
// into a record of its vector and adds every written form of it to the index.
#include "lexicon/readers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "lexicon/inflect.h"

namespace factcheck::lexicon {
namespace {

constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;  // كوينتيليون
constexpr std::string_view kMost = "most=";
constexpr std::string_view kRelative = "\u064A";  // yeh: كويتي
constexpr std::string_view kFeminine = "\u0629";  // teh marbuta: كويتية

}  // namespace

class Readers::Rows {
 public:
  Rows(Lexicon& lexicon, IndexBuilder& index) : lexicon_(lexicon), index_(index) {}

  void number(Row& row) {
    using enum Number::Role;
    const auto role =
        static_cast<Number::Role>(row.choice("role", {"unit", "teen_head", "teen", "tens", "hundred", "hundreds",
                                                      "scale", "scales", "scale_dual", "scale_or_dual", "zero"}));
    word(Class::number, lexicon_.number,
         Number{row.integer("value", 0, kLargest), role, row.has_flag("flags", "homograph")}, row.cell("word"));
  }

  void fraction(Row& row) {
    const std::size_t plural = row.choice("plural", {"no", "yes", "pronoun"});
    word(Class::fraction, lexicon_.fraction,
         Fraction{row.integer("numerator", 1, kLargest), row.integer("denominator", 1, kLargest), plural == 1,
                  plural == 2},
         row.cell("word"));
  }

  void vague(Row& row) {
    const std::int64_t low = row.integer("low", 0, kLargest);
    const auto role = static_cast<Vague::Role>(row.choice("role", {"alone", "few", "excess"}));
    word(Class::vague, lexicon_.vague, Vague{low, row.integer("high", low, kLargest), role}, row.cell("word"));
  }

  void ordinal(Row& row) {
    constexpr std::array kRoles = {Ordinal::Role::unit, Ordinal::Role::teen_head, Ordinal::Role::first};
    const auto role = kRoles[row.choice("role", {"unit", "teen_head", "first"})];
    const bool feminine = row.choice("gender", {"m", "f"}) == 1;
    word(Class::ordinal, lexicon_.ordinal, Ordinal{row.integer("value", 0, kLargest), role, feminine},
         row.cell("word"));
  }

  void qualifier(Row& row) {
    using enum Precision;
    using enum Qualifier::Place;
    constexpr std::array kPrecisions = {exact, more_than, at_least, less_than, at_most, about};
    constexpr std::array kPlaces = {before, after, negation, link, head};
    Qualifier q;
    q.place = kPlaces[row.choice("position", {"before", "after", "negation", "link", "head"})];
    q.precision =
        kPrecisions[row.choice("precision", {"exact", "more_than", "at_least", "less_than", "at_most", "about"})];
    q.negated = kPrecisions[row.choice("negated", {"", "more_than", "at_least", "less_than", "at_most", "about"})];
    q.subject = row.has_flag("flags", "subject");
    q.sized = row.has_flag("flags", "sized");
    q.outcome = row.has_flag("flags", "outcome");
    const std::vector<std::string_view> to = row.list("to");
    if (to.size() > q.to.size()) return row.fail("\"to\" has two prepositions at the most");
    std::transform(to.begin(), to.end(), q.to.begin(), text::fold_word);
    words(Class::qualifier, lexicon_.qualifier, q, row.list("phrases"));
  }

  void change(Row& row) {
    Qualifier q;
    constexpr std::array<std::int8_t, 4> kSigns = {0, 0, 1, -1};
    const std::size_t means = row.choice("means", {"change", "spread", "rise", "fall"});
    q.place = means == 1 ? Qualifier::Place::spread : Qualifier::Place::change;
    q.sign = kSigns[means];
    words(Class::qualifier, lexicon_.qualifier, q, row.list("words"));
  }

  void month(Row& row) {
    const bool hijri = row.choice("calendar", {"g", "h"}) == 1;
    const Month month{static_cast<std::int8_t>(row.integer("month", 1, 12)), hijri, row.has_flag("flags", "homograph"),
                      row.has_flag("flags", "strict")};
    words(Class::month, lexicon_.month, month, row.list("names"));
    if (hijri) return;
    for (const std::string_view name : row.list("names"))
      lexicon_.month_names.rows.push_back({keys(name), month.month});
  }

  void weekday(Row& row) {
    words(Class::weekday, lexicon_.weekday, static_cast<std::int8_t>(row.integer("day", 1, 7)), row.list("names"));
  }

  void relation(Row& row) {
    word(Class::relation, lexicon_.relation, Relation{static_cast<std::int8_t>(row.integer("shift", -9, 9))},
         row.cell("word"));
  }

  void daypart(Row& row) {
    const auto hour = row.cell("hour").empty() ? std::int8_t{-1} : static_cast<std::int8_t>(row.integer("hour", 0, 24));
    words(Class::daypart, lexicon_.daypart,
          Daypart{static_cast<std::int8_t>(row.integer("from", 0, 24)), hour, row.has_flag("flags", "letter")},
          row.list("words"));
  }

  void calendar(Row& row) {
    const auto role = static_cast<Calendar::Role>(
        row.choice("role", {"day", "near_day", "other", "first", "part", "era", "equals", "edge", "last", "age"}));
    words(Class::calendar, lexicon_.calendar, Calendar{role, static_cast<std::int8_t>(row.integer("value", -99, 99))},
          row.list("words"));
  }

  void unit(Row& row) {
    const Kind kind = row.choice("kind", {"duration", "measure"}) == 0 ? Kind::duration : Kind::measure;
    const bool symbol = row.has_flag("flags", "abbr");
    Unit unit{row.cell("unit"), kind, symbol, row.has_flag("flags", "glued"), 0};
    for (const std::string_view flag : row.list("flags"))
      if (flag.starts_with(kMost)) unit.most = most(row, flag.substr(kMost.size()));
    const auto id = add(lexicon_.unit, unit);
    if (symbol) {
      for (const std::string_view form : row.list("forms")) index_.add(keys(form), sense(Class::unit, id));
      return;
    }
    inflected(Class::unit, id, row.list("forms"), row.list("plural"), !row.has_flag("flags", "nodual"));
  }

  void currency(Row& row) {
    Currency currency{row.cell("code"), {}, row.choice("default", {"", "yes"}) == 1};
    for (const std::string_view adjective : row.list("qualified")) {
      qualify(currency, adjective);
      if (adjective.ends_with(kRelative)) qualify(currency, std::string(adjective) + std::string(kFeminine));
    }
    if (currency.by_default) by_default_.insert(currency.code);
    for (const std::string_view part : row.list("subunits")) subunit(row, part, currency.code);
    const auto id = add(lexicon_.currency, std::move(currency));
    // «دولار» heads many currencies: its forms lead to the family, and the reader looks for the adjective.
    for (const std::string_view form : row.list("forms")) join_family(form, id, true);
    for (const std::string_view form : row.list("plural")) join_family(form, id, false);
  }

  void noun(Row& row) {
    const std::uint16_t concept_id = concept_of(row.cell("concept"));
    if (const std::string_view broader = row.cell("broader"); !broader.empty()) {
      lexicon_.concepts[concept_id].broader = concept_of(broader);
      broader_.push_back({broader, row.place()});
    }
    if (row.has_flag("flags", "member")) lexicon_.concepts[concept_id].member = true;
    if (row.has_flag("flags", "incidental")) lexicon_.concepts[concept_id].incidental = true;
    if (row.has_flag("flags", "cumulative")) lexicon_.concepts[concept_id].cumulative = true;
    if (row.has_flag("flags", "fronts")) lexicon_.concepts[concept_id].fronts = true;
    const auto id = add(lexicon_.noun, Noun{concept_id, row.has_flag("flags", "generic")});
    const std::vector<std::string_view> flags = row.list("flags");
    bool with_dual = true;
    for (const std::string_view flag : flags) {
      if (flag == "nodual") with_dual = false;
      if (!flag.starts_with("dual=")) continue;
      with_dual = false;
      for (const Inflected& form : inflect_dual(flag.substr(5)))
        index_.add(form.phrase, sense(Class::noun, id, form.form));
    }
    inflected(Class::noun, id, {row.cell("singular")}, row.list("plural"), with_dual);
  }

  void frame(Row& row) {
    Frame frame;
    frame.measure = row.cell("measure");
    frame.role = row.cell("role");
    frame.of = static_cast<Frame::Of>(row.choice("of", {"", "people", "sum", "share", "size", "time"}));
    frame.side = row.choice("side", {"before", "after"}) == 0 ? Frame::Side::before : Frame::Side::after;
    words(Class::frame, lexicon_.frame, frame, row.list("phrases"));
  }

  void place(Row& row) {
    words(Class::place, lexicon_.place,
          Place{row.cell("id"), row.cell("country"), row.cell("type"), row.cell("within")}, row.list("names"));
    if (!row.cell("within").empty()) within_.push_back({row.cell("within"), row.place()});
  }

  void organisation(Row& row) {
    const bool plays = row.cell("type") == "club" || row.cell("type") == "team";
    words(Class::organisation, lexicon_.organisation, Organisation{row.cell("id"), plays}, row.list("names"));
  }

  void name_head(Row& row) {
    const auto sort = static_cast<NameHead::Sort>(row.choice("sort", {"place", "office"}));
    words(Class::name_head, lexicon_.name_head, NameHead{sort}, row.list("words"));
  }

  void name_part(Row& row) {
    const auto sort = static_cast<NamePart::Sort>(
        row.choice("sort", {"given", "honorific", "compound", "former", "acting", "deputy", "eponym", "son"}));
    words(Class::name_part, lexicon_.name_part, NamePart{sort}, row.list("words"));
  }

  void saying(Row& row) {
    Saying saying;
    row.choice("stance", {"said", "denied", "doubted"});
    saying.stance = row.cell("stance");
    saying.side = row.choice("side", {"before", "after"}) == 0 ? Saying::Side::before : Saying::Side::after;
    words(Class::saying, lexicon_.saying, saying, row.list("words"));
  }

  void period(Row& row) {
    const auto role = static_cast<PeriodWord::Role>(
        row.choice("role", {"base", "since", "ago", "previous", "same", "last", "session", "feast", "name", "record",
                            "every", "future", "season", "aside", "that"}));
    words(Class::period, lexicon_.period, PeriodWord{role, static_cast<std::int16_t>(row.integer("value", -99, 1230))},
          row.list("words"));
  }

  void site(Row& row) {
    const auto sort = static_cast<Site::Sort>(row.choice("sort", {"site", "area", "side", "here", "fixed"}));
    words(Class::site, lexicon_.site, Site{sort}, row.list("words"));
  }

  void governor(Row& row) {
    const auto sort = static_cast<Governor::Sort>(
        row.choice("sort", {"general", "tally",  "quantity", "commodity", "span",    "level", "change", "compared",
                            "planned", "target", "capacity", "rate",      "record",  "since", "rest",   "part",
                            "age",     "rank",   "passed",   "of",        "pointer", "act",   "yield"}));
    const std::vector<std::string_view> forms = row.list("words");
    words(Class::governor, lexicon_.governor,
          Governor{sort, row.cell("measure"), forms.empty() ? std::string_view() : forms.front()}, forms);
  }

  void event(Row& row) {
    const auto sort =
        static_cast<Event::Sort>(row.choice("class", {"installment", "edition", "happening", "recurrent"}));
    words(Class::event, lexicon_.event, Event{row.cell("kind"), sort}, row.list("words"));
  }

  void happening(Row& row) {
    const auto sort = static_cast<Happening::Sort>(row.choice(
        "sort", {"occasion", "gathering", "strike", "lasting", "act", "work", "toll", "vague", "figures", "roundup"}));
    words(Class::happening, lexicon_.happening, Happening{sort}, row.list("words"));
  }

  void regnal(Row& row) { word(Class::regnal, lexicon_.regnal, Regnal{row.cell("note") == "title"}, row.cell("name")); }

  void speech(Row& row) {
    const auto part = static_cast<Speech>(1 + row.choice("part", {"preposition", "conjunction", "particle", "verb",
                                                                  "either", "verbal_noun", "adjective", "name"}));
    for (const std::string_view word : row.list("words")) {
      keys(word);
      index_.add_speech(text::fold_word(word), part);
    }
  }

  void subject_head(Row& row) {
    SubjectHead head;
    head.type = static_cast<SubjectHead::Type>(
        1 + row.choice("type", {"organisation", "person", "place", "team", "market", "product", "group", "event"}));
    head.use = static_cast<SubjectHead::Use>(row.choice("use", {"name", "own", "plural", "office", "source"}));
    for (const std::string_view word : row.list("words")) {
      keys(word);
      index_.add_head(text::fold_word(word), head);
    }
  }

  void function(Row& row) { plain(Class::function, row.list("words")); }

  void identifier(Row& row) { plain(Class::identifier, row.list("words")); }
  void numbered(Row& row) {
    const auto number = [&](const char* column, std::int64_t least) {
      return static_cast<std::uint8_t>(row.integer(column, least, UINT8_MAX));
    };
    words(Class::numbered, lexicon_.numbered, Numbered{number("reach", 0), number("digits", 1), number("most", 1)},
          row.list("words"));
  }
  void goal(Row& row) {
    constexpr std::array kRoles = {Goal::Role::against, Goal::Role::none, Goal::Role::several};
    const std::size_t role = row.choice("role", {"against", "none", "several", "shutout", "scorer"});
    if (role >= kRoles.size()) return plain(role == kRoles.size() ? Class::shutout : Class::scorer, row.list("words"));
    const bool several = kRoles[role] == Goal::Role::several;
    words(Class::goal, lexicon_.goal,
          Goal{kRoles[role], several ? static_cast<std::int8_t>(row.integer("goals", 2, 9)) : std::int8_t{0}},
          row.list("words"));
  }
  void clue(Row& row) {
    const bool before = row.choice("side", {"before", "after"}) == 0;
    const bool thing = row.choice("means", {"thing", "unit"}) == 0;
    words(Class::clue, lexicon_.clue, Clue{row.cell("unit"), before, thing}, row.list("words"));
  }
  void ranked(Row& row) { plain(Class::ranked, row.list("words")); }
  void connective(Row& row) { plain(Class::connective, row.list("words")); }
  void tally(Row& row) { plain(Class::tally, row.list("words")); }
  void restating(Row& row) {
    const auto sort = static_cast<Restating::Sort>(row.choice("sort", {"again", "detail", "then", "apart"}));
    words(Class::restating, lexicon_.restating, Restating{sort}, row.list("words"));
  }
  void measure_head(Row& row) { plain(Class::measure_head, row.list("words")); }
  void ordinal_head(Row& row) { plain(Class::ordinal_head, row.list("words")); }
  void percent(Row& row) {
    words(Class::percent, lexicon_.percent, Percent{row.choice("points", {"no", "yes"}) == 1}, row.list("phrases"));
  }
  void sign(Row& row) {
    words(Class::sign, lexicon_.sign, Sign{row.choice("position", {"before", "after"}) == 0}, row.list("phrases"));
  }
  void zone(Row& row) { plain(Class::zone, row.list("words")); }
  void result(Row& row) { plain(Class::result, row.list("words")); }
  void identifier_pattern(Row& row) { lexicon_.identifier_pattern.push_back({row.cell("name"), row.cell("pattern")}); }
  void conversion(Row& row) {
    lexicon_.conversion.push_back(
        {row.cell("unit"), row.cell("base"), decimal(row, "factor"), row.choice("sort", {"exact", "pegged"}) == 1});
  }
  void bound(Row& row) {
    const Decimal far = row.cell("far").empty() ? Decimal() : decimal(row, "far");
    lexicon_.bound.push_back(
        {row.cell("measure"), row.cell("unit"), row.cell("of"), decimal(row, "low"), decimal(row, "high"), far});
  }
  void figure_rule(Row& row) {
    lexicon_.figure_rule.push_back({row.cell("rule"), row.choice("figure", {"no", "yes"}) == 1, row.cell("reads"),
                                    row.cell("matches"), row.cell("must_not_match")});
  }
  void point(Row& row) { plain(Class::point, row.list("words")); }
  void decade(Row& row) {
    word(Class::decade, lexicon_.decade, Decade{static_cast<std::int8_t>(row.integer("start", 0, 99))},
         row.cell("word"));
  }
  void idiom(Row& row) { plain(Class::idiom, row.list("phrases")); }
  void clock(Row& row) { plain(Class::clock, row.list("words")); }

  void furniture(Row& row) {
    using Match = text::FurniturePhrases::Match;
    constexpr Match kMatches[] = {Match::line, Match::start, Match::label, Match::count, Match::words};
    const Match match = kMatches[row.choice("match", {"line", "start", "label", "count", "words"})];
    const std::size_t kind =
        row.choice("kind", {"related", "newsletter", "copyright", "share", "caption", "byline", "counter"});
    lexicon_.furniture.add({keys(row.cell("phrase")), match, kind < 3});
  }

  void page(Row& row) {
    using By = text::PageWords::By;
    using Part = text::PageWords::Part;
    constexpr By kBy[] = {By::tag, By::role, By::itemprop, By::word, By::meta, By::rel};
    constexpr Part kParts[] = {Part::in_line,   Part::superscript, Part::hidden,  Part::outside,
                               Part::furniture, Part::text_alone,  Part::article, Part::main,
                               Part::head,      Part::headline,    Part::title,   Part::published,
                               Part::source,    Part::url,         Part::foot,    Part::lead};
    const By by = kBy[row.choice("by", {"tag", "role", "itemprop", "class", "meta", "rel"})];
    const Part part =
        kParts[row.choice("part", {"inline", "superscript", "hidden", "outside", "furniture", "text", "article", "main",
                                   "head", "headline", "title", "published", "source", "url", "foot", "lead"})];
    for (const std::string_view value : row.list("values")) lexicon_.page.add({by, part, value});
  }

  void field_name(Row& row) {
    const auto field = static_cast<std::uint8_t>(
        row.choice("field", {"text", "id", "title", "source", "published", "url", "within", "list"}));
    std::uint8_t& rank = ranks_of_fields_[field];
    for (const std::string_view name : row.list("names")) {
      if (rank == UINT8_MAX) return row.fail("a field has too many names");
      lexicon_.field_names.rows.push_back({field, ++rank, name});
    }
  }

  void common(Row& row) {
    keys(row.cell("word"));
    index_.add_weight(text::fold_word(row.cell("word")),
                      static_cast<std::uint8_t>(row.integer("weight", 0, UINT8_MAX)));
  }

  void read(void (Rows::*reader)(Row&), Row& row) {
    row_ = &row;
    (this->*reader)(row);
  }

  void check_references(const std::function<void(Error)>& wrong) const {
    std::set<std::string_view> places, counted;
    for (const Place& p : lexicon_.place) places.insert(p.id);
    for (const Noun& n : lexicon_.noun) counted.insert(lexicon_.concepts[n.concept_id].id);
    const auto check = [&](const std::vector<Reference>& references, const std::set<std::string_view>& known,
                           const char* missing) {
      for (const Reference& r : references)
        if (!known.contains(r.id)) wrong({r.place, {missing, {r.id}}});
    };
    check(within_, places, "there is no place {0}");
    check(broader_, counted, "there is no concept {0}");
    for (const Reference& r : broader_)
      if (goes_round(concept_ids_.at(r.id))) wrong({r.place, "the broader concepts go round in a circle"});
  }

 private:
  // An id that a row refers to, and the row's place.
  struct Reference {
    std::string_view id;
    std::string place;
  };

  bool goes_round(std::uint16_t concept_id) const {
    std::size_t steps = 0;
    while (lexicon_.concepts[concept_id].broader != concept_id && ++steps <= lexicon_.concepts.size())
      concept_id = lexicon_.concepts[concept_id].broader;
    return steps > lexicon_.concepts.size();
  }

  static Sense sense(Class cls, std::uint16_t row, Form form = Form::plain) { return {cls, form, row, 1, {}}; }

  // The words of a form, as a look-up finds them.
  std::vector<Key> keys(std::string_view form) {
    std::vector<Key> words = text::fold_phrase(form);
    if (words.empty()) row_->fail({"there is no word in «{0}»", {form}});
    if (std::find(words.begin(), words.end(), Key{0}) != words.end())
      row_->fail({"«{0}» has a word of more than 16 letters, which no table can hold", {form}});
    return words;
  }

  void plain(Class cls, const std::vector<std::string_view>& forms) {
    if (forms.empty()) row_->fail("the row names no word");
    for (const std::string_view form : forms) index_.add(keys(form), sense(cls, 0));
  }

  template <class Record>
  std::uint16_t add(std::vector<Record>& table, Record record) {
    if (table.size() > UINT16_MAX) row_->fail("a table holds 65536 rows at the most, with those built in");
    table.push_back(std::move(record));
    return static_cast<std::uint16_t>(table.size() - 1);
  }

  template <class Record>
  void word(Class cls, std::vector<Record>& table, Record record, std::string_view form) {
    words(cls, table, std::move(record), {form});
  }

  template <class Record>
  void words(Class cls, std::vector<Record>& table, Record record, const std::vector<std::string_view>& forms) {
    const auto id = add(table, std::move(record));
    if (forms.empty()) row_->fail("the row names no word");
    for (const std::string_view form : forms) index_.add(keys(form), sense(cls, id));
  }

  void inflected(Class cls, std::uint16_t id, const std::vector<std::string_view>& singulars,
                 const std::vector<std::string_view>& plurals, bool with_dual) {
    for (const auto* forms : {&singulars, &plurals})
      for (const std::string_view form : *forms) keys(form);
    const bool sound = has_sound_plural(plurals);
    for (const std::string_view singular : singulars)
      for (const Inflected& form : inflect_singular(singular, with_dual, sound))
        index_.add(form.phrase, sense(cls, id, form.form));
    for (const std::string_view plural : plurals)
      for (const Inflected& form : inflect_plural(plural)) index_.add(form.phrase, sense(cls, id, form.form));
  }

  void join_family(std::string_view form, std::uint16_t currency, bool singular) {
    const std::vector<Key> folded = text::fold_phrase(form);
    const auto [it, fresh] = families_.try_emplace(folded, static_cast<std::uint16_t>(lexicon_.family.size()));
    if (fresh) {
      lexicon_.family.emplace_back();
      // Duals of short nouns are other words and names: بينين, ليفين.
      constexpr std::size_t kShortestDual = 8;  // bytes: four letters
      if (singular)
        inflected(Class::currency, it->second, {form}, {}, form.size() >= kShortestDual);
      else
        inflected(Class::currency, it->second, {}, {form}, true);
    }
    auto& members = lexicon_.family[it->second].members;
    if (members.empty() || members.back() != currency) members.push_back(currency);  // «د.م» and «د. م» fold alike
  }

  static void qualify(Currency& currency, std::string_view adjective) {
    for (Inflected& form : inflect_singular(adjective, true, false))
      currency.qualified.push_back(std::move(form.phrase));
  }

  static Decimal decimal(Row& row, std::string_view column) {
    const auto value = Decimal::parse(row.cell(column));
    if (!value) row.fail({"\"{0}\" wants a number, not \"{1}\"", {column, row.cell(column)}});
    return value.value_or(Decimal());
  }

  static std::int16_t most(Row& row, std::string_view number) {
    const auto value = Decimal::parse(number);
    const auto whole = value ? value->integer() : std::nullopt;
    if (whole && *whole > 0 && *whole <= INT16_MAX) return static_cast<std::int16_t>(*whole);
    row.fail({"\"most=\" wants a whole number, not \"{0}\"", {number}});
    return 0;
  }

  // A part of the currency whose row is being read.
  void subunit(Row& row, std::string_view part, std::string_view code) {
    const std::size_t equals = part.find('=');
    const auto fraction = equals == std::string_view::npos ? std::nullopt : Decimal::parse(part.substr(equals + 1));
    if (!fraction) return row.fail({"\"subunits\" are name=fraction, not \"{0}\"", {part}});
    const std::string_view name = part.substr(0, equals);
    const auto [known, fresh] = subunits_.try_emplace(name, static_cast<std::uint16_t>(lexicon_.subunit.size()));
    if (fresh) inflected(Class::subunit, add(lexicon_.subunit, Subunit{code, *fraction, {}}), {name}, {}, true);
    Subunit& subunit = lexicon_.subunit[known->second];
    // Where several currencies have it, it names one only where the bare noun of that one does.
    if (!fresh && !by_default_.contains(subunit.code)) subunit.code = {};
    subunit.shares.push_back({static_cast<std::uint16_t>(lexicon_.currency.size()), *fraction});
  }

  std::uint16_t concept_of(std::string_view id) {
    const auto [it, fresh] = concept_ids_.try_emplace(id, static_cast<std::uint16_t>(lexicon_.concepts.size()));
    if (fresh) lexicon_.concepts.push_back({id, it->second, false, false, false, false});
    return it->second;
  }

  Lexicon& lexicon_;
  IndexBuilder& index_;
  std::array<std::uint8_t, text::FieldNames::kList + 1> ranks_of_fields_ = {};  // the last that was given
  std::map<std::string_view, std::uint16_t> concept_ids_;
  std::map<std::vector<Key>, std::uint16_t> families_;  // by the folded noun: د.أ and د.إ are one
  std::map<std::string_view, std::uint16_t> subunits_;
  std::set<std::string_view> by_default_;  // codes of currencies
  std::vector<Reference> within_, broader_;
  Row* row_ = nullptr;  // that is being read
};

namespace {

struct Reader {
  std::string_view table;
  void (Readers::Rows::*read)(Row&);
};

constexpr std::array kReaders = {
    Reader{"numbers", &Readers::Rows::number},
    Reader{"fractions", &Readers::Rows::fraction},
    Reader{"vague", &Readers::Rows::vague},
    Reader{"ordinals", &Readers::Rows::ordinal},
    Reader{"qualifiers", &Readers::Rows::qualifier},
    Reader{"changes", &Readers::Rows::change},
    Reader{"months", &Readers::Rows::month},
    Reader{"weekdays", &Readers::Rows::weekday},
    Reader{"relations", &Readers::Rows::relation},
    Reader{"calendar", &Readers::Rows::calendar},
    Reader{"dayparts", &Readers::Rows::daypart},
    Reader{"units", &Readers::Rows::unit},
    Reader{"currencies", &Readers::Rows::currency},
    Reader{"concepts", &Readers::Rows::noun},
    Reader{"frames", &Readers::Rows::frame},
    Reader{"places", &Readers::Rows::place},
    Reader{"organisations", &Readers::Rows::organisation},
    Reader{"event_kinds", &Readers::Rows::event},
    Reader{"happenings", &Readers::Rows::happening},
    Reader{"regnal", &Readers::Rows::regnal},
    Reader{"name_heads", &Readers::Rows::name_head},
    Reader{"name_parts", &Readers::Rows::name_part},
    Reader{"sayings", &Readers::Rows::saying},
    Reader{"periods", &Readers::Rows::period},
    Reader{"sites", &Readers::Rows::site},
    Reader{"governors", &Readers::Rows::governor},
    Reader{"speech", &Readers::Rows::speech},
    Reader{"subject_heads", &Readers::Rows::subject_head},
    Reader{"function_words", &Readers::Rows::function},
    Reader{"identifiers", &Readers::Rows::identifier},
    Reader{"numbered_names", &Readers::Rows::numbered},
    Reader{"goals", &Readers::Rows::goal},
    Reader{"unit_clues", &Readers::Rows::clue},
    Reader{"rankings", &Readers::Rows::ranked},
    Reader{"connectives", &Readers::Rows::connective},
    Reader{"tallies", &Readers::Rows::tally},
    Reader{"restating", &Readers::Rows::restating},
    Reader{"ordinal_heads", &Readers::Rows::ordinal_head},
    Reader{"percents", &Readers::Rows::percent},
    Reader{"clock", &Readers::Rows::clock},
    Reader{"signs", &Readers::Rows::sign},
    Reader{"decades", &Readers::Rows::decade},
    Reader{"measure_heads", &Readers::Rows::measure_head},
    Reader{"points", &Readers::Rows::point},
    Reader{"identifier_patterns", &Readers::Rows::identifier_pattern},
    Reader{"conversions", &Readers::Rows::conversion},
    Reader{"bounds", &Readers::Rows::bound},
    Reader{"rules", &Readers::Rows::figure_rule},
    Reader{"zones", &Readers::Rows::zone},
    Reader{"results", &Readers::Rows::result},
    Reader{"idioms", &Readers::Rows::idiom},
    Reader{"furniture", &Readers::Rows::furniture},
    Reader{"pages", &Readers::Rows::page},
    Reader{"fields", &Readers::Rows::field_name},
    Reader{"common_words", &Readers::Rows::common},
};

const Reader* find_reader(std::string_view table) {
  const auto* it = std::find_if(kReaders.begin(), kReaders.end(), [&](const Reader& r) { return r.table == table; });
  return it == kReaders.end() ? nullptr : it;
}

}  // namespace

Readers::Readers(Lexicon& lexicon, IndexBuilder& index) : rows_(std::make_unique<Rows>(lexicon, index)) {}
Readers::~Readers() = default;

bool Readers::knows(std::string_view table) { return find_reader(table) != nullptr; }

void Readers::read(std::string_view table, Row& row) { rows_->read(find_reader(table)->read, row); }

void Readers::check_references(const std::function<void(Error)>& wrong) const { rows_->check_references(wrong); }

}  // namespace factcheck::lexicon
