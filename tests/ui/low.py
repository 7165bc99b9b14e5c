#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""low.py BUILD MAKE_PDF: the smallest window with text of twice the size: a notice of many words leaves room for the paper, a dialog for the text."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import uidrive  # noqa: E402

build, make_pdf = sys.argv[1:3]
uidrive.session(screen="360x300x24", wm="openbox", text_scale=2)


def wait(what, condition):
    return uidrive.until(condition, 30, what)


def height(node):
    return node.accessible.get_component_iface().get_extents(uidrive.Atspi.CoordType.WINDOW).height


library = os.environ["HOME"] + "/library"
older = f"{build}/data/samples/dolmetscherpool.txt"
newer = os.environ["HOME"] + "/neu.txt"
with open(older, encoding="utf-8") as text:
    changed = text.read().replace("36.000 Euro", "38.500 Euro")
with open(newer, "w", encoding="utf-8") as text:
    text.write(changed)
subprocess.run([f"{build}/src/cli/lotsectl", "--library", library, "import", older, newer], check=True, stdout=subprocess.DEVNULL)

# What does not fit is a warning of the toolkit, and ends the program here.
with uidrive.App([f"{build}/src/ui/lotse", "--library", library, older], env={"G_DEBUG": "fatal-warnings"}) as app:
    text = wait("the text", lambda: [node for node in app.find_all("text") if len(node.text()) > 500])[0]
    wait("room for the text", lambda: height(text) > 40)
    # All that is said above the paper is reached by keyboard.
    app.find("button", re.compile("Newest")).focus()
    app.key("Return")
    wait("the newest version", lambda: [node for node in app.find_all("text") if "38.500 Euro" in node.text()])
    app.key("shift+ctrl+v")
    app.find("dialog", "Paste Text")
    text = wait("the place for the text", lambda: [node for node in app.find_all("text", "Text of the paper") if "focused" in node.states])[0]
    wait("room for the pasted text", lambda: height(text) > 60)
    app.key("Escape", "ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode

# Questions whose headings have no room in one line; the pages of an encrypted file are there when it is opened.
secret = os.environ["HOME"] + "/geheim.pdf"
subprocess.run([make_pdf, secret, "Stadt Auenstadt\nVorlage 1/2026\nBetreff: Geheimes", "geheim"], check=True)
with uidrive.App([f"{build}/src/ui/lotse", "--library", library, secret], env={"G_DEBUG": "fatal-warnings"}) as app:
    for words in ("falsch", "geheim"):
        wait("the question", lambda: [node for node in app.find_all("text", "Password") if "focused" in node.states])
        app.type(words)
        app.key("Return")
        if words == "falsch":
            wait("that it is wrong", lambda: app.find_all("label", re.compile("Check it and try again")))
    app.find("document text", "Page 1 of 1")
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode

# After a new start, by keyboard only.
with uidrive.App([f"{build}/src/ui/lotse", "--library", library], env={"G_DEBUG": "fatal-warnings"}) as app:
    wait("the focus at the newest paper", lambda: [node for node in app.find_all("list item", re.compile("Geheimes")) if "focused" in node.states])
    app.key("Return")
    wait("the focus at what there is to do", lambda: [node for node in app.find_all("button", "Enter Password…") if "focused" in node.states])
    for words in ("falsch", "geheim"):
        app.key("Return")
        wait("the question", lambda: [node for node in app.find_all("text", "Password") if "focused" in node.states])
        app.type(words)
        app.key("Return")
        if words == "falsch":
            # It is told of the file that was imported.
            wait("that it is wrong", lambda: app.find_all("label", re.compile("The password does not open “geheim.pdf”")))
            wait("the focus at the button again",
                 lambda: [node for node in app.find_all("button", "Enter Password…") if "focused" in node.states])
    app.find("document text", "Page 1 of 1")
    app.key("ctrl+q")
    app.process.wait(15)
    assert app.process.returncode == 0, app.process.returncode
print("low: ok")
