"""Is something still to be written, in a file that campaigns deal?"""

import re
from collections.abc import Iterator

from game.authoring.rules.quotations import quotations
from game.authoring.rules.rule import Finding, Rule, Subject

_GAP = re.compile(r"(?<!\[)\[[^\[\]|]+\](?!\])")
"""Square brackets that are no link: where a new scenario asks its author for something."""


def _find(subject: Subject) -> Iterator[Finding]:
    if subject.scenario.draft:
        return
    found = [(said.path, gap) for said in subject.worded for gap in _gaps(said.text)]
    if found:
        (path, gap), more = found[0], len(found) - 1
        message = f"'{gap}' is still to be written" + (f", and {more} more" if more else "")
        yield Finding(path, message, "write it, or say 'draft: true' until then", gap)


def _gaps(text: str) -> list[str]:
    """What stands between square brackets; within a quotation they hold what its editor put in."""
    for words in quotations(text):
        text = text.replace(words, "")
    return _GAP.findall(text)


RULE = Rule(
    code="craft-gap",
    severity="warning",
    explanation="What stands in [square brackets] in a new scenario is what its author has still to write. A file in "
    "the scenarios folder is dealt by every campaign that it matches, gaps and all, unless it says `draft: true`.",
    bad="""
        title: '[A title]'
        """,
    good="""
        title: A note from Riga
        """,
    find=_find,
)
