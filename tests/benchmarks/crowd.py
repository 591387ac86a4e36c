"""How does a folder look that holds thousands of scenarios? Each is small, but all that a scenario must have."""

import os
from pathlib import Path

from tests.benchmarks.measure import environment, narkomindel, process
from tests.small_file import asking, closing

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
{ask}facts:
  a: {{claim: A question was asked., status: confirmed, source: A. Historian (1990)}}
{closing}"""


def text(number: int) -> str:
    """One scenario of the crowd."""
    date = f"{1924 + number % 29}-{1 + number // 29 % 12:02}-{1 + number // 348 % 28:02}"
    ask = asking(date, f"The capital waits for a word about question {number}.", "here.a", "world.germany", "quiet")
    return _TEXT.format(id=f"question-{number}", number=number, date=date, ask=ask, closing=closing("here.a"))


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
