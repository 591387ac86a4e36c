import io
import sys

import pytest

from game.cli import progress as progress_module
from game.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_said_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    tell = progress("files checked")
    for done in range(1000):
        tell(done, 1000)
    assert file.getvalue() == ""


def test_a_terminal_is_told_and_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setattr(progress_module, "PATIENCE", 0.0)
    monkeypatch.setattr(progress_module, "PAUSE", 0.0)
    tell = progress("campaigns")
    tell(1200, 10_000)
    assert terminal.getvalue() == "\rcampaigns: 1,200 of 10,000"
    tell(10_000, 10_000)
    assert terminal.getvalue().endswith("\r" + " " * len("campaigns: 1,200 of 10,000") + "\r")


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    tell = progress("files checked")
    tell(1, 2)
    tell(2, 2)
    assert terminal.getvalue() == ""


def test_a_program_without_a_stderr_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    progress("files checked")(1, 2)
