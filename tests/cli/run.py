#!/usr/bin/env python3
"""Runs the program as a shell would and compares bytes and exit status.

    run.py BINARY FOLDER [NAME…]

Each function below whose name begins with "test_" is one test: it gets a Place, which is an empty folder of its own with
the articles of FOLDER/input in it, and runs the program there. The messages compared are those that a person reads, so a
new wording must be changed here as well, on purpose.
"""
import argparse
import fcntl
import gzip
import itertools
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import termios
import time
import traceback
import unicodedata

NOBODY = 65534
SUMMARY = "{} error{}, {} warning{}, {} note{} in {} claim{} of {} article{}\n"


class Skip(Exception):
    pass


class Done:
    def __init__(self, command, status, out, err):
        self.command, self.status, self.out, self.err = command, status, out, err

    def json(self):
        return json.loads(self.out)

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def findings(self):
        """The bytes of the findings, without the summary and what was skipped."""
        return self.out[self.out.index(b'"findings"'):self.out.index(b'"skipped"')]


class Place:
    def __init__(self, binary, folder, where):
        self.binary, self.folder = binary, pathlib.Path(where)
        shutil.copytree(folder / "input", where, dirs_exist_ok=True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def read(self, name):
        return (self.folder / name).read_bytes()

    def run(self, *arguments, stdin=b"", env=None, timeout=60, **options):
        command = [self.binary, *arguments]
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG")} | (env or {})
        if "stdout" not in options:
            options["stdout"] = subprocess.PIPE
        options["cwd"] = self.folder / options.get("cwd", ".")
        done = subprocess.run(command, input=stdin, stderr=subprocess.PIPE, env=environment, timeout=timeout,
                              **options)
        return Done(command, done.returncode, done.stdout, done.stderr)


def text(value):
    return value.encode() if isinstance(value, str) else value


def parted(found, wanted):
    """Both, or of long values the part in which they differ first."""
    at = 0
    if isinstance(found, (bytes, str)) and isinstance(wanted, type(found)) and max(len(found), len(wanted)) > 600:
        at = max(0, len(os.path.commonprefix([found, wanted])) - 100)
        found, wanted = found[at:at + 300], wanted[at:at + 300]
    return (f" (from {at})" if at else "") + f":\n    {found!r}\n  expected:\n    {wanted!r}"


def expect(done, status, out=None, err=b""):
    """None: any bytes."""
    problems = []
    if done.status != status:
        problems.append(f"exit status {done.status}, expected {status}")
    for name, found, wanted in (("standard output", done.out, out), ("standard error", done.err, err)):
        if wanted is not None and found != text(wanted):
            problems.append(name + parted(found, text(wanted)))
    if problems:
        raise AssertionError(f"{done.command[1:]}\n  " + "\n  ".join(problems))
    return done


def same(found, wanted, what):
    if found != wanted:
        raise AssertionError(what + parted(found, wanted))


def one_line(done):
    """A complaint is one sentence on one line, and names the program."""
    same(done.err.count(b"\n"), 1, f"lines of {done.err!r}")
    same(done.err[:11], b"factcheck: ", "beginning of the complaint")


def summary(errors, warnings, notes, claims, articles):
    parts = itertools.chain.from_iterable((n, "" if n == 1 else "s") for n in (errors, warnings, notes, claims, articles))
    return SUMMARY.format(*parts)


NOTHING_READ = summary(0, 0, 0, 0, 0)
CONFLICT = ("north.txt", "south.txt")
BOUNDS = ("bounds_a.txt", "bounds_b.txt")
# Its finding is one of logic, and an error whatever the weights are.
WRONG_WEEKDAY = "افتتاح مكتبة عمومية في طنجة\n\nافتتحت يوم الثلاثاء 13 مايو 2024 مكتبة عمومية في طنجة.\n"


# --- exit status ---

SEEDS = pathlib.Path(__file__).resolve().parents[2] / "seeds"


def test_founding_articles(place):
    """The five founding articles give these three findings and no other, whatever else changes."""
    done = expect(place.run("--format", "json", str(SEEDS)), 1, None)
    found = []
    for f in done.json()["findings"]:
        sides = [(s["value"]["low"], s["value"]["precision"], [pathlib.Path(c["document"]["id"]).name[:3] for c in s["claims"]])
                 for s in f["sides"]]
        found.append((f["severity"], f["rule"], f["measure"], f["event"]["key"], sides))
    session = "interpol/assembly/93"
    same(found, [
        ("error", "FC001", "states", session, [(196, "exact", ["000"]), (179, "exact", ["001", "003"])]),
        ("warning", "FC002", "participants", session, [(1000, "more_than", ["000"]), (800, "more_than", ["001", "003"])]),
        ("note", "FC003", "ministers", session, [(25, "exact", ["003"]), (25, "exact", ["001"])]),
    ], "findings on seeds/")
    hint = done.json()["findings"][0]["hint"]
    same("total" in hint and "002" in hint and "003" in hint, True, "196 is called the total, which 002 and 003 give")


def test_conflict_is_status_1(place):
    done = expect(place.run("--format", "json", *CONFLICT), 1)
    same([f["rule"] for f in done.json()["findings"]], ["FC001"], "rules")
    expect(place.run("check", "--format", "json", *CONFLICT), 1, done.out)


def test_report_for_a_person(place):
    expect(place.run(*CONFLICT), 1, """\
story: «حريق في سوق الخضر بمدينة الناظور يصيب 31 تاجرا»
  2 articles

warning[FC001] conflicting numbers (number of traders): 47 against 31
  47
    south.txt:3:64  «النار تلتهم سوق الخضر القديم بالناظور»
      «التهمت النار ليلة السبت سوق الخضر القديم بمدينة الناظور، وأصيب *47 تاجرا*، وفق السلطات المحلية، قبل أن تتمكن الوقاية المدنية من إخماد …»
      according to “السلطات المحلية”
  31
    north.txt:1:39  «حريق في سوق الخضر بمدينة الناظور يصيب 31 تاجرا»
      «حريق في سوق الخضر بمدينة الناظور يصيب *31 تاجرا*»
    also north.txt:3:6
  confidence: very likely the same thing (87%)
  why: they cannot both be true; each is the first such figure in its article; the articles are alike

""" + summary(0, 1, 0, 9, 2))


def test_language(place):
    """The option, then the locale; keys and exit status are the same in all of them."""
    def why(*arguments, **env):
        done = expect(place.run("--format", "json", *arguments, *CONFLICT, env=env), 1)
        return done.json()["findings"][0]["why"]

    english = why()
    same(english, "they cannot both be true; each is the first such figure in its article; the articles are alike", "without a locale")
    arabic, french = why("--lang", "ar"), why("--lang", "fr")
    same(len({english, arabic, french}), 3, "languages")
    same(why(LANG="ar_MA.UTF-8"), arabic, "by LANG")
    same(why(LANG="ar_MA.UTF-8", LC_ALL="fr_FR.UTF-8"), french, "LC_ALL comes first")
    same(why("--lang", "en", LC_ALL="fr_FR.UTF-8"), english, "the option comes before the locale")
    same(why(LC_ALL="arn_CL.UTF-8"), english, "Mapudungun is not Arabic")
    last = expect(place.run("--lang", "ar", *CONFLICT), 1).out.decode().splitlines()[-1]
    same(last, "لا تناقضات، تنبيه واحد، لا ملاحظات في 9 أرقام من مقالين", "the last line, in Arabic plurals")


def test_all_is_told_in_the_reader_s_language(place):
    """What is wrong with input, usage and settings, help and lists; an English word is one that this test did not expect."""
    place.write("empty.txt", "")
    place.write("bad.toml", "rulle = 3\n")
    told = {("empty.txt",): "factcheck: empty.txt: الملف فارغ\n",
            ("none",): "factcheck: none: لا يوجد ملف ولا مجلد بهذا الاسم\n",
            ("--formt", "json", "a"): "factcheck: لا يوجد خيار --formt؛ أتقصد --format؟ (انظر factcheck --help)\n",
            ("--severity",): "factcheck: الخيار --severity يحتاج إلى قيمة (انظر factcheck --help)\n",
            ("--config", "bad.toml", "a"): "factcheck: bad.toml:1: لا يوجد مفتاح rulle؛ أتقصد rule؟ (انظر factcheck --help)\n",
            ("explain", "FC099"): "factcheck: لا توجد قاعدة FC099؛ الأمر factcheck explain compare extract يسردها؛ أتقصد FC009؟\n",
            ("chek", "north.txt"): "factcheck: لا يوجد أمر ولا ملف chek؛ أتقصد check؟ (انظر factcheck --help)\n",
            ("--measure", "deathes", "a"): "factcheck: --measure: لا يوجد مقياس deathes؛ الخيار --measure list يسردها؛ أتقصد deaths؟ (انظر factcheck --help)\n"}
    for arguments, err in told.items():
        done = place.run("--lang", "ar", *arguments)
        same((done.status, done.err.decode()), (2, err), str(arguments))
    skipped = place.run("--lang", "fr", "--format", "json", "empty.txt").json()["skipped"]
    same(skipped, [{"path": "empty.txt", "reason": "le fichier est vide"}], "reasons of skipped")
    for arguments in (["help"], ["-h"], ["explain"], ["explain", "extract"], ["explain", "FC001"], ["--rule", "list"], ["--measure", "list"],
                      ["help", "extract"]):
        english, arabic, french = (expect(place.run("--lang", language, *arguments), 0).out.decode() for language in ("en", "ar", "fr"))
        same(len({english, arabic, french}), 3, f"{arguments} in three languages")
        # Whole lines of English words are in none of the others.
        lines = {line.strip() for line in english.splitlines() if re.fullmatch(r"\s+[A-Z][a-z]+ [a-z ,.]{12,}", line)}
        for other in (arabic, french):
            same({line for line in lines if line in other}, set(), f"English lines of {arguments}")


def test_digits(place):
    """Numbers that the program says, in Arabic digits; places and quotes keep theirs."""
    done = expect(place.run("--lang", "ar", "--digits", "arab", *CONFLICT), 1).out.decode()
    same(re.search(r"\n  ٣١\n    north\.txt:\d+:\d+ ", done) is not None, True, "a value, above its place")
    same(re.search(r"\([٠-٩]+٪\)", done) is not None, True, "a confidence")
    same(done.splitlines()[-1], "لا تناقضات، تنبيه واحد، لا ملاحظات في ٩ أرقام من مقالين", "the last line")
    quotes = lambda report: [line for line in report.splitlines() if "«" in line]
    same(quotes(done), quotes(expect(place.run("--lang", "ar", *CONFLICT), 1).out.decode()), "quotes")


def test_a_place_to_start(place):
    done = expect(place.run(), 2, "", None)
    same((len(done.err.decode().splitlines()), b"factcheck help" in done.err), (5, True), "five lines")
    for arguments in ([], ["check"]):
        same(expect(place.run("help", *arguments), 0).out, expect(place.run("--help"), 0).out, "help")
    same(expect(place.run("help", "extract"), 0).out, expect(place.run("extract", "--help"), 0).out, "help on a command")
    one_line(expect(place.run("help", "exctract"), 2, "", "factcheck: there is no command exctract; did you mean extract? (see factcheck --help)\n"))
    same(expect(place.run("version"), 0).out, expect(place.run("--version"), 0).out, "the version")
    rules = expect(place.run("--rule", "list"), 0).out.decode().splitlines()
    same(rules[0], "FC001  count-conflict           conflicting numbers", "a rule")
    measures = [line.split(" ")[0] for line in expect(place.run("--measure", "list"), 0).out.decode().splitlines()]
    same((measures == sorted(measures), "deaths" in measures), (True, True), "measures in their order")
    one_line(expect(place.run("--measure", "death", "north.txt"), 2, "",
                    "factcheck: --measure: there is no measure death; --measure list names them; did you mean deaths? (see factcheck --help)\n"))
    expect(place.run("--measure", "stem:x", "north.txt"), 0)


def test_nothing_found_is_status_0(place):
    expect(place.run("quiet.txt"), 0, summary(0, 0, 0, 3, 1))
    expect(place.run("quiet.txt", "north.txt"), 0, summary(0, 0, 0, 9, 2))


def test_fail_on(place):
    place.write("weekday.txt", WRONG_WEEKDAY)
    table = {("weekday.txt",): {"error": 1, "warning": 1, "note": 1, "never": 0},
             CONFLICT: {"error": 0, "warning": 1, "note": 1, "never": 0},
             BOUNDS: {"error": 0, "warning": 1, "note": 1, "never": 0},
             ("toll.jsonl",): {"error": 0, "warning": 0, "note": 1, "never": 0}}
    for paths, row in table.items():
        for least, status in row.items():
            expect(place.run("--fail-on", least, *paths), status)
            expect(place.run("check", *paths, f"--fail-on={least}"), status)


def test_extract_never_fails_on_findings(place):
    expect(place.run("extract", *CONFLICT), 0)


def test_version_and_help(place):
    done = expect(place.run("--version"), 0)
    same(done.out.startswith(b"factcheck ") and done.out.endswith(b"\n"), True, "the version's line")
    for arguments in (["--help"], ["-h"], ["extract", "--help"], ["compare", "--help"], ["explain", "--help"]):
        same(b"Usage: factcheck" in expect(place.run(*arguments), 0).out, True, "the help")


# --- bad usage ---

def test_bad_usage(place):
    bad = {("--bogus", "north.txt"): "there is no option --bogus",
           ("--strict",): "PATH is required",
           ("extract",): "PATH is required",
           ("compare",): "CLAIMS is required",
           ("--fail-on", "fatal", "north.txt"): "--fail-on: fatal is none of error, warning, note, never",
           ("--format", "pdf", "north.txt"): None,
           ("-o", "json", "north.txt"): "--output: expected FORMAT=FILE, as in json=report.json",
           ("-o", "json=", "north.txt"): "--output: expected FORMAT=FILE, as in json=report.json",
           ("-j", "many", "north.txt"): None,
           ("-j", "-2", "north.txt"): None,
           ("extract", "--fail-on", "note", "north.txt"): None,
           ("--annotate", "north.txt"):
               "--annotate belongs to factcheck extract",
           ("compare", "--annotate", "north.txt"):
               "--annotate belongs to factcheck extract",
           ("extract", "--color", "always", "north.txt"): "--color: it goes with --annotate",
           ("extract", "-d", "story", "north.txt"): "--debug: story cannot be traced here; extract can",
           ("--debug", "", "north.txt"): "--debug:  cannot be traced here; extract and compare can",
           ("compare", "-d", "extract", "north.txt"):
               "--debug: extract cannot be traced here; compare can"}
    for arguments, message in bad.items():
        wanted = message and f"factcheck: {message} (see factcheck --help)\n"
        one_line(expect(place.run(*arguments), 2, "", wanted))


def test_selected_files(place):
    place.write("archive/east.txt", place.read("south.txt"))
    place.write("archive/quiet.txt", place.read("quiet.txt"))
    place.write("today/west.txt", place.read("north.txt"))
    conflict, quiet = summary(0, 1, 0, 12, 3).encode(), b"0 errors, 0 warnings"
    last = lambda *arguments, **more: place.run(*arguments, **more).out.splitlines(True)[-1]
    same(last("archive", "today"), conflict, "everything")
    same(last("archive", "--new", "today"), conflict, "the new batch contradicts the archive")
    same(last("archive", "today", "--new", "archive/quiet.txt"), summary(0, 0, 0, 12, 3).encode(), "the new article contradicts nothing")
    same(last(".", "--exclude", "today/").startswith(b"0 errors, 2 warnings"), True, "the copies beside the folders")
    same(last("archive", "today", "--exclude", "w*").startswith(quiet), True, "a pattern")
    same(last("archive", "today", "--include", "*st.txt"), summary(0, 1, 0, 9, 2).encode(), "only these")
    place.write("archive/.ignore", "# mine\n*\n!quiet.txt\n")
    same(last("archive", "today").startswith(quiet), True, "an ignore file")
    same(last("--no-ignore-files", "archive", "today"), conflict, "not heeded")
    place.write("list", "archive/east.txt\ntoday/west.txt\n")
    same(last("--files-from", "list"), summary(0, 1, 0, 9, 2).encode(), "a list")
    same(last("--files-from", "-", stdin=b"archive/east.txt\0today/west.txt\0"), summary(0, 1, 0, 9, 2).encode(), "by NUL")
    expect(place.run("--files-from", "none", "archive"), 2, "", "factcheck: none: the list of files could not be read: No such file or directory\n")


def test_own_tables(place):
    place.write("own/concepts.tsv", "# ours\nconcept\tsingular\tplural\tbroader\tflags\nminers\tمعدن\tمعدنون|معدنين\tpeople\t\n")
    place.write("miners.txt", "خبر\nحضر 12 معدنا\n")
    measures = lambda *arguments: [c["measure"] for c in expect(place.run("extract", *arguments, "miners.txt"), 0).lines()]
    same(measures("--data", "own"), ["miners"], "the word is known")
    same(measures()[0].startswith("stem:"), True, "without the table it is not")
    place.write("factcheck.toml", 'data = ["own"]\n')
    same(measures(), ["miners"], "by the configuration")
    expect(place.run("lexicon", "check", "own"), 0, "own: 1 table, 0 errors\n")
    place.write("own/months.tsv", "names\tcalendar\tmonth\tflags\nسبتوبر\tg\t13\t\n")
    wrong = 'own/months.tsv:2: "month" must be a whole number from 1 to 12, not "13"\n'
    expect(place.run("lexicon", "check", "own"), 1, wrong + "own: 2 tables, 1 error\n")
    expect(place.run("miners.txt"), 2, "", "factcheck: " + wrong)
    (place.folder / "own/months.tsv").unlink()
    place.write("own/identifier_patterns.tsv", "name\tpattern\nours\t[a\n")
    expect(place.run("lexicon", "check", "own"), 1, "own/identifier_patterns.tsv: ours: missing ]: [a\nown: 2 tables, 1 error\n")
    expect(place.run("miners.txt"), 2, "", "factcheck: own/identifier_patterns.tsv: ours: missing ]: [a\n")
    place.write("own/identifier_patterns.tsv", b"name\tpattern\n\xff\tx\n")
    expect(place.run("lexicon", "check", "own"), 2, "", "factcheck: own/identifier_patterns.tsv: it is not UTF-8 (byte 13)\n")
    expect(place.run("lexicon", "check", "input"), 2, "", "factcheck: input: No such file or directory\n")
    (place.folder / "void").mkdir()
    expect(place.run("lexicon", "check", "void"), 2, "", "factcheck: void: no table is in it: their names end in .tsv\n")
    for arguments in ([], ["check"], ["chek", "own"]):
        expect(place.run("lexicon", *arguments), 2, "", None)


def test_quiet(place):
    expect(place.run("--quiet", "-o", "json=report.json", *CONFLICT), 1, "")
    same(json.loads(place.read("report.json"))["summary"]["warnings"], 1, "a file is still written")
    expect(place.run("-q", "quiet.txt"), 0, "")
    expect(place.run("-q", "nowhere.txt"), 2, "", "factcheck: nowhere.txt: no such file or folder\n")


ENCODINGS = {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE", "utf-32-le": "UTF-32LE", "utf-32-be": "UTF-32BE",
             "cp1256": "windows-1256", "iso8859_6": "ISO-8859-6"}


def test_encodings(place):
    """Every encoding gives the claims of UTF-8, with the places of the file's own bytes, and what is read again is the same."""
    text = "خبر عاجل من المدينة\r\n\r\nحضر اللقاء 25 وزيرا و1250 مندوبا من دول عربية، وقال المنظمون إن العدد كبير.\r\n" * 2
    place.write("utf8/a.txt", text)
    plain = expect(place.run("extract", "a.txt", cwd="utf8"), 0).lines()
    same(len(plain) >= 4, True, "claims")
    for encoding, named in ENCODINGS.items():
        for mark in ("", "\ufeff") if "utf" in encoding else ("",):
            # Latin commas and no quotes: the two encodings of a byte lack some letters.
            content = (mark + text).encode(encoding)
            place.write(f"{encoding}/a.txt", content)
            done = expect(place.run("extract", "-v", "a.txt", cwd=encoding), 0, None, None)
            same(f"factcheck: a.txt: read as {named}\n" in done.err.decode(), True, f"{encoding} is named: {done.err!r}")
            claims = done.lines()
            same([c["text"] for c in claims], [c["text"] for c in plain], f"the claims of {encoding}")
            for c, p in zip(claims, plain):
                same(content[c["span"]["start"]:c["span"]["end"]].decode(encoding), c["text"], f"the place of a claim in {encoding}")
                same(c["converted"]["from"], named, "its encoding")
                same([c["converted"][k] for k in ("span", "figure")], [{k: p[f][k] for k in ("start", "end")} for f in ("span", "figure")],
                     "its place in UTF-8")
                at = c["quote"]["start"]
                quote = c["quote"]["text"]
                same(content[at:at + len(quote.encode(encoding))].decode(encoding), quote, "the place of the quote")
            same(expect(place.run("extract", "--encoding", named.lower(), "a.txt", cwd=encoding), 0).out, done.out, "asked for")


def test_encodings_of_a_conflict(place):
    for name, encoding in (("north.txt", "utf-16-le"), ("south.txt", "cp1256")):
        place.write(f"other/{name}", place.read(name).decode().encode(encoding))
    report = lambda *arguments: re.sub(r"other/", "", place.run(*arguments).out.decode())
    same(report("--color", "never", "other/north.txt", "other/south.txt"), report(*CONFLICT), "the report for a person")
    claims = expect(place.run("extract", "other"), 0).out
    direct, parted = place.run("--format", "json", "other"), place.run("--format", "json", "compare", "-", stdin=claims)
    same(parted.findings(), direct.findings(), "findings of claims read again")


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>لقاء الوزراء في المدينة</title>
<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2024-05-12T10:22:00+01:00",
"publisher": {"name": "صحيفة الساحل"}}]}</script><link rel="canonical" href="https://example.org/1"></head>
<body><nav><a href="/">القسم 7</a></nav><article><h1>لقاء الوزراء في المدينة</h1>
<p>حضر اللقاء <b>25</b> وزيرا و1250&nbsp;مندوبا من
   دول عربية، وقال المنظمون أمس إن العدد كبير.</p></article></body></html>
"""


def test_links(place):
    """Where an article was read from goes with its claims to the report, through files of claims as well."""
    place.write("two.jsonl", "".join(json.dumps({"id": name, "source": name, "url": f"https://example.org/{name}", "published": "2024-05-12",
                                                 "title": "حريق في مصنع بمدينة طنجة", "text": f"قتل {killed} أشخاص في حريق مصنع بمدينة طنجة يوم الأحد."}) + "\n"
                                     for name, killed in (("a", 6), ("b", 9))))
    extracted = expect(place.run("extract", "two.jsonl"), 0)
    same({(c["document"]["id"], c["document"]["url"]) for c in extracted.lines()}, {("a", "https://example.org/a"), ("b", "https://example.org/b")}, "claims")
    checked = expect(place.run("two.jsonl", "--format", "json"), 1)
    urls = {c["document"]["url"] for f in checked.json()["findings"] for s in f["sides"] for c in s["claims"]}
    same(urls, {"https://example.org/a", "https://example.org/b"}, "a report")
    same(expect(place.run("compare", "-", "--format", "json", stdin=extracted.out), 1).out, checked.out, "by claims that were written")


def test_pages(place):
    """A page gives its article with its date and source; places are bytes of the file, markup and all, in any encoding."""
    for encoding in ("utf-8", *ENCODINGS):
        content = PAGE.encode(encoding)
        place.write("page.html", content)
        claims = expect(place.run("extract", "page.html"), 0).lines()
        same([(c["kind"], c["value"]["low"]) for c in claims], [("count", 25), ("count", 1250), ("date", "2024-05-11")], f"claims in {encoding}")
        same([content[c["span"]["start"]:c["span"]["end"]].decode(encoding) for c in claims],
             ["25</b> وزيرا", "1250&nbsp;مندوبا", "أمس"], "their places")
        same([(c["span"]["line"], c["span"]["column"]) for c in claims], [(5, 18), (5, 32), (6, 29)], "their lines and columns")
        same({(c["document"]["source"], c["document"]["published"], c["document"]["title"]) for c in claims},
             {("صحيفة الساحل", "2024-05-12T10:22:00+01:00", "لقاء الوزراء في المدينة")}, "the article")
    place.write("page.html", PAGE)
    by_name = expect(place.run("extract", "page.html"), 0).out
    same(expect(place.run("extract", "-", stdin=PAGE.encode()), 0).out.replace(b'"id":"-"', b'"id":"page.html"').count(b"span"),
         by_name.count(b"span"), "known by how it begins")
    place.write("page.dat", gzip.compress(PAGE.encode()))
    same(len(expect(place.run("extract", "--input-format", "html", "page.dat"), 0).lines()), 3, "packed, and asked for")
    claims = expect(place.run("extract", "page.html"), 0).out
    expect(place.run("compare", "-", stdin=claims), 0, None)


def test_pages_say_what_they_are_written_in(place):
    """The declaration of a page counts, however far behind its beginning it stands; its bytes go before a wrong one."""
    article = "<title>لقاء الوزراء في المدينة</title></head><body><h1>لقاء الوزراء في المدينة</h1><p>حضر 25 وزيرا لقاء المدينة يوم الخميس.</p></body></html>"
    script = "<script>" + 'if (a < b) write("<body><meta charset=utf-16>");\n' * 2000 + "</script>"
    heads = {
        "meta": '<!DOCTYPE html><html><head>' + script + '<meta charset="{}">',
        "http-equiv": '<!-- <meta charset=utf-8> --><html><head><style>' + "a{}" * 30000 + "</style><META content='text/html; charset = {}' http-equiv=Content-Type>",
        "xml": '<?xml version="1.0" encoding="{}"?><!DOCTYPE html><html><head>' + script,
        "none": '<html><head>' + script,
    }
    for name, head in heads.items():
        for encoding in ("windows-1256", "iso-8859-6", "utf-8"):
            # Stored as UTF-8 by a crawler, with the declaration of the server that it came from; or with a wrong one.
            for stored, said in ((encoding, encoding), ("utf-8", encoding), (encoding, "iso-8859-1")):
                content = (head.replace("{}", said) + article).encode(stored)
                place.write("page.html", content)
                claims = expect(place.run("extract", "page.html"), 0).lines()
                same([content[c["span"]["start"]:c["span"]["end"]].decode(stored) for c in claims], ["25 وزيرا"],
                     f"{name}: {stored}, said to be {said}")
    place.write("page.html", (heads["meta"].replace("{}", "windows-1252") + "<p>Réunion de 12 élèves à l'école.</p>").encode("cp1252"))
    same("à l'école" in expect(place.run("extract", "--annotate", "page.html"), 0).out.decode(), True, "no Arabic at all")
    place.write("late.txt", b"x " * 40000 + "\nحضر 25 وزيرا لقاء المدينة يوم الخميس في القاعة الكبيرة".encode("cp1256"))
    same([c["text"] for c in expect(place.run("extract", "late.txt"), 0).lines()], ["25 وزيرا"], "a text that is ASCII for long")


def test_head_of_an_article(place):
    """The lead between headline and text is text however long; the day in the foot of an article's head is its day."""
    head = '<html><head><title>لقاء البحارة في الميناء</title></head><body><article><header><h1>لقاء البحارة في الميناء</h1>'
    text = '<div itemprop="articleBody"><p>' + "وقال المنظمون إن اللقاء ناجح بكل المقاييس وإنهم راضون عنه. " * 5 + "</p></div></article>"
    lead = "<p{}>قال رئيس الميناء في بيان له إن السفينة الكبيرة كانت تحمل {}45 بحارا</p>"
    page_foot = "<footer>نشر في 1/1/2020</footer></body></html>"
    for long, attributes, section in (("على متنها من بلدان كثيرة بعيدة وقريبة جاؤوا لحضور اللقاء ما مجموعه ", "", None),
                                      ("", ' class="article-lead"', None), ("", "", "furniture")):
        place.write("page.html", head + "<footer>نشر يوم 12/5/2024</footer></header>" + lead.format(attributes, long) + text + page_foot)
        claims = expect(place.run("extract", "page.html"), 0).lines()
        same([(c["text"], c.get("section")) for c in claims if c["kind"] == "count"], [("45 بحارا", section)], "the lead")
        same([c["value"]["low"] for c in claims if c["kind"] == "date"], ["2024-05-12"], "the day")


def test_pages_that_are_none(place):
    place.write("deep.html", "<div>" * 600 + "حضر 5 وزراء")
    place.write("wide.html", "<p " + " ".join(f"a{i}=1" for i in range(300)) + ">حضر 5 وزراء</p>")
    place.write("blank.html", "<html><body><img src=a.png></body></html>")
    place.write("pages.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n")
    expect(place.run("extract", "deep.html", "wide.html", "blank.html", "pages.warc"), 2, "",
           "factcheck: blank.html: the page has no text\n"
           "factcheck: deep.html: the page is nested more than 512 deep\n"
           "factcheck: pages.warc: it is a WARC archive, which is not read: give its pages as files\n"
           "factcheck: wide.html: a tag of the page has more than 256 attributes\n")
    place.write("hostile.html", b"<b><p>" * 20000 + b"&amp;" * 20000 + b"<!--" * 20000 + b"</b>\xff\x00" * 20000)
    expect(place.run("extract", "hostile.html"), 0, None, None)


def test_arrays_of_articles(place):
    """A JSON array is read one article after the other, by its content, whatever its size and its names of fields."""
    articles = [{"id": 7, "content": "حضر 12 وزيرا", "headline": "لقاء", "date": "19 فبراير 2024", "source": {"name": "جريدة"}},
                {"article": {"body": ["وصلوا أمس", "غاب 13 وزيرا"]}, "published": ""},
                {"text": "عاد 14 وزيرا", "published": "04/05/2025"}]
    array = json.dumps(articles, ensure_ascii=False)
    place.write("batch.json", array)
    told = 'factcheck: {0}: "published" is read with the day before the month (1 article at {0}#3: 04/05/2025)\n'
    read = [("7", "2024-02-19", "جريدة", "12 وزيرا", 7), ("{}#2", None, None, "13 وزيرا", 25), ("{}#3", "2025-05-04", None, "14 وزيرا", 7)]
    for name, run in (("batch.json", lambda: place.run("extract", "batch.json")), ("-", lambda: place.run("extract", "-", stdin=array.encode())),
                      ("-", lambda: place.run("extract", "-", stdin=json.dumps(articles, indent=2).encode())),
                      ("-", lambda: place.run("extract", "--input-format", "json", "-", stdin="\n".join(map(json.dumps, articles)).encode()))):
        done = expect(run(), 0, None, told.format(name))
        same([(c["document"]["id"], c["document"]["published"], c["document"]["source"], c["text"], c["span"]["start"]) for c in done.lines()],
             [(i.format(name), *rest) for i, *rest in read], name)
    # A walk takes .json files; one that holds no article is named, and no failure, unless somebody asked for it.
    os.remove(place.folder / "batch.json")
    place.write("a/batch.json.gz", gzip.compress(array.encode()))
    place.write("a/one.json", json.dumps({"text": "حضر 3 وزراء"}, indent=1))
    place.write("a/package.json", '{"name": "x", "version": "1.0"}')
    done = expect(place.run("--format", "json", "a"), 0, None, None)
    same((done.json()["summary"]["documents"], done.json()["skipped"]),
         (4, [{"path": "a/package.json", "reason": 'the JSON holds no article: "text" is missing'}]), "a walk")
    expect(place.run("extract", "a/package.json"), 2, "", 'factcheck: a/package.json: the JSON holds no article: "text" is missing\n')
    place.write("cut.json", '[{"text": "حضر 3 وزراء"}, {"text": "عاد')
    same(len(expect(place.run("extract", "cut.json"), 2, None, "factcheck: cut.json#2: the JSON that begins at line 1 does not end\n").lines()), 1, "cut")
    # A finding says where the articles are, in formats that know no JSON.
    place.write("two.json", '[\n{"title": "مقتل ستة في حريق مصنع بطنجة", "text": "قتل 6 أشخاص في حريق مصنع بطنجة يوم الأحد.", "published": "2024-05-12"},\n'
                            '{"title": "مقتل تسعة في حريق مصنع بطنجة", "text": "قتل 9 أشخاص في حريق مصنع بطنجة يوم الأحد.", "published": "2024-05-12"}]')
    found = expect(place.run("--format", "json", "two.json"), 1, None, None).json()["findings"]
    same(sorted({c["document"]["id"] for f in found for s in f["sides"] for c in s["claims"]}), ["two.json#1", "two.json#2"], "both sides")


def test_hostile_arrays(place):
    """Time and memory grow no faster than a file."""
    for name, content in (("empty", "[" + "{}," * 1000000 + "{}]"), ("open", "[" * 3000000), ("deep", '[{"a":' * 500000),
                          ("string", '["' + "x" * 3000000), ("numbers", "[" + "1," * 1000000 + "2]"),
                          ("keys", "[{" + ",".join(f'"text{i}":1' for i in range(100000)) + "}]"),
                          ("twice", "[{" + ",".join('"text":1' for i in range(100000)) + "}]"),
                          ("lists", '[{"text":[' + ",".join('"x"' for i in range(300000)) + '],"title":' + "[" * 900 + "]" * 900 + "}]")):
        place.write("hostile.json", content)
        begun = time.monotonic()
        done = place.run("extract", "hostile.json")
        same(time.monotonic() - begun < 20, True, f"{name} in time")
        same((done.status, len(done.err) < 2000), (0 if name == "lists" else 2, True), f"{name} is told of in short")


def test_files_that_are_passed_by(place):
    for name in ("a.docx", "b.docx", "deep/c.pdf", ".hidden.pdf", ".git/config.pdf", "factcheck.toml", "left/out.pdf"):
        place.write("in/" + name, "")
    place.write("in/a.txt", "حضر 5 وزراء")
    place.write("in/claims.jsonl", expect(place.run("extract", "in/a.txt"), 0).out)
    place.write("in/report.json", expect(place.run("--format", "json", "in/a.txt"), 0).out)
    told = "factcheck: 3 files were not read: 2 .docx, 1 .pdf\n"
    done = expect(place.run("--format", "json", "--exclude", "left", "in"), 0, None, told)
    same((done.json()["summary"]["documents"], done.json()["skipped"]), (1, []), "no failure")
    done = expect(place.run("--format", "json", "--verbose", "--exclude", "left", "in"), 0, None, None)
    same(done.json()["skipped"][0], {"path": "in/a.docx", "reason": "it is not read: .docx"}, "named where asked")
    same((len(done.json()["skipped"]), told.encode() in done.err), (3, True), "all of them")
    same(b"skipped" in expect(place.run("--format", "junit", "--verbose", "--exclude", "left", "in"), 0, None, None).out, False, "no failures of a CI")
    same(expect(place.run("--quiet", "--exclude", "*.docx", "--exclude", "left", "--lang", "fr", "in"), 0, None, None).err.decode(),
         "factcheck: 1 fichier n’a pas été lu\u00a0: 1 .pdf\n", "in another language")
    place.write("b.txt", b"PK\x03\x04" + bytes(range(256)))
    expect(place.run("extract", "b.txt", "in/report.json"), 2, "",
           "factcheck: b.txt: it is an office document or a zip archive, which is not read: give the text in it\n"
           "factcheck: in/report.json: it is no article but what factcheck wrote: a report, claims or a baseline\n")


def test_fields(place):
    place.write("a.jsonl", json.dumps({"words": "حضر 12 وزيرا", "head": "لقاء", "text": "غيره 5 كتب", "on": {"day": "Mon, 19 Feb 2024 10:00:00 +0300"}}))
    for arguments in (["--fields", "text=words,title=head,published=on.day"], ["--fields=text=words", "--fields", "title=head", "--fields=published=on.day"]):
        claim, = expect(place.run("extract", *arguments, "a.jsonl"), 0).lines()
        same((claim["text"], claim["document"]["title"], claim["document"]["published"]), ("12 وزيرا", "لقاء", "2024-02-19"), "as asked")
    place.write("factcheck.toml", 'fields = ["text=words,title=head"]\n')
    same([c["text"] for c in expect(place.run("extract", "a.jsonl"), 0).lines()], ["12 وزيرا"], "of the configuration")
    for wrong, reason in (("text", "expected FIELD=NAME, as in text=content,published=date"), ("text=", "expected FIELD=NAME, as in text=content,published=date"),
                          ("txt=a", "an article has no field txt; there are text, id, title, source, published, url; did you mean text?")):
        expect(place.run("extract", "--fields", wrong, "a.jsonl"), 2, "", f"factcheck: --fields: {reason} (see factcheck --help)\n")


def test_tables_of_articles(place):
    table = ('id,title,text,published\r\n1,"لقاء, وزراء","حضر 12 وزيرا\nوقال ""أحدهم"" إن 5 غابوا",2024-03-04\r\n\r\n'
             '2,,حضر 7 سفراء,2024-13-40\r\n3,,,\r\n4,,حضر 9 قناصل,\r\n')
    place.write("articles.csv", table)
    done = expect(place.run("extract", "--keep-going", "articles.csv"), 0, None,
                  'factcheck: articles.csv:6: "text" is empty\n'
                  'factcheck: articles.csv: "published" is no date that is known, and is left out (1 article at articles.csv:5: 2024-13-40)\n')
    same([(c["document"]["id"], c["document"]["title"], c["text"], c["span"]["line"]) for c in done.lines()],
         [("1", "لقاء, وزراء", "12 وزيرا", 1), ("1", "لقاء, وزراء", "5 غابوا", 2), ("2", "", "7 سفراء", 1), ("4", "", "9 قناصل", 1)], "rows")
    for name, parted, encoding in (("a.tsv", "\t", "utf-8-sig"), ("b.csv", ";", "utf-16"), ("c.csv", ",", "cp1256")):
        place.write(name, f"Text{parted}ID\nحضر 5 وزراء يوم الخميس{parted}x\n".encode(encoding))
        same([(c["document"]["id"], c["text"]) for c in expect(place.run("extract", name), 0).lines()], [("x", "5 وزراء")], name)
    same(len(expect(place.run("extract", "--input-format", "csv", "--keep-going", "-", stdin=table.encode()), 0, None, None).lines()), 4, "a stream")
    place.write("cut.csv", 'text\nحضر 3 وزراء\n"حضر 5 وزراء\nثم')
    same(len(expect(place.run("extract", "cut.csv"), 2, None, "factcheck: cut.csv:3: the quotes of the row do not end\n").lines()), 1, "the row before")
    place.write("names.csv", "النص,العنوان,التاريخ\nحضر 5 وزراء,أ,19 فبراير 2024\n")
    same([(c["text"], c["document"]["title"], c["document"]["published"]) for c in expect(place.run("extract", "names.csv"), 0).lines()],
         [("5 وزراء", "أ", "2024-02-19")], "columns by Arabic names")
    place.write("none.csv", "words,العنوان\nحضر 5 وزراء,أ\n")
    expect(place.run("extract", "none.csv"), 2, "", 'factcheck: none.csv: its first row names no column "text"\n')
    same(len(expect(place.run("extract", "--fields", "text=words", "none.csv"), 0).lines()), 1, "a column that is asked for")
    place.write("long.csv", 'text\n"' + "حضر 5 وزراء\n" * 100)
    expect(place.run("extract", "--max-file-size", "1K", "long.csv"), 2, "",
           "factcheck: long.csv:2: the row is longer than 1024 bytes; see --max-file-size\n")
    place.write("bad.csv", "text\nحضر 5 ".encode() + b"\xff" + " وزراء\n".encode())
    expect(place.run("extract", "--strict", "bad.csv"), 2, "", "factcheck: bad.csv:2: 1 byte is not UTF-8, at byte 9\n")


def test_a_folder_of_very_many_files(place):
    many = 100_000
    text = "خبر\n\nحضر 5 وزراء.\n".encode()
    os.mkdir(place.folder / "flat")
    for i in range(many):
        with open(place.folder / "flat" / f"{i}.txt", "wb") as f:
            f.write(text)
    done = expect(place.run("extract", "flat", timeout=600), 0, None)
    same(done.out.count(b"\n"), many, "a claim of each")
    shutil.rmtree(place.folder / "flat")


def test_more_figures_than_an_article_has(place):
    place.write("numbers.txt", "أرقام\n\n" + "حضر 5 وزراء\n" * 20001)
    place.write("lines.jsonl", json.dumps({"text": "5 " * 20000}) + "\n" + json.dumps({"text": "5 " * 30000}) + "\n")
    done = expect(place.run("extract", "numbers.txt", "lines.jsonl"), 2, None,
                  "factcheck: lines.jsonl:2: it has more than 20000 figures; the rest is not read\n"
                  "factcheck: numbers.txt: it has more than 20000 figures; the rest is not read\n")
    same(len(done.lines()), 60000, "claims")
    report = json.loads(place.run("--format", "json", "--keep-going", "-j2", "numbers.txt", "lines.jsonl").out)
    same([s["path"] for s in report["skipped"]], ["lines.jsonl:2", "numbers.txt"], "they are in the report")


def test_out_of_range(place):
    """A number beyond every value is told as that, is a string in JSON, and is compared with nothing."""
    for name, digits in (("a.txt", "9" * 40), ("b.txt", "1" + ",000" * 9)):
        place.write(name, f"خسائر الشركة\n\nخسرت الشركة {digits} دولار هذا العام، حسب تقريرها السنوي الأخير.\n")
    claims = expect(place.run("extract", "a.txt", "b.txt"), 0)
    same([(c["kind"], c["unit"], c["value"]["low"]) for c in claims.lines() if c["kind"] == "money"],
         [("money", "USD", "9" * 40), ("money", "USD", "1" + "0" * 27)], "claims")
    same(b"inf" in claims.out, False, "no infinity")
    same(b"too large to compare" in expect(place.run("extract", "--annotate", "a.txt"), 0).out, True, "told")
    same(expect(place.run("--format", "json", "a.txt", "b.txt"), 0).findings(), expect(place.run("--format", "json", "compare", "-", stdin=claims.out), 0).findings(), "read again")
    expect(place.run("a.txt", "b.txt"), 0, summary(0, 0, 0, len(claims.lines()), 2))


def test_damage(place):
    """A bad byte ends a word, the rest is read, and it is told once; its place is that of the file."""
    text = "خبر\n\nحضر 25 وزيرا ثم جاء \xff\xfe مدعوون كثر وعددهم 1250 مندوبا.\n".encode("utf-8", "surrogateescape")
    text = text.replace("\xff\xfe".encode(), b"\xff\xfe")
    place.write("bad.txt", text)
    done = expect(place.run("extract", "bad.txt"), 0, None,
                  f"factcheck: bad.txt: 2 bytes are not UTF-8, the first at byte {text.index(0xFF)}; such a byte ends a word\n")
    for c in done.lines():
        same(text[c["span"]["start"]:c["span"]["end"]].decode(), c["text"], "its place")
    same([c["value"]["low"] for c in done.lines()], [25, 1250], "the figures")
    expect(place.run("--strict", "bad.txt"), 2, summary(0, 0, 0, 0, 0),
           f"factcheck: bad.txt: 2 bytes are not UTF-8, the first at byte {text.index(0xFF)}\n")
    place.write("split.txt", "خبر\n\nحضر 1".encode() + b"\xff" + "5 وزيرا.\n".encode())
    same([c["value"]["low"] for c in expect(place.run("extract", "split.txt"), 0, None, None).lines()], [1, 5], "no 15 is made")
    lines = b'{"text": "\xd8\xad\xd8\xb6\xd8\xb1 5 \xff \xd9\x88\xd8\xb2\xd8\xb1\xd8\xa7\xd8\xa1"}\n{"text": 5}\n'
    place.write("bad.jsonl", lines)
    expect(place.run("--keep-going", "bad.jsonl"), 0, summary(0, 0, 0, 1, 1),
           'factcheck: bad.jsonl:2: "text" must be a string\n'
           "factcheck: bad.jsonl:1: 1 byte is not UTF-8, at byte 19; such a byte ends a word\n")


def test_forged_numbers(place):
    """What is not seen in a number is read through, told of, and shown."""
    place.write("a.txt", "خبر\n\nحضر الحفل 1\u200d5 وزيرا و2\u202e3 طبيبا و\u200f30\u200f عالما في 3\u200f/\u200f10\u200f/\u200f2024.\n")
    done = expect(place.run("--format", "json", "a.txt"), 1).json()
    same([(f["rule"], f["severity"], f["sides"][0]["value"]["low"]) for f in done["findings"]],
         [("FC023", "warning", 23), ("FC023", "warning", 15)], "the two that are forged")
    same("2<U+202E>3" in expect(place.run("a.txt"), 1).out.decode(), True, "shown")


def test_hostile_articles(place):
    """What would cost the square of its length, or more, in a design that looks back from each figure."""
    for name, content in (("dates", "24/11/2025/" * 10000), ("ranges", "5-" * 20000), ("brackets", "(" * 100000 + " 5 وزراء"),
                          ("words", "ألف " * 30000), ("phrase", "مئة وخمسة وعشرون ألفا و" * 8000), ("marks", "حضر 5" + "\u064e" * 200000),
                          ("figures", "حضر 5 وزراء و" * 15000), ("millions", "مليون " * 500)):
        place.write(f"{name}.txt", "خبر\n\n" + content + "\n")
        expect(place.run(f"{name}.txt", "--fail-on", "never"), 0, None)
    numbers = lambda n: "خبر\n\n" + "حضر %d وزراء و" % n * 1500
    place.write("two/a.txt", numbers(5))
    place.write("two/b.txt", numbers(6))
    expect(place.run("two", "--fail-on", "never"), 0, None)


def test_no_text(place):
    for name, content in (("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8), ("latin.txt", "Les élèves du lycée".encode("latin-1") * 9)):
        place.write(name, content)
        expect(place.run(name), 2, summary(0, 0, 0, 0, 0),
               f"factcheck: {name}: it is no text: neither UTF-8 nor another encoding of Arabic\n")


def test_compressed(place):
    """By content, not name; of several parts all; cut or damaged is told."""
    plain = [json.loads(line)["text"] for line in expect(place.run("extract", *CONFLICT), 0).out.splitlines()]
    zstd = lambda content: subprocess.run(["zstd", "-qc"], input=content, stdout=subprocess.PIPE, check=True).stdout
    for pack, ending in ((gzip.compress, ".gz"), (zstd, ".zst")):
        for name in CONFLICT:
            place.write(f"packed{ending}/{name}{ending}", pack(place.read(name)))
        same([c["text"] for c in expect(place.run("extract", f"packed{ending}"), 0).lines()], plain, f"{ending} in a folder")
        content = place.read("north.txt")
        place.write("north", pack(content[:100]) + pack(content[100:]))
        same([c["text"] for c in expect(place.run("extract", "north"), 0).lines()], plain[:len(expect(place.run("extract", "north.txt"), 0).lines())],
             "two parts, and no ending")
        same(place.run("extract", "-", stdin=pack(content)).out, place.run("extract", "-", stdin=content).out, "standard input")
        place.write("cut.txt", pack(content * 99)[:-9])
        expect(place.run("cut.txt"), 2, None, "factcheck: cut.txt: the compressed file ends too early\n")
        packed = bytearray(pack(os.urandom(3000)))
        packed[40:60] = bytes(20)
        place.write("damaged.txt", bytes(packed))
        expect(place.run("damaged.txt"), 2, None, "factcheck: damaged.txt: the compressed file is damaged\n")
    lines = b"".join(json.dumps({"id": str(i), "text": "حضر %d وزراء" % i}).encode() + b"\n" for i in range(5, 9))
    place.write("batch.jsonl.gz", gzip.compress(lines))
    same(len(expect(place.run("extract", "batch.jsonl.gz"), 0).lines()), 4, "articles of lines")
    claims = expect(place.run("extract", *CONFLICT), 0).out
    place.write("claims.gz", gzip.compress(claims))
    expect(place.run("compare", "claims.gz"), 1, None)
    place.write("bomb.txt", gzip.compress(b"0" * (80 << 20)))
    expect(place.run("bomb.txt"), 2, None, "factcheck: bomb.txt: it is larger than 64 MiB; see --max-file-size\n")


def test_large_files(place):
    place.write("large.txt", "خبر\nحضر 5 وزراء\n" + "كلمة " * 400)
    expect(place.run("--max-file-size", "1K", "large.txt"), 2, None, "factcheck: large.txt: it is larger than 1024 bytes; see --max-file-size\n")
    expect(place.run("--max-file-size", "1M", "large.txt"), 0)
    lines = [json.dumps({"id": str(i), "text": "حضر 5 وزراء" + " كلمة" * (400 if i == 1 else 1)}, ensure_ascii=False) for i in range(3)]
    place.write("large.jsonl", "\n".join(lines))
    done = expect(place.run("extract", "--max-file-size", "1K", "large.jsonl"), 2, None,
                  "factcheck: large.jsonl:2: the line is longer than 1024 bytes; see --max-file-size\n")
    same([c["document"]["id"] for c in done.lines()], ["0", "2"], "the other lines")
    for wrong in ("0", "2G", "x", "5T"):
        expect(place.run("--max-file-size", wrong, "large.txt"), 2, "", None)
    # Endless: the memory of the run stays within bounds, those of a build with sanitizers as well.
    for more in ((), ("--encoding", "utf-8")):
        done = expect(place.run("-v", *more, "/dev/zero"), 2, None, None)
        told = "factcheck: /dev/zero: it is larger than 64 MiB; see --max-file-size\n"
        same(told in done.err.decode(), True, f"told: {done.err!r}")
        same(int(re.search(r"(\d+) MB of memory", done.err.decode())[1]) < 900, True, f"bounded memory: {done.err!r}")


def test_confidence(place):
    """What is reported as surely as asked, and what is no number from 0 to 1."""
    found = [json.loads(line) for line in place.run("--format", "jsonl", "--confidence", "0", "--fail-on", "never", str(SEEDS)).out.splitlines()]
    least = min(f["confidence"] for f in found)
    most = max(f["confidence"] for f in found if f["evidence"])
    same(least < most, True, "findings more and less sure")
    some = [json.loads(line) for line in place.run("--format", "jsonl", "--confidence", str(most), "--fail-on", "never", str(SEEDS)).out.splitlines()]
    same(all(f["confidence"] >= most for f in some) and 0 < len(some) < len(found), True, "fewer, and surer")
    for wrong in ("", "1.5", "-1", "much"):
        expect(place.run("--confidence", wrong, str(SEEDS)), 2, "", None)
    expect(place.run("extract", "--confidence", "0.5", str(SEEDS)), 2, "", None)


def test_memory(place):
    """Whatever room the claims have, the output is the same."""
    lines = [json.dumps({"id": f"a{i}", "text": f"شب حريق في مخزن الحبوب بقابس وأصيب {12 + i % 3} عاملا و{i} من رجال الإطفاء."}, ensure_ascii=False)
             for i in range(40)]
    place.write("many.jsonl", "\n".join(lines))
    whole = expect(place.run("--format", "json", "many.jsonl"), 1, None)
    place.write("claims.jsonl", expect(place.run("extract", "many.jsonl"), 0).out)
    of_claims = expect(place.run("compare", "--format", "json", "claims.jsonl"), 1, None)
    for memory in ("1", "1000", "20K", "1M", "2G"):
        for jobs in ("-j1", "-j3"):
            same(place.run(jobs, "--memory", memory, "--format", "json", "many.jsonl").out, whole.out, f"check, {memory} {jobs}")
            same(place.run("compare", jobs, "--memory", memory, "--format", "json", "claims.jsonl").out, of_claims.out, f"compare, {memory} {jobs}")
    gone = {"TMPDIR": str(place.folder / "gone")}
    expect(place.run("--memory", "2G", "many.jsonl", env=gone), 1, None)
    expect(place.run("--memory", "1", "many.jsonl", env=gone), 2, "",
           f"factcheck: {place.folder}/gone: what memory has no room for could not be stored there: No such file or directory; see --memory and TMPDIR\n")
    for wrong in ("0", "-1", "1025G", "x", ""):
        expect(place.run("--memory", wrong, "many.jsonl"), 2, "", None)
    expect(place.run("extract", "--memory", "1G", "many.jsonl"), 2, "", None)


def test_pipes_and_links(place):
    place.write("folder/a.txt", "خبر\nحضر 5 وزراء\n")
    os.mkfifo(place.folder / "folder/pipe.txt")
    os.symlink(".", place.folder / "folder/loop")
    os.symlink("../folder", place.folder / "folder/again")
    os.symlink("nowhere", place.folder / "folder/gone.txt")
    told = ("factcheck: folder/gone.txt: a link to nothing\n"
            "factcheck: folder/pipe.txt: it is a pipe or a device, which a walk does not wait for; name it to read it\n")
    for more in ((), ("--follow",)):
        expect(place.run(*more, "folder"), 2, summary(0, 0, 0, 1, 1), told)
    place.write("elsewhere/b.txt", "خبر\nحضر 6 أطباء\n")
    os.symlink("../elsewhere", place.folder / "folder/there")
    expect(place.run("--keep-going", "folder"), 0, summary(0, 0, 0, 1, 1), None)
    expect(place.run("--keep-going", "--follow", "folder"), 0, summary(0, 0, 0, 2, 2), None)
    writer = subprocess.Popen(["sh", "-c", "cat folder/a.txt > folder/pipe.txt"], cwd=place.folder)
    expect(place.run("folder/pipe.txt"), 0, summary(0, 0, 0, 1, 1))
    writer.wait(10)


def test_options_before_the_command(place):
    wanted = expect(place.run("extract", *CONFLICT), 0).out
    for before in (["-v"], ["-j", "1"], ["-j1"], ["--jobs", "1", "--no-config"], ["--jobs=1"]):
        same(place.run(*before, "extract", *CONFLICT).out, wanted, f"{before} before the command")
    place.write("extract", "خبر\nحضر 5 وزراء\n")
    same(place.run("--", "extract").out, summary(0, 0, 0, 1, 1).encode(), "behind -- it is a file")
    same(place.run("./extract").out, summary(0, 0, 0, 1, 1).encode(), "with a folder before it, too")


def test_options_of_a_kind(place):
    """The last of two holds; a flag is undone; --new takes what stands behind it."""
    expect(place.run("--fail-on", "error", "--fail-on", "never", *CONFLICT), 0)
    expect(place.run("--exit-zero", "--no-exit-zero", *CONFLICT), 1)
    expect(place.run("--no-ignore-files", *CONFLICT), 1)
    bad = {"--fial-on": "there is no option --fial-on; did you mean --fail-on?",
           "--xyzzyx": "there is no option --xyzzyx",
           "--rule=count-conflct": "--rule: there is no rule count-conflct; --rule list names them; did you mean count-conflict?",
           "--format=pdf": None,
           "--lang=de": "--lang: de is none of auto, en, ar, fr",
           "--width=wide": "--width: wide is no number from 0 to 10000"}
    for word, message in bad.items():
        wanted = message and f"factcheck: {message} (see factcheck --help)\n"
        one_line(expect(place.run(word, "quiet.txt"), 2, "", wanted))


CONFIG = """\
# For the desk.
fail-on = "never"
ignore = ["FC003"]
baseline = "kept/known.json"
jobs = 2

[[suppress]]
rule = "FC001"
document = "south*"
reason = "the paper has corrected it"
author = "desk"
expires = 2199-01-31
"""


def test_configuration(place):
    """Found upward; the command line comes first; paths are relative to the file."""
    run = lambda *arguments, at=".": Place.run(place, *arguments, cwd=place.folder / at)
    place.write("articles/a/b/keep", "")
    place.write("factcheck.toml", 'fail-on = "never"\n')
    expect(run("../../../north.txt", "../../../south.txt", at="articles/a/b"), 0)
    place.write("weekday.txt", WRONG_WEEKDAY)
    expect(run("--fail-on", "error", "weekday.txt"), 1)
    expect(run("--no-config", *CONFLICT), 1)
    place.write("other.toml", 'fail-on = "error"\n')
    expect(run("--config", "other.toml", "weekday.txt"), 1)
    expect(run("--config", "other.toml", *CONFLICT), 0)
    place.write("factcheck.toml", CONFIG)
    done = expect(run("--write-baseline", "articles/known.json", "--no-config", *CONFLICT), 0, None, None)
    place.write("kept/known.json", '{"schema": "factcheck/baseline/1", "findings": []}\n')
    done = expect(run("--format", "json", *CONFLICT), 0)
    same(done.json()["findings"], [], "suppressed by somebody's word")
    same(done.json()["known"]["suppressed"][0]["reason"], "the paper has corrected it", "the reason")
    printed = expect(run("--print-config", "--severity", "error"), 0).out
    same(b'severity = "error"' in printed and b'ignore = ["FC003"]' in printed and b"jobs = 2" in printed, True, "settings")
    place.write("factcheck.toml", printed)
    same(expect(run("--print-config"), 0).out, printed, "what is printed is read as it was")
    place.write("factcheck.toml", CONFIG.replace("2199", "2001"))
    done = expect(run("--format", "json", *CONFLICT), 0, None, None)
    same(len(done.json()["findings"]), 1, "a suppression that has expired")
    same(b"factcheck.toml:7" in done.err, True, "is told with its line")


def test_wrong_configuration(place):
    wrong = {'fail_on = "never"\n': ":1: there is no key fail_on; did you mean fail-on?",
             '\nfail-on = "nevr"\n': ":2: fail-on: nevr is none of error, warning, note, never; did you mean never?",
             "rule = 3\n": ":1: rule: expected a list of strings",
             'exit-zero = "yes"\n': ":1: exit-zero: expected true or false",
             "baseline = true\n": ":1: baseline: expected a string",
             'write-baseline = "a.json"\n': None,
             "[suppress]\n": None,
             '[[suppress]]\nrule = "FC001"\nauthor = "desk"\nexpires = 2030-01-01\n': ":1: the suppression has no reason",
             '[[suppress]]\nrule = "FC001"\nauthor = "desk"\nreason = "r"\n': ":1: the suppression has no expires",
             '[[suppress]]\nauthor = "desk"\nreason = "r"\nexpires = 2030-01-01\n':
                 ":1: the suppression does not say what it hides: fingerprint, rule, measure or document",
             '[[suppress]]\nrule = "FC001"\nwhy = "r"\n': None,
             "jobs = \n": None}
    for text_of, message in wrong.items():
        place.write("factcheck.toml", text_of)
        done = expect(place.run("quiet.txt"), 2, "", message and f"factcheck: factcheck.toml{message} (see factcheck --help)\n")
        one_line(done)
        same(done.err.startswith(b"factcheck: factcheck.toml:"), True, "the line is named")
    expect(place.run("--config", "none.toml", "quiet.txt"), 2, "", None)


def test_generated(place):
    """Every option is in the manual page and in the completions, which the shells take."""
    names = re.findall(r"^ +(?:-., )?--([a-z-]+)", place.run("--help").out.decode(), re.MULTILINE)
    names += re.findall(r"^ +(?:-., )?--([a-z-]+)", place.run("extract", "--help").out.decode(), re.MULTILINE)
    same(len(set(names)) > 30, True, "options in the help")
    for what in ("man", "bash", "zsh", "fish"):
        out = expect(place.run("--generate", what), 0).out.decode().replace("\\-", "-")
        missing = [n for n in set(names) if f"--{n}" not in out and f"-l {n}" not in out]
        same(missing, [], f"options that {what} lacks")
        place.write(what, place.run("--generate", what).out)
    expect(place.run("--generate", "tcsh"), 2, "", None)
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "man"], cwd=place.folder, capture_output=True)
        same(done.stderr, b"", "what groff says of the manual page")
    for shell in ("zsh", "fish"):
        if shutil.which(shell):
            same(subprocess.run([shell, "-n", shell], cwd=place.folder, capture_output=True).stderr, b"", shell)
    script = 'source ./bash; COMP_WORDS=({}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); _factcheck; echo "${{COMPREPLY[*]}}"'
    for line, wanted in (("factcheck --write", "--write-baseline"), ("factcheck --fail-on n", "note never"),
                         ("factcheck extract --annot", "--annotate"), ("factcheck ext", "extract")):
        done = subprocess.run(["bash", "-c", script.format(line)], cwd=place.folder, capture_output=True, text=True)
        same((done.stdout.strip(), done.stderr), (wanted, ""), line)


def test_explain(place):
    every = expect(place.run("explain"), 0).out.decode()
    one = expect(place.run("explain", "FC001"), 0).out.decode()
    same(one.startswith("FC001 count-conflict (error)\n"), True, "the rule asked for")
    short, examples = one.split("  Reported:\n")
    same(short in every and "FC002" in every and "FC002" not in one, True, "all the rules and the one")
    same("\n  Not reported: " in examples and "  Reported:" not in every, True, "examples only of a rule that is asked for by its name")
    same(expect(place.run("explain", "count-conflict"), 0).out.decode(), one, "the rule by its name")
    expect(place.run("explain", "FC999"), 2, "", "factcheck: there is no rule FC999; factcheck explain compare extract lists them; did you mean FC009?\n")
    same(expect(place.run("explain", "compare"), 0).out.decode(), every, "the rules of findings, which are meant without a name")


def test_explain_rules_of_figures(place):
    every = expect(place.run("explain", "extract"), 0).out.decode()
    for name, kind in (("numeral", "figure"), ("idiom", "no figure")):
        one = expect(place.run("explain", name), 0).out.decode()
        same(one.startswith(f"{name} ({kind})\n  "), True, "the rule asked for")
        same("  Example: “" in one and "  Not: “" in one and one.endswith("\n\n"), True, "its examples")
        same(one in every, True, "every rule and the one")
    same("  Example: “حضر 312 تلميذا” reads 312\n" in every, True, "an example with its value")
    both = expect(place.run("explain", "idiom", "FC001"), 0).out.decode()
    same("idiom (no figure)" in both and "FC001 count-conflict" in both, True, "rules of two rooms")
    claims = place.run("extract", ".").lines()
    same({c["rule"] for c in claims} - {line.split(" ")[0] for line in every.splitlines()}, set(), "rules not explained")


# --- for a person who looks into what was read ---

ANNOTATED = """\
north.txt
    1  حريق في سوق الخضر [[بمدينة الناظور]](1) يصيب [[31 تاجرا]](2)
       (1) 1:19  place[named-place]  الناظور  «بمدينة»
       (2) 1:39  number[numeral]  31  traders «تاجرا»  injured people
           of «سوق الخضر القديم»  where «سوق الخضر بمدينة الناظور»  role total  event «حريق في سوق الخضر بمدينة الناظور»
    2
    3  أصيب [[واحد وثلاثون تاجرا]](3) في حريق شب ليلة السبت بسوق الخضر القديم [[بمدينة الناظور]](4)، قبل أن تخمده الوقاية المدنية.
       (3) 3:6  number[cardinal-words]  31  traders «تاجرا»  injured people
           of «حريق في سوق الخضر بمدينة الناظور»  where «بسوق الخضر القديم بمدينة الناظور»  role total  event «حريق في سوق الخضر بمدينة الناظور»
       (4) 3:65  place[named-place]  الناظور  «بمدينة»
    4  وأتى الحريق على [[120 دكانا]](5)، وقدرت الخسائر [[بأكثر من تسعة ملايين درهم مغربي]](6).
       (5) 4:17  number[numeral]  120  shops «دكانا»
           of «حريق في سوق الخضر بمدينة الناظور»  where «بسوق الخضر القديم بمدينة الناظور»  role total  event «حريق في سوق الخضر بمدينة الناظور»
       (6) 4:42  amount[cardinal-words]  more than 9 million Moroccan dirhams  losses
           of «حريق في سوق الخضر بمدينة الناظور»  quantity «الخسائر»  where «بسوق الخضر القديم بمدينة الناظور»  role level  event «حريق في سوق الخضر بمدينة الناظور»

"""


def test_annotate(place):
    expect(place.run("extract", "--annotate", "north.txt"), 0, ANNOTATED)
    expect(place.run("extract", "--annotate", "--color", "never", "north.txt"), 0, ANNOTATED)
    french = expect(place.run("extract", "--annotate", "--lang", "fr", "north.txt"), 0).out.decode()
    same("nombre[numeral]  31  commerçants «تاجرا»  blessés" in french, True, "a figure in French")
    expect(place.run("extract", "--annotate", "-", stdin=place.read("north.txt")), 0,
           ANNOTATED.replace("north.txt", "-"))


def test_annotate_many(place):
    one = place.run("extract", "--annotate", "south.txt").out
    expect(place.run("extract", "--annotate", "north.txt", "south.txt"), 0, ANNOTATED.encode() + one)
    expect(place.run("extract", "--annotate", "nowhere.txt", "north.txt"), 2, ANNOTATED, None)
    expect(place.run("extract", "--annotate", "--keep-going", "nowhere.txt", "north.txt"), 0, ANNOTATED, None)
    for i in range(40):
        place.write(f"many/{i:02}.txt", place.read(CONFLICT[i % 2]))
    wanted = expect(place.run("extract", "--annotate", "-j", "1", "many"), 0).out
    expect(place.run("extract", "--annotate", "-j", "3", "many"), 0, wanted)
    claims = place.run("extract", "many").lines()
    same(wanted.count(b"[["), len(claims), "figures marked")


def test_annotate_json_lines(place):
    article = {"id": "wire/7", "title": "وصول 12 سائقا", "text": "وصل الأحد 12 سائقا\r\n\r\nوعاد الباقون في 1 رمضان 1446.\r\n\n\n",
               "published": "2025-02-02"}
    place.write("wire.jsonl", json.dumps(article))
    expect(place.run("extract", "--annotate", "wire.jsonl"), 0, """\
wire/7  2025-02-02
title  وصول [[12 سائقا]](1)
       (1) 1:6  number[numeral]  12  drivers «سائقا»
           when 27 January to 2 February 2025  role total  event «وصول 12 سائقا»
    1  وصل الأحد [[12 سائقا]](2)
       (2) 1:11  number[numeral]  12  drivers «سائقا»
           when 2 February 2025  role total  event «وصول 12 سائقا»
    2
    3  وعاد الباقون في [[1 رمضان 1446]](3).
       (3) 3:17  date[hijri-date]  28 February to 2 March 2025  Hijri 1446-09-01
           of «الباقون»  event «وصول 12 سائقا»

""")


def test_annotate_without_figures(place):
    expect(place.run("extract", "--annotate", "-", stdin="لا شيء يعد هنا.\n".encode()), 0, "-\n    1  لا شيء يعد هنا.\n\n")


def test_annotate_controls(place):
    place.write("south.txt", EVIL + "\n")
    done = expect(place.run("extract", "--annotate", "south.txt"), 0)
    no_raw(done.out, "the annotated article")
    same("[[47<U+202E> تاجرا]](1)<U+2067><U+0007> في حريق شب<U+009B> ليلة" in done.out.decode(), True, "they are shown")
    place.write("ids.jsonl", json.dumps({"id": "x\x1b]0;pwn\x07", "text": EVIL}))
    no_raw(expect(place.run("extract", "--annotate", "ids.jsonl"), 0).out, "the annotated article")


def test_annotate_on_a_terminal(place):
    shown = expect(on_terminal(place, "extract", "--annotate", "north.txt"), 0).out.decode()
    same("\x1b[1;32m31 تاجرا\x1b[0m" in shown and "[[" not in shown, True, "the figure is coloured, not bracketed")
    same(sum(shown.count(m) for m in "\u2066\u2067"), shown.count("\u2069"), "isolates closed")
    plain = expect(on_terminal(place, "extract", "--annotate", "north.txt", env={"NO_COLOR": "1"}), 0).out.decode()
    same("\x1b" not in plain and "\u2067" in plain and "[[31 تاجرا]]" in plain, True, "marks where colours are off")
    coloured = expect(place.run("extract", "--annotate", "--color", "always", "north.txt"), 0).out.decode()
    same("\x1b[1;32m" in coloured and "\u2067" not in coloured, True, "colour when asked for, but no isolates")


def test_trace(place):
    """Which rules are asked first is not tested here, nor which words without a figure are looked at."""
    wanted = """\
north.txt: the day of the article is not known
north.txt:1:39: «31»: … figure reads count[numeral] 31 «31 تاجرا»
north.txt:3:6: «واحد»: … figure reads count[cardinal-words] 31 «واحد وثلاثون تاجرا»
north.txt:4:17: «120»: … figure reads count[numeral] 120 «120 دكانا»
north.txt:4:51: «تسعة»: … figure reads money[cardinal-words] more than 9 million Moroccan dirhams «بأكثر من تسعة ملايين درهم مغربي»
"""
    for command in ("extract", "check"):
        plain = expect(place.run(command, "north.txt"), 0)
        for option in ("-d", "--debug"):
            done = expect(place.run(command, option, "extract", "north.txt"), 0, plain.out, None)
            trace = re.sub(r"»: silent, [^;]* pass; ", "»: … ", done.err.decode())
            same("".join(line for line in trace.splitlines(True) if "»: no rule answers" not in line), wanted, "trace")


def test_trace_of_silence(place):
    article = {"id": "a\x1b[2J", "title": "القانون رقم 12.34", "published": "2025-02-02",
               "text": "قرأ على www.x.com/123 خبرا عن الفن السابع"}
    done = expect(place.run("extract", "-d", "extract", "-", stdin=json.dumps(article).encode()), 0, "", None)
    lines = done.err.decode().splitlines()
    same(lines[0], "a<U+001B>[2J: the day of the article is 2025-02-02", "first line")
    same("a<U+001B>[2J (title):1:13: «12»: silent says no figure[identifier] «12.34»" in lines, True, "in the title")
    same("a<U+001B>[2J:1:19: «123»: silent says no figure[identifier-shape] «123»" in lines, True, "an address")
    same("a<U+001B>[2J:1:31: «الفن»: silent says no figure[idiom] «الفن السابع»" in lines, True, "an idiom")
    no_raw(done.err, "the trace")


# --- bad input: named, one sentence each, the rest still checked ---

def test_missing_path(place):
    err = "factcheck: nowhere.txt: no such file or folder\n"
    expect(place.run("nowhere.txt"), 2, NOTHING_READ, err)
    whole = place.run("--format", "json", *CONFLICT)
    done = expect(place.run("--format", "json", "north.txt", "nowhere.txt", "south.txt"), 2, None, err)
    same(done.findings(), whole.findings(), "findings beside a missing path")
    same(done.json()["skipped"], [{"path": "nowhere.txt", "reason": "no such file or folder"}], "skipped")
    expect(place.run("extract", "nowhere.txt"), 2, "", err)
    expect(place.run("compare", "nowhere.txt"), 2, NOTHING_READ, None)


def test_keep_going(place):
    place.write("empty.txt", "")
    expect(place.run("--keep-going", "empty.txt", *CONFLICT), 1, None, None)
    expect(place.run("--keep-going", "empty.txt", "quiet.txt"), 0, None, None)
    expect(place.run("extract", "--keep-going", "empty.txt", "quiet.txt"), 0, None, None)
    expect(place.run("--keep-going", "--bogus"), 2, None, None)


def as_nobody(place, *locked):
    """Options of run() for one to whom permissions apply. Root may do everything: then it is nobody, with a copy."""
    if os.geteuid() != 0:
        return {}
    shutil.copy(place.binary, place.folder / "factcheck")
    place.binary = "./factcheck"
    (place.folder / "factcheck").chmod(0o755)
    place.folder.chmod(stat.S_IMODE(place.folder.stat().st_mode) | 0o555)
    for path in place.folder.iterdir():
        if path.is_file() and path.name not in ("factcheck", *locked):
            path.chmod(0o644)
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        place.run("--version", **who)
    except PermissionError as e:
        raise Skip(f"cannot run as nobody: {e}") from e
    return who


def test_unreadable_file(place):
    (place.folder / place.write("secret.txt", "خبر")).chmod(0)
    (place.folder / "locked").mkdir(mode=0)
    err = "factcheck: secret.txt: Permission denied\n"
    who = as_nobody(place, "secret.txt", "locked")
    expect(place.run("secret.txt", "quiet.txt", **who), 2, summary(0, 0, 0, 3, 1), err)
    one_line(expect(place.run("locked", **who), 2, NOTHING_READ, None))


def test_not_utf8(place):
    place.write("latin.txt", "خبر\n".encode() + b"caf\xe9 12\n")
    place.write("arabic.txt", "حضر 5 وزراء".encode("cp1256"))
    expect(place.run("--strict", "latin.txt", "quiet.txt"), 2, summary(0, 0, 0, 3, 1),
           "factcheck: latin.txt: 1 byte is not UTF-8, at byte 10\n")
    expect(place.run("arabic.txt"), 0, summary(0, 0, 0, 1, 1))
    expect(place.run("--encoding", "utf-8", "--strict", "arabic.txt"), 2, NOTHING_READ, None)


def test_not_utf8_in_odd_ways(place):
    for i, bad in enumerate((b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80")):
        name = place.write(f"odd{i}.txt", b"12 " + bad)
        expect(place.run(name), 2, NOTHING_READ, f"factcheck: {name}: it is no text: neither UTF-8 nor another encoding of Arabic\n")
        told = f"{len(bad)} bytes are not UTF-8, the first" if len(bad) > 1 else "1 byte is not UTF-8,"
        expect(place.run("--encoding", "utf-8", name), 0, None, f"factcheck: {name}: {told} at byte 3; such a byte ends a word\n")


def test_empty_file(place):
    for name, content in (("empty.txt", b""), ("blank.txt", b" \n\n"), ("empty.jsonl", b"")):
        place.write(name, content)
        expect(place.run(name, "quiet.txt"), 2, summary(0, 0, 0, 3, 1), f"factcheck: {name}: the file is empty\n")
    one_line(expect(place.run("-", stdin=b""), 2, NOTHING_READ, None))


def test_empty_folder(place):
    (place.folder / "empty").mkdir()
    place.write("other/picture.png", b"\x89PNG")
    for name, more in (("empty", ""), ("other", "factcheck: 1 file was not read: 1 .png\n")):
        expect(place.run(name, "quiet.txt"), 2, summary(0, 0, 0, 3, 1),
               f"factcheck: {name}: the folder holds no article: no .txt, .html, .json, .jsonl or .csv file\n" + more)


def test_broken_jsonl_lines(place):
    place.write("wire.jsonl", "\n".join([
        '{"id": "good", "text": "حضر الحفل خمسة وزراء"}',
        '{"text": "unfinished',
        '{"title": "no text"}',
        '{"text": 12}',
        '["a", "list"]',
        '',
        '{"text": "حضر الحفل ستة وزراء", "published": "soon"}',
        '{"text": "زار القرية 7 أطباء"}',
    ]) + "\n")
    done = expect(place.run("extract", "wire.jsonl"), 2, None, """\
factcheck: wire.jsonl:2: the line is not valid JSON
factcheck: wire.jsonl:3: "text" is missing
factcheck: wire.jsonl:4: "text" must be a string
factcheck: wire.jsonl:5: an article must be a JSON object
factcheck: wire.jsonl: "published" is no date that is known, and is left out (1 article at wire.jsonl:7: soon)
""")
    same([(c["document"]["id"], c["value"]["low"]) for c in done.lines()], [("good", 5), ("wire.jsonl:7", 6), ("wire.jsonl:8", 7)], "claims")
    expect(place.run("extract", "--keep-going", "wire.jsonl"), 0, done.out, None)


def test_jsonl_line_not_utf8(place):
    place.write("wire.jsonl", b'{"text": "\xff"}\n' + '{"text": "زار القرية 7 أطباء"}\n'.encode())
    done = expect(place.run("extract", "--strict", "wire.jsonl"), 2, None, "factcheck: wire.jsonl:1: 1 byte is not UTF-8, at byte 10\n")
    same(len(done.lines()), 1, "claims of the other line")


def test_broken_claims(place):
    claims = place.run("extract", *CONFLICT).out
    place.write("claims.jsonl", b'{"schema": "factcheck/claim/9"}\n' + claims + b"{\n")
    done = expect(place.run("compare", "--format", "json", "claims.jsonl"), 2, None, None)
    same(done.findings(), place.run("--format", "json", *CONFLICT).findings(), "findings of the other lines")
    same([s["path"] for s in done.json()["skipped"]], ["claims.jsonl:1", f"claims.jsonl:{claims.count(10) + 2}"], "skipped")


# --- what is read ---

def test_standard_input_as_text(place):
    article = place.read("quiet.txt")
    done = expect(place.run("extract", "-", stdin=article), 0)
    same({c["document"]["id"] for c in done.lines()}, {"-"}, "document ids")
    same([(c["text"], c["span"]) for c in done.lines()],
         [(c["text"], c["span"]) for c in place.run("extract", "quiet.txt").lines()], "claims")


def test_standard_input_as_jsonl(place):
    articles = place.read("toll.jsonl")
    for stdin in (articles, b"\n  " + articles):
        done = expect(place.run("--format", "json", "-", stdin=stdin), 0)
        same(done.findings(), place.run("--format", "json", "toll.jsonl").findings(), "findings")


def test_lean_claims(place):
    full, lean = (place.run("extract", *more, "toll.jsonl").lines() for more in ([], ["--lean"]))
    for claim in full:
        del claim["document"]["signature"], claim["document"]["figures"]
    same(lean, full, "all but what articles are matched by")
    expect(place.run("compare", "-", stdin=place.run("extract", "--lean", "toll.jsonl").out), 0)


def toll_claims_of(place, path):
    """The claims of toll.jsonl, as they are where it lies under that path."""
    return place.run("extract", "toll.jsonl").out.replace(b'"path":"toll.jsonl"', f'"path":"{path}"'.encode())


def test_input_format(place):
    place.write("articles.txt", place.read("toll.jsonl"))
    expect(place.run("extract", "--input-format", "jsonl", "articles.txt"), 0, toll_claims_of(place, "articles.txt"))
    expect(place.run("extract", "--input-format", "jsonl", "-", stdin=place.read("toll.jsonl")), 0, toll_claims_of(place, "-"))
    done = expect(place.run("extract", "--input-format", "text", "toll.jsonl"), 0)
    same({c["document"]["id"] for c in done.lines()}, {"toll.jsonl"}, "document ids")
    expect(place.run("--input-format", "xml", "toll.jsonl"), 2, "", None)


def test_folder(place):
    place.write("tree/b/south.txt", place.read("south.txt"))
    place.write("tree/a/north.txt", place.read("north.txt"))
    place.write("tree/notes.md", "12 34 56")
    os.symlink("..", place.folder / "tree/a/loop")
    done = expect(place.run("tree"), 1, None, "factcheck: 1 file was not read: 1 .md\n")
    same(b"tree/a/north.txt" in done.out and b"in 9 claims of 2 articles" in done.out, True, "both articles, no other")
    expect(place.run("tree/"), 1, None, None)


def test_spans_are_the_authors_bytes(place):
    place.write("crlf.txt", place.read("north.txt").replace(b"\n", b"\r\n"))
    place.write("no_end.txt", place.read("north.txt").rstrip())
    place.write("marks.txt", "خبر\nحَضَرَ خَمْسَةُ وُزَراءَ، و٣٥٠ شـــخصا\u200f و«12» طبيبا.\n")
    for name in ("north.txt", "south.txt", "crlf.txt", "no_end.txt", "marks.txt"):
        content = place.read(name)
        claims = expect(place.run("extract", name), 0).lines()
        same(len(claims) > 1, True, "claims")
        for c in claims:
            start, end = c["span"]["start"], c["span"]["end"]
            same(content[start:end].decode(), c["text"], f"text of a span of {name}")
            before = content[:start]
            same((c["span"]["line"], c["span"]["column"]),
                 (before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1:].decode()) + 1), f"place in {name}")


FORMATS = ("text", "json", "jsonl", "csv", "concise", "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "html", "markdown")


def shaped(words):
    """As a PDF gives them back: each letter, and each ligature of two, in the form that was printed (U+FB50 … U+FEFC)."""
    forms = {}
    for c in map(chr, [*range(0xFE70, 0xFEFD), *range(0xFB50, 0xFE00)]):
        kind, *letters = unicodedata.decomposition(c).split() or [""]
        if kind in ("<isolated>", "<final>", "<medial>", "<initial>"):
            forms["".join(chr(int(letter, 16)) for letter in letters)] = c
    out = ""
    while words:
        size = 2 if words[:2] in forms else 1
        out, words = out + forms.get(words[:size], words[:size]), words[size:]
    return out


def test_letters_of_any_length(place):
    """No span begins or ends inside a character, whatever a letter is written with, so that every output is UTF-8."""
    toll = "واحد وثلاثون تاجرا"
    north = place.read("north.txt").decode()
    joined = north.replace("أصيب " + toll, "أصيب بحروق و{}" + toll)
    same("{}" in joined, True, "the toll stands behind a conjunction")
    marks = ["", "\u200f", "\u200d\u0651", "\u0640\u0640", "\u2067\u200f", "\U0001d165", "\ufeff"]
    texts = [joined.format(mark) for mark in marks]
    texts += [shaped(text) for text in [north, *texts[:2]]] + [shaped("حضر فيومين وفي فيومين، وألفان وثلاثة طلاب\n")]
    south = place.read("south.txt")
    for i, text in enumerate(texts):
        place.write("north.txt", text)
        for south_text in (south, shaped(south.decode())):
            place.write("south.txt", south_text)
            claims = expect(place.run("extract", *CONFLICT), 0)
            for c in claims.lines():
                start, end = c["span"]["start"], c["span"]["end"]
                same(place.read(c["document"]["id"])[start:end].decode(), c["text"], f"text of a span of text {i}")
                same(c["text"].startswith("و" + marks[i] + "و") if i < len(marks) else False, False, "the conjunction is left out")
            reports = [place.run("--format", f, "--fail-on", "never", *CONFLICT) for f in FORMATS]
            for report in reports:
                expect(report, 0)
                report.out.decode()
            same(len(reports[1].json()["findings"]), 0 if i == len(texts) - 1 else 1, f"findings of text {i}")
            compared = expect(place.run("compare", "--format", "json", "--fail-on", "never", "-", stdin=claims.out), 0)
            same(compared.findings(), reports[1].findings(), "what compare finds in its own claims")
            expect(place.run("extract", "--annotate", *CONFLICT), 0).out.decode()
            place.run("--write-baseline", "known.json", *CONFLICT)
            place.read("known.json").decode()


def test_claims_that_cut_a_character(place):
    claims = place.run("extract", "south.txt").lines()
    for key in ("span", "figure"):
        for end in ("start", "end"):
            claim = next(c for c in claims if key in c)
            cut = json.loads(json.dumps(claim))
            cut[key][end] += 1 if end == "start" else -1
            place.write("cut.jsonl", json.dumps(cut, ensure_ascii=False) + "\n")
            expect(place.run("compare", "--format", "json", "cut.jsonl"), 2, None, None).out.decode()


def test_title_of_jsonl(place):
    place.write("wire.jsonl", '{"id": "k", "title": "وصول 9 نساء", "text": "جاء 7 رجال"}\n')
    claims = expect(place.run("extract", "wire.jsonl"), 0).lines()
    same([(c.get("field"), c["text"], c["span"]["start"]) for c in claims],
         [("title", "9 نساء", 9), (None, "7 رجال", 7)], "claims")


def test_names_that_look_like_options(place):
    place.write("-j", place.read("quiet.txt"))
    place.write("extract", place.read("quiet.txt"))
    expect(place.run("--", "-j"), 0, summary(0, 0, 0, 3, 1))
    expect(place.run("./extract"), 0, summary(0, 0, 0, 3, 1))


# --- the same bytes, whatever the way ---

def test_compare_finds_what_check_finds(place):
    for paths in (CONFLICT, BOUNDS, ("toll.jsonl",), (".",)):
        for least in ("error", "warning", "note"):
            checked = place.run("--format", "json", "--fail-on", least, *paths)
            claims = expect(place.run("extract", *paths), 0).out
            compared = place.run("compare", "--format", "json", "--fail-on", least, "-", stdin=claims)
            same(compared.findings(), checked.findings(), f"findings of {paths}")
            same(compared.status, checked.status, "exit status")
    # Of an article that is a line of a file, claims know the name only.
    paths = (*CONFLICT, *BOUNDS)
    checked = place.run(*paths)
    compared = place.run("compare", "-", stdin=place.run("extract", *paths).out)
    same(compared.out.rsplit(b"\n\n", 1)[0], checked.out.rsplit(b"\n\n", 1)[0], "text report")


def test_compare_in_any_partition(place):
    wanted = place.run("--format", "json", ".").findings()
    claims = place.run("extract", ".").out.splitlines(keepends=True)
    for part in range(3):
        place.write(f"part{part}", b"".join(claims[part::3]))
    for order in itertools.permutations(("part0", "part1", "part2")):
        same(place.run("compare", "--format", "json", *order).findings(), wanted, f"findings of {order}")
    same(place.run("compare", "--format", "json", "-", stdin=b"".join(reversed(claims))).findings(), wanted, "reversed")


def test_any_order_of_arguments(place):
    paths = [*CONFLICT, *BOUNDS, "toll.jsonl", "quiet.txt"]
    wanted = place.run("--format", "json", *paths)
    report = place.run(*paths)
    for i in range(len(paths)):
        order = paths[i:] + paths[:i]
        expect(place.run("--format", "json", *order), 1, wanted.out)
        expect(place.run("--format", "json", *reversed(order)), 1, wanted.out)
        expect(place.run(*order), 1, report.out)


def test_any_number_of_threads(place):
    for i in range(40):
        place.write(f"many/{i:02}.txt", place.read(CONFLICT[i % 2]) + f"\nشارك في الإطفاء {i + 20} إطفائيا.\n".encode())
    for arguments in (["--format", "json", "many", "."], ["many"], ["extract", "many"]):
        wanted = place.run(*arguments, "-j", "1")
        for threads in ("2", "3", "16"):
            expect(place.run(*arguments, "-j", threads), wanted.status, wanted.out)
        expect(place.run(*arguments), wanted.status, wanted.out)


def test_any_locale(place):
    for arguments in (["--lang", "en", "--format", "json", "."], ["--lang", "ar", "."], ["--lang", "ar", "nowhere"], ["extract", "."]):
        wanted = place.run(*arguments)
        for locale in ("C", "C.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"):
            expect(place.run(*arguments, env={"LC_ALL": locale}), wanted.status, wanted.out, wanted.err)


def test_output_files(place):
    wanted = place.run("--format", "json", *CONFLICT).out
    report = place.run(*CONFLICT).out
    expect(place.run("-o", "json=report.json", *CONFLICT), 1, report)
    same(place.read("report.json"), wanted, "report.json")
    expect(place.run("--format", "json", "-o", "text=a.txt.out", "-o", "json=b.out", *CONFLICT), 1, wanted)
    same((place.read("a.txt.out"), place.read("b.out")), (report, wanted), "both files")
    one_line(expect(place.run("-o", "json=no/such/folder.json", *CONFLICT), 2, report, None))


def test_output_files_that_cannot_be_written(place):
    report = place.run(*CONFLICT).out
    place.write("folder/old.json", "old")
    for file, reason in (("no/such/folder.json", "No such file or directory"), ("folder", "Is a directory"),
                         ("north.txt/x", "Not a directory"), ("/dev/full", "No space left on device")):
        expect(place.run("-o", f"json={file}", *CONFLICT), 2, report,
               f"factcheck: {file}: the report could not be written: {reason}\n")
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    expect(place.run("-o", "json=folder/old.json", *CONFLICT, preexec_fn=small), 2, report,
           "factcheck: folder/old.json: the report could not be written: File too large\n")
    same(place.read("folder/old.json"), b"old", "the old report")
    same(os.listdir(place.folder / "folder"), ["old.json"], "files left")


def test_output_files_that_may_not_be_written(place):
    (place.folder / "folder").mkdir()
    (place.folder / place.write("folder/old.json", "old")).chmod(0o444)
    (place.folder / "folder").chmod(0o555)
    (place.folder / place.write("open/old.json", "old")).chmod(0o444)
    (place.folder / "open").chmod(0o777)
    who = as_nobody(place)
    for file in ("folder/new.json", "folder/old.json", "open/old.json"):
        one_line(expect(place.run("-o", f"json={file}", "quiet.txt", **who), 2, summary(0, 0, 0, 3, 1),
                        f"factcheck: {file}: the report could not be written: Permission denied\n"))
    expect(place.run("-o", "json=open/new.json", "quiet.txt", **who), 0)
    same((place.read("folder/old.json"), place.read("open/old.json")), (b"old", b"old"), "the old reports")


def test_output_files_twice(place):
    claims = place.write("claims.jsonl", place.run("extract", *CONFLICT).out)
    os.symlink("a.json", place.folder / "link")
    place.write("b.json", "old")
    for arguments, file in ((["-o", "json=a.json", "-o", "text=a.json", *CONFLICT], "a.json"),
                            (["-o", "json=b.json", "-o", "json=./b.json", *CONFLICT], "./b.json"),
                            (["-o", "json=a.json", "-o", "json=link", *CONFLICT], "link"),
                            (["-o", "json=a.json", "--write-baseline", "a.json", *CONFLICT], "a.json"),
                            (["-o", "text=north.txt", *CONFLICT], "north.txt"),
                            (["compare", "-o", "text=claims.jsonl", claims], "claims.jsonl")):
        expect(place.run(*arguments), 2, "", f"factcheck: {file}: it would be overwritten by this very run\n")
    same(place.read("b.json"), b"old", "nothing is written")
    expect(place.run("-o", "json=/dev/null", "-o", "text=/dev/null", *CONFLICT), 1)


def test_no_input_is_overwritten(place):
    """Whatever a run reads, under whatever name: refused before anything is written."""
    for name in CONFLICT:
        place.write(f"seeds/deep/{name}", place.read(name))
    place.write("seeds/page.html.gz", gzip.compress(b"<p>" + place.read("quiet.txt")))
    place.write("seeds/.ignore", "*.csv\n")
    place.write("list", "north.txt\nsouth.txt\n")
    place.write("claims.jsonl", place.run("extract", *CONFLICT).out)
    place.write("factcheck.toml", "")
    place.run("--write-baseline", "known.json", *CONFLICT)
    shutil.copytree(SEEDS.parent / "docs/examples/tables", place.folder / "tables")
    table = next((place.folder / "tables").glob("*.tsv")).name
    os.symlink("seeds/deep/north.txt", place.folder / "link")
    os.link(place.folder / "seeds/deep/north.txt", place.folder / "hard.json")
    os.symlink("seeds/deep", place.folder / "folder")
    article = "seeds/deep/north.txt"
    runs = [([article], ["seeds"]), (["link"], ["seeds"]), (["hard.json"], ["seeds"]), (["./seeds/../" + article], ["seeds"]),
            ([str(place.folder / article)], ["seeds"]), (["folder/north.txt"], ["seeds"]), ([article], [str(place.folder / "seeds")]),
            (["link"], ["--follow", "."]), ([article], ["quiet.txt", "--new", "seeds"]), ([article], ["seeds", article]),
            (["seeds/page.html.gz"], ["seeds"]), (["seeds/.ignore"], ["seeds"]), (["list"], ["--files-from", "list"]),
            (["north.txt"], ["--files-from", "list"]), (["known.json"], ["--baseline", "known.json", "seeds"]),
            (["known.json"], ["--baseline", "known.json", "--write-baseline", "new.json", "seeds"]),
            (["factcheck.toml"], ["seeds"]), (["factcheck.toml"], ["--config", "./factcheck.toml", "seeds"]),
            (["tables/" + table], ["--data", "tables", "seeds"]), (["claims.jsonl"], ["compare", "claims.jsonl"]),
            (["claims.jsonl"], ["compare", "--new", "./claims.jsonl"]), (["hard.json"], ["compare", "claims.jsonl", article])]
    before = {p: p.read_bytes() for p in place.folder.rglob("*") if p.is_file()}
    for (file,), arguments in runs:
        options = [["-o", f"json={file}"]] + ([] if "--write-baseline" in arguments or "--baseline" in arguments
                                              else [["--write-baseline", file]])
        for option in options:
            at = 1 if arguments[0] == "compare" else 0
            done = place.run(*arguments[:at], *option, "-o", "text=other.out", *arguments[at:])
            expect(done, 2, "", f"factcheck: {file}: it would be overwritten by this very run\n")
    with open(place.folder / "quiet.txt", "rb") as standard_input:
        done = subprocess.run([place.binary, "-o", "json=quiet.txt", "-"], stdin=standard_input, cwd=place.folder, capture_output=True)
    same((done.returncode, done.stdout, done.stderr),
         (2, b"", b"factcheck: quiet.txt: it would be overwritten by this very run\n"), "standard input")
    with open(place.folder / article, "ab") as standard_output:
        expect(place.run("seeds", stdout=standard_output), 2, None, "factcheck: /dev/stdout: it would be overwritten by this very run\n")
    same({p: p.read_bytes() for p in place.folder.rglob("*") if p.is_file()}, before, "every file")
    # What the run does not read may be written over, and its own report, and a baseline by a baseline.
    expect(place.run("-o", "json=link", "quiet.txt"), 0)
    place.write("seeds/deep/north.txt", before[place.folder / article])
    for _ in range(2):
        expect(place.run("-o", "json=seeds/report.txt", "-o", "text=seeds/report.html", "seeds"), 1, None)
    expect(place.run("--baseline", "known.json", "--write-baseline", "./known.json", "seeds"), 0, None, None)


def test_reports_are_no_articles(place):
    """A report saved among the articles changes nothing of the next run."""
    for name in CONFLICT:
        place.write(f"articles/{name}", place.read(name))
    wanted = expect(place.run("--format", "json", "articles"), 1)
    names = []
    for languages, arguments in (("en", ["articles"]), ("ar", ["articles"]), ("fr", ["articles"]),
                                 ("en", ["--rule", "FC022", "articles"]), ("ar", ["--rule", "FC022", "articles"])):
        for i, f in enumerate(FORMATS):
            names.append(f"articles/{f}{len(names)}.{('txt', 'html', 'csv')[i % 3] if f != 'jsonl' else 'jsonl'}")
            place.run("--lang", languages, "-o", f"{f}={names[-1]}", *arguments)
            if not place.read(names[-1]):  # without a finding some have no byte at all
                (place.folder / names.pop()).unlink()
    names.append(place.write("articles/marked.html", place.run("extract", "--annotate", "--format", "html", *CONFLICT).out))
    names += ["articles/claims.jsonl", "articles/claims.jsonl.gz", "articles/known.txt", "articles/shown.txt", "articles/laid_out.txt"]
    place.write("articles/claims.jsonl", place.run("extract", *CONFLICT).out)
    place.write("articles/claims.jsonl.gz", gzip.compress(place.read("articles/claims.jsonl")))
    place.run("--write-baseline", "articles/known.txt", *CONFLICT)
    place.write("articles/shown.txt", place.run("extract", "--annotate", *CONFLICT).out)
    place.write("articles/laid_out.txt", json.dumps(wanted.json(), ensure_ascii=True))
    names.append(place.write("articles/coloured.txt", place.run("--color", "always", "--bidi", "isolate", "articles").out))
    expect(place.run("--format", "json", "articles"), 1, wanted.out)
    told = expect(place.run("--format", "json", "-v", "articles"), 1, wanted.out, None).err.decode()
    for name in names:
        same(f"factcheck: {name}: it is no article but what factcheck wrote" in told, True, f"{name} is named")
    # One that is named is not passed by in silence.
    for name in names:
        expect(place.run("--format", "json", name), 2, None,
               f"factcheck: {name}: it is no article but what factcheck wrote: a report, claims or a baseline\n")
    # Standard output in the folder that is read.
    for name, arguments in (("out.txt", []), ("out.jsonl", ["extract"])):
        with open(place.folder / "articles" / name, "wb") as out:
            expect(place.run(*arguments, "articles", stdout=out), 0 if arguments else 1, None)
    expect(place.run("--format", "json", "articles"), 1, wanted.out)


def test_reports_for_a_person_are_known(place):
    """In every language, under every heading, with the marks of a terminal."""
    place.write("in/north.txt", place.read("north.txt"))
    place.write("in/south.txt", place.read("south.txt"))
    for language in ("en", "ar", "fr"):
        for group in ("story", "rule", "none"):
            for bidi in ("isolate", "none"):
                done = place.run("--lang", language, "--group", group, "--bidi", bidi, "--color", "always", "in")
                place.write("in/report.txt", expect(done, 1).out)
                told = expect(place.run("--verbose", "extract", "in"), 0, None, None).err.decode()
                same("in/report.txt: it is no article but what factcheck wrote" in told, True, f"{language} {group} {bidi}")
                (place.folder / "in/report.txt").unlink()


def test_reports_without_a_finding(place):
    """One in the folder that is read is named for what it is, though it may have no byte at all."""
    place.write("in/quiet.txt", place.read("quiet.txt"))
    targets = [f"in/{f}.{ending}" for f in FORMATS for ending in ("txt", "jsonl")]
    arguments = [a for t in targets for a in ("-o", f"{pathlib.Path(t).stem}={t}")]
    first = expect(place.run("--format", "json", *arguments, "in"), 0)
    again = expect(place.run("--format", "json", "-v", *arguments, "in"), 0, first.out, None).err.decode()
    for t in targets:
        same(f"factcheck: {t}: it is no article but what this run writes\n" in again, True, f"{t} is named")
    # Lines of JSON may be none, and then the next run knows no better.
    for name in ("jsonl.txt", "concise.txt", "concise.jsonl", "github.txt", "github.jsonl"):
        (place.folder / "in" / name).unlink()
    told = "factcheck: in/jsonl.jsonl: it holds no line: it is not an article, or it is a report without findings\n"
    expect(place.run("in"), 0, None, told)
    expect(place.run("in/jsonl.jsonl"), 2, None, "factcheck: in/jsonl.jsonl: the file is empty\n")


def test_objects_that_list_articles(place):
    """{"articles": […]} is read as the array is, with the same names of fields."""
    article = {"words": "حضر 12 وزيرا لقاء الخميس", "on": {"day": "2024-03-04"}}
    place.write("list.json", json.dumps({"status": "ok", "data": {"items": [article, {**article, "words": "غاب 3 وزراء"}]}, "next": None}))
    fields = ["--fields", "text=words,published=on.day"]
    found = [(c["document"]["id"], c["document"]["published"], c["text"])
             for c in expect(place.run("extract", *fields, "list.json"), 0).lines()]
    same([f for f in found if f[2] != "الخميس"],
         [("list.json#1", "2024-03-04", "12 وزيرا"), ("list.json#2", "2024-03-04", "3 وزراء")], "as asked")
    expect(place.run("extract", "list.json"), 2, "", 'factcheck: list.json: the JSON holds no article: "text" is missing\n')


def test_articles_that_look_like_reports(place):
    """What only begins like a report is an article."""
    for name, text in (("a.txt", "error: 30 مصابا في حريق بسوق الخضر\n\nأصيب 30 تاجرا.\n"), ("b.txt", "[]: 30 مصابا\n"),
                       ("c.txt", "0 errors: 30 مصابا\n"), ("d.html", "<?xml version=\"1.0\"?><html><p>أصيب 30 تاجرا.</p></html>"),
                       ("e.jsonl", '{"schema": "news/1", "text": "أصيب 30 تاجرا."}'),
                       ("f.jsonl", '{"source": "factcheck", "text": "أصيب 30 تاجرا."}')):
        place.write("articles/" + name, text)
    same(len({c["document"]["id"] for c in expect(place.run("extract", "articles"), 0).lines()}), 6, "articles")


def test_output_file_keeps_what_the_old_one_was(place):
    (place.folder / place.write("kept/old.json", "old")).chmod(0o640)
    os.symlink("kept/old.json", place.folder / "link")
    wanted = place.run("--format", "json", *CONFLICT).out
    expect(place.run("-o", "json=link", *CONFLICT), 1, None)
    same((place.folder / "link").is_symlink(), True, "the link is one still")
    same(place.read("kept/old.json"), wanted, "what it leads to")
    same(stat.S_IMODE((place.folder / "kept/old.json").stat().st_mode), 0o640, "its permissions")
    expect(place.run("-o", "json=new.json", *CONFLICT, preexec_fn=lambda: os.umask(0o027)), 1, None)
    same(stat.S_IMODE((place.folder / "new.json").stat().st_mode), 0o640, "permissions of a new file")


def test_output_to_standard_output(place):
    wanted = place.run(*CONFLICT).out + place.run("--format", "json", *CONFLICT).out
    expect(place.run("-o", "json=/dev/stdout", *CONFLICT), 1, wanted)
    with open(place.folder / "both", "wb") as both:
        expect(place.run("-o", "json=/dev/stdout", *CONFLICT, stdout=both), 1, None)
    same(place.read("both"), wanted, "standard output that is a file")
    os.mkfifo(place.folder / "pipe")
    reader = os.open(place.folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    expect(place.run("-o", "text=pipe", "quiet.txt"), 0)
    same(os.read(reader, 65536), summary(0, 0, 0, 3, 1).encode(), "a named pipe")
    os.close(reader)


# --- what is known, what is asked for ---

def fingerprints(done):
    return [f["fingerprint"] for f in done.json()["findings"]]


def test_baseline(place):
    """A project with an old conflict: it fails, it passes with a baseline, a new conflict fails, the old one goes."""
    report = expect(place.run("--format", "json", *CONFLICT), 1)
    known = expect(place.run("--write-baseline", "known.json", *CONFLICT), 0,
                   summary(0, 0, 0, 9, 2)[:-1] + ", 1 known finding hidden\n", "factcheck: known.json: 1 finding written\n")
    same(place.read("known.json").decode().splitlines()[1],
         '{"fingerprint":"%s","rule":"FC001","severity":"warning","message":"number of traders: 47 (south.txt) against 31 (north.txt)"}'
         % fingerprints(report)[0], "the entry")
    expect(place.run("--baseline", "known.json", *CONFLICT), 0, known.out)
    more = expect(place.run("--format", "json", "--baseline", "known.json", *CONFLICT, *BOUNDS), 1)
    same([f["rule"] for f in more.json()["findings"]], ["FC002"], "the new finding")
    same(more.json()["known"],
         {"hidden_by_baseline": 1, "suppressed": [], "gone": [], "unused": [], "expired": []}, "known")
    place.write("south.txt", place.read("south.txt").replace(b"47", b"31"))
    gone = "factcheck: known.json: 1 finding no longer occurs; --write-baseline rewrites the file\n"
    expect(place.run("--baseline", "known.json", *CONFLICT), 0, summary(0, 0, 0, 9, 2), gone)
    done = expect(place.run("--format", "json", "--baseline", "known.json", *CONFLICT), 0, None, gone)
    same(done.json()["known"]["gone"], fingerprints(report), "gone")
    expect(place.run("--baseline", "known.json", "--write-baseline", "known.json", *CONFLICT), 0,
           summary(0, 0, 0, 9, 2), "factcheck: known.json: 0 findings written\n")
    expect(place.run("--baseline", "known.json", *CONFLICT), 0, summary(0, 0, 0, 9, 2))


def test_baseline_of_compare_is_that_of_check(place):
    place.run("--write-baseline", "a.json", ".")
    place.write("claims.jsonl", place.run("extract", ".").out)
    expect(place.run("compare", "--write-baseline", "b.json", "claims.jsonl"), 0, None, None)
    same(place.read("a.json"), place.read("b.json"), "the baseline")
    for threads in ("1", "3"):
        expect(place.run("compare", "--baseline", "a.json", "-j", threads, "claims.jsonl"), 0)


def test_baseline_without_which_nothing_is_known(place):
    for content in ("", "{", '{"schema": "factcheck/report/1"}', '{"schema": "factcheck/baseline/1", "findings": [{}]}'):
        place.write("known.json", content)
        done = expect(place.run("--baseline", "known.json", *CONFLICT), 2, "", None)
        one_line(done)
        same(done.err.startswith(b"factcheck: known.json: "), True, "the file is named")
    expect(place.run("--baseline", "none.json", *CONFLICT), 2, "", "factcheck: none.json: No such file or directory\n")


def test_baseline_needs_the_whole_input(place):
    place.run("--write-baseline", "known.json", *CONFLICT)
    wanted = place.read("known.json")
    report = place.run(*CONFLICT).out
    expect(place.run("--write-baseline", "known.json", "nowhere.txt", *CONFLICT), 2, report, """\
factcheck: nowhere.txt: no such file or folder
factcheck: known.json: the baseline could not be written: not every input could be read; see --keep-going
""")
    same(place.read("known.json"), wanted, "the old baseline")
    # What was not read is not taken for gone.
    expect(place.run("--baseline", "known.json", "north.txt", "nowhere.txt"), 2, None,
           "factcheck: nowhere.txt: no such file or folder\n")
    expect(place.run("--keep-going", "--write-baseline", "known.json", "nowhere.txt", "quiet.txt"), 0, None, None)
    expect(place.run("--write-baseline", "no/known.json", *CONFLICT), 2, report,
           "factcheck: no/known.json: the baseline could not be written: No such file or directory\n")


def test_selected_findings(place):
    def rules(*arguments):
        done = place.run("--format", "json", "--fail-on", "never", *arguments, ".")
        return [f["rule"] for f in done.json()["findings"]]

    place.write("weekday.txt", WRONG_WEEKDAY)
    same(rules(), ["FC014", "FC002", "FC001", "FC008"], "all")
    for arguments, wanted in ((["--severity", "error"], ["FC014"]), (["--severity", "warning"], ["FC014", "FC002", "FC001"]),
                              (["--rule", "FC008", "--rule", "bound-conflict"], ["FC002", "FC008"]),
                              (["--ignore", "count-conflict"], ["FC014", "FC002", "FC008"]),
                              (["--rule", "FC001", "--ignore", "FC001"], []),
                              (["--measure", "deaths", "--measure", "traders"], ["FC001", "FC008"]),
                              (["--measure", "deputies"], [])):
        same(rules(*arguments), wanted, f"findings with {arguments}")
    expect(place.run("--ignore", "FC001", *CONFLICT), 0, summary(0, 0, 0, 9, 2))
    expect(place.run("--severity", "error", "--fail-on", "note", *BOUNDS), 0)
    for option in ("--rule", "--ignore"):
        expect(place.run(option, "FC999", "quiet.txt"), 2, "",
               f"factcheck: {option}: there is no rule FC999; --rule list names them; did you mean FC009? (see factcheck --help)\n")


def test_selected_findings_and_a_baseline(place):
    """A baseline holds what was asked for, and what was not asked for is not gone."""
    place.run("--write-baseline", "known.json", ".")
    done = expect(place.run("--baseline", "known.json", "--rule", "FC001", "."), 0)
    same(b", 1 known finding hidden\n" in done.out, True, "one of that rule")
    place.write("weekday.txt", WRONG_WEEKDAY)
    expect(place.run("--write-baseline", "errors.json", "--severity", "error", "."), 0, None,
           "factcheck: errors.json: 1 finding written\n")
    same([f["rule"] for f in place.run("--format", "json", "--baseline", "errors.json", ".").json()["findings"]],
         ["FC002", "FC001", "FC008"], "the others")


def test_new_claims(place):
    place.write("old.jsonl", place.run("extract", *BOUNDS, "north.txt").out)
    place.write("new.jsonl", place.run("extract", "south.txt", "quiet.txt").out)
    done = expect(place.run("compare", "--format", "json", "old.jsonl", "--new", "new.jsonl"), 1)
    same([f["rule"] for f in done.json()["findings"]], ["FC001"], "findings that touch the new batch")
    same(expect(place.run("compare", "old.jsonl", "new.jsonl", "--new", "new.jsonl", "--format", "json"), 1).out, done.out,
         "a file among both is new")
    place.write("newest.jsonl", place.run("extract", "quiet.txt").out)
    expect(place.run("compare", "old.jsonl", "--new", "newest.jsonl"), 0, None)


def test_new_takes_its_own(place):
    """An option takes what belongs to it and nothing more, in every order of arguments."""
    place.write("archive/bounds_a.txt", place.read("bounds_a.txt"))
    place.write("archive/bounds_b.txt", place.read("bounds_b.txt"))
    place.write("archive/north.txt", place.read("north.txt"))
    new = place.write("new/south.txt", place.read("south.txt"))
    wanted = expect(place.run("--format", "json", "archive", "--new", new), 1)
    same([f["rule"] for f in wanted.json()["findings"]], ["FC001"], "findings that touch the new article")
    for arguments in ([f"--new={new}", "archive"], ["archive", f"--new={new}"], [f"--new={new}", "--", "archive"],
                      ["--new", new, "--", "archive"], ["--new", new, "-j", "1", "archive"], ["-j", "1", f"--new={new}", "archive"],
                      [f"--new={new}", f"--new={new}", "archive"], ["archive", "--new", new, f"./{new}"],
                      ["check", f"--new={new}", "archive"], [f"--new={new}", "check", "archive"],
                      ["--files-from", "-", f"--new={new}"], ["--files-from=-", "--new", new], ["--measure", "traders", f"--new={new}", "archive"]):
        done = place.run("--format", "json", *arguments, stdin=b"archive\n")
        expect(done, 1, wanted.out)
    nothing = expect(place.run("--format", "json", "archive"), 1)
    for arguments in (["archive", "--new"], ["--new", "--", "archive"], ["archive", "--new", "--format", "json"],
                      ["--files-from", "-", "--new"]):
        done = expect(place.run(*(arguments if "--format" in arguments else ["--format", "json", *arguments]), stdin=b"archive\n"), 0)
        same((done.json()["findings"], done.json()["summary"]["documents"]), ([], nothing.json()["summary"]["documents"]),
             f"nothing is new with {arguments}")
    expect(place.run("--new"), 0, NOTHING_READ)
    for arguments in (["--new", "--files-from", "-"], ["archive", "--new", "--files-from=-"]):
        expect(place.run(*arguments, stdin=b"archive\n"), 2, "",
               "factcheck: --new: it needs a path; paths from --files-from do not count as new (see factcheck --help)\n")
    place.write("old.jsonl", place.run("extract", "archive").out)
    place.write("new.jsonl", place.run("extract", "new").out)
    for arguments in (["--new=new.jsonl", "old.jsonl"], ["old.jsonl", "./new.jsonl", "--new", "new.jsonl"]):
        same([f["rule"] for f in expect(place.run("compare", "--format", "json", *arguments), 1).json()["findings"]], ["FC001"],
             f"findings of compare {arguments}")
    expect(place.run("compare", "old.jsonl", "--new"), 0, None)


def spellings(place, *inside):
    """(working directory, arguments) that all mean the articles of a folder."""
    here = str(place.folder)
    yield ".", ["articles"]
    yield ".", ["./articles/"]
    yield ".", [here + "/articles"]
    yield ".", ["other/../articles/."]
    yield ".", ["articles/" + name for name in CONFLICT]
    yield ".", ["./articles/" + name for name in reversed(CONFLICT)]
    for working in inside:
        yield working, ["."]
        yield working, list(CONFLICT)
        yield working, ["./north.txt", here + "/articles/south.txt"]
        yield working, ["../articles"]


def test_one_article_by_any_path(place):
    """The path of an article is one, however it is spelled and wherever the run stands."""
    for name in CONFLICT:
        place.write(f"articles/{name}", place.read(name))
        (place.folder / name).unlink()
    (place.folder / "other").mkdir()
    place.write("articles/empty.txt", "")
    here = str(place.folder)
    shown = ("github", "gitlab", "rdjson", "sarif", "checkstyle", "junit")

    def results(working, arguments, f):
        done = expect(place.run("--keep-going", "--format", f, *arguments, cwd=working), 1, None, None)
        out = done.out.decode()
        # Only a folder comes upon the empty article.
        return out if any(a.endswith(".txt") for a in arguments) is False else None

    for root in ("repository", "configuration", "both"):
        if root != "configuration":
            (place.folder / ".git").mkdir()
        if root != "repository":
            place.write("factcheck.toml", "keep-going = true\n")
        wanted = fingerprints(expect(place.run("--format", "json", "--keep-going", "articles"), 1, None, None))
        same(place.run("--keep-going", "--write-baseline", "known.json", "articles").status, 0, "a baseline")
        baseline = place.read("known.json")
        same(b"(articles/south.txt) against 31 (articles/north.txt)" in baseline, True, "paths of the message")
        reports = {f: results(".", ["articles"], f) for f in shown}
        same("file=articles/south.txt,line=3" in reports["github"], True, "the path that GitHub knows")
        same("::error file=articles/empty.txt::" in reports["github"], True, "the path of what was not read")
        for working, arguments in spellings(place, "articles"):
            run = lambda *more: place.run(*more, "--keep-going", *arguments, cwd=working)
            found = expect(run("--format", "json"), 1, None, None)
            same(fingerprints(found), wanted, f"fingerprints of {arguments} in {working}")
            ids = [c["document"]["id"] for s in found.json()["findings"][0]["sides"] for c in s["claims"]]
            given = arguments[0] if not arguments[0].endswith(".txt") else None
            for i in ids:
                same(i.startswith("./"), False, f"{i} begins with no ./")
                same((place.folder / working / i).is_file(), True, f"{i} is as given")
                same(given is None or not given.startswith("/") or i.startswith(given), True, f"{i} is as given in {given}")
            expect(run("--baseline", here + "/known.json"), 0, None, None)
            run("--write-baseline", here + "/again.json")
            same(place.read("again.json"), baseline, f"the baseline of {arguments} in {working}")
            for f in shown:
                report = results(working, arguments, f)
                same(report is None or normal_of(f, report) == normal_of(f, reports[f]), True, f"{f} of {arguments} in {working}")
            claims = place.run("extract", "--keep-going", *arguments, cwd=working).out
            compared = expect(place.run("compare", "--format", "json", "-", cwd=working, stdin=claims), 1, None)
            same(compared.findings(), found.findings(), f"compare of {arguments} in {working}")
            elsewhere = expect(place.run("compare", "--format", "github", "-", cwd="other", stdin=claims), 1, None)
            same(b"file=articles/south.txt,line=3" in elsewhere.out, True, "claims know what their article is called")
        # Claims of two spellings are of one article.
        claims = [place.run("extract", *CONFLICT, cwd="articles").out, place.run("extract", "--keep-going", here + "/articles").out]
        done = expect(place.run("compare", "--format", "json", "-", stdin=b"".join(claims)), 1, None)
        same((fingerprints(done), done.json()["summary"]["documents"]), (wanted, 2), "claims of two spellings")
        # A new article is the one that is in the archive under another name.
        for new in ("articles/south.txt", "./articles/south.txt", here + "/articles/south.txt", "other/../articles/south.txt"):
            done = expect(place.run("--format", "json", "--keep-going", "articles", "--new", new), 1, None, None)
            same((fingerprints(done), done.json()["summary"]["documents"]), (wanted, 2), f"findings with --new {new}")
        shutil.rmtree(place.folder / ".git", ignore_errors=True)
    place.write("factcheck.toml", """\
keep-going = true
[[suppress]]
document = "./articles/north.txt"
reason = "seen"
author = "desk"
expires = 9999-12-31
""")
    for working, arguments in spellings(place, "articles"):
        expect(place.run(*arguments, cwd=working), 0, None, None)


def normal_of(f, report):
    """A report without the ids that SARIF gives beside the paths, and without where in the run an article was met."""
    return re.sub(r'"name": "[^"]*south.txt"|"name": "[^"]*north.txt"', '""', report) if f == "sarif" else report


def test_articles_outside_the_project(place):
    """A path outside is whole, and the working directory is the project where nothing else is."""
    place.write("inside/factcheck.toml", "")
    same(b"against 31 (%s)" % os.fsencode(place.folder / "north.txt") in
         place.run("--format", "github", "../north.txt", "../south.txt", cwd="inside").out, True, "an absolute path")
    wanted = place.run("--format", "github", *CONFLICT)
    same(b"file=south.txt," in wanted.out, True, "relative to the working directory")
    for arguments in (["./north.txt", "./south.txt"], [str(place.folder / name) for name in CONFLICT]):
        expect(place.run("--format", "github", *arguments), 1, wanted.out)
    # Through a link to the working directory, as a shell's $PWD may have it.
    with tempfile.TemporaryDirectory() as other:
        os.symlink(place.folder, other + "/link")
        expect(place.run("--format", "github", *(f"{other}/link/{name}" for name in CONFLICT)), 1, wanted.out)
        expect(place.run("--format", "github", *CONFLICT, *(f"{other}/link/{name}" for name in CONFLICT)), 1, wanted.out)
    # An article of a line has its own id, or that of its line.
    place.write("rows.jsonl", "".join(json.dumps({"text": place.read(name).decode()}) + "\n" for name in CONFLICT))
    wanted = fingerprints(place.run("--format", "json", "rows.jsonl"))
    for path in ("./rows.jsonl", str(place.folder / "rows.jsonl")):
        done = expect(place.run("--format", "json", path), 1)
        same(fingerprints(done), wanted, f"fingerprints of {path}")
        same(b"file=rows.jsonl,line=2" in place.run("--format", "github", path).out, True, f"the file of {path}")


def test_exit_zero(place):
    report = place.run(*CONFLICT).out
    expect(place.run("--exit-zero", *CONFLICT), 0, report)
    expect(place.run("--exit-zero", "--fail-on", "note", *CONFLICT), 0, report)
    expect(place.run("--exit-zero", "nowhere.txt", *CONFLICT), 2, report, None)
    expect(place.run("--exit-zero", "--keep-going", "nowhere.txt", *CONFLICT), 0, report, None)
    expect(place.run("--exit-zero", "-o", "json=no/x", *CONFLICT), 2, report, None)


# --- nothing of the text reaches the terminal raw ---

EVIL = "أصيب\x1b[31m 47\u202e تاجرا\u2067\x07 في حريق شب\x9b ليلة السبت بسوق الخضر القديم بمدينة\u200f الناظور، قبل أن تخمده الوقاية المدنية."
RAW = ["\x1b", "\x07", "\x9b", "\u202e", "\u2067", "\u200f", "\u2028"]


def no_raw(found, what):
    for mark in RAW:
        same(mark.encode() in found, False, f"{what} holds U+{ord(mark):04X} raw")


def test_controls_of_the_text(place):
    place.write("south.txt", "حريق في سوق الخضر بمدينة الناظور\n\n" + EVIL + "\nوأتى الحريق على 120 دكانا.\n")
    done = expect(place.run(*CONFLICT, "--fail-on", "note"), 1)
    no_raw(done.out, "the report")
    for shown in ("<U+001B>[31m", "<U+202E>", "<U+2067>", "<U+0007>", "<U+009B>", "<U+200F>"):
        same(shown in done.out.decode(), True, f"the report shows {shown}")
    found = place.run("--format", "json", *CONFLICT)
    same(b"\x1b" in found.out or b"\x07" in found.out, False, "raw controls in the JSON")
    no_raw(place.run("--color", "never", *CONFLICT).out, "the report without colour")


def test_controls_of_names(place):
    name = place.write("a\x1b[2J\u202etxt.evil\n.txt", place.read("south.txt"))
    done = expect(place.run("north.txt", name), 1)
    no_raw(done.out, "the report")
    same("a<U+001B>[2J<U+202E>txt.evil<U+000A>.txt:3:64" in done.out.decode(), True, "the name is shown")
    same(found := place.run("--format", "json", "north.txt", name).status, 1, f"exit status {found}")
    missing = expect(place.run("gone\x1b[2J\u202e.txt"), 2, None, None)
    no_raw(missing.err, "the complaint")
    one_line(missing)


def test_controls_of_articles_ids(place):
    lines = [{"id": "x\x1b]0;pwn\x07", "text": place.read("north.txt").decode()},
             {"id": "y\u202e", "text": place.read("south.txt").decode(), "published": "\x1b[1m"}]
    place.write("wire.jsonl", "\n".join(json.dumps(line) for line in lines))
    done = place.run("wire.jsonl", "south.txt")
    no_raw(done.out + done.err, "the report")
    same("wire.jsonl:1 (x<U+001B>]0;pwn<U+0007>)" in done.out.decode(), True, "the id is shown")


# --- where it is written to ---

def test_standard_output_that_cannot_be_written(place):
    err = "factcheck: standard output could not be written\n"
    for arguments in (CONFLICT, ("extract", *CONFLICT), ("explain",)):
        with open("/dev/full", "wb") as full:
            expect(place.run(*arguments, stdout=full), 2, None, err)
        expect(place.run(*arguments, stdout=None, preexec_fn=lambda: os.close(1)), 2, None, err)


def on_terminal(place, *arguments, env=None, columns=200):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    try:
        done = place.run(*arguments, stdout=theirs, env=env)
        os.close(theirs)
        out = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that nobody writes any more
                break
            if not part:
                break
            out += part
    finally:
        os.close(ours)
    return Done(done.command, done.status, out.replace(b"\r\n", b"\n"), done.err)


def test_pipe_has_neither_colour_nor_isolates(place):
    out = expect(place.run(*CONFLICT), 1).out
    same([m for m in ("\x1b", "\u2066", "\u2067", "\u2069") if m.encode() in out], [], "marks in a pipe")
    coloured = expect(place.run("--color", "always", *CONFLICT), 1).out
    same(b"\x1b[" in coloured and "\u2067".encode() not in coloured, True, "colour when asked for, but no isolates")


def test_terminal_has_colour_and_isolates(place):
    shown = expect(on_terminal(place, *CONFLICT), 1).out.decode()
    same("\x1b[" in shown, True, "colour")
    same("\u2066south.txt:3:64\u2069" in shown, True, "path in LRI…PDI")
    same(sum(shown.count(m) for m in "\u2066\u2067\u2068"), shown.count("\u2069"), "isolates closed")
    for arguments, env in (([], {"NO_COLOR": "1"}), (["--color", "never"], None)):
        plain = expect(on_terminal(place, *arguments, *CONFLICT, env=env), 1).out.decode()
        same("\x1b" in plain, False, "colour though it is not wanted")
        same("*47 تاجرا*" in plain and "\u2067«" in plain, True, "the figure is marked, the quote isolated")
    json_shown = expect(on_terminal(place, "--format", "json", *CONFLICT), 1).out
    same(json_shown, place.run("--format", "json", *CONFLICT).out, "JSON on a terminal")


def test_isolates_when_asked(place):
    marks = lambda out: sum(out.count(m.encode()) for m in ("\u2066", "\u2067", "\u2068"))
    same(marks(expect(place.run("--bidi", "isolate", *CONFLICT), 1).out) > 0, True, "isolates in a pipe")
    same(marks(expect(on_terminal(place, "--bidi", "none", *CONFLICT), 1).out), 0, "none on a terminal")
    same(marks(expect(place.run("extract", "--annotate", "--bidi", "isolate", "north.txt"), 0).out) > 0, True, "in an article")


def test_width(place):
    """The report is as wide as the terminal, or as asked; in a pipe no line is broken."""
    widths = lambda out: [len(re.sub("\x1b\\[[0-9;]*m|\x1b\\]8;;[^\x1b]*\x1b\\\\|[\u2066-\u2069\u064b-\u0652]", "", line)) for line in out.decode().splitlines()]
    whole = expect(place.run(*CONFLICT), 1).out
    same(max(widths(whole)) > 80, True, "a pipe has whole lines")
    for out, width in ((on_terminal(place, *CONFLICT, columns=60), 60), (place.run("--width", "44", *CONFLICT), 44),
                       (on_terminal(place, "--width", "50", *CONFLICT, columns=60), 50), (place.run("--width", "1", *CONFLICT), 20)):
        same(max(widths(expect(out, 1).out)) <= width, True, f"{width} columns")
    unbroken = expect(on_terminal(place, "--width", "0", *CONFLICT, columns=60), 1).out
    same(len(widths(unbroken)), len(widths(whole)), "no wrapping when 0 is asked for")
    same(" ".join(place.run("--width", "40", *CONFLICT).out.decode().split()), " ".join(whole.decode().split()), "nothing is lost")


WIRE = [{"id": "a", "source": "الأولى", "published": "2024-05-12", "title": "مصرع 6 في حريق مصنع بطنجة", "text": "قتل 6 أشخاص في حريق مصنع بمدينة طنجة يوم الأحد."},
        {"id": "b", "source": "الثانية", "published": "2024-05-13", "title": "ارتفاع حصيلة حريق مصنع بطنجة", "text": "قتل 9 أشخاص في حريق مصنع بمدينة طنجة يوم الأحد."}]


def test_group_and_sort(place):
    """Stories by themselves; by rule, or in one row; what is shown first. A toll shows how it went."""
    place.write("wire.jsonl", "".join(json.dumps(article) + "\n" for article in WIRE))
    told = lambda *arguments: place.run("wire.jsonl", *CONFLICT, *BOUNDS, *arguments).out.decode().splitlines()
    heads = lambda lines: [line.split(":")[0] for line in lines if re.match("story|FC|error|warning|note", line)]
    by_story = told()
    same(heads(by_story)[:2], ["story", "warning[FC002] estimates far apart (number of researchers)"], "stories")
    same("warning[FC001] conflicting numbers (number of traders)" in heads(by_story), True, "the next story")
    same(by_story[by_story.index("over time: number of deaths") + 1:][:2], ["  12 May 2024  6 (الأولى)", "  13 May 2024  9 (الثانية)"], "a toll")
    rules = [head[:5] for head in heads(told("--group", "rule")) if head.startswith("FC")]
    same(rules, sorted(set(rules), key=rules.index), "a heading a rule")
    same("FC001" in rules and "FC002" in rules, True, f"rules: {rules}")
    same([head for head in heads(told("--group", "none")) if not re.match("error|warning|note", head)], [], "no headings")
    same(sorted(heads(told("--group", "none"))), sorted(h for h in heads(by_story) if h != "story"), "the same findings")
    places = [line.split()[0] for line in told("--group", "none", "--sort", "path") if re.match("    [a-z_.]+:[0-9]", line)]
    same(places[0].startswith("bounds_a.txt"), True, f"by path: {places}")
    latest = told("--group", "none", "--sort", "date")
    same("wire.jsonl:2 (b)" in "\n".join(latest[:8]), True, "by date")


def test_links_of_a_terminal(place):
    """On a terminal that has colours a place is a link to its file (OSC 8), whole however the line is broken."""
    place.write("wire 1.jsonl", "".join(json.dumps(article) + "\n" for article in WIRE))
    link = "\x1b]8;;file://[^\x1b/]*/[^\x1b]*%s\x1b\\\\[^\x1b]*\x1b]8;;\x1b\\\\"
    for columns in (200, 40):
        shown = on_terminal(place, "wire 1.jsonl", *CONFLICT, env={"TERM": "xterm"}, columns=columns).out.decode()
        same(bool(re.search(link % "/north.txt", shown)), True, f"{shown!r}")
        same(bool(re.search(link % "/wire%201.jsonl", shown)), True, f"{shown!r}")
        same([line for line in shown.split("\n") if line.count("\x1b]8;;f") != line.count("\x1b]8;;\x1b")], [], "each line closes what it opens")
    for env, arguments in (({"TERM": "dumb"}, ()), ({"TERM": "xterm", "NO_COLOR": "1"}, ()), ({"TERM": "xterm"}, ("--color", "never"))):
        same("\x1b]8" in on_terminal(place, *CONFLICT, *arguments, env=env).out.decode(), False, f"links with {env}, {arguments}")
    same(b"\x1b]8" in place.run("--color", "always", *CONFLICT).out, False, "links in a pipe")


def test_pages_of_findings(place):
    """A report as a page: the texts of articles where they are at hand, the same bytes for any number of threads."""
    place.write("wire.jsonl", "".join(json.dumps(article) + "\n" for article in WIRE))
    paths = ("wire.jsonl", *CONFLICT)
    page = expect(place.run("--format", "html", *paths, "-j", "1"), 1).out
    same(expect(place.run("--format", "html", *reversed(paths), "-j", "3"), 1).out, page, "in any order")
    same(page.decode().count('<div class="text" id='), 4, "texts of articles")
    same(expect(place.run("--format", "html", "--group", "rule", *paths), 1).out.decode().count('<div class="text" id='), 4, "each text once")
    claims = expect(place.run("extract", *paths), 0).out
    same(expect(place.run("compare", "--format", "html", "-", stdin=claims), 1).out.decode().count('<div class="text"'), 0, "claims have no text")
    given = expect(place.run("--format", "html", "-", "north.txt", stdin=place.read("south.txt")), 1).out.decode()
    same(given.count('<div class="text" id='), 1, "standard input is not read twice")
    os.mkfifo(place.folder / "pipe")
    writer = subprocess.Popen(["cp", "south.txt", "pipe"], cwd=place.folder)
    same(expect(place.run("--format", "html", "pipe", "north.txt"), 1).out.decode().count('<div class="text" id='), 1, "nor is a pipe")
    writer.wait()
    place.run("-q", "-o", "html=report.html", *paths)
    same(place.read("report.html"), page, "in a file")
    for language, direction in (("en", "ltr"), ("ar", "rtl"), ("fr", "ltr")):
        out = expect(place.run("--format", "html", "--lang", language, "quiet.txt"), 0).out.decode()
        same(f'<html lang="{language}" dir="{direction}">' in out and "<form" not in out, True, "a page without findings")


def test_pages_of_articles(place):
    page = expect(place.run("extract", "--annotate", "--format", "html", *CONFLICT), 0).out.decode()
    same((page.count("<!DOCTYPE html>"), page.count("</html>"), page.count("<article"), page.count('<dl class="figures">')), (1, 1, 2, 2), "one page")
    same(page.count("<mark"), len(expect(place.run("extract", *CONFLICT), 0).lines()), "each figure is marked")
    for arguments in (("--format", "html"), ("--format", "json", "--annotate")):
        expect(place.run("extract", *arguments, *CONFLICT), 2, "", "factcheck: --format: extract has the formats text and html, with --annotate (see factcheck --help)\n")
    place.write("factcheck.toml", 'format = "html"\n')
    same(expect(place.run("extract", *CONFLICT), 0).out.startswith(b'{"schema"'), True, "a configuration is of reports")


def test_markdown(place):
    """Words of articles mean nothing to Markdown, HTML or GitHub."""
    hostile = [dict(WIRE[0], source="@editors", title="<b>6</b> [قتلى](http://evil.example) #12 `x` | *y*", url="https://example.org/a>b)"),
               dict(WIRE[1], source="1. www.evil.example", url="javascript:alert(1)")]
    place.write("wire.jsonl", "".join(json.dumps(article) + "\n" for article in hostile))
    out = expect(place.run("--format", "markdown", "--fail-on", "never", "wire.jsonl"), 0).out.decode()
    for raw in ("<b>", "](http://", "@editors", " #12", "`x`", "*y*", "javascript", "www.evil"):
        same(raw in out, False, f"{raw} in {out}")
    same("](<https://example.org/a%3Eb)>)" in out, True, "a link to the article")
    same(len(re.findall("^### ", out, re.M)), 1, "stories")
    same(len(re.findall(r"^\| 1[23] May 2024 \| [69] \|", out, re.M)), 2, f"a toll: {out}")


def test_claims_keep_the_place_of_their_article(place):
    """A report made of claims says where an article of many stands, as one made of the articles does."""
    place.write("wire.jsonl", "".join(json.dumps(article) + "\n" for article in WIRE))
    claims = expect(place.run("extract", "wire.jsonl"), 0).out
    documents = [json.loads(line)["document"] for line in claims.splitlines()]
    same({(d["path"], d["line"]) for d in documents}, {("wire.jsonl", n + 1) for n in range(len(WIRE))}, "path and line")
    status = place.run("wire.jsonl").status
    for form in ("text", "markdown", "csv", "concise"):
        expect(place.run("compare", "--format", form, "-", stdin=claims), status, place.run("--format", form, "wire.jsonl").out)
    broken = claims.replace(b'"line":1', b'"line":-1').replace(b'"line":2', b'"line":"x"')
    same(b"wire.jsonl:" in place.run("compare", "-", stdin=broken).out, False, "a line that is none")
    expect(place.run("extract", "north.txt"), 0)
    same("path" in json.loads(place.run("extract", "north.txt").out.splitlines()[0])["document"], False, "an article that is a file")


def slowly_read(place, *arguments, env=None, pause=1.1, shared=False):
    """What a terminal shows on standard error while the last article of two is long in coming."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 60, 0, 0))
    run = subprocess.Popen([place.binary, *arguments, "-"], cwd=place.folder, stdin=subprocess.PIPE, stderr=theirs,
                           stdout=theirs if shared else subprocess.DEVNULL, env=os.environ | {"TERM": "xterm", "LC_ALL": "C.UTF-8"} | (env or {}))
    os.close(theirs)
    run.stdin.write(json.dumps({"text": "حضر الحفل 300 ضيف"}).encode() + b"\n")
    run.stdin.flush()
    time.sleep(pause)
    run.stdin.close()
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:
        pass
    os.close(ours)
    run.wait(60)
    return shown.decode()


def test_progress(place):
    """A line that is written over, only where work takes more than half a second and a person sees it."""
    shown = slowly_read(place)
    same(shown.count("\r\x1b[K") >= 2 and shown.endswith("\r\x1b[K"), True, f"written over and taken away: {shown!r}")
    same("of 1 files, " in shown and "articles, " in shown and "\n" not in shown, True, f"one line: {shown!r}")
    same("المقالات" in slowly_read(place, "--lang", "ar"), True, "in the reader's language")
    for arguments, env, pause in ((("--quiet",), None, 1), ((), {"TERM": "dumb"}, 1), ((), None, 0)):
        same(slowly_read(place, *arguments, env=env, pause=pause), "", f"nothing with {arguments}, {env} in {pause} s")
    shared = slowly_read(place, "extract", shared=True)
    same("of 1 files" in shared, False, "nothing among the claims on one screen")
    same("of 1 files" in slowly_read(place, "extract"), True, "extract into a file")


def test_verbose(place):
    done = expect(place.run("-v", *CONFLICT, "nowhere.txt"), 2, None, None)
    err = re.sub(r"\d+\.\d+ s", "N s", re.sub(r"\d+ MB of", "N MB of", re.sub(r"\d+ threads?", "N threads", done.err.decode())))
    same(err, "factcheck: nowhere.txt: no such file or folder\n"
              "factcheck: no factcheck.toml\n"
              "factcheck: 2 articles in 2 files, 0.0 MB, read by N threads in N s; 1 skipped\n"
              "factcheck: 9 claims of 2 articles: number 5, place 3, amount 1\n"
              "factcheck: 1 finding in 1 group and 1 pair of related articles, compared in N s: FC001 1\n"
              "factcheck: N s in all, N MB of memory at most\n", "statistics")
    place.write("factcheck.toml", 'fail-on = "never"\n')
    same("factcheck: settings of factcheck.toml\n" in expect(place.run("-v", "extract", *CONFLICT), 0, None, None).err.decode(), True, "the settings")


def test_nul_and_long_lines(place):
    place.write("nul.txt", "خبر\nحضر 5 وزراء\0 و6 أطباء\n")
    content = place.read("nul.txt")
    for c in expect(place.run("extract", "nul.txt"), 0).lines():
        same(content[c["span"]["start"]:c["span"]["end"]].decode(), c["text"], "text behind a NUL")
    place.write("long.txt", "خبر\n" + "حضر 5 وزراء و" * 20000 + "\n")
    same(len(expect(place.run("extract", "long.txt"), 0).lines()), 20000, "claims of a long line")


def test_deep_json(place):
    place.write("deep.jsonl", "[" * 100000 + "\n" + '{"text": "حضر 5 وزراء"}\n')
    one_line(expect(place.run("deep.jsonl"), 2, summary(0, 0, 0, 1, 1), None))


def test_keys_given_twice(place):
    place.write("twice.jsonl", '{"text": "حضر 5 وزراء", "text": "حضر 9 وزراء"}\n{"id": null, "id": "a", "text": "حضر 5 وزراء"}\n'
                               '{"x": 1, "x": 2, "text": "حضر 5 وزراء"}\n')
    done = expect(place.run("extract", "twice.jsonl"), 2, None,
                  'factcheck: twice.jsonl:1: "text" is given twice\nfactcheck: twice.jsonl:2: "id" is given twice\n')
    same([c["document"]["id"] for c in done.lines()], ["twice.jsonl:3"], "what is not read may be there twice")


def test_strange_json(place):
    place.write("strange.jsonl", "\n".join([
        r'{"text": "\ud800 5"}',
        r'{"text": "حضر 5 وزراء", "id": 7}',
        r'{"text": "حضر 6 وزراء", "id": null, "source": null, "unknown": [1, {"a": 2}]}',
        r'{"text": "\u062d\u0636\u0631 7 \u0648\u0632\u0631\u0627\u0621"}',
        r'{"text": ""}',
    ]))
    done = place.run("extract", "strange.jsonl")
    same([c["value"]["low"] for c in done.lines()][-2:], [6, 7], "values")
    same(b"strange.jsonl:1: " in done.err and done.status == 2, True, "a lone surrogate is refused")


def test_claims_with_hostile_numbers(place):
    claim = place.run("extract", "quiet.txt").lines()[0]
    huge = [{**claim, "value": {**claim["value"], "low": "x"}}, {**claim, "span": {"start": 10**12, "end": -5}},
            {**claim, "document": "x"}, {**claim, "kind": "counts"}, {k: v for k, v in claim.items() if k != "value"}]
    done = place.run("compare", "-", stdin="\n".join(map(json.dumps, huge)).encode())
    same(done.status in (0, 2), True, f"exit status {done.status}")
    place.run("compare", "--format", "json", "-", stdin="\n".join(map(json.dumps, huge)).encode()).json()


def test_fingerprints_outlive_line_numbers(place):
    wanted = place.run("--format", "json", *CONFLICT).json()["findings"]
    headline, rest = place.read("north.txt").split(b"\n", 1)
    place.write("north.txt", headline + b"\n\n\n" + rest)
    found = place.run("--format", "json", *CONFLICT).json()["findings"]
    same([f["fingerprint"] for f in found], [f["fingerprint"] for f in wanted], "fingerprints")


def test_file_of_another_name(place):
    place.write("article.md", place.read("quiet.txt"))
    done = place.run("article.md")
    same(done.status in (0, 2), True, "exit status")


def into_closed_pipe(place, *arguments):
    reader, writer = os.pipe()
    os.close(reader)
    done = place.run(*arguments, stdout=writer)
    os.close(writer)
    return done


def test_closed_pipe(place):
    """It ends quietly, and what was found stays found."""
    for i in range(300):
        place.write(f"many/{i}.txt", place.read("north.txt"))
    for arguments, status in ((["extract", "many"], 0), (["extract", "--annotate", "many"], 0), (CONFLICT, 1),
                              (["--format", "json", *CONFLICT], 1), (["quiet.txt"], 0), (["explain"], 0),
                              (["--help"], 0), (["--version"], 0), (["-o", "json=/dev/stdout", *CONFLICT], 1)):
        expect(into_closed_pipe(place, *arguments), status, None, b"")
    expect(into_closed_pipe(place, "-o", "json=report.json", *CONFLICT), 1, None, b"")
    same(place.read("report.json"), place.run("--format", "json", *CONFLICT).out, "the other report")


def test_standard_error_that_cannot_be_written(place):
    """Nobody is told, but the run goes on."""
    command = f"'{place.binary}' --keep-going %s nowhere.txt north.txt south.txt"
    for trace in ("", "-d compare", "-d extract"):
        for stderr in ("2>&-", "2>/dev/full"):
            done = subprocess.run(["bash", "-c", (command % trace) + " " + stderr], cwd=place.folder, capture_output=True)
            same((done.returncode, done.stdout), (1, place.run(*CONFLICT).out), f"the run {trace} {stderr}")
    done = subprocess.run(["bash", "-c", f"'{place.binary}' --bogus 2>/dev/full"], cwd=place.folder, capture_output=True)
    same((done.returncode, done.stdout), (2, b""), "bad usage")


def test_bom(place):
    plain = place.run("extract", "north.txt").lines()
    place.write("north.txt", b"\xef\xbb\xbf" + place.read("north.txt"))
    with_bom = expect(place.run("extract", "north.txt"), 0).lines()
    same([c["text"] for c in with_bom], [c["text"] for c in plain], "claims behind a BOM")
    same([c["span"]["start"] - 3 for c in with_bom], [c["span"]["start"] for c in plain], "offsets count the BOM's bytes")
    same([(c["span"]["line"], c["span"]["column"]) for c in with_bom],
         [(c["span"]["line"], c["span"]["column"]) for c in plain], "columns do not count the BOM")
    same(with_bom[0]["document"]["title"], plain[0]["document"]["title"], "the title has no BOM")
    place.write("bom.jsonl", b"\xef\xbb\xbf" + place.read("toll.jsonl"))
    expect(place.run("extract", "bom.jsonl"), 0, toll_claims_of(place, "bom.jsonl"))


def test_names_that_are_not_utf8(place):
    name = os.fsdecode(b"caf\xe9.txt")
    (place.folder / name).write_bytes(place.read("south.txt"))
    done = expect(place.run("north.txt", name), 1)
    same(b"caf<E9>.txt:3:64" in done.out, True, "the name is shown")
    done.out.decode()
    place.run("--format", "json", "north.txt", name).json()
    place.run("extract", name).lines()


def test_any_order_of_what_is_skipped(place):
    place.write("empty.txt", "")
    place.write("latin.txt", b"\xe9")
    wanted = place.run("--format", "json", "empty.txt", "latin.txt", "nowhere.txt", "quiet.txt")
    expect(wanted, 2, None, None)
    expect(place.run("--format", "json", "quiet.txt", "nowhere.txt", "latin.txt", "empty.txt"), 2, wanted.out, None)


def test_one_article_given_twice(place):
    wanted = place.run("--format", "json", *CONFLICT)
    done = expect(place.run("--format", "json", *CONFLICT, "north.txt"), 1)
    same(done.findings(), wanted.findings(), "findings")
    place.write("tree/north.txt", place.read("north.txt"))
    place.write("tree/south.txt", place.read("south.txt"))
    same(place.run("--format", "json", "tree", "tree/north.txt").findings(),
         place.run("--format", "json", "tree").findings(), "findings of a folder and a file in it")


def test_articles_and_claims_given_twice(place):
    articles = [json.dumps({"id": name, "text": place.read(name).decode()}) for name in CONFLICT]
    other = json.dumps({"id": CONFLICT[0], "text": "حضر الحفل 5 وزراء"})
    for name, lines in (("once.jsonl", articles), ("twice.jsonl", articles * 2), ("other.jsonl", [*articles, other, other])):
        place.write(name, "\n".join(lines))
    wanted = expect(place.run("--format", "json", "once.jsonl"), 1)
    expect(place.run("--format", "json", "twice.jsonl"), 1, wanted.out.decode())
    claims = expect(place.run("extract", "once.jsonl"), 0).out.decode().splitlines(True)
    for name, lines in (("once.claims", claims), ("twice.claims", claims * 2), ("each.claims", [c for c in claims for _ in (0, 1)])):
        place.write(name, "".join(lines))
    wanted = expect(place.run("compare", "--format", "json", "once.claims"), 1)
    for given in (["twice.claims"], ["each.claims"], ["once.claims", "each.claims"]):
        expect(place.run("compare", "--format", "json", *given), 1, wanted.out.decode())
    # What is another article goes by its place, and is one more.
    same([c["document"]["id"] for c in place.run("extract", "other.jsonl").lines() if c["measure"] == "ministers"],
         ["other.jsonl:3"], "ids of another article under an id that is taken")


def test_two_articles_with_one_id(place):
    lines = [{"id": "1", "text": place.read(name).decode()} for name in CONFLICT]
    for name, line in zip(("one.jsonl", "two.jsonl"), lines):
        place.write(name, json.dumps(line))
    place.write("both.jsonl", "\n".join(map(json.dumps, lines)))
    for paths in (("one.jsonl", "two.jsonl"), ("both.jsonl",)):
        done = place.run("--format", "json", *paths)
        same(len(done.json()["findings"]) == 1 or b"1" in done.err, True, f"{paths} conflict, or their id is complained of")


def test_explain_names_the_unknown_rule(place):
    done = expect(place.run("explain", "FC001", "FC999"), 2, None, None)
    same(b"FC999" in done.err, True, "the complaint names FC999")


def test_controls_of_options(place):
    for arguments in (["--\x1b[31mx"], ["--format", "\x1b[31mx"], ["--fail-on", "\u202ex"], ["-j", "\x07"],
                      ["-o", "\x1b[31m=x"], ["-o", "json=/no/\x1b[31m/x"]):
        no_raw(expect(place.run(*arguments, "quiet.txt"), 2, None, None).err, f"the complaint about {arguments}")


def test_version_that_cannot_be_written(place):
    for argument in ("--version", "--help"):
        with open("/dev/full", "wb") as full:
            expect(place.run(argument, stdout=full), 2, None, "factcheck: standard output could not be written\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only tests whose name holds one of these")
    args = parser.parse_args()
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_") or (args.names and not any(n in name for n in args.names)):
            continue
        with tempfile.TemporaryDirectory() as where:
            try:
                test(Place(str(args.binary.resolve()), args.folder, where))
                passed += 1
            except Skip as e:
                print(f"skipped {name}: {e}")
            except AssertionError as e:
                failed += 1
                print(f"FAILED {name}: {e}")
            except Exception:  # a broken test must not hide the others
                failed += 1
                print(f"FAILED {name}: {traceback.format_exc()}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
