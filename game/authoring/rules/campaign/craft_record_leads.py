"""Is the record always the best bargain?"""

from collections.abc import Iterator, Mapping

from game.authoring.rules.campaign.on_record import Faced, on_record
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.core.expression import parse_effect
from game.core.model.scenes import Choice
from game.core.model.world import Variable

SHARE = 0.5
FEWEST = 5
"""Decisions below which a share says nothing."""


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    shared = {f"world.{name}": variable for name, variable in subject.deal.world.variables.items()}
    faced = list(on_record(subject))
    leads = [found for found in faced if _leads(found, {**shared, **found.scenario.state})]
    if len(faced) >= FEWEST and len(leads) > SHARE * len(faced):
        said = f"the historical option gains most in {len(leads)} of {len(faced)} decisions"
        where = ", ".join(f"{found.scenario.id}/{found.scene}" for found in leads)
        yield CampaignFinding(subject.path, f"{said}; at most {SHARE:.0%}: {where}")


def _leads(found: Faced, variables: Mapping[str, Variable]) -> bool:
    gains = {name: gain(choice, variables) for name, choice in found.decision.choices.items()}
    return all(gains[found.record] > other for name, other in gains.items() if name != found.record)


def gain(choice: Choice, variables: Mapping[str, Variable]) -> int:
    """What a choice moves the right way, at once and later, over the variables that have `better`.

    Counted are steps by a fixed number: `+= 5`. What depends on a state has no sum of its own.
    """
    effects = (*choice.effects, *(effect for later in choice.later for effect in later.effects))
    return sum(_step(effect, variables) for effect in effects)


def _step(effect: str, variables: Mapping[str, Variable]) -> int:
    operator, name, tree = parse_effect(effect)
    better = variables[name].better if name in variables else None
    if better is None or operator == "=" or not isinstance(tree, int):
        return 0
    return tree if (operator == "+=") == (better == "up") else -tree


RULE = CampaignRule(
    code="craft-record-leads",
    severity="warning",
    explanation=(
        "Over a campaign the historical option gains most, on the sum of the variables that have `better`, in at "
        f"most {SHARE:.0%} of the decisions, from {FEWEST} up. Moscow was not always right, and a game that pays "
        "only for the record teaches that it was."
    ),
    bad="""
        choices:      # as in most decisions of the campaign
          wait: {historical: true, effects: [world.standing += 5]}
          refuse: {effects: [world.standing -= 2]}
        """,
    good="""
        choices:
          wait: {historical: true, effects: [world.standing += 1]}
          refuse: {effects: [world.standing -= 2, world.movement += 5]}
        """,
    find=_find,
)
