"""What is each setting called, and what does it do? The words of the form, and where the player's files lie."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from game import places
from game.core.errors import GameError
from game.frontends.window.settings import Settings


class About(NamedTuple):
    """What a card says of a setting."""

    name: str
    words: str
    key: str = ""
    """What does the same from any page."""


ABOUT = {
    "text": About(
        "Text size", "From 100 to 200 %. This card is set in it. Enter goes back to what suits the window.",
        "Ctrl +, Ctrl -, Ctrl 0",
    ),
    "palette": About(
        "Colours", "Paper and night are for long evenings; high contrast is black and white; the last can be told "
        "apart by those who confuse red and green. Nothing is ever told by colour alone.", "F2",
    ),
    "text_first": About(
        "Text first", "Decisions are laid out for reading: the text in a wide column with the options beside it. Map, "
        "advisers and measures lie behind tabs.",
    ),
    "motion": About(
        "Motion", "Pages slide in and stamps land, within a fifth of a second. Off, they are simply there.", "F3",
    ),
    "projector": About(
        "Projector mode", "For a room that reads along: large letters on every page, and the record is shown only at "
        "the second press, so that the class can say first what it expects.", "F8",
    ),
    "volume": About("Volume", "Of keys, paper, stamps and the telegraph. Each sound has something to see beside it."),
    "mute": About("Mute", "No sound at all, whatever the volume.", "F7"),
    "speech": About("Read aloud", "Says what has the focus as it moves. F5 reads the whole page.", "F6"),
    "forecast": About(
        "Ask for forecasts", "In new runs: after each decision ten counters are spread over what Moscow may have done. "
        "How well they were placed is scored when the record is shown.",
    ),
    "notes": About(
        "Content notes", "Some junctures touch on famine, terror or murder. A note before them says so, and offers to "
        "skip to the record. Off, they begin at once.",
    ),
    "full": About("Full screen", "The window fills the screen, now and the next time.", "F11"),
    "usual": About("Back to usual", "Everything above as it was on the first evening. U undoes it."),
    "settings": About("These settings", "Kept here after every change."),
    "runs": About("Saved runs", "Each run is one file of its moves; it can be copied and mailed."),
    "own": About("Your own scenarios", "A file that is put here is in the list of junctures the next time."),
    "pictures": About("Pictures", "F12 puts a picture of the window here."),
}  # fmt: skip
"""By the id of the row."""
NAMES = {id: about.name for id, about in ABOUT.items()}
GROUPS = (
    ("Reading", ("text", "palette", "text_first", "motion", "projector")),
    ("Sound", ("volume", "mute", "speech")),
    ("New runs", ("forecast", "notes")),
    ("Window", ("full", "usual")),
    ("Your files", ("settings", "runs", "own", "pictures")),
)
"""The rows in their order, by group."""


FOLDERS: dict[str, Callable[[], Path]] = {
    "settings": places.settings,
    "runs": places.runs,
    "own": places.user_scenarios,
    "pictures": places.pictures,
}
"""Where the player's files lie, by the id of the row."""


def folder(id: str) -> str:
    """Where one kind of files lies, or why there is no such place."""
    try:
        return str(FOLDERS[id]())
    except GameError as error:
        return str(error)


def volume_words(settings: Settings) -> str:
    """The volume, as its row says it."""
    return f"{settings.volume}, muted" if settings.mute else str(settings.volume)
