"""How does authored prose read here? Paragraphs with emphasis, and a quiet number where a fact stands behind."""

from collections.abc import Iterable, Mapping

from game.core.pages.parts import FactCard
from game.files.prose import Run, parse
from game.frontends.terminal.block import NO_BREAK, Block, Blocks, Span, paragraph

Numbers = Mapping[str, int]
"""The number that each fact has in the dossier, by id."""


def numbers_of(dossier: Iterable[FactCard]) -> Numbers:
    """Numbers from 1, in the order of the dossier."""
    return {card.id: number for number, card in enumerate(dossier, 1)}


def prose(text: str, numbers: Numbers, *, indent: int = 0) -> Blocks:
    """A block for each paragraph."""
    return tuple(Block(spans=_spans(paragraph, numbers), indent=indent) for paragraph in parse(text))


def attached(label: str, text: str, numbers: Numbers, *, indent: int = 0, gap: bool = False) -> Blocks:
    """Prose that opens with a label, `Label: text`; the label in the tone of a heading."""
    first, *others = prose(text, numbers, indent=indent) or (paragraph("", indent=indent),)
    opening = (Span(text=f"{label}:", tone="heading"), Span(text=" "))
    return (Block(spans=(*opening, *first.spans), indent=indent, gap=gap), *others)


def told(
    text: str,
    numbers: Numbers,
    *,
    opening: str = "",
    closing: str = "",
    lead: str = "",
    indent: int = 0,
    gap: bool = True,
) -> Block:
    """Prose of one paragraph as one block, with plain words before and after it."""
    inner = tuple(span for runs in parse(text) for span in _spans(runs, numbers))
    return Block(spans=(Span(text=opening), *inner, Span(text=closing)), lead=lead, indent=indent, gap=gap)


def _spans(runs: Iterable[Run], numbers: Numbers) -> tuple[Span, ...]:
    return tuple(span for run in runs for span in _span(run, numbers))


def _span(run: Run, numbers: Numbers) -> Iterable[Span]:
    yield Span(text=run.text, tone="emphasis" if run.emphasis else "plain")
    if run.fact is not None and run.fact in numbers:
        yield Span(text=f"{NO_BREAK}[{numbers[run.fact]}]", tone="quiet")
