"""What do a lesson's sheets rest on? The facts with their sources, and where common notes differ from the record."""

from collections.abc import Iterable

from game.core.walk import citations, texts
from game.files.prose import linked_facts

from .debrief import GRADES
from .material import Material, cards
from .page import Paragraph, Points, Sheet, plain
from .wording import inline, labelled


def corrections(material: Material) -> tuple[Sheet, ...]:
    """Where common notes differ from the record or the documents from each other, in whatever the juncture cites."""
    found = [card for card in cards(material, _cited((material.scenario,))) if card.correction]
    if not found:
        return ()
    items = tuple(
        (
            *labelled("Notes say:", card.claim),
            *labelled(" The record:" if card.status == "corrected" else " Disputed:", card.correction or ""),
        )
        for card in found
    )
    intro = Paragraph(plain("Common lecture notes and textbooks differ here. The sheets follow the record."), "lead")
    points = Points(items, tuple(card.id.removeprefix("here.") for card in found), "small")
    return (Sheet("Corrections", (intro, points), pages=3),)


def sheet(material: Material) -> Sheet:
    """What the sheets of this lesson rest on, and what became known later."""
    scenario = material.scenario
    numbered = {card.id: f"E{number}" for number, card in enumerate(material.dossier, 1)}
    ids = [
        *numbered,
        *_cited((material.decision, scenario.record, scenario.human_record, scenario.debrief, scenario.discussion)),
    ]
    items = tuple(
        (*inline(card.claim), *plain(f" ({card.status}) {card.source}.", emphasis=True), *inline(f" {card.note or ''}"))
        for card in cards(material, tuple(ids))
    )
    marks = tuple(numbered.get(card.id, "·") for card in cards(material, tuple(ids)))
    grades = "; ".join(GRADES.values())
    intro = Paragraph(plain(f"E1 and on are the pupils’ dossier. Other ways are graded so: {grades}."), "small")
    return Sheet("Sources", (intro, Points(items, marks, "small")), pages=6)


def _cited(parts: Iterable[object]) -> tuple[str, ...]:
    """Ids of facts in every `cite` and every link within some parts of a scenario."""
    found: list[str] = []
    for part in parts:
        found += [id for _, id in citations(part)]
        found += [id for _, text in texts(part) for id in linked_facts(text)]
    return tuple(dict.fromkeys(found))
