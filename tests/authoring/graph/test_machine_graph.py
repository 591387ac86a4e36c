"""A scenario's machine as a chart and as a picture."""

import pytest

from game.authoring.graph import machine_chart, machine_picture
from game.authoring.graph.machine_chart import Chart
from game.core.deal import scenario_deal
from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Later, Outcome
from tests import build

from .pictures import classes, lines, root, size

_HOSTILE = "</text><script>alert('1')</script> & \"<b>\" ]]> &#0; <!-- %s"


def _scenario(**keys: object) -> Scenario:
    """A decision with a closed and a hidden option, a route, and two outcomes."""
    later = (Later(date="1926-01-01", because="So.", effects=("world.germany += 1",), condition="world.germany > 0"),)
    choices = {
        "sign": build.choice("fork", historical=True, effects=("trust += 5",), later=later),
        "wait": build.choice("fork", requires=build.closed_unless("trust > 3")),
        "hide": build.choice("shut", show_if="world.germany < 0"),
    }
    scenes = {
        "first": build.decision(choices=choices, predicts=("sign", "wait", "sign")),
        "fork": build.route(("trust >= 5", "open"), (None, "shut")),
    }
    outcomes = {
        "open": Outcome(title="Open", text="Open.", historical=True, effects=("world.germany += 2",)),
        "shut": Outcome(title="Shut", text="Shut."),
    }
    given = {"outcomes": outcomes, "state": {"trust": build.trust()}} | keys
    return build.scenario(scenes, **given)


def _chart(scenario: Scenario) -> Chart:
    return machine_chart.chart(scenario_deal(scenario, build.world()))


def test_history_is_followed_from_scene_to_outcome() -> None:
    chart = _chart(_scenario())
    assert [box.id for box in chart.boxes if box.on_record] == ["first", "first/sign", "fork", "fork/0", "open"]
    assert [(arrow.tail, arrow.head) for arrow in chart.arrows if arrow.on_record] == [
        ("first", "first/sign"),
        ("first/sign", "fork"),
        ("fork", "fork/0"),
        ("fork/0", "open"),
    ]


def test_history_ends_where_the_record_does() -> None:
    choices = {"a": build.choice("end"), "b": build.choice("end")}
    chart = _chart(build.scenario({"first": build.decision(choices=choices)}))
    assert not any(box.on_record for box in chart.boxes)


def test_conditions_and_later_effects_are_told() -> None:
    boxes = {box.id: box for box in _chart(_scenario()).boxes}
    assert boxes["first/wait"].conditions == ("open if trust > 3",)
    assert boxes["first/hide"].conditions == ("shown if world.germany < 0",)
    assert boxes["first/sign"].later == ("later, 1926-01-01: world.germany += 1 if world.germany > 0",)
    assert boxes["fork/1"].name == "otherwise"
    assert [id for id, box in boxes.items() if box.conditional] == ["first/wait", "first/hide", "fork/0"]


def test_the_picture_tells_history_and_conditions_by_more_than_colour() -> None:
    svg = machine_picture.svg(_chart(_scenario()))
    assert [line.text for line in lines(svg)].count("THE RECORD") == 2
    drawn = classes(svg)
    assert drawn.count("choice dashed") == 2
    assert drawn.count("branch recorded dashed") == 1
    assert drawn.count("rail") + drawn.count("rail dashed") == 1 + 4


def test_an_effect_stands_in_its_box_as_it_stands_in_the_file() -> None:
    assert "trust += 5" in [line.text for line in lines(machine_picture.svg(_chart(_scenario())))]


def test_every_line_lies_within_its_box() -> None:
    long = "a_very_long_name_of_an_option_that_goes_on"[:40]
    choices = {
        long: build.choice("end", text="Word " * 35, effects=("trust += 1 + 2 * (3 + trust)" + " + 1" * 30,)),
        "b": build.choice("end", historical=True, text="W" * 200),
    }
    scenes = {"first": build.decision(choices=choices, title="MW " * 40, predicts=("b", "b", "b"))}
    svg = machine_picture.svg(_chart(build.scenario(scenes, state={"trust": build.trust()})))
    boxes = [
        tuple(float(element.attrib[key]) for key in ("x", "y", "width", "height"))
        for element in root(svg).iter()
        if element.get("class", "").split()[0:1] in (["decision"], ["choice"], ["outcome"])
    ]
    inside = 0
    for line in lines(svg):
        for left, top, width, height in boxes[2:]:  # the first two stand in the legend
            if left <= line.left <= left + width and top + 4 < line.base <= top + height:
                assert line.left + line.width <= left + width
                inside += 1
    assert inside > 20


def test_nothing_of_an_author_is_read_as_markup() -> None:
    choices = {"a": build.choice("end", historical=True, text=_HOSTILE), "b": build.choice("end")}
    scenes = {"first": build.decision(choices=choices, title=_HOSTILE, predicts=("a", "a", "b"))}
    svg = machine_picture.svg(_chart(build.scenario(scenes, title=_HOSTILE)))
    tags = {element.tag.rpartition("}")[2] for element in root(svg).iter()}
    assert tags == {"svg", "title", "desc", "style", "rect", "path", "text"}
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("choices", [2, 4])
def test_a_picture_is_as_large_as_what_is_drawn(choices: int) -> None:
    options: dict[str, Choice] = {f"o{n}": build.choice("end", historical=n == 0) for n in range(choices)}
    svg = machine_picture.svg(
        _chart(build.scenario({"first": build.decision(choices=options, predicts=("o0", "o1", "o1"))}))
    )
    across, down = size(svg)
    assert all(line.left > 0 and line.left + line.width < across and 0 < line.base < down for line in lines(svg))


def test_it_names_itself_for_whoever_cannot_see_it() -> None:
    whole = root(machine_picture.svg(_chart(_scenario())))
    title, description = whole[0], whole[1]
    assert whole.attrib["role"] == "img"
    assert whole.attrib["aria-labelledby"].split() == [title.attrib["id"], description.attrib["id"]]
    assert title.text == "A test"
    assert "History passes first, sign, fork, open." in (description.text or "")


def test_every_shape_bears_its_colours_itself_for_programs_that_read_no_style_sheet() -> None:
    shapes = [shape for shape in root(machine_picture.svg(_chart(_scenario()))).iter() if "class" in shape.attrib]
    assert shapes
    for shape in shapes:
        assert "fill" in shape.attrib, shape.attrib
    outlined = [shape.attrib["stroke"] for shape in shapes if shape.attrib["class"].split()[0] == "outcome"]
    assert all(colour.startswith("#") for colour in outlined)


def test_dark_and_light_differ_in_colours_alone() -> None:
    style = machine_picture.svg(_chart(_scenario())).split("<style>")[1].split("</style>")[0]
    light, dark = style.split("@media (prefers-color-scheme: dark)")
    assert "#FBF6EA" in light
    assert "#12120F" in dark
    assert "stroke-width" not in dark
