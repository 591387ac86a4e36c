"""What does a saved run play, do its moves still fit, and what has changed where they don't?"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from game import __version__
from game.core.deal import Deal, campaign_deal, known_to, scenario_deal, with_own_variables
from game.core.errors import GameError, IllegalMove
from game.core.record import replace
from game.core.run import Run, begin, extend

from .baseline import pack_state
from .ledger_digest import trace
from .rule_digest import digest
from .run_baseline import unpacked
from .run_file import Kept
from .run_head import Head, Pinned

if TYPE_CHECKING:
    from .library import Library


class Fit(NamedTuple):
    """A saved run played again."""

    run: Run
    """With the moves that still do what they did."""
    whole: bool
    """Whether these are all of them."""


def new_head(library: "Library", deal: Deal, *, name: str, title: str, created: str, forecast: bool) -> Head:
    """The head of a new run of this deal, from history's baseline."""
    start = library.deals.baseline(deal.starts)
    head = Head(
        name=name,
        kind="scenario" if deal.alone else "campaign",
        id=deal.id,
        title=title,
        created=created,
        program=__version__,
        forecast=forecast,
        world="",
        campaign="",
        deal=(),
        baseline=None if start is None else pack_state(known_to(deal.world, start)),
    )
    return renewed(library, deal, head)


def renewed(library: "Library", deal: Deal, head: Head) -> Head:
    """The head with the rules as they are now."""
    where = {entry.id: entry.place_from for entry in library.entries}
    scenarios = [machine.scenario for machine in deal.machines]
    return head._replace(
        program=__version__,
        world=digest(library.world),
        campaign="" if deal.campaign is None else digest(library.deals.campaigns[deal.id]),
        deal=tuple(Pinned(found.id, where[found.id], found.revision, digest(found)) for found in scenarios),
    )


def pinned_deal(library: "Library", head: Head) -> Deal:
    """The deal that a run began with: its scenarios and no others, from its own baseline, by the rules of today.

    Raises GameError where a scenario or the campaign is gone or broken, or the baseline no longer fits the world.
    """
    ids = [pin.id for pin in head.deal]
    gone = [id for id in ids if id not in {entry.id for entry in library.entries}]
    if gone:
        raise GameError(f"the scenario '{gone[0]}' that it plays is gone; put the file back and it can be played again")
    scenarios = [library.scenario(id) for id in ids]
    baseline = unpacked(head.baseline, with_own_variables(library.world, scenarios), frozenset(ids))
    if head.kind == "scenario":
        return scenario_deal(scenarios[0], library.world, baseline, library.trees(ids[0]))
    if head.id not in library.deals.campaigns:
        raise GameError(f"the campaign '{head.id}' that it plays is gone")
    campaign = replace(library.deals.campaigns[head.id], tags=(), include=(), exclude=())
    deal = campaign_deal(head.id, campaign, scenarios, library.world, baseline, {id: library.trees(id) for id in ids})
    if len(deal.machines) < len(ids):
        dealt = {machine.scenario.id for machine in deal.machines}
        missing = next(id for id in ids if id not in dealt)
        raise GameError(f"the scenario '{missing}' is no longer in the years of the campaign '{head.id}'")
    return deal


def refit(deal: Deal, kept: Sequence[Kept]) -> Fit:
    """The moves made again, up to the first that is no longer possible or does something else than it did."""
    run = begin(deal)
    for number, line in enumerate(kept, 1):
        try:
            longer = extend(run, line.move)
        except IllegalMove:
            return Fit(run, False)
        if trace(longer, number) != line.trace:
            return Fit(run, False)
        run = longer
    return Fit(run, True)


def changed(library: "Library", deal: Deal, head: Head) -> tuple[str, ...]:
    """What has other rules than when the run began: titles of scenarios in the order of the deal, then the rest."""
    now, before = renewed(library, deal, head), {pin.id: pin.digest for pin in head.deal}
    titles = {machine.scenario.id: machine.scenario.title for machine in deal.machines}
    found = [f"{titles[pin.id]} ({pin.id}.yaml)" for pin in now.deal if before[pin.id] != pin.digest]
    found += ["the campaign (campaigns.yaml)"] if now.campaign != head.campaign else []
    found += ["the world (world.yaml)"] if now.world != head.world else []
    return tuple(found)


def blamed(fit: Fit, among: Sequence[str], head: Head) -> str:
    """What to name for a move that no longer fits: the juncture at hand if it changed, else the first that did."""
    entry = min(fit.run.now.entry, len(fit.run.deal.machines) - 1)
    at_hand = f"({fit.run.machine(entry).scenario.id}.yaml)"
    mine = [name for name in among if name.endswith(at_hand)]
    if mine or among:
        return (mine or list(among))[0]
    return f"the program (it was {head.program}, now it is {__version__})"


def joined(names: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    found = list(names)
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)
