// The bytes of JSON of any size: where its values end.
#pragma once

#include <string>
#include <string_view>

#include "text/input.h"

namespace factcheck::text {

// Ends of values are found by counting brackets outside of strings; whether it is JSON, its parser says.
class JsonBytes {
 public:
  explicit JsonBytes(Input& input);

  bool more();  // is there another byte? It must be asked before each that is taken.
  char front() const { return block_.front(); }
  void pass();
  std::size_t line() const { return lines_ + 1; }

  // Where a value was read to.
  enum class End {
    reached,
    full,    // it is longer than what was asked for
    missing  // the file ends before
  };
  // Takes of an object or an array, at whose bracket it is, or of which `begun` was already taken, at most `most`
  // bytes.
  End take(std::string& begun, std::size_t most);
  // Passes over the rest of what is taken; false where it does not end.
  bool pass_rest();
  // Passes over the rest of a value that is in so many brackets.
  bool pass_brackets(std::size_t open);
  // Puts back what was taken last, and began at that line. Nothing of it may be put back again: of what JSON is it
  // never is, and the time of what is none stays proportional to its size.
  void put_back(std::string taken, std::size_t line);
  // Is it in what was put back?
  bool is_put_back() const { return is_put_back_; }
  // Passes over a number, a word or a string, of which no more than the beginning matters; false where it does not end.
  bool pass_scalar();
  // The string at whose quote it is, as it is written; of a long one its beginning.
  std::string string();

 private:
  // How deep in brackets and strings it is.
  struct Depth {
    std::size_t open = 0;
    bool in_string = false;
    bool is_escaped = false;
    // The size of what ends the brackets at the beginning of some bytes; npos where they go on.
    std::size_t end_in(std::string_view bytes);
  };

  void pass(std::size_t size);

  Input& input_;
  std::string_view block_;  // what is not yet taken of it
  std::string put_back_;
  bool is_put_back_ = false;       // block_ is of it
  std::string_view behind_;        // of the input, what follows what was put back
  std::size_t lines_ = 0;          // ends of lines that were passed
  std::size_t lines_between_ = 0;  // between what was put back and what follows
  Depth depth_;                    // of the value that is taken
};

}  // namespace factcheck::text
