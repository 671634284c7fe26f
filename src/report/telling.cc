// In: sections of findings. Out: their words, in the reader's language, whatever the format.
#include "report/telling.h"

#include <set>

#include <fmt/format.h>

#include "report/html_writer.h"
#include "report/place.h"

namespace factcheck::report {

std::string day_in_words(std::string_view day, const Words& words) {
  const auto date = parse_date(day);
  return date ? words.show(*date) : std::string(day);
}

std::string Teller::title(const Section& s) const {
  switch (report_.layout.group) {
    case Group::story: return s.title.empty() ? s.articles.front()->id : s.title;
    case Group::rule: return words_.meaning(s.id);
    case Group::none: break;
  }
  return words_.say("page.all");
}

std::string Teller::facts(const Section& s) const {
  constexpr std::string_view kBetween = " · ";
  std::string all;
  if (const auto from = parse_date(s.from), to = parse_date(s.to); from && to)
    all = words_.show(DateRange{*from, *to}).append(kBetween);
  all += words_.counted("story.articles", s.articles.size());
  std::vector<std::string> outlets;
  for (const std::string& outlet : s.sources) outlets.push_back(put_(outlet));
  return outlets.empty() ? all : all.append(kBetween).append(words_.listed(outlets));
}

ToldFinding Teller::tell(const Finding& f) const { return tell(f, words_.sentence(f, put_)); }
ToldFinding Teller::tell_headed(const Finding& f) const { return tell(f, words_.headed_sentence(f, put_)); }

ToldFinding Teller::tell(const Finding& f, std::string sentence) const {
  ToldFinding told = {words_.say("severity." + std::string(name(f.severity))), std::move(sentence), {}, reasons(f)};
  for (const Side& s : f.sides) told.sides.push_back(tell(s, f));
  return told;
}

ToldSide Teller::tell(const Side& side, const Finding& f) const {
  ToldSide told = {words_.value(side, f), {}, {}};
  std::set<std::string> places;  // of articles in one file a line is all that is told
  for (std::size_t i = 0; i < side.claims.size(); ++i) {
    const ClaimRef c = side.claims[i];
    const bool is_new = places.insert(str(place_of(*c))).second;
    if (!is_repeated(side, i))
      told.voices.push_back(voice(*c));
    else if (is_new)
      told.again.push_back(c);
  }
  return told;
}

Voice Teller::voice(const Claim& c) const {
  const Article& a = *c.article;
  return {&c,
          a.source.value_or(""),
          day_in_words(day_of(a), words_),
          a.url && is_web_address(*a.url) ? *a.url : "",
          marked_quote(c),
          said_by(c, words_)};
}

std::vector<Reason> Teller::reasons(const Finding& f) const {
  std::vector<Reason> all = {{words_.say("text.confidence"), confidence_in(f, words_)},
                             {words_.say("text.why"), words_.why(f, put_)},
                             {words_.say("text.hint"), words_.hint(f, put_)}};
  std::erase_if(all, [](const Reason& r) { return r.words.empty(); });
  return all;
}

std::string Teller::title(const Course& c) const {
  return words_.say("message", {words_.say("text.course"), put_(words_.subject(*c.of))});
}

std::vector<ToldDay> Teller::days(const Course& course) const {
  std::vector<ToldDay> all;
  std::string_view last;
  for (const Course::Point& p : course.points) {
    if (p.day != last) all.push_back({day_in_words(p.day, words_), {}});
    last = p.day;
    all.back().numbers.push_back({words_.show(*p.claim), outlet_of(*p.claim->article)});
  }
  return all;
}

}  // namespace factcheck::report
