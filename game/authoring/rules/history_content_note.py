"""Is a player warned of what may upset, and given a way to skip?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

_KILLED = re.compile(
    r"\b(?:shot|executed|murdered|killed|hanged|deport(?:ed|ation|ations)|tortured|beat(?:en)?|"
    r"starved|massacred?|concentration camps?|labour camps?)\b",
    re.IGNORECASE,
)
_GRAVE = re.compile(
    r"\b(?:massacre[ds]?|tortured?|deportations?|famine|starved to death|gas chambers?|concentration camps?|"
    r"mass (?:graves?|shootings?|arrests?)|rape[ds]?|suicide)\b"
)
MOST = 1
"""Entries of the human record that tell of violence; with more, the juncture needs a note."""


def _find(subject: Subject) -> Iterator[Finding]:
    scenario = subject.scenario
    if scenario.content_note is not None:
        return
    fix = "give the file a `content_note`: the player can then skip it"
    violent = [number for number, entry in enumerate(scenario.human_record) if _KILLED.search(entry.text)]
    grave = next((found for said in subject.worded if (found := said.first(_GRAVE))), None)
    if len(violent) > MOST:
        message = f"{len(violent)} entries tell of violence against people, and there is no content note"
        yield Finding(("human_record",), message, fix)
    elif grave:
        yield Finding(("title",), f"a text speaks of '{grave}', and there is no content note", fix)


RULE = Rule(
    code="history-content-note",
    severity="warning",
    explanation=(
        "A pupil may have family in these records. A juncture whose human record tells more than once of violence "
        "against people, or whose texts speak of massacre, torture, famine or camps, opens with a content note, "
        "from which it can be skipped."
    ),
    bad="""
        human_record:
          - {date: 1937-06-11, text: They were shot on Stalin's order., cite: [F.1]}
          - {date: 1938-07-29, text: He was shot on the order of the same court., cite: [F.2]}
        """,
    good="""
        content_note: The human record at the end documents executions.
        human_record:
          - {date: 1937-06-11, text: They were shot on Stalin's order., cite: [F.1]}
          - {date: 1938-07-29, text: He was shot on the order of the same court., cite: [F.2]}
        """,
    find=_find,
)
