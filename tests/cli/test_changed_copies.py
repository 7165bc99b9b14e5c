#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_changed_copies.py LOTSECTL GOLDEN: rules hold for papers in general. Each golden paper is copied with another town, other people, days, years,
numbers and sums; the outline of the copy must be the changed outline."""
import datetime
import json
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

lotsectl, golden = sys.argv[1], Path(sys.argv[2])
TOWNS = "Lindental Neuwalde Oberhain Friedrichsau Wiesenbrück Hohenlinde Steinfurth Rabenau Göttingen Wismar Speyer Hameln".split()
PEOPLE = "Bremkamp Ottersbach Lindhorst Wegmann Sievering Hollmer Trautwein Rademann Ebbing Niehoff Kranert Lohbeck".split()
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
# What is compared of a row; all other fields follow from these.
ROWS = {"consultations": ("date", "body", "role", "result"), "decisions": ("text", "body", "action", "status"), "bodies": ("name", "kind", "roles"),
        "references": ("kind", "text"), "amounts": ("text",), "dates": ("text", "iso"), "sections": ("kind", "heading"), "goals": ("level", "text")}
SCALARS = "title number file_reference paper_type lead_body publicity date source_url municipality".split()
ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
YEAR = r"(?:19|20)\d\d"
# "12./13.07.2022", "07/24/2003", "Mar 4, 2031" and "2021/22": forms of their own.
DAYS = re.compile(rf"(?<!\d)(\d\d)(\.?/)(\d\d)(?=\.\d\d\.{YEAR})")
SLASHES = re.compile(rf"(?<!\d)(\d\d)/(\d\d)/({YEAR})(?!\d)")
ENGLISH = re.compile(rf"\b([A-Z][a-z]+ )(\d{{1,2}})(, )({YEAR})(?!\d)")
TWO_YEARS = re.compile(rf"(?<![\d/])({YEAR})/(\d\d)(?!\d)")
DATE = re.compile(r"(?P<weekday>(?:" + "|".join(WEEKDAYS) + r"),?(?: (?:dem|den))? )?(?<![\d.,/])(?P<day>\d{1,2})(?P<dot>\.\s?)(?P<month>\d{1,2}|"
                  + "|".join(MONTHS) + rf")(?P<then>\.?\s?)(?P<year>{YEAR}|(?<=\d\.)\d\d(?![.]\d))(?![\d/])")
NUMBER = re.compile(r"(?<![\d])\d{3,}(?!\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d)")


class Change:
    """One consistent change of all names, days and numbers, for the text and for its outline."""

    def __init__(self, text, outline, seed):
        chance = random.Random(seed)
        self.years, self.days = chance.choice((-4, -2, -1, 1, 3)), chance.choice((1, 2, 5))
        figures = list("123456789")
        chance.shuffle(figures)
        self.figures = str.maketrans("123456789", "".join(figures))
        self.words = {}
        town = (outline["municipality"] or "").split(" ")[-1]
        # A town that the text does not name is told by other words, which stay.
        if len(town) > 3 and "-" not in town and town in text:
            self.words[town] = chance.choice(TOWNS)
        people = {name for name in re.findall(r"(?:gez\.|Herrn?|Frau|Dr\.) (?:[A-Z]\. ?)*([A-ZÄÖÜ][a-zäöüß]{3,})\b", text)}
        for name in sorted(people - set(self.words)):
            self.words[name] = chance.choice(PEOPLE)

    def day(self, day):
        return (day + self.days - 1) % 28 + 1 if day <= 28 else day

    def year(self, year):
        return year + self.years

    def date(self, match):
        month = MONTHS.index(match["month"]) + 1 if match["month"] in MONTHS else int(match["month"])
        try:
            year = int(match["year"])
            date = datetime.date(self.year(year if year > 99 else 2000 + year), month, self.day(int(match["day"])))
        except ValueError:
            return match[0]
        weekday = re.sub("|".join(WEEKDAYS), WEEKDAYS[date.weekday()], match["weekday"] or "")
        day = f"{date.day:02}" if len(match["day"]) == 2 else str(date.day)
        return f"{weekday}{day}{match['dot']}{match['month']}{match['then']}\0{str(date.year)[-len(match['year']):]}\0"

    def number(self, match):
        if re.fullmatch(r"(?:19[5-9]|20[0-4])\d", match[0]):
            return str(self.year(int(match[0])))
        return match[0].translate(self.figures)

    def name(self, text):
        for old, new in self.words.items():
            text = re.sub(rf"(?<![a-zäöüßA-ZÄÖÜ]){old}(?=e?r?(?:er|s)?(?![a-zäöüß]))", new, text)
            host = old.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
            into = new.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
            text = re.sub(rf"(?<=[./@-]){host}(?=[./-])", into, text).replace(old.upper(), new.upper())
        return text

    def text(self, text):
        """Dates first; their years are kept apart until the numbers have been changed."""
        text = SLASHES.sub(lambda m: f"{m[1]}/{self.day(int(m[2])):02}/\0{self.year(int(m[3]))}\0", text)
        text = ENGLISH.sub(lambda m: f"{m[1]}{self.day(int(m[2]))}{m[3]}\0{self.year(int(m[4]))}\0", text)
        text = TWO_YEARS.sub(lambda m: f"\0{self.year(int(m[1]))}/{(int(m[2]) + self.years) % 100:02}\0", text)
        text = DAYS.sub(lambda m: f"{self.day(int(m[1])):02}{m[2]}{self.day(int(m[3])):02}", text)
        parts = DATE.sub(self.date, text).split("\0")
        return self.name("".join(part if i % 2 else NUMBER.sub(self.number, part) for i, part in enumerate(parts)))

    def iso(self, iso):
        return ISO.sub(lambda m: f"{self.year(int(m[1]))}" + (f"-{m[2]}" if m[2] else "") + (f"-{self.day(int(m[3])):02}" if m[3] else ""), iso)

    def value(self, key, value):
        if isinstance(value, list):
            return [self.value(key, entry) for entry in value]
        if not isinstance(value, str) or key in ("kind", "role", "roles", "action", "status", "level", "publicity"):
            return value
        return self.iso(value) if key in ("date", "iso") else self.text(value)


def outline(path):
    return json.loads(subprocess.run([lotsectl, "outline", "--json", str(path)], capture_output=True, check=True, timeout=60).stdout)


def fields(value, change=None):
    """Lines that say what an outline holds, changed or as it is."""
    turn = change.value if change else lambda key, entry: entry
    lines = [f"{key}: {turn(key, value[key])}" for key in SCALARS]
    for key, names in ROWS.items():
        lines += [f"{key}: " + " | ".join(str(turn(name, row.get(name))) for name in names) for row in value[key]]
    return lines


def compare(path, scratch):
    """What the copies of a golden paper lose and what they gain."""
    text = path.read_text(encoding="utf-8")
    was = outline(path)
    found = []
    for seed in range(2):
        change = Change(text, was, f"{path.stem}-{seed}")
        copy = scratch / f"{path.stem}-{seed}.txt"
        copy.write_text(change.text(text), encoding="utf-8")
        want, have = sorted(fields(was, change)), sorted(fields(outline(copy)))
        found += [f"copy {seed}: missing {line}" for line in want if line not in have] + [f"copy {seed}: extra {line}" for line in have if line not in want]
    return found


with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
    papers = sorted(golden.glob("*.txt"))
    failed = 0
    for path, found in zip(papers, pool.map(lambda path: compare(path, Path(folder)), papers)):
        failed += bool(found)
        for line in found[:6]:
            print(f"{path.name}: {line[:220]}")
    print(f"{len(papers)} papers twice, {failed} whose copies say something else")
sys.exit(1 if failed or not papers else 0)
