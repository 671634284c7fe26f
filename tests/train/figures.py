#!/usr/bin/env python3
"""What figures are of, as readers found it, against what the program says.

    figures.py FACTCHECK LABELS.jsonl ARTICLES.jsonl[.gz] [--show FIELD]

LABELS: tests/train/figures.jsonl, one figure a line, without the articles' words: document, field, start, end; half, "looked"
where rules may be made from it and "scored" where nobody looks; figure, "none" where there is none; role; time in EDTF; measure, subject,
place, group and event as places of the words that say it, [field, start, end] in bytes (a word by itself where the text lacks it).

Words are alike where they share half of the rarer ones; times where they meet and are of about one length. Of a figure that has
no label for it, a subject, a time or an event that the program gives is counted as spurious. --show lists what is not right, of the
half that was looked at.
"""
import collections
import datetime
import gzip
import json
import re
import subprocess
import sys
import tempfile

from subjects import alike, in_words, words

NAMES = {"place", "person", "organisation", "office"}
FIELDS = ("measure", "subject", "time", "place", "role", "group", "event")
MAY_BE_SPURIOUS = {"subject", "time", "event"}


def days_of(time):
    """The first day and the last of an EDTF date or interval."""
    ends = []
    for part in str(time).split("/")[:2]:
        if not (found := re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", part)):
            return None
        year, month, day = (int(x) if x else 0 for x in found.groups())
        try:
            first = datetime.date(year, month or 1, day or 1)
        except ValueError:  # a season: 2015-23
            return None
        following = datetime.date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        ends.append((first, first if day else following - datetime.timedelta(1)))
    return ends[0][0], ends[-1][1]


def fit(a, b):
    """Do two periods meet, and are they of about one length? First and last day, as numbers."""
    longer, shorter = sorted((x[1] - x[0] + 1 for x in (a, b)), reverse=True)
    return a[0] <= b[1] and b[0] <= a[1] and longer <= 4 * shorter + 3


def times_fit(label, told):
    a, b = days_of(label), days_of(told)
    return bool(a and b) and fit(*([d.toordinal() for d in x] for x in (a, b)))


def told_of(claim):
    time = claim.get("time") or {}
    return {"measure": " ".join(str(claim.get(k) or "") for k in ("noun", "counted", "quantity")) + " " +
                       (claim.get("measure") or "").replace("stem:", "") if claim.get("measure") else None,
            "subject": (claim.get("subject") or {}).get("text"),
            "time": f"{time.get('from') or time.get('to')}/{time.get('to') or time.get('from')}" if time else None,
            "place": (claim.get("scope") or {}).get("place_text"),
            "role": claim.get("role"),
            "group": " ".join(claim["group"]) if isinstance(claim.get("group"), list) else claim.get("group"),
            "event": (claim.get("event") or {}).get("name")}


def fits(field, label, told, article):
    if field == "time":
        return times_fit(label, told)
    if field == "role":
        return label == told
    if field == "measure":
        return any(words(in_words(w, article)) & words(told) for w in label)
    return alike(in_words(label, article), told)


def verdict(field, label, told, article):
    if not label:
        return "spurious" if told and field in MAY_BE_SPURIOUS else None
    return "missing" if not told else "right" if fits(field, label, told, article) else "wrong"


def main():
    factcheck, labels, articles, *show = sys.argv[1:]
    with open(labels, encoding="utf-8") as lines:
        figures = [json.loads(line) for line in lines]
    wanted = {f["document"] for f in figures}
    with gzip.open(articles, "rt", encoding="utf-8") if articles.endswith(".gz") else open(articles, encoding="utf-8") as lines:
        texts = {a["id"]: a for a in map(json.loads, lines) if a["id"] in wanted}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(a, ensure_ascii=False) + "\n" for a in texts.values())
        file.flush()
        read = subprocess.run([factcheck, "extract", file.name], stdout=subprocess.PIPE, check=True).stdout.decode()
    claims = collections.defaultdict(list)
    for claim in map(json.loads, read.splitlines()):
        if "span" in claim and claim["kind"] not in NAMES:
            claims[claim["document"]["id"], claim.get("field", "text")].append(claim)
    score = collections.defaultdict(collections.Counter)
    for f in figures:
        met = [c for c in claims[f["document"], f["field"]] if c["span"]["start"] < f["end"] and f["start"] < c["span"]["end"]]
        if not met or f["figure"] == "none":
            continue
        claim = max(met, key=lambda c: min(c["span"]["end"], f["end"]) - max(c["span"]["start"], f["start"]))
        for field, told in told_of(claim).items():
            found = verdict(field, f.get(field), told, texts[f["document"]])
            score[f["half"], field][found] += 1
            if [field] == show[1:] and f["half"] == "looked" and found not in ("right", None):
                print(f["id"], found, claim["text"], "|", told)
    print("%-8s %-8s %6s %8s %6s %9s %6s" % ("half", "", "right", "missing", "wrong", "spurious", "%"))
    for half in ("looked", "scored"):
        for field in FIELDS:
            s = score[half, field]
            n = s["right"] + s["missing"] + s["wrong"]
            print("%-8s %-8s %6d %8d %6d %9d %6.1f" % (half, field, s["right"], s["missing"], s["wrong"], s["spurious"], 100 * s["right"] / max(n, 1)))


if __name__ == '__main__':
    main()
