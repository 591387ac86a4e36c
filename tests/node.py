"""Is there a Node with the packages that a test asks for? They lie where `NARKOMINDEL_NODE_MODULES` points."""

import os
import shutil
from pathlib import Path

import pytest

MODULES = "NARKOMINDEL_NODE_MODULES"


def node(*packages: str) -> tuple[str, Path]:
    """The `node` program and the folder of its packages; skips the test, with the reason, where one is missing."""
    program, modules = shutil.which("node"), Path(os.environ.get(MODULES, "/nowhere"))
    if program is None:
        pytest.skip("node is not installed")
    missing = [package for package in packages if not (modules / package / "package.json").is_file()]
    if missing:
        pytest.skip(f"{MODULES} names no folder with {' and '.join(missing)} in it")
    return program, modules.absolute()
