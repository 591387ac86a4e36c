"""What follows when the player has set something? It is spoken or not from then on, and written down."""

from game import places
from game.core.errors import GameError
from game.frontends.window.assistance import Assistance
from game.frontends.window.settings import USUAL, Settings, SettingsFile
from game.frontends.window.stage import Stage


def kept_settings() -> SettingsFile | None:
    """The file of the settings; None for an account without a home."""
    try:
        return SettingsFile(places.settings())
    except GameError:
        return None


class KeptSettings:
    """The settings as they were last heeded, and the file that has them."""

    def __init__(self, file: SettingsFile | None) -> None:
        """Without a file nothing is kept, and all begins as usual."""
        self._file = file
        self.last: Settings = USUAL if file is None else file.read()
        """As they were last written down."""

    @property
    def notice(self) -> str:
        """What is wrong with the file, to be told once; empty if nothing is."""
        return self._file.notice if self._file is not None else ""

    def heed_speech(self, stage: Stage, assistance: Assistance) -> None:
        """Speaks or not, as was set; where nothing can be said, that is set instead."""
        now = stage.settings
        if now.speech not in (self.last.speech, assistance.speaks):
            stage.say(assistance.toggle())
        if now.speech is not assistance.speaks:
            stage.settings = now._replace(speech=assistance.speaks)

    def keep(self, now: Settings, *, size: bool = True) -> None:
        """Writes the settings down if one has changed; without `size` that of the window is no reason to."""
        if now == self.last or (not size and now._replace(window=self.last.window) == self.last):
            return
        if self._file is not None:
            self._file.write(now)
        self.last = now
