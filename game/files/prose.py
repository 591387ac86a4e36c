"""What do the marks in prose mean? Paragraphs of runs: plain, *emphasised*, or a [[fact id|link]] into the dossier.

A [[world.rapallo_in_force|mention]] looks like plain words: it tells the checker what must be true where they stand.
"""

import re
from functools import lru_cache
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text that looks alike: emphasised or not, and the id of the fact that it leads to, if any."""

    text: str
    emphasis: bool
    fact: str | None


Paragraph = tuple[Run, ...]


class Mention(NamedTuple):
    """Words that may stand only where a yes or no of the world is as they say."""

    variable: str
    """Without prefix: `rapallo_in_force`."""
    holds: bool
    """What it must be: False for `[[not world.rapallo_in_force|words]]`."""
    words: str
    opening: str
    """The mark as it is written, up to the words."""


class Slip(NamedTuple):
    """A broken mark: characters `start` to `end` (from 0) of the text, and what is wrong there."""

    start: int
    end: int
    message: str
    fix: str


_BREAK = re.compile(r"\n+")
_LINK = re.compile(r"\[\[([^\[\]|*\n]+)\|([^\[\]|*\n]+)\]\]")
_MENTION = re.compile(r" *(not +)?world\.(.*?) *")
_MARK = re.compile(_LINK.pattern + r"|\*")
_BRACKETS = re.compile(r"\[\[[^\[\]\n]*\]\]|\[\[|\]\]")


@lru_cache(maxsize=512)
def parse(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text. A mark that is broken (see `slips`) stands there as it was written."""
    return tuple(_paragraph(part) for part in _BREAK.split(text) if part.strip())


def plain(text: str) -> str:
    """The text without its marks, one blank line between paragraphs."""
    return "\n\n".join("".join(run.text for run in paragraph) for paragraph in parse(text))


def word_count(text: str) -> int:
    """How many words a player reads."""
    return len(plain(text).split())


def words_said(count: int) -> str:
    """A count of words as it is said: `1 word`, `12 words`."""
    return "1 word" if count == 1 else f"{count:,} words"


def linked_facts(text: str) -> tuple[str, ...]:
    """The ids of the facts that a text links to, in order."""
    return tuple(link[1] for link in _LINK.finditer(text) if not _MENTION.fullmatch(link[1])) if "[[" in text else ()


def mentions(text: str) -> tuple[Mention, ...]:
    """What a text says of the world by marks, in order."""
    if "world." not in text:
        return ()
    marks = ((link, _MENTION.fullmatch(link[1])) for link in _LINK.finditer(text))
    return tuple(
        Mention(mark[2], mark[1] is None, link[2], f"[[{link[1]}|") for link, mark in marks if mark is not None
    )


def unmarked(text: str) -> str:
    """The text without its marks and without the words of its links and mentions, a gap in their place."""
    return _LINK.sub("…", text).replace("*", "")


def slips(text: str) -> tuple[Slip, ...]:
    """Every broken mark: a link that isn't [[fact id|words]], an emphasis that doesn't end in its paragraph."""
    if "*" not in text and "[[" not in text and "]]" not in text:
        return ()
    return tuple(sorted((*_broken_links(text), *_open_emphasis(text))))


def _broken_links(text: str) -> list[Slip]:
    sound = {link.start() for link in _LINK.finditer(text)}
    broken = []
    for found in _BRACKETS.finditer(text):
        if found.start() in sound:
            continue
        message = {"[[": "'[[' without ']]'", "]]": "']]' without '[['"}.get(
            found[0], "this link lacks its id or its words"
        )
        broken.append(
            Slip(found.start(), found.end(), message, "a link is written [[F.III.4.ii.a|words]], an emphasis around it")
        )
    return broken


def _open_emphasis(text: str) -> list[Slip]:
    broken, start = [], 0
    for part in text.split("\n"):
        stars = [star.start() for star in re.finditer(r"\*", part)]
        pairs = list(zip(stars[::2], stars[1::2], strict=False))
        empty = next((first for first, second in pairs if not part[first + 1 : second].strip()), None)
        if empty is not None:
            broken.append(
                Slip(
                    start + empty, start + empty + 1, "nothing is emphasised here", "write *one word* between two stars"
                )
            )
        elif len(stars) % 2:
            message = "an emphasis that opens with '*' doesn't close in its paragraph"
            broken.append(Slip(start + stars[-1], start + stars[-1] + 1, message, "close it with '*'"))
        start += len(part) + 1
    return broken


def _paragraph(text: str) -> Paragraph:
    """The runs of one paragraph; of an odd number of stars the last stands as it is."""
    marks = list(_MARK.finditer(text := text.strip()))
    stars = [mark for mark in marks if mark[0] == "*"]
    stray = stars[-1] if len(stars) % 2 else None
    runs: list[Run] = []
    emphasis, at = False, 0
    for mark in marks:
        if mark is stray:
            continue
        _add(runs, text[at : mark.start()], emphasis, None)
        at = mark.end()
        if mark[0] == "*":
            emphasis = not emphasis
        else:
            _add(runs, mark[2], emphasis, None if _MENTION.fullmatch(mark[1]) else mark[1])
    _add(runs, text[at:], emphasis, None)
    return tuple(runs)


def _add(runs: list[Run], text: str, emphasis: bool, fact: str | None) -> None:
    if text:
        runs.append(Run(text, emphasis, fact))
