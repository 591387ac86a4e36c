"""Which run is gone on with? The saved runs, newest first; one that can't be opened says why."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.core.amounts import many
from game.core.dates import spoken
from game.core.sentences import sentence
from game.frontends.window.arc import strip, strip_at, strip_height
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.furniture import button, button_height, button_width
from game.frontends.window.keys import Key
from game.frontends.window.rows import GAP, TITLES, Row, row_height, row_paint
from game.frontends.window.screens.list_page import TALLEST, ListView, map_of
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.widgets import Paint, Widget

if TYPE_CHECKING:
    from game.core.pages.parts import MapView
    from game.files.runs import RunLine

YEAR = LABEL_BOLD._replace(display=True, size=12.5)
UNDO = "U brings it back"
DAMAGED, FINISHED, AT_HAND = "can't be opened", "finished", "at hand"
TAKE_IN = "Take in a run from a file"


class SavedRunsView(ListView):
    """A row for each saved run. What is deleted can be brought back until the page is left."""

    title, nothing, searched = (
        "Saved runs",
        "No run is saved. A run is saved from its first move on.",
        "Search the runs",
    )
    does = (("Enter", "open"), ("Del", "delete"), ("E", "export"), ("O", "take in a file"))

    def rows(self) -> Sequence[Row]:
        """The run's name over where it stands."""
        return [self._row(line) for line in self.shelf.runs]

    def _row(self, line: "RunLine") -> Row:
        broken = line.problem is not None
        taken = many(line.decisions, "decision")
        stands = taken if line.finished else f"{self._place(line)} · {taken}"
        return Row(
            id=line.file,
            figure=str(line.number or "-"),
            title=line.name,
            particulars="can't be opened: see at the right" if broken else stands,
            aside=DAMAGED if broken else FINISHED if line.finished else "",
            enabled=not broken,
            tags=tuple(self._tags(line)),
            words=f"{line.title} {line.id} {line.kind} {line.created[:10]}",
        )

    def _tags(self, line: "RunLine") -> Iterator[str]:
        if line.problem is not None:
            yield DAMAGED
            return
        yield FINISHED if line.finished else AT_HAND
        yield f"{line.kind}s".replace("scenarios", "junctures")

    def _line(self, row: Row) -> "RunLine":
        return next(line for line in self.shelf.runs if line.file == row.id)

    def high(self, canvas: Canvas, room: float, count: int) -> float:
        """The rows share the page, up to a height."""
        least = row_height(canvas) + strip_height(canvas)
        return max(least, min(TALLEST * canvas.text, (room + GAP) / max(1, count) - GAP))

    def paint(self, row: Row) -> Paint:
        """The row, and below its words how far in the years it has come."""
        line, words = self._line(row), row_paint(row)
        days = self._days(line)

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            words(canvas, box, focused)
            top = box.y + row_height(canvas) - 6
            place = Box(box.x + TITLES, top, box.w - TITLES - 18, box.bottom - top - 2)
            if days is not None:
                strip(canvas, place, *days, (), focused)
                _here(canvas, place, days[1], focused)

        return paint

    def _days(self, line: "RunLine") -> "tuple[str, str] | None":
        """The first day of what it plays, and the day on which it stands or has ended; None where it isn't known."""
        entry = self.shelf.stands_at(line)
        campaign = self.shelf.library.deals.campaigns.get(line.id) if line.kind == "campaign" else None
        if line.problem is not None or (entry is None and campaign is None):
            return None
        start = campaign.start if campaign is not None else entry.date if entry is not None else ""
        end = entry.date if entry is not None else campaign.to if campaign is not None else start
        return start, max(start, end)

    def card(self, writer: Writer, row: Row) -> None:
        """What it plays, when it was begun, how far it has come, or what is wrong with it."""
        line = self._line(row)
        writer.prose(line.name, CHOICE._replace(face="bold", size=24))
        if line.title:
            kind = "Campaign" if line.kind == "campaign" else "Juncture"
            writer.prose(f"{kind}: {line.title}", LABEL._replace(size=15), "slate", gap=2)
        if line.problem is not None:
            self._damaged(writer, line)
        else:
            self._reached(writer, line)
            taken = many(line.decisions, "decision")
            writer.prose(f"{taken}, {'with' if line.forecast else 'without'} forecasts.", BODY, gap=18)
        if line.created:
            writer.prose(f"begun {spoken(line.created[:10])}", MONO, "slate", gap=12)

    def _damaged(self, writer: Writer, line: "RunLine") -> None:
        writer.prose("THIS RUN CAN'T BE OPENED", LABEL_BOLD, "red", gap=18)
        writer.prose(sentence(line.problem or ""), BODY, gap=4)
        writer.prose("ITS FILE", LABEL_BOLD, "red", gap=18).prose(self.shelf.place_of(line), MONO, gap=4)
        writer.prose("It stays where it is until you delete it.", BODY, gap=12)

    def _reached(self, writer: Writer, line: "RunLine") -> None:
        """Where it stands, or how it ended."""
        ending = self.shelf.ending(line) if line.finished else ""
        head, words = ("IT ENDED WITH", f"“{ending}”") if ending else ("IT STANDS AT", self._place(line))
        stands = writer.narrower().prose(head, LABEL_BOLD, "red").prose(words, BODY, gap=2)
        writer.barred(stands.flow, "red", gap=18)
        if ending:
            writer.prose("Enter opens what it came to.", LABEL, "slate", gap=10)

    def map(self, row: Row) -> "MapView | None":
        """The map of the juncture at hand."""
        entry = self.shelf.stands_at(self._line(row))
        return map_of(entry.theatre, entry.date) if entry is not None else None

    def sum(self, count: int) -> str:
        """All of them."""
        return f"{count} saved"

    def empty(self, canvas: Canvas, box: Box) -> list[Widget]:
        """A run may still be taken in."""
        wide, high = button_width(canvas, TAKE_IN), button_height(canvas)
        place = Box(box.centre[0] - wide / 2, box.centre[1] + 50 * canvas.text, wide, high)
        return [button(canvas, "take-in", TAKE_IN, place, self._take_in, chief=True)]

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """Delete and its undoing, export, and taking in."""
        if self.typing:
            return super().on(key)
        match key:
            case Key.UNDO:
                return self._bring_back()
            case Key.OPEN:
                return self._take_in()
            case Key.DELETE:
                return self._delete()
            case Key.EXPORT if self.chosen is not None:
                return Stay(self.shelf.export(self._line(self.chosen)))
        return super().on(key)

    def back(self) -> Change:
        """What was deleted is gone once the page is left."""
        change = super().back()
        if not isinstance(change, Stay):
            self.shelf.clear_deleted()
        return change

    def take(self, row: Row) -> Change:
        """Goes on with it."""
        line = self._line(row)
        if line.problem is not None:
            return Stay(sentence(line.problem))
        return self.shelf.resume(line.file).opening()

    def _delete(self) -> Change:
        row = self.chosen
        if row is None:
            return Stay()
        ids = [one.id for one in self.found]
        line, at = self._line(row), ids.index(row.id)
        self.shelf.delete(line)
        left = [id for id in ids if id != row.id]
        self.focus = self._last = left[min(at, len(left) - 1)] if left else ""
        return Stay(f"Deleted “{line.name}”. {UNDO}.")

    def _bring_back(self) -> Change:
        """The run that was deleted last."""
        line = self.shelf.bring_back()
        if line is None:
            return Stay("Nothing has been deleted here.")
        self.focus, self._reveal = line.file, True
        return Stay(f"“{line.name}” is back.")

    def _take_in(self) -> Change:
        from game.frontends.window.screens.taking_in import TakingInView

        return Push(TakingInView(self.shelf))

    def _place(self, line: "RunLine") -> str:
        """The juncture at hand, by its title where it is known."""
        if line.finished:
            return "finished"
        entry = self.shelf.stands_at(line)
        if entry is not None:
            return f"{entry.title}, {spoken(entry.date)}"
        return line.opens.partition("/")[0] or "the beginning"


def _here(canvas: Canvas, box: Box, date: str, focused: bool) -> None:
    """Where in the years a run stands: a diamond on the strip with its year."""
    (x, y), half = (strip_at(box, date), box.centre[1]), 7.0
    canvas.polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], "red_on_bar" if focused else "red")
    right = x + canvas.text_width(date[:4], YEAR) + half + 6 <= box.right
    anchor, aside = ("midleft", half + 6) if right else ("midright", -half - 6)
    high = canvas.line_height(YEAR)
    if y - 4 - high >= box.y:
        middle = y - 4 - high / 2
        canvas.label(date[:4], YEAR, "on_bar" if focused else "slate", (x + aside, middle), anchor)
