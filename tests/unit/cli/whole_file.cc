#include "cli/whole_file.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "../files.h"

using namespace factcheck;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

unsigned mode(const std::string& path) {
  struct stat s {};
  REQUIRE(stat(path.c_str(), &s) == 0);
  return s.st_mode & 07777u;
}

// Until the end of a test, no file may grow beyond so many bytes: a full disk without a disk.
class Limit {
 public:
  explicit Limit(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~Limit() { setrlimit(RLIMIT_FSIZE, &before_); }
  Limit(const Limit&) = delete;
  Limit& operator=(const Limit&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a file is written, with the permissions that new files get", "[cli]") {
  const test::TemporaryFolder folder;
  folder.write("x", "");
  const mode_t mask = umask(027);
  const std::string path = folder.path("new");
  CHECK(cli::write_whole(path, "one\n").empty());
  umask(mask);
  CHECK(content(path) == "one\n");
  CHECK(mode(path) == 0640);
  CHECK(files_in(folder.path("")) == 2);
}

TEST_CASE("a file takes the place and the permissions of the old one", "[cli]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("report", "a much longer old report");
  chmod(path.c_str(), 0604);
  CHECK(cli::write_whole(path, std::string("n\0w", 3)).empty());
  CHECK(content(path) == std::string("n\0w", 3));
  CHECK(mode(path) == 0604);
  CHECK(files_in(folder.path("")) == 1);
}

TEST_CASE("a link stays, and what it leads to is replaced", "[cli]") {
  const test::TemporaryFolder folder;
  const std::string target = folder.write("there/target", "old");
  fs::create_symlink("there/target", folder.path("one"));
  fs::create_symlink(folder.path("one"), folder.path("two"));
  CHECK(cli::write_whole(folder.path("two"), "new").empty());
  CHECK(fs::is_symlink(folder.path("two")));
  CHECK(fs::is_symlink(folder.path("one")));
  CHECK(content(target) == "new");
  fs::create_symlink("there/other", folder.path("three"));
  CHECK(cli::write_whole(folder.path("three"), "made").empty());
  CHECK(content(folder.path("there/other")) == "made");
}

TEST_CASE("a circle of links is no file", "[cli]") {
  const test::TemporaryFolder folder;
  folder.write("x", "");
  fs::create_symlink("b", folder.path("a"));
  fs::create_symlink("a", folder.path("b"));
  CHECK_FALSE(cli::write_whole(folder.path("a"), "x").empty());
  CHECK(fs::is_symlink(folder.path("a")));
  CHECK(fs::is_symlink(folder.path("b")));
}

TEST_CASE("a failure leaves the old file and nothing else", "[cli]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("report", "old");
  {
    const Limit limit(1000);
    CHECK(cli::write_whole(path, std::string(5000, 'x')) == "File too large");
    CHECK(cli::write_whole(folder.path("new"), std::string(5000, 'x')) == "File too large");
  }
  CHECK(content(path) == "old");
  CHECK(files_in(folder.path("")) == 1);
}

TEST_CASE("what cannot be written says why", "[cli]") {
  const test::TemporaryFolder folder;
  folder.write("folder/x", "");
  CHECK(cli::write_whole(folder.path("none/report"), "x") == "No such file or directory");
  CHECK(cli::write_whole(folder.path("folder"), "x") == "Is a directory");
  CHECK(cli::write_whole(folder.path("folder/x/report"), "x") == "Not a directory");
  CHECK(cli::write_whole("/dev/full", "x") == "No space left on device");
  CHECK(cli::write_whole("", "x") == "No such file or directory");
  CHECK(cli::write_whole(folder.path(std::string(300, 'a')), "x") == "File name too long");
  CHECK(cli::write_whole(folder.path(std::string(250, 'a')), "x").empty());
}

TEST_CASE("a device is written, not replaced", "[cli]") {
  CHECK(cli::write_whole("/dev/null", "x").empty());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("two paths of one file are known", "[cli]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a/report", "");
  fs::create_symlink("a/report", folder.path("link"));
  CHECK(cli::is_same_file(path, folder.path("a/../a//report")));
  CHECK(cli::is_same_file(path, folder.path("link")));
  CHECK(cli::is_same_file(folder.path("a/new"), folder.path("a/./new")));
  CHECK(cli::is_same_file("new", "./new"));
  CHECK_FALSE(cli::is_same_file(path, folder.path("a/new")));
  CHECK_FALSE(cli::is_same_file("/dev/null", "/dev/null"));
}
