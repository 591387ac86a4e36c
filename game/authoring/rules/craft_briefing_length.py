"""Is a briefing too long to be read at the desk?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import word_count, words_said

MOST = 250
"""Words of a scene's text."""


def _briefing(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        words = word_count(scene.text)
        if words > MOST:
            yield Finding(("scenes", name, "text"), f"{words_said(words)}; a briefing has at most {MOST}")


RULE = Rule(
    code="craft-briefing-length",
    severity="warning",
    explanation=f"A lesson has fifty minutes, and a class reads as fast as its slowest reader. A briefing has at most "
    f"{MOST} words; what is left over belongs into a report, an advice or the debrief.",
    bad="""
        text: >-
          The trade treaty lies ready to sign. (and 300 words more)
        """,
    good="""
        text: >-
          The trade treaty lies ready to sign. Berlin's ministers leave for Locarno tomorrow.
        """,
    find=_briefing,
)
