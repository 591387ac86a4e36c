# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools>=4.50"]
# ///
"""Which characters can the window draw? Those that all its fonts have, as ranges that the checker compares texts with.

Run it by hand after a change of fonts: `uv run assets/build_characters.py`, or with fonttools installed
`python assets/build_characters.py`. It writes `game/files/drawn_characters.py`, so that no check needs a font.
"""

from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS, MODULE = ROOT / "assets" / "fonts", ROOT / "game" / "files" / "drawn_characters.py"

HEAD = '''"""Which characters can the window draw? Written by `assets/build_characters.py` out of the fonts."""

RANGES = (
'''
TAIL = ''')
"""(first, last) code points that every font of the window has."""
'''


def main() -> None:
    """Writes the module."""
    drawn = set.intersection(*(set(TTFont(file).getBestCmap()) for file in sorted(FONTS.glob("*.ttf"))))
    rows = (f"    (0x{first:04X}, 0x{last:04X}),\n" for first, last in ranges(drawn))
    MODULE.write_text(HEAD + "".join(rows) + TAIL, encoding="utf-8", newline="\n")


def ranges(points: Iterable[int]) -> list[tuple[int, int]]:
    """Code points as unbroken stretches."""
    found: list[tuple[int, int]] = []
    for point in sorted(points):
        if found and found[-1][1] == point - 1:
            found[-1] = found[-1][0], point
        else:
            found.append((point, point))
    return found


if __name__ == "__main__":
    main()
