#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_print.py LOTSECTL TYPESET FOLDER: what a printed paper says does not depend on how it was printed.

Each paper (NAME.txt beside NAME.outline.json) is typeset in several fonts, sizes and orders of drawing; all must give the same outline."""
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from test_golden_pdf import differences

LAYOUTS = {
    "plain": [],
    "columns": ["--size", "11", "--justify", "--order", "columns"],
    "scatter": ["--size", "11", "--font", "Liberation Serif", "--words", "--order", "scatter"],
    "reverse": ["--size", "10.5", "--justify", "--order", "reverse", "--words"],
    "footer": ["--size", "10", "--order", "columns", "--footer", "- %p -", "--header", "Seite %p von %n", "--watermark", "ENTWURF"],
}
lotsectl, typeset, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])


def check(task):
    text, layout, scratch = task
    pdf = Path(scratch) / f"{text.stem}-{layout}.pdf"
    want = json.loads(text.with_suffix(".outline.json").read_text(encoding="utf-8"))
    subprocess.run([typeset, *LAYOUTS[layout], str(text), str(pdf)], check=True)
    run = subprocess.run([lotsectl, "outline", "--json", str(pdf)], capture_output=True, text=True, check=False)
    if run.returncode:
        return pdf.stem, [f"exit {run.returncode}: {run.stderr.strip()}"]
    return pdf.stem, list(differences("", want, json.loads(run.stdout)))


with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(2) as pool:
    results = list(pool.map(check, [(text, layout, scratch) for text in sorted(folder.glob("*.txt")) for layout in LAYOUTS]))
print(f"1..{len(results)}")
for number, (name, complaints) in enumerate(results, 1):
    print(f"{'not ok' if complaints else 'ok'} {number} {name}")
    for complaint in complaints:
        print(f"#   {complaint}")
sys.exit(1 if any(complaints for _, complaints in results) or not results else 0)
