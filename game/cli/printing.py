"""How does a command print tables, JSON, what goes to a file if one is named, and what somebody may have meant?"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.core.errors import GameError


def meant(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'list'?`, or nothing."""
    from game.files.shape_words import did_you_mean

    fix = did_you_mean(word, known)
    return f"; {fix}" if fix else ""


def print_json(data: object) -> None:
    """Data as every `--json` prints it."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def print_or_write(text: str, output: str | None) -> None:
    """Prints a text that ends its last line itself, or writes it to a file. Raises GameError where that can't be."""
    if output is None:
        print(text, end="")
        return
    try:
        Path(output).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise GameError(f"can't write {output}: {error.strerror}") from None


def print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """A table with its columns aligned, clean of what a terminal would obey."""
    from game.files.problem import printable

    lines = [head, *(row if "".join(row).isprintable() else tuple(map(printable, row)) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    form = "  ".join(f"{{:{width}}}" if width else "{}" for width in widths)
    print("\n".join([form.format(*row).rstrip() for row in lines]))
