"""Which conditions of a file always come out alike, and by which proof?

By intervals, for every world; and where the world has no part in a condition, by every state that was looked at.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.authoring.rules.rule import Subject
from game.core.walk import Path
from game.files.expressions import Expression, expressions


class Constant(NamedTuple):
    """A condition with one value only."""

    path: Path
    value: bool
    proof: str


def constant(subject: Subject) -> Iterator[Constant]:
    """The conditions that are asked and always come out alike, in file order; those of a route's branches excepted."""
    for expression in expressions(subject.scenario):
        path = expression.path
        if expression.kind != "condition" or (path[2:3] == ("branches",) and len(path) == 5):
            continue
        found = subject.possible.conditions.get(path)
        if found is None:
            continue
        if found.low == found.high:
            yield Constant(path, bool(found.low), "in any world, by the ranges of what it reads")
        elif by_states(subject, expression):
            yield Constant(path, True in subject.turns.seen[path], "in any state that can be reached")


def by_states(subject: Subject, expression: Expression) -> bool:
    """Whether a condition that the world has no part in came out alike in every state."""
    return subject.turns.complete and len(subject.turns.seen.get(expression.path, ())) == 1
