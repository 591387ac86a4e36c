"""Does a text before the record use words that came after it?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.facts import NEVER

BANNED = {
    "Red Army": "1918-01-28",  # decree of the Council of People's Commissars, 15 January by the old calendar
    "Comintern": "1919-03-02",  # its first congress opens
    "Communist International": "1919-03-02",
    "Soviet Union": "1922-12-30",  # treaty of union
    "USSR": "1922-12-30",
    "OGPU": "1923-11-15",
    "Leningrad": "1924-01-26",  # Petrograd until the Congress of Soviets renamed it
    "Stalingrad": "1925-04-10",  # Tsaritsyn before
    "Third Reich": "1933-01-30",
    "Gestapo": "1933-04-26",
    "Axis Powers": "1936-11-01",  # Mussolini at Milan
    "United Nations": "1942-01-01",
    "Cominform": "1947-09-22",
    "NATO": "1949-04-04",
    "KGB": "1954-03-13",
    "Cold War": "1947-04-16",  # Bernard Baruch's speech at Columbia
    "Second World War": "1939-09-01",
    "World War II": "1939-09-01",
    "Winter War": "1939-11-30",
    "Great Patriotic War": "1941-06-23",  # Pravda of that day
    "Iron Curtain": "1946-03-05",  # Churchill at Fulton
    "Great Terror": NEVER,  # Robert Conquest, 1968
    "Great Purge": NEVER,
    "Holocaust": NEVER,
    "interwar": NEVER,
    "inevitably": NEVER,
    "would later": NEVER,
    "in hindsight": NEVER,
    "with hindsight": NEVER,
    "in retrospect": NEVER,
    "little did": NEVER,
    "Molotov-Ribbentrop": NEVER,
    "Molotov–Ribbentrop": NEVER,
    "appeasement": NEVER,  # as a verdict; no rule can tell it from the name of a policy
}
"""Words of a later day, and the day from which they could be said; `NEVER` for the historian's own."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(map(re.escape, BANNED))})\b", re.IGNORECASE)
_DAYS = {word.lower(): day for word, day in BANNED.items()}


def _banned(subject: Subject) -> Iterator[Finding]:
    for text in subject.before_record:
        for word in dict.fromkeys(_PATTERN.findall(text.words)):
            if text.date < _DAYS[word.lower()]:
                yield Finding(text.path, f"'{word}' is a word of a later day", words=word)


RULE = Rule(
    code="history-banned-word",
    severity="warning",
    explanation="A text before the record is written from the day that it is read on. Words of a later day, names that "
    "came later, and the historian's own words give away how it went on.",
    bad="""
        text: Nobody in Moscow knows yet that the Second World War is a year away.    # read in 1938
        """,
    good="""
        text: Nobody in Moscow knows what Berlin will do next.
        """,
    find=_banned,
)
