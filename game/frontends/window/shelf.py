"""Where do scenarios and saved runs come from? The library, opened in the background while the title already shows."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.files.library import Entry, Library
    from game.files.runs import Opened, RunLine, Runs
    from game.frontends.window.sitting import Sitting
    from game.session import Session


class Shelf:
    """A library that may still have to be opened, and the folder of saved runs, if runs are saved at all."""

    def __init__(
        self, library: "Library | Callable[[], Library]", assets: Path, forecast: bool, runs: "Runs | None" = None
    ) -> None:
        """`forecast` says whether sittings ask for forecasts; without `runs` nothing is saved."""
        self._open = library if callable(library) else None
        self._library = None if callable(library) else library
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._assets, self._runs = assets, runs
        self.forecast = forecast
        """False where no sitting is to ask for forecasts."""
        self.written: Callable[[Session, Mapping[str, str]], str] | None = None
        """Writes the page that is open out in words, given the headings of the world's groups; None: nobody does."""
        self._lines: tuple[RunLine, ...] | None = None
        self._by_id: dict[str, tuple[RunLine, ...]] | None = None
        self._entries: dict[str, Entry] | None = None
        self._endings: dict[RunLine, str] = {}
        self._deleted: list[RunLine] = []
        """Runs that can be brought back, the last deleted one last."""
        self._session: Session | None = None
        """The one that is open."""

    @property
    def maps(self) -> Path:
        """The folder of the maps."""
        return self._assets / "map"

    @property
    def ready(self) -> bool:
        """Whether `library` answers at once."""
        return self._library is not None or self._error is not None

    def start(self) -> None:
        """Begins to open the library in the background."""
        if not self.ready and self._thread is None:
            self._thread = threading.Thread(target=self._fetch, daemon=True)
            self._thread.start()

    def _fetch(self) -> None:
        assert self._open is not None
        try:
            self._library = self._open()
        except BaseException as error:  # noqa: BLE001  kept, and raised where the library is asked for
            self._error = error

    @property
    def library(self) -> "Library":
        """The library, waited for if need be. Raises what opening it raised."""
        self.start()
        if self._thread is not None:
            self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._library is not None
        return self._library

    # ── Sittings ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def sitting(self, id: str, *, forecast: bool = True) -> "Sitting":
        """A new sitting of a scenario or campaign, with forecasts if they are asked for here and everywhere.

        Raises GameError if it is unknown, broken or empty.
        """
        from game.session import Session

        found, asks = self.library, forecast and self.forecast
        if self._runs is not None:
            return self._seated(self._runs.begin(found, id, forecast=asks))
        return self._sitting(Session(found.deal(id), found.facts, forecast=asks), ())

    def resume(self, name: str) -> "Sitting":
        """A saved run where it was left, a finished one at its end. Raises GameError if it can't be opened."""
        assert self._runs is not None
        sitting = self._seated(self._runs.open(self.library, name))
        sitting.session.to_the_end()
        return sitting

    def _seated(self, opened: "Opened") -> "Sitting":
        from game.session import Session

        return self._sitting(Session.from_run(opened, self.library.facts), opened.notices)

    def _sitting(self, session: "Session", notices: tuple[str, ...]) -> "Sitting":
        from game.frontends.window.sitting import Sitting

        self.close()
        self._session = session
        write, groups = self.written, self.library.world.groups
        written = None if write is None else lambda session: write(session, groups)
        return Sitting(session, self._assets, notices, left=self.close, written=written)

    def close(self) -> None:
        """Lets the run that is open go, if there is one."""
        session, self._session, self._lines = self._session, None, None
        if session is not None:
            session.close()

    # ── Saved runs ───────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def runs(self) -> "tuple[RunLine, ...]":
        """The saved runs, the newest first, as they were when the last sitting was left."""
        if self._lines is None:
            self._lines = self._runs.listed() if self._runs is not None else ()
            self._by_id = None
        return self._lines

    @property
    def unfinished(self) -> "RunLine | None":
        """The run to go on with, or None."""
        if not self.runs:
            return None
        from game.files.run_list import to_go_on_with

        return to_go_on_with(self.runs)

    def runs_of(self, id: str) -> "tuple[RunLine, ...]":
        """The runs of a scenario or campaign that can be opened, the newest first."""
        runs = self.runs
        if self._by_id is None:
            found: dict[str, tuple[RunLine, ...]] = {}
            for line in runs:
                if line.problem is None:
                    found[line.id] = (*found.get(line.id, ()), line)
            self._by_id = found
        return self._by_id.get(id, ())

    def entry(self, id: str) -> "Entry | None":
        """What the list says of a scenario; None where there is none of this id."""
        if self._entries is None:
            self._entries = {entry.id: entry for entry in self.library.entries}
        return self._entries.get(id)

    def stands_at(self, line: "RunLine") -> "Entry | None":
        """The juncture whose page opens with a run; None where it isn't known."""
        return self.entry((line.opens or line.at).split("/")[0])

    def ending(self, line: "RunLine") -> str:
        """How a finished run ended, by the title of what it came to; nothing where that can't be told any more."""
        if line not in self._endings:
            from game.core.errors import GameError
            from game.core.reached import ending

            assert self._runs is not None
            try:
                self._endings[line] = ending(self._runs.look_at(self.library, line.file).run)
            except GameError:
                self._endings[line] = ""
        return self._endings[line]

    def place_of(self, line: "RunLine") -> str:
        """Where a run's file lies."""
        assert self._runs is not None
        return self._runs.path(line)

    def delete(self, line: "RunLine") -> None:
        """Deletes a saved run, which can be brought back. Raises GameError where that can't be done."""
        assert self._runs is not None
        self._runs.put_aside(line)
        self._deleted.append(line)
        self._lines = None

    def bring_back(self) -> "RunLine | None":
        """The run that was deleted last, listed again; None where none was. Raises GameError where it has gone."""
        if not self._deleted or self._runs is None:
            return None
        self._lines = None
        return self._runs.bring_back(self._deleted.pop())

    def clear_deleted(self) -> None:
        """What was deleted is gone for good."""
        self._deleted.clear()
        if self._runs is not None:
            self._runs.clear_aside()

    def export(self, line: "RunLine") -> str:
        """Writes a run to a file of its own among the user's documents; returns what to say about it.

        Raises GameError where the run can't be read or the file can't be written.
        """
        from game.core.sentences import sentence
        from game.frontends.window.sent_runs import written

        assert self._runs is not None
        sent = self._runs.export(line.file)
        told = " ".join(map(sentence, sent.notices))
        return f"Written to {written(sent.content, line.file)}. {told}".rstrip()

    def take_in(self, path: Path) -> "RunLine":
        """Saves a run from a file. Raises GameError where the file holds no sound run."""
        from game.frontends.window.sent_runs import content_of

        assert self._runs is not None
        line = self._runs.take_in(content_of(path))
        self._lines = None
        return line
