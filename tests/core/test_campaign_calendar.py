"""The calendar of a branch, the course of a variable, two branches side by side: what they tell and what they don't."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.campaign_calendar import Calendar
from game.core.moves import Choose
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen, InterludeScreen
from game.session import Session
from tests.frontends.terminal_stage import FACTS, campaign
from tests.frontends.terminal_stage import session as alone


def begun(*, forecast: bool = False) -> Session:
    """The small campaign: `letter`, then `middle` unless it is passed over, then `last`."""
    return Session(campaign(), FACTS, forecast=forecast)


def until(session: Session, page: type, choices: str = "") -> Session:
    """Plays the options of these numbers, then the first that is open, on to the next page of a kind."""
    numbers = list(choices)
    while True:
        screen = session.screen
        if isinstance(screen, DecisionScreen):
            if not numbers and page is DecisionScreen:
                return session
            number = numbers.pop(0) if numbers else ""
            chosen = [o for o in screen.options if str(o.number) == number or (not number and o.closed is None)]
            session.play(Choose(choice=chosen[0].id))
        elif isinstance(screen, page) and not numbers:
            return session
        else:
            session.go_on()


def standings(calendar: Calendar) -> list[tuple[int, str]]:
    return [(met.number, met.standing) for met in calendar.junctures]


# ── The calendar ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_calendar_tells_what_came_what_was_passed_over_and_what_is_due() -> None:
    found = until(begun(), DecisionScreen, "22").calendar()
    assert standings(found) == [(1, "ended"), (3, "open")]
    assert [(item.date, item.kind) for item in found.news] == [
        ("1925-02-27", "event"),
        ("1925-02-28", "event"),
        ("1925-03-01", "passed over"),
        ("1925-06-01", "landed"),
        ("1925-07-01", "nothing"),
    ]
    passed = next(item for item in found.news if item.kind == "passed over")
    assert (passed.cause, passed.text) == ("A middle", "Nobody in *Berlin* asks.")
    assert [(due.date, due.left_by, due.juncture) for due in found.awaited] == [
        ("1927-01-01", "Write coldly.", "A letter")
    ]
    assert found.still_dealt == 0


def test_what_is_due_is_told_by_its_day_and_cause_and_not_by_what_it_will_be() -> None:
    found = until(begun(), ResultScreen, "2").calendar()
    assert [due.because for due in found.awaited] == ["", "", ""]


def test_history_stays_out_until_the_record_is_shown() -> None:
    session = until(begun(), ResultScreen, "22")
    first = session.calendar().junctures[0]
    assert (first.outcome, first.record_shown, first.record, first.as_record) == ("The end", False, "", False)
    session.go_on()
    assert isinstance(session.screen, RecordScreen)
    first = session.calendar().junctures[0]
    assert (first.record_shown, first.record, first.as_record) == (True, "The end", True)


def test_a_juncture_that_is_still_to_come_has_no_name() -> None:
    session = begun()
    named = {"A letter"}
    while not isinstance(session.screen, EstimateScreen):
        found = session.calendar()
        told = repr(found)
        if isinstance(session.screen, InterludeScreen):
            named.add("A middle")
            assert "open" not in dict(standings(found)).values()
        if isinstance(session.screen, DecisionScreen):
            named.add(session.screen.header.title)
        assert {title for title in ("A letter", "A middle", "A page for Berlin") if title in told} <= named
        until(session, ResultScreen) if isinstance(session.screen, DecisionScreen) else session.go_on()


def test_before_a_bet_the_calendar_knows_nothing_of_the_choice() -> None:
    session = begun(forecast=True)
    before = session.calendar()
    session.play(Choose("cold"))
    assert session.calendar() == before
    assert session.courses() == ()


def test_behind_the_last_decision_what_comes_after_is_not_told() -> None:
    session = until(begun(), RecordScreen, "22")
    assert session.calendar().news == ()
    assert {movement.cause for movement in session.ledger()} == {"Write coldly."}
    assert session.calendar().still_dealt == 2
    session.go_on()
    assert "A house burns." in {movement.cause for movement in session.ledger()}


def test_of_a_scenario_alone_what_is_due_is_told_with_its_outcome() -> None:
    session = alone(forecast=False)
    session.play(Choose("sign"))
    (due,) = session.calendar().awaited
    assert (due.date, due.because, due.left_by) == ("1926-04-24", "", "*Sign* it at once.")
    until(session, RecordScreen, "2")
    (due,) = session.calendar().awaited
    assert due.because == "The draft is taken up."


def test_a_record_is_looked_at_again_once_it_was_shown() -> None:
    session = until(begun(), ResultScreen, "22")
    assert session.record(1) is None
    until(session, DecisionScreen)
    record = session.record(1)
    assert record is not None
    assert record.header.title == "A letter"
    assert session.record(3) is None


# ── The course of a variable ─────────────────────────────────────────────────────────────────────────────────────────


@given(st.lists(st.sampled_from("12"), max_size=4))
def test_a_course_joins_on_without_a_gap_and_never_goes_back_in_time(choices: list[str]) -> None:
    session = until(begun(), DecisionScreen, "".join(choices[:3]))
    for course in session.courses():
        stands = course.begins
        for turning in course.turnings:
            assert turning.movement.before == stands
            stands = turning.movement.after
        days = [course.starts, *(turning.day for turning in course.turnings), course.ends]
        assert days == sorted(days)
        assert stands == course.stands


def test_a_landing_moves_what_is_reckoned_from_it_too() -> None:
    ring = next(c for c in until(begun(), DecisionScreen, "22").courses() if c.label == "Ring")
    assert "A house burns." in [turning.movement.cause for turning in ring.turnings]


def test_a_movement_behind_a_later_scene_counts_on_the_day_to_which_play_had_come() -> None:
    germany = next(c for c in until(begun(), DecisionScreen, "22").courses() if c.label == "Germany")
    fire = next(turning for turning in germany.turnings if turning.movement.cause == "A house burns.")
    assert (fire.movement.date, fire.day) == ("1925-02-27", "1925-12-20")


def test_a_variable_of_one_juncture_alone_bears_its_title_in_a_campaign() -> None:
    session = until(begun(), DecisionScreen, "222")
    assert "Trust (A page for Berlin)" in [course.label for course in session.courses()]


# ── Two branches ─────────────────────────────────────────────────────────────────────────────────────────────────────


def two_branches(first: str, second: str) -> Session:
    session = until(begun(), DecisionScreen, first)
    session.rewind(0)
    return until(session, DecisionScreen, second)


def test_two_branches_part_where_they_first_chose_otherwise() -> None:
    pair = two_branches("21", "22").side_by_side(2)
    assert pair.shared == 1
    assert pair.parted is not None
    assert (pair.parted.heading, pair.parted.choice) == ("The seal", "Write coldly.")
    assert [row.title for row in pair.rows] == ["A letter"]
    assert [taken.choice for taken in pair.rows[0].other.taken] == ["Write warmly."]


def test_a_branch_that_goes_on_from_the_other_has_no_parting() -> None:
    session = until(begun(), DecisionScreen, "22")
    session.rewind(1)
    pair = session.side_by_side(2)
    assert (pair.parted, pair.shared) == (None, 1)
    assert pair.rows[0].mine.taken == ()


def test_closeness_counts_only_where_a_record_was_shown() -> None:
    session = until(begun(), DecisionScreen, "2")
    session.rewind(0)
    until(session, DecisionScreen, "1")
    assert session.side_by_side(1).mine.closeness is None
    until(session, RecordScreen, "1")
    pair = session.side_by_side(1)
    assert (pair.mine.closeness, pair.mine.scored, pair.other.closeness) == (100.0, 2, 0.0)


def test_the_largest_share_of_a_range_comes_first_and_both_are_taken_at_the_same_juncture() -> None:
    pair = two_branches("22", "1").side_by_side(2)
    shares = [abs(one.mine - one.other) / (one.max - one.min) for one in pair.differences]
    assert shares == sorted(shares, reverse=True)
    assert pair.measured == "A letter"
    germany = next(one for one in pair.differences if one.label == "Germany")
    assert (germany.mine, germany.other) == (30, -10), "the house that burns later is in neither"


@pytest.mark.parametrize("ask", [Session.calendar, Session.courses])
def test_looking_makes_no_move(ask: Callable[[Session], object]) -> None:
    session = until(begun(), RecordScreen, "22")
    before = session.moves, session.screen
    ask(session)
    session.side_by_side(1)
    assert (session.moves, session.screen) == before
