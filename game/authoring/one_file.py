"""What is wrong with one file? That depends on what it is: the world, campaigns, facts, or a scenario."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from game.authoring.declared_facts import fact_problems
from game.authoring.endings import Endings, in_campaigns, in_scenario, in_world
from game.authoring.found import problem_of
from game.authoring.rules import RULES
from game.authoring.rules.craft_allow import allowed
from game.authoring.rules.rule import Subject
from game.authoring.seeds_check import facts_problems, sources_problems, works_problems
from game.core.deal import scenario_deal
from game.core.facts import within_reach
from game.core.model.scenario import Scenario
from game.files import (
    campaign_file,
    curriculum_file,
    fact_file,
    juncture_file,
    pack_file,
    scenario_file,
    source_file,
    world_file,
)
from game.files.catalogue import Found, Place, second_dot
from game.files.library import Library
from game.files.pack_names import MANIFEST
from game.files.problem import Problem, errors
from game.files.record_file import RecordFile
from game.files.summary import name_problems


class Looked(NamedTuple):
    """What was found in a file, its lines, and the rules of craft that it breaks on purpose, each with its reason."""

    problems: tuple[Problem, ...]
    lines: Sequence[str]
    allowed: tuple[tuple[str, str], ...] = ()


def look(path: Path, library: Library, known: Endings) -> Looked:
    """Everything that is wrong with a file."""
    if path.name == "world.yaml":
        world = library.world_read if str(path) == library.world_path else world_file.read(path)
        cited = fact_problems(world, str(path), library.facts)
        return Looked((*world.problems, *in_world(world, str(path), known), *cited), world.lines)
    if path.name == "campaigns.yaml":
        campaigns = campaign_file.read(str(path), library.world)
        cited = fact_problems(campaigns, str(path), library.facts)
        return Looked((*campaigns.problems, *in_campaigns(campaigns, str(path), known), *cited), campaigns.lines)
    if path.name == "curricula.yaml":
        curricula = curriculum_file.read(path, {entry.id for entry in library.entries})
        return Looked(curricula.problems, curricula.lines)
    if path.absolute().parent.name == "facts":
        facts = fact_file.read(path)
        return Looked((*facts.problems, *facts_problems(facts, str(path), library)), facts.lines)
    if path.name == "sources.yaml":
        sources = source_file.read(path)
        return Looked((*sources.problems, *sources_problems(sources, str(path), library)), sources.lines)
    if path.name == MANIFEST:
        manifest = pack_file.read(str(path))
        return Looked(manifest.problems, manifest.lines)
    if path.name == "junctures.yaml":
        junctures = juncture_file.read(path)
        return Looked(junctures.problems, junctures.lines)
    return _scenario(path, library, known)


def craft(read: RecordFile[Scenario], library: Library, path: str) -> tuple[Problem, ...]:
    """What the rules find in a scenario that can be played."""
    scenario = read.record
    if scenario is None:
        return ()
    deal = scenario_deal(scenario, library.world, library.deals.baseline(scenario.date))
    subject = Subject(deal, within_reach(scenario, library.facts))
    asked = (rule for rule in RULES if not allowed(scenario, rule.code))
    found = (problem_of(finding, rule, path, read) for rule in asked for finding in rule.find(subject))
    return (*found, *works_problems(read, path, scenario.facts, library.fact_base.works))


def _scenario(path: Path, library: Library, known: Endings) -> Looked:
    folder = Place(str(path.parent), "here", follow_links=True)
    notice = second_dot(folder, path.name) if path.suffix == ".yaml" else None
    if notice is not None:
        return Looked((notice._replace(path=str(path)),), ())
    read = scenario_file.read(path, library.world)
    misnamed = (problem._replace(path=str(path)) for problem in name_problems(Found(path.stem, folder), read))
    found = (*read.problems, *misnamed, *in_scenario(read, str(path), known))
    if read.record is None or errors(read.problems):
        return Looked(found, read.lines)
    return Looked((*found, *craft(read, library, str(path))), read.lines, tuple(read.record.allow.items()))
