#!/usr/bin/env python3
"""Labelled pairs and what the evidence reads off them, as one table without text.

  pairs.py FACTCHECK BINS one-thing|update|moment OUT.tsv ARTICLES.jsonl[.gz] LABELS…

LABELS: files of JSON lines with id, label (C U A one thing; P E not; M, and ? where two readers disagree, left out; of update, U is one, C none, others left out), a and b (document, field, start, end), stratum, cell, population.
"""
import collections
import gzip
import json
import subprocess
import sys
import tempfile


# What a pair counts in fitting that is not of July's papers, so that the few of other news are heard; and one that was drawn at
# random and that nobody read.
COUNTS = {'clusters': -4, 'case': -4, 'seed': -4, 'other': -4, 'drawn': -2, 'told': -2}
# A slip that was made is as sure as a label, but of a kind there is no end of.
SLIPS = {'one-thing': -1, 'update': -.5, 'moment': -.5}


def labelled(path):
    """The pairs of a file; one that ends in .tsv has pairs that nobody read: id, then the place of each figure. Those that are «told» have one
    value, the others were drawn at random; those of a day or an hour begin with «day»."""
    for line in open(path, encoding='utf-8'):
        if not path.endswith('.tsv'):
            yield {'stratum': 'own', **json.loads(line)}
            continue
        id_, *cells = line.rstrip('\n').split('\t')
        a, b = ({'document': d, 'field': f, 'start': int(s), 'end': int(e)} for d, f, s, e in (cells[:4], cells[4:]))
        told = 'told' in id_
        kind = 'moment' if id_.startswith('day') else ''
        yield {'id': id_, 'label': 'A' if told else 'E', 'stratum': 'told' if told else 'drawn', 'kind': kind, 'a': a, 'b': b}


def main():
    factcheck, bins, what, out, articles, *labels = sys.argv[1:]
    pairs = [q for path in labels for q in labelled(path) if (q.get('kind') == 'moment') == (what == 'moment')]
    pairs = [q for q in pairs if q['label'] in ('CU' if what == 'update' else 'CUAPE')]
    wanted = {q[s]['document'] for q in pairs for s in 'ab'}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + '/articles.jsonl', 'w', encoding='utf-8') as f:
            f.writelines(l for l in opened if json.loads(l)['id'] in wanted)
        with open(folder + '/claims.jsonl', 'wb') as f:
            subprocess.run([factcheck, 'extract', folder + '/articles.jsonl'], stdout=f, check=True)
        asked = ''.join('\t'.join(map(str, [q['id']] + [q[s][k] for s in 'ab' for k in ('document', 'field', 'start', 'end')])) + '\n' for q in pairs)
        read = subprocess.run([bins, what, folder + '/claims.jsonl'], input=asked.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    lines = [l.split('\t') for l in read.splitlines()]
    by_id = {l[0]: l[1:] for l in lines[1:]}
    counts = COUNTS | {'slip': SLIPS[what]}
    in_cell = collections.Counter(q.get('cell') for q in pairs if q['stratum'] == 'spread')
    with open(out, 'w', encoding='utf-8') as f:
        f.write('\t'.join(['id', 'group', 'other', 'label', 'weight', 'differ'] + lines[0][4:]) + '\n')
        for q in pairs:
            if q['id'] not in by_id:
                continue
            natural = q['population'] / in_cell[q.get('cell')] if q['stratum'] == 'spread' else counts.get(q['stratum'], 0)
            group, other, differ, *bins_ = by_id[q['id']]
            f.write('\t'.join([q['id'], group, other, str(int(q['label'] in ('U' if what == 'update' else 'CUA'))), f'{natural:.1f}', differ] + bins_) + '\n')
    print(len(pairs), 'pairs,', len(by_id), 'met', file=sys.stderr)


main()
