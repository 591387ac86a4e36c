"""Budget 4: how soon does the window show its title, and how much memory does it hold, beside Ren'Py 8 on Xvfb?"""

import os
from collections.abc import Iterator

from tests.benchmarks import windows
from tests.benchmarks.bench import Bench
from tests.benchmarks.displays import XVFB, display
from tests.benchmarks.line import Line, compared, lacking
from tests.benchmarks.measure import Cost, interleaved, ratios, spread

TIME, MEMORY = 0.2, 0.5
PEER = "Ren'Py 8"


def lines(bench: Bench) -> Iterator[Line]:
    """Time to the first frame, and the most memory held until then."""
    _ = bench.variables
    peer = windows.renpy(bench.folder)
    own = {"NARKOMINDEL_HOME": os.fspath(bench.home), "SDL_AUDIODRIVER": "dummy"}
    with display(XVFB, **own) as variables:
        if peer is None or variables is None:
            yield lacking(4, "first frame and memory, Xvfb", PEER, f"{'Xvfb' if peer else PEER} isn't installed")
            return
        spent: dict[str, list[windows.Spent]] = {"ours": [], "peer": []}
        commands = {"ours": windows.narkomindel(windows.FIRST), "peer": peer}
        found = interleaved(
            bench.rounds,
            **{name: _until_seen(command, variables, spent[name]) for name, command in commands.items()},
        )
    yield compared(4, "first frame, Xvfb", PEER, found["ours"], found["peer"], TIME)
    ours, theirs = ([one.megabytes for one in spent[name][1:]] for name in commands)
    note = f"{spread(ours).median:.0f} MB beside {spread(theirs).median:.0f} MB"
    yield Line(4, "memory until then, Xvfb", PEER, ratios(ours, theirs), MEMORY, note=note)


def _until_seen(command: list[str], variables: dict[str, str], spent: list[windows.Spent]) -> Cost:
    def cost() -> float:
        spent.append(windows.first_frame(command, variables))
        return spent[-1].seconds

    return cost
