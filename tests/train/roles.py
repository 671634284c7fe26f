#!/usr/bin/env python3
"""Figures whose part among the others was found by reading, and what speaks for each part, as one table without text.

  roles.py PART_SIGNS OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

PART_SIGNS: the program tests/train/part_signs.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left
out) and role; a figure without one plays no part. Single words stay where so many articles have them that they are no article's own.
"""
import collections
import gzip
import json
import subprocess
import sys
import tempfile

LEAST = 8  # articles that have a word
KINDS = {'count', 'ordinal', 'percent', 'money', 'measure', 'duration'}


def main():
    program, out, articles, *labels = sys.argv[1:]
    labelled = [q for path in labels for q in map(json.loads, open(path, encoding='utf-8')) if q['figure'] != 'none']
    wanted = {q['document'] for q in labelled}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(line for line in opened if json.loads(line)['id'] in wanted)
        f.flush()
        names, *lines = subprocess.run([program, f.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    figures = collections.defaultdict(list)
    for document, field, begin, end, kind, _, signs, others in (line.split('\t') for line in lines):
        figures[document, field].append((int(begin), int(end), kind, signs.strip(), others.split()))
    rows = []
    for q in labelled:
        met = [x for x in figures[q['document'], q['field']] if x[0] < q['end'] and q['start'] < x[1]]
        if met:
            rows.append((q, max(met, key=lambda x: min(x[1], q['end']) - max(x[0], q['start']))))
    having = collections.defaultdict(set)
    for q, (*_, others) in rows:
        for other in others:
            having[other].add(q['document'])
    kept = sorted(o for o, documents in having.items() if len(documents) >= LEAST)
    group = {d: n for n, d in enumerate(sorted(wanted))}
    known = {name: n for n, name in enumerate(names.split() + kept)}
    with open(out, 'w', encoding='utf-8') as f:
        f.write('# The signs by their numbers: ' + ' '.join(known) + '\n')
        f.write('id\tgroup\tkind\tright\tsigns\n')
        for q, (_, _, kind, signs, others) in rows:
            if kind in KINDS:
                more = sorted(known[o] for o in others if o in known)
                f.write(f'{q["id"]}\t{group[q["document"]]}\t{kind}\t{q.get("role") or "none"}\t{" ".join([signs, *map(str, more)])}\n')


if __name__ == '__main__':
    main()
