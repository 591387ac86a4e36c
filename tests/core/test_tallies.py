"""What can be counted at a campaign's end, yours beside history's."""

from collections.abc import Sequence

import pytest

from game.core.deal import Deal, campaign_deal
from game.core.ghost import ghost
from game.core.model.campaigns import Campaign, Ending
from game.core.model.scenario import Scenario
from game.core.model.scenes import Outcome
from game.core.model.world import Band, Derived, Term, Variable
from game.core.moves import Choose
from game.core.record import replace
from game.core.run import Run, begin, extend
from game.core.tallies import Tally, tallies
from tests.build import choice, decision, scenario, world

RELATIONS = (
    Band(to=-30, words="hostile", line="hostile"),
    Band(to=29, words="distant"),
    Band(to=100, words="warm", line="friendly"),
)
TREATY = {"group": "treaties", "parties": ("USSR", "France")}
EACH_EFFECT = {
    "sign": ("world.pact = true",),
    "quarrel": ("world.poland -= 60",),
    "drill": ("world.readiness += 44",),
    "record": (),
}


def juncture(id: str, date: str) -> Scenario:
    options = {
        name: choice("end", historical=name == "record", effects=effects) for name, effects in EACH_EFFECT.items()
    }
    lapse = {"lapse": choice("end", effects=("world.pact = false",))}
    return scenario(
        {"only": decision(date, choices={**options, **lapse})},
        id=id,
        date=date,
        outcomes={"end": Outcome(title="The end", text="It ends.", historical=True)},
    )


def deal() -> Deal:
    own = world(
        poland=Variable(start=0, min=-100, max=100, label="Poland", group="relations", bands=RELATIONS),
        readiness=Variable(start=21, min=0, max=100, label="Readiness", group="meters"),
        pact=Variable(start=False, label="Pact with France", line="pact", **TREATY),
        offer=Variable(start=True, label="An offer", line="talks", **TREATY),
        guarantee=Variable(start=True, label="A guarantee", group="treaties", parties=("Britain", "Poland")),
    )
    ring = Derived(
        label="Ring", group="derived", min=0, max=100, low=-100, high=100, terms=(Term(of="world.poland", weight=1),)
    )
    campaign = Campaign(title="All", start="1924-01-01", to="1930-12-31", endings=(Ending(title="Over", text="Over."),))
    scenarios = (juncture("one", "1925-01-01"), juncture("two", "1926-01-01"))
    return campaign_deal("all", campaign, scenarios, replace(own, derived={"ring": ring}))


def played(*choices: str) -> Run:
    run = begin(deal())
    for taken in choices:
        run = extend(run, Choose(choice=taken))
    return run


def counted(run: Run) -> dict[str, Tally]:
    return {tally.kind: tally for tally in tallies(run)}


def test_a_treaty_counts_though_it_has_lapsed_and_an_offer_or_a_guarantee_of_others_never() -> None:
    found = counted(played("sign", "lapse"))["treaties"]
    assert (found.yours, found.record) == (1, 0)
    assert found.your_names == ("Pact with France",)


def test_powers_are_counted_as_the_map_draws_them() -> None:
    found = counted(played("quarrel", "record"))
    assert found["foes"].your_names == ("Poland",)
    assert found["foes"].record_names == ()
    assert "friends" not in found, "nobody has any"


@pytest.mark.parametrize(("choices", "yours", "signs"), [(("record", "record"), 21, 2), (("drill", "record"), 65, 7)])
def test_a_scale_has_a_sign_for_each_ten_points(choices: Sequence[str], yours: int, signs: int) -> None:
    found = counted(played(*choices))["world.readiness"]
    assert (found.yours, found.record, found.each) == (yours, 21, 10)
    assert found.signs == (signs, 2)


def test_derived_values_from_0_to_100_are_scales_too() -> None:
    assert counted(played("quarrel", "record"))["world.ring"].yours == 20


def test_history_beside_itself_counts_the_same() -> None:
    assert all(tally.yours == tally.record for tally in tallies(ghost(deal())))
