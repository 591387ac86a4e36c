"""Lessons to test: on shipped junctures, and on one whose every text is hostile."""

from functools import cache

from game import places
from game.classroom.material import Material, gather
from game.core.deal import scenario_deal
from game.core.model.debrief import HumanRecord, Question
from game.core.model.facts import Fact
from game.core.model.scenario import Adviser, Intelligence, Scenario
from game.core.model.scenes import Advice, Advocate
from tests.build import choice, decision, scenario, world
from tests.shelf import shipped

FONTS = places.shipped_assets() / "fonts"
LIBRARY = shipped()
IDS = tuple(entry.id for entry in LIBRARY.entries)

HOSTILE = '</script></style><img src=x onerror=alert(1)>"\'& #import "x" $x$ _y_ @z <w> \\u{41} `v` ]} // t ~ ‘q’'
"""What means something to HTML, CSS, typst or XML."""


@cache
def lesson_on(id: str, scene: str | None = None, seed: int = 0) -> Material:
    """The lesson on a shipped juncture."""
    return gather(LIBRARY.deal(id), LIBRARY.facts, scene, seed)


def decisions_of(id: str) -> tuple[str, ...]:
    """The decisions of a shipped juncture on history's path."""
    lesson = lesson_on(id)
    return tuple(chosen.scene for chosen in (*lesson.before, lesson.played, *lesson.after))


def every_lesson() -> list[tuple[str, str]]:
    """Every decision that a lesson can be given on."""
    return [(id, scene) for id in IDS for scene in decisions_of(id)]


def made_lesson(text: str = HOSTILE, seed: int = 0) -> Material:
    """A lesson whose every text is `text`."""
    return gather(scenario_deal(made_scenario(text), world(), None), {}, seed=seed)


def made_scenario(text: str) -> Scenario:
    """A juncture of two decisions; the second has three options, and everything in it says `text`."""
    said = {"text": text, "result": text, "why_distance": text}
    first = decision(
        date="1925-10-01",
        title=text,
        text=text,
        choices={
            "yes": choice("second", text=text, result=text, historical=True),
            "no": choice("second", distance=2, **said),
        },
    )
    second = decision(
        title=text,
        text=text,
        cite=("here.f",),
        predicts=("a", "b", "c"),
        advice={"x": Advice(says=text, predicts=text, came_true="no", backs="a", cite=("here.f",))},
        choices={
            "a": choice("end", text=text, result=text, historical=True, advocate=Advocate(who=text, cite=("here.f",))),
            "b": choice("end", distance=2, **said),
            "c": choice("end", distance=4, **said),
        },
    )
    return scenario(
        {"first": first, "second": second},
        title=text,
        place=text,
        aim=text,
        content_note=text,
        advisers={"x": Adviser(name=text, office=text)},
        intelligence={
            "r": Intelligence(source=text, reliability="poor", dated="1925-10-04", text=text, cite=("here.f",))
        },
        facts={"f": Fact(claim=text, status="corrected", source=text, date="1925-10-01", correction=text, note=text)},
        human_record=(HumanRecord(date="1938", text=text, cite=("here.f",)),),
        discussion=(Question(ask=text, cite=("here.f",)),),
    )
