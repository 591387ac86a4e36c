"""What may upset here? The content note before a juncture that has one, with a way past it."""

from game.core.moves import Skip
from game.core.pages.desk import NoteScreen
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CARD, LABEL_BOLD
from game.frontends.window.furniture import body, button, button_height, button_width, footer, sheet
from game.frontends.window.screens.desk_view import DeskView, desk_header
from game.frontends.window.screens.settings_rows import row_height, switch_row
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Set
from game.frontends.window.widgets import Page, Pane

READ, SKIP = "Go on", "Skip to the record"
ALWAYS = "Show notes like this one"
SKIPPED = "Skipping takes the choices of the record with their effects, and counts for no score."


class NoteView(DeskView):
    """The note, the aim, and two buttons."""

    def __init__(self, sitting: Sitting, screen: NoteScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen

    def instead(self) -> Change | None:
        """The juncture at once, for a player who doesn't want notes."""
        return None if self.settings.notes else self.sitting.go_on()

    def page(self, canvas: Canvas) -> Page:
        """A sheet in the middle of the page."""
        area = body(canvas)
        wide = min(area.w, 760 * min(1.5, canvas.text))
        high = button_height(canvas)
        low = row_height(canvas)
        box = Box(area.x + (area.w - wide) / 2, area.y + 8, wide, area.h - high - low - 48)
        writer = self._written(Writer(canvas, wide - 60))
        box = box._replace(h=min(box.h, writer.flow.height + 60))
        y = box.bottom + 20
        first = Box(box.x, y, button_width(canvas, READ), high)
        always = Box(box.x, first.bottom + 16, wide, low)
        second = Box(first.right + 16, y, button_width(canvas, SKIP), high)
        return Page(
            (
                desk_header(canvas, self.screen.header, "content note"),
                Pane("note", "Content note", box, writer.flow, self.scrolls, sheet, pad=26),
                button(canvas, "go-on", READ, first, self.sitting.go_on, chief=True),
                button(canvas, "skip", SKIP, second, self._skip),
                switch_row("always", ALWAYS, self.settings.notes, always, self._turn_notes),
                *footer(canvas, (("Enter", "press"), ("Tab", "move"), ("F1", "help"), ("Esc", "leave"))),
            ),
            first="go-on",
        )

    def _written(self, writer: Writer) -> Writer:
        """The note, the aim, and what skipping means."""
        writer.prose("Before you read on", CARD._replace(size=22)).prose(self.screen.note, BODY, gap=12)
        writer.prose("THE AIM", LABEL_BOLD, "red", gap=22).prose(self.screen.aim, BODY, gap=2)
        return writer.prose(SKIPPED, BODY._replace(face="italic"), "slate", gap=22)

    def _turn_notes(self) -> Change:
        return Set(self.settings.turned("notes"))

    def _skip(self) -> Change:
        return self.sitting.play(Skip())
