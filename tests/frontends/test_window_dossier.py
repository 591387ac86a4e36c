"""The dossier in the window: tabs, list and card, the search, by keyboard and mouse."""

import pygame
import pytest

from game import places
from game.core.deal import Deal, scenario_deal
from game.core.model.debrief import Record
from game.core.model.facts import Fact
from game.files.library import Library
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Push
from game.session import Session
from tests import build
from tests.frontends.window_driver import Driver, strike

pytestmark = pytest.mark.usefixtures("dummy_display")


def fact(claim: str, date: str | None = "1922", **keys: object) -> Fact:
    given = {"claim": claim, "date": date, "status": "confirmed", "source": "A Book (1990)", "note": f"Note: {claim}"}
    return Fact(**{**given, **keys})  # type: ignore[arg-type]


FACTS = {
    "F.I.1": fact("Two outcasts met.", "1922-04-16", place="Rapallo", actors=("Germany", "Russia")),
    "F.I.2": fact("Cited here, see [[F.I.1|them]].", "1924", actors=("Germany",)),
    "F.I.3": fact("It is told wrongly.", "1923", status="corrected", correction="It was otherwise."),
    "F.I.4": fact("What Moscow did.", "1925-10-06"),
    **{f"F.II.{n}": fact(f"Number {n} of many in the land of the long name.", "1921") for n in range(1, 30)},
}


def deal() -> Deal:
    choices = {"go": build.choice("end", historical=True), "stay": build.choice("end")}
    scenes = {"first": build.decision(cite=("F.I.2",), text="Read [[F.I.2|this]].", choices=choices)}
    record = Record(happened="So it was.", cite=("F.I.4", "F.I.3"))
    return scenario_deal(build.scenario(scenes, record=record), build.world())


@pytest.fixture
def driver(shipped: Library) -> Driver:
    driver = Driver(shipped)
    session = Session(deal(), FACTS, forecast=False)
    driver.stage.apply(Push(Sitting(session, places.shipped_assets()).view()))
    driver.press("d")
    assert driver.view == "DossierView"
    return driver


def listed(driver: Driver) -> list[str]:
    """What the list holds, by name."""
    return [node.name for node in driver.nodes if node.role == "button" and not node.id.startswith("hint")]


def write(driver: Driver, text: str) -> None:
    """Types letters; a dot in place of one is Backspace."""
    for letter in text:
        code, said = (pygame.K_BACKSPACE, "\b") if letter == "." else (ord(letter), letter)
        strike(code, letter=said)
        driver.turn()


def test_it_opens_with_the_facts_of_the_page_and_closes_by_its_key_and_by_escape(driver: Driver) -> None:
    assert driver.node("header").value.startswith("As known on 5 October 1925. 32 facts open · 1 closed")
    assert listed(driver) == ["Cited here, see them."]
    assert driver.focus == "fact-0"
    for closing in ("d", "esc"):
        driver.press(closing)
        assert driver.view == "DecisionView"
        driver.press("d")


def test_a_card_tells_all_that_may_be_known_before_the_record(driver: Driver) -> None:
    said = driver.node("card").value
    for part in ("CONFIRMED", "Cited here, see them.", "WHEN\n1924", "WHO\nGermany", "SOURCE\nA Book (1990)", "F.I.2"):
        assert part in said
    assert "NOTE" not in said
    assert "USED IN" not in said


def test_behind_the_record_it_tells_correction_note_and_where_the_fact_was_used(driver: Driver) -> None:
    driver.press("esc", "1", "enter", "d")
    assert driver.view == "DossierView"
    assert len(listed(driver)) == 3
    while driver.node("card").name != "It is told wrongly.":
        driver.press("down")
    said = driver.node("card").value
    assert "A COMMON ACCOUNT, CORRECTED" in said
    assert "THE RECORD SAYS\nIt was otherwise." in said
    assert "NOTE\nNote: It is told wrongly." in said
    assert "USED IN\nA test" in said


def test_by_actor_one_enters_a_group_and_escape_leads_back_to_it(driver: Driver) -> None:
    driver.press("2", "down")
    assert listed(driver) == ["Germany", "Russia"]
    assert "2 facts" in driver.node("card").value
    driver.press("enter")
    assert listed(driver) == ["All actors · Germany", "Two outcasts met.", "Cited here, see them."]
    assert driver.node("card").name == "Two outcasts met."
    driver.press("up")
    assert driver.focus == "up"
    assert driver.node("card").name == "Germany"
    driver.press("enter")
    assert driver.focus == "1-Germany"
    driver.press("enter", "esc")
    assert (driver.view, driver.focus) == ("DossierView", "1-Germany")


@pytest.mark.parametrize(("key", "names"), [("3", ["Rapallo"]), ("4", ["1921", "1922", "1923", "1924"])])
def test_places_and_years_have_tabs(driver: Driver, key: str, names: list[str]) -> None:
    driver.press(key)
    assert listed(driver) == names
    assert driver.node(f"tab-{int(key) - 1}").selected


def test_letters_are_looked_for_while_the_search_has_the_focus(driver: Driver) -> None:
    driver.press("/")
    write(driver, "rapallo 1922")
    assert driver.node("search").value == "rapallo 1922"
    assert driver.node("tab-4").selected
    assert listed(driver) == ["Two outcasts met."]
    write(driver, "d")
    assert driver.view == "DossierView"
    assert driver.node("card").name == "Nothing that may be read on this day holds these words."
    driver.press("enter")
    assert driver.focus == "search"
    write(driver, ".")
    driver.press("enter")
    assert driver.focus.startswith("fact-")
    assert driver.node("card").name == "Two outcasts met."
    driver.press("/", "esc")
    assert driver.node("search").value == ""
    assert driver.node("tab-0").selected
    assert not driver.has("tab-4")
    driver.press("esc")
    assert driver.view == "DecisionView"


def test_a_correction_that_is_kept_back_is_spoken_of(driver: Driver) -> None:
    driver.press("/")
    write(driver, "wrongly")
    said = driver.node("card").value
    assert "The correction is told behind a record that cites it." in said
    assert "otherwise" not in said


def test_of_many_finds_the_first_are_listed_and_the_rest_counted(driver: Driver) -> None:
    facts = {f"F.I.{n}": fact(f"Number {n}.", "1921") for n in range(1, 121)}
    driver.stage.apply(Push(Sitting(Session(deal(), facts), places.shipped_assets()).view()))
    driver.press("d", "/")
    write(driver, "number")
    assert len(listed(driver)) == 100
    assert driver.node("more").name == "20 more: write on to find them."
    write(driver, " 12")
    assert len(listed(driver)) == 2
    assert not driver.has("more")


def test_no_closed_fact_is_found(driver: Driver) -> None:
    driver.press("/")
    write(driver, "moscow")
    assert listed(driver) == []


def test_letters_that_mean_something_elsewhere_are_only_written(driver: Driver) -> None:
    driver.press("/")
    write(driver, "dlubtp?1 ")
    assert (driver.view, driver.node("search").value) == ("DossierView", "dlubtp?1 ")
    write(driver, "x" * 60)
    assert len(driver.node("search").value) == 60


def test_by_mouse_a_tab_a_group_and_a_link_within_a_card(driver: Driver) -> None:
    driver.click("tab-1")
    driver.click("1-Germany")
    driver.click("fact-0")
    assert driver.node("card").name == "Cited here, see them."
    driver.stage.apply(driver.stage.top.follow("F.I.1"))
    assert driver.node("card").name == "Two outcasts met."
    driver.stage.apply(driver.stage.top.follow("F.I.4"))
    assert driver.notice == "The fact that was asked for can't be shown here yet."
    driver.click("search")
    assert driver.focus == "search"


def test_a_link_of_the_page_opens_it_at_its_fact(driver: Driver) -> None:
    driver.press("esc")
    for id, name in (("F.I.2", "Cited here, see them."), ("F.I.1", "Two outcasts met.")):
        driver.stage.apply(driver.stage.top.follow(id))
        assert (driver.view, driver.node("card").name) == ("DossierView", name)
        driver.press("d")
    driver.stage.apply(driver.stage.top.follow("F.I.4"))
    assert driver.notice == "The fact that was asked for can't be shown here yet."


def test_a_long_list_keeps_the_focus_in_view(driver: Driver) -> None:
    driver.press("4", "down", "enter")
    assert len(listed(driver)) == 30
    for _ in range(25):
        driver.press("down")
    box = driver.node(driver.focus).box
    assert driver.stage.canvas.page.holds(box)
    driver.press("esc", "enter")
    assert driver.stage.top.scrolls["list"] == 0


def test_tab_comes_round_through_all_of_it(driver: Driver) -> None:
    driver.press("2", "down", "enter")
    stops = [node.id for node in driver.nodes if node.focusable]
    seen = set()
    for _ in stops:
        seen.add(driver.focus)
        driver.press("tab")
    assert seen == set(stops) >= {"tab-0", "tab-3", "search", "up", "fact-0"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("size", "text"), [((1280, 720), 1.0), ((1280, 720), 2.0), ((1024, 768), 1.5), ((1024, 768), 2.0)]
)
def test_nothing_leaves_its_box_or_lies_on_another(shipped: Library, size: tuple[int, int], text: float) -> None:
    driver = Driver(shipped, size, forecast=False)
    driver.stage.set(driver.stage.settings._replace(text=text))
    driver.open("locarno")
    driver.press("d")
    for keys in ((), ("2", "down"), ("enter", "down"), ("3", "down"), ("4", "down", "enter")):
        driver.press(*keys)
        assert driver.overflowing() == []
        assert driver.overlapping() == []
    driver.press("/")
    write(driver, "germany 1922")
    assert driver.overflowing() == []
    assert driver.overlapping() == []


def test_it_survives_the_smallest_of_windows(shipped: Library) -> None:
    driver = Driver(shipped, (320, 240), forecast=False)
    driver.open("locarno")
    driver.press("d", "2", "down", "enter", "/")
    write(driver, "germany")
    assert driver.view == "DossierView"
    assert driver.window.lens.size == (320, 240)
