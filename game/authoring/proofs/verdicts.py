"""What is proved of a scenario? For each scene, outcome and option: reached, proved never, or not seen.

*Reached* comes with the shortest path. *Proved never* rests on a search that left no state out, over the worlds that it
began from, or on interval analysis, which holds for every world. Where neither says anything it is *not seen*.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from game.authoring.proofs.explore import Path, Reach, Search, Shut
from game.authoring.proofs.intervals import Possible, possible
from game.authoring.proofs.random_play import Start, read_of
from game.core import campaign
from game.core.deal import Deal
from game.core.model.scenes import Decision, Route
from game.core.model.world import Value

Said = Literal["reached", "proved never", "not seen"]
Proof = Literal["path", "search", "intervals", ""]
World = Mapping[str, Value | str]
_Name = TypeVar("_Name", str, tuple[str, str])


class Verdict(NamedTuple):
    """What is known of a scene, an outcome or an option."""

    said: Said
    proof: Proof
    path: Path | None
    """The choices that lead there, where it was reached."""
    world: World | None
    """What the file reads of the world that the path begins in; None for the baseline, and without a path."""


class Closing(NamedTuple):
    """Why an option was closed, and in how many of the states of its scene."""

    reason: str
    states: int
    path: Path
    world: World | None
    """As in `Verdict`."""


class Explored(NamedTuple):
    """What was found of one scenario."""

    id: str
    title: str
    states: int
    complete: bool
    worlds: int
    """Worlds that it was searched from, the baseline included."""
    reads: tuple[str, ...]
    """What its conditions can read of the world."""
    scenes: Mapping[str, Verdict]
    """Decisions."""
    routes: Mapping[tuple[str, str], Verdict]
    """(route, where it may lead)."""
    outcomes: Mapping[str, Verdict]
    options: Mapping[tuple[str, str], Verdict]
    closed: Mapping[tuple[str, str], tuple[Closing, ...]]
    visits: Mapping[str, int]
    """Scene or outcome -> how many states stand there."""

    def reached(self) -> tuple[int, int]:
        """How many of the scenes, ways of routes, outcomes and options were reached, and how many there are."""
        parts = (self.scenes, self.routes, self.outcomes, self.options)
        verdicts = [verdict for part in parts for verdict in part.values()]
        return sum(verdict.said == "reached" for verdict in verdicts), len(verdicts)


def explored(deal: Deal, others: Sequence[Start] = (), cap: int | None = None) -> Explored:
    """What is known of a scenario played alone, from its baseline and from the other worlds that are given."""
    machine, begun = deal.machines[0], campaign.first(deal).state
    search = Search(machine, cap)
    search.go_on([begun])
    baseline = read_of(search.graph.live.start, begun.values, begun.past)
    elsewhere = [start for start in others if start.world != baseline]
    search.go_on(start.node.state for start in elsewhere)
    worlds = [baseline, *(start.world for start in elsewhere)]
    return _Judge(search.found(), possible(machine), worlds).judged(deal)


class _Judge:
    def __init__(self, reach: Reach, can_be: Possible, worlds: Sequence[World]) -> None:
        self.reach, self.can_be, self.worlds = reach, can_be, worlds

    def judged(self, deal: Deal) -> Explored:
        scenario = deal.machines[0].scenario
        decisions = {name: scene for name, scene in scenario.scenes.items() if isinstance(scene, Decision)}
        routes = {name: scene for name, scene in scenario.scenes.items() if isinstance(scene, Route)}
        choices = [(name, id) for name, scene in decisions.items() for id in scene.choices]
        ways = [(name, branch.next) for name, scene in routes.items() for branch in scene.branches]
        return Explored(
            id=scenario.id,
            title=scenario.title,
            states=self.reach.states,
            complete=self.reach.complete,
            worlds=len(self.worlds),
            reads=tuple(self.worlds[0]),
            scenes={name: self.scene(name) for name in decisions},
            routes={way: self.of(way, self.reach.routes, way in self.can_be.routes) for way in ways},
            outcomes={name: self.scene(name) for name in scenario.outcomes},
            options={way: self.of(way, self.reach.opened, way in self.can_be.choices) for way in choices},
            closed={way: self.closings(self.reach.closed[way]) for way in choices if way in self.reach.closed},
            visits=self.reach.visits,
        )

    def scene(self, name: str) -> Verdict:
        return self.of(name, self.reach.scenes, name in self.can_be.scenes)

    def of(self, name: _Name, paths: Mapping[_Name, Path], can_be: bool) -> Verdict:
        if name in paths:
            return Verdict("reached", "path", paths[name], self.world(self.reach.starts[name]))
        if not can_be:
            return Verdict("proved never", "intervals", None, None)
        if self.reach.complete:
            return Verdict("proved never", "search", None, None)
        return Verdict("not seen", "", None, None)

    def closings(self, found: Mapping[str, Shut]) -> tuple[Closing, ...]:
        return tuple(Closing(reason, s.states, s.path, self.world(s.start)) for reason, s in found.items())

    def world(self, start: int) -> World | None:
        return self.worlds[start] if start else None
