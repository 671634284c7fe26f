#!/usr/bin/env python3
"""Runs the examples of `factcheck explain`: data/rules/examples.tsv.

    rule_examples.py BINARY REPO

Every rule has bad and good articles. The bad ones give one finding of their rule, as grave as `explain` says, and no other
error or warning; the good ones give no finding of their rule, and no error or warning. `explain` shows each of them.
"""
import json
import pathlib
import re
import subprocess
import sys

LANGUAGES = ("en", "ar", "fr")
HEADING = re.compile(r"^(FC\d+) [\w-]+ \((\w+)\)$", re.MULTILINE)


def run(binary, *arguments, given=""):
    return subprocess.run([binary, *arguments], input=given, capture_output=True, encoding="utf-8", timeout=60)


def rows_of(table):
    """The rows as dictionaries; a line that lacks its last cells has empty ones."""
    lines = [line for line in table.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def findings(binary, rows):
    """(rule, severity) of each finding in the articles of these rows."""
    articles = [{"id": row["article"], "title": row["title"], "text": row["text"],
                 **({"published": row["published"]} if row["published"] else {})} for row in rows]
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    done = run(binary, "--format", "json", "--fail-on", "never", "--input-format", "jsonl", "-", given=lines)
    if done.returncode != 0:
        return [(done.stderr.strip(), "exit status %d" % done.returncode)]
    return [(f["rule"], f["severity"]) for f in json.loads(done.stdout)["findings"]]


def complaints_of(rule, severity, sort, found):
    own = [pair for pair in found if pair[0] == rule]
    if sort == "bad" and own != [(rule, severity)]:
        yield f"expected one {severity} of {rule}, found {own or 'none'}"
    if sort == "good" and own:
        yield f"expected nothing of {rule}, found {own}"
    others = [pair for pair in found if pair[0] != rule and pair[1] != "note"]
    if others:
        yield f"found {others} as well"


def visible(text):
    """As explain shows it."""
    return "".join(f"<U+{ord(c):04X}>" if c in "\u200f\u202e" else c for c in text)


def complaints_of_rule(binary, rule, severity, rows):
    shown = [run(binary, "explain", "--lang", language, rule).stdout for language in LANGUAGES]
    if len(set(shown)) != len(LANGUAGES):
        yield f"{rule}: explain says the same in two languages"
    for sort in ("bad", "good"):
        of_sort = [row for row in rows if row["rule"] == rule and row["sort"] == sort]
        if not of_sort:
            yield f"{rule} {sort}: there is no example"
            continue
        yield from (f"{rule} {sort}: {what}" for what in complaints_of(rule, severity, sort, findings(binary, of_sort)))
        yield from (f"{rule} {sort}: explain does not show article {row['article']}"
                    for row in of_sort for text in shown if visible(row["text"]) not in text)


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    binary, repo = arguments[0], pathlib.Path(arguments[1])
    rows = list(rows_of(repo / "data" / "rules" / "examples.tsv"))
    rules = HEADING.findall(run(binary, "explain").stdout)
    known = {rule for rule, _ in rules}
    complaints = [f"data/rules/examples.tsv: there is no rule {rule}" for rule in {row["rule"] for row in rows} - known]
    complaints += [f"data/rules/examples.tsv: '{row['sort']}' is neither bad nor good"
                   for row in rows if row["sort"] not in ("bad", "good")]
    if not rules:
        complaints.append("factcheck explain names no rule")
    for rule, severity in rules:
        complaints += complaints_of_rule(binary, rule, severity, rows)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(rules)} rules, {len(complaints)} complaints", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
