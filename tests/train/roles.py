#!/usr/bin/env python3
"""Figures whose part among the others was found by reading, and what speaks for each part, as one table without text.

  roles.py PART_SIGNS OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

PART_SIGNS: the program tests/train/part_signs.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left
out) and role; a figure without one plays no part. Single words stay where so many articles have them that they are no article's own.
"""
import collections
import sys

from labelled import told

LEAST = 8  # articles that have a word
KINDS = {'count', 'ordinal', 'percent', 'money', 'measure', 'duration'}


def main():
    program, out, articles, *labels = sys.argv[1:]
    [[names]], rows = told(program, articles, labels)
    having = collections.defaultdict(set)
    for label, _, _, (*_, others) in rows:
        for other in others.split():
            having[other].add(label['document'])
    kept = sorted(o for o, documents in having.items() if len(documents) >= LEAST)
    known = {name: n for n, name in enumerate(names.split() + kept)}
    with open(out, 'w', encoding='utf-8') as f:
        f.write('# The signs by their numbers: ' + ' '.join(known) + '\n')
        f.write('id\tgroup\tkind\tright\tsigns\n')
        for label, _, group, (kind, _, signs, others) in rows:
            if kind in KINDS:
                more = sorted(known[o] for o in others.split() if o in known)
                f.write(f'{label["id"]}\t{group}\t{kind}\t{label.get("role") or "none"}\t{" ".join([signs.strip(), *map(str, more)])}\n')


if __name__ == '__main__':
    main()
