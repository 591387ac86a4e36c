"""Is one option a better bargain than another, on everything that either of them moves?

Compared are options of one decision that lead to the same scene and that no condition asks about, by what they move by
fixed numbers, at once and later. A difference in a variable without `better` (a relation, a treaty) makes two options
incomparable, and so does one that hangs on a state.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from game.authoring.rules.rule import Subject
from game.core.expression import parse_effect
from game.core.model.scenes import Choice, Decision

Move = tuple[str, str, str]
"""A variable, how it is moved (`+`, or the effect itself where that is no fixed step), and on what condition."""


def better_than(subject: Subject, scene: str) -> dict[str, tuple[str, ...]]:
    """Option -> the options of its decision that are better on something and worse on nothing; none of equal ones."""
    decision = subject.scenario.scenes[scene]
    assert isinstance(decision, Decision)
    free = [name for name in decision.choices if ("chose", scene, name) not in subject.reads.calls]
    moves = {name: moves_of(decision.choices[name]) for name in free}
    found: dict[str, tuple[str, ...]] = {}
    for worse in free:
        rivals = [name for name in free if name != worse and _takes_its_place(decision, name, worse)]
        found[worse] = tuple(name for name in rivals if _gains(subject, moves[name], moves[worse]))
    return {name: rivals for name, rivals in found.items() if rivals}


def moves_of(choice: Choice) -> Mapping[Move, int]:
    """What an option moves, at once and later."""
    found: defaultdict[Move, int] = defaultdict(int)
    _add(found, choice.effects, "")
    for later in choice.later:
        _add(found, later.effects, f"{later.date} {later.condition}" if later.condition else "")
    return {move: by for move, by in found.items() if by}


def _add(found: defaultdict[Move, int], effects: Iterable[str], condition: str) -> None:
    for effect in effects:
        operator, name, tree = parse_effect(effect)
        if operator != "=" and isinstance(tree, int):
            found[name, "+", condition] += tree if operator == "+=" else -tree
        else:
            found[name, effect, condition] += 1


def _takes_its_place(decision: Decision, name: str, other: str) -> bool:
    """Whether an option leads where the other leads, and is open whenever that is."""
    first, second = decision.choices[name], decision.choices[other]
    always = not first.requires and first.show_if is None
    return first.next == second.next and (always or gates_of(first) == gates_of(second))


def gates_of(choice: Choice) -> tuple[str | None, ...]:
    """The conditions on which an option is there and open."""
    return (choice.show_if, *(need.condition for need in choice.requires))


def _gains(subject: Subject, ours: Mapping[Move, int], theirs: Mapping[Move, int]) -> bool:
    """Whether one is better somewhere and worse nowhere."""
    differing = [move for move in ours.keys() | theirs.keys() if ours.get(move, 0) != theirs.get(move, 0)]
    for name, kind, _ in differing:
        if kind != "+" or subject.machine.variables[name].better is None:
            return False
    signs = {"up": 1, "down": -1}
    gains = [
        signs[subject.machine.variables[move[0]].better or "up"] * (ours.get(move, 0) - theirs.get(move, 0))
        for move in differing
    ]
    return bool(gains) and min(gains) >= 0
