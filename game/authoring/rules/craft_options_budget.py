"""Are the options of a decision together too long?"""

from collections.abc import Iterator

from game.authoring.rules.reading_load import options_words
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

MOST = 105


def _find(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        words = options_words(scene.choices.values())
        if words > MOST:
            message = f"{words_said(words)}; the options of a decision have at most {MOST} in all"
            yield Finding(("scenes", name, "choices"), message)


RULE = Rule(
    code="craft-options-budget",
    severity="warning",
    explanation=(
        f"The options of one decision have at most {MOST} words in all: they are compared with one another, and that "
        "needs them in view and in mind at once."
    ),
    bad="""
        choices:
          wait: {text: An option of thirty words.}
          refuse: {text: An option of thirty words.}
          stall: {text: An option of thirty words.}
          trade: {text: An option of thirty words.}
        """,
    good="""
        choices:
          wait: {text: An option of twenty-five words.}
          refuse: {text: An option of twenty-five words.}
          stall: {text: An option of twenty-five words.}
          trade: {text: An option of twenty-five words.}
        """,
    find=_find,
)
