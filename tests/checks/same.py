#!/usr/bin/env python3
"""The same articles give the same findings, byte for byte, however they are given.

    same.py BINARY FILE [TIMES]     FILE has an article a line (JSON, each with an id of its own); each run is made TIMES, once if nothing says
    same.py BINARY --made ARTICLES [SEED]
                                    the same with articles made by tests/bench/stories.py, and many more runs of them

Tells the hash of what each run wrote. Exit status 1 where two differ.
"""
import hashlib
import itertools
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
import stories  # noqa: E402

PARTS = 7


class Runs:
    def __init__(self, binary, folder, times):
        self.binary, self.folder, self.times = binary, folder, times
        self.hashes = {}
        self.count = 0

    def write(self, name, lines):
        path = self.folder / name
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        return path

    def bytes_of(self, *arguments):
        self.count += 1
        done = subprocess.run([self.binary, *map(str, arguments)], cwd=self.folder, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr.decode()}")
        return done.stdout

    def tell(self, what, *arguments):
        for _ in range(self.times):
            out = self.bytes_of("--format", "jsonl", *arguments) if arguments[0] != "compare" else \
                self.bytes_of("compare", "--format", "jsonl", *arguments[1:])
            name = hashlib.sha256(out).hexdigest()[:16]
            self.hashes.setdefault(name, []).append(what)
            if len(self.hashes[name]) == 1 and len(self.hashes) > 1 or self.times > 1 or not QUIET:
                print(f"{name}  {out.count(b'%c' % 10):6} findings  {what}", flush=True)


QUIET = False


def split(r, lines):
    """In PARTS, of which each has what chance gives it."""
    parts = [[] for _ in range(PARTS)]
    for line in lines:
        r.choice(parts).append(line)
    return [part for part in parts if part]


def orders(r, lines):
    """(what, lines): in another order, and each twice."""
    shuffled = r.sample(lines, len(lines))
    twice = r.sample(lines * 2, 2 * len(lines))
    return [("as given", lines), ("shuffled", shuffled), ("backwards", lines[::-1]), ("each twice, one behind the other", [x for x in lines for _ in (0, 1)]),
            ("each twice, shuffled", twice)]


def claims_of(runs, r, lines):
    """Files of claims of the articles in parts, each of which is extracted alone."""
    made = []
    for i, part in enumerate(split(r, lines)):
        articles = runs.write(f"part{i}.jsonl", part)
        made.append(runs.folder / f"part{i}.claims")
        made[-1].write_bytes(runs.bytes_of("extract", f"-j{1 + i % 3}", articles))
    return made


def run_all(runs, lines, limits, seed):
    r = random.Random(seed)
    for what, given in orders(r, lines):
        path = runs.write("articles.jsonl", given)
        for limit in limits if what in ("as given", "each twice, shuffled") else limits[:2]:
            runs.tell(f"{what} {' '.join(limit)}", *limit, path)
    parts = claims_of(runs, r, lines)
    claims = [line for part in parts for line in part.read_bytes().splitlines()]
    for limit in limits:
        runs.tell(f"extracted in {len(parts)} parts, compared {' '.join(limit)}", "compare", *limit, *r.sample(parts, len(parts)))
    runs.tell("parts given twice", "compare", "-j2", *r.sample(parts * 2, 2 * len(parts)))
    for what, given in orders(r, claims)[1:]:
        path = runs.write("all.claims", given)
        for limit in limits[:2]:
            runs.tell(f"lines of claims {what}, compared {' '.join(limit)}", "compare", *limit, path)


def main():
    global QUIET
    binary, of, *rest = sys.argv[1:]
    binary = pathlib.Path(binary).resolve()
    seed = 1
    times = 1
    limits = [("-j1",), ("-j2",), ("-j1", "--memory", "1"), ("-j2", "--memory", "1")]
    if of == "--made":
        QUIET = True
        seed = int(rest[1]) if len(rest) > 1 else 1
        lines = [stories.line(a).encode() for a in stories.articles(int(rest[0]), seed)]
        limits = [("-j" + j, "--memory", m) for j, m in itertools.product("1238", ("1", "3000", "200K", "1G"))]
        limits = [("-j1",), ("-j3", "--memory", "1")] + limits
    else:
        lines = pathlib.Path(of).read_bytes().splitlines()
        times = int(rest[0]) if rest else 1
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(binary, pathlib.Path(folder), times)
        run_all(runs, lines, limits, seed)
    print(f"{sum(map(len, runs.hashes.values()))} runs over {len(lines)} articles gave {len(runs.hashes)} different outputs")
    return len(runs.hashes) != 1


if __name__ == "__main__":
    sys.exit(main())
