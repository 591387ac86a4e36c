"""Where do scenarios and saved runs come from? The library, opened in the background while the title already shows."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.files.library import Library
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
        self._assets, self._forecast, self._runs = assets, forecast, runs
        self._lines: tuple[RunLine, ...] | None = None
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

    def sitting(self, id: str) -> "Sitting":
        """A new sitting of a scenario or campaign. Raises GameError if it is unknown, broken or empty."""
        from game.session import Session

        found = self.library
        if self._runs is not None:
            return self._seated(self._runs.begin(found, id, forecast=self._forecast))
        return self._sitting(Session(found.deal(id), found.facts, forecast=self._forecast), ())

    def resume(self, name: str) -> "Sitting":
        """A saved run where it was left. Raises GameError if it can't be opened."""
        assert self._runs is not None
        return self._seated(self._runs.open(self.library, name))

    def _seated(self, opened: "Opened") -> "Sitting":
        from game.session import Session

        return self._sitting(Session.from_run(opened, self.library.facts), opened.notices)

    def _sitting(self, session: "Session", notices: tuple[str, ...]) -> "Sitting":
        from game.frontends.window.sitting import Sitting

        self.close()
        self._session = session
        return Sitting(session, self._assets, notices, left=self.close)

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
        return self._lines

    @property
    def unfinished(self) -> "RunLine | None":
        """The run to go on with, or None."""
        return next((line for line in self.runs if not line.finished and line.problem is None), None)

    def delete(self, line: "RunLine") -> None:
        """Deletes a saved run. Raises GameError where that can't be done."""
        assert self._runs is not None
        self._lines = None
        self._runs.delete(line.file)
