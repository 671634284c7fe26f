#!/usr/bin/env python3
"""Holds what the program says to the program: data/messages.tsv, notices.tsv, measures.tsv and units.tsv.

    messages.py REPO

Every text exists in every language, with the same places in all of them. Every message that the code names has a row, and
every row is named; an id that the code puts together ("kind." + name) is known by its first part. Every sentence of the
code has a row of data/notices.tsv, and every row is said. Every option, command, rule, concept, measure and unit has a
name. French has its spaces: before ; ! ? a narrow one, before : and inside « » a wide one, none of which breaks a line.
"""
import pathlib
import re
import sys

GROUPS = ("why|reason|evidence|hint|value|kind|subject|message|severity|text|summary|weekday|month|date|time|number|rule|junit"
          "|skipped|progress|statistics|count|stale|baseline|option|command|group|help|start|lexicon"
          "|confidence|said|story|page|figure")
ID = re.compile(r'"((?:%s)\.[A-Za-z0-9._-]*|join|message|reads-[a-z-]+)"' % GROUPS)
FORMATTED = re.compile(r'"((?:%s)\.)\{' % GROUPS)
PLACE = re.compile(r"\{(\d)[},]")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# What is given to these is a sentence, where it is a literal: a constant, an argument or a pattern of others.
SAYS = re.compile(r'\b(?:Notice|Error|fail|skip|give_up|refused|lose|complain|misused|wrong|pass_by)\s*[({]|return \{"|'
                  r'constexpr const char\* k\w+ =|\? "|: "|reason = ')


class Table:
    def __init__(self, path, key=0):
        lines = path.read_text("utf-8").splitlines()
        records = [line.split("\t") for line in lines if line and not line.startswith("#")]
        self.name, self.header = path.name, records[0]
        self.rows = {r[key]: dict(zip(self.header, r + [""] * len(self.header))) for r in records[1:]}
        self.complaints = [f"{self.name}: a row has more cells than the header: {r[0]}" for r in records if len(r) > len(self.header)]
        if len(self.rows) != len(records) - 1:
            self.complaints.append(f"{self.name}: a row stands twice")

    def column(self, name):
        return {row[name] for row in self.rows.values() if row[name]}


def spaces_of_french(where, text):
    if re.search(r"\S [;!?](?=\s|$)|\S :(?=\s|$)|« | »", text) or re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text):
        yield f"{where}: French is not spaced: {text}"


def complete(table, languages):
    """Complaints on rows that lack a language, or whose places differ."""
    for key, row in table.rows.items():
        texts = [row[language] for language in languages]
        if not all(t and t.strip(" ") == t for t in texts):
            yield f"{table.name}: {key}: a text for each of {languages} is expected"
        if len({tuple(sorted(set(PLACE.findall(t)))) for t in texts}) > 1:
            yield f"{table.name}: {key}: the places differ between the languages"
        yield from spaces_of_french(f"{table.name}: {key}", row["fr"])


def on_messages(repo, sources):
    messages = Table(repo / "data/messages.tsv")
    yield from messages.complaints + list(complete(messages, ("en", "ar", "fr")))
    named = set()
    for path, text in sources.items():
        for found in ID.findall(text) + FORMATTED.findall(text):
            named.add(found)
            if not found.endswith(".") and found not in messages.rows:
                yield f"{path}: there is no message {found}"
    prefixes = tuple(n for n in named if n.endswith("."))
    for i in messages.rows:
        base = i.removesuffix(".many").removesuffix(".two")
        if base not in messages.rows or (base not in named and not base.startswith(prefixes)):
            yield f"messages.tsv: {i}: no code names it"
    table = sources[repo / "src/cli/option_table.cc"]
    wanted = [f"command.{name}" for name in re.findall(r'CommandInfo\{Command::\w+, "([a-z]+)"', table)]
    for name, rest in re.findall(r'OptionInfo\{"([a-z-]+)",([^}]*)\}', table):
        wanted.append(f'option.{"no-" if "kFlag" in rest and chr(34) + "true" in rest else ""}{name}')
    wanted += [f"group.{g}" for g in re.findall(r'constexpr std::string_view k\w+ = "([a-z]+)";', table)]
    for i in re.findall(r'"(FC\d{3})"', sources[repo / "src/compare/rules.cc"]):
        wanted += [f"rule.{i}.{part}" for part in ("name", "meaning", "example", "lesson")]
    yield from (f"messages.tsv: there is no {i}" for i in wanted if i not in messages.rows)


def literals(text):
    """The string literals of C++ source, those that stand behind each other joined, and what stands before each."""
    joined = re.sub(r'"\s*\n\s*"', "", text)
    for line in joined.splitlines():
        if line.lstrip().startswith(("//", "#", "static_assert", "assert")):
            continue
        for found in LITERAL.finditer(line):
            yield line[:found.start()], found[1].replace('\\"', '"')


def on_sentences(repo, sources):
    sentences = Table(repo / "data/notices.tsv")
    yield from sentences.complaints + list(complete(sentences, ("en", "ar", "fr")))
    said = set()
    for path, text in sources.items():
        room = path.parts[-2]
        for before, literal in literals(text):
            said.add(literal)
            is_sentence = re.match(r"[a-z{«\"-][^\\]*[a-z}] [a-z]", literal) and SAYS.search(before)
            if is_sentence and room in ("text", "archive", "lexicon", "cli") and literal not in sentences.rows:
                yield f"{path}: notices.tsv has no “{literal}”"
    reads = Table(repo / "data/ar/rules.tsv").column("reads")
    yield from (f"notices.tsv has no “{r}” of ar/rules.tsv" for r in reads if r not in sentences.rows)
    of_system = re.compile(r"[A-Z]")
    for s in sentences.rows:
        if s not in said and s not in reads and not of_system.match(s):
            yield f"notices.tsv: nothing says “{s}”"


def on_names(repo):
    measures = Table(repo / "data/measures.tsv")
    yield from measures.complaints
    for key, row in measures.rows.items():
        if not (row["en"] and row["ar"] and row["fr"] and row["sort"] in ("counted", "measured")):
            yield f"measures.tsv: {key}: it lacks a name"
    ar = repo / "data/ar"
    wanted = {r.split("\t")[0] for r in (ar / "concepts.tsv").read_text("utf-8").splitlines()[1:] if r and r[0] != "#"} - {"concept"}
    for table in ("frames", "governors"):
        wanted |= Table(ar / f"{table}.tsv").column("measure")
    yield from (f"measures.tsv: there is no {m}" for m in sorted(wanted - set(measures.rows)))
    yield from (f"measures.tsv: {m} is no concept and no measure" for m in sorted(set(measures.rows) - wanted))
    units = Table(repo / "data/units.tsv")
    yield from units.complaints
    forms = {"en": (0, 2), "ar": (0, 6), "fr": (0, 2)}
    for key, row in units.rows.items():
        for language, numbers in forms.items():
            if len(row[language].split("|")) * bool(row[language]) not in numbers:
                yield f"units.tsv: {key}: {language} has not as many forms as its numbers"
    for line in (ar / "units.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 4 and "own" in cells[4] and not all(units.rows.get(cells[0], {}).get(n) for n in forms):
            yield f"units.tsv: {cells[0]} is not one of CLDR’s, and lacks words"


def main():
    repo = pathlib.Path(sys.argv[1])
    sources = {p: p.read_text("utf-8") for folder in ("src", "include") for p in sorted((repo / folder).rglob("*.*"))}
    complaints = [*on_messages(repo, sources), *on_sentences(repo, sources), *on_names(repo)]
    for c in complaints:
        print(c)
    print(f"{len(complaints)} complaints")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
