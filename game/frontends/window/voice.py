"""Who says things aloud without holding up the window? A thread that has one speaking process at a time."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

SPEAKER = (sys.executable, "-P", str(Path(__file__).with_name("speaker.py")))
"""`-P` keeps this folder's modules out of the speaker's way."""
LOOK = 0.05
"""Seconds between two looks at whether the speaker has finished."""
UNPLAYED = "audio open error"
"""What aplay says without a sound device; the speaker has no other way to learn of it."""


def installed() -> bool:
    """Whether there is anything to speak with; told without importing it."""
    return find_spec("pyttsx3") is not None


class Voice:
    """Says one text at a time: a new one cuts the old one short. A speaker that fails is silent from then on."""

    def __init__(self, command: Sequence[str] = SPEAKER) -> None:
        """`command` is a program that says the lines of its input and can be ended at any moment."""
        self._command = tuple(command)
        self._orders: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self.notice = ""
        """Why nothing is said, once the speaker has failed."""
        self._busy = False

    @property
    def speaking(self) -> bool:
        """Whether a text is being said, or is about to be."""
        return self._busy

    def say(self, *lines: str) -> None:
        """Says lines in place of what is being said."""
        if self.notice or not any(lines):
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._live, daemon=True)
            self._thread.start()
        self._busy = True
        self._orders.put("\n".join(lines))

    def silence(self) -> None:
        """Says no more of it."""
        if self._thread is not None:
            self._busy = False
            self._orders.put("")

    def close(self) -> None:
        """Ends the speaker and the thread."""
        if self._thread is not None:
            self._orders.put(None)
            self._thread.join()
            self._thread = None

    # ── On the thread ────────────────────────────────────────────────────────────────────────────────────────────────

    def _live(self) -> None:
        order: str | None = self._orders.get()
        while order is not None:
            order = self._newest(order)
            if order:
                order = self._speak(order)
            elif order is not None:
                order = self._rest()

    def _newest(self, order: str | None) -> str | None:
        """The last of the orders that have come in: nobody wants to hear what has passed."""
        with suppress(Empty):
            while order is not None:
                order = self._orders.get_nowait()
        return order

    def _speak(self, text: str) -> str | None:
        """Says a text until it ends or another order comes, and returns that order."""
        self._busy = True
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder, TemporaryFile() as said:
            try:
                process = self._started(text, folder, said)
            except OSError as error:
                return self._failed(str(error))
            try:
                while process.poll() is None:
                    with suppress(Empty):
                        return self._orders.get(timeout=LOOK)
            finally:
                _end(process)
            said.seek(0)
            words = said.read().decode("utf-8", "replace")
        if process.returncode or UNPLAYED in words:
            return self._failed(words)
        return self._rest()

    def _started(self, text: str, folder: str, said: IO[bytes]) -> subprocess.Popen[bytes]:
        """The speaker with its text; the sounds that it leaves behind when it is cut short go with the folder."""
        process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said,
            env={**os.environ, "TMPDIR": folder, "TEMP": folder, "TMP": folder},
            start_new_session=True, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        assert process.stdin is not None
        with suppress(OSError), process.stdin as pipe:
            pipe.write(text.encode("utf-8"))
        return process

    def _failed(self, words: str) -> str | None:
        last = next((line for line in reversed(words.splitlines()) if line.strip()), "the speaker ended early")
        self.notice = f"Nothing can be said aloud: {last.strip().rstrip('.')}."
        return self._rest()

    def _rest(self) -> str | None:
        """The next order, waited for in silence unless it has come already."""
        with suppress(Empty):
            return self._orders.get_nowait()
        self._busy = False
        return self._orders.get()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process with those that it has started, and waits until it is gone."""
    if process.poll() is None:
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
    process.wait()
