"""The estimate at the terminal: offered in parts where it is long, and kept as a text file."""

from pathlib import Path

import pytest

from game import places
from game.frontends.terminal import estimate
from tests.frontends.terminal_stage import campaign_transcript, flat, transcript
from tests.frontends.test_terminal_campaign import TO_ESTIMATE


@pytest.fixture(autouse=True)
def documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(places, "documents", lambda: tmp_path)
    return tmp_path


def told(*lines: str) -> str:
    """What follows on the last line typed."""
    return flat(campaign_transcript(*TO_ESTIMATE, *lines).rpartition(f"> {lines[-1]}\n")[2])


def test_a_long_estimate_opens_with_its_ending_and_offers_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(estimate, "FEW", 0)
    shown = flat(campaign_transcript(*TO_ESTIMATE))
    opening = shown[shown.index("The estimate: Two letters") :]
    assert "1. Juncture by juncture 2. You and the record" in opening
    assert "Passed over." not in opening
    assert "Passed over." in told("1")
    assert "Passed over." in told("a")
    assert told("99").startswith("There is no part 99.")


def test_what_was_counted_is_a_part() -> None:
    assert "yours history's yours is" in told("a")
    assert "What the line bought" in told("4")


def test_save_keeps_the_whole_estimate(documents: Path) -> None:
    assert told("save").startswith(f"Saved as {documents}"[:20])
    (file,) = documents.iterdir()
    text = file.read_text(encoding="utf-8")
    assert text.startswith("The estimate: Two letters")
    assert "Juncture by juncture" in text
    assert "\x1b" not in text


def test_only_a_page_that_looks_back_is_saved(documents: Path) -> None:
    assert "Only a record or an estimate is saved as a text." in flat(transcript("save"))
    assert not list(documents.iterdir())
