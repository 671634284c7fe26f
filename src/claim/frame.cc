#include "claim/frame.h"

#include "text/fold.h"

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::Frame;
using lexicon::TokenIndex;
using lexicon::View;

constexpr TokenIndex kReachBefore = 14;
constexpr TokenIndex kReachOfMeasure = 10;
constexpr TokenIndex kReachOfRole = 8;
constexpr TokenIndex kReachAfter = 4;

struct FoundFrame {
  const Frame* frame = nullptr;
  TokenIndex words = 0;
};

FoundFrame find_frame(const View& view, TokenIndex i, Frame::Side side) {
  if (!view.may_be(i, lexicon::class_bit(Class::frame))) return {};
  for (const lexicon::Sense& s : view.senses(i)) {
    if (s.cls != Class::frame || view.lexicon().frame[s.row].side != side) continue;
    // «18 شخصا وإصابة 5»: what «و» begins behind a figure belongs to the next one.
    const bool joined = s.proclitics.conjunction != lexicon::Proclitics::Conjunction::none;
    if (side == Frame::Side::before || !joined) return {&view.lexicon().frame[s.row], s.words};
  }
  return {};
}

const Frame* frame_at(const View& view, TokenIndex i, Frame::Side side) { return find_frame(view, i, side).frame; }

// «مقتل وإصابة 9»: two fates joined right before a figure are told of all of them together.
constexpr std::string_view kKilledAndInjured = "casualties";

bool joins_two_fates(const View& view, TokenIndex i, const Frame& second) {
  if (i == 0 || second.of != Frame::Of::people) return false;
  const auto s = view.find(i, Class::frame);
  if (!s || s->proclitics.conjunction != lexicon::Proclitics::Conjunction::waw) return false;
  const Frame* first = frame_at(view, i - 1, Frame::Side::before);
  const auto is_toll = [](const Frame& f) { return f.measure == "deaths" || f.measure == "injured"; };
  return first != nullptr && first->of == Frame::Of::people && first->measure != second.measure && is_toll(*first) &&
         is_toll(second);
}

bool is_joined(const View& view, const Mention& mention) {
  const TokenIndex first = mention.first_token;
  TokenIndex at = first;
  return view.joined(first, at) || (first > 0 && view.joined(first - 1, at) && at == first);
}

// «56 إصابة و3 وفيات و12 حالة»: what another figure counts befell those alone.
bool is_counted(const View& view, TokenIndex i) {
  return i > 0 && (view.is_digits(i - 1) || view.find(i - 1, Class::number));
}

// «قتل رجل ونقلت 4 حالات»: a clause of its own begins with such a verb.
bool opens_clause(const View& view, TokenIndex i) {
  const auto first = static_cast<std::uint8_t>(view[i].key);
  if (first != text::kWaw && first != text::kFeh) return false;
  const lexicon::Grammar g = view.grammar(i);
  return g.conjunction && g.part == lexicon::Speech::verb;
}

// The first token of the figure without its qualifier: «تجاوز عدد القتلى 400 شخص».
TokenIndex start_of_figure(const View& view, const Mention& mention) {
  TokenIndex i = mention.first_token;
  while (i + 1 < mention.last_token && view[i].span.end <= mention.figure.begin) ++i;
  return i;
}

bool passes_figure(const View& view, TokenIndex from, TokenIndex to) {
  for (TokenIndex i = from; i < to; ++i)
    if (view.is_digits(i) || view.find(i, Class::number)) return true;
  return false;
}

// The nearest frame of each sort holds.
void take(const Frame& f, Kind kind, TokenIndex distance, Framed& framed) {
  if (distance <= kReachOfMeasure) {
    if (f.of == Frame::Of::people && framed.of_people.empty()) framed.of_people = f.measure;
    if (f.of != Frame::Of::none && f.of == lexicon::quantity_of(kind) && framed.quantity.empty())
      framed.quantity = f.measure;
  }
  // What is expected to be attended is not attended yet, nor is what is asked for given; that holds for a whole clause.
  const bool not_yet = f.role == "planned" || f.role == "sought";
  if (not_yet || (framed.role.empty() && distance <= kReachOfRole)) framed.role = f.role;
}

}  // namespace

Framed frames_around(const View& view, const Mention& mention) {
  Framed framed;
  const TokenIndex end = view.sentence_end(mention.first_token);
  // Right behind the figure first: «لقي 18 شخصا مصرعهم», «15 شخصا قتلوا».
  for (TokenIndex i = mention.last_token; i < std::min(end, mention.last_token + kReachAfter); ++i) {
    // Past the next figure the words are that one's: «مقتل 5 أشخاص وإصابة 18 بجروح».
    if (view.is_digits(i) || view.find(i, Class::number) || view[i].kind == Token::Kind::mark) break;
    const Frame* f = frame_at(view, i, Frame::Side::after);
    if (f == nullptr) continue;
    take(*f, mention.kind, 0, framed);
  }
  const TokenIndex begin = view.sentence_begin(mention.first_token);
  const TokenIndex start = start_of_figure(view, mention);
  bool own_clause = true;
  for (TokenIndex i = start; i > begin && start - i < kReachBefore; --i) {
    const auto [f, words] = find_frame(view, i - 1, Frame::Side::before);
    if (f == nullptr) {
      own_clause = own_clause && !opens_clause(view, i - 1);
      continue;
    }
    const TokenIndex distance = start - (i - 1);
    if (f->of == Frame::Of::people) {
      if (!own_clause || is_counted(view, i - 1)) continue;
      // «بلغ عدد القتلى 56 إلى جانب 200 معتقل»: past another figure it holds for its parts and for what «و» adds to it.
      // So it does for its shares by place: «قتل 60 شخصا، 13 في مدينة جوس».
      const bool is_share = mention.noun_token == kNoToken && view.find(mention.last_token, Class::function);
      if (framed.role != "part" && !is_share && !is_joined(view, mention) &&
          passes_figure(view, i - 1 + words, mention.first_token))
        continue;
    }
    // «بينهم 8 من رجال الإطفاء، بينما أصيب 15»: the 15 are no part, but in «بينهم 7 نساء و5 رجال» the 5 are.
    if (f->role == "part" && !is_joined(view, mention) && passes_figure(view, i - 1 + words, mention.first_token))
      continue;
    // «123 نائبا من أصل 162 هم 149 من سيريزا»: the whole is the 162.
    if (f->role == "whole" && passes_figure(view, i - 1 + words, mention.first_token)) continue;
    // «7 نواب من بين 18» names the whole, «من بين المصابين 11 رجل إطفاء» a part of what it names.
    if (f->role == "whole" && distance > words && !view.find(mention.first_token - 1, Class::function)) {
      if (framed.role.empty() && distance <= kReachOfRole) framed.role = "part";
      continue;
    }
    if (framed.of_people.empty() && joins_two_fates(view, i - 1, *f)) framed.of_people = kKilledAndInjured;
    take(*f, mention.kind, distance, framed);
  }
  return framed;
}

}  // namespace factcheck::claim
