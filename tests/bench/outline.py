#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""outline.py SHARED BUILD CACHE: scores of the outlines against the shared gold, per field: seeds as text, seeds as PDF, corpus as text and as PDF."""
import shutil
import subprocess
import sys
from pathlib import Path

shared, build, cache = map(Path, sys.argv[1:4])
score = shared / "tools" / "score.py"
command = f"{build}/src/cli/lotsectl outline --json {{file}}"


def run(title, folder):
    print(f"\n== {title}", flush=True)
    subprocess.run([sys.executable, str(score), str(folder), "--cmd", command, "--timeout", "120"], check=False)


def as_pdf(folder, name):
    """Copies of the gold beside PDFs of the texts, in a scratch folder."""
    target = cache / name
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for text in sorted(folder.glob("*.txt")):
        subprocess.run([str(build / "tests/typeset/typeset"), str(text), str(target / f"{text.stem}.pdf")], check=True)
        shutil.copy(folder / f"{text.stem}.gold.json", target)
    return target


run("seeds, text", shared / "seeds")
run("seeds, PDF", as_pdf(shared / "seeds", "seeds-pdf"))
run("corpus, text", shared / "corpus" / "dev")
run("corpus, PDF", as_pdf(shared / "corpus" / "dev", "dev-pdf"))
