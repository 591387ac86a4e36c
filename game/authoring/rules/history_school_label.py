"""Is a historian put into a drawer without a reference?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

_PATTERN = re.compile(
    r"\b(?:post-?revisionists?|counter-?revisionists?|revisionist (?:school|historians?|view|camp)|revisionists|"
    r"totalitarian (?:school|model|historians?)|traditionalist (?:school|historians?|view)|traditionalists|"
    r"orthodox (?:school|historians?|view)|cold warriors?|court historians?|apologists?|"
    r"(?:stalinist|marxist|bourgeois|liberal|conservative|left-wing|right-wing|nationalist) historians?|"
    r"(?:realist|german|collective security) school)\b",
)


def _find(subject: Subject) -> Iterator[Finding]:
    for said in subject.worded:
        found = said.first(_PATTERN)
        if found and not said.cited:
            message = f"'{found}' is a label for historians, and no fact says who uses it"
            yield Finding(said.path, message, "say what they hold, or cite who calls them so", found)


RULE = Rule(
    code="history-school-label",
    severity="warning",
    explanation=(
        "A label ends an argument that the debrief is there to open. What a historian holds is said; which school "
        "somebody has put them into is a claim like any other, and is cited."
    ),
    bad="""
        - {name: A. Historian, work: A Work (1990), view: The revisionist view is that patience paid.}
        """,
    good="""
        - {name: A. Historian, work: A Work (1990), view: Patience paid: Riga signed a year later., cite: [F.view]}
        """,
    find=_find,
)
