"""What is a page made of, before it has a width? Spans of words with a tone, in blocks with an indent."""

from typing import Literal

from game.core.record import record

Tone = Literal["plain", "title", "heading", "emphasis", "better", "worse", "quiet"]
"""How words are said. Nothing hangs on it: a page reads the same with every tone plain."""

NO_BREAK = "\u00a0"
"""A space at which no line ends."""


@record
class Span:
    """Words in one tone."""

    text: str
    tone: Tone = "plain"


@record
class Block:
    """A paragraph or a line, yet to be wrapped."""

    spans: tuple[Span, ...]
    lead: str = ""
    """What stands before the first line, with the others hanging from it: `1. `."""
    indent: int = 0
    gap: bool = True
    """Whether a blank line goes before it."""
    opens: bool = False
    """Whether it opens a section: a place to pause at."""


@record
class Table:
    """Rows under a head where the width allows it, else each row as a sentence."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Every cell but the first and last is a number, set to the right."""
    sentences: tuple[str, ...]
    """One for each row."""


Blocks = tuple[Block, ...]
Page = tuple[Block | Table, ...]


def paragraph(text: str, *, tone: Tone = "plain", lead: str = "", indent: int = 0, gap: bool = True) -> Block:
    """One block in one tone."""
    return Block(spans=(Span(text=text, tone=tone),), lead=lead, indent=indent, gap=gap)


def line(text: str, *, tone: Tone = "plain", lead: str = "", indent: int = 0) -> Block:
    """One block that follows the last without a blank line."""
    return paragraph(text, tone=tone, lead=lead, indent=indent, gap=False)


def title(text: str) -> Block:
    """The first block of a page."""
    return Block(spans=(Span(text=text, tone="title"),), opens=True)


def heading(text: str) -> Block:
    """The block that opens a section."""
    return Block(spans=(Span(text=text, tone="heading"),), opens=True)


def labelled(label: str, text: str, *, indent: int = 0, gap: bool = False) -> Block:
    """`Label: text`, the label in the tone of a heading."""
    spans = (Span(text=f"{label}:", tone="heading"), Span(text=f" {text}"))
    return Block(spans=spans, indent=indent, gap=gap)


def sections(page: Page) -> tuple[Page, ...]:
    """The page cut before every block that opens a section; a heading stays with one that follows it at once."""
    opening = [isinstance(block, Block) and block.opens for block in page]
    cuts = [place for place in range(1, len(page)) if opening[place] and not opening[place - 1]]
    return tuple(page[a:b] for a, b in zip([0, *cuts], [*cuts, len(page)], strict=True))
