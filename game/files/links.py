"""Does everything that a scenario file names exist, and can it be played? One rule after another on what stops play.

Craft, history and the facts cited are the checker's business.
"""

from itertools import islice

from game.core.model import Scenario, World

from . import link_dates, link_expressions, link_names, link_record, link_variables
from .document import Document
from .problem import Problem
from .sheet import Rule, Sheet

RULES: tuple[Rule, ...] = (
    *link_names.RULES,
    *link_dates.RULES,
    *link_record.RULES,
    *link_variables.RULES,
    *link_expressions.RULES,
)

MOST_PROBLEMS = 100
"""Mistakes that are reported; who has made more mends these first."""


def linked(scenario: Scenario, world: World | None, document: Document) -> tuple[Problem, ...]:
    """Every mistake that stops play; without a world nothing is said of `world.*`."""
    sheet = Sheet(scenario, world, document)
    return tuple(islice((problem for rule in RULES for problem in rule(sheet)), MOST_PROBLEMS))
