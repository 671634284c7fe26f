#!/usr/bin/env python3
"""Runs what the documents show, and compares.

    readme.py [--bless] BINARY REPO

In README.md and docs/*.md, a fenced block that follows a comment

    <!-- run: factcheck seeds/ | head -3 -->            the command ends with exit status 0
    <!-- run exit=1: factcheck seeds/ -->               it ends with exit status 1
    <!-- run -->                                        the command is the ```sh block right before it

is, byte for byte, what the command writes to standard output when bash runs it at the top of the repository.
--bless writes the present output into the documents, for a person to read in the diff.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SHOWN = re.compile(
    r"(?:^```sh\n(?P<above>(?:(?!```)[^\n]*\n)+)```\n+)?"
    r"^<!-- run(?: exit=(?P<exit>\d+))?(?:: (?P<command>[^\n]+?))? -->\n+"
    r"(?P<open>(?P<fence>`{3,})[^\n]*\n)(?P<shown>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL)
MARK = re.compile(r"^<!-- run\b", re.MULTILINE)


def run(command, repo, path):
    environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb",
                   "TMPDIR": path.partition(os.pathsep)[0]}
    return subprocess.run(["bash", "-c", command], cwd=repo, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=120)


def difference(shown, printed, name):
    return "".join(difflib.unified_diff(shown.splitlines(True), printed.splitlines(True), name, "printed now"))


def check(document, repo, path, bless):
    """(complaints, number of blocks) of one document."""
    found, count = [], 0
    text = document.read_text("utf-8")

    def visit(match):
        nonlocal count
        count += 1
        name = f"{document.relative_to(repo)}:{text.count(chr(10), 0, match.start('fence')) + 1}"
        command = match["command"] or match["above"]
        if command is None:
            found.append(f"{name}: no command, neither in the comment nor in a block right before it")
            return match[0]
        done = run(command, repo, path)
        printed = done.stdout.decode("utf-8", "replace")
        if done.returncode != int(match["exit"] or 0):
            found.append(f"{name}: {command}: exit status {done.returncode}, expected {match['exit'] or 0}\n"
                         + done.stderr.decode("utf-8", "replace"))
        elif printed != match["shown"] and not bless:
            found.append(difference(match["shown"], printed, name))
        head = text[match.start():match.start("shown")]
        return head + printed + match["fence"]

    blessed = SHOWN.sub(visit, text)
    if count != len(MARK.findall(text)):
        found.append(f"{document.relative_to(repo)}: a '<!-- run' comment that no fenced block follows")
    if bless and not found:
        document.write_text(blessed, "utf-8")
    return found, count


def main(arguments):
    bless = arguments[:1] == ["--bless"]
    if len(arguments) != 2 + bless:
        sys.exit(__doc__)
    binary, repo = (pathlib.Path(argument).resolve() for argument in arguments[-2:])
    documents = [repo / "README.md", *sorted((repo / "docs").glob("*.md"))]

    found, total = [], 0
    with tempfile.TemporaryDirectory() as folder:
        # The documents say `factcheck`; here that is the program under test.
        (pathlib.Path(folder) / "factcheck").symlink_to(binary)
        for document in documents:
            complaints, count = check(document, repo, folder + os.pathsep + os.environ["PATH"], bless)
            found += complaints
            total += count
            if document.name == "README.md" and count == 0:
                found.append("README.md: shows no output of the program")
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{total} blocks, {len(found)} complaints", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
