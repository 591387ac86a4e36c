"""Where two lines part most, and what a line was day by day."""

from hypothesis import given
from hypothesis import strategies as st

from game.core.moves import Choose
from game.core.pages.debrief import GhostLine
from game.core.pages.estimate import EstimateScreen
from game.core.parting import by_parting, day_by_day, juncture_at, value_at, widest
from game.session import Session
from tests.frontends.terminal_stage import FACTS, campaign

DAYS = ("1925-01-01", "1925-02-01", "1925-03-01", "1925-04-01")
PAIRS = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=4)


def line(*pairs: tuple[int, int], name: str = "world.germany") -> GhostLine:
    points = tuple((day, *pair) for day, pair in zip(DAYS, pairs, strict=False))
    return GhostLine(name, name, -100, 100, None, points, 0.0)


def ended(option: int) -> Session:
    """The small campaign, always by the same option where it is open."""
    session = Session(campaign(), FACTS, forecast=False)
    for _ in range(60):
        if isinstance(session.screen, EstimateScreen):
            break
        options = [one for one in getattr(session.screen, "options", ()) if one.closed is None]
        if options:
            session.play(Choose(choice=options[min(option, len(options) - 1)].id))
        else:
            session.go_on()
    return session


def test_the_widest_break_is_the_first_of_the_widest() -> None:
    found = widest(line((0, 0), (10, 0), (0, 20), (20, 0)))
    assert found is not None
    assert (found.point, found.date, found.share) == (2, DAYS[2], 0.1)
    assert widest(line((5, 5), (9, 9))) is None


@given(PAIRS)
def test_no_point_lies_further_apart_than_the_widest(pairs: list[tuple[int, int]]) -> None:
    found, apart = widest(line(*pairs)), max(abs(a - b) for a, b in pairs)
    assert (found is None) == (apart == 0)
    assert found is None or abs(found.yours - found.record) == apart


@given(st.lists(PAIRS, max_size=5))
def test_lines_are_sorted_by_how_far_they_part(many: list[list[tuple[int, int]]]) -> None:
    shares = [
        (one.points[-1][1] != one.points[-1][2], found.share if (found := widest(one)) else 0.0)
        for one in by_parting(line(*pairs) for pairs in many)
    ]
    assert shares == sorted(shares, reverse=True)


def test_day_by_day_a_line_ends_where_its_samples_end_and_moves_on_the_days_of_landings() -> None:
    session = ended(1)
    screen = session.screen
    assert isinstance(screen, EstimateScreen)
    days = day_by_day(session.run, screen.ghost)
    assert set(days) == {line.name for line in screen.ghost}
    for sampled in screen.ghost:
        daily = days[sampled.name]
        assert daily.points[0] == sampled.points[0]
        assert daily.points[-1][1:] == sampled.points[-1][1:]
        assert [day for day, _, _ in daily.points] == sorted(day for day, _, _ in daily.points)
    germany = days["world.germany"]
    assert "1925-02-27" not in [day for day, _, _ in germany.points], "the house burns behind a scene that was played"
    assert value_at(germany, "1925-12-19") == (10, 30)
    assert value_at(germany, "1925-12-20") == germany.points[-1][1:]


def test_a_day_is_named_after_the_juncture_that_was_being_played() -> None:
    screen = ended(1).screen
    assert isinstance(screen, EstimateScreen)
    germany = next(line for line in screen.ghost if line.name == "world.germany")
    names = {
        day: found.title if (found := juncture_at(day, germany, screen.junctures)) else ""
        for day in ("1925-01-09", "1925-01-10", "1925-12-20", "1925-12-31")
    }
    assert names == {"1925-01-09": "", "1925-01-10": "A letter", "1925-12-20": "A page for Berlin", "1925-12-31": ""}
