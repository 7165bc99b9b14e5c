#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""narrow.py BUILD: a window as narrow as a phone, by keyboard: menu, keys, paper and outline, and the end of the program above a dialog."""
import os
import re
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import uidrive  # noqa: E402

build = sys.argv[1]
uidrive.session(screen="360x640x24", wm="openbox")


def wait(what, condition):
    return uidrive.until(condition, 30, what)


def focused(app, role, name=None):
    return [node for node in app.find_all(role, name) if "focused" in node.states]


def ends(app, where):
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, (where, app.process.returncode)
    noise = [line for line in app.log.splitlines() if re.search(r"(CRITICAL|WARNING)", line)]
    assert not noise, (where, noise)


library = os.environ["HOME"] + "/library"
program = [f"{build}/src/ui/lotse", "--library", library]
strict = {"G_DEBUG": "fatal-warnings"}
with uidrive.App(program, env=strict) as app:
    # There is nothing to filter: the keyboard is at the first thing to do.
    wait("the focus at the import", lambda: focused(app, "button", "Import…"))
    ends(app, "empty library")

with uidrive.App(program + [f"{build}/data/samples/willkommensbuero.pdf"], env=strict) as app:
    # The outline is put away, and the keyboard is in the paper.
    page = wait("the first page", lambda: app.find_all(None, "Page 1 of 2"))[0]
    wait("the focus in the paper", lambda: "focused" in page.states)
    # The header has no room for the title, so that it stands below.
    title = wait("the title", lambda: app.find_all("label", re.compile("^Einrichtung eines Willkommensbüros")))
    assert len(title) == 1, title
    box = title[0].accessible.get_component_iface().get_extents(uidrive.Atspi.CoordType.WINDOW)
    assert box.width > 250, box.width
    app.find("label", "2026/0118 · Wiesenau")
    app.key("F9")
    wait("the focus in the outline", lambda: focused(app, "list item"))
    # Keys that all wait when the program comes to the first of them: the heading is further down and was not drawn yet.
    os.kill(app.process.pid, signal.SIGSTOP)
    app.key("ctrl+2", "Down", "Return")
    os.kill(app.process.pid, signal.SIGCONT)
    wait("the focus in the paper again", lambda: focused(app, None, "Page 1 of 2"))
    app.key("F10")
    # The pointer may rest on one of its items, which has the keyboard then.
    wait("the menu of the paper", lambda: focused(app, "menu item") or focused(app, "check menu item"))
    app.key("Escape", "alt+Left")
    wait("the list", lambda: app.find_all("list", "Papers"))
    wait("the focus at the paper", lambda: focused(app, "list item", re.compile("Willkommensbüro")))
    # The main menu is one page back.
    app.key("F10")
    wait("the main menu", lambda: focused(app, "menu item"))
    app.key("Escape")
    # The keys are listed in a dialog that fits, and the program ends above it.
    app.key("ctrl+question")
    app.find("dialog", "Keyboard Shortcuts")
    rows = app.find_all("list item", re.compile("^Import papers, Ctrl"))
    assert rows, app.tree()
    box = rows[0].accessible.get_component_iface().get_extents(uidrive.Atspi.CoordType.WINDOW)
    assert box.width <= 360, box.width
    app.key("ctrl+w")
    app.gone("dialog", "Keyboard Shortcuts")
    app.key("ctrl+question")
    app.find("dialog", "Keyboard Shortcuts")
    ends(app, "shortcuts")

# A dialog that comes from below has the keyboard where a person begins, not at the button that closes it or at its end.
for keys, name, role, first in (("ctrl+shift+v", "Paste Text", "text", "Text of the paper"), ("ctrl+comma", "Preferences", "list item", "Text Size")):
    with uidrive.App(program, env=strict) as app:
        app.find("list", "Papers", timeout=40)
        wait("the focus in the list", lambda: focused(app, "list item", re.compile("Willkommensbüro")))
        app.key(*keys.split())
        app.find("dialog", name)
        wait(f"the focus at {first}", lambda: focused(app, role, first))
        ends(app, name)
print("narrow: ok")
