"""What do the terminal's tests play? One small juncture with something of everything, and ways to play it by text."""

from io import StringIO

from game.core.deal import Deal, campaign_deal, scenario_deal
from game.core.model.campaigns import Campaign, Ending
from game.core.model.debrief import Historian, HumanRecord, Question
from game.core.model.facts import Fact
from game.core.model.scenario import Adviser, Intelligence, Scenario
from game.core.model.scenes import Advice, Advocate, Also, Choice, Dispatch, Later, Outcome, Scene
from game.core.model.world import Band, Derived, Event, Term, Variable
from game.core.record import replace
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
GROUPS = {"derived": "How Moscow stands", "relations": "Relations", "treaties": "Treaties"}


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
    return played(session(forecast=forecast, **keys), *lines, width=width, output=output)


def campaign_transcript(*lines: str, width: int = 80, output: StringIO | None = None) -> str:
    """The same for the campaign, without forecasts."""
    return played(Session(campaign(), FACTS, forecast=False), *lines, width=width, output=output)


def played(session: Session, *lines: str, width: int = 80, output: StringIO | None = None) -> str:
    """The transcript of a session into which these lines are typed."""
    output = output or StringIO()
    source = StringIO("".join(f"{line}\n" for line in lines))
    console = Console(source, output, {"COLUMNS": str(width)})
    try:
        Turns(session, console, GROUPS).play()
    except LeaveError:
        output.write("(left)\n")
    return output.getvalue()


def campaign() -> Deal:
    """Three junctures, the second passed over unless Germany is warm; events, and effects that land or come to nothing.

    `letter` is the first, `juncture()` the last, whose first day lies behind the last scene of `letter`.
    """
    letter = build.scenario(
        {
            "write": build.decision("1925-01-10", title="The letter", choices=_writing("seal"), predicts=PREDICTED),
            "seal": build.decision("1925-12-20", title="The seal", choices=_writing("end"), predicts=PREDICTED),
        },
        id="letter",
        date="1925-01-10",
        title="A letter",
        human_record=(HumanRecord(date="1937-05-02", text="The clerk was shot.", cite=("F.I.1.a",)),),
    )
    middle = juncture(
        id="middle",
        date="1925-03-01",
        title="A middle",
        eligible="world.germany > 60",
        otherwise="Nobody in *Berlin* asks.",
    )
    variables = {f"line_{n}": Variable(start=0, min=0, max=100, label=f"Line {n}") for n in range(1, 8)}
    ring = Derived(
        label="Ring", group="derived", min=0, max=100, low=-100, high=100, terms=(Term(of="world.germany", weight=1),)
    )
    happened = {
        "fire": Event(date="1925-02-27", because="A house burns.", effects=("world.germany -= 5",), cite=("F.I.1.a",)),
        "rain": Event(date="1925-02-28", because="It rains.", effects=("world.germany -= 0",), cite=("F.I.1.a",)),
    }
    own = replace(build.world(**variables), events=happened, derived={"ring": ring})
    last = juncture(id="last", date="1925-10-05")
    return campaign_deal("all", _CAMPAIGN, (letter, middle, last), own)


PREDICTED = ("warm", "cold", "cold")
_CAMPAIGN = Campaign(
    title="Two letters",
    start="1925-01-01",
    to="1925-12-31",
    endings=(
        Ending(title="Friends", text="They *part* as friends.", condition="world.germany > 0"),
        Ending(title="Strangers", text="They part as strangers."),
    ),
    historians=(Historian(name="B. Historian", work="Another Work (1991)", view="Another view."),),
    discussion=(Question(ask="Was it the weather?"),),
)


def _writing(next: str) -> dict[str, Choice]:
    """`warm`, the record, and `cold`, which moves seven lines."""
    later = (
        Later(date="1925-06-01", because="The answer comes.", effects=("world.germany += 1",)),
        Later(date="1925-07-01", because="The poet answers.", effects=("world.germany += 1",), condition="false"),
        Later(date="1927-01-01", because="The bill comes.", effects=("world.germany -= 1",)),
    )
    cold = tuple(f"world.line_{n} += {n}" for n in range(1, 8))
    return {
        "warm": build.choice(next, text="Write warmly.", historical=True, later=later if next == "seal" else ()),
        "cold": build.choice(
            next,
            text="Write coldly.",
            effects=("world.germany -= 20", *cold),
            later=later if next == "seal" else (),
        ),
    }


def flat(text: str) -> str:
    """The words of a transcript with the line breaks taken out."""
    return " ".join(text.split())
