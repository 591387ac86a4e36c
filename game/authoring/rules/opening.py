"""How does a text open? The words by which two openings are told apart."""

import re

from game.files.prose import plain

WORDS = 2


def opening(text: str) -> str:
    """The first words of a text, in small letters and without marks."""
    return " ".join(re.findall(r"[\w'’-]+", plain(text).lower())[:WORDS])
