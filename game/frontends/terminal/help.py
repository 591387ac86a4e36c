"""What can be typed here? The hint at every prompt, and the whole list behind `?`."""

from typing import TYPE_CHECKING, assert_never

from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.frontends.terminal.block import Page, heading, line, paragraph

if TYPE_CHECKING:
    from game.core.pages.screen import LateScreen, Screen

_EVERYWHERE = (
    ("u", "undo: back to the last decision"),
    ("b", "every decision so far; b 2 goes back to the second as a new branch, and nothing is lost"),
    ("b 2 beside", "this branch beside the one that decision 2 belongs to: where they part, and what differs"),
    ("d", "the dossier: the facts behind this page; d 2 for the second alone"),
    (
        "d actor",
        "who is in it; d actor germany for the facts about Germany; so too d place berlin, d year 1926, d rapallo",
    ),
    ("l", "the ledger: everything that has moved so far, and why; l germany for what moved Germany alone"),
    ("cal", "the calendar: what came and how it ended, what was passed over and why, what is due"),
    (
        "m",
        "meters and relations, with their numbers; m germany for what lies between Moscow and Germany, and since when",
    ),
    ("r", "repeat this page"),
    ("q", "quit"),
)
_BESIDE_HISTORY = (("g", "your world beside history's; g germany for one line of it from date to date"),)

_PARTS = (("1, 2, 3", "one part of the estimate; a for all of it"),)
_KEPT = (("save", "keep this page as a text file among your documents"),)


def hint_of(screen: "Screen", *, listed: bool = False) -> str:
    """One line on what is awaited; `listed` where the list of what can be played comes after the last page."""
    match screen:
        case NoteScreen():
            return "Enter to go on, s to skip this juncture, ? for help."
        case DecisionScreen():
            return f"Type 1 to {len(screen.options)} to decide, ? for help."
        case ForecastScreen():
            return "Counters, = for an even spread, or Enter for no forecast; ? for help."
        case ResultScreen():
            return "Enter to go on, ? for help."
    return _late_hint(screen, "for the list" if listed else "to finish")


def _late_hint(screen: "LateScreen", last: str) -> str:
    from game.core.pages.debrief import RecordScreen
    from game.core.pages.estimate import EstimateScreen, InterludeScreen

    match screen:
        case InterludeScreen():
            return "Enter to go on, ? for help."
        case RecordScreen() if screen.header.campaign:
            return "Enter to go on, ? for help."
        case RecordScreen():
            return f"u to try another line, Enter {last}, ? for help."
        case EstimateScreen():
            return f"u to try another line, g for history's world, Enter {last}, ? for help."
    assert_never(screen)


def help_page(screen: "Screen", *, listed: bool = False) -> Page:
    """Every command, those of this page first."""
    here = _here(screen, "to the list" if listed else "finish")
    lines = (line(f"{key}: {meaning}") for key, meaning in (*here, *_EVERYWHERE))
    return (heading("What you can type"), *lines, paragraph("Whole words will do as well: undo, dossier, quit."))


def _here(screen: "Screen", last: str) -> tuple[tuple[str, str], ...]:
    from game.core.pages.debrief import RecordScreen
    from game.core.pages.estimate import EstimateScreen, InterludeScreen

    match screen:
        case NoteScreen():
            return (("Enter", "go on"), ("s", "skip: history's choices are taken, unscored"))
        case DecisionScreen():
            return ((f"1 to {len(screen.options)}", "take that option; a closed one says why it is closed"),)
        case ForecastScreen():
            return (
                ("6 3 1", f"so many of your {screen.counters} counters on each option, in their order"),
                ("1:6 2:4", "the same by number, with none on the rest"),
                ("=", "an even spread"),
                ("Enter", "no forecast"),
            )
        case ResultScreen() | InterludeScreen():
            return (("Enter", "go on"),)
        case RecordScreen():
            return (("Enter", "go on" if screen.header.campaign else last), *_BESIDE_HISTORY, *_KEPT)
        case EstimateScreen():
            return (("Enter", last), *_PARTS, *_BESIDE_HISTORY, *_KEPT)
