"""How is what the player typed said back to them? Cut short, and without what a terminal would obey."""

from game.frontends.terminal.twins import without_controls

LONGEST = 60
"""Characters of what was typed that are ever shown again."""


def quoted(text: str) -> str:
    """`text` between quotation marks: “xyzzy”."""
    return f"“{cut(text)}”"


def cut(text: str) -> str:
    """The first characters of `text`, printable ones alone, with three dots where there is more."""
    said = text.strip()
    shown = _printable(said[: LONGEST + 1])
    if len(said) <= LONGEST:
        return shown
    return shown[: LONGEST - 1] + "…"


def _printable(text: str) -> str:
    return "".join(character for character in without_controls(text) if character.isprintable()).strip()
