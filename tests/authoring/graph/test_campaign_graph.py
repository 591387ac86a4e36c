"""A campaign's junctures by date, and what feeds what."""

import random
from itertools import pairwise

import pytest

from game.authoring.graph import campaign_picture, campaign_plan, feeds, mermaid
from game.authoring.graph.feeds import Weave
from game.core.deal import campaign_deal
from game.core.model.campaigns import Campaign, Ending
from game.core.model.scenario import Scenario
from game.core.model.scenes import Later, Outcome
from game.core.model.world import Derived as DerivedValue
from game.core.model.world import Event, Term, Variable, World
from tests import build

from .pictures import lines, root, size

_ENDINGS = (Ending(title="Good", text="Good.", condition="world.ring > 5"), Ending(title="So", text="So."))


def _number(label: str, group: str = "relations") -> Variable:
    return Variable(start=0, min=-100, max=100, label=label, group=group)


def _world(**events: Event) -> World:
    plain = build.world(poland=_number("Poland"), japan=_number("Japan", "far_east"))
    ring = DerivedValue(
        label="The ring", min=0, max=100, low=-100, high=100, terms=(Term(of="-world.poland", weight=1),)
    )
    return World(
        format=1,
        groups={"relations": "Relations", "far_east": "The Far East"},
        scales={},
        variables=plain.variables,
        derived={"ring": ring},
        events=events,
    )


def _juncture(id: str, date: str, **keys: object) -> Scenario:
    record = {key: keys.pop(key) for key in ("effects", "later") if key in keys}
    choices = {
        "a": build.choice("end", historical=True, **record),
        "b": build.choice("end", effects=keys.pop("otherwise_effects", ())),
    }
    choices["b"] = build.choice("end", effects=choices["b"].effects, requires=keys.pop("requires", ()))
    scenes = {"first": build.decision(date, choices=choices, predicts=("a", "b", "a"), also=keys.pop("also", ()))}
    return build.scenario(scenes, id=id, title=id.title(), date=date, **keys)


def _weave(*scenarios: Scenario, world: World | None = None) -> Weave:
    campaign = Campaign(title="A campaign", start="1924-01-01", to="1953-12-31", endings=_ENDINGS)
    return feeds.weave(campaign_deal("all", campaign, scenarios, world or _world()))


_LATER = (Later(date="1926-01-01", because="So.", effects=("world.japan -= 3",)),)
_THREE = (
    _juncture("one", "1924-02-01", effects=("world.poland += 4",), later=_LATER),
    _juncture(
        "two", "1925-02-01", otherwise_effects=("world.poland -= 4",), requires=build.closed_unless("world.japan > 0")
    ),
    _juncture("three", "1927-02-01", eligible='world.japan < 9 and ended("one", "end")', otherwise="No."),
)


def test_a_feed_joins_a_writer_to_each_later_reader() -> None:
    found = [(feed.writer, feed.reader, feed.variable, feed.through) for feed in _weave(*_THREE).feeds]
    assert found == [
        ("one", "three", "japan", ""),
        ("one", "ending", "poland", "ring"),
        ("two", "ending", "poland", "ring"),
    ]


def test_a_later_effect_feeds_nobody_before_it_lands() -> None:
    woven = _weave(*_THREE)
    assert not [feed for feed in woven.feeds if feed.reader == "two"]
    (feed,) = [feed for feed in woven.feeds if feed.reader == "three"]
    assert feed.later


def test_a_feed_says_whether_history_made_it() -> None:
    record = {feed.writer: feed.on_record for feed in _weave(*_THREE).feeds if feed.through == "ring"}
    assert record == {"one": True, "two": False}


def test_rows_stand_by_date_and_an_event_before_the_juncture_of_its_day() -> None:
    event = Event(date="1925-02-01", because="Tokyo moves.", effects=("world.japan += 1",), cite=("F.1",))
    woven = _weave(*_THREE, world=_world(tokyo=event))
    assert [row.id for row in woven.rows] == ["one", "tokyo", "two", "three", "ending"]
    assert ("tokyo", "two") in {(feed.writer, feed.reader) for feed in woven.feeds}


def test_variables_stand_in_the_order_of_their_groups_and_idle_ones_are_left_out() -> None:
    assert _weave(*_THREE).groups == (("Relations", ("poland",)), ("The Far East", ("japan",)), ("", ("ring",)))


def test_asking_how_a_juncture_ended_is_a_bracket() -> None:
    woven = _weave(*_THREE)
    assert [row.asks for row in woven.rows] == [(), (), ("one",), ()]
    assert "Three asks how One ended" in campaign_picture.svg(woven)


def test_effects_that_read_the_world_are_readings_too() -> None:
    woven = _weave(
        _juncture("one", "1924-02-01", effects=("world.poland += 4",)),
        _juncture("two", "1925-02-01", effects=("world.japan = world.poland",)),
    )
    assert ("one", "two", "poland") in {feed[:3] for feed in woven.feeds}


@pytest.fixture(scope="module")
def sixty() -> Weave:
    """Sixty junctures over thirty variables, each with several effects and conditions, and as many events."""
    draw = random.Random(60)
    names = [f"v{number}" for number in range(30)]
    variables = {name: _number(f"Variable {name} of a longer label") for name in names}
    scenarios = []
    for number in range(60):
        date = f"{1924 + number // 2}-{1 + 6 * (number % 2):02}-01"
        writes = tuple(f"world.{name} += 1" for name in draw.sample(names, 6))
        later = (Later(date=f"{1925 + number // 2}-12-01", because="So.", effects=writes[:1]),)
        needs = tuple(need for n in draw.sample(names, 4) for need in build.closed_unless(f"world.{n} > 0"))
        title = (
            f"j{number}" if number % 3 else f"a juncture with a rather long title that needs two lines, number {number}"
        )
        scenario = _juncture(f"j{number}", date, effects=writes, later=later, requires=needs)
        scenarios.append(build.scenario(scenario.scenes, id=scenario.id, title=title, date=date))
    events = {
        f"event_{number}": Event(
            date=f"{1924 + number // 2}-03-01",
            because="So.",
            effects=(f"world.{draw.choice(names)} -= 1",),
            cite=("F.1",),
        )
        for number in range(58)
    }
    plain = _world(**events)
    world = World(
        format=1,
        groups=plain.groups,
        scales={},
        variables={**plain.variables, **variables},
        derived=plain.derived,
        events=events,
    )
    return _weave(*scenarios, world=world)


def test_sixty_junctures_do_not_overlap(sixty: Weave) -> None:
    plan = campaign_plan.planned(sixty)
    assert len(plan.bands) == 60 + 58 + 1
    assert all(above.top + above.height <= below.top + 0.01 for above, below in pairwise(plan.bands))
    assert all(right - left >= campaign_plan.LANE for left, right in pairwise(plan.lanes.values()))
    for band in plan.bands:
        assert len(band.title) * campaign_plan.letters_of(band.row).line <= band.height


def test_no_title_of_sixty_runs_into_the_lanes_or_off_the_sheet(sixty: Weave) -> None:
    svg, plan = campaign_picture.svg(sixty), campaign_plan.planned(sixty)
    across, down = size(svg)
    first = min(plan.lanes.values())
    titles = {text for band in plan.bands for text in band.title}
    for line in lines(svg):
        assert 0 < line.left < across
        assert 0 < line.base < down
        assert line.text not in titles or line.left + line.width < first
    assert across < 2_000
    assert len(svg) < 500_000


def test_brackets_over_the_same_rows_do_not_share_a_slot() -> None:
    chain = [_juncture("j0", "1924-01-01")]
    for number in range(1, 8):
        asked = f'ended("j{number - 1}", "end") or ended("j0", "end")'
        chain.append(_juncture(f"j{number}", f"{1924 + number}-01-01", eligible=asked, otherwise="No."))
    asked = campaign_plan.planned(_weave(*chain)).asked
    for one in asked:
        for other in asked:
            if one != other and one[2] == other[2]:
                assert one[0] < other[1] or other[0] < one[1]


def test_mermaid_keeps_what_it_can_draw_and_says_what_it_left_out(sixty: Weave) -> None:
    text = mermaid.of_campaign(sixty)
    assert text.count("-->") + text.count("~~~") < 500
    assert len(text) < 50_000


def test_the_picture_tells_what_each_juncture_reads() -> None:
    description = root(campaign_picture.svg(_weave(*_THREE)))[1].text or ""
    assert "1927-02-01 Three: reads Japan (last: one)." in description


def test_an_empty_world_of_changes_is_still_a_picture() -> None:
    quiet = _juncture("one", "1924-02-01", outcomes={"end": Outcome(title="End", text="So.", historical=True)})
    assert "One" in [line.text for line in lines(campaign_picture.svg(_weave(quiet)))]
