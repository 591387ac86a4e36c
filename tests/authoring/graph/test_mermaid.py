"""What is said in Mermaid's language, and whether Mermaid reads it."""

import subprocess
from pathlib import Path

import pytest

from game.authoring.graph import machine_chart, mermaid
from game.core.deal import scenario_deal
from game.core.model.scenario import Scenario
from tests import build
from tests.node import node

_HOSTILE = (
    "1. a list",
    "- a list",
    "</script><b>bold</b> & \"quoted\" 'so' `code`",
    "a|b]c}d)e #35; #quot; ; %% comment",
    "click s0 href javascript:alert(1)",
    "**bold** __strong__ end subgraph style",
    "Чичерин → Ранцау … ąęłż",
)


def _scenario(text: str) -> Scenario:
    choices = {
        "sign": build.choice("fork", historical=True),
        "end": build.choice("shut", requires=build.closed_unless("world.germany > 3")),
    }
    scenes = {
        "graph": build.decision(choices=choices, title=text, predicts=("sign", "end", "sign")),
        "fork": build.route(("world.germany >= 5", "end"), (None, "shut")),
    }
    outcomes = {name: build.scenario(scenes).outcomes["end"] for name in ("end", "shut")}
    return build.scenario(scenes, title=text, outcomes=outcomes)


def _text(text: str = "A decision") -> str:
    return mermaid.of_scenario(machine_chart.chart(scenario_deal(_scenario(text), build.world())))


def test_history_is_thick_and_conditions_are_dotted() -> None:
    lines = [line.strip() for line in _text().splitlines()]
    assert 's0 ==>|"sign"| s3' in lines
    assert 's0 -.->|"end<br>open if world.germany #62; 3"| s7' in lines
    assert 's3 -->|"otherwise"| s7' in lines
    assert "class s0,s3,s6 record" in lines


@pytest.mark.parametrize("text", _HOSTILE)
def test_no_sign_of_an_author_ends_a_label(text: str) -> None:
    (scene,) = [line for line in _text(text).splitlines() if line.strip().startswith("s0[")]
    label = scene.strip().removeprefix('s0["').removesuffix('"]')
    assert not set(label.replace("<br>", "")) & set('"<>`|[]{}&*%')


_PARSE = """
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [modules, ...charts] = process.argv.slice(2);
const { JSDOM } = createRequire(modules + '/any.js')('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const mermaid = (await import(pathToFileURL(modules + '/mermaid/dist/mermaid.core.mjs'))).default;
for (const chart of charts) console.log((await mermaid.parse(readFileSync(chart, 'utf8'))).diagramType);
"""


def test_mermaid_itself_reads_every_label(tmp_path: Path) -> None:
    program, modules = node("mermaid", "jsdom")
    script = tmp_path / "parse.mjs"
    script.write_text(_PARSE, "utf-8")
    charts = []
    for number, text in enumerate(_HOSTILE):
        charts.append(tmp_path / f"{number}.mmd")
        charts[-1].write_text(_text(text), "utf-8")
    done = subprocess.run([program, script, modules, *charts], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout.split() == ["flowchart-v2"] * len(_HOSTILE)
