#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules_version.py SOURCE: the version of the rules changes with each file and each header it is made of, and the build learns of all of them."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = Path(sys.argv[1]).resolve() / "src/analysis/rules-version.sh"


def version(top):
    """(version, files the build watches) of the rules below TOP."""
    output, depfile = top / "version.h", top / "version.h.d"
    subprocess.run([SCRIPT, output, depfile, top / "words.c", top / "rules" / "rule.c", top / "rules"], check=True)
    target, watched = depfile.read_text(encoding="utf-8").split(": ", 1)
    assert target.replace("\\ ", " ") == str(output), target
    match = re.fullmatch(r"#define LOTSE_ANALYZER_VERSION ([0-9]+)U\n", output.read_text(encoding="utf-8"))
    return int(match[1]), {Path(name.replace("\\ ", " ")).name for name in re.split(r"(?<!\\) +", watched.strip())}


with tempfile.TemporaryDirectory(prefix="rules version ") as folder:
    top = Path(folder)
    (top / "rules").mkdir()
    files = [top / "words.c", top / "rules/rule.c", top / "rules/rule.h", top / "rules/rule-private.h"]
    for file in files:
        file.write_text(f"/* {file.name} */\n", encoding="utf-8")
    (top / "rules/notes.txt").write_text("no rule\n", encoding="utf-8")
    first, watched = version(top)
    assert watched == {file.name for file in files}, watched
    assert version(top)[0] == first, "the same rules have two versions"
    seen = {first}
    for file in files:
        file.write_text(f"/* {file.name}, changed */\n", encoding="utf-8")
        changed = version(top)[0]
        assert changed not in seen, f"{file.name} does not count"
        seen.add(changed)
    files[-1].unlink()
    changed, watched = version(top)
    assert changed not in seen and files[-1].name not in watched, "a header that went still counts"
print("rules-version: kept")
