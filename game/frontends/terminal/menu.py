"""Which scenario? A numbered list of everything installed, and a choice by number, id or words of the title."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.errors import GameError
from game.core.model import Scenario
from game.files.library import Entry, Library
from game.frontends.terminal.block import Block, Page, heading, line, paragraph, title
from game.frontends.terminal.commands import Command, parse
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.text import capitalised, sentence

_HINT = "Type a number, or words of a title; q to quit, ? for help."


def choose_scenario(library: Library, console: Console) -> Scenario:
    """The scenario that the player picks. Raises GameError where none is installed, LeaveError where they leave."""
    if not library.entries:
        raise GameError("no scenarios are installed")
    console.show(list_page(library.entries))
    complaint = ""
    while True:
        text = console.ask(f"{complaint} {_HINT}".strip())
        complaint = ""
        command = parse(text)
        if command.name == "quit":
            raise LeaveError
        if command.name == "repeat":
            console.show(list_page(library.entries))
        elif command.name == "help":
            console.show(_help())
        else:
            try:
                return library.scenario(_playable(_picked(library.entries, command, text)).id)
            except GameError as error:
                complaint = sentence(str(error))


def list_page(entries: Sequence[Entry]) -> Page:
    """The list, by date."""
    told = (block for number, entry in enumerate(entries, 1) for block in _entry(number, entry))
    return (title("Narkomindel"), paragraph("Soviet foreign policy, 1924 to 1953. Choose a juncture."), *told)


def _entry(number: int, entry: Entry) -> tuple[Block, ...]:
    lead = f"{number}. "
    name = paragraph(f"{entry.title} ({entry.id})", lead=lead)
    if entry.problem is None:
        return (name, line(_about(entry), indent=len(lead), tone="quiet"))
    return (name, line(f"{capitalised(entry.place_from)}. It can't be played: {entry.problem}", indent=len(lead)))


def _about(entry: Entry) -> str:
    """`5 October 1925. 15 minutes, 6 decisions, 3,974 words, shipped.`"""
    decisions = f"{entry.decisions} decision" + ("" if entry.decisions == 1 else "s")
    return f"{spoken(entry.date)}. {entry.minutes} minutes, {decisions}, {entry.words:,} words, {entry.place_from}."


def _picked(entries: Sequence[Entry], command: Command, text: str) -> Entry:
    """The one entry that was meant. Raises GameError where there is none, or more than one."""
    if command.name == "number":
        number = int(command.rest)
        if not 1 <= number <= len(entries):
            raise GameError(f"the list goes from 1 to {len(entries)}")
        return entries[number - 1]
    said = " ".join(text.split()).casefold()
    if not said:
        raise GameError("nothing is chosen yet")
    found = [entry for entry in entries if entry.id == said] or [entry for entry in entries if _is_meant(entry, said)]
    if len(found) == 1:
        return found[0]
    if found:
        raise GameError("that could be " + " or ".join(entry.id for entry in found[:5]))
    raise GameError(f"no scenario is called “{text.strip()[:40]}”")


def _playable(entry: Entry) -> Entry:
    if entry.problem is not None:
        raise GameError(f"“{entry.title}” can't be played: {entry.problem}")
    return entry


def _is_meant(entry: Entry, said: str) -> bool:
    return said in entry.id or said in entry.title.casefold()


def _help() -> Page:
    return (
        heading("What you can type"),
        line("1, 2, 3 and so on: play that scenario"),
        line("locarno: play the one with that id, or with these words in its title"),
        line("r: repeat the list"),
        line("q: quit"),
    )
