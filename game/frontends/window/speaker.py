"""How is a text said aloud? This is run as a process of its own: it says the lines of its input, one after another."""

import shutil
import sys
import threading
import time

LONGEST = 300.0
"""Seconds after which a line is given up."""
SETTLE = 0.05
"""Seconds that espeak's driver wants for itself after it has told that a line is finished."""


def main() -> int:
    """Says them; returns the exit code. Whoever wants silence ends the process."""
    lines = [line for line in sys.stdin.buffer.read().decode("utf-8").splitlines() if line.strip()]
    import pyttsx3

    engine = pyttsx3.init()
    if engine.driver_name != "espeak":
        for line in lines:
            engine.say(line)
        engine.runAndWait()
        return 0
    if sys.platform == "linux" and shutil.which("aplay") is None:
        print("aplay isn't there to play what espeak says (package alsa-utils)", file=sys.stderr)
        return 1
    finished = threading.Event()
    engine.connect("finished-utterance", lambda name, completed: finished.set())
    for line in lines:  # this driver keeps only the last text that it was given, and doesn't wait until it is said
        finished.clear()
        engine.say(line)
        engine.runAndWait()
        finished.wait(LONGEST)
        time.sleep(SETTLE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
