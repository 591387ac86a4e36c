"""Does the file say how long it takes?"""

from collections.abc import Iterator

from game.authoring.rules.reading_load import WORDS_A_MINUTE, load
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

SLACK = 2
"""Minutes by which the file may differ from the count, or a quarter of the count if that is more."""
USUAL = 5
"""Minutes of a file that says nothing; less is as well."""


def _find(subject: Subject) -> Iterator[Finding]:
    said, words = subject.scenario.reading_minutes, load(subject.scenario).total
    counted = words / WORDS_A_MINUTE
    slack = max(SLACK, counted / 4)
    if not counted - slack <= said <= max(USUAL, counted + slack):
        message = f"{said} minutes said; {words_said(words)} on the longest line take about {max(1, round(counted))}"
        yield Finding(("reading_minutes",), message)


RULE = Rule(
    code="craft-reading-minutes",
    severity="warning",
    explanation=(
        "A teacher plans a lesson by `reading_minutes`. It agrees with the words on the longest line of play at "
        f"{WORDS_A_MINUTE} a minute, give or take {SLACK} minutes or a quarter."
    ),
    bad="""
        reading_minutes: 40     # 900 words
        """,
    good="""
        reading_minutes: 5      # 900 words
        """,
    find=_find,
)
