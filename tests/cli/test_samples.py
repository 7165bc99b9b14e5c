#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_samples.py LOTSECTL FOLDER: the sample papers, three PDFs and two texts, show together everything that an outline can have."""
import json
import os
import subprocess
import sys
from pathlib import Path

LOTSECTL, FOLDER = sys.argv[1], Path(sys.argv[2])
KEYS = "title number file_reference paper_type lead_body publicity date source_url municipality".split()
LISTS = "consultations sections decisions bodies references amounts dates goals seats periods hints signatories".split()


def outline(file):
    run = subprocess.run([LOTSECTL, "outline", "--json", file], capture_output=True, check=True, timeout=120)
    return json.loads(run.stdout)


files = sorted(file for file in FOLDER.iterdir() if file.suffix in (".pdf", ".txt"))
assert [file.suffix for file in files].count(".pdf") == 3 and len(files) == 5, files
outlines = {file.name: outline(file) for file in files}
for key in KEYS + LISTS:
    assert any(value[key] for value in outlines.values()), f"no sample has {key}"

# The papers come from different towns, and nobody is shouted at.
towns = [value["municipality"] for value in outlines.values()]
assert len(set(towns)) == 5 and not [town for town in towns if town.isupper()], towns
# Bodies and goals end where the next thing begins.
for name, value in outlines.items():
    for body in value["bodies"]:
        assert not body["name"].endswith("Stand"), (name, body["name"])
    for goal in value["goals"]:
        assert not any(digit in goal["text"] for digit in ("2. ", "3. ")), (name, goal["text"])
    for consultation in value["consultations"]:
        assert consultation["result"] in (None, "vertagt", "einstimmig empfohlen", "ungeändert beschlossen"), (name, consultation)

states = {name: [item["state"] for item in (value["participation"] if isinstance(value["participation"], list) else [value["participation"]])]
          for name, value in outlines.items()}
assert {state for found in states.values() for state in found} == {"heard-before", "in-sequence", "not-heard-reasoned", "not-in-sequence", "no-sequence"}, states
hints = {hint["code"] for value in outlines.values() for hint in value["hints"]}
assert {"lost-syllable", "concept", "stone:open-placeholder"} <= hints, hints
trust = {item["source"] for value in outlines.values() for item in (value["trust"] if isinstance(value["trust"], list) else [value["trust"]])}
assert {"original", "portal-copy", "unknown"} <= trust, trust
assert {item["type"] for value in outlines.values() for item in value["periods"]} >= {"period", "deadline", "cycle", "event"}
assert any(item["confidence"] == "inferred" for value in outlines.values() for item in value["dates"])
assert any(value["publicity"] == "non-public" for value in outlines.values())


def print_outline(name):
    """The outline of a sample as a person gets it."""
    return subprocess.run([LOTSECTL, "outline", FOLDER / name], capture_output=True, check=True, timeout=120, text=True,
                          env=dict(os.environ, LC_ALL="C.UTF-8")).stdout


# For a person, days and numbers are in words of the language, and nothing is said twice.
printed = print_outline("willkommensbuero.pdf")
for line in ("48.500 Euro · Product 051203", "12.01.2026 · 12 Jan 2026", "01.09.2026 bis zum 31.12.2028 · 1 Sep 2026 – 31 Dec 2028"):
    assert f"  {line}\n" in printed, (line, printed)
printed = print_outline("integrationskonzept.pdf")
assert "  2030\n" in printed and "2030 · 2030" not in printed, printed

# Contradictions and gaps stand apart from other remarks, as in the window.
printed = print_outline("lernwerkstatt.pdf")
assert "\nStumbling Stones (1)\n" in printed and "\nRemarks" not in printed, printed
assert "\nRemarks (1)\n" in print_outline("integrationskonzept.pdf")
