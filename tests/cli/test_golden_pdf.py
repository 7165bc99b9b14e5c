#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_golden_pdf.py LOTSECTL TYPESET GOLDEN…: the PDF of a paper gives the same outline as its text.

Each golden paper (NAME.txt beside NAME.outline.json) is typeset as PDF and read through the extractor; the keys given in the golden outline are compared
as the golden test of the text does."""
import subprocess
import sys
import tempfile
from pathlib import Path

import golden

lotsectl, typeset, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])

with tempfile.TemporaryDirectory() as scratch:
    def check(text):
        pdf = Path(scratch) / f"{text.stem}.pdf"
        subprocess.run([typeset, str(text), str(pdf)], check=True)
        return text.stem, golden.complaints(lotsectl, pdf, text.with_suffix(".outline.json"))

    golden.run_all(check, sorted(folder.glob("*.txt")))
