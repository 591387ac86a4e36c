"""Does an adviser speak in the first person, as if the words were known?"""

import re
from collections.abc import Iterator, Mapping

from game.authoring.rules.quotations import quotations, sourced
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.facts import Fact
from game.core.model.scenes import Advice

_FIRST_PERSON = re.compile(
    r"\bI(?:['’](?:m|d|ll|ve)\b| (?:am|was|would|will|shall|should|think|hold|say|want|have|had|can|could|cannot|fear|"
    r"know|believe|warn|advise|propose|beg|trust|see)\b)|\b[Mm]y\b|\bmyself\b"
)
"""`I` before a verb, so that no sovereign's number is taken for it."""


def _find(subject: Subject) -> Iterator[Finding]:
    for scene, decision in subject.decisions():
        for who, advice in decision.advice.items():
            for key, text in (("says", advice.says), ("predicts", advice.predicts)):
                found = _FIRST_PERSON.search(_own_words(text, advice, subject.facts))
                if found:
                    message = f"'{found[0]}': words in somebody's mouth, and no source that has them"
                    fix = "report it (“Aralov would wait”), or quote the words of a fact that is cited here"
                    yield Finding(("scenes", scene, "advice", who, key), message, fix, found[0])


def _own_words(text: str, advice: Advice, facts: Mapping[str, Fact]) -> str:
    """A text without what it quotes from a fact that is cited."""
    for words in quotations(text):
        if sourced(words, text, advice.cite, facts):
            text = text.replace(words, "")
    return text


RULE = Rule(
    code="history-reported-speech",
    severity="warning",
    explanation="Advice is reported speech: what somebody of that leaning would have held. In the first person it "
    "reads like a record of what was said, and for that there must be a source.",
    bad="""
        says: I would wait, and I am sure that Riga will ask again.
        """,
    good="""
        says: Aralov would wait, and is sure that Riga will ask again.
        """,
    find=_find,
)
