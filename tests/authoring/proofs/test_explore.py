from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.proofs.explore import Reach, reach, reads
from game.core import engine
from game.core.machine import Machine
from game.core.model.scenes import Also
from game.core.record import replace
from game.core.state import State
from tests.authoring.proofs.machines import ENDS, machine_of, machines, open_options, plays
from tests.build import choice, closed_unless, decision, route


def _played(machine: Machine, path: tuple[str, ...]) -> State:
    state = engine.start(machine)
    for id in path:
        state = engine.apply(machine, state, id)
    return state


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
        assert id in open_options(machine, at)
    for scene, path in found.stuck.items():
        at = _played(machine, path)
        assert at.scene == scene
        assert engine.options(machine, at)
        assert not open_options(machine, at)


@settings(max_examples=25, deadline=None)
@given(machines())
def test_what_any_line_of_play_meets_is_found_by_the_shortest_way_and_nothing_else(machine: Machine) -> None:
    found, lines = reach(machine), list(plays(machine, engine.start(machine)))
    offers = [(state, offer, path) for state, path in lines for offer in engine.options(machine, state)]
    routes = {scene for state, _ in lines for scene in state.past if scene in machine.routes}
    assert found.complete
    assert _lengths(found.scenes) == _shortest([(state.scene, path) for state, path in lines])
    assert _lengths(found.opened) == _shortest(
        [((state.scene, offer.choice), path) for state, offer, path in offers if offer.closed is None]
    )
    assert found.shown == {(state.scene, offer.choice) for state, offer, _ in offers}
    assert {name for name, _ in found.routes} == routes
    assert _lengths(found.stuck) == _shortest(
        [(state.scene, path) for state, _, path in offers if not open_options(machine, state)]
    )
    assert found.states <= len(lines)


@settings(max_examples=25, deadline=None)
@given(machines(), st.lists(st.integers(0, 2)))
def test_random_play_meets_nothing_that_was_not_found(machine: Machine, draws: list[int]) -> None:
    found, state = reach(machine), engine.start(machine)
    for draw in draws:
        assert state.scene in found.scenes
        opened = sorted(open_options(machine, state))
        if not opened:
            break
        assert {(state.scene, id) for id in opened} <= found.opened.keys()
        state = engine.apply(machine, state, opened[draw % len(opened)])
    assert state.scene in found.scenes


# ── By example ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _forks(count: int, *effects: str, asks: str = "") -> Machine:
    """So many decisions one after another; the second option of each has these effects, `N` being its number.

    The last outcome has a paragraph that asks for `asks`.
    """
    end = replace(ENDS["end"], also=(Also(condition=asks, text="So."),) if asks else ())
    names = [f"s{number}" for number in range(count)]
    return machine_of(
        {
            name: decision(
                choices={
                    "a": choice(after),
                    "b": choice(after, effects=tuple(effect.replace("N", str(2**place)) for effect in effects)),
                }
            )
            for place, (name, after) in enumerate(zip(names, [*names[1:], "end"], strict=True))
        },
        outcomes={**ENDS, "end": end},
    )


def test_what_is_only_written_makes_no_states() -> None:
    assert reach(_forks(3, "unread += N")).states == 4


def test_what_a_condition_reads_makes_states() -> None:
    assert reach(_forks(3, "trust += N", asks="trust > 3")).states == 1 + 2 + 4 + 8


def test_what_reaches_a_condition_through_another_variable_makes_states() -> None:
    assert reach(_forks(3, "trust += N", "unread = trust", asks="unread > 3")).states == 1 + 2 + 4 + 8


def test_what_only_an_effect_reads_that_nobody_reads_makes_no_states() -> None:
    assert reach(_forks(3, "trust += N", "unread = trust")).states == 4


def test_what_was_read_for_the_last_time_makes_no_more_states() -> None:
    first = decision(choices={id: choice("last", effects=(f"trust = {n}",)) for n, id in enumerate("abc")})
    last = decision(choices={id: choice("end", requires=closed_unless("trust > 0")) for id in "de"})
    assert reach(machine_of({"first": first, "last": last})).states == 1 + 3 + 1


def test_the_past_that_is_asked_about_makes_states() -> None:
    machine = machine_of(
        {
            "first": decision(choices={"a": choice("last"), "b": choice("last")}),
            "last": decision(choices={"c": choice("end"), "d": choice("other", show_if='chose("first", "b")')}),
        }
    )
    found = reach(machine)
    assert found.opened["last", "d"] == ("b",)
    assert found.scenes["other"] == ("b", "d")


def test_a_derived_value_is_read_through_what_it_is_made_of() -> None:
    assert reach(_forks(3, "world.germany += N", asks="world.faced == 3")).states == 1 + 2 + 4 + 8


def test_a_stuck_decision_is_found_with_the_way_there() -> None:
    shut = {"requires": closed_unless("trust > 0")}
    machine = machine_of(
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
    found = reach(_forks(3, "trust += N", asks="trust > 3"), cap=6)
    assert (found.complete, found.states) == (False, 6)
    assert "end" not in found.scenes


def test_a_search_can_begin_elsewhere() -> None:
    machine = machine_of(
        {"first": decision(choices={"a": choice("end", requires=closed_unless("world.germany > 50"))})}
    )
    assert reach(machine).stuck == {"first": ()}
    assert reach(machine, engine.start(machine, {"germany": 60})).scenes == {"first": (), "end": ("a",)}


def test_routes_are_noted_with_where_they_led() -> None:
    machine = machine_of(
        {
            "first": decision(choices={"a": choice("road"), "b": choice("end", effects=("trust += 1",))}),
            "road": route(("trust > 0", "end"), (None, "lane")),
            "lane": route((None, "other")),
        }
    )
    found: Reach = reach(machine)
    assert found.routes == {("road", "lane"): ("a",), ("lane", "other"): ("a",)}


def test_reads_are_the_variables_and_the_past_that_conditions_and_effects_ask_for() -> None:
    first = decision(
        choices={
            "a": choice("end", effects=("unread += trust",), show_if='not visited("road")'),
            "b": choice("road", requires=closed_unless("world.faced > 3")),
        },
        also=(Also(condition="world.rapallo_in_force", text="Rapallo holds."),),
    )
    found = reads(machine_of({"first": first, "road": route(('chose("first", "b")', "end"), (None, "other"))}).scenario)
    assert found.names == {"trust", "world.faced", "world.rapallo_in_force"}
    assert found.calls == {("visited", "road"), ("chose", "first", "b")}
