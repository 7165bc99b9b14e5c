#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_lotsectl.py LOTSECTL SCHEMA TYPESET: lotsectl from end to end, in scratch folders."""
import contextlib
import hashlib
import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import jsonschema

LOTSECTL, SCHEMA, TYPESET = os.path.abspath(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")), sys.argv[3]
PAPER = """Stadt Auenstadt
Vorlage Nr. {number}

Betreff: {title}

Beratungsfolge
12.03.2024 Bauausschuss Vorberatung
19.03.2024 Rat Entscheidung

Beschlussvorschlag
Der Rat beschließt, zwölf Bänke für {price} € zu kaufen.

Sachverhalt
Die alten Bänke sind morsch. {more}
"""
KEYS = ("title number file_reference paper_type lead_body publicity date source_url municipality consultations sections decisions bodies references "
        "amounts dates goals").split()


def ctl(*arguments, code=0, environment=None, **more):
    """Runs lotsectl; its exit code must be CODE. Answers stdout."""
    run = subprocess.run([LOTSECTL, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=120, errors="replace",
                         env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}, **more)
    assert run.returncode == code, f"{arguments}: exit {run.returncode}, expected {code}\n{run.stdout}\n{run.stderr}"
    if code:
        assert run.stderr.startswith("lotsectl: "), run.stderr
    return run.stdout


def paper(folder, name="paper.txt", number="2024/17", title="Neue Bänke für den Stadtpark", price="4.800", more="", encoding="utf-8"):
    file = Path(folder) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(PAPER.format(number=number, title=title, price=price, more=more).encode(encoding))
    return file


def fingerprints(folder):
    return {str(p): (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns) for p in sorted(Path(folder).rglob("*")) if p.is_file()}


def outline(*arguments):
    value = json.loads(ctl("outline", "--json", *arguments))
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    assert all(key in value for key in KEYS) and not any(key.startswith("_") for key in value)
    return value


def test_usage(scratch):
    for arguments in ([], ["frobnicate"], ["outline"], ["outline", "a", "b"], ["outline", "a", "--paper", "1"], ["import"], ["list", "x"],
                      ["--nonsense"], ["import", "--json", "x"], ["list", "--paper", "1"], ["check", "--password-file", "x"],
                      ["--library", "", "list"], ["outline", "--paper", ""], ["outline", ""], ["import", "", "x"], ["outline", "--password-file", "", "x"]):
        ctl(*arguments, code=2)
    assert ctl("--version").startswith("lotsectl ")
    assert "\n  outline [--json] FILE" in ctl("--help") and "\n  check\n" in ctl("--help")


def test_language(scratch):
    """The programs of a build folder speak the language of the user as installed ones do; what is for programs is the same in each."""
    file = paper(scratch)
    locales = Path(os.environ["G_TEST_BUILDDIR"]) / "ui" / "locales"
    german = {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "", "LOCPATH": str(locales)}
    assert "Nummer: 2024/17" in ctl("outline", file, environment=german)
    assert "Number: 2024/17" in ctl("outline", file)
    assert ctl("outline", "--json", file, environment=german) == ctl("outline", "--json", file)
    # In Turkish the small letter of I is another.
    assert (locales / "tr_TR.UTF-8").is_dir()
    capitals = scratch / "capitals.txt"
    capitals.write_text("STADT LINDENRIED AM IBERG\nDer Bürgermeister\n\nVorlage Nr. 2024/17\n\nBetreff: Bänke\n", encoding="utf-8")
    for paper_file in (file, capitals):
        turkish = ctl("outline", "--json", paper_file, environment={**german, "LC_ALL": "tr_TR.UTF-8"})
        assert turkish == ctl("outline", "--json", paper_file), turkish
    assert outline(capitals)["municipality"].startswith("Lindenried")


def test_outline(scratch):
    file = paper(scratch)
    home = {"XDG_DATA_HOME": str(scratch / "home"), "HOME": str(scratch / "home")}
    first = ctl("outline", "--json", file, environment=home)
    assert first == ctl("outline", "--json", file, environment=home), "the same input gives the same bytes"
    assert first == ctl("outline", "--json", file, environment={**home, "G_MESSAGES_DEBUG": "all"}), "messages for finding faults go elsewhere"
    assert not (scratch / "home").exists(), "a file is read without a library"
    value = outline(file)
    assert value["title"] == "Neue Bänke für den Stadtpark" and value["number"] == "2024/17"
    assert [row["date"] for row in value["consultations"]] == ["2024-03-12", "2024-03-19"]
    text = file.read_text(encoding="utf-8")
    for row in value["amounts"] + value["references"]:
        span = row["spans"][0]
        assert span["page"] == 1 and re.sub(r"\s+", " ", text[span["start"]:span["start"] + span["length"]]) == row["text"]
    for text_form in ("outline", "show", "explain"):
        assert "2024/17" in ctl(text_form, file)
    assert re.search(r"^decision \S+/\S+ certain", ctl("explain", file), re.M)
    shown = ctl("outline", paper(scratch, "more.txt", more="Die Förderung läuft bis Ende 2026. Der Integrationsrat wurde nicht angehört."))
    for words in ("\nSource unknown", "Reason in the paper: ", "Deadline · Ende 2026"):
        assert words in shown, (words, shown)
    assert ctl("show", file).endswith(f"--- page 1 ---\n{text}"), "the text as it is, and no line more"
    # Several sessions of one step are told together, those that stand alone on one line.
    file.write_text(text.replace("12.03.2024 Bauausschuss Vorberatung\n",
                                 "05.03.2024 Bauausschuss Vorberatung vertagt\n12.03.2024 Bauausschuss Vorberatung empfohlen\n"), encoding="utf-8")
    assert ("  Bauausschuss · Preliminary advice · 2 sessions\n    5 Mar 2024 · vertagt\n    12 Mar 2024 · empfohlen\n"
            "  19 Mar 2024 · Rat · Decision\n") in ctl("outline", file), ctl("outline", file)


def test_forms(scratch):
    """The same words in other encodings and as PDF give the same fields."""
    want = outline(paper(scratch))
    crlf = scratch / "crlf.txt"
    crlf.write_bytes((scratch / "paper.txt").read_bytes().replace(b"\n", b"\r\n"))
    pdf = scratch / "paper.pdf"
    subprocess.run([TYPESET, scratch / "paper.txt", pdf], check=True)
    for file in (paper(scratch, "latin.txt", encoding="cp1252"), paper(scratch, "bom.txt", encoding="utf-8-sig"),
                 paper(scratch, "utf16.txt", encoding="utf-16"), paper(scratch, "utf32.txt", encoding="utf-32"), crlf, pdf):
        have = outline(file)
        for key in ("title", "number", "municipality"):
            assert have[key] == want[key], (file, key, have[key])
        assert [(r["date"], r["role"]) for r in have["consultations"]] == [(r["date"], r["role"]) for r in want["consultations"]], file
        assert [r["cents"] for r in have["amounts"]] == [r["cents"] for r in want["amounts"]], file


def test_date_schema(_scratch):
    """The schema of the outline tells dates from other words."""
    dates = jsonschema.Draft202012Validator({"$ref": "#/properties/date", "properties": SCHEMA["properties"], "$defs": SCHEMA["$defs"]})
    for good in (None, "2031", "2031-05", "2031-05-04", "--05-04", "--05", "2031/2032", "2031-05/2031-07", "2031/2032-07-31"):
        assert dates.is_valid(good), good
    for bad in ("", "im Mai", "04.05.2031", "2031-13", "2031-05-32", "2031-5-4", "31", "2031-05-04T17:00", "2031/", 2031):
        assert not dates.is_valid(bad), bad


def test_unreadable(scratch):
    """No file: a message and 1. A file without text: an outline that says so, and 0."""
    (scratch / "empty.txt").write_bytes(b"")
    (scratch / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(200))
    (scratch / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
    os.mkfifo(scratch / "pipe")
    (scratch / "loop").symlink_to("loop")
    with open(scratch / "huge.pdf", "wb") as huge:
        huge.truncate(2 << 30)
    for file in ("missing.pdf", "empty.txt", "picture.jpg", "broken.pdf", ".", "pipe", "loop", "huge.pdf"):
        assert ctl("outline", "--json", scratch / file, code=1) == ""
    for json_text in ('{"name": "package", "version": 1}', "{}", "[]\n", "null", '"Der Rat tagt."'):
        (scratch / "package.json").write_text(json_text, encoding="utf-8")
        refused = subprocess.run([LOTSECTL, "outline", scratch / "package.json"], capture_output=True, text=True, check=False)
        assert refused.returncode == 1 and "OParl papers" in refused.stderr and not refused.stdout, "JSON that is no paper is not read as one"
    odd = os.fsencode(scratch) + b"/n\xe4me.txt"
    with open(odd, "wb") as file:
        file.write(PAPER.format(number="2024/17", title="Neue Bänke", price="1", more="").encode("cp1252"))
    assert outline(os.fsdecode(odd))["number"] == "2024/17"
    blank = scratch / "blank.txt"
    blank.write_text(" \n\n\f \n", encoding="utf-8")
    value = outline(blank)
    assert value["notice"] == "no-text" and not value["decisions"] and value["title"] is None
    # A text file is no scan.
    for command in ("outline", "show"):
        assert ctl(command, blank).startswith("There are no words in it.\n")
    assert "There are no words in it." in ctl("--library", scratch / "blanks", "import", blank)
    data = scratch / "data.json"
    data.write_text('{"type": "https://schema.oparl.org/1.1/Paper", "reference": "2024/99"}', encoding="utf-8")
    assert outline(data)["number"] == "2024/99" and outline(data)["notice"] == "no-text"
    assert "Number: 2024/99" in ctl("outline", data)
    many = [f"https://rat.example/o/{i}" for i in range(20_001)]
    data.write_text(json.dumps({"type": "https://schema.oparl.org/1.1/Paper", "reference": "2024/98", "underDirectionOf": many}), encoding="utf-8")
    assert outline(data)["number"] == "2024/98" and outline(data)["notice"] == "entries-left-out"
    for words in (ctl("outline", data), ctl("--library", scratch / "many", "import", data)):
        assert "Not read: entries of the file beyond the first 20000, or larger than 1.0" in words, words


def test_output(scratch):
    """What cannot be written is told; a reader that has seen enough is not; nothing in a paper or a name reaches the terminal as a command."""
    library = ("--library", scratch / "library")
    file = paper(scratch, title="Neue \u009b31mB\u00e4nke\u007f")
    ctl(*library, "import", file)
    for arguments in (["--help"], ["--version"], ["outline", file], ["outline", "--json", file], [*library, "list"], [*library, "check"]):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([LOTSECTL, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
        assert run.returncode == 1 and run.stderr == "lotsectl: The output could not be written.\n", (arguments, run)
        reader, writer = os.pipe()
        os.close(reader)
        run = subprocess.run([LOTSECTL, *map(str, arguments)], stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
        os.close(writer)
        assert (run.returncode, run.stderr) == (-signal.SIGPIPE, ""), (arguments, run)
    for shown in (ctl("outline", file), ctl("show", file), ctl("explain", file), ctl(*library, "list")):
        assert "31mB\u00e4nke" in shown and not re.search("[\u007f-\u009f]", shown), shown
    run = subprocess.run([LOTSECTL, "outline", scratch / "no\x1b[31msuch.txt"], capture_output=True, text=True, check=False)
    assert "\x1b" not in run.stderr and "no [31msuch.txt" in run.stderr, run
    assert "\x1b" not in ctl(*library, "import", paper(scratch, "rot\x1b[31m.txt", number="2024/20"))


def test_names(scratch):
    """A file is found by its name, also where that looks like an address; an order to lotsectl never reaches the terminal as one."""
    for name in ("Vorlage:1.txt", "mailto:rat.txt"):
        paper(scratch, name)
        assert "2024/17" in ctl("outline", name, cwd=scratch)
        assert ctl("--library", scratch / "library", "import", name, cwd=scratch).endswith("\n")
    ctl("--library", "bib:1", "import", "Vorlage:1.txt", cwd=scratch)
    assert (scratch / "bib:1" / "library.db").exists()
    for arguments in (["import", "Vorlage:1.txt"], ["list"], ["outline", "--paper", "2024/17"], ["check"]):
        run = subprocess.run([LOTSECTL, "--library", "sftp://rat.example/l", *arguments], capture_output=True, text=True, check=False, cwd=scratch)
        assert (run.returncode, run.stderr) == (1, "lotsectl: A library must be a folder of this computer.\n"), run
    assert "2024/17" in ctl("--library", "sftp://rat.example/l", "outline", "Vorlage:1.txt", cwd=scratch)
    for arguments in (["\x1b[31mfoo"], ["--\x1b[31mfoo"]):
        run = subprocess.run([LOTSECTL, *arguments], capture_output=True, text=True, check=False)
        assert run.returncode == 2 and "\x1b" not in run.stderr and "[31mfoo" in run.stderr, run


def test_copy_fails(scratch):
    """Where the copy cannot be written, the library is named and not the file, which is in order; nothing of it is left."""
    large = scratch / "large.txt"
    large.write_text("Der Rat tagt.\n" * 200_000, encoding="utf-8")

    def few_bytes():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2 << 20, resource.RLIM_INFINITY))

    run = subprocess.run([LOTSECTL, "--library", scratch / "library", "import", large], capture_output=True, text=True, check=False,
                         preexec_fn=few_bytes, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert run.returncode == 1 and f"{scratch}/library/papers” could not be written" in run.stderr, run
    assert not list((scratch / "library" / "papers").iterdir())
    assert ctl("--library", scratch / "library", "import", large)


def test_growing(scratch):
    """A file that grows while it is read is read up to the limit, and no further."""
    file = scratch / "log.txt"
    with open(file, "wb") as log:
        log.truncate(200 << 20)
    process = subprocess.Popen([LOTSECTL, "--library", scratch / "library", "import", file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    links = Path(f"/proc/{process.pid}/fd")
    wait_until(process, lambda: any(os.path.realpath(link) == str(file) for link in links.iterdir()))
    os.truncate(file, 64 << 30)
    try:
        read = 0
        while process.poll() is None and read < 1 << 30:
            with contextlib.suppress(OSError):
                read = int(re.search(r"rchar: (\d+)", Path(f"/proc/{process.pid}/io").read_text(encoding="ascii"))[1])
    finally:
        process.kill()
    message = process.communicate(timeout=60)[1]
    assert read < 1 << 30, "read without end"
    assert "log.txt" in message and process.returncode == 1, message
    assert not list((scratch / "library" / "papers").iterdir())


def test_long(scratch):
    """One line of five megabytes, and a million labels, are papers like others."""
    for name, piece, times in (("line.txt", "Der Rat der Stadt Neustadt stimmt zu, ", 135_000), ("labels.txt", "Federführend: Amt\n", 1_000_000)):
        (scratch / name).write_text("Betreff: Viel Text\n" + piece * times, encoding="utf-8")
        assert outline(scratch / name)["title"] == "Viel Text", name


def test_library(scratch):
    library = ("--library", scratch / "library")
    ctl(*library, "list", code=1)
    assert not (scratch / "library").exists()
    paper(scratch, "in/one.txt")
    paper(scratch, "in/two/zwei.txt", number="2024/18", title="Sanierung der Turnhalle")
    (scratch / "in" / "not.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (scratch / "in" / "two" / "not.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    before = fingerprints(scratch / "in")
    run = subprocess.run([LOTSECTL, *map(str, library), "import", scratch / "in"], capture_output=True, text=True, check=False)
    out = run.stdout
    assert run.returncode == 1
    for refused in ("in/not.jpg", "in/two/not.jpg"):
        assert f"lotsectl: {scratch / refused}: " in run.stderr, run.stderr
    assert [line.split("\t")[0] for line in out.splitlines()] == ["imported", "imported"], out
    run = subprocess.run([LOTSECTL, "outline", scratch / "no\nsuch.txt"], capture_output=True, text=True, check=False)
    assert len(run.stderr.splitlines()) == 1, "a message is one line, whatever a file is called"
    again = ctl(*library, "import", scratch / "in" / "one.txt", scratch / "in" / "two" / "zwei.txt")
    assert [line.split("\t")[0] for line in again.splitlines()] == ["already-there", "already-there"], again
    assert fingerprints(scratch / "in") == before, "sources are never altered"
    rows = [line.split("\t") for line in ctl(*library, "list").splitlines()]
    assert [row[1] for row in rows] == ["2024/18", "2024/17"], rows
    papers = json.loads(ctl(*library, "list", "--json"))
    for entry in papers:
        original = scratch / "library" / "papers" / entry["hash"]
        assert hashlib.sha256(original.read_bytes()).hexdigest() == entry["hash"]
    assert outline(*library, "--paper", papers[1]["uuid"]) == outline(scratch / "in" / "one.txt"), "stored as it was read"
    assert outline(*library, "--paper", "2024/18")["title"] == "Sanierung der Turnhalle"
    ctl(*library, "outline", "--paper", "9999/1", code=1)
    ctl(*library, "check")
    (scratch / "empty").mkdir()
    run = subprocess.run([LOTSECTL, *map(str, library), "import", scratch / "empty"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, len(run.stderr.splitlines())) == (0, "", 1), "a folder without papers is told, and no failure"
    odd = ctl(*library, "import", paper(scratch, "a\nb\tc.txt", number="2024/19"))
    assert odd == f"imported\t{scratch}/a b c.txt\t\n", "a line for each file"
    (scratch / "library" / "papers" / papers[0]["hash"]).write_bytes(b"changed")
    assert papers[0]["uuid"] in subprocess.run([LOTSECTL, *map(str, library), "check"], capture_output=True, text=True, check=False).stdout
    ours = (scratch / "library").stat().st_mode & 0o077 | (scratch / "library" / "library.db").stat().st_mode & 0o077
    assert ours == 0, "papers can be non-public: the library is for its owner"


def test_own_terms(scratch):
    """Own bodies, labels, headings and lists in lexicon.tsv hold at once: for a file, a paper that is there already, and a new one."""
    library = ("--library", scratch / "library")
    file = scratch / "paper.txt"
    file.write_text("Stadt Auenstadt\nVorlage Nr. 2024/17\n\nBetreff: Neue Bänke\nBetreuende Einheit: Z-77 Grünkontor\n\nBeratungsfolge\n"
                    "12.03.2024 Rat der Vielen Vorberatung\n19.03.2024 Gemeinderat Entscheidung\n\nUnser Vorschlag\n"
                    "Der Gemeinderat beschließt, Bänke zu kaufen. Der Kümmererkreis wird beteiligt.\n", encoding="utf-8")
    ctl(*library, "import", file)
    before = outline(*library, "--paper", "2024/17")
    names = [row["name"] for row in before["bodies"]]
    assert not {"Kümmererkreis", "Grünkontor"} & set(names) and before["lead_body"] is None, names
    (scratch / "library" / "lexicon.tsv").write_text(
        "# eigene Begriffe\nbody-names\tKümmererkreis\tgroup\nbody-heads\tGrünkontor\tadministration\tn\tb\ts\nbody-names\tRat der Vielen\tadvisory\n"
        "labels\tBetreuende Einheit\tlead\nheadings\tUnser Vorschlag\tproposal\tinline\nparticipation\tRat der Vielen\tname\n", encoding="utf-8")
    after = outline(*library, "--paper", "2024/17")
    assert after == outline(*library, file), "a file and a paper that was there"
    kinds = {row["name"]: row["kind"] for row in after["bodies"]}
    assert kinds.get("Kümmererkreis") == "group" and kinds.get("Rat der Vielen") == "advisory", kinds
    assert kinds.get("Grünkontor") == "administration" and after["lead_body"] == "Z-77 Grünkontor", (kinds, after["lead_body"])
    assert after["sections"][0]["heading"] == "Unser Vorschlag"
    assert after["participation"][0]["body"] == "Rat der Vielen", after["participation"]
    assert "Kümmererkreis" in ctl(*library, "explain", file)
    (scratch / "library" / "lexicon.tsv").write_text("keine-tabelle\tWort\n", encoding="utf-8")
    run = subprocess.run([LOTSECTL, *map(str, library), "outline", file], capture_output=True, text=True, check=False)
    assert run.returncode == 0 and "keine-tabelle" in run.stderr, run
    # Editors write marks and line ends of their own; a kind that the outline does not know is told and changes nothing.
    (scratch / "library" / "lexicon.tsv").write_bytes("\ufeffbody-names\tKümmererkreis\tgroup\r\nheadings\tUnser Vorschlag\tWunsch\r\n".encode("utf-8"))
    run = subprocess.run([LOTSECTL, *map(str, library), "outline", file], capture_output=True, text=True, check=False)
    assert run.stderr.count("not understood") == 1 and "Unser Vorschlag" in run.stderr, run.stderr
    assert "Line 2 " in run.stderr, run.stderr
    marked = outline(*library, file)
    assert "Kümmererkreis" in [row["name"] for row in marked["bodies"]] and "Unser Vorschlag" not in [row["heading"] for row in marked["sections"]]


def test_dismissed(scratch):
    """What was set aside in the window says so."""
    library = ("--library", scratch / "library")
    file = paper(scratch)
    file.write_text(file.read_text("utf-8").replace("Sachverhalt", "Der Rat benennt als Mitglied des Beirats Herrn/Frau ………………\n\nSachverhalt"), "utf-8")
    ctl(*library, "import", file)
    before = outline(*library, "--paper", "2024/17")
    assert [hint["code"] for hint in before["hints"]] == ["stone:open-placeholder"], before["hints"]
    assert "dismissed" not in before["hints"][0]
    with sqlite3.connect(scratch / "library" / "library.db") as connection:
        connection.execute("INSERT INTO dismissal (paper_id, kind, fields, place, reason, created)"
                           " SELECT paper_id, kind, fields, 0, 'steht so im Formular', 0 FROM outline_item WHERE kind = 'hint'")
    connection.close()
    assert outline(*library, "--paper", "2024/17")["hints"][0]["dismissed"] == "steht so im Formular"
    assert "A blank was not filled in · Dismissed: steht so im Formular" in ctl(*library, "outline", "--paper", "2024/17")
    (scratch / "library" / "lexicon.tsv").write_text("body-names\tKümmererkreis\tgroup\n", encoding="utf-8")
    assert outline(*library, "--paper", "2024/17")["hints"][0]["dismissed"] == "steht so im Formular", "also where own terms hold"


def test_versions(scratch):
    library = ("--library", scratch / "library")
    words = paper(scratch, "a.txt")
    subprocess.run([TYPESET, words, scratch / "a.pdf"], check=True)
    paper(scratch, "b.txt", price="5.100")
    paper(scratch, "c.txt", title="Etwas ganz anderes über Straßen")
    outcome = {}
    for name in ("a.txt", "a.pdf", "b.txt", "c.txt"):
        outcome[name] = ctl(*library, "import", scratch / name).split("\t")
    typed = outline(words)["paper_type"] is not None
    assert outcome["a.txt"][0] == "imported"
    assert outcome["a.pdf"][0] == ("other-form" if typed else "imported"), outcome
    assert outcome["b.txt"][0] == ("new-version" if typed else "imported"), outcome
    assert outcome["c.txt"][0] == "imported" and "number" in outcome["c.txt"][2], outcome
    if typed:
        told = [line.split("\t")[5:] for line in ctl(*library, "list").splitlines()]
        assert told == [[], ["Version 2 of 2"], ["Version 1 of 2, PDF"], ["Version 1 of 2, Text"]], told
        assert [(entry["version"], entry["versions"]) for entry in json.loads(ctl(*library, "list", "--json"))] == [(1, 1), (2, 2), (1, 2), (1, 2)]


def test_newer_and_damaged(scratch):
    library = ("--library", scratch / "library")
    ctl(*library, "import", paper(scratch))
    database = scratch / "library" / "library.db"
    assert not list((scratch / "library").glob("library.db-*")), "closed cleanly"
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    ctl(*library, "list", code=1)
    database.write_bytes(b"no database" * 1000)
    ctl(*library, "list", code=1)
    ctl(*library, "import", paper(scratch), code=1)


def test_two_programs(scratch):
    """Two imports and a list at once."""
    library = ("--library", scratch / "library")
    for side in "ab":
        for i in range(40):
            paper(scratch, f"{side}/{i}.txt", number=f"{side}/{i}", more=side * i)
    threads = [threading.Thread(target=ctl, args=(*library, "import", scratch / side)) for side in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ctl(*library, "list").splitlines()) == 80
    ctl(*library, "check")


def wait_until(process, reached):
    """Until something can be seen, or the program has ended."""
    while not reached():
        try:
            process.wait(0.005)
            return
        except subprocess.TimeoutExpired:
            pass


def assert_whole(library):
    """Every paper has its original, text and outline."""
    with sqlite3.connect(library / "library.db") as connection:
        papers = connection.execute("SELECT paper_id, hash FROM paper").fetchall()
        texts = connection.execute("SELECT count(*) FROM document_text").fetchone()[0]
        outlines = connection.execute("SELECT count(DISTINCT paper_id) FROM outline_item").fetchone()[0]
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    assert len(papers) == texts == outlines
    for _, name in papers:
        assert hashlib.sha256((library / "papers" / name).read_bytes()).hexdigest() == name
    return len(papers)


def test_killed(scratch):
    """Killed at several moments of an import: only whole papers, and the next import brings the rest."""
    library = scratch / "library"
    for i in range(150):
        paper(scratch, f"in/{i:03}.txt", number=f"2024/{i}", more="Mehr Text. " * i)
    counts = []
    for enough in (1, 40, 90):  # files in the folder of the originals
        process = subprocess.Popen([LOTSECTL, "--library", library, "import", scratch / "in"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(process, lambda: (library / "papers").exists() and len(list((library / "papers").iterdir())) >= enough)
        process.send_signal(signal.SIGKILL)
        process.wait()
        ctl("--library", library, "list")
        counts.append(assert_whole(library))
    ctl("--library", library, "import", scratch / "in")
    assert assert_whole(library) == 150, counts


def test_interrupted(scratch):
    library = scratch / "library"
    for i in range(200):
        paper(scratch, f"in/{i:03}.txt", number=f"2024/{i}")
    process = subprocess.Popen([LOTSECTL, "--library", library, "import", scratch / "in"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_until(process, (library / "papers").exists)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    listed = len(ctl("--library", library, "list").splitlines())
    assert len(out.splitlines()) == listed and assert_whole(library) == listed
    ctl("--library", library, "check")


tests = [(name[5:], function) for name, function in list(globals().items()) if name.startswith("test_")]
print(f"1..{len(tests)}")
failed = 0
for number, (name, function) in enumerate(tests, 1):
    with tempfile.TemporaryDirectory() as folder:
        try:
            function(Path(folder))
            print(f"ok {number} {name}", flush=True)
        except (AssertionError, subprocess.SubprocessError, jsonschema.ValidationError, ValueError) as problem:
            failed += 1
            print(f"not ok {number} {name}", flush=True)
            print("\n".join("# " + line for line in str(problem).splitlines()[:20]), flush=True)
sys.exit(1 if failed else 0)
