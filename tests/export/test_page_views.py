"""What the page's views reckon by themselves: prose, the contest index, a run in 4,096 characters."""

import json
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.export.engine_source import engine_source
from game.export.payload import payload
from game.files import prose
from tests.shelf import sampled, shipped

NODE = shutil.which("node")
VIEWS = Path(__file__).parents[2] / "game" / "export" / "views"
LIBRARY = shipped()

pytestmark = pytest.mark.skipif(NODE is None, reason="node is not there to run the page's views")


def _answers(asked: list[tuple[str, Any]], folder: Path) -> list[Any]:
    views = [(VIEWS / f"{name}.js").read_text("utf-8") for name in ("prose", "votes", "moves")]
    runner = Path(__file__).with_name("views.cjs").read_text("utf-8")
    script = folder / "views.cjs"
    script.write_text("\n".join((engine_source(("nowOf",)), *views, runner)), "utf-8")
    lines = "".join(json.dumps(line) + "\n" for line in asked)
    done = subprocess.run(
        [NODE or "node", str(script)], input=lines, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert not done.returncode, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.split("\n")[:-1]]


def test_prose_means_on_the_page_what_it_means_elsewhere(tmp_path: Path) -> None:
    random = Random(7)
    bits = ("a", " ", "*", "*", "[[F.1|word]]", "[[", "]]", "|", "\n", "\n\n", "é—", "<b>", "[[|x]]", "[[a|b*c]]")
    texts = ["".join(random.choices(bits, k=random.randint(0, 14))) for _ in range(2000)]
    answers = _answers([("prose", text) for text in texts], tmp_path)
    for text, found in zip(texts, answers, strict=True):
        assert _joined(found) == _joined([[[run.text, run.emphasis] for run in part] for part in prose.parse(text)]), (
            text
        )


def _joined(paragraphs: list[list[list[Any]]]) -> list[list[tuple[str, bool]]]:
    """Runs that look alike, joined: where the texts part between them is nothing that a reader sees."""
    told: list[list[tuple[str, bool]]] = []
    for paragraph in paragraphs:
        told.append([])
        for text, emphasis in paragraph:
            last = told[-1][-1] if told[-1] else ("", not emphasis)
            if last[1] == emphasis:
                told[-1][-1] = (last[0] + text, emphasis)
            else:
                told[-1].append((text, emphasis))
    return told


@pytest.mark.parametrize(
    ("votes", "index"),
    [
        ([10, 0, 0], 0),
        ([5, 5, 5], 100),
        ([15, 15], 100),
        ([10, 10, 0], 75),
        ([20, 10], 89),
        ([12, 9, 4], 92),
        ([0, 0], None),
        ([7], None),
    ],
)
def test_the_contest_index_runs_from_agreement_to_an_even_split(
    votes: list[int], index: int | None, tmp_path: Path
) -> None:
    assert _answers([("contest", votes)], tmp_path) == [index]


@pytest.mark.parametrize(
    ("before", "after", "least"),
    [([10, 10], [10, 10], 0), ([20, 0], [0, 20], 100), ([12, 9, 4], [6, 16, 3], 28), ([1, 1], [0, 0], None)],
)
def test_the_least_share_that_changed_its_vote_is_told(
    before: list[int], after: list[int], least: int | None, tmp_path: Path
) -> None:
    assert _answers([("changed", [before, after])], tmp_path) == [least]


@pytest.mark.parametrize("id", sampled(["one-lesson", "pact-1939", "moscow-1924-1953"], 3))
def test_a_run_packed_for_a_learning_system_is_the_same_run(id: str, tmp_path: Path) -> None:
    random, data = Random(3), payload(LIBRARY, [id])
    asked = [("packed", [data, id, [random.randrange(1000) for _ in range(n)]]) for n in (1, 9, 40, 150)]
    for length, same_moves, same_steps in _answers(asked, tmp_path):
        assert length < 4096
        assert same_moves
        assert same_steps
