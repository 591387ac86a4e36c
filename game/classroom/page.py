"""What is a sheet of paper made of? Blocks on sheets in a paper, as the three writers print them.

Nothing here knows of scenarios, and nothing of HTML, typst or DOCX. Texts are plain: whoever prints them escapes them.
"""

from typing import Literal, NamedTuple, TypeAlias

Paper = Literal["a4", "letter"]
Format = Literal["html", "pdf", "docx"]
Look = Literal["body", "lead", "small", "label", "large"]

PAPERS: tuple[Paper, ...] = ("a4", "letter")
FORMATS: tuple[Format, ...] = ("html", "pdf", "docx")


class Span(NamedTuple):
    """A stretch of text that looks alike."""

    text: str
    emphasis: bool = False
    strong: bool = False


Text = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading within a sheet."""

    text: str


class Paragraph(NamedTuple):
    """A paragraph: `lead` opens a sheet, `small` is a source or a hint, `label` a caption, `large` fills a slide."""

    text: Text
    look: Look = "body"


class Points(NamedTuple):
    """A list, each item behind its mark: `1`, `E3`, or nothing for a dash."""

    items: tuple[Text, ...]
    marks: tuple[str, ...] = ()
    look: Look = "body"


class Table(NamedTuple):
    """A table; `shares` are the widths of its columns in hundredths."""

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[int, ...]


class Lines(NamedTuple):
    """Lines to write on."""

    number: int


class Ticks(NamedTuple):
    """Boxes to tick, each before its letter, behind a label."""

    label: str
    letters: tuple[str, ...]


class Frame(NamedTuple):
    """Blocks within a frame, under a label; it is kept on one page. `letter` stands large beside them."""

    label: str
    blocks: tuple["Block", ...]
    letter: str = ""


class Slips(NamedTuple):
    """Slips to cut apart, in two columns, all alike."""

    blocks: tuple["Block", ...]
    number: int


Block: TypeAlias = Heading | Paragraph | Points | Table | Lines | Ticks | Frame | Slips


class Sheet(NamedTuple):
    """A sheet, which begins on a page of its own."""

    title: str
    blocks: tuple[Block, ...]
    pages: int = 1
    """Pages that it should fit on."""


class Handout(NamedTuple):
    """A file to print: sheets of one kind for one kind of reader."""

    name: str
    """The file's stem."""
    title: str
    running: str
    """What stands at the head of every page, beside the sheet's title."""
    sheets: tuple[Sheet, ...]
    slides: bool = False
    """Whether it is pages for the projector: across, in large type."""
    secret: bool = False
    """Whether it is for the teacher only."""


def plain(text: str, *, strong: bool = False, emphasis: bool = False) -> Text:
    """A text that looks alike throughout."""
    return (Span(text, emphasis, strong),)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """Every text within blocks, in reading order; what stands on a slip once."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading(text=text):
                found.append(text)
            case Paragraph(text=spans):
                found.append("".join(span.text for span in spans))
            case Points(items=items):
                found += ["".join(span.text for span in item) for item in items]
            case Table(head=head, rows=rows):
                found += [*head, *("".join(span.text for span in cell) for row in rows for cell in row)]
            case Frame(label=label, blocks=inner):
                found += [label, *texts(inner)]
            case Slips(blocks=inner):
                found += texts(inner)
            case Ticks(label=label):
                found.append(label)
            case Lines():
                pass
    return found
