"""How does a person sit at the game? A real window on an Xvfb of its own; keys and the mouse come from the X server.

`python -m tests.frontends.real_window` is the game itself, which also prints its semantic tree at every change.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any, NamedTuple

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from tests.x_server import x_server

ROOT = Path(__file__).parents[2]
SCREEN = (1280, 800)
PATIENCE = 20.0
"""Seconds within which a page must come."""
NAMES = {"enter": "Return", "esc": "Escape", "down": "Down", "up": "Up", "left": "Left", "right": "Right", "tab": "Tab"}


class Seen(NamedTuple):
    """A page as the game told it."""

    view: str
    nodes: Mapping[str, Mapping[str, Any]]
    """By id: role, name, value, enabled, focused, and x and y of the middle, in pixels of the screen."""

    @property
    def focus(self) -> str:
        """Id of what has the focus; empty if nothing has."""
        return next((id for id, node in self.nodes.items() if node["focused"]), "")

    @property
    def options(self) -> list[str]:
        """Ids of the options that are open."""
        return [id for id, node in self.nodes.items() if id.startswith("option-") and node["enabled"]]


class Person:
    """Somebody with a keyboard, a mouse and eyes."""

    def __init__(self, display: Display, game: "subprocess.Popen[str]") -> None:
        self._display, self._game = display, game
        self._told: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()
        self.seen = Seen("", {})

    def _listen(self) -> None:
        assert self._game.stdout is not None
        for line in self._game.stdout:
            self._told.put(line)

    def looks(self, there: Callable[[Seen], bool], patience: float = 3.0) -> bool:
        """Looks until a page is as it is wished; returns whether it came."""
        until = monotonic() + patience
        while not there(self.seen):
            try:
                view, nodes = json.loads(self._told.get(timeout=max(0.0, until - monotonic())))
            except Empty:
                return False
            self.seen = Seen(view, nodes)
        return True

    def wait(self, there: Callable[[Seen], bool], patience: float = PATIENCE) -> Seen:
        """Looks until a page is as it is wished; raises AssertionError, with what shows, if it never comes."""
        assert self.looks(there, patience), (
            f"still {self.seen.view} with {self.seen.focus} of {sorted(self.seen.nodes)}"
        )
        return self.seen

    def settle(self) -> Seen:
        """Looks until nothing changes for a quarter of a second."""
        while True:
            try:
                view, nodes = json.loads(self._told.get(timeout=0.25))
            except Empty:
                return self.seen
            self.seen = Seen(view, nodes)

    def press(self, *keys: str) -> Seen:
        """Presses keys one after another, and looks at what comes of it."""
        for key in keys:
            code = self._display.keysym_to_keycode(XK.string_to_keysym(NAMES.get(key, key)))
            for event in (X.KeyPress, X.KeyRelease):
                xtest.fake_input(self._display, event, code)
            self._display.sync()
            self.settle()
        return self.seen

    def click(self, id: str) -> Seen:
        """Moves the pointer onto a widget, and clicks."""
        node = self.seen.nodes[id]
        xtest.fake_input(self._display, X.MotionNotify, x=node["x"], y=node["y"])
        self._display.sync()
        self.settle()
        self._button(1)
        return self.settle()

    def wheel(self, id: str, notches: int = 1) -> Seen:
        """Turns the wheel down over a widget."""
        node = self.seen.nodes[id]
        xtest.fake_input(self._display, X.MotionNotify, x=node["x"], y=node["y"])
        for _ in range(notches):
            self._button(5)
        return self.settle()

    def _button(self, number: int) -> None:
        for event in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, event, number)
        self._display.sync()

    def ended(self) -> int:
        """The game's exit code, waited for."""
        return self._game.wait(PATIENCE)


@contextmanager
def seated(home: Path) -> Iterator[Person]:
    """A person before the title, whose files lie in `home`. Needs Xvfb."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SDL_")}
    own = {"NARKOMINDEL_HOME": str(home), "SDL_AUDIODRIVER": "dummy"}
    own |= {"PYTHONPATH": str(ROOT), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    command = [sys.executable, "-m", "tests.frontends.real_window"]
    with x_server(*SCREEN) as name:
        env = kept | own | {"DISPLAY": name}
        with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as game:
            display = Display(name)
            xtest.fake_input(display, X.MotionNotify, x=SCREEN[0] // 2, y=SCREEN[1] - 20)
            display.sync()
            try:
                yield Person(display, game)
            finally:
                game.kill()
                display.close()


def _main() -> None:
    """Plays as the command line would, and tells what shows."""
    import pygame

    from game import cli
    from game.frontends.window import app

    class Telling(app.Window):
        told = ""

        def turn(self) -> None:
            super().turn()
            if not self.stage.stack or self.stage.stale:
                return
            left, top = pygame.display.get_window_position()
            scale = self.stage.canvas.scale
            nodes = {
                node.id: {
                    "role": node.role,
                    "name": node.name,
                    "value": node.value,
                    "enabled": node.enabled,
                    "focused": node.focused,
                    "x": left + round(node.box.centre[0] * scale),
                    "y": top + round(node.box.centre[1] * scale),
                }
                for node in self.stage.nodes()
            }
            line = json.dumps([type(self.stage.top).__name__, nodes])
            if line != self.told:
                self.told = line
                print(line, flush=True)

    app.Window = Telling  # type: ignore[misc]  # what `run` opens
    sys.exit(cli.main([]))


if __name__ == "__main__":
    _main()
