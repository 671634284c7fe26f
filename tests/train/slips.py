#!/usr/bin/env python3
"""Articles with a slip in them, to fit the weights to: slips are too rare in a few hundred labelled pairs.

    slips.py [--moments] FACTCHECK ARTICLES.jsonl NUMBER OUT_ARTICLES.jsonl OUT_LABELS.jsonl

As tests/bench/slips.py measures them, but other ones: where two articles give one figure, a digit of it is changed in a copy of
one of them. The 800 that a measurement with the first seed draws are left out, and so are figures that are no numbers; with --moments,
all but days and hours. `./dev train --from` takes ARTICLES and OUT_ARTICLES as one file, and OUT_LABELS among the labels.
"""
import collections
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "bench"))
import slips  # noqa: E402

MEASURED, MEASURED_SEED, SEED = 800, 1, 777


def place(claim, document):
    return {"document": document, "field": claim.get("field", "text"), "start": claim["span"]["start"], "end": claim["span"]["end"]}


def main():
    arguments = [a for a in sys.argv[1:] if a != "--moments"]
    are_moments = len(arguments) < len(sys.argv) - 1
    binary, path, number, out_articles, out_labels = arguments
    kinds = ("date", "time") if are_moments else slips.NUMBERS
    with open(path, encoding="utf-8") as lines:
        articles = {a["id"]: a for a in map(json.loads, lines) if "id" in a}
    documents, claims = {}, collections.defaultdict(dict)
    for line in slips.run(binary, ["extract"], articles.values()).splitlines():
        claim = json.loads(line)
        documents[claim["document"]["id"]] = claim["document"]
        if claim["document"]["id"] in articles and (figure := slips.figure_of(claim)):
            claims[claim["document"]["id"]].setdefault(figure, claim)
    tests = [(claims[a][figure], claims[b][figure]) for a, b in slips.pairs_of(documents)
             for figure in claims[a].keys() & claims[b].keys() if slips.with_slip(claims[b][figure])]
    tests.sort(key=lambda t: (t[0]["id"], t[1]["id"]))
    random.Random(MEASURED_SEED).shuffle(tests)
    tests = [t for t in tests[MEASURED:] if t[0]["kind"] in kinds]
    random.Random(SEED).shuffle(tests)
    with open(out_articles, "w", encoding="utf-8") as texts, open(out_labels, "w", encoding="utf-8") as labels:
        for n, (a, b) in enumerate(tests[:int(number)]):
            name = f"{'moment' if are_moments else ''}slip{n:04d}"
            slipped = slips.changed(articles[b["document"]["id"]], *slips.with_slip(b)) | {"id": name}
            texts.write(json.dumps(slipped, ensure_ascii=False) + "\n")
            label = {"id": name, "label": "C", "stratum": "slip", "kind": "moment" if are_moments else "",
                     "a": place(a, a["document"]["id"]), "b": place(b, name)}
            labels.write(json.dumps(label, ensure_ascii=False) + "\n")


main()
