"""What does a run of a campaign or scenario play, and from where? Deals out of the library, from history's baseline."""

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from game.core.deal import Deal, campaign_deal, scenario_deal, with_own_variables
from game.core.dealt import dealt
from game.core.errors import BrokenFile, GameError
from game.core.model.campaigns import Campaign, Campaigns
from game.core.model.world import Variable
from game.core.record import replace

from .campaign_heads import KEPT, made_of
from .catalogue import Entry
from .compiled import pack, unpack
from .problem import Problem, errors, headline, problem_at
from .stamp import stamp

if TYPE_CHECKING:
    from game.core.state import State

    from .library import Library

_OWN_KEPT = "campaigns-own.json"


class Deals:
    """The campaigns of a library, and what each of them and each scenario deals."""

    def __init__(self, library: "Library", path: str, own_path: str | None = None) -> None:
        self._library = library
        self.path = path
        """Of the shipped `campaigns.yaml`."""
        self.own_path = own_path
        """Of the user's, which may be absent; None where there is no folder for it."""
        self._own_problem = ""
        self._baselines: dict[str, State | None] = {}

    @cached_property
    def file(self) -> Campaigns | None:
        """What the shipped `campaigns.yaml` holds; None where there is none. Raises GameError if it can't be used."""
        return self._kept(self.path, KEPT, follow_links=True) if os.path.exists(self.path) else None

    @cached_property
    def own(self) -> Campaigns | None:
        """What the user's holds; None where there is none, or where it can't be used: `own_problem` says why."""
        if self.own_path is None or not os.path.lexists(self.own_path):
            return None
        try:
            return self._kept(self.own_path, _OWN_KEPT, follow_links=False)
        except BrokenFile as error:
            self._own_problem = str(error)
            return None

    @property
    def own_problem(self) -> str:
        """The headline of what keeps the user's `campaigns.yaml` from being used, or ''."""
        return self._own_problem if self.own is None else ""

    def _kept(self, path: str, name: str, *, follow_links: bool) -> Campaigns:
        cache, stamped = self._library.cache, made_of(self._library, path)
        kept = cache.load(name, stamped)
        if kept is not None:
            return unpack(Campaigns, kept)
        from . import campaign_file  # not on the way to a first scene: it loads YAML

        read = campaign_file.read(path, self._library.world, follow_links=follow_links)
        wrong = errors(read.problems)
        if read.record is None or wrong:
            raise BrokenFile(headline(wrong[0]))
        cache.save(name, stamped, pack(read.record))
        return read.record

    @cached_property
    def campaigns(self) -> Mapping[str, Campaign]:
        """The campaigns by id, the shipped ones first; of two with one id the shipped one counts."""
        shipped = self.file.campaigns if self.file else {}
        return {**shipped, **{id: found for id, found in self._added() if id not in shipped}}

    def _added(self) -> Iterable[tuple[str, Campaign]]:
        """The user's campaigns that share their id with no scenario: what was there goes on being played by it."""
        taken = {entry.id for entry in self._library.entries} if self.own else set()
        return [(id, found) for id, found in (self.own.campaigns if self.own else {}).items() if id not in taken]

    def path_of(self, id: str) -> str:
        """The file in which a campaign stands."""
        shipped = self.file.campaigns if self.file else {}
        return self.path if id in shipped or self.own_path is None else self.own_path

    def entries(self, found: Campaign) -> tuple[Entry, ...]:
        """What a campaign deals, without drafts and files that can't be played; by date and id."""
        return dealt(found, self._library.playable)

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

    def baseline(self, date: str) -> "State | None":
        """The world as history left it before a date; None where nothing has happened before."""
        if date not in self._baselines:
            self._baselines[date] = self._history_before(date)
        return self._baselines[date]

    def _history_before(self, date: str) -> "State | None":
        if self.file is None or self.file.whole is None:
            return None
        library, whole = self._library, self.file.campaigns[self.file.whole]
        entries = [e.id for e in self.entries(whole) if e.date < date and e.place_from == "shipped"]
        if not entries and not any(event.date < date for event in library.world.events.values()):
            return None
        from .baseline import pack_state, unpack_state

        name, paths = f"baseline-{date}.json", [str(library.path(id)) for id in entries]
        stamped = [library.world_stamp, [self.path, *stamp(self.path)], [[path, *stamp(path)] for path in paths]]
        kept = library.cache.load(name, stamped)
        if kept is not None:
            added = {name: unpack(Variable, packed) for name, packed in kept["own"].items()}
            return unpack_state(kept, replace(library.world, variables={**added, **library.world.variables}))
        from game.core.ghost import baseline

        scenarios = [library.scenario(id) for id in entries]
        found = baseline(campaign_deal(self.file.whole, whole, scenarios, library.world), date)
        shared, known = with_own_variables(library.world, scenarios), library.world.variables
        own = {name: pack(variable) for name, variable in shared.variables.items() if name not in known}
        library.cache.save(name, stamped, {**pack_state(found), "own": own})
        return found

    def problems(self) -> tuple[Problem, ...]:
        """Those of both `campaigns.yaml`; an id belongs to one campaign or one scenario."""
        scenarios = {entry.id: "a scenario" for entry in self._library.entries}
        found = self._problems(self.path, scenarios, follow_links=True) if os.path.exists(self.path) else ()
        if self.own_path is None or not os.path.lexists(self.own_path):
            return found
        try:
            shipped = dict.fromkeys(self.file.campaigns if self.file else (), "a shipped campaign")
        except BrokenFile:
            shipped = {}
        return (*found, *self._problems(self.own_path, {**scenarios, **shipped}, follow_links=False))

    def _problems(self, path: str, taken: Mapping[str, str], *, follow_links: bool) -> tuple[Problem, ...]:
        from . import campaign_file

        read = campaign_file.read(path, self._library.world, follow_links=follow_links)
        twice = (
            problem_at(path, read.where.key(("campaigns", id)), "campaign-name", f"{taken[id]} is called '{id}'")
            for id in (read.record.campaigns if read.record else ())
            if id in taken
        )
        return (*read.problems, *twice)
