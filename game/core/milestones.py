"""Does history's run stand where the record says? Milestones, tested after everything dated on or before their day."""

from typing import NamedTuple

from .campaign import Landed, PassedOver
from .estimate import last_date
from .model.campaigns import Milestone
from .model.world import Value
from .run import Run


class Missed(NamedTuple):
    """A milestone that a run doesn't meet: its number, and where the variable stood."""

    number: int
    milestone: Milestone
    stood_at: Value


def missed(history: Run) -> tuple[Missed, ...]:
    """The campaign's milestones that a run of it misses."""
    campaign = history.deal.campaign
    found = []
    for number, mark in enumerate(campaign.milestones if campaign else ()):
        value = standing(history, mark.variable, mark.date)
        low, high = mark.at_least, mark.at_most
        if (low is not None and int(value) < low) or (high is not None and int(value) > high):
            found.append(Missed(number, mark, value))
    return tuple(found)


def standing(run: Run, variable: str, date: str) -> Value:
    """A world variable or derived value after all junctures and landings of a run dated on or before a day."""
    name = f"world.{variable}"
    machine = run.deal.machines[-1]
    values = dict(run.deal.begun.values)
    for entry in range(len(run.deal.machines) + 1):
        for news in run.now.news:
            if isinstance(news, Landed) and news.entry == entry and news.landing.date <= date:
                values |= {moved.name: moved.after for moved in news.moved}
        if entry < len(run.deal.machines) and last_date(run.machine(entry)) <= date:
            steps = run.steps_of(entry)
            passed = [n.values for n in run.now.news if isinstance(n, PassedOver) and n.entry == entry]
            values = dict(steps[-1].after.values if steps else passed[0])
    return machine.value(name, values)
