"""Whose work is this? People, licences, fonts, libraries and the works that the facts rest on, to look through."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL
from game.frontends.window.rows import Row
from game.frontends.window.screens.rows_page import RowsView
from game.frontends.window.stack import Change, Stay
from game.frontends.window.text import unmarked

if TYPE_CHECKING:
    from game.files.credits import Credit


class CreditsView(RowsView):
    """A row for everybody and everything."""

    title, nothing, searched = "Credits", "Nothing is known of who made this.", "Search names and works"
    does = (("Enter", "read"),)
    share = 0.46

    @cached_property
    def _credits(self) -> "tuple[Credit, ...]":
        import os

        from game import __version__, places
        from game.core.errors import GameError
        from game.files.cache import Cache
        from game.files.credits import credited
        from game.files.seeds import FactBase

        try:
            kept: str | None = os.fspath(places.cache())
        except GameError:
            kept = None
        works = FactBase(os.fspath(places.shipped_seeds()), Cache(kept)).works
        return credited(places.shipped_assets().parent, works, __version__)

    def rows(self) -> Sequence[Row]:
        """What it is over whose."""
        return [
            Row(
                f"credit-{number}", "", credit.title, credit.particulars, group=credit.group,
                tags=(credit.group.partition(":")[0].lower(),), words=credit.text[:300],
            )
            for number, credit in enumerate(self._credits)
        ]  # fmt: skip

    def sum(self, count: int) -> str:
        """All of them."""
        return f"{count} entries"

    def card(self, writer: Writer, row: Row) -> None:
        """All that there is to read of it."""
        credit = self._of(row)
        writer.block(unmarked(writer.canvas, credit.title, writer.width, CHOICE._replace(face="bold", size=22)))
        writer.block(unmarked(writer.canvas, credit.particulars, writer.width, LABEL._replace(size=15), "slate"), gap=2)
        gap = 16
        for paragraph in credit.text.strip().split("\n\n"):
            words = " ".join(paragraph.split())
            if words.strip("-= "):
                writer.block(unmarked(writer.canvas, words, writer.width, BODY), gap=gap)
                gap = 10

    def take(self, row: Row) -> Change:
        """Leads to the card, where there is more of it than shows."""
        self._last, self.focus = row.id, "card"
        return Stay()

    def _of(self, row: Row) -> "Credit":
        return self._credits[int(row.id.removeprefix("credit-"))]
