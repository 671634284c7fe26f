// Between the program and the C library: makes a call fail, as FAULT says. Loaded by LD_PRELOAD.
//
// FAULT is CALL:WHAT:N, e.g. write:ENOSPC:2. CALL: read, pread, write, fsync, rename, close. WHAT: short (half of what
// was asked for), EINTR, EIO, ENOSPC, or KILL, which ends the process at once, for write and read in the middle. N: the
// how-manieth call, from 1; 0: every one, where that ends (short, and EINTR every other time). Of reads only those of
// files that are not libraries count: the loader has its own way to read those. When the fault happens, FAULT_TOLD is
// made as a file.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

struct Fault {
  std::string call, what;
  long at = -1;
};

Fault asked_for() {
  const char* text = std::getenv("FAULT");
  if (text == nullptr) return {};
  const std::string_view all = text;
  const std::size_t first = all.find(':');
  const std::size_t second = all.find(':', first + 1);
  return {std::string(all.substr(0, first)), std::string(all.substr(first + 1, second - first - 1)),
          std::atol(text + second + 1)};
}

const Fault& fault() {
  static const Fault kFault = asked_for();
  return kFault;
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void tell() {
  if (const char* path = std::getenv("FAULT_TOLD")) {
    const int descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor >= 0) next<int (*)(int)>("close")(descriptor);
  }
}

// Is it this call's turn?
bool is_turn(std::string_view call) {
  static std::atomic<long> calls = 0;
  if (fault().call != call) return false;
  const long number = ++calls;
  const bool turn = fault().at == 0 ? fault().what != "EINTR" || number % 2 == 1 : number == fault().at;
  if (turn) tell();
  return turn;
}

int number_of(std::string_view what) { return what == "ENOSPC" ? ENOSPC : what == "EINTR" ? EINTR : EIO; }

// Half of what was asked for, or an error.
template <class Call>
ssize_t faulty(std::size_t size, Call call) {
  if (fault().what == "short") return call(std::max<std::size_t>(size / 2, std::min<std::size_t>(size, 1)));
  if (fault().what == "KILL") {
    call(size / 2);
    std::raise(SIGKILL);
  }
  errno = number_of(fault().what);
  return -1;
}

int failed() {
  if (fault().what == "KILL") std::raise(SIGKILL);
  errno = number_of(fault().what);
  return -1;
}

}  // namespace

extern "C" {

ssize_t read(int descriptor, void* into, size_t size) {
  static const auto real = next<ssize_t (*)(int, void*, size_t)>("read");
  if (!is_turn("read")) return real(descriptor, into, size);
  return faulty(size, [&](std::size_t n) { return real(descriptor, into, n); });
}

// What glibc makes of read() where _FORTIFY_SOURCE is set.
ssize_t __read_chk(int descriptor, void* into, size_t size, size_t) { return read(descriptor, into, size); }

ssize_t pread(int descriptor, void* into, size_t size, off_t at) {
  static const auto real = next<ssize_t (*)(int, void*, size_t, off_t)>("pread");
  if (!is_turn("pread")) return real(descriptor, into, size, at);
  return faulty(size, [&](std::size_t n) { return real(descriptor, into, n, at); });
}

ssize_t __pread_chk(int descriptor, void* into, size_t size, off_t at, size_t) {
  return pread(descriptor, into, size, at);
}

ssize_t write(int descriptor, const void* from, size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
  // A report of what went wrong must get through.
  if (descriptor == STDERR_FILENO || !is_turn("write")) return real(descriptor, from, size);
  return faulty(size, [&](std::size_t n) { return real(descriptor, from, n); });
}

int fsync(int descriptor) {
  static const auto real = next<int (*)(int)>("fsync");
  return is_turn("fsync") ? failed() : real(descriptor);
}

int rename(const char* from, const char* to) {
  static const auto real = next<int (*)(const char*, const char*)>("rename");
  return is_turn("rename") ? failed() : real(from, to);
}

int close(int descriptor) {
  static const auto real = next<int (*)(int)>("close");
  if (!is_turn("close")) return real(descriptor);
  real(descriptor);  // Linux closes it whatever it says
  return failed();
}

}  // extern "C"
