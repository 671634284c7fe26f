#!/usr/bin/env python3
"""Figures whose time was found by reading, and the signs of the periods that they may be of, as one table without text.

  times.py TIMES OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

TIMES: the program tests/train/times.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left out) and time, in
EDTF; without one where the figure is of no time. Of each figure the first row has its traits; then a row a period, which is right where
it meets that of the label and is of about its length.
"""
import collections
import datetime
import gzip
import json
import subprocess
import sys
import tempfile

from figures import days_of, fit

EPOCH = datetime.date(1970, 1, 1)


def in_numbers(time):
    """The days of a label as the program counts them; None where it has no time, or says one that is none."""
    days = days_of(time) if time else None
    return days and tuple((d - EPOCH).days for d in days)


def main():
    times, out, articles, *labels = sys.argv[1:]
    labelled = [q for path in labels for q in map(json.loads, open(path, encoding='utf-8')) if q['figure'] != 'none']
    wanted = {q['document'] for q in labelled}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(line for line in opened if json.loads(line)['id'] in wanted)
        f.flush()
        lines = subprocess.run([times, f.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    figures = collections.defaultdict(list)
    for document, field, begin, end, traits, *rest in (l.split('\t') for l in lines):
        periods = [((int(a), int(b)), signs.rstrip('|')) for a, b, signs in zip(rest[::3], rest[1::3], rest[2::3])]
        figures[document, field].append((int(begin), int(end), traits.rstrip('|'), periods))
    group = {d: n for n, d in enumerate(sorted(wanted))}
    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tfirst\tlast\tsigns\n')
        for q in labelled:
            met = [x for x in figures[q['document'], q['field']] if x[0] < q['end'] and q['start'] < x[1]]
            label = in_numbers(q.get('time'))
            if not met or (q.get('time') and not label):
                continue
            _, _, traits, periods = max(met, key=lambda x: min(x[1], q['end']) - max(x[0], q['start']))
            f.write(f'{q["id"]}\t{group[q["document"]]}\t{"-" if label else "none"}\t\t\t{traits}\n')
            for days, signs in periods:
                f.write(f'\t\t{int(bool(label) and fit(label, days))}\t{days[0]}\t{days[1]}\t{signs}\n')


if __name__ == '__main__':
    main()
