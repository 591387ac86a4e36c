"""What did a run come to? The title of its end, for a list of runs."""

from .deal import ended
from .run import Run


def ending(run: Run) -> str:
    """The title of the outcome of a juncture, or of the ending of a campaign; nothing before that."""
    if not run.over:
        return ""
    if run.deal.campaign is not None:
        from . import estimate

        return estimate.ending(run).title
    scenario = run.machine(0).scenario
    outcome = ended(run.state).get(scenario.id)
    return scenario.outcomes[outcome].title if outcome is not None else ""
