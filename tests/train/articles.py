#!/usr/bin/env python3
"""The articles that tests/train/labels.jsonl and the labels of other sets name, as one file for `./dev train --from`.

    articles.py REPO OUT.jsonl ARTICLES.jsonl[.gz]…

Of REPO it takes the founding articles (seed/NAME), the golden cases (CASE/ARTICLE) and the examples of the rules
(example/RULE/SORT/ARTICLE); those of the newspapers are given, since they belong to them. Of two with one id the first counts.
"""
import csv
import gzip
import json
import pathlib
import sys

repo, out, *given = sys.argv[1:]
repo = pathlib.Path(repo)
sys.path.insert(0, str(repo / 'tests/cases'))
import run as cases  # noqa: E402


def own_articles():
    for path in sorted((repo / 'seeds').glob('*.txt')):
        yield {'id': f'seed/{path.name}', 'text': path.read_text('utf-8')}
    for path in sorted((repo / 'tests/cases').glob('*/*.case')):
        for name, body in cases.Case(path).articles:
            yield {**({'text': body} if '.' in name else json.loads(cases.as_json(name, body))), 'id': f'{path.stem}/{name}'}
    with open(repo / 'data/rules/examples.tsv', encoding='utf-8') as table:
        for row in csv.DictReader((line for line in table if not line.startswith('#')), delimiter='\t', quoting=csv.QUOTE_NONE):
            fields = {k: row[k] for k in ('title', 'text', 'published') if row.get(k)}
            yield {'id': f"example/{row['rule']}/{row['sort']}/{row['article']}", **fields}


def given_articles():
    for path in given:
        with gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8') as lines:
            yield from map(json.loads, lines)


met = set()
with open(out, 'w', encoding='utf-8') as lines:
    for article in (a for articles in (own_articles(), given_articles()) for a in articles):
        if article['id'] not in met:
            met.add(article['id'])
            lines.write(json.dumps(article, ensure_ascii=False) + '\n')
