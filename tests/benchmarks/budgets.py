"""Which budgets are there? DESIGN's table, each with the script that measures it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import cast

from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line

SCRIPTS = {
    1: "version",
    2: "first_scene",
    3: "first_frame",
    4: "beside_renpy",
    5: "idle_window",
    6: "reading",
    7: "catalogue",
    8: "engine",
    9: "exploring",
    10: "checking",
    11: "distributions",
    12: "text",
}

Script = Callable[[Bench], Iterator[Line]]


def script(budget: int) -> Script:
    """What measures a budget; it is loaded only when it is wanted."""
    module = import_module(f"tests.benchmarks.budget_{budget:02}_{SCRIPTS[budget]}")
    return cast("Script", module.lines)
