#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_golden_pdf.py LOTSECTL TYPESET GOLDEN…: the PDF of a paper gives the same outline as its text.

Each golden paper (NAME.txt beside NAME.outline.json) is typeset as PDF and read through the extractor; the keys given in the golden outline are compared
as the golden test of the text does."""
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def differences(path, want, have):
    if isinstance(want, dict) and isinstance(have, dict):
        for key, value in want.items():
            yield from differences(f"{path}.{key}" if path else key, value, have.get(key))
    elif isinstance(want, list) and isinstance(have, list):
        for i in range(max(len(want), len(have))):
            yield from differences(f"{path}[{i}]", want[i] if i < len(want) else None, have[i] if i < len(have) else None)
    elif want != have:
        yield f"{path}: expected {json.dumps(want, ensure_ascii=False)}, found {json.dumps(have, ensure_ascii=False)}"


def check(lotsectl, typeset, folder, text, scratch):
    name = text.stem
    pdf = Path(scratch) / f"{name}.pdf"
    want = json.loads((folder / f"{name}.outline.json").read_text(encoding="utf-8"))
    subprocess.run([typeset, str(text), str(pdf)], check=True)
    run = subprocess.run([lotsectl, "outline", "--json", str(pdf)], capture_output=True, text=True, check=False)
    if run.returncode:
        return name, [f"exit {run.returncode}: {run.stderr.strip()}"]
    return name, list(differences("", want, json.loads(run.stdout)))


def main():
    lotsectl, typeset, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    papers = sorted(folder.glob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda p: check(lotsectl, typeset, folder, p, scratch), papers))
    print(f"1..{len(results)}")
    for number, (name, complaints) in enumerate(results, 1):
        print(f"{'not ok' if complaints else 'ok'} {number} {name}")
        for complaint in complaints:
            print(f"#   {complaint}")
    sys.exit(1 if any(complaints for _, complaints in results) or not results else 0)


if __name__ == "__main__":
    main()
