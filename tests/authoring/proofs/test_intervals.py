from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.proofs.intervals import possible
from game.authoring.proofs.watch import turns
from game.core import engine
from game.core.machine import Machine
from game.core.model.scenes import Also
from tests.authoring.proofs.machines import machine_of, machines, plays
from tests.build import choice, closed_unless, decision, route, trust


@settings(max_examples=40, deadline=None)
@given(machines(), st.sampled_from([-100, -51, 0, 50, 77, 100]), st.booleans())
def test_what_happens_in_any_world_was_called_possible(machine: Machine, germany: int, rapallo: bool) -> None:
    found = possible(machine)
    begun = engine.start(machine, {"germany": germany, "rapallo_in_force": rapallo})
    for state, path in plays(machine, begun):
        assert {state.scene, *state.past} <= found.scenes
        assert not path or state.scene in found.scenes
    for path, seen in turns(machine, [begun], found.conditions).seen.items():
        assert found.conditions[path].low <= min(seen)
        assert max(seen) <= found.conditions[path].high


def test_a_variable_of_the_world_may_stand_anywhere_in_its_range() -> None:
    also = tuple(Also(condition=text, text="So.") for text in ("world.germany > 99", "world.germany > 100"))
    found = possible(machine_of({"first": decision(choices={"a": choice("end"), "b": choice("end")}, also=also)}))
    assert [found.never(("scenes", "first", "also", number, "if")) for number in (0, 1)] == [False, True]


def test_a_local_variable_is_bounded_by_what_the_ways_to_a_scene_do_to_it() -> None:
    machine = machine_of(
        {
            "first": decision(choices={"a": choice("road", effects=("trust += 2",)), "b": choice("road")}),
            "road": route(("trust > 2", "other"), (None, "end")),
        }
    )
    found = possible(machine)
    assert found.scenes == {"first", "road", "end"}
    assert found.routes == {("road", "end")}
    assert found.never(("scenes", "road", "branches", 0, "if"))


def test_a_start_that_reads_the_world_may_be_anything_that_the_world_makes_of_it() -> None:
    shut = {"requires": closed_unless("worry > 6")}
    machine = machine_of(
        {"first": decision(choices={"a": choice("end", **shut), "b": choice("end")})},
        state={"worry": trust("world.germany - 95", low=0, high=9)},
    )
    assert ("first", "a") not in possible(machine).choices


def test_a_condition_that_always_holds_is_proved_to() -> None:
    machine = machine_of({"first": decision(choices={"a": choice("end", show_if="trust < 5"), "b": choice("end")})})
    assert possible(machine).always(("scenes", "first", "choices", "a", "show_if"))
