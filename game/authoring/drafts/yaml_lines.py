"""How is a text written as lines of YAML? Quoted, folded, in a list, or with a comment beside it."""

import textwrap
from collections.abc import Iterable

WIDTH = 120
"""Characters that a line has at most."""


def quoted(text: str) -> str:
    """Text in single quotes, on one line."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def folded(text: str, indent: int) -> str:
    """The lines that stand below `>-`, with so many blanks before them."""
    return wrapped(text, " " * indent)


def wrapped(text: str, before: str) -> str:
    """A text over as many lines as it takes, each with the same beginning; no word is broken."""
    return "\n".join(
        textwrap.wrap(
            text, WIDTH, initial_indent=before, subsequent_indent=before, break_long_words=False, break_on_hyphens=False
        )
    )


def listed(ids: Iterable[str], indent: int) -> str:
    """Ids as a list in brackets, with so many blanks before each line."""
    return wrapped(f"[{', '.join(ids)}]", " " * indent)


def noted(line: str, comment: str) -> str:
    """A line with a comment beside it."""
    return f"{line:<30} # {comment}"
