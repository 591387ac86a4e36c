"""A juncture that tries to break out of its page: names that mean much to JavaScript, texts that mean it to HTML."""

from game.core.deal import Deal, scenario_deal
from game.core.model.debrief import HumanRecord, Question
from game.core.model.facts import Fact
from game.core.model.scenario import Adviser, Intelligence, Scenario
from game.core.model.scenes import Advice, Advocate
from tests.build import choice, decision, scenario, trust, world

TEXT = (
    "</script></style></title><script>document.title='broken'</script><img src=x onerror=alert(1)> <!-- ]]> "
    "&lt; &amp; \"double\" 'single' `${alert(2)}` \u2028 [[here.constructor|constructor]] *__proto__*"
)
"""What closes a script, a style, a comment, CDATA, an attribute or a template, and marks that are ours."""


def hostile_scenario() -> Scenario:
    """Two decisions; the ids are names of every JavaScript object."""
    said = {"text": TEXT, "result": TEXT}
    first = decision(
        date="1925-10-01",
        title=TEXT,
        text=TEXT,
        cite=("here.constructor",),
        advice={"constructor": Advice(says=TEXT, predicts=TEXT, came_true="no", backs="valueof")},
        predicts=("constructor", "valueof", "constructor"),
        choices={
            "constructor": choice("prototype", historical=True, effects=("constructor += 2",), **said),
            "valueof": choice("prototype", distance=2, why_distance=TEXT, advocate=Advocate(who=TEXT, cite=()), **said),
        },
    )
    second = decision(
        title=TEXT,
        text=TEXT,
        choices={
            "constructor": choice("end", historical=True, **said),
            "tostring": choice("end", distance=4, why_distance=TEXT, **said),
        },
    )
    return scenario(
        {"constructor": first, "prototype": second},
        start="constructor",
        title=TEXT,
        place=TEXT,
        aim=TEXT,
        content_note=TEXT,
        state={"constructor": trust()},
        advisers={"constructor": Adviser(name=TEXT, office=TEXT)},
        intelligence={
            "constructor": Intelligence(source=TEXT, reliability="poor", dated="1925-09-28", text=TEXT, cite=()),
        },
        facts={
            "constructor": Fact(
                claim=TEXT, status="corrected", source=TEXT, date="1925-09-01", correction=TEXT, note=TEXT
            )
        },
        human_record=(HumanRecord(date="1938", text=TEXT, cite=("here.constructor",)),),
        discussion=(Question(ask=TEXT, cite=("here.constructor",)),),
    )


def hostile_deal() -> Deal:
    """The juncture, ready to be played alone."""
    return scenario_deal(hostile_scenario(), world())
