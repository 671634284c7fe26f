#!/usr/bin/env python3
"""Holds data/messages.tsv and the program to each other.

    messages.py REPO

Every message has a text in every language, with the same places in all of them; every id that the code names has a row, and
every row is named. An id that the code puts together ("kind." + name) is known by its first part.
"""
import pathlib
import re
import sys

ID = re.compile(r'"((?:why|reason|evidence|hint|value|kind|message|severity|text|summary|weekday|rule|junit|skipped|progress|stale|baseline|confidence|said|story|page|figure)\.[A-Za-z0-9._-]*|join)"')
PLACE = re.compile(r"\{(\d)[},]")


def main():
    repo = pathlib.Path(sys.argv[1])
    rows, complaints = {}, []
    lines = (repo / "data/messages.tsv").read_text("utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header, records = table[0], table[1:]
    for cells in records:
        if len(cells) != len(header) or not all(cell.strip() == cell and cell for cell in cells):
            complaints.append(f"{cells[0]}: a text for each of {header[1:]} is expected")
            continue
        if cells[0] in rows:
            complaints.append(f"{cells[0]}: stands twice")
        rows[cells[0]] = cells[1:]
        if len({tuple(sorted(set(PLACE.findall(text)))) for text in cells[1:]}) > 1:
            complaints.append(f"{cells[0]}: the places differ between the languages")
    named = set()
    for path in sorted((repo / "src").rglob("*.cc")):
        for found in ID.findall(path.read_text("utf-8")):
            named.add(found)
            if not found.endswith(".") and found not in rows:
                complaints.append(f"{path.relative_to(repo)}: there is no message {found}")
    prefixes = tuple(n for n in named if n.endswith("."))
    complaints += [f"{i}: no code names it" for i in rows if i not in named and not i.startswith(prefixes)]
    for c in complaints:
        print(c)
    print(f"{len(rows)} messages, {len(complaints)} complaints")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
