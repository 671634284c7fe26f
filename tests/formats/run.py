#!/usr/bin/env python3
"""Reads the reports of awkward articles back and holds them to the JSON report and to the articles' own bytes.

    run.py BINARY REPO
"""
import csv
import io
import json
import os
import pathlib
import re
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ET

import jsonschema
from junitparser import JUnitXml

import corpus

FIGURE = "31 صيادا"
MARK = b"\xef\xbb\xbf"


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def same(found, wanted, what):
    expect(found == wanted, f"{what}: {found!r}, not {wanted!r}")


def shown(path):
    """A path as a report for people has it: what a terminal would act on, and what is no text, made visible."""
    def visible(c):
        dangerous = unicodedata.category(c) in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(c) in (
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") or c in "\ufffe\uffff"
        return f"<U+{ord(c):04X}>" if dangerous else c
    text = path.decode("utf-8", "surrogateescape")
    return "".join(f"<{ord(c) - 0xDC00:02X}>" if "\udc80" <= c <= "\udcff" else visible(c) for c in text)


def lines_of(article):
    """The lines without their ends: a carriage return alone ends one too."""
    return re.split(rb"\r\n|\r|\n", article.removeprefix(MARK))


def between(line, start, end, unit):
    """What stands in these columns of a line, counted from 1 in bytes, code points or UTF-16 code units."""
    if unit == "bytes":
        return line[start - 1:end - 1].decode()
    if unit == "utf16":
        return line.decode().encode("utf-16-le")[2 * (start - 1):2 * (end - 1)].decode("utf-16-le")
    return line.decode()[start - 1:end - 1]


def clean(data, what):
    text = data.decode("utf-8")
    bad = re.search("[\x00-\x08\x0b-\x1f\x7f]", text)
    expect(bad is None, f"{what} holds the control character {bad and bad[0]!r}")


def check_sarif(case, report):
    log = case.json("sarif")
    run = log["runs"][0]
    results, rules = run["results"], run["tool"]["driver"]["rules"]
    same(len(results), len(report["findings"]), "results")
    same(run["columnKind"], "utf16CodeUnits", "columnKind")
    same(len(run["invocations"][0]["toolExecutionNotifications"]), len(report["skipped"]), "notifications")
    same(run["invocations"][0]["executionSuccessful"], not report["skipped"], "success")
    for rule in rules:
        expect(rule["help"]["text"] and rule["fullDescription"]["text"], "rules are explained")
    for result, finding in zip(results, report["findings"]):
        same(rules[result["ruleIndex"]]["id"], finding["rule"], "the rule of ruleIndex")
        same(result["partialFingerprints"], {"factcheck/1": finding["fingerprint"]}, "fingerprints")
        same(len(result["locations"]), 1, "locations")
        texts = [c["text"] for side in finding["sides"] for c in side["claims"]]
        found = []
        for location in result["locations"] + result["relatedLocations"]:
            region = location["physicalLocation"]["region"]
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            expect(re.fullmatch(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+", uri) and not re.match("[a-z]+:", uri), f"{uri} is a path")
            article = case.article(urllib.parse.unquote_to_bytes(uri.removeprefix("./")))
            same(article[region["byteOffset"]:][:region["byteLength"]].decode(), region["snippet"]["text"], "bytes")
            same(between(lines_of(article)[region["startLine"] - 1], region["startColumn"], region["endColumn"], "utf16"),
                 region["snippet"]["text"], "columns")
            found.append(region["snippet"]["text"])
        same(sorted(found), sorted(texts), "every claim has a place")


def check_rdjson(case, report):
    diagnostics = case.json("rdjson")["diagnostics"]
    same(len(diagnostics), len(report["findings"]) + len(report["skipped"]), "diagnostics")
    for d, finding in zip(diagnostics, report["findings"]):
        same(d["code"]["value"], finding["rule"], "rule")
        same(d["severity"], {"error": "ERROR", "warning": "WARNING", "note": "INFO"}[finding["severity"]], "severity")
        for place in [d, *d["related_locations"]]:
            path, place = place["location"]["path"], place["location"]["range"]
            name = case.name if path in (os.fsdecode(case.name), shown(case.name)) else b"west.txt"
            same(path, shown(name) if b"\xff\xfe" in name else name.decode(), "path")
            line = lines_of(case.article(name))[place["start"]["line"] - 1]
            expect(between(line, place["start"]["column"], place["end"]["column"], "bytes").endswith("صيادا"), "columns")


def check_github(case, report):
    lines = case.bytes("github").decode("utf-8").split("\n")
    same(lines.pop(), "", "the last line ends")
    same(len(lines), len(report["findings"]) + len(report["skipped"]), "a line each")
    undone = lambda text: urllib.parse.unquote(re.sub("%(?!25|0D|0A|3A|2C)", "%25", text))
    for line, finding in zip(lines, report["findings"]):
        match = re.fullmatch("::(error|warning|notice) ([^:]*)::([^\r\n]*)", line)
        expect(match, f"{line!r} is a command")
        given = dict(p.split("=", 1) for p in match[2].split(","))
        same(undone(given["file"]), shown(case.name), "file")
        article = lines_of(case.article(case.name))
        same(between(article[int(given["line"]) - 1], int(given["col"]), int(given["endColumn"]), "points"), FIGURE, "columns")
        expect(undone(match[3]).startswith(finding["message"].split(" (")[0]), "the message is whole")


def check_checkstyle(case, report):
    root = ET.fromstring(case.bytes("checkstyle"))
    errors = [(f.get("name"), e) for f in root.iter("file") for e in f.iter("error")]
    same(len(errors), len(report["findings"]) + len(report["skipped"]), "an error each")
    same(len({f.get("name") for f in root.iter("file")}), len(list(root.iter("file"))), "one element a file")
    for (name, e), finding in zip(errors, report["findings"]):
        same((name, e.get("source"), e.get("severity")), (shown(case.name), "factcheck." + finding["rule"], finding["severity"]), "an error")
        line = lines_of(case.article(case.name))[int(e.get("line")) - 1].decode()
        expect(line[int(e.get("column")) - 1:].startswith(FIGURE), "the column")


def check_junit(case, report):
    suites = JUnitXml.fromfile(case.out("junit"))
    (suite,) = suites
    failed = sum(f["severity"] in ("error", "warning") for f in report["findings"]) if case.run.returncode else 0
    same((suite.tests, suite.failures, suite.errors),
         (1 + len(report["findings"]) + len(report["skipped"]), failed, len(report["skipped"])), "counts")
    same(len(list(suite)), suite.tests, "test cases")
    results = [r for test in suite for r in test.result]
    same(len(results), failed + len(report["skipped"]), "results")
    for finding in report["findings"]:
        expect(shown(finding["message"].encode()) in [t.name for t in suite], "the message names a test")


def check_gitlab(case, report):
    issues = case.json("gitlab")
    same(len(issues), len(report["findings"]) + len(report["skipped"]), "an issue each")
    same(len({i["fingerprint"] for i in issues}), len(issues), "fingerprints that differ")
    for issue in issues:
        expect(issue["description"] and issue["check_name"], "what GitLab needs")
        expect(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), issue["severity"])
        expect(issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1, "a place")


def check_jsonl(case, report):
    lines = [json.loads(line) for line in case.bytes("jsonl").decode("utf-8").splitlines()]
    same(lines, [{"schema": "factcheck/finding/1"} | f for f in report["findings"]], "lines")


# RFC 4180, section 2: a file of records, each of cells that are quoted where they must be.
CELL = r'(?:[^",\r\n]*|"(?:[^"]|"")*")'
RECORD = re.compile(rf"{CELL}(?:,{CELL})*\r\n")


def rows_of_spreadsheet(data):
    """The rows as a spreadsheet imports them: UTF-8 by its mark, cells in quotes whole; what begins like a formula is one."""
    expect(data.startswith(MARK), "a byte order mark tells that it is UTF-8")
    text = data.decode("utf-8-sig")
    at = 0
    while at < len(text):
        record = RECORD.match(text, at)
        expect(record, f"a record of RFC 4180 begins at {at}")
        at = record.end()
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        for cell in row:
            expect(not re.match(r"[=+@\t\r]|-(?![0-9.]+$)", cell), f"{cell!r} is no formula")
    return rows


def check_csv(case, report):
    header, *rows = rows_of_spreadsheet(case.bytes("csv"))
    same({len(row) for row in rows} - {len(header)}, set(), "cells of a row")
    rows = [dict(zip(header, row)) for row in rows]
    sides = [(f, side) for f in report["findings"] for side in f["sides"]]
    same(len(rows), len(sides), "a row for each side")
    for row, (finding, side) in zip(rows, sides):
        same((row["fingerprint"], row["rule"], row["severity"]), tuple(finding[k] for k in ("fingerprint", "rule", "severity")), "a finding")
        same(row["low"], str(side["value"]["low"]), "the value")
        expect(row["quote"].find(side["claims"][0]["text"].split()[0]) >= 0, "the quote")


# As gcc's errors are read: "%f:%l:%c: %tARNING[%n] %m" of Vim, the problem matchers of editors.
GCC = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?:(?P<column>\d+):)? (?P<severity>error|warning|note)\[(?P<code>FC\d{3}|skipped)\] (?P<message>.+)")


def check_concise(case, report):
    lines = case.bytes("concise").decode("utf-8").split("\n")
    same(lines.pop(), "", "the last line ends")
    same(len(lines), len(report["findings"]) + len(report["skipped"]), "a line each")
    for line, finding in zip(lines, report["findings"]):
        found = GCC.fullmatch(line)
        expect(found, f"{line!r} is a line of a compiler")
        same((found["code"], found["severity"]), (finding["rule"], finding["severity"]), "rule and severity")
        expect(line.startswith(shown(case.name) + ":"), "the file")
        article = lines_of(case.article(case.name))
        place = re.compile(r":(\d+):(\d+): ").search(line, len(shown(case.name)))
        expect(article[int(place[1]) - 1].decode()[int(place[2]) - 1:].startswith(FIGURE), "the column")


CHECKS = {"csv": check_csv, "concise": check_concise, "sarif": check_sarif, "rdjson": check_rdjson, "github": check_github, "checkstyle": check_checkstyle,
          "junit": check_junit, "gitlab": check_gitlab, "jsonl": check_jsonl}


def check_lines_of_a_file(binary, folder):
    """An article that is a line of a file is shown at that line; with --new, a finding stands at the new article."""
    path = pathlib.Path(folder)
    texts = [corpus.EAST.format(31), corpus.WEST.format(13)]
    for name, text in zip(("old.jsonl", "new.jsonl"), texts):
        title, _, body = text.partition("\n\n")
        other = {"id": f"{name}-0", "title": "افتتاح مكتبة", "text": "افتتحت مكتبة بثلاث قاعات في مدينة وزان."}
        article = {"id": f"{name}-1", "title": title, "text": body}
        (path / name).write_text("".join(json.dumps(a) + "\n" for a in (other, article)), "utf-8")
    for new, wanted in ((), "old.jsonl"), (("--new", "new.jsonl"), "new.jsonl"):
        out = corpus.subprocess.run([binary, "--format", "github", "old.jsonl", "new.jsonl", *new], cwd=folder,
                                    capture_output=True, timeout=60).stdout.decode()
        expect(f" file={wanted},line=2,title=" in out.splitlines()[0], f"{out!r} is shown at {wanted}")


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    failed = count = 0
    with tempfile.TemporaryDirectory() as top:
        new_folder = lambda: tempfile.mkdtemp(dir=top)
        for what, case in corpus.cases(binary, new_folder):
            report = case.json("json")
            expected = 0 if what in ("no finding", "no failure") else 2 if report["skipped"] else 1
            for name, check in [("", None), *CHECKS.items()]:
                count += 1
                try:
                    if check is None:
                        same(case.run.returncode, expected, "exit status")
                        same(len(report["findings"]), what != "no finding", "findings")
                        for f in corpus.FORMATS:
                            clean(case.bytes(f).replace(b"\r\n", b"\n") if f == "csv" else case.bytes(f), f)
                    else:
                        check(case, report)
                except (AssertionError, ValueError, KeyError, IndexError, ET.ParseError) as e:
                    failed += 1
                    print(f"{what}: {name}: {type(e).__name__}: {e}")
        try:
            check_lines_of_a_file(binary, new_folder())
        except AssertionError as e:
            failed += 1
            print(f"lines of a file: {e}")
    print(f"{count} reports read, {failed} wrong")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
