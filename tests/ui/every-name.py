#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""every-name.py BUILD MAKE_PDF: nothing that takes the focus is without a name and a role, in any view and dialog."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import uidrive  # noqa: E402

build, make_pdf = sys.argv[1:3]
uidrive.session()
State = uidrive.Atspi.StateType
seen = set()


def check(app, where):
    """Every focusable node on the screen has a role and a name of its own, or words that it is labelled by."""
    missing, n = [], 0
    for node in app.find_all():
        if not node.accessible.get_state_set().contains(State.FOCUSABLE):
            continue
        # libadwaita puts a frame of its own round what a dialog holds, and a list that is not open yet into a row to choose from.
        if node.role == "panel" and not node.name and in_dialog_frame(node) or "combo box" in ancestors(node):
            continue
        n += 1
        seen.add(node.role)
        if node.role in ("", "unknown", "invalid", "redundant object") or not (node.name.strip() or labelled(node)):
            missing.append(f"{node} in {ancestors(node)}")
        if re.fullmatch(r"(.+) \1", node.name):
            missing.append(f"{node} is named twice")
    assert n > 0, f"{where}: nothing takes the focus"
    assert not missing, f"{where}: {missing}"
    # A message may go while the labels are looked at.
    twice = uidrive.until(lambda: (said_twice(app),), 15, f"the labels of {where}")[0]
    assert not twice, f"{where}: said by the row and again by its label: {twice}"


def said_twice(app):
    return [f"{node} in {row}" for node in app.find_all("label") for row in rows_around(node) if node.name and node.name in row]


def rows_around(node):
    """The names of the rows that a label stands in, as far as they are not taken from labels."""
    parent = node.accessible.get_parent()
    while parent:
        if parent.get_role_name() == "list item" and not parent.get_relation_set():
            yield parent.get_name()
        parent = parent.get_parent()


def in_dialog_frame(node):
    parent = node.accessible.get_parent()
    while parent and parent.get_role_name() == "panel" and not parent.get_name():
        parent = parent.get_parent()
    return parent and parent.get_role_name() in ("dialog", "alert")


def labelled(node):
    for relation in node.accessible.get_relation_set() or []:
        if relation.get_relation_type() == uidrive.Atspi.RelationType.LABELLED_BY:
            return any((relation.get_target(i).get_name() or "").strip() for i in range(relation.get_n_targets()))
    return False


def ancestors(node):
    names, parent = [], node.accessible.get_parent()
    while parent and len(names) < 5:
        names.append(f"{parent.get_role_name()} {parent.get_name()!r}")
        parent = parent.get_parent()
    return " < ".join(names)


def dialog(app, where, *keys, name):
    """Opens a dialog, looks at it and closes it."""
    app.key(*keys)
    app.find(None, name)
    check(app, where)
    app.key("Escape")
    app.gone(None, name)


def menu(app, where, *keys, items):
    """Opens a menu and closes it: a person is told each item by its words."""
    app.key(*keys)
    shown = uidrive.until(lambda: [node for role in ("menu item", "check menu item") for node in app.find_all(role)], 15, f"the menu of {where}")
    names = [node.name for node in shown]
    assert set(items) <= set(names), (where, names)
    check(app, f"the menu of {where}")
    app.key("Escape")
    app.gone("menu item")


def rows(app, count):
    return uidrive.until(lambda: [node for node in app.find_all("list") if len(node.children()) >= count], 60, f"a list of {count}")


secret = os.path.join(os.environ["HOME"], "geheim.pdf")
broken = os.path.join(os.environ["HOME"], "kaputt.pdf")
with open(broken, "wb") as file:
    file.write(b"%PDF-1.7\nnothing\n")
subprocess.run([make_pdf, secret, "Stadt Auenstadt", "geheim"], check=True)
with uidrive.App([f"{build}/src/ui/lotse"], env={"G_DEBUG": "fatal-warnings"}) as app:
    app.find(None, "No Papers Yet")
    check(app, "empty library")
    menu(app, "the library", "F10", items=["Import Folder…", "Paste Text…", "Import Sample Papers", "Preferences", "Keyboard Shortcuts", "About Lotse"])
    dialog(app, "pasting", "ctrl+shift+v", name="Paste Text")
    app.activate("about")
    app.find("label", "Lotse")
    app.find("dialog", re.compile("About"))
    check(app, "about")
    app.key("Tab", "Tab", "Return")
    uidrive.until(lambda: not app.find_all("list item", "Legal"), 10, "a page of the dialog")
    check(app, "a page of about")
    app.key("Escape", "Escape")
    app.gone("dialog", re.compile("About"))
    app.key("ctrl+comma")
    app.find("spin button", "Text Size")
    app.find("spin button", "Line Spacing")
    check(app, "preferences")
    uidrive.until(lambda: [node for node in app.find_all("list item", "Text Size") if "focused" in node.states], 15, "the focus at the first setting")
    app.key("shift+Tab", "Right", "space")
    app.find("button", "Add term").click()
    app.find(None, "New Term")
    check(app, "own term")
    app.key("Escape", "Escape")
    app.gone("dialog", "Preferences")
    app.find("button", "Try the Sample Papers").click()
    rows(app, 5)
    details = app.find("button", "Details")
    uidrive.until(lambda: "focused" in details.states or app.key("Tab"), 15, "the focus at the details")
    app.key("space")
    app.find(None, re.compile("willkommensbuero.pdf"))
    check(app, "what became of the files")
    app.key("Escape")
    app.gone("dialog", "Import")
    # The keyboard, which was at the button of the message, is at the papers again.
    uidrive.until(lambda: [node for node in app.find_all("list item", re.compile("Willkommensbüro")) if "focused" in node.states], 15, "the focus at the papers")
    check(app, "library")
    # What a screen reader says of a place has the number that stands beside it, and no line is without words.
    app.find("list item", "All Papers, 5 papers")
    assert not app.find_all("label", ""), app.tree()
    # A newer version comes while the older is on the screen: both rows say which they are.
    with open(f"{build}/data/samples/dolmetscherpool.txt", encoding="utf-8") as text:
        changed = text.read().replace("36.000 Euro", "38.500 Euro")
    newer = os.path.join(os.environ["HOME"], "neu.txt")
    with open(newer, "w", encoding="utf-8") as file:
        file.write(changed)
    subprocess.run([f"{build}/src/cli/lotsectl", "import", newer], check=True, stdout=subprocess.DEVNULL)
    for version in ("1 of 2", "2 of 2"):
        app.find("list item", re.compile(f", Version {version} ·|· Version {version} ·"), timeout=30)
    # When the message is gone the same is still in the menu.
    app.gone("button", "Details")
    app.key("F10")
    app.find("menu item", "Last Import").click()
    app.find(None, re.compile("willkommensbuero.pdf"))
    app.key("Escape")
    app.gone("dialog", "Import")
    app.listen()
    app.key("ctrl+f")
    app.type("Lernwerkstatt")
    uidrive.until(lambda: app.heard("1 paper found"), 20, "the number of papers, told")
    uidrive.until(lambda: [node for node in app.find_all("list", "Papers") if len(node.children()) == 1], 20, "one paper")
    # When the message is gone the same undo is in the menu; there is none where nothing is to be taken back.
    app.key("F10")
    app.find("menu item", "Preferences")
    assert not app.find_all("menu item", "Undo"), app.tree()
    app.key("Escape")
    app.gone("menu item")
    app.find("list", "Papers").children()[0].focus()
    app.key("Delete")
    app.gone("list", "Papers")
    # The toolkit says that there is a message; a screen reader breaks that off for the words of it, not these for that.
    uidrive.until(lambda: app.heard("Moved to the trash"), 20, "the message, told")
    assert app.said[-1] == "Moved to the trash", app.said
    app.key("F10")
    app.find("menu item", "Undo").click()
    uidrive.until(lambda: [node for node in app.find_all("list", "Papers") if len(node.children()) == 1], 20, "the paper again")
    app.key("ctrl+f", "Return")
    menu(app, "a row", "shift+F10", items=["Open", "Move to Trash"])
    app.key("Return")
    uidrive.until(lambda: app.find_all("document text"), 60, "a page")
    menu(app, "a paper", "F10", items=["Copy", "Zoom In", "Text Cursor", "Move to Trash"])
    # An item that is switched on and off says so; what there is nothing to do for is switched off.
    app.key("F10")
    assert "checked" not in app.find("check menu item", "Text Cursor").states
    assert "sensitive" not in app.find("menu item", "Copy").states
    app.key("Escape")
    app.gone("menu item")
    app.key("F7", "ctrl+a", "F10")
    uidrive.until(lambda: "checked" in app.find("check menu item", "Text Cursor").states, 10, "the text cursor on")
    assert "sensitive" in app.find("menu item", "Copy").states
    app.key("Escape", "F7")
    app.gone("menu item")
    rows(app, 10)
    check(app, "pages")
    app.key("ctrl+m")
    app.find("text", "Text of the paper")
    check(app, "text")
    app.find("text", "Text of the paper").focus()
    menu(app, "a text", "shift+F10", items=["Copy", "Select All"])
    dialog(app, "shortcuts", "ctrl+question", name=re.compile("^(Shortcuts|Keyboard Shortcuts)$"))
    app.key("alt+Left")

    # A file that asks for its password, and one that is broken.
    app.open(f"file://{secret}")
    app.find(None, "Password Needed")
    check(app, "password")
    app.key("Escape")
    app.find("button", "Enter Password…")
    check(app, "no password")
    app.key("alt+Left")
    app.open(f"file://{broken}")
    app.find(None, re.compile("kaputt.pdf. is damaged"))
    uidrive.until(lambda: app.heard(re.compile("kaputt.pdf. is damaged")), 20, "why there is no paper, told")
    check(app, "error")
    # Where there is no paper, neither its outline nor its menu is offered.
    for name in ("Outline", "Paper menu"):
        assert not app.find_all("toggle button", name), name

    # What stands above a paper takes no keyboard, and is told.
    app.key("alt+Left")
    app.open(f"file://{build}/data/samples/dolmetscherpool.txt")
    uidrive.until(lambda: app.heard(re.compile("^(Newer version.*)?Portal copy .*the original counts")), 30, "what is to be known of the paper, told")

    # A second process hands over to this one and ends.
    second = subprocess.run([f"{build}/src/ui/lotse", f"{build}/data/samples/integrationskonzept.pdf"], timeout=30, check=False)
    assert second.returncode == 0, second.returncode
    uidrive.until(lambda: app.find_all("label", re.compile("^Integrationskonzept des Landkreises")), 60, "the paper of the second process")
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode
    noise = [line for line in app.log.splitlines() if re.search(r"(CRITICAL|WARNING)", line)]
    assert not noise, noise
assert {"button", "text", "list item", "document text"} <= seen, seen
print("every-name: ok")
