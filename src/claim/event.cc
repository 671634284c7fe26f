// In: an article's tokens and figures. Out: its events, each with what the article says of it.
//
// An event is named by a head («الجمعية العامة», «زلزال») with what stands near it in its sentence: an ordinal (its
// edition), an organisation, a place, dates. «الدورة الـ93 للجمعية العامة للإنتربول» is one name with two heads, the
// first only saying which of the series it is. Names of one event in one article are then put together; «الدورة
// المقبلة» is the main event's edition plus one.
#include "claim/event.h"

#include "claim/nearby.h"

#include <algorithm>
#include <iterator>

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::Sense;
using lexicon::TokenIndex;
using lexicon::View;
using Sort = lexicon::Event::Sort;

constexpr TokenIndex kNearOrdinal = 5;  // «الدورة العادية الثالثة والتسعين»
constexpr TokenIndex kNearHead = 7;     // from «الدورة» to «الجمعية العامة»
constexpr TokenIndex kNearOrganisation = 12;
constexpr TokenIndex kNearPlace = 30;

struct Found {
  EventMention where;
  EventRef event;
  bool installment = false;  // only «الدورة»: which of a series, not of what
  std::optional<int> shift;  // المقبلة +1
  int rank = 0;              // how likely it is what the article is about
};

class Finder {
 public:
  Finder(const std::vector<View>& views, const std::vector<Mention>& mentions) : views_(views), mentions_(mentions) {}

  Events find() {
    found_.reserve(kMost);
    for (passage_ = 0; passage_ < views_.size(); ++passage_) scan(views_[passage_]);
    return settle();
  }

 private:
  void scan(const View& view) {
    TokenIndex next = 0;  // past the last name
    for (const TokenIndex i : view.hits()) {
      const auto s = i < next ? nullptr : view.find(i, Class::event);
      if (!s || in_furniture(view.passage(), view[i].span.begin) ||
          s->proclitics.preposition == lexicon::Proclitics::Preposition::kaf)
        continue;
      Found& f = found_.emplace_back();
      read_name(view, i, *s, f);
      next = f.where.last;
    }
  }

  // The name that begins with the head at token i.
  void read_name(const View& view, TokenIndex i, const Sense& s, Found& f) const {
    const lexicon::Event& e = view.lexicon().event[s.row];
    f.where = {i, i + s.words, passage_, 0};
    f.event.kind = e.kind;
    f.installment = e.sort == Sort::installment;
    const TokenIndex end = view.sentence_end(i);
    // «الدورة الثالثة» is one of a series, «التفجير الثاني» the second of a day.
    if (e.sort != Sort::happening) number(view, f, i + s.words, end);
    if (f.installment) series(view, f, end);
    organisation(view, f, end);
    dates(view, f, i, end);
    f.rank = rank(view, f, i);
  }

  // The edition: an ordinal right after the head, or «المقبلة».
  void number(const View& view, Found& f, TokenIndex from, TokenIndex end) const {
    const TokenIndex most = std::min(end, from + kNearOrdinal);
    for (const Mention& m : mentions_between(mentions_, view.passage().field, from, most)) {
      if (m.kind != Kind::ordinal) continue;
      f.event.edition = m.value.quantity.said().integer();
      f.where.last = std::max(f.where.last, m.last_token);
      return;
    }
    for (TokenIndex k = from; k < std::min(end, from + 2); ++k) {
      const auto r = view.find(k, Class::relation);
      if (!r) continue;
      f.shift = view.lexicon().relation[r->row].shift;
      return;
    }
  }

  // What the installment is of: the next head in reach.
  void series(const View& view, Found& f, TokenIndex end) const {
    for (TokenIndex k = f.where.last; k < std::min(end, f.where.last + kNearHead); ++k) {
      const auto s = view.find(k, Class::event);
      if (!s) continue;
      const lexicon::Event& e = view.lexicon().event[s->row];
      if (e.sort == Sort::installment) return;
      f.event.kind = e.kind;
      f.where.last = k + s->words;
      f.installment = false;
      if (!f.event.edition) number(view, f, f.where.last, end);
      return;
    }
  }

  void organisation(const View& view, Found& f, TokenIndex end) const {
    for (TokenIndex k = f.where.first; k < std::min(end, f.where.last + kNearOrganisation); ++k) {
      if (k >= f.where.last && view.is_mark_of(k, U"،,:")) return;  // another clause
      const auto s = view.find(k, Class::organisation);
      if (!s) continue;
      f.event.organisation = view.lexicon().organisation[s->row].id;
      f.where.last = std::max(f.where.last, k + s->words);
      if (f.installment) f.event.kind.clear();
      f.installment = false;
      return;
    }
  }

  // What is told of the few events only, and not of each of their names.

  std::string_view name(const Found& f) const {
    const View& view = views_[f.where.passage];
    return view.span(f.where.first, f.where.last).of(view.passage().bytes);
  }

  // A town before a country, the nearest to the head; behind it sooner than before it.
  std::string_view place(const Found& f) const {
    const View& view = views_[f.where.passage];
    const TokenIndex at = f.where.first;
    std::string_view found;
    int best = 0;
    const TokenIndex begin = view.sentence_begin(at);
    const TokenIndex most = std::min(view.sentence_end(at), at + kNearPlace);
    for (TokenIndex k = at > begin + kNearPlace ? at - kNearPlace : begin; k < most; ++k) {
      const auto s = view.find(k, Class::place);
      if (!s || s->proclitics.article) continue;
      const lexicon::Place& p = view.lexicon().place[s->row];
      const int distance = k > at ? static_cast<int>(k - at) : 2 * static_cast<int>(at - k);
      const int score = 200 - distance +
                        (p.type == "city"      ? 100
                         : p.type == "region"  ? 60
                         : p.type == "country" ? 20
                                               : 0);
      if (score > best) {
        best = score;
        found = p.id;
      }
      k += s->words - 1u;  // not in the name
    }
    return found;
  }

  void dates(const View& view, Found& f, TokenIndex at, TokenIndex end) const {
    const TokenIndex begin = view.sentence_begin(at);
    for (const Mention& m : mentions_between(mentions_, view.passage().field, begin, end)) {
      if (m.value.form != Value::Form::date || m.value.dates.from.month == 0 || m.relative) continue;
      f.event.from = m.value.dates.from;
      const bool lasts = m.kind == Kind::date_range || m.value.dates.from != m.value.dates.to;
      f.event.to = lasts ? m.value.dates.to : Date{};
      return;
    }
  }

  int rank(const View& view, const Found& f, TokenIndex at) const {
    int rank = 0;
    if (f.event.edition) rank += 4;
    if (!f.event.organisation.empty()) rank += 2;
    if (view[at].span.begin < view.passage().headline.end) rank += 2;
    if (at < kLead) rank += 1;
    if (f.installment || f.shift.value_or(0) != 0) rank -= 8;
    return rank;
  }
  static constexpr TokenIndex kLead = 80;

  static bool same_series(const EventRef& a, const EventRef& b) {
    if (!a.organisation.empty() && !b.organisation.empty()) {
      return a.organisation == b.organisation && (a.kind == b.kind || a.kind.empty() || b.kind.empty());
    }
    return a.kind == b.kind && !a.kind.empty();
  }

  static bool fits(const EventRef& a, const EventRef& b) {
    return same_series(a, b) && (!a.edition || !b.edition || a.edition == b.edition);
  }

  void fill(EventRef& event, const Found& f) const {
    const EventRef& more = f.event;
    if (event.kind.empty()) event.kind = more.kind;
    if (event.organisation.empty()) event.organisation = more.organisation;
    if (!event.edition && more.edition) {
      event.edition = more.edition;
      event.name = name(f);
    }
    if (event.place.empty()) event.place = place(f);
    if (event.from.empty()) {
      event.from = more.from;
      event.to = more.to;
    } else if (event.to.empty() && compatible(event.from, more.from)) {
      event.to = more.to;
    }
  }

  // Puts a name to the first event that it fits, or makes a new one.
  std::size_t put(std::vector<EventRef>& all, const Found& f) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!fits(all[i], f.event)) continue;
      fill(all[i], f);
      return i;
    }
    return add(all, f);
  }

  std::size_t add(std::vector<EventRef>& all, const Found& f) const {
    all.push_back(f.event);
    all.back().name = name(f);
    all.back().place = place(f);
    return all.size() - 1;
  }

  Events settle() {
    Events events;
    if (found_.empty()) return events;
    std::vector<EventRef> all;
    all.reserve(found_.size() + 1);  // at most: they hold strings, too
    const auto main =
        std::max_element(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.rank < b.rank; });
    add(all, *main);
    for (Found& f : found_) {
      if (f.shift.value_or(0) != 0 || f.installment) continue;
      f.where.event = put(all, f);
    }
    for (Found& f : found_) {
      if (f.shift.value_or(0) == 0 && !f.installment) continue;
      // «الدورة», «الدورة المقبلة»: of the main event's series.
      const EventRef& of = all.front();
      if (f.installment || same_series(f.event, of)) {
        f.event.kind = of.kind;
        f.event.organisation = of.organisation;
        if (!f.event.edition && of.edition) f.event.edition = *of.edition + f.shift.value_or(0);
        if (f.shift.value_or(0) == 0 && !f.event.edition) f.event.edition = of.edition;
      }
      const bool other = f.shift.value_or(0) != 0 && !f.event.edition;
      f.where.event = other ? add(all, f) : put(all, f);
    }
    events.all.reserve(all.size());
    for (EventRef& e : all) {
      e.key = key(e);
      events.all.emplace_back(std::move(e));
    }
    events.mentions.reserve(found_.size());
    for (const Found& f : found_) events.mentions.push_back(f.where);
    std::sort(events.mentions.begin(), events.mentions.end(), [](const EventMention& a, const EventMention& b) {
      return a.passage != b.passage ? a.passage < b.passage : a.first < b.first;
    });
    return events;
  }

  static std::string key(const EventRef& e) {
    std::string key = e.organisation;
    const auto add = [&key](const std::string& part) {
      if (part.empty()) return;
      if (!key.empty()) key += '/';
      key += part;
    };
    add(e.kind);
    if (e.edition)
      add(std::to_string(*e.edition));
    else
      add(e.place);
    return key;
  }

  const std::vector<View>& views_;
  const std::vector<Mention>& mentions_;
  static constexpr std::size_t kMost = 24;  // of most articles; what is found holds strings and is dear to move
  std::vector<Found> found_;
  std::size_t passage_ = 0;
};

}  // namespace

const Shared<EventRef>* Events::of(const View& view, std::size_t passage, TokenIndex at) const {
  if (all.empty()) return nullptr;
  const TokenIndex begin = view.sentence_begin(at);
  const TokenIndex end = view.sentence_end(at);
  const EventMention* nearest = nullptr;
  const auto before = [](const EventMention& m, std::pair<std::size_t, TokenIndex> place) {
    return std::pair(m.passage, m.first) < place;
  };
  auto it = std::lower_bound(mentions.begin(), mentions.end(), std::pair(passage, begin), before);
  for (; it != mentions.end() && it->passage == passage && it->first < end; ++it) {
    const EventMention& m = *it;
    // Only an event of the same series with another edition can take a figure from the main one: heads are common words
    // («اجتماع», «توقيع») and most of them name a part of what the article is about.
    const EventRef& e = *all[m.event];
    const EventRef& of = *all[main];
    if (m.event != main && !are_other_editions(e, of)) continue;
    if (nearest == nullptr || m.first < at) nearest = &m;
  }
  return nearest != nullptr ? &all[nearest->event] : &all[main];
}

const Shared<EventRef>* Events::named_in(std::size_t passage, TokenIndex first, TokenIndex last) const {
  const auto before = [](const EventMention& m, std::pair<std::size_t, TokenIndex> place) {
    return std::pair(m.passage, m.first) < place;
  };
  auto it = std::lower_bound(mentions.begin(), mentions.end(), std::pair(passage, first), before);
  // «الدورة الثامنة لمهرجان …» begins before «مهرجان …».
  if (it != mentions.begin() && std::prev(it)->passage == passage && std::prev(it)->last > first) --it;
  return it != mentions.end() && it->passage == passage && it->first < last ? &all[it->event] : nullptr;
}

Events find_events(const std::vector<View>& views, const std::vector<Mention>& mentions) {
  return Finder(views, mentions).find();
}

}  // namespace factcheck::claim
