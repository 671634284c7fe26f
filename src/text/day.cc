// In: a date of publication, as some program or person wrote it. Out: its day.
//
//   2024-02-19T10:15Z   2024/2/19   20240219                year first
//   19/02/2024   19.2.2024   02/19/2024                      year last: the day before the month where both could be it
//   19 فبراير 2024   19 شباط/فبراير 2024   February 19, 2024     by the name of the month
//   Mon, 19 Feb 2024 10:15:00 +0300   Mon Feb 19 10:15:00 2024
//   1708300800   1708300800000                               seconds, milliseconds
#include "text/day.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/ascii.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

constexpr int kFirstYear = 1800;  // 1445 is a year of the Hijra
constexpr int kLastYear = 2199;

// Of the names that programs write, by how they begin (RFC 5322, 3.3; CLDR for French).
struct LatinMonth {
  std::string_view begin;
  std::int8_t month;
};
constexpr std::array kLatinMonths = {
    LatinMonth{"jan", 1},  LatinMonth{"feb", 2}, LatinMonth{"fev", 2},  LatinMonth{"fév", 2},  LatinMonth{"mar", 3},
    LatinMonth{"apr", 4},  LatinMonth{"avr", 4}, LatinMonth{"may", 5},  LatinMonth{"mai", 5},  LatinMonth{"jun", 6},
    LatinMonth{"juin", 6}, LatinMonth{"jul", 7}, LatinMonth{"juil", 7}, LatinMonth{"aug", 8},  LatinMonth{"aou", 8},
    LatinMonth{"aoû", 8},  LatinMonth{"sep", 9}, LatinMonth{"oct", 10}, LatinMonth{"nov", 11}, LatinMonth{"dec", 12},
    LatinMonth{"déc", 12}};

class DayReader {
 public:
  DayReader(std::string_view text, const MonthNames* months)
      : months_(months), passage_(make_passage(Field::text, text, {})), tokens_(passage_.tokens) {}

  Day read() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      Day day = numbers(at);
      if (!day.date) day.date = with_month(at);
      if (day.date) return day;
    }
    return {};
  }

 private:
  bool is(std::size_t at, Token::Kind kind) const { return at < tokens_.size() && tokens_[at].kind == kind; }
  bool is_mark(std::size_t at, std::u32string_view set) const {
    return is(at, Token::Kind::mark) && set.find(static_cast<char32_t>(tokens_[at].key)) != std::u32string_view::npos;
  }
  std::string_view bytes(std::size_t at) const { return tokens_[at].span.of(passage_.bytes); }

  // A number of at most so many digits; -1 where there is none.
  int number(std::size_t at, std::uint32_t most_digits) const {
    if (!is(at, Token::Kind::digits)) return -1;
    const Position end = behind({}, bytes(at));
    return end.column - 1 <= most_digits ? static_cast<int>(tokens_[at].key) : -1;
  }
  int day(std::size_t at) const { return number(at, 2); }
  int year(std::size_t at) const {
    const int y = number(at, 4);
    return y >= kFirstYear && y <= kLastYear ? y : -1;
  }

  static std::optional<Date> date(int year, int month, int day) {
    if (year < 0 || month < 1 || day < 1) return std::nullopt;
    const Date d{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
    return is_valid(d) ? std::optional(d) : std::nullopt;
  }

  // Three numbers with one sign between them, which do not go on.
  Day numbers(std::size_t at) const {
    if (!is(at, Token::Kind::digits) || !is_mark(at + 1, U"-/.") || !is(at + 3, Token::Kind::mark)) return {};
    const Key sign = tokens_[at + 1].key;
    if (tokens_[at + 3].key != sign) return {};
    if (at > 1 && is(at - 1, Token::Kind::mark) && tokens_[at - 1].key == sign && is(at - 2, Token::Kind::digits))
      return {};
    Day found;
    if (year(at) > 0) {
      found.date = date(year(at), day(at + 2), day(at + 4));
    } else if (year(at + 4) > 0) {
      const int first = day(at);
      const int second = day(at + 2);
      found.date = date(year(at + 4), second, first);
      if (!found.date)
        found.date = date(year(at + 4), first, second);
      else
        found.order_is_guessed = first != second && date(year(at + 4), first, second).has_value();
    }
    return found;
  }

  // The month that is named at a token, and the token past it; 0 where none is.
  int month(std::size_t at, std::size_t& end) const {
    if (!is(at, Token::Kind::word)) return 0;
    end = at + 1;
    const std::string latin = lower(bytes(at));
    for (const LatinMonth& m : kLatinMonths)
      if (latin.starts_with(m.begin)) return m.month;
    int found = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; months_ != nullptr && i < months_->rows.size(); ++i) {
      const MonthNames::Row& row = months_->rows[i];
      if (row.words.size() <= longest || !stands(row.words, at)) continue;
      longest = row.words.size();
      found = row.month;
    }
    end = at + longest;
    return found;
  }

  bool stands(const std::vector<Key>& words, std::size_t at) const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (at + i >= tokens_.size() || table_key(tokens_[at + i]) != words[i]) return false;
    return true;
  }

  std::size_t past_marks(std::size_t at, std::u32string_view set) const {
    while (is_mark(at, set)) ++at;
    return at;
  }

  // «فبراير» or «شباط/فبراير»
  int months(std::size_t at, std::size_t& end) const {
    const int first = month(at, end);
    std::size_t last = 0;
    if (first != 0 && is_mark(end, U"/-(") && month(end + 1, last) == first) end = past_marks(last, U")");
    return first;
  }

  // Past that of «19th», «1er».
  std::size_t past_suffix(std::size_t at) const {
    constexpr std::array<std::string_view, 5> kSuffixes = {"st", "nd", "rd", "th", "er"};
    if (!is(at, Token::Kind::word)) return at;
    return std::find(kSuffixes.begin(), kSuffixes.end(), bytes(at)) == kSuffixes.end() ? at : at + 1;
  }

  std::optional<Date> with_month(std::size_t at) const {
    std::size_t end = 0;
    if (const int d = day(at); d > 0) {
      const std::size_t next = past_marks(past_suffix(at + 1), U"-./،,");
      const int m = months(next, end);
      return m == 0 ? std::nullopt : date(year(past_marks(end, U"-./،,")), m, d);
    }
    const int m = months(at, end);
    const std::size_t day_at = past_marks(end, U"-./،,");
    if (m == 0 || day(day_at) <= 0) return std::nullopt;
    return date(year(past_time(past_marks(past_suffix(day_at + 1), U"-./،,"))), m, day(day_at));
  }

  // Past «10:15:00» and «+0300», behind which asctime() writes the year.
  std::size_t past_time(std::size_t at) const {
    if (!is_mark(at + 1, U":")) return at;
    while (is(at, Token::Kind::digits) && is_mark(at + 1, U":")) at += 2;
    ++at;
    if (is_mark(at, U"+-") && is(at + 1, Token::Kind::digits)) at += 2;
    if (is(at, Token::Kind::word)) ++at;  // a zone
    return at;
  }

  const MonthNames* months_;
  Passage passage_;
  const std::vector<Token>& tokens_;
};

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "20240219", "20240219T101500Z": the basic form of ISO 8601.
std::optional<Date> basic_date(std::string_view text) {
  constexpr std::size_t kDigits = 8;
  if (text.size() < kDigits || !is_digits(text.substr(0, kDigits))) return std::nullopt;
  if (text.size() > kDigits && text[kDigits] != 'T' && text[kDigits] != ' ') return std::nullopt;
  const std::string extended =
      std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6, 2));
  const auto date = parse_date(extended);
  return date && date->full() && date->year >= kFirstYear && date->year <= kLastYear ? date : std::nullopt;
}

std::optional<Date> epoch(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  std::int64_t number = 0;
  if (!is_digits(whole) || std::from_chars(whole.data(), whole.data() + whole.size(), number).ec != std::errc())
    return std::nullopt;
  return whole.size() == text.size() || is_digits(text.substr(whole.size() + 1)) ? day_of_epoch(number) : std::nullopt;
}

}  // namespace

std::optional<Date> day_of_epoch(std::int64_t number) {
  constexpr std::int64_t kDay = 86'400;
  constexpr std::int64_t kThousand = 1000;
  constexpr std::int64_t kFirst = 7'305 * kDay;  // 1990
  constexpr std::int64_t kPast = 47'482 * kDay;  // 2100
  if (number >= kFirst * kThousand) number /= kThousand;
  if (number < kFirst || number >= kPast) return std::nullopt;
  return from_day_number(static_cast<std::int32_t>(number / kDay));
}

Day read_day(std::string_view text, const MonthNames* months) {
  constexpr std::size_t kLongest = 200;  // bytes; what is longer is no date
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  if (const auto date = parse_date(text); date && date->full()) return {date, true, false};
  if (text.size() > kLongest) return {};
  if (const auto date = basic_date(text)) return {date, false, false};
  if (const auto date = epoch(text)) return {date, false, false};
  return DayReader(text, months).read();
}

}  // namespace factcheck::text
