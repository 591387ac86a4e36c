"""Where in its file does what a rule found stand? A finding as a problem."""

from typing import Any

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule
from game.authoring.rules.deep.deep_rule import DeepRule
from game.authoring.rules.rule import Finding, Rule
from game.files.document import value_at
from game.files.problem import Position, Problem, problem_at
from game.files.prose_problems import located
from game.files.record_file import RecordFile


def problem_of(
    finding: Finding | CampaignFinding, rule: Rule | CampaignRule | DeepRule, path: str, read: RecordFile[Any]
) -> Problem:
    """The problem in the file at `path`: at the key that it is about, or under the words of a text."""
    return problem_at(path, _place(finding, read), rule.code, finding.message, finding.fix, rule.severity)


def _place(finding: Finding | CampaignFinding, read: RecordFile[Any]) -> Position:
    text = value_at(read.data, finding.path) if finding.words else None
    start = text.find(finding.words) if isinstance(text, str) else -1
    if not isinstance(text, str) or start < 0:
        return read.where.key(finding.path)
    return located(read.where, read.lines, finding.path, text, start, start + len(finding.words))
