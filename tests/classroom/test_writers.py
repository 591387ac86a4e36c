"""What the three writers make of a text: the text, whatever it means to HTML, CSS, typst or XML."""

from html.parser import HTMLParser
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from game.classroom import docx, html, pdf
from game.classroom.pack import handouts
from game.classroom.page import (
    Block,
    Frame,
    Handout,
    Heading,
    Lines,
    Paragraph,
    Points,
    Sheet,
    Slips,
    Span,
    Table,
    Ticks,
    plain,
    texts,
)
from tests.classroom.lessons import FONTS, HOSTILE, made_lesson

TAGS = set(
    "html head meta title style body main section header p h1 h2 strong em ul li dl div dt dd table colgroup col thead "
    "tbody tr th td span i".split()
)


class Reader(HTMLParser):
    """The tags of a page, and its text without styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.said: list[str] = []
        self.attributes: set[str] = set()
        self._styles = False
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._styles = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._styles = False

    def handle_data(self, data: str) -> None:
        if not self._styles:
            self.said.append(data)


def one_of_each(text: str) -> tuple[Block, ...]:
    return (
        Heading(text),
        Paragraph((Span(text, emphasis=True), Span(text, strong=True))),
        Points((plain(text),), (text,)),
        Points((plain(text),)),
        Table((text, text), ((plain(text), plain(text)),), (50, 50)),
        Lines(2),
        Ticks(text, ("A", "B")),
        Frame(text, (Paragraph(plain(text)),), letter="A"),
        Slips((Paragraph(plain(text)),), 4),
    )


def handout_of(text: str, *, slides: bool = False) -> Handout:
    return Handout("x", text, text, (Sheet(text, one_of_each(text)),), slides=slides, secret=not slides)


@pytest.mark.parametrize("number", range(4))
def test_a_hostile_scenario_is_printed_as_text_by_every_writer(number: int) -> None:
    handout = handouts(made_lesson(), 50)[number]
    page = html.page(handout, "a4")
    read = Reader(page)
    assert read.tags <= TAGS
    assert not any(name.startswith("on") for name in read.attributes)
    assert page.count(b"</style>") == 1
    shown = "".join(read.said)
    # one pair of stars would be emphasis; the rest of a text stands as it was written
    assert all(text in shown for sheet in handout.sheets for text in texts(sheet.blocks))
    assert HOSTILE in shown
    assert pdf.file(handout, "letter", FONTS).startswith(b"%PDF")
    assert HOSTILE in "\n".join(_docx_texts(docx.file(handout, "a4")))


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=40).filter(lambda text: "\r" not in text))
def test_any_text_comes_back_from_a_page(text: str) -> None:
    read = Reader(html.page(handout_of(text), "a4"))
    assert read.tags <= TAGS
    assert text in "".join(read.said)


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=30).map(lambda text: text.encode("utf-8", "ignore").decode()), st.booleans())
def test_any_text_can_be_a_pdf_and_a_docx(text: str, slides: bool) -> None:
    handout = handout_of(text, slides=slides)
    assert pdf.page_counts(handout, "letter", FONTS) >= (1,)
    title = _docx_texts(docx.file(handout, "letter"))[0]
    assert title.split() == docx.clean(text).split()  # kinds of line break become one


@pytest.mark.parametrize(
    ("text", "kept"), [("a\x00b\x1bc", "abc"), ("tab\tand ‘quotes’", "tab\tand ‘quotes’"), ("\ufffe\ud800", "")]
)
def test_a_docx_drops_what_xml_cannot_hold_and_nothing_else(text: str, kept: str) -> None:
    assert docx.clean(text) == kept


def test_a_page_asks_nobody_for_anything() -> None:
    for fonts, urls in ((None, 0), (FONTS, 5)):
        page = html.page(handouts(made_lesson("plain"), 50)[0], "a4", fonts).decode()
        assert "default-src 'none'" in page
        assert "<script" not in page
        assert "http" not in page.replace("http-equiv", "")
        assert page.count("url(") == page.count("url(data:font/ttf;base64,") == urls


def test_a_page_without_the_games_fonts_is_small_enough_to_mail() -> None:
    handout = handouts(made_lesson("plain"), 50)[0]
    assert len(html.page(handout, "a4")) < 40_000 < 1_000_000 < len(html.page(handout, "a4", FONTS))


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_the_paper_is_what_was_asked_for_and_slides_lie_across(paper: str, size: tuple[int, int]) -> None:
    for slides in (False, True):
        made = Document(BytesIO(docx.file(handout_of("x", slides=slides), paper))).sections[0]  # type: ignore[arg-type]
        assert (round(made.page_width.mm), round(made.page_height.mm)) == (size[::-1] if slides else size)
        page = html.page(handout_of("x", slides=slides), paper).decode()  # type: ignore[arg-type]
        said = {"a4": "A4", "letter": "letter"}[paper]
        assert f"@page {{ size: {said}{' landscape' if slides else ''} }}" in page


def test_the_same_lesson_gives_the_same_bytes() -> None:
    handout = handout_of("x")
    assert html.page(handout, "a4") == html.page(handout, "a4")
    assert pdf.file(handout, "a4", FONTS) == pdf.file(handout, "a4", FONTS)


def _docx_texts(made: bytes) -> list[str]:
    document = Document(BytesIO(made))
    found = [paragraph.text for paragraph in document.paragraphs]
    return found + [cell.text for table in document.tables for row in table.rows for cell in row.cells]
