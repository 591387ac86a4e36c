"""What does a class get once the record is out? The record, what was known, who disagrees; and the exit ticket."""

from .material import Lettered, Material, cards
from .page import Block, Frame, Heading, Lines, Paragraph, Points, Sheet, Text, Ticks, plain
from .wording import day, inline, joined, labelled, paragraphs

GRADES = {
    "documented": "documented: it was proposed or nearly done",
    "argued": "argued: a historian has made the case",
    "speculative": "speculative: ours to imagine",
}


def record(material: Material) -> Sheet:
    """What Moscow did here and after, who argued for each option in its day, and how the juncture ended."""
    scenario, option = material.scenario, material.record
    blocks: list[Block] = [
        Paragraph(plain(f"On {day(material.page.header.date)} Moscow took option {option.letter}."), "lead"),
        Frame("What Moscow did", (Paragraph(inline(option.text)), *_result(material)), letter=option.letter),
        Heading("The record"),
        *paragraphs(scenario.record.happened),
    ]
    if material.after:
        later = tuple(labelled(f"{day(c.page.header.date)}.", c.option) for c in material.after)
        blocks += [Heading("What it did next"), Points(later, look="small")]
    blocks += [
        Heading("Who argued for what in its day"),
        Points(tuple(_advocates(material)), _marks(material), "small"),
    ]
    if scenario.human_record:
        people = tuple(labelled(f"{day(entry.date)}.", entry.text) for entry in scenario.human_record)
        blocks += [Heading("Those who paid"), Points(people, look="small")]
    return Sheet("The record", tuple(blocks), pages=2)


def discussion(material: Material) -> Sheet:
    """The debrief card, for talking over: known and unknown, historians who disagree, other ways, questions."""
    card = material.scenario.debrief
    blocks: list[Block] = [
        Heading("Known then"),
        *paragraphs(card.known_then),
        Heading("Not known then"),
        *paragraphs(card.unknown_then),
        Heading("Historians disagree"),
        Points(
            tuple(
                (*plain(f"{h.name}, ", strong=True), *plain(f"{h.work}: ", emphasis=True), *inline(h.view))
                for h in card.historians
            )
        ),
        Heading("Other ways it might have gone"),
        Points(tuple((*inline(way.text), *plain(f" ({GRADES[way.grade]})", emphasis=True)) for way in card.other_ways)),
        Heading("What pushed the same way whatever anyone chose"),
        *paragraphs(card.pushed_the_same_way),
        Heading("What this lesson simplifies"),
        *paragraphs(card.simplifies, "small"),
    ]
    if material.scenario.discussion:
        blocks += [Heading("To argue over"), Points(tuple(inline(q.ask) for q in material.scenario.discussion))]
    return Sheet("Debrief", tuple(blocks), pages=2)


def exit_ticket(material: Material) -> Sheet:
    """Three questions to answer alone in the last minutes."""
    explained = ("power", "ideology", "security")
    return Sheet(
        "Exit ticket",
        (
            Paragraph(plain("Alone, in your own words, without your name."), "lead"),
            Heading("1. What Moscow did"),
            Paragraph(
                plain("Which explanation fits what Moscow did best? Tick one, and give one paper that bears it out.")
            ),
            Ticks("", explained),
            Lines(5),
            Heading("2. What could be known"),
            Paragraph(
                plain("Name one thing that we know and that nobody there could know. Would it have changed your vote?")
            ),
            Lines(5),
            Heading("3. What would change your mind"),
            Paragraph(plain("Which evidence, if it were found, would make you give up your answer to question 1?")),
            Lines(5),
        ),
    )


def _result(material: Material) -> tuple[Paragraph, ...]:
    """What followed, and how the juncture ended where this decision was its last."""
    result = material.played.result
    return paragraphs(joined([result.text, result.outcome_text or ""]), "small")


def _advocates(material: Material) -> list[Text]:
    return [(*inline(option.text), *_advocate(material, option)) for option in material.options]


def _advocate(material: Material, option: Lettered) -> Text:
    """Who is on record for an option, with the source."""
    advocate = option.choice.advocate
    if advocate is None:
        return plain(" Nobody is on record for it: it is ours to imagine.", emphasis=True)
    sources = "; ".join(dict.fromkeys(card.source for card in cards(material, advocate.cite)))
    return (*plain(f" Argued by {advocate.who}.", strong=True), *plain(f" Source: {sources}." if sources else ""))


def _marks(material: Material) -> tuple[str, ...]:
    return tuple(option.letter for option in material.options)
