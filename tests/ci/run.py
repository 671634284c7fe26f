#!/usr/bin/env python3
"""Runs the recipes of docs/ci.md on a batch with a planted conflict: each fails on it, and passes once it is known.

    run.py BINARY REPO

The commands are taken from action.yml, docs/ci/gitlab-ci.yml and .pre-commit-hooks.yaml as they stand; only the steps that
fetch and build are left out.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import yaml

NEW_ARTICLE = """خسائر حريق سوق الخشب بسطات

أتى حريق ليلة الخميس 6 مارس 2031 على 75 متجرا بسوق الخشب القديم في مدينة سطات، وأصيب 12 شخصا بحروق، وفق مصادر الوقاية المدنية.
"""


class Batch:
    """A repository of articles, as a newsroom keeps it."""

    def __init__(self, binary, repo, folder):
        self.binary, self.repo, self.folder = binary, repo, pathlib.Path(folder)
        shutil.copytree(repo / "tests/ci/batch", self.folder / "articles")

    def run(self, command, env=None, shell="bash"):
        environment = os.environ | {"FACTCHECK": self.binary, "LC_ALL": "C.UTF-8"} | (env or {})
        done = subprocess.run([shell, "-c", command], cwd=self.folder, env=environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def accept(self):
        status, said = self.run('"$FACTCHECK" --write-baseline factcheck-baseline.json articles >/dev/null')
        expect(status == 0, "--write-baseline succeeds", said)

    def plant(self):
        (self.folder / "articles/new.txt").write_text(NEW_ARTICLE, "utf-8")

    def json(self, name):
        return json.loads((self.folder / name).read_text("utf-8"))


def expect(holds, what, said=""):
    if not holds:
        raise AssertionError(f"{what}\n{said}")


def fails_then_passes(batch, check):
    """`check(baseline)` is the recipe's job: (exit status, what it said)."""
    status, said = check("")
    expect(status == 1, f"the planted conflict fails the job (status {status})", said)
    batch.accept()
    status, said = check("factcheck-baseline.json")
    expect(status == 0, f"with a baseline it passes (status {status})", said)
    batch.plant()
    status, said = check("factcheck-baseline.json")
    expect(status == 1, f"a new conflict fails it again (status {status})", said)
    return said


def github(batch):
    action = yaml.safe_load((batch.repo / "action.yml").read_text("utf-8"))
    step = next(s for s in action["runs"]["steps"] if s["name"] == "Check")

    def check(baseline, **inputs):
        given = {name: i["default"] for name, i in action["inputs"].items()} | {"baseline": baseline} | inputs
        env = {name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: given[m[1]], text)
               for name, text in step["env"].items()}
        # As the runner does: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
        return batch.run("set -eo pipefail\n" + step["run"], env)

    said = fails_then_passes(batch, check)
    expect(re.search(r"^::(error|warning) file=articles/", said, re.M), "findings are annotations", said)
    expect(batch.json("factcheck.sarif")["version"] == "2.1.0", "a SARIF file is written")
    status, said = check("", new="articles/new.txt", paths="articles/east.txt\narticles/west.txt")
    expect(status == 1 and "75" in said, "the new article's conflict is reported", said)
    (batch.folder / "articles/quiet.txt").write_text("افتتاح مكتبة\n\nافتتحت مكتبة بثلاث قاعات في مدينة وزان.\n", "utf-8")
    status, said = check("", new="articles/quiet.txt", paths="articles/east.txt\narticles/west.txt")
    expect(status == 0, "a new article that contradicts nothing passes, whatever the old ones do", said)


def gitlab(batch):
    job = yaml.safe_load((batch.repo / "docs/ci/gitlab-ci.yml").read_text("utf-8"))["factcheck"]
    script = "set -e\n" + "\n".join(job["script"])

    def check(baseline):
        return batch.run(script, job["variables"] | {"FACTCHECK_BASELINE": baseline}, shell="sh")

    fails_then_passes(batch, check)
    quality = batch.json(job["artifacts"]["reports"]["codequality"])
    expect(quality and quality[0]["location"]["path"].startswith("articles/"), "the code quality report has the finding")
    suite = ET.parse(batch.folder / job["artifacts"]["reports"]["junit"]).getroot()
    expect(suite.find(".//failure") is not None, "the test report has the finding")


def pre_commit(batch):
    if shutil.which("pre-commit") is None:
        raise AssertionError("pre-commit is not installed (Debian package pre-commit)")
    hook = yaml.safe_load((batch.repo / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    home = {"HOME": str(batch.folder), "PRE_COMMIT_HOME": str(batch.folder / ".cache"), "GIT_CONFIG_GLOBAL": "/dev/null"}

    def check(baseline):
        arguments = ["--baseline", baseline] if baseline else []
        config = {"repos": [{"repo": "local", "hooks": [hook | {"entry": batch.binary, "args": arguments}]}]}
        (batch.folder / ".pre-commit-config.yaml").write_text(json.dumps(config))
        return batch.run("git init -q . && git add -A articles .pre-commit-config.yaml && pre-commit run --all-files", home)

    said = fails_then_passes(batch, check)
    expect("FC001" in said, "the finding is shown", said)


def main():
    binary, repo = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    failed = 0
    for recipe in (github, gitlab, pre_commit):
        with tempfile.TemporaryDirectory() as folder:
            try:
                recipe(Batch(str(pathlib.Path(binary).resolve()), repo, folder))
                print(f"{recipe.__name__}: passed")
            except AssertionError as e:
                failed += 1
                print(f"{recipe.__name__}: FAILED: {e}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
