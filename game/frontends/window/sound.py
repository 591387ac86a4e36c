"""What is heard? Few and quiet sounds; every call here returns at once, and a thread plays them.

Until the first sound nothing is opened; after some seconds of silence the device is let go, and an idle window costs
nothing. Without a device, or without pygame's mixer, there is silence and no word about it. While somebody listens to
the page, by the game's own voice or a screen reader, there is silence too: the voice is what they came for, a bell in
the middle of a sentence hides it, and each sound has a twin that is read to them anyway.
"""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from weakref import WeakSet

if TYPE_CHECKING:
    from game.frontends.window.cues import Beat
    from game.frontends.window.keys import Key
    from game.frontends.window.player import Order, Player
    from game.frontends.window.settings import Settings
    from game.frontends.window.view import View

APART = 0.06
"""Seconds between two clicks at least."""


class Sounds:
    """What the window asks for sounds."""

    def __init__(self, folder: Path | None = None, play: Callable[[tuple["Order", ...]], None] | None = None) -> None:
        """`folder` holds the files, and without one there is silence; `play` takes what is to be heard, in place of the
        device.
        """
        self.volume, self.mute = 60, False
        """From 0 to 100, and whether there is silence all the same."""
        self.hushed = False
        """Whether somebody listens to the page instead."""
        self._folder, self._play = folder, play
        self._player: Player | None = None
        self._heard: WeakSet[View] = WeakSet()
        """Views that have had their sound: coming back to a page is silent."""
        self._clicked = 0.0

    def heed(self, settings: "Settings", *, hushed: bool) -> None:
        """As loud as the player has set; `hushed` while somebody listens to the page."""
        self.volume, self.mute, self.hushed = settings.volume, settings.mute, hushed

    @property
    def words(self) -> str:
        """How it stands, as a notice says it."""
        if self.mute:
            return "Sound: off."
        if not self.volume:
            return "Sound: on, but its volume is 0."
        return f"Sound: on{', but silent while the page is read aloud' if self.hushed else ''}."

    def page(self, view: "View", before: "View | None", *, moving: bool) -> None:
        """A view has come, after another one; `moving` says whether it does so in motion."""
        if self._folder is None or view in self._heard:
            return
        from game.frontends.window.cues import beats

        self._heard.add(view)
        self.order(*beats(view, before), moving=moving)

    def click(self, key: "Key | None" = None) -> None:
        """A key has changed something on the page, or a letter or a click of the mouse for None."""
        if self._folder is None:
            return
        from game.frontends.window.cues import CLICKS, Beat

        if (key is None or key in CLICKS) and monotonic() - self._clicked >= APART:
            self._clicked = monotonic()
            self.order(Beat("key"))

    def close(self) -> None:
        """Lets the device go."""
        if self._player is not None:
            self._player.stop()

    @property
    def gain(self) -> float:
        """How loud, from 0 to 1; ears take half the samples for more than half as loud."""
        return 0.0 if self.mute or self.hushed else (min(100, max(0, self.volume)) / 100) ** 1.5

    def order(self, *asked: "Beat", moving: bool = False) -> None:
        """Sounds that belong together are to be heard, from now on."""
        now, gain = monotonic(), self.gain
        if not asked or not gain or self._folder is None:
            return
        from game.frontends.window.player import Order, Player

        if self._play is None:
            self._player = Player(self._folder)
            self._play = self._player.orders.put
        self._play(tuple(Order(beat.sound, now + beat.after + (beat.moving if moving else 0), gain) for beat in asked))
