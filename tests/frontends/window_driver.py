"""How do the window's tests play? Real events are posted under SDL's dummy driver; what shows is read from the tree."""

import os
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game import places
from game.files.library import Library, open_library
from game.files.runs import Runs
from game.frontends.window.app import Window
from game.frontends.window.canvas import Mark
from game.frontends.window.keys import Key
from game.frontends.window.screens.title import TitleView
from game.frontends.window.shelf import Shelf
from game.frontends.window.sitting import Sitting
from game.frontends.window.widgets import Node, Pane, Widget
from game.session import Session
from tests.frontends.drawn import draw_on, fonts, take_over
from tests.shelf import read_before

MODIFIERS = {"shift": pygame.KMOD_SHIFT, "ctrl": pygame.KMOD_CTRL}


def library(home: Path) -> Library:
    """The shipped scenarios, with a cache of their own."""
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), None, read_before(home) / "cache")


def strike(code: int, mod: int = 0, letter: str = "") -> None:
    """A key goes down and comes up, by the time that a window looks at its events."""
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=letter))
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=code, mod=mod))


class Driver:
    """A window that is played by events and read through its semantic tree."""

    def __init__(
        self,
        found: Library,
        size: tuple[int, int] = (1280, 720),
        *,
        forecast: bool = True,
        runs: Runs | None = None,
    ) -> None:
        pygame.display.init()
        pygame.event.clear()
        assets = places.shipped_assets()
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self.shelf = Shelf(found, assets, forecast, runs)
        self.window = Window(surface, fonts(), TitleView(self.shelf))
        self.window.motion = False
        self.window.deaf = 0.0
        self.stage = self.window.stage
        draw_on(self.stage)
        self.turn()

    def turn(self) -> None:
        """Lets the window look at its events twice: once to answer, once to work."""
        self.window.turn()
        self.window.turn()

    def press(self, *names: str) -> None:
        """Presses keys one after another: `enter`, `shift+tab`, `1`, `f1`."""
        for name in names:
            *held, key = name.split("+") if len(name) > 1 else [name]
            code = pygame.key.key_code({"enter": "return", "esc": "escape"}.get(key, key))
            mod = sum(MODIFIERS[modifier] for modifier in held)
            strike(code, mod)
            self.turn()

    def write(self, text: str) -> None:
        """Types a text letter by letter, without looking at the page on the way."""
        for letter in text:
            self.stage.write(letter)

    def click(self, id: str) -> None:
        """Clicks in the middle of a widget."""
        x, y = self.node(id).box.centre
        scale = self.stage.canvas.scale * self.window.lens.scale
        position = round(x * scale), round(y * scale)
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=position, rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=position, button=1))
        self.turn()

    @property
    def view(self) -> str:
        """The name of the view on top."""
        return type(self.stage.top).__name__

    @property
    def nodes(self) -> tuple[Node, ...]:
        """What shows."""
        return self.stage.nodes()

    def node(self, id: str) -> Node:
        """One widget."""
        found = {node.id: node for node in self.nodes}
        assert id in found, f"no {id} among {sorted(found)}"
        return found[id]

    def has(self, id: str) -> bool:
        """Whether a widget shows."""
        return any(node.id == id for node in self.nodes)

    @property
    def focus(self) -> str:
        """Id of the widget in focus."""
        return next((node.id for node in self.nodes if node.focused), "")

    @property
    def notice(self) -> str:
        """What the line at the foot says."""
        return self.stage.notice

    def seat(self, session: Session) -> None:
        """Sits down to a session that isn't saved."""
        self.stage.apply(Sitting(session, places.shipped_assets()).opening())
        self.turn()

    def open(self, scenario: str) -> None:
        """From the title to the first page of a scenario, by keyboard."""
        self.enter("single-juncture")
        self.enter(scenario)

    def enter(self, id: str) -> None:
        """Goes down to a widget, drawing nothing on the way, and presses it; an order laid on the desk is taken."""
        for _ in range(len(self.nodes)):
            if self.focus == id:
                break
            self.stage.key(Key.DOWN)
        assert self.focus == id
        self.press("enter")
        if self.view == "NewRunView":
            self.press("enter")

    def options(self, *, closed: bool = False) -> list[Node]:
        """The options of a decision that are open, or those that are closed."""
        return [node for node in self.nodes if node.id.startswith("option-") and node.enabled is not closed]

    def read_on(self) -> None:
        """Goes on to the next decision or the record, declining bets."""
        while self.view in ("ForecastView", "ResultView", "NoteView"):
            if self.view == "ForecastView":
                self.click("decline")
            else:
                self.press("enter")

    def marks(self) -> list[Mark]:
        """Every text of the page, drawn and measured."""
        self.stage.canvas.texts, self.stage.canvas.pictures = {}, {}
        self.stage.canvas.marks = []
        self.stage.draw()
        found, self.stage.canvas.marks = self.stage.canvas.marks, None
        take_over(self.stage)
        return found

    def overflowing(self) -> list[str]:
        """Texts that leave the box that they belong to, or the page; widgets that leave the page."""
        page = self.stage.canvas.page
        wrong = [f"{m.text!r} {m.box} in {m.limit}" for m in self.marks() if not m.limit.holds(m.box, 3.0)]
        wrong += [f"{w.id} {w.box}" for w in self.stage.page.widgets if not w.column and not page.holds(w.box, 1.0)]
        return wrong

    def wrong(self, page: str) -> list[str]:
        """What leaves its box or lies on another, told of a page of this name."""
        return [f"{page}: {line}" for line in self.overflowing() + self.overlapping()]

    def overlapping(self) -> list[str]:
        """Pairs of widgets that lie on each other."""
        apart = [
            w for w in self.stage.page.widgets if w.role != "status" and w.box.w and not w.column and w.id != "sheet"
        ]
        pairs = ((a, b) for i, a in enumerate(apart) for b in apart[i + 1 :])
        return [f"{a.id} {b.id}" for a, b in pairs if a.box.inset(1).overlaps(b.box.inset(1)) and not _inside(a, b)]


def _inside(a: Widget, b: Widget) -> bool:
    """Whether the second is laid into the first: a table into its chart's sheet, a point onto its strip of switches."""
    return (isinstance(b, Pane) and b.role == "table") or (a.id == "switches" and b.id.startswith("point-"))
