"""Does a run survive SIGKILL at any moment? Processes that play are killed, and what they acknowledged is looked for.

python tests/bench_kills.py --kills 200
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.core.moves import Move, Rewind
from game.files.library import Library
from game.files.runs import Runs
from game.session import Session
from tests.run_house import House, random_move


def play(session: Session, chance: Random, tell: int) -> None:
    """Plays without end; after each move, when its page has been drawn, one byte says so."""
    while True:
        move = random_move(session, chance) or Rewind(0)
        session.play(move)
        assert session.screen
        os.write(tell, b".")


def expected(library: Library, id: str, seed: int, count: int) -> tuple[Move, ...]:
    """The moves that a player with this seed makes."""
    session, chance = Session(library.deal(id), library.facts), Random(seed)
    while len(session.moves) < count:
        session.play(random_move(session, chance) or Rewind(0))
    return session.moves


def kill_one(library: Library, runs: Runs, id: str, seed: int, longest: float) -> tuple[int, int]:
    """(moves acknowledged, moves found) of a player that is killed at a random moment."""
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        os.close(hear)
        play(Session.from_run(runs.begin(library, id, name=f"player {seed}"), library.facts), Random(seed), tell)
    os.close(tell)
    time.sleep(Random(-seed - 1).random() * longest)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    heard = b""
    while part := os.read(hear, 65536):
        heard += part
    os.close(hear)
    if not [line for line in runs.listed() if line.name == f"player {seed}"]:
        return len(heard), 0
    opened = runs.open(library, f"player {seed}")
    assert opened.run.moves == expected(library, id, seed, len(opened.run.moves)), f"wrong moves with seed {seed}"
    unheard = [notice for notice in opened.notices if "damaged" not in notice]
    assert not unheard, unheard
    opened.journal.close()
    return len(heard), len(opened.run.moves)


def main() -> int:
    """Kills players; exit code 1 if one lost a move that it had acknowledged."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--longest", type=float, default=0.3, help="seconds until the kill, at most")
    asked = parser.parse_args()
    folder = asked.folder or Path(tempfile.mkdtemp())
    house = House(folder / "house")
    library = house.library()
    library.deal("years")
    lost, acknowledged, unheard = 0, 0, 0
    for seed in range(asked.kills):
        heard, found = kill_one(library, house.runs, "years", seed, asked.longest)
        lost += found < heard
        unheard += found > heard
        acknowledged += heard
    print(f"{asked.kills} kills, {acknowledged} moves acknowledged, {lost} runs that lost one; {unheard} had one more")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
