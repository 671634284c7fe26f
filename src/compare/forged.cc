// In: the claims of one article. Out: figures that are not what a reader sees: with characters between their digits
// that are not shown or turn them round, or with digits of two scripts. That is how numbers are forged; it also tells
// of a text that was mended by hand or spoilt by a program.
#include <optional>

#include "compare/passes.h"
#include "text/fold.h"

namespace factcheck::compare {
namespace {

// The script of a digit; nothing for what is none.
enum class Script { latin, arabic, persian };
std::optional<Script> script(char32_t c) {
  if (c >= U'0' && c <= U'9') return Script::latin;
  if (c >= 0x660 && c <= 0x669) return Script::arabic;
  if (c >= 0x6F0 && c <= 0x6F9) return Script::persian;
  return std::nullopt;
}

// Joiners and marks of direction (Unicode, Default_Ignorable_Code_Point, as far as text holds them).
bool is_hidden(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// "U+200D"
std::string number_of(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string number = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) number += kDigits[c >> shift & 0xF];
  return number;
}

// What is wrong with the digits of a figure; a phrase without an id where nothing is. A mark of direction beside a
// number, or beside the slash of a date, is good typography.
Phrase fault(std::string_view text) {
  std::optional<Script> before;  // of the digit right before, but for hidden characters
  char32_t hidden = 0;           // the first of those behind it
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = text::decode(text, at);
    at += length;
    if (is_hidden(c)) {
      if (before && hidden == 0) hidden = c;
      continue;
    }
    const std::optional<Script> now = script(c);
    if (before && now && hidden != 0) return {"why.hidden", {number_of(hidden)}};
    if (before && now && *before != *now) return {"why.two-scripts"};
    before = now;
    hidden = 0;
  }
  return {};
}

}  // namespace

void forged(const Account& account, std::vector<Finding>& findings) {
  for (const Statement& s : account.statements()) {
    Phrase why = fault(s.text);
    if (why.id.empty()) continue;
    // Whoever types on two keyboards mixes digits; what is not seen was put there.
    const Severity severity = why.id == "why.hidden" ? Severity::warning : Severity::note;
    findings.push_back(finding(Rule::forged_number, severity, {std::move(why)}, {Side{s.value, s.unit, {&s}}}));
  }
}

}  // namespace factcheck::compare
