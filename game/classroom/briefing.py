"""What does a class get before it votes? The briefing, short and full, what had gone before, the dossier, slips."""

from game.core.pages.desk import Report
from game.core.pages.parts import FactCard

from .material import Chosen, Material
from .page import Block, Frame, Heading, Paragraph, Points, Sheet, Slips, Span, Text, Ticks, plain
from .wording import day, inline, joined, labelled, listed, paragraphs, words

SHORT = 260
"""Words of the situation on the short briefing; whole paragraphs, and the rest stands on the full one."""
SLIPS = 8
"""Vote slips on a sheet."""


def short(material: Material) -> Sheet:
    """The briefing on one page: the aim, what had gone before in a line each, the situation, the options."""
    page = material.page
    situation, cut = _first_paragraphs(joined([*page.arrival, page.text]))
    blocks: list[Block] = [_dateline(material), Paragraph(labelled("You are to settle:", page.aim), "lead")]
    if material.before:
        blocks += [Heading("So far"), Points(tuple(_so_far(chosen) for chosen in material.before), look="small")]
    blocks += [Heading(page.heading), *paragraphs(situation)]
    blocks += [Paragraph(plain("The full briefing goes on from here."), "small")] if cut else []
    return Sheet("Briefing in short", (*blocks, _options(material)))


def full(material: Material) -> Sheet:
    """The whole briefing: situation, intelligence, advisers, late dispatch, options."""
    page = material.page
    blocks: list[Block] = [_dateline(material), Paragraph(labelled("You are to settle:", page.aim), "lead")]
    blocks += [Heading(page.heading), *paragraphs(joined([*page.arrival, page.text]))]
    if page.reports:
        blocks += [Heading("Intelligence"), *map(_report, page.reports)]
    if page.counsel:
        blocks.append(Heading("At the table"))
        blocks += [
            Frame(f"{who.name}, {who.office}", (Paragraph(inline(who.says)), _prediction(who.predicts)))
            for who in page.counsel
        ]
    if page.dispatch:
        blocks += [Heading("Just in"), _report(page.dispatch)]
    return Sheet("Briefing in full", (*blocks, _options(material)), pages=2)


def gone_before(material: Material) -> Sheet | None:
    """What Moscow had done in this juncture before the decision that is played; None where it is the first."""
    if not material.before:
        return None
    intro = f"This lesson takes up the juncture on {day(material.page.header.date)}. Moscow had settled this already."
    blocks: list[Block] = [Paragraph(plain(intro), "lead")]
    for chosen in material.before:
        blocks += [
            Heading(f"{day(chosen.page.header.date)}: {chosen.page.heading}"),
            *paragraphs(chosen.page.text, "small"),
            Frame("What Moscow did", (Paragraph(inline(chosen.option)), *paragraphs(chosen.result.text, "small"))),
        ]
    return Sheet("What had gone before", tuple(blocks), pages=len(material.before) + 1)


def dossier(material: Material) -> Sheet:
    """The facts that may be cited: what could be known on the day, each with its source."""
    intro = "Every group argues from the same papers. Cite them by number. Nothing here was known later than that day."
    items = tuple(map(_paper, material.dossier))
    marks = tuple(f"E{number}" for number in range(1, len(items) + 1))
    return Sheet("The dossier", (Paragraph(plain(intro), "lead"), Points(items, marks, "small")), pages=2)


def slips(material: Material) -> Sheet:
    """Vote slips to cut: one for each pupil, without a name, for both votes."""
    letters = tuple(option.letter for option in material.open)
    blocks: tuple[Block, ...] = (
        Paragraph(plain(f"{material.page.heading} · {day(material.page.header.date)}"), "label"),
        Ticks("Before the talking", letters),
        Ticks("After the talking", letters),
        Ticks("What Moscow did, I bet", letters),
        Paragraph(plain("What moved me, or didn’t:"), "small"),
    )
    return Sheet("Vote slips", (Slips(blocks, SLIPS),))


def _dateline(material: Material) -> Block:
    head = material.page.header
    return Paragraph(plain(f"{head.place}, {day(head.date)}"), "label")


def _so_far(chosen: Chosen) -> Text:
    return labelled(f"{day(chosen.page.header.date)}.", chosen.option)


def _options(material: Material) -> Block:
    """The options in lesson order; a closed one stays, with its reason."""
    texts = tuple(
        inline(option.text) if option.closed is None else (*inline(option.text), *labelled(" Closed:", option.closed))
        for option in material.options
    )
    return Frame("The options", (Points(texts, tuple(option.letter for option in material.options)),))


def _report(report: Report) -> Block:
    label = f"{report.source} · {day(report.dated)} · reliability: {report.reliability}"
    return Frame(label, paragraphs(report.text))


def _prediction(text: str) -> Paragraph:
    return Paragraph(labelled("Predicts:", text), "small")


def _paper(card: FactCard) -> Text:
    """A fact with its day, whom it is about, its standing where that isn't settled, and its source."""
    head = " · ".join(filter(None, [day(card.date), listed(card.actors)]))
    standing = _standing(card.status)
    said = labelled(f"{head}.", card.claim) if head else inline(card.claim)
    return (*said, Span(f"{standing} ", emphasis=True), Span(f"Source: {card.source}."))


def _standing(status: str) -> str:
    return {"disputed": " (disputed)", "interpretation": " (a view)"}.get(status, "")


def _first_paragraphs(prose: str) -> tuple[str, bool]:
    """As many whole paragraphs as `SHORT` words hold, at least one, and whether something was left out."""
    parts = [part for part in prose.split("\n\n") if part.strip()]
    kept = parts[:1]
    for part in parts[1:]:
        if words(joined([*kept, part])) > SHORT:
            break
        kept.append(part)
    return joined(kept), len(kept) < len(parts)
