"""Can a pupil of sixteen read it?"""

from collections.abc import Iterator

from game.authoring.rules.reading_grade import grade
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.walk import Path
from game.files.prose import word_count

HARDEST = 10
"""Years of school."""
FEWEST = 50
"""Words below which a text is too short for the index to mean anything."""


def _find(subject: Subject) -> Iterator[Finding]:
    for path, text in _texts(subject):
        found = grade([text])
        if word_count(text) >= FEWEST and found > HARDEST:
            message = f"reading grade {found:.1f}, names apart; at most {HARDEST} (Automated Readability Index)"
            yield Finding(path, message, "shorter sentences and shorter words")


def _texts(subject: Subject) -> Iterator[tuple[Path, str]]:
    """The long texts: scenes, outcomes, the record, and the debrief as one."""
    scenario = subject.scenario
    for name, scene in subject.decisions():
        yield ("scenes", name, "text"), scene.text
    for name, outcome in scenario.outcomes.items():
        yield ("outcomes", name, "text"), outcome.text
    yield ("record", "happened"), scenario.record.happened
    card = scenario.debrief
    parts = (card.known_then, card.unknown_then, *(historian.view for historian in card.historians))
    others = (*(way.text for way in card.other_ways), card.pushed_the_same_way, card.simplifies)
    yield ("debrief",), "\n\n".join((*parts, *others))


RULE = Rule(
    code="craft-reading-grade",
    severity="warning",
    explanation=(
        f"A text is readable after {HARDEST} years of school, names apart, measured by the Automated Readability "
        f"Index on texts of {FEWEST} words and more. Short sentences, concrete words."
    ),
    bad="""
        text: >-
          Notwithstanding considerable apprehensions concerning governmental intentions, the representatives
          subsequently communicated unambiguous dissatisfaction regarding the unsatisfactory circumstances.
        """,
    good="""
        text: >-
          They did not trust the new cabinet. They said so, in plain words, and asked when the talks would begin.
        """,
    find=_find,
)
