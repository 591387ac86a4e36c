"""Does a text before the record use words that came after it?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.walk import Path, texts

BANNED = (
    "Cold War",
    "Second World War",
    "World War II",
    "inevitably",
    "would later",
    "in hindsight",
    "Molotov-Ribbentrop",
    "appeasement",
)
_PATTERN = re.compile("|".join(re.escape(word) for word in BANNED), re.IGNORECASE)
_BEHIND_THE_RECORD = {"why_distance", "readings", "advocate", "source"}


def _banned(subject: Subject) -> Iterator[Finding]:
    for path, text in _before_the_record(subject):
        found = _PATTERN.search(text)
        if found:
            yield Finding(path, f"'{found[0]}' is a word of a later day")


def _before_the_record(subject: Subject) -> Iterator[tuple[Path, str]]:
    scenario = subject.scenario
    parts = {"scenes": scenario.scenes, "intelligence": scenario.intelligence}
    yield ("aim",), scenario.aim
    for key, part in parts.items():
        for path, text in texts(part):
            if not _BEHIND_THE_RECORD.intersection(path):
                yield (key, *path), text


RULES = (Rule("history-banned-word", "warning", "No word before its time.", _banned),)
