#!/usr/bin/env python3
"""Golden cases: small text files that a journalist could write.

    run.py BINARY FOLDER [--bless] [NAME…]

A case, FOLDER/<room>/<name>.case:

    # why this case exists
    === a.txt
    headline
    text…
    === b
    source: a newspaper
    published: 2024-05-11

    text…
    === expect findings
    error count-conflict deaths
      320  b
      296  a.txt

An article whose name has no dot is read as JSONL with that name for its id; its first lines, up to an empty one, may give
source, published, title and url.

`expect findings` lists every finding: severity, name, measure, then a line a side with its value and its articles.
`expect errors and warnings` does not look at notes. `expect claims` lists every claim in its order:

    kind | value | unit and measure | text

A value is `93`, `800.. more_than`, `..50 at_most`, `20..99 vague`, a date as in the JSON; a Hijri date has its own reading
behind it, `2025-03-01 (1446-09-01)`. A count has its measure, or the noun itself where no table knows it. `none` stands
for an empty list. With --bless the expectation is written anew, for a person to read in the diff.
"""
import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HEADER = re.compile(r"(source|published|title|url):\s*(.*)")
EXPECTATIONS = ("expect findings", "expect errors and warnings", "expect claims")
# Keeps a number as its digits stand in the JSON.
JSON = json.JSONDecoder(parse_int=str, parse_float=str)


class Case:
    def __init__(self, path):
        self.path = path
        self.head, self.articles, self.wanted, self.expected = "", [], None, ""
        text = path.read_text(encoding="utf-8")
        parts = re.split(r"^=== (.*)\n", text, flags=re.M)
        self.head = parts[0]
        for title, body in zip(parts[1::2], parts[2::2]):
            title = title.strip()
            if title.startswith("expect"):
                if title not in EXPECTATIONS or self.wanted:
                    raise ValueError(f"one of {EXPECTATIONS}, once; found '{title}'")
                self.wanted, self.expected = title, body
            elif self.wanted:
                raise ValueError("the expectation must come last")
            else:
                self.articles.append((title, body))
        if not self.head.startswith("#"):
            raise ValueError("a case begins with '# ' and its reason")
        if not self.articles or not self.wanted:
            raise ValueError("a case needs an article and an expectation")

    def bless(self, actual):
        text = self.path.read_text(encoding="utf-8")
        at = text.index(f"=== {self.wanted}\n") + len(f"=== {self.wanted}\n")
        self.path.write_text(text[:at] + actual, encoding="utf-8")


def as_json(name, body):
    article = {"id": name}
    lines = body.split("\n")
    while lines and (field := HEADER.fullmatch(lines[0])):
        article[field[1]] = field[2]
        lines.pop(0)
    if len(article) > 1 and lines and not lines[0]:
        lines.pop(0)
    article["text"] = "\n".join(lines).strip("\n")
    return json.dumps(article, ensure_ascii=False)


def write_articles(case, folder):
    """The arguments for the program: the text files, and one JSONL file for the articles without a dot in their name."""
    names, lines = [], []
    for name, body in case.articles:
        if "." in name:
            (folder / name).write_text(body, encoding="utf-8")
            names.append(name)
        else:
            lines.append(as_json(name, body))
    if lines:
        (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        names.append("articles.jsonl")
    return names


def interval(value):
    if "name" in value:
        return value.get("id") or value["name"]
    low, high, precision = value.get("low"), value.get("high"), value["precision"]
    shown = low if low == high else f"{low or ''}..{high or ''}"
    if hijri := value.get("hijri"):
        shown += f" ({hijri})" if isinstance(hijri, str) else f" ({hijri['low']}..{hijri['high']})"
    return shown if precision == "exact" else f"{shown} {precision}"


def sort_of(claim):
    measure = claim["measure"] or ""
    if measure.startswith("stem:"):
        measure = claim["noun"]
    return " ".join(filter(None, [claim["unit"], measure])) or "-"


def show_claims(out):
    lines = []
    for claim in map(JSON.decode, out.splitlines()):
        text = " ".join(claim["text"].split())
        value = claim["value"]
        shown = interval(value)
        line = f"{claim['kind']} | {shown} | {sort_of(claim)} | {text}"
        lines.append(line + (f" | {claim['section']}" if "section" in claim else ""))
    return lines


def show_findings(out, with_notes):
    lines = []
    for f in JSON.decode(out)["findings"]:
        if f["severity"] == "note" and not with_notes:
            continue
        lines.append(f"{f['severity']} {f['name']} {f['measure']}")
        for side in f["sides"]:
            unit = side["claims"][0]["unit"]
            value = interval(side["value"]) + (f" {unit}" if unit else "")
            articles = sorted({c["document"]["id"] for c in side["claims"]})
            lines.append(f"  {value}  {' '.join(articles)}")
    return lines


def run(binary, case):
    with tempfile.TemporaryDirectory() as folder:
        names = write_articles(case, pathlib.Path(folder))
        if case.wanted == "expect claims":
            command = [binary, "extract", *names]
        else:
            command = [binary, "check", "--format", "json", "--fail-on", "never", *names]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=60)
    if done.returncode != 0 or done.stderr:
        return f"exit status {done.returncode}\n{done.stderr.decode(errors='replace')}"
    out = done.stdout.decode("utf-8")
    if case.wanted == "expect claims":
        lines = show_claims(out)
    else:
        lines = show_findings(out, case.wanted == "expect findings")
    return "\n".join(lines or ["none"]) + "\n"


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only cases whose room/name holds one of these")
    parser.add_argument("--bless", action="store_true", help="write the expectations anew")
    args = parser.parse_args()
    passed = failed = 0
    for path in sorted(args.folder.rglob("*.case")):
        name = str(path.relative_to(args.folder).with_suffix(""))
        if args.names and not any(n in name for n in args.names):
            continue
        try:
            case = Case(path)
            actual = run(str(args.binary.resolve()), case)
        except (ValueError, KeyError, subprocess.TimeoutExpired) as e:
            failed += 1
            print(f"{path}: {e}")
            continue
        if lines_of(actual) == lines_of(case.expected):
            passed += 1
        elif args.bless and not actual.startswith("exit status"):
            case.bless(actual)
            passed += 1
            print(f"blessed {path}")
        else:
            failed += 1
            print(f"FAILED {name}: {' '.join(case.head.replace('#', ' ').split())}")
            sys.stdout.writelines(difflib.unified_diff(
                case.expected.splitlines(keepends=True), actual.splitlines(keepends=True), "expected", "found", n=1))
    if passed + failed == 0:
        print(f"{args.folder}: no case", file=sys.stderr)
        return 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
