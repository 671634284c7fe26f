#!/usr/bin/env python3
"""Measures the program beside tools that everybody has, on articles made for it.

    run.py BINARY FOLDER [MEGABYTES [PAIRS [ARTICLES]]]

FOLDER keeps the corpus from one run to the next. Each row is a ratio of two times of the processor, user and system, taken in turn: the
median of PAIRS (9) pairs, with the least and the greatest. On a machine that does other work the ratio is steadier than either time.
ARTICLES is a file of one's own, JSON a line, on which the first rows are measured as well.
"""
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ENV = dict(os.environ, LC_ALL="C.UTF-8")


def processor():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def run(command):
    """(user and system seconds, seconds, most memory in MB); where the command is a string, of the shell's whole pipe."""
    with open(os.devnull, "wb") as nowhere:
        start = os.times().elapsed
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere, env=ENV, shell=isinstance(command, str))
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command} failed")
    return usage.ru_utime + usage.ru_stime, os.times().elapsed - start, usage.ru_maxrss / 1024


def corpus(folder, megabytes):
    lines, files = folder / f"{megabytes}.jsonl", folder / f"{megabytes}.files"
    if not lines.exists():
        with open(lines, "wb") as out:
            subprocess.run([sys.executable, HERE / "corpus.py", "jsonl", str(megabytes * 1_000_000)], stdout=out, check=True)
    if not files.exists():
        subprocess.run([sys.executable, HERE / "corpus.py", "files", files, str(megabytes * 1_000_000)], check=True)
    return lines, files


def tenfold(lines):
    """The same articles ten times, each time under other ids."""
    many = lines.with_suffix(".10.jsonl")
    if not many.exists():
        with open(many, "wb") as out:
            for copy in range(10):
                with open(lines, "rb") as of:
                    for line in of:
                        out.write(line.replace(b'"id": "', b'"id": "%d-' % copy, 1))
    return many


def claims_of(binary, lines):
    claims = lines.with_suffix(".claims")
    with open(claims, "wb") as out:
        subprocess.run([binary, "extract", lines], stdout=out, check=True)
    with open(claims, "rb") as of:
        return claims, sum(1 for _ in of)


def pairs(ours, theirs, count, of=0):
    """The ratio of ours to theirs: median, least, greatest."""
    ratios = [run(ours)[of] / max(run(theirs)[of], 1e-3) for _ in range(count)]
    return statistics.median(ratios), min(ratios), max(ratios)


def beside_others(binary, lines, what):
    return [
        (f"extract, {what}, beside `wc -m`", [binary, "extract", "-j1", lines], ["wc", "-m", lines], "≤ 0.5", 0),
        (f"extract, {what}, beside `jq -r .text`", [binary, "extract", "-j1", lines], ["jq", "-r", ".text", lines], "≤ 1.0", 0),
        (f"check to JSON, {what}, beside `wc -m`", [binary, "-j1", "--format", "json", lines], ["wc", "-m", lines], "≤ 1.0", 0),
    ]


def sizes(binary, lines):
    """What does not grow, or grows with the input alone."""
    few, many = run([binary, "extract", "-j1", lines]), run([binary, "extract", "-j1", tenfold(lines)])
    print(f"| extract -j1: time for a byte of ten times as much, to that of one | {many[0] / few[0] / 10:.2f} | 0.85–1.15 |")
    print(f"| memory of extract -j1; of ten times as much | {few[2]:.0f} MB; {many[2]:.0f} MB | ≤ 32 MB |")
    claims, count = claims_of(binary, lines)
    seconds, _, megabytes = run([binary, "compare", "-j1", claims])
    spilled = run([binary, "compare", "-j1", "--memory", "16M", claims])
    print(f"| compare -j1: claims a second, read from {claims.stat().st_size / count:.0f} bytes each | {count / seconds / 1e6:.2f} million | ≥ 2 million |")
    print(f"| the same: memory a claim; with --memory 16M | {megabytes * 1e6 / count:.0f} bytes; {spilled[2] * 1e6 / count:.0f} bytes | ≤ 100 bytes |")
    print(f"| the same: time with --memory 16M to that without | {spilled[0] / seconds:.2f} | |", flush=True)


def main():
    binary, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    folder.mkdir(parents=True, exist_ok=True)
    lines, files = corpus(folder, megabytes)
    seeds = str(HERE.parent.parent / "seeds")
    many = f"find {files} -type f -print0 | xargs -0 wc -m"
    rows = beside_others(binary, lines, "JSONL")
    if len(sys.argv) > 5:
        rows += beside_others(binary, sys.argv[5], "own articles")
    rows += [
        ("extract, files, beside `find … | xargs wc -m`", [binary, "extract", "-j1", files], many, "≤ 0.6", 0),
        ("extract, JSONL: time with one thread to that with two", [binary, "extract", "-j1", lines], [binary, "extract", "-j2", lines], "≥ 1.75", 1),
        ("extract, files: time with one thread to that with two", [binary, "extract", "-j1", files], [binary, "extract", "-j2", files], "≥ 1.55", 1),
        ("check, JSONL: time with one thread to that with two", [binary, "-j1", "-q", lines], [binary, "-j2", "-q", lines], "", 1),
        ("seeds/, beside `rg -c`", [binary, "-j1", seeds], ["rg", "-c", "[0-9]", seeds], "≤ 1.5", 0),
    ]
    print(f"{processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}; {megabytes} MB of articles; {count} pairs\n")
    print("| work | ratio (least–greatest) | goal |\n|---|---|---|")
    for name, ours, theirs, goal, of in rows:
        if not isinstance(theirs, str) and not shutil.which(theirs[0]):
            print(f"| {name} | {theirs[0]} is not here | {goal} |")
            continue
        median, least, most = pairs(ours, theirs, count, of)
        print(f"| {name} | {median:.2f} ({least:.2f}–{most:.2f}) | {goal} |", flush=True)
    sizes(binary, lines)


if __name__ == "__main__":
    main()
