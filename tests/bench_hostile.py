"""Does the command line survive files from strangers? Each goes through a process of its own, with both parsers.

It must end with exit code 1 within 2 s of the processor's time and 300 MB, print the problems that it has with their
lines, and no control character.

python tests/bench_hostile.py [--only file|harmless|kind|zip] [--all] [--slow]
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.files.hostile_cases import CASES, HARMLESS, SMALLEST, Case, mismatch
from tests.files.raw_zip import File, raw_zip
from tests.files.test_hostile_files import RAW
from tests.files.test_pack_zip import REFUSED

ROOT = Path(__file__).resolve().parent.parent
SECONDS, MEGABYTES = 2.0, 300
PROGRAM = "import sys, yaml; {}; from game.__main__ import main; sys.exit(main())"
PARSERS = {"libyaml": PROGRAM.format("pass"), "python": PROGRAM.format("del yaml.CSafeLoader")}
HEADLINE = re.compile(
    r"^(?:narkomindel: (?:can't be played: )?|can't be played: )?[^|=]*?:(\d+):\d+: (?!warning).*\[(.+)\]$", re.M
)


class Done(NamedTuple):
    """How a process ended."""

    code: int
    output: str
    """Of both streams; bytes that aren't UTF-8 stand as half characters, which count as raw."""
    processor: float
    wall: float
    megabytes: float

    def found(self) -> list[str]:
        """`line code` of each error that was printed."""
        return [f"{line} {code}" for line, code in HEADLINE.findall(self.output)]


class Trial(NamedTuple):
    """What is put into a folder, what is asked of the program then, and what it must answer."""

    make: Callable[[Path], None]
    arguments: tuple[str, ...]
    expected: Case
    code: int = 1


def run(parser: str, arguments: tuple[str, ...], folder: Path) -> Done:
    """One process; its input is empty."""
    environment = {**os.environ, "NARKOMINDEL_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", PARSERS[parser], *arguments],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=folder, env=environment,
        )  # fmt: skip
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        output.seek(0)
        text = output.read().decode("utf-8", "surrogateescape")
    return Done(process.returncode, text, used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def warmed(parser: str) -> Path:
    """A user's folder in which the program has been before, so that a trial measures its own file."""
    folder = Path(tempfile.mkdtemp())
    (folder / "home" / "scenarios").mkdir(parents=True)
    run(parser, ("check", str(ROOT / "scenarios")), folder)
    return folder / "home"


def written(name: str, content: bytes) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return make


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "home" / "scenarios" / "a.yaml")


def _socket(folder: Path) -> None:
    os.chdir(folder / "home" / "scenarios")  # a socket's path is short
    socket.socket(socket.AF_UNIX).bind("a.yaml")
    os.chdir(ROOT)


def _link(target: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "home" / "scenarios" / "a.yaml").symlink_to(target)


def _folder(folder: Path) -> None:
    (folder / "home" / "scenarios" / "a.yaml").mkdir()


def _ten_thousand(folder: Path) -> None:
    for number in range(10_000):
        (folder / "home" / "scenarios" / f"s{number}.yaml").write_bytes(b"a: *a\n")


def _own(name: str, content: bytes) -> Callable[[Path], None]:
    return written(f"home/scenarios/{name}", content)


def _one(*expected: str) -> Case:
    return Case(b"", expected)


def _fifo_here(folder: Path) -> None:
    os.mkfifo(folder / "x.yaml")


def _growing(folder: Path) -> None:
    """Another process writes the file anew all the time; whichever state is met, none of them can be played."""
    writer = (
        "import sys\nfor n in range(400):\n  open(sys.argv[1], 'wb').write((b'a: *a\\n' + b'#' * (n % 7) * 90_000))"
    )
    subprocess.Popen([sys.executable, "-c", writer, str(folder / "x.yaml")], stderr=subprocess.DEVNULL)
    while not (folder / "x.yaml").exists():
        time.sleep(0.01)


PLAY = ("play", "a", "--follow", "record")
BOMB = CASES["aliases that double"].source
KINDS: Mapping[str, Trial] = {
    "a pipe": Trial(_fifo_here, ("check", "x.yaml"), _one("1 file-kind")),
    "a pipe in the user's folder": Trial(_pipe, PLAY, _one("1 file-kind")),
    "a socket in the user's folder": Trial(_socket, PLAY, _one("1 file-kind")),
    "a folder called a.yaml": Trial(_folder, PLAY, _one("1 file-kind")),
    "a link to a file": Trial(_link("/etc/passwd"), PLAY, _one("1 file-link")),
    "a link to nothing": Trial(_link("/nowhere"), PLAY, _one("1 file-link")),
    "a link to itself": Trial(_link("a.yaml"), PLAY, _one("1 file-link")),
    "a link to a folder": Trial(_link("/etc"), PLAY, _one("1 file-link")),
    "a link to a device": Trial(_link("/dev/zero"), PLAY, _one("1 file-link")),
    "a device": Trial(lambda folder: None, ("check", "/dev/zero"), _one("1 file-kind")),
    "standard input": Trial(lambda folder: None, ("check", "/dev/stdin"), _one("1 file-kind")),
    "a file that is never the same": Trial(_growing, ("check", "x.yaml"), _one()),
    "a bomb, played": Trial(_own("a.yaml", BOMB), ("play", "a", "--ui", "text"), _one("1 yaml-anchor")),
    "a bomb, listed": Trial(_own("a.yaml", BOMB), ("list",), _one("1 yaml-anchor"), 0),
    "a name with an escape": Trial(_own("a\x1b[2J.yaml", b"a: *a\n"), ("list",), _one("1 yaml-alias"), 0),
    "a name that turns": Trial(_own("a\u202egnp.yaml", b"a: *a\n"), ("list",), _one("1 yaml-alias"), 0),
    "a name of 250 characters": Trial(_own("a" * 245 + ".yaml", b"a: *a\n"), ("list",), _one("1 yaml-alias"), 0),
}
SLOW: Mapping[str, Trial] = {
    "10,000 bad files, checked": Trial(_ten_thousand, ("check",), _one("?+ yaml-alias")),
    "10,000 bad files, listed": Trial(_ten_thousand, ("list",), _one("?+ yaml-alias"), 0),
}
"""Bounded by what is there, and not by 2 s."""


def trials() -> dict[str, Trial]:
    """Everything."""
    found = {
        f"file: {name}": Trial(written("smallest.yaml", case.source), ("check", "smallest.yaml"), case)
        for name, case in CASES.items()
    }
    found |= {
        f"harmless: {name}": Trial(written("smallest.yaml", source), ("check", "smallest.yaml"), Case(b"", ()), 0)
        for name, source in HARMLESS.items()
    }
    found |= {f"kind: {name}": trial for name, trial in KINDS.items()}
    for name, (content, code, _) in REFUSED.items():
        found[f"zip: {name}"] = Trial(written("F.zip", content), ("pack", "install", "F.zip"), _one(f"1 {code}"))
    many = [File(f"a{number}.yaml", SMALLEST) for number in range(199)]
    bombs = [File(f"a{number}.yaml", b"".join(b"- %d\n" % (n * n) for n in range(20_001))) for number in range(12)]
    manifest = File("pack.yaml", b"id: a\ntitle: T\nversion: '1'\nlicence: MIT\nauthors: [A]\nsources: [B]\n")
    found["zip: 199 misnamed scenarios"] = Trial(
        written("F.zip", raw_zip(manifest, *many)), ("pack", "install", "F.zip"), _one("?+ file-name")
    )
    found["zip: 12 bombs"] = Trial(
        written("F.zip", raw_zip(manifest, *bombs)), ("pack", "install", "F.zip"), _one("20000 limit-nodes")
    )
    return found


def wrong(trial: Trial, done: Done, *, timed: bool) -> str:
    """What a trial's end breaks, or ''."""
    if done.code != trial.code:
        return f"exit code {done.code}: {done.output[-300:]!r}"
    if RAW.search(done.output) or re.search("[\ud800-\udfff]", done.output):
        return "a raw control character was printed"
    if "Traceback" in done.output:
        return "a traceback"
    if trial.expected.expected and (said := mismatch(trial.expected, done.found())):
        return said
    if timed and (done.processor > SECONDS or done.megabytes > MEGABYTES):
        return "beyond the limits"
    return ""


def main() -> int:
    """Runs the table; exit code 1 if anything broke."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", default="", metavar="GROUP")
    asked.add_argument("--all", action="store_true", help="print every line, and not only the worst of each group")
    asked.add_argument("--parser", choices=tuple(PARSERS), help="only this one")
    asked.add_argument("--slow", action="store_true", help="10,000 files, too")
    options = asked.parse_args()
    chosen = {name: trial for name, trial in trials().items() if name.startswith(options.only)}
    slow = {f"slow: {name}": trial for name, trial in SLOW.items()} if options.slow else {}
    worst: dict[tuple[str, str], list[float]] = {}
    broken, warm = 0, {parser: warmed(parser) for parser in PARSERS}
    for parser in (options.parser,) if options.parser else PARSERS:
        for name, trial in {**chosen, **slow}.items():
            folder = Path(tempfile.mkdtemp())
            shutil.copytree(warm[parser], folder / "home")
            trial.make(folder)
            done = run(parser, trial.arguments, folder)
            shutil.rmtree(folder)
            said = wrong(trial, done, timed=name not in slow)
            broken += bool(said)
            line = (
                f"{name:50.50} {parser:8} {done.processor:5.2f} s {done.wall:5.2f} s {done.megabytes:4.0f} MB  {said}"
            )
            if said or options.all or name in slow:
                print(line, flush=True)
            row = worst.setdefault((name.partition(":")[0], parser), [0, 0, 0, 0])
            row[:] = row[0] + 1, max(row[1], done.processor), max(row[2], done.wall), max(row[3], done.megabytes)
    for (group, parser), (count, processor, wall, megabytes) in worst.items():
        used = f"at most {processor:.2f} s ({wall:.2f} s by the clock), {megabytes:.0f} MB"
        print(f"{group:9} {parser:8} {count:4.0f} trials, {used}")
    print(f"{broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
