"""What can be wrong with a scenario that can be played? One rule a file; this table is all of them.

Shape and names are the business of `game.files`, which refuses a file that breaks them. A rule here gets a scenario
that can be played, and yields what it found, with the path of the place.
"""

from game.authoring.rules import (
    banned_words,
    citations,
    ghost_path,
    hindsight,
    idle_options,
    later_effects,
    option_length,
    overwritten,
    reachable,
    word_budget,
)
from game.authoring.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *reachable.RULES,
    *ghost_path.RULES,
    *citations.RULES,
    *hindsight.RULES,
    *overwritten.RULES,
    *idle_options.RULES,
    *later_effects.RULES,
    *option_length.RULES,
    *word_budget.RULES,
    *banned_words.RULES,
)
