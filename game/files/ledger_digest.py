"""Does a move still do what it did? Where it leads, and a digest of what it moved."""

import json

from game.core import engine
from game.core.campaign import Landed
from game.core.deal import Deal
from game.core.moves import Choose, Skip
from game.core.run import Moment, Run
from game.core.state import Moved, Step

from .run_file import Trace

_Line = tuple[str, int | bool, int | bool, str, str, str]
"""Variable, before, after; scenario, scene and choice that moved it, or '', event and ''."""


def trace(run: Run, number: int) -> Trace:
    """What move `number` did, from 1. What happened before the first juncture counts with the first decision.

    Derived values don't count, nor what stood still: so a variable that is added later breaks no saved run.
    """
    import hashlib

    before, after = run.moments[number - 1], run.moments[number]
    lines: list[_Line] = []
    if isinstance(after.last, Choose | Skip):
        for step in after.steps[len(before.steps) :]:
            lines += _of_step(run, step)
        heard = len(before.news) if before.steps else 0
        for news in after.news[heard:]:
            if isinstance(news, Landed):
                lines += _of_landing(run.deal, news)
    text = json.dumps(lines, separators=(",", ":"))
    return Trace(_at(run, after), hashlib.sha256(text.encode("ascii")).hexdigest()[:16])


def _at(run: Run, moment: Moment) -> str:
    machines = run.deal.machines
    return "" if moment.entry == len(machines) else f"{machines[moment.entry].scenario.id}/{moment.state.scene}"


def _of_step(run: Run, step: Step) -> list[_Line]:
    machine = run.machine(step.entry)
    _, told = engine.tell(machine, step.before, step.choice)
    return [_line(moved, machine.scenario.id) for moved in told.ledger]


def _of_landing(deal: Deal, landed: Landed) -> list[_Line]:
    if landed.cause is not None:
        return [_line(moved, landed.cause.scenario) for moved in landed.moved]
    id = next(event.id for event in deal.events if event.landing is landed.landing)
    return [_line(moved._replace(scene=id), "") for moved in landed.moved]


def _line(moved: Moved, scenario: str) -> _Line:
    return moved.name, moved.before, moved.after, scenario, moved.scene, moved.choice
