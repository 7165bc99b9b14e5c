#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_golden_files.py LOTSECTL GOLDEN: saved web pages and OParl files give their outlines, through the extractor.

Each NAME.html and NAME.oparl.json is read as a user's file is; the keys given in NAME.outline.json are compared as the golden test of the texts does."""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

lotsectl, folder = sys.argv[1], Path(sys.argv[2])


def differences(path, want, have):
    if isinstance(want, dict) and isinstance(have, dict):
        for key, value in want.items():
            yield from differences(f"{path}.{key}" if path else key, value, have.get(key))
    elif isinstance(want, list) and isinstance(have, list):
        for i in range(max(len(want), len(have))):
            yield from differences(f"{path}[{i}]", want[i] if i < len(want) else None, have[i] if i < len(have) else None)
    elif want != have:
        yield f"{path}: expected {json.dumps(want, ensure_ascii=False)}, found {json.dumps(have, ensure_ascii=False)}"


def check(paper):
    name = paper.name.split(".")[0]
    want = json.loads((folder / f"{name}.outline.json").read_text(encoding="utf-8"))
    run = subprocess.run([lotsectl, "outline", "--json", str(paper)], capture_output=True, text=True, check=False)
    if run.returncode:
        return paper.name, [f"exit {run.returncode}: {run.stderr.strip()}"]
    return paper.name, list(differences("", want, json.loads(run.stdout)))


papers = sorted([*folder.glob("*.html"), *folder.glob("*.oparl.json")])
with ThreadPoolExecutor(2) as pool:
    results = list(pool.map(check, papers))
print(f"1..{len(results)}")
for number, (name, complaints) in enumerate(results, 1):
    print(f"{'not ok' if complaints else 'ok'} {number} {name}")
    for complaint in complaints:
        print(f"#   {complaint}")
sys.exit(1 if any(complaints for _, complaints in results) or not results else 0)
