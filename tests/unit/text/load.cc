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
  text::Loader loader(paths, format, selection);
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
  const std::vector<std::string> paths = {folder.write("bad.txt", "خبر \xC7\xE1"), folder.write("empty.txt", " \n\t"),
                                          folder.path("none.txt"), folder.write("void/readme.md", "x"), good};
  const auto batch = load({paths[0], paths[1], paths[2], folder.path("void"), good}, InputFormat::guess);
  CHECK(ids(batch) == std::vector<std::string>{good});
  CHECK(skipped(batch) == std::vector<std::string>{"bad.txt: it is not UTF-8 (byte 7)", "empty.txt: the file is empty",
                                                   "none.txt: no such file or folder",
                                                   "void: the folder holds no .txt, .jsonl or .ndjson file"});
}

TEST_CASE("a file is read once, however it is given", "[load]") {
  const test::TemporaryFolder folder;
  const auto a = folder.write("a.txt", "خبر");
  const auto b = folder.write("today/b.txt", "خبر");
  folder.write("today/c.html", "<p>خبر</p>");
  const auto c = folder.path("today/c.html");
  const auto detour = folder.path("today/../a.txt");
  const auto relative = std::filesystem::relative(a).string();
  const auto batch = load({a, folder.path("today"), folder.path(""), folder.path("today/"), detour, relative, c, c},
                          InputFormat::guess);
  CHECK(ids(batch) == std::vector<std::string>{a, b});
  CHECK(skipped(batch) == std::vector<std::string>{"c.html: HTML is not read yet"});
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
  CHECK(ids(batch) == std::vector<std::string>{path + ":1", "7", "last"});
  const Document& first = *batch.documents.front();
  CHECK(first.title == "عنوان");
  CHECK(first.source == "وكالة");
  CHECK(first.published == "2025-11-24T10:00:00Z");
  CHECK(first.published_date == Date{2025, 11, 24});
  CHECK(first.passages.empty());
  CHECK(skipped(batch) == std::vector<std::string>{"batch.jsonl:4: \"text\" must be a string",
                                                   "batch.jsonl:5: \"text\" is missing",
                                                   "batch.jsonl:6: an article must be a JSON object",
                                                   "batch.jsonl:7: the line is not valid JSON",
                                                   "batch.jsonl:8: \"published\" must be an ISO 8601 date, not \"أمس\"",
                                                   "batch.jsonl:9: the line is not UTF-8"});
}
