#!/usr/bin/env python3
"""Holds data/model/same_thing.tsv to what ./dev train makes of data/model/pairs.tsv, byte for byte.

  check.py REPO
"""
import pathlib
import subprocess
import sys
import tempfile

repo = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    made = pathlib.Path(folder) / 'model.tsv'
    subprocess.run(['/usr/bin/python3', '-B', repo / 'tests/train/fit.py', repo / 'data/model/pairs.tsv', '--quiet', '--write', made], check=True)
    if made.read_bytes() != (repo / 'data/model/same_thing.tsv').read_bytes():
        sys.exit('data/model/same_thing.tsv is not what ./dev train makes of data/model/pairs.tsv')
