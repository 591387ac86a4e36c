"""What does one see first? The poster with its name, and the doors: those that lead somewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import HINT, LABEL, MENU, POSTER, Style
from game.frontends.window.keys import Key
from game.frontends.window.stack import Change, Leave, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Widget

if TYPE_CHECKING:
    from game.frontends.window.shelf import Shelf

Door = tuple[str, str, Callable[[], Change]]
"""Its id, its name, and where it leads."""
NAME = ("NARKOM", "INDEL")
SUBTITLE = "Decisions of Soviet foreign policy, 1924–1953"
SMALL = MENU._replace(size=18)
WORDMARK = POSTER._replace(fixed=True, size=104)
RUN = LABEL._replace(size=15)
LEFT = 60.0
LEAST_LIGHT = 520.0
"""Units of the foot of the page that are light at least, however high it is."""
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
        """Frames shown so far, up to 2: the poster waits for the first. 3 once the library is open too."""

    def page(self, canvas: Canvas) -> Page:
        """Poster, name and doors: the chief ones below each other, the others in a line at the foot."""
        doors, foot = self._doors(), canvas.height - 56
        high, small = canvas.line_height(MENU) + 9, canvas.line_height(SMALL) + 10
        line = Box(LEFT, foot - small, canvas.width, small)
        newest = self._newest()
        told = canvas.line_height(RUN) + 6 if newest else 0.0
        top = max(LEAST_TOP, min(max(366.0, canvas.height * 0.51), line.y - 14 - (high + 8) * len(doors) - told))
        wide = max(292.0, canvas.text_width("Single juncture", MENU) + 80)
        made = [
            _door(canvas, id, name, Box(LEFT, top + i * (high + 8) + (told if i else 0), wide, high), press)
            for i, (id, name, press) in enumerate(doors)
        ]
        run = [_run(canvas, newest, made[0].box.bottom + 1)] if newest else []
        less = _row_of(canvas, line, self._others())
        widgets = self._poster(canvas), _name(canvas, top), made[0], *run, *made[1:], *less, _hint(canvas)
        return Page(widgets, first=made[0].id)

    def _doors(self) -> list[Door]:
        """Runs can be gone on with where some are saved."""
        going_on = [("continue", "Continue", self._go_on)] if self.shelf.unfinished is not None else []
        saved = [("saved-runs", "Saved runs", self._runs)] if self.shelf.runs else []
        return [
            *going_on,
            ("campaigns", "New campaign", self._campaigns),
            ("single-juncture", "Single juncture", self._scenarios),
            *saved,
        ]

    def _others(self) -> list[Door]:
        """Those behind which nothing is played."""
        return [
            ("settings", "Settings", _settings),
            ("credits", "Credits", _credits),
            ("help", "Help", self._help),
            ("quit", "Quit", Leave),
        ]

    def _newest(self) -> tuple[str, ...]:
        """The run that would be gone on with and where it stands, in more words and fewer."""
        from game.core.dates import spoken

        line = self.shelf.unfinished
        if line is None:
            return ()
        found = self.shelf.stands_at(line) if self.shelf.ready else None
        name = f"“{line.name}”"
        if found is None:
            return (name,)
        at = f"{name} at {found.title}"
        return f"{at}, {spoken(found.date)}", at, name

    def _poster(self, canvas: Canvas) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if self.frames:
                from game.frontends.window.poster import poster

                poster(canvas, night_edge(canvas))

        return Widget("poster", "image", "Poster: a telegraph pole before rings of red", Box(0, 0, 0, 0), paint)

    def work(self) -> Change | None:
        """After the first frame the poster; after the second the library, which knows where a run stands."""
        if self.frames == 0:
            self.frames = 1
            return Stay()
        if self.frames == 1:
            self.frames = 2
            self.shelf.start()
        if self.frames == 2 and self.shelf.ready:
            self.frames = 3
            return Stay() if self.shelf.unfinished is not None else None
        return None

    def on(self, key: Key) -> Change | None:
        """F1 opens the help."""
        return self._help() if key is Key.HELP else None

    def back(self) -> Change:
        """Esc puts the focus on Quit; leaving takes one more key."""
        self.focus = "quit"
        return Stay()

    def _go_on(self) -> Change:
        line = self.shelf.unfinished
        return self.shelf.resume(line.file).opening() if line is not None else Stay()

    def _help(self) -> Change:
        from game.frontends.window.screens.help import HelpView

        return Push(HelpView(self))

    def _campaigns(self) -> Change:
        from game.frontends.window.screens.campaigns import CampaignsView

        return Push(CampaignsView(self.shelf))

    def _runs(self) -> Change:
        from game.frontends.window.screens.saved_runs import SavedRunsView

        return Push(SavedRunsView(self.shelf))

    def _scenarios(self) -> Change:
        from game.frontends.window.screens.scenarios import ScenariosView

        return Push(ScenariosView(self.shelf))


def _settings() -> Change:
    from game.frontends.window.screens.settings import SettingsView

    return Push(SettingsView())


def _credits() -> Change:
    from game.frontends.window.screens.credits import CreditsView

    return Push(CreditsView())


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


def _door(
    canvas: Canvas, id: str, name: str, box: Box, press: Callable[[], Change], style: Style = MENU, tip: float = 22.0
) -> Widget:
    """An entry of the title; the one in focus is a pennant."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        if focused:
            end = box.right, box.centre[1]
            canvas.polygon(
                [(box.x, box.y), (box.right - tip, box.y), end, (box.right - tip, box.bottom), (box.x, box.bottom)],
                "bar",
            )
        canvas.label(name, style, "on_bar" if focused else "ink", (box.x + 18, box.centre[1]), "midleft")

    return Widget(id, "button", name, box, paint, press=press, ring=False)


def _row_of(canvas: Canvas, line: Box, doors: list[Door]) -> list[Widget]:
    """Small doors side by side."""
    made, x = [], line.x
    for id, name, press in doors:
        wide = canvas.text_width(name, SMALL) + 18 + 20
        made.append(_door(canvas, id, name, Box(x, line.y, wide, line.h), press, SMALL, 12))
        x += wide + 4
    return made


def _run(canvas: Canvas, newest: tuple[str, ...], top: float) -> Widget:
    """Below its door, the run that is gone on with, in as many words as fit."""
    box = Box(LEFT + 18, top, 460, canvas.line_height(RUN))
    return _line("run", canvas, newest, RUN, box)


def _hint(canvas: Canvas) -> Widget:
    """What the keys do."""
    high = max(22.0, canvas.line_height(HINT))
    y = canvas.height - 33 - high / 2
    box = Box(LEFT + 18, y, night(canvas, y) - LEFT - 30, high)
    return _line("hints", canvas, ("Arrows  move     Enter  open     F1  help", "F1  help"), HINT, box)


def _line(id: str, canvas: Canvas, said: tuple[str, ...], style: Style, box: Box) -> Widget:
    """The first of some wordings that fits on a line, or as much of the last as does."""
    words = next((words for words in said if canvas.text_width(words, style) <= box.w), said[-1])

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(words, style, "slate", (box.x, box.centre[1]), "midleft", box.w)

    return Widget(id, "text", words, box, paint)


def night(canvas: Canvas, y: float) -> float:
    """How far right the poster is light at a height."""
    (left, foot), (right, top) = night_edge(canvas)
    return left + (foot - y) / (foot - top) * (right - left)


def night_edge(canvas: Canvas) -> tuple[Point, Point]:
    """The edge of the poster's dark, from the foot of the page up to its right."""
    lower = (canvas.height - 720) * 0.45
    foot = max(LEAST_LIGHT, canvas.width - 640 - (canvas.height - 720 - lower))
    return (foot, canvas.height), (canvas.width, 80 + lower)
