// What the program says of its input and its settings: English, which a later room says in the reader's language.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace factcheck {

// One sentence without a full stop. Its English is its id in data/notices.tsv, with {0}, {1} … where something is put
// in: another notice, a number, or what is given as it is, as a path.
class Notice {
 public:
  enum class Sort : std::uint8_t { said, number, verbatim };

  Notice() = default;
  Notice(const char* english) : text_(english), sort_(Sort::said) {}  // NOLINT(google-explicit-constructor): "…" is one
  Notice(std::string verbatim) : text_(std::move(verbatim)) {}        // NOLINT(google-explicit-constructor): a path is
  Notice(std::string_view verbatim) : text_(verbatim) {}              // NOLINT(google-explicit-constructor)
  template <std::integral Number>
  Notice(Number number) : text_(std::to_string(number)), sort_(Sort::number) {}  // NOLINT(google-explicit-constructor)
  Notice(const char* english, std::vector<Notice> arguments)
      : text_(english), sort_(Sort::said), arguments_(std::move(arguments)) {}
  // Of a table, or of the system.
  static Notice said(std::string english) {
    Notice notice(std::move(english));
    notice.sort_ = Sort::said;
    return notice;
  }
  // What the system says of a failure.
  static Notice of(const std::error_code& error) { return said(error.message()); }

  bool empty() const { return text_.empty(); }
  Sort sort() const { return sort_; }
  const std::string& text() const { return text_; }  // English with places; digits; the bytes as they are
  const std::vector<Notice>& arguments() const { return arguments_; }
  std::string english() const;

  friend bool operator==(const Notice&, const Notice&) = default;
  friend bool operator==(const Notice& a, const char* english) { return a.english() == english; }
  friend bool operator<(const Notice& a, const Notice& b) { return a.english() < b.english(); }

 private:
  std::string text_;
  Sort sort_ = Sort::verbatim;
  std::vector<Notice> arguments_;
};

// A pattern with what stands in its places {0} … {9}; the arguments are not read again.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);

}  // namespace factcheck
