#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_provenance.py LOTSECTL TYPESET SCHEMA GOLDEN SHARED: what an outline says, and where it says it from: every paper fits the schema, gives the same bytes
again, its spans hold exactly the words of its items, what is inferred has a reason. The golden papers as text and as PDF; those of SHARED as text where they are."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema

lotsectl, typeset, golden, shared = sys.argv[1], sys.argv[2], Path(sys.argv[4]), Path(sys.argv[5])
schema = json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))
validator = jsonschema.Draft202012Validator(schema)
KEYS = ("title number file_reference paper_type lead_body publicity date source_url municipality consultations sections decisions bodies references "
        "amounts dates goals").split()
# Field of a row that holds words of the paper, and nothing else.
WORDS = {"sections": "heading", "decisions": "text", "references": "text", "amounts": "text", "dates": "text", "goals": "text", "periods": "text",
         "stated_goals": "text", "signatories": "name", "unparsed": "text"}
# Rules whose item is no passage: its spans are those of the passages that it follows from.
CONCLUDED = ("period/suggestion",)
# Keys whose value is what is printed. The others are told in our words (publicity, date), spelt as in a list or taken from an address.
PRINTED = ("title", "number", "file_reference", "lead_body", "source_url")


def run(*arguments):
    done = subprocess.run([lotsectl, *map(str, arguments)], capture_output=True, check=False, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def plain(text):
    """Words without what the reading leaves out or joins: blanks, hyphens and soft hyphens, bullets and dashes of lists."""
    text = unicodedata.normalize("NFC", text).replace("ﬁ", "fi").replace("ﬂ", "fl")
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Co", "Cc", "Pd") and c not in "•▪·●○➢")


def cut(pages, spans):
    return "".join(pages[span["page"] - 1][span["start"]:span["start"] + span["length"]] for span in spans)


def rows(value):
    """(place, row) of everything that has a provenance."""
    for key, row in value["provenance"].items():
        yield key, row
    for key, entries in value.items():
        for index, row in enumerate(entries if isinstance(entries, list) else []):
            if isinstance(row, dict) and "rule" in row:
                yield f"{key}[{index}]", row


def read_pages(path):
    """The text that spans count in: of a PDF, as it was extracted."""
    if path.suffix == ".pdf":
        return re.split(r"\n--- page \d+ ---\n", run("show", path).decode())[1:]
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n").split("\f")


def problems(path):
    out = run("outline", "--json", path)
    if out != run("outline", "--json", path):
        yield "the same input does not give the same bytes"
    value = json.loads(out)
    for error in validator.iter_errors(value):
        yield f"schema: {'/'.join(map(str, error.path))}: {error.message[:200]}"
    if missing := [key for key in KEYS if key not in value] + [key for key in value if key.startswith("_")]:
        yield f"keys: {missing}"
    pages = read_pages(path)
    for key in KEYS[:9]:
        if (value[key] is None) != (key not in value["provenance"]):
            yield f"{key}: a value has a provenance, and only a value"
        elif value[key] and not isinstance(value["provenance"][key].get("alternatives", []), list):
            yield f"{key}: alternatives are a list"
    for place, row in rows(value):
        if not row.get("rule") or row.get("confidence") not in ("certain", "inferred"):
            yield f"{place}: no rule or confidence"
        if row.get("confidence") == "inferred" and not row.get("reason"):
            yield f"{place}: inferred without a reason"
        if len({tuple(span.values()) for span in row["spans"]}) < len(row["spans"]):
            yield f"{place}: the same span twice"
        for span in row["spans"]:
            if not (1 <= span["page"] <= len(pages) and span["length"] > 0 and span["start"] >= 0
                    and span["start"] + span["length"] <= len(pages[span["page"] - 1])):
                yield f"{place}: span {span} outside of the paper"
    for key, field in WORDS.items():
        for index, row in enumerate(value.get(key, [])):
            if row.get(field) and not row["spans"]:
                yield f"{key}[{index}]: no span"
            elif not row.get(field) or row["rule"] in CONCLUDED:
                continue
            elif key == "signatories" and not plain(cut(pages, row["spans"])).startswith(plain(row[field])):
                yield f"{key}[{index}]: the spans do not begin with “{row[field]}”"
            elif key != "signatories" and plain(cut(pages, row["spans"])) != plain(row[field]):
                yield f"{key}[{index}]: “{row[field][:60]}” but the spans hold “{cut(pages, row['spans'])[:60]}”"
    for index, row in enumerate(value["bodies"]):
        found = {plain(cut(pages, [span])) for span in row["spans"]}
        for mention in row["mentions"]:
            if plain(mention) not in found and plain(mention) not in plain(cut(pages, row["spans"])):
                yield f"bodies[{index}]: no span holds “{mention}”"
        if not row["mentions"]:
            yield f"bodies[{index}]: “{row['name']}” has no mention"
    for key in PRINTED:
        if value[key] and value["provenance"][key]["spans"] and plain(cut(pages, value["provenance"][key]["spans"])) != plain(value[key]):
            yield f"{key}: “{value[key][:60]}” but the spans hold “{cut(pages, value['provenance'][key]['spans'])[:60]}”"
    for index, row in enumerate(value["consultations"]):
        words = plain(cut(pages, row["spans"]))
        for field in ("role_text", "result"):
            if row.get(field) and plain(row[field]) not in words:
                yield f"consultations[{index}]: {field} “{row[field]}” is not in “{words[:80]}”"
    if not re.search(r"^pipe \S+ \d\.\d\d$", run("explain", path).decode(), re.M):
        yield "explain names no pipe"


papers = sorted(golden.glob("*.txt")) + sorted((shared / "seeds").glob("*.txt")) + sorted((shared / "corpus" / "dev").glob("*.txt"))
if not (shared / "seeds").exists():
    print(f"{shared} is missing: only the golden papers are looked at")
failed = 0
with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(2) as pool:
    for path in sorted(golden.glob("*.txt")):
        papers.append(Path(scratch) / f"{path.stem}.pdf")
        subprocess.run([typeset, str(path), str(papers[-1])], check=True)
    for path, found in zip(papers, pool.map(lambda path: list(problems(path)), papers)):
        failed += bool(found)
        for problem in found[:8]:
            print(f"{path.name}: {problem}")
print(f"{len(papers)} papers, {failed} with a wrong provenance")
sys.exit(1 if failed or not papers else 0)
