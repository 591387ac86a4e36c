"""How is a scenario played in the window while it is written? A strip below tells what is wrong."""

from collections.abc import Callable
from time import monotonic

import pygame

from game import places
from game.core.errors import GameError
from game.frontends.window import display
from game.frontends.window.app import Window
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.crash import logged
from game.frontends.window.fonts import CARD, LABEL, Fonts, growth
from game.frontends.window.furniture import MARGIN
from game.frontends.window.kept_settings import kept_settings
from game.frontends.window.keys import Key
from game.frontends.window.opening import SIZE, opened
from game.frontends.window.screens.draft import DraftView, ProblemsView
from game.frontends.window.settings import SettingsFile
from game.frontends.window.stack import Pop, Push
from game.frontends.window.view import View
from game.session import Preview

STRIP = 48.0
"""Height of the strip in units."""
TOLD = LABEL._replace(display=True)
PATIENCE = 0.25
"""Seconds between two looks at the file."""


def play(preview: Preview) -> int:
    """Plays in a window until it is closed; returns the exit code, 0. Raises GameError without a window."""
    display.require()
    assets = places.shipped_assets()
    try:
        surface = opened((SIZE[0], SIZE[1] + round(STRIP)))
        window = PreviewWindow(surface, Fonts(assets / "fonts"), DraftView(preview, assets), preview, kept_settings())
        window.live()
    except GameError:
        raise
    except Exception as crash:
        raise logged(crash) from crash
    finally:
        pygame.quit()
    return 0


class PreviewWindow(Window):
    """A window whose lowest part belongs to the problems of the file."""

    _text = 1.0
    """The text size that the strip is laid out for."""

    def __init__(
        self,
        surface: pygame.Surface,
        fonts: Fonts,
        first: DraftView,
        preview: Preview,
        settings: SettingsFile | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Opens the play at once where the file can be played."""
        super().__init__(surface, fonts, first, settings)
        self._draft, self._preview, self._clock = first, preview, clock
        self._looked = clock()
        self.stage.apply(first.sitting_down())

    def room(self, surface: pygame.Surface) -> pygame.Surface:
        """All but the strip."""
        wide, high = surface.get_size()
        return surface.subsurface((0, 0, wide, max(1, high - _strip_height(wide, high, self._text))))

    @property
    def strip(self) -> tuple[str, str]:
        """What the strip says: the count of problems, and the first one or what became of the play."""
        preview = self._preview
        kept = " · the page is as it last could be played" if preview.broken and preview.session else ""
        first = preview.heads[0] if preview.heads else ""
        return f"{preview.summary}{kept}", " · ".join(filter(None, (preview.news, first)))

    def turn(self) -> None:
        """One turn, and now and then a look at the file."""
        super().turn()
        if self.stage.stack and self._clock() - self._looked >= PATIENCE:
            self._looked = self._clock()
            playable = self._preview.session is not None
            if self._preview.look():
                self._take_up(left=playable and self.stage.stack == (self._draft,))

    def _take_up(self, *, left: bool) -> None:
        """Shows the file as it is now: the play where it was, with what lay over it put away, unless it was left."""
        if left:
            self.stage.refresh()
            return
        before = next((view for view in reversed(self.stage.stack) if not view.overlay), self._draft)
        problems = isinstance(self.stage.top, ProblemsView)
        self.stage.stack = (self._draft,)
        self.stage.apply(self._draft.sitting_down())
        _alike(before, self.stage.top)
        if problems:
            self.stage.apply(Push(ProblemsView(self._preview)))
        self.stage.refresh()

    def _draw(self) -> None:
        chosen = self.stage.settings.text or 1.0
        if chosen != self._text:
            self._text = chosen
            self.stage.resize(self.room(self.lens.page))
        super()._draw()
        self._draw_strip()

    def _draw_strip(self) -> None:
        surface = self.lens.page
        wide, high = surface.get_size()
        tall = _strip_height(wide, high, self._text)
        area = pygame.Rect(0, high - tall, wide, tall)
        canvas = Canvas(surface.subsurface(area), self.stage.fonts, self.stage.palette, self._text)
        canvas.height = STRIP * growth(self._text)
        canvas.scale = tall / canvas.height
        canvas.width = wide / canvas.scale
        _paint(canvas, *self.strip, wrong=self._preview.broken)
        self.lens.show(area)

    def answer(self, event: pygame.event.Event) -> None:
        """A click on the strip is the key that it names."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and self._on_strip(event.pos):
            self._problems()
            return
        super().answer(event)

    def _on_strip(self, place: tuple[int, int]) -> bool:
        return self.lens.at(place)[1] >= self.stage.canvas.size[1]

    def _pressed(self, key: Key) -> None:
        if key is Key.PROBLEMS and not isinstance(self.stage.top, ProblemsView | DraftView):
            self._problems()
        else:
            super()._pressed(key)

    def _problems(self) -> None:
        """Lays all problems over the page, or puts them away."""
        shown = isinstance(self.stage.top, ProblemsView)
        self.stage.apply(Pop() if shown else Push(ProblemsView(self._preview)))


def _strip_height(wide: int, high: int, text: float) -> int:
    """In pixels, at the scale of the page above it."""
    return round(STRIP * growth(text) * max(0.5, min(wide / SIZE[0], high / (SIZE[1] + STRIP))))


def _alike(before: View, after: View) -> None:
    """Focus and scrolling as they were, where the page is of the same kind."""
    if type(before) is type(after):
        after.focus, after.scrolls = before.focus, dict(before.scrolls)


def _paint(canvas: Canvas, count: str, told: str, *, wrong: bool) -> None:
    canvas.fill(Box(0, 0, canvas.width, canvas.height), "head")
    if wrong:
        canvas.polygon([(0, 0), (34, 0), (18, canvas.height), (0, canvas.height)], "red")
    right = canvas.width - MARGIN
    took = canvas.label("P  all problems", TOLD, "on_head", (right, canvas.height / 2), "midright")
    room = took.x - MARGIN - 30
    middle = (canvas.height * 0.29, canvas.height * 0.73) if told else (canvas.height / 2, 0.0)
    canvas.label(count, CARD._replace(size=15), "on_head", (44, middle[0]), "midleft", room)
    if told:
        canvas.label(_cut(canvas, told, room), TOLD, "on_head", (44, middle[1]), "midleft", room)


def _cut(canvas: Canvas, text: str, room: float) -> str:
    """The text as far as it fits."""
    if canvas.text_width(text, TOLD) <= room:
        return text
    while text and canvas.text_width(text + "…", TOLD) > room:
        text = text[:-1]
    return text + "…"
