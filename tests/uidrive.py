#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK 4 program like a person: finds and reads through AT-SPI, types and clicks through xdotool.

  import uidrive
  uidrive.session()                       # runs the calling script again under its own Xvfb, bus and home
  with uidrive.App(["build/src/ui/lotse"]) as app:
      app.find("button", "Import…").click()
      app.key("ctrl+o")
      app.shot("picture.png")

Names are compared exactly (str) or with a compiled expression; every find tries again until its time is over. Nothing sleeps for a fixed
time where something can be waited for.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time


def session(screen="1280x900x24", wm=None, locale="C.UTF-8", env=None, text_scale=1, animations=False):
    """Runs the calling script again inside Xvfb and dbus-run-session with a clean home; returns in that second run. With a text scale of 2 all
    text is twice as large, as a person with weak eyes sets it for the whole desktop;
    with animations things move, as they do where nobody turned that off."""
    if os.environ.get("UIDRIVE_SESSION"):
        return
    home = tempfile.mkdtemp(prefix="lotse-session-")
    for folder in ("run", "config/gtk-4.0", "data", "cache"):
        os.makedirs(os.path.join(home, folder), 0o700)
    with open(os.path.join(home, "config/gtk-4.0/settings.ini"), "w", encoding="utf-8") as settings:
        # A caret that blinks makes every second picture another one.
        settings.write(f"[Settings]\ngtk-enable-animations={int(animations)}\ngtk-cursor-blink=0\n")
    dropped = ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "GTK_A11Y", "XAUTHORITY", "LANGUAGE")
    new = {key: value for key, value in os.environ.items() if key not in dropped}
    new.update(UIDRIVE_SESSION="1", HOME=home, XDG_RUNTIME_DIR=home + "/run", XDG_DATA_HOME=home + "/data",
               XDG_CONFIG_HOME=home + "/config", XDG_CACHE_HOME=home + "/cache", GDK_BACKEND="x11", GSK_RENDERER="cairo",
               GSETTINGS_BACKEND="memory", GDK_DEBUG="no-portals", ADW_DISABLE_PORTAL="1", LC_ALL=locale, **(env or {}))
    # -displayfd chooses a free number itself; a wrapper that guesses one fails when two runs start together.
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-dpi", "96", "-nolisten", "tcp", "-noreset"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    if not number:
        sys.exit("uidrive: Xvfb does not start")
    new["DISPLAY"] = ":" + number
    if text_scale != 1:
        subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{round(96 * text_scale)}\n"],
                       env=new, check=True)
    manager = subprocess.Popen([wm], env=new, stderr=subprocess.DEVNULL) if wm else None
    try:
        code = subprocess.call(["dbus-run-session", "--", "/usr/bin/python3", *sys.argv], env=new)
    finally:
        if manager:
            manager.terminate()
            manager.wait()
        server.terminate()
        server.wait()
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(code)


import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402


class NotFound(AssertionError):
    """Something did not come in time."""


def until(condition, timeout=15.0, what="condition"):
    """Waits until a function returns something true, and returns that."""
    end = time.monotonic() + timeout
    while True:
        last = None
        try:
            last = condition()
            if last:
                return last
        except GLib.Error as error:  # the object went away between two calls: look again
            last = error
        if time.monotonic() > end:
            raise NotFound(f"after {timeout} s: {what} (last: {last!r})")
        time.sleep(0.03)


class Node:
    """A node of the accessibility tree."""

    def __init__(self, accessible, app):
        self.accessible, self.app = accessible, app

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    def children(self):
        found = (self.accessible.get_child_at_index(i) for i in range(self.accessible.get_child_count()))
        return [Node(child, self.app) for child in found if child]

    def actions(self):
        actions = self.accessible.get_action_iface()
        return [Atspi.Action.get_action_name(actions, i) for i in range(actions.get_n_actions())] if actions else []

    def do(self, name):
        """Runs one of the node's actions."""
        names = self.actions()
        if name not in names:
            raise NotFound(f"{self} has no action {name}: {names}")
        if not self.accessible.get_action_iface().do_action(names.index(name)):
            raise NotFound(f"{self} refused {name}")
        return self

    def click(self):
        return self.do("click")

    def select(self, index):
        """Selects a child, as choosing a row of a list does."""
        if not Atspi.Selection.select_child(self.accessible.get_selection_iface(), index):
            raise NotFound(f"{self} does not select {index}")
        return self

    def focus(self, tries=80):
        """Ctrl+Tab until the node has the focus; GTK 4.18 does not let AT-SPI set it."""
        for _ in range(tries):
            if "focused" in self.states:
                return self
            self.app.key("ctrl+Tab")
        raise NotFound(f"{self} is not reached with Tab")

    def text(self, start=0, end=None):
        interface = self.accessible.get_text_iface()
        if not interface:
            return self.name
        return Atspi.Text.get_text(interface, start, Atspi.Text.get_character_count(interface) if end is None else end)

    def text_at(self, offset, granularity):
        result = Atspi.Text.get_string_at_offset(self.accessible.get_text_iface(), offset, granularity)
        return result.content

    def set_text(self, text):
        if not Atspi.EditableText.set_text_contents(self.accessible.get_editable_text_iface(), text):
            raise NotFound(f"{self} does not take text")
        return self

    def find_all(self, role=None, name=None, showing=True):
        found, todo = [], [self]
        while todo:
            node = todo.pop(0)
            try:
                if node is not self:
                    if showing and not node.accessible.get_state_set().contains(Atspi.StateType.SHOWING):
                        continue
                    fits = name is None or (name.search(node.name) if isinstance(name, re.Pattern) else node.name == name)
                    if fits and (role is None or node.role == role):
                        found.append(node)
                todo += node.children()
            except GLib.Error:
                continue
        return found

    def find(self, role=None, name=None, timeout=15.0, nth=0, showing=True):
        return until(lambda: (self.find_all(role, name, showing) + [None] * (nth + 1))[nth], timeout, f"{role} {name!r} in {self!r}")

    def gone(self, role=None, name=None, timeout=15.0):
        until(lambda: not self.find_all(role, name), timeout, f"{role} {name!r} to go")

    def tree(self, depth=0):
        return "  " * depth + f"[{self.role}] {self.name!r}\n" + "".join(child.tree(depth + 1) for child in self.children())


class App(Node):
    """A program that runs; what it writes to stderr is kept in .log."""

    def __init__(self, argv, app_id="org.lotse.Lotse", env=None, timeout=40.0, folder=None):
        super().__init__(None, self)
        self.folder = folder
        self.argv, self.app_id, self.env, self.timeout = argv, app_id, dict(os.environ, **(env or {})), timeout
        self.log_file = tempfile.NamedTemporaryFile(prefix="lotse-log-", suffix=".txt")

    def __repr__(self):
        return os.path.basename(self.argv[0])

    @property
    def log(self):
        with open(self.log_file.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def __enter__(self):
        Atspi.init()
        Atspi.set_timeout(3000, 8000)
        self.process = subprocess.Popen(self.argv, cwd=self.folder, env=self.env, stderr=self.log_file)
        self.accessible = until(self._lookup, self.timeout, f"{self.argv[0]} on the accessibility bus")
        self.accessible.set_cache_mask(Atspi.Cache.NONE)  # no main loop runs here, so a cache would go stale
        until(lambda: self.find_all("frame") or self.find_all("window"), self.timeout, "a window")
        return self

    def _lookup(self):
        if self.process.poll() is not None:
            raise NotFound(f"{self.argv[0]} ended with {self.process.returncode}: {self.log[-2000:]}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache_single()
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid:
                return app
        return None

    def __exit__(self, kind, value, trace):
        if kind:
            try:
                self.shot(os.environ.get("UIDRIVE_FAILURE", os.path.join(tempfile.gettempdir(), "lotse-failure.png")))
                print(self.tree()[:20000], file=sys.stderr)
            except (GLib.Error, subprocess.CalledProcessError, OSError) as error:
                print(f"uidrive: no picture: {error}", file=sys.stderr)
            print(self.log[-4000:], file=sys.stderr)
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def listen(self):
        """What the program tells a screen reader, from now on: a list that heard() keeps up to date."""
        self.said = []
        self.ear = Atspi.EventListener.new(lambda event: self.said.append(event.any_data))
        self.ear.register("object:announcement")
        # A caret is told by its place.
        self.caret_ear = Atspi.EventListener.new(lambda event: self.said.append(f"caret {event.detail1}"))
        self.caret_ear.register("object:text-caret-moved")
        return self

    def heard(self, what):
        """Whether it was told, a string or a compiled expression."""
        while GLib.MainContext.default().iteration(False):
            pass
        return [text for text in self.said if (what.search(text) if isinstance(what, re.Pattern) else text == what)]

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "20", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", "--", text], check=True)

    def shot(self, path):
        subprocess.run(["import", "-silent", "-window", "root", path], check=True)

    def settle(self, path, timeout=10.0):
        """Takes pictures until two in a row are the same: everything has been drawn."""
        last = None

        def same():
            nonlocal last
            self.shot(path)
            with open(path, "rb") as picture:
                now = picture.read()
            same_now, last = now == last, now
            return same_now

        until(same, timeout, "a picture that does not change")

    def open(self, *uris):
        """org.freedesktop.Application.Open, as a file manager calls it."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(self.app_id, "/" + self.app_id.replace(".", "/"), "org.freedesktop.Application", "Open",
                      GLib.Variant("(asa{sv})", (list(uris), {})), None, 0, 10000, None)

    def activate(self, action):
        """Runs an action of the application that takes no parameter, as the shell does."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(self.app_id, "/" + self.app_id.replace(".", "/"), "org.gtk.Actions", "Activate",
                      GLib.Variant("(sava{sv})", (action, [], {})), None, 0, 10000, None)
