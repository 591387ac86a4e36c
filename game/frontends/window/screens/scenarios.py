"""Which juncture? The list of scenarios by date, with what the chosen one is about."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.screen import MapView
from game.frontends.window.box import Box
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.rows import row_paint
from game.frontends.window.screens.list_page import ListView, map_of
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Widget

if TYPE_CHECKING:
    from game.files.library import Entry

PLAIN_TAGS = frozenset(("flagship",))
"""Tags that say nothing to a player."""
_FROM = {"yours": "your own folder"}


class ScenariosView(ListView):
    """A row for each scenario."""

    title, nothing = "Junctures", "No scenario is installed."

    def count(self) -> int:
        """How many scenarios there are."""
        return len(self.shelf.library.entries)

    def row_id(self, index: int) -> str:
        """The scenario's own id."""
        return self.shelf.library.entries[index].id

    def row(self, index: int, box: Box, column: Column) -> Widget:
        """Title over date and size; a broken file says so."""
        entry = self.shelf.library.entries[index]
        facts = f"{spoken(entry.date)} · {entry.decisions} decisions · {entry.minutes} minutes"
        if entry.problem is not None:
            facts = "can't be played: see at the right"
        aside = "" if entry.reviewed else "unreviewed"
        value = f"{facts} · {aside}" if aside else facts
        paint = row_paint(entry.date[:4], entry.title, facts, dim=entry.problem is not None, aside=aside)
        return Widget(
            entry.id, "button", entry.title, box, paint, value=value, press=lambda: self._play(entry),
            enabled=entry.problem is None, column="list", clip=column.clip,
        )  # fmt: skip

    def card(self, writer: Writer, index: int) -> None:
        """What the scenario is about, and its size; or what is wrong with its file."""
        entry = self.shelf.library.entries[index]
        writer.prose(entry.title, CHOICE._replace(face="bold", size=24))
        writer.prose(spoken(entry.date), LABEL._replace(size=15), "slate", gap=2)
        if entry.problem is not None:
            writer.prose("THIS FILE CAN'T BE PLAYED", LABEL_BOLD, "red", gap=18).prose(entry.problem, MONO, gap=4)
            return
        aim = writer.narrower().prose("THE AIM", LABEL_BOLD, "red").prose(entry.aim, BODY, gap=2)
        writer.barred(aim.flow, "red", gap=18)
        size = f"{entry.decisions} decisions, {entry.words} words, about {entry.minutes} minutes."
        writer.prose(size, BODY, gap=18)
        if not entry.reviewed:
            writer.prose(f"From {_FROM.get(entry.place_from, entry.place_from)}; unreviewed.", LABEL, "red", gap=12)
        tags = [tag.replace("-", " ") for tag in entry.tags if tag not in PLAIN_TAGS]
        if tags:
            writer.prose(" · ".join(tags), MONO, "slate", gap=12)

    def map(self, index: int) -> MapView | None:
        """The map of the day on which the scenario begins."""
        entry = self.shelf.library.entries[index]
        return map_of(entry.theatre, entry.date) if entry.problem is None else None

    def _play(self, entry: "Entry") -> Change:
        if entry.problem is not None:
            return Stay(entry.problem)
        return self.shelf.sitting(entry.id).opening()
