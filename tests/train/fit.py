#!/usr/bin/env python3
"""Fits the weights of the evidence to labelled pairs, and says how good they are on pairs that they were not fitted to.

  fit.py PAIRS.tsv [--model same_thing|update|same_moment] [--write MODEL.tsv] [--report] [--least AP]

PAIRS.tsv: id, group and other (the stories of its two articles), label (1 one thing, 0 not), weight (how many pairs of the natural
distribution it stands for; of a pair that nobody read, but was drawn at random and taken for two things, minus what it counts in
fitting), differ (1 where the values part, as the program compares them), then a column a piece of evidence with its bin.
The model is additive: a sum of integers, one a piece of evidence and bin, in hundredths of a bit of log-odds; and a table from sums
to probability. A bin has two weights, one where the values agree and one where they part: what speaks for one thing where two say 14 is
another than where one says 14 and the other 17. Both share what they can: a column for all pairs and one for those that part.
Logistic regression with a penalty on the squares of the weights (Hoerl and Kennard 1970; chosen by cross-validation), by Newton's
method from nothing, so that the same table always gives the same model.
"""
import argparse
import math
import sys

import numpy as np

HUNDREDTHS = 100 / math.log(2)  # of a bit, in a unit of natural log-odds
FOLDS = 5
PENALTIES = {'same_thing': 16, 'update': 12, 'same_moment': 16}  # chosen by cross-validation
# A story of a hundred labelled pairs tells less than a hundred stories of one: a pair counts the less the more its story has, by
# this power of their number. Chosen by cross-validation.
EVENED = {'same_thing': .25, 'update': .5, 'same_moment': .25}


def read(path):
    lines = [l.rstrip('\n').split('\t') for l in open(path, encoding='utf-8') if not l.startswith('#')]
    names = lines[0][6:]
    rows = lines[1:]
    group = np.array([[int(r[1]), int(r[2])] for r in rows])
    label = np.array([int(r[3]) for r in rows])
    weight = np.array([float(r[4]) for r in rows])
    differ = np.array([int(r[5]) for r in rows])
    bins = np.array([[int(x) for x in r[6:]] for r in rows])
    return [r[0] for r in rows], names, group, label, weight, differ, bins


SHARED = .7  # of the squares of the weights, how little those that all pairs share cost: chosen by cross-validation


class Design:
    """The pairs as Newton's method sees them: a column a bin for all pairs, one for those that part, and one that is always there.

    Of each piece of evidence a pair has one bin, so the products that the method needs are counts: no matrix of the pairs is made.
    """

    def __init__(self, bins, differ):
        self.begins = np.concatenate([[0], np.cumsum(bins.max(axis=0) + 1)])
        self.columns = bins + self.begins[:-1]
        self.differ = differ == 1
        self.wide = int(self.begins[-1])

    def scores(self, beta, at=None):
        columns, differ = (self.columns, self.differ) if at is None else (self.columns[at], self.differ[at])
        shared = beta[:self.wide][columns].sum(axis=1) * SHARED
        own = beta[self.wide:-1][columns].sum(axis=1)
        return shared + differ * own + beta[-1]

    def gradient(self, v, at):
        columns, differ = self.columns[at], self.differ[at]
        all_ = np.bincount(columns.ravel(), np.repeat(v, columns.shape[1]), self.wide)
        part = np.bincount(columns[differ].ravel(), np.repeat(v[differ], columns.shape[1]), self.wide)
        return np.concatenate([all_ * SHARED, part, [v.sum()]])

    def together(self, columns, v):
        """For each two columns, the sum of v over the pairs that have both."""
        out = np.zeros((self.wide, self.wide))
        for k in range(columns.shape[1]):
            for j in range(k + 1):
                x, y = self.begins[k], self.begins[j]
                wide = self.begins[j + 1] - y
                sums = np.bincount((columns[:, k] - x) * wide + columns[:, j] - y, v, (self.begins[k + 1] - x) * wide)
                block = sums.reshape(-1, wide)
                out[x:self.begins[k + 1], y:self.begins[j + 1]] = block
                out[y:self.begins[j + 1], x:self.begins[k + 1]] = block.T
        return out

    def hessian(self, v, at):
        columns, differ = self.columns[at], self.differ[at]
        n = self.wide
        out = np.zeros((2 * n + 1, 2 * n + 1))
        part = self.together(columns[differ], v[differ])
        out[:n, :n] = self.together(columns, v) * SHARED ** 2
        out[:n, n:-1] = out[n:-1, :n] = part * SHARED
        out[n:-1, n:-1] = part
        out[-1] = out[:, -1] = self.gradient(v, at)
        return out


def fit(x, y, w, penalty, at=None):
    """Weights of the columns, the last the one that is always there, which has no penalty."""
    at = np.arange(len(y)) if at is None else np.flatnonzero(at)
    beta = np.zeros(2 * x.wide + 1)
    ridge = np.full(len(beta), float(penalty))
    ridge[-1] = 1e-6
    for _ in range(40):
        p = 1 / (1 + np.exp(-x.scores(beta, at)))
        gradient = x.gradient(w[at] * (y[at] - p), at) - ridge * beta
        step = np.linalg.solve(x.hessian(w[at] * p * (1 - p), at) + np.diag(ridge), gradient)
        beta += step
        if np.abs(step).max() < 1e-7:
            break
    return beta


def average_precision(y, s, w=None):
    w = np.ones(len(y)) if w is None else w
    order = np.argsort(-s, kind='stable')
    y, w = y[order], w[order]
    hit, all_ = np.cumsum(w * y), np.cumsum(w)
    return float(np.sum(w * y * hit / all_) / max(np.sum(w * y), 1e-9))


def folds_of(group):
    """The folds of the two articles of each pair: groups dealt out by size, the largest first, so that the folds are alike."""
    ids, counts = np.unique(group, return_counts=True)
    fold, size = {}, [0] * FOLDS
    for i in sorted(range(len(ids)), key=lambda i: (-counts[i], ids[i])):
        k = size.index(min(size))
        fold[ids[i]] = k
        size[k] += counts[i]
    return np.array([[fold[a], fold[b]] for a, b in group])


def cross_validated(x, y, w, fold, penalty):
    """What each pair is judged by weights that were fitted to no story of its first article, and the weights of each fold."""
    s = np.zeros(len(y))
    betas = []
    for k in range(FOLDS):
        betas.append(fit(x, y, w, penalty, (fold != k).all(axis=1)))
        s[fold[:, 0] == k] = x.scores(betas[-1], fold[:, 0] == k)
    return s, betas


def evened(w, group, power):
    """Weights by which large stories are heard less, of the same sum."""
    _, which, counts = np.unique(group[:, 0], return_inverse=True, return_counts=True)
    even = w / counts[which] ** power
    return even * (w.sum() / even.sum())


def calibration_error(y, p, w):
    error = 0
    for low in np.arange(0, 1, .1):
        at = (p >= low) & (p < low + .1 + (low > .85))
        if w[at].sum() > 0:
            error += abs(np.sum(w[at] * (y[at] - p[at])))
    return error / w.sum()


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('pairs')
    a.add_argument('--write')
    a.add_argument('--model', choices=PENALTIES, default='same_thing', help='which of them it is for')
    a.add_argument('--least', type=float, default=0, help='exit with 1 below this average precision of pairs whose values part')
    a.add_argument('--report', action='store_true', help='what each piece of evidence is worth')
    a.add_argument('--scores', help='where to write what each pair was judged by the folds that it is not in')
    a.add_argument('--penalties', help='to choose among, instead of the one that was chosen')
    a.add_argument('--without', action='append', default=[])
    o = a.parse_args()
    ids, names, group, y, natural, differ, bins = read(o.pairs)
    keep = [k for k, n in enumerate(names) if n not in o.without]
    names, bins = [names[k] for k in keep], bins[:, keep]
    x = Design(bins, differ)
    w = evened(np.where(natural < 0, -natural, 1), group, EVENED[o.model])
    fold = folds_of(group)
    best = None
    for penalty in map(float, o.penalties.split(',')) if o.penalties else [PENALTIES[o.model]]:
        s, betas = cross_validated(x, y, w, fold, penalty)
        at = differ == 1
        loss = -np.mean((y * np.log(1 / (1 + np.exp(-s))) + (1 - y) * np.log(1 / (1 + np.exp(s))))[at])
        print(f'penalty {penalty:g}: average precision {average_precision(y, s):.3f}, of those that part '
              f'{average_precision(y[at], s[at]):.3f}, log loss of those {loss:.4f}')
        if best is None or loss < best[0]:
            best = loss, penalty, s, betas
    _, penalty, s, betas = best
    p = 1 / (1 + np.exp(-s))
    beta = fit(x, y, w, penalty)
    print(f'{len(y)} pairs, {y.sum()} of one thing; penalty {penalty:g}; average precision {average_precision(y, s):.3f} '
          f'(fitted {average_precision(y, x.scores(beta)):.3f})')
    for which, at in (('all', differ >= 0), ('values agree', differ == 0), ('values part', differ == 1)):
        print(f'{which}: {at.sum()} pairs, {y[at].sum()} of one thing, average precision {average_precision(y[at], s[at]):.3f} '
              f'(fitted {average_precision(y[at], x.scores(beta)[at]):.3f})')
        for t in (.5, .75, .9):
            on = at & (p >= t)
            print(f'  at {t}: {100 * np.mean(y[on]) if on.any() else 0:.0f} % right of {on.sum()}, {100 * y[on].sum() / max(y[at].sum(), 1):.0f} % found')
    print(f'calibration error {calibration_error(y, p, natural):.3f} natural, {calibration_error(y, p, w):.3f} as labelled, '
          f'{calibration_error(y[differ == 1], p[differ == 1], w[differ == 1]):.3f} of those that part')
    if o.report:
        part = differ == 1
        whole = average_precision(y[part], s[part])
        worth = []
        for k, n in enumerate(names):
            without = s.copy()
            for f, b in enumerate(betas):
                at = fold[:, 0] == f
                own = x.columns[at, k]
                without[at] -= b[own] * SHARED + x.differ[at] * b[x.wide + own]
            worth.append((whole - average_precision(y[part], without[part]), n))
        print('what each piece of evidence is worth: average precision lost where it is not added, of pairs whose values part')
        for v, n in sorted(worth, reverse=True):
            print(f'{v:+.4f} {n}')
    if o.scores:
        with open(o.scores, 'w', encoding='utf-8') as f:
            f.writelines(f'{i}\t{v:.4f}\n' for i, v in zip(ids, p))
    if o.write:
        write(o.write, names, x, beta)
    return int(average_precision(y[differ == 1], s[differ == 1]) < o.least)


def write(path, names, x, beta):
    weights = beta[:-1] * HUNDREDTHS
    shared, own = weights[:x.wide] * SHARED, weights[x.wide:]
    met = np.bincount(x.columns.ravel(), minlength=x.wide) > 0
    with open(path, 'w', encoding='utf-8') as f:
        f.write('# Made by ./dev train. Weights in hundredths of a bit of log-odds that two figures are of one thing: where their values\n'
                '# agree, and where they part. base: without any evidence. percent: from the sum on at which so many per cent are.\n')
        f.write('evidence\tbin\tagree\tpart\n')
        f.write(f'base\t0\t{round(beta[-1] * HUNDREDTHS)}\t{round(beta[-1] * HUNDREDTHS)}\n')
        for percent in range(1, 100):
            sum_ = round(100 * math.log2(percent / (100 - percent)))
            f.write(f'percent\t{percent}\t{sum_}\t{sum_}\n')
        for k, n in enumerate(names):
            for j in range(x.begins[k], x.begins[k + 1]):
                if met[j]:
                    f.write(f'{n}\t{j - x.begins[k]}\t{round(shared[j])}\t{round(shared[j] + own[j])}\n')


if __name__ == '__main__':
    sys.exit(main())
