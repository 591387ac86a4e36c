"""Do a scenario's own facts stand on something? Each names works of the bibliography, or says its source."""

from collections.abc import Iterator

from .fact_file import NO_SOURCE, SOURCE_FIX
from .problem import Problem
from .sheet import Rule, Sheet


def sources(sheet: Sheet) -> Iterator[Problem]:
    """No fact stands without a source."""
    for name, fact in sheet.scenario.facts.items():
        if not fact.source and not fact.works:
            yield sheet.at_key(("facts", name), "fact-unsourced", NO_SOURCE, SOURCE_FIX)


RULES: tuple[Rule, ...] = (sources,)
