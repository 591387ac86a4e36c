"""Is there a browser to try pages in? Chromium, driven by puppeteer-core; a script there tells what it found."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.node import node

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def found_by(script: str, asked: Any, *packages: str) -> Any:
    """What a script of this folder finds; skips, with the reason, where browser, node or packages are missing."""
    program, modules = node("puppeteer-core", *packages)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("chromium is not installed")
    done = subprocess.run(
        [program, str(Path(__file__).with_name(script)), json.dumps(asked)],
        env={**os.environ, "NARKOMINDEL_NODE_MODULES": str(modules), "CHROMIUM": browser},
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-500:]
    return json.loads(done.stdout)
