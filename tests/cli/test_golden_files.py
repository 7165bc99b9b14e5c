#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_golden_files.py LOTSECTL GOLDEN: saved web pages and OParl files give their outlines, through the extractor.

Each NAME.html and NAME.oparl.json is read as a user's file is; the keys given in NAME.outline.json are compared as the golden test of the texts does."""
import sys
from pathlib import Path

import golden

lotsectl, folder = sys.argv[1], Path(sys.argv[2])
golden.run_all(lambda paper: (paper.name, golden.complaints(lotsectl, paper, folder / f"{paper.name.split('.')[0]}.outline.json")),
               sorted([*folder.glob("*.html"), *folder.glob("*.oparl.json")]))
