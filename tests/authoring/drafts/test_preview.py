import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from game.authoring.drafts.preview import open_preview
from game.core.errors import GameError
from game.core.moves import Forecast
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.files.library import Library
from game.session import Preview
from tests.authoring import desk
from tests.authoring.drafts.draft import DRAFT, begun, choose, replace


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return desk.library(tmp_path_factory.mktemp("desk"))


def _saved(preview: Preview, path: Path, text: str) -> None:
    replace(path, text)
    assert preview.look(at_once=True)


def _title(preview: Preview) -> str:
    return preview.session.run.deal.machines[0].scenario.title if preview.session else ""


# ── Saving ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_save_is_seen_and_the_page_is_kept(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    choose(preview, "loudly")
    _saved(preview, path, DRAFT.replace("They ask.", "They ask twice."))
    assert preview.session is not None
    assert preview.news == ""
    assert isinstance(preview.session.screen, ResultScreen)
    assert preview.session.screen.text == "They ask twice."
    assert [step.choice for step in preview.session.run.steps] == ["loudly"]


def test_nothing_is_read_anew_where_nothing_has_changed(tmp_path: Path, library: Library) -> None:
    preview, _ = begun(tmp_path, library)
    assert [preview.look() for _ in range(3)] == [False, False, False]


def test_a_file_that_is_still_being_written_is_left_for_the_next_look(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    path.write_text(DRAFT[:400], encoding="utf-8")
    assert not preview.look()
    path.write_text(DRAFT.replace("A note", "A telegram"), encoding="utf-8")
    assert not preview.look()
    assert preview.look()
    assert not preview.broken
    assert preview.session is not None
    assert _title(preview) == "A telegram from Riga"


WAYS: tuple[tuple[str, Callable[[Path, str], object]], ...] = (
    ("renamed over", replace),
    ("written in place", lambda path, text: path.write_text(text, encoding="utf-8")),
    ("with the line ends of Windows", lambda path, text: path.write_bytes(text.replace("\n", "\r\n").encode())),
    ("with a byte order mark", lambda path, text: path.write_bytes(b"\xef\xbb\xbf" + text.encode())),
)


@pytest.mark.parametrize(("way", "save"), WAYS, ids=[way for way, _ in WAYS])
def test_a_file_may_be_saved_in_any_way(
    way: str, save: Callable[[Path, str], object], tmp_path: Path, library: Library
) -> None:
    preview, path = begun(tmp_path, library)
    save(path, DRAFT.replace("A note", "A telegram"))
    assert preview.look(at_once=True)
    assert preview.session is not None
    assert not preview.broken
    assert _title(preview) == "A telegram from Riga"


def test_a_file_of_the_same_size_and_time_is_seen_by_its_number(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    before = path.stat()
    fresh = tmp_path / "fresh"
    fresh.write_text(DRAFT.replace("What to ask", "What to tell"[:11]), encoding="utf-8")
    os.utime(fresh, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(fresh, path)
    assert preview.look(at_once=True)


def test_saves_from_another_thread_are_all_seen_in_the_end(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    choose(preview, "loudly")

    def write() -> None:
        for number in range(10):
            path.write_text(DRAFT[: 300 + 40 * number], encoding="utf-8")
            replace(path, DRAFT.replace("A note", f"Note {number}"))

    writer = Thread(target=write)
    writer.start()
    until = monotonic() + 5
    while monotonic() < until and _title(preview) != "Note 9 from Riga":
        preview.look()
        sleep(0.001)
    writer.join()
    assert _title(preview) == "Note 9 from Riga"
    assert preview.session is not None
    assert not preview.broken
    assert [step.choice for step in preview.session.run.steps] == ["loudly"]


# ── Broken files ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_broken_file_keeps_the_last_good_play(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    choose(preview, "loudly")
    session = preview.session
    _saved(preview, path, DRAFT.replace("\naim:", "\naimm:"))
    assert preview.session is session
    assert preview.broken
    assert preview.summary == "draft.yaml: 1 error"
    assert preview.heads == ("7:1 unknown key 'aimm'  [shape-unknown-key]",)
    assert preview.details[0] == ("aimm: Decide by Friday what Riga is told.", "= did you mean 'aim'?")
    _saved(preview, path, DRAFT)
    assert not preview.broken
    assert preview.session is not session


def test_a_deleted_file_is_told_and_its_return_taken_up(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    path.unlink()
    assert preview.look(at_once=True)
    assert preview.session is not None
    assert "file-unreadable" in preview.heads[0]
    path.write_text(DRAFT, encoding="utf-8")
    assert preview.look(at_once=True)
    assert not preview.broken


def test_a_file_that_is_broken_from_the_start_is_played_once_it_is_mended(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library, DRAFT[:200])
    assert preview.session is None
    assert preview.broken
    preview.restart()
    _saved(preview, path, DRAFT)
    assert preview.session is not None
    assert isinstance(preview.session.screen, DecisionScreen)


def test_warnings_are_told_and_do_not_keep_it_from_being_played(tmp_path: Path, library: Library) -> None:
    preview, _ = begun(tmp_path, library)
    assert not preview.broken
    assert "warnings" in preview.summary
    assert all("warning" in head for head in preview.heads)


def test_errors_stand_before_warnings_and_lines_are_cut(tmp_path: Path, library: Library) -> None:
    preview, _ = begun(tmp_path, library, DRAFT.replace("next: quiet}", "next: nowhere}") + "# " + "x" * 200)
    assert "warning" not in preview.heads[0]
    assert all(len(line) <= 200 for detail in preview.details for line in detail)


# ── The path so far ──────────────────────────────────────────────────────────────────────────────────────────────────

CLOSED = "        text: Speak.\n        requires:\n          - {if: trust > 5, else: No.}"
BROKEN = (
    ("a choice is renamed", "      loudly:", "      aloud:", "the scene 'ask': the choice 'loudly' isn't there", 0),
    ("a later one is renamed", "      speak:", "      talk:", "the scene 'answer': the choice 'speak' isn't", 1),
    ("a choice is closed", "        text: Speak.", CLOSED, "'speak' is closed: No.", 1),
    ("a scene is renamed", "answer", "reply", "leads to the scene 'reply', not to 'answer'", 1),
    ("the first scene ends it", "invented, next: answer", "invented, next: quiet", "before it comes to the scene", 1),
)


@pytest.mark.parametrize(("change", "words", "instead", "told", "kept"), BROKEN, ids=[case[0] for case in BROKEN])
def test_where_the_path_breaks_it_is_said_and_the_rest_kept(
    change: str, words: str, instead: str, told: str, kept: int, tmp_path: Path, library: Library
) -> None:
    preview, path = begun(tmp_path, library)
    choose(preview, "loudly", "speak")
    _saved(preview, path, DRAFT.replace(words, instead))
    assert not preview.broken, preview.heads
    assert preview.session is not None
    assert told in preview.news
    assert [step.choice for step in preview.session.run.steps] == ["loudly", "speak"][:kept]


def test_what_moves_elsewhere_in_the_file_breaks_nothing(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    choose(preview, "loudly", "speak")
    loud = DRAFT[DRAFT.index("      loudly:") : DRAFT.index("    readings:")]
    _saved(preview, path, DRAFT.replace(loud, "", 1).replace("      gently:", f"{loud}      gently:", 1))
    assert preview.session is not None
    assert preview.news == ""
    assert [step.choice for step in preview.session.run.steps] == ["loudly", "speak"]
    assert isinstance(preview.session.screen, ResultScreen)


def test_the_record_stays_open_and_a_bet_stays_laid(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library, forecast=True)
    choose(preview, "gently")
    assert preview.session is not None
    assert isinstance(preview.session.screen, ForecastScreen)
    preview.session.play(Forecast((("gently", 7), ("loudly", 3))))
    choose(preview, "wait")
    while not isinstance(preview.session.screen, RecordScreen):
        preview.session.go_on()
    _saved(preview, path, DRAFT.replace("It waited.", "It waited long."))
    screen = preview.session.screen
    assert isinstance(screen, RecordScreen)
    assert preview.session.run.forecasts == {(0, "ask"): {"gently": 7, "loudly": 3}}


def test_a_note_that_comes_or_goes_breaks_nothing(tmp_path: Path, library: Library) -> None:
    noted = DRAFT.replace("\naim:", "\ncontent_note: It is sad.\naim:")
    preview, path = begun(tmp_path, library, noted)
    assert preview.session is not None
    assert isinstance(preview.session.screen, NoteScreen)
    choose(preview, "loudly")
    _saved(preview, path, DRAFT)
    _saved(preview, path, noted)
    assert [step.choice for step in preview.session.run.steps] == ["loudly"]
    preview.restart()
    assert isinstance(preview.session.screen, NoteScreen)


# ── What can't be previewed ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_path_where_no_scenario_can_be_is_a_users_mistake(tmp_path: Path, library: Library) -> None:
    (tmp_path / "world.yaml").write_text("format: 1\n", encoding="utf-8")
    for name, said in (("", "is a folder"), ("none.yaml", "there is no file"), ("world.yaml", "isn't a scenario")):
        with pytest.raises(GameError, match=said):
            open_preview(str(tmp_path / name), library)
