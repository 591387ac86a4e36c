"""Does a text speak of a treaty in a state where it isn't in force? Every state of a scenario, page by page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.authoring.proofs.explore import Path as Choices
from game.authoring.proofs.explore import Search
from game.authoring.proofs.random_play import Start
from game.authoring.proofs.spoken import Page, Pages, contradicted, pages, watched
from game.authoring.proofs.state_graph import Node
from game.authoring.proofs.verdicts import World
from game.core import campaign, engine
from game.core.deal import Deal
from game.core.machine import Machine
from game.core.walk import Path
from game.files.prose import Mention


class Contradiction(NamedTuple):
    """A mention that a state makes false, and how play comes there: by the shortest way that was found."""

    path: Path
    """Of the text that it stands in."""
    mention: Mention
    choices: Choices
    """The choices that lead to it, from the start of the scenario."""
    world: World | None
    """What the scenario reads of the world in which they begin; None for the baseline."""


def contradictions(deal: Deal, others: Sequence[Start] = (), cap: int | None = None) -> tuple[Contradiction, ...]:
    """The false mentions of a scenario played alone, each once: from its baseline, and from other worlds.

    The others are those that random play of a watched deal brings (`spoken.watched_deal`).
    """
    found = pages(deal.machines[0].scenario)
    if not found:
        return ()
    search = Search(watched(deal.machines[0]), cap)
    begun = campaign.first(deal).state
    search.go_on([begun])
    search.go_on(start.node.state for start in others)
    worlds = (None, *(start.world for start in others))
    seen: dict[tuple[Path, Mention], Contradiction] = {}
    for node in search.graph.nodes:
        for path, mention, choice in _false(search.graph.machine, found, node):
            if (path, mention) not in seen:
                choices, world = (*search.path(node), *choice), worlds[search.begun_at(node)]
                seen[path, mention] = Contradiction(path, mention, choices, world)
    return tuple(seen.values())


def _false(machine: Machine, found: Pages, node: Node) -> Iterator[tuple[Path, Mention, Choices]]:
    """What is false on the pages of a state and on those that its open options lead to, with the option."""
    state = node.state
    page = found.get(("scenes", state.scene))
    if page is not None:
        told = engine.standing(machine.arrivals[state.scene], state.values, state.past)
        for path, mention in contradicted(page, told, node.closed):
            yield path, mention, ()
    ways = _routes(found)
    for choice in node.open or ():
        after, news = engine.tell(machine, state, choice)
        for page, paragraphs in (
            (found.get(("scenes", state.scene, "choices", choice)), news.result),
            (ways, news.arrival),
            (found.get(("outcomes", after.scene)), news.outcome),
        ):
            for path, mention in contradicted(page, paragraphs) if page is not None else ():
                yield path, mention, (choice,)


def _routes(found: Pages) -> Page:
    """All branches as one page: what stands on those that weren't taken is told nowhere."""
    also = {
        text: line for path, page in found.items() if path[2:3] == ("branches",) for text, line in page.also.items()
    }
    return Page((), also, {})
