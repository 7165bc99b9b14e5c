#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_password.py LOTSECTL MAKE_PDF: a PDF that is really encrypted, read with --password-file."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LOTSECTL, MAKE_PDF = sys.argv[1:3]
TEXT = "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune\nBeschlussvorschlag\nDer Rat kauft die Scheune."


def ctl(*arguments, code=0):
    run = subprocess.run([LOTSECTL, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert run.returncode == code, f"{arguments}: exit {run.returncode}, expected {code}\n{run.stdout}\n{run.stderr}"
    return run.stdout if code == 0 else run.stderr


def main(scratch):
    file, right, wrong, library = scratch / "geheim.pdf", scratch / "right", scratch / "wrong", scratch / "library"
    subprocess.run([MAKE_PDF, file, TEXT, "geheim"], check=True)
    # Only the first line counts.
    right.write_text("geheim\nnicht mehr\n", encoding="utf-8")
    marked = scratch / "marked"
    marked.write_text("geheim\r\n", encoding="utf-8-sig")
    wrong.write_text("falsch\n", encoding="utf-8")

    for command in ("outline", "show", "explain"):
        assert "password" in ctl(command, file, code=1), command
        assert "password" in ctl(command, "--password-file", wrong, file, code=1), command
        assert "Scheune" in ctl(command, "--password-file", right, file), command
        assert "Scheune" in ctl(command, "--password-file", marked, file), command

    # A file that only its owner's password would change is read without, whatever password there is for others.
    owned = scratch / "offen.pdf"
    subprocess.run([MAKE_PDF, owned, TEXT, ""], check=True)
    assert b"/Encrypt" in owned.read_bytes()
    for options in ([], ["--password-file", wrong]):
        assert "Scheune" in ctl("outline", *options, owned)

    ctl("--library", library, "import", file, code=1)
    ctl("--library", library, "import", "--password-file", wrong, file, code=1)
    assert ctl("--library", library, "list") == ""
    ctl("--library", library, "import", "--password-file", right, file)
    assert "12/2024" in ctl("--library", library, "list")
    # Text and outline of the library need no password any more.
    assert "Kauf einer Scheune" in ctl("--library", library, "outline", "--paper", "12/2024")
    # The password stands nowhere in it.
    assert not [path for path in library.rglob("*") if path.is_file() and b"geheim\n" in path.read_bytes()]


with tempfile.TemporaryDirectory(prefix="lotse-password-") as folder:
    main(Path(folder))
print("password: ok")
