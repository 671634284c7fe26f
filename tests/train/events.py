#!/usr/bin/env python3
"""Figures whose event readers told, and the signs of what happenings they may be of, as one table without text.

  events.py EVENTS OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

EVENTS: the program tests/train/events.cc. LABELS: JSON lines as subjects.py has them, with event; none is right where a figure has no
event. A row a candidate, and one with - for right: what speaks for none of them. kin: which of the candidates of the figure are
right where this one is.
"""
import collections
import gzip
import json
import subprocess
import sys
import tempfile

from subjects import alike, in_words


def main():
    events, out, articles, *labels = sys.argv[1:]
    labelled = [q for path in labels for q in map(json.loads, open(path, encoding='utf-8')) if q['figure'] != 'none']
    wanted = {q['document'] for q in labelled}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    read = {a['id']: a for a in map(json.loads, opened) if a['id'] in wanted}
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(json.dumps(a, ensure_ascii=False) + '\n' for a in read.values())
        f.flush()
        names, *lines = subprocess.run([events, f.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    names = names.rstrip('\t').split('\t')
    figures = collections.defaultdict(list)
    for document, field, begin, end, none, *rest in (l.split('\t') for l in lines):
        figures[document, field].append((int(begin), int(end), none, list(zip(rest[::3], rest[1::3], rest[2::3]))))
    group = {d: n for n, d in enumerate(sorted(wanted))}

    def signs_of(bits):
        return '|'.join(n for k, n in enumerate(names) if int(bits) >> k & 1)

    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tsigns\tkin\n')
        for q in labelled:
            met = [x for x in figures[q['document'], q['field']] if x[0] < q['end'] and q['start'] < x[1]]
            if not met:
                continue
            event = in_words(q['event'], read[q['document']]) if q.get('event') else ''
            _, _, none, candidates = max(met, key=lambda x: min(x[1], q['end']) - max(x[0], q['start']))
            for name, bits, kin in candidates:
                f.write(f'{q["id"]}\t{group[q["document"]]}\t{int(alike(event, name))}\t{signs_of(bits)}\t{kin}\n')
            f.write(f'{q["id"]}\t{group[q["document"]]}\t-\t{signs_of(none)}\t\n')


if __name__ == '__main__':
    main()
