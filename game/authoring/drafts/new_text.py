"""What does a new scenario say? The template filled with a juncture of the notes, or with what is to be written."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import NamedTuple
from zlib import crc32

from game.core.facts import known_from
from game.core.model import READINGS, Fact
from game.files.juncture_file import PLAUSIBLE, Alternative, Juncture

WIDTH = 120
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

BLANK = Juncture(
    title="[A title]",
    date="1926-05-03",
    theatre="europe",
    situation="[How things stand on this day, as Moscow knows it. The smell of the office in one detail, not five.]",
    taken="[What Moscow did, on which day, and who argued otherwise.]",
    alternatives=(
        Alternative(
            option="Answer [whom] that [what], and keep [what] open until [when], by way of [whom]",
            advocate="[Name and office of somebody who argued for it]",
            risk="[what could go wrong]",
            historical=True,
        ),
        Alternative(
            option="Refuse [what] outright, and tell [whom] on the same day what was refused and why",
            advocate="[Name and office of somebody else]",
            risk="[what could go wrong]",
        ),
        Alternative(
            option="Ask [whom] first for [what], and hold back the answer until [what] has come",
            advocate="[Name and office of a third]",
            risk="[what could go wrong]",
        ),
    ),
    at_once="[What has come of it.]",
    in_the_long_run="[What pushed the same way whatever anyone chose.]",
    motives={reading: f"[Why {reading} would have chosen this.]" for reading in READINGS},
    questions=("[What was it really about?]", "[Who could have known better, and from what?]"),
    difficulty="",
)


class _Option(NamedTuple):
    """An alternative with the id and the place that it has in the file."""

    id: str
    alternative: Alternative
    text: str
    effects: tuple[str, ...]
    distance: int


def text_of(
    slug: str,
    juncture: Juncture,
    *,
    title: str,
    date: str,
    facts: Mapping[str, Fact],
    tags: Sequence[str],
    schema: str,
    outside: bool = False,
) -> str:
    """The whole file. `facts` is the fact base: what isn't in it is named in a comment and not cited.

    `outside`: no campaign holds the date, so the file plays in no world but its own.
    """
    there = [id for id in juncture.facts if id in facts]
    known = [id for id in there if known_from(facts[id]) <= date]
    options = _options(juncture.alternatives, OUTSIDE if outside else WITHIN)
    taken, first, second = options
    template = Template(Path(__file__).with_name("new_template.yaml").read_text(encoding="utf-8"))
    return template.substitute(
        schema=schema,
        slug=slug,
        title=quoted(title),
        date=date,
        id=_noted(f"id: {slug}", "the name of this file"),
        dealt=_noted(f"date: {date}", "the day on which a campaign deals it; no scene lies before it"),
        theatre=_noted(f"theatre: {juncture.theatre}", "which map lies on the desk: europe | asia | world"),
        tags=_wrapped(", ".join(tags) or "none yet", "#   "),
        notes="" if juncture is BLANK else _notes(juncture, options, there, known),
        outside=_START if outside else "",
        price=_PRICE if outside else "",
        ending="" if outside else _ENDING,
        paid=_PAID if outside else "",
        situation=folded(juncture.situation, 6),
        scene_cite=_list(known or ["here.a"], 6),
        historical=taken.id,
        other=first.id,
        third=second.id,
        choices="\n".join(_choice(option, "" if outside else date) for option in _placed(options, slug)),
        readings="\n".join(_reading(name, juncture, options) for name in READINGS),
        at_once=folded(juncture.at_once, 6),
        happened=folded(juncture.taken, 4) + "".join(f"\n\n{folded(text, 4)}" for text in _explained(juncture)),
        record_cite=_list(there or ["here.b"], 4),
        in_the_long_run=folded(juncture.in_the_long_run, 4).lstrip(),
        outcome_cite=_list(there or ["here.b"], 6),
        content_note=_content_note(juncture),
        questions="\n".join(f"  - ask: {quoted(text)}\n    cite: [here.c]" for text in juncture.questions),
    )


_ENDING = """\
    effects:
      - world.standing += 1
"""
_START = """\
# No campaign holds this day, so nothing of its world stands on the desk but what you set here, by names of world.yaml:
# set: {germany: -60}. What Moscow can move is better kept in the file's own variables.
world_start:
  blank: true
  cite: [here.a]
allow:
  craft-no-later: No campaign holds this day, so nothing of it can land in one.

"""
_PRICE = """\
  price:
    {start: 0, min: -100, max: 100, better: down, label: '[What it costs]'}
"""
_PAID = """\
      - if: price < -5
        text: '[What is true only for those who paid least.]'
"""


def quoted(text: str) -> str:
    """Text in single quotes, on one line."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def folded(text: str, indent: int) -> str:
    """The lines that stand below `>-`, with so many blanks before them."""
    return _wrapped(text, " " * indent)


def _wrapped(text: str, before: str) -> str:
    return "\n".join(
        textwrap.wrap(
            text, WIDTH, initial_indent=before, subsequent_indent=before, break_long_words=False, break_on_hyphens=False
        )
    )


def _list(ids: Iterable[str], indent: int) -> str:
    return _wrapped(f"[{', '.join(ids)}]", " " * indent)


def _noted(line: str, comment: str) -> str:
    """A line with a comment beside it."""
    return f"{line:<30} # {comment}"


# ── Options ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _options(alternatives: Sequence[Alternative], moves: Sequence[tuple[str, ...]]) -> tuple[_Option, ...]:
    """The road taken and two others, those before all that somebody argued for who is documented."""
    taken = next(one for one in alternatives if one.historical)
    others = sorted((one for one in alternatives if one is not taken), key=_is_plausible)[: OPTIONS - 1]
    longest = max(len(one.option.split()) for one in (taken, *others))
    least = max(LEAST_WORDS, -int(-longest // LONGEST_BY))
    found: list[_Option] = []
    for number, (one, effects) in enumerate(zip((taken, *others), moves, strict=True)):
        id = _id(one.option, {option.id for option in found})
        found.append(_Option(id, one, _at_least(one.option, least), effects, number + 1))
    return tuple(found)


def _is_plausible(alternative: Alternative) -> bool:
    return alternative.advocate.startswith(PLAUSIBLE)


def _placed(options: tuple[_Option, ...], slug: str) -> list[_Option]:
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


def _choice(option: _Option, date: str) -> str:
    taken = option.alternative.historical
    lines = [
        f"      {option.id}:",
        "        text: >-",
        folded(option.text, 10),
        _wrapped(f"What spoke against it: {option.alternative.risk}", "        # "),
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


def _reading(name: str, juncture: Juncture, options: tuple[_Option, ...]) -> str:
    """A reading; ideology's is set on another option than the record, so that the decision tells readings apart."""
    taken, other, _ = options
    because, predicts = juncture.motives[name], taken.id  # type: ignore[index]  # READINGS are its keys
    if name == "ideology":
        predicts = other.id
        if juncture is not BLANK:
            because = f"[Why ideology alone would have done this. The road taken it explains so: {because}]"
    return f"      {name}:\n        predicts: {predicts}\n        because: >-\n{folded(because, 10)}"


def _explained(juncture: Juncture) -> list[str]:
    """What the record says of each motive; nothing for a blank, whose text asks for it."""
    if juncture is BLANK:
        return []
    return [f"By {name}: {juncture.motives[name]}" for name in READINGS]


def _content_note(juncture: Juncture) -> str:
    """What may upset, where the notes ask for care."""
    if juncture.handling is None:
        return ""
    return f"content_note: >-\n{folded(f'[What may upset. From the notes: {juncture.handling}]', 2)}\n"


# ── What the notes say besides ───────────────────────────────────────────────────────────────────────────────────────


def _notes(juncture: Juncture, options: Sequence[_Option], there: list[str], known: list[str]) -> str:
    """Comments for what has no place in the file."""
    shown = {option.alternative.option for option in options}
    told = [f"From the notes: {juncture.title}, {juncture.date}. How firm the evidence is: {juncture.difficulty}."]
    told += [f"To handle with care: {juncture.handling}"] if juncture.handling else []
    told += [
        f"Another road: {one.option} ({one.advocate}). Against it: {one.risk}."
        for one in juncture.alternatives
        if one.option not in shown
    ]
    told += (
        [f"It bears on: {', '.join(juncture.touches)}. Let something land there (later)."] if juncture.touches else []
    )
    after, missing = [id for id in there if id not in known], [id for id in juncture.facts if id not in there]
    told += [f"Not known yet on the day, so cited behind the record only: {', '.join(after)}."] if after else []
    told += [f"Not in the fact base yet, so not cited: {', '.join(missing)}."] if missing else []
    return "".join(f"#\n{_wrapped(line, '# ')}\n" for line in told)
