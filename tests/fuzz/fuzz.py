"""Coverage-guided fuzzing of whatever reads a stranger's bytes; see README.md beside it.

python tests/fuzz/fuzz.py reader|expression|zip [libFuzzer's options]
"""

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["game", "yaml"]):
    from game import places
    from game.core.bounds import Scope, check_value
    from game.core.closures import compiled
    from game.core.expression import ExpressionError, names, parse, parse_effect
    from game.core.machine import bounds_of
    from game.files import pack_zip, scenario_file, world_file
    from game.files.problem import headline, render

_WORLD = world_file.read(places.shipped_scenarios() / "world.yaml").record
assert _WORLD is not None
_SCOPE = Scope({f"world.{name}": bounds_of(one) for name, one in _WORLD.variables.items()}, {"a": frozenset(("b",))})
_VALUES = {name: bool(one.low) if one.kind == "bool" else one.low for name, one in _SCOPE.names.items()}


def reader(content: bytes) -> None:
    """Any bytes are a scenario or have a problem within the file; both parsers end."""
    pure, content = bool(content[:1] and content[0] & 1), content[1:]
    read = scenario_file.read("x.yaml", _WORLD, source=content, pure=pure)
    assert read.record is not None or read.problems
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in read.problems:
        assert 1 <= problem.line <= lines, problem
        assert problem.column >= 1, problem
        assert headline(problem).isprintable(), problem
        assert render(problem, read.lines).replace("\n", "").isprintable(), problem


def expression(content: bytes) -> None:
    """Any text is a tree or an ExpressionError within it; a tree that fits together can be reckoned."""
    text = content.decode("utf-8", "replace")
    for mistake in filter(None, (_mistake(parse, text), _mistake(parse_effect, text))):
        assert 0 <= mistake.column <= max(len(text), 1), mistake
    with contextlib.suppress(ExpressionError):
        found = check_value(text, _SCOPE)
        tree = parse(text)
        value = compiled(tree)({name: _VALUES[name] for name in names(tree)}, {})
        assert isinstance(value, bool) == (found.kind == "bool")
        assert found.low <= value <= found.high


def _mistake(read: Callable[[str], object], text: str) -> ExpressionError | None:
    try:
        read(text)
    except ExpressionError as error:
        return error
    return None


def zipped(content: bytes) -> None:
    """Any bytes are small files with known names or have a problem."""
    found = pack_zip.unpacked(content, "F.zip")
    if isinstance(found, dict):
        assert sum(map(len, found.values())) <= pack_zip.LARGEST_WHOLE
    else:
        assert headline(found).isprintable()  # type: ignore[arg-type]


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "expression": expression, "zip": zipped}


def main() -> None:
    """Runs until libFuzzer's own limits (-runs, -max_total_time) end it."""
    if sys.argv[1:2] == [] or sys.argv[1] not in TARGETS:
        sys.exit(f"which target? one of {', '.join(TARGETS)}")
    target = TARGETS[sys.argv.pop(1)]
    os.environ.setdefault("NARKOMINDEL_HOME", "/nonexistent")
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
