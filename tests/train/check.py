#!/usr/bin/env python3
"""Holds the models of data/model to what ./dev train makes of the tables beside them, byte for byte, and to what they reach by
cross-validation: no later commit shall lose it unseen.

  check.py REPO
"""
import pathlib
import subprocess
import sys
import tempfile

# Least average precision of pairs whose values part, by folds of stories, in hundredths; a hundredth below what was measured.
LEAST = {'same_thing': 72, 'update': 82, 'same_moment': 81}
PAIRS = {'same_thing': 'pairs.tsv', 'update': 'updates.tsv', 'same_moment': 'moments.tsv'}

repo = pathlib.Path(sys.argv[1])
for model, least in LEAST.items():
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / 'model.tsv'
        fitted = subprocess.run(['/usr/bin/python3', '-B', repo / 'tests/train/fit.py', repo / 'data/model' / PAIRS[model], '--model', model,
                                 '--write', made, '--least', str(least / 100)])
        if fitted.returncode != 0:
            sys.exit(f'data/model/{PAIRS[model]} no longer reach an average precision of {least / 100}')
        if made.read_bytes() != (repo / f'data/model/{model}.tsv').read_bytes():
            sys.exit(f'data/model/{model}.tsv is not what ./dev train makes of data/model/{PAIRS[model]}')

# Least per cent of figures, by folds of articles, that are given a right answer, a hundredth and a half below what was measured.
CHOICES = {'subject': ('choose.py', 'subjects.tsv', 42, []), 'time': ('choose_times.py', 'times.tsv', 60, []),
           'role': ('parts.py', 'roles.tsv', 70, []),
           'event': ('choose.py', 'events.tsv', 18, ['--signs', repo / 'src/clause/event_sign.h', '--named-from', '30'])}
for model, (script, table, least, options) in CHOICES.items():
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / 'model.tsv'
        fitted = subprocess.run(['/usr/bin/python3', '-B', repo / 'tests/train' / script, repo / 'data/model' / table, *options, '--write', made,
                                 '--least', str(least)])
        if fitted.returncode != 0:
            sys.exit(f'by data/model/{table}, fewer than {least} % are right')
        if made.read_bytes() != (repo / f'data/model/{model}.tsv').read_bytes():
            sys.exit(f'data/model/{model}.tsv is not what ./dev train makes of data/model/{table}')
