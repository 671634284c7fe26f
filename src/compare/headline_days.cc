// In: the claims of one article. Out: a headline whose month or place in a series is not that of its text: «تأجيل
// المحاكمة إلى ديسمبر» over «حددت السابع من سبتمبر», «في يومه الثالث» over «فعاليات اليوم الثاني».
//
// Only what the first sentences say of the same sort is set against it: further down other things are told of.
#include <algorithm>

#include "compare/apart.h"
#include "compare/between.h"
#include "compare/passes.h"
#include "compare/told_date.h"

namespace factcheck::compare {
namespace {

bool is_date(const Statement& s) {
  return (s.kind == Kind::date || s.kind == Kind::date_range) && s.value.form == Value::Form::date && !s.furniture;
}

// Of a year that is not told, an article says the month only.
bool fits(const Statement& headline, const Statement& text) {
  if (!are_apart(headline, text)) return true;
  Date h = as_told(headline);
  Date t = as_told(text);
  h.year = t.year = 0;
  return t.month != 0 && headline.value.hijri.empty() == text.value.hijri.empty() && compatible(h, t);
}

// The stem of what is numbered: «اليوم» and «يومه» of «الثالث».
Key word_before(const Statement& s, lexicon::WordCache& cache) {
  const Words told(std::string_view(s.quote.text).substr(0, s.span.begin - s.quote.start), cache);
  const lexicon::View& view = told.view();
  return view.size() > 0 && view.is_word(view.size() - 1) ? first_stem(view.bytes(view.size() - 1)) : 0;
}

class HeadlineDays {
 public:
  HeadlineDays(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found)
      : all_(account.statements()), comparable_(comparable), found_(found) {}

  void find() {
    for (const Statement& h : all_)
      if (h.is_headline() && !h.furniture) is_date(h) ? check_month(h) : check_ordinal(h);
  }

 private:
  // The first figure of the text's lead that `is` holds of; null where the text gives the headline's.
  template <class Is, class Fits>
  const Statement* first_other(Is is, Fits gives) const {
    const Statement* first = nullptr;
    for (const Statement& s : all_) {
      if (s.is_headline() || s.furniture) continue;
      if (gives(s)) return nullptr;
      if (first == nullptr && s.lead && is(s)) first = &s;
    }
    return first;
  }

  void check_month(const Statement& h) {
    if (h.kind != Kind::date || as_told(h).month == 0 || !names(h, lexicon::Class::month, comparable_.words())) return;
    const auto is = [&](const Statement& s) {
      return s.kind == Kind::date && as_told(s).month != 0 && s.value.hijri.empty() == h.value.hijri.empty() &&
             is_date(s) && names(s, lexicon::Class::month, comparable_.words());
    };
    report(h, first_other(is, [&](const Statement& s) { return is_date(s) && fits(h, s); }), "why.headline-month");
  }

  void check_ordinal(const Statement& h) {
    if (h.kind != Kind::ordinal) return;
    const Key head = word_before(h, comparable_.words());
    const auto is = [&](const Statement& s) {
      return s.kind == Kind::ordinal && ((head != 0 && word_before(s, comparable_.words()) == head) ||
                                         (!h.measure.empty() && s.measure == h.measure));
    };
    const auto gives = [&](const Statement& s) {
      return s.kind == Kind::ordinal && s.value.quantity.said() == h.value.quantity.said();
    };
    report(h, first_other(is, gives), "why.headline-ordinal");
  }

  void report(const Statement& h, const Statement* text, std::string_view why) {
    if (text != nullptr) found_.push_back({&h, text, Rule::headline_conflict, Severity::warning, {{why}}});
  }

  const Statements& all_;
  const Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void headline_days(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found) {
  HeadlineDays(account, comparable, found).find();
}

}  // namespace factcheck::compare
