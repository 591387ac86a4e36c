"""How does a scenario get played here? Draw the page, take a line, answer it or send the move, until it is finished."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from game.core.errors import GameError
from game.core.moves import Choose, Forecast, Skip
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.core.sentences import sentence
from game.frontends.terminal.block import Page
from game.frontends.terminal.commands import Command, parse
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.counters import looks_like_counters, spread
from game.frontends.terminal.help import help_page, hint_of
from game.frontends.terminal.quoting import quoted
from game.frontends.terminal.wording import Groups, wording_of
from game.session import Session

if TYPE_CHECKING:
    from game.core.branches import BranchLine
    from game.core.pages.estimate import EstimateScreen
    from game.core.pages.screen import DeskScreen, Screen

BESIDE = "beside"
"""`b 3 beside` puts the branch of decision 3 beside the one at hand."""


class Turns:
    """One session at one console, with what has been drawn already; `listed` where the list comes after it."""

    def __init__(self, session: Session, console: Console, groups: Groups, *, listed: bool = False) -> None:
        self._session, self._console, self._groups, self._listed = session, console, groups, listed
        self._drawn: Screen | None = None
        self._desk: DeskScreen | None = None
        self._notice: str | None = None

    def play(self) -> None:
        """Play until the last page is put away. Raises LeaveError where the player leaves before."""
        complaint = ""
        while not self._session.finished:
            self._draw()
            self._warn()
            text = self._console.ask(f"{complaint} {hint_of(self._session.screen, listed=self._listed)}".strip())
            complaint = self._heed(text)

    def _draw(self) -> None:
        screen = self._session.screen
        if screen is self._drawn:
            return
        self._console.show(self._page(screen))
        self._drawn = screen
        if not isinstance(screen, NoteScreen | ForecastScreen):
            self._desk = screen

    def _page(self, screen: "Screen") -> Page:
        """The page; of a long estimate its beginning."""
        if isinstance(screen, NoteScreen | DecisionScreen | ForecastScreen | ResultScreen):
            return wording_of(screen, self._groups)
        from game.core.pages.estimate import EstimateScreen
        from game.frontends.terminal.estimate import opening_page

        if isinstance(screen, EstimateScreen):
            return opening_page(screen, self._groups, self._session.tallies())
        return wording_of(screen, self._groups)

    def _warn(self) -> None:
        """Say that the run isn't saved, or is again; once each."""
        notice = self._session.notice
        if notice and notice != self._notice:
            self._console.say(sentence(notice))
        self._notice = notice

    def _heed(self, text: str) -> str:
        """Do what was asked; returns what is wrong with it, in one sentence, or nothing."""
        try:
            if isinstance(self._session.screen, ForecastScreen) and looks_like_counters(text):
                return self._bet(self._session.screen, text)
            return self._obey(parse(text), text)
        except GameError as error:
            return sentence(str(error))

    def _obey(self, command: Command, text: str) -> str:
        match command.name:
            case "quit":
                raise LeaveError
            case "undo":
                self._session.undo()
            case "back":
                return self._go_back(command.rest)
            case "save":
                self._save()
            case "repeat":
                self._drawn = None
            case "help":
                self._console.show(help_page(self._session.screen, listed=self._listed))
            case "dossier" | "ledger" | "meters" | "ghost" | "calendar":
                self._look_up(command)
            case "number" | "on" | "skip" | "other":
                return self._proceed(command, text)
            case _:
                assert_never(command.name)
        return ""

    def _look_up(self, command: Command) -> None:
        """Show what stands beside the page; its rooms load when they are asked for."""
        from game.frontends.terminal.lookups import looked_up

        self._console.show(looked_up(command, self._session, self._desk, self._groups))

    def _save(self) -> None:
        """Write the page to a file, and say where it lies."""
        from game.frontends.terminal.written import save

        self._console.say(f"Saved as {save(self._session, self._groups)}.")

    def _read_on(self, screen: "EstimateScreen", wanted: str) -> str:
        """Show a part of the estimate by its number, or all of it."""
        from game.frontends.terminal.estimate import estimate_page, parts

        tallies = self._session.tallies()
        found = {str(number): part.page for number, part in enumerate(parts(screen, tallies), 1)}
        if wanted not in found and wanted not in ("a", "all"):
            return f"There is no part {wanted}."
        self._console.show(found.get(wanted) or estimate_page(screen, self._groups, tallies))
        return ""

    def _go_back(self, wanted: str) -> str:
        """Show every decision of the run, or go back to one."""
        from game.frontends.terminal.branches import branches_page, destination

        found = self._session.branches()
        if wanted.endswith(BESIDE):
            return self._compare(found, wanted.removesuffix(BESIDE).strip())
        if not wanted:
            self._console.show(branches_page(found))
            return ""
        move = destination(found, wanted)
        if isinstance(move, str):
            return move
        self._session.rewind(move)
        return ""

    def _compare(self, found: "Sequence[BranchLine]", wanted: str) -> str:
        """Show this branch beside the one that a decision belongs to."""
        from game.frontends.terminal.branches import decision, destination
        from game.frontends.terminal.side_by_side import side_by_side_page

        move = destination(found, f"{wanted} on")
        if isinstance(move, str):
            return move
        if (one := decision(found, wanted)) is not None and one.on_current:
            return f"Decision {wanted} lies on this branch; b shows which lie on another."
        self._console.show(side_by_side_page(self._session.side_by_side(move)))
        return ""

    def _proceed(self, command: Command, text: str) -> str:
        """Turn the page or make the move, where the page at hand takes it."""
        from game.core.pages.estimate import EstimateScreen

        screen = self._session.screen
        match screen, command.name:
            case DecisionScreen(), "number":
                return self._choose(screen, int(command.rest))
            case DecisionScreen(), "on":
                return "The decision waits."
            case EstimateScreen(), "number" | "other" if command.name == "number" or command.rest in ("a", "all"):
                return self._read_on(screen, command.rest)
            case NoteScreen(), "skip":
                self._session.play(Skip())
            case _, "on":
                self._session.go_on()
            case _:
                return f"{quoted(text)} does nothing here."
        return ""

    def _choose(self, screen: DecisionScreen, number: int) -> str:
        found = [option for option in screen.options if option.number == number]
        if not found:
            return f"There is no option {number}."
        self._session.play(Choose(choice=found[0].id))
        return ""

    def _bet(self, screen: ForecastScreen, text: str) -> str:
        counters = spread(text, len(screen.options), screen.counters)
        if isinstance(counters, str):
            return counters
        pairs = zip((option.id for option in screen.options), counters, strict=True)
        self._session.play(Forecast(counters=tuple(pairs)))
        self._console.say("Your forecast: " + ", ".join(f"{n} on option {i}" for i, n in enumerate(counters, 1)) + ".")
        return ""
