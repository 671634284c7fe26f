#!/usr/bin/env python3
"""Fits what each sign speaks for the parts that a figure may play, and says how often the one chosen is right, on figures that it was
not fitted to.

  parts.py ROLES.tsv [--write MODEL.tsv] [--least RIGHT]

ROLES.tsv: see roles.py; figures of one article are never parted. A multinomial logit with a penalty on the squares of the worths
(Nigam, Lafferty and McCallum 1999), by a quasi-Newton method from nothing, so that the same table always gives the same model. A sign
has a worth for all figures and one for those of a kind; a word one for all. Worths are hundredths of a bit: with a hundred more a part
is twice as likely.
"""
import argparse
import collections
import math
import sys

import numpy as np

from minimum import minimum

HUNDREDTHS = 100 / math.log(2)
FOLDS = 5
LEAST = 3  # articles that have a sign
LEAST_WORTH = 10  # of a sign for some part: less changes next to nothing
PENALTY = 8
PENALTY_OF_WORD = 10
PENALTY_OF_RULE = 1  # of what rules say: few signs, and each means something
RULES = {'is'}
# Many figures without a part are counts and sums that another reader would give one: they weigh less.
WEIGHT_OF_NONE = 0.2
PARTS = ['none', 'total', 'part', 'rest', 'level', 'change', 'compared', 'planned', 'target', 'capacity', 'rate', 'record', 'since-start', 'rank']
ALWAYS = 'is:figure'


def read(path):
    """Of each figure its group, its id, the number of its part and the names of what speaks: (sign, kind or nothing)."""
    lines = list(open(path, encoding='utf-8'))
    names = lines[0].rstrip('\n').split(': ', 1)[1].split()
    figures = []
    for line in lines[2:]:
        id_, group, kind, right, signs = line.rstrip('\n').split('\t')
        if right not in PARTS:
            continue
        held = [names[int(s)] for s in signs.split()]
        speaks = [(s, '') for s in held] + [(s, kind) for s in held if not s.startswith('word-')]
        figures.append((int(group), id_, PARTS.index(right), speaks))
    return figures


class Table:
    """Rows of ones, by rows and by columns."""

    def __init__(self, figures, known):
        rows = [[known[s] for s in f[3] if s in known] for f in figures]
        self.columns = np.concatenate([np.array(r, dtype=np.int64) for r in rows])
        lengths = np.array([len(r) for r in rows])
        self.starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        order = np.argsort(self.columns, kind='stable')
        self.rows = np.repeat(np.arange(len(rows)), lengths)[order]
        self.present, self.column_starts = np.unique(self.columns[order], return_index=True)
        self.size = len(known)

    def times(self, worths):
        return np.add.reduceat(worths[self.columns], self.starts)

    def transposed_times(self, of_rows):
        out = np.zeros((self.size, of_rows.shape[1]))
        out[self.present] = np.add.reduceat(of_rows[self.rows], self.column_starts)
        return out


def shares(sums):
    p = np.exp(sums - sums.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def names_of(figures):
    """What speaks in so many articles, each sign once."""
    having = collections.defaultdict(set)
    for group, _, _, speaks in figures:
        for s in speaks:
            having[s].add(group)
    return {s: n for n, s in enumerate(sorted(s for s, groups in having.items() if len(groups) >= LEAST or s[0] == ALWAYS))}


def penalty_of(sign, kind):
    if sign == ALWAYS:
        return 0.1
    if sign.startswith('word-'):
        return PENALTY_OF_WORD
    return PENALTY_OF_RULE if not kind and sign.split(':')[0] in RULES else PENALTY


def fit(figures):
    known = names_of(figures)
    table = Table(figures, known)
    right = np.array([f[2] for f in figures])
    weight = np.where(right == 0, WEIGHT_OF_NONE, 1.0)[:, None]
    target = np.eye(len(PARTS))[right]
    penalty = np.array([penalty_of(*s) for s in known])[:, None]

    def loss(worths):
        p = shares(table.times(worths))
        value = -(weight[:, 0] * np.log(p[np.arange(len(right)), right])).sum() + (penalty * worths ** 2).sum() / 2
        return value, table.transposed_times(weight * (p - target)) + penalty * worths

    return known, minimum(loss, np.zeros((len(known), len(PARTS))), 200, lambda before, now, _: before - now < 1e-5 * before)


def chosen(figures, known, worths):
    return Table(figures, known).times(worths).argmax(1)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('roles')
    a.add_argument('--write')
    a.add_argument('--least', type=float, default=0, help='exit with 1 where fewer per cent are right, by folds')
    o = a.parse_args()
    figures = read(o.roles)
    pairs = []
    for k in range(FOLDS):
        rest = [f for f in figures if f[0] % FOLDS == k]
        model = fit([f for f in figures if f[0] % FOLDS != k])
        pairs += [(f[2], p, f[1]) for f, p in zip(rest, chosen(rest, *model))]
    told = [(right == p) for right, p, _ in pairs if right]
    none = [(right == p) for right, p, _ in pairs if not right]
    share = 100 * sum(told) / len(told)
    print(f'{len(told)} figures with a part: {share:.1f} % right; {len(none)} without: {100 * sum(none) / len(none):.1f} % told none')
    for n, part in enumerate(PARTS):
        of = [p == n for right, p, _ in pairs if right == n]
        named = [right == n for right, p, _ in pairs if p == n]
        print(f'  {part:12} {len(of):5} found {100 * sum(of) / max(1, len(of)):5.1f} %, {len(named):5} named, right {100 * sum(named) / max(1, len(named)):5.1f} %')
    if o.write:
        known, worths = fit(figures)
        with open(o.write, 'w', encoding='utf-8') as f:
            f.write('# Made by ./dev train. What each sign of a figure (src/clause/part_sign.h) is worth for each part that it may play, in hundredths of\n'
                    '# a bit; of figures of one kind where one is given. word-…: the stem of a single word, by where it stands.\n')
            f.write('\t'.join(['sign', 'kind', *PARTS]) + '\n')
            for (sign, kind), row in zip(known, np.rint(worths * HUNDREDTHS).astype(int)):
                if np.abs(row).max() >= LEAST_WORTH:
                    f.write('\t'.join([sign, kind, *(str(w) if w else '' for w in row)]) + '\n')
    return int(share < o.least)


if __name__ == '__main__':
    sys.exit(main())
