// What ICU knows of Arabic, as UTF-8.
#pragma once

#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace factcheck::test {

inline void expect(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

inline std::string utf8(const UChar* text, int32_t length) {
  std::string out(static_cast<std::size_t>(length < 0 ? u_strlen(text) : length) * 3 + 1, '\0');
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  u_strToUTF8(out.data(), static_cast<int32_t>(out.size()), &size, text, length, &status);
  expect(status);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// "ar", "ar_AE" …
inline std::vector<std::string> arabic_locales() {
  std::vector<std::string> locales;
  for (int32_t i = 0; i < uloc_countAvailable(); ++i)
    if (const std::string l = uloc_getAvailable(i); l == "ar" || l.starts_with("ar_")) locales.push_back(l);
  return locales;
}

// ICU's Arabic spell-out by one of its rule sets.
class SpellOut {
 public:
  explicit SpellOut(const char* rule_set) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = unum_open(UNUM_SPELLOUT, nullptr, 0, "ar", nullptr, &status);
    std::vector<UChar> name(64);
    u_uastrcpy(name.data(), rule_set);
    unum_setTextAttribute(format_, UNUM_DEFAULT_RULESET, name.data(), -1, &status);
    expect(status);
  }
  ~SpellOut() { unum_close(format_); }
  SpellOut(const SpellOut&) = delete;
  SpellOut& operator=(const SpellOut&) = delete;

  std::string operator()(std::int64_t n) const {
    std::vector<UChar> out(1024);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = unum_formatInt64(format_, n, out.data(), static_cast<int32_t>(out.size()), nullptr, &status);
    expect(status);
    return utf8(out.data(), size);
  }

 private:
  UNumberFormat* format_ = nullptr;
};

}  // namespace factcheck::test
