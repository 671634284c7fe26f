#!/usr/bin/env python3
"""Runs the fuzz targets, each for a time.

    run.py BUILD SECONDS [TARGET…]

BUILD is a build made for fuzzing. A target begins with its seeds, with what it was found to break on, and with what an
earlier run of this build came upon; texts begin with the articles of the tests as well. What a target breaks on is left in
BUILD/found/TARGET: mend it, and put the input into tests/fuzz/found/TARGET, where every ./dev test replays it.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
REPO = HERE.parent.parent
TARGETS = ("loader", "jsonl", "extract", "claims", "tables", "pipeline", "writers")
OF_TEXT = ("extract", "pipeline")
# The largest input, and the longest that one may take, in bytes and seconds.
LARGEST, LONGEST = 8192, 20
OPTIONS = (f"-max_len={LARGEST}", f"-timeout={LONGEST}", "-rss_limit_mb=3000", "-print_final_stats=1", "-reload=0", "-verbosity=1")


def dictionary(build):
    """libFuzzer's dictionary of the words of words.txt, which it wants in ASCII."""
    path = build / "words.dict"
    words = [w for w in (HERE / "words.txt").read_text("utf-8").splitlines() if w and not w.startswith("# ")]
    # Escapes that the list itself uses: \t, \n, \x00.
    plain = [w.encode("utf-8").decode("unicode_escape").encode("latin-1") for w in words]
    path.write_text("".join('"' + "".join(f"\\x{b:02X}" for b in w) + '"\n' for w in plain), "ascii")
    return path


def run(build, target, seconds, words):
    corpus, found = build / "corpus" / target, build / "found" / target
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    begins = [HERE / "seeds" / target, HERE / "found" / target]
    if target in OF_TEXT:
        begins += [REPO / "seeds", REPO / "tests/cases/extract"]
    command = [build / "tests/fuzz" / f"fuzz_{target}", f"-max_total_time={seconds}", f"-dict={words}",
               f"-artifact_prefix={found}/", *OPTIONS, corpus, *(b for b in begins if b.is_dir())]
    with open(build / f"{target}.log", "wb") as log:
        process = subprocess.Popen(command, cwd=REPO, stdout=log, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    text = (build / f"{target}.log").read_text("utf-8", "replace")
    executions = re.search(r"stat::number_of_executed_units: *(\d+)", text)
    covered = re.findall(r"cov: (\d+)", text)
    what = re.search(r"(broken promise: .*|SUMMARY: .*)", text)
    print(f"{target:10} {executions.group(1) if executions else '?':>12} executions, {covered[-1] if covered else '?'} edges, "
          f"{(used.ru_utime + used.ru_stime) / 60:.1f} minutes of a processor, "
          f"{'no finding' if status == 0 else what.group(1) if what else 'stopped'}", flush=True)
    return status == 0


def main():
    build, seconds = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    targets = sys.argv[3:] or TARGETS
    words = dictionary(build)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        fine = list(pool.map(lambda t: run(build, t, seconds, words), targets))
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
