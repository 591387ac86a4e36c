"""Which page of a run comes next? The order in which pages turn, and where play is taken up again.

In a juncture it is note, decision, forecast, result … result, record; what happened between two junctures stands on an
interlude, and a campaign ends with the estimate.
"""

from typing import Literal, NamedTuple

from . import engine
from .errors import IllegalMove
from .moves import Choose, Forecast, Move, Rewind, Skip
from .run import Moment, Run

PageName = Literal["note", "decision", "forecast", "result", "record", "interlude", "estimate", "finished"]


class OpenPage(NamedTuple):
    """The page that is open."""

    page: PageName
    entry: int
    """The juncture that it is about, numbered from 0."""
    news: int
    """How many of the run's news had been told when that juncture opened."""


def first(run: Run) -> OpenPage:
    """The page that a run begins with."""
    return _next_juncture(run, OpenPage("record", 0, 0))


def expect(move: Move, page: PageName) -> None:
    """Raises IllegalMove for a move that isn't made on this page; whether it can be made at all, the run knows."""
    if isinstance(move, Choose) and page != "decision":
        raise IllegalMove("the decision has been taken")
    if isinstance(move, Skip) and page != "note":
        raise IllegalMove("only a juncture with a content note is skipped, before it begins")
    if isinstance(move, Forecast) and page != "forecast":
        raise IllegalMove("there is nothing to forecast now")


def after(run: Run, move: Move, opened: OpenPage, *, betting: bool) -> OpenPage:
    """The page that a move opens, made on the page `opened`; `run` is the run with it."""
    match move:
        case Choose():
            return opened._replace(page="forecast" if betting and _to_be_bet_on(run) else "result")
        case Forecast():
            return opened._replace(page="result")
        case Skip():
            return opened._replace(page="record")
        case Rewind():
            return _back(run)


def turned(run: Run, opened: OpenPage) -> OpenPage:
    """The page after this one: a forecast is declined, a decision stays until it is taken."""
    match opened.page:
        case "note":
            return opened._replace(page="decision")
        case "forecast":
            return opened._replace(page="result")
        case "result":
            return opened._replace(page="record" if _ended(run, opened) else "decision")
        case "record":
            return _next_juncture(run, opened)
        case "interlude":
            return _juncture(run, opened)
        case "estimate":
            return opened._replace(page="finished")
        case "decision" | "finished":
            return opened


def resumed(run: Run) -> OpenPage:
    """After a saved run has been opened: the record, if its last decision ended a juncture, else as after a rewind."""
    moves = run.moves
    if not moves:
        return first(run)
    last = len(moves) - isinstance(moves[-1], Forecast)
    before = run.moments[last - 1]
    if isinstance(moves[last - 1], Choose | Skip) and before.entry < run.now.entry:
        return OpenPage("record", before.entry, len(before.news))
    return _back(run)


def shown_moment(run: Run, opened: OpenPage) -> Moment:
    """What has happened by the page that is open: before a bet nothing of the choice that it is about, and behind a
    juncture's last decision nothing of what came after it."""
    if opened.page == "forecast":
        return run.moments[-2]
    now = run.now
    if opened.page not in ("result", "record") or now.entry == opened.entry:
        return now
    news = tuple(found for found in now.news if found.entry <= opened.entry)
    return now._replace(entry=opened.entry, state=run.steps[-1].after, news=news)


def _next_juncture(run: Run, opened: OpenPage) -> OpenPage:
    """After a record, and at the start: the interlude, if there is news, else the juncture that comes next."""
    if len(run.now.news) > opened.news and not run.deal.alone:
        return opened._replace(page="interlude")
    return _juncture(run, opened)


def _juncture(run: Run, opened: OpenPage) -> OpenPage:
    news = len(run.now.news)
    if run.over:
        return OpenPage("finished" if run.deal.alone else "estimate", opened.entry, news)
    entry = run.now.entry
    noted = run.machine(entry).scenario.content_note and not run.steps_of(entry)
    return OpenPage("note" if noted else "decision", entry, news)


def _back(run: Run) -> OpenPage:
    """After a rewind: the decision that is at hand again, or the record behind the run's last one."""
    news = len(run.now.news)
    if run.over:
        return OpenPage("record", run.steps[-1].entry, news)
    return OpenPage("decision", run.now.entry, news)


def _ended(run: Run, opened: OpenPage) -> bool:
    """Whether the open juncture has reached its outcome."""
    return run.now.entry > opened.entry


def _to_be_bet_on(run: Run) -> bool:
    """Whether a bet on the decision just taken can count."""
    step = run.steps[-1]
    scene = engine.decision(run.machine(step.entry), step.before)
    on_record = scene is not None and engine.historical(scene) is not None
    return on_record and (step.entry, step.scene) not in run.forecasts
