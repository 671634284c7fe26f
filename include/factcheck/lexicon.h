// The door of the lexicon room: what the program knows of the language, from data/ar/*.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/decimal.h"
#include "factcheck/document.h"
#include "factcheck/mention.h"
#include "factcheck/quantity.h"
#include "factcheck/result.h"
#include "factcheck/text.h"

namespace factcheck::lexicon {

// One table each; `Sense::row` is an index into the vector of the same name below (currency: into `family`).
enum class Class : std::uint8_t {
  number,
  fraction,
  vague,
  ordinal,
  qualifier,
  month,
  weekday,
  relation,
  daypart,
  unit,
  currency,
  subunit,
  noun,
  frame,
  place,
  organisation,
  event,
  regnal,
  percent,
  clock,         // الساعة
  point,         // فاصلة, of a decimal in words
  zone,          // ت غ, بتوقيت
  result,        // نتيجة: before a score
  sign,          // سالب, تحت الصفر
  idiom,         // words of number that state none: الفن السابع
  ordinal_head,  // after it a bare numeral is an ordinal: المرتبة 180
  decade,        // تسعينيات
  measure_head,  // نسبة: the next word says of what
  identifier,    // after it a numeral names something: القانون رقم 12
  calendar,      // أمس, ربع, هجري: words of dates that are no month and no weekday
  name_head,     // منطقة, وزير: a name begins behind it
  name_part,     // محمد, الدكتور, وادي
  saying,        // أعلنت, بحسب
  happening,     // مهرجان, إنقاذ: names what happens, to a reader
  period,        // منذ, مقارنة: words beside a time
  site,          // مستشفى, ضواحي: words that say where
  governor,      // نسبة, ارتفع, مقابل: what a figure is to what it is of
  numbered,      // behind it, or a name, a numeral is part of the name: مهرجان جدة 36
  shutout,       // behind the goals of one side: دون رد
  goal,          // of scores in words: مقابل, ثلاثية
  scorer,        // of a sentence that tells who scored: أحرز
  ranked,        // behind «الـ50» it makes a rank: عالميا
  connective,    // a noun that leads on where a definite one follows: نتيجة القصف
  restating,     // between a figure and the same in another unit, or its details: ما يعادل, حيث
  tally,         // up to when a count was taken: حتى الآن
  clue,          // near a word that is a unit and a thing: متفجرة
  function       // never a counted noun: prepositions, particles, common verbs
};

// The grammatical form of a word, as far as the readers of figures ask for it.
enum class Form : std::uint8_t {
  plain,
  tanwin,          // accusative with alef: مشاركا
  dual,            // nominative or construct dual, unambiguous: مشاركان, مذكرتا
  dual_oblique,    // مذكرتين, دولتي: no other reading
  dual_or_plural,  // مشاركين: dual or sound plural
  plural
};

constexpr bool may_be_dual(Form form) {
  return form == Form::dual || form == Form::dual_oblique || form == Form::dual_or_plural;
}

// What is glued to the front of a word.
struct Proclitics {
  enum class Conjunction : std::uint8_t { none, waw, feh };
  enum class Preposition : std::uint8_t { none, beh, kaf, lam };
  Conjunction conjunction = Conjunction::none;
  Preposition preposition = Preposition::none;
  bool article = false;

  bool none() const { return conjunction == Conjunction::none && preposition == Preposition::none && !article; }
};

struct Sense {
  Class cls = Class::function;
  Form form = Form::plain;
  std::uint16_t row = 0;
  std::uint8_t words = 1;  // tokens that the phrase covers
  Proclitics proclitics;
};

struct Number {
  enum class Role : std::uint8_t {
    unit,           // 1 … 9, and 10: ثلاثة
    teen_head,      // only before عشر: أحد, اثني
    teen,           // one word of the dialects: حداشر
    tens,           // 20 … 90
    hundred,        // مئة
    hundreds,       // 200 … 900 in one word: مئتان, ثلاثمئة
    scale,          // ألف, مليون …
    scales,         // plural scale: آلاف, ملايين
    scale_dual,     // ألفان, مليوني
    scale_or_dual,  // ألفا
    zero
  };
  std::int64_t value = 0;
  Role role = Role::unit;
  bool homograph = false;  // also another word: a number only before what it counts or more of the number
};

struct Fraction {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  bool plural = false;   // أرباع, after a number
  bool pronoun = false;  // نصفهم: it says itself of what
};

struct Vague {
  enum class Role : std::uint8_t { alone, few, excess };  // عشرات; بضعة; نيف
  std::int64_t low = 0;
  std::int64_t high = 0;
  Role role = Role::alone;
};

struct Ordinal {
  enum class Role : std::uint8_t { unit, teen_head, first };
  std::int64_t value = 0;
  Role role = Role::unit;
  bool feminine = false;
};

// A word near a figure that bounds it, or that says which way such a word points.
struct Qualifier {
  enum class Place : std::uint8_t {
    before,    // the figure: أكثر من
    after,     // the figure: على الأقل
    negation,  // لا, before a phrase that it turns about
    link,      // يجب أن, between a negation and its phrase
    head,      // مبلغ, between a phrase and the figure
    change,    // ارتفع, somewhere before «من X إلى Y»: a level and a level, no range
    spread     // تراوح, somewhere before «من X إلى Y»: a range
  };
  Place place = Place::before;
  Precision precision = Precision::exact;
  Precision negated = Precision::exact;  // behind a negation; exact: it does not mind one
  std::array<Key, 2> to{};               // the prepositions that lead to the figure; 0: none
  bool subject = false;                  // may stand between: لا يقل العمر عن 18 عاما
  bool sized = false;    // only of what is measured or large: دون 18 عاما, not دون 3 لاعبين
  bool outcome = false;  // with ل in front it is none: ليصل إلى 15
  std::int8_t sign = 0;  // of a change: up 1, down -1; 0 where the word does not say
};

struct Month {
  std::int8_t month = 0;
  bool hijri = false;
  bool homograph = false;  // also a common word (مارس, غشت, ماي): only with a day, a year, شهر or behind في
  bool strict = false;     // not even behind في: «في نيسان» is at a car maker's
};

struct Relation {
  std::int8_t shift = 0;  // الماضي -1, الجاري 0, المقبل +1
};

// Words of dates beside the names of months and weekdays.
struct Calendar {
  enum class Role : std::uint8_t {
    day,       // days from the day of writing: أمس -1
    near_day,  // the same, but only with a weekday or a part of the day: اليوم 0
    other,     // begins like one of them and is none: اليوم التالي
    first,     // the first of a month: فاتح, غرة
    part,      // months in a part of a year: الربع 3
    era,       // behind a year; -1 before the Common Era, 1 of it, 2 Hijri
    equals,    // between two ways to say one day: الموافق
    edge,      // before a month by its name alone: نهاية, مطلع
    last,      // of the parts of a year: الأخير
    age        // behind «الأربعينات من»: years of life, not of a century
  };
  Role role = Role::other;
  std::int8_t value = 0;
};

struct Daypart {
  std::int8_t from = 0;   // the twelve hours from here hold the time said
  std::int8_t hour = -1;  // the time it says alone, after الساعة; -1 none
  bool letter = false;    // only behind hours and minutes in digits
};

struct Unit {
  std::string_view id;  // CLDR unit id
  Kind kind = Kind::measure;
  bool symbol = false;
  bool glued = false;     // only without a space: 400م
  std::int16_t most = 0;  // the number above which the word means something else; 0: none
};

struct Currency {
  std::string_view code;                    // ISO 4217
  std::vector<std::vector<Key>> qualified;  // adjectives that settle it, after the noun
  bool by_default = false;                  // what the bare noun means
};

// Currencies that share a noun.
struct CurrencyFamily {
  std::vector<std::uint16_t> members;  // into `currency`
};

struct Decade {
  std::int8_t start = 0;  // years into the century
};

struct Sign {
  bool before = true;  // else after the figure
};

struct Percent {
  bool points = false;  // نقطة مئوية
};

struct Subunit {
  struct Share {
    std::uint16_t currency = 0;
    Decimal fraction;
  };
  std::string_view code;      // what the bare noun means, or empty
  Decimal fraction;           // likewise
  std::vector<Share> shares;  // every currency with a part of this name
};

struct Noun {
  std::uint16_t concept_id = 0;  // into `concepts`
  bool generic = false;          // says little: a frame near it says what is counted (مقتل 18 شخصا)
};

struct Concept {
  std::string_view id;
  std::uint16_t broader = 0;  // itself where none is
  bool member = false;        // of bodies: its total is not the number of those present
  bool incidental = false;    // counted of so many actors in one story that numbers of it are not compared: goals
  bool cumulative = false;    // a toll: it grows while the news comes in
  bool fronts = false;        // counted on many fronts of one war
  bool fate = false;          // what befalls people, whoever they are: the measure of a frame of people
};

// A word or phrase near a figure that says what is counted or which part the figure plays: data/ar/frames.tsv.
struct Frame {
  enum class Side : std::uint8_t { before, after };
  // What its measure is of: the fate of people, money, percentages, measures, durations.
  enum class Of : std::uint8_t { none, people, sum, share, size, time };
  std::string_view measure;  // concept, or empty
  std::string_view role;     // or empty
  Side side = Side::before;
  Of of = Of::none;
};

// What the measure of a frame must be of to be that of a figure of a kind.
constexpr Frame::Of quantity_of(Kind kind) {
  switch (kind) {
    case Kind::money: return Frame::Of::sum;
    case Kind::percent: return Frame::Of::share;
    case Kind::measure: return Frame::Of::size;
    case Kind::duration: return Frame::Of::time;
    default: return Frame::Of::none;
  }
}

struct Place {
  std::string_view id;
  std::string_view country;  // ISO 3166-1 alpha-2
  std::string_view type;     // country, region, city, area
  std::string_view within;   // id of its region, or empty
};

struct Organisation {
  std::string_view id;
  bool plays = false;  // a club or a national team
};

struct Event {
  enum class Sort : std::uint8_t { installment, edition, happening, recurrent };
  std::string_view kind;
  Sort sort = Sort::happening;
};

// A noun by which a reader names what happens.
struct Happening {
  enum class Sort : std::uint8_t {
    occasion,   // what takes place: اجتماع, انتخابات
    gathering,  // what people come together for: مهرجان
    strike,     // what strikes at one hour: حريق, هجوم
    lasting,    // what goes on for long, mostly the background: أزمة, موسم
    act,        // what somebody does once, named with what it is done to: إنقاذ
    work,       // likewise, of what is rather a task: تطبيق
    toll,       // what befell somebody: مقتل
    vague,      // a name with its complement only: عملية
    figures,    // in a headline it says that figures are told, and nothing happens: أسعار
    roundup     // a headline over many pieces of news: موجز
  };
  Sort sort = Sort::occasion;
};

struct NameHead {
  enum class Sort : std::uint8_t { place, office };
  Sort sort = Sort::place;
};

struct NamePart {
  enum class Sort : std::uint8_t { given, honorific, compound, former, acting, deputy, eponym, son };
  Sort sort = Sort::given;
};

// A word behind which stands who says something.
struct Saying {
  enum class Side : std::uint8_t { before, after };  // of what is said
  std::string_view stance;                           // said, denied, doubted
  Side side = Side::before;
};

// Words beside a time that say whether a figure is of it, and times that have no date of their own.
struct PeriodWord {
  enum class Role : std::uint8_t {
    base,      // behind it stands what a figure is set against: مقارنة
    since,     // a beginning: منذ
    ago,       // before a length of time: قبل عامين
    previous,  // the one before the time told last: الربع السابق
    same,      // the time told last: الفترة نفسها
    last,      // the one that ends with the article: السنوات الأخيرة
    session,   // a day of trading, `value` from the last one told
    feast,     // `value`: Hijri month * 100 + day
    name,      // a month or year behind it is no time: عقود سبتمبر
    record,    // with منذ, what no figure was before: أعلى
    every,     // a weekday behind it is of every week: كل
    future,    // what is told is still to come: سوف
    season,    // from August to July
    aside,     // a clause behind it tells of another time: بعدما
    that       // opens what is said: أن
  };
  Role role = Role::base;
  std::int16_t value = 0;
};

// A word by which a clause says where.
struct Site {
  enum class Sort : std::uint8_t {
    site,  // stands at a place: مستشفى
    area,  // a part of the land or of a town: حي
    side,  // of a place: شمال, ضواحي
    here,  // the land that a paper is of: المملكة
    fixed  // a name that says nothing of where: فيلق القدس
  };
  Sort sort = Sort::site;
};

// A word that says what a figure is to that which it is of: data/ar/governors.tsv.
struct Governor {
  enum class Sort : std::uint8_t {
    general,    // a noun that says nothing itself: what it governs is measured (نسبة النجاح)
    tally,      // the same, of what is counted: عدد, حصيلة
    quantity,   // a noun that says what is measured: عمر, وزن
    commodity,  // what a price may be of by its name alone: الذهب يهوي 4 %
    span,       // a word of time that measures how long: لمدة
    level,      // verbs: بلغ, وصل
    change,     // verbs and nouns of rise and fall that data/ar/changes.tsv does not have: يهوي, خسر
    compared,   // مقابل, مقارنة
    planned,    // المتوقع, سوف
    target,     // يستهدف, الحد الأدنى
    capacity,   // يتسع, سعة
    rate,       // يوميا, للفرد
    record,     // قياسي
    since,      // since when something lasts: تأسيس
    rest,       // بقية, آخرين
    part,       // منهم, بينهم
    age,        // right before the years of a life: عن 65 عاما
    rank,       // المرتبة
    passed,     // of a figure before it, or of nothing: نتيجة, إضافة إلى
    of,         // من, behind a share
    pointer,    // هذه, before a definite noun
    act,        // a verb that says of what its sum or duration is: أنفق; the row begins with the noun
    yield       // the same of sizes and sums: أنتج
  };
  Sort sort = Sort::general;
  std::string_view measure;  // a concept, or a name of a quantity; empty
  std::string_view name;     // the noun that names the measure: the first word of the row
};

// What part of speech a word is in news.
enum class Speech : std::uint8_t {
  noun,  // or a word that the table does not have
  preposition,
  conjunction,  // between clauses: بينما, حيث; and relative pronouns
  particle,     // any other word of grammar
  verb,
  either,       // as often a verb as a noun: ضبط, تراجع
  verbal_noun,  // ارتفاع, إصابة
  adjective,
  name  // of a person, place or body
};

// A noun that heads the name of whom or what a figure is of.
struct SubjectHead {
  enum class Type : std::uint8_t { none, organisation, person, place, team, market, product, group, event };
  enum class Use : std::uint8_t {
    name,    // of a name: شركة الاتصالات; with ال alone it takes up one that was told
    own,     // a name by itself, with ال: الذهب
    plural,  // of many, that an adjective tells apart: المصارف الكويتية
    office,  // of who holds an office, mostly to speak: وزير المالية
    source   // of who says what others did: وكالة رويترز
  };
  Type type = Type::none;
  Use use = Use::name;
  bool none() const { return type == Type::none; }
  friend bool operator==(const SubjectHead&, const SubjectHead&) = default;
};

// The shape of a run of text whose digits are no quantity.
struct IdentifierPattern {
  std::string_view name;
  std::string_view pattern;  // RE2
};

// How much of another unit or currency one is.
struct Conversion {
  std::string_view unit;
  std::string_view base;
  Decimal factor;
  bool pegged = false;  // an official rate, which a market rate or a rounding may miss by a little
};

// A word between a figure and what it is told again in.
struct Restating {
  enum class Sort : std::uint8_t {
    again,   // the same figure: ما يعادل
    detail,  // the figures that it was worked out of: حيث
    then,    // the figure that it had before: حينما كانت
    apart    // another thing: بينما
  };
  Sort sort = Sort::again;
};

// Between which values a figure can be: the length of a person in centimetres.
struct Bound {
  std::string_view measure;
  std::string_view unit;
  std::string_view of;  // the type of its subject; empty for any
  Decimal low;
  Decimal high;
  Decimal far;  // from here on it is of something else; 0 where nothing is
};

// A rule of the room extract, for `explain` and for the tests that run its examples.
struct FigureRule {
  std::string_view name;            // one of kRuleNames
  bool figure = true;               // else it says that there is none
  std::string_view reads;           // a sentence
  std::string_view matches;         // see examples()
  std::string_view must_not_match;  // likewise
};

// A phrase, and the value that is read in it, where one is given.
struct RuleExample {
  std::string_view text;
  std::string_view value;
};
std::vector<RuleExample> examples(std::string_view cell);

struct Regnal {
  bool title = false;
};

// Behind such a word, and so many words of a name, a numeral is part of it.
struct Numbered {
  std::uint8_t reach = 0;   // words that may stand between
  std::uint8_t digits = 1;  // the numeral has at least so many
  std::uint8_t most = 255;  // and at most so many
};

// Words around goals that make a score of them.
struct Goal {
  enum class Role : std::uint8_t {
    against,  // before the goals of the other side: مقابل
    none,     // that the other side has none: لا شيء
    several   // so many goals in one word: ثلاثية
  };
  Role role = Role::against;
  std::int8_t goals = 0;
};

// A word near a unit that is also the name of a thing: عقد, a contract or ten years.
struct Clue {
  std::string_view unit;
  bool before = true;  // where the word stands
  bool thing = true;   // what it makes of the unit
};

// The readings of the word (or the phrase that begins) at a token: the word itself before the word with something taken
// off its front, longer phrases before shorter.
class Senses {
 public:
  Senses() = default;
  explicit Senses(std::span<const Sense> items) : items_(items) {}
  const Sense* begin() const { return items_.data(); }
  const Sense* end() const { return items_.data() + items_.size(); }
  bool empty() const { return items_.empty(); }
  // The first sense of a class, or null.
  const Sense* find(Class cls) const {
    for (const Sense& s : *this)
      if (s.cls == cls) return &s;
    return nullptr;
  }

 private:
  std::span<const Sense> items_;
};

// A set of classes; kDual beside them, for words that may be a dual.
using ClassSet = std::uint64_t;
constexpr ClassSet class_bit(Class cls) { return ClassSet{1} << static_cast<unsigned>(cls); }
constexpr ClassSet kDual = ClassSet{1} << 63;
static_assert(static_cast<unsigned>(Class::function) < 63);

// Classes of the words that a figure or the name of an event may begin with.
constexpr ClassSet kBeginnings = class_bit(Class::number) | class_bit(Class::fraction) | class_bit(Class::vague) |
                                 class_bit(Class::ordinal) | class_bit(Class::month) | class_bit(Class::unit) |
                                 class_bit(Class::idiom) | class_bit(Class::decade) | class_bit(Class::event) |
                                 class_bit(Class::weekday) | class_bit(Class::calendar) | class_bit(Class::name_head) |
                                 class_bit(Class::shutout) | kDual;

class Index;
struct IndexStorage;

// Strings are views into `texts`, or into the image that is built into the program.
struct Lexicon {
  std::vector<Number> number;
  std::vector<Fraction> fraction;
  std::vector<Vague> vague;
  std::vector<Ordinal> ordinal;
  std::vector<Qualifier> qualifier;
  std::vector<Month> month;
  std::vector<std::int8_t> weekday;  // ISO 8601, 1 Monday
  std::vector<Relation> relation;
  std::vector<Calendar> calendar;
  std::vector<Daypart> daypart;
  std::vector<Unit> unit;
  std::vector<Currency> currency;
  std::vector<CurrencyFamily> family;
  std::vector<Percent> percent;
  std::vector<Sign> sign;
  std::vector<Decade> decade;
  std::vector<Subunit> subunit;
  std::vector<Noun> noun;
  std::vector<Concept> concepts;
  std::vector<Frame> frame;
  std::vector<Place> place;
  std::vector<Organisation> organisation;
  std::vector<Event> event;
  std::vector<Regnal> regnal;
  std::vector<NameHead> name_head;
  std::vector<NamePart> name_part;
  std::vector<Saying> saying;
  std::vector<Happening> happening;
  std::vector<PeriodWord> period;
  std::vector<Site> site;
  std::vector<Governor> governor;
  std::vector<Numbered> numbered;
  std::vector<Goal> goal;
  std::vector<Clue> clue;
  std::vector<IdentifierPattern> identifier_pattern;
  std::vector<Conversion> conversion;
  std::vector<Restating> restating;
  std::vector<Bound> bound;
  std::vector<FigureRule> figure_rule;
  text::FurniturePhrases furniture;
  text::PageWords page;
  text::FieldNames field_names;
  text::MonthNames month_names;
  std::vector<std::uint16_t> concepts_by_id;  // into `concepts`, in the order of ids
  std::vector<std::uint16_t> places_by_id;    // into `place`, likewise

  Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // Rarity of a folded word in news, 10·log2 of its inverse document frequency; the maximum where it is not common.
  std::uint8_t weight(Key word) const;
  // By id; null where there is none.
  const Concept* find_concept(std::string_view id) const;
  const Place* find_place(std::string_view id) const;

  std::unique_ptr<Index> index;  // word → senses: see View
  std::unique_ptr<const IndexStorage>
      storage;  // of the index and the strings, where they are not in the program's image
  std::deque<std::string> texts;
};

constexpr std::uint8_t kMaxWeight = 130;

// A table by its name ("numbers") as TSV in UTF-8, which read_folder() sees to; for tests and for --data.
struct TableSource {
  std::string_view name;
  std::string_view bytes;
  std::string_view path = {};  // for messages; data/ar/NAME.tsv where empty
};
// Tables of which each has a name of its own.
using Layer = std::vector<TableSource>;

// A folder of tables: its files *.tsv, in the byte order of their names.
struct Folder {
  struct File {
    std::string name;  // without the ending
    std::string path;
    std::string bytes;
  };
  std::vector<File> files;

  Layer layer() const;  // of views into the files
};
// The error names the folder, or the file that could not be read.
Result<Folder> read_folder(const std::string& path);
// The paths of the tables in a folder; none where it cannot be read.
std::vector<std::string> tables_of(const std::string& folder);

// The tables built into the program, as the build laid them out; nothing is read or sorted.
Lexicon embedded();
// The same tables as TSV.
std::span<const TableSource> embedded_tables();
// A lexicon from tables; fails where one of them is wrong.
Result<Lexicon> load(std::span<const TableSource> tables);
// A lexicon from layers of tables: what a phrase means in a table of one layer, and the row of an id, stand before what
// the same table of a later layer says.
Result<Lexicon> load(std::span<const Layer> layers);
// All that is wrong with them: "path:line" and what was expected there.
std::vector<Error> problems(std::span<const Layer> layers);

}  // namespace factcheck::lexicon
