"""Writes what a fuzzer begins with: `python tests/fuzz/seeds.py FOLDER` makes FOLDER/{reader,expression,zip}."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from game.files import expressions, scenario_file
from tests.files.hostile_cases import CASES, SMALLEST
from tests.files.test_pack_zip import REFUSED, WHOLE

SCENARIOS = Path(__file__).resolve().parent.parent.parent / "scenarios"


def seeds() -> dict[str, list[bytes]]:
    """Small files of every kind, by target."""
    small = [case.source for case in CASES.values() if len(case.source) < 5_000]
    texts = set()
    for path in SCENARIOS.glob("*.yaml"):
        record = scenario_file.read(path).record
        texts |= {one.text.encode() for one in expressions.expressions(record)} if record else set()
    zips = [content for content, _, _ in REFUSED.values() if len(content) < 5_000]
    return {
        "reader": [parser + source for source in (SMALLEST, *small) for parser in (b"\0", b"\1")],
        "expression": sorted(texts),
        "zip": [WHOLE, *zips],
    }


def main(folder: Path) -> None:
    """Writes them, one file each."""
    for target, contents in seeds().items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(contents):
            (folder / target / f"{number:04}").write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
