"""Does everything that a scenario file names exist, and can it be played? One rule after another on what stops play.

Craft, history and the facts cited are the checker's business.
"""

from itertools import islice

from game.core.model.scenario import Scenario
from game.core.model.world import World

from . import link_dates, link_expressions, link_facts, link_mentions, link_names, link_record, link_variables
from .document import Document
from .mending import Mended
from .problem import Position, Problem
from .sheet import Rule, Sheet

RULES: tuple[Rule, ...] = (
    *link_names.RULES,
    *link_dates.RULES,
    *link_record.RULES,
    *link_facts.RULES,
    *link_mentions.RULES,
    *link_variables.RULES,
    *link_expressions.RULES,
)

_TRUSTED = ("link-", "name-", "fact-form", "date-unreal", "condition", "effect")
"""Codes of names and expressions: what they say doesn't depend on parts that may be missing."""
_SECTIONS_NEEDED = ("condition", "effect", "link-scene", "link-adviser")
"""Codes that mean nothing where a whole section may stand under a key that nobody knows."""

MOST_PROBLEMS = 100
"""Mistakes that are reported; who has made more mends these first."""


def linked(scenario: Scenario, world: World | None, document: Document) -> tuple[Problem, ...]:
    """Every mistake that stops play; without a world nothing is said of `world.*`."""
    sheet = Sheet(scenario, world, document)
    return tuple(islice((problem for rule in RULES for problem in rule(sheet)), MOST_PROBLEMS))


def linked_in(mended: Mended, world: World | None, document: Document) -> tuple[Problem, ...]:
    """What can be said of the names in a file of the wrong shape: nothing of the places that had to be mended."""
    where = document.where
    doubtful = {place for path in mended.paths for place in (where.key(path), where.value(path))}
    has_strange_section = any(len(path) == 1 for path in mended.left_out)
    return tuple(
        problem
        for problem in linked(mended.record, world, document)
        if problem.code.startswith(_TRUSTED)
        and Position(problem.line, problem.column, problem.end) not in doubtful
        and not (has_strange_section and problem.code in _SECTIONS_NEEDED)
    )
