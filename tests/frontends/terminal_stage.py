"""What do the terminal's tests play? One small juncture with something of everything, and ways to play it by text."""

from io import StringIO

from game.core.deal import scenario_deal
from game.core.model import (
    Advice,
    Adviser,
    Advocate,
    Also,
    Band,
    Dispatch,
    Fact,
    HumanRecord,
    Intelligence,
    Later,
    Outcome,
    Question,
    Scenario,
    Scene,
    Variable,
)
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.turns import Turns
from game.session import Session
from tests import build

WORDS = (Band(to=-1, words="cold"), Band(to=100, words="warm"))
LONGEST = "Narkomvneshtorgpromsyndikatsdelegation"
FACTS = {
    "F.I.1.a": Fact(
        date="1925-09",
        claim="A draft lay in Berlin.",
        status="corrected",
        source="A Book (1990), p. 5",
        correction="It lay in Moscow.",
        known_from="1925-10-01",
        place="Berlin",
        actors=("Germany", "USSR"),
    ),
    "F.I.1.b": Fact(date="1925-10-02", claim="Stresemann was cool.", status="confirmed", source="A paper, 1925"),
}
GROUPS = {"relations": "Relations", "treaties": "Treaties"}


def juncture(**keys: object) -> Scenario:
    """Two decisions on record, one off it; a closed option; every part of a page."""
    scenes: dict[str, Scene] = {
        "first": build.decision(
            title="The draft",
            text="A [[F.I.1.a|draft]] lies *here* - Beneš, “Чичерин” and the " + LONGEST + " wait…\nWhat now?",
            cite=("F.I.1.a", "F.I.1.b"),
            also=(Also(condition="true", text="Berlin is waiting."),),
            advice={
                "chicherin": Advice(
                    says="Chicherin would sign.", predicts="Berlin signs.", came_true="yes", backs="sign"
                ),
                "litvinov": Advice(says="Litvinov would not.", predicts="Paris calls.", came_true="unclear"),
            },
            dispatch=Dispatch(source="the night train", reliability="poor", text="Nobody came.", cite=("F.I.1.b",)),
            predicts=("sign", "wait", "sign"),
            choices={
                "wait": build.choice(
                    "odd", text="Wait until they ask.", effects=("trust -= 20", "world.germany -= 40")
                ),
                "sign": build.choice(
                    "second",
                    text="*Sign* it at once.",
                    historical=True,
                    evidence="documented",
                    advocate=Advocate(who="Georgy Chicherin", cite=("F.I.1.a",)),
                    effects=("trust += 10",),
                    later=(
                        Later(date="1926-04-24", because="The draft is taken up.", effects=("world.germany += 1",)),
                    ),
                ),
                "leave": build.choice(
                    "second",
                    text="Leave by the back door.",
                    requires=build.closed_unless("trust > 90", "It is locked."),
                ),
            },
        ),
        "second": build.decision(
            "1925-10-12",
            title="The pen",
            cite=("F.I.1.b",),
            predicts=("black", "red", "black"),
            choices={
                "red": build.choice("end", text="Use red ink.", distance=4, why_distance="Another colour."),
                "black": build.choice("end", text="Use black ink.", historical=True),
            },
        ),
        "odd": build.decision(
            "1925-10-13",
            title="Nobody asks",
            choices={
                "a": build.choice("lost", text="Write to Paris."),
                "b": build.choice("lost", text="Write to Rome."),
            },
        ),
    }
    outcomes = {
        "end": Outcome(
            title="The ink dries", text="It is signed.", historical=True, effects=("world.rapallo_in_force = false",)
        ),
        "lost": Outcome(title="The draft is lost", text="It is lost."),
    }
    given: dict[str, object] = {
        "title": "A page for Berlin",
        "state": {"trust": Variable(start=0, min=-100, max=100, label="Trust", bands=WORDS, better="up")},
        "advisers": {
            "chicherin": Adviser(name="Georgy Chicherin", office="Commissar"),
            "litvinov": Adviser(name="Maxim Litvinov", office="Deputy"),
        },
        "intelligence": {
            "count": Intelligence(
                source="the German ambassador", reliability="good", dated="1925-09", text="He wept.", cite=("F.I.1.b",)
            )
        },
        "outcomes": outcomes,
        "human_record": (HumanRecord(date="1938-03-15", text="Krestinsky was shot.", cite=("F.I.1.b",)),),
        "discussion": (Question(ask="Was it the ink?"),),
        **keys,
    }
    return build.scenario(scenes, **given)


def session(*, forecast: bool = True, **keys: object) -> Session:
    """A session of the juncture."""
    return Session(scenario_deal(juncture(**keys), build.world()), FACTS, forecast=forecast)


def transcript(
    *lines: str, forecast: bool = True, width: int = 80, output: StringIO | None = None, **keys: object
) -> str:
    """What the player reads who types these lines into the juncture; `(left)` ends it where the player left."""
    output = output or StringIO()
    source = StringIO("".join(f"{line}\n" for line in lines))
    console = Console(source, output, {"COLUMNS": str(width)})
    try:
        Turns(session(forecast=forecast, **keys), console, GROUPS).play()
    except LeaveError:
        output.write("(left)\n")
    return output.getvalue()


def flat(text: str) -> str:
    """The words of a transcript with the line breaks taken out."""
    return " ".join(text.split())
