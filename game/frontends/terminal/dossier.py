"""What stands behind the words? The facts of the page, of an actor, a place, a year, or with some words."""

from collections.abc import Sequence

from game.core.amounts import many
from game.core.dates import spoken
from game.core.dossier import Dossier, Entry, Group, matching, named
from game.core.pages.parts import FactCard
from game.frontends.terminal.block import Block, Page, heading, labelled, line, paragraph
from game.frontends.terminal.quoting import cut, quoted

_STANDINGS = {
    "confirmed": "confirmed",
    "corrected": "a common account, corrected",
    "disputed": "disputed",
    "interpretation": "an interpretation",
}
_KINDS = {
    "actor": "actor", "actors": "actor", "who": "actor",
    "place": "place", "places": "place", "where": "place",
    "year": "year", "years": "year", "when": "year",
}  # fmt: skip
_LOOK_FOR = {
    "actor": "d actor germany shows what lies under one of them.",
    "place": "d place berlin shows what lies under one of them.",
    "year": "d year 1924 shows what lies under one of them.",
}
_FEW = 6
"""So many facts are shown whole; of more, a line each."""


def dossier_page(dossier: Dossier, wanted: str) -> Page:
    """The facts of the page, or what `wanted` asks for: `2`, `F.III.1.b`, `actor germany`, `year 1926`, `rapallo`."""
    if not wanted:
        return _cited_here(dossier)
    first, _, rest = wanted.partition(" ")
    if first.casefold() in _KINDS:
        return _of_kind(dossier, _KINDS[first.casefold()], rest.strip())
    if any(group.name == wanted for group in dossier.years):
        return _of_kind(dossier, "year", wanted)
    number = _number(dossier, wanted)
    if number is not None:
        return _card(dossier, number)
    if wanted.isdecimal():
        return _no_number(dossier, wanted)
    found = matching(dossier, wanted)
    if not found:
        return (paragraph(f"Nothing that may be read on this day holds {quoted(wanted)}."),)
    return _facts(dossier, f"Facts that hold {quoted(wanted)}", found)


def _cited_here(dossier: Dossier) -> Page:
    cards = (block for number in range(dossier.here) for block in _card(dossier, number))
    none = () if dossier.here else (paragraph("This page cites no facts."),)
    return (heading("The dossier"), *none, *cards, *_beyond(dossier))


def _beyond(dossier: Dossier) -> Page:
    """What lies in the dossier beside the facts of the page."""
    others, closed = len(dossier.entries) - dossier.here, dossier.closed
    more = (
        f"{many(others, 'fact')} besides may be read: "
        "d actor, d place and d year list them, d and any words search them."
    )
    until = "is closed until it was known, or a record cites it"
    if closed > 1:
        until = "are closed until they were known, or a record cites them"
    told = ((line(more),) if others else ()) + ((line(f"{many(closed, 'fact')} {until}."),) if closed else ())
    return (heading("Beside this page"), *told) if told else ()


def _of_kind(dossier: Dossier, kind: str, wanted: str) -> Page:
    groups = {"actor": dossier.actors, "place": dossier.places, "year": dossier.years}[kind]
    if not groups:
        return (paragraph("The dossier is empty here."),)
    if not wanted:
        return _list(f"The dossier by {kind}", groups, _LOOK_FOR[kind])
    found = named(groups, wanted)
    if not found:
        return (paragraph(f"The dossier has nothing under {quoted(wanted)}; d {kind} alone lists what there is."),)
    if len(found) > 1:
        return _list(f"Under {quoted(wanted)} there are several", found, "Add a word to say which.")
    return _facts(dossier, found[0].name, found[0].entries)


def _list(title: str, groups: Sequence[Group], how: str) -> Page:
    """Names with the number of their facts, as one paragraph: a list of 60 would leave the screen."""
    told = ", ".join(f"{group.name} {len(group.entries)}" for group in groups)
    return (heading(title), line(told + "."), paragraph(how))


def _facts(dossier: Dossier, title: str, numbers: Sequence[int]) -> Page:
    """A few facts whole, many in a line each."""
    head = heading(f"{title}: {many(len(numbers), 'fact')}")
    if len(numbers) <= _FEW:
        return (head, *(block for number in numbers for block in _card(dossier, number)))
    lines = (_short(dossier, number) for number in numbers)
    return (head, *lines, paragraph("d and a fact's number shows it whole, with its source."))


def _short(dossier: Dossier, number: int) -> Block:
    entry = dossier.entries[number]
    date = f"{spoken(entry.card.date)}. " if entry.card.date else ""
    return paragraph(f"{date}{entry.card.claim}", lead=f"[{number + 1}] ")


def _card(dossier: Dossier, number: int) -> tuple[Block, ...]:
    entry = dossier.entries[number]
    card = entry.card
    return (
        paragraph(_head(entry), lead=f"[{number + 1}] ", tone="heading"),
        line(card.claim, indent=4),
        *((labelled("Correction", card.correction, indent=4),) if card.correction else ()),
        *((line("The correction is told behind a record that cites it.", indent=4),) if _kept_back(card) else ()),
        *((labelled("Note", card.note, indent=4),) if card.note else ()),
        labelled("Source", card.source, indent=4),
        *((labelled("Used in", ", ".join(entry.used_in), indent=4),) if entry.used_in else ()),
    )


def _kept_back(card: FactCard) -> bool:
    """Whether there is a correction that may not be told yet."""
    return card.status == "corrected" and not card.correction


def _head(entry: Entry) -> str:
    card = entry.card
    where = (spoken(card.date), card.place, ", ".join(card.actors), _STANDINGS.get(card.status, card.status))
    told = "; ".join(filter(None, where))
    return f"{entry.known_as}: {told}" if entry.known_as else told


def _number(dossier: Dossier, wanted: str) -> int | None:
    """The entry of this number or id."""
    asked = wanted.casefold()
    for number, entry in enumerate(dossier.entries):
        if asked in (str(number + 1), entry.card.id.casefold()):
            return number
    return None


def _no_number(dossier: Dossier, wanted: str) -> Page:
    return (paragraph(f"The dossier has no fact {cut(wanted)}; its numbers go from 1 to {len(dossier.entries)}."),)
