"""Pairs of articles with a conflict, in files whose names and contents are as awkward as they come."""
import json
import os
import subprocess

FORMATS = ("json", "jsonl", "csv", "concise", "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "markdown")

EAST = """حريق بسوق السمك القديم في مدينة آسفي

أصيب {} صيادا في حريق شب ليلة الجمعة بسوق السمك القديم بمدينة آسفي، وأتلف 57 قاربا.
"""
WEST = EAST.replace("حريق بسوق السمك القديم في", "النار تلتهم سوق السمك القديم في")

# What is put before the sentence, and so before the figure on its line.
CONTENTS = {
    "plain": "",
    "emoji": "😀🔥 عاجل: ",
    "quotes": "\"<b>&amp;'عاجل'</b>\" %0A ::error:: ",
    "brackets": "[رابط](1) {{0}} \\ ",
    "bidi": "\u202e\u2067عاجل\u2069\u202c: ",
    "escapes": "\x1b[31mعاجل\x1b[0m\x07: ",
    "formula": "=HYPERLINK(\"x\") ",
    "nonchars": "\uffff\ufffe\u0085\u2028عاجل: ",
}
NAMES = [
    "plain.txt", "two words.txt", "quote\"and'.txt", "<&>.txt", "a:b,c.txt", "100%41%.txt", "line\nfeed.txt", "tab\tcr\r.txt",
    "\u202egpj.txt", "\x1b[31m.txt", "😀.txt", "سوق السمك/مقال أول.txt", "[x](1).txt", "{0}.txt", "back\\slash.txt", "#?.txt", "=1+1.txt", "@sum.txt",
    b"bad\xff\xfebytes.txt", "\uffff.txt",
]


class Case:
    """A folder with two articles and the reports of one run on them."""

    def __init__(self, binary, folder, name, before="", line_end="\n", mark="", more=()):
        self.folder, self.name = folder, os.fsencode(name)
        text = mark + EAST.format(31).replace("\n\n", "\n\n" + before, 1)
        self.write(self.name, text.replace("\n", line_end).encode())
        self.write(b"west.txt", WEST.format(13).encode())
        command = [binary, self.name, b"west.txt", *more]
        for f in FORMATS:
            command += ["-o", f"{f}={self.out(f)}"]
        self.run = subprocess.run(command, cwd=folder, capture_output=True, timeout=60, env=os.environ | {"LC_ALL": "C.UTF-8"})

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.folder), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content)

    def out(self, format_name):
        return os.path.join(self.folder, "report." + format_name)

    def bytes(self, format_name):
        with open(self.out(format_name), "rb") as f:
            return f.read()

    def json(self, format_name):
        return json.loads(self.bytes(format_name).decode("utf-8"))

    def article(self, path):
        with open(os.path.join(os.fsencode(self.folder), path), "rb") as f:
            return f.read()


def cases(binary, new_folder):
    """(what is awkward, Case) for each."""
    for name in NAMES:
        yield f"name {name!r}", Case(binary, new_folder(), name)
    for what, before in CONTENTS.items():
        yield f"content {what}", Case(binary, new_folder(), "article.txt", before)
    yield "windows lines and a byte order mark", Case(binary, new_folder(), "article.txt", "😀 ", "\r\n", "\ufeff")
    yield "old lines", Case(binary, new_folder(), "article.txt", "😀 ", "\r")
    yield "what cannot be read", Case(binary, new_folder(), "article.txt", "", more=["no\n<&>.txt"])
    for language in ("ar", "fr"):
        yield f"language {language}", Case(binary, new_folder(), "article.txt", "", more=["--lang", language])
    yield "no finding", Case(binary, new_folder(), "article.txt", "", more=["--rule", "FC022"])
    yield "no failure", Case(binary, new_folder(), "article.txt", "", more=["--fail-on", "never"])
