#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_seeds.py LOTSECTL TYPESET SHARED: the five seeds give their gold, as text and as PDF; skips where the shared papers are missing."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

lotsectl, typeset, shared = sys.argv[1], sys.argv[2], Path(sys.argv[3])
score, seeds = shared / "tools" / "score.py", shared / "seeds"
if not score.exists():
    print(f"{shared} is missing: the seeds cannot be compared")
    sys.exit(77)
TEXT = ["1", "references=0.97", "bodies=0.97", "bodies.kind=0.97", "bodies.roles=0.97"]
PDF = ["0.97", "references=0.94", "bodies=0.94", "bodies.kind=0.94", "bodies.roles=0.94", "goals=0.94", "goals.level=0.94"]


def run(folder, required):
    arguments = [word for limit in required for word in ("--require", limit)]
    return subprocess.run([sys.executable, str(score), str(folder), "--cmd", f"{lotsectl} outline --json {{file}}", "--worst", "5", *arguments],
                          check=False).returncode


failed = run(seeds, TEXT)
with tempfile.TemporaryDirectory() as scratch:
    for text in seeds.glob("*.txt"):
        subprocess.run([typeset, str(text), f"{scratch}/{text.stem}.pdf"], check=True)
        shutil.copy(seeds / f"{text.stem}.gold.json", scratch)
    failed |= run(scratch, PDF)
sys.exit(1 if failed else 0)
