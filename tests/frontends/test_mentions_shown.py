"""What holds only while a treaty does looks like plain words, wherever a page has it."""

import shutil
import sys
from pathlib import Path

import pytest

from game import places
from game.cli import main
from game.files.library import open_library
from tests.frontends.window_driver import Driver
from tests.shelf import read_before

CASE = Path(__file__).parents[1] / "cases" / "check" / "craft-advocates" / "good_one_option_without_an_advocate.yaml"
MARK = "[[world.rapallo_in_force|Rapallo]]"
MARKED = {
    "aim: Decide by Friday what Riga is told.": f"aim: Aim of {MARK}.\ncontent_note: Note of {MARK}.",
    "text: Riga asks whether the trade talks go on.": f"text: Briefing of {MARK}.\n    also:\n"
    f"      - {{if: world.rapallo_in_force, text: 'Paragraph of {MARK}.'}}\n"
    f"    dispatch: {{source: Desk, reliability: good, text: 'Dispatch of {MARK}.', cite: [F.III.2.i.d]}}",
    "says: Aralov would wait., predicts: Riga will ask again.,": f"says: 'Advice of {MARK}.', "
    f"predicts: 'Prediction of {MARK}.',",
    "text: Answer that the note will be studied, and let the trade talks run on meanwhile.": f"text: Option of {MARK}.",
    "result: Three capitals have the text by evening.": f"result: Result of {MARK}.",
    "text: Hand the note to the trade office, and let it ask Riga for figures first.": "text: Hand it on.\n"
    f"        requires: [{{if: world.baltic > 90, else: 'Reason of {MARK}.'}}]",
    "text: Nothing more is heard until autumn.": f"text: 'Outcome of {MARK}.'",
    "because: The capitals compare the notes that you sent in May.": f"because: Cause of {MARK}.",
    "text: Riga will wait., cite: [F.1]}\n  reval": f"text: 'Report of {MARK}.', cite: [F.1]}}\n  reval",
}
PARTS = "Aim Note Briefing Paragraph Dispatch Advice Prediction Option Result Reason Outcome Cause Report".split()


@pytest.fixture
def riga(tmp_path: Path) -> Path:
    """A juncture in which every text that is read in play mentions a treaty."""
    text = CASE.read_text(encoding="utf-8")
    for plain, marked in MARKED.items():
        assert plain in text
        text = text.replace(plain, marked)
    file = tmp_path / "own" / "riga.yaml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_the_terminal_shows_the_words_alone(
    riga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers"
    answers.write_text("\n2\n\n\n\n\n\n", encoding="utf-8")
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path / "home")))
    with answers.open(encoding="utf-8") as typed:
        monkeypatch.setattr(sys, "stdin", typed)
        main(["play", str(riga), "--ui", "text", "--no-forecast"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "[[" not in shown
    assert [part for part in PARTS if f"{part} of Rapallo" not in shown] == []


@pytest.mark.usefixtures("dummy_display")
def test_the_window_and_its_screen_reader_have_the_words_alone(riga: Path) -> None:
    shutil.copy(places.shipped_scenarios() / "world.yaml", riga.parent)
    driver = Driver(open_library(riga.parent, places.shipped_seeds(), None, None))
    driver.open("riga")
    seen = _page(driver)
    for key in ("enter", "2"):
        driver.press(key)
        seen += _page(driver)
    driver.click("decline")
    seen += _page(driver)
    assert "[[" not in seen
    assert [part for part in PARTS[:4] if f"{part} of Rapallo" not in seen] == []


def _page(driver: Driver) -> str:
    """All that is drawn on the page, and what a screen reader has of it."""
    return " ".join((*(mark.text for mark in driver.marks()), *(node.name for node in driver.nodes), ""))
