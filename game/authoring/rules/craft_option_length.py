"""Is an option long enough to be weighed, and short enough to be read?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import words_said

SHORTEST, LONGEST = 12, 35
"""Words of an option."""


def _length(subject: Subject) -> Iterator[Finding]:
    for scene, counts in subject.option_words.items():
        for name, count in counts.items():
            if not SHORTEST <= count <= LONGEST:
                message = f"{words_said(count)}; an option has {SHORTEST} to {LONGEST}"
                yield Finding(("scenes", scene, "choices", name, "text"), message)


RULE = Rule(
    code="craft-option-length",
    severity="warning",
    explanation=f"An option has {SHORTEST} to {LONGEST} words: enough to say what is done and what it risks, and few "
    "enough that three of them can be compared at a glance.",
    bad="""
        text: Refuse.
        """,
    good="""
        text: Refuse the note, recall the envoy from Riga, and let the press print both by the evening.
        """,
    find=_length,
)
