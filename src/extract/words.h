// Keys of the few grammatical words that the rules ask for by name; and the names by which this room calls the lexicon.
#pragma once

#include "factcheck/view.h"
#include "text/fold.h"

namespace factcheck::extract {

using lexicon::Class;
using lexicon::Form;
using lexicon::Proclitics;
using lexicon::Sense;
using lexicon::Senses;
using lexicon::View;
using Index = lexicon::TokenIndex;

constexpr Key word_key(std::initializer_list<std::uint8_t> letters) {
  Key key = 0;
  unsigned i = 0;
  for (const std::uint8_t c : letters) key |= static_cast<Key>(c) << (8 * i++);
  return key;
}
namespace words {
using namespace text;
constexpr Key kWa = word_key({kWaw});                                 // و
constexpr Key kAl = word_key({kAlef, kLam});                          // ال
constexpr Key kMin = word_key({kMeem, kNoon});                        // من
constexpr Key kIla = word_key({kAlef, kLam, kYeh});                   // إلى
constexpr Key kHatta = word_key({0x2D, kTeh, kYeh});                  // حتى
constexpr Key kBayn = word_key({kBeh, kYeh, kNoon});                  // بين
constexpr Key kMa = word_key({kMeem, kAlef});                         // ما
constexpr Key kAw = word_key({kAlef, kWaw});                          // أو
constexpr Key kFi = word_key({kFeh, kYeh});                           // في
constexpr Key kBad = word_key({kBeh, 0x39, 0x2F});                    // بعد
constexpr Key kIlla = word_key({kAlef, kLam, kAlef});                 // إلا
constexpr Key kToday = word_key({kAlef, kLam, kYeh, kWaw, kMeem});    // اليوم
constexpr Key kReh = word_key({text::kReh});                          // ر, the decimal sign of agencies
constexpr Key kHeh = word_key({text::kHeh});                          // ه, هـ: Hijri
constexpr Key kMeemAlone = word_key({kMeem});                         // م: of the Common Era
constexpr Key kAge = word_key({0x39, kMeem, text::kReh});             // عمر
constexpr Key kYearsOfAge = word_key({0x33, kNoon});                  // سن
constexpr Key kMundhu = word_key({kMeem, kNoon, 0x30});               // منذ
constexpr Key kHadha = word_key({text::kHeh, 0x30, kAlef});           // هذا
constexpr Key kHadhihi = word_key({text::kHeh, 0x30, text::kHeh});    // هذه
constexpr Key kKull = word_key({kKaf, kLam});                         // كل
constexpr Key kMinhu = word_key({kMeem, kNoon, text::kHeh});          // منه
constexpr Key kMaBayn = word_key({kMeem, kAlef, kBeh, kYeh, kNoon});  // مابين
constexpr Key kWaHatta = word_key({kWaw, 0x2D, kTeh, kYeh});          // وحتى
constexpr Key kWaIla = word_key({kWaw, kAlef, kLam, kYeh});           // وإلى
constexpr Key kGhaya = word_key({0x3A, kAlef, kYeh, kHeh});           // غاية
constexpr Key kLighaya = word_key({kLam, 0x3A, kAlef, kYeh, kHeh});   // لغاية
constexpr Key kBin = word_key({kBeh, kNoon});                         // بن
constexpr Key kIbn = word_key({kAlef, kBeh, kNoon});                  // ابن
constexpr Key kAn = word_key({0x39, kNoon});                          // عن
constexpr Key kAla = word_key({0x39, kLam, kYeh});                    // على
constexpr Key kBima = word_key({kBeh, kMeem, kAlef});                 // بما
constexpr Key kMimma = word_key({kMeem, kMeem, kAlef});               // مما
constexpr Key kWaBayn = kBayn << 8 | kWaw;                            // وبين
constexpr Key kWaAl = kAl << 8 | kWaw;                                // وال
constexpr Key kNumber = word_key({0x39, 0x2F, 0x2F});                 // عدد
constexpr Key kNass = word_key({kNoon, 0x35});                        // نص, a text more often than a half
constexpr Key kAsl = word_key({kAlef, 0x35, kLam});                   // أصل
}  // namespace words

// A dual that is nothing else; see lexicon::may_be_dual.
constexpr bool is_dual(Form form) { return form == Form::dual || form == Form::dual_oblique; }

inline bool is_between(const View& view, Index at) { return view.is(at, words::kBayn) || view.is(at, words::kWaBayn); }

}  // namespace factcheck::extract
