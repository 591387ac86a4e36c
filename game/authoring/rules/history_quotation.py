"""Is anybody quoted without a source?"""

from collections.abc import Iterator

from game.authoring.rules.quotations import quotations
from game.authoring.rules.rule import Finding, Rule, Subject

_NOT_PROSE = frozenset(("if", "eligible", "show_if", "source", "work"))
"""Keys whose marks quote nobody: expressions, and the titles of sources."""


def _find(subject: Subject) -> Iterator[Finding]:
    for said in subject.worded:
        for words in () if said.cited or said.key in _NOT_PROSE else quotations(said.text):
            message = f"a quotation without a source: “{words}”"
            yield Finding(said.path, message, "cite the fact that has it, or report it in other words", words)


RULE = Rule(
    code="history-quotation",
    severity="warning",
    explanation=(
        "No invented quotations. Words between quotation marks were said or written by somebody, and the place "
        "cites the fact that has them; advice included. Everything else is reported speech. One or two words may be "
        "held up to the light."
    ),
    bad="""
        says: Aralov shrugs. “We shall wait until the ice goes out.”
        """,
    good="""
        says: Aralov shrugs, and would wait until the ice goes out.
        """,
    find=_find,
)
