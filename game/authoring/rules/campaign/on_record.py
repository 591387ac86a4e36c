"""Which decisions of a campaign did Moscow face?"""

from collections.abc import Iterator
from typing import NamedTuple

from game.authoring.rules.campaign_rule import CampaignSubject
from game.core import engine
from game.core.model.scenario import Scenario
from game.core.model.scenes import Decision


class Faced(NamedTuple):
    """A decision on record, with its scenario, its id and the id of the historical option."""

    scenario: Scenario
    scene: str
    decision: Decision
    record: str


def on_record(subject: CampaignSubject) -> Iterator[Faced]:
    """Every decision on record, in the order of the deal."""
    for scenario in subject.scenarios:
        for name, scene in scenario.scenes.items():
            record = engine.historical(scene) if isinstance(scene, Decision) else None
            if isinstance(scene, Decision) and record is not None:
                yield Faced(scenario, name, scene, record)
