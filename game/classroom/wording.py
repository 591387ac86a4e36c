"""How does authored prose come onto paper? Its marks become spans; facts and dates are said in words."""

import re
from collections.abc import Iterable, Sequence

from game.core.dates import spoken
from game.files.prose import Paragraph as Prose
from game.files.prose import parse

from .page import Look, Paragraph, Span, Text, plain

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘\"'])")


def paragraphs(prose: str, look: Look = "body") -> tuple[Paragraph, ...]:
    """The paragraphs of a prose text; links into the fact base are plain words on paper."""
    return tuple(Paragraph(_spans(paragraph), look) for paragraph in parse(prose))


def inline(prose: str) -> Text:
    """A prose text as one run of spans, its paragraphs joined by a blank."""
    found: list[Span] = []
    for paragraph in parse(prose):
        found += [Span(" ")] if found else []
        found += _spans(paragraph)
    return tuple(found)


def labelled(label: str, prose: str) -> Text:
    """`label` in bold before a text."""
    return (Span(f"{label} ", strong=True), *inline(prose))


def words(prose: str) -> int:
    """How many words are read of it."""
    return sum(len("".join(run.text for run in paragraph).split()) for paragraph in parse(prose))


def portions(prose: str, most: int) -> tuple[Text, ...]:
    """A text in portions of whole sentences of at most `most` words each; a longer sentence is a portion of its own.

    Emphasis is dropped: what is thrown on a wall is plain.
    """
    found: list[list[str]] = [[]]
    for sentence in _SENTENCE.split("".join(span.text for span in inline(prose))):
        if found[-1] and len(" ".join([*found[-1], sentence]).split()) > most:
            found.append([])
        found[-1].append(sentence)
    return tuple(plain(" ".join(part)) for part in found if part)


def day(date: str) -> str:
    """A date as it is said; nothing for none."""
    return spoken(date) if date else ""


def listed(names: Sequence[str], joint: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    return f" {joint} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def joined(parts: Iterable[str]) -> str:
    """Sentences or paragraphs one after the other, as prose."""
    return "\n\n".join(part for part in parts if part)


def _spans(paragraph: Prose) -> Text:
    return tuple(Span(run.text, run.emphasis) for run in paragraph)
