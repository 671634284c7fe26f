#include "report/width.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "factcheck/report.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kLink = "\x1b]8;;";
constexpr std::string_view kEndOfMarker = "\x1b\\";
constexpr std::string_view kEndOfLink = "\x1b]8;;\x1b\\";
constexpr std::string_view kLeftToRight = "\u2066";
constexpr std::string_view kRightToLeft = "\u2067";
constexpr std::string_view kEitherWay = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

// A colour, a link or an isolate, which stands before the code unit `at` of the text.
struct Marker {
  std::int32_t at;
  std::string bytes;
};

struct Line {
  icu::UnicodeString text;
  std::vector<Marker> markers;
};

// The length of the marker that a text begins with; 0 where there is none.
std::size_t marker_at(std::string_view styled) {
  if (styled.starts_with(kLink)) return std::min(styled.find(kEndOfMarker), styled.size() - 2) + kEndOfMarker.size();
  if (styled.starts_with('\x1b')) return std::min(styled.find('m'), styled.size() - 1) + 1;
  const bool is_isolate = styled.starts_with(kLeftToRight) || styled.starts_with(kRightToLeft) ||
                          styled.starts_with(kEitherWay) || styled.starts_with(kPopIsolate);
  return is_isolate ? kPopIsolate.size() : 0;
}

// The text without its colours and isolates, and these.
Line parsed(std::string_view styled) {
  Line line;
  const auto add_text = [&](std::string_view bytes) {
    line.text += icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())});
  };
  std::size_t plain = 0;
  for (std::size_t at = 0; at < styled.size();) {
    const std::size_t length = marker_at(styled.substr(at));
    if (length == 0) {
      ++at;
      continue;
    }
    add_text(styled.substr(plain, at - plain));
    line.markers.push_back({line.text.length(), std::string(styled.substr(at, length))});
    at += length;
    plain = at;
  }
  add_text(styled.substr(plain));
  return line;
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
}

std::size_t width_of(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: return 0;
    default: return is_wide(c) ? 2 : 1;
  }
}

using Iterator = std::unique_ptr<icu::BreakIterator>;

// The code units behind which the iterator breaks; of no data, the end alone. (An iterator takes a while to make, and
// no time to be given another text.)
std::vector<std::int32_t> breaks(const Iterator& iterator, const icu::UnicodeString& text) {
  if (iterator == nullptr) return {text.length()};
  std::vector<std::int32_t> all;
  iterator->setText(text);
  for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) all.push_back(at);
  return all;
}

std::vector<std::int32_t> ends_of_characters(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  thread_local const Iterator kIterator(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
  return breaks(kIterator, text);
}

// Where a line may end: behind a space, or beside a wide letter. A path stays whole, though it may be broken behind a
// slash.
std::vector<std::int32_t> ends_of_words(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  thread_local const Iterator kIterator(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error));
  std::vector<std::int32_t> all = breaks(kIterator, text);
  std::erase_if(all, [&](std::int32_t at) {
    return at < text.length() && text[at - 1] != u' ' && !is_wide(text.char32At(at - 1)) && !is_wide(text.char32At(at));
  });
  return all;
}

// Of one character as a reader sees it: its widest code point; a sign that asks to be shown as an emoji is wide.
std::size_t width_of_character(const icu::UnicodeString& text, std::int32_t begin, std::int32_t end) {
  constexpr UChar32 kEmojiStyle = 0xFE0F;
  std::size_t width = 0;
  for (std::int32_t at = begin; at < end; at = text.moveIndex32(at, 1))
    width = std::max(width, text.char32At(at) == kEmojiStyle ? 2 : width_of(text.char32At(at)));
  return width;
}

std::size_t width_between(const icu::UnicodeString& text, std::int32_t begin, std::int32_t end) {
  const icu::UnicodeString part(text, begin, end - begin);
  std::size_t width = 0;
  std::int32_t from = 0;
  for (const std::int32_t at : ends_of_characters(part)) {
    width += width_of_character(part, from, at);
    from = at;
  }
  return width;
}

std::int32_t without_spaces(const icu::UnicodeString& text, std::int32_t begin, std::int32_t end) {
  while (end > begin && text[end - 1] == u' ') --end;
  return end;
}

// Where lines end: behind which code unit of the text.
class Breaker {
 public:
  Breaker(const icu::UnicodeString& text, std::size_t width, std::size_t indent)
      : text_(text), width_(width), indent_(indent) {}

  std::vector<std::int32_t> breaks() {
    std::int32_t begin = 0;
    for (const std::int32_t end : ends_of_words(text_)) {
      add(begin, end);
      begin = end;
    }
    return std::move(breaks_);
  }

 private:
  // What may not be broken but where it is wider than a line.
  void add(std::int32_t begin, std::int32_t end) {
    const std::size_t wide = width_between(text_, begin, without_spaces(text_, begin, end));
    const std::size_t with_spaces = width_between(text_, begin, end);
    if (used_ + wide > width_ && !is_empty_) break_before(begin);
    if (used_ + wide <= width_)
      put(with_spaces);
    else
      split(begin, end);
  }

  void split(std::int32_t begin, std::int32_t end) {
    const icu::UnicodeString part(text_, begin, end - begin);
    std::int32_t from = 0;
    for (const std::int32_t at : ends_of_characters(part)) {
      const std::size_t wide = width_of_character(part, from, at);
      if (used_ + wide > width_ && !is_empty_) break_before(begin + from);
      put(wide);
      from = at;
    }
  }

  void put(std::size_t width) {
    used_ += width;
    is_empty_ = is_empty_ && width == 0;
  }

  void break_before(std::int32_t at) {
    breaks_.push_back(at);
    used_ = indent_;
    is_empty_ = true;
  }

  const icu::UnicodeString& text_;
  std::size_t width_;
  std::size_t indent_;
  std::size_t used_ = 0;
  bool is_empty_ = true;
  std::vector<std::int32_t> breaks_;
};

// What is open of colours, links and isolates, as markers pass by.
class Open {
 public:
  void pass(const std::string& marker) {
    if (marker.starts_with(kLink))
      link_ = marker == kEndOfLink ? std::string() : marker;
    else if (marker == kReset)
      colours_.clear();
    else if (marker.front() == '\x1b')
      colours_ += marker;
    else if (marker == kPopIsolate)
      isolates_.resize(isolates_.empty() ? 0 : isolates_.size() - 1);
    else
      isolates_.push_back(marker);
  }
  std::string closed() const {
    std::string out(link_.empty() ? std::string_view() : kEndOfLink);
    if (!colours_.empty()) out += kReset;
    for (std::size_t i = 0; i < isolates_.size(); ++i) out += kPopIsolate;
    return out;
  }
  std::string opened() const {
    std::string out;
    for (const std::string& i : isolates_) out += i;
    return out + colours_ + link_;
  }

 private:
  std::string colours_;
  std::string link_;
  std::vector<std::string> isolates_;
};

}  // namespace

std::size_t columns(std::string_view styled) {
  const Line line = parsed(styled);
  return width_between(line.text, 0, line.text.length());
}

std::string clipped(std::string_view printable_text, std::size_t width) {
  const icu::UnicodeString text = parsed(printable_text).text;
  std::size_t used = 0;
  std::int32_t end = 0;
  for (const std::int32_t at : ends_of_characters(text)) {
    used += width_of_character(text, end, at);
    if (used > width) break;
    end = at;
  }
  std::string out;
  icu::UnicodeString(text, 0, end).toUTF8String(out);
  return out;
}

std::string wrapped(std::string_view styled, std::size_t width, std::size_t indent) {
  const Line line = parsed(styled);
  std::vector<std::int32_t> breaks = Breaker(line.text, width, indent).breaks();
  if (breaks.empty()) return std::string(styled);
  breaks.push_back(line.text.length());

  std::string out;
  Open open;
  auto marker = line.markers.begin();
  std::int32_t at = 0;
  const auto put_until = [&](std::int32_t end) {
    if (end > at) icu::UnicodeString(line.text, at, end - at).toUTF8String(out);
    at = std::max(at, end);
  };
  for (const std::int32_t end : breaks) {
    const bool is_last = end == line.text.length();
    const std::int32_t shown = is_last ? end : without_spaces(line.text, at, end);
    // A mark that opens at the break belongs to what comes behind it.
    while (marker != line.markers.end() && (marker->at < end || is_last)) {
      put_until(std::min(marker->at, shown));
      out += marker->bytes;
      open.pass(marker++->bytes);
    }
    put_until(shown);
    at = end;
    if (is_last) break;
    out += open.closed() + "\n" + std::string(indent, ' ') + open.opened();
  }
  return out;
}

}  // namespace factcheck::report
