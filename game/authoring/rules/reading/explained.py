"""What is known of a code that the reader of files emits? Why it matters, and how it looks wrong and right."""

from typing import Literal, NamedTuple

from game.authoring.rules.rule import Severity

Within = Literal["file", "decision", "choice", "route", "outcome", "world", "campaigns", "campaign", "facts"]
"""What holds the lines of an example: a whole scenario, world, `campaigns.yaml` or file of facts, or a part of one."""


class Explained(NamedTuple):
    """One code of `game.files`; `bad` and `good` as in `Rule`, or said in words where no line of YAML shows it."""

    code: str
    explanation: str
    bad: str
    good: str
    within: Within | None = "file"
    """What the examples stand in; None where they are said in words."""
    severity: Severity = "error"
