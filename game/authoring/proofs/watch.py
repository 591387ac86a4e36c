"""Which way did conditions of a scenario turn out, over all the states that some starts lead to?"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from game.authoring.proofs.explore import Search
from game.core import engine
from game.core.closures import Code, Past, Values
from game.core.machine import Machine, Option, Paragraph, Way
from game.core.state import State
from game.core.walk import Path


class Turns(NamedTuple):
    """How the conditions turned out."""

    seen: Mapping[Path, frozenset[bool]]
    """Path of a condition -> each value that it had; absent if it was never asked."""
    complete: bool
    """Whether every state was looked at."""


def turns(machine: Machine, starts: Iterable[State], wanted: Collection[Path], cap: int | None = None) -> Turns:
    """How the conditions at these paths turned out from these starts."""
    watch = _Watch(wanted)
    search = Search(watch.watched(machine), cap)
    search.go_on(starts)
    told = search.graph.machine
    for node in search.graph.nodes if any("also" in path for path in wanted) else ():
        engine.standing(told.arrivals.get(node.state.scene, ()), node.state.values, node.state.past)
        for choice in node.open or ():
            engine.tell(told, node.state, choice)
    return Turns({path: frozenset(found) for path, found in watch.seen.items()}, search.complete)


class _Watch:
    """Notes what conditions come to."""

    def __init__(self, wanted: Collection[Path]) -> None:
        self.wanted = wanted
        self.seen: dict[Path, set[bool]] = {}

    def watched(self, machine: Machine) -> Machine:
        return machine._replace(
            decisions={
                scene: {id: self.option(("scenes", scene, "choices", id), option) for id, option in options.items()}
                for scene, options in machine.decisions.items()
            },
            arrivals={scene: self.paragraphs(("scenes", scene), also) for scene, also in machine.arrivals.items()},
            routes={
                scene: tuple(self.way(("scenes", scene, "branches", number), way) for number, way in enumerate(ways))
                for scene, ways in machine.routes.items()
            },
            outcomes={
                name: end._replace(also=self.paragraphs(("outcomes", name), end.also))
                for name, end in machine.outcomes.items()
            },
        )

    def option(self, path: Path, option: Option) -> Option:
        return option._replace(
            show_if=self.optional((*path, "show_if"), option.show_if),
            requires=tuple(
                (self.code((*path, "requires", number, "if"), code), reason)
                for number, (code, reason) in enumerate(option.requires)
            ),
            also=self.paragraphs(path, option.also),
        )

    def way(self, path: Path, way: Way) -> Way:
        return way._replace(condition=self.optional((*path, "if"), way.condition), also=self.paragraphs(path, way.also))

    def paragraphs(self, path: Path, also: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        return tuple(
            part._replace(condition=self.code((*path, "also", number, "if"), part.condition))
            for number, part in enumerate(also)
        )

    def optional(self, path: Path, code: Code | None) -> Code | None:
        return None if code is None else self.code(path, code)

    def code(self, path: Path, code: Code) -> Code:
        if path not in self.wanted:
            return code

        def asked(values: Values, past: Past) -> bool:
            found = bool(code(values, past))
            self.seen.setdefault(path, set()).add(found)
            return found

        return asked
