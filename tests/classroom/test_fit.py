"""Does every sheet fit the pages that it may take? The longest of each kind are laid out, on both papers.

`print_in_chromium.py` asks the same of a browser, and of every sheet.
"""

from collections import defaultdict

import pytest

from game.classroom import pdf
from game.classroom.pack import handouts
from game.classroom.page import PAPERS, Handout, Paper, Paragraph, Sheet, plain, texts
from tests.classroom.lessons import FONTS, IDS, lesson_on

LONGEST = 3
"""How many of each kind are tried."""


def _kind(handout: Handout, sheet: Sheet) -> str:
    """Sheets of one kind are laid out alike: all options, the first slide of all lessons, else those of one title."""
    if handout.slides and sheet is handout.sheets[0]:
        return "title"
    return sheet.title.rstrip("ABCDEF")


def _crowding(sheet: Sheet) -> float:
    """Characters to a page."""
    return sum(map(len, texts(sheet.blocks))) / sheet.pages


@pytest.fixture(scope="module")
def crowded() -> dict[str, Handout]:
    """The handouts of a lesson, each with the longest sheets of each kind that any shipped lesson has."""
    kinds: dict[str, dict[str, list[Sheet]]] = defaultdict(lambda: defaultdict(list))
    found = [handout for id in IDS for handout in handouts(lesson_on(id), 50)]
    for handout in found:
        for sheet in handout.sheets:
            kinds[handout.name][_kind(handout, sheet)].append(sheet)
    longest = {
        name: tuple(sheet for kind in of.values() for sheet in sorted(kind, key=_crowding)[-LONGEST:])
        for name, of in kinds.items()
    }
    return {handout.name: handout._replace(sheets=longest[handout.name]) for handout in found}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["1-sheets", "2-slides", "3-after-the-record", "teacher-only"])
def test_the_longest_sheets_of_all_shipped_lessons_fit_their_pages(
    name: str, paper: Paper, crowded: dict[str, Handout]
) -> None:
    counts = pdf.page_counts(crowded[name], paper, FONTS)
    assert len(counts) >= 9
    too_long = [s.title for s, count in zip(crowded[name].sheets, counts, strict=True) if count > s.pages]
    assert not too_long


def test_a_sheet_that_is_too_long_would_be_found() -> None:
    sheet = Sheet("Too long", (Paragraph(plain("word " * 900)),) * 3)
    assert min(pdf.page_counts(Handout("x", "x", "x", (sheet, sheet)), "a4", FONTS)) > 3
