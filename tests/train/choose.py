#!/usr/bin/env python3
"""Fits what each sign speaks for a candidate, and says how often the one chosen is right, on figures that it was not fitted to.

  choose.py CHOICES.tsv [--signs SIGN.h] [--named-from PER_CENT] [--write MODEL.tsv] [--least RIGHT]

CHOICES.tsv: id of a figure, group (figures of one article are never parted), right, signs: a row a candidate, see subjects.py; a row
with - for right gives the signs of none of them. SIGN.h names the signs, in kSignNames = {…}.
A choice among the candidates of a figure and nobody, who is right where none of them is (McFadden 1974, conditional logit), with a
penalty on the squares of the worths, by Newton's method from nothing, so that the same table always gives the same model. Worths are
hundredths of a bit: with a hundred more a candidate is twice as likely. Nobody is named who is less likely than PER_CENT.
"""
import argparse
import math
import pathlib
import re
import sys

import numpy as np

HUNDREDTHS = 100 / math.log(2)
FOLDS = 5
PENALTY = 4
NOBODY = 'nobody'


def names(header):
    """The signs in the order of the program."""
    header = pathlib.Path(header).read_text(encoding='utf-8')
    return re.findall(r'"([a-z-]+)"', header[header.index('kSignNames = {'):]) + [NOBODY]


def read(path, signs):
    """Of each figure its group, a row of signs a candidate with nobody as the last, and which rows are right."""
    at = {n: k for k, n in enumerate(signs)}
    rows = {}
    for line in list(open(path, encoding='utf-8'))[1:]:
        id_, group, right, signs = line.rstrip('\n').split('\t')
        candidates, nobody = rows.setdefault((int(group), id_), ([], []))
        held = [at[s] for s in signs.split('|') if s]
        if right == '-':
            nobody += held
        else:
            candidates.append((int(right), held))
    figures = []
    for (group, _), (candidates, nobody) in rows.items():
        x = np.zeros((len(candidates) + 1, len(at)))
        for k, (_, signs) in enumerate(candidates):
            x[k, signs] = 1
        x[-1, nobody + [-1]] = 1
        right = np.array([r for r, _ in candidates])
        figures.append((group, x, np.append(right, 1 - max(right, default=0))))
    return figures


def shares(x, worth):
    p = np.exp(x @ worth - (x @ worth).max())
    return p / p.sum()


def fit(figures):
    worth = np.zeros(figures[0][1].shape[1])
    for _ in range(40):
        gradient = -PENALTY * worth
        curve = PENALTY * np.eye(len(worth))
        for _, x, right in figures:
            p = shares(x, worth)
            mean = x.T @ p
            gradient += x.T @ (p * right / (p @ right)) - mean
            curve += (x.T * p) @ x - np.outer(mean, mean)
        step = np.linalg.solve(curve, gradient)
        worth += step
        if np.abs(step).max() < 1e-9:
            break
    return worth


def judged(figures, worth):
    """Of each figure, how likely the best candidate is, and whether he is right."""
    out = []
    for _, x, right in figures:
        p = shares(x, worth)
        best = int(np.argmax(p[:-1])) if len(p) > 1 else -1
        out.append((p[best], right[best]) if best >= 0 else (0, 0))
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
    figures = read(o.choices, signs)
    folded = []
    for k in range(FOLDS):
        worth = fit([f for f in figures if f[0] % FOLDS != k])
        folded += judged([f for f in figures if f[0] % FOLDS == k], worth)
    for least in sorted({15, 20, 25, 35, 50, o.named_from}):
        named = [right for p, right in folded if 100 * p >= least]
        print(f'named from {least} % on: {100 * sum(named) / len(folded):.1f} % right, {100 * (len(named) - sum(named)) / len(folded):.1f} % wrong')
    if o.write:
        with open(o.write, 'w', encoding='utf-8') as f:
            f.write(f'# Made by ./dev train. What each sign of a candidate (src/clause/{pathlib.Path(o.signs).name}) is worth, in hundredths of a bit; nobody: what speaks for\n'
                    '# it that no candidate is right; least: the per cent below which nobody is named.\n')
            f.write('sign\tworth\n')
            for name, w in zip(signs, fit(figures)):
                f.write(f'{name}\t{round(w * HUNDREDTHS)}\n')
            f.write(f'least\t{o.named_from}\n')
    return int(100 * sum(right for p, right in folded if 100 * p >= o.named_from) / len(folded) < o.least)


if __name__ == '__main__':
    sys.exit(main())
