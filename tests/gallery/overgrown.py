"""What if every text is as long as the format takes, and in other letters? A juncture and a campaign made of such."""

from collections.abc import Mapping
from typing import Any

from game.core.deal import Deal, campaign_deal, scenario_deal
from game.core.model.facts import Fact
from game.core.record import fields, is_record, replace
from tests.frontends.terminal_stage import FACTS, campaign, juncture

WRITTEN = """
about aim ask because claim content_note correction happened known_then label name note office otherwise place
pushed_the_same_way reason result says simplifies source text title unknown_then view who why_distance words work
""".split()
"""The fields of the format that are prose, or names that are printed; `predicts` is prose in what an adviser says."""
LONG_ID = "a" * 40
LONG_FACT = f"F.{'I' * 37}.{'a' * 39}"
"""80 letters: a key has no more."""
POLISH = (
    "Zażółć gęślą jaźń: dziewięćdziesięcioczteroletni pełnomocnik Rzeczypospolitej w Moskwie "
    f"konstantynopolitańczykowianeczkę [[{LONG_FACT}|wyekspediował *najprawdopodobniej* przez Szczebrzeszyn]]. "
) * 4
RUSSIAN = (
    "Народный комиссариат по иностранным делам Союза Советских Социалистических Республик, ссылаясь на *ноту* "
    f"[[{LONG_FACT}|Наркомвнешторгпромсиндикатсделегации]], высокопревосходительствовал бы. "
) * 30
UNBROKEN = "Щ" * 2000
GROWN = {"polish": POLISH, "russian": RUSSIAN, "unbroken": UNBROKEN}


def overgrown(thing: Any, words: str) -> Any:
    """A record, and all records in it, with `words` in place of every text."""
    if is_record(thing) and not isinstance(thing, type):
        return replace(thing, **{found.name: _grown(thing, found.name, words) for found in fields(thing)})
    if isinstance(thing, Mapping):
        return {key: overgrown(value, words) for key, value in thing.items()}
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return tuple(overgrown(value, words) for value in thing)
    return thing


def _grown(owner: Any, name: str, words: str) -> Any:
    value = getattr(owner, name)
    if name == "cite" and value:
        return (LONG_FACT, *value)
    if name == "actors":
        return tuple(words for _ in value)
    if name in WRITTEN or (name == "predicts" and type(owner).__name__ == "Advice"):
        return words if isinstance(value, str) and value else value
    return overgrown(value, words)


def overgrown_facts(words: str) -> Mapping[str, Fact]:
    """Those of the small juncture, one with an id as long as a key may be."""
    grown: dict[str, Fact] = overgrown(FACTS, words)
    return {**grown, LONG_FACT: grown["F.I.1.a"]}


def overgrown_deal(words: str) -> Deal:
    """The small juncture."""
    small = campaign()
    return scenario_deal(overgrown(juncture(id=LONG_ID, content_note="n"), words), _world(small, words))


def overgrown_campaign(words: str) -> Deal:
    """The small campaign."""
    small = campaign()
    assert small.campaign is not None
    scenarios = [overgrown(machine.scenario, words) for machine in small.machines]
    return campaign_deal(LONG_ID, overgrown(small.campaign, words), scenarios, _world(small, words))


def _world(deal: Deal, words: str) -> Any:
    groups = {key: words for key in deal.world.groups}
    return replace(overgrown(deal.world, words), groups=groups)
