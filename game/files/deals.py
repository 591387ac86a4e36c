"""What does a run of a campaign or scenario play, and from where? Deals out of the library, from history's baseline."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from game.core.deal import Deal, campaign_deal, deals, scenario_deal
from game.core.errors import BrokenFile, GameError
from game.core.ghost import baseline
from game.core.model import Campaign, Campaigns
from game.core.state import State

from .baseline import pack_state, unpack_state
from .catalogue import Entry
from .compiled import pack, unpack
from .problem import Problem, errors, headline, problem_at
from .stamp import stamp

if TYPE_CHECKING:
    from .library import Library

_KEPT = "campaigns.json"


class Deals:
    """The campaigns of a library, and what each of them and each scenario deals."""

    def __init__(self, library: "Library", path: str) -> None:
        self._library = library
        self.path = path
        """Of `campaigns.yaml`."""

    @cached_property
    def file(self) -> Campaigns | None:
        """What `campaigns.yaml` holds; None where there is none. Raises GameError where it can't be used."""
        if not os.path.exists(self.path):
            return None
        cache, made_of = self._library.cache, [self.path, *stamp(self.path), self._library.world_stamp]
        kept = cache.load(_KEPT, made_of)
        if kept is not None:
            return unpack(Campaigns, kept)
        from . import campaign_file  # not on the way to a first scene: it loads YAML

        read = campaign_file.read(self.path, self._library.world)
        wrong = errors(read.problems)
        if read.record is None or wrong:
            raise BrokenFile(headline(wrong[0]))
        cache.save(_KEPT, made_of, pack(read.record))
        return read.record

    @property
    def campaigns(self) -> Mapping[str, Campaign]:
        """The campaigns by id."""
        return self.file.campaigns if self.file else {}

    def entries(self, found: Campaign) -> tuple[Entry, ...]:
        """What a campaign deals, without files that can't be played; by date and id."""
        playable = (entry for entry in self._library.entries if entry.problem is None)
        return tuple(entry for entry in playable if deals(found, entry.id, entry.date, entry.tags))

    def require(self, id: str) -> None:
        """Raises GameError where there is neither a campaign nor a scenario of this id that can be played."""
        if id not in self.campaigns:
            self._library.scenario(id)
        elif not self.entries(self.campaigns[id]):
            raise GameError(f"the campaign '{id}' has no scenario yet")

    def deal(self, id: str) -> Deal:
        """What a run of this campaign or scenario plays. Raises GameError for an unknown id or an empty campaign."""
        library = self._library
        if id not in self.campaigns:
            scenario = library.scenario(id)
            return scenario_deal(scenario, library.world, self.baseline(scenario.date), library.trees(id))
        self.require(id)
        found = self.campaigns[id]
        dealt = [entry.id for entry in self.entries(found)]
        trees = {id: library.trees(id) for id in dealt}
        scenarios = [library.scenario(id) for id in dealt]
        return campaign_deal(id, found, scenarios, library.world, self.baseline(found.start), trees)

    def baseline(self, date: str) -> State | None:
        """The world as history left it before a date; None where nothing has happened before."""
        if self.file is None:
            return None
        library, whole = self._library, self.file.campaigns[self.file.whole]
        entries = [e.id for e in self.entries(whole) if e.date < date and e.place_from == "shipped"]
        if not entries and not any(event.date < date for event in library.world.events.values()):
            return None
        name, paths = f"baseline-{date}.json", [str(library.path(id)) for id in entries]
        made_of = [library.world_stamp, [self.path, *stamp(self.path)], [[path, *stamp(path)] for path in paths]]
        kept = library.cache.load(name, made_of)
        if kept is not None:
            return unpack_state(kept, library.world)
        deal = campaign_deal(self.file.whole, whole, [library.scenario(id) for id in entries], library.world)
        found = baseline(deal, date)
        library.cache.save(name, made_of, pack_state(found))
        return found

    def problems(self) -> tuple[Problem, ...]:
        """Those of `campaigns.yaml`; a campaign and a scenario may not share an id."""
        if not os.path.exists(self.path):
            return ()
        from . import campaign_file

        read = campaign_file.read(self.path, self._library.world)
        shared = {entry.id for entry in self._library.entries} & set(read.record.campaigns if read.record else ())
        twice = (
            problem_at(self.path, read.where.key(("campaigns", id)), "campaign-name", f"a scenario is called '{id}'")
            for id in shared
        )
        return (*read.problems, *twice)
