"""May a juncture be handed to a class? One that is tagged sensitive may, once a note says what may upset."""

from .errors import GameError
from .model.scenario import Scenario

SENSITIVE = "sensitive"
"""The tag of a juncture that goes to a class only with a content note."""


def require_note(scenario: Scenario) -> None:
    """Raises GameError for a juncture that is tagged sensitive and has no content note."""
    if SENSITIVE in scenario.tags and scenario.content_note is None:
        raise GameError(f"'{scenario.id}' is tagged {SENSITIVE} and has no content note; write one before it is taught")
