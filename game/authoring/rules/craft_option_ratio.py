"""Could the length of the options give the record away?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

RATIO = 1.4
"""How many times the shortest option the longest may be."""


def _ratio(subject: Subject) -> Iterator[Finding]:
    for scene, counts in subject.option_words.items():
        longest, shortest = max(counts.values()), min(counts.values())
        if longest > RATIO * shortest:
            message = f"the longest option has {words_said(longest)}, the shortest {shortest}: over {RATIO} times"
            yield Finding(("scenes", scene, "choices"), message)


RULE = Rule(
    code="craft-option-ratio",
    severity="warning",
    explanation=f"Pupils learn soon that the longest option is the right one. The longest has at most {RATIO} times "
    "the words of the shortest, so that length says nothing.",
    bad="""
        sign:
          text: Sign the trade treaty at once, and leave in Berlin a standing offer of mutual neutrality that any later
            government of the republic may take up.
        wait:
          text: Wait until the ministers have met at Locarno, then ask Berlin for its terms.
        """,
    good="""
        sign:
          text: Sign the trade treaty at once and leave a standing offer of mutual neutrality on the table.
        wait:
          text: Wait until the ministers have met at Locarno, then ask Berlin for its terms.
        """,
    find=_ratio,
)
