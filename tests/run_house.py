"""A house to save runs in: two small junctures over a small world, or with Locarno over the shipped one."""

from pathlib import Path
from random import Random
from shutil import copy

from game import places
from game.core import engine
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen
from game.files.library import Library, open_library
from game.files.runs import Opened, Runs
from game.session import Session
from tests.small_file import asking, closing

_JUNCTURE = """\
format: 1
id: {id}
title: {title}
date: {year}-05-03
place: Moscow
theatre: europe
aim: Decide by Friday what {title} is told.
start: ask
scenes:
{ask}  answer:
    kind: decision
    date: {year}-05-07
    title: What to say
    text: The capital asks whether the talks go on.
    cite: [F.1]
    choices:
      wait:
        text: Answer that the note will be studied, and let the trade talks run on meanwhile.
        historical: true
        effects:
          - world.baltic += 3
        later:
          - date: {year}-08-01
            because: The capitals compare the notes that you sent in May.
            effects:
              - world.poland += 3
        result: They wait.
        evidence: inferred
        next: quiet
      refuse:
        text: Refuse the note outright, and tell every other Baltic capital what was refused.
        distance: 3
        why_distance: It no longer keeps the Baltic states apart.
        effects:
          - world.baltic -= 8
        result: Three capitals have the text by evening.
        evidence: invented
        next: quiet
    readings:
      power: {{predicts: wait, because: So.}}
      ideology: {{predicts: refuse, because: So.}}
      security: {{predicts: wait, because: So.}}
{closing}"""

_WORLD = """\
format: 1
groups: {relations: Relations, derived: Derived}
scales: {}
variables:
  germany: {start: 30, min: -100, max: 100, label: Germany, group: relations, cite: [F.1]}
  poland: {start: -40, min: -100, max: 100, label: Poland, group: relations, cite: [F.1]}
  baltic: {start: 0, min: -100, max: 100, label: The Baltic states, group: relations, cite: [F.1]}
derived:
  security:
    {label: Security, group: derived, min: 0, max: 100, low: -200, high: 200, terms: [{of: world.poland, weight: 2}]}
events:
  ruhr: {date: 1925-01-01, because: The French leave the Ruhr., effects: [world.germany += 2], cite: [F.1]}
  coup: {date: 1926-05-12, because: Pilsudski takes Warsaw., effects: [world.poland -= 5], cite: [F.1]}
"""

_CAMPAIGNS = """\
format: 1
whole: years
campaigns:
  years: {title: The years, from: 1924-01-01, to: 1941-06-22, endings: [{title: The end, text: It ended.}]}
  late: {title: The late years, from: 1927-01-01, to: 1941-06-22, endings: [{title: The end, text: It ended.}]}
"""


def _juncture(id: str, title: str, year: int) -> str:
    ask = asking(f"{year}-05-03", "The capital waits for a word.", "F.1", "world.baltic", "answer")
    return _JUNCTURE.format(id=id, title=title, year=year, ask=ask, closing=closing("F.1"))


class House:
    """A machine: what is installed on it, and its folder of runs."""

    def __init__(self, folder: Path, *, locarno: bool = False) -> None:
        self.folder = folder
        self.scenarios = folder / "scenarios"
        (folder / "seeds" / "facts").mkdir(parents=True)
        self.scenarios.mkdir()
        if locarno:
            for name in ("world.yaml", "locarno.yaml"):
                copy(places.shipped_scenarios() / name, self.scenarios)
        else:
            (self.scenarios / "world.yaml").write_text(_WORLD, "utf-8")
        for id, title, year in (("riga", "Riga", 1926), ("tallinn", "Tallinn", 1928)):
            (self.scenarios / f"{id}.yaml").write_text(_juncture(id, title, year), "utf-8")
        (self.scenarios / "campaigns.yaml").write_text(_CAMPAIGNS, "utf-8")
        self.runs = Runs(folder / "runs")

    def library(self) -> Library:
        """What is installed now."""
        return open_library(self.scenarios, self.folder / "seeds", None, self.folder / "cache")

    def edit(self, name: str, old: str, new: str) -> None:
        """An author's edit of a file."""
        path = self.scenarios / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} holds no {old!r}"
        path.write_text(text.replace(old, new), "utf-8")

    def play(self, id: str, *choices: str, name: str = "") -> Session:
        """A new run with these choices taken."""
        library = self.library()
        session = Session.from_run(self.runs.begin(library, id, forecast=False, name=name), library.facts)
        take(session, *choices)
        return session

    def open(self, name: str) -> Session:
        """A saved run, played on."""
        return self.opened(name)[0]

    def opened(self, name: str) -> tuple[Session, Opened]:
        """A saved run, played on, and what was told on opening it."""
        library = self.library()
        found = self.runs.open(library, name)
        return Session.from_run(found, library.facts), found


def to_decision(session: Session) -> None:
    """Turns pages until a decision is at hand, or the run is finished."""
    while not session.finished and not isinstance(session.screen, DecisionScreen):
        session.go_on()


def save_one_move(library: Library, runs: Runs, id: str) -> None:
    """A run without forecasts is begun and left after its first option has been taken."""
    session = Session.from_run(runs.begin(library, id, forecast=False), library.facts)
    to_decision(session)
    assert isinstance(session.screen, DecisionScreen)
    session.play(Choose(choice=session.screen.options[0].id))
    session.close()


def take(session: Session, *choices: str) -> None:
    """Takes these choices, turning pages between them."""
    for choice in choices:
        to_decision(session)
        session.play(Choose(choice))


def random_move(session: Session, chance: Random) -> Move | None:
    """A legal move drawn by chance, after pages have been turned; sometimes back to an earlier one. None at the end."""
    if session.moves and chance.random() < 0.15:
        return Rewind(chance.randrange(len(session.moves) + 1))
    while not session.finished:
        screen = session.screen
        if isinstance(screen, ForecastScreen) and chance.random() < 0.7:
            return Forecast(((screen.options[0].id, 10),))
        if isinstance(screen, NoteScreen) and chance.random() < 0.5:
            return Skip()
        if isinstance(screen, DecisionScreen):
            run = session.run
            offers = engine.options(run.machine(run.now.entry), run.state)
            return Choose(chance.choice([offer.choice for offer in offers if offer.closed is None]))
        session.go_on()
    return None
