"""Which juncture? The list of scenarios by date, with what the chosen one is about."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.core.amounts import many
from game.core.dates import spoken
from game.core.pages.parts import MapView
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.rows import Row
from game.frontends.window.screens.list_page import ListView, map_of
from game.frontends.window.stack import Change, Push, Stay

if TYPE_CHECKING:
    from game.files.library import Entry

PLAIN_TAGS = frozenset(("flagship",))
"""Tags that say nothing to a player."""
UNDATED = "without a date"
BROKEN, NOT_PLAYED, OWN = "can't be played", "not played yet", "your own"
WHERE = {"shipped": "", "yours": "From your own folder; unreviewed."}


class ScenariosView(ListView):
    """A row for each scenario, under its year."""

    title, nothing, searched = "Junctures", "No scenario is installed.", "Search the junctures"

    def rows(self) -> Sequence[Row]:
        """Title over date and size; a broken file says so."""
        return [self._row(entry) for entry in self.shelf.library.entries]

    def _row(self, entry: "Entry") -> Row:
        about = (*entry.tags, entry.theatre, entry.place_from, entry.aim, entry.id, spoken(entry.date))
        return Row(
            id=entry.id,
            figure=_day(entry.date),
            title=entry.title,
            particulars="see at the right what is wrong" if entry.problem is not None else _size(entry),
            aside=" · ".join(self._aside(entry)),
            enabled=entry.problem is None,
            group=entry.date[:4] or UNDATED,
            tags=tuple(self._tags(entry)),
            words=" ".join(about),
        )

    def _aside(self, entry: "Entry") -> Iterator[str]:
        """Where it is from, unless it came with the game, and whether it was played."""
        if entry.problem is not None:
            yield "broken"
        if not entry.reviewed:
            yield _origin(entry)
            yield "unreviewed"
        if entry.draft:
            yield "draft"
        runs = self.shelf.runs_of(entry.id)
        if any(line.finished for line in runs):
            yield "played"
        elif runs:
            yield "begun"

    def _tags(self, entry: "Entry") -> Iterator[str]:
        if entry.problem is not None:
            yield BROKEN
            return
        yield from _told_tags(entry)
        if not entry.reviewed:
            yield _origin(entry)
        if not any(line.finished for line in self.shelf.runs_of(entry.id)):
            yield NOT_PLAYED

    def _entry(self, row: Row) -> "Entry":
        entry = self.shelf.entry(row.id)
        assert entry is not None
        return entry

    def card(self, writer: Writer, row: Row) -> None:
        """What the scenario is about, and its size; or what is wrong with its file."""
        entry = self._entry(row)
        writer.prose(entry.title, CHOICE._replace(face="bold", size=24))
        writer.prose(spoken(entry.date) if entry.date else UNDATED, LABEL._replace(size=15), "slate", gap=2)
        if entry.problem is not None:
            self._broken(writer, entry)
            return
        aim = writer.narrower().prose("THE AIM", LABEL_BOLD, "red").prose(entry.aim, BODY, gap=2)
        writer.barred(aim.flow, "red", gap=18)
        size = f"{entry.decisions} decisions, {entry.words:,} words, about {entry.minutes} minutes."
        writer.prose(size, BODY, gap=18)
        self._played(writer, entry)
        where = WHERE.get(entry.place_from, f"From the {entry.place_from}; unreviewed.")
        if where:
            writer.prose(where, LABEL, "slate" if entry.reviewed else "red", gap=12)
        tags = _told_tags(entry)
        if tags:
            writer.prose(" · ".join(tags), MONO, "slate", gap=8)

    def _broken(self, writer: Writer, entry: "Entry") -> None:
        writer.prose("THIS FILE CAN'T BE PLAYED", LABEL_BOLD, "red", gap=18).prose(entry.problem or "", MONO, gap=4)
        writer.prose("ALL THAT IS WRONG WITH IT IS TOLD BY", LABEL_BOLD, "red", gap=18)
        writer.prose(f"narkomindel check {self.shelf.library.path(entry.id)}", MONO, gap=4)

    def _played(self, writer: Writer, entry: "Entry") -> None:
        """How it ended when it was last played to the end, and whether it is at hand."""
        runs = self.shelf.runs_of(entry.id)
        done = [line for line in runs if line.finished]
        if done:
            times = "once" if len(done) == 1 else f"{len(done)} times"
            ending = self.shelf.ending(done[0])
            how = f", the last time to “{ending}”" if ending else ""
            writer.prose(f"Played {times}{how}.", BODY, gap=10)
        elif runs:
            writer.prose("Begun, and saved: it can be gone on with under Saved runs.", BODY, gap=10)

    def map(self, row: Row) -> MapView | None:
        """The map of the day on which the scenario begins."""
        entry = self._entry(row)
        return map_of(entry.theatre, entry.date) if entry.problem is None else None

    def take(self, row: Row) -> Change:
        """Begins it."""
        entry = self._entry(row)
        if entry.problem is not None:
            return Stay(entry.problem)
        from game.frontends.window.screens.new_run import NewRunView
        from game.frontends.window.screens.order import scenario_order

        return Push(NewRunView(self.shelf, scenario_order(entry)))


def _origin(entry: "Entry") -> str:
    """Where a file is from that nobody has reviewed."""
    return OWN if entry.place_from == "yours" else entry.place_from


def _told_tags(entry: "Entry") -> list[str]:
    """The tags that say something to a player."""
    return [tag.replace("-", " ") for tag in entry.tags if tag not in PLAIN_TAGS]


def _day(date: str) -> str:
    """`25 Jan` for a day."""
    day, month = spoken(date).split(" ")[:2] if date.count("-") == 2 else ("", "")
    return f"{day} {month[:3]}" if day else ""


def _size(entry: "Entry") -> str:
    decisions = many(entry.decisions, "decision")
    return f"{decisions} · {entry.words:,} words · {entry.minutes} minutes"
