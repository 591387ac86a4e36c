"""What is a rule about a juncture as random campaigns met it?"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from game.authoring.proofs.contradictions import Contradiction
from game.authoring.proofs.verdicts import Explored
from game.authoring.rules.rule import Finding, Severity


class DeepSubject(NamedTuple):
    """A juncture in many random campaigns."""

    campaigns: int
    dealt: int
    """In how many of them it was eligible."""
    explored: Explored
    """What can be reached in it, from its baseline and every world that they brought."""
    contradictions: tuple[Contradiction, ...] = ()
    """What its texts say of the world that is false from one of them."""


class DeepRule(NamedTuple):
    """One thing that only shows over many campaigns; the fields are those of `Rule`."""

    code: str
    severity: Severity
    explanation: str
    bad: str
    good: str
    find: Callable[[DeepSubject], Iterator[Finding]]
