"""What can be done with saved runs? Begin, open, list, delete, send and take in: the one door to their folder."""

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # whoever only lists doesn't wait for the rules of play
    from pathlib import Path

    from game.core.deal import Deal
    from game.core.run import Run

    from .journal import Journal
    from .library import Library
    from .run_list import RunLine as RunLine


class Opened(NamedTuple):
    """A run, new or saved, ready to be played on."""

    deal: "Deal"
    run: "Run"
    journal: "Journal"
    forecast: bool
    notices: tuple[str, ...]
    """What the player should be told at once: moves lost, a scenario changed."""


class Exported(NamedTuple):
    """A run to send."""

    content: bytes
    notices: tuple[str, ...]


class Runs:
    """The folder of saved runs. It need not exist: whoever saves first makes it."""

    def __init__(self, folder: "Path | str") -> None:
        self.folder = os.fspath(folder)

    def listed(self) -> "tuple[RunLine, ...]":
        """Every saved run, the newest first."""
        if not os.path.isdir(self.folder):
            return ()
        from . import run_list

        return run_list.listed(self.folder)

    def newest_unfinished(self) -> "RunLine | None":
        """The run to go on with, or None."""
        from . import run_list

        return run_list.to_go_on_with(self.listed())

    def find(self, name: str) -> "RunLine":
        """The run of this name or file. Raises GameError if there is none."""
        from . import run_list

        return run_list.find(self.folder, name)

    def begin(self, library: "Library", id: str, *, forecast: bool = True, name: str = "") -> Opened:
        """A new run of a campaign or scenario; its file is made at its first move.

        Without a name it is called by its title and the date. Raises GameError for an unknown id or an odd name.
        """
        from . import run_beginning

        return run_beginning.begin(self, library, id, forecast=forecast, name=name)

    def open(self, library: "Library", name: str) -> Opened:
        """A saved run, locked and played again up to its last move that still fits.

        Raises GameError where it can't be opened: unknown, open elsewhere, newer, unreadable, a scenario gone.
        """
        from . import run_opening

        return run_opening.open_run(self, library, self.find(name))

    def look_at(self, library: "Library", name: str) -> Opened:
        """A saved run as it stands, to look at and not to play: nothing is locked, mended or written."""
        from . import run_opening

        return run_opening.look_at(self, library, self.find(name))

    def look_into(self, library: "Library", content: bytes) -> Opened:
        """A run that was exported, to look at without saving it. Raises GameError if it isn't sound."""
        from . import run_opening

        return run_opening.look_into(self, library, content)

    def delete(self, name: str) -> "RunLine":
        """Deletes a run. Raises GameError where there is none, it is open, or the system refuses."""
        from . import run_bin

        line = self.find(name)
        run_bin.delete(self, line)
        return line

    def put_aside(self, line: "RunLine") -> None:
        """Deletes a run so that it can be brought back. Raises GameError where it is open, or the system refuses."""
        from . import run_bin

        run_bin.put_aside(self, line)

    def bring_back(self, line: "RunLine") -> "RunLine":
        """The run that was put aside, listed again. Raises GameError where it has gone for good."""
        from . import run_bin

        return run_bin.bring_back(self, line)

    def clear_aside(self) -> None:
        """Deletes for good what was put aside."""
        from . import run_bin

        run_bin.clear(self)

    def export(self, name: str) -> Exported:
        """A run as a small text file, as far as it is whole. Raises GameError where it can't be read."""
        from . import run_exchange

        return run_exchange.export(self, self.find(name))

    def take_in(self, content: bytes) -> "RunLine":
        """Saves a run that was exported, beside all others. Raises GameError, and writes nothing, if it isn't sound."""
        from . import run_exchange

        return run_exchange.take_in(self, content)

    def path(self, line: "RunLine") -> str:
        """Where a run's file lies."""
        return os.path.join(self.folder, line.file)

    def new_place(self, name: str) -> tuple[str, str]:
        """A name that no run has, and the path of a file that isn't there. Raises OSError."""
        from . import run_list

        return run_list.new_place(self.folder, name)
