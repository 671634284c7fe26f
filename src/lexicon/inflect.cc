#include "lexicon/inflect.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::lexicon {
namespace {

constexpr std::string_view kTehMarbuta = "\u0629";

Key append(Key word, std::initializer_list<std::uint8_t> letters) {
  for (const std::uint8_t c : letters) {
    const unsigned n = text::length(word);
    if (n >= 16) return 0;
    word |= static_cast<Key>(c) << (8 * n);
  }
  return word;
}

Key drop_last(Key word) {
  const unsigned n = text::length(word);
  return n == 0 ? 0 : word & ((static_cast<Key>(1) << (8 * (n - 1))) - 1);
}

// Endings go onto a single word only.
Key single(std::string_view word) { return text::fold_word(word); }

// Four letters in ون are a broken plural, قرون, سجون: what is left of them is no noun («قرين», «قري»).
bool is_sound_plural(Key plural) {
  constexpr unsigned kShortest = 5;
  const unsigned n = text::length(plural);
  return n >= kShortest && text::letter(plural, n - 1) == text::kNoon && text::letter(plural, n - 2) == text::kWaw;
}

}  // namespace

bool has_sound_plural(const std::vector<std::string_view>& plurals) {
  return std::any_of(plurals.begin(), plurals.end(), [](std::string_view p) { return is_sound_plural(single(p)); });
}

std::vector<Inflected> inflect_singular(std::string_view singular, bool with_dual, bool with_sound_plural) {
  std::vector<Inflected> forms{{text::fold_phrase(singular), Form::plain}};
  const Key word = single(singular);
  if (word == 0) return forms;
  using namespace text;
  if (singular.ends_with(kTehMarbuta)) {
    if (!with_dual) return forms;
    const Key stem = drop_last(word);
    forms.push_back({{append(stem, {kTeh, kAlef, kNoon})}, Form::dual});
    forms.push_back({{append(stem, {kTeh, kYeh, kNoon})}, Form::dual_oblique});
    forms.push_back({{append(stem, {kTeh, kAlef})}, Form::dual});
    forms.push_back({{append(stem, {kTeh, kYeh})}, Form::dual_oblique});
    return forms;
  }
  if (text::letter(word, text::length(word) - 1) != kAlef) forms.push_back({{append(word, {kAlef})}, Form::tanwin});
  if (!with_dual) return forms;
  const Form oblique = with_sound_plural ? Form::dual_or_plural : Form::dual_oblique;
  forms.push_back({{append(word, {kAlef, kNoon})}, Form::dual});
  forms.push_back({{append(word, {kYeh, kNoon})}, oblique});
  // «وزيري» is also "my minister" and a relative adjective: two only where something else says so.
  forms.push_back({{append(word, {kYeh})}, Form::dual_or_plural});
  return forms;
}

std::vector<Inflected> inflect_plural(std::string_view plural) {
  using namespace text;
  std::vector<Inflected> forms{{text::fold_phrase(plural), Form::plural}};
  const Key word = single(plural);
  if (word == 0) return forms;
  const std::uint8_t last = letter(word, text::length(word) - 1);
  if (is_sound_plural(word)) {
    const Key stem = drop_last(drop_last(word));
    forms.push_back({{append(stem, {kYeh, kNoon})}, Form::dual_or_plural});
    forms.push_back({{append(stem, {kWaw})}, Form::plural});
    forms.push_back({{append(stem, {kYeh})}, Form::dual_or_plural});
  } else if (last != kAlef && last != kHeh) {
    forms.push_back({{append(word, {kAlef})}, Form::plural});
  }
  return forms;
}

std::vector<Inflected> inflect_dual(std::string_view dual) {
  using namespace text;
  const Key word = single(dual);
  const unsigned n = text::length(word);
  if (n < 4 || letter(word, n - 1) != kNoon) return {};
  const Key stem = drop_last(drop_last(word));
  return {{{word}, Form::dual},
          {{append(stem, {kYeh, kNoon})}, Form::dual_oblique},
          {{append(stem, {kAlef})}, Form::tanwin},  // before a noun a dual, but the accusative far more often
          {{append(stem, {kYeh})}, Form::dual_oblique}};
}

}  // namespace factcheck::lexicon
