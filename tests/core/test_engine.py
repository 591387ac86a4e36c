import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import engine
from game.core.errors import IllegalMove
from game.core.machine import build
from game.core.model.scenes import Also, Branch, Later, Outcome, Route
from game.core.model.world import Derived, Term, WorldStart
from tests.build import choice, closed_unless, decision, route, scenario, trust, world


def _two_steps(**keys: object) -> engine.Machine:
    scenes = {
        "first": decision(
            choices={
                "warm": choice("second", historical=True, effects=("trust += 10", "world.germany = trust")),
                "cold": choice("second", effects=("trust -= 500",)),
            }
        ),
        "second": decision(
            date="1925-10-06",
            choices={
                "sign": choice("road", historical=True, requires=closed_unless("trust > 0", "Nobody trusts you.")),
                "wait": choice("road"),
                "boast": choice("road", show_if='chose("first", "warm")'),
            },
        ),
        "road": route(('chose("second", "sign")', "end"), (None, "other")),
    }
    outcomes = {
        "end": Outcome(title="The end", text="It ends.", historical=True),
        "other": Outcome(title="Another end", text="So be it.", effects=("world.germany -= 3",)),
    }
    return build(scenario(scenes, state={"trust": trust("world.germany")}, outcomes=outcomes, **keys), world())


def test_local_state_starts_from_the_world() -> None:
    assert engine.start(_two_steps()).values["trust"] == 30


def test_world_start_replaces_the_starting_world() -> None:
    begun = engine.start(_two_steps(world_start=WorldStart(set={"germany": -60}, cite=("F.I.a",))))
    assert (begun.values["world.germany"], begun.values["trust"]) == (-60, -60)


def test_a_blank_start_has_what_is_set_and_nothing_else() -> None:
    begun = engine.start(_two_steps(world_start=WorldStart(cite=("F.I.a",), blank=True)))
    assert (begun.values["world.germany"], begun.values["trust"]) == (0, 0)


def test_effects_run_top_to_bottom_and_clamp_at_once() -> None:
    machine = _two_steps()
    begun = engine.start(machine)
    assert engine.apply(machine, begun, "warm").values["world.germany"] == 40
    assert engine.apply(machine, begun, "cold").values["trust"] == -100


def test_a_state_is_never_changed() -> None:
    machine = _two_steps()
    begun = engine.start(machine)
    before = dict(begun.values)
    engine.apply(machine, begun, "warm")
    assert (begun.values, begun.past, begun.due) == (before, {}, ())


def test_a_closed_choice_stays_visible_with_its_reason() -> None:
    machine = _two_steps()
    after = engine.apply(machine, engine.start(machine), "cold")
    assert engine.options(machine, after) == (("sign", "Nobody trusts you."), ("wait", None))
    with pytest.raises(IllegalMove, match="Nobody trusts you"):
        engine.apply(machine, after, "sign")


def test_a_hidden_choice_does_not_exist() -> None:
    machine = _two_steps()
    after = engine.apply(machine, engine.start(machine), "cold")
    with pytest.raises(IllegalMove, match="no option 'boast'"):
        engine.apply(machine, after, "boast")


@pytest.mark.parametrize(("last", "outcome", "germany"), [("sign", "end", 40), ("wait", "other", 37)])
def test_routes_lead_to_outcomes_whose_effects_follow(last: str, outcome: str, germany: int) -> None:
    machine = _two_steps()
    state = engine.apply(machine, engine.apply(machine, engine.start(machine), "warm"), last)
    assert (state.scene, state.values["world.germany"]) == (outcome, germany)
    with pytest.raises(IllegalMove, match="over"):
        engine.apply(machine, state, last)


def test_the_ledger_names_what_moved_and_why() -> None:
    machine = _two_steps()
    warm = engine.apply(machine, engine.start(machine), "warm")
    after, told = engine.tell(machine, warm, "wait")
    assert after.scene == "other"
    assert told.ledger == [("world.germany", 40, 37, "other", "")]


def test_paragraphs_stand_where_the_past_makes_them_true() -> None:
    also = (Also(condition="trust >= 40", text="Warm."), Also(condition="trust < 40", text="Cool."))
    scenes = {
        "first": decision(
            choices={
                "a": choice("road", historical=True, effects=("trust += 10",), also=also),
                "b": choice("road", also=also),
            }
        ),
        "road": Route(
            kind="route",
            branches=(Branch(next="end", also=(Also(condition='chose("first", "b")', text="By the side door."),)),),
        ),
    }
    outcomes = {"end": Outcome(title="End", text="End.", historical=True, also=also)}
    machine = build(scenario(scenes, state={"trust": trust("world.germany")}, outcomes=outcomes), world())
    begun = engine.start(machine)
    told = [engine.tell(machine, begun, name)[1] for name in ("a", "b")]
    assert [(t.result, t.arrival, t.outcome) for t in told] == [
        (["Warm."], [], ["Warm."]),
        (["Cool."], ["By the side door."], ["Cool."]),
    ]


def test_what_is_left_for_later_is_listed_and_does_not_land() -> None:
    later = Later(date="1926-04-24", because="The offer is taken up.", effects=("world.germany += 10",))
    scenes = {"first": decision(choices={"a": choice("end", historical=True, later=(later,)), "b": choice("end")})}
    machine = build(scenario(scenes), world())
    after = engine.apply(machine, engine.start(machine), "a")
    assert after.values["world.germany"] == 30
    assert [(due.landing.because, due.scene, due.choice) for due in after.due] == [
        ("The offer is taken up.", "first", "a")
    ]


def test_derived_values_are_rounded_to_the_nearest_and_clamped() -> None:
    def derived(*terms: tuple[str, int]) -> Derived:
        made = tuple(Term(of=of, weight=weight) for of, weight in terms)
        return Derived(label="Security", min=0, max=100, low=-50, high=50, terms=made)

    scenes = {"first": decision(choices={"a": choice("end", historical=True), "b": choice("end")})}
    own = world()
    reckoned = {
        "security": derived(("world.germany", 1)),
        "twice": derived(("world.security", 2), ("world.rapallo_in_force", -60)),
    }
    machine = build(
        scenario(scenes), type(own)(format=1, groups={}, scales={}, variables=own.variables, derived=reckoned)
    )
    values = dict(engine.start(machine).values)
    assert (machine.value("world.security", values), machine.value("world.twice", values)) == (80, 100)
    values["world.germany"] = -49
    assert (machine.value("world.security", values), machine.value("world.twice", values)) == (1, 0)


@given(st.lists(st.floats(0, 0.999), min_size=2, max_size=2))
def test_random_legal_play_ends_and_the_same_moves_give_the_same_run(picks: list[float]) -> None:
    def played() -> list[engine.State]:
        machine, states = _two_steps(), []
        state = engine.start(machine)
        for pick in picks:
            opened = [offer.choice for offer in engine.options(machine, state) if offer.closed is None]
            state = engine.apply(machine, state, opened[int(pick * len(opened))])
            states.append(state)
        return states

    one, other = played(), played()
    assert one == other
    assert one[-1].scene in ("end", "other")
