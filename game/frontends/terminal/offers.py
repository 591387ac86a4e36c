"""What can be played? Campaigns, single scenarios and saved runs, each with a line about it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from game.core.amounts import many, reach
from game.core.dates import spoken
from game.core.errors import GameError
from game.core.model.campaigns import Campaign
from game.core.record import record
from game.core.sentences import sentence
from game.files.library import Entry, Library

if TYPE_CHECKING:
    from game.files.runs import RunLine, Runs


@record
class Offer:
    """One thing to play."""

    kind: Literal["campaign", "scenario", "run"]
    id: str
    """Of the campaign or scenario; the file of a saved run."""
    title: str
    """Of a saved run, its name."""
    about: str
    problem: str = ""
    """Why it can't be played, or nothing."""


@record
class Offers:
    """Everything that can be played."""

    campaigns: tuple[Offer, ...]
    scenarios: tuple[Offer, ...]
    runs: tuple[Offer, ...]
    newest: Offer | None
    """The newest run that isn't finished: what Continue takes up."""
    complaint: str
    """What is wrong with the campaigns as a whole, or nothing."""

    @property
    def all(self) -> tuple[Offer, ...]:
        """In the order of their numbers."""
        return (*self.campaigns, *self.scenarios, *self.runs)


def offers(library: Library, runs: "Runs | None") -> Offers:
    """What this library and these saved runs offer. Raises GameError where no scenario is installed."""
    if not library.entries:
        raise GameError("no scenarios are installed")
    campaigns, complaint = _campaigns(library)
    newest = runs.newest_unfinished() if runs else None
    return Offers(
        campaigns=campaigns,
        scenarios=tuple(map(_scenario, library.entries)),
        runs=tuple(_run(one, library.entries) for one in (runs.listed() if runs else ())),
        newest=_run(newest, library.entries) if newest else None,
        complaint=complaint,
    )


def _campaigns(library: Library) -> tuple[tuple[Offer, ...], str]:
    """The campaigns; where their file can't be used, none, and why."""
    try:
        found = library.deals.campaigns
    except GameError as error:
        return (), sentence(str(error))
    return tuple(_campaign(id, one, library.deals.entries(one)) for id, one in found.items()), ""


def _campaign(id: str, found: Campaign, dealt: Sequence[Entry]) -> Offer:
    """`1 January 1924 to 22 June 1941. 4 junctures.`, and what the campaign says about itself."""
    size = many(len(dealt), "juncture") if dealt else "no scenario yet"
    goes = reach(dealt[-1].date, found.to) if dealt else ""
    return Offer(
        kind="campaign",
        id=id,
        title=found.title,
        about=f"{spoken(f'{found.start}/{found.to}')}; {size}. {found.about} {goes}".strip(),
        problem="" if dealt else "it has no scenario yet",
    )


def _scenario(entry: Entry) -> Offer:
    """`5 October 1925. 15 minutes, 6 decisions, 3,974 words, shipped.`, or `… words, yours, unreviewed.`"""
    size = f"{entry.minutes} minutes, {many(entry.decisions, 'decision')}, {entry.words:,} words"
    return Offer(
        kind="scenario",
        id=entry.id,
        title=entry.title,
        about=f"{spoken(entry.date)}. {size}, {entry.origin}." if entry.problem is None else "",
        problem=entry.problem or "",
    )


def _run(one: "RunLine", entries: Iterable[Entry]) -> Offer:
    """`12 decisions, at Forty-five minutes.`, with title and first day where its name doesn't tell them."""
    return Offer(
        kind="run",
        id=one.file,
        title=one.name,
        about=_about(one, {entry.id: entry.title for entry in entries}) if one.problem is None else "",
        problem=one.problem or "",
    )


def _about(one: "RunLine", titles: Mapping[str, str]) -> str:
    scenario = (one.opens or one.at).partition("/")[0]
    at = "finished" if one.finished else f"at {titles.get(scenario, scenario)}" if scenario else ""
    told = sentence(", ".join(filter(None, (many(one.decisions, "decision"), at))))
    begun = spoken(one.created[:10])
    return " ".join(
        (
            *(() if one.title in one.name else (sentence(one.title),)),
            told,
            *(() if begun in one.name else (f"Begun {begun}.",)),
        )
    )
