#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-papers.py SHARED TYPESET CACHE COUNT: PDFs set from the shared papers, their paragraphs recombined by a fixed seed, each with a number of its
own: CACHE/pdfs/NNNN.pdf, and p200.pdf and p500.pdf of at least so many pages. What is there already is not made again."""
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

shared, typeset, cache, count = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
folder = cache / "pdfs"
folder.mkdir(parents=True, exist_ok=True)
sources = sorted([*shared.glob("corpus/dev/*.txt"), *shared.glob("seeds/*.txt")])
texts = [p.read_text(encoding="utf-8", errors="replace").replace("\x0c", "\n") for p in sources]
paragraphs = [re.split(r"\n\s*\n", t) for t in texts]
everything = [p for ps in paragraphs for p in ps[3:] if len(p) > 200]


def paper(i):
    """A paper keeps the head of one source; its text is that of the source and of others, until it has about nine pages in the median."""
    rand = random.Random(i)
    head = paragraphs[i % len(paragraphs)]
    body = [p for p in head]
    wanted = int(rand.lognormvariate(9.9, 0.55))
    while sum(map(len, body)) < wanted:
        body.append(rand.choice(everything))
    text = "\n\n".join(body)
    return re.sub(r"\b(20\d\d)/(\d{4})\b", lambda m: f"{m[1]}/{(int(m[2]) + i * 7) % 10000:04d}", text, count=1) + f"\n\nLaufende Nummer {i}\n"


def make(target, text):
    if target.exists():
        return
    source = target.with_suffix(".txt")
    source.write_text(text, encoding="utf-8")
    part = target.with_suffix(".part")
    subprocess.run([typeset, str(source), str(part)], check=True)
    part.rename(target)
    source.unlink()


def long_paper(pages):
    rand = random.Random(pages)
    return "Ein langer Bericht über viele Seiten\n\n" + "\n\n".join(rand.choice(everything) for _ in range(pages * 6))


def pages_of(path):
    return int(re.search(rb"/Count (\d+)", path.read_bytes()[-200000:]).group(1)) if path.exists() else 0


with ThreadPoolExecutor(2) as pool:
    list(pool.map(lambda i: make(folder / f"{i:04d}.pdf", paper(i)), range(count)))
for pages in (200, 500):
    target = cache / f"p{pages}.pdf"
    if not target.exists():
        make(target, long_paper(pages))
