"""Which story is played in every engine? Twenty decisions of three options, and an ending by what came of them.

Every option moves two numbers, held between −100 and 100; the third of each decision is closed while fear is high.
"""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from game.core import engine
from game.core.machine import Machine, build
from game.core.model.scenes import Outcome
from game.core.model.world import Variable
from tests.build import choice, closed_unless, decision, route, scenario, world

LENGTH = 20
FEAR_LIMIT, WELL = 10, 5


class Option(NamedTuple):
    """What an option moves."""

    trust: int
    fear: int


class End(NamedTuple):
    """Where a walk comes to; the same in every engine."""

    ending: str
    trust: int
    fear: int


Walk = tuple[int, ...]
"""Numbers of the options taken."""


def options(number: int) -> tuple[Option, ...]:
    """The three options of a decision."""
    return tuple(Option((number * 7 + 5 * i) % 13 - 6, (number * 5 + 3 * i) % 9 - 4) for i in range(3))


def walks(count: int) -> list[Walk]:
    """Ways through the story that are open, drawn at random with a fixed seed."""
    chance, found = Random(1), []
    for _ in range(count):
        walk, fear = [], 0
        for number in range(LENGTH):
            taken = chance.randrange(3 if fear < FEAR_LIMIT else 2)
            fear = max(-100, min(100, fear + options(number)[taken].fear))
            walk.append(taken)
        found.append(tuple(walk))
    return found


def ours() -> Machine:
    """The story as a machine of ours."""
    meter = Variable(start=0, min=-100, max=100, label="Meter")
    scenes = {
        f"d{number}": decision(
            text=f"Decision {number}.",
            choices={
                f"c{i}": choice(
                    f"d{number + 1}" if number + 1 < LENGTH else "judge",
                    effects=(f"trust += {option.trust}", f"fear += {option.fear}"),
                    requires=closed_unless(f"fear < {FEAR_LIMIT}") if i == 2 else (),
                    result="It is done.",
                )
                for i, option in enumerate(options(number))
            },
        )
        for number in range(LENGTH)
    }
    judged = route((f"trust >= {WELL}", "good"), (None, "bad"))
    outcomes = {name: Outcome(title=name, text=f"It ends {name}.") for name in ("good", "bad")}
    written = scenario({**scenes, "judge": judged}, state={"trust": meter, "fear": meter}, outcomes=outcomes)
    return build(written, world())


def played(machine: Machine, walk: Walk) -> End:
    """A walk through ours by bare `apply`."""
    state = engine.start(machine)
    for taken in walk:
        state = engine.apply(machine, state, f"c{taken}")
    return End(state.scene, state.values["trust"], state.values["fear"])


def ink() -> str:
    """The story in ink."""
    return "\n".join(["VAR trust = 0", "VAR fear = 0", "VAR ending = 0", "-> d0", *_ink_lines()])


def _ink_lines() -> Iterator[str]:
    for number in range(LENGTH):
        yield f"=== d{number}\nDecision {number}."
        for i, option in enumerate(options(number)):
            closed = f"{{fear < {FEAR_LIMIT}}} " if i == 2 else ""
            yield f"+ {closed}[c{i}]"
            yield f"  ~ trust = MAX(-100, MIN(100, trust + ({option.trust})))"
            yield f"  ~ fear = MAX(-100, MIN(100, fear + ({option.fear})))"
            yield f"  It is done.\n  -> {f'd{number + 1}' if number + 1 < LENGTH else 'judge'}"
    yield f"=== judge\n{{ trust >= {WELL}:\n  -> good\n- else:\n  -> bad\n}}"
    yield "=== good\n~ ending = 1\nIt ends good.\n-> END\n=== bad\nIt ends bad.\n-> END"
