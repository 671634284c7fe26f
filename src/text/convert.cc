// In: the blocks of a file in some encoding. Out: the same as UTF-8, in memory that does not grow with the file.
#include "text/convert.h"

#include <algorithm>
#include <cstring>
#include <string>

#include <unicode/ucnv.h>

#include "text/encoding.h"
#include "text/stream.h"

namespace factcheck::text {
namespace {

// In neither place is a character cut by the end of a block: ICU keeps what it has of one.
class Converted : public Stream {
 public:
  Converted(std::unique_ptr<Input> input, Encoding encoding)
      : input_(std::move(input)), block_(without_mark(input_->block(), encoding)) {
    UErrorCode error = U_ZERO_ERROR;
    from_.reset(ucnv_open(std::string(name(encoding)).c_str(), &error));
    to_.reset(ucnv_open("UTF-8", &error));
    if (U_FAILURE(error)) error_ = std::string(u_errorName(error));
  }

  std::size_t read(char* into, std::size_t size) override {
    while (at_ == utf8_.size())
      if (!convert_block()) return 0;
    const std::size_t n = std::min(size, utf8_.size() - at_);
    std::memcpy(into, utf8_.data() + at_, n);
    at_ += n;
    return n;
  }
  const Notice& error() const override { return error_.empty() ? input_->error() : error_; }
  std::uint64_t bytes() const override { return input_->bytes(); }
  std::uint64_t size() const override { return 0; }

 private:
  struct Close {
    void operator()(UConverter* c) const { ucnv_close(c); }
  };
  using Converter = std::unique_ptr<UConverter, Close>;

  // The next block into utf8_; false behind the last. The empty one at the end gives what was kept of a cut character.
  bool convert_block() {
    if (is_over_ || !error().empty()) return false;
    utf8_.clear();
    at_ = 0;
    is_over_ = block_.empty();
    const char* source = is_over_ ? "" : block_.data();  // ICU takes no null
    const char* const end = source + block_.size();
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    while (error == U_BUFFER_OVERFLOW_ERROR) error = convert_some(source, end);
    if (U_FAILURE(error)) error_ = std::string(u_errorName(error));
    mark_damage();
    block_ = input_->block();
    return true;
  }

  UErrorCode convert_some(const char*& source, const char* end) {
    const std::size_t held = utf8_.size();
    utf8_.resize(held + kAtOnce);
    char* target = utf8_.data() + held;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, target + kAtOnce, &source, end, pivot_, &pivot_source_,
                   &pivot_target_, pivot_ + kPivot, 0, is_over_ ? 1 : 0, &error);
    utf8_.resize(static_cast<std::size_t>(target - utf8_.data()));
    return error;
  }

  // ICU's replacement of what is no character.
  void mark_damage() {
    constexpr std::string_view kReplacement = "\uFFFD";
    constexpr char kNone = '\xFF';
    std::size_t first = utf8_.find(kReplacement);
    if (first == std::string::npos) return;
    std::string marked;
    std::size_t done = 0;
    for (; first != std::string::npos; first = utf8_.find(kReplacement, done)) {
      marked.append(utf8_, done, first - done) += kNone;
      done = first + kReplacement.size();
    }
    utf8_ = marked.append(utf8_, done);
  }

  static constexpr std::size_t kPivot = 4096;
  static constexpr std::size_t kAtOnce = std::size_t{64} << 10;

  std::unique_ptr<Input> input_;
  std::string_view block_;  // of the input, the one that is converted next
  Converter from_;
  Converter to_;
  UChar pivot_[kPivot] = {};
  UChar* pivot_source_ = pivot_;
  UChar* pivot_target_ = pivot_;
  std::string utf8_;
  std::size_t at_ = 0;    // of utf8_, what was given
  bool is_over_ = false;  // all blocks were converted
  Notice error_;
};

}  // namespace

std::unique_ptr<Input> converted(std::unique_ptr<Input> input, Encoding encoding) {
  return std::make_unique<Input>(std::make_unique<Converted>(std::move(input), encoding));
}

}  // namespace factcheck::text
