"""Can a scenario be held against the record? What Moscow did is marked once where it decided, and nowhere else."""

from collections.abc import Iterator

from game.core.model.scenes import READINGS, Choice, Decision

from .document import Path
from .problem import Problem
from .sheet import Rule, Sheet


def one_record(sheet: Sheet) -> Iterator[Problem]:
    """At most one choice of a decision is historical, and that one is never hidden; likewise with outcomes."""
    for name, scene in sheet.decisions.items():
        marked = [id for id, choice in scene.choices.items() if choice.historical]
        for id in marked[1:]:
            path: Path = ("scenes", name, "choices", id, "historical")
            yield sheet.at_key(path, "record-historical", f"'{marked[0]}' is historical already; Moscow did one thing")
        for id in marked:
            if scene.choices[id].show_if is not None:
                path = ("scenes", name, "choices", id, "show_if")
                yield sheet.at_key(
                    path, "record-hidden", "the historical choice can't be hidden", "use 'requires', which shows why"
                )
    ends = [name for name, outcome in sheet.scenario.outcomes.items() if outcome.historical]
    for name in ends[1:]:
        yield sheet.at_key(
            ("outcomes", name, "historical"), "record-historical", f"'{ends[0]}' is the historical outcome already"
        )


def distances(sheet: Sheet) -> Iterator[Problem]:
    """On record every choice but the historical one has its distance, with the reason."""
    for name, scene in sheet.decisions.items():
        if _on_record(scene):
            for id, choice in scene.choices.items():
                yield from _distance(sheet, ("scenes", name, "choices", id), choice)


def _distance(sheet: Sheet, path: Path, choice: Choice) -> Iterator[Problem]:
    if choice.historical:
        if choice.distance is not None:
            yield sheet.at_key(
                (*path, "distance"), "record-distance", "the historical choice is the record: it has no distance"
            )
        return
    for key, value, fix in (
        ("distance", choice.distance, "1 same policy by other means, 2 same aim, 3 another aim, 4 reversed alignment"),
        ("why_distance", choice.why_distance, "say in a sentence why it lies that far from the record"),
    ):
        if value is None:
            yield sheet.at_key(path, "record-distance", f"'{key}' is missing in '{path[-1]}'", fix)


def readings(sheet: Sheet) -> Iterator[Problem]:
    """On record there are three readings; off record, where Moscow never stood, neither readings nor weight."""
    for name, scene in sheet.decisions.items():
        path: Path = ("scenes", name)
        if _on_record(scene):
            missing = [reading for reading in READINGS if reading not in scene.readings]
            if missing:
                at = (*path, "readings") if scene.readings else path
                yield sheet.at_key(at, "record-readings", f"a reading is missing in '{name}': {', '.join(missing)}")
            continue
        for key, given in (("readings", scene.readings), ("weight", scene.weight)):
            if given:
                message = f"'{key}' can't stand in a decision without a historical choice"
                yield sheet.at_key((*path, key), "record-off", message, "mark the historical choice, or delete this")


def open_choices(sheet: Sheet) -> Iterator[Problem]:
    """In every decision at least one choice is always open."""
    for name, scene in sheet.decisions.items():
        if all(choice.show_if is not None or choice.requires for choice in scene.choices.values()):
            message = "every choice here has 'show_if' or 'requires', so all might be closed"
            yield sheet.at_key(("scenes", name, "choices"), "choice-open", message, "leave one choice without both")


def guarded_branches(sheet: Sheet) -> Iterator[Problem]:
    """Of a route's branches the last has no `if`, and only that one."""
    for name, scene in sheet.scenario.scenes.items():
        if scene.kind != "route":
            continue
        last = len(scene.branches) - 1
        for number, branch in enumerate(scene.branches):
            path: Path = ("scenes", name, "branches", number)
            if number == last and branch.condition is not None:
                message = "the last branch of a route must have no 'if'"
                yield sheet.at_key(
                    (*path, "if"), "branch-guard", message, "delete it, or add a branch: play must go on"
                )
            elif number < last and branch.condition is None:
                yield sheet.at_key(path, "branch-guard", "only the last branch of a route may lack 'if'")


def otherwise_beside_eligible(sheet: Sheet) -> Iterator[Problem]:
    """A scenario that may be passed over has a line to say so, and only such a one."""
    scenario = sheet.scenario
    if scenario.eligible is not None and scenario.otherwise is None:
        yield sheet.at_key(
            ("eligible",),
            "otherwise-missing",
            "beside 'eligible' there must be 'otherwise'",
            "say what the player reads instead",
        )
    if scenario.eligible is None and scenario.otherwise is not None:
        yield sheet.at_key(("otherwise",), "otherwise-missing", "'otherwise' is never printed without 'eligible'")


def _on_record(scene: Decision) -> bool:
    return any(choice.historical for choice in scene.choices.values())


RULES: tuple[Rule, ...] = (one_record, distances, readings, open_choices, guarded_branches, otherwise_beside_eligible)
