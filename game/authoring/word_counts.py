"""How many words has each part of a scenario, and how many may it have?"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from game.authoring import check
from game.authoring.rules import (
    craft_advice_budget,
    craft_briefing_length,
    craft_debrief_length,
    craft_juncture_length,
    craft_options_budget,
)
from game.authoring.rules.reading_load import (
    WORDS_A_MINUTE,
    advice_words,
    debrief_words,
    load,
    options_words,
)
from game.core.errors import BrokenFile, GameError
from game.core.model.scenario import Scenario
from game.core.model.scenes import Decision
from game.files import scenario_file
from game.files.catalogue import NOT_SCENARIOS
from game.files.library import Library
from game.files.problem import errors, headline
from game.files.prose import word_count
from game.files.summary import words


class Part(NamedTuple):
    """A part of a scenario, its words, and how many the rules of craft allow it; None where they don't say."""

    name: str
    words: int
    most: int | None = None


class Counted(NamedTuple):
    """The words of one file."""

    path: str
    id: str
    parts: tuple[Part, ...]
    minutes: int
    """That the longest line of play takes, by the count."""


def scenario_files(names: Sequence[str]) -> list[str]:
    """The files named, and the scenarios in the folders named. Raises GameError for a path that isn't there."""
    found, _ = check.files(names)
    named = {Path(name) for name in names}
    return [str(path) for path in found if path in named or path.name not in NOT_SCENARIOS]


def counted(path: str, library: Library) -> Counted:
    """The words of a scenario's file. Raises GameError for one that is no scenario's or can't be played."""
    if Path(path).name in NOT_SCENARIOS:
        raise GameError(f"'{path}' is no scenario's file")
    read = scenario_file.read(path, library.world)
    wrong = errors(read.problems)
    if wrong or read.record is None:
        raise BrokenFile(headline(wrong[0])) if wrong else GameError(f"'{path}' is no scenario's file")
    scenario = read.record
    minutes = max(1, round(load(scenario).total / WORDS_A_MINUTE))
    return Counted(path, scenario.id, tuple(_parts(scenario)), minutes)


def as_data(found: Counted) -> dict[str, Any]:
    """What `check --words --json` prints of a file."""
    return {
        "path": found.path,
        "id": found.id,
        "parts": [part._asdict() for part in found.parts],
        "minutes": found.minutes,
    }


def text(found: Counted) -> str:
    """A table of the parts, and the minutes."""
    wide = max(len(part.name) for part in found.parts)
    rows = [f"  {part.name:<{wide}}  {part.words:>6,}{_limit(part)}" for part in found.parts]
    minutes = f"{found.minutes} minute{'s' * (found.minutes != 1)} at {WORDS_A_MINUTE} words a minute"
    return "\n".join((found.path, *rows, f"  The longest line of play takes {minutes}."))


def _limit(part: Part) -> str:
    if part.most is None:
        return ""
    return f"  of at most {part.most:,}{', too many' if part.words > part.most else ''}"


def _parts(scenario: Scenario) -> Iterator[Part]:
    for name, scene in scenario.scenes.items():
        if isinstance(scene, Decision):
            first = name == scenario.start
            most = craft_briefing_length.MOST if first else None
            yield Part(f"{name}: {'briefing' if first else 'text'}", word_count(scene.text), most)
            yield Part(f"{name}: advice", advice_words(scene), craft_advice_budget.MOST)
            yield Part(f"{name}: options", options_words(scene.choices.values()), craft_options_budget.MOST)
    yield Part("reports", sum(word_count(report.text) for report in scenario.intelligence.values()))
    yield Part("record", word_count(scenario.record.happened))
    yield Part("debrief", debrief_words(scenario.debrief), craft_debrief_length.MOST)
    read, usual = load(scenario), craft_juncture_length.FLAGSHIP not in scenario.tags
    yield Part("before the record, on the longest line", read.before, craft_juncture_length.BEFORE if usual else None)
    yield Part("with record and debrief", read.total, craft_juncture_length.TOTAL if usual else None)
    yield Part("every text on all lines, as `list` counts", words(scenario))
