"""Which options does a new scenario have, and how are they written? The road taken and two of its rivals."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from game.authoring.drafts.yaml_lines import folded, wrapped
from game.files.juncture_file import PLAUSIBLE, Alternative

LEAST_WORDS = 12
LONGEST_BY = 1.4
"""Words that an option has at least, and how much longer the longest may be than the shortest: the checker's rules."""
OPTIONS = 3
PADDING = ("say how", "through whom", "by which day", "and at what price", "in so many words as the other options have")
"""What is asked for where the notes say an option in few words."""
MONTHS_LATER = 6
WITHIN = (
    ("trust += 10", "world.standing += 3"),
    ("trust -= 5", "world.movement += 4"),
    ("trust -= 5", "world.readiness += 4"),
)
"""What the options move: the record's, and those of its rivals."""
OUTSIDE = (("trust += 10", "price += 5"), ("trust -= 5", "price -= 5"), ("trust -= 10", "price -= 10"))
"""The same on a day that no campaign holds, where there is no world to be moved."""


class Option(NamedTuple):
    """An alternative with the id and the place that it has in the file."""

    id: str
    alternative: Alternative
    text: str
    effects: tuple[str, ...]
    distance: int


def chosen_options(alternatives: Sequence[Alternative], moves: Sequence[tuple[str, ...]]) -> tuple[Option, ...]:
    """The road taken and two others, those before all that somebody argued for who is documented."""
    taken = next(one for one in alternatives if one.historical)
    others = sorted((one for one in alternatives if one is not taken), key=_is_plausible)[: OPTIONS - 1]
    longest = max(len(one.option.split()) for one in (taken, *others))
    least = max(LEAST_WORDS, -int(-longest // LONGEST_BY))
    found: list[Option] = []
    for number, (one, effects) in enumerate(zip((taken, *others), moves, strict=True)):
        id = _id(one.option, {option.id for option in found})
        found.append(Option(id, one, _at_least(one.option, least), effects, number + 1))
    return tuple(found)


def _is_plausible(alternative: Alternative) -> bool:
    return alternative.advocate.startswith(PLAUSIBLE)


def placed(options: tuple[Option, ...], slug: str) -> list[Option]:
    """The options in an order that doesn't tell which is the record: it hangs on the scenario's name."""
    taken, *others = options
    others.insert(crc32(slug.encode()) % OPTIONS, taken)
    return others


def _id(text: str, used: set[str]) -> str:
    """The first words of an option as an id."""
    words = re.findall(r"[a-z0-9]+", text.lower())[:3]
    id = "_".join(words)[:36] if words and words[0][0].isalpha() else "option"
    return id if id not in used else f"{id}_{len(used) + 1}"


def _at_least(text: str, words: int) -> str:
    """The text of an option, with what is still to be said where it is short."""
    told, count = text, 0
    while len(told.split()) < words and count < len(PADDING):
        count += 1
        told = f"{text} [{', '.join(PADDING[:count])}]"
    return f"{told}."


def choice_lines(option: Option, date: str) -> str:
    """The lines of an option; with a date, the road taken leaves an effect that lands later."""
    taken = option.alternative.historical
    lines = [
        f"      {option.id}:",
        "        text: >-",
        folded(option.text, 10),
        wrapped(f"What spoke against it: {option.alternative.risk}", "        # "),
    ]
    if taken:
        lines += ["        historical: true"]
    else:
        lines += [
            f"        distance: {option.distance}",
            "        why_distance: '[Why it lies so far from the record.]'",
        ]
    lines += [
        "        advocate:",
        "          who: >-",
        folded(_advocate(option.alternative.advocate), 12),
        "          cite: [here.b]",
        "        effects:",
        *(f"          - {effect}" for effect in option.effects),
        *(_later(date) if taken and date else ()),
        "        result: >-",
        "          [What follows at once.]",
        "        evidence: invented     # documented | inferred | invented: what the result rests on",
        "        next: what_follows",
    ]
    return "\n".join(lines)


def _advocate(who: str) -> str:
    if not who.startswith(PLAUSIBLE):
        return who
    return f"[Somebody who is documented, or leave advocate out: one option may be nobody's. The notes say: {who}]"


def _later(date: str) -> list[str]:
    """An effect that lands in the next half year."""
    year, month, day = date.split("-")
    ahead = int(month) + MONTHS_LATER
    then = f"{int(year) + (ahead > 12):04}-{ahead - 12 * (ahead > 12):02}-{min(int(day), 28):02}"
    return [
        "        later:                 # lands in the world on a later day of a campaign, and names its cause",
        f"          - date: {then}",
        "            because: '[What becomes of it by then.]'",
        "            effects:",
        "              - world.germany += 2",
    ]
