#!/usr/bin/env python3
"""Figures whose time was found by reading, and the signs of the periods that they may be of, as one table without text.

  times.py TIMES OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

TIMES: the program tests/train/times.cc. LABELS: JSON lines with id, document, field, start, end, figure ("none" is left out) and time, in
EDTF; without one where the figure is of no time. Of each figure the first row has its traits; then a row a period, which is right where
it meets that of the label and is of about its length.
"""
import datetime
import sys

from figures import days_of, fit
from labelled import told

EPOCH = datetime.date(1970, 1, 1)


def in_numbers(time):
    """The days of a label as the program counts them; None where it has no time, or says one that is none."""
    days = days_of(time) if time else None
    return days and tuple((d - EPOCH).days for d in days)


def main():
    times, out, articles, *labels = sys.argv[1:]
    _, rows = told(times, articles, labels)
    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tfirst\tlast\tsigns\n')
        for label, _, group, (traits, *rest) in rows:
            right = in_numbers(label.get('time'))
            if label.get('time') and not right:
                continue
            f.write(f'{label["id"]}\t{group}\t{"-" if right else "none"}\t\t\t{traits.rstrip("|")}\n')
            for first, last, signs in zip(rest[::3], rest[1::3], rest[2::3]):
                fits = bool(right) and fit(right, (int(first), int(last)))
                f.write(f'\t\t{int(fits)}\t{first}\t{last}\t{signs.rstrip("|")}\n')


if __name__ == '__main__':
    main()
