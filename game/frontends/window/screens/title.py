"""What does one see first? The poster with its name, and the doors: those that lead somewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import HINT, MENU, POSTER
from game.frontends.window.keys import Key
from game.frontends.window.stack import Change, Leave, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Widget

if TYPE_CHECKING:
    from game.frontends.window.shelf import Shelf

NAME = ("NARKOM", "INDEL")
SUBTITLE = "Decisions of Soviet foreign policy, 1924–1953"
WORDMARK = POSTER._replace(fixed=True, size=104)
LEFT = 60.0
LEAST_TOP = 246.0
"""Height of the first door at least: the name stands above."""


class TitleView(View):
    """The title. Its first frame has name and doors; the poster follows a frame later, and the library behind it."""

    slides = False

    def __init__(self, shelf: "Shelf") -> None:
        """`shelf` is where the scenarios will come from."""
        super().__init__()
        self.shelf = shelf
        self.frames = 0
        """Frames shown so far, up to 2: the poster waits for the first."""

    def page(self, canvas: Canvas) -> Page:
        """Poster, name and doors."""
        doors = self._doors()
        high = canvas.line_height(MENU) + 9
        top = max(LEAST_TOP, min(max(366.0, canvas.height * 0.51), canvas.height - 58 - (high + 8) * len(doors)))
        made = [
            _door(
                canvas,
                name,
                Box(LEFT, top + i * (high + 8), max(292.0, canvas.text_width(name, MENU) + 80), high),
                press,
            )
            for i, (name, press) in enumerate(doors)
        ]
        return Page((self._poster(canvas), _name(canvas, top), *made, _hint(canvas, self._newest())), first=made[0].id)

    def _doors(self) -> list[tuple[str, Callable[[], Change]]]:
        """Runs can be gone on with where some are saved."""
        doors: list[tuple[str, Callable[[], Change]]] = [("Campaigns", self._campaigns)]
        doors.append(("Single juncture", self._scenarios))
        if self.shelf.unfinished is not None:
            doors.insert(0, ("Continue", self._go_on))
        if self.shelf.runs:
            doors.append(("Saved runs", self._runs))
        return [*doors, ("Help", _help), ("Quit", Leave)]

    def _newest(self) -> str:
        """The name of the run that would be gone on with, while that has the focus."""
        line = self.shelf.unfinished
        return line.name if line is not None and self.focus in ("", "continue") else ""

    def _poster(self, canvas: Canvas) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if self.frames:
                from game.frontends.window.poster import poster

                poster(canvas)

        return Widget("poster", "image", "Poster: a telegraph pole before rings of red", Box(0, 0, 0, 0), paint)

    def work(self) -> Change | None:
        """After the first frame the poster; after the second the library."""
        if self.frames == 0:
            self.frames = 1
            return Stay()
        if self.frames == 1:
            self.frames = 2
            self.shelf.start()
        return None

    def on(self, key: Key) -> Change | None:
        """F1 opens the help."""
        return _help() if key is Key.HELP else None

    def back(self) -> Change:
        """Esc puts the focus on Quit; leaving takes one more key."""
        self.focus = "quit"
        return Stay()

    def _go_on(self) -> Change:
        line = self.shelf.unfinished
        return self.shelf.resume(line.file).opening() if line is not None else Stay()

    def _campaigns(self) -> Change:
        from game.frontends.window.screens.campaigns import CampaignsView

        return Push(CampaignsView(self.shelf))

    def _runs(self) -> Change:
        from game.frontends.window.screens.saved_runs import SavedRunsView

        return Push(SavedRunsView(self.shelf))

    def _scenarios(self) -> Change:
        from game.frontends.window.screens.scenarios import ScenariosView

        return Push(ScenariosView(self.shelf))


def _help() -> Change:
    from game.frontends.window.screens.help import HelpView

    return Push(HelpView())


def _name(canvas: Canvas, top: float) -> Widget:
    """The wordmark over its rule and subtitle."""
    foot = min(280.0 + (canvas.height - 720) * 0.4, top - 70)
    box = Box(LEFT, max(0.0, foot - 240), 640, min(270, foot + 30))

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        wide = sum(canvas.text_width(part, WORDMARK) for part in NAME)
        style = WORDMARK._replace(size=WORDMARK.size * min(1.0, 600 / wide))
        y = foot - 100
        took = canvas.label(NAME[0], style, "ink", (box.x, y), "midleft")
        canvas.label(NAME[1], style, "red", (took.right, y), "midleft")
        canvas.fill(Box(box.x + 4, foot - 42, 300, 5), "ink")
        canvas.label(SUBTITLE, MENU, "ink", (box.x + 4, foot - 8), "midleft", 560)

    return Widget("name", "heading", "Narkomindel", box, paint, value=SUBTITLE)


def _door(canvas: Canvas, name: str, box: Box, press: Callable[[], Change]) -> Widget:
    """An entry of the title; the one in focus is a pennant."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        if focused:
            tip = box.right, box.centre[1]
            canvas.polygon(
                [(box.x, box.y), (box.right - 22, box.y), tip, (box.right - 22, box.bottom), (box.x, box.bottom)], "bar"
            )
        canvas.label(name, MENU, "on_bar" if focused else "ink", (box.x + 18, box.centre[1]), "midleft")

    return Widget(name.lower().replace(" ", "-"), "button", name, box, paint, press=press, ring=False)


def _hint(canvas: Canvas, newest: str) -> Widget:
    """What the keys do; which run Enter goes on with."""
    box = Box(LEFT + 4, canvas.height - 50, 560, 22)
    words = f"Enter  go on with “{newest}”" if newest else "Up / Down  move     Enter  open     F1  help"

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(words, HINT, "slate", (box.x, box.centre[1]), "midleft", box.w)

    return Widget("hints", "text", words, box, paint)
