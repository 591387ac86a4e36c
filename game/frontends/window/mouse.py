"""What does the mouse do to a page? It points, presses, drags and marks; at rest it is told what it rests on."""

from contextlib import suppress
from math import dist
from time import monotonic
from typing import TYPE_CHECKING

import pygame

from game.frontends.window import selection as selecting
from game.frontends.window.grip import Grip
from game.frontends.window.widgets import STEP, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.stage import Stage

Place = tuple[int, int]
"""In pixels of the window."""

TWICE = 0.4
"""Seconds within which a second click makes a double one."""
NEAR = 5
"""Pixels within which it does."""
NEVER = (0.0, (-99, -99))
"""When and where a click was that no other can follow."""
RESTED = 0.7
"""Seconds after which a mouse that rests is told what it rests on."""


class Mouse:
    """The mouse over the page of a stage."""

    def __init__(self, stage: "Stage") -> None:
        """It has not been moved yet."""
        self.stage = stage
        self.grip = Grip()
        self._clicked: tuple[float, Place] = NEVER
        """When and where it was pressed last."""
        self._resting: tuple[float, Place] | None = None
        """Since when and where it rests, until it is told on what."""
        self._entered = False
        """Whether it has only just come in, or the window has opened below it: that points at nothing."""
        self._hand = False
        """Whether the pointer is a hand."""

    def come_in(self) -> None:
        """It has come into the window."""
        self._entered = True

    def let_go(self) -> None:
        """The window listens to something else now: nothing is held any more."""
        self.grip.let_go()

    def rest_no_more(self) -> None:
        """Something else is being done: where it lies says nothing."""
        self._resting = None

    def moved(self, place: Place) -> None:
        """Points at a place, unless it has only just come in."""
        if not self._entered or self.grip.holds:
            self._hover(place)
        self._entered = False
        self._show_hand(place)
        self._resting = (monotonic(), place)

    def click(self, place: Place) -> bool:
        """The left button went down; returns whether that was on something that can be pressed."""
        top, pressed = self.stage.top, self._pressable(place)
        before, self._clicked, self._resting = self._clicked, (monotonic(), place), None
        self._press(place)
        if not self.stage.stack:
            return pressed
        if self.stage.top is top and monotonic() - before[0] < TWICE and dist(before[1], place) <= NEAR:
            self._mark_word(place)
        return pressed

    def released(self, place: Place) -> None:
        """Lets go of what it held; what was dragged is no first half of a double click."""
        self.grip.let_go()
        if dist(self._clicked[1], place) > NEAR:
            self._clicked = NEVER

    def wheel(self, place: Place, notches: float) -> None:
        """The wheel was turned; up is positive."""
        x, y = self._at(place)
        by = -STEP * notches
        widget, marked = self._under(place), self.stage.selection
        if marked is not None and isinstance(widget, Pane) and widget.id == marked.of:
            self._scroll_marked(widget, marked, by)
            return
        self.stage.put_away()
        if widget is not None and self.stage.scroll(widget, by):
            return
        for column in self.stage.page.columns:
            if column.box.contains(x, y) and column.scroll(by):
                self.stage.refresh()

    def _scroll_marked(self, pane: Pane, marked: selecting.Selection, by: float) -> None:
        """Scrolls a pane some of whose words are marked; they stay so."""
        self.stage.burst()
        if pane.scroll(by):
            self.stage.selection = selecting.scrolled(self.stage.canvas, marked, pane)
            self.stage.touch()

    def rest(self) -> None:
        """Where it is held beyond the edge of what it marks, that scrolls.

        Where it has come to rest, a bubble explains what lies there, once, if there is anything to explain.
        """
        self.grip.pull(self.stage)
        if self._resting is None or monotonic() - self._resting[0] < RESTED:
            return
        widget, self._resting = self._under(self._resting[1]), None
        if widget is not None and not self.grip.holds:
            self.stage.explain(widget, asked=False)

    # ── What lies below it ───────────────────────────────────────────────────────────────────────────────────────────

    def _at(self, place: Place) -> tuple[float, float]:
        """The place in units of the page."""
        scale = self.stage.canvas.scale
        return place[0] / scale, place[1] / scale

    def _under(self, place: Place) -> Widget | None:
        """The topmost widget there."""
        x, y = self._at(place)
        for widget in reversed(self.stage.page.widgets):
            seen = widget.clip is None or widget.clip.contains(x, y)
            if seen and widget.box.contains(x, y) and widget.role != "status":
                return widget
        return None

    def _pressable(self, place: Place) -> bool:
        """Whether a click there does something."""
        x, y = self._at(place)
        widget = self._under(place)
        if widget is None:
            return False
        more = isinstance(widget, Pane) and widget.foot.contains(x, y)
        return more or widget.press is not None or widget.link_at(self.stage.canvas, x, y) is not None

    def _show_hand(self, place: Place) -> None:
        """Shows a hand over what can be pressed."""
        hand = self._pressable(place)
        if hand is not self._hand:
            self._hand = hand
            with suppress(pygame.error):  # not every driver has cursors
                pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_HAND if hand else pygame.SYSTEM_CURSOR_ARROW)

    # ── What is done there ───────────────────────────────────────────────────────────────────────────────────────────

    def _hover(self, place: Place) -> None:
        """What it holds comes along; else what can be pressed there takes the focus."""
        if self.grip.holds:
            self.grip.move(self.stage, *self._at(place))
            return
        self.stage.burst()
        widget = self._under(place)
        if widget is not None and widget.focusable and widget.press is not None:
            self.stage.point_at(widget)

    def _press(self, place: Place) -> None:
        """Takes a scroll bar, reads on, follows a link, presses a widget, or begins to mark words."""
        stage, (x, y) = self.stage, self._at(place)
        stage.clear()
        widget = self._under(place)
        if self.grip.take_bar(stage, x, y) or widget is None:
            return
        fact = widget.link_at(stage.canvas, x, y)
        if isinstance(widget, Pane) and widget.foot.contains(x, y):
            widget.page_on()
        elif fact is not None:
            stage.apply(stage.top.follow(fact))
        elif widget.press is not None:
            stage.press(widget)
        else:
            if widget.focusable:
                stage.press(widget)
            self.grip.mark(stage, widget, x, y)

    def _mark_word(self, place: Place) -> None:
        """Marks the word there, where a click does nothing else."""
        stage, (x, y) = self.stage, self._at(place)
        widget = self._under(place)
        if widget is not None and widget.press is None and widget.link_at(stage.canvas, x, y) is None:
            stage.selection = selecting.word_at(stage.canvas, widget, x, y)
            self.grip.let_go()
            stage.touch()
