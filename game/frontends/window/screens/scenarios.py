"""Which juncture? The list of scenarios by date, with what the chosen one is about."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.errors import GameError
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.furniture import body, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

if TYPE_CHECKING:
    from game.files.library import Entry
    from game.frontends.window.shelf import Shelf

GAP = 6.0
TITLE = CHOICE._replace(size=18)
HINTS = (("Up/Down", "move"), ("Enter", "play"), ("F1", "help"), ("Esc", "back"))


class ScenariosView(View):
    """A row for each scenario, and beside them the one in focus."""

    def __init__(self, shelf: "Shelf") -> None:
        """`shelf` may still be opening its library."""
        super().__init__()
        self.shelf = shelf
        self._shown = False

    def work(self) -> Change | None:
        """Draws the list once the library is open."""
        self.shelf.start()
        if self.shelf.ready and not self._shown:
            self._shown = True
            return Stay()
        return None

    def on(self, key: Key) -> Change | None:
        """F1 opens the help."""
        if key is not Key.HELP:
            return None
        from game.frontends.window.screens.help import HelpView

        return Push(HelpView())

    def page(self, canvas: Canvas) -> Page:
        """The list, or a word of patience."""
        if not self.shelf.ready:
            said = Widget("waiting", "status", "Opening the files", body(canvas), _waiting)
            return Page((header(canvas, "Junctures"), said))
        entries = self.shelf.library.entries
        area = body(canvas)
        left = Box(area.x, area.y, area.w * 0.56, area.h - 4)
        high = canvas.line_height(TITLE) + canvas.line_height(LABEL) + 14
        column = Column("list", left, (high + GAP) * len(entries) - GAP, self.scrolls)
        rows = [self._row(entry, column.place(i * (high + GAP), high), column) for i, entry in enumerate(entries)]
        chosen = next((entry for entry in entries if entry.id == self.focus), entries[0] if entries else None)
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 8)
        card = [self._card(canvas, chosen, right)] if chosen else []
        count = f"{len(entries)} to play" if entries else "none found"
        return Page(
            (header(canvas, "Junctures", "", count), *rows, column.bar(), *card, footer(canvas, HINTS)),
            columns=(column,),
        )

    def _row(self, entry: "Entry", box: Box, column: Column) -> Widget:
        """Title over date and size; a broken file says so."""
        facts = f"{spoken(entry.date)} · {entry.decisions} decisions · {entry.minutes} minutes"
        if entry.problem is not None:
            facts = "can't be played: see at the right"

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            canvas.fill(box, "bar" if focused else "sheet")
            canvas.outline(box, "line" if entry.problem else "ink", 1.5)
            wedge = [(box.x, box.y), (box.x + 22, box.y), (box.x + 12, box.bottom - 1), (box.x, box.bottom - 1)]
            canvas.polygon(wedge, "line" if entry.problem else "red")
            colour = "on_bar" if focused else "slate" if entry.problem else "ink"
            y, room = box.y + 6, box.w - 50
            took = canvas.label(entry.title, TITLE, colour, (box.x + 36, y), width=room)
            second = box.bottom - 7
            canvas.label(facts, LABEL, colour if focused else "slate", (box.x + 36, second), "bottomleft", room)
            if entry.place_from != "shipped":
                canvas.label(
                    entry.place_from, LABEL, colour, (box.right - 14, took.centre[1]), "midright", room - took.w - 20
                )

        return Widget(
            entry.id, "button", entry.title, box, paint, value=facts, press=lambda: self._play(entry),
            enabled=entry.problem is None, column="list", clip=column.clip,
        )  # fmt: skip

    def _card(self, canvas: Canvas, entry: "Entry", box: Box) -> Pane:
        """What the scenario in focus is about."""
        writer = Writer(canvas, box.w - 60)
        writer.prose(entry.title, CHOICE._replace(face="bold", size=24))
        writer.prose(spoken(entry.date), LABEL._replace(size=15), "slate", gap=2)
        if entry.problem is not None:
            writer.prose("THIS FILE CAN'T BE PLAYED", LABEL_BOLD, "red", gap=18).prose(entry.problem, MONO, gap=4)
        else:
            aim = writer.narrower().prose("THE AIM", LABEL_BOLD, "red").prose(entry.aim, BODY, gap=2)
            writer.barred(aim.flow, "red", gap=18)
            size = f"{entry.decisions} decisions, {entry.words} words, about {entry.minutes} minutes."
            writer.prose(size, BODY, gap=18)
            if entry.tags:
                writer.prose(" · ".join(entry.tags), MONO, "slate", gap=12)
        return Pane("card", entry.title, box, writer.flow, self.scrolls, sheet, pad=26)

    def _play(self, entry: "Entry") -> Change:
        if entry.problem is not None:
            return Stay(entry.problem)
        try:
            return Push(self.shelf.sitting(entry.id).view())
        except GameError as error:
            return Stay(f"{error}.")


def _waiting(canvas: Canvas, box: Box, focused: bool) -> None:
    canvas.label("Opening the files …", CHOICE, "ink", box.centre, "center", box.w)
