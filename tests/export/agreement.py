"""Plays of shipped and generated deals, as Python plays them and as the page's engine is asked to."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from game.core.deal import Deal, scenario_deal
from game.export.payload import of_deals, payload
from game.files.library import Library
from tests.export.generated import generated
from tests.export.page_engine import Play
from tests.export.plays import came_to, last_page, random_run, random_sitting, written


def sat_through(library: Library, ids: list[str], seed: int, deal: int = 0) -> Play:
    """A random sitting of one of the deals of a page, with every page compared."""
    data, dealt = payload_of(library, tuple(ids)), deal_of(library, ids[deal])
    return _sat(dealt, data, library.facts, seed, deal)


def played_through(library: Library, ids: list[str], seed: int, deal: int = 0) -> Play:
    """A random run of one of the deals of a page, with its last page compared."""
    data, dealt = payload_of(library, tuple(ids)), deal_of(library, ids[deal])
    run = random_run(dealt, seed)
    moves = [written(move) for move in run.moves]
    page = last_page(run, library.facts)
    found = {**came_to(run, _known(data, deal)), "page": page, "resumed": "record", "moves": moves}
    return Play(f"{dealt.id}, run {seed}", data, {"deal": dealt.id, "moves": moves, "end": True}, found)


def generated_plays(seed: int, sittings: int) -> Iterator[Play]:
    """Sittings of a generated campaign, and of its first scenario alone."""
    campaign, world, facts = generated(seed)
    for deal in (campaign, scenario_deal(campaign.machines[0].scenario, world)):
        data = of_deals([deal], world, facts)
        for number in range(sittings):
            yield _sat(deal, data, facts, number, 0, f" of seed {seed}")


def _sat(deal: Deal, data: Any, facts: Any, seed: int, number: int, of: str = "") -> Play:
    sitting = random_sitting(deal, facts, seed, shown=True, known=_known(data, number))
    return Play(f"{deal.id}{of}, sitting {seed}", data, sitting.asked(), sitting.came_to())


def _known(data: Any, deal: int) -> frozenset[str]:
    """The world variables that a deal of a page knows."""
    return frozenset(data["deals"][deal]["begun"]["values"])


@cache
def payload_of(library: Library, ids: tuple[str, ...]) -> Any:
    """What a page of these needs; made once."""
    return payload(library, ids)


@cache
def deal_of(library: Library, id: str) -> Deal:
    """The deal of a scenario or campaign; made once."""
    return library.deal(id)
