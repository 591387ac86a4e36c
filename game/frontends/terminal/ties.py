"""What lies between two capitals, and how did it come to? The map's lines in words, one at a time."""

from game.core.atlas import Atlas, Paper, Tie
from game.core.dates import spoken
from game.core.sentences import sentence
from game.frontends.terminal.block import Block, Page, heading, line, paragraph
from game.frontends.terminal.labels import called, none_called
from game.frontends.terminal.ledger import ledger_page
from game.frontends.terminal.standing import signed


def ties_page(atlas: Atlas, wanted: str) -> Page:
    """The ties that `wanted` names: the relation, the papers in force and lapsed, and what has moved them."""
    ties = atlas.stops[-1].ties
    labels = [tie.label for tie in ties]
    found = called(labels, wanted)
    if not found:
        return (paragraph(none_called(wanted, labels, "lies between capitals")),)
    return tuple(block for tie in ties if tie.label in found for block in _tie(tie))


def _tie(tie: Tie) -> Page:
    return (
        heading(tie.label),
        *_standing(tie),
        *(line(_paper(paper), lead="- ") for paper in tie.papers),
        *(ledger_page(tie.history)[1:] if tie.history else (paragraph("Nothing has moved it in this run."),)),
    )


def _standing(tie: Tie) -> tuple[Block, ...]:
    relation, kind = tie.relation, tie.line.drawn if tie.line is not None else ""
    words = (relation.words, signed(relation.value)) if relation is not None else ()
    drawn = f"drawn as {kind}" if kind else "no line on the map"
    said = ", ".join(filter(None, (*words, drawn if kind not in words else "")))
    return (paragraph(sentence(said)),)


def _paper(paper: Paper) -> str:
    """The name, from when to when, and what it says."""
    since = f"since {spoken(paper.since)}" if paper.since else ""
    lapsed = f"lapsed {spoken(paper.lapsed)}" if paper.lapsed else ""
    when = ", ".join(filter(None, (since, lapsed)))
    return f"{paper.label}{f' ({when})' if when else ''}{f': {paper.text}' if paper.text else ''}"
