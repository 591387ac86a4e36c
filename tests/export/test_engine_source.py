"""Which JavaScript goes into a page? Ours, all of it, and nothing that a page must not do."""

import re
import zlib
from pathlib import Path

import pytest

import game.export.engine_source as source
from game.export.engine_source import MODULES, engine_source, stripped

FOLDER = Path(source.__file__).parent / "engine"


def test_every_module_is_in_the_page() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(MODULES)


BEYOND_IT = """eval Function innerHTML document window fetch XMLHttpRequest localStorage sessionStorage import require
setTimeout Date Math.random console"""


@pytest.mark.parametrize("word", BEYOND_IT.split())
def test_the_engine_asks_for_nothing_and_runs_no_text_as_code(word: str) -> None:
    assert not re.search(rf"(?<![A-Za-z_.]){re.escape(word)}\b", engine_source())


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_answers_in_lines_that_can_be_read(name: str) -> None:
    lines = (FOLDER / f"{name}.js").read_text("utf-8").splitlines()
    assert lines[0].startswith("// ")
    assert "?" in lines[0]
    assert max(map(len, lines)) <= 120
    assert len(lines) <= 210


def test_the_engine_is_strict_and_defines_one_name() -> None:
    assert engine_source().startswith('const narkomindel = (() => {\n"use strict";\n')
    assert not re.search(r"^(var|let|const|function|class) (?!narkomindel)", engine_source().split("\n", 1)[0])


def test_the_engine_leaves_room_in_a_page_of_sixty_thousand_bytes() -> None:
    assert len(zlib.compress(engine_source().encode(), 9)) <= 13_000


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("// what it does\nconst a = 1;\n", "const a = 1;"),
        ("  if (a) {\n\n    b();\n  }\n", "if (a) {\nb();\n}"),
        ("/** One line. */\nf();\n", "f();"),
        ("/** Two\n * lines. */\nf();\n/* more\n*/\ng();", "f();\ng();"),
        ('const url = "https://example.org"; // stays\n', 'const url = "https://example.org"; // stays'),
        ("const half = a / b; /* stays */\n", "const half = a / b; /* stays */"),
    ],
)
def test_comments_on_lines_of_their_own_and_indentation_go(written: str, becomes: str) -> None:
    assert stripped(written) == becomes
