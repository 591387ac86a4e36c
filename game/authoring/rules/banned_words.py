"""Does a text before the record use words that came after it?"""

import re
from collections.abc import Iterator

from game.authoring.rules.before_the_record import texts
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.facts import NEVER

BANNED = {
    "Cold War": "1947-04-16",  # Bernard Baruch's speech at Columbia
    "Second World War": "1939-09-01",
    "World War II": "1939-09-01",
    "inevitably": NEVER,
    "would later": NEVER,
    "in hindsight": NEVER,
    "Molotov-Ribbentrop": NEVER,
    "Molotov–Ribbentrop": NEVER,
    "appeasement": NEVER,  # as a verdict; no rule can tell it from the name of a policy
}
"""Words of a later day, and the day from which they could be said; `NEVER` for the historian's own."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(map(re.escape, BANNED))})\b", re.IGNORECASE)
_DAYS = {word.lower(): day for word, day in BANNED.items()}


def _banned(subject: Subject) -> Iterator[Finding]:
    for text in texts(subject):
        for word in dict.fromkeys(_PATTERN.findall(text.words)):
            if text.date < _DAYS[word.lower()]:
                yield Finding(text.path, f"'{word}' is a word of a later day")


RULES = (Rule("history-banned-word", "warning", "No word before its time.", _banned),)
