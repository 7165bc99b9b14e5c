#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_print.py LOTSECTL TYPESET FOLDER: what a printed paper says does not depend on how it was printed.

Each paper (NAME.txt beside NAME.outline.json) is typeset in several fonts, sizes and orders of drawing; all must give the same outline."""
import subprocess
import sys
import tempfile
from pathlib import Path

import golden

LAYOUTS = {
    "plain": [],
    "columns": ["--size", "11", "--justify", "--order", "columns"],
    "scatter": ["--size", "11", "--font", "Liberation Serif", "--words", "--order", "scatter"],
    "reverse": ["--size", "10.5", "--justify", "--order", "reverse", "--words"],
    "footer": ["--size", "10", "--order", "columns", "--footer", "- %p -", "--header", "Seite %p von %n", "--watermark", "ENTWURF"],
}
lotsectl, typeset, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])

with tempfile.TemporaryDirectory() as scratch:
    def check(task):
        text, layout = task
        pdf = Path(scratch) / f"{text.stem}-{layout}.pdf"
        subprocess.run([typeset, *LAYOUTS[layout], str(text), str(pdf)], check=True)
        return pdf.stem, golden.complaints(lotsectl, pdf, text.with_suffix(".outline.json"))

    golden.run_all(check, [(text, layout) for text in sorted(folder.glob("*.txt")) for layout in LAYOUTS])
