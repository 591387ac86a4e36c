"""What stands behind the words? The facts that a page cites, one or all, found by number or id."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.screen import FactCard
from game.frontends.terminal.block import Block, Page, heading, labelled, line, paragraph
from game.frontends.terminal.quoting import cut

_STANDINGS = {
    "confirmed": "confirmed",
    "corrected": "corrected against the notes",
    "disputed": "disputed",
    "interpretation": "an interpretation",
}


def dossier_page(cards: Sequence[FactCard], wanted: str) -> Page:
    """All cards, or the one that `wanted` names by number or id, or a line that says why there is none."""
    if not cards:
        return (paragraph("This page cites no facts."),)
    if wanted:
        return _one(cards, wanted)
    return (heading("The dossier"), *(block for number, card in enumerate(cards, 1) for block in _card(number, card)))


def _one(cards: Sequence[FactCard], wanted: str) -> Page:
    for number, card in enumerate(cards, 1):
        if wanted.casefold() in (str(number), card.id.casefold()):
            return _card(number, card)
    return (paragraph(f"The dossier has no fact {cut(wanted)}; its numbers go from 1 to {len(cards)}."),)


def _card(number: int, card: FactCard) -> tuple[Block, ...]:
    where = [spoken(card.date), card.place, ", ".join(card.actors), _STANDINGS.get(card.status, card.status)]
    return (
        paragraph(f"{card.id}: " + "; ".join(filter(None, where)), lead=f"[{number}] ", tone="heading"),
        line(card.claim, indent=4),
        *((labelled("Correction", card.correction, indent=4),) if card.correction else ()),
        *((labelled("Note", card.note, indent=4),) if card.note else ()),
        labelled("Source", card.source, indent=4),
    )
