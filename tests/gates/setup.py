#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""setup.py SOURCE: what ./dev setup does on systems that are not this one. Package managers and their lists are played; nothing is installed, nothing
outside a scratch folder is read or written."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOOLS = "sh awk cat chmod cut dirname dpkg env grep head mktemp printf rm sed sort tail tee".split()
DEBIAN = "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\nComponents: main\nSigned-By: /usr/share/keyrings/a.gpg\n"
SECURITY = "\nTypes: deb\nURIs: http://mirror.example/debian-security\nSuites: bookworm-security\nComponents: main\nSigned-By: /usr/share/keyrings/b.gpg\n"


# What asks each package manager for the version of GTK, and how it answers.
QUERIES = {"dnf": ("repoquery", "echo {offers}"), "zypper": ("info", 'echo "Name           : gtk4-devel"; echo "Version        : {offers}-1.1"'),
           "pacman": ("none", ":")}


class System:
    """A machine of one distribution, with a package manager that says what it offers and writes down what it is told."""

    def __init__(self, scratch, name, identity, offers, sources=None, trixie=True, sudo=True, user=1000):
        self.top = Path(scratch) / name
        self.etc = self.top / "etc"
        self.calls = self.top / "calls"
        for folder in ("etc/apt/sources.list.d", "etc/apt/preferences.d", "bin", "tmp"):
            (self.top / folder).mkdir(parents=True)
        (self.etc / "os-release").write_text(f"ID={identity}\n")
        for path, text in (sources or {}).items():
            (self.etc / "apt" / path).write_text(text)
        for tool in TOOLS:
            (self.top / "bin" / tool).symlink_to(shutil.which(tool))
        script = (Path(sys.argv[1]) / "dev").read_text(encoding="utf-8")
        (self.top / "dev").write_text(script.replace("/etc/", f"{self.etc}/"), encoding="utf-8")
        done = self.top / "done"
        added = self.etc / "apt/sources.list.d/lotse-trixie.sources"
        self.tool("apt-cache", f'echo "$2 | {offers} | http://mirror.example/debian own/main amd64 Packages"\n'
                  + (f'[ ! -e {added} ] || echo "$2 | 4.18.6 | http://mirror.example/debian trixie/main amd64 Packages"' if trixie else ""))
        self.tool("apt-get", f'echo "apt-get $*" >>{self.calls}\ncase "$*" in *" install "*|install*) : >{done} ;; esac')
        self.tool("dpkg-query", f"[ -e {done} ] && printf 'ii '")
        self.tool("pkg-config", f"[ -e {done} ]")
        self.tool("id", f"echo {user}")
        if sudo:
            self.tool("sudo", f'echo "sudo $*" >>{self.calls}\n"$@"')

    @classmethod
    def other(cls, scratch, manager, offers, **more):
        """A machine with another package manager than apt. One package is there before."""
        system = cls(scratch, f"{manager}-{offers or 'unknown'}-{len(more)}", "other", offers, **more)
        for name in ("apt-cache", "apt-get", "dpkg-query", "dpkg"):
            (system.top / "bin" / name).unlink()
        (system.top / "bin/touch").symlink_to(shutil.which("touch"))
        have, done = system.top / "have", system.top / "done"
        have.mkdir()
        (have / "python3").touch()
        (have / "python").touch()
        asks, answer = QUERIES[manager]
        system.tool("rpm", f'[ -e "{have}/$3" ]')
        system.tool(manager, f'case "$*" in -Qq*) [ -e "{have}/$2" ]; exit ;; *{asks}*) {answer.format(offers=offers) if offers else "exit 1"}; exit ;; esac\n'
                    f'echo "{manager} $*" >>{system.calls}\n[ ! -e {system.top}/broken ] || exit 4\n'
                    f'for a; do case $a in -* | install) ;; *) touch "{have}/$a" ;; esac; done\n: >{done}')
        return system

    def tool(self, name, text):
        path = self.top / "bin" / name
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)

    def setup(self):
        self.calls.write_text("")
        run = subprocess.run(["sh", self.top / "dev", "setup"], capture_output=True, text=True, check=False, timeout=60,
                             env={"PATH": str(self.top / "bin"), "TMPDIR": str(self.top / "tmp")})
        return run.returncode, run.stdout, run.stderr, self.calls.read_text()

    def added(self):
        return sorted(path.name for path in self.etc.rglob("lotse-trixie*"))


def check_installs(system, suite, adds):
    code, out, err, calls = system.setup()
    assert code == 0, err
    assert "needs these packages" in out and f"-t {suite} " in calls, (out, calls)
    assert "sudo env" in calls, calls
    assert bool(system.added()) == adds, system.added()
    before = {path: path.read_text() for path in system.etc.rglob("*") if path.is_file()}
    code, out, err, calls = system.setup()
    assert (code, out, err, calls) == (0, "", "", ""), "the second time says or does something"
    assert before == {path: path.read_text() for path in system.etc.rglob("*") if path.is_file()}


def check_refuses(system):
    code, _, err, calls = system.setup()
    assert code == 1 and "Flatpak" in err and "install" not in calls, (code, err, calls)
    assert not system.added(), system.added()


def check_other(scratch, manager):
    """Says what it will install, does it once, and is silent then. A release that is too old is told before anything is installed."""
    for more in ({}, {"sudo": False, "user": 0}):
        system = System.other(scratch, manager, "4.20.1", **more)
        code, out, err, calls = system.setup()
        assert code == 0, (manager, err)
        said = out.removeprefix("Lotse needs these packages:").split()
        command = [line for line in calls.splitlines() if line.startswith(manager) and " gcc" in line]
        assert len(command) == 1 and command[0].endswith(" " + " ".join(said)), (manager, out, calls)
        assert not {"python3", "python"} & set(said), (manager, said)
        assert any(name.endswith("xprop") for name in said) and any("arabic" in name or name == "noto-fonts" for name in said), said
        assert more or f"sudo {manager}" in calls, calls
        assert system.setup() == (0, "", "", ""), f"{manager}: the second time says or does something"
    if manager != "pacman":  # which renews everything, and so is never too old
        check_refuses(System.other(scratch, manager, "4.14.4"))
    code, _, err, _ = System.other(scratch, manager, None).setup()
    assert code == 0, (manager, "an answer that cannot be had is no reason to stop", err)
    code, _, err, calls = System.other(scratch, manager, "4.20.2", sudo=False).setup()
    assert code == 1 and "root" in err and calls == "", (manager, err, calls)
    system = System.other(scratch, manager, "4.20.3")
    (system.top / "broken").touch()
    code, _, err, _ = system.setup()
    assert code == 1 and "could not be installed" in err, (manager, code, err)


def check_words():
    """A word that is not known says what there is, and does nothing else: a slip must not look like a run of the tests that passed."""
    for words in ("nonsense", "test --assan", "test --asan again", "bench", "bench nonsense", "lint x", "format x", "setup x", "build x", "shots a b"):
        run = subprocess.run(["sh", Path(sys.argv[1]) / "dev", *words.split()], capture_output=True, text=True, check=False, timeout=60)
        assert run.returncode == 2 and run.stdout == "" and "./dev setup" in run.stderr, (words, run)


def main():
    check_words()
    if not shutil.which("dpkg"):
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        check_installs(System(scratch, "debian-13", "debian", "4.18.6"), "own", False)
        check_installs(System(scratch, "newer", "ubuntu", "4.20.1"), "own", False)
        system = System(scratch, "debian-12", "debian", "4.8.3", {"sources.list.d/debian.sources": DEBIAN + SECURITY})
        check_installs(system, "trixie", True)
        text = (system.etc / "apt/sources.list.d/lotse-trixie.sources").read_text()
        assert text == DEBIAN.replace("bookworm bookworm-updates", "trixie"), text
        assert "Pin-Priority: 100" in (system.etc / "apt/preferences.d/lotse-trixie").read_text()
        for path in ("sources.list", "sources.list.d/own.list"):
            line = {path: "deb [arch=amd64] http://mirror.example/debian bookworm main\n"}
            check_installs(System(scratch, path.replace("/", "-"), "debian", "4.8.3", line), "trixie", True)
        check_refuses(System(scratch, "no-suite", "debian", "4.8.3", {"sources.list.d/debian.sources": DEBIAN}, trixie=False))
        check_refuses(System(scratch, "debian-11", "debian", "3.24", {"sources.list": "deb http://mirror.example/debian bullseye main\n"}))
        check_refuses(System(scratch, "ubuntu-24", "ubuntu", "4.14.2"))
        code, _, err, calls = System(scratch, "no-sudo", "debian", "4.18.6", sudo=False).setup()
        assert code == 1 and "root" in err and calls == "", (code, err, calls)
        code, _, err, calls = System(scratch, "root", "debian", "4.18.6", sudo=False, user=0).setup()
        assert code == 0 and "install" in calls, (code, err, calls)
        for manager in QUERIES:
            check_other(scratch, manager)
    print("1..1\nok 1 setup")


if __name__ == "__main__":
    main()
