"""How does a mark get onto the page? Everything is laid out in units and drawn at the window's own pixels."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, hypot
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.frontends.window.box import Box
from game.frontends.window.fonts import Fonts, Style, pixels, smallest_pixels
from game.frontends.window.theme import Palette

if TYPE_CHECKING:
    from game.frontends.window.motion import Motions

Point = tuple[float, float]

LONGEST_LABEL = 400
"""Letters of which a line of one size is made at most: beyond that no picture of it could be drawn."""
PAGE = (1280, 720)
"""Width and height, in units, of the smallest page; a window of other proportions has more of one."""

KEPT_PIXELS = 16_000_000
"""Of finished drawings, 64 MB: at 1280×720 the maps of a whole list, so that going up and down it draws each once."""


class Letters(NamedTuple):
    """How a piece of text is drawn."""

    face: str
    size: int
    """In pixels."""
    wanted: int
    """The size that its style asks for; larger than `size` where the text was stepped down to fit."""
    colour: str
    """A role of the palette, or a #RRGGBB."""


class Written(NamedTuple):
    """A piece of text where it was drawn, for those who mark it with the mouse."""

    text: str
    box: Box
    letters: Letters


class Mark(NamedTuple):
    """A piece of text as it was drawn, for the tests that measure."""

    text: str
    box: Box
    limit: Box
    """What it had to stay within."""
    shown: Box
    """What the clip let through."""
    letters: Letters
    grounds: tuple[str, ...]
    """The colours (#RRGGBB) that lay below, each under at least a fifth of it."""


class Canvas:
    """A surface with a scale, a palette and a text size. A new one is made whenever one of these changes."""

    def __init__(self, surface: pygame.Surface, fonts: Fonts, palette: Palette, text: float = 1.0) -> None:
        """`text` is the text size, 1 for 100 %."""
        self.surface, self.fonts, self.palette, self.text = surface, fonts, palette, text
        self.size = surface.get_size()
        """In pixels, when the canvas was made."""
        wide, high = self.size
        self.scale = max(0.1, min(wide / PAGE[0], high / PAGE[1]))
        self.width, self.height = wide / self.scale, high / self.scale
        self.texts: dict[object, object] = {}
        """Text that was set, good for as long as this canvas."""
        self.pictures: dict[object, pygame.Surface] = {}
        """Finished drawings: maps, the poster."""
        self.written: list[Written] | None = None
        """Filled with every text drawn, as far as it lies at the height of the clip, if it is a list."""
        self.marks: list[Mark] | None = None
        """Filled with every text drawn if it is a list."""
        self.projected = False
        """Whether a room reads along: then there are fewer small words."""
        self.limit = Box(0, 0, self.width, self.height)
        self.motions: Motions | None = None
        """What is on its way; None where everything lies still."""
        self._words: dict[tuple[str, int, str, str], pygame.Surface] = {}

    # ── Measures ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def page(self) -> Box:
        """The whole page."""
        return Box(0, 0, self.width, self.height)

    def px(self, units: float) -> int:
        """Units as whole pixels."""
        return round(units * self.scale)

    def rect(self, box: Box) -> pygame.Rect:
        """A box as pixels; boxes that touch in units touch in pixels."""
        x, y = self.px(box.x), self.px(box.y)
        return pygame.Rect(x, y, self.px(box.right) - x, self.px(box.bottom) - y)

    def font(self, style: Style) -> pygame.font.Font:
        """The font of a style at this scale and text size."""
        return self.fonts.at(style.face, pixels(style, self.scale, self.text))

    def line_height(self, style: Style) -> float:
        """From one line to the next, in units."""
        return pixels(style, self.scale, self.text) * style.leading / self.scale

    def text_width(self, text: str, style: Style) -> float:
        """Width of one line of text, in units."""
        return self.font(style).size(text)[0] / self.scale

    def colour(self, name: str) -> str:
        """A colour by its role in the palette; a #RRGGBB passes through."""
        return name if name.startswith("#") else str(getattr(self.palette, name))

    # ── Shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def fill(self, box: Box, colour: str) -> None:
        """A filled box."""
        self.surface.fill(self.colour(colour), self.rect(box))

    def outline(self, box: Box, colour: str, width: float = 1.0) -> None:
        """The edge of a box, drawn inside it."""
        pygame.draw.rect(self.surface, self.colour(colour), self.rect(box), max(1, self.px(width)))

    def polygon(self, points: Sequence[Point], colour: str) -> None:
        """A filled polygon with smooth edges."""
        drawn = [(x * self.scale, y * self.scale) for x, y in points]
        pygame.draw.polygon(self.surface, self.colour(colour), drawn)
        pygame.draw.aalines(self.surface, self.colour(colour), True, drawn)

    def line(self, a: Point, b: Point, colour: str, width: float = 1.0) -> None:
        """A straight line; level and upright ones are crisp, others smooth."""
        if a[0] == b[0] or a[1] == b[1]:
            ends = (self.px(a[0]), self.px(a[1])), (self.px(b[0]), self.px(b[1]))
            pygame.draw.line(self.surface, self.colour(colour), *ends, max(1, self.px(width)))
            return
        steeper = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
        upright = ceil(width * self.scale * hypot(b[0] - a[0], b[1] - a[1]) / steeper)  # as pygame counts a width
        one, other = ((x * self.scale, y * self.scale) for x, y in (a, b))
        pygame.draw.aaline(self.surface, self.colour(colour), one, other, max(1, upright))

    def disc(self, centre: Point, radius: float, colour: str, width: float = 0.0) -> None:
        """A disc, or a ring of `width` inside its edge."""
        at = (self.px(centre[0]), self.px(centre[1]))
        ring = max(1, self.px(width)) if width else 0
        pygame.draw.aacircle(self.surface, self.colour(colour), at, self.px(radius), ring)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Nothing is drawn outside `box` meanwhile."""
        before = self.surface.get_clip()
        self.surface.set_clip(self.rect(box).clip(before))
        yield
        self.surface.set_clip(before)

    @contextmanager
    def within(self, box: Box) -> Iterator[None]:
        """Text drawn meanwhile is expected to stay within `box`; this is measured by tests, not enforced."""
        before, self.limit = self.limit, box
        yield
        self.limit = before

    def move(self, name: str, box: Box, paint: Callable[["Canvas", float], None]) -> None:
        """Draws something that may be on its way, within `box`: `paint` is told how far it is, 1 being its place."""
        if self.motions is None or not self.motions.takes(self, name, box, paint):
            paint(self, 1.0)

    # ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def word(self, text: str, face: str, size: int, colour: str) -> pygame.Surface:
        """A piece of text as a picture, kept."""
        key = face, size, text, colour
        found = self._words.get(key)
        if found is None:
            if len(self._words) > 6000:
                self._words.clear()
            found = self._words[key] = self.fonts.at(face, size).render(text, True, self.colour(colour))
        return found

    def keep_text(self, key: object, text: object) -> None:
        """Remembers set text, all of it forgotten when it grows beyond what a few pages hold."""
        if len(self.texts) > 2000:
            self.texts.clear()
        self.texts[key] = text

    def keep_picture(self, key: object, picture: pygame.Surface) -> None:
        """Remembers a finished drawing; the oldest go once all of them have more pixels than `KEPT_PIXELS`."""
        self.pictures[key] = picture
        pixels_kept = sum(kept.get_width() * kept.get_height() for kept in self.pictures.values())
        while pixels_kept > KEPT_PIXELS and len(self.pictures) > 1:
            oldest = self.pictures.pop(next(iter(self.pictures)))
            pixels_kept -= oldest.get_width() * oldest.get_height()

    def stamp(self, picture: pygame.Surface, text: str, x: int, y: int, letters: Letters) -> None:
        """Puts a picture of `text` at a place in pixels, and marks it."""
        if self.written is not None:
            place = picture.get_rect(topleft=(x, y))
            clip = self.surface.get_clip()
            if text.strip() and clip.top < place.bottom and place.top < clip.bottom:
                self.written.append(Written(text, self._units(place), letters))
        if self.marks is not None:
            place = picture.get_rect(topleft=(x, y))
            shown = place.clip(self.surface.get_clip())
            below = _grounds(self.surface, shown)
            self.marks.append(Mark(text, self._units(place), self.limit, self._units(shown), letters, below))
        self.surface.blit(picture, (x, y))

    def _units(self, rect: pygame.Rect) -> Box:
        """Pixels as a box."""
        return Box(rect.x / self.scale, rect.y / self.scale, rect.w / self.scale, rect.h / self.scale)

    def label(
        self, text: str, style: Style, colour: str, at: Point, anchor: str = "topleft", width: float | None = None
    ) -> Box:
        """One line of text, hung by `anchor` (pygame's names) and stepped down in size until it fits `width` units.

        What doesn't fit in the smallest letters ends in "…". Returns the box that it takes.
        """
        text = text if len(text) <= LONGEST_LABEL else f"{text[:LONGEST_LABEL]}…"
        size, text = self._fitted(text, style, width)
        picture = self.word(text, style.face, size, colour)
        place = picture.get_rect(**{anchor: (self.px(at[0]), self.px(at[1]))})
        letters = Letters(style.face, size, pixels(style, self.scale, self.text), colour)
        self.stamp(picture, text, place.x, place.y, letters)
        return self._units(place)

    def _least(self, size: int) -> int:
        """How small a label of a size may become: three fifths, and no smaller than can be read."""
        return min(size, max(ceil(size * 0.6), smallest_pixels(self.scale, self.text)))

    def _fitted(self, text: str, style: Style, width: float | None) -> tuple[int, str]:
        """The largest size in pixels, down to the least of the style's own, at which `text` fits `width` units.

        With it the text, or as much of it as fits in the smallest letters: at least one of them, and "…".
        """
        size = pixels(style, self.scale, self.text)
        if width is None:
            return size, text
        room, least = width * self.scale, self._least(size)
        while self.fonts.at(style.face, size).size(text)[0] > room:
            if size == least:
                return size, _shortened(self.fonts.at(style.face, size), text, room)
            size -= 1
        return size, text


def _shortened(font: pygame.font.Font, text: str, room: float) -> str:
    """As much of a text as `room` pixels hold with "…" after it; at least one letter."""
    most = bisect_right(range(1, len(text)), room, key=lambda end: font.size(f"{text[:end].rstrip()}…")[0])
    return f"{text[: max(1, most)].rstrip()}…" if len(text) > 1 else text


def _grounds(surface: pygame.Surface, area: pygame.Rect) -> tuple[str, ...]:
    """The colours that an area holds now, each at a fifth or more of the places that are looked at."""
    if not area.w or not area.h:
        return ()
    columns = range(area.left, area.right, max(1, area.w // 12))
    above = area.h // 8  # where no letter stands
    rows = range(area.top + above, area.bottom - above, max(1, area.h // 4))
    found = Counter(surface.get_at_mapped((x, y)) for x in columns for y in rows)
    often = (surface.unmap_rgb(mapped) for mapped, times in found.items() if times * 5 >= found.total())
    return tuple(f"#{colour.r:02X}{colour.g:02X}{colour.b:02X}" for colour in often)
