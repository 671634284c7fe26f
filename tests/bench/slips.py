#!/usr/bin/env python3
"""Which slips of one's own articles are found.

    slips.py BINARY ARTICLES [NUMBER [SEED]]

ARTICLES: a file of JSON lines, an article each. Where two articles on one happening give the same figure of the same thing,
one digit of it is changed in one of them, wherever it stands there, and the two are checked. What is not reported is a
contradiction that is missed, for the two gave one figure before. NUMBER of them are tried (400), drawn by SEED.
"""
import collections
import datetime
import json
import math
import random
import re
import subprocess
import sys

DIGITS, ARABIC = "0123456789", "٠١٢٣٤٥٦٧٨٩"
NUMBERS = {"count", "percent", "money", "measure", "duration"}
OTHERS = {"date", "time", "ordinal", "score"}
LEAST_LIKENESS, COPY = 0.27, 0.9  # of signatures: of one happening; of one text, word for word
MOST_DAYS_APART = 2
LEADING, FEW = 50, 60             # words that lead to an article are rare, and lead to few
LEAST_SHARED = 3


def run(binary, arguments, articles):
    lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    return subprocess.run([binary, *arguments, "-"], input=lines.encode(), capture_output=True).stdout


def likeness(a, b):
    shared = sum(weight * b.get(word, 0) for word, weight in a.items())
    return shared / math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values())) if shared else 0


def days_apart(a, b):
    try:
        return abs((datetime.date.fromisoformat(a[:10]) - datetime.date.fromisoformat(b[:10])).days)
    except (TypeError, ValueError):
        return 0


def pairs_of(documents):
    """Articles on one happening, each two once."""
    holders = collections.defaultdict(list)
    for name, document in documents.items():
        for word, weight in document["signature"].items():
            if weight >= LEADING:
                holders[word].append(name)
    shared = collections.Counter()
    for names in holders.values():
        if len(names) <= FEW:
            shared.update((a, b) for i, b in enumerate(names) for a in names[:i])
    for (a, b), words in sorted(shared.items()):
        x, y = documents[a], documents[b]
        if words >= LEAST_SHARED and days_apart(x["published"], y["published"]) <= MOST_DAYS_APART and \
           LEAST_LIKENESS <= likeness(x["signature"], y["signature"]) <= COPY:
            yield a, b


def figure_of(claim):
    """What two claims must have in common to be one figure of one thing; nothing where it says too little."""
    value = claim["value"]
    if claim.get("section") or value.get("low") is None or value["low"] != value["high"]:
        return None
    if claim["kind"] in NUMBERS and value["low"] >= 10 and value["low"] not in (10, 20, 100, 1000):
        return claim["kind"], value["low"], claim["unit"], claim["measure"]
    if claim["kind"] in OTHERS and "XXXX" not in str(value["low"]):
        return claim["kind"], value["low"]
    return None


def with_slip(claim):
    """The words of a claim and the same with a slip, where they hold digits of one number."""
    words = claim["text"]
    numbers = re.findall(r"\d+(?:[.,]\d+)?", words)
    if claim["kind"] in NUMBERS and len(numbers) == 1:
        at = [i for i, c in enumerate(words) if c in DIGITS + ARABIC][1:2]  # the second digit: some ten per cent or more
        change = lambda d: (d + 3) % 10
    elif claim["kind"] in OTHERS:
        found = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
        at = [found.end() - 1] if found else []
        change = lambda d: d + 1 if d < 9 else d - 1
    else:
        at = []
    if not at:
        return None
    digit = words[at[0]]
    script = DIGITS if digit in DIGITS else ARABIC
    return words, words[:at[0]] + script[change(script.index(digit))] + words[at[0] + 1:]


def changed(article, words, slip):
    pattern = re.compile(r"(?<![\d.,])" + re.escape(words) + r"(?![\d]|[.,]\d)")
    return article | {field: pattern.sub(lambda _: slip, article[field]) for field in ("title", "text") if article.get(field)}


def is_reported(report, claim):
    """Is the figure set against one of the other article?"""
    for finding in report["findings"]:
        claims = [c for side in finding["sides"] for c in side["claims"]]
        of_claim = [c for c in claims if c["document"]["id"] == claim["document"]["id"] and c["value"] == claim["value"]]
        if of_claim and len({c["document"]["id"] for c in claims}) == 2:
            return True
    return False


def main():
    binary, path = sys.argv[1:3]
    number, seed = (int(a) for a in (sys.argv[3:5] + ["400", "1"][len(sys.argv[3:5]):]))
    with open(path, encoding="utf-8") as lines:
        articles = {a["id"]: a for a in map(json.loads, lines) if "id" in a}
    documents, claims = {}, collections.defaultdict(dict)
    for line in run(binary, ["extract"], articles.values()).splitlines():
        claim = json.loads(line)
        documents[claim["document"]["id"]] = claim["document"]
        if claim["document"]["id"] in articles and (figure := figure_of(claim)):
            claims[claim["document"]["id"]].setdefault(figure, claim)
    tests = [(claims[a][figure], claims[b][figure]) for a, b in pairs_of(documents)
             for figure in claims[a].keys() & claims[b].keys() if with_slip(claims[b][figure])]
    tests.sort(key=lambda t: (t[0]["id"], t[1]["id"]))
    random.Random(seed).shuffle(tests)
    tried, reported = collections.Counter(), collections.Counter()
    for a, b in tests[:number]:
        slipped = changed(articles[b["document"]["id"]], *with_slip(b))
        report = json.loads(run(binary, ["--format", "json"], [articles[a["document"]["id"]], slipped]))
        kind = a["kind"] if a["kind"] != "count" else "count of something" if a["measure"] else "bare number"
        tried[kind] += 1
        reported[kind] += is_reported(report, a)
    print(f"{len(tests)} figures that two articles share, of which {sum(tried.values())} were changed in one")
    for kind in sorted(tried):
        print(f"{kind:20} {reported[kind]:4} of {tried[kind]:4} reported")
    print(f"{'all':20} {reported.total():4} of {tried.total():4} reported")


if __name__ == "__main__":
    main()
