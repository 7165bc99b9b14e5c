#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""by-keyboard.py BUILD: reading without a mouse – caret and selection in both views, places of a body, zoom, pages – as a screen reader is told."""
import os
import re
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import uidrive  # noqa: E402

build = sys.argv[1]
uidrive.session()
Text = uidrive.Atspi.Text


def caret(node):
    return Text.get_caret_offset(node.accessible.get_text_iface())


def selected(node):
    text = node.accessible.get_text_iface()
    if Text.get_n_selections(text) == 0:
        return ""
    span = Text.get_selection(text, 0)
    return node.text(span.start_offset, span.end_offset)


def wait(what, condition):
    return uidrive.until(condition, 20, what)


def keys_at_once(app, *keys):
    """Keys that all wait when the program comes to the first of them, as on a busy machine."""
    os.kill(app.process.pid, signal.SIGSTOP)
    app.key(*keys)
    os.kill(app.process.pid, signal.SIGCONT)


def top(node):
    return node.accessible.get_component_iface().get_extents(uidrive.Atspi.CoordType.WINDOW).y


class Focus:
    """Where the keyboard goes from now on, as it is told: to look for it in a long outline takes seconds."""

    def __init__(self):
        self.last = ""
        self.ear = uidrive.Atspi.EventListener.new(self.moved)
        self.ear.register("object:state-changed:focused")

    def moved(self, event):
        if event.detail1:
            self.last = event.source.get_name() or ""

    def wait(self, keys, start):
        def there():
            while uidrive.GLib.MainContext.default().iteration(False):
                pass
            return self.last.startswith(start)

        wait(f"the focus at {start!r} after {keys}", there)


with uidrive.App([f"{build}/src/ui/lotse", f"{build}/data/samples/willkommensbuero.pdf"], env={"G_DEBUG": "fatal-warnings"}) as app:
    app.find("list", "Outline", timeout=60)
    page = wait("the first page", lambda: app.find_all(None, "Page 1 of 2"))[0]
    wait("its text", lambda: page.text().startswith("Stadt Wiesenau\n"))
    wait("the focus in the outline", lambda: [node for node in app.find_all("list item") if "focused" in node.states])

    # Each group has its key.
    for number, group in enumerate(("Key data", "Decisions", "Consultations", "Bodies", "References", "Money", "Dates", "Goals", "Sections"), 1):
        app.key(f"ctrl+{number}")
        wait(f"the focus at {group}", lambda: [node for node in app.find_all("list item", re.compile(group, re.I)) if "focused" in node.states])

    # F7 puts the caret into the document; the keys of a text move it, and each place is told.
    app.listen()
    app.key("F7")
    wait("the focus on the page", lambda: "focused" in page.states)
    for keys, place in (("Right", 1), ("ctrl+Right", 5), ("ctrl+Right", 14), ("ctrl+Left", 6), ("Home", 0), ("End", 14)):
        app.key(keys)
        wait(f"the caret at {place} after {keys}", lambda: caret(page) == place)
        wait(f"the caret at {place}, told", lambda: app.heard(f"caret {place}"))
    app.key("Down")
    wait("the caret in the second line", lambda: 15 < caret(page) < 35)
    app.key("Up")
    wait("the caret where it came from", lambda: caret(page) == 14)
    app.key("Home")
    app.key("shift+ctrl+Right")
    wait("the first word selected", lambda: selected(page) == "Stadt")
    app.key("shift+Down")
    wait("a selection over two lines", lambda: re.match("Stadt Wiesenau\nDie B", selected(page)))
    app.key("shift+Up", "shift+Home")
    wait("a selection that is gone again", lambda: selected(page) == "" and caret(page) == 0)

    # The view follows, over the end of a page too.
    app.key("ctrl+End")
    last = app.find(None, "Page 2 of 2")
    wait("the focus on the second page", lambda: "focused" in last.states and caret(last) == len(last.text()))
    app.key("ctrl+Home")
    wait("the focus on the first page", lambda: "focused" in page.states and caret(page) == 0)
    app.key("Page_Down")
    wait("the caret a screen further", lambda: caret(page) > 800)
    app.key("ctrl+Home", "shift+End")
    wait("the first line selected", lambda: selected(page) == "Stadt Wiesenau")

    # The keys that open a menu do so at what is selected.
    for key in ("shift+F10", "Menu"):
        app.key(key)
        wait(f"the menu by {key}", lambda: [node for node in app.find_all("menu item", "Copy") if "sensitive" in node.states])
        app.key("Escape")
        app.gone("menu item")
        wait("the focus on the page again", lambda: "focused" in page.states and selected(page) == "Stadt Wiesenau")

    # The same words are selected in the text, and the caret goes on there.
    app.key("ctrl+m")
    text = app.find("text", "Text of the paper")
    wait("the same selection", lambda: selected(text) == "Stadt Wiesenau")
    app.key("ctrl+Home", "ctrl+Right", "shift+ctrl+Right")
    wait("a word selected in the text", lambda: selected(text) == " Wiesenau")
    app.key("ctrl+m")
    page = app.find(None, "Page 1 of 2")
    wait("the word selected on the page", lambda: selected(page) == " Wiesenau")

    # Without the caret the same keys scroll.
    app.key("F7")
    before = caret(page)
    app.key("End")
    wait("the second page", lambda: app.find_all("text", "Page")[0].text() == "2")
    assert caret(page) == before, (caret(page), before)

    # From place to place of a body, without leaving the outline.
    app.key("ctrl+4")
    wait("the focus at the bodies", lambda: [node for node in app.find_all("list item") if node.name.startswith("Bodies") and "focused" in node.states])
    app.key("Down", "Down", "Return")
    app.find("label", "1 of 2")
    app.listen()
    app.key("n")
    app.find("label", "2 of 2")
    wait("the place, told", lambda: app.heard("2 of 2, page 1"))
    app.key("n")
    app.find("label", "1 of 2")
    app.key("shift+n")
    app.find("label", "2 of 2")

    # Zoom, and a page by its number.
    app.key("ctrl+0")
    app.find("button", "100%")
    app.key("ctrl+plus")
    wait("a larger page", lambda: [node for node in app.find_all("button", re.compile(r"^1[1-9]\d%$"))])
    app.key("ctrl+minus")
    app.find("button", "100%")
    entry = app.find("text", "Page").focus()
    assert entry.description == "of 2", entry.description
    app.key("ctrl+a")
    app.type("2")
    app.key("Return")
    wait("the second page", lambda: app.find_all(None, "Page 2 of 2"))
    assert entry.text() == "2", entry.text()
    # What is typed and not meant is taken back, and the paper stays.
    app.key("ctrl+a")
    app.type("17")
    app.key("Escape")
    wait("the page that is shown", lambda: entry.text() == "2" and "focused" in entry.states)

    focus = Focus()
    # A key after the one of a group acts there, whatever is still to be drawn; also where the outline was hidden.
    for keys, row in ((("ctrl+4", "Down", "Down"), "Body, "), (("ctrl+7", "ctrl+2"), "Decisions, "), (("F9", "ctrl+2", "Down", "Return"), "Decision, ")):
        keys_at_once(app, *keys)
        focus.wait(keys, row)

    # The heading that was asked for stands at the top, above where the keyboard has gone on to.
    outline = app.find("list", "Outline")
    for keys, row, heading in ((("ctrl+4", "Down"), "Lead", "Bodies, "), (("Home", "ctrl+2", "Down", "Down"), "Decision, ", "Decisions, ")):
        keys_at_once(app, *keys)
        focus.wait(keys, row)
        wait(f"{heading} at the top", lambda: [node for node in app.find_all("list item", re.compile("^" + heading)) if abs(top(node) - top(outline)) < 40])

    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode
    noise = [line for line in app.log.splitlines() if re.search(r"(CRITICAL|WARNING)", line)]
    assert not noise, noise

# In a long outline, where rows have to be made for a jump, as well.
long_paper = os.environ["HOME"] + "/haushalt.txt"
with open(long_paper, "w", encoding="utf-8") as text:
    text.write("Stadt Auenstadt\nVorlage Nr. 12/2026\nBetreff: Haushalt\n\nBeschlussvorschlag\nDer Rat beschließt den Haushalt.\n\nSachverhalt\n\n")
    text.writelines(f"Für das Vorhaben {i} sind bis zum {i % 28 + 1}.{i % 12 + 1}.2027 Mittel von {1000 + i} Euro vorgesehen.\n\n" for i in range(600))
with uidrive.App([f"{build}/src/ui/lotse", long_paper], env={"G_DEBUG": "fatal-warnings"}) as app:
    app.find("list", "Outline", timeout=60)
    for keys, row in ((("ctrl+9", "Up"), "No goal or measure"), (("ctrl+2", "Down", "Return"), "Decision, "), (("End", "Up"), "Section, Proposal"),
                      (("Home", "Down", "Down"), "Number, 12/2026"), (("ctrl+7", "ctrl+4", "Down", "Down"), "Body, Rat")):
        keys_at_once(app, *keys)
        focus.wait(keys, row)
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode

# The library cannot be opened; when the reason is gone, the button that has the keyboard opens it.
library = os.environ["HOME"] + "/library"
with open(library, "w", encoding="utf-8") as obstacle:
    obstacle.write("a file in the place of a folder")
with uidrive.App([f"{build}/src/ui/lotse", "--library", library], env={"G_DEBUG": "fatal-warnings"}) as app:
    again = app.find("button", "Try Again")
    wait("the focus at the button", lambda: "focused" in again.states)
    app.listen()
    app.key("Return")
    wait("the reason, told", lambda: app.heard(re.compile("library")))
    wait("the focus at the button again", lambda: "focused" in again.states)
    os.unlink(library)
    app.key("Return")
    wait("the focus at the first thing to do", lambda: [node for node in app.find_all("button", "Import…") if "focused" in node.states])
print("by-keyboard: ok")
