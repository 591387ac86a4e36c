"""Where do the scenarios come from? The library, opened in the background while the title already shows."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.files.library import Library
    from game.frontends.window.sitting import Sitting


class Shelf:
    """A library that may still have to be opened."""

    def __init__(self, library: "Library | Callable[[], Library]", assets: Path, forecast: bool) -> None:
        """`forecast` says whether sittings ask for forecasts."""
        self._open = library if callable(library) else None
        self._library = None if callable(library) else library
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._assets, self._forecast = assets, forecast

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

    def sitting(self, scenario: str) -> "Sitting":
        """A new sitting of a scenario. Raises GameError if it is unknown or broken."""
        from game.frontends.window.sitting import Sitting
        from game.session import Session

        found = self.library
        session = Session(found.deal(scenario), found.facts, forecast=self._forecast)
        return Sitting(session, self._assets)
