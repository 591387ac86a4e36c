"""Small real worlds and scenarios for tests: `world()`, `scenario(...)`, `decision(...)`, `choice(...)`."""

from typing import Any

from game.core.model.debrief import Debrief, Historian, OtherWay, Record
from game.core.model.scenario import Scenario
from game.core.model.scenes import Branch, Choice, Decision, Outcome, Reading, Requirement, Route, Scene
from game.core.model.world import Variable, World


def world(**variables: Variable) -> World:
    """A world of Germany (30, from −100 to 100), Rapallo (true), and what is given."""
    own = {
        "germany": Variable(start=30, min=-100, max=100, label="Germany", group="relations"),
        "rapallo_in_force": Variable(start=True, label="Treaty of Rapallo", group="treaties"),
    }
    return World(format=1, groups={"relations": "Relations"}, scales={}, variables={**own, **variables})


def choice(next: str, **keys: Any) -> Choice:
    """A choice that leads to `next`; it is off the record by distance 1 unless `historical` or `distance` is given."""
    if not keys.get("historical"):
        keys = {"distance": 1, "why_distance": "Other means."} | keys
    return Choice(**{"text": "Do it.", "result": "It is done.", "evidence": "invented", "next": next} | keys)


def decision(date: str = "1925-10-05", **keys: Any) -> Decision:
    """A decision on that day; give it `choices`, and `predicts=(power, ideology, security)` for readings."""
    predicts = keys.pop("predicts", None)
    if predicts:
        names = ("power", "ideology", "security")
        keys["readings"] = {name: Reading(predicts=id, because="So.") for name, id in zip(names, predicts, strict=True)}
    return Decision(**{"kind": "decision", "date": date, "title": "A decision", "text": "Decide.", "cite": ()} | keys)


def route(*ways: tuple[str | None, str]) -> Route:
    """A route of (condition or None, next)."""
    return Route(kind="route", branches=tuple(Branch(condition=condition, next=next) for condition, next in ways))


def closed_unless(condition: str, reason: str = "The door is shut.") -> tuple[Requirement, ...]:
    """What `requires` takes."""
    return (Requirement(condition=condition, reason=reason),)


def trust(start: int | str = 0, low: int = -100, high: int = 100) -> Variable:
    """A local number."""
    return Variable(start=start, min=low, max=high, label="Trust")


def scenario(scenes: dict[str, Scene], **keys: Any) -> Scenario:
    """A scenario that opens with its first scene and ends, unless told otherwise, in the historical outcome `end`."""
    outcomes = {"end": Outcome(title="The end", text="It ends.", historical=True)}
    debrief = Debrief(
        known_then="Known.",
        unknown_then="Unknown.",
        historians=(Historian(name="A. Historian", work="A Work (1990)", view="A view."),),
        other_ways=(OtherWay(text="Another way.", grade="argued"),),
        pushed_the_same_way="Much.",
        simplifies="Much.",
    )
    given: dict[str, Any] = {
        "format": 1,
        "id": "test",
        "title": "A test",
        "date": "1925-10-05",
        "place": "Moscow",
        "theatre": "europe",
        "aim": "Settle it.",
        "start": next(iter(scenes)),
        "scenes": scenes,
        "outcomes": outcomes,
        "record": Record(happened="It happened.", cite=()),
        "debrief": debrief,
    }
    return Scenario(**given | keys)
