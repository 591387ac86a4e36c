"""Is anybody quoted without a source?"""

from collections.abc import Iterator

from game.authoring.rules.quotations import quotations, sourced
from game.authoring.rules.rule import Finding, Rule, Subject

_NOT_PROSE = frozenset(("if", "eligible", "show_if", "source", "work"))
"""Keys whose marks quote nobody: expressions, and the titles of sources."""


def _find(subject: Subject) -> Iterator[Finding]:
    for said in subject.worded:
        cite = getattr(said.part, "cite", ())
        for words in () if said.key in _NOT_PROSE else quotations(said.text):
            if not sourced(words, said.text, cite, subject.facts):
                lacks = "no fact that is cited here has these words" if cite else "a quotation without a source"
                fix = "cite the fact whose claim has them, or report them in other words"
                yield Finding(said.path, f"{lacks}: “{words}”", fix, words)


RULE = Rule(
    code="history-quotation",
    severity="warning",
    explanation=(
        "No invented quotations. Words between quotation marks were said or written by somebody, and the place "
        "cites the fact whose claim or correction has them, word for word; advice included. Everything else is "
        "reported speech. One or two words may be held up to the light."
    ),
    bad="""
        says: Aralov shrugs. “We shall wait until the ice goes out.”
        """,
    good="""
        says: Aralov shrugs, and would wait until the ice goes out.
        """,
    find=_find,
)
