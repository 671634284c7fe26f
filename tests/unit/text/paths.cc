#include "text/paths.h"

#include <catch2/catch.hpp>

#include <filesystem>

using factcheck::text::Paths;
using factcheck::text::without_dots;

TEST_CASE("a path without what says nothing", "[paths]") {
  const std::pair<const char*, const char*> rows[] = {
      {"a.txt", "a.txt"},
      {"./a.txt", "a.txt"},
      {".//./a.txt", "a.txt"},
      {"b/./a.txt", "b/a.txt"},
      {"../a.txt", "../a.txt"},
      {"b/../a.txt", "b/../a.txt"},
      {"/b/./a.txt", "/b/a.txt"},
      {".a/b./c", ".a/b./c"},
      {"./.ignore", ".ignore"},
      {"-", "-"},
      {"./-", "./-"},
      {"./", "./"},
      {"a./b", "a./b"},
  };
  for (const auto& [given, wanted] : rows) CHECK(without_dots(given) == wanted);
}

TEST_CASE("one name for a file, however its path is spelled", "[paths]") {
  const std::string here = std::filesystem::current_path().string();
  const Paths paths;
  for (const std::string spelling : {"b/a.txt", "./b/a.txt", "b//a.txt", "b/./a.txt", "c/../b/a.txt", "b/a.txt/"})
    for (const std::string& path : {spelling, here + "/" + spelling}) {
      INFO(path);
      CHECK(paths.settled(path) == "b/a.txt");
    }
  CHECK(paths.settled("../a.txt") == std::filesystem::path(here).parent_path().string() + "/a.txt");
  CHECK(paths.settled("/no/such/a.txt") == "/no/such/a.txt");
  CHECK(paths.settled(here) == ".");
  CHECK(paths.settled(here + "x/a.txt") == here + "x/a.txt");
  CHECK(paths.settled("b/a.jsonl:3") == "b/a.jsonl:3");
  CHECK(paths.settled("-") == "-");
  CHECK(paths.settled("-:3") == "-:3");
}

TEST_CASE("paths of a project", "[paths]") {
  const std::filesystem::path here = std::filesystem::current_path();
  CHECK(Paths(here.parent_path().string()).settled("a.txt") == here.filename().string() + "/a.txt");
  CHECK(Paths("/").settled("/b/a.txt") == "b/a.txt");
  CHECK(Paths("b").settled("a.txt") == here.string() + "/a.txt");
  CHECK(Paths("b/").settled("./b/c/a.txt") == "c/a.txt");
}
