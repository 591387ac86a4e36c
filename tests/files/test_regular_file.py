"""Which files are read at all."""

import os
from pathlib import Path

import pytest

from game.files.problem import Problem
from game.files.regular_file import read_bytes


def _code(path: Path, *, follow_links: bool = False) -> str:
    found = read_bytes(os.fspath(path), follow_links=follow_links)
    assert isinstance(found, Problem)
    return found.code


def test_a_regular_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    assert read_bytes(str(tmp_path / "a.yaml"), follow_links=False) == b"a: 1"


def test_what_is_no_regular_file_is_a_problem(tmp_path: Path) -> None:
    assert _code(tmp_path / "absent.yaml") == "file-unreadable"
    assert _code(tmp_path) == "file-kind"
    assert _code(tmp_path / "nul\0.yaml") == "file-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _code(tmp_path / "pipe.yaml") == "file-kind"


def test_a_link_is_followed_only_where_that_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    link = tmp_path / "b.yaml"
    try:
        link.symlink_to(tmp_path / "a.yaml")
    except OSError:
        pytest.skip("this account can't make links")
    assert read_bytes(str(link), follow_links=True) == b"a: 1"
    assert _code(link) == "file-link"
    monkeypatch.delattr(os, "O_NOFOLLOW", raising=False)  # as on Windows
    assert _code(link) == "file-link"


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 512_001)
    assert _code(tmp_path / "a.yaml") == "limit-bytes"
