#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""analysis.py BUILD CACHE: CPU time of the analysis against that of plain extraction of the same PDFs."""
import re
import resource
import statistics
import subprocess
import sys
from pathlib import Path

build, cache = map(Path, sys.argv[1:3])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
ratios = []
files = sorted(str(p) for p in (cache / "pdfs").glob("*.pdf"))[:300]
listing = cache / "pdfs-300.lst"
listing.write_text("\n".join(files) + "\n", encoding="utf-8")


def cpu(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, capture_output=True, text=True, check=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, result.stdout


for n in range(rounds + 1):
    with open(listing, encoding="utf-8") as stdin:
        extraction, _ = cpu([str(cache / "pextract"), "a", "1", "-"], stdin=stdin)
    # Prints the CPU seconds spent in the analysis alone.
    _, out = cpu([str(build / "tests/bench/analyze"), *files])
    analysis = float(re.search(r"analysis ([\d.]+) s", out)[1])
    if n:
        ratios.append(analysis / extraction)
        print(f"round {n}: extraction {extraction:.2f} s, analysis {analysis:.2f} s; {out.strip()}", flush=True)
print(f"analysis / extraction: {statistics.median(ratios):.2f} (at most 0.25)")
