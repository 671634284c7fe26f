// In: the lines of a web page, and what its markup says of its parts. Out: the article.
#include "text/page.h"

#include <algorithm>

#include "text/day.h"

namespace factcheck::text {
namespace {

using Is = PageWords::Part;

// A line with so many letters is a sentence rather than a label, and part of some text unless it is a link.
constexpr std::uint32_t kSentence = 25;

constexpr bool is_apart(Is part) { return part == Is::outside || part == Is::furniture || part == Is::hidden; }

// The parser drops what XML takes for no character (XML 1.0, 2.2); as spaces it ends words, and keeps its place.
void make_harmless(std::string& html) {
  for (std::size_t i = 0; i < html.size(); ++i) {
    const auto c = static_cast<unsigned char>(html[i]);
    const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (is_control) html[i] = ' ';
    const bool may_be_none = c == 0xEF && i + 2 < html.size();
    if (may_be_none && (html.compare(i, 3, "\uFFFE") == 0 || html.compare(i, 3, "\uFFFF") == 0))
      html.replace(i, 3, "   ");
  }
}

class Chooser {
 public:
  Chooser(const Page& page, std::string_view html, const MonthNames* months)
      : page_(page), html_(html), months_(months), apart_(page.parts.size(), Is::none) {}

  std::unique_ptr<Document> article() {
    find_apart();
    scope_ = scope();
    auto document = std::make_unique<Document>();
    const Page::Line* headline = find_headline();
    if (headline != nullptr) {
      add(*document, headline->text);
      if (!is_of_head(*headline)) add_below(*document, headline);
      document->text += '\n';
    } else {
      document->title = page_.title;
    }
    for (const Page::Line& line : page_.lines) {
      if (!is_inside(line.part, scope_) || &line == headline || is_of_head(line)) continue;
      const Is apart = apart_[line.part];
      if (apart == Is::outside || apart == Is::hidden) continue;
      if (apart == Is::furniture || is_of_links(line))
        add_furniture(*document, line.text);
      else
        add(*document, line.text);
    }
    return document;
  }

  // When it was published, as the first <time> of the article says.
  std::string time() const {
    for (const bool inside : {true, false})
      for (const Page::Time& t : page_.times)
        if (is_inside(t.part, scope_) == inside && read_day(t.value, months_).date) return t.value;
    return {};
  }

 private:
  static bool is_of_links(const Page::Line& line) { return 2 * line.linked > line.letters; }
  static bool is_text(const Page::Line& line) { return line.letters >= kSentence && 3 * line.linked < line.letters; }

  bool is_of_head(const Page::Line& line) const { return page_.parts[line.part].by_name == Is::title; }

  bool is_inside(std::uint32_t part, std::uint32_t around) const {
    while (part > around) part = page_.parts[part].parent;
    return part == around;
  }

  // The letters of text in each part, with those in it.
  template <class Counts>
  std::vector<std::uint64_t> sums(Counts counts) const {
    std::vector<std::uint64_t> sums(page_.parts.size());
    for (const Page::Line& line : page_.lines)
      if (counts(line)) sums[line.part] += line.letters;
    for (std::size_t i = sums.size(); i-- > 1;) sums[page_.parts[i].parent] += sums[i];
    return sums;
  }

  // What each part is set apart as, by itself or by a part around it.
  void find_apart() {
    std::vector<Is> by_name(page_.parts.size(), Is::none);
    std::vector<bool> in_article(page_.parts.size());
    std::vector<bool> may_have_foot(page_.parts.size());
    for (std::size_t i = 0; i < by_name.size(); ++i) {
      const Page::Part& p = page_.parts[i];
      in_article[i] =
          in_article[p.parent] || p.by_name == Is::article || p.by_name == Is::main || is_text_of_article(p);
      may_have_foot[i] = may_have_foot[p.parent] || p.by_name == Is::article || is_text_of_article(p) ||
                         (p.by_name == Is::head && in_article[i]);
      by_name[i] = is_apart(by_name[p.parent]) ? by_name[p.parent]
                   : p.by_name == Is::head     ? (in_article[i] ? Is::none : Is::outside)
                   : p.by_name == Is::foot     ? (may_have_foot[i] ? Is::furniture : Is::outside)
                                               : p.by_name;
    }
    const auto text =
        sums([&](const Page::Line& l) { return is_text(l) && !is_apart(by_name[l.part]) && !is_of_head(l); });
    const std::vector<bool> holds = holders_of_article(text);
    const std::vector<bool> teasers = lists_of_teasers();
    for (std::size_t i = 0; i < apart_.size(); ++i) {
      const Page::Part& p = page_.parts[i];
      const bool is_believed = holds[0] ? !holds[i] : 2 * text[i] < text[0] || text[0] == 0;
      if (is_apart(apart_[p.parent]))
        apart_[i] = apart_[p.parent];
      else if (is_apart(by_name[i]))
        apart_[i] = by_name[i];
      else if (is_apart(p.by_class) && is_believed)
        apart_[i] = p.by_class;
      else if (teasers[i] && is_believed)
        apart_[i] = Is::furniture;
    }
    text_ = sums([&](const Page::Line& l) { return is_text(l) && apart_[l.part] == Is::none && !is_of_head(l); });
  }

  bool is_lead(std::uint32_t part) const {
    for (; part != 0; part = page_.parts[part].parent)
      if (page_.parts[part].by_name == Is::lead || page_.parts[part].by_class == Is::lead) return true;
    return false;
  }

  static bool is_text_of_article(const Page::Part& p) {
    return p.by_name == Is::text_alone || p.by_class == Is::text_alone;
  }

  // Parts of which most is two or more boxes of few lines, one of them a link: what other articles are about.
  std::vector<bool> lists_of_teasers() const {
    constexpr std::uint32_t kMostLines = 4;  // of a box
    struct Count {
      std::uint32_t lines = 0;
      std::uint32_t links = 0;
      std::uint32_t boxes = 0;
      std::uint32_t lines_of_boxes = 0;
    };
    std::vector<Count> counts(page_.parts.size());
    for (const Page::Line& line : page_.lines) {
      ++counts[line.part].lines;
      counts[line.part].links += is_of_links(line) ? 1 : 0;
    }
    std::vector<bool> lists(counts.size());
    for (std::size_t i = counts.size(); i-- > 1;) {
      const Count& c = counts[i];
      Count& around = counts[page_.parts[i].parent];
      lists[i] = c.boxes >= 2 && 10 * c.lines_of_boxes >= 6 * c.lines;
      around.lines += c.lines;
      around.links += c.links;
      if (c.links == 0 || c.lines > kMostLines) continue;
      ++around.boxes;
      around.lines_of_boxes += c.lines;
    }
    return lists;
  }

  // The parts that hold what is called the text of the article, the main part, or an article with its <h1>.
  std::vector<bool> holders_of_article(const std::vector<std::uint64_t>& text) const {
    std::vector<bool> headline(page_.parts.size());
    for (std::size_t i = headline.size(); i-- > 1;)
      if (headline[i] || page_.parts[i].by_name == Is::headline) headline[i] = headline[page_.parts[i].parent] = true;
    std::vector<bool> holds(page_.parts.size());
    for (std::size_t i = holds.size(); i-- > 1;) {
      const Page::Part& p = page_.parts[i];
      const bool is_one = is_text_of_article(p) || p.by_name == Is::main || (p.by_name == Is::article && headline[i]);
      if (holds[i] || (is_one && text[i] != 0)) holds[i] = holds[p.parent] = true;
    }
    return holds;
  }

  // The part with the most text of those that are `wanted`; nothing where it has less than a share of that of the page.
  std::optional<std::uint32_t> largest(Is wanted, std::uint32_t around, double share) const {
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < page_.parts.size(); ++i) {
      if (page_.parts[i].by_name != wanted && page_.parts[i].by_class != wanted) continue;
      if (apart_[i] == Is::none && is_inside(i, around) && (!best || text_[i] > text_[*best])) best = i;
    }
    if (best && static_cast<double>(text_[*best]) < share * static_cast<double>(text_[around])) best.reset();
    return best;
  }

  std::uint32_t scope() const {
    constexpr double kMuch = 0.4;
    constexpr double kNearlyAll = 0.8;
    std::uint32_t scope = 0;
    if (const auto main = largest(Is::main, scope, kMuch)) scope = *main;
    if (const auto article = largest(Is::article, scope, kMuch)) scope = *article;
    const bool is_named = scope != 0;
    if (const auto text = largest(Is::text_alone, scope, is_named ? kNearlyAll : kMuch)) return *text;
    if (is_named || text_[0] == 0) return scope;
    return smallest(kNearlyAll);
  }

  // The smallest part with so much of the text of the page and more than one line of it.
  std::uint32_t smallest(double share) const {
    std::vector<std::uint32_t> lines(page_.parts.size());
    for (const Page::Line& line : page_.lines)
      if (is_text(line) && apart_[line.part] == Is::none) ++lines[line.part];
    for (std::size_t i = lines.size(); i-- > 1;) lines[page_.parts[i].parent] += lines[i];
    std::uint32_t best = 0;
    for (std::uint32_t i = 0; i < page_.parts.size(); ++i)
      if (static_cast<double>(text_[i]) >= share * static_cast<double>(text_[0]) && lines[i] > 1) best = i;
    return best;
  }

  std::string_view text(const Page::Line& line) const { return line.text.of(page_.text); }

  // The <h1> that the title of the page begins with or holds, else the first of the article, else the title.
  const Page::Line* find_headline() const {
    const Page::Line* title = nullptr;
    for (const Page::Line& line : page_.lines)
      if (is_of_head(line) && title == nullptr) title = &line;
    const std::string_view said = !page_.title.empty() ? std::string_view(page_.title)
                                  : title != nullptr   ? text(*title)
                                                       : std::string_view();
    const Page::Line* of_article = nullptr;
    for (const Page::Line& line : page_.lines) {
      if (page_.parts[line.part].by_name != Is::headline || apart_[line.part] == Is::hidden) continue;
      if (line.letters >= kLeast && said.find(text(line)) != std::string_view::npos) return &line;
      const bool is_first = of_article == nullptr && line.letters >= kLeast;
      if (is_first && (is_inside(line.part, scope_) || apart_[line.part] == Is::none)) of_article = &line;
    }
    if (of_article != nullptr) return of_article;
    return page_.title.empty() ? title : nullptr;
  }

  // Between the headline and the text stands who wrote it and when, and the day of the article may be told only there;
  // and the lead, which is text: what is called so, or is longer than such a label.
  void add_below(Document& document, const Page::Line* headline) {
    constexpr std::uint32_t kMostLetters = 100;  // of a label
    const Page::Line* end = page_.lines.data() + page_.lines.size();
    const Page::Line* text = headline + 1;
    while (text != end && !is_inside(text->part, scope_)) ++text;
    if (text == end) return;
    for (const Page::Line* line = headline + 1; line != text; ++line) {
      const Is apart = apart_[line->part];
      if (apart == Is::outside || apart == Is::hidden || is_of_links(*line)) continue;
      if (apart == Is::none && is_text(*line) && (line->letters > kMostLetters || is_lead(line->part)))
        add(document, line->text);
      else
        add_furniture(document, line->text);
    }
  }

  void add_furniture(Document& document, Span line) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    add(document, line);
    document.furniture.push_back({begin, static_cast<std::uint32_t>(document.text.size() - 1)});
  }

  // The line with its pieces, and a line feed.
  void add(Document& document, Span line) {
    const auto moved =
        static_cast<std::uint32_t>(document.text.size()) - line.begin;  // modulo 2^32, as all that follows
    auto first = std::upper_bound(page_.pieces.begin(), page_.pieces.end(), line.begin,
                                  [](std::uint32_t byte, const Origin::Piece& p) { return byte < p.begin; });
    for (--first; first != page_.pieces.end() && first->begin < line.end; ++first) {
      Origin::Piece p = *first;
      if (p.begin < line.begin) {
        p.file += line.begin - p.begin;
        p.begin = line.begin;
      }
      p.begin += moved;
      p.position = position_of(p.file);
      document.origin.pieces.push_back(p);
    }
    document.text += line.of(page_.text);
    document.text += '\n';
  }

  // In the file; pieces are asked for in the order of the file, but for the headline.
  Position position_of(std::uint32_t byte) {
    if (byte < at_) at_ = 0, position_ = {};
    std::string_view between = html_.substr(at_, byte - at_);
    if (at_ == 0 && between.starts_with("\xEF\xBB\xBF")) between.remove_prefix(3);
    position_ = behind(position_, between);
    at_ = byte;
    return position_;
  }

  static constexpr std::uint32_t kLeast = 8;  // letters of a headline

  const Page& page_;
  std::string_view html_;
  const MonthNames* months_;
  std::vector<Is> apart_;            // of each part
  std::vector<std::uint64_t> text_;  // letters of text in each part
  std::uint32_t scope_ = 0;
  std::uint32_t at_ = 0;
  Position position_;
};

}  // namespace

Result<std::unique_ptr<Document>> read_page(Text html, const PageWords& words, const MonthNames* months,
                                            const std::string& path) {
  make_harmless(html.utf8);
  const Result<Page> read = read_html(html.utf8, words, path);
  if (!read) return read.error();
  const Page& page = read.value();
  Chooser chooser(page, html.utf8, months);
  auto document = chooser.article();
  if (document->text.find_first_not_of(" \n") == std::string::npos) return Error{path, "the page has no text"};
  const auto some = [](const std::string& s) { return s.empty() ? std::nullopt : std::optional(s); };
  document->source = some(page.source);
  document->url = some(page.url);
  for (const std::string& said : {page.published, chooser.time()}) {
    const Day day = read_day(said, months);
    if (!day.date || document->published_date) continue;
    document->published = day.is_iso ? said : str(*day.date);
    document->published_date = day.date;
  }
  // So far the places are those of the page in UTF-8.
  document->origin.encoding = html.origin.encoding;
  FileOffsets offsets(html.utf8, html.origin);
  for (Origin::Piece& p : document->origin.pieces) {
    p.file = offsets.at(p.file);
    if (!p.as_written) p.file_end = offsets.at(p.file_end);
  }
  return document;
}

}  // namespace factcheck::text
