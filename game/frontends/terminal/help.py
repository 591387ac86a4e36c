"""What can be typed here? The hint at every prompt, and the whole list behind `?`."""

from game.core.screen import DecisionScreen, ForecastScreen, NoteScreen, RecordScreen, ResultScreen, Screen
from game.frontends.terminal.block import Page, heading, line, paragraph

_EVERYWHERE = (
    ("u", "undo: back to the last decision"),
    ("d", "the dossier: the facts behind this page; d 2 for the second alone"),
    ("l", "the ledger: everything that has moved so far, and why"),
    ("m", "meters and relations, with their numbers"),
    ("r", "repeat this page"),
    ("q", "quit"),
)


def hint_of(screen: Screen) -> str:
    """One line on what is awaited."""
    match screen:
        case NoteScreen():
            return "Enter to go on, s to skip this juncture, ? for help."
        case DecisionScreen():
            return f"Type 1 to {len(screen.options)} to decide, ? for help."
        case ForecastScreen():
            return "Counters, = for an even spread, or Enter for no forecast; ? for help."
        case ResultScreen():
            return "Enter to go on, ? for help."
        case RecordScreen():
            return "Enter to finish, ? for help."


def help_page(screen: Screen) -> Page:
    """Every command, those of this page first."""
    lines = (line(f"{key}: {meaning}") for key, meaning in (*_here(screen), *_EVERYWHERE))
    return (heading("What you can type"), *lines, paragraph("Whole words will do as well: undo, dossier, quit."))


def _here(screen: Screen) -> tuple[tuple[str, str], ...]:
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
        case ResultScreen():
            return (("Enter", "go on"),)
        case RecordScreen():
            return (("Enter", "finish"),)
