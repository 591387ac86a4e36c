"""How does a handout look as a web page? One file, whose print styles put each sheet on its page.

The page runs nothing and asks nobody for anything: its content security policy allows its own styles and fonts only.
"""

from functools import cache
from html import escape
from pathlib import Path

from game.export.embedded_fonts import faces

from .page import (
    Block,
    Frame,
    Handout,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Points,
    Sheet,
    Slips,
    Span,
    Table,
    Text,
    Ticks,
)

FAMILIES = ("Oswald", "PT Serif")
_SIZES = {"a4": "A4", "letter": "letter"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def page(handout: Handout, paper: Paper, fonts: Path | None = None) -> bytes:
    """The whole file, in UTF-8. `fonts` is the folder of the fonts that go into it; without, it takes what is there."""
    count = len(handout.sheets)
    sheets = "".join(_sheet(handout, sheet, number, count) for number, sheet in enumerate(handout.sheets, 1))
    kind = " ".join(filter(None, ["slides" if handout.slides else "paper", "secret" if handout.secret else ""]))
    return (
        "<!doctype html>\n"
        f'<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(handout.title)}</title>\n"
        f"<style>\n{faces(fonts, FAMILIES) if fonts else ''}{_look()}\n{_running(handout, paper)}</style>\n</head>\n"
        f'<body class="{kind}">\n<main>\n{sheets}</main>\n</body>\n</html>\n'
    ).encode()


def _sheet(handout: Handout, sheet: Sheet, number: int, count: int) -> str:
    secret = "<strong>Teacher only</strong> · " if handout.secret else ""
    return (
        f'<section class="sheet" style="page: sheet{number}" aria-labelledby="t{number}">\n'
        f'<header><p>{secret}{escape(handout.running)}</p><p class="number">{number} of {count}</p></header>\n'
        f'<h1 id="t{number}">{escape(sheet.title)}</h1>\n{_blocks(sheet.blocks)}</section>\n'
    )


def _blocks(blocks: tuple[Block, ...]) -> str:
    return "".join(f"{_block(block)}\n" for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"<h2>{escape(text)}</h2>"
        case Paragraph(text=text, look=look):
            return f'<p class="{look}">{_text(text)}</p>'
        case Points():
            return _points(block)
        case Table():
            return _table(block)
        case Lines(number=number):
            return '<div class="lines" aria-hidden="true">' + "<div></div>" * number + "</div>"
        case Ticks(label=label, letters=letters):
            boxes = "".join(f'<span class="tick"><i></i>{escape(letter)}</span>' for letter in letters)
            name = f'<span class="name">{escape(label)}</span>' if label else ""
            return f'<p class="ticks">{name}{boxes}</p>'
        case Frame(label=label, blocks=inner, letter=letter):
            name = f'<p class="label">{escape(label)}</p>' if label else ""
            mark = f'<div class="letter">{escape(letter)}</div>' if letter else ""
            return f'<div class="frame">{mark}<div>{name}{_blocks(inner)}</div></div>'
        case Slips(blocks=inner, number=number):
            return '<div class="slips">' + f'<div class="slip">{_blocks(inner)}</div>' * number + "</div>"


def _points(points: Points) -> str:
    """A list; marks of our own stand in their own column."""
    if not points.marks:
        return f'<ul class="{points.look}">' + "".join(f"<li>{_text(item)}</li>" for item in points.items) + "</ul>"
    rows = "".join(
        f"<div><dt>{escape(mark)}</dt><dd>{_text(item)}</dd></div>"
        for mark, item in zip(points.marks, points.items, strict=True)
    )
    return f'<dl class="{points.look}">{rows}</dl>'


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width: {share}%">' for share in table.shares)
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
    return f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _text(text: Text) -> str:
    return "".join(map(_span, text))


def _span(span: Span) -> str:
    said = escape(span.text)
    said = f"<em>{said}</em>" if span.emphasis else said
    return f"<strong>{said}</strong>" if span.strong else said


def _running(handout: Handout, paper: Paper) -> str:
    """Page size and running heads: for each sheet a named page with its title, and page numbers through the file."""
    size = f"{_SIZES[paper]} landscape" if handout.slides else _SIZES[paper]
    rules = [f"@page {{ size: {size} }}"]
    for number, sheet in enumerate(handout.sheets, 1):
        title = _quoted(f"{'Teacher only · ' if handout.secret else ''}{handout.running} · {sheet.title}")
        rules.append(f"@page sheet{number} {{ @top-left {{ content: {title} }} }}")
    return "\n".join(rules) + "\n"


def _quoted(text: str) -> str:
    """A text as a CSS string, with everything but letters, digits and blanks written as its number."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


@cache
def _look() -> str:
    return Path(__file__).with_name("templates").joinpath("sheets.css").read_text("utf-8")
