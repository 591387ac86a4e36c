"""Which campaign? The list of campaigns, with what the chosen one is about and the junctures that it deals."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.errors import GameError
from game.core.model import Campaign
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

NONE_YET = "no scenario yet"


class CampaignsView(ListView):
    """A row for each campaign."""

    title, nothing = "Campaigns", "No campaign is installed."

    @property
    def _found(self) -> tuple[tuple[str, Campaign], ...]:
        """The campaigns by id; none where their file can't be used, which is said instead."""
        try:
            return tuple(self.shelf.library.deals.campaigns.items())
        except GameError as error:
            self.nothing = f"{error}."
            return ()

    def _dealt(self, campaign: Campaign) -> "tuple[Entry, ...]":
        return self.shelf.library.deals.entries(campaign)

    def count(self) -> int:
        """How many campaigns there are."""
        return len(self._found)

    def row_id(self, index: int) -> str:
        """The campaign's own id."""
        return self._found[index][0]

    def row(self, index: int, box: Box, column: Column) -> Widget:
        """Title over years and size; one without a scenario is dim."""
        id, campaign = self._found[index]
        dealt = len(self._dealt(campaign))
        words = f"{_span(campaign)} · {_size(dealt)}"
        paint = row_paint(campaign.start[:4], campaign.title, words, dim=not dealt)
        return Widget(
            id, "button", campaign.title, box, paint, value=words, press=lambda: self._play(id, dealt),
            enabled=bool(dealt), column="list", clip=column.clip,
        )  # fmt: skip

    def card(self, writer: Writer, index: int) -> None:
        """What it is about, from when to when, and its junctures."""
        campaign = self._found[index][1]
        dealt = self._dealt(campaign)
        writer.prose(campaign.title, CHOICE._replace(face="bold", size=24))
        writer.prose(f"{spoken(campaign.start)} to {spoken(campaign.to)}", LABEL._replace(size=15), "slate", gap=2)
        if campaign.about:
            about = writer.narrower().prose(campaign.about, BODY)
            writer.barred(about.flow, "red", gap=18)
        writer.prose(_size(len(dealt)).upper(), LABEL_BOLD, "red", gap=20)
        for entry in dealt:
            writer.prose(spoken(entry.date), MONO, "slate", gap=8).prose(entry.title, BODY, gap=0)
        if dealt:
            minutes = sum(entry.minutes for entry in dealt)
            writer.prose(f"About {minutes} minutes if all of them come up.", LABEL, "slate", gap=14)

    def map(self, index: int) -> MapView | None:
        """The map of its first day, where its first juncture plays."""
        campaign = self._found[index][1]
        dealt = self._dealt(campaign)
        return map_of(dealt[0].theatre, campaign.start) if dealt else None

    def sum(self, count: int) -> str:
        """Those that can be played."""
        return f"{sum(1 for _, campaign in self._found if self._dealt(campaign))} to play"

    def _play(self, id: str, dealt: int) -> Change:
        if not dealt:
            return Stay("This campaign has no scenario yet.")
        return self.shelf.sitting(id).opening()


def _span(campaign: Campaign) -> str:
    first, last = campaign.start[:4], campaign.to[:4]
    return first if first == last else f"{first} to {last}"


def _size(dealt: int) -> str:
    return NONE_YET if not dealt else f"{dealt} juncture{'' if dealt == 1 else 's'}"
