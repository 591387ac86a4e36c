"""Which facts does a scenario cite, and where?"""

from collections.abc import Iterator

from game.core.model.scenario import Scenario
from game.core.walk import Path, citations, texts
from game.files.prose import linked_facts


def cited(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """Every fact id in a `cite`, then every one linked in a text (once for each text), with its path."""
    yield from citations(scenario)
    for path, text in texts(scenario):
        for id in dict.fromkeys(linked_facts(text)):
            yield path, id


def mention(path: Path, id: str) -> str:
    """The words under which a citation at a path stands: the opening of its link, or '' where a `cite` is the id."""
    return "" if path[-2:-1] == ("cite",) else f"[[{id}|"
