// In: articles as JSON Lines. Out: of what happening each figure may be, for tests/train/events.py: the names of the
// signs, then a line a figure with its document, field, begin and end, the signs of none, and of each candidate its
// name, its signs and which of them are right where it is.
//   events ARTICLES.jsonl
#include <iostream>
#include <memory>
#include <vector>

#include "clause/asked.h"
#include "factcheck/extract.h"
#include "factcheck/lexicon.h"
#include "factcheck/text.h"
#include "factcheck/view.h"

using namespace factcheck;

namespace {

const lexicon::View& view_of(const std::vector<lexicon::View>& views, Field field) {
  for (const lexicon::View& view : views)
    if (view.passage().field == field) return view;
  return views.front();
}

std::string one_line(std::string_view bytes) {
  std::string line(bytes);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return line;
}

void print(const Document& document, const std::vector<lexicon::View>& views, const Mention& m,
           const clause::Happenings& happenings) {
  std::cout << document.id << '\t' << name(m.field) << '\t' << m.span.begin << '\t' << m.span.end << '\t'
            << happenings.none();
  for (const clause::Happenings::Candidate& c : happenings.candidates()) {
    const lexicon::View& view = view_of(views, c.words.field);
    std::cout << '\t' << one_line(view.span(c.words.first, c.words.last).of(view.passage().bytes)) << '\t' << c.signs
              << '\t';
    for (const std::size_t k : c.kin) std::cout << (k == c.kin.front() ? "" : "|") << k;
  }
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  for (const std::string_view sign : clause::kEventSignNames) std::cout << sign << '\t';
  std::cout << '\n';
  text::Loader loader({argv[1]}, {});
  for (auto articles = loader.next(); !articles.empty(); articles = loader.next())
    for (const auto& document : articles) {
      text::tokenise(*document, lexicon.furniture);
      const std::vector<lexicon::View> views = lexicon::views(*document, words);
      const std::optional<Date> day = extract::day_of_article(*document, views);
      const std::vector<Mention> mentions = extract::extract(views, day);
      clause::clauses(views, mentions, day, [&](const clause::Asked& asked) {
        print(*document, views, asked.figure.mention, asked.happenings);
      });
    }
}
