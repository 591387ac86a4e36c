from game.core.engine import start
from game.core.machine import build
from game.core.meters import map_view, meters, words
from game.core.model.world import Band, Variable
from game.core.pages.parts import MapLine, MapView
from game.frontends.terminal.block import Block
from game.frontends.terminal.standing import tables
from tests.build import choice, decision, scenario, trust, world

BANDS = (
    Band(to=-30, words="hostile", line="hostile"),
    Band(to=29, words="distant"),
    Band(to=100, words="warm", line="friendly"),
)


def _lines(germany: int, treaty: bool) -> tuple[MapLine, ...]:
    between = ("moscow", "berlin")
    own = world(
        germany=Variable(
            start=germany, min=-100, max=100, label="Germany", group="relations", bands=BANDS, between=between
        ),
        rapallo_in_force=Variable(start=treaty, label="Rapallo", group="treaties", between=between, line="pact"),
    )
    scenes = {"one": decision(choices={"a": choice("end", historical=True), "b": choice("end")})}
    machine = build(scenario(scenes), own)
    begun = start(machine)
    return map_view(machine, begun, begun, "1925-10-05").lines


def test_a_line_is_drawn_by_relation_and_by_treaty_and_where_both_speak_it_says_both() -> None:
    drawn = {
        (germany, treaty): [line.drawn for line in _lines(germany, treaty)]
        for germany in (-50, 0, 50)
        for treaty in (False, True)
    }
    assert drawn == {
        (-50, False): ["hostile"],
        (-50, True): ["pact, and hostile"],
        (0, False): [],
        (0, True): ["pact"],
        (50, False): ["friendly"],
        (50, True): ["pact"],
    }


def test_a_hostile_line_names_the_pact_that_holds_and_the_terminal_says_it_too() -> None:
    (line,) = _lines(-50, True)
    assert (line.kind, line.label, line.pact) == ("hostile", "Germany", "Rapallo")
    told = tables((), MapView("europe", "1925-10-05", (line,), ()), {})
    said = ["".join(span.text for span in block.spans) for block in told if isinstance(block, Block)]
    assert any("Germany: pact, and hostile, Moscow and Berlin" in words for words in said)
    assert not any(one.pact for germany in (0, 50) for one in _lines(germany, True))


def test_the_meters_are_the_files_own_and_what_it_touches() -> None:
    scenes = {
        "one": decision(
            choices={
                "a": choice("end", historical=True, effects=("world.germany += 5", "trust += 1")),
                "b": choice("end"),
            }
        )
    }
    machine = build(
        scenario(scenes, state={"trust": trust()}), world(italy=Variable(start=0, min=-9, max=9, label="Italy"))
    )
    begun = start(machine)
    assert [(meter.name, meter.value, meter.group) for meter in meters(machine, begun, begun)] == [
        ("trust", 0, "here"),
        ("world.germany", 30, "relations"),
    ]


def test_a_value_is_said_in_the_words_of_its_band() -> None:
    scenes = {"one": decision(choices={"a": choice("end", historical=True), "b": choice("end")})}
    own = world(germany=Variable(start=0, min=-100, max=100, label="Germany", bands=BANDS))
    machine = build(scenario(scenes), own)
    said = [words(machine, "world.germany", value) for value in (-100, -30, -29, 29, 30, 100)]
    assert said == ["hostile", "hostile", "distant", "distant", "warm", "warm"]
    assert words(machine, "world.rapallo_in_force", True) == "yes"
