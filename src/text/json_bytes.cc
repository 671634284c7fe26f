// In: bytes by the block. Out: values cut out of them, or passed over.
#include "text/json_bytes.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace factcheck::text {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t lines_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

}  // namespace

JsonBytes::JsonBytes(Input& input) : input_(input) {
  if (input.beginning(kByteOrderMark.size()) == kByteOrderMark) block_ = input.block().substr(kByteOrderMark.size());
}

bool JsonBytes::more() {
  if (!block_.empty()) return true;
  lines_ += std::exchange(lines_between_, 0);
  block_ = std::exchange(behind_, {});
  is_put_back_ = false;
  if (block_.empty()) block_ = input_.block();
  return !block_.empty();
}

void JsonBytes::pass() { pass(1); }

void JsonBytes::pass(std::size_t size) {
  lines_ += lines_in(block_.substr(0, size));
  block_.remove_prefix(size);
}

std::size_t JsonBytes::Depth::end_in(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (is_escaped) {
      is_escaped = false;
    } else if (in_string) {
      if (c == '\\') is_escaped = true;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++open;
    } else if ((c == '}' || c == ']') && --open == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

JsonBytes::End JsonBytes::take(std::string& begun, std::size_t most) {
  if (begun.empty()) depth_ = {};
  while (more()) {
    if (begun.size() >= most) return End::full;
    const std::string_view some = block_.substr(0, most - begun.size());
    const std::size_t end = depth_.end_in(some);
    begun.append(some, 0, end);
    pass(std::min(end, some.size()));
    if (end != std::string_view::npos) return End::reached;
  }
  return End::missing;
}

bool JsonBytes::pass_rest() {
  while (more()) {
    const std::size_t end = depth_.end_in(block_);
    pass(std::min(end, block_.size()));
    if (end != std::string_view::npos) return true;
  }
  return false;
}

bool JsonBytes::pass_brackets(std::size_t open) {
  depth_ = {.open = open};
  return pass_rest();
}

void JsonBytes::put_back(std::string taken, std::size_t line) {
  assert(!is_put_back_);
  lines_between_ = lines_ + 1 - line - lines_in(taken);
  lines_ = line - 1;
  put_back_ = std::move(taken);
  behind_ = std::exchange(block_, put_back_);
  is_put_back_ = true;
}

bool JsonBytes::pass_scalar() {
  if (front() == '"') return !string().empty();
  constexpr std::string_view kEnds = " \t\r\n,]}[{";
  for (std::size_t size = 0; more(); ++size) {
    if (size > 0 && kEnds.find(front()) != std::string_view::npos) return true;
    pass();
  }
  return true;
}

std::string JsonBytes::string() {
  constexpr std::size_t kMost = 256;
  std::string taken;
  bool is_escaped = false;
  for (bool is_first = true; more(); is_first = false) {
    const char c = front();
    pass();
    if (taken.size() < kMost) taken += c;
    if (c == '"' && !is_escaped && !is_first) return taken;
    is_escaped = c == '\\' && !is_escaped;
  }
  return {};
}

}  // namespace factcheck::text
