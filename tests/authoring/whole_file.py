"""Whole small files around the lines of an example: `whole_file("choice", "next: nowhere")`."""

import re
from textwrap import dedent, indent

from game.authoring.rules.reading.explained import Within

CHOICE = """\
text: Refuse the note outright, and tell every other Baltic capital what was refused.
distance: 3
why_distance: It no longer keeps the Baltic states apart.
result: Three capitals have the text by evening.
evidence: invented
next: quiet
"""
DECISION = """\
kind: decision
date: 1926-05-03
title: What to say
text: Riga asks whether the trade talks go on.
cite: [F.1]
choices:
  wait:
    text: Answer that the note will be studied, and let the trade talks run on meanwhile.
    historical: true
    result: Riga waits.
    evidence: inferred
    next: way
  refuse: <choice>
readings:
  power: {predicts: wait, because: Time is on the larger side.}
  ideology: {predicts: refuse, because: Landlords understand refusal.}
  security: {predicts: wait, because: A door stays open.}
"""
ROUTE = """\
kind: route
branches:
  - if: world.germany > 3
    next: quiet
  - next: quiet
"""
OUTCOME = """\
title: A quiet summer
historical: true
text: Nothing more is heard until autumn.
"""
FILE = """\
format: 1
id: riga
title: A telegram from Riga
date: 1926-05-03
place: Moscow
theatre: europe
aim: Decide by Friday what Riga is told.
advisers:
  litvinov: {name: Maxim Litvinov, office: Deputy Commissar}
start: answer
scenes:
  answer: <decision>
  way: <route>
outcomes:
  quiet: <outcome>
record:
  happened: Moscow went on talking.
  cite: [F.1]
debrief:
  known_then: Latvia wanted trade.
  unknown_then: How long it would.
  historians:
    - {name: A. Historian, work: A Work (1990), view: Patience paid.}
  other_ways:
    - {text: A rupture., grade: speculative}
  pushed_the_same_way: Geography.
  simplifies: Everything.
state:
  trust: {start: 5, min: 0, max: 10, label: Trust}
"""
WORLD = """\
format: 1
groups: {}
scales: {}
variables:
  germany: {start: 30, min: -100, max: 100, label: Germany}
"""
CAMPAIGN = """\
title: The whole
from: 1924-01-01
to: 1926-12-31
endings:
  - {title: The end, text: It ends.}
"""
CAMPAIGNS = """\
format: 1
whole: whole
campaigns:
  whole: <campaign>
"""
FACTS = """\
format: 1
facts:
  F.1: {claim: Riga wrote., status: confirmed, source: A Source}
"""
PARTS = {
    "choice": CHOICE,
    "decision": DECISION,
    "route": ROUTE,
    "outcome": OUTCOME,
    "campaign": CAMPAIGN,
}
WHOLES = {
    "world": ("world.yaml", WORLD),
    "campaigns": ("campaigns.yaml", CAMPAIGNS),
    "campaign": ("campaigns.yaml", CAMPAIGNS),
    "facts": ("facts/F.yaml", FACTS),
}
_KEY = re.compile(r"^([^\s#-][^\n]*?):(?=\s)", re.MULTILINE)


def whole_file(within: Within, lines: str) -> tuple[str, str]:
    """A file's name, and a text that is right but for these lines: they replace the keys of the same names."""
    parts = dict(PARTS)
    name, whole = WHOLES.get(within, ("riga.yaml", FILE))
    lines = dedent(lines).strip("\n") + "\n"
    if within in parts:
        parts[within] = _with(parts[within], lines)
    else:
        whole = _with(whole, lines)
    while found := re.search(r"^( *)(\S+): <(\w+)>\n", whole, re.MULTILINE):
        block = indent(parts[found[3]], found[1] + "  ")
        whole = f"{whole[: found.start()]}{found[1]}{found[2]}:\n{block}{whole[found.end() :]}"
    return name, whole


def _with(text: str, lines: str) -> str:
    """A text whose blocks of the same keys are replaced; what has no key of it is put in front."""
    replaced = set(_KEY.findall(lines))
    blocks = re.split(r"^(?=[^\s])", text, flags=re.MULTILINE)
    kept = [block for block in blocks if not (key := _KEY.match(block)) or key[1] not in replaced]
    return "".join((*kept, lines))
