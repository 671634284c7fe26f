#include "extract/counted.h"

#include <algorithm>

#include "text/words.h"

namespace factcheck::extract {

bool ends_as_plural(Key word) {
  const unsigned n = text::length(word);
  return n > 2 && text::letter(word, n - 1) == text::kTeh && text::letter(word, n - 2) == text::kAlef;
}

namespace {

constexpr std::string_view kAlefHamzaBelow = "\u0625";
constexpr std::string_view kTehMarbuta = "\u0629";

// A word that bounds figures, turns such a word about, or tells of a change is not counted; مبلغ may be.
bool bounds(const View& view, const Senses& senses) {
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& s) {
    return s.cls == Class::qualifier && view.lexicon().qualifier[s.row].place != lexicon::Qualifier::Place::head;
  });
}

// «25 أمام» is in front of, but «100 إمام» are imams, and «16 آلية» no «إليه»: letters that folding joins tell them
// apart.
bool is_function_word(const View& view, Index at) {
  const Senses senses = view.senses(at);
  const Sense* function = senses.find(Class::function);
  return function != nullptr && function->proclitics.none() && !view.bytes(at).starts_with(kAlefHamzaBelow) &&
         !view.bytes(at).ends_with(kTehMarbuta);
}

// «5 من رجال الإطفاء» are men, «3 من الشرطة» police; but «42 من تنظيم محظور» and «5 من عائلة واحدة» are no
// organisations and no families.
bool may_be_parted(const View& view, Index at) {
  const Senses senses = view.senses(at);
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& s) {
    return s.cls == Class::noun && (s.form != Form::plain || s.proclitics.article || ends_as_plural(view[at].key));
  });
}

// A noun that is passed by, or names what was counted before it.
bool governs(const View& view, Index at) {
  using Sort = lexicon::Governor::Sort;
  const auto s = view.find(at, Class::governor);
  if (!s || !s->proclitics.none()) return false;
  const Sort sort = view.lexicon().governor[s->row].sort;
  return sort == Sort::passed || sort == Sort::tally;
}

// «56 نتيجة القصف», «12 علاوة على ذلك», «70 ألفا حصيلة الوفيات»: not counted, but what the figure came from, or its
// name.
bool leads_on(const View& view, Index at) {
  const auto s = view.find(at, Class::connective);
  const bool connects = s && s->proclitics.none();
  if (!connects && !governs(view, at)) return false;
  return view.has_article(at + 1) || view.find(at + 1, Class::function) ||
         (connects && view.find(at + 1, Class::place));
}

}  // namespace

std::optional<Index> noun_after(const View& view, Index at, bool construct, Index& end) {
  if (view.is(at, words::kMin) && view.is_word(at + 1) && !view.find(at + 1, Class::function) &&
      !view.find(at + 1, Class::number) && may_be_parted(view, at + 1)) {
    end = at + 2;
    return at + 1;
  }
  if (!view.is_word(at) || view.is_latin(at) || leads_on(view, at)) return std::nullopt;
  const Senses senses = view.senses(at);
  const Sense* noun = senses.find(Class::noun);
  if (noun != nullptr) {
    if (noun->form == Form::plain && noun->words == 1 && is_function_word(view, at)) return std::nullopt;
    if (!noun->proclitics.none() &&
        !(construct && noun->proclitics.article && noun->proclitics.conjunction == Proclitics::Conjunction::none &&
          noun->proclitics.preposition == Proclitics::Preposition::none))
      return std::nullopt;
    end = at + noun->words;
    return at;
  }
  for (const Class cls : {Class::function, Class::number, Class::month, Class::weekday, Class::relation, Class::place,
                          Class::fraction, Class::ordinal})
    if (senses.find(cls) != nullptr) return std::nullopt;
  // «لقي 42 مصرعهم»: what befell them, not whom.
  const Sense* frame = senses.find(Class::frame);
  if (frame != nullptr && view.lexicon().frame[frame->row].side == lexicon::Frame::Side::after) return std::nullopt;
  if (bounds(view, senses)) return std::nullopt;
  if (view.bytes(at).size() < 5) return std::nullopt;
  if (view.has_article(at) && !construct) return std::nullopt;
  // A conjunction or a preposition in front: another clause has begun.
  const std::uint8_t first = static_cast<std::uint8_t>(view[at].key);
  if (first == text::kWaw || first == text::kFeh || first == text::kBeh || first == text::kLam) return std::nullopt;
  end = at + 1;
  return at;
}

namespace {

// «30 مبتكرا»: the accusative of an unknown noun.
bool ends_in_tanwin(const View& view, Index at) {
  constexpr unsigned kShortest = 4;
  const Key word = view[at].key;
  return word != 0 && text::length(word) >= kShortest && text::last_letter(word) == text::kAlef &&
         !view.find(at, Class::daypart);
}

bool is_unit(const View& view, Index at) {
  for (const Class cls : {Class::percent, Class::currency, Class::subunit, Class::unit})
    if (const auto s = view.find(at, cls); s && s->proclitics.none()) return true;
  return false;
}

}  // namespace

bool surely_counts(const View& view, Index end) {
  const Index at = view.skip_closing(end);
  if (is_unit(view, at)) return true;
  // «المعرض (75) ألف»: a number goes on.
  if (const auto s = view.find(at, Class::number); s && s->proclitics.none()) return true;
  Index past = 0;
  const auto noun = noun_after(view, at, false, past);
  if (!noun) return false;
  const auto s = view.find(*noun, Class::noun);
  if (!s) return ends_in_tanwin(view, at);
  if (*noun != at) return s->form != Form::plain;  // «172 من أفراد الخلايا»
  return s->form == Form::tanwin || (s->form == Form::plain && view.bytes(at).ends_with(kTehMarbuta));
}

bool counts(const View& view, Index end, std::uint64_t number) {
  constexpr std::uint64_t kMostPlural = 10;
  const Index at = view.skip_closing(end);
  if (is_unit(view, at)) return true;
  if (const auto s = view.find(at, Class::number); s && s->proclitics.none()) return true;
  Index past = 0;
  const auto noun = noun_after(view, at, false, past);
  if (!noun) return false;
  const auto s = view.find(*noun, Class::noun);
  if (!s) return ends_in_tanwin(view, *noun);
  if (*noun != at) return s->form != Form::plain;  // «36 من الشعراء», but «1 من السفر»
  return !is_dual(s->form) && !(number > kMostPlural && s->form != Form::plain && s->form != Form::tanwin);
}

bool may_follow_definite(const View& view, Index at) {
  if (const auto s = view.find(at, Class::noun); s && s->proclitics.none()) return true;
  const Key word = view[at].key;
  const unsigned n = word == 0 ? 0 : text::length(word);
  constexpr unsigned kShortest = 6;
  if (n < 2) return false;
  const std::uint8_t last = text::letter(word, n - 1);
  const std::uint8_t before = text::letter(word, n - 2);
  if (!view.has_article(at)) return last == text::kAlef;
  return n >= kShortest && last == text::kNoon && (before == text::kWaw || before == text::kYeh);
}

}  // namespace factcheck::extract
