"""How many words does a player read? Counted along the longest line of play, at 200 words a minute."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.authoring.rules.scene_order import backwards
from game.core.model.debrief import Debrief
from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Decision
from game.files.prose import word_count

WORDS_A_MINUTE = 200
"""A careful pace: English is read at 238 on average (M. Brysbaert, Journal of Memory and Language 109, 2019)."""


class Load(NamedTuple):
    """Words on the longest line of play; paragraphs that depend on the past are left out."""

    before: int
    """Reports, scenes, results and the outcome: what is read before the record."""
    total: int
    """The same with the record and the debrief."""


def load(scenario: Scenario) -> Load:
    """What a player of the longest line reads."""
    onward: dict[str, int] = {}
    for name in backwards(scenario):
        onward[name] = _read_from(scenario, name, onward)
    reports = sum(word_count(report.text) for report in scenario.intelligence.values())
    before = reports + onward[scenario.start]
    return Load(before, before + word_count(scenario.record.happened) + debrief_words(scenario.debrief))


def _read_from(scenario: Scenario, name: str, onward: Mapping[str, int]) -> int:
    """The words from a scene or outcome to the end of the longest line, all that follow it being known."""
    outcome = scenario.outcomes.get(name)
    if outcome is not None:
        return word_count(outcome.text)
    scene = scenario.scenes[name]
    if isinstance(scene, Decision):
        ways = [word_count(choice.result) + onward[choice.next] for choice in scene.choices.values()]
        return decision_words(scene) + max(ways)
    return max(onward[branch.next] for branch in scene.branches)


def decision_words(scene: Decision) -> int:
    """Briefing, dispatch, advice and options of one decision."""
    dispatch = word_count(scene.dispatch.text) if scene.dispatch else 0
    return word_count(scene.text) + dispatch + advice_words(scene) + options_words(scene.choices.values())


def advice_words(scene: Decision) -> int:
    """What the advisers of a decision say and predict."""
    return sum(word_count(advice.says) + word_count(advice.predicts) for advice in scene.advice.values())


def options_words(choices: Iterable[Choice]) -> int:
    """The texts of the options."""
    return sum(word_count(choice.text) for choice in choices)


def debrief_words(debrief: Debrief) -> int:
    """The prose of the card; names and titles of the historians' works are references, not reading."""
    texts = (debrief.known_then, debrief.unknown_then, debrief.pushed_the_same_way, debrief.simplifies)
    views = (historian.view for historian in debrief.historians)
    return sum(map(word_count, (*texts, *views, *(way.text for way in debrief.other_ways))))
