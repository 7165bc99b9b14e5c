#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""with-display.py COMMAND…: runs a command under its own X server, bus and home, with the accessibility of tests."""
import os
import sys

import uidrive

uidrive.session()
os.environ["GTK_A11Y"] = "test"
os.execv(sys.argv[1], sys.argv[1:])
