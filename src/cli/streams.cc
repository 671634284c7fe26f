// In: bytes. Out: standard output or standard error, with what became of them. Not by fmt::print, which throws where it
// cannot write: a closed standard error must not end a run.
#include "cli/streams.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fmt/format.h>
#include <sys/ioctl.h>

#include "factcheck/report.h"

namespace factcheck::cli {

Printed print(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0)
    return Printed::all;
  if (errno == EPIPE) return Printed::closed;
  tell("factcheck: standard output could not be written\n");
  return Printed::failed;
}

bool to_standard_output(std::string_view bytes) { return print(bytes) != Printed::failed; }

void tell(std::string_view bytes) {
  const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stderr);
  static_cast<void>(written);
}

void complain(std::string_view of, std::string_view what) {
  tell(fmt::format("factcheck: {}: {}\n", report::printable(of), report::printable(what)));
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
