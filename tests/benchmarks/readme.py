"""How does the table get into README.md? Between two marks, with the day, the machine and the versions."""

import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks.table import Run, as_markdown, summary

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- table: written by `python -m tests.benchmarks --write` -->", "<!-- end of the table -->"
PACKAGES = ("pygame-ce", "PyYAML", "pygame_gui", "bink", "python-statemachine", "transitions")


def write(runs: Sequence[Run]) -> None:
    """Puts the runs in the place of the last ones."""
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    told = "\n\n".join((BEGIN, _machine(), as_markdown(runs), f"Last run: {summary(runs[-1])}.", END))
    README.write_text(f"{before}{told}{after}", "utf-8")


def _machine() -> str:
    """The day and what it was measured on."""
    day = datetime.now(UTC).date().isoformat()
    model = platform.processor() or platform.machine()
    try:
        cpuinfo = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        model = next((line.partition(":")[2].strip() for line in cpuinfo if line.startswith("model name")), model)
    except OSError:
        pass
    load = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    where = f"{platform.system()} {platform.release()}, {os.cpu_count()} × {model}{load}"
    return f"{day} · {where} · Python {sys.version.split()[0]} · {', '.join(_versions())}"


def _versions() -> list[str]:
    found = []
    for package in PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return found
