"""What is wrong with campaigns? What the campaign rules find in each one that deals anything."""

from collections.abc import Iterator

from game.authoring.found import problem_of
from game.authoring.rules.campaign import CAMPAIGN_RULES
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignSubject
from game.core.model.scenario import Scenario
from game.files import campaign_file, scenario_file
from game.files.library import Library
from game.files.problem import Problem, errors
from game.files.record_file import RecordFile


def campaign_problems(library: Library) -> Iterator[Problem]:
    """What the rules find; nothing where `campaigns.yaml` can't be used."""
    if not library.deals.campaigns or errors(library.deals.problems()):
        return
    reads = {path: campaign_file.read(path, library.world) for path in _paths(library)}
    for id, campaign in library.deals.campaigns.items():
        if not library.deals.entries(campaign):
            continue
        path = library.deals.path_of(id)
        subject = CampaignSubject(id, campaign, library.deal(id), library.facts)
        for rule in CAMPAIGN_RULES:
            for finding in rule.find(subject):
                where, holder = _file(finding, library) if finding.scenario else (path, reads[path])
                yield problem_of(finding, rule, where, holder)


def _paths(library: Library) -> set[str]:
    """The files in which campaigns stand."""
    return {library.deals.path_of(id) for id in library.deals.campaigns}


def _file(finding: CampaignFinding, library: Library) -> tuple[str, RecordFile[Scenario]]:
    """The file of the scenario that a finding is about."""
    path = str(library.path(finding.scenario))
    return path, scenario_file.read(path, library.world)
