"""How is a scenario played here while it is written? Its problems stand above the prompt."""

from collections.abc import Callable
from typing import TextIO

from game.frontends.terminal.block import Page, heading, line, paragraph, title
from game.frontends.terminal.console import ChangedError, Console, LeaveError
from game.frontends.terminal.help import hint_of
from game.frontends.terminal.turns import Turns
from game.session import Preview, Session

SHOWN = 3
"""Problems that stand above the prompt."""
_ALL = ("p", "problems", "problem")
_ANEW = ("top", "restart", "begin")
_TOLD = "Also here: p shows every problem, top begins again, q quits; each save of the file is shown by itself."


def play(preview: Preview, *, source: TextIO, output: TextIO) -> int:
    """Plays until the writer leaves; returns the exit code, 0. An end that is closed or fails raises OSError."""
    console = Console(source, output)
    try:
        console.say(_TOLD)
        first = _first(preview, console)
        DraftTurns(preview, first, console).play()
    except KeyboardInterrupt:
        console.end_line()
    except LeaveError:
        pass
    console.say("The preview ends here.")
    return 0


def _first(preview: Preview, console: Console) -> Session:
    """The session, once the file can be played at all."""
    while preview.session is None:
        console.show(problems_page(preview))
        text = console.ask_unless("It can't be played yet: mend and save it, or q to quit.", _look(preview, console))
        if text is not None and text.strip().casefold() in ("q", "quit"):
            raise LeaveError
    return preview.session


def _look(preview: Preview, console: Console) -> Callable[[], bool]:
    """Looks at the file: at leisure while a person thinks, at once before a line that is there already."""
    return lambda: preview.look(at_once=not console.attended)


class DraftTurns(Turns):
    """The turns of a scenario that may change between any two of them."""

    def __init__(self, preview: Preview, session: Session, console: Console) -> None:
        super().__init__(session, console, preview.groups)
        self._preview = preview

    def play(self) -> None:
        """Plays, from the first page again after the last, until the writer leaves by LeaveError."""
        complaint, new = "", True
        self._console.watched = _look(self._preview, self._console)
        while True:
            try:
                complaint, new = self._turn(complaint, new=new)
            except ChangedError:
                complaint, new, self._drawn = "", True, None

    def _turn(self, complaint: str, *, new: bool) -> tuple[str, bool]:
        """One page and its answer: what is wrong with that, and whether the file has been read anew instead."""
        self._take_up()
        self._draw()
        if new:
            self._console.show(strip(self._preview))
        hint = f"{complaint} {hint_of(self._session.screen)} {self._counted()}".strip()
        text = self._console.ask_unless(hint, _look(self._preview, self._console))
        return (self._heed(text), False) if text is not None else ("", True)

    def _take_up(self) -> None:
        """Goes on with the session that the file has now."""
        if self._session.finished:
            self._preview.restart()
        found = self._preview.session
        if found is not None and found is not self._session:
            self._session, self._desk = found, None

    def _counted(self) -> str:
        return f"p: {self._preview.summary.partition(': ')[2]}." if self._preview.heads else ""

    def _heed(self, text: str) -> str:
        match text.strip().casefold():
            case word if word in _ALL:
                self._console.show(problems_page(self._preview))
            case word if word in _ANEW:
                self._preview.restart()
            case _:
                return super()._heed(text)
        return ""


def strip(preview: Preview) -> Page:
    """What has changed, and the first problems."""
    heads = preview.heads
    more = len(heads) - SHOWN
    return (
        *((paragraph(preview.news),) if preview.news else ()),
        paragraph(preview.summary + (". The page shows it as it last could be played." if preview.broken else ".")),
        *(line(head, indent=2) for head in heads[:SHOWN]),
        *((line(f"and {more} more: p shows them", indent=2),) if more > 0 else ()),
    )


def problems_page(preview: Preview) -> Page:
    """Every problem in full."""
    found = zip(preview.heads, preview.details, strict=True)
    told = (block for head, below in found for block in (paragraph(head), *(line(text, indent=2) for text in below)))
    return (title("Problems") if preview.session is None else heading("Problems"), line(f"{preview.summary}."), *told)
