"""What does `campaigns.yaml` hold? Campaigns whose dates, names and conditions hold together."""

import re
from collections.abc import Iterator

from game.core.bounds import Scope, check_condition
from game.core.expression import ExpressionError
from game.core.machine import bounds_of
from game.core.model.campaigns import Campaign, Campaigns
from game.core.model.patterns import SLUG
from game.core.model.world import World

from .document import Document, Path
from .expressions import Expression
from .link_dates import is_real
from .link_expressions import mistake
from .link_mentions import mention_problems
from .problem import Problem, problem_at
from .record_file import RecordFile, document_of, record_in
from .shape_words import PATTERNS, did_you_mean

_SLUG = re.compile(SLUG)


def read(path: str, world: World, *, follow_links: bool = True, pure: bool = False) -> RecordFile[Campaigns]:
    """The campaigns of a file, over this world."""
    document = document_of(None, path, follow_links=follow_links, pure=pure)
    campaigns, problems = record_in(Campaigns, document)
    if campaigns is not None:
        problems += (*_problems(document, campaigns, world), *mention_problems(document, world.variables))
    return RecordFile(campaigns, document.where, tuple(sorted(problems)), document.lines, document.data)


def _problems(document: Document, campaigns: Campaigns, world: World) -> Iterator[Problem]:
    if campaigns.whole is not None and campaigns.whole not in campaigns.campaigns:
        fix = did_you_mean(campaigns.whole, campaigns.campaigns)
        yield _at(document, ("whole",), "link-campaign", f"there is no campaign '{campaigns.whole}'", fix)
    for id, campaign in campaigns.campaigns.items():
        path: Path = ("campaigns", id)
        if not _SLUG.match(id):
            place = document.where.key(path)
            yield problem_at(document.path, place, "name-form", f"'{id}' {PATTERNS[SLUG][0]}", PATTERNS[SLUG][1])
        yield from _dates(document, path, campaign)
        yield from _variables(document, path, campaign, world)
        yield from _endings(document, path, campaign, world)


def _dates(document: Document, path: Path, campaign: Campaign) -> Iterator[Problem]:
    dates = {(*path, "from"): campaign.start, (*path, "to"): campaign.to}
    dates |= {(*path, "milestones", n, "date"): mark.date for n, mark in enumerate(campaign.milestones)}
    for way, date in dates.items():
        if not is_real(date):
            yield _at(document, way, "date-unreal", f"'{date}' is not in the calendar")
        elif not campaign.start <= date <= campaign.to and way != (*path, "from"):
            yield _at(document, way, "date-order", f"'{date}' is not between '{campaign.start}' and '{campaign.to}'")


def _variables(document: Document, path: Path, campaign: Campaign, world: World) -> Iterator[Problem]:
    known = {**world.variables, **world.derived}
    for number, mark in enumerate(campaign.milestones):
        way = (*path, "milestones", number)
        if mark.variable not in known:
            fix = did_you_mean(mark.variable, known)
            yield _at(document, (*way, "variable"), "link-variable", f"there is no variable '{mark.variable}'", fix)
        if mark.at_least is None and mark.at_most is None:
            yield _at(document, way, "milestone-open", "a milestone says 'at_least' or 'at_most', or both")
    for name in campaign.world_start.set if campaign.world_start else {}:
        if name not in world.variables:
            fix = did_you_mean(name, world.variables)
            way = (*path, "world_start", "set", name)
            yield _at(document, way, "link-variable", f"there is no variable '{name}'", fix)


def _endings(document: Document, path: Path, campaign: Campaign, world: World) -> Iterator[Problem]:
    names = {f"world.{name}": bounds_of(variable) for name, variable in world.variables.items()}
    names |= {f"world.{name}": bounds_of(derived) for name, derived in world.derived.items()}
    for number, ending in enumerate(campaign.endings):
        way, last = (*path, "endings", number), number == len(campaign.endings) - 1
        if (ending.condition is None) != last:
            yield _at(document, way, "ending-last", "the last ending, and no other, stands without 'if'")
        if ending.condition is not None:
            try:
                check_condition(ending.condition, Scope(names, {}))
            except ExpressionError as error:
                yield mistake(document, Expression((*way, "if"), ending.condition, "condition", True), error)


def _at(document: Document, path: Path, code: str, message: str, fix: str = "") -> Problem:
    return problem_at(document.path, document.where.value(path), code, message, fix)
