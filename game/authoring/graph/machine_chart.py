"""Which scenes, options and branches has a scenario, what leads where, and which way did history go?"""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from game.core import engine
from game.core.deal import Deal
from game.core.ghost import ghost
from game.core.machine import Machine
from game.core.model.scenes import Choice, Decision, Later, Outcome, Route
from game.core.state import Step
from game.files.prose import plain

Kind = Literal["decision", "choice", "route", "branch", "outcome"]


class Box(NamedTuple):
    """A scene, or a way out of one: an option is a box between its decision and what follows."""

    id: str
    """Unique in the chart: `message`, and `message/trade` for a way out of it."""
    kind: Kind
    name: str
    """Its id in the file; of a branch without `if`, `otherwise`."""
    words: str
    """Its title or text."""
    date: str
    """Of a decision; else ''."""
    conditions: tuple[str, ...]
    """What a choice is shown and open under, in words."""
    effects: tuple[str, ...]
    later: tuple[str, ...]
    """Later effects with their days, in words."""
    conditional: bool
    """Whether a condition can close, hide or pass over it."""
    on_record: bool
    """Whether history went through it."""


class Arrow(NamedTuple):
    """What leads from one box to another."""

    tail: str
    head: str
    conditional: bool
    on_record: bool


class Chart(NamedTuple):
    """A scenario as boxes and arrows, in the order of the file."""

    id: str
    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    def as_data(self) -> dict[str, Any]:
        """What `graph --json` prints."""
        return {
            "id": self.id,
            "kind": "scenario",
            "title": self.title,
            "boxes": [box._asdict() for box in self.boxes],
            "arrows": [arrow._asdict() for arrow in self.arrows],
        }


def chart(deal: Deal) -> Chart:
    """The chart of a scenario that is dealt alone; history's way is the ghost's, where it is on record."""
    (machine,) = deal.machines
    scenario = machine.scenario
    went = _history(machine, ghost(deal).steps)
    boxes: list[Box] = []
    arrows: list[Arrow] = []
    for name, scene in scenario.scenes.items():
        boxes.append(_scene_box(name, scene, name in went))
        for box, leads_to in _ways(name, scene, went):
            boxes.append(box)
            arrows.append(Arrow(name, box.id, box.conditional, box.on_record))
            arrows.append(Arrow(box.id, leads_to, box.conditional, box.on_record))
    boxes += [_outcome_box(name, outcome, name in went) for name, outcome in scenario.outcomes.items()]
    return Chart(scenario.id, scenario.title, tuple(boxes), tuple(arrows))


def _history(machine: Machine, steps: Sequence[Step]) -> frozenset[str]:
    """Ids of the boxes that history's run went through, as far as it is on record."""
    went: set[str] = set()
    for step in steps:
        scene = machine.scenario.scenes[step.scene]
        if scene.kind != "decision" or engine.historical(scene) != step.choice:
            break
        went |= {step.scene, f"{step.scene}/{step.choice}"}
        routes = [name for name in step.after.past if name not in step.before.past and name in machine.routes]
        for name, led_to in zip(routes, [*routes[1:], step.after.scene], strict=False):
            went |= {name, f"{name}/{_branch_taken(machine, name, led_to, step)}"}
        went.add(step.after.scene)
    return frozenset(went)


def _branch_taken(machine: Machine, route: str, led_to: str, step: Step) -> int:
    """Number of the branch by which a step left a route: of several that lead there, the first that holds."""
    values, past = step.after.values, step.after.past
    ways = [(number, way) for number, way in enumerate(machine.routes[route]) if way.next == led_to]
    holding = (number for number, way in ways if way.condition is None or way.condition(values, past))
    return next(holding, ways[0][0])


def _scene_box(name: str, scene: Decision | Route, on_record: bool) -> Box:
    if scene.kind == "route":
        return Box(name, "route", name, "", "", (), (), (), False, on_record)
    return Box(name, "decision", name, scene.title, scene.date, (), (), (), False, on_record)


def _ways(name: str, scene: Decision | Route, went: frozenset[str]) -> Iterator[tuple[Box, str]]:
    """The ways out of a scene, each with where it leads."""
    if scene.kind == "decision":
        for id, choice in scene.choices.items():
            yield _choice_box(f"{name}/{id}", id, choice, went), choice.next
        return
    for number, branch in enumerate(scene.branches):
        way, condition = f"{name}/{number}", branch.condition
        words = "otherwise" if condition is None else f"if {condition}"
        yield Box(way, "branch", words, "", "", (), (), (), condition is not None, way in went), branch.next


def _choice_box(way: str, id: str, choice: Choice, went: frozenset[str]) -> Box:
    shown = (f"shown if {choice.show_if}",) if choice.show_if is not None else ()
    conditions = (*shown, *(f"open if {need.condition}" for need in choice.requires))
    later = tuple(_later(choice.later))
    text = plain(choice.text)
    return Box(way, "choice", id, text, "", conditions, choice.effects, later, bool(conditions), way in went)


def _outcome_box(name: str, outcome: Outcome, on_record: bool) -> Box:
    later = tuple(_later(outcome.later))
    return Box(name, "outcome", name, outcome.title, "", (), outcome.effects, later, False, on_record)


def _later(later: Sequence[Later]) -> Iterator[str]:
    for landing in later:
        condition = f" if {landing.condition}" if landing.condition is not None else ""
        yield f"later, {landing.date}: {', '.join(landing.effects)}{condition}"
