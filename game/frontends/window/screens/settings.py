"""What can be set? Rows at the left that count at once; at the right what the one in focus means, set as it shows."""

from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.clipboard import copied
from game.frontends.window.columns import Column
from game.frontends.window.furniture import body, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.screens import settings_rows as rows
from game.frontends.window.screens.settings_card import card
from game.frontends.window.screens.settings_words import FOLDERS, GROUPS, NAMES, folder, volume_words
from game.frontends.window.settings import LOUDEST, USUAL, Settings
from game.frontends.window.sizes import SIZES, larger, smaller
from game.frontends.window.stack import Change, Pop, Push, Set, Stay
from game.frontends.window.theme import PALETTES, Palette
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

LOUDER = 10
SHARE = 0.56
HINTS = (
    ("Up/Down", "move"), ("Left/Right", "change"), ("Enter", "switch"), ("U", "undo"), ("F1", "help"), ("Esc", "back"),
)  # fmt: skip

TURNED = ("text_first", "motion", "projector", "mute", "speech", "forecast", "notes", "full")
"""The settings that are on or off."""


class _Row(NamedTuple):
    """A place in the column of settings."""

    id: str
    top: float
    high: float


class SettingsView(View):
    """Every setting as a row. There is nothing to confirm: what is set counts, is kept, and can be undone."""

    def __init__(self) -> None:
        """What is set comes with `settings`."""
        super().__init__()
        self._before: list[Settings] = []
        """What was set before each change that was made here."""

    def page(self, canvas: Canvas) -> Page:
        """The column of rows and the card."""
        area = body(canvas)
        left = Box(area.x, area.y, area.w * SHARE, area.h - 6)
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 8)
        places, high = _placed(canvas)
        column = Column("settings", left.inset(7, 5), high, self.scrolls)
        made: list[Widget] = [Widget("form", "image", "The form", left, sheet)]
        for place in places:
            made += self._row(canvas, column, place)
        flow = card(canvas, right.w - 54, self._chosen, self.settings)
        return Page(
            (
                header(canvas, "Settings", "", "kept as you go"),
                *made, column.bar(),
                Pane("about", "What it means", right, flow, self.scrolls, sheet, pad=24),
                *footer(canvas, HINTS),
            ),
            first="text", columns=(column,),
        )  # fmt: skip

    @property
    def _chosen(self) -> str:
        """The row that has the focus; the first while none has it."""
        chosen = "palette" if self.focus.startswith("palette-") else self.focus
        return chosen if chosen in NAMES else "text"

    def _row(self, canvas: Canvas, column: Column, place: _Row) -> list[Widget]:
        """The widgets of one row."""
        id, now = place.id, self.settings
        box = column.place(place.top, place.high)
        name = NAMES.get(id, id)
        if id in TURNED:
            on = bool(getattr(now, id))
            return [rows.switch_row(id, name, on, box, lambda: self._set(now.turned(id)), column)]
        if id == "text":
            said = f"{round(canvas.text * 100)} %"
            step = SIZES.index(canvas.text) + 1
            return rows.stair_row(
                id, name, step, len(SIZES), said if now.text else f"usual, {said}", box, column,
                lambda by: self._sized(canvas, by), lambda: self._set(now._replace(text=None)),
            )  # fmt: skip
        if id == "volume":
            return rows.stair_row(
                id, name, now.volume // LOUDER, LOUDEST // LOUDER, volume_words(now), box, column, self._louder
            )
        if id == "palette":
            return self._swatches(canvas, box, column)
        if id in FOLDERS:
            where = folder(id)
            return [rows.action_row(id, name, where, box, column, lambda: Stay(copied(where)))]
        if id == "usual":
            return [rows.action_row(id, name, "", box, column, self._as_usual)]
        return [rows.heading(id, box, column)]

    def _swatches(self, canvas: Canvas, box: Box, column: Column) -> list[Widget]:
        upper = rows.row_height(canvas)
        name = rows.caption("palette", NAMES["palette"], box._replace(h=upper), column)
        low = Box(box.x + rows.PAD, box.y + upper, box.w - 2 * rows.PAD, box.h - upper - 12)
        places = rows.swatch_places(canvas, low, len(PALETTES))
        return [name, *(self._swatch(palette, place, column) for palette, place in zip(PALETTES, places, strict=True))]

    def _swatch(self, palette: Palette, box: Box, column: Column) -> Widget:
        now = self.settings
        return rows.swatch(
            palette, palette == now.palette, box, column, lambda: self._set(now._replace(palette=palette))
        )

    # ── Changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _set(self, settings: Settings, notice: str = "") -> Change:
        if settings != self.settings:
            self._before.append(self.settings)
        return Set(settings, notice)

    def _sized(self, canvas: Canvas, by: int) -> Change:
        size = larger(canvas.text) if by > 0 else smaller(canvas.text)
        return self._set(self.settings._replace(text=size))

    def _louder(self, by: int) -> Change:
        volume = min(max(0, self.settings.volume + by * LOUDER), LOUDEST)
        return self._set(self.settings._replace(volume=volume, mute=self.settings.mute and by < 0))

    def _as_usual(self) -> Change:
        """All but the window's own size."""
        return self._set(USUAL._replace(window=self.settings.window), "All is as usual. U brings back what was set.")

    def _undone(self) -> Change:
        if not self._before:
            return Stay("Nothing has been changed here.")
        return Set(self._before.pop()._replace(window=self.settings.window), "As it was before.")

    def on(self, key: Key) -> Change | None:
        """U takes the last change back; F1 opens the help."""
        if key is Key.UNDO:
            return self._undone()
        if key is Key.HELP:
            from game.frontends.window.screens.help import HelpView

            return Push(HelpView(self))
        return None

    def citation(self, id: str) -> str:
        """Of a folder, where it is."""
        return folder(id) if id in FOLDERS else ""

    def back(self) -> Change:
        """To where it was opened."""
        return Pop()


def _placed(canvas: Canvas) -> tuple[list[_Row], float]:
    """Every row and heading with its place in the column, and the height of all of them."""
    high, made, top = rows.row_height(canvas), [], 8.0
    heading = rows.heading_height(canvas)
    for group, ids in GROUPS:
        if group:
            made.append(_Row(group, top, heading))
            top += heading
        for id in ids:
            tall = high + rows.swatches_height(canvas) + 12 if id == "palette" else high
            made.append(_Row(id, top, tall))
            top += tall
    return made, top + 8
