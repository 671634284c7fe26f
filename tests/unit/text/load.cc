#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <deque>

#include "../files.h"
#include "../tables.h"
#include "factcheck/text.h"
#include "text/walk.h"

using namespace factcheck;
using text::InputFormat;

namespace {

// As the lexicon, a later room, reads them.
const text::FieldNames& field_names() {
  static const std::vector<test::Record> table = test::records("fields");
  static const text::FieldNames names = [] {
    constexpr std::string_view kFields[] = {"text", "id", "title", "source", "published", "url", "within", "list"};
    static std::deque<std::string> kept;
    text::FieldNames made;
    for (const test::Record& row : table) {
      const auto* const field = std::find(std::begin(kFields), std::end(kFields), row.at("field"));
      std::uint8_t rank = 0;
      for (const std::string& name : test::split(row.at("names"), '|'))
        made.rows.push_back({static_cast<std::uint8_t>(field - kFields), ++rank, kept.emplace_back(name)});
    }
    return made;
  }();
  return names;
}

const text::MonthNames& month_names() {
  static const text::MonthNames names = [] {
    text::MonthNames made;
    for (const test::Record& row : test::records("months"))
      for (const std::string& name : test::split(row.at("names"), '|'))
        if (row.at("calendar") == "g")
          made.rows.push_back({text::fold_phrase(name), static_cast<std::int8_t>(std::stoi(row.at("month")))});
    return made;
  }();
  return names;
}

struct Batch {
  std::vector<std::unique_ptr<Document>> documents;
  std::vector<text::Skipped> skipped;
  std::vector<std::string> warnings;
};

Batch load(const std::vector<std::string>& paths, InputFormat format, const text::Selection& selection = {}) {
  text::Loader loader(paths, {.format = format, .field_names = &field_names(), .months = &month_names()}, selection);
  Batch batch;
  for (auto some = loader.next(); !some.empty(); some = loader.next())
    std::move(some.begin(), some.end(), std::back_inserter(batch.documents));
  batch.skipped = loader.skipped();
  for (const text::Warning& w : loader.warnings())
    batch.warnings.push_back(w.path.substr(w.path.rfind('/') + 1) + ": " + w.what.english());
  return batch;
}

std::vector<std::string> ids(const Batch& batch) {
  std::vector<std::string> out;
  for (const auto& d : batch.documents) out.push_back(d->id);
  return out;
}

std::vector<std::string> fresh_ids(const Batch& batch) {
  std::vector<std::string> out;
  for (const auto& d : batch.documents)
    if (d->fresh) out.push_back(d->id);
  return out;
}

// "name: reason" of everything skipped, without the folder.
std::vector<std::string> skipped(const Batch& batch) {
  std::vector<std::string> out;
  for (const text::Skipped& s : batch.skipped)
    out.push_back(s.path.substr(s.path.rfind('/') + 1) + ": " + s.reason.english());
  return out;
}

}  // namespace

TEST_CASE("a folder is read in the order of its names, and only the files we know", "[load]") {
  const test::TemporaryFolder folder;
  const auto b = folder.write("b.txt", "خبر");
  const auto a = folder.write("a/z.txt", "خبر");
  const auto c = folder.write("c.TXT", "خبر");
  folder.write("readme.md", "خبر");
  folder.write("d.jsonl", "{\"id\":\"خبر-1\",\"text\":\"نص\"}\n");
  CHECK(ids(load({folder.path("")}, InputFormat::guess)) ==
        std::vector<std::string>{folder.path("") + "a/z.txt", folder.path("") + "b.txt", folder.path("") + "c.TXT",
                                 "خبر-1"});
  CHECK(ids(load({c, a, b}, InputFormat::guess)) == std::vector<std::string>{c, a, b});
}

TEST_CASE("what cannot be read is named, and costs only itself", "[load]") {
  const test::TemporaryFolder folder;
  const auto good = folder.write("good.txt", "خبر");
  const std::vector<std::string> paths = {folder.write("bad.txt", "\x01\x02\x03 12"),
                                          folder.write("empty.txt", " \n\t"), folder.path("none.txt"),
                                          folder.write("void/readme.md", "x"), good};
  const auto batch = load({paths[0], paths[1], paths[2], folder.path("void"), good}, InputFormat::guess);
  CHECK(ids(batch) == std::vector<std::string>{good});
  CHECK(skipped(batch) ==
        std::vector<std::string>{"bad.txt: it is no text: neither UTF-8 nor another encoding of Arabic",
                                 "empty.txt: the file is empty", "none.txt: no such file or folder",
                                 "void: the folder holds no article: no .txt, .html, .json, .jsonl or .csv file"});
}

TEST_CASE("a file is read once, however it is given", "[load]") {
  const test::TemporaryFolder folder;
  const auto a = folder.write("a.txt", "خبر");
  const auto b = folder.write("today/b.txt", "خبر");
  const auto c = folder.write("today/c.html", "<p>خبر</p>");
  const auto detour = folder.path("today/../a.txt");
  const auto relative = std::filesystem::relative(a).string();
  const auto batch = load({a, folder.path("today"), folder.path(""), folder.path("today/"), detour, relative, c, c},
                          InputFormat::guess);
  CHECK(ids(batch) == std::vector<std::string>{a, b, c});
}

TEST_CASE("the new batch", "[load]") {
  const test::TemporaryFolder folder;
  const auto old = folder.write("old.txt", "خبر");
  const auto lines = folder.write("lines.jsonl", "{\"id\":\"1\",\"text\":\"نص\"}\n{\"id\":\"2\",\"text\":\"نص\"}\n");
  const auto inside = folder.write("today/b.txt", "خبر");
  const auto batch = load({folder.path("today"), old}, InputFormat::guess, {.fresh = {folder.path("today/"), lines}});
  CHECK(ids(batch) == std::vector<std::string>{inside, old, "1", "2"});
  CHECK(fresh_ids(batch) == std::vector<std::string>{inside, "1", "2"});
  CHECK(batch.skipped.empty());

  CHECK(fresh_ids(load({}, InputFormat::guess, {.fresh = {old}})) == std::vector<std::string>{old});
  CHECK(skipped(load({folder.path("no")}, InputFormat::guess, {.fresh = {folder.path("no")}})) ==
        std::vector<std::string>{"no: no such file or folder"});

  text::Notes none;
  const auto files = text::list_files({"-", old}, InputFormat::guess, {.fresh = {"-"}}, none).files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "-");
  CHECK(files[0].fresh);
}

TEST_CASE("patterns choose among the files of a folder", "[load]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.txt", "b.jsonl", "old/a.txt", "old/deep/c.txt", "today/a.txt", "today/مسودة.txt"})
    folder.write(name, "{\"text\":\"نص\"}\n");
  const auto names = [&](const text::Selection& selection) {
    text::Notes none;
    std::vector<std::string> out;
    for (const text::File& f : text::list_files({folder.path("")}, InputFormat::guess, selection, none).files)
      out.push_back(f.path.substr(folder.path("").size()));
    return out;
  };
  using Names = std::vector<std::string>;
  CHECK(names({.include = {"*.txt"}, .exclude = {"old/"}}) == Names{"a.txt", "today/a.txt", "today/مسودة.txt"});
  CHECK(names({.exclude = {"/a.txt", "today/مسودة*"}}) ==
        Names{"b.jsonl", "old/a.txt", "old/deep/c.txt", "today/a.txt"});
  CHECK(names({.include = {"old/", "!old/deep/"}}) == Names{"old/a.txt"});
  CHECK(names({.include = {"today/*", "!مسودة*"}}) == Names{"today/a.txt"});
  CHECK(names({.exclude = {"a.txt", "!/today/a.txt", "old"}}) == Names{"b.jsonl", "today/a.txt", "today/مسودة.txt"});
  CHECK(names({.include = {"*.md"}}).empty());
}

TEST_CASE("ignore files", "[load]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.txt", "drafts/a.txt", "today/a.txt", "today/b.txt", "today/drafts/c.txt"})
    folder.write(name, "خبر");
  folder.write(".ignore", "a.txt\n");
  folder.write(".factcheckignore", "# مسودات\ndrafts/\n!/a.txt\n");
  folder.write("today/.factcheckignore", "/b.txt\n!a.txt\n");
  const auto names = [&](const std::vector<std::string>& paths, const text::Selection& selection) {
    std::vector<std::string> out;
    for (const std::string& id : ids(load(paths, InputFormat::guess, selection)))
      out.push_back(id.substr(folder.path("").size()));
    return out;
  };
  using Names = std::vector<std::string>;
  const std::string top = folder.path("");
  // The nearest rule wins, and the program's own file before .ignore.
  CHECK(names({top}, {}) == Names{"a.txt", "today/a.txt"});
  CHECK(names({top}, {.ignore_files = false}).size() == 5);
  // The command line goes before the files.
  CHECK(names({top}, {.exclude = {"!b.txt"}}) == Names{"a.txt", "today/a.txt", "today/b.txt"});
  CHECK(names({top}, {.exclude = {"/a.txt"}}) == Names{"today/a.txt"});
  // What is given is read.
  CHECK(names({folder.path("drafts/a.txt")}, {.exclude = {"a.txt"}}) == Names{"drafts/a.txt"});
  CHECK(names({folder.path("today")}, {}) == Names{"today/a.txt", "today/drafts/c.txt"});
  // A folder inside another that is given is a part of it, in any order.
  CHECK(names({top}, {.fresh = {folder.path("today/")}}) == Names{"a.txt", "today/a.txt"});
  CHECK(names({folder.path("today"), top}, {}) == Names{"today/a.txt", "a.txt"});
  CHECK(names({top}, {.exclude = {"/today/a.txt"}, .fresh = {folder.path("today/")}}) == Names{"a.txt"});
}

TEST_CASE("a folder of which nothing is left says why", "[load]") {
  const test::TemporaryFolder folder;
  folder.write("a/x.txt", "خبر");
  folder.write("a/y.txt", "خبر");
  folder.write("a/readme.md", "x");
  folder.write("a/.ignore", "y.*\n");
  const auto reason = [&](const text::Selection& selection) {
    return load({folder.path("a")}, InputFormat::guess, selection).skipped.at(0).reason.english();
  };
  CHECK(reason({.exclude = {"*"}}) == "everything in the folder is left out by --exclude");
  CHECK(reason({.exclude = {"x.txt"}}) ==
        "everything in the folder is left out by --exclude and " + folder.path("a/.ignore"));
  CHECK(reason({.include = {"*.jsonl"}, .ignore_files = false}) == "everything in the folder is left out by --include");
}

TEST_CASE("a folder named like an ignore file is none", "[load]") {
  const test::TemporaryFolder folder;
  const auto a = folder.write("a.txt", "خبر");
  std::filesystem::create_directory(folder.path(".ignore"));
  CHECK(ids(load({folder.path("")}, InputFormat::guess)) == std::vector<std::string>{a});
}

TEST_CASE("names that are not UTF-8 are left out and read like others", "[load]") {
  const test::TemporaryFolder folder;
  const auto windows = folder.write("\xCE\xC8\xD1.txt", "خبر");
  folder.write("\xCE.txt", "خبر");
  CHECK(ids(load({folder.path("")}, InputFormat::guess, {.include = {"???.txt"}})) ==
        std::vector<std::string>{windows});
  CHECK(ids(load({folder.path("")}, InputFormat::guess, {.exclude = {"\xCE.txt"}})) ==
        std::vector<std::string>{windows});
}

TEST_CASE("lines of JSON", "[load]") {
  const test::TemporaryFolder folder;
  const auto path = folder.write("batch.jsonl",
                                 "\xEF\xBB\xBF{\"text\":\"نص\",\"title\":\"عنوان\",\"published\":\"2025-11-24T10:00:"
                                 "00Z\",\"source\":\"وكالة\"}\r\n"
                                 "\n"
                                 "{\"id\":\"7\",\"text\":\"نص\",\"title\":null}\n"
                                 "{\"text\":5}\n"
                                 "{\"title\":\"x\"}\n"
                                 "[]\n"
                                 "{\"text\":\n"
                                 "{\"text\":\"x\",\"published\":\"أمس\"}\n"
                                 "{\"text\":\"\xC7\"}\n"
                                 "{\"id\":\"last\",\"text\":\"بلا سطر جديد\"}");
  const auto batch = load({path}, InputFormat::guess);
  CHECK(ids(batch) == std::vector<std::string>{path + ":1", "7", path + ":8", path + ":9", "last"});
  CHECK(batch.documents[2]->published.empty());
  CHECK(batch.documents[3]->text == "\x1A");
  const Document& first = *batch.documents.front();
  CHECK(first.title == "عنوان");
  CHECK(first.source == "وكالة");
  CHECK(first.published == "2025-11-24T10:00:00Z");
  CHECK(first.published_date == Date{2025, 11, 24});
  CHECK(first.passages.empty());
  CHECK(skipped(batch) == std::vector<std::string>{"batch.jsonl:4: \"text\" must be a string",
                                                   "batch.jsonl:5: \"text\" is missing",
                                                   "batch.jsonl:6: an article must be a JSON object",
                                                   "batch.jsonl:7: the line is not valid JSON"});
  CHECK(batch.warnings == std::vector<std::string>{"batch.jsonl: \"published\" is no date that is known, and is left "
                                                   "out (1 article at " +
                                                   path + ":8: أمس)"});
}

namespace {

// "id | title | source | published | url | text" of each article.
std::vector<std::string> fields(const Batch& batch) {
  std::vector<std::string> out;
  for (const auto& d : batch.documents)
    out.push_back(d->id.substr(d->id.rfind('/') + 1) + " | " + d->title + " | " + d->source.value_or("-") + " | " +
                  d->published + " | " + d->url.value_or("-") + " | " + d->text);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an array of JSON, however it is spaced", "[load]") {
  const test::TemporaryFolder folder;
  const Lines both = {"batch.json#1 | ع | - |  | - | نص ]}", "b |  | - |  | - | نص \" {"};
  const std::string first = R"({"text":"نص ]}","title":"ع"})";
  const std::string second = R"({"id":"b","text":"نص \" {"})";
  for (const std::string& json :
       {"[" + first + "," + second + "]", "\xEF\xBB\xBF\n[ " + first + "\n,\n" + second + ",\n]\n",
        "[[" + first + "],[" + second + "],[]]", first + "\n" + second, first + second}) {
    INFO(json);
    const auto batch = load({folder.write("batch.json", json)}, InputFormat::guess);
    CHECK(fields(batch) == both);
    CHECK(batch.skipped.empty());
  }
  // By content, whatever the name.
  const std::string array = "[\n" + first + ",\n" + second + "]";
  CHECK(fields(load({folder.write("batch.jsonl", array)}, InputFormat::guess)).size() == 2);
  CHECK(load({folder.path("batch.jsonl")}, InputFormat::guess).documents[1]->path_line == 3);
  CHECK(fields(load({folder.write("batch.dat", array)}, InputFormat::json)).size() == 2);
  CHECK(fields(load({folder.write("one.json", "{\n \"text\": \"نص\"\n}\n")}, InputFormat::guess)) ==
        Lines{"one.json |  | - |  | - | نص"});
  CHECK(fields(load({folder.path("one.json")}, InputFormat::jsonl)) == Lines{"one.json |  | - |  | - | نص"});
  CHECK(fields(load({folder.write("same.json", R"([{"id":"7","text":"نص"},{"id":"7","text":"آخر"}])")},
                    InputFormat::guess)) == Lines{"7 |  | - |  | - | نص", "same.json#2 |  | - |  | - | آخر"});
}

TEST_CASE("an element that is no article costs only itself", "[load]") {
  const test::TemporaryFolder folder;
  const auto path = folder.write(
      "batch.json", "[5, \"x, ]\", {\"title\":\"ع\"}, null, {\"text\": \"\xC7\"}, {\"text\":}, {\"text\":\"نص");
  const auto batch = load({path}, InputFormat::guess);
  CHECK(ids(batch) == Lines{path + "#5"});
  CHECK(skipped(batch) == Lines{"batch.json#1: an article must be a JSON object",
                                "batch.json#2: an article must be a JSON object", "batch.json#3: \"text\" is missing",
                                "batch.json#4: an article must be a JSON object",
                                "batch.json#6: the article is not valid JSON",
                                "batch.json#7: the JSON that begins at line 1 does not end"});
}

TEST_CASE("JSON that holds no article is told of in one line", "[load]") {
  const test::TemporaryFolder folder;
  const auto reason = [&](const std::string& json) {
    const auto batch = load({folder.write("no.json", json)}, InputFormat::guess);
    REQUIRE(batch.skipped.size() == 1);
    CHECK_FALSE(batch.skipped[0].passed_by);
    const auto walked = load({folder.path("")}, InputFormat::guess);
    REQUIRE(walked.skipped.size() == 1);
    CHECK(walked.skipped[0].passed_by);
    return batch.skipped[0].reason;
  };
  CHECK(reason(R"({"name":"x","version":"1.0"})") == "the JSON holds no article: \"text\" is missing");
  CHECK(reason("[1, 2, 3]") == "the JSON holds no article: an article must be a JSON object");
  CHECK(reason("[]") == "the JSON holds no article: it is empty");
  std::string many = "[";
  for (int i = 0; i < 5000; ++i) many += "{},";
  CHECK(reason(many + "{}]") == "the JSON holds no article: \"text\" is missing");
  const auto batch = load({folder.write("some.json", many + R"({"text":"نص"}])")}, InputFormat::guess);
  CHECK(batch.documents.size() == 1);
  CHECK(batch.skipped.size() == 101);
}

TEST_CASE("an array may be larger than an article, and nested as deep as one likes", "[load]") {
  const test::TemporaryFolder folder;
  std::string array = "[";
  for (int i = 0; i < 3000; ++i) array += R"({"text":"نص"},)";
  array += R"({"text":")" + std::string(3000, 'x') + R"("},{"text":"آخر"}])";
  text::Loader loader({folder.write("batch.json", array)}, {.most_bytes = 2048});
  std::size_t articles = 0;
  for (auto some = loader.next(); !some.empty(); some = loader.next()) articles += some.size();
  CHECK(articles == 3001);
  REQUIRE(loader.skipped().size() == 1);
  CHECK(loader.skipped()[0].reason == "the article is longer than 2048 bytes; see --max-file-size");
  for (const std::string& deep : {std::string(1'000'000, '['), "[" + std::string(1'000'000, '{'),
                                  R"([{"text":)" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}]"})
    CHECK(load({folder.write("deep.json", deep)}, InputFormat::guess).skipped.size() == 1);
}

TEST_CASE("an object that lists articles is read as their array", "[load]") {
  const test::TemporaryFolder folder;
  const std::string first = R"({"content":"نص ]}","headline":"ع"})";
  const std::string second = R"({"id":"b","body":"نص \" {","tags":[{"text":"وسم"}]})";
  const Lines both = {"batch.json#1 | ع | - |  | - | نص ]}", "b |  | - |  | - | نص \" {"};
  for (const std::string& json : {R"({"articles":[)" + first + "," + second + "]}",
                                  R"({"total":2,"of":["]",{"x":[1]}],"data":{"page":{"n":1},"items":[)" + first + "," +
                                      second + R"(],"more":null}})",
                                  "{\n \"hits\": {\"hits\" : [\n{\"_source\":" + first + "},\n" + second + "\n]}}\n",
                                  R"({"Articles":[)" + first + R"(],"news":[)" + second + "]}",
                                  R"([{"results":[)" + first + R"(]},{"results":[)" + second + "]}]",
                                  R"({"results":[)" + first + "]}\n" + R"({"results":[)" + second + "]}\n"}) {
    INFO(json);
    const auto batch = load({folder.write("batch.json", json)}, InputFormat::guess);
    CHECK(fields(batch) == both);
    CHECK(batch.skipped.empty());
  }
  const std::string lines = "{\"articles\":[\n" + first + ",\n" + second + "]}";
  for (const char* name : {"batch.jsonl", "batch.json"}) {
    const auto batch = load({folder.write(name, lines)}, InputFormat::guess);
    REQUIRE(batch.documents.size() == 2);
    CHECK(batch.documents[1]->path_line == 3);
  }
  // What is damaged costs only itself, and is told of once.
  text::Loader damaged({folder.write("bad.json", "{\"articles\":[{\"text\":\"\xC7\"},{\"text\":},{\"text\":\"نص\"}]}")},
                       {.field_names = &field_names()});
  CHECK(damaged.next().size() == 2);
  CHECK(damaged.next().empty());
  REQUIRE(damaged.remarks().size() == 1);
  CHECK(damaged.remarks()[0].path.ends_with("bad.json#1"));
  CHECK(skipped(load({folder.write("cut.json", R"({"items":[{"text":"نص"},{"text":"آ)")}, InputFormat::guess)) ==
        Lines{"cut.json#2: the JSON that begins at line 1 does not end"});
  CHECK(skipped(load({folder.write("cut.json", R"({"items":[{"text":"نص"}])")}, InputFormat::guess)) ==
        Lines{"cut.json: the JSON object does not end"});
}

TEST_CASE("an object that has a text is one article, whatever it lists", "[load]") {
  const test::TemporaryFolder folder;
  const Lines one = {"one.json |  | - |  | - | نص"};
  for (const char* json : {R"({"text":"نص","items":[{"text":"آخر"}]})", R"({"items":[{"text":"آخر"}],"text":"نص"})",
                           R"({"data":{"articles":[{"text":"آخر"}]},"body":"نص"})"})
    CHECK(fields(load({folder.write("one.json", json)}, InputFormat::guess)) == one);
  CHECK(fields(load({folder.write("a.jsonl", R"({"items":[{"text":"آخر"}],"text":"نص"})")}, InputFormat::guess)) ==
        Lines{"a.jsonl:1 |  | - |  | - | نص"});
  // By the names of arrays that are known, and where there is an article in them.
  for (const char* json : {R"({"comments":[{"text":"نص"}]})", R"({"items":[{"name":"x"}]})", R"({"items":["نص"]})",
                           R"({"items":[]})", R"({"items":{"text":["نص"]}})"})
    CHECK(skipped(load({folder.write("none.json", json)}, InputFormat::guess)) ==
          Lines{"none.json: the JSON holds no article: \"text\" is missing"});
}

TEST_CASE("an object of any size lists articles", "[load]") {
  const test::TemporaryFolder folder;
  constexpr std::size_t kArticles = 40'000;
  std::string articles;
  for (std::size_t i = 0; i < kArticles; ++i) articles += R"({"text":"نص","n":")" + std::string(30, 'x') + "\"},\n";
  const auto count = [&](const std::string& json, std::size_t most) {
    text::Loader loader({folder.write("batch.json", json)}, {.most_bytes = most, .field_names = &field_names()});
    std::size_t found = 0;
    for (auto some = loader.next(); !some.empty(); some = loader.next()) found += some.size();
    CHECK(loader.skipped().size() == (found == 0));
    return found;
  };
  const std::string list = R"({"status":"ok","data":{"articles":[)" + articles + R"({"text":"آخر"}]},"next":null})";
  CHECK(count(list, 2048) == kArticles + 1);
  CHECK(count(list, std::size_t{64} << 20) == kArticles + 1);
  CHECK(count(list + list, 2048) == 2 * (kArticles + 1));
  // It has a text, and is longer than an article may be.
  CHECK(count(R"({"text":"نص","articles":[)" + articles + "]}", std::size_t{1} << 20) == 0);
}

TEST_CASE("rows in other encodings are converted as they are read", "[load]") {
  const test::TemporaryFolder folder;
  constexpr std::size_t kMost = 4096;
  const auto written = [](std::u16string_view text, bool is_big) {
    std::string bytes;
    for (const char16_t c : text)
      for (const int shift : is_big ? std::array{8, 0} : std::array{0, 8}) bytes += static_cast<char>(c >> shift);
    return bytes;
  };
  const auto read = [&](const char* name, const std::string& bytes, bool strict) {
    return text::Loader({folder.write(name, bytes)},
                        {.strict = strict, .most_bytes = kMost, .field_names = &field_names()});
  };
  constexpr std::size_t kRows = 30'000;
  struct Form {
    const char* name;
    std::u16string_view before, row, behind;
  };
  for (const Form& form : {Form{"a.json", u"\uFEFF[", u"{\"text\":\"حضر 😀 أمس\"},\n", u"{\"text\":\"حضر 😀 أمس\"}]"},
                           Form{"b.json", u"{\"articles\":[", u"{\"text\":\"حضر 😀 أمس\"},\n", u"]}"},
                           Form{"c.jsonl", u"", u"{\"text\":\"حضر 😀 أمس\"}\n", u""},
                           Form{"d.csv", u"\uFEFFtext\n", u"حضر 😀 أمس\n", u"حضر 😀 أمس"}}) {
    INFO(form.name);
    std::u16string all(form.before);
    for (std::size_t i = 0; i < kRows; ++i) all += form.row;
    all += form.behind;
    for (const bool is_big : {false, true}) {
      auto loader = read(form.name, written(all, is_big), false);
      std::size_t rows = 0;
      for (auto some = loader.next(); !some.empty(); some = loader.next())
        for (const auto& document : some) rows += document->text == "حضر 😀 أمس";
      CHECK(rows == kRows + (form.behind.size() > 2));
      CHECK(loader.skipped().empty());
      REQUIRE(loader.remarks().size() == 1);
      CHECK(loader.remarks()[0].encoding == (is_big ? Encoding::utf16be : Encoding::utf16le));
      CHECK(loader.remarks()[0].damaged == 0);
    }
  }
  // Half a pair costs the row that it stands in.
  std::u16string damaged = u"\uFEFF[{\"text\":\"أول\"},{\"text\":\"ثا? ني\"},{\"text\":\"ثالث\"}]";
  damaged[damaged.find(u'?')] = 0xD83D;
  auto lenient = read("e.json", written(damaged, false), false);
  const auto three = lenient.next();
  REQUIRE(three.size() == 3);
  CHECK(three[1]->text == "ثا\x1A ني");
  REQUIRE(lenient.remarks().size() == 2);
  CHECK(lenient.remarks()[1].damage().english().starts_with("1 byte is not UTF-16LE"));
  auto strict = read("e.json", written(damaged, false), true);
  CHECK(strict.next().size() == 2);
  REQUIRE(strict.skipped().size() == 1);
  CHECK(strict.skipped()[0].path.ends_with("e.json#2"));
}

TEST_CASE("fields by the names that other programs give them", "[load]") {
  const test::TemporaryFolder folder;
  const auto one = [&](const std::string& json) {
    const auto batch = load({folder.write("a.json", json)}, InputFormat::guess);
    return batch.documents.size() == 1 ? fields(batch)[0] : "none";
  };
  CHECK(
      one(R"({"articleBody":"نص","headline":"ع","datePublished":"2024-02-19T10:00:00Z","publisher":{"@type":"Organization","name":"جريدة"},"@id":"7"})") ==
      "7 | ع | جريدة | 2024-02-19T10:00:00Z | - | نص");
  CHECK(
      one(R"({"maintext":"نص","title":"ع","date_publish":"2024-02-19 10:00:00","source_domain":"a.example","text":null})") ==
      "a.json | ع | a.example | 2024-02-19 10:00:00 | - | نص");
  CHECK(
      one(R"({"id":12,"content":["سطر","سطر"],"date":"2024-02-19","link":"https://a.example/1","source":{"id":"x","name":"جريدة"}})") ==
      "12 |  | جريدة | 2024-02-19 | https://a.example/1 | سطر\nسطر");
  CHECK(one(R"({"_id":{"$oid":"5f"},"Body Text":"نص"})") == "5f |  | - |  | - | نص");
  CHECK(one(R"({"_id":"e1","_source":{"content":"نص","title":"ع","id":9}})") == "e1 | ع | - |  | - | نص");
  CHECK(one(R"({"article":{"text":"نص","title":"ع"},"title":""})") == "a.json | ع | - |  | - | نص");
  CHECK(one(R"({"النص":"نص","العنوان":"ع"})") == "a.json | ع | - |  | - | نص");
  // Its own names go first, a summary is no text, and an author's id is not the article's.
  CHECK(one(R"({"content":"غيره","text":"نص","author":{"id":3,"name":"م"}})") == "a.json |  | - |  | - | نص");
  CHECK(one(R"({"description":"خلاصة"})") == "none");
  // What is of another sort costs the field.
  CHECK(one(R"({"text":"نص","title":{"a":1},"id":[],"published":true,"url":7})") == "a.json |  | - |  | - | نص");
  CHECK(one(R"({"text":"نص","published":""})") == "a.json |  | - |  | - | نص");
}

TEST_CASE("fields by names that are asked for", "[load]") {
  const test::TemporaryFolder folder;
  const text::Reading reading = {.field_names = &field_names(),
                                 .fields = {{text::ArticleField::text, "payload.words"},
                                            {text::ArticleField::text, "main"},
                                            {text::ArticleField::title, "Kopf"}}};
  Batch batch;
  text::Loader loader({folder.write("a.jsonl", R"({"payload":{"words":"نص"},"kopf":"ع","title":"غيره","content":"غيره"}
{"main":"نص","id":"7"}
{"text":"غيره"}
)"),
                       folder.write("b.csv", "Main,KOPF,ID\nنص,ع,8\n"), folder.write("c.csv", "text\nنص\n")},
                      reading);
  for (auto some = loader.next(); !some.empty(); some = loader.next())
    std::move(some.begin(), some.end(), std::back_inserter(batch.documents));
  batch.skipped = loader.skipped();
  CHECK(fields(batch) == Lines{"a.jsonl:1 | ع | - |  | - | نص", "7 |  | - |  | - | نص", "8 | ع | - |  | - | نص"});
  CHECK(skipped(batch) == Lines{"a.jsonl:3: \"payload.words\" or \"main\" is missing",
                                "c.csv: its first row names no column \"payload.words\" or \"main\""});
}

TEST_CASE("a field that cannot be used is told of once a file", "[load]") {
  const test::TemporaryFolder folder;
  const auto batch = load({folder.write("a.jsonl", R"({"text":"نص","published":"قبل ساعة"}
{"text":"نص","published":"أمس"}
{"text":"نص","date":"04/05/2025"}
{"text":"نص","title":5}
{"text":"نص","published":"19 فبراير 2024","id":7}
)")},
                          InputFormat::guess);
  CHECK(batch.documents.size() == 5);
  CHECK(batch.documents[2]->published == "2025-05-04");
  CHECK(batch.documents[4]->published == "2024-02-19");
  const std::string file = folder.path("a.jsonl");
  CHECK(batch.warnings ==
        Lines{"a.jsonl: \"published\" is no date that is known, and is left out (2 articles, the first at " + file +
                  ":1: قبل ساعة)",
              "a.jsonl: \"published\" is read with the day before the month (1 article at " + file + ":3: 04/05/2025)",
              "a.jsonl: \"title\" must be a string, and is left out (1 article at " + file + ":4: 5)"});
}

TEST_CASE("files of other kinds are counted, and what the program wrote is no article", "[load]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.docx", "b/c.PDF", "b/.hidden.pdf", ".git/x.pdf", "README", "factcheck.toml", "skip.pdf"})
    folder.write(name, "x");
  folder.write("a.txt", "خبر");
  folder.write("b/a.txt", "خبر");
  folder.write("claims.jsonl", "{\"schema\":\"factcheck/claim/1\",\"text\":\"5 وزراء\"}\n");
  folder.write("report.json", "{\n  \"schema\": \"factcheck/report/1\"\n}\n");
  text::Reading reading;
  reading.is_own_output = [](std::string_view bytes) { return bytes.find("\"factcheck/") != std::string_view::npos; };
  text::Loader loader({folder.path(""), folder.path("b")}, reading, {.exclude = {"skip*"}});
  std::size_t articles = 0;
  for (auto some = loader.next(); !some.empty(); some = loader.next()) articles += some.size();
  CHECK(articles == 2);
  CHECK(loader.skipped().empty());
  Lines passed;
  for (const text::PassedBy& p : loader.passed_by())
    passed.push_back(p.path.substr(folder.path("").size()) + ": " + p.kind.english());
  CHECK(passed == Lines{"README: without an ending", "a.docx: .docx", "b/c.PDF: .pdf"});
  REQUIRE(loader.remarks().size() == 2);
  CHECK(loader.remarks()[0].path == folder.path("claims.jsonl"));
  CHECK(loader.remarks()[1].path == folder.path("report.json"));
  CHECK_FALSE(loader.remarks()[0].passed_by.empty());
  CHECK(skipped(load({folder.write("x.txt", "%PDF-1.4\n")}, InputFormat::guess)) ==
        Lines{"x.txt: it is a PDF, which is not read: give its text"});
}
