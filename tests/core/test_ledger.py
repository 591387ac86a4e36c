import pytest

from game.core import engine
from game.core.ledger import movements
from game.core.machine import build
from game.core.model.world import Derived, Term, WorldStart
from game.core.record import replace
from game.core.state import Step
from tests.build import choice, decision, scenario, world

RING = Derived(label="Ring", min=0, max=100, low=-100, high=100, terms=(Term(of="world.germany", weight=1),))


@pytest.mark.parametrize(
    ("own", "moved"),
    [
        (None, ["world.germany", "world.ring"]),
        (WorldStart(cite=("F.I.1",), set={"germany": 30}), ["world.germany", "world.ring"]),
        (WorldStart(cite=("F.I.1",), blank=True), ["world.germany"]),
    ],
)
def test_derived_values_move_in_the_ledger_but_for_a_start_outside_their_world(
    own: WorldStart | None, moved: list[str]
) -> None:
    choices = {"a": choice("end", historical=True, effects=("world.germany += 10",)), "b": choice("end")}
    machine = build(
        scenario({"one": decision(choices=choices)}, world_start=own), replace(world(), derived={"ring": RING})
    )
    begun = engine.start(machine)
    step = Step(0, begun, "a", skipped=False, after=engine.apply(machine, begun, "a"))
    assert [line.name for line in movements(machine, [step])] == moved
