#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shots.py BUILD FOLDER VIEW: pictures of one look of the window; see shots.sh."""
import os
import re
import shutil
import subprocess
import sys

import uidrive

build, folder, view = sys.argv[1:4]
locale = "ar_EG.UTF-8" if view == "arabic" else "de_DE.UTF-8" if view.endswith("german") else "C.UTF-8"
# So narrow that outline and document do not stand side by side.
narrow = view.startswith("narrow") or view == "large"
# A window has a frame here.
screen = "370x650x24" if view.startswith("narrow") else "1100x760x24"
# Drawing in software leaves out shadows where only a part of the window is drawn anew.
whole = {"GSK_DEBUG": "full-redraw"}
look = {"dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"}}.get(view, {})
uidrive.session(screen=screen, wm="openbox", locale=locale, env=whole | look, text_scale=2 if "large" in view else 1)

program = f"{build}/src/ui/lotse"
paper = f"{build}/data/samples/willkommensbuero.pdf"
library = os.environ["HOME"] + "/library"


def picture(app, name):
    app.settle(f"{folder}/{view}-{name}.png")


def lists(app):
    return [node for node in app.find_all("list") if node.children()]


with uidrive.App([program, "--library", library]) as app:
    app.key("super+Up")
    picture(app, "empty")

with uidrive.App([program, "--library", library, f"{build}/data/samples"]) as app:
    uidrive.until(lambda: [node for node in lists(app) if len(node.children()) == 5], 40, "five papers")
    picture(app, "library")

with uidrive.App([program, "--library", library, paper]) as app:
    rows = uidrive.until(lambda: [node for node in lists(app) if len(node.children()) > 8] or
                         (narrow and app.find_all("document text")), 40, "the outline")
    if narrow:
        picture(app, "paper")
        app.key("F9")
        outline = uidrive.until(lambda: [node for node in lists(app) if len(node.children()) > 2])[0]
        picture(app, "outline")
    else:
        outline = rows[0]
    app.key("ctrl+2")
    app.key("Down")
    picture(app, "highlight")
    app.key("Return")
    app.key("ctrl+4")
    app.key("Down", "Down")
    picture(app, "bodies")
    app.key("ctrl+m")
    picture(app, "text")
    app.key("ctrl+question")
    picture(app, "shortcuts")
    app.key("Escape")
    app.key("ctrl+comma")
    picture(app, "preferences")
    app.key("alt+b" if locale == "de_DE.UTF-8" else "alt+t")
    picture(app, "terms")
    app.find("button", re.compile("Add term|Begriff hinzufügen")).click()
    app.find("dialog", re.compile("New Term|Neuer Begriff"))
    picture(app, "term")
    app.key("Escape", "Escape")
    app.key("ctrl+shift+v")
    picture(app, "paste")
    app.key("Escape")

# A copy from a portal: what the window says above it, the check of participation, and the remarks at the end.
with uidrive.App([program, "--library", library, f"{build}/data/samples/dolmetscherpool.txt"]) as app:
    uidrive.until(lambda: [node for node in app.find_all("text") if len(node.text()) > 500], 40, "the text")
    picture(app, "portal")
    app.key("ctrl+3")
    picture(app, "participation")
    app.key("ctrl+9", "End")
    picture(app, "remarks")

# A contradiction inside a paper, and the question why it is dismissed.
with uidrive.App([program, "--library", library, f"{build}/data/samples/lernwerkstatt.pdf"]) as app:
    uidrive.until(lambda: app.find_all("document text"), 40, "the page")
    app.key("ctrl+9", "End")
    picture(app, "stone")
    app.key("Delete")
    uidrive.until(lambda: app.find_all("alert"), 15, "the question")
    picture(app, "dismiss")

# What a person sees of files that an import joined to a paper, could not read or has to ask for, and the question for the password.
home = os.environ["HOME"]
folder_of_files = home + "/Eingang"
os.makedirs(folder_of_files)
with open(f"{build}/data/samples/dolmetscherpool.txt", encoding="utf-8") as text:
    changed = text.read().replace("36.000 Euro", "38.500 Euro")
with open(folder_of_files + "/dolmetscherpool-neu.txt", "w", encoding="utf-8") as text:
    text.write(changed)
with open(folder_of_files + "/leer.txt", "wb"):
    pass
with open(folder_of_files + "/kaputt.pdf", "wb") as file:
    file.write(b"%PDF-1.7\nno objects\n")
shutil.copy(f"{build}/data/samples/sachstand-wohnen.txt", folder_of_files)
subprocess.run([f"{build}/tests/worker/make-pdf", folder_of_files + "/geheim.pdf", "Stadt Auenstadt", "geheim"], check=True)
# A title, bodies and dates that are longer and more than a row has room for.
long_paper = home + "/lang.txt"
body = "Ausschuss für Soziales, Gesundheit, Zusammenleben, Integration und die Angelegenheiten geflüchteter Menschen"
with open(long_paper, "w", encoding="utf-8") as text:
    text.write("Stadt Auenstadt\nBeschlussvorlage 2026/4711\nBetreff: Fortschreibung des Handlungskonzeptes für Zusammenhalt, Teilhabe und "
               "Integration in der Stadt Auenstadt und ihren elf Ortsteilen einschließlich der Einrichtung einer "
               "Steuerungsgruppe und eines Donaudampfschifffahrtsgesellschaftsarchivs\n"
               "Datum: 03.02.2026\nFederführend: Amt für Zusammenhalt, Vielfalt, Integration, Ehrenamt und Internationale Angelegenheiten\n\n"
               "Beratungsfolge\n" + "".join(f"{day:02}.03.2026 {body} Vorberatung\n" for day in range(3, 29, 4)) +
               "\nBeschlussvorschlag:\nDer " + body + " beschließt, das Konzept fortzuschreiben.\n\nSachverhalt:\n" +
               "\n".join(f"Am {day}. April 2026 wurde beraten." for day in range(1, 25)) + "\n")
with uidrive.App([program, "--library", library, long_paper]) as app:
    uidrive.until(lambda: [node for node in app.find_all("text") if len(node.text()) > 500], 40, "the text")
    if narrow:
        app.key("F9")
    uidrive.until(lambda: [node for node in lists(app) if len(node.children()) > 1], 40, "the outline")
    app.key("ctrl+1")
    picture(app, "long")
    app.key("ctrl+3", "Down")
    picture(app, "long-bodies")
    app.key("alt+Left")
    uidrive.until(lambda: app.find_all("list", re.compile("Papers|Vorlagen")), 40, "the library")
    picture(app, "long-library")

with uidrive.App([program, "--library", library, folder_of_files + "/dolmetscherpool-neu.txt"]) as app:
    uidrive.until(lambda: app.find_all(None, re.compile("New version of|Neue Fassung von")), 40, "the message")
    picture(app, "joined")
    app.key("alt+Left")
    uidrive.until(lambda: app.find_all("list", re.compile("Papers|Vorlagen")), 40, "the library")
    picture(app, "versions")

with uidrive.App([program, "--library", library, f"{build}/data/samples/dolmetscherpool.txt"]) as app:
    uidrive.until(lambda: [node for node in app.find_all("text") if len(node.text()) > 500], 40, "the text")
    picture(app, "older-version")

# Its own library: only such a program is on the bus.
with uidrive.App([program, f"{build}/data/samples"]) as app:
    uidrive.until(lambda: [node for node in lists(app) if len(node.children()) == 5], 40, "five papers")
    app.open(f"file://{folder_of_files}")
    uidrive.until(lambda: app.find_all(None, re.compile("Password Needed|Passwort erforderlich")), 40, "the question for the password")
    picture(app, "password")
    app.key("Escape")
    app.find("button", "Details").click()
    uidrive.until(lambda: app.find_all(None, re.compile("geheim.pdf")), 40, "what became of the files")
    picture(app, "import")
    app.key("Escape")
    app.activate("about")
    uidrive.until(lambda: app.find_all("dialog"), 20, "about")
    picture(app, "about")
    app.key("Escape")
    app.key("F10")
    uidrive.until(lambda: app.find_all("menu item"), 20, "the menu")
    picture(app, "menu")
    app.key("Escape")
    app.key("ctrl+f")
    app.type("Schwimmbad")
    uidrive.until(lambda: app.find_all(None, re.compile("No Paper Found|Keine Vorlage gefunden")), 20, "nothing found")
    picture(app, "nothing-found")

if view in ("wide", "german"):
    broken = os.environ["HOME"] + "/broken.pdf"
    with open(broken, "wb") as file:
        file.write(b"%PDF-1.7\nno objects\n")
    with uidrive.App([program, "--library", library, broken]) as app:
        uidrive.until(lambda: re.search("broken", " ".join(node.name for node in app.find_all("label"))), 40, "the error")
        picture(app, "error")
