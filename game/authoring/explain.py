"""What does a code mean? Why it matters, and how it looks wrong and right: in the terminal, as JSON, as a page."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.authoring.rules import RULES
from game.authoring.rules.campaign import CAMPAIGN_RULES
from game.authoring.rules.campaign_rule import CampaignRule
from game.authoring.rules.deep import DEEP_RULES
from game.authoring.rules.deep.deep_rule import DeepRule
from game.authoring.rules.reading import READING
from game.authoring.rules.reading.explained import Explained
from game.authoring.rules.rule import Rule, Severity
from game.core.errors import GameError
from game.files.shape_words import did_you_mean

WIDTH = 80
"""Columns of what is printed in a terminal."""
PAGE = "PROBLEMS.md"
"""The page of all codes, in the folder of scenarios."""

_GROUPS = {
    "file": "The file as it lies there",
    "yaml": "YAML",
    "limit": "Limits",
    "shape": "Shape",
    "prose": "Prose",
    "name": "Names",
    "start": "Where play starts",
    "link": "What is named elsewhere",
    "campaign": "Campaigns",
    "milestone": "Milestones",
    "ending": "Endings",
    "date": "Dates",
    "later": "Later effects",
    "record": "The record",
    "choice": "Choices",
    "branch": "Routes",
    "otherwise": "Passing over",
    "variable": "Variables",
    "condition": "Conditions",
    "effect": "Effects",
    "fact": "Facts",
    "work": "The bibliography",
    "pack": "Packs",
    "logic": "Logic: what can be played",
    "deep": "Deep: what random campaigns show",
    "ghost": "History's own run",
    "history": "History: what could be known, and what is known",
    "craft": "Craft: what can be read and weighed in a lesson",
}
"""Headings of the page, by what codes begin with."""


class Meaning(NamedTuple):
    """A code explained. The examples are whole lines, without indentation of their own."""

    code: str
    severity: Severity
    explanation: str
    bad: str
    good: str
    within: str
    """What the example stands in, as `--explain` says it; '' where it need not be said."""
    in_words: bool
    """Whether the examples are said in words, since no line of YAML shows what is meant."""


def meanings() -> Mapping[str, Meaning]:
    """Every code with its meaning, group by group."""
    every: tuple[Rule | CampaignRule | DeepRule | Explained, ...] = (*READING, *RULES, *CAMPAIGN_RULES, *DEEP_RULES)
    order = list(_GROUPS)
    found = sorted(map(_meaning, every), key=lambda meaning: order.index(_group(meaning.code)))
    return {meaning.code: meaning for meaning in found}


def wanted(code: str) -> Sequence[Meaning]:
    """A code's meaning, or those of all codes that begin with this word, which may be ''. Raises GameError for none."""
    known = meanings()
    if code in known:
        return [known[code]]
    found = [meaning for name, meaning in known.items() if not code or name.startswith(f"{code.rstrip('-')}-")]
    if not found:
        fix = did_you_mean(code, [*known, *_GROUPS])
        raise GameError(f"there is no code '{code}'" + (f"; {fix}" if fix else "; `check --explain` lists them"))
    return found


def text(found: Sequence[Meaning]) -> str:
    """One meaning in full, or of several each code with the first sentence on it."""
    return _full(found[0]) if len(found) == 1 else "\n".join(_line(meaning) for meaning in found)


def as_json(found: Sequence[Meaning]) -> list[dict[str, str]]:
    """What `--json` prints of each."""
    keys = ("code", "severity", "explanation", "bad", "good")
    return [{key: getattr(meaning, key) for key in keys} for meaning in found]


def markdown(found: Sequence[Meaning]) -> str:
    """A page, with a heading for each group and each code."""
    lines = [
        "# Problems",
        "",
        "Every code that `narkomindel check` can name: what it means, and how it looks wrong and right. Errors keep",
        "a file from being played; warnings don't, but shipped files have none.",
        "",
        "`narkomindel check --explain CODE` says the same in the terminal, and this page is what",
        "`narkomindel check --explain --format markdown` prints.",
    ]
    group = ""
    for meaning in found:
        if _group(meaning.code) != group:
            group = _group(meaning.code)
            lines += ["", f"## {_GROUPS[group]}"]
        lines += ["", f"### {meaning.code}", "", f"*{meaning.severity}.* {meaning.explanation}", ""]
        lines += [*_fenced("Wrong", meaning.bad, meaning), "", *_fenced("Right", meaning.good, meaning)]
    return "\n".join(lines)


def _meaning(one: Rule | CampaignRule | DeepRule | Explained) -> Meaning:
    within = one.within if isinstance(one, Explained) else "some file"
    place = f"in a {within}" if within in ("decision", "choice", "route", "outcome", "campaign") else ""
    bad, good = (textwrap.dedent(lines).strip() for lines in (one.bad, one.good))
    in_words = isinstance(one, Explained) and "\n" not in one.bad
    return Meaning(one.code, one.severity, one.explanation, bad, good, place, in_words)


def _group(code: str) -> str:
    return code.split("-", 1)[0]


def _full(meaning: Meaning) -> str:
    place = f", {meaning.within}" if meaning.within else ""
    return "\n".join(
        [
            f"{meaning.code} ({meaning.severity})",
            "",
            *textwrap.wrap(meaning.explanation, WIDTH),
            "",
            f"Wrong{place}:",
            textwrap.indent(meaning.bad, "    "),
            "",
            "Right:",
            textwrap.indent(meaning.good, "    "),
        ]
    )


def _line(meaning: Meaning) -> str:
    first = meaning.explanation.split(". ")[0].rstrip(".")
    return "\n".join([meaning.code, *textwrap.wrap(f"{first}.", WIDTH, initial_indent="  ", subsequent_indent="  ")])


def _fenced(said: str, lines: str, meaning: Meaning) -> Iterator[str]:
    place = f", {meaning.within}" if meaning.within and said == "Wrong" else ""
    if meaning.in_words:
        yield f"{said}{place}: {lines}."
    else:
        yield from (f"{said}{place}:", "", "```yaml", lines, "```")
