#!/usr/bin/env python3
"""Labelled pairs and what the evidence reads off them, as one table without text.

  pairs.py FACTCHECK BINS ARTICLES.jsonl[.gz] LABELS.jsonl OUT.tsv

LABELS: lines with id, label (C U A one thing; P E not; M left out), a and b (document, field, start, end), stratum, cell, population.
"""
import collections
import gzip
import json
import subprocess
import sys
import tempfile


def main():
    factcheck, bins, articles, labels, out = sys.argv[1:]
    pairs = [json.loads(l) for l in open(labels, encoding='utf-8')]
    pairs = [q for q in pairs if q['label'] != 'M']
    wanted = {q[s]['document'] for q in pairs for s in 'ab'}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + '/articles.jsonl', 'w', encoding='utf-8') as f:
            f.writelines(l for l in opened if json.loads(l)['id'] in wanted)
        with open(folder + '/claims.jsonl', 'wb') as f:
            subprocess.run([factcheck, 'extract', folder + '/articles.jsonl'], stdout=f, check=True)
        asked = ''.join('\t'.join(map(str, [q['id']] + [q[s][k] for s in 'ab' for k in ('document', 'field', 'start', 'end')])) + '\n' for q in pairs)
        read = subprocess.run([bins, folder + '/claims.jsonl'], input=asked.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    lines = [l.split('\t') for l in read.splitlines()]
    by_id = {l[0]: l[1:] for l in lines[1:]}
    # Articles that any pair joins are one group.
    parent = {}

    def root(d):
        while parent.setdefault(d, d) != d:
            parent[d] = parent[parent[d]]
            d = parent[d]
        return d
    for q in pairs:
        x, y = (root(q[s]['document']) for s in 'ab')
        parent[max(x, y)] = min(x, y)
    numbers = {}
    in_cell = collections.Counter(q.get('cell') for q in pairs if q['stratum'] == 'spread')
    with open(out, 'w', encoding='utf-8') as f:
        f.write('\t'.join(['id', 'group', 'label', 'weight', 'differ'] + lines[0][1:]) + '\n')
        for q in pairs:
            if q['id'] not in by_id:
                continue
            group = numbers.setdefault(min(q['a']['document'], q['b']['document']), len(numbers))
            natural = q['population'] / in_cell[q['cell']] if q['stratum'] == 'spread' else 0
            differ = 0 if q['label'] == 'A' or str(q.get('cell', '')).startswith('equal') else 1
            f.write('\t'.join([q['id'], str(group), str(int(q['label'] in 'CUA')), f'{natural:.1f}', str(differ)] + by_id[q['id']]) + '\n')
    print(len(pairs), 'pairs,', len(by_id), 'met', file=sys.stderr)


main()
