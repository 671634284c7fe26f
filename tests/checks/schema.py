#!/usr/bin/env python3
"""Validates real output against docs/schema with a real validator (python3-jsonschema).

    schema.py BINARY SEEDS_DIR

The published schemas let later versions add fields. Here every object is closed, so that a new field fails until the
schema describes it.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema"


def close(schema):
    """Forbids fields that are not described. Only objects with a type: the parts of an if/then describe some fields."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            schema["additionalProperties"] = False
        for part in schema.values():
            close(part)
    elif isinstance(schema, list):
        for part in schema:
            close(part)


def load(name):
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    close(schema)
    return schema


CLAIM, REPORT, BASELINE = load("claim-1.json"), load("report-1.json"), load("baseline-1.json")
BASE = SCHEMAS.as_uri() + "/"


def validator(schema):
    # The references between the two files are relative; the store holds the closed copies.
    resolver = jsonschema.RefResolver(BASE, schema, store={BASE + "claim-1.json": CLAIM})
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def complaints(schema, instance, name):
    for error in validator(schema).iter_errors(instance):
        # The branches of a oneOf tell more than the oneOf itself.
        error = jsonschema.exceptions.best_match([error])
        yield f"{name}: {'/'.join(map(str, error.absolute_path)) or '(top)'}: {error.message[:300]}"


def output(command):
    run = subprocess.run(command, capture_output=True, timeout=120)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {run.returncode}\n{run.stderr.decode('utf-8', 'replace')}")
    return run.stdout.decode("utf-8")


def toothless(schema, instance, name):
    """A schema that accepts everything would pass too: each required field, taken away, must be missed."""
    for field in schema["required"]:
        broken = copy.deepcopy(instance)
        del broken[field]
        if validator(schema).is_valid(broken):
            yield f"{name}: the schema does not miss '{field}'"
    if validator(schema).is_valid({**instance, "surprise": 1}):
        yield f"{name}: the schema accepts an unknown field"


def of_baseline(binary, seeds, file):
    """The file, and the report of a run that it hides everything from and of which an entry is gone."""
    output([binary, "--write-baseline", str(file), seeds])
    baseline = json.loads(file.read_text("utf-8"))
    yield from complaints(BASELINE, baseline, "baseline")
    yield from toothless(BASELINE, baseline, "baseline")
    baseline["findings"].append({"fingerprint": "f" * 16})
    file.write_text(json.dumps(baseline), "utf-8")
    report = json.loads(output([binary, "--format", "json", "--baseline", str(file), seeds]))
    yield from complaints(REPORT, report, "report beside a baseline")
    if report["findings"] or report["known"]["gone"] != ["f" * 16] or report["known"]["hidden_by_baseline"] == 0:
        yield "report beside a baseline: the findings are not hidden"


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    binary, seeds = arguments
    found = []

    report = json.loads(output([binary, "--format", "json", "--fail-on", "never", seeds]))
    found += complaints(REPORT, report, "report")
    if not found:
        found += toothless(REPORT, report, "report")

    lines = output([binary, "extract", seeds]).splitlines()
    claims = [json.loads(line) for line in lines]
    for number, claim in enumerate(claims, 1):
        found += complaints(CLAIM, claim, f"extract, line {number}")
    if not claims:
        found.append("extract: no claim at all")
    elif not found:
        found += toothless(CLAIM, claims[0], "claim")

    with tempfile.TemporaryDirectory() as where:
        found += of_baseline(binary, seeds, pathlib.Path(where, "baseline.json"))

    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
