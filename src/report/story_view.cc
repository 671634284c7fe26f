// In: findings, in their order. Out: sections of them, each with what a heading says: the headline that tells the story
// best, its days, its outlets, how its tolls went.
#include "report/story_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "factcheck/disjoint_sets.h"
#include "report/place.h"

namespace factcheck::report {
namespace {

// Bytes of a quote on either side of the figure, two for an Arabic letter.
constexpr std::size_t kShownBefore = 140;
constexpr std::size_t kShownBehind = 110;

template <class Take>
void each_claim(const Finding& f, Take take) {
  for (const Side& side : f.sides)
    for (const ClaimRef c : side.claims) take(c);
}

std::vector<ArticleRef> articles_of(const std::vector<const Finding*>& findings) {
  std::set<std::tuple<std::string_view, std::string_view>> met;
  std::vector<ArticleRef> all;
  for (const Finding* f : findings)
    each_claim(*f, [&](ClaimRef c) {
      const Article& a = *c->article;
      if (met.emplace(day_of(a), a.known_as()).second) all.push_back(&a);
    });
  std::ranges::sort(all, {}, [](ArticleRef a) { return std::tuple(day_of(*a), std::string_view(a->known_as())); });
  return all;
}

// The cosine of an article and the sum of all, by their telling words: high where it tells what the others tell, too.
class Centre {
 public:
  explicit Centre(const std::vector<ArticleRef>& articles) {
    for (const ArticleRef a : articles)
      for (const Anchor& anchor : a->signature) weights_[anchor.word] += anchor.weight;
  }
  double nearness(const Article& a) const {
    double product = 0;
    double square = 0;
    for (const Anchor& anchor : a.signature) {
      const double weight = anchor.weight;
      product += weights_.at(anchor.word) * weight;
      square += weight * weight;
    }
    return square == 0 ? 0 : product / std::sqrt(square);
  }

 private:
  std::unordered_map<std::string_view, double> weights_;
};

// Of two as near to the centre, the one that was printed first.
std::string central_headline(const std::vector<ArticleRef>& articles) {
  const Centre centre(articles);
  std::string_view best;
  double most = -1;
  for (const ArticleRef a : articles)
    if (const double n = centre.nearness(*a); !a->title.empty() && n > most) most = n, best = a->title;
  return std::string(best);
}

std::vector<std::string> sources_of(const std::vector<ArticleRef>& articles) {
  std::set<std::string> all;
  for (const ArticleRef a : articles)
    if (a->source && !a->source->empty()) all.insert(*a->source);
  return {all.begin(), all.end()};
}

// Numbers of people whom something befell, and whatever grew from one article to a later one.
bool is_toll(const Finding& f) {
  const Claim& first = *f.sides.front().claims.front();
  return first.kind == Kind::count && (f.rule == "FC008" || !first.outcome.empty());
}

// A number, told on a day: what a course is made of.
bool is_dated_number(const Claim& c) {
  return c.value.form == Value::Form::number && c.kind == Kind::count && !day_of(*c.article).empty();
}

// Tolls of which two findings share a claim are one.
class Tolls {
 public:
  void add(const Finding& f) {
    const std::size_t own = sets_.add();
    findings_.push_back(&f);
    each_claim(f, [&](ClaimRef c) { sets_.join(finding_of_.try_emplace(c->id, own).first->second, own); });
  }

  std::vector<Course> courses() {
    std::map<std::size_t, Course> by_root;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      Course& course = by_root[sets_.root(i)];
      if (course.of == nullptr) course.of = findings_[i];
      each_claim(*findings_[i], [&](ClaimRef c) {
        if (is_dated_number(*c)) course.points.push_back({std::string(day_of(*c->article)), c});
      });
    }
    std::vector<Course> out;
    for (auto& [_, course] : by_root)
      if (settle(course)) out.push_back(std::move(course));
    return out;
  }

 private:
  // Each article's number once, in order. Is there anything to see?
  static bool settle(Course& course) {
    const auto key = [](const Course::Point& p) {
      return std::tuple(std::string_view(p.day), p.claim->value.quantity.said(),
                        std::string_view(p.claim->article->known_as()));
    };
    std::vector<Course::Point>& points = course.points;
    std::ranges::sort(points, {}, key);
    const auto is_same = [&](const Course::Point& a, const Course::Point& b) { return key(a) == key(b); };
    points.erase(std::unique(points.begin(), points.end(), is_same), points.end());
    return !points.empty() && points.front().day != points.back().day &&
           std::ranges::any_of(points, [&](const Course::Point& p) {
             return p.claim->value.quantity.said() != points.front().claim->value.quantity.said();
           });
  }

  std::vector<const Finding*> findings_;
  DisjointSets<std::size_t> sets_;
  std::unordered_map<std::string_view, std::size_t> finding_of_;  // by claim, the first that has it
};

void describe(Section& section, Group group) {
  section.articles = articles_of(section.findings);
  section.sources = sources_of(section.articles);
  // Those without a day come first.
  const auto dated = std::ranges::find_if(section.articles, [](ArticleRef a) { return !day_of(*a).empty(); });
  if (dated != section.articles.end()) {
    section.from = day_of(**dated);
    section.to = day_of(*section.articles.back());
  }
  if (group != Group::story) return;
  section.title = central_headline(section.articles);
  Tolls tolls;
  for (const Finding* f : section.findings)
    if (is_toll(*f)) tolls.add(*f);
  section.courses = tolls.courses();
}

std::string_view group_key(const Finding& f, Group group) {
  return group == Group::story ? std::string_view(f.story) : group == Group::rule ? f.rule : std::string_view();
}

// In the order of the first finding of each.
std::vector<Section> grouped(const std::vector<const Finding*>& findings, Group group) {
  std::vector<Section> sections;
  std::unordered_map<std::string_view, std::size_t> section_of;
  for (const Finding* f : findings) {
    const auto [at, is_new] = section_of.try_emplace(group_key(*f, group), sections.size());
    if (is_new) sections.emplace_back().id = at->first;
    sections[at->second].findings.push_back(f);
  }
  for (Section& section : sections) describe(section, group);
  return sections;
}

std::string latest_day(const Finding& f) {
  std::string latest;
  each_claim(f, [&](ClaimRef c) { latest = std::max(latest, std::string(day_of(*c->article))); });
  return latest;
}

// They come the gravest first, then the surest.
std::vector<const Finding*> sorted(const std::vector<Finding>& findings, Sort sort) {
  std::vector<const Finding*> all;
  all.reserve(findings.size());
  for (const Finding& f : findings) all.push_back(&f);
  switch (sort) {
    case Sort::severity: break;
    case Sort::confidence: std::ranges::stable_sort(all, std::greater<>(), &Finding::confidence); break;
    case Sort::date:
      std::ranges::stable_sort(all, std::greater<>(), [](const Finding* f) { return latest_day(*f); });
      break;
    case Sort::path:
      std::ranges::stable_sort(all, {}, [](const Finding* f) {
        const Place place = place_of(*shown(*f).at);
        return std::tuple(place.file, place.line, place.columns ? place.columns->begin.column : 0);
      });
      break;
  }
  return all;
}

std::string with_known(std::string line, const std::optional<Known>& known, const Words& w) {
  if (known && known->hidden_by_baseline != 0)
    line = w.listed({line, w.counted("summary.known", known->hidden_by_baseline)});
  if (known && !known->suppressed.empty())
    line = w.listed({line, w.counted("summary.suppressed", known->suppressed.size())});
  return line;
}

}  // namespace

std::vector<Section> stories_of(const std::vector<Finding>& findings) {
  return grouped(sorted(findings, Sort::severity), Group::story);
}

std::vector<Section> sections_of(const Report& report) {
  return grouped(sorted(report.findings, report.layout.sort), report.layout.group);
}

// Claims that were read may have anything for one.
std::string_view day_of(const Article& article) {
  constexpr std::size_t kDay = 10;  // of "2025-11-24T10:22:00Z"
  const std::string_view day = std::string_view(article.published).substr(0, kDay);
  const auto date = parse_date(day);
  return date && date->full() ? day : std::string_view();
}

const std::string& outlet_of(const Article& article) {
  return article.source && !article.source->empty() ? *article.source : article.id;
}

std::string summary_line(const Report& report) {
  std::size_t counts[3] = {};
  for (const Finding& f : report.findings) ++counts[static_cast<int>(f.severity)];
  const Words& w = report.words;
  return with_known(
      w.say("summary.line", {w.counted("summary.errors", counts[2]), w.counted("summary.warnings", counts[1]),
                             w.counted("summary.notes", counts[0]), w.counted("summary.claims", report.summary.claims),
                             w.counted("summary.articles", report.summary.documents)}),
      report.known, w);
}

std::string defused(std::string_view text) {
  constexpr std::string_view kFormulas = "=+-@\t\r";
  const bool is_formula = !text.empty() && kFormulas.find(text.front()) != std::string_view::npos;
  return (is_formula ? "'" : "") + std::string(text);
}

std::string confidence_in(const Finding& finding, const Words& words) {
  if (finding.evidence.empty()) return words.say("confidence.rule");
  constexpr int kCertain = 90;
  constexpr int kLikely = 75;
  const std::string percent = words.number(static_cast<std::uint64_t>(finding.confidence));
  if (finding.confidence >= kCertain) return words.say("confidence.certain", {percent});
  return words.say(finding.confidence >= kLikely ? "confidence.likely" : "confidence.perhaps", {percent});
}

std::string said_by(const Claim& claim, const Words& words) {
  const Attribution& a = claim.attribution;
  return a.by.empty() ? std::string()
                      : words.say("said." + (a.stance.empty() ? std::string("said") : a.stance), {a.by});
}

bool is_repeated(const Side& side, std::size_t claim) { return claim < side.repeats.size() && side.repeats[claim]; }

MarkedQuote marked_quote(const Claim& claim) {
  const std::string_view quote = claim.quote.text;
  const std::size_t begin = claim.span.begin - claim.quote.start;
  const std::size_t end = begin + claim.span.size();
  const std::size_t first = begin > kShownBefore ? quote.find(' ', begin - kShownBefore) + 1 : 0;
  const std::size_t last = quote.size() > end + kShownBehind ? quote.rfind(' ', end + kShownBehind) : quote.size();
  return {first <= begin ? quote.substr(first, begin - first) : std::string_view(), quote.substr(begin, end - begin),
          last >= end ? quote.substr(end, last - end) : std::string_view(), first > 0, last < quote.size()};
}

}  // namespace factcheck::report
