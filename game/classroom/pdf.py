"""How does a handout become a PDF? Its words go as data to a typst template, which reads none of them as markup."""

import json
from pathlib import Path
from typing import Any

from .page import Handout, Paper

TEMPLATE = Path(__file__).with_name("templates") / "sheets.typ"


def file(handout: Handout, paper: Paper, fonts: Path) -> bytes:
    """The PDF of a handout, the same bytes each time. `fonts` is the folder of its fonts; no others are used."""
    import typst

    made: bytes = typst.compile(format="pdf", **_asked(handout, paper, fonts))
    return made


def page_counts(handout: Handout, paper: Paper, fonts: Path) -> tuple[int, ...]:
    """How many pages each sheet takes."""
    import typst

    marks = json.loads(typst.query(selector="<mark>", field="value", **_asked(handout, paper, fonts)))
    pages = [mark["page"] for mark in marks]
    return tuple(last - first + 1 for first, last in zip(pages[::2], pages[1::2], strict=True))


def _asked(handout: Handout, paper: Paper, fonts: Path) -> dict[str, Any]:
    data = as_data(handout) | {"paper": paper, "head": _head(handout)}
    return {
        "input": str(TEMPLATE),
        "font_paths": [str(fonts)],
        "ignore_system_fonts": True,
        "sys_inputs": {"handout": json.dumps(data)},
    }


def _head(handout: Handout) -> str:
    return f"Teacher only · {handout.running}" if handout.secret else handout.running


def as_data(part: Any) -> Any:
    """A part of a handout as plain data: each record a mapping that names its kind."""
    if isinstance(part, tuple) and hasattr(part, "_fields"):
        return {"kind": type(part).__name__} | {name: as_data(getattr(part, name)) for name in part._fields}
    if isinstance(part, tuple):
        return [as_data(inner) for inner in part]
    return part
