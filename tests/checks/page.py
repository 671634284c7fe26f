#!/usr/bin/env python3
"""Holds the pages that the program writes to what they may do.

    page.py [--bless] REPO

data/report/page.html names, in its Content-Security-Policy, the one style and the one script that a browser may use: by the
hashes of style.css and script.js. Neither these nor the page ask for anything outside the page. --bless writes the hashes.
"""
import base64
import hashlib
import pathlib
import re
import sys

OUTSIDE = re.compile(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttpRequest|\bimport\b|eval\(|innerHTML|document\.write")


def main(arguments):
    bless = arguments[:1] == ["--bless"]
    folder = pathlib.Path(arguments[-1]) / "data/report"
    page = (folder / "page.html").read_text("utf-8")
    complaints = []
    for name, directive in (("style.css", "style-src"), ("script.js", "script-src")):
        content = (folder / name).read_bytes()
        wanted = f"{directive} 'sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}'"
        blessed = re.sub(rf"{directive} 'sha256-[^']*'", lambda _: wanted, page)
        if blessed != page and not bless:
            complaints.append(f"page.html: {directive} is not the hash of {name}; page.py --bless writes it")
        page = blessed
        text = re.sub(r"/\*.*?\*/|^\s*//.*$", "", content.decode(), flags=re.S | re.M)
        complaints += [f"{name}: it asks for {found}" for found in OUTSIDE.findall(text)]
        if "</" + ("style" if name == "style.css" else "script") in text:
            complaints.append(f"{name}: it would end its own element")
    if bless:
        (folder / "page.html").write_text(page, "utf-8")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
