// In: bytes. Out: standard output or standard error, with what became of them. Not by fmt::print, which throws where it
// cannot write: a closed standard error must not end a run.
#include "cli/streams.h"

#include <cerrno>
#include <csignal>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "text/write.h"

namespace factcheck::cli {
namespace {

constexpr const char* kUnwritten = "standard output could not be written";

}  // namespace

Printed print(std::string_view bytes, const report::Words& words) {
  if (text::write_all(STDOUT_FILENO, bytes)) return Printed::all;
  if (errno == EPIPE) return Printed::closed;
  complain(kUnwritten, words);
  return Printed::failed;
}

bool close_standard_output(const report::Words& words) {
  if (close(STDOUT_FILENO) == 0 || errno == EBADF || errno == EINTR) return true;
  complain(kUnwritten, words);
  return false;
}

bool to_standard_output(std::string_view bytes, const report::Words& words) {
  return print(bytes, words) != Printed::failed;
}

void tell(std::string_view bytes) { static_cast<void>(text::write_all(STDERR_FILENO, bytes)); }

void complain(const Notice& what, const report::Words& words) {
  tell(fmt::format("factcheck: {}\n", report::printable(words.told(what))));
}

void complain(std::string_view of, const Notice& what, const report::Words& words) {
  tell(fmt::format("factcheck: {}: {}\n", report::printable(of), report::printable(words.told(what))));
}

unsigned columns_of_terminal(int descriptor) {
  winsize size = {};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void ignore_signals_of_writing() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace factcheck::cli
