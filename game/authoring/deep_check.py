"""What is wrong that shows only in campaigns? Many are played, and files searched from each world they bring."""

from collections.abc import Iterator

from game.authoring.found import problem_of
from game.authoring.proofs.contradictions import contradictions
from game.authoring.proofs.library_proofs import CAMPAIGNS, DEEP_CAP
from game.authoring.proofs.random_play import Juncture, Progress, random_campaigns, untold
from game.authoring.proofs.spoken import watched_deal
from game.authoring.proofs.verdicts import explored
from game.authoring.rules.deep import DEEP_RULES
from game.authoring.rules.deep.deep_rule import DeepSubject
from game.files import scenario_file
from game.files.library import Library
from game.files.problem import Problem, errors


def deep_problems(
    library: Library, tell: Progress = untold, *, campaigns: int = CAMPAIGNS, seed: int = 0
) -> Iterator[Problem]:
    """What random runs of the whole campaign show, always the same ones for a seed; nothing where there is none."""
    if errors(library.deals.problems()) or library.deals.file is None:
        return
    whole = library.deals.file.whole
    if whole is None or not library.deals.entries(library.deals.campaigns[whole]):
        return
    for juncture in random_campaigns(watched_deal(library.deal(whole)), campaigns, seed, tell).junctures:
        yield from _problems(library, juncture, campaigns)


def _problems(library: Library, juncture: Juncture, campaigns: int) -> Iterator[Problem]:
    id = juncture.machine.scenario.id
    path = str(library.path(id))
    deal = library.deal(id)
    found = explored(deal, juncture.starts, DEEP_CAP)
    false = contradictions(deal, juncture.starts, DEEP_CAP)
    subject = DeepSubject(campaigns, juncture.dealt, found, false)
    findings = [(rule, finding) for rule in DEEP_RULES for finding in rule.find(subject)]
    if findings:
        read = scenario_file.read(path, library.world)
        for rule, finding in findings:
            yield problem_of(finding, rule, path, read)
