#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_insights.py LOTSECTL GOLDEN SHARED: what follows from one paper (seats, participation, periods, stumbling stones, trust): exactly as told for each
seed where SHARED is there, and no stumbling stone in the golden papers but those that they are made for."""
import json
import subprocess
import sys
from pathlib import Path

lotsectl, golden, shared = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
STONES = {
    "bergkamen-nasty": ["type-versus-proposal"],
    "decision-nominal": ["type-versus-proposal"], "decision-placeholders": ["open-placeholder"], "form-kerpen-bare": ["announced-but-missing"],
    "unserac-nasty": ["announced-but-missing", "two-spellings"],
}
# For each seed by the begin of its name: stumbling stones, participation, trust (source, portal, authority, part).
SEEDS = {
    "000": (["announced-but-missing"], "decides-itself", ("portal-copy", "unserAC.de", "ratsinfo.wuerselen.de", None)),
    "001": (["member-named-after-meeting", "open-placeholder", "same-body-decides-twice"], "not-in-sequence",
            ("portal-copy", "unserAC.de", "gremieninfo.staedteregion-aachen.de", None)),
    "002": (["type-versus-proposal"], "not-heard-reasoned", ("unknown", None, None, None)),
    "003": ([], "no-sequence", ("text-extract", "Politik bei uns", None, "attachment")),
    "004": (["two-spellings"], "not-in-sequence", ("portal-copy", "unserAC.de", "gremieninfo.staedteregion-aachen.de", None)),
}
failed = []


def expect(what, have, want):
    if have != want:
        failed.append(f"{what}: {have}, expected {want}")


def outline(path):
    return json.loads(subprocess.run([lotsectl, "outline", "--json", str(path)], capture_output=True, check=True, timeout=60).stdout)


def stones(value):
    return sorted(row["code"][len("stone:"):] for row in value["hints"] if row["code"].startswith("stone:"))


def words(path, row):
    """What the spans of a row hold."""
    pages = path.read_text(encoding="utf-8").split("\f")
    return "".join(pages[span["page"] - 1][span["start"]:span["start"] + span["length"]] for span in row["spans"])


def check_seats(seeds):
    """Seats of the steering groups: regular, optional and open ones; partners that are planned."""
    seats = seeds["001"]["seats"]
    regular = [row for row in seats if row["status"] not in ("optional", "open")]
    for side, count in (("internal", 8), ("external", 7)):
        expect(f"001 {side} seats", sum(row["count"] or 1 for row in regular if row["side"] == side), count)
    expect("001 regular seats", sum(row["count"] or 1 for row in regular), 15)
    expect("001 optional seats", sum(row["status"] == "optional" for row in seats), 4)
    nominations = [row for row in seats if row["status"] == "open"]
    expect("001 open nominations", len(nominations), 2)
    expect("001 whose nominations", {row["body"].split(" für ")[0] for row in nominations}, {"Ausschuss"})
    seats = seeds["000"]["seats"]
    planned = [row for row in seats if row["status"] == "planned"]
    expect("000 planned partners", len({row["body"] for row in planned}), 4)
    expect("000 seats of the decision", [row["count"] for row in planned if row["count"]], [1, 1])


def check_periods(seeds):
    """Suggestions follow from what is printed, and say so."""
    suggested = [row for row in seeds["004"]["periods"] if row["type"] == "suggestion"]
    expect("004 suggestion", [(row["iso"], row["confidence"]) for row in suggested], [("2025/2026", "inferred")])
    expect("004 reason", [row["reason"].split("\t")[1:] for row in suggested], [["2023 und 2024", "alle zwei Jahre"]])
    february = [row for row in seeds["002"]["periods"] if row["text"] == "21. Februar"]
    expect("002 year", [(row["iso"], row["confidence"], row["reason"].split("\t")[1]) for row in february], [("2019-02-21", "inferred", "Dezember 2018")])
    for number, texts in {"001": ["Ende Oktober"], "002": ["Dezember 2018", "Januar bis Oktober 2019"], "004": ["2023 und 2024", "2030", "Ende 2024"]}.items():
        for text in texts:
            expect(f"{number} period {text}", text in [row["text"] for row in seeds[number]["periods"]], True)
    for number, value in seeds.items():
        expect(f"{number} suggestions", sum(row["type"] == "suggestion" for row in value["periods"]), int(number == "004"))


def check_goals(seeds):
    count = {level: sum(row["level"] == level for row in seeds["003"]["goals"]) for level in ("goal", "subgoal", "measure")}
    expect("003 goals", count, {"goal": 7, "subgoal": 22, "measure": 45})
    expect("004 goal blocks", sum(row["level"] == "subgoal" for row in seeds["004"]["goals"]) >= 3, True)
    stated = [(row["text"], row["confidence"]) for row in seeds["004"]["stated_goals"]]
    expect("004 goal in running text", [("Case Management" in text, "bis Ende 2024" in text, sure) for text, sure in stated], [(True, True, "inferred")])


for path in sorted(golden.glob("*.txt")):
    expect(path.stem, stones(outline(path)), STONES.get(path.stem, []))
paths = {path.name[:3]: path for path in sorted((shared / "seeds").glob("*.txt"))}
if paths:
    seeds = {number: outline(path) for number, path in paths.items()}
    for number, (hints, participation, trust) in SEEDS.items():
        expect(f"{number} stumbling stones", stones(seeds[number]), hints)
        expect(f"{number} participation", [row["state"] for row in seeds[number]["participation"]], [participation])
        expect(f"{number} trust", [tuple(row.get(key) for key in ("source", "portal", "authority", "part")) for row in seeds[number]["trust"]], [trust])
        for row in seeds[number]["hints"]:
            expect(f"{number} {row['code']} has a place", bool(words(paths[number], row).strip()), True)
    expect("002 grounds", "konnte keine Vorberatung" in seeds["002"]["participation"][0].get("reason", ""), True)
    expect("003 decisions", seeds["003"]["decisions"], [])
    check_seats(seeds)
    check_periods(seeds)
    check_goals(seeds)
else:
    print(f"{shared} is missing: only the golden papers are looked at")
print("\n".join(failed) or "what follows from the papers is as told")
sys.exit(1 if failed else 0)
