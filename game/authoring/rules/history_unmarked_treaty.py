"""Does a text name a treaty without saying whether it must be in force?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.walk import Path, texts
from game.files.prose import unmarked

_OF_AN_OUTCOME = ("title", "text", "because")


def _find(subject: Subject) -> Iterator[Finding]:
    variables = subject.machine.world.variables.items()
    named = {name.lower(): variable for variable, declared in variables for name in declared.names}
    if not named:
        return
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, named))})\b", re.IGNORECASE)
    for path, text in _read_in_play(subject):
        for words in dict.fromkeys(names.findall(unmarked(text))):
            message = f"'{words}' is named, and nobody can test whether it must be in force here"
            fix = f"mark it: [[world.{named[words.lower()]}|{words}]]; where the past is recalled, link its fact"
            yield Finding(path, message, fix, words)


def _read_in_play(subject: Subject) -> Iterator[tuple[Path, str]]:
    yield from ((text.path, text.words) for text in subject.before_record)
    for path, text in texts(subject.scenario.outcomes):
        if path[-1] in _OF_AN_OUTCOME:
            yield ("outcomes", *path), text


RULE = Rule(
    code="history-unmarked-treaty",
    severity="warning",
    explanation="In a run that left the record a treaty may never have been signed. Where prose of play names one "
    "(`names` in world.yaml), the words are marked, so that the checker can hold them to the world; words that "
    "only recall its making link to the fact instead.",
    bad="""
        text: Riga asks whether Rapallo will outlive the summer.
        """,
    good="""
        text: Riga asks whether [[world.rapallo_in_force|Rapallo]] will outlive the summer.
        """,
    find=_find,
)
