#include "text/encoding.h"

#include <algorithm>
#include <memory>

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "text/declared.h"
#include "text/fold.h"

namespace factcheck::text {
namespace {

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
// Those of UTF-32 first: the one of UTF-16LE begins like it.
constexpr Mark kMarks[] = {{{"\xFF\xFE\0\0", 4}, Encoding::utf32le},
                           {{"\0\0\xFE\xFF", 4}, Encoding::utf32be},
                           {"\xFF\xFE", Encoding::utf16le},
                           {"\xFE\xFF", Encoding::utf16be},
                           {"\xEF\xBB\xBF", Encoding::utf8}};

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

// The encodings of two and four bytes a character, by which of them are upper bytes.
std::optional<Encoding> wide(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos && bytes.find('\6') == std::string_view::npos) return std::nullopt;
  constexpr std::size_t kUnits = 4;
  std::size_t zeros[kUnits] = {};
  std::size_t upper[2] = {};  // bytes 00 and 06: of a space and of a letter
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    zeros[i % kUnits] += bytes[i] == 0;
    upper[i % 2] += bytes[i] == 0 || bytes[i] == 6;
  }
  const std::size_t quads = bytes.size() / kUnits;
  const std::size_t pairs = bytes.size() / 2;
  if (pairs == 0) return std::nullopt;
  const auto most = [](std::size_t count, std::size_t of) { return count * 10 >= of * 9; };
  if (quads > 0 && most(zeros[3], quads) && most(zeros[2], quads)) return Encoding::utf32le;
  if (quads > 0 && most(zeros[0], quads) && most(zeros[1], quads)) return Encoding::utf32be;
  const auto are_upper = [&](std::size_t these, std::size_t others) {
    return 2 * these >= pairs && these > 4 * others;
  };
  if (are_upper(upper[1], upper[0])) return Encoding::utf16le;
  if (are_upper(upper[0], upper[1])) return Encoding::utf16be;
  return std::nullopt;
}

// Images and archives are full of what no text holds.
bool is_text(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B';
  });
  return static_cast<std::size_t>(controls) * 10 <= bytes.size();
}

// The length of the character at a byte; 0 where there is none.
std::size_t character(std::string_view bytes, std::size_t i) {
  const unsigned char lead = at(bytes, i);
  if (lead < 0x80) return 1;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return i + length <= bytes.size() && simdjson::validate_utf8(bytes.data() + i, length) ? length : 0;
}

// A sample without the character that its end cuts in two.
std::string_view without_cut(std::string_view sample) {
  if (sample.size() < kSample) return sample;
  std::size_t last = sample.size() - 1;
  while (last > sample.size() - 4 && (at(sample, last) & 0xC0) == 0x80) --last;
  return character(sample, last) == 0 ? sample.substr(0, last) : sample;
}

// The bytes beyond ASCII: of characters of UTF-8, and others.
struct Beyond {
  std::size_t good = 0;
  std::size_t bad = 0;
};
Beyond beyond_ascii(std::string_view bytes) {
  Beyond beyond;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = character(bytes, i);
    if (length > 1) beyond.good += length;
    if (length == 0) ++beyond.bad;
    i += std::max<std::size_t>(length, 1);
  }
  return beyond;
}

// Do the bytes beyond ASCII mostly make characters of UTF-8, or are those that do not very few?
bool is_mostly_utf8(std::string_view bytes) {
  constexpr std::size_t kFew = 100;  // bytes to one that is bad
  const Beyond beyond = beyond_ascii(bytes);
  return beyond.good >= 4 * beyond.bad || bytes.size() >= kFew * beyond.bad;
}

icu::UnicodeString converted(std::string_view bytes, Encoding encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(std::string(name(encoding)).c_str(), &error), ucnv_close);
  icu::UnicodeString text;
  if (U_SUCCESS(error))
    text = icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), error);
  return U_SUCCESS(error) ? text : icu::UnicodeString();
}

// Are the characters beyond ASCII mostly Arabic?
bool is_arabic(const icu::UnicodeString& text) {
  std::int32_t arabic = 0;
  std::int32_t others = 0;
  for (std::int32_t i = 0; i < text.length(); ++i)
    if (text[i] >= 0x80) (text[i] >= 0x600 && text[i] < 0x700 ? arabic : others)++;
  return arabic > 4 * others;
}

std::optional<Encoding> of_one_byte(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), ucsdet_close);
  if (U_FAILURE(error)) return std::nullopt;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    const std::string_view found = ucsdet_getName(matches[i], &error);
    for (const Encoding e : {Encoding::windows1256, Encoding::iso88596})
      if (U_SUCCESS(error) && found == name(e) && is_arabic(converted(bytes, e))) return e;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Encoding> detect(std::string_view beginning) {
  for (const Mark& m : kMarks)
    if (beginning.starts_with(m.bytes)) return m.encoding;
  const std::string_view sample = without_cut(beginning.substr(0, kSample));
  if (const auto e = wide(sample)) return e;
  if (!is_text(sample)) return std::nullopt;
  if (simdjson::validate_utf8(sample.data(), sample.size()) || is_mostly_utf8(sample)) return Encoding::utf8;
  return of_one_byte(sample);
}

std::optional<Encoding> detect_whole(std::string_view bytes) {
  const auto found = detect(bytes);
  const auto* const first =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto ascii = static_cast<std::size_t>(first - bytes.begin());
  if (found != Encoding::utf8 || ascii < kSample || first == bytes.end()) return found;
  const auto later = detect(bytes.substr(ascii));
  return later == Encoding::windows1256 || later == Encoding::iso88596 ? later : found;
}

std::optional<Encoding> detect_page(std::string_view bytes) {
  for (const Mark& m : kMarks)
    if (bytes.starts_with(m.bytes)) return m.encoding;
  if (const auto e = wide(bytes.substr(0, kSample))) return e;
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return Encoding::utf8;
  // Arabic of a byte a letter makes next to no characters of UTF-8.
  const Beyond beyond = beyond_ascii(bytes);
  if (beyond.good >= 4 * beyond.bad) return Encoding::utf8;
  const auto says = declared(bytes);
  // A page in one of the Arabic encodings that declares another does so because its server did not know better.
  if (says && *says != Encoding::utf8 && *says != Encoding::windows1252) return says;
  const auto looks = detect_whole(bytes);
  return looks && *looks != Encoding::utf8 ? looks : says ? says : looks;
}

std::string_view without_mark(std::string_view bytes, Encoding encoding) {
  for (const Mark& m : kMarks)
    if (m.encoding == encoding && bytes.starts_with(m.bytes)) return bytes.substr(m.bytes.size());
  return bytes;
}

Text decoded(std::string bytes, Encoding encoding) {
  Text out;
  if (encoding == Encoding::utf8) {
    const Damage damage = repair(bytes);
    return {std::move(bytes), {}, damage.count, damage.first};
  }
  out.origin.encoding = encoding;
  const std::string_view rest = without_mark(bytes, encoding);
  out.origin.begin = static_cast<std::uint32_t>(bytes.size() - rest.size());
  const icu::UnicodeString text = converted(rest, encoding);
  text.toUTF8String(out.utf8);
  FileOffsets offsets(out.utf8, out.origin);
  for (std::size_t i = out.utf8.find("\uFFFD"); i != std::string::npos; i = out.utf8.find("\uFFFD", i + 1))
    if (out.damaged++ == 0) out.first_damage = offsets.at(static_cast<std::uint32_t>(i));
  return out;
}

Damage repair(std::string& utf8) {
  Damage damage;
  damage.first = invalid_utf8(utf8);
  for (std::size_t i = damage.first; i < utf8.size();) {
    const std::size_t length = character(utf8, i);
    if (length == 0) utf8[i] = kSubstitute, ++damage.count;
    i += std::max<std::size_t>(length, 1);
  }
  return damage;
}

}  // namespace factcheck::text
