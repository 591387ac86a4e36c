"""In which order can the scenes of a file be gone through, so that what follows is known first, or what led there?"""

from collections.abc import Mapping
from graphlib import TopologicalSorter

from game.core.model.scenario import Scenario
from game.files.sheet import exits


def followers(scenario: Scenario) -> Mapping[str, set[str]]:
    """For every scene the scenes and outcomes that follow it at once."""
    return {name: {target for _, target in ways} for name, ways in exits(scenario).items()}


def backwards(scenario: Scenario) -> tuple[str, ...]:
    """Every scene and outcome, each behind all that follow it. (Without recursion: a file may chain 3,000 routes.)"""
    return tuple(TopologicalSorter(followers(scenario)).static_order())
