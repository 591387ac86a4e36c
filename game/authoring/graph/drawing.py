"""How is a picture written as SVG? One file that needs no other, light or dark as the reader's system is.

Every shape has a class, and the style sheet says what a class looks like in both lights. It bears the light one as
attributes too, for programs that read no style sheet or no query in it.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape

from game.files.problem import printable

from .lettering import Letters

SANS = "'DejaVu Sans', Verdana, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

_Style = Mapping[str, Mapping[str, str]]

_CLASSED = re.compile(r'<(rect|path|text)\b(?: class="([\w -]+)")?')
"""Where a shape begins, and its classes; in a text no such sign is left as it is."""
_LIGHT: Mapping[str, str] = {
    "sheet": "#FBF6EA", "paper": "#F1E9D8", "aged": "#DCCFB4", "ink": "#1A1917", "slate": "#55524A",
    "red": "#A8201A", "blue": "#1D4F7C", "ochre": "#7A5208",
}  # fmt: skip
_DARK: Mapping[str, str] = {
    "sheet": "#12120F", "paper": "#1F1E1A", "aged": "#3A372F", "ink": "#F3ECDC", "slate": "#B9B2A3",
    "red": "#FF6B57", "blue": "#7DB7E8", "ochre": "#E9B44C",
}  # fmt: skip


def picture(size: tuple[float, float], title: str, description: str, style: _Style, shapes: Iterable[str]) -> str:
    """The whole file. `style` gives for each class its properties; a colour is named as in the palette."""
    across, down = (f"{side:.0f}" for side in size)
    box = f'width="{across}" height="{down}" viewBox="0 0 {across} {down}"'
    named = 'role="img" aria-labelledby="picture-title picture-description"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {box} {named} font-family="{SANS}">',
            f'<title id="picture-title">{text_of(title)}</title>',
            f'<desc id="picture-description">{text_of(description)}</desc>',
            f"<style>{_sheet(style)}</style>",
            f'<rect class="ground" fill="{_LIGHT["sheet"]}" width="{across}" height="{down}"/>',
            *(_painted(shape, style) for shape in shapes),
            "</svg>\n",
        )
    )


def _sheet(style: _Style) -> str:
    whole = {"ground": {"fill": "sheet"}, "text": {"font-family": SANS, "fill": "ink"}, **style}
    light = "".join(_rule(name, rules, _LIGHT) for name, rules in whole.items())
    coloured = {name: {key: value for key, value in rules.items() if value in _DARK} for name, rules in whole.items()}
    dark = "".join(_rule(name, rules, _DARK) for name, rules in coloured.items() if rules)
    return f"{light}@media (prefers-color-scheme: dark){{{dark}}}"


def _rule(name: str, rules: Mapping[str, str], palette: Mapping[str, str]) -> str:
    selector = name if name == "text" else f".{name}"
    return f"{selector}{{{';'.join(f'{key}:{palette.get(value, value)}' for key, value in rules.items())}}}"


def _painted(shape: str, style: _Style) -> str:
    """A shape that also bears the light properties of its classes, for programs that read no style sheet."""
    return _CLASSED.sub(lambda found: found[0] + _attributes(found[1], found[2] or "", style), shape)


def _attributes(element: str, kinds: str, style: _Style) -> str:
    rules = {"fill": "ink", "stroke": "none"} if element == "text" else {}
    for kind in kinds.split():
        rules = {**rules, **style.get(kind, {})}
    return "".join(f' {key}="{_LIGHT.get(value, value)}"' for key, value in rules.items())


def text_of(words: str) -> str:
    """Words as SVG's text: nothing in them is read as markup."""
    return escape(printable(words.replace("\N{NO-BREAK SPACE}", " ")))


def rectangle(
    left: float, top: float, size: tuple[float, float], kind: str, corner: float = 0, *, tip: str = ""
) -> str:
    """A box; `tip` is shown where a mouse rests on it."""
    rounded = f' rx="{corner:g}"' if corner else ""
    place = f'x="{left:.1f}" y="{top:.1f}" width="{size[0]:.1f}" height="{size[1]:.1f}"'
    return f'<rect class="{kind}" {place}{rounded}{_end("rect", tip)}'


def path(commands: str, kind: str, *, tip: str = "") -> str:
    """A line or an outline."""
    return f'<path class="{kind}" d="{commands}"{_end("path", tip)}'


def line(start: tuple[float, float], end: tuple[float, float], kind: str, *, tip: str = "") -> str:
    """A straight line."""
    return path(f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}", kind, tip=tip)


def words(
    text: str, at: tuple[float, float], letters: Letters, kind: str = "", *, anchor: str = "", turn: float = 0
) -> str:
    """One line of text with its base line at a place; `anchor` is `middle` or `end`, `turn` in degrees."""
    x, y = at
    turned = f' transform="rotate({turn:g} {x:.1f} {y:.1f})"' if turn else ""
    anchored = f' text-anchor="{anchor}"' if anchor else ""
    named = f' class="{kind}"' if kind else ""
    bold = ' font-weight="bold"' if letters.bold else ""
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{letters.size}"'
    return f"<text{named} {place}{bold}{anchored}{turned}>{text_of(text)}</text>"


def _end(element: str, tip: str) -> str:
    return f"><title>{text_of(tip)}</title></{element}>" if tip else "/>"
