#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shot.py BUILD PICTURE LIBRARY: the window with the first paper of a library open, as a picture."""
import re
import sys

import uidrive

build, picture, library = sys.argv[1:4]
uidrive.session()
with uidrive.App([f"{build}/src/ui/lotse", "--library", library]) as app:
    papers = app.find("list", "Papers")
    papers.select(0)
    papers.children()[0].focus()
    app.key("Return")
    app.find("list", "Outline")
    uidrive.until(lambda: app.find_all(None, re.compile("^Page 1 of")) or app.find_all("text", "Text of the paper"), what="the document")
    app.settle(picture)
