"""Which files may stand in a pack? A few known names, side by side; every other is refused, and told why."""

import re
from typing import NamedTuple

from .catalogue import NOT_SCENARIOS
from .summary import RESERVED_NAMES
from .yaml_text import unseen_character

MANIFEST = "pack.yaml"

_SCENARIO = re.compile(r"[a-z][a-z0-9-]{0,39}\.yaml\Z")
_TEXT = re.compile(r"(README|LICEN[CS]E)(\.md|\.txt)?\Z")
_ARCHIVE = re.compile(r"\.(zip|jar|whl|gz|tgz|bz2|xz|zst|tar|7z|rar)\Z", re.IGNORECASE)
_LONGEST = 60
"""Characters of a name that are shown."""


class NameRefused(NamedTuple):
    """Why a name can't stand in a pack."""

    code: str
    message: str
    fix: str = ""


def is_scenario(name: str) -> bool:
    """Whether a file of this name holds a scenario."""
    return _SCENARIO.match(name) is not None and name not in NOT_SCENARIOS


def belongs(name: str) -> bool:
    """Whether a pack takes a file of this name."""
    return refusal(name) is None


def refusal(name: str) -> NameRefused | None:
    """Why a pack takes no file of this name, or None."""
    return _unsafe(name) or _unknown(name)


def shown(name: str) -> str:
    """A name as a message quotes it."""
    return f"'{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}'"


def _unsafe(name: str) -> NameRefused | None:
    """What could lead out of the pack's folder, or look like another name."""
    unseen = unseen_character(name) or ("U+0009" if "\t" in name else "U+000A" if "\n" in name else "")
    if unseen:
        return NameRefused("pack-name", f"its name holds the control or invisible character {unseen}")
    if "\\" in name:
        return NameRefused("pack-name", "its name holds a backslash")
    if name.startswith("/"):
        return NameRefused("pack-name", "its name begins at the root of the disk")
    if re.match("[A-Za-z]:", name):
        return NameRefused("pack-name", "its name begins with a drive's letter")
    if ".." in name.split("/"):
        return NameRefused("pack-name", "its name leads out of the pack ('..')")
    stem = name.rpartition("/")[2].partition(".")[0].strip(" ").lower()
    if stem in RESERVED_NAMES:
        return NameRefused("pack-name", f"no file can be called '{stem}' on every system")
    return None


def _unknown(name: str) -> NameRefused | None:
    if "/" in name:
        return NameRefused("pack-kind", "a pack has no folders", "put its files side by side")
    if _ARCHIVE.search(name):
        return NameRefused("pack-kind", "a pack holds no other packed file")
    if name == MANIFEST or is_scenario(name) or _TEXT.match(name):
        return None
    known = f"a pack holds {MANIFEST}, scenarios such as genoa-1922.yaml, README and LICENSE"
    return NameRefused("pack-kind", "a pack takes no file of this name", known)
