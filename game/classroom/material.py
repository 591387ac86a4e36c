"""What is a lesson made from? One decision of a juncture, met on history's path, its options in lesson order."""

from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from game.core import engine, ghost
from game.core.deal import Deal
from game.core.errors import GameError
from game.core.facts import cited_by, within_reach
from game.core.machine import Machine
from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Decision
from game.core.moves import Choose
from game.core.pages.desk import DecisionScreen, ResultScreen
from game.core.pages.parts import FactCard
from game.core.run import begin, extend
from game.core.state import State
from game.core.view import Desk, decision_screen, result_screen
from game.files.curriculum_file import Curriculum

LETTERS = "ABCD"


class Chosen(NamedTuple):
    """A decision that history has taken: what stood on the desk, and what came of it."""

    scene: str
    page: DecisionScreen
    option: str
    """The text of what Moscow did."""
    result: ResultScreen


class Lettered(NamedTuple):
    """An option in lesson order."""

    letter: str
    id: str
    text: str
    choice: Choice
    closed: str | None


class Material(NamedTuple):
    """Everything that a lesson is printed from."""

    scenario: Scenario
    facts: Mapping[str, Fact]
    """Every fact within the scenario's reach, by the id that it uses."""
    seed: int
    scene: str
    decision: Decision
    page: DecisionScreen
    """The desk at the decision, with nothing on it that Moscow couldn't know."""
    dossier: tuple[FactCard, ...]
    """Facts that this decision rests on and that could be known on its day."""
    before: tuple[Chosen, ...]
    after: tuple[Chosen, ...]
    played: Chosen
    options: tuple[Lettered, ...]
    """The visible options in lesson order."""
    curricula: tuple[Curriculum, ...] = ()

    @property
    def open(self) -> tuple[Lettered, ...]:
        """The options that can be taken."""
        return tuple(option for option in self.options if option.closed is None)

    @property
    def record(self) -> Lettered:
        """What Moscow did."""
        return next(option for option in self.options if option.choice.historical)

    @property
    def running(self) -> str:
        """What stands at the head of every page: the juncture, and the order that the letters follow."""
        return f"{self.scenario.title} · order {self.seed}"

    def lettered(self, choice: str) -> Lettered | None:
        """An option by its id; None where it isn't visible."""
        return next((option for option in self.options if option.id == choice), None)


def gather(
    deal: Deal,
    facts: Mapping[str, Fact],
    scene: str | None = None,
    seed: int = 0,
    curricula: tuple[Curriculum, ...] = (),
) -> Material:
    """The lesson on a decision of a juncture that is dealt alone; without a wish, on the one that separates most.

    Raises GameError for a scene that history did not meet.
    """
    scenario = deal.machines[0].scenario
    path = _history(deal, facts)
    wanted = _wanted(scenario, scene, [step.scene for step in path])
    at = next(n for n, step in enumerate(path) if step.scene == wanted)
    played = path[at]
    decision = _decision(scenario, wanted)
    known = {card.id: card for card in played.page.dossier}
    cited = dict.fromkeys(id for id in cited_by(decision) if id in known)
    return Material(
        scenario=scenario,
        facts=within_reach(scenario, facts),
        seed=seed,
        scene=wanted,
        decision=decision,
        page=played.page,
        dossier=tuple(known[id] for id in cited),
        before=path[:at],
        after=path[at + 1 :],
        played=played,
        options=_lettered(played, decision, f"{seed}/{scenario.id}/{wanted}"),
        curricula=curricula,
    )


def most_telling(scenario: Scenario, met: list[str]) -> str:
    """The decision met for which the readings predict most different options; of equals the weightiest, then the first.

    An earlier decision needs less telling of what had gone before.
    """

    def tells(scene: str) -> tuple[int, int]:
        decision = _decision(scenario, scene)
        return len({reading.predicts for reading in decision.readings.values()}), decision.weight or 1

    return max(met, key=tells)


def cards(material: Material, ids: tuple[str, ...]) -> tuple[FactCard, ...]:
    """Facts in full, with corrections and notes: for behind the record."""
    return tuple(
        FactCard(id, f.date or "", f.claim, f.status, f.source, f.place or "", f.actors, f.correction, f.note)
        for id in dict.fromkeys(ids)
        if (f := material.facts.get(id)) is not None
    )


def _history(deal: Deal, facts: Mapping[str, Fact]) -> tuple[Chosen, ...]:
    """History's path through the juncture: each decision as it lay on the desk, and what came of it."""
    run, path = begin(deal), list[Chosen]()
    while not run.over:
        page = decision_screen(Desk(run, facts))
        taken = _of_record(run.machine(run.now.entry), run.state)
        text = next(option.text for option in page.options if option.id == taken)
        run = extend(run, Choose(taken))
        path.append(Chosen(page.scene, page, text, result_screen(Desk(run, facts))))
    return tuple(path)


def _of_record(machine: Machine, state: State) -> str:
    """What history takes. Raises GameError where it finds its own option closed."""
    taken = ghost.of_record(machine, state)
    record = engine.historical(_decision(machine.scenario, state.scene))
    if record not in (None, taken):
        raise GameError(f"history finds '{record}' closed in '{machine.scenario.id}'; narkomindel check says why")
    return taken


def _lettered(played: Chosen, decision: Decision, seed: str) -> tuple[Lettered, ...]:
    """The options in the order that a seed gives: the same on every sheet, and no telling place for the record."""
    shuffled = list(played.page.options)
    Random(seed).shuffle(shuffled)
    return tuple(
        Lettered(letter, option.id, option.text, decision.choices[option.id], option.closed)
        for letter, option in zip(LETTERS, shuffled, strict=False)
    )


def _wanted(scenario: Scenario, scene: str | None, met: list[str]) -> str:
    """The decision to play, among those on record that history met. Raises GameError for any other."""
    on_record = [name for name in met if engine.historical(_decision(scenario, name))]
    if not on_record:
        raise GameError(f"'{scenario.id}' has no decision on record, so there is nothing to compare a class with")
    if scene is not None and scene not in on_record:
        raise GameError(f"'{scenario.id}' has no decision '{scene}' on history's path; it has {', '.join(on_record)}")
    return scene or most_telling(scenario, on_record)


def _decision(scenario: Scenario, scene: str) -> Decision:
    found = scenario.scenes[scene]
    assert isinstance(found, Decision)
    return found
