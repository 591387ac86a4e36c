"""What is being played, which page is open? The one mutable object: front-ends send it moves and draw its screen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from .core import turning, view
from .core.deal import Deal
from .core.model.facts import Fact
from .core.moves import Move, Rewind
from .core.run import Moment, Run, before_last_decision, begin, extend
from .core.turning import OpenPage, PageName
from .core.view import Desk

if TYPE_CHECKING:  # whoever saves nothing doesn't wait for the rooms that do
    from .core.atlas import Atlas
    from .core.branches import BranchLine
    from .core.campaign_calendar import Calendar
    from .core.course import Course
    from .core.dossier import Dossier, Steps
    from .core.pages.debrief import GhostLine, RecordScreen
    from .core.pages.parts import Movement
    from .core.pages.screen import Screen
    from .core.side_by_side import SideBySide
    from .core.tallies import Tally
    from .files.journal import Journal
    from .files.runs import Opened


class Session:
    """A run being played, and the page that is open; `core.turning` says in which order they turn.

    With a journal every move is on the disk before its page opens. Where that can't be done play goes on, and `notice`
    says so until it can. `close` lets the run go when the sitting is over.
    """

    def __init__(
        self, deal: Deal, facts: Mapping[str, Fact], *, forecast: bool = True, journal: "Journal | None" = None
    ) -> None:
        self._facts, self._forecasting, self._journal = facts, forecast, journal
        self._run = begin(deal)
        self._open_page = turning.first(self._run)
        self._screen: Screen | None = None
        self._taken_up = self._run
        """As it was when it was opened."""
        self._read: list[Steps] = []
        """Of every record shown since then, the decisions of its juncture."""

    @classmethod
    def from_run(cls, opened: "Opened", facts: Mapping[str, Fact]) -> "Session":
        """A run that `files.runs` has begun or opened: at the decision at hand, or at the record of the juncture that
        its last move ended."""
        session = cls(opened.deal, facts, forecast=opened.forecast, journal=opened.journal)
        session._run = session._taken_up = opened.run
        session._open(turning.resumed(opened.run))
        return session

    @property
    def name(self) -> str:
        """The name that the run is saved under, or '' for one that isn't saved at all."""
        return self._journal.name if self._journal else ""

    @property
    def notice(self) -> str | None:
        """What the player should know about saving after the last move: that it failed, or that it works again."""
        return self._journal.notice or None if self._journal else None

    @property
    def saved(self) -> bool:
        """Whether every move is on the disk."""
        return self._journal is not None and self._journal.saved

    def close(self) -> None:
        """Lets a saved run go, so that it can be opened again."""
        if self._journal is not None:
            self._journal.close()

    @property
    def run(self) -> Run:
        """The run with its moves so far."""
        return self._run

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every move made, on all branches."""
        return self._run.moves

    @property
    def finished(self) -> bool:
        """Whether the last page has been read and put away."""
        return self._page == "finished"

    @property
    def can_undo(self) -> bool:
        """Whether a decision of this branch can be taken back."""
        return bool(self._run.steps)

    @property
    def screen(self) -> "Screen":
        """The page to draw now; the last one, once it has been put away."""
        if self._screen is None:
            self._screen = self._drawn()
        return self._screen

    def play(self, move: Move) -> None:
        """Makes a move and opens the page that follows. Raises IllegalMove, changing nothing, if it can't be made."""
        turning.expect(move, self._page)
        longer = extend(self._run, move)
        if self._journal is not None:
            self._journal.keep(longer)
        self._run = longer
        self._open(turning.after(longer, move, self._open_page, betting=self._forecasting))

    def go_on(self) -> None:
        """Turns the page: a forecast is declined, a decision stays until it is taken."""
        if (following := turning.turned(self._run, self._open_page)) != self._open_page:
            self._open(following)

    def to_the_end(self) -> None:
        """Opens the estimate of a campaign that is over; of any other run the page stays."""
        while self._run.over and not self._run.deal.alone and self._page in ("record", "interlude"):
            self.go_on()

    def undo(self) -> None:
        """Goes back to the last decision of this branch. Raises IllegalMove before the first."""
        self.play(Rewind(before_last_decision(self._run)))

    def rewind(self, to: int) -> None:
        """Goes to the moment after move number `to`, on whatever branch; 0 is the start. Raises IllegalMove."""
        self.play(Rewind(to))

    def branches(self) -> "tuple[BranchLine, ...]":
        """Every decision taken on any branch, in that order: `rewind(line.again)` faces it again, and
        `rewind(line.move)` goes on after it."""
        from .core.branches import branches

        return branches(self._run)

    def steps_of(self, meter: str) -> tuple[tuple[int, int, str], ...]:
        """The worded bands of a meter of the page, as (from, to, words), rising; none where it has none."""
        from .core.meters import steps_of

        return steps_of(self._run.machine(self._entry), meter)

    def tallies(self) -> "tuple[Tally, ...]":
        """What can be counted at a campaign's end, yours beside history's; for the estimate alone."""
        from .core.tallies import tallies

        return tallies(self._run)

    def day_by_day(self, lines: "Sequence[GhostLine]") -> "Mapping[str, GhostLine]":
        """By name, the lines of the estimate with a point for every day on which either run moved them."""
        from .core.parting import day_by_day

        return day_by_day(self._run, lines)

    def ledger(self) -> "tuple[Movement, ...]":
        """Everything that has moved on this branch by the page that is open, oldest first; before a bet nothing of the
        choice it is about."""
        from .core import estimate

        return estimate.whole_ledger(self._run, self._moment)

    def courses(self) -> "tuple[Course, ...]":
        """The course of every variable that has moved on this branch by the page that is open, by label."""
        from .core.course import courses

        return courses(self._run, self._moment, self.screen.header.date)

    def calendar(self) -> "Calendar":
        """What came, what was passed over and what is due on this branch, up to the page that is open."""
        from .core.campaign_calendar import calendar

        opened = None if self._page in ("interlude", "estimate") else self._entry
        return calendar(self._run, self._moment, self.screen.header.date, opened, self._shown)

    def record(self, juncture: int) -> "RecordScreen | None":
        """The page behind a juncture of this branch, by its number in the deal from 1; None before it was shown."""
        from .core import debrief

        entry = juncture - 1
        ended = entry < self._run.now.entry and self._run.steps_of(entry)
        if not ended or entry not in self._shown:
            return None
        return debrief.record_screen(Desk(self._run, self._facts, entry))

    def side_by_side(self, other: int) -> "SideBySide":
        """This branch beside the one that stands after move number `other`, up to the pages that were shown."""
        from .core.side_by_side import side_by_side

        here = len(self._run.moments) - (2 if self._page == "forecast" else 1)
        return side_by_side(self._run, here, other, self._shown)

    def atlas(self, days: Sequence[str] = ()) -> "Atlas":
        """The map from the first day of this branch to the page that is open: at the end of each juncture, and on the
        `days` on which frontiers moved."""
        from .core.atlas import atlas

        return atlas(self._run, self._moment, self.screen.header.date, days)

    def dossier(self) -> "Dossier":
        """Every fact that may be read on this page, by actor, place and year."""
        from .core.dossier import dossier

        return dossier(Desk(self._run, self._facts, self._entry), self.screen, self._records)

    @property
    def _page(self) -> PageName:
        return self._open_page.page

    @property
    def _entry(self) -> int:
        """The juncture that the page is about, numbered from 0."""
        return self._open_page.entry

    @property
    def _moment(self) -> Moment:
        return turning.shown_moment(self._run, self._open_page)

    @property
    def _records(self) -> "tuple[Steps, ...]":
        """The decisions of every juncture whose record was shown in this run, on whatever branch."""
        from .core.dossier import records_read

        return (*records_read(self._taken_up), *self._read)

    @property
    def _shown(self) -> frozenset[int]:
        """Those junctures, numbered from 0."""
        return frozenset(steps[0].entry for steps in self._records)

    def _open(self, following: OpenPage) -> None:
        self._open_page, self._screen = following, None
        if following.page == "record":
            self._read.append(self._run.steps_of(following.entry))

    def _drawn(self) -> "Screen":
        desk = Desk(self._run, self._facts, self._entry)
        match self._page:
            case "note":
                return view.note_screen(desk)
            case "decision":
                return view.decision_screen(desk)
            case "forecast":
                return view.forecast_screen(desk)
            case "result":
                return view.result_screen(desk, betting=self._forecasting)
        return self._drawn_late(desk)

    def _drawn_late(self, desk: Desk) -> "Screen":
        """The pages that nobody waits for at the first: their rooms load when they are opened."""
        from .core import debrief, estimate

        if self._page == "interlude":
            return estimate.interlude_screen(desk, self._open_page.news)
        if self._page == "record" or self._run.deal.alone:
            return debrief.record_screen(desk)
        return estimate.estimate_screen(self._run)


class Preview(Protocol):
    """A scenario that is played while its file is being written; `authoring` keeps it, and the front-ends draw it."""

    @property
    def session(self) -> Session | None:
        """What is played: the file as it was when it could last be played; None before it ever could."""

    @property
    def name(self) -> str:
        """The file's name."""

    @property
    def groups(self) -> Mapping[str, str]:
        """The headings of the world's groups by key, in the order in which they are shown."""

    @property
    def summary(self) -> str:
        """What is wrong with the file as it stands, counted: `draft.yaml: 1 error, 2 warnings`."""

    @property
    def broken(self) -> bool:
        """Whether the file as it stands can't be played."""

    @property
    def heads(self) -> tuple[str, ...]:
        """Each problem in one line that opens with its place: `41:15 unknown key 'lable'`."""

    @property
    def details(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these the lines below it: the line of the file that it stands in, and the way to mend it."""

    @property
    def news(self) -> str:
        """What became of the play when the file last changed, in sentences; empty where nothing is to be said."""

    def look(self, *, at_once: bool = False) -> bool:
        """Looks at the file; True if it had changed and was read anew. Unless `at_once`, a file that is still being
        written is left for the next look."""

    def restart(self) -> None:
        """Begins again from the first page."""
