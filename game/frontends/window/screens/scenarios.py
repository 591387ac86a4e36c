"""Which juncture? The list of scenarios by date, with what the chosen one is about."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.errors import GameError
from game.core.model import Theatre
from game.core.screen import MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.furniture import body, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.map_view import map_paint
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Paint, Pane, Widget

if TYPE_CHECKING:
    from game.files.library import Entry
    from game.frontends.window.shelf import Shelf

THEATRES: tuple[Theatre, ...] = ("europe", "asia", "world")
GAP = 8.0
TITLES = 116.0
"""Units from a row's left edge to its title; the year stands before it."""
YEAR = CHOICE._replace(face="bold", size=27, fixed=True)
LEAST_MAP = 190.0
PLAIN_TAGS = frozenset(("flagship",))
"""Tags that say nothing to a player."""
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
        high = canvas.line_height(TITLE) + canvas.line_height(LABEL) + 22
        column = Column("list", left, (high + GAP) * len(entries) - GAP, self.scrolls)
        rows = [self._row(entry, column.place(i * (high + GAP), high), column) for i, entry in enumerate(entries)]
        chosen = next((entry for entry in entries if entry.id == self.focus), entries[0] if entries else None)
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 8)
        card = self._card(canvas, chosen, right) if chosen else []
        count = f"{len(entries)} to play" if entries else "none found"
        return Page(
            (header(canvas, "Junctures", "", count), *rows, column.bar(), *card, *footer(canvas, HINTS)),
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
            year = "red_on_bar" if focused else "slate" if entry.problem else "red"
            canvas.label(entry.date[:4], YEAR, year, (box.x + 34, box.centre[1]), "midleft", TITLES - 44)
            left, room = box.x + TITLES, box.w - TITLES - 14
            took = canvas.label(entry.title, TITLE, colour, (left, box.y + 9), width=room)
            second = box.bottom - 11
            canvas.label(facts, LABEL, colour if focused else "slate", (left, second), "bottomleft", room)
            if entry.place_from != "shipped":
                canvas.label(
                    entry.place_from, LABEL, colour, (box.right - 14, took.centre[1]), "midright", room - took.w - 20
                )

        return Widget(
            entry.id, "button", entry.title, box, paint, value=facts, press=lambda: self._play(entry),
            enabled=entry.problem is None, column="list", clip=column.clip,
        )  # fmt: skip

    def _card(self, canvas: Canvas, entry: "Entry", box: Box) -> list[Widget]:
        """What the scenario in focus is about, and below it the map of its day where there is room."""
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
            tags = [tag.replace("-", " ") for tag in entry.tags if tag not in PLAIN_TAGS]
            if tags:
                writer.prose(" · ".join(tags), MONO, "slate", gap=12)
        needed = writer.flow.height + 56
        rest = Box(box.x, box.y + needed + 16, box.w, box.h - needed - 16)
        shown = _map_of(entry)
        if shown is None or rest.h < LEAST_MAP:
            return [Pane("card", entry.title, box, writer.flow, self.scrolls, sheet, pad=26)]
        card = Pane("card", entry.title, box._replace(h=needed), writer.flow, self.scrolls, sheet, pad=26)
        return [card, Widget("map", "image", f"Map, {spoken(entry.date)}", rest, self._painting(shown))]

    def _painting(self, shown: MapView) -> Paint:
        return lambda canvas, box, focused: map_paint(canvas, box, shown, self.shelf.maps, legend=False)

    def _play(self, entry: "Entry") -> Change:
        if entry.problem is not None:
            return Stay(entry.problem)
        try:
            return Push(self.shelf.sitting(entry.id).view())
        except GameError as error:
            return Stay(f"{error}.")


def _map_of(entry: "Entry") -> MapView | None:
    """The map of the day on which an entry begins, without lines; None where the file doesn't tell."""
    theatre = next((known for known in THEATRES if known == entry.theatre), None)
    if theatre is None or entry.problem is not None or not entry.date:
        return None
    return MapView(theatre=theatre, date=entry.date, lines=(), table=())


def _waiting(canvas: Canvas, box: Box, focused: bool) -> None:
    canvas.label("Opening the files …", CHOICE, "ink", box.centre, "center", box.w)
