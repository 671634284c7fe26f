#!/usr/bin/env python3
"""What becomes of a run when the system fails it.

    run.py BINARY FAULTS

FAULTS is the library of faults.cc. Each call that can fail is made to fail at its first, second … time, until a run has
fewer of them. Reads that bring less than was asked for, and calls that are interrupted, change nothing. After any other
failure no file is half of a report, and the exit status is 2: 0 and 1 are only for runs that lost nothing.
"""
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

ARTICLE = """حريق بسوق السمك القديم في مدينة آسفي

أصيب {} صيادا في حريق شب ليلة الجمعة بسوق السمك القديم بمدينة آسفي، وفق الوقاية المدنية.
"""
KILLED = -9
MOST_CALLS = 100


class Place:
    def __init__(self, binary, faults):
        self.binary, self.faults = binary, faults
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="factcheck-faults-"))
        for name, number in (("east.txt", 31), ("west.txt", 13)):
            (self.folder / name).write_text(ARTICLE.format(number), encoding="utf-8")
        self.report = self.folder / "report.json"
        self.told = self.folder / "told"
        self.names = set(os.listdir(self.folder)) | {"report.json"}

    def run(self, arguments, fault=None, stdin=None):
        """The run, and whether the fault came to pass."""
        env = dict(os.environ, LC_ALL="C.UTF-8", TMPDIR=str(self.folder))
        if fault:
            env |= {"LD_PRELOAD": str(self.faults), "FAULT": fault, "FAULT_TOLD": str(self.told)}
        self.told.unlink(missing_ok=True)
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, env=env, input=stdin, capture_output=True, timeout=60)
        happened = self.told.exists()
        self.told.unlink(missing_ok=True)
        return done, happened

    def litter(self):
        return sorted(set(os.listdir(self.folder)) - self.names)


CHECK = ("-j1", "--format", "json", "-o", "json=report.json", "east.txt", "west.txt")
EXTRACT = ("extract", "-j1", "east.txt", "west.txt", "-")
# With claims that wait in a file.
SPILL = ("--memory", "1", *CHECK)
OLD = '{"old": true}\n'


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


def harmless(place):
    """Reads and writes that do less than was asked, or are interrupted."""
    for arguments in (CHECK, SPILL, EXTRACT):
        plain, _ = place.run(arguments, stdin=ARTICLE.format(9).encode())
        report = place.report.read_text("utf-8") if place.report.exists() else ""
        of_spill = ("pread:short:0", "pread:EINTR:0") if arguments == SPILL else ()
        for fault in ("read:short:0", "read:EINTR:0", "write:short:0", "write:EINTR:0", *of_spill):
            done, happened = place.run(arguments, fault, ARTICLE.format(9).encode())
            expect(happened, f"{fault} did not happen")
            expect((done.returncode, done.stdout, done.stderr) == (plain.returncode, plain.stdout, plain.stderr), f"{arguments} {fault}: {done}")
            expect(not report or place.report.read_text("utf-8") == report, f"{fault}: the file is another")


def each_time(place, call, what, arguments):
    """(fault, run) for each call that can be made to fail."""
    for number in range(1, MOST_CALLS):
        place.report.write_text(OLD, encoding="utf-8")
        fault = f"{call}:{what}:{number}"
        done, happened = place.run(arguments, fault, ARTICLE.format(9).encode())
        if not happened:
            expect(number > 1, f"{fault} never happened")
            return
        yield fault, done
    raise AssertionError(f"{call} has no end")


def failures_of_reading(place):
    for arguments in (CHECK, EXTRACT):
        for fault, done in each_time(place, "read", "EIO", arguments):
            expect(done.returncode == 2, f"{fault}: status {done.returncode}")
            expect(b"Input/output error" in done.stderr, f"{fault}: {done.stderr!r}")


def failures_of_writing(place):
    whole, _ = place.run(CHECK)
    report = place.report.read_text("utf-8")
    expect(whole.returncode == 1 and whole.stdout.decode() == report, "a run without a fault")
    lost = 0
    for call, what in (("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"), ("rename", "EIO"), ("close", "EIO")):
        for fault, done in each_time(place, call, what, CHECK):
            now = place.report.read_text("utf-8")
            expect(now in (OLD, report), f"{fault}: the file is neither the old one nor the new one")
            is_lost = now != report or done.stdout.decode() != report
            lost += is_lost
            # A file that was only read loses nothing when it is closed.
            expect(done.returncode == 2 if is_lost or call != "close" else done.returncode in (1, 2), f"{fault}: status {done.returncode}")
            expect(not place.litter(), f"{fault}: left {place.litter()}")
    expect(lost >= 4, "the faults hit too little")
    for fault, done in each_time(place, "write", "ENOSPC", EXTRACT):
        expect(done.returncode == 2, f"extract {fault}: status {done.returncode}")


def failures_of_the_file_of_claims(place):
    whole, _ = place.run(CHECK)
    spilled, _ = place.run(SPILL)
    expect((spilled.returncode, spilled.stdout) == (whole.returncode, whole.stdout), "the same findings with claims in a file")
    told = 0
    for call, what, reason in (("write", "ENOSPC", b"No space left on device"), ("pread", "EIO", b"Input/output error")):
        for fault, done in each_time(place, call, what, SPILL):
            expect(done.returncode == 2, f"{fault}: status {done.returncode}")
            if b"see --memory" in done.stderr:
                told += 1
                expect(reason in done.stderr and not done.stdout, f"{fault}: {done}")
                expect(place.report.read_text("utf-8") == OLD, f"{fault}: a report of what was lost")
            expect(not place.litter(), f"{fault}: left {place.litter()}")
    expect(told >= 2, "the faults hit too little")


def killed(place):
    """In the middle of any call, also of writing: the file is the old one or the new one."""
    place.run(CHECK)
    report = place.report.read_text("utf-8")
    for call, arguments in (("read", CHECK), ("write", CHECK), ("write", SPILL), ("pread", SPILL), ("fsync", CHECK), ("rename", CHECK), ("close", CHECK)):
        for fault, done in each_time(place, call, "KILL", arguments):
            expect(done.returncode == KILLED, f"{fault}: status {done.returncode}")
            expect(place.report.read_text("utf-8") in (OLD, report), f"{fault}: the file is neither the old one nor the new one")
            for name in place.litter():  # what was being written has another name, and not the ending of a report
                expect(not name.endswith(".json"), f"{fault}: {name} looks like a report")
                (place.folder / name).unlink()


def too_little_memory(place):
    """A run that does not fit ends with a word and no report, however little there is."""
    r = random.Random(1)
    words = lambda: " ".join("".join(r.choices("ابتجحدرسشعفقكلمنهوي", k=6)) for _ in range(8))  # no two articles alike
    with open(place.folder / "many.jsonl", "w", encoding="utf-8") as out:
        for i in range(1000):
            text = "".join(f"{words()} {r.randint(3, 900)} شخصا {words()}.\n" for _ in range(40))
            out.write(json.dumps({"id": str(i), "text": text}, ensure_ascii=False) + "\n")
    place.names.add("many.jsonl")
    ends = []
    for megabytes in range(40, 2000, 20):
        limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        run = lambda *arguments: subprocess.run([place.binary, *arguments], cwd=place.folder, preexec_fn=limit, capture_output=True, timeout=120)
        if run("--version").returncode != 0:
            continue  # the libraries alone do not fit
        for threads in ("-j1", "-j2"):
            done = run(threads, "-o", "json=report.json", "many.jsonl")
            ends.append(done.returncode)
            expect(done.returncode in (0, 1, 2), f"with {megabytes} MB, status {done.returncode}: {done.stderr}")
            if done.returncode == 2:
                expect(b"not enough memory" in done.stderr, f"with {megabytes} MB, nothing tells of it: {done.stderr}")
                expect(not place.report.exists(), f"with {megabytes} MB, half a report")
            place.report.unlink(missing_ok=True)
            expect(not place.litter(), f"with {megabytes} MB, {place.litter()} is left")
        if ends[-2:] in ([0, 0], [1, 1]):
            break
    expect(2 in ends and ends[-1] != 2, f"no run was short of memory, or none had enough: {ends}")


def main():
    binary, faults = sys.argv[1:3]
    # The runtime of a sanitizer stands between as well, and wants to be first.
    if b"libasan" in subprocess.run(["ldd", binary], capture_output=True, check=True).stdout or \
       b"libtsan" in subprocess.run(["ldd", binary], capture_output=True, check=True).stdout:
        print("not for a build with a sanitizer")
        return 77
    failed = 0
    tests = (harmless, failures_of_reading, failures_of_writing, failures_of_the_file_of_claims, killed, too_little_memory)
    for test in tests:
        try:
            test(Place(os.path.abspath(binary), os.path.abspath(faults)))
        except AssertionError as error:
            failed += 1
            print(f"FAILED {test.__name__}: {error}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
