"""Are the advisers of a decision together too long?"""

from collections.abc import Iterator

from game.authoring.rules.reading_load import advice_words
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

MOST = 120


def _find(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        words = advice_words(scene)
        if words > MOST:
            message = (
                f"{words_said(words)}, predictions included; the advisers of a decision have at most {MOST} in all"
            )
            yield Finding(("scenes", name, "advice"), message)


RULE = Rule(
    code="craft-advice-budget",
    severity="warning",
    explanation=(
        f"What the advisers of one decision say and predict has at most {MOST} words in all, so that a player who "
        "comes to the third still knows what the first one wanted."
    ),
    bad="""
        advice:
          aralov: {says: A speech of sixty words., predicts: ..., came_true: 'yes'}
          krasin: {says: A speech of sixty words., predicts: ..., came_true: 'no'}
          ioffe: {says: A speech of sixty words., predicts: ..., came_true: unclear}
        """,
    good="""
        advice:
          aralov: {says: A speech of thirty words., predicts: ..., came_true: 'yes'}
          krasin: {says: A speech of thirty words., predicts: ..., came_true: 'no'}
          ioffe: {says: A speech of thirty words., predicts: ..., came_true: unclear}
        """,
    find=_find,
)
