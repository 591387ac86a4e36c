"""How does a page bring the game's own fonts? Whole and unchanged, as their licence wants, inside its style."""

import base64
from collections.abc import Collection
from pathlib import Path

from game.core.errors import GameError

FACES = (
    ("Oswald", 500, "normal", "Oswald_500Medium"),
    ("Oswald", 700, "normal", "Oswald_700Bold"),
    ("PT Serif", 400, "normal", "PTSerif_400Regular"),
    ("PT Serif", 400, "italic", "PTSerif_400Regular_Italic"),
    ("PT Serif", 700, "normal", "PTSerif_700Bold"),
    ("IBM Plex Mono", 400, "normal", "IBMPlexMono_400Regular"),
)
"""Family, weight, slope and file."""
FAMILIES = tuple(dict.fromkeys(family for family, *_ in FACES))


def faces(folder: Path, families: Collection[str] = FAMILIES) -> str:
    """The fonts of these families as rules of a style. Raises GameError where one is missing."""
    licence = f"/* {', '.join(families)}: SIL Open Font License 1.1, openfontlicense.org */\n"
    return licence + "".join(_face(*face, folder) for face in FACES if face[0] in families)


def _face(family: str, weight: int, slope: str, name: str, folder: Path) -> str:
    path = folder / f"{name}.ttf"
    try:
        data = base64.b64encode(path.read_bytes()).decode("ascii")
    except OSError:
        raise GameError(f"the font {path} is missing; please install the game again") from None
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slope}; '
        f"src: url(data:font/ttf;base64,{data}) format('truetype') }}\n"
    )
