"""The calendar, two branches and the years of an interlude, told by typed lines."""

from collections.abc import Iterable

import pytest

from game.core.pages.estimate import InterludeScreen, NewsItem
from game.core.pages.parts import Header, MapView
from game.frontends.terminal.interlude import interlude_page
from game.frontends.terminal.paint import Look, paint
from tests.frontends.terminal_stage import campaign_transcript, flat, transcript
from tests.frontends.test_terminal_campaign import TO_INTERLUDE, after


@pytest.mark.parametrize("word", ["cal", "calendar", "Dates."])
def test_the_calendar_tells_the_days_in_their_order(word: str) -> None:
    shown = after(campaign_transcript(*TO_INTERLUDE, "", word), "The calendar: Two letters")
    for words in (
        "1925 10 January 1925. A letter. Ended in “The end”. History ended there too. - Write coldly. - Write coldly.",
        "1 March 1925. “A middle” is passed over. Nobody in Berlin asks.",
        "1 July 1925. It did not come to this: The poet answers. Set going by: Write coldly.",
        "5 October 1925. A page for Berlin. 5 October 1925. You are here. 1927 1 January 1927. Due:",
        "No more junctures come; the campaign goes to 31 December 1925.",
    ):
        assert words in shown


def test_of_a_juncture_alone_the_calendar_tells_its_decisions() -> None:
    shown = after(transcript("2", "", "cal", forecast=False), "The calendar: A page for Berlin")
    assert "5 October 1925. The draft. - Sign it at once." in shown
    assert "24 April 1926. Due:" in shown
    assert "may come" not in shown


def test_two_branches_stand_beside_each_other() -> None:
    shown = after(campaign_transcript("2", "", "2", "b 1", "1", "b 2 beside"), "Two branches side by side")
    for words in (
        "This branch: A letter; 1 decision, the last on 10 January 1925; closeness is told once a record was shown.",
        "They part at “The letter”, 10 January 1925.",
        "The other: - The letter: Write coldly. - The seal: Write coldly. Ended in “The end”.",
        "Germany 30 −10 40 higher",
        "One other value differs less.",
    ):
        assert words in shown


def test_a_branch_is_not_put_beside_itself() -> None:
    shown = flat(campaign_transcript("2", "", "2", "b 2 beside"))
    assert "Decision 2 lies on this branch; b shows which lie on another." in shown


@pytest.mark.parametrize("asked", ["b 9 beside", "b beside", "b x beside"])
def test_a_branch_that_is_not_there_is_said_so(asked: str) -> None:
    shown = flat(campaign_transcript("2", asked))
    assert "There is no decision 9" in shown or "Type b for the list" in shown


def test_the_ledger_says_of_what_lies_behind_that_it_happened_meanwhile() -> None:
    shown = after(campaign_transcript(*TO_INTERLUDE, "l germany"), "The ledger: Germany")
    assert "20 December 1925. Write coldly." in shown
    assert "Meanwhile, 27 February 1925. A house burns." in shown


def test_an_interlude_of_several_years_has_a_heading_for_each() -> None:
    shown = _interlude(f"193{n}-02-0{n + 1}" for n in (2, 3, 3, 5))
    assert [line for line in shown.splitlines() if line.isdecimal()] == ["1932", "1933", "1935"]
    assert not [line for line in _interlude(["1932-01-01", "1932-02-01"]).splitlines() if line.isdecimal()]


def _interlude(dates: Iterable[str]) -> str:
    news = tuple(NewsItem(date, "event", "It happens.", "", ()) for date in dates)
    header = Header("", "All", "1936-01-01", "Moscow", "europe", 0, "All", 2, 3)
    page = interlude_page(InterludeScreen(header, news, (), MapView("europe", "1936-01-01", (), ())), {})
    return "\n".join(paint(page, Look(width=80)))
