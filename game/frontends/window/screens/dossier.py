"""What could Moscow know? The dossier: facts with their standing and source, those of this page first."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.screen import FactCard
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, LABEL_BOLD, MONO
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.stack import Change, Pop, Stay

OWN = "here."
"""How ids of a scenario's own facts begin; they mean nothing outside its file."""
COLOURS = {"confirmed": "blue", "corrected": "red", "disputed": "ochre", "interpretation": "slate"}


class DossierView(Overlay):
    """The facts; opened at one of them it shows that one first."""

    title = "Dossier"

    def __init__(self, facts: Sequence[FactCard], fact: str = "") -> None:
        """`fact` is the id of the one to show first."""
        super().__init__()
        self.facts = sorted(facts, key=lambda card: card.id != fact)
        self.missing = bool(fact) and all(card.id != fact for card in facts)

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it."""
        return Pop() if key is Key.DOSSIER else super().on(key)

    def follow(self, fact: str) -> Change:
        """A link within the dossier brings its fact to the top."""
        self.facts.sort(key=lambda card: card.id != fact)
        self.scrolls["text"] = 0.0
        return Stay()

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """A card for each fact."""
        if self.missing:
            writer.prose("The fact that was asked for can't be shown here yet.", BODY._replace(face="italic"))
        for card in self.facts:
            self._card(writer, card)

    def _card(self, writer: Writer, card: FactCard) -> None:
        inner = writer.narrower()
        inner.prose(card.claim, BODY)
        for label, text in (("THE RECORD SAYS", card.correction), ("NOTE", card.note)):
            if text:
                colour = "red" if text is card.correction else "slate"
                inner.prose(label, LABEL_BOLD, colour, gap=6).prose(text, BODY, gap=0)
        place = f" · {card.place}" if card.place else ""
        inner.prose(f"{spoken(card.date)}{place} · {card.status}", MONO, "ink", gap=6)
        known_as = "" if card.id.startswith(OWN) else f"{card.id} · "
        inner.prose(f"{known_as}{card.source}", MONO, "slate", gap=1)
        writer.barred(inner.flow, COLOURS.get(card.status, "slate"), gap=18)
