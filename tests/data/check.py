#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py potfiles|german|explained SOURCE: gates over the translations."""
import pathlib
import re
import subprocess
import sys

TEXT = re.compile(r'(?<![A-Za-z0-9])(?:N?_|ngettext|C_|NC_) ?\("|translatable="yes"')

KEYWORDS = ["--keyword=_", "--keyword=N_", "--keyword=ngettext:1,2", "--keyword=C_:1c,2", "--keyword=NC_:1c,2"]


def potfiles(top):
    listed = {line for line in (top / "po/POTFILES.in").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
    found = {str(path.relative_to(top)) for folder in ("src", "data") for path in (top / folder).rglob("*")
             if path.suffix in (".c", ".ui") and TEXT.search(path.read_text(encoding="utf-8"))}
    missing = sorted(found - listed)
    gone = sorted(name for name in listed if not (top / name).exists())
    for name in missing:
        print(f"{name} has text for people but is not in po/POTFILES.in")
    for name in gone:
        print(f"{name} is in po/POTFILES.in but does not exist")
    return not missing and not gone


def german(top):
    """The catalogue is sound, and every text of the sources is translated."""
    names = [line for line in (top / "po/POTFILES.in").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    groups = {"c": [], "glade": [], "other": []}
    for name in names:
        groups["c" if name.endswith(".c") else "glade" if name.endswith(".ui") else "other"].append(name)
    sources = ""
    for options, files in ((["--language=C", *KEYWORDS], groups["c"]), (["--language=Glade"], groups["glade"]), ([], groups["other"])):
        sources += subprocess.run(["xgettext", "--from-code=UTF-8", "--output=-", *options, *files], cwd=top, check=True,
                                  capture_output=True, text=True).stdout if files else ""
    catalogue = top / "po/de.po"
    subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", str(catalogue)], check=True)
    done = entries(subprocess.run(["msgattrib", "--translated", "--no-fuzzy", "--no-obsolete", "--no-wrap", str(catalogue)], check=True,
                                  capture_output=True, text=True).stdout)
    missing = sorted(entries(sources) - done)
    for text in missing:
        print(f"not translated into German: {text}")
    return not missing


def explained(top):
    """What stands in place of a %s is said to the translators."""
    names = [line for line in (top / "po/POTFILES.in").read_text(encoding="utf-8").splitlines() if line.endswith(".c")]
    template = subprocess.run(["xgettext", "--from-code=UTF-8", "--output=-", "--no-wrap", "--add-comments=Translators", "--language=C",
                               *KEYWORDS, *names], cwd=top, check=True, capture_output=True, text=True).stdout
    unexplained = [entry for entry in template.split("\n\n")[1:] if "#. Translators" not in entry and "\n#, c-format\n" in entry]
    for entry in unexplained:
        print(f"no comment for translators:\n{entry}")
    return len(template) > 1000 and not unexplained


def entries(catalogue):
    """The source texts of a catalogue, whatever way their lines are wrapped."""
    found = set()
    for match in re.finditer(r'^msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)', catalogue, re.M):
        found.add("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match.group(1))))
    return found - {""}


if __name__ == "__main__":
    sys.exit(0 if {"potfiles": potfiles, "german": german, "explained": explained}[sys.argv[1]](pathlib.Path(sys.argv[2])) else 1)
