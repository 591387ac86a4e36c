"""What do the pages that look back share? Tabs, the chart's variable, and the buttons that close the file or undo."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.core.pages.debrief import GhostLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.citing import together
from game.frontends.window.fonts import CARD, Fonts
from game.frontends.window.furniture import body, button, button_height, button_width, footer, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page, Widget

if TYPE_CHECKING:
    from game.frontends.window.columns import Column
    from game.frontends.window.screens.switch_walk import Stop

Fill = Callable[[Canvas, Box], list[Widget]]
UNDO = "Undo the last decision"
CHARTED = "Your line"
"""The tab with the chart, for which a table can stand in."""
TABLE = ("T", "table")


class Places(NamedTuple):
    """Where the parts of the page lie."""

    tabs: Box
    close: Box
    undo: Box
    inside: Box
    """What the open tab has."""


class TabbedView(DeskView):
    """A page of tabs, one of them open."""

    tab = 0
    line = 0
    """Which variable the chart shows."""
    columns: "tuple[Column, ...]" = ()
    """What the open tab scrolls by widgets."""
    ghost: Sequence[GhostLine] = ()
    """The variables that the chart can show."""
    stops: "Sequence[Stop]" = ()
    """The decisions of the strip."""
    point = 0
    """Which of them the walk has come to."""
    at: tuple[float, Box] = (0.0, Box(0, 0, 0, 0))
    """Its x on the page, and the strip."""
    hints: Sequence[tuple[str, str]] = ()
    close_words = "Close the file"
    kind = ""
    """What the page is, in a few words."""
    _fonts: Fonts | None = None
    """Those of the last canvas, for the poster."""

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        raise NotImplementedError

    def heading(self, canvas: Canvas) -> Widget:
        """The header."""
        raise NotImplementedError

    def chart(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """Draws one variable, yours beside the record's."""
        charts.ghost_chart(canvas, box, line)

    def glance(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """Draws one variable small, beside a larger chart."""
        charts.small_chart(canvas, box, line)

    def page(self, canvas: Canvas) -> Page:
        """The tabs, what the open one holds, and the buttons that close the file and undo."""
        self._fonts = canvas.fonts
        places = self._places(canvas)
        names = [name for name, _ in self.tabs]
        self.columns = ()
        made = tabs(canvas, names, self.tab, places.tabs, self.pick)
        filled = self.tabs[self.tab][1](canvas, places.inside)
        made[self.tab].cites = together(widget.cites for widget in filled if widget.cites)
        return Page(
            (
                self.heading(canvas),
                *made,
                *filled,
                button(canvas, "close", self.close_words, places.close, self.sitting.go_on, chief=True),
                button(canvas, "undo", UNDO, places.undo, self.sitting.undo),
                *footer(canvas, self._offered()),
                *self.above(canvas),
            ),
            first=f"tab-{self.tab}",
            columns=self.columns,
        )

    def above(self, canvas: Canvas) -> list[Widget]:
        """What lies over the page: the card of a decision, while its strip has the focus."""
        from game.frontends.window.screens.switch_walk import card

        return card(self, canvas)

    def _places(self, canvas: Canvas) -> Places:
        """One row of tabs and buttons where it holds them all, else the buttons at the foot."""
        area = body(canvas)
        high, foot = canvas.line_height(CARD) + 16, button_height(canvas)
        close, undo = (button_width(canvas, words) for words in (self.close_words, UNDO))
        widest = max(canvas.text_width(name, CARD) for name, _ in self.tabs) + 26
        row = Box(area.x, area.y - 2, area.w, high)
        spare = area.w - close - undo - 36
        if spare >= widest * len(self.tabs):
            return Places(
                tabs=row._replace(w=min(spare, 1.4 * widest * len(self.tabs))),
                close=Box(area.right - close, row.y, close, high),
                undo=Box(area.right - close - undo - 12, row.y, undo, high),
                inside=Box(area.x, row.bottom + 12, area.w, area.bottom - row.bottom - 16),
            )
        closing = Box(area.x, area.bottom - foot - 2, close, foot)
        return Places(
            tabs=row,
            close=closing,
            undo=Box(closing.right + 16, closing.y, undo, foot),
            inside=Box(area.x, row.bottom + 10, area.w, area.h - high - foot - 26),
        )

    def on(self, key: Key) -> Change | None:
        """Numbers open tabs, Enter on the open tab the next one; T has a meaning where there is a chart."""
        if key is Key.PRESS and self.focus in ("", f"tab-{self.tab}"):
            return self.sitting.go_on() if self._at_the_last else self.pick(self.tab + 1)
        if key in NUMBERS:
            return self.pick(NUMBERS.index(key))
        if key is Key.TABLE and not self.charts_shown:
            return Stay()
        if key is Key.EXPORT and self._fonts is not None:
            from game.frontends.window.screens.keeping import kept

            return Stay(kept(self, self._fonts))
        return super().on(key)

    @property
    def charts_shown(self) -> bool:
        """Whether the open tab shows a chart."""
        return bool(self.ghost) and self.tabs[self.tab][0] == CHARTED

    @property
    def _at_the_last(self) -> bool:
        """Whether no tab comes after the open one."""
        return self.tab == len(self.tabs) - 1

    def _offered(self) -> list[tuple[str, str]]:
        """The keys that do something on the open tab, first what Enter does there."""
        enter = "Enter", self.close_words.lower() if self._at_the_last else "next tab"
        return [enter, *(hint for hint in self.hints if hint != TABLE or self.charts_shown)]

    def pick(self, tab: int) -> Change:
        """Opens a tab."""
        self.tab = min(tab, len(self.tabs) - 1)
        self.focus = f"tab-{self.tab}"
        return Stay()

    def turn_line(self, by: int) -> Change:
        """Shows another variable in the chart."""
        self.line = (self.line + by) % max(1, len(self.ghost))
        return Stay()
