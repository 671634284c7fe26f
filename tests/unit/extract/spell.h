// Numbers as Arabic grammar writes them: the unit takes the gender opposite to the noun, the tens decline, the last
// word governs the noun. The reader's own tables are not used, so that reading back what is written here proves
// something.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace factcheck::test {

enum class Gender { masculine, feminine };  // of the noun that is counted
enum class Case { nominative, genitive, accusative };

struct Spelling {
  Gender gender = Gender::masculine;
  Case grammatical = Case::nominative;
  bool old_hundred = false;    // مائة instead of مئة
  bool split_hundred = false;  // ثلاث مئة instead of ثلاثمئة
};

class Speller {
 public:
  explicit Speller(Spelling s) : s_(s) {}

  // n ≥ 1, below 10^15. A noun follows («مئتا كتاب»), or none does («مئتان»).
  std::string number(std::int64_t n, bool before_noun) const {
    struct Scale {
      std::int64_t value;
      const char* one;
      const char* stem;  // of the dual
      const char* many;
    };
    static constexpr std::array<Scale, 4> kScales = {{{1'000'000'000'000, "تريليون", "تريليون", "تريليونات"},
                                                      {1'000'000'000, "مليار", "مليار", "مليارات"},
                                                      {1'000'000, "مليون", "مليون", "ملايين"},
                                                      {1'000, "ألف", "ألف", "آلاف"}}};
    std::string out;
    for (const Scale& scale : kScales) {
      const std::int64_t k = n / scale.value;
      n %= scale.value;
      if (k == 0) continue;
      const bool governs = n == 0 && before_noun;
      if (k == 1) {
        join(out, scale.one + std::string(is_accusative() && !governs ? "ا" : ""));
      } else if (k == 2) {
        join(out, scale.stem + dual(governs));
      } else {
        const std::int64_t rest = k % 100;
        const bool tanwin = rest > 10 && !governs;
        join(out, Speller(masculine()).below_thousand(k, true) + " " +
                      (rest >= 3 && rest <= 10 ? scale.many : scale.one + std::string(tanwin ? "ا" : "")));
      }
    }
    if (n != 0) join(out, below_thousand(n, before_noun));
    return out;
  }

  // «ثلاثة كتب», «خمسة عشر كتابا», «كتاب واحد». Also where the number begins and ends.
  struct Counted {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  Counted counted(std::int64_t n) const {
    struct Noun {
      const char* one;
      const char* tanwin;
      const char* two;
      const char* two_oblique;
      const char* many;
    };
    static constexpr Noun kBook = {"كتاب", "كتابا", "كتابان", "كتابين", "كتب"};
    static constexpr Noun kState = {"دولة", "دولة", "دولتان", "دولتين", "دول"};
    const Noun& noun = s_.gender == Gender::masculine ? kBook : kState;
    const std::string words = number(n, n > 2);
    if (n <= 2) {
      const char* one = is_accusative() ? noun.tanwin : noun.one;
      const std::string first = n == 1 ? one : is_oblique() ? noun.two_oblique : noun.two;
      return {first + " " + words, first.size() + 1, first.size() + 1 + words.size()};
    }
    const std::int64_t rest = n % 100;
    return {words + " " + (rest >= 3 && rest <= 10 ? noun.many : rest > 10 ? noun.tanwin : noun.one), 0, words.size()};
  }

  // «الثالثة والتسعون», «السادسة بعد المئة», «الثالث والعشرون بعد الألف ومئتين»; 1 … 9999, of a noun of the gender.
  std::string ordinal(int n) const {
    if (n % 100 == 0) return definite_hundreds(n, s_.grammatical);
    return n < 100 ? low_ordinal(n) : low_ordinal(n % 100) + " بعد " + definite_hundreds(n - n % 100, Case::genitive);
  }
  // The other way round: «المئة والسادسة», «الألف والمئتان والثالث والعشرون».
  std::string ordinal_from_above(int n) const {
    if (n < 100 || n % 100 == 0) return ordinal(n);
    return definite_hundreds(n - n % 100, s_.grammatical) + " و" + low_ordinal(n % 100);
  }

 private:
  bool is_oblique() const { return s_.grammatical != Case::nominative; }
  bool is_accusative() const { return s_.grammatical == Case::accusative; }

  // 1 … 99
  std::string low_ordinal(int n) const {
    static constexpr std::array<const char*, 11> kOrdinals = {"",     "أول",  "ثاني", "ثالث", "رابع", "خامس",
                                                              "سادس", "سابع", "ثامن", "تاسع", "عاشر"};
    const auto unit = [&](int k) {
      const std::string word = k == 1 && n > 10 ? "حادي" : kOrdinals[static_cast<std::size_t>(k)];
      if (s_.gender == Gender::masculine) return "ال" + word;
      if (n == 1) return std::string("الأولى");
      return "ال" + word + "ة";
    };
    if (n <= 10) return unit(n);
    if (n < 20) return unit(n - 10) + (s_.gender == Gender::masculine ? " عشر" : " عشرة");
    if (n % 10 == 0) return "ال" + tens(n / 10);
    return unit(n % 10) + " وال" + tens(n / 10);
  }

  // Full hundreds below ten thousand, every part with the article: «المئة», «الثلاثة آلاف والمئتان».
  std::string definite_hundreds(int n, Case grammatical) const {
    const Speller speller({Gender::masculine, grammatical, s_.old_hundred, false});
    std::string out;
    if (n >= 1000) join(out, "ال" + speller.number(n / 1000 * 1000, false));
    if (n % 1000 != 0) join(out, "ال" + speller.hundreds(n % 1000 / 100, false));
    return out;
  }
  Spelling masculine() const { return {Gender::masculine, s_.grammatical, s_.old_hundred, s_.split_hundred}; }

  static void join(std::string& out, const std::string& part) { out += (out.empty() ? "" : " و") + part; }

  std::string dual(bool governs) const { return std::string(is_oblique() ? "ي" : "ا") + (governs ? "" : "ن"); }

  std::string tens(int k) const {
    static constexpr std::array<const char*, 10> kStems = {"",    "",   "عشر", "ثلاث", "أربع",
                                                           "خمس", "ست", "سبع", "ثمان", "تسع"};
    return std::string(kStems[static_cast<std::size_t>(k)]) + (is_oblique() ? "ين" : "ون");
  }

  // 3 … 9 before a feminine noun and before a hundred: ثلاث, ثماني.
  static std::string feminine_unit(std::int64_t k) {
    static constexpr std::array<const char*, 10> kUnits = {"",    "",   "",    "ثلاث",  "أربع",
                                                           "خمس", "ست", "سبع", "ثماني", "تسع"};
    return kUnits[static_cast<std::size_t>(k)];
  }

  // 1 … 10
  std::string unit(std::int64_t k, bool before_noun) const {
    const bool m = s_.gender == Gender::masculine;
    if (k == 1) return !m ? "واحدة" : is_accusative() ? "واحدا" : "واحد";
    if (k == 2) return (m ? "اثن" : "اثنت") + dual(false);
    if (k == 10) return m ? "عشرة" : "عشر";
    // «ثلاثا وعشرين», «ثمانيا»: with the ending of the accusative, where no noun is governed.
    if (!m && is_accusative() && !before_noun) return feminine_unit(k) + "ا";
    if (!m) return k == 8 && !before_noun ? "ثمان" : feminine_unit(k);
    return k == 8 ? "ثمانية" : feminine_unit(k) + "ة";
  }

  std::string below_hundred(std::int64_t n, bool before_noun) const {
    const bool m = s_.gender == Gender::masculine;
    if (n <= 10) return unit(n, before_noun);
    if (n < 20) {
      const std::string ten = m ? " عشر" : " عشرة";
      if (n == 11) return (m ? "أحد" : "إحدى") + ten;
      if (n == 12) return (m ? "اثن" : "اثنت") + dual(true) + ten;
      return unit(n - 10, true) + ten;
    }
    const std::string ten = tens(static_cast<int>(n / 10));
    if (n % 10 == 0) return ten;
    return (n % 10 == 1 && !m ? "إحدى" : unit(n % 10, false)) + " و" + ten;
  }

  std::string hundreds(std::int64_t k, bool governs) const {
    const std::string stem = s_.old_hundred ? "مائ" : "مئ";
    if (k == 1) return stem + "ة";
    if (k == 2) return stem + "ت" + dual(governs);
    const std::string unit = k == 8 && !s_.split_hundred ? "ثمان" : feminine_unit(k);
    return unit + (s_.split_hundred ? " " : "") + stem + "ة";
  }

  std::string below_thousand(std::int64_t n, bool before_noun) const {
    std::string out;
    if (n >= 100) join(out, hundreds(n / 100, n % 100 == 0 && before_noun));
    if (n % 100 != 0) join(out, below_hundred(n % 100, before_noun));
    return out;
  }

  Spelling s_;
};

// The text with a vowel mark on every letter; which one differs from letter to letter, and marks carry no meaning here.
inline std::string with_marks(const std::string& text) {
  static constexpr std::array<const char*, 5> kMarks = {"\u064E", "\u0650", "\u064F", "\u0652", "\u0651\u064E"};
  std::string out;
  out.reserve(text.size() * 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool ends_a_letter = (text[i] & 0xC0) == 0x80;
    if (ends_a_letter) out += kMarks[static_cast<unsigned char>(text[i]) % kMarks.size()];
  }
  return out;
}

}  // namespace factcheck::test
