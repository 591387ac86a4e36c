"""How does a folder look that holds thousands of scenarios? Each is small, but all that a scenario must have."""

import os
from pathlib import Path

from tests.benchmarks.measure import environment, narkomindel, process

_TEXT = """\
format: 1
id: {id}
title: The {number}th question
date: {date}
place: Moscow
theatre: europe
aim: Decide by Friday what the legation in question {number} is told.
tags: [germany]
start: ask
scenes:
  ask:
    kind: decision
    date: {date}
    title: What to ask
    text: The capital waits for a word about question {number}.
    cite: [here.a]
    choices:
      gently:
        text: Ask gently, by the legation, and leave every answer open until the summer.
        historical: true
        effects:
          - world.germany += 2
        result: The legation asks.
        evidence: inferred
        next: quiet
      loudly:
        text: Ask loudly, in the newspapers, so that the other capitals read the question too.
        distance: 2
        why_distance: The same aim by another way.
        effects:
          - world.germany -= 1
        result: The newspapers ask.
        evidence: invented
        next: quiet
    readings:
      power: {{predicts: gently, because: So.}}
      ideology: {{predicts: loudly, because: So.}}
      security: {{predicts: gently, because: So.}}
facts:
  a: {{claim: A question was asked., status: confirmed, source: A. Historian (1990)}}
outcomes:
  quiet: {{title: A quiet summer, historical: true, text: Nothing more is heard until autumn.}}
record:
  happened: Moscow went on talking.
  cite: [here.a]
debrief:
  known_then: They wanted trade.
  unknown_then: How long they would.
  historians:
    - {{name: A. Historian, work: A Work (1990), view: Patience paid.}}
  other_ways:
    - {{text: A rupture., grade: speculative}}
  pushed_the_same_way: Geography.
  simplifies: Everything.
"""


def text(number: int) -> str:
    """One scenario of the crowd."""
    date = f"{1924 + number % 29}-{1 + number // 29 % 12:02}-{1 + number // 348 % 28:02}"
    return _TEXT.format(id=f"question-{number}", number=number, date=date)


def crowd(home: Path, count: int) -> dict[str, str]:
    """The environment of a user who has so many scenarios of their own, listed once before."""
    folder = home / f"{count}" / "scenarios"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"question-{number}.yaml"
        if not path.exists():
            path.write_text(text(number), "utf-8")
    variables = environment(NARKOMINDEL_HOME=os.fspath(folder.parent))
    process(narkomindel("list"), variables)
    return variables
