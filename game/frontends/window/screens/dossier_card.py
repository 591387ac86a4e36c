"""How does a fact read? Claim, standing and source, and, where they may be read, correction and note."""

from collections.abc import Sequence

from game.core.amounts import many
from game.core.dates import spoken
from game.core.dossier import Entry, Group
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import ASIDE, BODY, CHOICE, LABEL, LABEL_BOLD, MONO

CLAIM = BODY._replace(size=19)
COLOURS = {"confirmed": "blue", "corrected": "red", "disputed": "ochre", "interpretation": "slate"}
STANDINGS = {
    "confirmed": "Confirmed",
    "corrected": "A common account, corrected",
    "disputed": "Disputed",
    "interpretation": "An interpretation",
}
TOLD = 12
"""Facts that the card of a group tells."""


def write_fact(writer: Writer, entry: Entry) -> None:
    """All that may be read of one fact."""
    card, colour = entry.card, COLOURS.get(entry.card.status, "slate")
    inner = writer.narrower()
    # ochre is too faint for letters
    standing = STANDINGS.get(card.status, card.status).upper()
    inner.prose(standing, LABEL_BOLD, colour if colour != "ochre" else "ink").prose(card.claim, CLAIM, gap=4)
    _labelled(inner, "The record says", card.correction or "", "red")
    if card.status == "corrected" and not card.correction:
        inner.prose("The correction is told behind a record that cites it.", ASIDE, "slate", gap=4)
    _labelled(inner, "Note", card.note or "")
    writer.barred(inner.flow, colour)
    when = spoken(card.date) if card.date else "no date"
    for label, text in (
        ("When", when),
        ("Where", card.place),
        ("Who", ", ".join(card.actors)),
        ("Source", card.source),
    ):
        _labelled(writer, label, text)
    _labelled(writer, "Used in", "; ".join(entry.used_in))
    if entry.known_as:
        writer.prose(entry.known_as, MONO, "slate", gap=16)


def write_group(writer: Writer, group: Group, entries: Sequence[Entry]) -> None:
    """What lies under an actor, a place or a year: the first facts, in a line or two each."""
    writer.prose(group.name, CHOICE._replace(face="bold", size=24))
    writer.prose(many(len(group.entries), "fact"), LABEL, "slate", gap=2)
    for number in group.entries[:TOLD]:
        card = entries[number].card
        inner = writer.narrower().prose(spoken(card.date) if card.date else "no date", LABEL, "slate")
        writer.barred(inner.prose(card.claim, BODY, gap=0).flow, COLOURS.get(card.status, "slate"))
    if len(group.entries) > TOLD:
        writer.prose(f"And {len(group.entries) - TOLD} more: Enter lists them all.", LABEL, "slate", gap=16)


def _labelled(writer: Writer, label: str, text: str, colour: str = "slate") -> None:
    if text:
        writer.prose(label.upper(), LABEL_BOLD, colour, gap=12).prose(text, BODY, gap=0)
