#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shot.py BUILD PICTURE LIBRARY FILE: the window with a paper open, as a picture."""
import re
import sys

import uidrive

build, picture, library, paper = sys.argv[1:5]
# As large as the window is when it is first opened, so that nothing else is in the picture.
uidrive.session("1100x760x24")
with uidrive.App([f"{build}/src/ui/lotse", "--library", library, paper]) as app:
    uidrive.until(lambda: app.find_all("list", "Outline") and (app.find_all(None, re.compile("^Page 1 of")) or
                                                               app.find_all("text", "Text of the paper")), 60, "the paper")
    app.settle(picture)
