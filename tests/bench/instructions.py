#!/usr/bin/env python3
"""Instructions that `extract` takes for a byte, and whether they have grown.

    instructions.py [--bless] BINARY

Counted by callgrind, which does not depend on what else the machine does, for two sizes of the same articles: the difference is what their bytes cost,
without the start. Fails where it is over a tenth more than instructions.txt says; --bless writes it there, for a person to read in the diff.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
KNOWN = HERE / "instructions.txt"
SMALL, LARGE = 300_000, 900_000
MOST = 1.1
SKIPPED = 77


def instructions(binary, size, folder):
    articles = pathlib.Path(folder) / f"{size}.jsonl"
    with open(articles, "wb") as out:
        subprocess.run([sys.executable, "-B", HERE / "corpus.py", "jsonl", str(size)], stdout=out, check=True)
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", binary, "extract", "-j1", articles],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"Collected : (\d+)", done.stderr).group(1)), articles.stat().st_size


def main():
    bless = sys.argv[1:2] == ["--bless"]
    binary = pathlib.Path(sys.argv[1 + bless]).resolve()
    if re.search(rb"lib[at]san", subprocess.run(["ldd", binary], capture_output=True, check=True).stdout):
        print("not for a build with a sanitizer")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        (few, small), (many, large) = (instructions(binary, size, folder) for size in (SMALL, LARGE))
    a_byte = (many - few) / (large - small)
    if bless:
        KNOWN.write_text(f"{a_byte:.1f}\n", "ascii")
    known = float(KNOWN.read_text("ascii"))
    print(f"{a_byte:.1f} instructions a byte, {known} known")
    if a_byte > MOST * known:
        print("that is over a tenth more: find out why, or say in the commit why it is worth it, and run this with --bless")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
