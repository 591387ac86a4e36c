"""Which colours? Four palettes by role, so that nothing that is drawn names a colour of its own."""

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours (#RRGGBB) by what they are for."""

    name: str
    ground: str
    sheet: str
    aged: str
    ink: str
    slate: str
    line: str
    red: str
    blue: str
    ochre: str
    ochre_text: str
    head: str
    """The header's ground."""
    on_head: str
    bar: str
    """The ground of what is focused."""
    on_bar: str
    red_on_bar: str
    on_red: str
    sea: str
    land: str
    focus: str


PAPER = Palette(
    name="paper",
    ground="#F1E9D8",
    sheet="#FBF6EA",
    aged="#DCCFB4",
    ink="#1A1917",
    slate="#55524A",
    line="#7A7464",
    red="#A8201A",
    blue="#1D4F7C",
    ochre="#B97A10",
    ochre_text="#7A5208",
    head="#1A1917",
    on_head="#F1E9D8",
    bar="#1A1917",
    on_bar="#F1E9D8",
    red_on_bar="#FF6B57",
    on_red="#FBF6EA",
    sea="#E4DAC3",
    land="#C9BD9F",
    focus="#1A1917",
)
NIGHT = Palette(
    name="night",
    ground="#12120F",
    sheet="#1E1D19",
    aged="#34312A",
    ink="#F3ECDC",
    slate="#B8AF9B",
    line="#8C8473",
    red="#FF6B57",
    blue="#7DB7E8",
    ochre="#E9B44C",
    ochre_text="#E9B44C",
    head="#2C2A24",
    on_head="#F3ECDC",
    bar="#F3ECDC",
    on_bar="#12120F",
    red_on_bar="#A8201A",
    on_red="#12120F",
    sea="#191814",
    land="#3A372F",
    focus="#E9B44C",
)
CONTRAST = Palette(
    name="high contrast",
    ground="#000000",
    sheet="#000000",
    aged="#3A3A3A",
    ink="#FFFFFF",
    slate="#FFFFFF",
    line="#FFFFFF",
    red="#FF8A7A",
    blue="#7FD0FF",
    ochre="#FFD75E",
    ochre_text="#FFD75E",
    head="#FFFFFF",
    on_head="#000000",
    bar="#FFFFFF",
    on_bar="#000000",
    red_on_bar="#A8201A",
    on_red="#000000",
    sea="#000000",
    land="#333333",
    focus="#FFE100",
)
COLOUR_BLIND = PAPER._replace(name="colour-blind safe", red="#B24700", blue="#005FAE", red_on_bar="#FF9E5E")

PALETTES = (PAPER, NIGHT, CONTRAST, COLOUR_BLIND)
"""In the order in which F2 goes through them."""


def after(palette: Palette) -> Palette:
    """The next palette of `PALETTES`."""
    return PALETTES[(PALETTES.index(palette) + 1) % len(PALETTES)]


def mixed(colour: str, other: str, share: float) -> str:
    """`colour` with `share` (0 to 1) of `other` in it."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
