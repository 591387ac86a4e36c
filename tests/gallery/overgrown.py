"""What if every text is as long as the format takes, and in other letters? A juncture and a campaign made of such."""

import json
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from game import places
from game.core.deal import Deal, campaign_deal, scenario_deal
from game.core.model.facts import Fact
from game.core.model.world import World
from game.core.record import fields, is_record, replace
from game.files.library import Library, open_library
from game.files.prose import plain
from game.files.yaml_reader import LONGEST_SCALAR
from tests.authoring.drafts.draft import DRAFT
from tests.frontends.terminal_stage import FACTS, campaign, juncture
from tests.shelf import read_before

PROSE = """
about aim ask because claim content_note correction happened known_then note otherwise pushed_the_same_way reason
result says simplifies text unknown_then view why_distance
""".split()
"""The fields of the format that take marks of emphasis and links; `predicts` is prose in what an adviser says."""
PLAIN = "label name office place source title who words work".split()
"""Those that are printed as they stand."""
LONG_ID, LONG_CAMPAIGN = "a" * 40, "b" * 40
LONG_FACT = f"F.{'I' * 37}.{'a' * 39}"
"""80 letters: a key has no more."""
GROWN = {
    "polish": "Zażółć gęślą jaźń: dziewięćdziesięcioczteroletni pełnomocnik Rzeczypospolitej w *Moskwie* "
    f"konstantynopolitańczykowianeczkę [[{LONG_FACT}|wyekspediował najprawdopodobniej przez Szczebrzeszyn]]. " * 4,
    "russian": "Народный комиссариат по иностранным делам Союза Советских *Социалистических* Республик, ссылаясь "
    f"на [[{LONG_FACT}|ноту Наркомвнешторгпромсиндикатсделегации]], превысокомногорассмотрительствовал бы. " * 25,
    "unbroken": "Щ" * 2000,
}
"""Words of three kinds."""


class Overgrown:
    """Grows texts, each with a number of its own before it: names are to differ."""

    def __init__(self, words: str) -> None:
        """`words` are prose; where a name stands they lose their marks."""
        self.words, self._number = words, count(1)

    def of(self, thing: Any) -> Any:
        """A record, and all records in it, with the words in place of every text."""
        if is_record(thing):
            return replace(thing, **{found.name: self._field(thing, found.name) for found in fields(thing)})
        if isinstance(thing, Mapping):
            return {key: self.of(value) for key, value in thing.items()}
        if isinstance(thing, tuple):
            return tuple(map(self.of, thing))
        return thing

    def name(self) -> str:
        """The words as a name."""
        return f"{next(self._number)} {plain(self.words)}"

    def _field(self, owner: Any, name: str) -> Any:
        value = getattr(owner, name)
        if not value:
            return value
        if name == "cite":
            return (LONG_FACT, *value)
        if name == "actors":
            return tuple(self.name() for _ in value)
        if name in PLAIN:
            return self.name()
        if name in PROSE or (name == "predicts" and type(owner).__name__ == "Advice"):
            return f"{next(self._number)} {self.words}"
        return self.of(value)


def overgrown_facts(words: str) -> Mapping[str, Fact]:
    """Those of the small juncture, one with an id as long as a key may be."""
    return Overgrown(words).of({**FACTS, LONG_FACT: FACTS["F.I.1.a"]})  # type: ignore[no-any-return]


def overgrown_deal(words: str) -> Deal:
    """The small juncture."""
    grown = Overgrown(words)
    return scenario_deal(grown.of(juncture(id=LONG_ID, content_note="Note.")), _world(grown))


def overgrown_campaign(words: str) -> Deal:
    """The small campaign."""
    grown, small = Overgrown(words), campaign()
    scenarios = [grown.of(machine.scenario) for machine in small.machines]
    return campaign_deal(LONG_ID, grown.of(small.campaign), scenarios, _world(grown))


def _world(grown: Overgrown) -> World:
    """That of the small campaign."""
    world: World = grown.of(campaign().world)
    return replace(world, groups={key: grown.name() for key in world.groups})


def overgrown_library(folder: Path, words: str) -> Library:
    """What ships, with a scenario and a campaign of the user's."""
    user = folder / "user"
    user.mkdir()
    grown = json.dumps(plain(words)[:LONGEST_SCALAR], ensure_ascii=False)
    text = DRAFT.replace("id: draft", f"id: {LONG_ID}")
    for key, said in (
        ("title", "A note from Riga"),
        ("place", "Moscow"),
        ("aim", "Decide by Friday what Riga is told."),
    ):
        text = text.replace(f"{key}: {said}\n", f"{key}: {grown}\n")
    (user / f"{LONG_ID}.yaml").write_text(text, encoding="utf-8")
    (user / "campaigns.yaml").write_text(_CAMPAIGNS.replace("WORDS", grown), encoding="utf-8")
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), user, read_before(folder) / "cache")


_CAMPAIGNS = f"""\
format: 1
campaigns:
  {LONG_CAMPAIGN}:
    title: WORDS
    about: WORDS
    from: 1926-01-01
    to: 1926-12-31
    include: [{LONG_ID}]
    endings:
      - {{title: WORDS, text: WORDS}}
"""
