"""Which other engines play the story? Each as a way to play some walks, whose ends must be the same as ours."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.measure import Cost, working
from tests.benchmarks.story import FEAR_LIMIT, LENGTH, WELL, End, Walk, ink, options

PLAYER = Path(__file__).parent / "peers" / "ink.cjs"
MODULES = Path(__file__).parent / "node_modules"
ABSENT = {
    "bink": "pip install bink",
    "inkjs": "npm install inkjs, and NODE_PATH names its node_modules",
    "python-statemachine": "pip install python-statemachine",
    "transitions": "pip install transitions",
}


class Engine(NamedTuple):
    """Another engine with the story loaded."""

    walks: int
    """How many walks a round plays: so many that it takes a while."""
    cost: Cost
    ends: Callable[[], list[End]]
    """Where the walks of the last round came to."""


def agreeing(name: str, engine: Engine, expected: Sequence[End]) -> Engine:
    """The engine, which has played a round. Raises AssertionError where it came to other ends than ours."""
    engine.cost()
    found = engine.ends()
    assert found == list(expected[: engine.walks]), f"{name} plays another story: {found[0]} for {expected[0]}"
    return engine


def in_python(walks: Sequence[Walk], play: Callable[[Walk], End]) -> Engine:
    """An engine of this process."""
    ends: list[End] = []

    def round_of() -> None:
        ends[:] = [play(walk) for walk in walks]

    return Engine(len(walks), working(round_of), lambda: ends)


def inkjs(walks: Sequence[Walk]) -> tuple[Engine, str] | None:
    """The story in inkjs on Node.js, and as it compiled it; None where there is no such thing."""
    node = shutil.which("node")
    paths = os.pathsep.join(filter(None, (os.environ.get("NODE_PATH"), str(MODULES))))
    variables = {**os.environ, "NODE_PATH": paths}
    if node is None:
        return None
    if subprocess.run([node, "-e", "require('inkjs')"], env=variables, capture_output=True, check=False).returncode:
        return None
    child = subprocess.Popen([node, PLAYER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=variables)
    assert child.stdin
    assert child.stdout
    hear, tell = child.stdout, child.stdin
    ends: list[End] = []

    def asked(line: str) -> Any:
        tell.write(f"{line}\n")
        tell.flush()
        return json.loads(hear.readline())

    def cost() -> float:
        told = asked("")
        ends[:] = [End(*end) for end in told["ends"]]
        return float(told["seconds"])

    compiled = asked(json.dumps({"ink": ink(), "walks": walks}))
    return Engine(len(walks), cost, lambda: ends), compiled


def bink(walks: Sequence[Walk], compiled: str) -> Engine | None:
    """The compiled story in bink, an ink engine in Rust, from Python; None where it isn't installed."""
    if find_spec("bink") is None:
        return None
    from bink.story import Story

    story = Story(compiled)

    def play(walk: Walk) -> End:
        story.reset_state()
        story.continue_maximally()
        for taken in walk:
            story.choose_choice_index(taken)
            story.continue_maximally()
        return End(
            "good" if story.get_variable("ending") else "bad", story.get_variable("trust"), story.get_variable("fear")
        )

    return in_python(walks, play)


class _Meters:
    """What the two state machines move."""

    def __init__(self) -> None:
        self.trust = self.fear = 0

    def move(self, trust: int, fear: int) -> None:
        self.trust = max(-100, min(100, self.trust + trust))
        self.fear = max(-100, min(100, self.fear + fear))

    def open(self, *_: object) -> bool:
        return self.fear < FEAR_LIMIT

    def well(self, *_: object) -> bool:
        return self.trust >= WELL


def transitions(walks: Sequence[Walk]) -> Engine | None:
    """The story in transitions; None where it isn't installed."""
    if find_spec("transitions") is None:
        return None
    from functools import partial

    from transitions import Machine

    states = [*(f"d{number}" for number in range(LENGTH)), "judge", "good", "bad"]
    machine = Machine(model=None, states=states, initial="d0", auto_transitions=False)
    for number in range(LENGTH):
        for i, (trust, fear) in enumerate(options(number)):
            machine.add_transition(
                f"c{i}", states[number], states[number + 1], conditions="open" if i == 2 else None,
                after=partial(_moved, trust, fear),
            )  # fmt: skip
    machine.add_transition("judged", "judge", "good", conditions="well")
    machine.add_transition("judged", "judge", "bad")

    model: Any = _Meters()
    machine.add_model(model)

    def play(walk: Walk) -> End:
        model.trust = model.fear = 0
        machine.set_state("d0", model)
        for taken in walk:
            model.trigger(f"c{taken}", model)
        model.trigger("judged", model)
        return End(model.state, model.trust, model.fear)

    return in_python(walks, play)


def _moved(trust: int, fear: int, model: _Meters) -> None:
    model.move(trust, fear)


def statemachine(walks: Sequence[Walk]) -> Engine | None:
    """The story in python-statemachine; None where it isn't installed."""
    if find_spec("statemachine") is None:
        return None
    from statemachine import State, StateMachine

    states = {f"d{number}": State(initial=not number) for number in range(LENGTH)}
    states |= {"judge": State(), "good": State(final=True), "bad": State(final=True)}
    chain = [*states.values()]
    body: dict[str, Any] = dict(states)
    for i in range(3):
        steps = [
            chain[number].to(chain[number + 1], on=_mover(*options(number)[i]), cond="open" if i == 2 else None)
            for number in range(LENGTH)
        ]
        event = steps[0]
        for step in steps[1:]:
            event |= step
        body[f"c{i}"] = event
    body["judged"] = states["judge"].to(states["good"], cond="well") | states["judge"].to(states["bad"])
    story = type("Story", (StateMachine,), body)

    def play(walk: Walk) -> End:
        model = _Meters()
        machine = story(model)  # one that has ended can't be begun again
        for taken in walk:
            machine.send(f"c{taken}")
        machine.send("judged")
        return End(str(machine.current_state_value), model.trust, model.fear)

    return in_python(walks, play)


def _mover(trust: int, fear: int) -> Callable[[Any], None]:
    return lambda model: model.move(trust, fear)
