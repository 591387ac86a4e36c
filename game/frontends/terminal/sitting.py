"""How does a sitting at the terminal go? From the list, or straight from a scenario, until the player leaves."""

from typing import TYPE_CHECKING, TextIO

from game.core.record import record
from game.core.sentences import sentence
from game.files.library import Library
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.turns import Turns
from game.session import Session

if TYPE_CHECKING:  # whoever names what to play doesn't wait for the list
    from game.files.runs import Runs
    from game.frontends.terminal.offers import Offer


@record
class Opening:
    """A session that is about to be played, and what is to be said before."""

    session: Session
    notices: tuple[str, ...] = ()


@record
class House:
    """What sessions are made from."""

    library: Library
    runs: "Runs | None"
    """None: nothing is saved."""
    forecast: bool

    def begin(self, id: str) -> Opening:
        """A new run of a campaign or scenario. Raises GameError for one that is unknown, broken or empty."""
        if self.runs is None:
            return Opening(session=Session(self.library.deal(id), self.library.facts, forecast=self.forecast))
        opened = self.runs.begin(self.library, id, forecast=self.forecast)
        return Opening(session=Session.from_run(opened, self.library.facts), notices=opened.notices)

    def resume(self, name: str) -> Opening:
        """A saved run where it was left. Raises GameError for one that can't be opened."""
        assert self.runs is not None
        opened = self.runs.open(self.library, name)
        return Opening(session=Session.from_run(opened, self.library.facts), notices=opened.notices)

    def take(self, picked: "Offer") -> Opening:
        """What was picked from the list."""
        return self.resume(picked.id) if picked.kind == "run" else self.begin(picked.id)


def play(
    library: Library,
    start: str | None,
    *,
    forecast: bool = True,
    source: TextIO,
    output: TextIO,
    runs: "Runs | None" = None,
    resume: str | None = None,
) -> int:
    """Play `start`, or go on with the run `resume`, or play what is picked from a list; returns the exit code, 0.

    Without `runs` nothing is saved. Raises GameError for a `start` or `resume` that is unknown or broken, before
    anything is drawn. The end of the input and Ctrl-C end the game quietly; an end that is closed or
    fails raises OSError, of which a reader who has gone is the BrokenPipeError.
    """
    console = Console(source, output)
    house = House(library=library, runs=runs, forecast=forecast)
    first = house.begin(start) if start is not None else house.resume(resume) if resume is not None else None
    try:
        _play_all(house, first, console)
    except KeyboardInterrupt:
        console.end_line()
    except LeaveError:
        pass
    console.say("The game ends here.")
    return 0


def _play_all(house: House, first: Opening | None, console: Console) -> None:
    """One run if it was named, else one after another from the list."""
    if first is not None:
        _play_one(house, first, console)
        return
    from game.frontends.terminal.menu import choose
    from game.frontends.terminal.offers import offers

    while True:
        _play_one(house, choose(offers(house.library, house.runs), house.take, console), console, listed=True)


def _play_one(house: House, opening: Opening, console: Console, *, listed: bool = False) -> None:
    """A run until it is finished or the player leaves; then its file is let go. Raises LeaveError where they leave."""
    session = opening.session
    try:
        for notice in opening.notices:
            console.say(sentence(notice))
        Turns(session, console, house.library.world.groups, listed=listed).play()
    except KeyboardInterrupt:
        console.end_line()
        _say_where(session, console)
        raise LeaveError from None
    except LeaveError:
        _say_where(session, console)
        raise
    finally:
        session.close()


def _say_where(session: Session, console: Console) -> None:
    """Where the run that is left can be found again."""
    if session.moves and session.name and session.saved:
        console.say(f"The run is saved as “{session.name}”.")
