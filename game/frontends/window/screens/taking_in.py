"""Which file is taken in? Runs that others sent, as they lie in the folders where files from elsewhere end up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL_BOLD, MONO
from game.frontends.window.rows import Row
from game.frontends.window.screens.list_page import ListView
from game.frontends.window.stack import Change, Pop

if TYPE_CHECKING:
    from game.frontends.window.sent_runs import Sent
    from game.frontends.window.shelf import Shelf


class TakingInView(ListView):
    """A row for each exported run that was found, the newest first."""

    title, searched, does = "Take in a run", "Search the files", (("Enter", "take in"),)

    def __init__(self, shelf: "Shelf") -> None:
        """Looks through the folders once."""
        from game.frontends.window.sent_runs import folders, sent_runs

        super().__init__(shelf)
        looked = folders()
        self._sent = sent_runs(looked)
        names = " or ".join(folder.name for folder in looked) or "your folders"
        self.nothing = f"No exported run lies in {names}."

    @property
    def source(self) -> object:
        """The files that were found."""
        return self._sent

    def rows(self) -> Sequence[Row]:
        """A run's title over its file."""
        return [
            Row(str(sent.path), "", sent.title, f"{sent.path.name} · in {sent.path.parent.name}")
            for sent in self._sent
        ]  # fmt: skip

    def sum(self, count: int) -> str:
        """All of them."""
        return f"{count} found"

    def card(self, writer: Writer, row: Row) -> None:
        """Where it lies."""
        writer.prose(self._of(row).title, CHOICE._replace(face="bold", size=24))
        writer.prose("ITS FILE", LABEL_BOLD, "red", gap=18).prose(row.id, MONO, gap=4)
        writer.prose("It is looked at whole before anything of it is saved, and the file stays as it is.", BODY, gap=18)

    def take(self, row: Row) -> Change:
        """Saves it beside the others."""
        line = self.shelf.take_in(self._of(row).path)
        return Pop(f"Saved as “{line.name}”.")

    def _of(self, row: Row) -> "Sent":
        return next(sent for sent in self._sent if str(sent.path) == row.id)
