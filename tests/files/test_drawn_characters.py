"""The table of characters that can be drawn is the fonts' own, and what they lack is told by name."""

from collections.abc import Iterable
from pathlib import Path

import pygame
import pytest

from game import places
from game.files import scenario_file
from game.files.drawn_characters import RANGES
from tests.authoring.whole_file import whole_file

FONTS = sorted((places.shipped_assets() / "fonts").glob("*.ttf"))


def _lacking(file: Path, characters: Iterable[str]) -> list[str]:
    """The characters that a font draws as it draws what no font has: by the same box."""
    pygame.font.init()
    font = pygame.font.Font(file, 14)

    def drawn(character: str) -> bytes:
        return pygame.image.tobytes(font.render(character, True, "white"), "RGBA")

    box = drawn("\U0010fffe")
    return [character for character in characters if drawn(character) == box]


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_every_character_of_the_table_is_in_the_font(file: Path) -> None:
    assert _lacking(file, (chr(point) for first, last in RANGES for point in range(first, last + 1))) == []


@pytest.mark.parametrize("character", "→✓■●中あ′ǎ")
def test_what_some_font_lacks_is_not_in_the_table(character: str) -> None:
    assert any(_lacking(file, character) for file in FONTS)
    assert not any(first <= ord(character) <= last for first, last in RANGES)


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("Riga → Moscow", 11, "'→' (rightwards arrow, U+2192)"),
        ("Riga asks 中 now", 16, "'中' (cjk unified ideograph-4e2d, U+4E2D)"),
    ],
)
def test_a_character_that_cannot_be_drawn_is_told_where_it_stands(text: str, column: int, said: str) -> None:
    whole = whole_file("file", f"aim: {text}")[1]
    (problem,) = scenario_file.read("riga.yaml", source=whole.encode()).problems
    assert (problem.column, problem.code, problem.severity) == (column, "prose-character", "warning")
    assert problem.message == f"the fonts of the window lack {said}"


def test_letters_of_the_neighbours_can_be_drawn() -> None:
    text = "aim: Łódź, Ķegums, Brno-Židenice, Timișoara, Київ, Ёлка — “so” – №5 … ½"
    assert scenario_file.read("riga.yaml", source=whole_file("file", text)[1].encode()).problems == ()
