#!/usr/bin/env python3
"""Holds every #include to the order of the rooms.

    rooms.py REPO         names each include that breaks a rule; exit status 1 if there is one
    rooms.py --self-test  checks the checker on small trees made for the purpose

The order of the rooms, and the libraries of each, are read from the room(...) lines of CMakeLists.txt.
  1. A room includes its own headers, the nouns, and the doors of the rooms before it.
     include/factcheck/<room>.h is that room's door; every other header there is a noun. A header in src/<room>/ is
     that room's own, but for the few of OPEN.
  2. A library is included only in src/<room>/ of a room that names it. The public headers include none,
     so that whoever includes them needs none.
"""
import pathlib
import re
import sys
import tempfile

# How a library's headers begin, and the CMake targets that stand for it.
LIBRARIES = {
    "unicode/": {"ICU::uc", "ICU::i18n"},
    "re2/": {"PkgConfig::re2"},
    "fmt/": {"fmt::fmt"},
    "CLI/": {"CLI11::CLI11"},
    "toml++/": {"tomlplusplus"},
    "simdjson": {"simdjson::simdjson"},
    "rapidjson/": {"rapidjson"},
    "pugixml": {"pugixml::pugixml"},
    "zlib.h": {"ZLIB::ZLIB"},
    "zstd.h": {"PkgConfig::zstd"},
    "libxml/": {"LibXml2::LibXml2"},
    "csv.h": {"csv"},
    "libstemmer": {"stemmer"},
}
# ICU costs UTF-16 copies; beyond text, only the calendar, what a report says of numbers and how wide it is are worth them.
NARROWER = {("extract", "unicode/"): ("calendar",), ("report", "unicode/"): ("messages", "numbers", "width")}

# Headers in src/ that later rooms may include: what is too fine for a door.
OPEN = {
    "src/text/hash.h",
    "src/text/stem.h",
    "src/text/input.h",
    "src/text/write.h",
    "src/text/paths.h",
    "src/text/fold.h",   # the letters of a folded word's key
    "src/text/words.h",  # how marks and digits look as keys
    "src/evidence/values.h",  # whether two values part is asked of headlines and sums as well
    "src/lexicon/table.h",  # the reader of TSV, for tables that are no words of a language
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)


def rooms_of(repo):
    """{room: its libraries}, in order."""
    lines = re.findall(r"^room\((\w+)([^)]*)\)", (repo / "CMakeLists.txt").read_text("utf-8"), re.MULTILINE)
    return {name: set(rest.partition("LIBRARIES")[2].split()) for name, rest in lines}


class Tree:
    def __init__(self, repo):
        self.repo = repo
        self.rooms = rooms_of(repo)
        self.order = list(self.rooms)

    # Nouns that a room's door is made of, and the room whose they are.
    NOUNS_OF = {"finding": "story", "view": "lexicon"}

    def home(self, path):
        """(room, is it open to others?) of a file of the tree; room None for what belongs to no room."""
        parts = path.relative_to(self.repo).parts
        if parts[:2] == ("include", "factcheck"):
            room = self.NOUNS_OF.get(path.stem, path.stem)
            return (room if room in self.rooms else None), True
        if parts[0] == "src" and len(parts) > 2:
            return parts[1], False
        if parts[:2] == ("tests", "unit") and len(parts) > 3:
            return parts[2], False
        return None, False

    def resolve(self, path, include):
        for folder in (path.parent, self.repo / "include", self.repo / "src"):
            found = (folder / include).resolve()
            if found.is_file() and self.repo in found.parents:
                return found
        return None

    def complaint(self, path, include):
        found = self.resolve(path, include)
        return self.wrong_room(path, found) if found else self.wrong_library(path, include)

    def wrong_room(self, path, found):
        room, public = self.home(path)
        other, other_public = self.home(found)
        if public and not other_public:
            return "a public header includes what stands behind a door"
        if other is None or other == room:
            return None
        if not other_public and found.relative_to(self.repo).as_posix() not in OPEN:
            return f"a private header of {other}; its door is factcheck/{other}.h"
        if room is None:  # a noun, or main.cc
            return f"a noun includes the door of {other}" if public else None
        if self.order.index(other) > self.order.index(room):
            return f"{room} stands before {other}"
        return None

    def wrong_library(self, path, include):
        library = next((prefix for prefix in LIBRARIES if include.startswith(prefix)), None)
        parts = path.relative_to(self.repo).parts
        if library is None or parts[0] == "tests":
            return None
        if parts[0] == "include":
            return "a library in a public header"
        room = self.home(path)[0]
        if not LIBRARIES[library] & self.rooms.get(room, set()):
            return "a library that CMakeLists.txt does not give this room"
        if not path.name.startswith(NARROWER.get((room, library), "")):
            return f"in {room} only for {NARROWER[room, library]}*"
        return None

    def violations(self):
        for top in ("include", "src", "tests/unit"):
            for path in sorted((self.repo / top).rglob("*")):
                if path.suffix not in (".h", ".cc"):
                    continue
                room = self.home(path)[0]
                if room is not None and room not in self.rooms:
                    yield f"{path.relative_to(self.repo)}: '{room}' is no room of CMakeLists.txt"
                    continue
                text = path.read_text("utf-8")
                for match in INCLUDE.finditer(text):
                    complaint = self.complaint(path, match[1])
                    if complaint:
                        line = text.count("\n", 0, match.start()) + 1
                        yield f"{path.relative_to(self.repo)}:{line}: {match[1]}: {complaint}"


def check(repo):
    tree = Tree(pathlib.Path(repo).resolve())
    if not tree.rooms:
        return ["CMakeLists.txt: no room(...) line found"]
    return list(tree.violations())


CMAKE = "room(text LIBRARIES ICU::uc)\nroom(extract AFTER text LIBRARIES ICU::i18n\n     PkgConfig::re2)\nroom(cli AFTER extract)\n"
GOOD = {
    "include/factcheck/span.h": "string",
    "include/factcheck/text.h": "factcheck/span.h",
    "include/factcheck/extract.h": "factcheck/text.h",
    "src/text/fold.h": "",
    "src/text/scan.h": "",
    "src/text/scan.cc": "scan.h text/fold.h unicode/uchar.h",
    "src/extract/calendar.cc": "factcheck/text.h text/fold.h unicode/calendar.h re2/re2.h",
    "src/main.cc": "factcheck/extract.h",
    "tests/unit/text/scan.cc": "text/scan.h factcheck/text.h unicode/uchar.h",
}
BAD = {  # each alone breaks the good tree
    "a later room's door": ("src/text/a.cc", "factcheck/extract.h"),
    "a noun that knows an open header": ("include/factcheck/date.h", "text/fold.h"),
    "a later room's private header": ("src/text/a.cc", "../extract/rules.h"),
    "an earlier room's private header": ("src/cli/a.cc", "text/scan.h"),
    "a noun that knows a room": ("include/factcheck/date.h", "factcheck/text.h"),
    "a door that knows a later room": ("include/factcheck/text.h", "factcheck/extract.h"),
    "a door that shows what is behind it": ("include/factcheck/text.h", "text/scan.h"),
    "a library outside its room": ("src/text/a.cc", "re2/re2.h"),
    "a library in main": ("src/main.cc", "re2/re2.h"),
    "a library in a public header": ("include/factcheck/text.h", "unicode/uchar.h"),
    "ICU in extract, but not for the calendar": ("src/extract/rules.cc", "unicode/uchar.h"),
    "a test that knows a later room": ("tests/unit/text/a.cc", "factcheck/extract.h"),
    "a folder that is no room": ("src/misc/a.cc", ""),
}


def tree_with(extra):
    with tempfile.TemporaryDirectory() as folder:
        repo = pathlib.Path(folder)
        (repo / "CMakeLists.txt").write_text(CMAKE, "utf-8")
        for name, includes in {**GOOD, "src/extract/rules.h": "", **extra}.items():
            path = repo / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f'#include "{i}"\n' for i in includes.split()), "utf-8")
        return check(repo)


def self_test():
    failures = [f"the good tree: {found}" for found in tree_with({})]
    for name, (path, includes) in BAD.items():
        found = tree_with({path: includes})
        if len(found) != 1 or not found[0].startswith(path):
            failures.append(f"{name}: expected one complaint about {path}, found {found}")
    return failures


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    found = self_test() if arguments == ["--self-test"] else check(arguments[0])
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
