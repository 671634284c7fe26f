#!/usr/bin/env python3
"""Fits the weights of the evidence to labelled pairs, and says how good they are on pairs that they were not fitted to.

  fit.py PAIRS.tsv [--write MODEL.tsv [--quiet]] [--report]

PAIRS.tsv: id, group (pairs of one group of articles are never parted), label (1 one thing, 0 not), weight (how many pairs of the
natural distribution it stands for), differ (1 where the values part), then a column a piece of evidence with its bin.
The model is additive: a sum of integers, one a piece of evidence and bin, in hundredths of a bit of log-odds; and a table from sums
to probability. Logistic regression with a penalty on the squares of the weights (Hoerl and Kennard 1970; the penalty is chosen by
cross-validation), by Newton's method from nothing, so that the same table always gives the same model.
"""
import argparse
import math
import sys

import numpy as np

HUNDREDTHS = 100 / math.log(2)  # of a bit, in a unit of natural log-odds
FOLDS = 5


def read(path):
    lines = [l.rstrip('\n').split('\t') for l in open(path, encoding='utf-8') if not l.startswith('#')]
    names = lines[0][5:]
    rows = lines[1:]
    group = np.array([int(r[1]) for r in rows])
    label = np.array([int(r[2]) for r in rows])
    weight = np.array([float(r[3]) for r in rows])
    differ = np.array([int(r[4]) for r in rows])
    bins = np.array([[int(x) for x in r[5:]] for r in rows])
    return [r[0] for r in rows], names, group, label, weight, differ, bins


def columns(bins):
    """For each piece of evidence, where its bins begin among the columns of the design."""
    sizes = bins.max(axis=0) + 1
    return np.concatenate([[0], np.cumsum(sizes)])


def design(bins, begins):
    x = np.zeros((len(bins), begins[-1] + 1))
    for k in range(bins.shape[1]):
        x[np.arange(len(bins)), begins[k] + bins[:, k]] = 1
    x[:, -1] = 1
    return x


def fit(x, y, w, penalty):
    """Weights of the columns, the last the one that is always there, which has no penalty."""
    beta = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[-1] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def average_precision(y, s, w=None):
    w = np.ones(len(y)) if w is None else w
    order = np.argsort(-s, kind='stable')
    y, w = y[order], w[order]
    hit, all_ = np.cumsum(w * y), np.cumsum(w)
    return float(np.sum(w * y * hit / all_) / max(np.sum(w * y), 1e-9))


def folds_of(group):
    """Groups dealt out by size, the largest first, so that the folds are alike."""
    ids, counts = np.unique(group, return_counts=True)
    fold, size = {}, [0] * FOLDS
    for i in sorted(range(len(ids)), key=lambda i: (-counts[i], ids[i])):
        k = size.index(min(size))
        fold[ids[i]] = k
        size[k] += counts[i]
    return np.array([fold[g] for g in group])


def cross_validated(x, y, w, fold, penalty):
    s = np.zeros(len(y))
    for k in range(FOLDS):
        s[fold == k] = x[fold == k] @ fit(x[fold != k], y[fold != k], w[fold != k], penalty)
    return s


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
    a.add_argument('--quiet', action='store_true', help='write alone, without cross-validation')
    a.add_argument('--report', action='store_true', help='what each piece of evidence is worth')
    a.add_argument('--scores', help='where to write what each pair was judged by the folds that it is not in')
    a.add_argument('--penalties', default='8')
    a.add_argument('--without', action='append', default=[])
    o = a.parse_args()
    ids, names, group, y, natural, differ, bins = read(o.pairs)
    keep = [k for k, n in enumerate(names) if n not in o.without]
    names, bins = [names[k] for k in keep], bins[:, keep]
    begins = columns(bins)
    x = design(bins, begins)
    w = np.ones(len(y))
    fold = folds_of(group)
    if o.quiet:
        return write(o.write, names, bins, begins, x, fit(x, y, w, int(o.penalties.split(',')[0])))
    best = None
    for penalty in map(int, o.penalties.split(',')):
        s = cross_validated(x, y, w, fold, penalty)
        loss = -np.mean(y * np.log(1 / (1 + np.exp(-s))) + (1 - y) * np.log(1 / (1 + np.exp(s))))
        print(f'penalty {penalty}: log loss {loss:.4f}, average precision {average_precision(y, s):.3f}, '
              f'of those that part {average_precision(y[differ == 1], s[differ == 1]):.3f}')
        if best is None or loss < best[0]:
            best = loss, penalty, s
    _, penalty, s = best
    p = 1 / (1 + np.exp(-s))
    print(f'{len(y)} pairs, {y.sum()} of one thing; penalty {penalty}; average precision {average_precision(y, s):.3f} '
          f'(fitted {average_precision(y, x @ fit(x, y, w, penalty)):.3f})')
    for which, at in (('all', differ >= 0), ('values part', differ == 1)):
        print(which, f'average precision {average_precision(y[at], s[at]):.3f}', 'natural', f'{average_precision(y[at], s[at], natural[at]):.3f}')
        for t in (.5, .75, .9):
            on = at & (p >= t)
            print(f'  at {t}: {100 * np.mean(y[on]) if on.any() else 0:.0f} % right of {on.sum()}, {100 * y[on].sum() / max(y[at].sum(), 1):.0f} % found')
    print(f'calibration error {calibration_error(y, p, natural):.3f} natural, {calibration_error(y, p, w):.3f} as labelled')
    if o.report:
        for k, n in enumerate(names):
            less = [j for j in range(x.shape[1]) if not begins[k] <= j < begins[k + 1]]
            t = cross_validated(x[:, less], y, w, fold, penalty)
            print(f'{average_precision(y, s) - average_precision(y, t):+.4f}  without {n}')
    if o.scores:
        with open(o.scores, 'w', encoding='utf-8') as f:
            f.writelines(f'{i}\t{v:.4f}\n' for i, v in zip(ids, p))
    if o.write:
        write(o.write, names, bins, begins, x, fit(x, y, w, penalty))


def write(path, names, bins, begins, x, beta):
    with open(path, 'w', encoding='utf-8') as f:
        f.write('# Made by ./dev train. weight: hundredths of a bit of log-odds that two figures are of one thing. base: without any\n'
                '# evidence. percent: from the sum on at which so many per cent of pairs are of one thing.\n')
        f.write('evidence\tbin\tweight\n')
        f.write(f'base\t0\t{round(beta[-1] * HUNDREDTHS)}\n')
        for percent in range(1, 100):
            f.write(f'percent\t{percent}\t{round(100 * math.log2(percent / (100 - percent)))}\n')
        for k, n in enumerate(names):
            for j in range(begins[k], begins[k + 1]):
                if x[:, j].any():
                    f.write(f'{n}\t{j - begins[k]}\t{round(beta[j] * HUNDREDTHS)}\n')


main()
