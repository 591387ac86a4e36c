"""How do tests come to a page of a campaign? The small one at the driver's window, played on by keys."""

from game.core.deal import Deal, campaign_deal
from game.core.model.world import Event
from game.core.record import replace
from game.frontends.window.keys import NUMBERS, Key
from game.session import Session
from tests import build
from tests.frontends.terminal_stage import FACTS, campaign
from tests.frontends.window_driver import Driver


def seated(driver: Driver, deal: Deal | None = None) -> Session:
    """The small campaign at the driver's window, unsaved."""
    session = Session(deal or campaign(), FACTS, forecast=False)
    driver.seat(session)
    return session


def to_the(view: str, driver: Driver, option: int = 0) -> None:
    """Plays on by keys, always the same option, until a view shows; pages on the way are laid out but not drawn."""
    for _ in range(200):
        if driver.view == view:
            driver.turn()
            return
        if driver.view == "DecisionView":
            driver.stage.key(NUMBERS[int(driver.options()[option].name[0]) - 1])
        elif driver.view == "RecordView" and driver.focus != "close":
            driver.stage.key(Key.PREVIOUS if driver.focus == "undo" else Key.NEXT)
        else:
            driver.stage.key(Key.PRESS)
    raise AssertionError(f"never came to {view}")


def header(driver: Driver) -> str:
    return driver.node("header").value


def crowded() -> Deal:
    """The small campaign after forty events."""
    events = {
        f"e{n}": Event(
            date=f"1925-01-0{n % 9 + 1}", because=f"Something happens, number {n}.", effects=(), cite=("F.I.1.a",)
        )
        for n in range(40)
    }
    letter = build.scenario(
        {"write": build.decision("1925-01-10", choices={"a": build.choice("end", historical=True)})},
        id="letter",
        date="1925-01-10",
    )
    found = campaign().campaign
    assert found is not None
    return campaign_deal("all", found, (letter,), replace(build.world(), events=events))
