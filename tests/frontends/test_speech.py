"""What is said aloud, and when is it cut short? The speaker is a program of ours that writes down what it was given."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.files.library import Library
from game.frontends.window import voice
from game.frontends.window.assistance import LACKS, Assistance
from game.frontends.window.settings import Settings, SettingsFile
from game.frontends.window.speech import news, node_words, page_words
from game.frontends.window.voice import Voice
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")

SPEAKER = """
import sys, time
for line in sys.stdin.buffer.read().decode("utf-8").splitlines():
    with open({record!r}, "a", encoding="utf-8") as record:
        record.write(line + "\\n")
    time.sleep({pause})
"""


class Record:
    """What was said, as it was said."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @property
    def lines(self) -> list[str]:
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []

    def speaker(self, pause: float = 0.0) -> tuple[str, ...]:
        """A program that writes each line down and takes so many seconds for it."""
        return (sys.executable, "-c", SPEAKER.format(record=str(self.file), pause=pause))

    def clear(self) -> None:
        self.file.unlink(missing_ok=True)


def until(there: Callable[[], bool]) -> None:
    """Waits for it."""
    end = time.monotonic() + 20
    while not there():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "said")


@pytest.fixture
def driver(shipped: Library, record: Record) -> Iterator[Driver]:
    made = Driver(shipped)
    made.window.assistance = Assistance(voice=Voice(record.speaker()))
    yield made
    made.window.assistance.close()


def heard(driver: Driver, record: Record, *keys: str) -> list[str]:
    """What is said on keys, the last of which is followed by silence."""
    until(lambda: not _speaking(driver))
    record.clear()
    driver.press(*keys)
    until(lambda: not _speaking(driver))
    return record.lines


def _speaking(driver: Driver) -> bool:
    made = driver.window.assistance.voice
    return made is not None and made.speaking


# ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_is_read_in_its_order_and_without_what_only_the_mouse_needs(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("1")
    words = page_words(driver.window.assistance.shown(driver.stage))
    assert words[:2] == ("A conference without us", "Moscow · 24 December 1924. forecast")
    in_turn = ("What did Moscow do?", "0 of 10 counters. If Moscow did this: 67", "Place the bet")
    places = [words.index(line) for line in in_turn]
    assert places == sorted(places)
    assert not [line for line in words if line.startswith(("less ", "more "))]


def test_of_a_page_that_has_only_changed_what_is_new_is_said(driver: Driver) -> None:
    follower = driver.window.assistance
    driver.open("locarno")
    before = follower.shown(driver.stage)
    text = driver.node("telegram")
    assert news(None, before)[:2] == ("A conference without us", "Moscow · 24 December 1924. decision 1")
    assert news(None, before)[2:] == node_words(text)
    assert text.focused
    assert news(before, before) == ()
    driver.press("u")
    noticed = follower.shown(driver.stage)
    assert news(before, noticed) == ("Nothing has been decided yet.",)
    driver.stage.focus(driver.options()[0].id)
    moved = follower.shown(driver.stage)
    assert news(noticed, moved) == (driver.options()[0].name,)
    driver.press("d")
    assert news(moved, follower.shown(driver.stage))[0] == "Dossier"


def test_a_tab_says_what_it_is_and_whether_it_is_open(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("d")
    assert [node_words(driver.node(f"tab-{at}")) for at in (0, 1)] == [("Here, tab, open",), ("By actor, tab",)]


# ── Speech ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_f5_reads_the_page_and_nothing_is_said_unasked(driver: Driver, record: Record) -> None:
    assert heard(driver, record, "down", "up") == []
    assert heard(driver, record, "f5")[:2] == ["Poster: a telegraph pole before rings of red", "Narkomindel"]
    assert driver.notice == ""


def test_after_f6_the_focus_is_spoken_as_it_moves_and_after_another_no_more(driver: Driver, record: Record) -> None:
    driver.press("down")
    assert heard(driver, record, "f6") == [
        "Narkomindel", "Decisions of Soviet foreign policy, 1924–1953", "Speech: on. F5 reads the whole page.",
        "Single juncture",
    ]  # fmt: skip
    assert heard(driver, record, "down") == ["Settings"]
    heard(driver, record, "up", "enter")
    heard(driver, record, "f6")
    assert driver.notice == "Speech: off."
    assert heard(driver, record, "down") == []


def test_counters_are_spoken_as_they_are_placed(driver: Driver, record: Record) -> None:
    driver.open("locarno")
    driver.press("1", "f6")
    assert heard(driver, record, "right") == ["1 of 10 counters. If Moscow did this: 73"]
    assert heard(driver, record, "right") == ["2 of 10 counters. If Moscow did this: 79"]


def test_any_key_stops_the_reading_and_f5_only_stops_it(driver: Driver, record: Record) -> None:
    driver.window.assistance = Assistance(voice=Voice(record.speaker(pause=30)))
    for key in ("down", "f5"):
        record.clear()
        driver.press("f5")
        until(lambda: len(record.lines) == 1)
        driver.press(key)
        assert not _speaking(driver)
    time.sleep(0.2)
    assert len(record.lines) == 1
    driver.window.assistance.close()


def test_a_new_text_cuts_the_old_one_short_without_holding_up_the_window(record: Record) -> None:
    speaks = Voice(record.speaker(pause=30))
    began = time.monotonic()
    speaks.say("first", "never said")
    until(lambda: record.lines == ["first"])
    called = time.monotonic()
    for number in range(20):
        speaks.say(f"passed {number}")
    speaks.say("last", "never said")
    assert time.monotonic() - called < 0.5
    until(lambda: "last" in record.lines)
    assert "never said" not in record.lines
    speaks.close()
    assert time.monotonic() - began < 20


def test_what_a_speaker_leaves_behind_is_cleared_away(tmp_path: Path) -> None:
    leaves = "import sys, tempfile; open(sys.argv[1], 'w').write(tempfile.mkstemp()[1]); sys.stdin.read()"
    place = tmp_path / "place"
    speaks = Voice((sys.executable, "-c", leaves, str(place)))
    speaks.say("a")
    until(lambda: not speaks.speaking)
    assert place.read_text()
    assert not Path(place.read_text()).exists()
    speaks.close()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            (sys.executable, "-c", "raise SystemExit('there is no voice.')"),
            "Nothing can be said aloud: there is no voice.",
        ),
        ((sys.executable, "-c", "raise SystemExit(3)"), "Nothing can be said aloud: the speaker ended early."),
        (("/nowhere/speaker",), "Nothing can be said aloud: [Errno 2] No such file or directory: '/nowhere/speaker'."),
        (
            (sys.executable, "-c", "import sys; sys.stderr.write('aplay: main:831: audio open error: No such device')"),
            "Nothing can be said aloud: aplay: main:831: audio open error: No such device.",
        ),
    ],
)
def test_a_speaker_that_fails_is_told_of_once_and_silent_from_then_on(
    driver: Driver, command: tuple[str, ...], told: str
) -> None:
    driver.window.assistance = Assistance(voice=Voice(command))
    driver.press("f6")
    until(lambda: not _speaking(driver))
    driver.press("down")
    assert driver.notice == told
    driver.press("down")
    assert driver.notice == ""
    assert not _speaking(driver)
    driver.window.assistance.close()


def test_without_the_extra_f5_and_f6_say_what_is_missing(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "installed", lambda: False)
    for key in ("f5", "f6"):
        driver.window.assistance = Assistance()
        driver.press(key)
        assert driver.notice == LACKS
        assert not driver.window.assistance.speaks


def test_a_reading_that_fails_is_told_of_without_another_key(driver: Driver) -> None:
    driver.window.assistance = Assistance(voice=Voice((sys.executable, "-c", "raise SystemExit('no voice')")))
    driver.press("f5")
    until(lambda: not _speaking(driver))
    driver.turn()
    assert driver.notice == "Nothing can be said aloud: no voice."
    driver.window.assistance.close()


# ── Settings and the start ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("written", "speaks"), [(True, True), (False, False), ("yes", False), (1, False)])
def test_speech_is_there_again_only_where_it_was_asked_for(tmp_path: Path, written: object, speaks: bool) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"speech": written}), encoding="utf-8")
    assert SettingsFile(file).read() == Settings(speech=speaks)


def test_speech_is_kept(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(speech=True))
    assert file.read().speech


def test_the_extras_are_not_on_the_way_to_the_first_page() -> None:
    own = [f"game.frontends.window.{name}" for name in ("accessibility", "semantics", "speech", "voice")]
    code = (
        "import sys, game.frontends.window.app as app; app.Assistance().follow(None, False);"
        f"print(*{{'accesskit', 'pyttsx3', *{own}}} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.split("\n")[-2] == ""
