"""Is a juncture read in five minutes, or a flagship in twelve to twenty?"""

from collections.abc import Iterator

from game.authoring.rules.reading_load import load
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

BEFORE, TOTAL = 725, 1_100
"""Words before the record, and in all, on the longest line of play."""
FLAGSHIP = "flagship"
"""The tag of the few that are longer."""
SCENES, MINUTES = (6, 10), (12, 20)
"""Of a flagship: scenes, and minutes of reading, which craft-reading-minutes holds to the words."""


def _find(subject: Subject) -> Iterator[Finding]:
    find = _flagship if FLAGSHIP in subject.scenario.tags else _usual
    yield from find(subject)


def _usual(subject: Subject) -> Iterator[Finding]:
    read = load(subject.scenario)
    if read.before > BEFORE:
        yield Finding(("scenes",), f"{words_said(read.before)} before the record; a juncture has at most {BEFORE}")
    if read.total > TOTAL:
        yield Finding(
            ("scenes",), f"{words_said(read.total)} with record and debrief; a juncture has at most {TOTAL:,}"
        )


def _flagship(subject: Subject) -> Iterator[Finding]:
    scenes, minutes = len(subject.scenario.scenes), subject.scenario.reading_minutes
    if not SCENES[0] <= scenes <= SCENES[1]:
        yield Finding(("scenes",), f"{scenes} scene{'s' * (scenes != 1)}; a flagship has {SCENES[0]} to {SCENES[1]}")
    if not MINUTES[0] <= minutes <= MINUTES[1]:
        message = f"{minutes} minutes to read; a flagship has {MINUTES[0]} to {MINUTES[1]}"
        yield Finding(("reading_minutes",), message)


RULE = Rule(
    code="craft-juncture-length",
    severity="warning",
    explanation=(
        f"A juncture is five minutes: at most {BEFORE} words before the record and {TOTAL:,} in all, counted on the "
        f"longest line of play. One tagged `{FLAGSHIP}` has {SCENES[0]} to {SCENES[1]} scenes and {MINUTES[0]} to "
        f"{MINUTES[1]} minutes. What is longer isn't read, and nobody decides on what they haven't read."
    ),
    bad="""
        scenes: five decisions with full briefings, in a file without the tag `flagship`
        """,
    good="""
        tags: [flagship]
        scenes: six decisions with full briefings
        """,
    find=_find,
)
