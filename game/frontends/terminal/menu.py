"""What shall be played? A numbered list of campaigns, scenarios and saved runs, and a choice by number, id or words."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from game.core.errors import GameError
from game.core.sentences import sentence
from game.frontends.terminal.block import Block, Page, heading, labelled, line, paragraph, title
from game.frontends.terminal.commands import Command, parse
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.offers import Offer, Offers
from game.frontends.terminal.quoting import quoted

T = TypeVar("T")

RUNS_SHOWN = 8
"""How many saved runs are listed; older ones are found by name."""


def choose(found: Offers, take: Callable[[Offer], T], console: Console) -> T:
    """What `take` makes of what the player picks; they pick again where it raises GameError.

    Raises LeaveError where they leave.
    """
    answer = console.answer_to(menu_page(found))
    complaint = ""
    while True:
        text = console.ask(f"{complaint} {_hint(found)}".strip()) if answer is None else answer
        answer, complaint = None, ""
        command = parse(text)
        if command.name == "quit":
            raise LeaveError
        if command.name == "repeat":
            answer = console.answer_to(menu_page(found))
        elif command.name == "help":
            console.show(_help(found))
        else:
            try:
                return take(_playable(_picked(found, command, text)))
            except GameError as error:
                complaint = sentence(str(error))


def menu_page(found: Offers) -> Page:
    """Continue, campaigns, scenarios by date, saved runs with the newest first; numbered through."""
    runs = _shown(found)
    first_scenario = 1 + len(found.campaigns)
    first_run = first_scenario + len(found.scenarios)
    return (
        title("Narkomindel"),
        paragraph("Soviet foreign policy, 1924 to 1953."),
        *_continue(found.newest),
        *((paragraph(f"No campaign can be played. {found.complaint}"),) if found.complaint else ()),
        *_section("Campaigns", found.campaigns, 1),
        *_section("Single scenarios", found.scenarios, first_scenario),
        *_section("Saved runs", runs, first_run),
        *_older(len(found.runs) - len(runs)),
    )


def _continue(newest: Offer | None) -> Page:
    if newest is None:
        return ()
    return (labelled("Enter continues", newest.title, gap=True), line(newest.about, tone="quiet"))


def _section(name: str, offers: Sequence[Offer], first: int) -> Page:
    told = tuple(block for number, one in enumerate(offers, first) for block in _offer(number, one))
    return (heading(name), *told) if told else ()


def _offer(number: int, one: Offer) -> Iterable[Block]:
    lead = f"{number}. "
    yield paragraph(one.title if one.kind == "run" else f"{one.title} ({one.id})", lead=lead)
    if one.about:
        yield line(one.about, indent=len(lead), tone="quiet")
    else:
        yield line(f"It can't be {_done(one)}: {one.problem}", indent=len(lead))


def _older(count: int) -> Page:
    if count <= 0:
        return ()
    return (paragraph(f"And {count} older: type the name of one. narkomindel runs list shows them all."),)


def _shown(found: Offers) -> tuple[Offer, ...]:
    return found.runs[:RUNS_SHOWN]


def _picked(found: Offers, command: Command, text: str) -> Offer:
    """The one that was meant. Raises GameError where there is none, or more than one."""
    if command.name == "number":
        return _numbered(found, int(command.rest))
    if command.name == "on":
        if found.newest is None:
            raise GameError("nothing is chosen yet")
        return found.newest
    said = " ".join(text.split()).casefold()
    for fits in _ways_to_mean(said):
        meant = [one for one in found.all if fits(one)]
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise GameError(
                "that could be " + " or ".join(one.title if one.kind == "run" else one.id for one in meant[:5])
            )
    raise GameError(f"nothing here is called {quoted(text)}")


def _name(one: Offer) -> str:
    return one.title if one.kind == "run" else one.id


def _numbered(found: Offers, number: int) -> Offer:
    listed = (*found.campaigns, *found.scenarios, *_shown(found))
    if not 1 <= number <= len(listed):
        raise GameError(f"the list goes from 1 to {len(listed)}")
    return listed[number - 1]


def _ways_to_mean(said: str) -> tuple[Callable[[Offer], bool], ...]:
    """How words name something, the surest way first; a saved run never stands in the way of a new one."""
    return (
        lambda one: one.kind != "run" and one.id == said,
        lambda one: one.title.casefold() == said,
        lambda one: one.kind != "run" and (said in one.id or said in one.title.casefold()),
        lambda one: said in one.title.casefold(),
    )


def _playable(one: Offer) -> Offer:
    if one.problem:
        raise GameError(f"“{one.title}” can't be {_done(one)}: {one.problem}")
    return one


def _done(one: Offer) -> str:
    return "opened" if one.kind == "run" else "played"


def _hint(found: Offers) -> str:
    go_on = "Enter to continue, a" if found.newest else "Type a"
    return f"{go_on} number, or words of a title; q to quit, ? for help."


def _help(found: Offers) -> Page:
    return (
        heading("What you can type"),
        *((line(f"Enter: go on with {found.newest.title}"),) if found.newest else ()),
        line("1, 2, 3 and so on: play that campaign or scenario, or go on with that saved run"),
        line("locarno: play the one with that id, or with these words in its title; a saved run by its name"),
        line("r: repeat the list"),
        line("q: quit"),
    )
