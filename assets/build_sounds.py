# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy>=2"]
# ///
"""How are the sounds made? By arithmetic alone: seeded noise and sines, filtered, shaped, and made equally loud.

Run it by hand after a change: `uv run assets/build_sounds.py`, or with numpy installed `python assets/build_sounds.py`.
It writes `sounds/*.wav` (one channel, 16 bits, 22 050 Hz), the same bytes each time, or into the folder that is named
as its argument.
"""

import sys
import wave
from collections.abc import Callable
from pathlib import Path

import numpy
from numpy.typing import NDArray

Wave = NDArray[numpy.float64]
"""Samples of one sound, 1 being the loudest that a file can hold."""

RATE = 22_050
"""Samples a second: nothing here has anything to say above 9 kHz."""
LOUDEST = 0.7
"""No sample goes beyond this."""
WINDOW = 0.06
"""Seconds over which loudness is measured: the loudest stretch of a sound counts."""
MORSE = {"N": "-.", "K": "-.-", "I": "..", "D": "-.."}


# ── Tools ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def seconds(length: float) -> Wave:
    """The moments of that many seconds."""
    return numpy.arange(int(length * RATE)) / RATE


def decay(time: Wave, attack: float, fall: float) -> Wave:
    """Up within `attack` seconds, then down to a third each `fall` seconds."""
    return numpy.minimum(1.0, time / attack) * numpy.exp(-time / fall)


def tone(time: Wave, pitch: float) -> Wave:
    """A sine of so many cycles a second."""
    return numpy.sin(2 * numpy.pi * pitch * time)


def noise(seed: int, time: Wave, low: float, high: float) -> Wave:
    """Noise between two pitches with soft slopes, one seed always giving the same; about 1 at its loudest."""
    spectrum = numpy.fft.rfft(numpy.random.default_rng(seed).standard_normal(time.size))
    pitch = numpy.maximum(1.0, numpy.fft.rfftfreq(time.size, 1 / RATE))
    made = numpy.fft.irfft(spectrum / (1 + (low / pitch) ** 4) / (1 + (pitch / high) ** 4), time.size)
    return made / numpy.abs(made).max()


def placed(length: float, *parts: tuple[float, Wave]) -> Wave:
    """Sounds that begin at their seconds, added up in a sound of that length."""
    whole = numpy.zeros(int(length * RATE))
    for start, part in parts:
        at = int(start * RATE)
        whole[at : at + part.size] += part[: whole.size - at]
    return whole


def loudness(sound: Wave) -> float:
    """Decibels below full scale of the loudest stretch, as ears weigh it: little of the bass, more of the treble."""
    pitch = numpy.maximum(1.0, numpy.fft.rfftfreq(sound.size, 1 / RATE))
    weight = 1 / (1 + (90 / pitch) ** 2) * (1 + 0.58 / (1 + (1500 / pitch) ** 2))
    heard = numpy.fft.irfft(numpy.fft.rfft(sound) * weight, sound.size) ** 2
    stretch = min(sound.size, int(WINDOW * RATE))
    loudest = float(numpy.convolve(heard, numpy.ones(stretch) / stretch, "valid").max())
    return 10 * float(numpy.log10(loudest))


def finished(sound: Wave, decibels: float) -> Wave:
    """Without its standing part, silent at both ends, and as loud as asked unless its peaks forbid it."""
    shaped = sound - sound.mean()
    fade = numpy.sin(numpy.linspace(0, numpy.pi / 2, int(0.03 * RATE))) ** 2
    shaped[: int(0.0008 * RATE)] *= numpy.linspace(0, 1, int(0.0008 * RATE))
    shaped[-fade.size :] *= fade[::-1]
    louder = 10 ** ((decibels - loudness(shaped)) / 20)
    return shaped * min(louder, LOUDEST / float(numpy.abs(shaped).max()))


# ── Sounds ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def key(number: int) -> Wave:
    """A typewriter's key: the type on the platen, the wood below it, the key coming back."""
    time = seconds(0.1)
    strike = noise(11 * number, time, 700, 3400) * decay(time, 0.0006, 0.006)
    wood = tone(time, 168 + 13 * number) * decay(time, 0.002, 0.016)
    back = noise(11 * number + 5, time, 400, 2100) * decay(time, 0.001, 0.008)
    return placed(0.12, (0.0, strike + 0.5 * wood), (0.034 + 0.004 * number, 0.28 * back))


def paper() -> Wave:
    """A sheet drawn over others: a rustle that swells and goes."""
    time = seconds(0.3)
    grain = 0.35 + numpy.abs(noise(31, time, 6, 45))
    return noise(37, time, 900, 4200) * grain * numpy.sin(numpy.pi * (time / 0.3) ** 0.7) ** 2


def stamp() -> Wave:
    """A rubber stamp on a desk: the thump, its wood, and the rubber leaving the paper."""
    time = seconds(0.38)
    thump = numpy.sin(2 * numpy.pi * (104 * time - 70 * time**2)) * decay(time, 0.003, 0.055)
    wood = noise(41, time, 160, 1300) * decay(time, 0.001, 0.02)
    leaving = noise(43, time, 700, 2600) * decay(time, 0.012, 0.022)
    return placed(0.38, (0.0, thump + 0.75 * wood), (0.15, 0.1 * leaving))


def bell() -> Wave:
    """The bell of a carriage near the end of its line, struck once by a small hammer."""
    time = seconds(1.0)
    rung = (1.0, 1568, 0.3), (0.42, 1574, 0.26), (0.3, 1568 * 2.74, 0.13), (0.1, 1568 * 4.2, 0.05)
    metal = sum((much * tone(time, pitch) * decay(time, 0.002, fall) for much, pitch, fall in rung), numpy.zeros(1))
    hammer = noise(53, time, 500, 2600) * decay(time, 0.001, 0.006)
    return metal + 0.5 * hammer


def telegraph() -> Wave:
    """NKID, as a sounder in the next room clacks it, over a faint note."""
    unit, at, parts = 0.043, 0.02, []
    for letter in "NKID":
        for mark in MORSE[letter]:
            held = unit * (3 if mark == "-" else 1)
            time = seconds(held + 0.012)
            edge = numpy.minimum(1.0, numpy.minimum(time, time[-1] - time) / 0.009)
            parts += [(at, 0.3 * tone(time, 587) * edge), (at, _clack(61, 1.0)), (at + held, _clack(67, 0.6))]
            at += held + unit
        at += 2 * unit
    return placed(at + 0.06, *parts)


def _clack(seed: int, much: float) -> Wave:
    """A sounder's arm against its stop."""
    time = seconds(0.03)
    return much * (
        noise(seed, time, 500, 2400) * decay(time, 0.0008, 0.004) + 0.3 * tone(time, 310) * decay(time, 0.001, 0.009)
    )


def switch() -> Wave:
    """A switch of the railway being thrown: the rod runs, the blade strikes the rail, the lever falls in."""
    time = seconds(0.34)
    run = seconds(0.13)
    rod = noise(71, run, 260, 1500) * (run / 0.13) ** 2
    rail = sum(
        (
            much * tone(time, pitch) * decay(time, 0.0015, fall)
            for much, pitch, fall in ((0.5, 92, 0.05), (0.3, 412, 0.06), (0.2, 1087, 0.045), (0.12, 1783, 0.03))
        ),
        numpy.zeros(1),
    )
    blow = noise(73, time, 220, 2400) * decay(time, 0.001, 0.014)
    lever = noise(79, time, 300, 1800) * decay(time, 0.001, 0.01) + 0.4 * tone(time, 236) * decay(time, 0.001, 0.03)
    return placed(0.5, (0.0, 0.22 * rod), (0.13, rail + 0.8 * blow), (0.225, 0.35 * lever))


SOUNDS: dict[str, tuple[Callable[[], Wave], float]] = {
    "key-1": (lambda: key(1), -27),
    "key-2": (lambda: key(2), -27),
    "key-3": (lambda: key(3), -27),
    "paper": (paper, -29),
    "stamp": (stamp, -20),
    "bell": (bell, -25),
    "telegraph": (telegraph, -28),
    "switch": (switch, -22),
}
"""What makes each, and its loudness in decibels: what is heard often is quiet."""


def main() -> None:
    """Writes the files."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).with_name("sounds")
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, decibels) in SOUNDS.items():
        samples = numpy.round(finished(make(), decibels) * 32_767).astype("<i2")
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
