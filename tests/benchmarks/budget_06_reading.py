"""Budget 6: what does it cost to read a scenario with positions and to validate it, beside PyYAML's C loader alone?"""

from collections.abc import Iterator

import yaml

from game.files import scenario_file
from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line, compared, lacking
from tests.benchmarks.measure import interleaved, working

LIMIT = 2.0
PEER = "PyYAML's C loader"


def lines(bench: Bench) -> Iterator[Line]:
    """All that is shipped, in one process that has imported everything."""
    library = bench.library
    if not yaml.__with_libyaml__:
        yield lacking(6, "read and validate", PEER, "this PyYAML has no libyaml")
        return
    paths = [library.path(entry.id) for entry in library.entries]
    texts = {path: path.read_bytes() for path in paths}
    world = library.world

    def read() -> None:
        for path, text in texts.items():
            assert scenario_file.read(path, world, source=text).record

    def load() -> None:
        for text in texts.values():
            assert yaml.load(text, yaml.CSafeLoader)

    found = interleaved(bench.rounds, ours=working(read), peer=working(load))
    yield compared(6, f"read and validate {len(paths)} scenarios", PEER, found["ours"], found["peer"], LIMIT)
