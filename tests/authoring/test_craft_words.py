"""Whatever is written, the rules of craft and history look at it without raising, and point at what stands there."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.rules import RULES
from game.authoring.rules.rule import Subject
from game.core.deal import scenario_deal
from game.core.model.debrief import HumanRecord
from game.core.model.scenario import Adviser, Scenario
from game.core.model.scenes import Advice
from game.core.model.world import Variable
from game.core.record import replace
from game.core.walk import Path, keys
from tests.build import choice, decision, scenario, world

ASKED = [rule for rule in RULES if rule.code.startswith(("craft-", "history-"))]
WORDS = st.sampled_from(
    "the/Riga/“we wait here/now”/'so/it is'/*Cold*/War/Deport/shot/revisionist school/I am/enemies of the people./"
    "were deported/lives saved/famine/[[F.1|little/did]]/İzmir/disaster/\n\n".split("/")
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join) | st.text(min_size=1, max_size=40)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_what_a_rule_points_at_stands_in_the_file(data: st.DataObject) -> None:
    file = _written(lambda: data.draw(TEXTS))
    subject = Subject(scenario_deal(file, world()), {})
    for rule in ASKED:
        for finding in rule.find(subject):
            assert finding.message
            assert finding.words in str(_at(file, finding.path) if finding.words else "")


def _written(text: Any) -> Scenario:
    """A small scenario that says `text()` wherever something is said."""
    options = {"a": choice("end", historical=True, text=text(), result=text()), "b": choice("end", text=text())}
    advice = {"aralov": Advice(says=text(), predicts=text(), came_true="unclear", backs="a")}
    scene = decision(text=text(), title=text(), choices=options, advice=advice, predicts=("a", "b", "a"))
    plain = scenario({"first": scene}, title=text(), aim=text())
    return replace(
        plain,
        advisers={"aralov": Adviser(name=text(), office=text())},
        state={"toll": Variable(start=0, min=0, max=9, label=text())},
        human_record=(HumanRecord(date="1938", text=text(), cite=()),),
        debrief=replace(plain.debrief, simplifies=text()),
    )


def _at(part: Any, path: Path) -> Any:
    """What stands at a path of a record, by the keys of a file."""
    for key in path:
        if isinstance(part, Mapping | tuple):
            part = part[key]  # type: ignore[index]  # a key of a mapping or a number of a tuple
        else:
            kind: Any = type(part)
            part = getattr(part, {alias: name for name, alias in keys(kind)}[str(key)])
    return part
