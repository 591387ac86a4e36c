"""Which campaign? The list of campaigns, with what the chosen one is about and how its junctures lie in time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.amounts import many, reach, time_of
from game.core.dates import spoken
from game.core.errors import GameError
from game.core.model.campaigns import Campaign
from game.core.pages.parts import MapView
from game.frontends.window.arc import Arc, Mark, arc, strip, strip_height
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, LABEL_BOLD
from game.frontends.window.furniture import button, button_height, button_width
from game.frontends.window.rows import GAP, TITLES, Row, row_height, row_paint
from game.frontends.window.screens.list_page import TALLEST, ListView, map_of
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.widgets import Paint, Widget

if TYPE_CHECKING:
    from game.files.library import Entry
    from game.files.runs import RunLine

NONE_YET = "no scenario yet"


class CampaignsView(ListView):
    """A row for each campaign."""

    title, nothing, searched = "Campaigns", "No campaign is installed.", "Search the campaigns"
    does = (("Enter", "begin"),)
    share = 0.5

    @property
    def _campaigns(self) -> dict[str, Campaign]:
        """The campaigns by id; none where their file can't be used, which is said instead."""
        try:
            return dict(self.shelf.library.deals.campaigns)
        except GameError as error:
            self.nothing = f"{error}."
            return {}

    def _dealt(self, campaign: Campaign) -> "tuple[Entry, ...]":
        return self.shelf.library.deals.entries(campaign)

    def rows(self) -> Sequence[Row]:
        """Title over years and size; one without a scenario is dim."""
        return [self._row(id, campaign) for id, campaign in self._campaigns.items()]

    def _row(self, id: str, campaign: Campaign) -> Row:
        dealt = self._dealt(campaign)
        runs = self.shelf.runs_of(id)
        done = any(line.finished for line in runs)
        return Row(
            id=id,
            figure=campaign.start[:4],
            title=campaign.title,
            particulars=f"{_span(campaign)} · {_size(len(dealt))}" + (f" · {_time(dealt)}" if dealt else ""),
            aside="played" if done else "begun" if runs else "",
            enabled=bool(dealt),
            words=f"{campaign.about} {' '.join(campaign.tags)}",
        )

    def high(self, canvas: Canvas, room: float, count: int) -> float:
        """The rows share the page, up to a height."""
        least = row_height(canvas) + strip_height(canvas)
        return max(least, min(TALLEST * canvas.text, (room + GAP) / max(1, count) - GAP))

    def paint(self, row: Row) -> Paint:
        """The row with its years as a strip below its words."""
        campaign = self._campaigns[row.id]
        marks, words = _marks(self._dealt(campaign)), row_paint(row)

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            words(canvas, box, focused)
            top = box.y + row_height(canvas) - 6
            place = Box(box.x + TITLES, top, box.w - TITLES - 18, box.bottom - top - 2)
            strip(canvas, place, campaign.start, campaign.to, marks, focused)

        return paint

    def card(self, writer: Writer, row: Row) -> None:
        """What it is about, from when to when, how its junctures lie in time, and how far it was played."""
        campaign = self._campaigns[row.id]
        dealt = self._dealt(campaign)
        writer.prose(campaign.title, CHOICE._replace(face="bold", size=24))
        writer.prose(f"{spoken(campaign.start)} to {spoken(campaign.to)}", LABEL._replace(size=15), "slate", gap=2)
        if campaign.about:
            about = writer.narrower().prose(campaign.about, BODY)
            writer.barred(about.flow, "red", gap=16)
        if not dealt:
            writer.prose(NONE_YET.upper(), LABEL_BOLD, "red", gap=18)
            return
        told = f"{_size(len(dealt))}, {_time(dealt)} if all of them come up"
        writer.prose(told.upper(), LABEL_BOLD, "red", gap=18)
        if goes := reach(dealt[-1].date, campaign.to):
            writer.prose(goes, BODY, gap=2)
        last = next(iter(self.shelf.runs_of(row.id)), None)
        end = max(campaign.start, min(campaign.to, dealt[-1].date)) if _crowded(campaign, dealt) else campaign.to
        shown = Arc(campaign.start, end, _marks(dealt), self._here(last))
        writer.block(arc(writer.canvas, writer.width, shown), gap=8)
        if last is not None:
            self._last_run(writer, last, dealt)

    def _last_run(self, writer: Writer, last: "RunLine", dealt: "Sequence[Entry]") -> None:
        writer.prose("YOUR LAST RUN", LABEL_BOLD, "red", gap=14)
        if last.finished:
            ending = self.shelf.ending(last)
            writer.prose(f"Finished: “{ending}”." if ending else "Finished.", BODY, gap=2)
            return
        at = [entry.id for entry in dealt]
        found = self.shelf.stands_at(last)
        where = f"{found.title}, {spoken(found.date)}" if found is not None else "the beginning"
        number = f": juncture {at.index(found.id) + 1} of {len(at)}" if found is not None and found.id in at else ""
        writer.prose(f"It stands at {where}{number}.", BODY, gap=2)

    def _here(self, last: "RunLine | None") -> str:
        """The day on which the last run stands, while it isn't finished."""
        found = self.shelf.stands_at(last) if last is not None and not last.finished else None
        return found.date if found is not None else ""

    def below(self, canvas: Canvas, box: Box, row: Row) -> list[Widget]:
        """What goes on with the last run that isn't finished."""
        line = next((line for line in self.shelf.runs_of(row.id) if not line.finished), None)
        if line is None:
            return []
        words = f"Continue “{line.name}”"
        place = Box(box.x, box.y, min(box.w, button_width(canvas, words)), button_height(canvas))
        return [button(canvas, "continue", words, place, lambda: self.shelf.resume(line.file).opening(), chief=True)]

    def map(self, row: Row) -> MapView | None:
        """The map of its first day, where most of it plays."""
        campaign = self._campaigns[row.id]
        dealt = self._dealt(campaign)
        theatres = [entry.theatre for entry in dealt]
        return map_of(max(theatres, key=theatres.count), campaign.start) if dealt else None

    def sum(self, count: int) -> str:
        """Those that can be played."""
        return f"{sum(1 for row in self.listing.rows if row.enabled)} to play"

    def take(self, row: Row) -> Change:
        """Begins it."""
        if not row.enabled:
            return Stay("This campaign has no scenario yet.")
        from game.frontends.window.screens.new_run import NewRunView
        from game.frontends.window.screens.order import campaign_order

        return Push(NewRunView(self.shelf, campaign_order(self.shelf.library, row.id)))


def _marks(dealt: "Sequence[Entry]") -> tuple[Mark, ...]:
    return tuple(Mark(entry.date, entry.theatre) for entry in dealt)


def _crowded(campaign: Campaign, dealt: "Sequence[Entry]") -> bool:
    """Whether all of it lies in the first half of its years, of which the rest would stand empty."""
    first, last, end = (int(date[:4]) for date in (campaign.start, dealt[-1].date, campaign.to))
    return (last - first) * 2 < end - first


def _span(campaign: Campaign) -> str:
    first, last = campaign.start[:4], campaign.to[:4]
    return first if first == last else f"{first} to {last}"


def _size(dealt: int) -> str:
    return NONE_YET if not dealt else many(dealt, "juncture")


def _time(dealt: "Sequence[Entry]") -> str:
    return f"about {time_of(sum(entry.minutes for entry in dealt))}"
