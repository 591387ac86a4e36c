"""How does an author mend a line that YAML can't read? Guesses from the line itself, in an author's words."""

import re
from collections.abc import Sequence

USE_FOLDED = "use >- and put the text on the next line, indented"
QUOTE = "put the text in 'single quotes', or use >-"

_VALUE = r"^[\s-]*+(?:[^\s:#'\"]++:\s++)?+"
_OPENS_LIKE_PROSE = re.compile(_VALUE + r"(\*\w|\[\[|\[[^\]]*\][^,\]}\s]*\s+\w)")
_TWO_COLONS = re.compile(_VALUE + r"[^'\"{\[>|].*:(\s|$)")
_QUOTED_START = re.compile(_VALUE + r"(['\"])")


def opens_like_prose(line: str) -> bool:
    """Whether a line's value is prose that opens with `*` or `[`, which YAML takes for something else."""
    return _OPENS_LIKE_PROSE.match(line) is not None


def hint(lines: Sequence[str], number: int, said: str) -> str:
    """What to try where the parser stopped: on line `number` (from 1), having said `said`."""
    near = [lines[at - 1] for at in (number, number - 1) if 0 < at <= len(lines)]
    line = near[0] if near else ""
    if any(opens_like_prose(candidate) for candidate in near):
        return USE_FOLDED
    if re.match(r" *\t", line):
        return "indent with blanks, not with tabs"
    if "mapping values" in said or _TWO_COLONS.match(line):
        return f"text that holds ': ' needs quotes: {QUOTE}"
    if re.match(_VALUE + "[@`%]", line):
        return QUOTE
    if "escape" in said:
        return "a backslash has a meaning between double quotes; use 'single quotes'"
    if len(near) > 1 and " #" in near[1]:
        return "the '#' on the line above begins a comment and ends the text; " + QUOTE
    if _QUOTED_START.match(line):
        return "a quote that opens a value must close it: " + QUOTE
    return "look at the quotes, brackets and indentation of this line and of the one above"
