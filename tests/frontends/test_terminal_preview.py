import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from time import monotonic, sleep

import pytest

from game import cli
from game.authoring.drafts.preview import FilePreview
from game.files.library import Library
from game.frontends.terminal import preview as terminal
from tests.authoring import desk
from tests.authoring.drafts.draft import DRAFT, begun, replace
from tests.frontends.terminal_stage import flat
from tests.shelf import read_before

ROOT = Path(__file__).parents[2]
Line = str | Callable[[], object]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return desk.library(tmp_path_factory.mktemp("desk"))


class _Typist(StringIO):
    """Somebody who types lines, and does something else before some of them."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._lines = self._typed(lines)

    def _typed(self, lines: tuple[Line, ...]) -> Iterator[str]:
        for line in lines:
            if isinstance(line, str):
                yield f"{line}\n"
            else:
                line()

    def readline(self, size: int = -1) -> str:  # type: ignore[override]
        return next(self._lines, "")


def _transcript(preview: FilePreview, *lines: Line) -> str:
    """What a writer reads who types these lines, with what is done to the file before the next of them."""
    output = StringIO()
    assert terminal.play(preview, source=_Typist(lines), output=output) == 0
    return flat(output.getvalue())


def test_a_save_shows_the_new_page_where_the_writer_was(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    text = _transcript(
        preview, "2", lambda: replace(path, DRAFT.replace("They ask.", "They ask twice.")), "r", "r", "q"
    )
    assert "They ask twice." in text
    assert text.index("They ask.") < text.index("They ask twice.")
    assert text.endswith("The preview ends here.")


def test_a_broken_file_is_told_above_the_prompt_and_play_goes_on(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    broken = DRAFT.replace("\naim:", "\naimm:")
    text = _transcript(preview, lambda: replace(path, broken), "r", "2", "p", "q")
    assert "draft.yaml: 1 error. The page shows it as it last could be played. 7:1 unknown key 'aimm'" in text
    assert "p: 1 error." in text
    assert "They ask." in text
    assert "aimm: Decide by Friday what Riga is told. = did you mean 'aim'?" in text


def test_where_the_path_breaks_is_told(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library)
    renamed = DRAFT.replace("      loudly:", "      aloud:")
    text = _transcript(preview, "2", lambda: replace(path, renamed), "r", "r", "q")
    assert "The path broke at the scene 'ask': the choice 'loudly' isn't there." in text


def test_a_file_that_cannot_be_played_yet_is_waited_for(tmp_path: Path, library: Library) -> None:
    preview, path = begun(tmp_path, library, DRAFT[:200])
    text = _transcript(preview, "", lambda: replace(path, DRAFT), "", "q")
    assert text.count("It can't be played yet: mend and save it, or q to quit.") >= 1
    assert text.index("It can't be played yet") < text.index("Riga waits for a word.")
    assert _transcript(begun(tmp_path, library, DRAFT[:200])[0], "q").endswith("The preview ends here.")


def test_after_the_last_page_it_begins_again(tmp_path: Path, library: Library) -> None:
    preview, _ = begun(tmp_path, library)
    text = _transcript(preview, "1", "", "1", "", "", "2", "top", "q")
    assert text.count("Riga waits for a word.") == 3


def test_the_end_of_the_input_ends_it(tmp_path: Path, library: Library) -> None:
    assert _transcript(begun(tmp_path, library)[0]).endswith("The preview ends here.")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
def test_at_a_terminal_the_page_turns_without_a_key(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    with _Terminal(path, tmp_path) as terminal_:
        terminal_.wait_for("Type 1 to 2 to decide")
        terminal_.type("2\n")
        terminal_.wait_for("They ask.")
        replace(path, DRAFT.replace("They ask.", "They ask twice."))
        terminal_.wait_for("They ask twice.")
        replace(path, DRAFT.replace("\naim:", "\naimm:"))
        terminal_.wait_for("7:1 unknown key 'aimm'")
        terminal_.type("q\n")
        terminal_.wait_for("The preview ends here.")
    assert not (tmp_path / "runs").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
def test_a_save_is_noticed_while_a_long_page_waits_to_be_read_on(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    long = DRAFT.replace("text: Riga waits for a word.", "text: Riga waits. " + "It goes on waiting for a word. " * 60)
    path.write_text(long, encoding="utf-8")
    with _Terminal(path, tmp_path, lines=12) as terminal_:
        terminal_.wait_for("[Enter for more")
        replace(path, DRAFT.replace("text: Riga waits for a word.", "text: Riga waits no more."))
        terminal_.wait_for("Riga waits no more.")
        terminal_.type("q\n")
        terminal_.wait_for("The preview ends here.")


def test_a_path_without_a_scenario_is_a_users_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["preview", "--ui", "text", str(tmp_path / "none.yaml")]) == 2
    assert "narkomindel new begins one" in capsys.readouterr().err


class _Terminal:
    """The command at a pseudo-terminal."""

    def __init__(self, path: Path, home: Path, lines: int = 200) -> None:
        self._ours, theirs = os.openpty()
        size = {"COLUMNS": "100", "LINES": str(lines)}
        environment = {**os.environ, "NARKOMINDEL_HOME": str(read_before(home)), **size, "NO_COLOR": "1"}
        command = [sys.executable, "-m", "game", "preview", "--ui", "text", "--no-forecast", str(path)]
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment, close_fds=True
        )
        os.close(theirs)
        os.set_blocking(self._ours, False)
        self._seen = ""

    def __enter__(self) -> "_Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def wait_for(self, words: str) -> None:
        """Reads on until these words have come since the last that were waited for."""
        until = monotonic() + 15
        while words not in self._seen and monotonic() < until:
            try:
                self._seen += re.sub(r"\s+", " ", os.read(self._ours, 65536).decode("utf-8", "replace"))
            except OSError:
                sleep(0.02)
        before, found, self._seen = self._seen.partition(words)
        assert found, before[-500:]
