"""What is a screen reader told? Every screen as a tree, AccessKit's own records of it, and what may be asked for."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.library import Library
from game.frontends.window import semantics
from game.frontends.window.accessibility import Numbers, Request, update
from game.frontends.window.assistance import Assistance, grant
from game.frontends.window.box import Box
from game.frontends.window.semantics import Item, Shown, described
from game.frontends.window.theme import PAPER
from game.frontends.window.widgets import Node
from tests.frontends.drawn import fonts as house
from tests.frontends.window_driver import Driver
from tests.gallery.looks import Look
from tests.gallery.picture import staged
from tests.gallery.screens import every_screen
from tests.shelf import read_before

ROOT = Path(__file__).parents[2]
SYSTEM = "/usr/bin/python3"
"""Where the bindings for AT-SPI are, if a Linux system has them."""

pytestmark = pytest.mark.usefixtures("dummy_display")
with_accesskit = pytest.mark.skipif(find_spec("accesskit") is None, reason="accesskit, of the extra a11y, isn't here")


class Told(NamedTuple):
    """A screen, and what was told of it."""

    name: str
    shown: Shown
    stops: frozenset[str]
    """Ids of what Tab stops at."""
    overlay: bool
    notice: str


FIRST = 45
"""Screens that are gone through at any rate: up to the first record."""
WAYS = [(1.0, FIRST), *(pytest.param((text, 100), marks=pytest.mark.thorough) for text in (1.0, 2.0))]


@pytest.fixture(scope="module", params=WAYS, ids=str)
def screens(
    request: pytest.FixtureRequest, shipped: Library, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Told, ...]:
    """The first screens in usual letters; every one in those and in the largest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        text, most = request.param
        return tuple(islice(_told_of(shipped, tmp_path_factory.mktemp("screens"), text), most))


def _told_of(library: Library, folder: Path, text: float) -> Iterator[Told]:
    follower, fonts = Assistance(), house()
    for screen in every_screen(library, folder):
        made = staged(screen, Look((1280, 720), text, PAPER), fonts)
        if made is not None:
            stage = made[1]
            stops = frozenset(widget.id for widget in stage.page.widgets if widget.focusable)
            name = f"{screen.name} at {text:.0%}"
            yield Told(name, follower.shown(stage), stops, stage.top.overlay, stage.notice)


def _all(item: Item) -> Iterator[Item]:
    yield item
    for child in item.children:
        yield from _all(child)


def _node(role: str = "button", value: str = "", **changed: object) -> Node:
    usual = Node("x", "button", "Name", value, Box(0, 0, 10, 10), True, True, True, False, ("press",))
    return usual._replace(role=role, **changed)  # type: ignore[arg-type]


def _told(*nodes: Node) -> tuple[Item, ...]:
    return described(Shown(1, False, nodes, 1.0)).children


# ── The tree ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_on_every_screen_all_that_takes_the_focus_has_a_role_a_name_of_its_own_and_something_to_do(
    screens: tuple[Told, ...],
) -> None:
    for name, shown, focusable, overlay, notice in screens:
        page = described(shown)
        items = list(_all(page))
        assert max(Counter(item.id for item in items).values()) == 1, name
        assert page.name, name
        stops = {item.id: item for item in items if "FOCUS" in item.actions}
        assert set(stops) == focusable, name
        assert max(Counter((item.role, item.name) for item in stops.values()).values(), default=1) == 1, name
        for item in stops.values():
            assert item.name.strip(), (name, item.id)
            assert item.role in semantics.ROLES.values(), (name, item.id)
            assert len(item.actions) > 1, (name, item.id)
        assert not stops or shown.focus is not None, name
        assert (page.role, page.modal) == (("DIALOG", True) if overlay else ("MAIN", False)), name
        assert [item.name for item in items if item.live] == list(filter(None, [notice])), name
    assert len(screens) == FIRST or len(screens) > 60


def test_a_long_text_is_told_line_by_line_and_its_name_once(driver: Driver) -> None:
    driver.open("locarno")
    telegram = next(item for item in described(Assistance().shown(driver.stage)).children if item.id == "telegram")
    assert telegram.role == "DOCUMENT"
    assert [line.role for line in telegram.children] == ["PARAGRAPH"] * len(telegram.children)
    assert telegram.name not in [line.name for line in telegram.children]
    assert [line.name for line in telegram.children][:1] == ["THE AIM"]
    assert telegram.description == ""


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (_node("button"), {"role": "BUTTON", "actions": ("FOCUS", "CLICK"), "description": ""}),
        (_node("button", focusable=False), {"actions": ("CLICK",)}),
        (_node("button", enabled=False), {"disabled": True, "actions": ("FOCUS", "CLICK")}),
        (_node("tab", selected=True), {"role": "TAB", "selected": True}),
        (_node("switch", "on", selected=True), {"role": "SWITCH", "selected": True, "description": "on"}),
        (_node("heading", "Name\nWhere\nWhen"), {"role": "HEADING", "description": "Where\nWhen"}),
        (_node("image", "Up."), {"role": "IMAGE", "description": "Up.", "value": ""}),
        (
            _node("slider", "3 of 10 counters", actions=("adjust",)),
            {"counted": (3, 10), "value": "3 of 10 counters", "actions": ("FOCUS", "INCREMENT", "DECREMENT")},
        ),
        (_node("slider", "Germany"), {"counted": None, "value": "Germany"}),
        (_node("document", "3 of 10\nb", actions=("scroll",)), {"actions": ("FOCUS", "SCROLL_DOWN", "SCROLL_UP")}),
        (_node("table", "a: 1\nb: 2"), {"role": "LIST"}),
        (_node("text", "a\nb", focusable=False, actions=()), {"role": "GROUP"}),
        (_node("text", focusable=False, actions=()), {"role": "LABEL", "children": ()}),
        (_node("status", id="notice"), {"role": "STATUS", "live": True}),
    ],
)
def test_a_node_is_told_as(node: Node, expected: dict[str, object]) -> None:
    (item,) = _told(node)
    assert {name: getattr(item, name) for name in expected} == expected


def test_what_has_no_words_is_not_told() -> None:
    assert _told(_node("status", name="", value="")) == ()


# ── AccessKit ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.thorough
@with_accesskit
def test_accesskit_takes_every_screen_whole(screens: tuple[Told, ...]) -> None:
    numbers = Numbers()
    for name, shown, *_ in screens:
        made, items = update(shown, numbers), list(_all(described(shown)))
        told = dict(made.nodes)
        assert len(told) == len(items) + 1, name
        focus = shown.focus
        assert numbers.item(made.focus) == (shown.view, focus.id if focus else ""), name
        for item in items:
            node = told[numbers.of(shown.view, item.id)]
            assert str(node.role).rpartition(".")[2] == item.role, (name, item.id)
            assert (node.value if item.role == "LABEL" else node.label) == item.name, (name, item.id)
            assert len(node.children) == len(item.children), (name, item.id)


@with_accesskit
def test_places_are_told_in_pixels_and_counters_as_numbers() -> None:
    import accesskit

    slider = _node("slider", "3 of 10 counters", box=Box(10, 20, 30, 40), actions=("adjust",))
    numbers = Numbers()
    node = dict(update(Shown(1, False, (slider,), 1.5), numbers).nodes)[numbers.of(1, "x")]
    assert [getattr(node.bounds, side) for side in ("x0", "y0", "x1", "y1")] == [15.0, 30.0, 60.0, 90.0]
    assert (node.numeric_value, node.min_numeric_value, node.max_numeric_value) == (3.0, 0.0, 10.0)
    assert node.supports_action(accesskit.Action.INCREMENT)
    assert not node.supports_action(accesskit.Action.CLICK)


@given(st.lists(st.tuples(st.integers(0, 3), st.text(max_size=2)), min_size=1))
def test_an_item_keeps_its_number_and_no_other_ever_has_it(asked: list[tuple[int, str]]) -> None:
    numbers = Numbers()
    given_out = {item: numbers.of(*item) for item in asked}
    assert {item: numbers.of(*item) for item in asked} == given_out
    assert {number: numbers.item(number) for number in given_out.values()} == {n: i for i, n in given_out.items()}
    assert numbers.item(0) is None


# ── Requests ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_screen_reader_plays_by_asking(driver: Driver) -> None:
    driver.open("locarno")
    option = driver.options()[1].id
    grant(driver.stage, Request(1, option, "FOCUS"))
    assert (driver.view, driver.focus) == ("DecisionView", option)
    grant(driver.stage, Request(1, option, "CLICK"))
    assert driver.view == "ForecastView"
    row = driver.focus
    for action, count in (("INCREMENT", 1), ("INCREMENT", 2), ("DECREMENT", 1)):
        grant(driver.stage, Request(2, row, action))
        assert driver.node(row).value.startswith(f"{count} of 10 counters. If Moscow did this: ")
    grant(driver.stage, Request(2, "even", "CLICK"))
    grant(driver.stage, Request(2, "bet", "CLICK"))
    assert driver.view == "ResultView"


def test_a_text_is_scrolled_by_asking_and_what_is_gone_is_not_pressed(driver: Driver) -> None:
    driver.open("locarno")
    grant(driver.stage, Request(1, "telegram", "SCROLL_DOWN"))
    assert driver.focus == "telegram"
    assert driver.stage.top.scrolls["telegram"] > 0
    grant(driver.stage, Request(1, "telegram", "SCROLL_UP"))
    assert driver.stage.top.scrolls["telegram"] == 0
    grant(driver.stage, Request(1, "option-of-another-page", "CLICK"))
    assert driver.view == "DecisionView"


def test_a_hint_is_pressed_by_asking_and_keeps_the_focus_where_it_was(driver: Driver) -> None:
    driver.open("locarno")
    before = driver.focus
    grant(driver.stage, Request(1, "hint-D", "CLICK"))
    assert driver.view == "DossierView"
    driver.press("esc")
    assert driver.focus == before


# ── The system's own bus ─────────────────────────────────────────────────────────────────────────────────────────────


def _lacks() -> str:
    """Why no screen reader of the system can be tried here; empty if one can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is for Linux"
    if find_spec("accesskit") is None:
        return "accesskit, of the extra a11y, isn't here"
    missing = [name for name in ("xvfb-run", "dbus-run-session", SYSTEM) if shutil.which(name) is None]
    if missing:
        return f"{', '.join(missing)} is missing"
    tried = subprocess.run([SYSTEM, "-c", "import pyatspi"], capture_output=True, check=False)
    return "python3-pyatspi is missing" if tried.returncode else ""


@pytest.mark.thorough
def test_a_program_on_the_bus_reads_the_decision_and_presses_an_option(tmp_path: Path) -> None:
    if lack := _lacks():
        pytest.skip(lack)
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("SDL_", "DBUS_", "AT_SPI"))}
    clean |= {"NARKOMINDEL_HOME": str(read_before(tmp_path)), "XDG_RUNTIME_DIR": str(tmp_path)}
    tmp_path.chmod(0o700)
    probe = [SYSTEM, str(Path(__file__).with_name("on_the_bus.py"))]
    game = [sys.executable, "-m", "game", "play", "locarno", "--ui", "window"]
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1400x900x24", *probe, *game]
    done = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    decision, forecast = json.loads(done.stdout.splitlines()[-1])  # the bus says something first
    assert decision[1][:2] == ["frame", "A conference without us · Narkomindel"]
    roles = Counter(role for role, *_ in decision)
    assert roles["paragraph"] > 5
    assert roles["heading"] == 1
    options = [thing for thing in decision if thing[0] == "push button" and thing[1][:2] in ("1.", "2.", "3.")]
    assert [thing[3] for thing in options] == [["click"]] * 3
    assert [thing[1] for thing in decision if "focused" in thing[2]] == ["One page for the count"]
    sliders = [thing for thing in forecast if thing[0] == "slider"]
    assert [thing[1][:2] for thing in sliders if "selected" in thing[2]] == ["2."]
    assert [thing[4] for thing in sliders] == [[0, 10]] * 3
