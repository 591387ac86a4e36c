"""Could the length of the options give the record away?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core import engine
from game.files.prose import word_count, words_said

SHORTEST, LONGEST, RATIO = 12, 35, 1.4
"""Words of an option, and how many times the shortest the longest may be."""


def _length(subject: Subject) -> Iterator[Finding]:
    for scene, name, choice in subject.choices():
        count = word_count(choice.text)
        if not SHORTEST <= count <= LONGEST:
            message = f"{words_said(count)}; an option has {SHORTEST} to {LONGEST}"
            yield Finding(("scenes", scene, "choices", name, "text"), message)


def _ratio(subject: Subject) -> Iterator[Finding]:
    for scene, decision in subject.decisions():
        counts = [word_count(choice.text) for choice in decision.choices.values()]
        if max(counts) > RATIO * min(counts):
            yield Finding(
                ("scenes", scene, "choices"),
                f"the longest option has {words_said(max(counts))}, the shortest {min(counts)}: over {RATIO} times",
            )


def _advocates(subject: Subject) -> Iterator[Finding]:
    for scene, decision in subject.decisions():
        alone = [name for name, choice in decision.choices.items() if choice.advocate is None]
        if engine.historical(decision) and len(alone) > 1:
            yield Finding(("scenes", scene, "choices"), f"{len(alone)} options without an advocate: {', '.join(alone)}")


RULES = (
    Rule("craft-option-length", "warning", f"Options have {SHORTEST} to {LONGEST} words.", _length),
    Rule("craft-option-ratio", "warning", "Options of one decision are about equally long.", _ratio),
    Rule("craft-advocates", "warning", "At most one option of a decision on record is speculative.", _advocates),
)
