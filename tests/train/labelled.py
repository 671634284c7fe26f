"""Figures that readers labelled, and what a program of this folder prints of them."""
import collections
import gzip
import json
import subprocess
import tempfile


def opened(path):
    return gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')


def told(program, articles, labels, wanted=lambda label: True):
    """The lines of a program that is called with articles, as their cells: those before the figures, and of each label whose figure it
    knows the label, its article, the number of that and the cells behind the figure's place.

    Labels are JSON lines with document, field, start, end and figure; "none" is left out, and what is not wanted.
    """
    figures = [q for path in labels for q in map(json.loads, opened(path)) if q['figure'] != 'none' and wanted(q)]
    documents = {q['document'] for q in figures}
    read = {a['id']: a for a in map(json.loads, opened(articles)) if a['id'] in documents}
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(json.dumps(a, ensure_ascii=False) + '\n' for a in read.values())
        f.flush()
        lines = subprocess.run([program, f.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    first, places = [], collections.defaultdict(list)
    for cells in (line.split('\t') for line in lines):
        if cells[0] in read:
            places[cells[0], cells[1]].append((int(cells[2]), int(cells[3]), cells[4:]))
        else:
            first.append(cells)
    group = {d: n for n, d in enumerate(sorted(documents))}
    rows = []
    for q in figures:
        met = [p for p in places[q['document'], q['field']] if p[0] < q['end'] and q['start'] < p[1]]
        if met:
            best = max(met, key=lambda p: min(p[1], q['end']) - max(p[0], q['start']))
            rows.append((q, read[q['document']], group[q['document']], best[2]))
    return first, rows


def named(bits, names):
    """The names of the bits of a number."""
    return '|'.join(n for k, n in enumerate(names) if int(bits) >> k & 1)
