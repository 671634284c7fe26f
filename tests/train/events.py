#!/usr/bin/env python3
"""Figures whose event readers told, and the signs of what happenings they may be of, as one table without text.

  events.py EVENTS OUT.tsv ARTICLES.jsonl[.gz] LABELS.jsonl…

EVENTS: the program tests/train/events.cc. LABELS: JSON lines as subjects.py has them, with event; none is right where a figure has no
event. A row a candidate, and one with - for right: what speaks for none of them. kin: which of the candidates of the figure are
right where this one is.
"""
import sys

from labelled import named, told
from subjects import alike, in_words


def main():
    events, out, articles, *labels = sys.argv[1:]
    [names], rows = told(events, articles, labels)
    with open(out, 'w', encoding='utf-8') as f:
        f.write('id\tgroup\tright\tsigns\tkin\n')
        for label, article, group, (none, *rest) in rows:
            event = in_words(label['event'], article) if label.get('event') else ''
            for name, bits, kin in zip(rest[::3], rest[1::3], rest[2::3]):
                f.write(f'{label["id"]}\t{group}\t{int(alike(event, name))}\t{named(bits, names)}\t{kin}\n')
            f.write(f'{label["id"]}\t{group}\t-\t{named(none, names)}\t\n')


if __name__ == '__main__':
    main()
