"""What lies in the dossier on this page? Every fact that may be read now, by actor, place and year; the rest counted.

Open are, in this order: what the page cites so far; what Moscow knew before the day on which the juncture opened, since
what came to be known in its course may be the record itself; and what was read behind a record of this run, on whatever
branch, with correction and note, unless it came later and a juncture whose record is still to be shown cites it: one
record may tell what another juncture asks. A fact is closed until then: no word of it is in here.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .dates import first_day, spoken
from .debrief import cited_behind
from .facts import NEVER, known_from, within_reach
from .model.facts import Fact
from .moves import Choose, Forecast, Rewind, Skip
from .pages.debrief import RecordScreen
from .pages.desk import DecisionScreen, ForecastScreen, ResultScreen
from .pages.estimate import EstimateScreen, InterludeScreen
from .pages.parts import FactCard
from .pages.screen import Screen
from .run import Run
from .state import Step
from .view import Desk, cited_so_far, fact_card
from .walk import citations
from .word_search import folded, holding

Steps = tuple[Step, ...]
"""The decisions of one juncture, from its first to its last."""

OWN = "here."
UNDATED = "Without a date"


class Entry(NamedTuple):
    """A fact of the dossier."""

    card: FactCard
    """`correction` and `note` only where a record that cites the fact has been read."""
    known_as: str
    """Its id in the fact base; empty for a scenario's own, whose id means nothing outside its file."""
    used_in: tuple[str, ...]
    """Titles of the junctures of this run whose records have been read, and which cite it."""


class Group(NamedTuple):
    """Facts under one heading: an actor, a place, a year."""

    name: str
    entries: tuple[int, ...]
    """Numbers of entries, by date."""


class Dossier(NamedTuple):
    """The facts that may be read, and how many may not."""

    date: str
    """The day of the page."""
    entries: tuple[Entry, ...]
    """Those that the page cites first, in its order, then the others by date."""
    here: int
    """How many of them the page cites."""
    actors: tuple[Group, ...]
    """The most frequent first; so too the places."""
    places: tuple[Group, ...]
    years: tuple[Group, ...]
    """By the year in which each fact begins, what has no date last."""
    closed: int
    """How many facts are closed until a record cites them, or the day has come."""


def dossier(desk: Desk, screen: Screen, read: Iterable[Steps]) -> Dossier:
    """The dossier on a page; `read` has the decisions of every juncture whose record was shown in this run."""
    shown = tuple(read)
    found = _behind_records(desk.run, shown)
    reach = _reach(desk, found)
    home = desk.machine.scenario.id
    here = [_key(home, id) for id in dict.fromkeys(_cited_here(desk, screen))]
    asked = _still_asked(desk, {steps[0].entry for steps in shown})
    rest = _others(reach, found.keys() - asked, here, _opened(desk, screen))
    if isinstance(screen, InterludeScreen | EstimateScreen):
        home = ""
    entries = tuple(_entry(key, reach[key], home, found.get(key), screen.header.date) for key in (*here, *rest))
    return Dossier(
        date=screen.header.date,
        entries=entries,
        here=len(here),
        actors=_groups(entries, lambda card: card.actors, _most_frequent),
        places=_groups(entries, lambda card: card.place.split(", ") if card.place else (), _most_frequent),
        years=_groups(entries, lambda card: [first_day(card.date)[:4] if card.date else UNDATED], _by_name),
        closed=len(reach) - len(entries),
    )


def records_read(run: Run) -> Iterator[Steps]:
    """The decisions of each juncture of a run whose record was shown for certain, since play went on from it."""
    for number, (before, after) in enumerate(zip(run.moments, run.moments[1:], strict=False)):
        if isinstance(after.last, Choose | Skip) and before.entry < after.entry:
            next_page = [move for move in run.moves[number + 1 : number + 3] if not isinstance(move, Forecast)][:1]
            if next_page and not isinstance(next_page[0], Rewind):
                yield after.steps_of(before.entry)


def matching(dossier: Dossier, words: str) -> tuple[int, ...]:
    """Numbers of the entries that hold every word or one that begins with it: in id, claim, date, place, actors,
    standing or source, or in the correction and note where those may be read."""
    holds = holding(words)
    return tuple(number for number, entry in enumerate(dossier.entries) if holds(folded(_wording(entry))))


def named(groups: Iterable[Group], words: str) -> tuple[Group, ...]:
    """The group of this name, else those whose names hold every word or one that begins with it."""
    holds, wanted = holding(words), folded(words).split()
    found = tuple(group for group in groups if holds(folded(group.name)))
    exact = tuple(group for group in found if folded(group.name).split() == wanted)
    return exact or found


def _behind_records(run: Run, read: Iterable[Steps]) -> dict[str, list[str]]:
    """Each fact cited behind a record that was read: the titles of the junctures, in the order of the deal."""
    found: dict[str, list[str]] = {}
    for steps in sorted(read, key=lambda steps: steps[0].entry):
        machine = run.machine(steps[0].entry)
        for id in cited_behind(machine, steps):
            titles = found.setdefault(_key(machine.scenario.id, id), [])
            if machine.scenario.title not in titles:
                titles.append(machine.scenario.title)
    return found


def _still_asked(desk: Desk, shown: Container[int]) -> set[str]:
    """What is cited anywhere in the open juncture and in those still to come, but for those whose record was shown."""
    entries = {desk.entry, *range(desk.run.now.entry, len(desk.run.deal.machines))}
    scenarios = [desk.run.machine(entry).scenario for entry in entries if entry not in shown]
    return {_key(scenario.id, id) for scenario in scenarios for _, id in citations(scenario)}


def _reach(desk: Desk, found: Iterable[str]) -> Mapping[str, Fact]:
    """By key the fact base, the own facts of the open juncture, and those of others that were read behind a record."""
    scenarios = {machine.scenario.id: machine.scenario for machine in desk.run.deal.machines}
    here = desk.machine.scenario
    reach = {_key(here.id, id): fact for id, fact in within_reach(here, desk.facts).items()}
    for key in found:
        scenario, _, own = key.partition(f"/{OWN}")
        if own and own in scenarios[scenario].facts:
            reach.setdefault(key, scenarios[scenario].facts[own])
    return reach


def _opened(desk: Desk, screen: Screen) -> str:
    """The day on which the open juncture opened, or the one before which what happens between two of them lies."""
    between = isinstance(screen, InterludeScreen | EstimateScreen)
    return screen.header.date if between else desk.machine.scenario.date


def _others(reach: Mapping[str, Fact], read: Container[str], here: Container[str], opened: str) -> list[str]:
    """The keys of what was read, and of what in the fact base was known before that day, by date; none of `here`."""
    known = (key for key, fact in reach.items() if key in read or (OWN not in key and known_from(fact) < opened))
    return sorted((key for key in known if key not in here), key=lambda key: _begins(reach[key].date))


def _cited_here(desk: Desk, screen: Screen) -> Sequence[str]:
    match screen:
        case DecisionScreen() | ResultScreen() | RecordScreen():
            return [card.id for card in screen.dossier]
        case ForecastScreen():
            return [card.id for card in cited_so_far(desk, screen.header.date)]
    return ()


def _key(scenario: str, id: str) -> str:
    """One name for a fact in all junctures: `locarno/here.draft` for a scenario's own, which others may have too."""
    return f"{scenario}/{id}" if id.startswith(OWN) else id


def _entry(key: str, fact: Fact, home: str, titles: Sequence[str] | None, day: str) -> Entry:
    """A fact as it may be read on a page of `home` and of this day; `titles` has the junctures behind whose records it
    was read."""
    card = fact_card(key.removeprefix(f"{home}/"), fact, day if titles is None else None)
    return Entry(card, "" if OWN in key else key, tuple(titles or ()))


def _begins(date: str | None) -> str:
    """The first day of a date; what has none comes last."""
    return first_day(date) if date else NEVER


def _groups(
    entries: Iterable[Entry], of: Callable[[FactCard], Iterable[str]], order: Callable[[Group], tuple[int, str]]
) -> tuple[Group, ...]:
    """The entries under each of the names that their facts have, by date."""
    found: dict[str, list[int]] = {}
    for number, entry in sorted(enumerate(entries), key=lambda each: _begins(each[1].card.date)):
        for name in dict.fromkeys(of(entry.card)):
            found.setdefault(name, []).append(number)
    return tuple(sorted((Group(name, tuple(numbers)) for name, numbers in found.items()), key=order))


def _most_frequent(group: Group) -> tuple[int, str]:
    return -len(group.entries), group.name


def _by_name(group: Group) -> tuple[int, str]:
    return group.name == UNDATED, group.name


def _wording(entry: Entry) -> str:
    card = entry.card
    told = (
        entry.known_as,
        card.claim,
        spoken(card.date),
        card.date,
        card.place,
        *card.actors,
        card.status,
        card.source,
    )
    return "\n".join(filter(None, (*told, card.correction, card.note)))
