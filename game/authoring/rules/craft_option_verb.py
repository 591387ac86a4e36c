"""Does an option begin with a verb?

English imperatives have no ending that tells them, so the rule names what can't be one: words of the closed classes
(articles, pronouns, most prepositions and conjunctions), a gerund, an adverb in -ly. A noun in first place goes unseen,
and a verb is never taken for something else.
"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import plain

_CLOSED = frozenset(
    "a an the this that these those some any no none every each all both neither either another such "
    "i you he she it we they one nobody somebody everybody nothing something everything "
    "my your his her its our their whose who whom which what where when why how "
    "in on at by for from with without within into onto of off over under after before until since during against "
    "through towards toward upon between among beside besides behind beyond despite except because if unless "
    "although though while whereas whether as than and or but nor so yet not never perhaps maybe only even also "
    "instead rather then there here once twice first secondly finally "
    "is are was were am been being has had does did will would shall should can could may might must "
    "moscow russia germany britain france poland japan china london paris berlin warsaw".split()
)
"""Words that no imperative begins with; `round`, `near`, `like`, `back`, `second` are verbs too, and left out."""
_ING_VERBS = frozenset("bring sing ring fling cling string sting swing spring wring king ping wing".split())
_LY_VERBS = frozenset(
    "apply rely reply supply comply imply multiply ally rally tally fly ply bully sully dally".split()
)


def _find(subject: Subject) -> Iterator[Finding]:
    for scene, name, choice in subject.choices():
        first = re.match(r"[^\w]*([\w'’-]+)", plain(choice.text))
        if first and _is_no_verb(first[1].lower()):
            message = f"this option begins with '{first[1]}'; an option begins with a verb"
            yield Finding(("scenes", scene, "choices", name, "text"), message, words=first[1])


def _is_no_verb(word: str) -> bool:
    if word in _CLOSED:
        return True
    return (word.endswith("ing") and word not in _ING_VERBS) or (word.endswith("ly") and word not in _LY_VERBS)


RULE = Rule(
    code="craft-option-verb",
    severity="warning",
    explanation=(
        "An option is an order that the player signs: it begins with what is to be done. One that begins otherwise "
        "stands out from its rivals, and what stands out is taken for the record or for the dummy."
    ),
    bad="""
        text: A note to Riga that the trade talks go on, with figures to follow before the month is out.
        """,
    good="""
        text: Tell Riga in a note that the trade talks go on, with figures to follow before the month is out.
        """,
    find=_find,
)
