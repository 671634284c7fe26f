#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "factcheck/archive.h"
#include "text/fold.h"

namespace factcheck::fuzz {

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(memfd_create("input", MFD_CLOEXEC)) {
  require(descriptor_ >= 0, "a file in memory can be made");
  while (!bytes.empty()) {
    const ssize_t n = write(descriptor_, bytes.data(), bytes.size());
    require(n > 0, "a file in memory can be written");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

MemoryFile::~MemoryFile() { close(descriptor_); }

void require_printable(std::string_view text, std::string_view allowed) {
  require(text::invalid_utf8(text) == std::string_view::npos, "the output is UTF-8");
  // C0 with delete, and C1, which is C2 80 … C2 9F.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool is_c1 = c == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    require((c >= 0x20 && c != 0x7F && !is_c1) || allowed.find(text[i]) != std::string_view::npos,
            "the output holds no control characters");
  }
}

namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void require_inside(std::string_view field, Span span) {
  require(span.begin <= span.end && span.end <= field.size(), "a span is inside its text");
  require(begins_character(field, span.begin) && begins_character(field, span.end), "a span cuts no character");
}

void require_ordered(const Quantity& q) {
  if (q.low && q.high) require(!(*q.high < *q.low), "the low end of a value is not above the high one");
}

}  // namespace

void require_sound(const Document& document, const std::vector<Claim>& claims) {
  for (const Claim& c : claims) {
    const std::string_view field = c.field == Field::title ? document.title : document.text;
    require_inside(field, c.span);
    require_inside(field, c.figure);
    require(field.substr(c.span.begin, c.span.size()) == c.text, "the text of a claim stands at its span");
    require(field.substr(c.quote.start, c.quote.text.size()) == c.quote.text, "the quote stands where it says");
    if (c.kind != Kind::score) require_ordered(c.value.quantity);
  }
  const std::string lines = test::lines_of(claims);
  const MemoryFile file(lines);
  const test::Read read = test::read_claims({file.path()});
  require(read.skipped.empty() || lines.empty(), "every claim that was written is read back");
  require(test::lines_of(read.claims) == lines, "a claim that was read back is the one that was written");
}

compare::Findings findings_of(const std::vector<Claim>& claims, const compare::Limits& limits) {
  return test::findings(claims, limits);
}

}  // namespace factcheck::fuzz
