// In: a path and bytes. Out: the file, whole. The bytes go to a new file in the same folder, which takes the place of
// the old one in a single step, rename(2), once the disk has them. What is no regular file (/dev/null, a pipe) cannot
// be replaced and is written as it is.
#include "cli/whole_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text/write.h"

namespace factcheck::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // as many as Linux itself follows
constexpr int kMostNames = 100;
constexpr mode_t kNewFile = 0666;  // less the umask
constexpr mode_t kPermissions = 0777;

using Status = std::optional<struct stat>;

Status status_of(const fs::path& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? Status(status) : std::nullopt;
}

Status status_of(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 ? Status(status) : std::nullopt;
}

bool same(const Status& a, const Status& b) { return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino; }

bool is_regular(const Status& status) { return status && S_ISREG(status->st_mode); }

// Where a chain of links leads, even to a file that is not there yet: the link stays, its target is replaced.
fs::path followed(fs::path path) {
  std::error_code error;
  for (int i = 0; i < kMostLinks; ++i) {
    const fs::path target = fs::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / target;  // an absolute target replaces the folder
  }
  return path;
}

// Of a file that is not there yet.
fs::path whole_path(const fs::path& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(followed(path), error), error).lexically_normal();
}

// A pipe or a device cannot be synchronised, and some file systems do not know how to; that loses nothing.
bool synchronise(int descriptor) { return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; }

// Some file systems tell of a full disk only here. Linux closes the descriptor even where it says EINTR.
bool closed(int descriptor) { return close(descriptor) == 0 || errno == EINTR; }

Notice of_system(int error) { return Notice::of(std::error_code(error, std::generic_category())); }
Notice reason() { return of_system(errno); }

Notice write_through(const fs::path& path, std::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return reason();
  Notice failure = text::write_all(descriptor, bytes) ? Notice() : reason();
  if (!closed(descriptor) && failure.empty()) failure = reason();
  return failure;
}

// A new file beside the one that it is to replace; gone again unless it did.
class Beside {
 public:
  explicit Beside(const fs::path& target) {
    for (int i = 0; i < kMostNames && descriptor_ < 0; ++i) {
      name_ = target.parent_path() / (".factcheck-" + std::to_string(getpid()) + "-" + std::to_string(i));
      descriptor_ = open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFile);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    made_ = descriptor_ >= 0;
  }
  ~Beside() {
    if (descriptor_ >= 0) close(descriptor_);
    if (made_) unlink(name_.c_str());
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  bool made() const { return made_; }
  // The owner and the permissions of the old file. Only root can give files away; nobody misses that.
  bool be_like(const struct stat& old) {
    const int given = fchown(descriptor_, old.st_uid, old.st_gid);
    static_cast<void>(given);
    return fchmod(descriptor_, old.st_mode & kPermissions) == 0;
  }
  bool fill(std::string_view bytes) {
    return text::write_all(descriptor_, bytes) && synchronise(descriptor_) && finish();
  }
  bool replace(const fs::path& target) {
    if (std::rename(name_.c_str(), target.c_str()) != 0) return false;
    made_ = false;
    return true;
  }

 private:
  bool finish() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    return closed(descriptor);
  }

  fs::path name_;
  int descriptor_ = -1;
  bool made_ = false;
};

Notice replace(const fs::path& target, const Status& old, std::string_view bytes) {
  // rename() would not ask whether the old file may be written.
  if (old && faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return reason();
  Beside file(target);
  const bool done = file.made() && (!old || file.be_like(*old)) && file.fill(bytes) && file.replace(target);
  return done ? Notice() : reason();
}

}  // namespace

Notice write_whole(const std::string& path, std::string_view bytes) {
  const Status old = status_of(fs::path(path));
  if (!old && errno != ENOENT) return reason();
  // /dev/stdout may be a regular file, and a new one in its place would not be the standard output.
  for (const int standard : {STDOUT_FILENO, STDERR_FILENO})
    if (same(old, status_of(standard))) return text::write_all(standard, bytes) || errno == EPIPE ? Notice() : reason();
  if (old && S_ISDIR(old->st_mode)) return of_system(EISDIR);
  if (old && !is_regular(old)) return write_through(path, bytes);
  return replace(followed(path), old, bytes);
}

bool is_same_file(const std::string& a, const std::string& b) {
  const Status of_a = status_of(fs::path(a));
  const Status of_b = status_of(fs::path(b));
  if (of_a || of_b) return is_regular(of_a) && same(of_a, of_b);
  return whole_path(a) == whole_path(b);
}

}  // namespace factcheck::cli
