#!/usr/bin/env python3
"""Fits what each sign speaks for a period, and says how often the one chosen is right, on figures that it was not fitted to.

  choose_times.py TIMES.tsv [--write MODEL.tsv] [--least RIGHT]

TIMES.tsv: see times.py; figures of one article are never parted. A choice among the periods of a figure and none, as choose.py makes it
among candidates for a subject; a trait of the figure has a worth for each sort of period. Where a period that the figure's own sentence
tells is right, it alone is: the days around it say less. How the model chooses is told in src/clause/time_model.h.
"""
import argparse
import math
import pathlib
import re
import sys

import numpy as np

from figures import fit

HUNDREDTHS = 100 / math.log(2)
FOLDS = 5
PENALTY = 8
MOST_NONE = 35  # per cent: with it, figures without a time get one as often as by rules that were made by hand
LEAST_OWN = 50  # per cent of what fits: what the figure's sentence tells is named where it is as likely as all else around it
OF_ITSELF = 0.02
OWN = 'sentence'
SORTS = ('week', 'near', 'day', 'month', 'year', 'own-year')
NONE = 'none'


def names():
    """The signs and the traits, as the program names them."""
    header = (pathlib.Path(__file__).parents[2] / 'src/clause/time_sign.h').read_text(encoding='utf-8')
    signs, traits = (re.findall(r'"([a-z-]+)"', header[header.index(a):].split('};')[0]) for a in ('kTimeSignNames = {', 'kTraitNames = {'))
    return signs + ['nobody'] + [f'{sort}/{trait}' for sort in (*SORTS, NONE) for trait in traits]


class Figure:
    """A row of signs a period, with none as the last, by their places among those that the figure has at all."""

    def __init__(self, group, has_time, traits, periods, at):
        self.group, self.has_time = group, has_time
        self.days = [days for _, days, _ in periods]
        self.own = np.array([OWN in signs for _, _, signs in periods], dtype=bool)
        self.right = np.array([right for right, _, _ in periods], dtype=bool)
        rows = [[at[s] for s in signs] + [at[f'{sort}/{t}'] for sort in SORTS if sort in signs for t in traits] for _, _, signs in periods]
        rows.append([at['nobody']] + [at[f'{NONE}/{t}'] for t in traits])
        self.columns = np.array(sorted({k for row in rows for k in row}))
        self.x = np.array([np.isin(self.columns, row) for row in rows], dtype=float)
        best = self.right & self.own if (self.right & self.own).any() else self.right
        self.target = np.append(best, not best.any()).astype(float)
        self.fits = np.array([[fit(a, b) for b in self.days] for a in self.days], dtype=float).reshape(len(periods), len(periods))

    def shares(self, worth):
        z = self.x @ worth[self.columns]
        p = np.exp(z - z.max())
        return p / p.sum()

    def choice(self, worth):
        """How likely it is of no time, and whether the period to name else is right."""
        p = self.shares(worth)
        if not self.days:
            return 1, False
        likely = p[:-1]
        sums = self.fits @ likely + OF_ITSELF * likely
        best = int(np.argmax(sums))
        own = np.where(self.own & (self.fits[best] > 0), likely, -1)
        if own.max() * 100 >= sums[best] * LEAST_OWN:
            best = int(np.argmax(own))
        return p[-1], self.right[best]


def read(path, at):
    figures, rows = [], list(open(path, encoding='utf-8'))[1:]
    for line in rows:
        id_, group, right, first, last, signs = line.rstrip('\n').split('\t')
        signs = signs.split('|') if signs else []
        if id_:
            figures.append((int(group), right != NONE, signs, []))
        else:
            figures[-1][3].append((int(right), (int(first), int(last)), signs))
    return [Figure(*f, at) for f in figures]


def fitted(figures, start):
    worth, size = start.copy(), len(start)
    for _ in range(60):
        gradient = -PENALTY * worth
        curve = PENALTY * np.eye(size)
        for f in figures:
            p = f.shares(worth)
            mean = p @ f.x
            gradient[f.columns] += (p * f.target / (p @ f.target)) @ f.x - mean
            curve[np.ix_(f.columns, f.columns)] += (f.x.T * p) @ f.x - np.outer(mean, mean)
        step = np.linalg.solve(curve, gradient)
        worth += step
        if np.abs(step).max() < 1e-3:  # a hundredth of a bit is 7e-3
            break
    return worth


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('times')
    a.add_argument('--write')
    a.add_argument('--least', type=float, default=0, help='exit with 1 where fewer per cent are right, by folds')
    o = a.parse_args()
    signs = names()
    figures = read(o.times, {s: k for k, s in enumerate(signs)})
    model = fitted(figures, np.zeros(len(signs)))
    folded = []
    for k in range(FOLDS):
        # Sooner there from the whole model; from nothing as many are right.
        worth = fitted([f for f in figures if f.group % FOLDS != k], model)
        folded += [(f.has_time, *f.choice(worth)) for f in figures if f.group % FOLDS == k]
    of_time = sum(has for has, _, _ in folded)
    for most in sorted({20, 30, 40, 50, 60, MOST_NONE}):
        named = [(has, right) for has, none, right in folded if 100 * none <= most]
        right = sum(r for has, r in named if has) * 100 / of_time
        spurious = sum(not has for has, _ in named) * 100 / (len(folded) - of_time)
        print(f'named up to {most} % for none: {right:.1f} % right, {sum(has for has, _ in named) * 100 / of_time - right:.1f} % wrong; one where there is none: {spurious:.1f} %')
        if most == MOST_NONE:
            reached = right
    if o.write:
        with open(o.write, 'w', encoding='utf-8') as f:
            f.write('# Made by ./dev train. What each sign of a period (src/clause/time_sign.h) is worth, in hundredths of a bit, and behind a sort of\n'
                    '# periods each trait of figures; nobody: what speaks for no time; most-none, least-own: see src/clause/time_model.h.\n')
            f.write('sign\tworth\n')
            for name, w in zip(signs, model):
                if round(w * HUNDREDTHS):
                    f.write(f'{name}\t{round(w * HUNDREDTHS)}\n')
            f.write(f'most-none\t{MOST_NONE}\nleast-own\t{LEAST_OWN}\n')
    return int(reached < o.least)


if __name__ == '__main__':
    sys.exit(main())
