"""What has the sound device? A thread that opens it, plays what is due, and lets it go, so that nobody waits for it."""

import os
import sys
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import NamedTuple, get_args

import pygame

from game.frontends.window.cues import Sound

RATE, BUFFER = 22_050, 512
"""Samples a second, as in the files; samples that the device is given at a time (23 ms)."""
REST = 5.0
"""Seconds of silence after which the device is let go."""
LATE = 0.4
"""Seconds: a sound that would come later than that isn't heard at all, since what it belonged to has passed."""
AGAIN = 30.0
"""Seconds until a device that couldn't be opened is tried again."""
FADE = 60
"""Milliseconds in which a page's sound goes when the next page comes."""
VARIANTS = 3
"""Ways in which a key sounds, in turn."""
KINDS: tuple[Sound, ...] = get_args(Sound)
"""Each has a channel of its own."""


class Order(NamedTuple):
    """A sound that is to be heard."""

    sound: Sound
    at: float
    """When, by the monotonic clock."""
    gain: float
    """From 0 to 1."""


class Player:
    """The thread that has the device: it opens it, plays what is due, and lets it go."""

    def __init__(self, folder: Path) -> None:
        """Starts the thread; the device waits for the first order."""
        self.orders: SimpleQueue[tuple[Order, ...] | None] = SimpleQueue()
        """What is to be heard, each time all of it that belongs together; None for the end."""
        self._folder = folder
        self._pending: list[Order] = []
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        """Empty while no device is open."""
        self._failed = -AGAIN
        self._keys = 0
        self._thread = Thread(target=self._run, name="sounds", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the thread, unless a device keeps it."""
        self.orders.put(None)
        self._thread.join(1.0)

    def _run(self) -> None:
        while True:
            try:
                orders = self.orders.get(timeout=self._patience())
            except Empty:
                self._play_due()
                continue
            if orders is None:
                self._close()
                return
            if orders[0].sound != "key":
                self._pending.clear()
            self._pending += orders
            self._play_due()

    def _patience(self) -> float | None:
        """Seconds until something is to be done; None if nothing is."""
        if self._pending:
            return max(0.0, min(order.at for order in self._pending) - monotonic())
        return REST if self._sounds else None

    def _play_due(self) -> None:
        """Plays what is due; with nothing left to play, and none asked for in a while, the device rests."""
        if not self._pending:
            self._close()
        due = [order for order in self._pending if order.at <= monotonic()]
        self._pending = [order for order in self._pending if order not in due]
        if due and self._opened():
            for order in due:
                if monotonic() - order.at < LATE:
                    self._play(order)

    def _play(self, order: Order) -> None:
        name: str = order.sound
        if order.sound == "key":
            self._keys = self._keys % VARIANTS + 1
            name = f"key-{self._keys}"
        else:
            for other in KINDS:
                if other not in ("key", order.sound):
                    pygame.mixer.Channel(KINDS.index(other)).fadeout(FADE)
        found = self._sounds.get(name)
        if found is not None:
            found.set_volume(order.gain)
            pygame.mixer.Channel(KINDS.index(order.sound)).play(found)

    def _opened(self) -> bool:
        """Whether there is a device; opens it if it rests."""
        if self._sounds:
            return True
        if monotonic() - self._failed < AGAIN or no_device():
            return False
        try:
            pygame.mixer.init(RATE, -16, 1, BUFFER)
            pygame.mixer.set_num_channels(len(KINDS))
            self._sounds = {file.stem: pygame.mixer.Sound(file) for file in sorted(self._folder.glob("*.wav"))}
        except (pygame.error, NotImplementedError, OSError):  # NotImplementedError: a pygame without its mixer
            self._failed = monotonic()
            return False
        return bool(self._sounds)

    def _close(self) -> None:
        if self._sounds:
            self._sounds.clear()
            pygame.mixer.quit()


def no_device() -> bool:
    """Whether a Linux machine has neither a sound card nor a server; ALSA would complain of that on the terminal."""
    if sys.platform != "linux" or os.environ.get("SDL_AUDIODRIVER") or os.environ.get("PULSE_SERVER"):
        return False
    session = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    return not any(path.exists() for path in (Path("/dev/snd"), session / "pulse" / "native", session / "pipewire-0"))
