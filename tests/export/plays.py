"""What does Python's engine come to, as plain data? Random sittings, to be played again by the page's engine."""

import json
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any

from game.core import ghost as ghosts
from game.core.campaign import PassedOver
from game.core.deal import Deal
from game.core.debrief import record_screen
from game.core.engine import historical, options
from game.core.errors import IllegalMove
from game.core.estimate import estimate_screen, whole_ledger
from game.core.model.facts import Fact
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen
from game.core.pages.screen import Screen
from game.core.run import COUNTERS, Run, begin, extend
from game.core.score import decision_of
from game.core.scored import scored
from game.core.view import Desk
from game.session import Session

Action = Any
"""`{choose}`, `{forecast}`, `{rewind}`, `skip`, `go_on` or `undo`: what a page's reader does."""


class Sitting:
    """A session that keeps what was done and what was shown."""

    def __init__(
        self, deal: Deal, facts: Mapping[str, Fact], *, forecast: bool, shown: bool, known: frozenset[str]
    ) -> None:
        self.session = Session(deal, facts, forecast=forecast)
        self.deal, self.forecast, self.shown, self.known = deal, forecast, shown, known
        self.actions: list[Action] = []
        self.pages: list[Any] = [self._page()]

    def act(self, action: Action) -> None:
        """Does it, and keeps the page that follows or why it can't be done."""
        self.actions.append(action)
        try:
            if action == "go_on":
                self.session.go_on()
            elif action == "undo":
                self.session.undo()
            else:
                self.session.play(move_of(action))
        except IllegalMove as error:
            self.pages.append(str(error))
            return
        self.pages.append(self._page())

    def asked(self) -> dict[str, Any]:
        """The line that has the page's engine play the same."""
        return {
            "deal": self.deal.id,
            "forecast": self.forecast,
            "actions": self.actions,
            "shown": self.shown,
        }

    def came_to(self) -> dict[str, Any]:
        """All that the page's engine should come to."""
        return {
            "pages": self.pages,
            **came_to(self.session.run, self.known),
            "finished": self.session.finished,
            "moves": [written(move) for move in self.session.moves],
        }

    def _page(self) -> Any:
        page = page_of(self.session.screen)
        return page if self.shown else "finished" if self.session.finished else page["page"]


def came_to(run: Run, known: frozenset[str]) -> dict[str, Any]:
    """The state, ledger and scores of a run, of those variables that the page knows."""
    state, deal = run.state, run.deal
    machine = deal.machines[-1]
    score = scored(run, ghosts.ghost(deal), range(len(deal.machines)))
    kept = {n: v for n, v in state.values.items() if n in known or not n.startswith("world.")}
    found = {
        "entry": run.now.entry,
        "scene": state.scene,
        "values": kept,
        "derived": {name: machine.value(name, state.values) for name in machine.derived},
        "past": [list(item) for item in state.past.items()],
        "due": [[d.landing.date, d.landing.because, d.scenario, d.scene, d.choice] for d in state.due],
        "passed_over": [news.entry for news in run.now.news if isinstance(news, PassedOver)],
        "ledger": whole_ledger(run),
        "score": score,
        "forecasts": [[f"{entry}/{scene}", spread] for (entry, scene), spread in run.forecasts.items()],
    }
    made: dict[str, Any] = plain(found)
    return made


def random_sitting(deal: Deal, facts: Mapping[str, Fact], seed: int, *, shown: bool, known: frozenset[str]) -> Sitting:
    """A sitting to the end: mostly open options and bets, now and then an undo or something that can't be done."""
    random = Random(seed)
    sitting = Sitting(deal, facts, forecast=random.random() < 0.8, shown=shown, known=known)
    undone = 0
    while not sitting.session.finished:
        if undone < 3 and random.random() < 0.08:
            undone += 1
            moves = len(sitting.session.moves)
            sitting.act(random.choice(["undo", {"rewind": random.randint(0, moves)}, {"rewind": moves + 7}, "skip"]))
        else:
            sitting.act(_action(sitting.session, random))
    return sitting


def _action(session: Session, random: Random) -> Action:
    match session.screen:
        case DecisionScreen(options=options):
            opened = [option.id for option in options if option.closed is None]
            wild = [*(option.id for option in options), "constructor", "__proto__"]
            return {"choose": random.choice(opened if random.random() < 0.93 else wild)}
        case ForecastScreen(options=options, counters=counters) if random.random() < 0.8:
            spread = dict.fromkeys((option.id for option in options), 0)
            for _ in range(counters if random.random() < 0.95 else counters + 1):
                spread[random.choice(list(spread))] += 1
            return {"forecast": {choice: count for choice, count in spread.items() if count or random.random() < 0.5}}
        case NoteScreen() if random.random() < 0.4:
            return "skip"
    return "go_on"


def random_run(deal: Deal, seed: int) -> Run:
    """A run to the end without looking at its pages: open options, bets, skips and a few steps back."""
    random = Random(seed)
    run, rewinds = begin(deal), 0
    while not run.over:
        machine = run.machine(run.now.entry)
        if rewinds < 3 and random.random() < 0.05:
            rewinds += 1
            run = extend(run, Rewind(random.randint(0, len(run.moves))))
            continue
        if random.random() < 0.04:
            run = extend(run, Skip())
            continue
        run = extend(run, Choose(ghosts.at_random(random.random)(machine, run.state)))
        scene = decision_of(machine, run.steps[-1])
        if historical(scene) is not None and random.random() < 0.5:
            visible = [offer.choice for offer in options(machine, run.steps[-1].before)]
            spread = Counter(random.choices(visible, k=COUNTERS))
            run = extend(run, Forecast(tuple(spread.items())))
    return run


def last_page(run: Run, facts: Mapping[str, Fact]) -> Any:
    """The record of a scenario played alone, or the estimate of a campaign, as the page's engine has it."""
    return page_of(record_screen(Desk(run, facts, 0)) if run.deal.alone else estimate_screen(run))


def page_of(screen: Screen) -> dict[str, Any]:
    """A screen as the page's engine has it: its fields, and `page`, its kind."""
    return {"page": type(screen).__name__.removesuffix("Screen").lower(), **plain(screen)}


def move_of(action: Action) -> Move:
    """The move that an action or a transcript writes."""
    match action:
        case "skip":
            return Skip()
        case {"choose": choice}:
            return Choose(choice)
        case {"forecast": counters}:
            return Forecast(tuple(counters.items()))
        case {"rewind": to}:
            return Rewind(to)
    raise AssertionError(f"no such move: {action}")


def written(move: Move) -> Action:
    """How a move is written."""
    match move:
        case Choose(choice=choice):
            return {"choose": choice}
        case Forecast(counters=counters):
            return {"forecast": dict(counters)}
        case Rewind(to=to):
            return {"rewind": to}
    return "skip"


def plain(found: Any) -> Any:
    """Screens and scores as JSON has them: records as objects, a float without a fraction as an int."""
    kind = type(found)
    if kind in _AS_IT_IS:
        return found
    if kind is float:
        return int(found) if found.is_integer() else found
    if kind is dict:
        return {key: plain(value) for key, value in found.items()}
    if hasattr(found, "_fields"):
        return dict(zip(found._fields, map(plain, found), strict=True))
    return [plain(part) for part in found]


_AS_IT_IS = (str, int, bool, type(None))


def canonical(found: Any) -> str:
    """The one text of plain data that both engines write."""
    return json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
