"""How many years of school does a text ask for?

The Automated Readability Index: 4.71 · characters / words + 0.5 · words / sentences − 21.43 (R. J. Senter and E. A.
Smith, Automated Readability Index, AMRL-TR-66-220, 1967). It needs no syllables, which nobody counts alike. Names are
left out, as words that open with a capital inside a sentence: they are long, and can't be put more plainly.
"""

import re
from collections.abc import Iterable

from game.files.prose import plain

_SENTENCE = re.compile(r"[.!?:;]+[\"'”’)]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def grade(texts: Iterable[str]) -> float:
    """The index of all these texts together; 0 of no words."""
    sentences = [words for text in texts for part in _SENTENCE.split(plain(text)) if (words := _words(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    characters = sum(sum(map(str.isalnum, word)) for word in words)
    return 4.71 * characters / len(words) + 0.5 * len(words) / len(sentences) - 21.43


def _words(sentence: str) -> list[str]:
    """The words of a sentence, names apart; the first counts, whatever it is."""
    words = _WORD.findall(sentence)
    return [word for index, word in enumerate(words) if index == 0 or not word[0].isupper()]
