#!/usr/bin/env python3
"""Which slips of one's own articles are found.

    slips.py [--inside] BINARY ARTICLES [NUMBER [SEED]]

ARTICLES: a file of JSON lines, an article each. Where two articles on one happening give the same figure of the same thing,
one digit of it is changed in one of them, wherever it stands there, and the two are checked. What is not reported is a
contradiction that is missed, for the two gave one figure before. NUMBER of them are tried (400), drawn by SEED.

--inside: one article alone, of which a figure is changed that its other figures determine: the number of a headline that the text
gives, a number that the text gives twice, the whole of two numbers beside it, a share of two numbers, a change between two
levels, an amount told in two units, a date with its weekday or with that of the other calendar.
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
WEEKDAYS = "[اإ]ثنين ثلاثاء [اأ]ربعاء خميس جمعة سبت [اأ]حد".split()
UNITS = {"mile": ("meter", 1609.344), "kilometer": ("meter", 1000), "meter": ("meter", 1), "centimeter": ("meter", 0.01),
         "foot": ("meter", 0.3048), "inch": ("meter", 0.0254), "USD": ("USD", 1), "SAR": ("USD", 1 / 3.75)}
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


def number_of(claim):
    value = claim["value"]
    exact = not claim.get("section") and claim["kind"] in NUMBERS and value["precision"] == "exact" and value["low"] == value["high"]
    return value["low"] if exact else None


def is_near(a, b, hundredths):
    return abs(a - b) <= max(abs(a), abs(b)) * hundredths / 100


def of_one_thing(a, b):
    return a["kind"] == b["kind"] and a["unit"] == b["unit"] and a["measure"] == b["measure"]


def in_sentence(a, b):
    """Does the sentence of the first, as far as it is quoted, hold the second?"""
    end = a["quote"]["start"] + len(a["quote"]["text"].encode())
    return a.get("field") == b.get("field") and a["quote"]["start"] <= b["span"]["start"] and b["span"]["end"] <= end


def told_again(claims):
    """Numbers of the headline that the text gives, and numbers that the text gives twice."""
    first = {}
    for claim in claims:
        if (number := number_of(claim)) is None or number < 10 or not claim["measure"]:
            continue
        key = number, claim["kind"], claim["unit"], claim["measure"]
        if key in first and claim.get("field") != "title":
            earlier = first[key]
            yield ("headline and text", earlier) if earlier.get("field") == "title" else ("twice in the text", claim)
        first.setdefault(key, claim)


def reckoned(claims):
    """Wholes of two parts, shares of two numbers, changes between two levels, among three numbers of a sentence."""
    numbers = [c for c in claims if number_of(c) is not None and c["kind"] != "duration" and number_of(c) > 0]
    for a, b, c in zip(numbers, numbers[1:], numbers[2:]):
        if not (in_sentence(b, a) and in_sentence(b, c)):
            continue
        x, y, z = map(number_of, (a, b, c))
        if of_one_thing(a, b) and of_one_thing(b, c) and a["kind"] == "count" and min(x, y, z) >= 5:
            if x == y + z and b["role"] == c["role"] == "part":
                yield "whole of two parts", a
        for share, p, q in ((a, b, c), (b, a, c), (c, a, b)):
            if share["unit"] != "percent" or "percent" in (p["unit"], q["unit"]) or p["kind"] != q["kind"] or p["unit"] != q["unit"]:
                continue
            m, n, percent = map(number_of, (p, q, share))
            if is_near(100 * min(m, n) / max(m, n), percent, 1):
                yield "share of two numbers", share
            elif m != n and any(is_near(100 * abs(m - n) / base, percent, 1) for base in (m, n)):
                yield "change of two levels", share


def told_in_two_ways(claims):
    """Amounts in two units, which stand right behind each other, and dates with their weekday or of two calendars."""
    for a, b in zip(claims, claims[1:]):
        if a.get("field") != b.get("field") or not 0 < b["span"]["start"] - a["span"]["end"] <= 24:
            continue
        x, y = number_of(a), number_of(b)
        if a["kind"] == b["kind"] and a["unit"] != b["unit"] and a["unit"] in UNITS and b["unit"] in UNITS and x and y:
            (base, factor), (other, by) = UNITS[a["unit"]], UNITS[b["unit"]]
            if base == other and is_near(x * factor, y * by, 5):
                yield "amount in two units", b
    for claim in claims:
        if claim["rule"] == "date" and claim["value"]["low"] == claim["value"]["high"] and not claim.get("section"):
            if any(re.search(rf"\b(?:ال|لل){day}\b", claim["text"]) for day in WEEKDAYS) and "XX" not in str(claim["value"]["low"]) and re.search(r"[^\W\d]{3}.*[^\W\d]{3}", claim["text"]):
                yield "date with its weekday", claim


def determined(claims):
    """The figures of an article that its others determine, each once, with what determines them."""
    told = set()
    for find in (told_in_two_ways, reckoned, told_again):
        for how, claim in find(claims):
            if claim["id"] not in told and with_slip(claim):
                told.add(claim["id"])
                yield how, claim


def changed_in_place(article, claim):
    field = claim.get("field", "text")
    text = article[field].encode()
    words, slip = with_slip(claim)
    begin, end = claim["span"]["start"], claim["span"]["end"]
    return article | {field: (text[:begin] + text[begin:end].replace(words.encode(), slip.encode()) + text[end:]).decode()}


def is_reported_inside(report, claim):
    """Is a finding of the changed figure?"""
    return any(c.get("field") == claim.get("field") and c["span"]["start"] <= claim["span"]["end"] and
               claim["span"]["start"] <= c["span"]["end"]
               for f in report["findings"] for side in f["sides"] for c in side["claims"])


def inside(binary, articles, claims_of, number, seed):
    tests = [(how, name, claim) for name, claims in claims_of.items() for how, claim in determined(claims)]
    by_kind = collections.defaultdict(list)
    for test in sorted(tests, key=lambda t: (t[0], t[2]["id"])):
        by_kind[test[0]].append(test)
    chosen = []
    for kind in by_kind.values():  # of each kind as many as there are, for the rare ones say as much as the common
        random.Random(seed).shuffle(kind)
        chosen += kind[:max(1, number // len(by_kind))]
    tried, reported = collections.Counter(), collections.Counter()
    for how, name, claim in chosen:
        tried[how] += 1
        reported[how] += is_reported_inside(json.loads(run(binary, ["--format", "json"], [changed_in_place(articles[name], claim)])), claim)
    print(f"{len(tests)} figures that others of their article determine, of which {len(chosen)} were changed")
    show(tried, reported)


def show(tried, reported):
    for kind in sorted(tried):
        print(f"{kind:22} {reported[kind]:4} of {tried[kind]:4} reported")
    print(f"{'all':22} {reported.total():4} of {tried.total():4} reported")


def main():
    arguments = [a for a in sys.argv[1:] if a != "--inside"]
    binary, path = arguments[:2]
    number, seed = (int(a) for a in (arguments[2:4] + ["400", "1"][len(arguments[2:4]):]))
    with open(path, encoding="utf-8") as lines:
        articles = {a["id"]: a for a in map(json.loads, lines) if "id" in a}
    documents, claims, claims_of = {}, collections.defaultdict(dict), collections.defaultdict(list)
    for line in run(binary, ["extract"], articles.values()).splitlines():
        claim = json.loads(line)
        claims_of[claim["document"]["id"]].append(claim)
        documents[claim["document"]["id"]] = claim["document"]
        if claim["document"]["id"] in articles and (figure := figure_of(claim)):
            claims[claim["document"]["id"]].setdefault(figure, claim)
    if "--inside" in sys.argv:
        return inside(binary, articles, claims_of, number, seed)
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
    show(tried, reported)


if __name__ == "__main__":
    main()
