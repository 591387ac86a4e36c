"""The page's engine, run by node: lines of JSON in, lines of JSON out."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from game.export.engine_source import engine_source
from tests.export.plays import canonical

NODE = shutil.which("node")
WITHOUT_NODE = "node is not there to run the page's engine"


class Play(NamedTuple):
    """What the page's engine is asked to play, and what Python came to."""

    label: str
    payload: Any
    asked: Any
    comes_to: Any


def differences(plays: Iterable[Play]) -> list[str]:
    """One line for each play in which the page's engine comes to something else."""
    played = sorted(plays, key=lambda play: id(play.payload))  # so that each payload is opened once
    lines: list[Any] = []
    for before, play in zip([None, *played], played, strict=False):
        if before is None or before.payload is not play.payload:
            lines.append({"start": play.payload})
        lines.append(play.asked)
    found = zip(played, answers(lines), strict=True)
    return [f"{play.label}: {_first(play.comes_to, json.loads(line))}" for play, line in found if _differ(play, line)]


def _differ(play: Play, line: str) -> bool:
    return canonical(play.comes_to) != line


def _first(ours: Any, theirs: Any, path: str = "") -> str | None:
    """Where two pieces of plain data differ first."""
    if type(ours) is type(theirs) and isinstance(ours, dict | list) and len(ours) == len(theirs):
        keys = sorted(ours) if isinstance(ours, dict) else range(len(ours))
        if not isinstance(ours, dict) or ours.keys() == theirs.keys():
            inner = (_first(ours[key], theirs[key], f"{path}/{key}") for key in keys)
            return next((told for told in inner if told), None)
    if type(ours) is type(theirs) and ours == theirs:
        return None
    return f"{path} is {str(ours)[:200]}, and on the page {str(theirs)[:200]}"


def answers(asked: Iterable[Any]) -> list[str]:
    """What the engine writes for these lines: one line for each but `{"start": payload}`, which is what it plays."""
    lines = "".join(json.dumps(line) + "\n" for line in asked)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "engine.js"
        script.write_text(_script(), "utf-8")
        node = [NODE or "node", str(script)]
        done = subprocess.run(node, input=lines, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert not done.returncode, done.stderr[-2000:]
    return done.stdout.split("\n")[:-1]


@cache
def _script() -> str:
    return engine_source(("wholeLedger", "compile", "deskOf", "recordScreen", "estimateScreen")) + (
        Path(__file__).parent / "player.js"
    ).read_text("utf-8")
