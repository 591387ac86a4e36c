"""Budget 8: how many choices a second does the engine take, headless, beside other engines that play the same story?"""

from collections.abc import Iterator

from game.core import engine
from game.session import Session
from tests.benchmarks import engines, story
from tests.benchmarks.bench import Bench
from tests.benchmarks.engines import Engine
from tests.benchmarks.line import Line, faster, lacking, number, seconds
from tests.benchmarks.measure import interleaved, spread, working

INK = 15.0
SCREEN = 1.0
"""Milliseconds."""
WALKS, FEW = 500, 50
SCREENS = 50


def lines(bench: Bench) -> Iterator[Line]:
    """Bare `apply`, beside each engine; then what a page costs."""
    walks, machine = story.walks(WALKS), story.ours()
    mine = engines.in_python(walks, lambda walk: story.played(machine, walk))
    mine.cost()
    expected = mine.ends().copy()
    for name, (peer, limit) in _peers(walks).items():
        if peer is None:
            yield lacking(8, "bare apply", name, engines.ABSENT[name])
            continue
        engines.agreeing(name, peer, expected)
        found = interleaved(bench.rounds, ours=mine.cost, theirs=peer.cost)
        ours = [cost / WALKS for cost in found["ours"]]
        theirs = [cost / peer.walks for cost in found["theirs"]]
        yield faster(8, "bare apply", name, ours, theirs, limit, story.LENGTH)
    why = "in no package registry; 257,000 choices a second when it was measured in November 2026"
    yield lacking(8, "bare apply", "Dendry", why)
    yield _shipped(bench)
    yield from _screens(bench)


def _peers(walks: list[story.Walk]) -> dict[str, tuple[Engine | None, float | None]]:
    """The other engines, and how many times as fast ours should be; of those that only pass states it is told."""
    few = walks[:FEW]
    ink = engines.inkjs(few)
    return {
        "inkjs": (ink[0] if ink else None, INK),
        "bink": (engines.bink(few, ink[1]) if ink else None, INK),
        "python-statemachine": (engines.statemachine(few), None),
        "transitions": (engines.transitions(few), None),
    }


def _shipped(bench: Bench) -> Line:
    """Bare `apply` in Locarno, over the world with all its variables."""
    machine = bench.library.deal("locarno").machines[0]
    begun, record = engine.start(machine), []
    state = begun
    while engine.decision(machine, state) is not None:
        record.append(engine.nearest(machine, state, whatever=False))
        state = engine.apply(machine, state, record[-1])

    def play() -> None:
        for _ in range(200):
            state = begun
            for choice in record:
                state = engine.apply(machine, state, choice)

    found = spread([200 * len(record) / cost for cost in interleaved(bench.rounds, ours=working(play))["ours"]])
    return Line(8, "bare apply, Locarno over the whole world", "", found, None, "choices a second")


def _screens(bench: Bench) -> Iterator[Line]:
    """The first page of a juncture, and one far on in the campaign, with its ghost and its ledger."""
    for id in ("locarno", "moscow-1924-1953"):
        session = Session(bench.library.deal(id), bench.library.facts)

        def draw(session: Session = session) -> None:
            for _ in range(SCREENS):
                session._drawn()  # what `screen` keeps once it is drawn

        cost = [1000 * one / SCREENS for one in interleaved(bench.rounds, ours=working(draw))["ours"]]
        note = f"{seconds(spread(cost).median / 1000)}, {number(1 / spread(cost).median)} a millisecond"
        yield Line(8, f"one Screen, {id}", "", spread(cost), SCREEN, "ms", note=note)
