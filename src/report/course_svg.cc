#include "report/course_svg.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/html_writer.h"
#include "report/telling.h"

namespace factcheck::report {
namespace {

// Of the drawing, in its own units.
constexpr std::int64_t kWidth = 640, kHeight = 170;
constexpr std::int64_t kLeft = 8, kRight = 8, kTop = 24, kBottom = 28;
// Outlets that have a line of their own; the others share the last.
constexpr std::size_t kLines = 6;

struct Dot {
  std::int64_t x = 0, y = 0;
  std::string number;
};

class Drawing {
 public:
  Drawing(const Course& course, const Words& words) : course_(course), words_(words) {
    for (const Course::Point& p : course.points) most_ = std::max(most_, number_of(p));
    first_ = day_number(*parse_date(course.points.front().day));
    days_ = std::max<std::int64_t>(1, day_number(*parse_date(course.points.back().day)) - first_);
    for (const Course::Point& p : course.points) lines_[line_of(outlet_of(*p.claim->article))].push_back(dot(p));
  }

  std::string make() {
    html_.begin("svg",
                {{"viewBox", fmt::format("0 0 {} {}", kWidth, kHeight)}, {"role", "img"}, {"aria-label", told()}});
    axis();
    for (const auto& [line, dots] : lines_) draw(line, dots);
    html_.end();
    legend();
    return html_.take();
  }

 private:
  static std::int64_t number_of(const Course::Point& p) {
    return std::clamp<std::int64_t>(p.claim->value.quantity.said().integer().value_or(0), 0, std::int64_t{1} << 40);
  }

  std::size_t line_of(const std::string& outlet) {
    return std::min(outlets_.try_emplace(outlet, outlets_.size()).first->second, kLines);
  }

  std::int64_t x_of(std::string_view day) const {
    return kLeft + (day_number(*parse_date(day)) - first_) * (kWidth - kLeft - kRight) / days_;
  }

  Dot dot(const Course::Point& p) const {
    const std::int64_t height = number_of(p) * (kHeight - kTop - kBottom) / std::max<std::int64_t>(most_, 1);
    return {x_of(p.day), kHeight - kBottom - height, words_.show(*p.claim)};
  }

  // "24 November 2025: 12 (one outlet); …", for who cannot see it.
  std::string told() const {
    std::string all = words_.say("message", {words_.say("text.course"), words_.subject(*course_.of)});
    for (const Course::Point& p : course_.points) {
      const std::string number = words_.say("message.side", {words_.show(*p.claim), outlet_of(*p.claim->article)});
      all = words_.say("join", {all, words_.say("message", {day_in_words(p.day, words_), number})});
    }
    return all;
  }

  void text(std::string_view css_class, std::int64_t x, std::int64_t y, std::string_view anchor,
            std::string_view words) {
    html_.leaf("text", words,
               {{"class", std::string(css_class)},
                {"x", std::to_string(x)},
                {"y", std::to_string(y)},
                {"text-anchor", std::string(anchor)}});
  }

  void axis() {
    const std::string floor = std::to_string(kHeight - kBottom);
    html_.leaf("line", "",
               {{"class", "axis"}, {"x1", "0"}, {"y1", floor}, {"x2", std::to_string(kWidth)}, {"y2", floor}});
    text("day", 0, kHeight - 8, "start", day_in_words(course_.points.front().day, words_));
    text("day", kWidth, kHeight - 8, "end", day_in_words(course_.points.back().day, words_));
  }

  void draw(std::size_t line, const std::vector<Dot>& dots) {
    std::string path;
    for (const Dot& d : dots) path += fmt::format("{},{} ", d.x, d.y);
    html_.begin("g", {{"class", fmt::format("s{}", line)}});
    if (line < kLines && dots.size() > 1) html_.leaf("polyline", "", {{"points", path}});
    for (const Dot& d : dots) circle(d.x, d.y);
    html_.end();
    for (const Dot& d : dots) label(d);
  }

  // Above its dot, else below it, and beside one at either end; where others are in the way there is none, for all
  // numbers are told elsewhere as well.
  void label(const Dot& d) {
    if (!dots_.emplace(d.x, d.y).second) return;
    constexpr std::int64_t kAbove = -8, kBelow = 18, kBeside = 9, kMiddle = 4;
    const std::string_view anchor = anchor_at(d.x);
    const std::int64_t x = d.x + (anchor == "start" ? kBeside : anchor == "end" ? -kBeside : 0);
    const bool is_beside = x != d.x;
    for (const std::int64_t y : {d.y + (is_beside ? kMiddle : kAbove), d.y + (is_beside ? kMiddle : kBelow)}) {
      if (!is_free(x, y)) continue;
      labels_.emplace_back(x, y);
      return text("number", x, y, anchor, d.number);
    }
  }

  bool is_free(std::int64_t x, std::int64_t y) const {
    constexpr std::int64_t kWide = 48, kHigh = 14;
    return std::ranges::none_of(labels_, [&](const auto& label) {
      return std::abs(label.first - x) < kWide && std::abs(label.second - y) < kHigh;
    });
  }

  // Words at either end go inwards.
  static std::string_view anchor_at(std::int64_t x) {
    constexpr std::int64_t kNear = 80;
    return x < kNear ? "start" : x > kWidth - kNear ? "end" : "middle";
  }

  void circle(std::int64_t x, std::int64_t y) {
    html_.leaf("circle", "", {{"cx", std::to_string(x)}, {"cy", std::to_string(y)}, {"r", "4"}});
  }

  void legend() {
    html_.begin("ul", {{"class", "legend"}});
    std::map<std::size_t, std::vector<std::string>> names;
    for (const auto& [outlet, number] : outlets_) names[std::min(number, kLines)].push_back(outlet);
    for (const auto& [line, outlets] : names) {
      html_.begin("li");
      html_.begin("svg", {{"viewBox", "0 0 36 12"}, {"aria-hidden", "true"}});
      html_.begin("g", {{"class", fmt::format("s{}", line)}});
      if (line < kLines) html_.leaf("polyline", "", {{"points", "0,6 36,6"}});
      circle(18, 6);
      html_.end();
      html_.end();
      const std::string all = words_.listed(outlets);
      html_.leaf("bdi", all, as_piece(all));
      html_.end();
    }
    html_.end();
  }

  const Course& course_;
  const Words& words_;
  std::int64_t most_ = 0, first_ = 0, days_ = 1;
  std::map<std::string, std::size_t> outlets_;  // by name, in the order of their first numbers
  std::map<std::size_t, std::vector<Dot>> lines_;
  std::set<std::pair<std::int64_t, std::int64_t>> dots_;       // that have their number, or none
  std::vector<std::pair<std::int64_t, std::int64_t>> labels_;  // where there are some
  Html html_;
};

}  // namespace

std::string course_svg(const Course& course, const Words& words) { return Drawing(course, words).make(); }

}  // namespace factcheck::report
