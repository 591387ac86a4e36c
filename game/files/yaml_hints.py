"""How does an author mend a line that YAML can't read? Guesses from the line itself, in an author's words."""

import re
from collections.abc import Sequence

USE_FOLDED = "use >- and put the text on the next line, indented"
QUOTE = "put the text in 'single quotes', or use >-"
BLANK_AFTER_DASH = "a blank belongs after the dash: - trust += 5"
QUOTE_CALL = "inside { } or [ ] a condition that holds commas or quotes needs 'single quotes', or a line of its own"
PLAIN_DASH = "an entry of a list begins with a plain dash and a blank: - trust += 5"
PLAIN_BLANKS = "indent with plain blanks: this line begins with another kind of blank (a no-break space?)"

_VALUE = r"^[\s-]*+(?:[^\s:#'\"]++:(?:\s++|$))?+"
_OPENS_LIKE_PROSE = re.compile(_VALUE + r"(\*\w|\[\[|\[[^\]]*\][^,\]}\s]*\s+\w)")
_TWO_COLONS = re.compile(_VALUE + r"[^'\"{\[>|].*:(\s|$)")
_QUOTED_START = re.compile(_VALUE + r"(['\"])(.*)")
_GLUED_COLON = re.compile(r"[\s-]*([a-z_]+):(?!//)[^\s:]")
_GLUED_DASH = re.compile(r"\s*-[^\s-]")
_OTHER_DASH = re.compile(r"\s*[–—−•]")
_KEY = re.compile(r"[\s-]*[^\s:#'\"]+:(\s|$)")
_FULL = re.compile(r"[\s-]*[^\s:#'\"]+:\s+[^\s>|#]")
_QUOTED_OR_COMMENT = re.compile(r"'[^']*'|\"[^\"]*\"|\s#.*")
_CALL_IN_BRACKETS = re.compile(r"[^#]*[{\[].*\b(chose|visited|ended|min|max)\(")
_FARTHEST = 40
"""Lines above the mistake in which what began it is looked for."""


def opens_like_prose(line: str) -> bool:
    """Whether a line's value is prose that opens with `*` or `[`, which YAML takes for something else."""
    return _OPENS_LIKE_PROSE.match(line) is not None


def wrong_dash(text: str) -> str:
    """What to say of a text that seems to be an entry of a list without a plain dash and a blank, or ''."""
    return BLANK_AFTER_DASH if _GLUED_DASH.match(text) else PLAIN_DASH if _OTHER_DASH.match(text) else ""


def glued_colon(text: str) -> str:
    """What to say of a text that seems to be a key and its value without a blank between them, or ''."""
    glued = _GLUED_COLON.match(text)
    return f"a blank belongs after the colon: '{glued[1]}: '" if glued else ""


def hint(lines: Sequence[str], number: int, said: str) -> str:
    """What to try where the parser stopped: on line `number` (from 1), having said `said`."""
    near = [lines[at - 1] for at in (number, number - 1) if 0 < at <= len(lines)]
    line = near[0] if near else ""
    if any(opens_like_prose(candidate) for candidate in near):
        return USE_FOLDED
    if any(_CALL_IN_BRACKETS.match(candidate) for candidate in near):
        return QUOTE_CALL
    if re.match(r" *\t", line):
        return "indent with blanks, not with tabs"
    if any(re.match(r" *[^\S ]", candidate) for candidate in near):
        return PLAIN_BLANKS
    return _unclosed(lines, number, said) or _misplaced(lines, number, said) or _of_text(near, said)


def _unclosed(lines: Sequence[str], number: int, said: str) -> str:
    """What to say of a bracket or quote that opens on this line or above and isn't closed."""
    if "',' or" in said:
        at, bracket = _open_bracket(lines, number)
        closing = "]" if bracket == "[" else "}"
        return f"the '{bracket}' on line {at} is not closed: end it with '{closing}'" if bracket else ""
    if "end of stream" in said or "expected key" in said or "block end" in said:
        at = _open_quote(lines, number)
        return f"the quote that opens a value on line {at} must be closed: {QUOTE}" if at else ""
    return ""


def _open_bracket(lines: Sequence[str], number: int) -> tuple[int, str]:
    """The line at or above `number` with a bracket that isn't closed until there, and that bracket."""
    closed = 0
    for at in range(min(number, len(lines)), max(0, number - _FARTHEST), -1):
        for character in reversed(_QUOTED_OR_COMMENT.sub("", lines[at - 1])):
            if character in "[{" and not closed:
                return at, character
            closed += (character in "]}") - (character in "[{")
    return 0, ""


def _open_quote(lines: Sequence[str], number: int) -> int:
    """The line at or above `number` whose quoted value runs on into the next key, or 0."""
    for at in range(min(number, len(lines)), max(0, number - _FARTHEST), -1):
        opened = _QUOTED_START.match(lines[at - 1])
        after = next((line for line in lines[at:] if line.strip()), None)
        if opened and opened[1] not in opened[2] and (after is None or _KEY.match(after)):
            return at
    return 0


def _misplaced(lines: Sequence[str], number: int, said: str) -> str:
    """What to say of a dash or colon without its blank, and of a line that is indented too deep or too little."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    above = [other for other in lines[: number - 1] if other.strip() and not other.lstrip().startswith("#")]
    last = above[-1] if above else ""
    if "expected ':'" in said or "mapping values" in said:
        for candidate in (line, last):
            if missing := wrong_dash(candidate) or glued_colon(candidate):
                return missing
    if not _KEY.match(line) or _TWO_COLONS.match(line) or _QUOTED_START.match(line) or " #" in last:
        return ""
    if _indent(line) > _indent(last) and _FULL.match(last):
        return "this line is indented too deep; or, if it belongs to the text above, that text needs quotes or >-"
    if ("expected key" in said or "block end" in said) and _indent(line) not in map(_indent, above):
        return "no line above is indented as far as this one: begin it below the key that it belongs beside"
    return ""


def _of_text(near: Sequence[str], said: str) -> str:
    """What to say of a text that needs quotes."""
    line = near[0] if near else ""
    if "mapping values" in said or _TWO_COLONS.match(line):
        return f"text that holds ': ' needs quotes: {QUOTE}"
    if re.match(_VALUE + "[@`%]", line):
        return QUOTE
    if "escape" in said:
        return "a backslash has a meaning between double quotes; use 'single quotes'"
    if _QUOTED_START.match(line):
        return "a quote that opens a value must close it: " + QUOTE
    if len(near) > 1 and " #" in near[1] and not near[1].lstrip().startswith("#"):
        return "the '#' on the line above begins a comment and ends the text; " + QUOTE
    return "look at the quotes, brackets and indentation of this line and of the one above"


def _indent(line: str) -> int:
    """Where a line's first key or text begins, behind the dashes of a list."""
    found = re.match(r"[ ]*(?:- +)*", line)
    return found.end() if found else 0
