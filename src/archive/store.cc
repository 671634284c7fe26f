// In: packed claims of many articles. Out: the claims of one of them.
//
// They lie in blocks, one behind the other. Blocks that memory has no room for are in a file without a name, which is
// gone with the run, however that ends.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "archive/pack.h"
#include "factcheck/archive.h"
#include "text/write.h"

namespace factcheck::archive {
namespace {

std::string temporary_folder() {
  const char* const named = std::getenv("TMPDIR");
  return named != nullptr && *named != '\0' ? named : "/tmp";
}

[[noreturn]] void fail() {
  throw StoreFailure(temporary_folder(), Notice::of(std::error_code(errno, std::generic_category())));
}

int open_temporary() {
  const std::string folder = temporary_folder();
  const int nameless = open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (nameless >= 0) return nameless;
  // Not every file system can do that.
  std::string path = folder + "/factcheck-XXXXXX";
  const int file = mkostemp(path.data(), O_CLOEXEC);
  if (file < 0) fail();
  unlink(path.c_str());
  return file;
}

void read_all(int file, std::uint64_t at, char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t n = pread(file, into, size, static_cast<off_t>(at));
    if (n < 0 && errno == EINTR) continue;
    if (n == 0) errno = EIO;  // somebody cut it short
    if (n <= 0) fail();
    into += n;
    at += static_cast<std::uint64_t>(n);
    size -= static_cast<std::size_t>(n);
  }
}

// The article of claims that came in several pieces: the same one in whatever order they came.
void settle_article(std::vector<Claim>& claims) {
  const auto least = std::ranges::min_element(
      claims, [](const Article& a, const Article& b) { return &a != &b && by_content(a, b) < 0; },
      [](const Claim& c) -> const Article& { return *c.article; });
  const std::shared_ptr<const Article> article = least->article;
  for (Claim& c : claims)
    if (c.article != article) c.article = article;
}

}  // namespace

Store::Store(std::size_t memory) : most_bytes_(memory) {}

Store::~Store() {
  if (file_ >= 0) close(file_);
}

void Store::add(std::uint32_t article, std::string_view packed) {
  if (blocks_.empty() || room_ - blocks_.back().size < packed.size()) begin_block(packed.size());
  Block& block = blocks_.back();
  std::memcpy(block.bytes.get() + block.size, packed.data(), packed.size());
  const Piece piece{static_cast<std::uint32_t>(blocks_.size() - 1), block.size,
                    static_cast<std::uint32_t>(packed.size()), kNone};
  block.size += piece.size;
  if (article >= pieces_.size()) pieces_.resize(article + 1);
  Piece* last = &pieces_[article];
  if (last->size == 0) {
    *last = piece;
    return;
  }
  while (last->next != kNone) last = &more_[last->next];
  last->next = static_cast<std::uint32_t>(more_.size());
  more_.push_back(piece);
}

// In the last block, room for so many bytes. The one before is full, and stays in memory if there is room for it.
void Store::begin_block(std::size_t bytes) {
  constexpr std::size_t kRoom = std::size_t{1} << 20;
  if (!blocks_.empty()) {
    Block& full = blocks_.back();
    if (in_memory_ + full.size <= most_bytes_) {
      in_memory_ += full.size;
    } else {
      if (file_ < 0) file_ = open_temporary();
      if (!text::write_all(file_, {full.bytes.get(), full.size})) fail();
      full.bytes.reset();
      full.in_file = std::exchange(size_of_file_, size_of_file_ + full.size);
    }
  }
  room_ = std::max(std::min(kRoom, most_bytes_), bytes);
  blocks_.push_back({std::make_unique_for_overwrite<char[]>(room_)});
}

template <class Visit>
void Store::each_piece(std::uint32_t article, Visit visit) const {
  for (const Piece* piece = &pieces_[article];; piece = &more_[piece->next]) {
    visit(*piece);
    if (piece->next == kNone) return;
  }
}

std::vector<Claim> Store::claims(std::uint32_t article) const {
  std::vector<Claim> out;
  std::string fetched;
  each_piece(article, [&](const Piece& piece) {
    const Block& block = blocks_[piece.block];
    if (block.bytes != nullptr) return unpack({block.bytes.get() + piece.begin, piece.size}, out);
    fetched.resize(piece.size);
    read_all(file_, block.in_file + piece.begin, fetched.data(), piece.size);
    unpack(fetched, out);
  });
  settle_article(out);
  return out;
}

std::size_t Store::bytes(std::uint32_t article) const {
  std::size_t bytes = 0;
  each_piece(article, [&](const Piece& piece) { bytes += piece.size; });
  return bytes;
}

}  // namespace factcheck::archive
