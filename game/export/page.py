"""How does one file hold a whole lesson? Data, program and style, under a policy that lets nothing else run.

The file asks no network for anything and runs only what its hashes name. It is packed (`packing`) unless it is wanted
plain, which older browsers open and everybody can read, at three times the size.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from game.core.content_note import require_note
from game.core.errors import GameError

from .embedded_fonts import faces
from .engine_source import engine_source, stripped
from .map_outline import outlines
from .packing import deflated, letters, two_byte
from .payload import embedded, of_deals

if TYPE_CHECKING:
    from game.files.library import Library

VIEWS = (
    "dom", "wording", "prose", "map", "charts", "standing", "desk", "record", "keeping", "votes", "timer", "projector",
    "teacher", "tools",
)  # fmt: skip
"""In this order: a later one uses the earlier. Then come what is between junctures, the page's keeper, and `app`."""
BETWEEN = {True: "campaign", False: "alone"}
"""What a page with campaigns has between junctures, and one without."""
KEEPERS = {"player": ("keeper",), "lms": ("moves", "lms")}
"""Who keeps a run: the player, as a file, or a learning system."""
STYLES = ("page", "wall", "print")
_ENGINE = ("recordScreen", "deskOf", "nowOf", "stepsOf", "decisionOf")
_FOLDER = Path(__file__).parent
_SEPARATOR = "\x1e"
"""Stands in none of the parts: JSON escapes it, and the program's files don't have it."""


class Page(NamedTuple):
    """A finished file."""

    title: str
    content: bytes


class Wish(NamedTuple):
    """What is asked of a page, beside what it plays."""

    keeper: Literal["player", "lms"] = "player"
    fonts: bool = False
    """The game's own fonts inside the file."""
    plain: bool = False
    """Readable, for browsers that can't unpack."""


AS_IT_IS = Wish()


def page(library: "Library", ids: Iterable[str], assets: Path, wish: Wish = AS_IT_IS) -> Page:
    """One file that plays these campaigns and scenarios.

    Raises GameError for one that can't be played or is sensitive without a content note, BrokenFile for a broken file.
    """
    deals = [library.deal(id) for id in ids]
    for machine in (machine for deal in deals for machine in deal.machines):
        require_note(machine.scenario)
    return of_payload(of_deals(deals, library.world, library.facts), assets, wish)


def of_payload(data: dict[str, Any], assets: Path, wish: Wish = AS_IT_IS) -> Page:
    """One file for a payload (`payload.of_deals`)."""
    maps = outlines(assets / "map", (scenario["theatre"] for scenario in data["scenarios"].values()))
    titles = [deal["title"] for deal in data["deals"]]
    campaigns = not all(deal["alone"] for deal in data["deals"])
    title = titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more"
    style = (faces(assets / "fonts") if wish.fonts else "") + style_of(STYLES)
    write = _plain if wish.plain else _packed
    return Page(title, write(title, style, program(wish.keeper, campaigns=campaigns), embedded({**data, "maps": maps})))


@cache
def program(keeper: str, *, campaigns: bool = True) -> str:
    """The script of a page: the engine, then the views, nothing of which is global."""
    names = (*VIEWS, BETWEEN[campaigns], *KEEPERS[keeper], "app")
    views = "\n".join(stripped(text_of(f"views/{name}.js")) for name in names)
    return f'{engine_source(_ENGINE, campaigns=campaigns)}(() => {{\n"use strict";\n{views}\n}})();\n'


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """A content security policy under which only these scripts and styles work, and nothing is fetched or sent."""
    allowed = (" ".join(f"'sha256-{_hash(text)}'" for text in texts) for texts in (scripts, styles))
    script, style = (texts or "'none'" for texts in allowed)
    sources = f"default-src 'none'; script-src {script}; style-src {style}; font-src data:"
    return f"{sources}; base-uri 'none'; form-action 'none'"


def _plain(title: str, style: str, script: str, data: str) -> bytes:
    head = f'<meta charset="utf-8">\n{_head(title, (script,), (style,))}<style>{style}</style>'
    parts = f'<script type="application/json" id="payload">{data}</script>\n<script>{script}</script>'
    return _file(head, title, parts).encode()


def _packed(title: str, style: str, script: str, data: str) -> bytes:
    boot, waiting = stripped(text_of("views/boot.js")), text_of("styles/waiting.css")
    packed = deflated(_SEPARATOR.join((style, script, data)))
    head = f"{_head(title, (boot, script), (waiting, style))}<style>{waiting}</style>"
    parts = f'<script type="text/plain" id="packed" data-bytes="{len(packed)}">{letters(packed)}</script>\n'
    return two_byte(_file(head, title, f"{parts}<script>{boot}</script>"))


def _head(title: str, scripts: Iterable[str], styles: Iterable[str]) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts, styles)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{escape(title)} · Narkomindel</title>\n'
    )


def _file(head: str, title: str, parts: str) -> str:
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n'
        f'<main><h1>{escape(title)}</h1><p id="waiting">The page opens …</p>\n'
        "<noscript><p>This page plays a decision of history, and needs JavaScript for it.</p></noscript></main>\n"
        f"{parts}\n</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def style_of(names: Iterable[str]) -> str:
    """The styles of these names, one after the other."""
    return "".join(text_of(f"styles/{name}.css") for name in names)


def squeezed(style: str) -> str:
    """A style without the blanks that mean nothing; its texts in quotes have none beside these marks."""
    return re.sub(r"\s*([{};,>])\s*|(?<=:) ", r"\1", style)


@cache
def text_of(name: str) -> str:
    """A file of this room; a style without what is only there for its readers."""
    try:
        text = (_FOLDER / name).read_text("utf-8")
    except OSError:
        raise GameError(f"the game's own file {name} is missing; please install it again") from None
    return squeezed(stripped(text)) if name.endswith(".css") else text
