#!/usr/bin/env python3
"""Figures whose subject was found by reading, and the signs of whom or what they may be of, as one table for choose.py, without
text but for the stems of first words.

  subjects.py CANDIDATES OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

CANDIDATES: the program tests/train/candidates.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left
out) and subject, in words of the article or as their place in it: [field, start, end] in bytes. A candidate is right where its name and the label share half of the rarer words.
"""
import collections
import gzip
import json
import re
import subprocess
import sys
import tempfile

PROCLITICS = re.compile('^(?:و|ف)?(?:ب|ك|ل)?(?:ال)?')
MARKS = re.compile('[\u064b-\u0652\u0640]')
COMMON = set('من في على الى عن مع هذا هذه التي الذي او ان بين ما لا'.split())
ENDINGS = ('ات', 'ون', 'ين', 'ان', 'ها', 'هم', 'يه', 'ه', 'ي', 'ا')
FOLDED = str.maketrans('أإآىةؤئ', 'اااي' + 'هوي')


def stem(word):
    cut = PROCLITICS.sub('', word)
    word = cut if len(cut) >= 3 else word
    return next((word[:-len(e)] for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), word)


def words(name):
    return {stem(w) for w in re.findall(r'\w+', MARKS.sub('', name).translate(FOLDED)) if w not in COMMON}


def alike(a, b):
    x, y = words(a), words(b)
    return bool(x and y) and len(x & y) * 2 >= min(len(x), len(y))


def in_words(place, article):
    """The words of a place [field, start, end], in bytes; words stay as they are."""
    return place if isinstance(place, str) else article[place[0]].encode()[place[1]:place[2]].decode()


def main():
    candidates, out, articles, *labels = sys.argv[1:]
    labelled = [q for path in labels for q in map(json.loads, open(path, encoding='utf-8')) if q['figure'] != 'none' and q.get('subject')]
    wanted = {q['document'] for q in labelled}
    opened = gzip.open(articles, 'rt', encoding='utf-8') if articles.endswith('.gz') else open(articles, encoding='utf-8')
    read = {a['id']: a for a in map(json.loads, opened) if a['id'] in wanted}
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(json.dumps(a, ensure_ascii=False) + '\n' for a in read.values())
        f.flush()
        names, *lines = subprocess.run([candidates, f.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    names = names.rstrip('\t').split('\t')
    figures = collections.defaultdict(list)
    for document, field, begin, end, kind, measure, *rest in (l.split('\t') for l in lines):
        figures[document, field].append((int(begin), int(end), kind, measure, list(zip(*[iter(rest)] * 4))))
    group = {d: n for n, d in enumerate(sorted(wanted))}
    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tsigns\ttype\thead\n')
        for q in labelled:
            met = [x for x in figures[q['document'], q['field']] if x[0] < q['end'] and q['start'] < x[1]]
            if not met:
                continue
            _, _, kind, measure, candidates = max(met, key=lambda x: min(x[1], q['end']) - max(x[0], q['start']))
            subject = in_words(q['subject'], read[q['document']])
            f.write(f'{q["id"]}\t{group[q["document"]]}\t-\t\t{kind}\t{measure}\n')
            for name, type_, head, bits in candidates:
                signs = '|'.join(n for k, n in enumerate(names) if int(bits) >> k & 1)
                f.write(f'\t\t{int(alike(subject, name))}\t{signs}\t{type_}\t{head}\n')


if __name__ == '__main__':
    main()
