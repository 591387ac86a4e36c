"""Which JavaScript plays a page? The modules of `engine/` in one function: nothing but `narkomindel` is global."""

from functools import cache
from pathlib import Path

MODULES = ("expression", "engine", "campaign", "score", "meters", "view", "debrief", "estimate", "session")
"""In this order: a later one uses the earlier."""
OF_CAMPAIGNS = ("estimate",)
"""What a page without campaigns never calls."""
EXPORTED = ("openDeal", "Session", "IllegalMove", "spoken", "begin", "extend", "replay", "ghostOf", "scored", "toTenth")

_FOLDER = Path(__file__).parent / "engine"


@cache
def engine_source(also: tuple[str, ...] = (), *, campaigns: bool = True) -> str:
    """A script that defines `const narkomindel = {openDeal, Session, …}`; `also` names what else may be called."""
    needed = [name for name in MODULES if campaigns or name not in OF_CAMPAIGNS]
    modules = "\n".join(stripped((_FOLDER / f"{name}.js").read_text("utf-8")) for name in needed)
    shown = ", ".join((*EXPORTED, *also))
    return f'const narkomindel = (() => {{\n"use strict";\n{modules}\nreturn {{ {shown} }};\n}})();\n'


def stripped(source: str) -> str:
    """JavaScript without the lines that only comment and without indentation; every other line stays a line.

    A library that joins lines saves a few hundred bytes more once a page is compressed, and must know the grammar.
    """
    lines: list[str] = []
    commenting = False
    for line in map(str.strip, source.splitlines()):
        commenting = commenting or line.startswith("/*")
        if line and not commenting and not line.startswith("//"):
            lines.append(line)
        commenting = commenting and not line.endswith("*/")
    return "\n".join(lines)
