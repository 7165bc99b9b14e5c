#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""end-to-end.py BUILD [LOCALE]: a person imports a paper, reads its outline, goes to a decision, and reads on as text."""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import uidrive  # noqa: E402

build = sys.argv[1]
locale = sys.argv[2] if len(sys.argv) > 2 else "C.UTF-8"
uidrive.session(locale=locale, animations=True)

WORDS = {
    "C.UTF-8": {"outline": "Outline", "page": "Page 1 of 2", "decisions": "Decisions", "decided": "resolves", "proposed": "Proposed", "text": "Text of the paper",
                "papers": "Papers", "empty": "No Papers Yet", "close": "Close", "usage": "] COMMAND"},
    "de_DE.UTF-8": {"outline": "Gliederung", "page": "Seite 1 von 2", "decisions": "Beschlüsse", "decided": "beschließt", "proposed": "Vorgeschlagen",
                    "text": "Text der Vorlage", "papers": "Vorlagen", "empty": "Noch keine Vorlagen",
                    "close": "Schließen", "usage": "] BEFEHL"},
    # There is no Arabic catalogue yet: English words in a mirrored window.
    "ar_EG.UTF-8": {"outline": "Outline", "page": "Page 1 of 2", "decisions": "Decisions", "decided": "resolves", "proposed": "Proposed", "text": "Text of the paper",
                    "papers": "Papers", "empty": "No Papers Yet", "close": "Close", "usage": "] COMMAND"},
}[locale]
WANTED = "Im Erdgeschoss des Alten Zollhauses wird zum 1. September 2026 ein Willkommensbüro eröffnet."


def nameless(app):
    """Everything on screen that takes the focus but has no name."""
    found = []
    for node in app.find_all():
        states = node.accessible.get_state_set()
        if states.contains(uidrive.Atspi.StateType.FOCUSABLE) and not node.name:
            found.append(f"{node} {node.accessible.get_path() if hasattr(node.accessible, 'get_path') else ''}")
    return found


def check_names(app, where):
    missing = nameless(app)
    assert not missing, f"{where}: {missing}"


with uidrive.App([f"{build}/src/ui/lotse"], env={"G_DEBUG": "fatal-warnings"}) as app:
    app.find(None, WORDS["empty"])
    check_names(app, "empty library")

    # A file manager hands over a paper.
    app.open(f"file://{build}/data/samples/willkommensbuero.pdf")
    outline = app.find("list", WORDS["outline"], timeout=60)
    document = uidrive.until(lambda: app.find_all(None, WORDS["page"]), 60, "the first page")[0]
    uidrive.until(lambda: WANTED[:20] in document.text(), 60, "the text of the page")
    assert document.role.startswith("document"), document.role
    assert document.text_at(0, uidrive.Atspi.TextGranularity.WORD) == "Stadt"
    check_names(app, "paper")

    # Days are written as the offices of the language write them.
    day = {"C": "12 Jan 2026", "de": "12.01.2026"}.get(re.split("[._]", locale)[0])
    assert not day or app.find_all("list item", re.compile(re.escape(day))), app.tree()

    # Among other windows it is known by its paper.
    app.find("frame", re.compile("Willkommensbüro"))

    # The keyboard goes to the first decision.
    def focused(start):
        rows = [node for node in app.find_all("list item") if start in node.name]
        return rows and "focused" in rows[0].states and rows[0]

    app.key("ctrl+2")
    uidrive.until(lambda: focused(WORDS["decisions"]), 20, "the focus at the decisions")
    app.key("Down")
    row = uidrive.until(lambda: focused(WORDS["decided"]), 20, "the focus at the first decision")
    assert WORDS["proposed"] in row.name, row.name
    app.key("Return")
    uidrive.until(lambda: "selected" in row.states, 10, "the chosen row")

    # The same words in the text view: a mark says where the highlight is.
    app.key("ctrl+m")
    text = app.find("text", WORDS["text"])
    uidrive.until(lambda: WANTED in text.text(), 20, "the reflowed text")
    start = text.text().index(WANTED)

    def highlighted():
        attributes, first, last = uidrive.Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), start + 5, True)
        return first == start and last == start + len(WANTED) and "underline" in " ".join(attributes)

    uidrive.until(highlighted, 20, "exactly the words of the decision highlighted")

    # Back to the library, which has the paper now; trash it and take it back.
    app.key("alt+Left")
    papers = app.find("list", WORDS["papers"])
    uidrive.until(lambda: re.search("Willkommensbüro", " ".join(node.name for node in papers.children())), 20, "the paper in the list")
    app.find("frame", "Lotse")
    check_names(app, "library")
    papers = app.find("list", WORDS["papers"])
    papers.select(0)
    uidrive.until(lambda: [node for node in papers.children() if "focused" in node.states], 20, "the focus in the list")
    app.key("Delete")
    app.find(None, WORDS["empty"])
    app.key("ctrl+z")
    uidrive.until(lambda: app.find_all("list", WORDS["papers"]), 20, "the paper again")

    # A dialog, whose own parts speak the same language.
    app.key("ctrl+comma")
    app.find("dialog").find("button", WORDS["close"])
    app.key("Escape")
    app.gone("dialog")
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode
    noise = [line for line in app.log.splitlines() if re.search(r"(CRITICAL|WARNING)", line)]
    assert not noise, noise

# A name in the folder that one is in, though it looks like an address.
folder = os.environ["HOME"] + "/Eingang"
os.mkdir(folder)
shutil.copy(f"{build}/data/samples/lernwerkstatt.pdf", folder + "/Vorlage:1.pdf")
with uidrive.App([os.path.abspath(f"{build}/src/ui/lotse"), "Vorlage:1.pdf"], folder=folder) as app:
    app.find("frame", re.compile("Lernwerkstatt"), timeout=60)

# The help of the command line speaks the same language.
text = subprocess.run([f"{build}/src/cli/lotsectl", "--help"], capture_output=True, text=True, check=True).stdout
assert WORDS["usage"] in text and (locale != "de_DE.UTF-8" or not re.search("COMMAND|FILE|NUMBER", text)), text
print("end-to-end: ok")
