"""What do the pages that look back share? Tabs, the chart's variable, and the buttons that close the file or undo."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.core.screen import GhostLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CARD
from game.frontends.window.furniture import body, button, button_height, button_width, footer, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page, Widget

if TYPE_CHECKING:
    from game.frontends.window.columns import Column

Fill = Callable[[Canvas, Box], list[Widget]]
UNDO = "Undo the last decision"
CHARTED = "Your line"
"""The tab with the chart, for which a table can stand in."""
TABLE = ("T", "table")


class TabbedView(DeskView):
    """A page of tabs, one of them open."""

    tab = 0
    line = 0
    """Which variable the chart shows."""
    columns: "tuple[Column, ...]" = ()
    """What the open tab scrolls by widgets."""
    ghost: Sequence[GhostLine] = ()
    """The variables that the chart can show."""
    hints: Sequence[tuple[str, str]] = ()
    close_words = "Close the file"

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

    def page(self, canvas: Canvas) -> Page:
        """The tabs, what the open one holds, and the button that closes the file."""
        area = body(canvas)
        high = canvas.line_height(CARD) + 16
        foot = button_height(canvas)
        row = Box(area.x, area.y - 2, area.w, high)
        inside = Box(area.x, row.bottom + 10, area.w, area.h - high - foot - 26)
        _, fill = self.tabs[self.tab]
        self.columns = ()
        close = Box(area.x, area.bottom - foot - 2, button_width(canvas, self.close_words), foot)
        undo = Box(close.right + 16, close.y, button_width(canvas, UNDO), foot)
        return Page(
            (
                self.heading(canvas),
                *tabs(canvas, [name for name, _ in self.tabs], self.tab, row, self.pick),
                *fill(canvas, inside),
                button(canvas, "close", self.close_words, close, self.sitting.go_on, chief=True),
                button(canvas, "undo", UNDO, undo, self.sitting.undo),
                *footer(canvas, self._offered()),
            ),
            first=f"tab-{self.tab}",
            columns=self.columns,
        )

    def on(self, key: Key) -> Change | None:
        """Numbers open tabs, Enter on the open tab the next one; T has a meaning where there is a chart."""
        if key is Key.PRESS and self.focus in ("", f"tab-{self.tab}"):
            return self.sitting.go_on() if self._at_the_last else self.pick(self.tab + 1)
        if key in NUMBERS:
            return self.pick(NUMBERS.index(key))
        if key is Key.TABLE and not self._charts:
            return Stay()
        return super().on(key)

    @property
    def _charts(self) -> bool:
        """Whether the open tab shows a chart."""
        return bool(self.ghost) and self.tabs[self.tab][0] == CHARTED

    @property
    def _at_the_last(self) -> bool:
        """Whether no tab comes after the open one."""
        return self.tab == len(self.tabs) - 1

    def _offered(self) -> list[tuple[str, str]]:
        """The keys that do something on the open tab, first what Enter does there."""
        enter = "Enter", self.close_words.lower() if self._at_the_last else "next tab"
        return [enter, *(hint for hint in self.hints if hint != TABLE or self._charts)]

    def pick(self, tab: int) -> Change:
        """Opens a tab."""
        self.tab = min(tab, len(self.tabs) - 1)
        self.focus = f"tab-{self.tab}"
        return Stay()

    def turn_line(self, by: int) -> Change:
        """Shows another variable in the chart."""
        self.line = (self.line + by) % max(1, len(self.ghost))
        return Stay()
