#!/usr/bin/env python3
"""Fits what speaks for a candidate, and says how often the one chosen is right, on figures that it was not fitted to.

  choose.py CHOICES.tsv [--signs SIGN.h] [--named-from PER_CENT] [--write MODEL.tsv] [--least RIGHT]

CHOICES.tsv: id of a figure, group (figures of one article are never parted), right, signs: a row a candidate, id and group only where
they change; a row with - for right gives the signs of none of them. SIGN.h names the signs, in k…SignNames = {…}. With columns for type
and head, as subjects.py writes them, signs speak for each type by themselves, and so do kind and measure of the figure (type and head of
its row with -); the stem of a first word speaks for a candidate. A column kin says which candidates of the figure, counted from 0, are
right where this one is, so that they count together for how likely it is.
A choice among the candidates of a figure and nobody, who is right where none of them is (McFadden 1974, conditional logit), with a
penalty on the squares of the worths, by L-BFGS (Liu and Nocedal 1989) from nothing, so that the same table always gives the same model.
Worths are hundredths of a bit: with a hundred more a candidate is twice as likely. Nobody is named who is less likely than PER_CENT per cent.
"""
import argparse
import collections
import math
import pathlib
import re
import sys

import numpy as np

from minimum import minimum

HUNDREDTHS = 100 / math.log(2)
FOLDS = 5
PENALTY = 6
SELDOM = 10  # what fewer candidates have is not fitted
NOBODY = 'nobody'


def names(header):
    """The signs in the order of the program."""
    header = pathlib.Path(header).read_text(encoding='utf-8')
    return re.findall(r'"([a-z0-9-]+)"', header[header.index('SignNames = {'):]) + [NOBODY]


def read(path):
    """Of each figure its group and of each candidate, nobody last: is he right, what may speak for him, and his kin."""
    figures = []
    columns, *lines = (line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8'))
    for line in lines:
        row = dict(zip(columns, line))
        if row['id'] and (not figures or figures[-1][0] != row['id']):
            figures.append((row['id'], int(row['group']), [], [NOBODY], []))
        _, _, candidates, nobody, of = figures[-1]
        signs = [s for s in row['signs'].split('|') if s]
        if row['right'] == '-':
            nobody += signs
            of += [f'{what}={row[column]}' for what, column in (('kind', 'type'), ('measure', 'head')) if row.get(column)]
            continue
        if 'type' in row:
            signs += [f'{s}@{row["type"]}' for s in signs + ['type='] + of] + ([f'head={row["head"]}'] if row['head'] else [])
        kin = [int(k) for k in row['kin'].split('|')] if row.get('kin') else [len(candidates)]
        candidates.append((int(row['right']), signs, kin))
    return [(group, candidates + [(int(not any(right for right, _, _ in candidates)), nobody, [len(candidates)])])
            for _, group, candidates, nobody, _ in figures]


class Choices:
    """What is known of figures, as numbers; candidates of all one behind the other."""

    def __init__(self, figures, at):
        rows = [[at[s] for s in signs if s in at] for _, candidates in figures for _, signs, _ in candidates]
        self.sizes = np.array([len(candidates) for _, candidates in figures])
        self.first = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        self.right = np.array([r for _, candidates in figures for r, _, _ in candidates], float)
        self.row = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
        self.sign = np.array([s for r in rows for s in r], int)
        self.signs = len(at)

    def likely(self, worth):
        sums = np.bincount(self.row, worth[self.sign], len(self.right))
        p = np.exp(sums - np.repeat(np.maximum.reduceat(sums, self.first), self.sizes))
        return p / np.repeat(np.add.reduceat(p, self.first), self.sizes)

    def loss(self, worth):
        p = self.likely(worth)
        right = np.add.reduceat(p * self.right, self.first)
        slope = p - p * self.right / np.repeat(right, self.sizes)
        return (PENALTY / 2 * worth @ worth - np.log(right).sum(),
                PENALTY * worth + np.bincount(self.sign, slope[self.row], self.signs))


def fit(figures, signs, steps=600):
    """The worth of each sign that is not seldom."""
    met = collections.Counter(s for _, candidates in figures for _, held, _ in candidates for s in held)
    known = [s for s in signs if s in met] + sorted(s for s in met if s not in signs and met[s] >= SELDOM)
    at = {s: k for k, s in enumerate(known)}
    least = minimum(Choices(figures, at).loss, np.zeros(len(known)), steps, lambda before, now, slope: np.abs(slope).max() < 1e-7)
    return dict(zip(known, least))


def judged(figures, worths):
    """Of each figure, how likely the best candidate is, and whether he is right."""
    choices = Choices(figures, {s: k for k, s in enumerate(worths)})
    p = choices.likely(np.array(list(worths.values())))
    out = []
    for (_, candidates), first, size in zip(figures, choices.first, choices.sizes):
        if size == 1:
            out.append((0, 0))
            continue
        best = int(np.argmax(p[first:first + size - 1]))
        right, _, kin = candidates[best]
        out.append((sum(p[first + k] for k in kin), right))
    return out


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('choices')
    a.add_argument('--signs', default=str(pathlib.Path(__file__).parents[2] / 'src/clause/sign.h'))
    # Of those that are named with 20 to 25 per cent, one in four is right.
    a.add_argument('--named-from', type=int, default=25, help='per cent below which nobody is named')
    a.add_argument('--write')
    a.add_argument('--least', type=float, default=0, help='exit with 1 where fewer per cent are right, by folds')
    o = a.parse_args()
    signs = names(o.signs)
    figures = read(o.choices)
    folded = []
    for k in range(FOLDS):
        worths = fit([f for f in figures if f[0] % FOLDS != k], signs, 60)
        folded += judged([f for f in figures if f[0] % FOLDS == k], worths)
    for likely in sorted({15, 20, 25, 35, 50, o.named_from}):
        named = [right for p, right in folded if 100 * p >= likely]
        print(f'named from {likely} % on: {100 * sum(named) / len(folded):.1f} % right, {100 * (len(named) - sum(named)) / len(folded):.1f} % wrong')
    if o.write:
        with open(o.write, 'w', encoding='utf-8') as f:
            f.write(f'# Made by ./dev train. What each sign of a candidate (src/clause/{pathlib.Path(o.signs).name}) is worth, in hundredths of a bit; nobody: what speaks for\n'
                    '# it that no candidate is right; least: the per cent below which nobody is named.\n')
            f.write('sign\tworth\n')
            for name, worth in fit(figures, signs).items():
                if round(worth * HUNDREDTHS) != 0:
                    f.write(f'{name}\t{round(worth * HUNDREDTHS)}\n')
            f.write(f'least\t{o.named_from}\n')
    return int(100 * sum(right for p, right in folded if 100 * p >= o.named_from) / len(folded) < o.least)


if __name__ == '__main__':
    sys.exit(main())
