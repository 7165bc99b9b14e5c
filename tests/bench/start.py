#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py SHARED BUILD CACHE: time until the window is painted, against an empty libadwaita application in the same run: empty library, 5,000 papers,
and a 200-page PDF on the command line. Method and programs are those of the shared bench folder; runs are interleaved."""
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

shared, build, cache = map(Path, sys.argv[1:4])
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
lotse, lotsectl = build / "src/ui/lotse", build / "src/cli/lotsectl"
library = cache / "data-5000" / "lotse"


def make_library():
    """5,000 small text papers with different titles, numbers and bodies. Once per build: another one has its own rules, and would read all of them
    again while it is measured."""
    database = library / "library.db"
    if database.exists() and database.stat().st_mtime > lotsectl.stat().st_mtime:
        return
    shutil.rmtree(library, ignore_errors=True)
    texts = cache / "texts-5000"
    texts.mkdir(exist_ok=True)
    for i in range(5000):
        (texts / f"{i:04d}.txt").write_text(
            f"Beschlussvorlage\n\nVorlage Nr.: {2010 + i % 20}/{i:04d}\nVerantwortlich: Dez. {i % 7 + 1}\n\nBericht zur Lage im Stadtteil {i}\n\n"
            f"Beschlussvorschlag:\n\nDer Sozialausschuss nimmt den Bericht Nummer {i} zur Kenntnis.\n", encoding="utf-8")
    subprocess.run([str(lotsectl), "--library", str(library), "import", str(texts)], check=True, stdout=subprocess.DEVNULL)


def painted(command, title, key):
    """Milliseconds until the window is painted. The probe may take a window of the window manager that lies behind the program's and never changes, if
    it looks while the frame is being mapped: then there is no time, and the start is measured again."""
    env = dict(os.environ, PERFDIR=str(cache), GSK_RENDERER="cairo")
    for _ in range(3):
        out = subprocess.run([str(shared / "bench/startup.sh"), "-n", "1", command, title], capture_output=True, text=True, env=env, check=False).stdout
        if found := re.search(rf"\b{key}=(\d+)", out):
            return float(found[1])
    sys.exit(f"{command}: no time in: {out!r}")


make_library()
empty = cache / "data-empty"
runs = {
    "hello": (str(cache / "hello"), "HelloAdw", "first"),
    "empty library": (f"env XDG_DATA_HOME={empty} {lotse}", "Lotse", "first"),
    "5,000 papers": (f"env XDG_DATA_HOME={library.parent} {lotse}", "Lotse", "first"),
    "200 pages": (f"env XDG_DATA_HOME={empty} {lotse} {cache / 'p200.pdf'}", "-", "text"),
}
times = {name: [] for name in runs}
for n in range(rounds + 1):
    for name, (command, title, key) in runs.items():
        took = painted(command, title, key)
        if n:
            times[name].append(took)
    if n:
        print(f"round {n}: " + ", ".join(f"{name} {t[-1]:.0f} ms" for name, t in times.items()), flush=True)
for name, limit in (("empty library", 1.3), ("5,000 papers", 1.3), ("200 pages", 1.5)):
    print(f"{name} / hello: {statistics.median(y / x for x, y in zip(times['hello'], times[name])):.2f} (at most {limit})")
