"""Is an atrocity an option? What was done to people is told as a dated record, never offered as a button."""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.walk import Path

_PAPER = (
    r"(?:the |a |an |this |that |our |your )?"
    r"(?:order|plan|treaty|agreement|clause|instruction|programme|directive|manoeuvre|turn)s?\b"
)
_WORDS = (
    r"deport(?:s|ed|ing|ation|ations)?",
    r"resettle(?:s|d|ment)?",
    r"shoot(?:s|ing|ings)?|(?:be|been|is|are|was|were|have|had|get|got|him|her|them|prisoners|officers) shot",
    rf"execut(?:e|es|ed|ing)(?! {_PAPER})|executions?(?! of {_PAPER})",
    r"arrest(?:s|ed|ing)?",
    r"purg(?:e|es|ed|ing)",
    r"liquidat(?:e|es|ed|ing|ion)(?! (?:of )?(?:the |a |an )?(?:debt|loan|account|claim|stock)s?\b)",
    r"massacr(?:e|es|ed|ing)",
    r"murder(?:s|ed|ing)?",
    r"kill(?:s|ed|ing|ings)?",
    r"tortur(?:e|es|ed|ing)",
    r"starv(?:e|es|ed|ing|ation)",
    r"famine",
    r"hostages?",
    r"gulag",
    r"labour camps?|concentration camps?",
    r"exterminat(?:e|es|ed|ing|ion)",
    r"ethnic cleansing",
    r"show trials?",
    r"denounc(?:e|es|ed|ing) (?:a |your |the )?(?:colleague|comrade|neighbour|friend|official)s?",
    r"katyn",
)
"""Reviewed, with the harmless neighbours left out: an order executed, a debt liquidated, a first shot."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


def _find(subject: Subject) -> Iterator[Finding]:
    for scene, name, choice in subject.choices():
        path: Path = ("scenes", scene, "choices", name)
        texts: list[tuple[Path, str]] = [((*path, "text"), choice.text)]
        texts += [((*path, "later", number, "because"), later.because) for number, later in enumerate(choice.later)]
        for place, text in texts:
            for found in dict.fromkeys(_PATTERN.findall(text)):
                message = f"'{found}' in an option: no atrocity is a choice, or the lever of one"
                yield Finding(place, message, "tell it in `human_record`: date, doer, source", found)


RULE = Rule(
    code="history-atrocity",
    severity="warning",
    explanation=(
        "Katyn, the purges, the famine and the deportations enter as dated records, never as buttons, and no option "
        "is paid for with people. A reviewed list of words is looked for in the texts of options and in the causes "
        "of their later effects."
    ),
    bad="""
        text: Deport the families of the men who signed the petition, and tell Riga that the matter is closed.
        """,
    good="""
        text: Tell Riga that the petition is an inner affair, and that the matter is closed as far as you can see.
        """,
    find=_find,
)
