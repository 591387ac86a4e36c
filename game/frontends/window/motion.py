"""What is on its way, and how far has it come? A view declares its motions; one clock moves them, then all lies still.

A page is drawn once, without what moves; each frame then puts back what lay below that, and draws it a little further
on. When all has arrived, or somebody presses a key, the page is drawn whole, as it would have been without motion.
"""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.frontends.window.box import Box

if TYPE_CHECKING:
    from game.frontends.window.canvas import Canvas

TRAVEL = 12.0
"""Units that a page slides up."""

Paint = Callable[["Canvas", float], None]
"""Draws a thing that has come so far: 0 where it sets out, 1 where it stays."""


class Motion(NamedTuple):
    """Something that moves once."""

    name: str
    """By which whatever draws it asks how far it has come."""
    seconds: float = 0.16
    after: float = 0.0
    """Seconds that it waits first."""


SLIDE = Motion("slide", 0.15)
"""How a page arrives: from a dozen units below."""


class Mover(NamedTuple):
    """A thing on its way, with what lies below it."""

    name: str
    area: pygame.Rect
    paint: Paint
    below: pygame.Surface


class Motions:
    """What moves now. Nothing does unless it was begun."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """`clock` tells seconds."""
        self._clock = clock
        self._now = 0.0
        self._next: float | None = None
        """When motions were begun whose page isn't drawn yet."""
        self._begun: dict[str, tuple[float, Motion]] = {}
        self._waiting: list[tuple[str, pygame.Rect, Paint]] = []
        """What was left out of the page, to be drawn over it."""
        self._movers: list[Mover] = []
        self._page: pygame.Surface | None = None
        """The page that slides."""

    @property
    def active(self) -> bool:
        """Whether a frame is due."""
        return bool(self._begun)

    def begin(self, *motions: Motion) -> None:
        """Sets out with the page that is drawn next, once it is: laying it out may take as long as a motion."""
        self._next = self._clock()
        self._begun.update({motion.name: (self._next + motion.after, motion) for motion in motions})

    def end(self) -> bool:
        """Everything has arrived at once; returns whether anything hadn't."""
        was = self.active
        self._begun.clear()
        self._next = None
        self._forget()
        return was

    def _forget(self) -> None:
        self._waiting, self._movers, self._page = [], [], None

    def progress(self, name: str) -> float:
        """How far a thing has come at the present frame, fast at first and slowing down; 1 for what doesn't move."""
        if name not in self._begun:
            return 1.0
        start, motion = self._begun[name]
        share = min(1.0, max(0.0, (self._now - start) / motion.seconds))
        return 1 - (1 - share) ** 2

    # ── A page ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def frame(self) -> None:
        """A page is about to be drawn whole."""
        self._now = self._clock()
        self._forget()
        if self._arrived:
            self._begun.clear()

    @property
    def _arrived(self) -> bool:
        return all(self._now >= start + motion.seconds for start, motion in self._begun.values())

    def takes(self, canvas: "Canvas", name: str, box: Box, paint: Paint) -> bool:
        """Whether something is drawn over the page, since it is on its way; if not, it is to be drawn in its place."""
        if name not in self._begun:
            return False
        area = canvas.rect(box).clip(canvas.surface.get_clip())
        if area.w and area.h:
            self._waiting.append((name, area, paint))
        return True

    def lay(self, canvas: "Canvas", top: float) -> None:
        """The page is drawn: lays over it what moves, and sets it to where it has slid; it slides below a height."""
        self._set_out()
        for name, area, paint in self._waiting:
            below = canvas.surface.subsurface(area).copy()
            self._movers.append(Mover(name, area, paint, below))
        self._waiting = []
        self._paint(canvas)
        if self.progress(SLIDE.name) < 1:
            self._page = canvas.surface.subsurface(_sliding(canvas, top)).copy()
            self._slide(canvas, top)

    def _set_out(self) -> None:
        """What was begun with this page begins only now."""
        if self._next is not None:
            took = self._clock() - self._next
            begun = self._begun.items()
            self._begun = {
                name: (start + took if start >= self._next else start, motion) for name, (start, motion) in begun
            }
            self._next = None

    # ── Frames after it ──────────────────────────────────────────────────────────────────────────────────────────────

    def step(self, canvas: "Canvas", top: float) -> list[pygame.Rect] | None:
        """One frame more: the pixels that have changed; None if the page is to be drawn whole again."""
        self._now = self._clock()
        slid = self._page is not None and self.progress(SLIDE.name) >= 1
        if slid or self._arrived:
            return None
        if self._page is not None:
            self._slide(canvas, top)
            return [_sliding(canvas, top)]
        for mover in reversed(self._movers):
            canvas.surface.blit(mover.below, mover.area)
        self._paint(canvas)
        return [mover.area for mover in self._movers]

    def _paint(self, canvas: "Canvas") -> None:
        clip = canvas.surface.get_clip()
        for mover in self._movers:
            canvas.surface.set_clip(mover.area)
            mover.paint(canvas, self.progress(mover.name))
        canvas.surface.set_clip(clip)

    def _slide(self, canvas: "Canvas", top: float) -> None:
        area = _sliding(canvas, top)
        if self._page is not None:
            canvas.surface.fill(canvas.colour("ground"), area)
            down = canvas.px(TRAVEL * (1 - self.progress(SLIDE.name)))
            canvas.surface.blit(self._page, (area.x, area.y + down))


def _sliding(canvas: "Canvas", top: float) -> pygame.Rect:
    """The part of the page below a height in units, as pixels of the surface."""
    part = Box(0, top, canvas.width, canvas.height - top)
    return canvas.rect(part).clip(canvas.surface.get_rect())
