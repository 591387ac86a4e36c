"""What is written while it is played? A file of two decisions, and ways to save it."""

import os
from pathlib import Path

from game.authoring.drafts.preview import FilePreview, open_preview
from game.core.moves import Choose
from game.core.pages.desk import DecisionScreen
from game.files.library import Library

DRAFT = """\
format: 1
id: draft
title: A note from Riga
date: 1926-05-03
place: Moscow
theatre: europe
aim: Decide by Friday what Riga is told.
state:
  trust: {start: 0, min: -10, max: 10, label: Riga's trust}
start: ask
scenes:
  ask:
    kind: decision
    date: 1926-05-03
    title: What to ask
    text: Riga waits for a word.
    cite: [here.a]
    choices:
      gently:
        {text: Ask gently., historical: true, result: The legation asks., evidence: inferred, next: answer}
      loudly:
        {text: Ask loudly., distance: 2, why_distance: Means., result: They ask., evidence: invented, next: answer}
    readings: &readings
  answer:
    kind: decision
    date: 1926-05-07
    title: What to say
    text: Riga asks back.
    cite: [here.a]
    choices:
      wait: {text: Wait., historical: true, result: Riga waits., evidence: inferred, next: quiet}
      speak:
        text: Speak.
        distance: 3
        why_distance: Another aim.
        result: Riga hears.
        evidence: invented
        next: quiet
    readings: &readings
outcomes:
  quiet: {title: A quiet summer, historical: true, text: Nothing more is heard.}
record: {happened: It waited., cite: [here.a]}
debrief:
  known_then: Known.
  unknown_then: Unknown.
  historians:
    - {name: A. Historian, work: A Work (1990), view: A view.}
  other_ways:
    - {text: Another way., grade: speculative}
  pushed_the_same_way: Much.
  simplifies: Much.
facts:
  a: {date: 1926-05-02, claim: Riga sent a note., status: confirmed, source: 'A Source (1927), p. 1'}
"""
for _choice in ("gently", "wait"):
    _readings = "".join(
        f"\n      {name}: {{predicts: {_choice}, because: So.}}" for name in ("power", "ideology", "security")
    )
    DRAFT = DRAFT.replace(" &readings", _readings, 1)


def begun(folder: Path, library: Library, text: str = DRAFT, *, forecast: bool = False) -> tuple[FilePreview, Path]:
    """A preview of a new file, and the file."""
    path = folder / "draft.yaml"
    path.write_text(text, encoding="utf-8")
    return open_preview(str(path), library, forecast=forecast), path


def choose(preview: FilePreview, *choices: str) -> None:
    """Goes on to each decision and takes a choice; ends at its result."""
    assert preview.session is not None
    for choice in choices:
        while not isinstance(preview.session.screen, DecisionScreen):
            preview.session.go_on()
        preview.session.play(Choose(choice))


def replace(path: Path, text: str) -> None:
    """Saves as editors do: a new file, renamed over the old one."""
    fresh = path.with_suffix(".tmp")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, path)
