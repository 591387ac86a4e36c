"""How does a handout become a document that a teacher can edit? python-docx builds it from the same blocks."""

import re
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from .page import Block, Frame, Handout, Heading, Lines, Paper, Paragraph, Points, Slips, Table, Text, Ticks, plain

if TYPE_CHECKING:
    from docx.document import Document

_MILLIMETRES = {"a4": (210, 297), "letter": (215.9, 279.4)}
_POINTS = {"body": 11, "lead": 12, "small": 9.5, "label": 9, "large": 11}
_POINTS_ON_SLIDES = {"body": 28, "lead": 34, "small": 28, "label": 28, "large": 28}
_TICK_ON_SLIDES = 60
_TEXT, _HEAD = "Georgia", "Arial"
"""What every office suite has or stands in for: an edited file may carry no fonts of ours."""
_BOX = "☐"
_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML can't hold."""


def file(handout: Handout, paper: Paper) -> bytes:
    """The DOCX of a handout."""
    from docx import Document

    document = Document()
    _set_page(document, handout, paper)
    _set_heads(document, handout)
    writer = _Writer(handout.slides)
    for number, sheet in enumerate(handout.sheets):
        title = document.add_heading(clean(sheet.title), level=1)
        title.paragraph_format.page_break_before = number > 0
        writer.blocks(document, sheet.blocks)
    document.core_properties.title = clean(handout.title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def clean(text: str) -> str:
    """The text without characters that XML can't hold."""
    return _REFUSED.sub("", text)


def _set_page(document: "Document", handout: Handout, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt, RGBColor

    wide, high = _MILLIMETRES[paper]
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if handout.slides else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(high), Mm(wide)) if handout.slides else (Mm(wide), Mm(high))
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin, section.bottom_margin, section.header_distance = Mm(19), Mm(16), Mm(9)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _TEXT, Pt(28 if handout.slides else 11)
    normal.paragraph_format.space_after = Pt(4)
    for level, points in ((1, 34 if handout.slides else 20), (2, 12.5)):
        style = document.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.color.rgb = _HEAD, Pt(points), RGBColor(0x1A, 0x19, 0x17)
        style.element.rPr.rFonts.attrib.clear()
        style.font.name = _HEAD
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(9), Pt(3)


def _set_heads(document: "Document", handout: Handout) -> None:
    from docx.shared import Pt

    section = document.sections[0]
    head = section.header.paragraphs[0].add_run(
        clean(f"Teacher only · {handout.running}" if handout.secret else handout.running)
    )
    head.font.name, head.font.size = _HEAD, Pt(8.5)
    foot = section.footer.paragraphs[0]
    foot.alignment = 2
    _page_number(foot.add_run())


def _page_number(run: Any) -> None:
    """A field that shows the page's number."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "PAGE", "end"):
        mark = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            mark.text = kind
        else:
            mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)


class _Writer:
    """Writes blocks into a document or a cell of it, in the sizes of paper or of slides."""

    def __init__(self, slides: bool) -> None:
        self.points = _POINTS_ON_SLIDES if slides else _POINTS
        self.slides = slides

    def blocks(self, place: Any, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self.block(place, block)

    def block(self, place: Any, block: Block) -> None:
        match block:
            case Heading(text=text):
                self.heading(place, text)
            case Paragraph(text=spans, look=look):
                self.paragraph(place, spans, look)
            case Points():
                self.listed(place, block)
            case Table():
                self.table(place, block)
            case Lines(number=number):
                for _ in range(number):
                    _rule(place.add_paragraph())
            case Ticks():
                self.ticks(place, block)
            case Frame():
                self.frame(place, block)
            case Slips(blocks=inner, number=number):
                self.slips(place, inner, number)

    def ticks(self, place: Any, ticks: Ticks) -> None:
        from docx.shared import Pt

        made = self.paragraph(place, plain("" if self.slides else f"{ticks.label}   ".lstrip()), "body")
        run = made.add_run(clean("   ".join(f"{_BOX} {letter}" for letter in ticks.letters)))
        run.bold, run.font.size = True, Pt(_TICK_ON_SLIDES if self.slides else self.points["body"])

    def heading(self, place: Any, text: str) -> None:
        made = place.add_paragraph(clean(text), style="Heading 2")
        made.paragraph_format.keep_with_next = True

    def paragraph(self, place: Any, text: Text, look: str, before: str = "") -> Any:
        from docx.shared import Pt

        made = place.add_paragraph()
        if before:
            made.add_run(clean(before)).bold = True
        for span in text:
            run = made.add_run(clean(span.text))
            run.italic, run.bold, run.font.size = span.emphasis, span.strong, Pt(self.points[look])
        return made

    def listed(self, place: Any, points: Points) -> None:
        from docx.shared import Mm

        indent = Mm(16 if self.slides else 8)
        for number, item in enumerate(points.items):
            mark = points.marks[number] if points.marks else "–"
            made = self.paragraph(place, item, points.look, f"{mark}\t")
            made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = indent, -indent
            made.paragraph_format.tab_stops.add_tab_stop(indent)

    def table(self, place: Any, table: Table) -> None:
        made = _grid(place, len(table.rows) + 1, len(table.head))
        for cell, head in zip(made.rows[0].cells, table.head, strict=True):
            _fill(cell, partial(self.paragraph, text=plain(head, strong=True), look="small"))
        for row, texts in zip(made.rows[1:], table.rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                _fill(cell, partial(self.paragraph, text=text, look="small"))
        _share(made, table.shares)

    def frame(self, place: Any, frame: Frame) -> None:
        (cell,) = _grid(place, 1, 1).rows[0].cells
        label = " · ".join(filter(None, [frame.letter, frame.label]))
        inner = ((Paragraph(plain(label, strong=True), "label"),) if label else ()) + frame.blocks
        _fill(cell, partial(self.blocks, blocks=inner))
        _gap(place.add_paragraph())

    def slips(self, place: Any, blocks: tuple[Block, ...], number: int) -> None:
        from docx.shared import Mm

        made = _grid(place, (number + 1) // 2, 2)
        for row in made.rows:
            row.height = Mm(54)
            for cell in row.cells:
                _fill(cell, partial(self.blocks, blocks=blocks))


def _grid(place: Any, rows: int, columns: int) -> Any:
    """A table with lines, whose rows stay whole; within a cell as within the document."""
    from docx.oxml import OxmlElement

    made = place.add_table(rows=rows, cols=columns)
    made.style = place.part.document.styles["Table Grid"]
    for row in made.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return made


def _rule(paragraph: Any) -> None:
    """Makes an empty paragraph a line to write on; `between` parts it from a next one like it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    paragraph.paragraph_format.space_after = Pt(8)
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "55524A")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    paragraph._p.get_or_add_pPr().append(borders)


def _gap(paragraph: Any) -> None:
    """Makes an empty paragraph, which must part two tables, as low as may be."""
    from docx.shared import Pt

    paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(0), Pt(5)


def _fill(cell: Any, write: Any) -> None:
    """Writes into a cell, without the empty paragraph that a cell begins with."""
    first = cell.paragraphs[0]
    write(cell)
    first._p.getparent().remove(first._p)


def _share(table: Any, shares: tuple[int, ...]) -> None:
    from docx.shared import Mm

    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(178 * share / 100)
        for cell in column.cells:
            cell.width = Mm(178 * share / 100)
