"""Every sheet fits the pages that it may take. Letter has less room than A4; the longest are tried on both.

`print_in_chromium.py` asks the same of a browser.
"""

import pytest

from game.classroom import pdf
from game.classroom.pack import handouts
from game.classroom.page import Handout, Paper, Paragraph, Sheet, plain
from tests.classroom.lessons import FONTS, IDS, lesson_on

FLAGSHIPS = ("locarno", "munich-1938", "pact-1939")


@pytest.mark.parametrize(("id", "paper"), [*((id, "letter") for id in IDS), *((id, "a4") for id in FLAGSHIPS)])
def test_every_sheet_of_a_shipped_lesson_fits_its_pages(id: str, paper: Paper) -> None:
    for handout in handouts(lesson_on(id), 50):
        counts = pdf.page_counts(handout, paper, FONTS)
        too_long = [s.title for s, count in zip(handout.sheets, counts, strict=True) if count > s.pages]
        assert not too_long, f"{handout.name}: {too_long}"


def test_a_sheet_that_is_too_long_would_be_found() -> None:
    sheet = Sheet("Too long", (Paragraph(plain("word " * 900)),) * 3)
    assert min(pdf.page_counts(Handout("x", "x", "x", (sheet, sheet)), "a4", FONTS)) > 3
