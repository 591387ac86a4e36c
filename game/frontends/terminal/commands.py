"""What did the player ask for? A typed line becomes a command, whatever its case and spaces."""

from typing import Literal

from game.core.record import record

Name = Literal[
    "number", "help", "undo", "back", "calendar", "dossier", "ledger",
    "ghost", "meters", "repeat", "save", "quit", "on", "skip", "other",
]  # fmt: skip

_WORDS: dict[str, Name] = {
    "?": "help", "h": "help", "help": "help", "commands": "help",
    "u": "undo", "undo": "undo",
    "b": "back", "back": "back", "branches": "back", "decisions": "back", "rewind": "back",
    "cal": "calendar", "calendar": "calendar", "dates": "calendar",
    "d": "dossier", "dossier": "dossier", "fact": "dossier", "facts": "dossier", "source": "dossier",
    "sources": "dossier",
    "l": "ledger", "ledger": "ledger", "why": "ledger",
    "g": "ghost", "ghost": "ghost", "history": "ghost",
    "m": "meters", "meters": "meters", "meter": "meters", "relations": "meters", "map": "meters",
    "r": "repeat", "repeat": "repeat", "again": "repeat", "look": "repeat",
    "e": "save", "export": "save", "save": "save",
    "q": "quit", "quit": "quit", "exit": "quit", "bye": "quit",
    "": "on", "n": "on", "next": "on", "on": "on", "go": "on", "go on": "on", "continue": "on", "c": "on",
    "y": "on", "yes": "on", "ok": "on",
    "s": "skip", "skip": "skip", "pass": "skip",
}  # fmt: skip


@record
class Command:
    """What was asked for, and of what: `d 2` is the dossier, of 2; `l germany` the ledger, of Germany."""

    name: Name
    rest: str = ""


def parse(text: str) -> Command:
    """The command in a typed line. `2`, `2.`, `(2)` and `option 2` are numbers; what is unknown is `other`."""
    said = " ".join(text.split()).casefold()
    number = said.removeprefix("option ").strip(" .()[]:,#")
    if is_number(number):
        return Command(name="number", rest=number)
    plain = said.rstrip(".!,;:") if said.strip(".!,;:") else said
    if plain in _WORDS:
        return Command(name=_WORDS[plain])
    first, _, rest = plain.partition(" ")
    name = _WORDS.get(first)
    if name in ("dossier", "ledger", "ghost", "back", "meters"):
        return Command(name=name, rest=rest.strip(" []()"))
    return Command(name="other", rest=said)


def is_number(text: str) -> bool:
    """Whether `text` is a small whole number in ASCII digits."""
    return text.isascii() and text.isdecimal() and len(text) < 10
