"""Do the world and the campaigns rest on facts that exist and can be relied on?"""

from collections.abc import Iterator, Mapping
from typing import Any

from game.authoring.rules import history_doubtful_fact, history_unknown_fact
from game.core.model.facts import Fact
from game.core.walk import citations
from game.files.problem import Problem, problem_at
from game.files.record_file import RecordFile
from game.files.shape_words import did_you_mean


def fact_problems(read: RecordFile[Any], path: str, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """What is cited in a file that is no scenario, and isn't there or is doubtful, by the codes of the two rules."""
    for way, id in citations(read.record):
        fact = facts.get(id)
        if fact is not None and fact.checked != "doubtful":
            continue
        rule = history_unknown_fact.RULE if fact is None else history_doubtful_fact.RULE
        said = f"there is no fact '{id}'" if fact is None else f"the fact '{id}' is doubtful"
        fix = did_you_mean(id, facts) if fact is None else "verify it before it is used"
        yield problem_at(path, read.where.value(way), rule.code, said, fix, rule.severity)
