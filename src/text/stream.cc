#include "text/stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

namespace factcheck::text {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
constexpr const char* kBroken = "the compressed file is damaged";
constexpr const char* kCut = "the compressed file ends too early";

Notice failure_of_system() { return Notice::of(std::error_code(errno, std::generic_category())); }

class FileStream : public Stream {
 public:
  explicit FileStream(const std::string& path) {
    descriptor_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
      error_ = failure_of_system();
      return;
    }
    struct stat status = {};
    if (fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
  }
  ~FileStream() override {
    if (descriptor_ > STDIN_FILENO) close(descriptor_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(char* into, std::size_t size) override {
    if (!error_.empty()) return 0;
    ssize_t n = 0;
    do {
      n = ::read(descriptor_, into, size);
    } while (n < 0 && errno == EINTR);
    if (n < 0) error_ = failure_of_system();
    bytes_ += static_cast<std::uint64_t>(std::max<ssize_t>(n, 0));
    return static_cast<std::size_t>(std::max<ssize_t>(n, 0));
  }
  const Notice& error() const override { return error_; }
  std::uint64_t bytes() const override { return bytes_; }
  std::uint64_t size() const override { return size_; }

 private:
  int descriptor_ = -1;
  Notice error_;
  std::uint64_t bytes_ = 0;
  std::uint64_t size_ = 0;
};

// A stream of which some bytes were looked at already.
class Begun : public Stream {
 public:
  Begun(std::unique_ptr<Stream> rest, std::string begun) : rest_(std::move(rest)), begun_(std::move(begun)) {}

  std::size_t read(char* into, std::size_t size) override {
    if (at_ == begun_.size()) return rest_->read(into, size);
    const std::size_t n = std::min(size, begun_.size() - at_);
    std::memcpy(into, begun_.data() + at_, n);
    at_ += n;
    return n;
  }
  const Notice& error() const override { return rest_->error(); }
  std::uint64_t bytes() const override { return rest_->bytes(); }
  std::uint64_t size() const override { return rest_->size(); }

 private:
  std::unique_ptr<Stream> rest_;
  std::string begun_;
  std::size_t at_ = 0;
};

// What both sorts of compression share: compressed bytes come in by the block.
class Unpacked : public Stream {
 public:
  explicit Unpacked(std::unique_ptr<Stream> packed) : packed_(std::move(packed)), block_(kBlock) {}

  const Notice& error() const override { return error_.empty() ? packed_->error() : error_; }
  std::uint64_t bytes() const override { return packed_->bytes(); }
  std::uint64_t size() const override { return 0; }

 protected:
  // Another block, where the last one is used up; false at the end.
  bool fill() {
    if (begin_ != end_) return true;
    begin_ = 0;
    end_ = packed_->read(block_.data(), block_.size());
    return end_ != 0;
  }
  void fail(const char* what) { error_ = what; }

  char* begin() { return block_.data() + begin_; }
  std::size_t held() const { return end_ - begin_; }
  void take(std::size_t n) { begin_ += n; }

 private:
  std::unique_ptr<Stream> packed_;
  std::vector<char> block_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  Notice error_;
};

class Gunzipped : public Unpacked {
 public:
  explicit Gunzipped(std::unique_ptr<Stream> packed) : Unpacked(std::move(packed)) {
    constexpr int kLargestWindow = 15;
    constexpr int kGzipOnly = 16;
    if (inflateInit2(&state_, kLargestWindow + kGzipOnly) != Z_OK) fail(kBroken);
  }
  ~Gunzipped() override { inflateEnd(&state_); }
  Gunzipped(const Gunzipped&) = delete;
  Gunzipped& operator=(const Gunzipped&) = delete;

  std::size_t read(char* into, std::size_t size) override {
    while (error().empty()) {
      if (!fill()) {
        if (!is_between_) fail(kCut);
        return 0;
      }
      // Behind a part there may be another, or padding of zeros (RFC 1952 forbids nothing there; tar pads).
      if (is_between_) {
        if (*begin() == 0) {
          take(1);
          continue;
        }
        inflateReset(&state_);
        is_between_ = false;
      }
      const std::size_t n = inflate_into(into, size);
      if (n != 0) return n;
    }
    return 0;
  }

 private:
  std::size_t inflate_into(char* into, std::size_t size) {
    state_.next_in = reinterpret_cast<Bytef*>(begin());
    state_.avail_in = static_cast<uInt>(held());
    state_.next_out = reinterpret_cast<Bytef*>(into);
    state_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, kBlock));
    const std::size_t room = state_.avail_out;
    const int status = inflate(&state_, Z_NO_FLUSH);
    take(held() - state_.avail_in);
    if (status == Z_STREAM_END)
      is_between_ = true;
    else if (status != Z_OK && status != Z_BUF_ERROR)
      fail(kBroken);
    return room - state_.avail_out;
  }

  z_stream state_ = {};
  bool is_between_ = false;  // two parts, or behind the last
};

class Unzstd : public Unpacked {
 public:
  explicit Unzstd(std::unique_ptr<Stream> packed) : Unpacked(std::move(packed)), state_(ZSTD_createDStream()) {}
  ~Unzstd() override { ZSTD_freeDStream(state_); }
  Unzstd(const Unzstd&) = delete;
  Unzstd& operator=(const Unzstd&) = delete;

  std::size_t read(char* into, std::size_t size) override {
    while (error().empty()) {
      const bool more = fill();
      if (!more && is_between_) return 0;
      ZSTD_inBuffer in = {begin(), held(), 0};
      ZSTD_outBuffer out = {into, size, 0};
      const std::size_t status = ZSTD_decompressStream(state_, &out, &in);
      take(in.pos);
      if (ZSTD_isError(status) != 0) {
        fail(kBroken);
        return 0;
      }
      is_between_ = status == 0;
      if (out.pos != 0) return out.pos;
      if (!more && !is_between_) fail(kCut);
    }
    return 0;
  }

 private:
  ZSTD_DStream* state_;
  bool is_between_ = false;
};

}  // namespace

std::unique_ptr<Stream> open_stream(const std::string& path) {
  std::unique_ptr<Stream> file = std::make_unique<FileStream>(path);
  std::string first(kZstd.size(), '\0');
  std::size_t held = 0;
  while (held < first.size()) {
    const std::size_t n = file->read(first.data() + held, first.size() - held);
    if (n == 0) break;
    held += n;
  }
  first.resize(held);
  const bool is_gzip = first.starts_with(kGzip);
  const bool is_zstd = first == kZstd;
  auto begun = std::make_unique<Begun>(std::move(file), std::move(first));
  if (is_gzip) return std::make_unique<Gunzipped>(std::move(begun));
  if (is_zstd) return std::make_unique<Unzstd>(std::move(begun));
  return begun;
}

std::string_view without_packing(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"})
    if (path.size() > ending.size() && path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  return path;
}

}  // namespace factcheck::text
