"""Which run is gone on with? The saved runs, newest first; one that can't be opened says why."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.keys import Key
from game.frontends.window.rows import row_paint
from game.frontends.window.screens.list_page import ListView
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Widget

if TYPE_CHECKING:
    from game.files.runs import RunLine

HINTS = (("Up/Down", "move"), ("Enter", "go on"), ("Del", "delete"), ("F1", "help"), ("Esc", "back"))


class SavedRunsView(ListView):
    """A row for each saved run; Delete asks once."""

    title, nothing, hints = "Saved runs", "No run is saved.", HINTS
    _asked = ""
    """The run that is deleted if the key is struck again."""

    def count(self) -> int:
        """How many runs there are."""
        return len(self.shelf.runs)

    def row_id(self, index: int) -> str:
        """Its file, since names may be odd."""
        return self.shelf.runs[index].file

    def row(self, index: int, box: Box, column: Column) -> Widget:
        """The run's name over where it stands."""
        line = self.shelf.runs[index]
        words = self._standing(line)
        paint = row_paint(str(line.number or "-"), line.name, words, dim=line.problem is not None)
        return Widget(
            line.file, "button", line.name, box, paint, value=words, press=lambda: self._resume(line),
            enabled=line.problem is None, column="list", clip=column.clip,
        )  # fmt: skip

    def card(self, writer: Writer, index: int) -> None:
        """What it plays, when it was begun, how far it has come, or what is wrong with it."""
        line = self.shelf.runs[index]
        writer.prose(line.name, CHOICE._replace(face="bold", size=24))
        if line.title:
            writer.prose(f"{line.kind.title()}: {line.title}", LABEL._replace(size=15), "slate", gap=2)
        if line.problem is not None:
            writer.prose("THIS RUN CAN'T BE OPENED", LABEL_BOLD, "red", gap=18)
            writer.prose(f"{line.problem[:1].upper()}{line.problem[1:].rstrip('.')}.", BODY, gap=4)
        else:
            stands = writer.narrower().prose("IT STANDS AT", LABEL_BOLD, "red").prose(self._place(line), BODY, gap=2)
            writer.barred(stands.flow, "red", gap=18)
            moves = f"{line.moves} move{'' if line.moves == 1 else 's'}"
            writer.prose(f"{moves}, {'with' if line.forecast else 'without'} forecasts", BODY, gap=18)
        if line.created:
            writer.prose(f"begun {spoken(line.created[:10])}", MONO, "slate", gap=12)

    def sum(self, count: int) -> str:
        """All of them."""
        return f"{count} saved"

    def on(self, key: Key) -> Change | None:
        """Delete, struck twice, deletes; any other key thinks better of it."""
        asked, self._asked = self._asked, ""
        if key is not Key.DELETE:
            return super().on(key)
        if not self.count():
            return Stay()
        line = self.shelf.runs[self.chosen]
        if asked != line.file:
            self._asked = line.file
            return Stay(f"Delete “{line.name}” for good? Press Delete again.")
        self.shelf.delete(line)
        self.focus = ""
        return Stay(f"Deleted “{line.name}”.")

    def _standing(self, line: "RunLine") -> str:
        if line.problem is not None:
            return "can't be opened: see at the right"
        return f"{self._place(line)} · {line.moves} move{'' if line.moves == 1 else 's'}"

    def _place(self, line: "RunLine") -> str:
        """The juncture at hand, by its title where it is known."""
        if line.finished:
            return "finished"
        scenario = line.at.split("/")[0]
        titles = {entry.id: f"{entry.title}, {spoken(entry.date)}" for entry in self.shelf.library.entries}
        return titles.get(scenario, scenario) or "the beginning"

    def _resume(self, line: "RunLine") -> Change:
        if line.problem is not None:
            return Stay(f"{line.problem[:1].upper()}{line.problem[1:].rstrip('.')}.")
        return self.shelf.resume(line.file).opening()
