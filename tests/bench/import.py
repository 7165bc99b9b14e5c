#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""import.py BUILD CACHE: importing 1,000 PDFs against plain extraction with two threads, interleaved; then the same folder again."""
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

build, cache = map(Path, sys.argv[1:3])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
lotsectl, library = build / "src/cli/lotsectl", cache / "import-library"


def timed(command, **more):
    start = time.perf_counter()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **more)
    took = time.perf_counter() - start
    if result.returncode:
        sys.exit(f"{command[0]}: exit {result.returncode}: {result.stderr[-500:]}")
    return took


plain, first, again = [], [], []
for n in range(rounds + 1):
    shutil.rmtree(library, ignore_errors=True)
    with open(cache / "pdfs.lst", encoding="utf-8") as files:
        a = timed([str(cache / "pextract"), "a", "2", "-"], stdin=files)
    b = timed([str(lotsectl), "--library", str(library), "import", str(cache / "pdfs")])
    c = timed([str(lotsectl), "--library", str(library), "import", str(cache / "pdfs")])
    if n:  # the first round warms the caches
        plain.append(a)
        first.append(b)
        again.append(c)
        print(f"round {n}: pextract a 2 {a:.2f} s, import {b:.2f} s, again {c:.2f} s", flush=True)
shutil.rmtree(library, ignore_errors=True)
print(f"import / pextract: {statistics.median(y / x for x, y in zip(plain, first)):.2f} (at most 1.80)")
print(f"again / import:    {statistics.median(y / x for x, y in zip(first, again)):.3f} (at most 0.100)")
