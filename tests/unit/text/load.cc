#include <catch2/catch.hpp>

#include <algorithm>

#include "../files.h"
#include "factcheck/text.h"
#include "text/walk.h"

using namespace factcheck;
using text::InputFormat;

namespace {

struct Batch {
  std::vector<std::unique_ptr<Document>> documents;
  std::vector<text::Skipped> skipped;
};

Batch load(const std::vector<std::string>& paths, InputFormat format, const text::Selection& selection = {}) {
  text::Loader loader(paths, {.format = format}, selection);
  Batch batch;
  for (auto some = loader.next(); !some.empty(); some = loader.next())
    std::move(some.begin(), some.end(), std::back_inserter(batch.documents));
  batch.skipped = loader.skipped();
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
  for (const text::Skipped& s : batch.skipped) out.push_back(s.path.substr(s.path.rfind('/') + 1) + ": " + s.reason);
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
                                 "void: the folder holds no article: no .txt, .html, .jsonl or .csv file"});
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

  std::vector<text::Skipped> none;
  const auto files = text::list_files({"-", old}, InputFormat::guess, {.fresh = {"-"}}, none);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "-");
  CHECK(files[0].fresh);
}

TEST_CASE("patterns choose among the files of a folder", "[load]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.txt", "b.jsonl", "old/a.txt", "old/deep/c.txt", "today/a.txt", "today/مسودة.txt"})
    folder.write(name, "{\"text\":\"نص\"}\n");
  const auto names = [&](const text::Selection& selection) {
    std::vector<text::Skipped> none;
    std::vector<std::string> out;
    for (const text::File& f : text::list_files({folder.path("")}, InputFormat::guess, selection, none))
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
    return load({folder.path("a")}, InputFormat::guess, selection).skipped.at(0).reason;
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
  CHECK(ids(batch) == std::vector<std::string>{path + ":1", "7", path + ":9", "last"});
  CHECK(batch.documents[2]->text == "\x1A");
  const Document& first = *batch.documents.front();
  CHECK(first.title == "عنوان");
  CHECK(first.source == "وكالة");
  CHECK(first.published == "2025-11-24T10:00:00Z");
  CHECK(first.published_date == Date{2025, 11, 24});
  CHECK(first.passages.empty());
  CHECK(skipped(batch) ==
        std::vector<std::string>{"batch.jsonl:4: \"text\" must be a string", "batch.jsonl:5: \"text\" is missing",
                                 "batch.jsonl:6: an article must be a JSON object",
                                 "batch.jsonl:7: the line is not valid JSON",
                                 "batch.jsonl:8: \"published\" must be an ISO 8601 date, not \"أمس\""});
}
