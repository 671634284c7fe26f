// The Umm al-Qura calendar of Saudi Arabia, from ICU.
#include "factcheck/extract.h"

#include <memory>

#include <unicode/ucal.h>

namespace factcheck::extract {
namespace {

constexpr double kMillisecondsADay = 86'400'000.0;

// One calendar a thread: ICU's opening of it costs more than a thousand conversions.
UCalendar* umm_al_qura() {
  struct Close {
    void operator()(UCalendar* c) const { ucal_close(c); }
  };
  thread_local std::unique_ptr<UCalendar, Close> calendar = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCalendar, Close> c(
        ucal_open(u"UTC", 3, "ar_SA@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status));
    return U_SUCCESS(status) ? std::move(c) : nullptr;
  }();
  return calendar.get();
}

std::optional<std::int32_t> days(int year, int month, int day) {
  UCalendar* c = umm_al_qura();
  if (c == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(c);
  ucal_setDateTime(c, year, month - 1, day, 12, 0, 0, &status);
  const double millis = ucal_getMillis(c, &status);
  if (U_FAILURE(status)) return std::nullopt;
  return static_cast<std::int32_t>(__builtin_floor(millis / kMillisecondsADay));
}

}  // namespace

std::optional<DateRange> gregorian(const Date& hijri) {
  if (hijri.year == 0) return std::nullopt;
  const int month = hijri.month == 0 ? 1 : hijri.month;
  const auto from = days(hijri.year, month, hijri.day == 0 ? 1 : hijri.day);
  std::optional<std::int32_t> to = from;
  if (hijri.month == 0)
    to = days(hijri.year + 1, 1, 1);
  else if (hijri.day == 0)
    to = days(hijri.year, month + 1, 1);
  if (!from || !to) return std::nullopt;
  const DateRange range{from_day_number(*from), from_day_number(hijri.day == 0 ? *to - 1 : *to)};
  if (!is_valid(range.to)) return std::nullopt;  // past the year 9999, which ISO 8601 does not write
  return range;
}

Date hijri(const Date& gregorian) {
  UCalendar* c = umm_al_qura();
  if (c == nullptr || !gregorian.full()) return {};
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(c, (day_number(gregorian) + 0.5) * kMillisecondsADay, &status);
  return {static_cast<std::int16_t>(ucal_get(c, UCAL_YEAR, &status)),
          static_cast<std::int8_t>(ucal_get(c, UCAL_MONTH, &status) + 1),
          static_cast<std::int8_t>(ucal_get(c, UCAL_DATE, &status))};
}

}  // namespace factcheck::extract
