"""Is a phrase quoted that nobody has traced?"""

from collections.abc import Iterator

from game.authoring.rules.quotations import alike, quotations
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.facts import Fact

_MARK = "untraced"
"""How the fact base says that nobody has found where a phrase comes from."""


def _find(subject: Subject) -> Iterator[Finding]:
    marked = {id: alike(said) for id, fact in subject.facts.items() if _MARK in (said := _said(fact)).lower()}
    for text in subject.worded if marked else ():
        for words in quotations(text.text):
            for id in (id for id, said in marked.items() if alike(words) in said):
                message = f"“{words}” is quoted, and the fact '{id}' calls it {_MARK}"
                yield Finding(text.path, message, "report it in other words", words)


def _said(fact: Fact) -> str:
    return " ".join((fact.claim, fact.correction or "", fact.note or ""))


RULE = Rule(
    code="history-untraced-quotation",
    severity="warning",
    explanation=(
        "Some phrases go from book to book and stand in no document. A fact that calls such a phrase untraced may "
        "be told; the phrase is never put between quotation marks."
    ),
    bad="""
        text: Riga was “a window with no glass in it”, as they said.     # F.3: The phrase is untraced.
        """,
    good="""
        text: They complained in the Commissariat that nothing could be kept from Riga.
        """,
    find=_find,
)
