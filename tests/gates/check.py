#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py GATE SOURCE [BUILD]: rules of the house as tests. Exit 0 kept, 1 broken (each place is named), 77 cannot be checked here."""
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

# Which rooms a room may include, and which foreign headers (by their first part).
ROOMS = {
    "base": ([], "glib gio"),
    "text": (["base"], "glib gio"),
    "analysis": (["base", "text"], "glib gio"),
    "worker": (["base", "text"], "glib gio poppler cairo seccomp libxml json-glib"),
    "extract": (["base", "text"], "glib gio"),
    "store": (["base", "text", "analysis"], "glib gio sqlite3"),
    "model": (["base", "text", "analysis", "extract", "store"], "glib gio json-glib"),
    "view": (["base", "text", "extract", "model"], "glib gio gtk adwaita gdk pango"),
    "ui": (["base", "text", "analysis", "extract", "model", "view"], "glib gio gtk adwaita gdk pango"),
    "cli": (["base", "text", "analysis", "extract", "store", "model"], "glib gio json-glib"),
}
# The analysis types a view or a window shows.
TYPES_ONLY = {("ui", "analysis"): {"lotse-outline.h", "lotse-lexicon.h"}, ("ui", "extract"): {"lotse-page-source.h", "lotse-extractor.h"},
              ("view", "extract"): {"lotse-page-source.h"}}
FOREIGN = {"poppler": "poppler", "cairo": "cairo", "seccomp": "seccomp", "libxml": "libxml", "json-glib": "json-glib", "sqlite3": "sqlite3", "gtk": "gtk",
           "adwaita": "adwaita", "gdk": "gdk", "pango": "pango", "glib": "glib", "gio": "gio", "gobject": "glib", "gmodule": "glib"}
MAX_FILE, MAX_FUNCTION = 1200, 120


def sources(top, *folders, suffixes=(".c", ".h")):
    for folder in folders:
        for path in sorted((top / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path


def layering(top):
    owner = {path.name: path.parent.relative_to(top / "src").parts[0] for path in sources(top, "src", suffixes=(".h",))}
    for path in sources(top, "src"):
        room = path.relative_to(top / "src").parts[0]
        allowed, foreign = ROOMS[room]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not match:
                continue
            kind, name = match.groups()
            where = f"{path.relative_to(top)}:{number}"
            if kind == '"':
                target = owner.get(os.path.basename(name))
                if target and target != room and target not in allowed:
                    yield f"{where}: {room} must not include {target} ({name})"
                elif target and target != room and name.endswith("-private.h"):
                    yield f"{where}: private header of another room ({name})"
                elif (room, target) in TYPES_ONLY and name not in TYPES_ONLY[room, target]:
                    yield f"{where}: {room} sees only types of {target}, not {name}"
            else:
                first = re.split(r"[/.]", name)[0]
                package = FOREIGN.get(first)
                if package and package not in foreign.split():
                    yield f"{where}: {room} must not use {package} ({name})"


def functions(text):
    """(name, first line, number of lines) of each function: GNU style puts the opening brace of a function at the start of a line."""
    lines = text.splitlines()
    for i, line in enumerate(lines):
        if line == "{" and i and not lines[i - 1].startswith(("typedef", "struct", "enum", "union")) and "=" not in lines[i - 1]:
            end = next((k for k in range(i, len(lines)) if lines[k].startswith("}")), len(lines) - 1)
            if lines[end].startswith("};") or lines[end] != "}":
                continue
            head = next((lines[k] for k in range(i - 1, max(i - 12, -1), -1) if re.match(r"^[a-z_]\w* ?\(", lines[k], re.I)), lines[i - 1])
            yield head.split("(")[0].strip(), i + 1, end - i + 1


def unlicensed(top):
    """Sources in other languages than those that style() reads; sample papers, fixtures and translations have no room for the line."""
    named = [top / name for name in ("dev", ".ci/run", ".clang-format", ".editorconfig", "meson.build", "meson.options", "tests/lsan.supp")]
    for path in [*named, *sources(top, "src", "data", "po", "tests", suffixes=(".build", ".css", ".in", ".sql", ".tsv", ".ui", ".xml"))]:
        if "SPDX-License-Identifier: " not in "\n".join(path.read_text(encoding="utf-8").splitlines()[:4]):
            yield f"{path.relative_to(top)}: no SPDX line"


def style(top):
    yield from unlicensed(top)
    for path in sources(top, "src", "tests", suffixes=(".c", ".h", ".py", ".sh")):
        text, where = path.read_text(encoding="utf-8"), path.relative_to(top)
        lines = text.splitlines()
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(lines[:3]):
            yield f"{where}: no SPDX line"
        if len(lines) > MAX_FILE:
            yield f"{where}: {len(lines)} lines, more than {MAX_FILE}: split it"
        elif len(lines) > 800:
            print(f"note: {where}: {len(lines)} lines: consider to split it")
        if path.suffix == ".c":
            for name, first, n in functions(text):
                if n > MAX_FUNCTION:
                    yield f"{where}:{first}: {name}: {n} lines, more than {MAX_FUNCTION}"
        for number, line in enumerate(lines, 1):
            if "\t" in line and path.suffix in (".c", ".h"):
                yield f"{where}:{number}: tab"
            if re.search(r"\b(TODO|FIX" r"ME|XXX|HA" r"CK)\b", line) and path.name != "check.py":
                yield f"{where}:{number}: note to self"
            if path.relative_to(top).parts[:2] in (("src", "analysis"), ("src", "text")) and re.search(r"\bg_utf8_str(down|up) \(", line):
                yield f"{where}:{number}: the letters of the user's language; use lotse_fold or g_unichar_tolower"
            # With a literal the macro measures all that follows: at each place of a long text that is the square of its length.
            if re.search(r'\bg_str_has_prefix \([^",]*\b(text|str) \+ [^",]*, "', line):
                yield f"{where}:{number}: g_str_has_prefix inside a text; use lotse_starts_with"


def documented(top):
    """Each function of a public header has a comment above it, or stands in a group below one."""
    for path in sources(top, "src", suffixes=(".h",)):
        if path.name.endswith("-private.h"):
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        commented = False
        for number, line in enumerate(lines, 1):
            if line.strip().endswith("*/"):
                commented = True
            elif not line.strip() or line.startswith(("#", "G_BEGIN", "G_END", "typedef", "struct", "{", "}")):
                commented = False if not line.strip() else commented
            match = re.match(r"^[A-Za-z].*\b(lotse_\w+) \(", line)
            if match and not commented and not re.search(r"_(ref|unref|free|copy|new|error_quark|get_type)$", match.group(1)):
                yield f"{path.relative_to(top)}:{number}: {match.group(1)} is not documented"


def five_words(top):
    """No lexicon or rule file holds five consecutive words of a seed or of a paper of the corpus."""
    shared = Path(os.environ.get("LOTSE_SHARED", top / ".." / "shared"))
    papers = sorted(shared.glob("seeds/*.txt")) + sorted(shared.glob("corpus/dev/*.txt"))
    if not papers:
        print(f"{shared} is missing: nothing to compare with")
        sys.exit(77)

    def words(text):
        return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())

    def runs(text):
        w = words(text)
        return {tuple(w[i:i + 5]) for i in range(len(w) - 4)}

    known = set()
    for paper in papers:
        known |= runs(paper.read_text(encoding="utf-8", errors="replace"))
    for path in [*sources(top, "src/analysis"), *sorted((top / "data" / "lexicon").glob("*.tsv"))]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            cells = re.findall(r'"((?:[^"\\]|\\.)*)"', line) if path.suffix != ".tsv" else [] if line.startswith("#") else line.split("\t")
            for cell in cells:
                for run in sorted(runs(cell) & known):
                    yield f"{path.relative_to(top)}:{number}: copied from a paper: {' '.join(run)}"


def links(top, build):
    def libraries(program):
        return subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True).stdout

    for program, forbidden in ((build / "src/ui/lotse", "poppler"), (build / "src/cli/lotsectl", "poppler"), (build / "src/cli/lotsectl", "libgtk"),
                               (build / "src/worker/lotse-extractor", "libgtk"), (build / "src/worker/lotse-extractor", "libadwaita")):
        if not program.exists():
            yield f"{program} was not built"
        elif forbidden in libraries(program):
            yield f"{program.name} links {forbidden}"
    if "poppler" not in libraries(build / "src/worker/lotse-extractor"):
        yield "lotse-extractor does not link poppler: the check looks at the wrong thing"


def tree(top):
    """Top level as it was agreed, and one test file per source file of the core."""
    known = {"src", "data", "po", "tests", "help", "flatpak", "meson.build", "meson.options", "dev", "README.md", "CONTRIBUTING.md", "NEWS.md", "COPYING", ".ci"}
    tracked = subprocess.run(["git", "-C", str(top), "ls-files"], capture_output=True, text=True)
    if tracked.returncode:
        print("not a git checkout")
        sys.exit(77)
    files = tracked.stdout.splitlines()
    for name in sorted({f.split("/")[0] for f in files}):
        if name not in known and not name.startswith("."):
            yield f"{name}: not known at the top level"
    for name in files:
        if re.search(r"(\.(orig|rej|bak|o|pyc|swp)|~)$", name):
            yield f"{name}: left over from another program"
    tests = {os.path.basename(f) for f in files if f.startswith("tests/")}
    for f in files:
        match = re.fullmatch(r"src/(base|text|analysis|store|extract|model)/lotse-(.+)\.c", f)
        if match and f"test-{match.group(2)}.c" not in tests:
            yield f"{f}: no tests/{match.group(1)}/test-{match.group(2)}.c"


def words(top):
    """Every keyword of the analysis has words for people: what the fixtures hold, reasons and hints wherever they are written down."""
    # Nothing is made by hand yet.
    known = {"by-hand"} | set(re.findall(r'\{ "([a-z-]+)", N_ \(', (top / "src/model/lotse-words.c").read_text(encoding="utf-8")))
    found = {}

    def collect(value, where):
        if isinstance(value, list):
            for item in value:
                collect(item, where)
        elif isinstance(value, dict):
            for key, item in value.items():
                if key in ("kind", "role", "roles", "action", "status", "level", "reason"):
                    for word in item if isinstance(item, list) else [item]:
                        if word and re.fullmatch(r"[a-z-]+([:\t].*)?", word):
                            found.setdefault(re.split(r"[:\t]", word)[0], where)
                collect(item, where)

    for path in sorted((top / "tests/analysis/golden").glob("*.json")):
        collect(json.loads(path.read_text(encoding="utf-8")), path.relative_to(top))
    for path in sources(top, "src/analysis", suffixes=(".c",)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search(r"inferred|reason|emit \(|add_goal \(|hint", line):
                for word in re.findall(r'"([a-z]+(?:-[a-z]+)+)(?:\\t[^"]*)?"', line):
                    found.setdefault(word, path.relative_to(top))
    for word, where in sorted(found.items()):
        if word not in known:
            yield f"{where}: no words for the keyword {word}"


def lexicon(top):
    """data/lexicon/README.md describes each table, with an entry of it; each table is in the resource and well formed."""
    folder = top / "data" / "lexicon"
    described = dict(re.findall(r"^### (\S+)\n(.*?)(?=^#|\Z)", (folder / "README.md").read_text(encoding="utf-8"), re.M | re.S))
    resource = set(re.findall(r"<file>(.+)\.tsv</file>", (folder / "lexicon.gresource.xml").read_text(encoding="utf-8")))
    tables = {path.stem: path for path in folder.glob("*.tsv")}
    for name in sorted(set(described) ^ set(tables)):
        yield f"data/lexicon/README.md: {name} is described or there, not both"
    for name in sorted(resource ^ set(tables)):
        yield f"data/lexicon/lexicon.gresource.xml: {name} is listed or there, not both"
    for name, path in sorted(tables.items()):
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or not lines[0].startswith("#"):
            yield f"{path.relative_to(top)}: does not begin by saying what it is"
        example = re.search(r"Example: `(.+?)`", described.get(name, ""), re.S)
        if name in described and (not example or example[1] not in lines):
            yield f"data/lexicon/README.md: the example of {name} is no entry of it: {example and example[1]}"
        for number, line in enumerate(lines, 1):
            if line and not line.startswith("#") and any(cell != cell.strip() or "  " in cell for cell in line.split("\t")):
                yield f"{path.relative_to(top)}:{number}: blanks around the term or two of them"


GATES = {"lexicon": lexicon, "words": words, "layering": layering, "style": style, "documented": documented, "five-words": five_words, "links": links, "tree": tree}

if __name__ == "__main__":
    gate, arguments = sys.argv[1], [Path(a).resolve() for a in sys.argv[2:]]
    complaints = list(GATES[gate](*arguments))
    print("\n".join(complaints) if complaints else f"{gate}: kept")
    sys.exit(1 if complaints else 0)
