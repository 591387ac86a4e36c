"""What is copied? The words that are marked, or else what has the focus; cited where there is something to cite."""

from typing import TYPE_CHECKING

import pygame

from game.core.amounts import many
from game.files.prose import plain
from game.frontends.window import focus as focusing
from game.frontends.window.citing import APART, SOURCE

if TYPE_CHECKING:
    from game.frontends.window.stage import Stage

LONGEST = 80
"""Letters of the clipboard that a search takes."""
SHOWN = 44
"""Letters of what was copied that the notice shows."""


def copy(stage: "Stage") -> str:
    """Puts the marked words, or those of the focus, on the clipboard; returns what to say about it."""
    text = to_copy(stage)
    return copied(text) if text else "There is nothing to copy here."


def copied(text: str) -> str:
    """Puts a text on the clipboard; returns what to say about it: the beginning, and how much of what there is."""
    try:
        pygame.scrap.put_text(text.replace("\0", ""))
    except (pygame.error, AttributeError) as error:
        return f"Nothing could be copied: {error}."
    return told(text)


def to_copy(stage: "Stage") -> str:
    """The marked words; without any, what the view has to cite of the focus, or all that this says."""
    if stage.selection is not None and not stage.selection.empty:
        return stage.selection.text
    now = focusing.current(stage.page, stage.top.focus)
    if now is None:
        return ""
    cited = stage.top.citation(now.id) or now.cites
    return cited or plain(now.value if now.role == "document" else "\n".join(filter(None, (now.name, now.value))))


def told(text: str) -> str:
    """The beginning of a text, and how many words or sources it has."""
    words, sources = text.split(), sum(SOURCE in part for part in text.split(APART))
    line = " ".join(words)
    short = line if len(line) <= SHOWN else f"{line[:SHOWN].rsplit(' ', 1)[0].rstrip('.,;:')} …"
    said = [many(len(words), "word")] if short != line else []
    said += [f"with {'its source' if sources == 1 else f'{sources} sources'}"] if sources else []
    return f"Copied: “{short}”" + (f" ({', '.join(said)})." if said else ".")


def pasted() -> str:
    """The printable letters of the clipboard's first line, as many as a search has use for; empty for none."""
    try:
        found = pygame.scrap.get_text()
    except (pygame.error, AttributeError):
        return ""
    line = next((line for line in found.splitlines() if line.strip()), "")
    return "".join(letter for letter in line if letter.isprintable())[:LONGEST]
