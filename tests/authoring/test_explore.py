from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.explore import Reach, reach, reads
from game.core import engine
from game.core.machine import Machine, build
from game.core.model import Also, Derived, Outcome, Scene, Term
from game.core.state import State
from tests.build import choice, closed_unless, decision, route, scenario, trust, world

ENDS = {name: Outcome(title="The end", text="It ends.", historical=name == "end") for name in ("end", "other")}
RING = Derived(label="Ring", min=0, max=10, low=-100, high=100, terms=(Term(of="world.germany", weight=-1),))
FACED = Derived(label="Faced", min=0, max=9, low=0, high=9, terms=(Term(of="world.ring", weight=1),))
WORLD = replace(world(), derived={"ring": RING, "faced": FACED})


def _machine(scenes: dict[str, Scene], **keys: Any) -> Machine:
    state = {"trust": trust(low=-9, high=9), "unread": trust(low=0, high=9)}
    return build(scenario(scenes, state=state, outcomes=ENDS, **keys), WORLD)


# ── Small machines of every kind ─────────────────────────────────────────────────────────────────────────────────────


def _conditions(scenes: list[str]) -> st.SearchStrategy[str]:
    """A condition over a variable, a derived value or the past, or two of them."""
    compared = [f"{name} {sign} {n}" for n in (-2, 0, 3) for sign in ("<", ">=") for name in ("trust", "world.faced")]
    asked = [question for scene in scenes for question in (f'chose("{scene}", "a")', f'visited("{scene}")')]
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
def machines(draw: st.DrawFn) -> Machine:
    """A scenario of up to five scenes that lead onwards, in which any option may be hidden or closed."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 5)))]
    guard = _conditions(names)
    scenes: dict[str, Scene] = {}
    for place, name in enumerate(names):
        onward = st.sampled_from([*names[place + 1 :], *ENDS])
        if place and draw(st.booleans()):
            scenes[name] = route((draw(guard), draw(onward)), (None, draw(onward)))
            continue
        scenes[name] = decision(
            choices={
                id: choice(
                    draw(onward),
                    effects=draw(EFFECTS),
                    show_if=draw(st.none() | guard),
                    requires=draw(st.just(()) | st.builds(closed_unless, guard)),
                )
                for id in "abc"[: draw(st.integers(2, 3))]
            },
            also=draw(st.just(()) | st.tuples(st.builds(Also, condition=guard, text=st.just("So.")))),
        )
    return _machine(scenes)


def _plays(machine: Machine, state: State, path: tuple[str, ...] = ()) -> Iterator[tuple[State, tuple[str, ...]]]:
    """Every state of every line of play with its path, walked without merging anything."""
    yield state, path
    for id, closed in engine.options(machine, state):
        if closed is None:
            yield from _plays(machine, engine.apply(machine, state, id), (*path, id))


def _played(machine: Machine, path: tuple[str, ...]) -> State:
    state = engine.start(machine)
    for id in path:
        state = engine.apply(machine, state, id)
    return state


def _open(machine: Machine, state: State) -> set[str]:
    return {id for id, closed in engine.options(machine, state) if closed is None}


def _shortest(plays: list[tuple[Any, tuple[str, ...]]]) -> dict[Any, int]:
    """The length of the shortest path to each."""
    lengths: dict[Any, int] = {}
    for found, path in plays:
        lengths[found] = min(len(path), lengths.get(found, len(path)))
    return lengths


def _lengths(paths: dict[Any, tuple[str, ...]]) -> dict[Any, int]:
    return {found: len(path) for found, path in paths.items()}


# ── What always holds ────────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=25, deadline=None)
@given(machines())
def test_every_path_replays_to_where_it_says(machine: Machine) -> None:
    found = reach(machine)
    for scene, path in found.scenes.items():
        assert _played(machine, path).scene == scene
    for (scene, id), path in found.opened.items():
        at = _played(machine, path)
        assert at.scene == scene
        assert id in _open(machine, at)
    for scene, path in found.stuck.items():
        at = _played(machine, path)
        assert at.scene == scene
        assert engine.options(machine, at)
        assert not _open(machine, at)


@settings(max_examples=25, deadline=None)
@given(machines())
def test_what_any_line_of_play_meets_is_found_by_the_shortest_way_and_nothing_else(machine: Machine) -> None:
    found, plays = reach(machine), list(_plays(machine, engine.start(machine)))
    offers = [(state, offer, path) for state, path in plays for offer in engine.options(machine, state)]
    routes = {scene for state, _ in plays for scene in state.past if scene in machine.routes}
    assert found.complete
    assert _lengths(found.scenes) == _shortest([(state.scene, path) for state, path in plays])
    assert _lengths(found.opened) == _shortest(
        [((state.scene, offer.choice), path) for state, offer, path in offers if offer.closed is None]
    )
    assert found.shown == {(state.scene, offer.choice) for state, offer, _ in offers}
    assert {name for name, _ in found.routes} == routes
    assert _lengths(found.stuck) == _shortest(
        [(state.scene, path) for state, _, path in offers if not _open(machine, state)]
    )
    assert found.states <= len(plays)


@settings(max_examples=25, deadline=None)
@given(machines(), st.lists(st.integers(0, 2)))
def test_random_play_meets_nothing_that_was_not_found(machine: Machine, draws: list[int]) -> None:
    found, state = reach(machine), engine.start(machine)
    for draw in draws:
        assert state.scene in found.scenes
        opened = sorted(_open(machine, state))
        if not opened:
            break
        assert {(state.scene, id) for id in opened} <= found.opened.keys()
        state = engine.apply(machine, state, opened[draw % len(opened)])
    assert state.scene in found.scenes


# ── By example ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _forks(count: int, *effects: str) -> Machine:
    """So many decisions one after another; the second option of each has these effects, `N` being its number."""
    names = [f"s{number}" for number in range(count)]
    return _machine(
        {
            name: decision(
                choices={
                    "a": choice(after),
                    "b": choice(after, effects=tuple(effect.replace("N", str(2**place)) for effect in effects)),
                }
            )
            for place, (name, after) in enumerate(zip(names, [*names[1:], "end"], strict=True))
        }
    )


def test_what_is_only_written_makes_no_states() -> None:
    assert reach(_forks(3, "unread += N")).states == 4


def test_what_is_read_makes_states() -> None:
    assert reach(_forks(3, "trust += N", "unread = trust")).states == 1 + 2 + 4 + 8


def test_the_past_that_is_asked_about_makes_states() -> None:
    machine = _machine(
        {
            "first": decision(choices={"a": choice("last"), "b": choice("last")}),
            "last": decision(choices={"c": choice("end"), "d": choice("other", show_if='chose("first", "b")')}),
        }
    )
    found = reach(machine)
    assert found.opened["last", "d"] == ("b",)
    assert found.scenes["other"] == ("b", "d")


def test_a_derived_value_is_read_through_what_it_is_made_of() -> None:
    assert reach(_forks(3, "world.germany += N", "unread = world.faced")).states == 1 + 2 + 4 + 8


def test_a_stuck_decision_is_found_with_the_way_there() -> None:
    shut = {"requires": closed_unless("trust > 0")}
    machine = _machine(
        {
            "first": decision(choices={"warm": choice("last", effects=("trust += 1",)), "cold": choice("last")}),
            "last": decision(choices={"sign": choice("end", **shut), "wait": choice("end", **shut)}),
        }
    )
    found = reach(machine)
    assert found.stuck == {"last": ("cold",)}
    assert found.opened["last", "sign"] == ("warm",)


def test_a_search_within_its_cap_is_complete() -> None:
    assert reach(_forks(3), cap=5).complete


def test_a_search_stopped_by_its_cap_says_so() -> None:
    found = reach(_forks(3, "trust += N", "unread = trust"), cap=6)
    assert (found.complete, found.states) == (False, 6)
    assert "end" not in found.scenes


def test_a_search_can_begin_elsewhere() -> None:
    machine = _machine({"first": decision(choices={"a": choice("end", requires=closed_unless("world.germany > 50"))})})
    assert reach(machine).stuck == {"first": ()}
    assert reach(machine, engine.start(machine, {"germany": 60})).scenes == {"first": (), "end": ("a",)}


def test_routes_are_noted_with_where_they_led() -> None:
    machine = _machine(
        {
            "first": decision(choices={"a": choice("road"), "b": choice("end", effects=("trust += 1",))}),
            "road": route(("trust > 0", "end"), (None, "lane")),
            "lane": route((None, "other")),
        }
    )
    found: Reach = reach(machine)
    assert found.routes == {("road", "lane"), ("lane", "other")}


def test_reads_are_the_variables_and_the_past_that_conditions_and_effects_ask_for() -> None:
    first = decision(
        choices={
            "a": choice("end", effects=("unread += trust",), show_if='not visited("road")'),
            "b": choice("road", requires=closed_unless("world.faced > 3")),
        },
        also=(Also(condition="world.rapallo_in_force", text="Rapallo holds."),),
    )
    found = reads(_machine({"first": first, "road": route(('chose("first", "b")', "end"), (None, "other"))}).scenario)
    assert found.names == {"trust", "world.faced", "world.rapallo_in_force"}
    assert found.calls == {("visited", "road"), ("chose", "first", "b")}
