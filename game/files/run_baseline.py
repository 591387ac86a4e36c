"""Can a run start again from the world that its file holds? A stranger may have written it: everything is looked at."""

from collections.abc import Mapping
from typing import Any

from game.core.bounds import Range, Scope, check_condition, check_effect
from game.core.dates import is_day
from game.core.errors import GameError
from game.core.expression import ExpressionError
from game.core.machine import bounds_of
from game.core.model.world import World
from game.core.state import Due, State

from .baseline import unpack_state


def unpacked(packed: dict[str, Any] | None, world: World, dealt: frozenset[str]) -> State | None:
    """The state between junctures that a run of the scenarios `dealt` began from; None for January 1924.

    What the world no longer knows is left out. Raises GameError where the rest doesn't fit the world.
    """
    if packed is None:
        return None
    ranges = {f"world.{name}": bounds_of(variable) for name, variable in world.variables.items()}
    derived = {f"world.{name}": bounds_of(value) for name, value in world.derived.items()}
    try:
        found = unpack_state(packed, world)
        for due in found.due:
            _check(due, Scope({**ranges, **derived}, {}), frozenset(ranges), dealt)
    except (ExpressionError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise GameError("the world that it began from can't be read by this version of the game") from error
    return found._replace(values=_values(found.values, ranges))


def _values(values: Mapping[str, Any], ranges: Mapping[str, Range]) -> dict[str, Any]:
    for name, value in values.items():
        known = ranges.get(name)
        kind = "bool" if isinstance(value, bool) else "int"
        if known is not None and (kind != known.kind or not known.low <= value <= known.high):
            raise GameError(f"the world that it began from has '{name}' out of its range")
    return {name: value for name, value in values.items() if name in ranges}


def _check(due: Due, scope: Scope, writable: frozenset[str], dealt: frozenset[str]) -> None:
    """Raises ValueError or ExpressionError for an effect that the game itself would never have left."""
    landing = due.landing
    texts: tuple[Any, ...] = (landing.date, landing.because, due.scenario, due.scene, due.choice)
    if not all(isinstance(text, str) and text.replace("\n", " ").isprintable() for text in texts):
        raise ValueError("no text")
    if not is_day(landing.date) or due.scenario in dealt:
        raise ValueError("not left before the run")
    if landing.written.condition is not None:
        check_condition(landing.written.condition, scope)
    for effect in landing.written.effects:
        if check_effect(effect, scope) not in writable:
            raise ValueError("writes what nobody may write")
