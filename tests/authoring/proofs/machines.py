"""Small machines of every kind, for properties: up to five scenes that lead onwards, over a world of two variables."""

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from game.core import engine
from game.core.machine import Machine, build
from game.core.model.scenario import Scenario
from game.core.model.scenes import Also, Outcome, Scene
from game.core.model.world import Derived, Term
from game.core.record import replace
from game.core.state import State
from tests.build import choice, closed_unless, decision, route, scenario, trust, world

ENDS = {name: Outcome(title="The end", text="It ends.", historical=name == "end") for name in ("end", "other")}
RING = Derived(label="Ring", min=0, max=10, low=-100, high=100, terms=(Term(of="world.germany", weight=-1),))
FACED = Derived(label="Faced", min=0, max=9, low=0, high=9, terms=(Term(of="world.ring", weight=1),))
WORLD = replace(world(), derived={"ring": RING, "faced": FACED})


def written(scenes: dict[str, Scene], **keys: Any) -> Scenario:
    """A scenario of these scenes, with two variables of its own and the outcomes `end` and `other`."""
    state = {"trust": trust(low=-9, high=9), "unread": trust(low=0, high=9)}
    return scenario(scenes, **{"state": state, "outcomes": ENDS} | keys)


def machine_of(scenes: dict[str, Scene], **keys: Any) -> Machine:
    """The same, compiled over `WORLD`."""
    return build(written(scenes, **keys), WORLD)


def conditions(decisions: list[str], scenes: list[str]) -> st.SearchStrategy[str]:
    """A condition over a variable, a derived value or the past, or two of them."""
    compared = [f"{name} {sign} {n}" for n in (-2, 0, 3) for sign in ("<", ">=") for name in ("trust", "world.faced")]
    asked = [*(f'chose("{name}", "a")' for name in decisions), *(f'visited("{name}")' for name in scenes)]
    simple = st.sampled_from([*compared, *asked, "world.germany == 50", "world.rapallo_in_force"])
    return simple | st.builds("not {} and {}".format, simple, simple) | st.builds("{} or {}".format, simple, simple)


EFFECTS = st.sampled_from(
    [
        (),
        ("trust += 2",),
        ("trust -= 3", "unread += 1"),
        ("world.germany += 20", "trust = min(trust, world.ring)"),
        ("world.germany -= 60", "world.rapallo_in_force = trust > 0"),
    ]
)


@st.composite
def scenarios(draw: st.DrawFn, *, open_ended: bool = False) -> Scenario:
    """A scenario in which any option may be hidden or closed; with `open_ended` the last of each decision never is."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 5)))]
    routes = [name for name in names[1:] if draw(st.booleans())]
    guard = conditions([name for name in names if name not in routes], names)
    scenes: dict[str, Scene] = {}
    for place, name in enumerate(names):
        onward = st.sampled_from([*names[place + 1 :], *ENDS])
        if name in routes:
            scenes[name] = route((draw(guard), draw(onward)), (None, draw(onward)))
            continue
        choices = {
            id: choice(
                draw(onward),
                effects=draw(EFFECTS),
                show_if=draw(st.none() | guard),
                requires=draw(st.just(()) | st.builds(closed_unless, guard)),
                distance=draw(st.integers(1, 4)),
            )
            for id in "abc"[: draw(st.integers(2, 3))]
        }
        if open_ended:
            last = list(choices)[-1]
            choices[last] = choice(draw(onward), historical=True, effects=draw(EFFECTS))
        also = draw(st.just(()) | st.tuples(st.builds(Also, condition=guard, text=st.just("So."))))
        scenes[name] = decision(choices=choices, also=also)
    return written(scenes)


def machines() -> st.SearchStrategy[Machine]:
    """Any such scenario, compiled over `WORLD`."""
    return scenarios().map(lambda found: build(found, WORLD))


def plays(machine: Machine, state: State, path: tuple[str, ...] = ()) -> Iterator[tuple[State, tuple[str, ...]]]:
    """Every state of every line of play with its path, walked without merging anything."""
    yield state, path
    for id in sorted(open_options(machine, state)):
        yield from plays(machine, engine.apply(machine, state, id), (*path, id))


def open_options(machine: Machine, state: State) -> set[str]:
    """The options that can be taken."""
    return {id for id, closed in engine.options(machine, state) if closed is None}
