"""The map at every stop of a run: what stands behind its lines, and nothing beyond the page that is open."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.core.atlas import Atlas, Tie
from game.core.deal import Deal
from game.core.model.world import Band, Variable
from game.core.moves import Choose, Forecast
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen
from game.session import Session
from tests.core.test_campaign import dealt, event, juncture, later

BANDS = (
    Band(to=-30, words="hostile", line="hostile"),
    Band(to=29, words="distant"),
    Band(to=100, words="a partner", line="friendly"),
)
MAPPED = {
    "germany": Variable(
        start=30, min=-100, max=100, label="Germany", group="relations", bands=BANDS, between=("moscow", "berlin")
    ),
    "france": Variable(
        start=0, min=-100, max=100, label="France", group="relations", bands=BANDS, between=("moscow", "paris")
    ),
    "rapallo_in_force": Variable(
        start=True, label="Treaty of Rapallo", group="treaties", between=("moscow", "berlin"), line="pact",
        signed="1922-04-16",
    ),
    "pact_in_force": Variable(
        start=False, label="A pact", group="treaties", between=("moscow", "paris"), line="pact", signed="1935-05-02",
    ),
}  # fmt: skip


PACT = (later("1925-11-01", "world.pact_in_force = true"), later("1926-06-01", "world.pact_in_force = false"))
DAYS = ("1924-06-01", "1926-02-01", "1939-09-28")
"""Days on which frontiers moved."""


def two_junctures() -> Deal:
    """`warm` in 1925 has a pact follow and lapse, and moves Germany by 10; events move France; 1927 is like 1925."""
    return dealt(
        juncture("first", "1925-10-05", warm={"later": PACT}),
        juncture("second", "1927-03-01"),
        events={"fire": event("1926-01-01", "world.france -= 40")},
        variables=MAPPED,
    )


def at_the_second(*, forecast: bool = False) -> Session:
    """After `warm`, at the second decision."""
    session = Session(two_junctures(), {}, forecast=forecast)
    session.play(Choose("warm"))
    while not (isinstance(session.screen, DecisionScreen) and session.screen.header.juncture == 2):
        session.go_on()
    return session


def tie(atlas: Atlas, capital: str, stop: int = -1) -> Tie:
    """What lies between Moscow and a capital."""
    return next(tie for tie in atlas.stops[stop].ties if tie.b == capital)


def test_a_run_stops_at_its_first_day_its_junctures_ends_its_frontiers_and_the_page() -> None:
    found = at_the_second().atlas(DAYS)
    assert [stop.date for stop in found.stops] == ["1924-01-01", "1924-06-01", "1925-10-05", "1926-02-01", "1927-03-01"]
    assert [stop.titles for stop in found.stops] == [(), (), ("First",), (), ()]
    assert found.powers == ("moscow", "berlin", "paris")


def test_every_stop_has_the_lines_of_its_day() -> None:
    found = at_the_second().atlas(DAYS)
    kinds = [{line.b: line.kind for line in stop.map.lines} for stop in found.stops]
    assert kinds[0] == {"berlin": "pact"}
    assert kinds[2] == {"berlin": "pact"}
    assert kinds[3] == {"berlin": "pact", "paris": "hostile"}
    moved = [[line.label for line in stop.changed] for stop in found.stops]
    assert moved == [[], [], ["Germany"], ["France", "A pact"], ["A pact"]]
    assert [tie(found, "berlin", n).relation.change for n in range(5)] == [0, 0, 10, 0, 0]  # type: ignore[union-attr]


def test_a_paper_tells_since_when_it_holds_and_when_it_lapsed() -> None:
    found = at_the_second().atlas(DAYS)
    (rapallo,) = tie(found, "berlin").papers
    assert (rapallo.since, rapallo.lapsed) == ("1922-04-16", "")
    (pact,) = tie(found, "paris").papers
    assert (pact.since, pact.lapsed) == ("1925-11-01", "1926-06-01")
    assert tie(found, "paris", 3).in_force[0].label == "A pact"
    assert not tie(found, "paris", 2).papers


def test_a_tie_tells_what_moved_it_and_why_up_to_its_day() -> None:
    found = at_the_second().atlas(DAYS)
    assert [(m.date, m.cause) for m in tie(found, "berlin").history] == [("1925-10-05", "Do it.")]
    assert [m.label for m in tie(found, "paris", 3).history] == ["A pact", "France"]
    assert tie(found, "paris", 2).history == ()


def test_before_a_bet_nothing_is_told_of_the_choice_that_it_is_about() -> None:
    session = at_the_second(forecast=True)
    before = session.atlas(DAYS)
    session.play(Choose("warm"))
    assert isinstance(session.screen, ForecastScreen)
    assert session.atlas(DAYS) == before
    session.play(Forecast((("warm", 5), ("cold", 5))))
    assert session.atlas(DAYS) != before


def test_behind_the_last_decision_of_a_juncture_nothing_that_lands_later_is_told() -> None:
    session = Session(two_junctures(), {}, forecast=False)
    session.play(Choose("warm"))
    while True:
        assert [stop.date for stop in session.atlas(DAYS).stops] == ["1924-01-01", "1924-06-01", "1925-10-05"]
        assert not tie(session.atlas(DAYS), "paris").history
        if isinstance(session.screen, RecordScreen):
            break
        session.go_on()


@given(st.integers(0, 1000))
def test_the_last_stop_is_the_world_as_it_stands_and_no_stop_lies_beyond_the_page(seed: int) -> None:
    chance = Random(seed)
    session = Session(two_junctures(), {}, forecast=False)
    for _ in range(12):
        if session.finished:
            break
        found, screen = session.atlas(DAYS), session.screen
        dates = [stop.date for stop in found.stops]
        assert dates == sorted(set(dates))
        assert dates[-1] == screen.header.date
        if isinstance(screen, DecisionScreen):
            assert found.stops[-1].map.lines == screen.map.lines
            session.play(Choose(chance.choice(screen.options).id))
        else:
            session.go_on()
