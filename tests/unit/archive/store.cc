#include <catch2/catch.hpp>

#include <cstdlib>

#include "../claims.h"
#include "../lines.h"
#include "factcheck/archive.h"

using namespace factcheck;

namespace {

// All that is in no line as well.
void require_equal(const std::vector<Claim>& a, const std::vector<Claim>& b) {
  REQUIRE(test::lines_of(a) == test::lines_of(b));
  for (std::size_t i = 0; i < a.size(); ++i) {
    INFO(a[i].text);
    CHECK(a[i].value == b[i].value);
    CHECK(*a[i].name == *b[i].name);
    CHECK(*a[i].event == *b[i].event);
    CHECK(*a[i].article_event == *b[i].article_event);
    CHECK(a[i].scope == b[i].scope);
    CHECK(a[i].attribution == b[i].attribution);
    CHECK(a[i].position == b[i].position);
    CHECK((a[i].counted == b[i].counted && a[i].lead == b[i].lead && a[i].ambiguous == b[i].ambiguous));
    CHECK((a[i].furniture == b[i].furniture && a[i].wrong_weekday == b[i].wrong_weekday));
    CHECK(a[i].article->path == b[i].article->path);
    CHECK(a[i].article->path_line == b[i].article->path_line);
    CHECK(a[i].article->fresh == b[i].article->fresh);
    CHECK(a[i].article->signature == b[i].article->signature);
    CHECK(a[i].article->figures == b[i].article->figures);
  }
}

// An article with every kind of claim.
std::vector<Claim> claims(const std::string& id) {
  return test::claims(
      "افتتحت بالرباط يوم الاثنين 13 مايو 2031 على الساعة 10:30 أشغال الدورة الرابعة والخمسين للجمعية العامة "
      "للإنتربول، "
      "بمشاركة أكثر من 140 دولة و25 وزيرا ونائب وزير، وقال الوزير إن 60 شخصا أصيبوا بطنجة سنة 2029، بينهم ما بين 10 "
      "و15 "
      "طفلا. وتمتد من 12 إلى 15 مايو بميزانية 12.5 مليون درهم، أي 20 في المئة، ودام -45 ثانية و0.000001 كيلومتر، وبدأت "
      "في "
      "1 رمضان 1452 هـ. وأعلن رئيس الحكومة محمد العلوي 99999999999999999999 نسمة.\nاقرأ أيضا\nفوز الفريق 3-0\n",
      id, "زلزال \"قوي\" بقوة 6.8 درجات", "2031-05-12");
}

}  // namespace

TEST_CASE("claims come out of the store as they went in", "[archive]") {
  const auto memory = GENERATE(std::size_t{1} << 30, std::size_t{2000}, std::size_t{0});
  archive::Store store(memory);
  std::vector<std::vector<Claim>> all;
  for (std::uint32_t i = 0; i < 30; ++i) {
    all.push_back(claims("article " + std::to_string(i)));
    REQUIRE(all.back().size() >= 15);
    store.add(i, archive::pack(all.back()));
  }
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    require_equal(store.claims(i), all[i]);
    CHECK(store.bytes(i) == archive::pack(all[i]).size());
  }
}

TEST_CASE("what no article says comes out of the store as well", "[archive]") {
  Claim c = test::count_claim("a", Quantity::of(Decimal(5), Precision::less_than), "");
  auto article = std::make_shared<Article>(*c.article);
  article->path = "batch.csv";
  article->path_line = 70'000;
  article->fresh = true;
  article->source = "";
  article->url = "https://example.org/1";
  c.article = article;
  c.in_file = std::make_shared<const InFile>(InFile{"text/html", {300, 400}, {310, 320}, 290});
  c.counted = "وزيرا ونائب وزير";
  c.noun = "وزيرا";
  Claim other = c;
  other.quote = {"غير النص", 200};
  other.in_file = nullptr;
  const std::vector<Claim> claims{c, other, c};
  archive::Store store(0);
  store.add(0, archive::pack(claims));
  const std::vector<Claim> out = store.claims(0);
  require_equal(out, claims);
  CHECK(out[0].article->url == "https://example.org/1");
  CHECK(out[0].in_file->from == "text/html");
  CHECK(out[0].in_file->span == Span{300, 400});
  CHECK(out[0].in_file->figure == Span{310, 320});
  CHECK(out[0].in_file->quote == 290);
  CHECK(out[1].in_file == nullptr);
  CHECK(out[1].quote.text == other.quote.text);
}

TEST_CASE("claims of an article that come one after another are of one, whichever came first", "[archive]") {
  const auto first = claims("a");
  auto second = claims("a");
  auto changed = std::make_shared<Article>(*second.front().article);
  changed->title = "عنوان آخر";
  for (Claim& c : second) c.article = changed;
  const auto title = [&](const std::vector<Claim>& one, const std::vector<Claim>& other) {
    archive::Store store(0);
    store.add(1, archive::pack(one));
    store.add(0, archive::pack(claims("b")));
    store.add(1, archive::pack(other));
    const auto out = store.claims(1);
    REQUIRE(out.size() == first.size() + second.size());
    for (const Claim& c : out) CHECK(c.article == out.front().article);
    CHECK(store.claims(0).front().article->id == "b");
    return out.front().article->title;
  };
  CHECK(title(first, second) == title(second, first));
}

TEST_CASE("a folder that takes no file is named", "[archive]") {
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", "/nowhere", 1);
  archive::Store store(0);
  store.add(0, archive::pack(claims("a")));
  try {
    store.add(1, archive::pack(claims("b")));
    FAIL("there is no such folder");
  } catch (const archive::StoreFailure& failure) {
    CHECK(failure.folder == "/nowhere");
    CHECK(std::string(failure.what()) == "No such file or directory");
  }
  before == nullptr ? unsetenv("TMPDIR") : setenv("TMPDIR", kept.c_str(), 1);
}
