// In: stories. Out: findings. Each two articles that are related go through a list of passes, each of which looks for
// one sort of contradiction.
//
// There may be more claims than memory has room for, and one story may hold half of them. So articles are taken some at
// a time; with each of those that are held, all that are related to it are compared, and what lies before them is
// fetched for it and given back.
#include "factcheck/compare.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <system_error>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "compare/hint.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// What the passes found in a story.
struct Found {
  std::vector<Contradiction> contradictions;
  std::vector<Finding> findings;
  std::size_t room = 10'000;  // contradictions that may be there before they are thinned out
};
using FoundByStory = std::unordered_map<std::uint32_t, Found>;

// Claims that findings are of, each once. They stay, though their article is given back and fetched again.
class Kept {
 public:
  ClaimRef keep(const Statement& claim, std::uint32_t place, const Account& account) {
    const auto index = static_cast<std::uint64_t>(&claim - account.statements().data());
    const std::scoped_lock lock(mutex_);
    ClaimRef& kept = places_[std::uint64_t{place} << 32 | index];
    if (kept == nullptr) {
      Claim& copy = claims_.emplace_back(claim);
      auto& of_place = articles_[place];
      if (of_place == nullptr) of_place = copy.article;
      copy.article = of_place;
      kept = &copy;
    }
    return kept;
  }
  std::deque<Claim> take() { return std::move(claims_); }

 private:
  std::mutex mutex_;
  std::deque<Claim> claims_;
  std::unordered_map<std::uint64_t, ClaimRef> places_;  // by place of the article and of the claim in it
  std::unordered_map<std::uint32_t, std::shared_ptr<const Article>> articles_;
};

// What one thread compares with.
class Worker {
 public:
  Worker(lexicon::WordCache& words, const story::Stories& stories, const Claims& source, const Trace& trace, Kept& kept,
         int least)
      : stories_(stories), source_(source), trace_(trace), kept_(kept), comparable_(words, least, stories.days) {}

  Account load(std::uint32_t place) const {
    return {source_.claims(stories_.places[place].article), comparable_.lexicon()};
  }

  void look_into(std::uint32_t place, const Account& account) {
    headline(account, comparable_, now_.contradictions);
    headline_days(account, comparable_, now_.contradictions);
    twice(account, comparable_, now_.contradictions);
    cut_off(account, now_.findings);
    weekdays(account, comparable_, now_.findings);
    parts(account, comparable_, now_.findings);
    long_sums(account, now_.findings);
    parts_of_wholes(account, comparable_, now_.findings);
    percents(account, comparable_, now_.findings);
    shares(account, comparable_, now_.findings);
    forged(account, now_.findings);
    own_days(account, comparable_, now_.findings);
    calendars(account, comparable_, now_.findings);
    changes(account, comparable_, now_.findings);
    directions(account, comparable_, now_.findings);
    conversions(account, comparable_, now_.findings);
    bounds(account, comparable_, now_.findings);
    scales(account, comparable_, now_.findings);
    spans(account, now_.findings);
    thousandths(account, now_.findings);
    keep({place, account}, {place, account});
  }

  struct Placed {
    std::uint32_t place;
    const Account& account;
  };

  // Of two articles the first is the one with the lower id.
  void compare(const Placed& one, const Placed& other, double likeness) {
    if (other.account.article().known_as() < one.account.article().known_as())
      in_order(other, one, likeness);
    else
      in_order(one, other, likeness);
  }

  FoundByStory take() { return std::exchange(found_, {}); }

 private:
  void in_order(const Placed& a, const Placed& b, double likeness) {
    const Pair pair(a.account, b.account, likeness);
    lexicon::WordCache& words = comparable_.words();
    const evidence::ArticlePair both(a.account.items(words), b.account.items(words), likeness, comparable_.lexicon());
    figures(pair, both, comparable_, trace_, now_.contradictions);
    moments(pair, both, comparable_, trace_, now_.contradictions);
    wrong_scope(pair, now_.contradictions);
    in_equal_words(pair, comparable_, now_.contradictions);
    names(pair, comparable_, now_.contradictions);
    instances(pair, comparable_, now_.contradictions);
    parts_or_additions(pair, now_.contradictions);
    word_for_word(pair, comparable_, now_.contradictions);
    slips(pair, now_.contradictions);
    told_days(pair, comparable_, now_.contradictions);
    keep(a, b);
  }

  // What was just found, in two articles of one story.
  void keep(const Placed& a, const Placed& b) {
    if (now_.contradictions.empty() && now_.findings.empty()) return;
    const auto keep_one = [&](ClaimRef& c) {
      const auto& statement = static_cast<const Statement&>(*c);  // the passes are given nothing else
      const Statements& of_a = a.account.statements();
      const bool in_a = &statement >= of_a.data() && &statement < of_a.data() + of_a.size();
      c = in_a ? kept_.keep(statement, a.place, a.account) : kept_.keep(statement, b.place, b.account);
    };
    Found& found = found_[stories_.places[a.place].story];
    for (Contradiction& c : now_.contradictions) {
      keep_one(c.a);
      keep_one(c.b);
      found.contradictions.push_back(std::move(c));
    }
    for (Finding& f : now_.findings) {
      for (Side& side : f.sides) std::ranges::for_each(side.claims, keep_one);
      found.findings.push_back(std::move(f));
    }
    now_.contradictions.clear();
    now_.findings.clear();
  }

  const story::Stories& stories_;
  const Claims& source_;
  const Trace& trace_;
  Kept& kept_;
  const Comparable comparable_;
  Found now_;
  FoundByStory found_;
};

void append(Found& all, Found more) {
  std::move(more.contradictions.begin(), more.contradictions.end(), std::back_inserter(all.contradictions));
  std::move(more.findings.begin(), more.findings.end(), std::back_inserter(all.findings));
  if (all.contradictions.size() <= all.room) return;
  thin_out(all.contradictions);
  all.room = std::max(all.room, 2 * all.contradictions.size());
}

class Comparison {
 public:
  Comparison(const story::Stories& stories, const Claims& source, const lexicon::Lexicon& lexicon, const Limits& limits,
             const Trace& trace)
      : stories_(stories), source_(source), lexicon_(lexicon), most_bytes_(limits.bytes) {
    const std::size_t threads = trace ? 1 : std::max<std::size_t>(limits.threads, 1);
    for (std::size_t t = 0; t < threads; ++t) words_.emplace_back(lexicon);
    for (lexicon::WordCache& words : words_)
      workers_.emplace_back(words, stories, source, trace, kept_, limits.confidence);
  }

  Findings run() {
    tell_totals_.resize(stories_.size());
    for (first_ = 0; first_ < stories_.size(); first_ += static_cast<std::uint32_t>(held_.size())) {
      held_ = std::vector<std::optional<Account>>(room() - first_);
      on_threads(held_.size(), [&](Worker& worker, std::size_t i) {
        const Account& account = held_[i].emplace(worker.load(place(i)));
        tell_totals_[place(i)] = std::ranges::any_of(account.statements(), is_total, &Statement::role);
      });
      on_threads(held_.size(), [&](Worker& worker, std::size_t i) {
        worker.look_into(place(i), *held_[i]);
        for (const auto& [earlier, likeness] : stories_.related(place(i)))
          if (earlier >= first_) worker.compare({earlier, *held_[earlier - first_]}, {place(i), *held_[i]}, likeness);
      });
      compare_with_earlier();
      for (Worker& worker : workers_)
        for (auto& [story, found] : worker.take()) append(found_[story], std::move(found));
      finish_stories();
    }
    name_stories(findings_);
    std::sort(findings_.begin(), findings_.end(), precedes);
    return {std::move(findings_), kept_.take()};
  }

 private:
  std::uint32_t place(std::size_t held) const { return first_ + static_cast<std::uint32_t>(held); }

  // Behind the last of the articles that are held at once: one at least.
  std::uint32_t room() const {
    std::uint32_t last = first_;
    for (std::size_t bytes = 0; last < stories_.size() && (last == first_ || bytes <= most_bytes_); ++last)
      bytes += source_.bytes(stories_.places[last].article);
    return last;
  }

  // Each earlier article is fetched once for all that are held.
  void compare_with_earlier() {
    struct Pair {
      std::uint32_t earlier = 0;
      std::uint32_t held = 0;
      double likeness = 0;
    };
    std::vector<Pair> pairs;
    for (std::uint32_t i = 0; i < held_.size(); ++i)
      for (const auto& [earlier, likeness] : stories_.related(place(i)))
        if (earlier < first_) pairs.push_back({earlier, i, likeness});
    std::ranges::sort(pairs, {}, [](const Pair& p) { return std::pair(p.earlier, p.held); });
    std::vector<std::size_t> begins;  // of the pairs of an earlier article
    for (std::size_t i = 0; i < pairs.size(); ++i)
      if (i == 0 || pairs[i - 1].earlier != pairs[i].earlier) begins.push_back(i);
    on_threads(begins.size(), [&](Worker& worker, std::size_t n) {
      const std::uint32_t earlier = pairs[begins[n]].earlier;
      const Account fetched = worker.load(earlier);
      for (std::size_t i = begins[n]; i < pairs.size() && pairs[i].earlier == earlier; ++i)
        worker.compare({earlier, fetched}, {place(pairs[i].held), *held_[pairs[i].held]}, pairs[i].likeness);
    });
  }

  // Those whose last article is held now.
  void finish_stories() {
    const std::uint32_t last = place(held_.size());
    const std::uint32_t going_on = last == stories_.size() ? stories_.count() : stories_.places[last].story;
    for (auto it = found_.begin(); it != found_.end();) {
      if (it->first >= going_on) {
        ++it;
        continue;
      }
      std::vector<Finding> all = std::move(it->second.findings);
      for (Finding& f : put_together(it->second.contradictions)) all.push_back(std::move(f));
      const Hints hints(totals(it->first, all), lexicon_);
      for (Finding& f : all) {
        f.hint = hints.of(f);
        findings_.push_back(std::move(f));
      }
      it = found_.erase(it);
    }
  }

  // The totals that a story gives for what its findings are of, in the order of their articles' ids.
  std::vector<ClaimRef> totals(std::uint32_t story, const std::vector<Finding>& findings) {
    std::vector<ClaimRef> all;
    const Hints::Wanted wanted(findings);
    if (wanted.empty()) return all;
    const auto keep = [&](std::uint32_t place, const Account& account) {
      for (const Statement& s : account.statements())
        if (wanted.holds(s)) all.push_back(kept_.keep(s, place, account));
    };
    const auto begin = std::ranges::lower_bound(stories_.places, story, {}, &story::Stories::Placed::story);
    for (auto p = static_cast<std::uint32_t>(begin - stories_.places.begin());
         p < stories_.size() && stories_.places[p].story == story; ++p)
      if (tell_totals_[p] == 0)
        continue;
      else if (p >= first_)
        keep(p, *held_[p - first_]);
      else
        keep(p, workers_.front().load(p));
    std::ranges::sort(all, story::precedes);
    return all;
  }

  // Calls `work` with a worker and each number below `count`.
  template <class Work>
  void on_threads(std::size_t count, Work work) {
    constexpr std::size_t kFew = 64;  // compared sooner than a thread is made
    std::atomic<std::size_t> next = 0;
    const auto go_on = [&](Worker& worker) {
      for (std::size_t i = next++; i < count; i = next++) work(worker, i);
    };
    std::vector<std::future<void>> others;
    for (std::size_t t = 1; t < workers_.size() && count >= kFew; ++t) try {
        others.push_back(std::async(std::launch::async, [&go_on, this, t] { go_on(workers_[t]); }));
      } catch (const std::system_error&) {
        break;  // no room for a thread more: those that are there do the work
      }
    go_on(workers_.front());
    for (auto& other : others) other.get();
  }

  const story::Stories& stories_;
  const Claims& source_;
  const lexicon::Lexicon& lexicon_;
  std::size_t most_bytes_;
  Kept kept_;
  std::deque<lexicon::WordCache> words_;
  std::deque<Worker> workers_;                // one a thread
  std::uint32_t first_ = 0;                   // place of the first article that is held
  std::vector<std::optional<Account>> held_;  // each is there once it was loaded
  std::vector<std::uint8_t> tell_totals_;     // by place: has the article a total? Bytes, for threads write them
  FoundByStory found_;                        // in stories that go on
  std::vector<Finding> findings_;
};

}  // namespace

Findings compare(const story::Stories& stories, const Claims& claims, const lexicon::Lexicon& lexicon,
                 const Limits& limits, const Trace& trace) {
  return Comparison(stories, claims, lexicon, limits, trace).run();
}

}  // namespace factcheck::compare
