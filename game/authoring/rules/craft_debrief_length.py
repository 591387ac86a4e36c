"""Is the debrief card too long to be read?"""

from collections.abc import Iterator

from game.authoring.rules.reading_load import debrief_words
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

MOST = 250


def _find(subject: Subject) -> Iterator[Finding]:
    words = debrief_words(subject.scenario.debrief)
    if words > MOST:
        message = f"{words_said(words)}, names and titles of works apart; a debrief card has at most {MOST}"
        yield Finding(("debrief",), message)


RULE = Rule(
    code="craft-debrief-length",
    severity="warning",
    explanation=(
        f"The debrief is a card, not a chapter: at most {MOST} words, names and titles of the historians' works "
        "apart. It comes when the story is over, and a class has five minutes left."
    ),
    bad="""
        debrief:
          simplifies: Three hundred words on everything that is left out.
        """,
    good="""
        debrief:
          simplifies: The advisers' lines follow their known leanings; two of the meetings are one here.
        """,
    find=_find,
)
