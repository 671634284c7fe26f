#!/usr/bin/env python3
"""Figures whose subject was found by reading, and the signs of whom or what they may be of, as one table for choose.py, without
text but for the stems of first words.

  subjects.py CANDIDATES OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

CANDIDATES: the program tests/train/candidates.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left
out) and subject, in words of the article or as their place in it: [field, start, end] in bytes. A candidate is right where its name and the label share half of the rarer words.
"""
import re
import sys

from labelled import named, told

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
    [names], rows = told(candidates, articles, labels, lambda label: label.get('subject'))
    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tsigns\ttype\thead\n')
        for label, article, group, (kind, measure, *rest) in rows:
            subject = in_words(label['subject'], article)
            f.write(f'{label["id"]}\t{group}\t-\t\t{kind}\t{measure}\n')
            for name, type_, head, bits in zip(*[iter(rest)] * 4):
                f.write(f'\t\t{int(alike(subject, name))}\t{named(bits, names)}\t{type_}\t{head}\n')


if __name__ == '__main__':
    main()
