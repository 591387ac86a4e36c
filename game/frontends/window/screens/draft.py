"""What shows of a scenario that is being written? Its problems, and the page behind the play."""

from pathlib import Path

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, MONO, MONO_BOLD, Style
from game.frontends.window.furniture import body, button, button_height, button_width, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Leave, Pop, Stay
from game.frontends.window.text import unmarked
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget
from game.session import Preview, Session

_HOW = "Each save of the file is shown where you are in it. P shows its problems over any page; Esc leads back here."
AGAIN = "Play from the first page"


class DraftSitting(Sitting):
    """A sitting that nothing is lost by leaving."""

    def __init__(self, session: Session, assets: Path) -> None:
        super().__init__(session, assets)

    @property
    def keeps(self) -> bool:
        """Always: it can be begun again."""
        return True


class ProblemsView(Overlay):
    """Every problem of the file, over the page."""

    title = "Problems"

    def __init__(self, preview: Preview) -> None:
        """`preview` tells them anew at each drawing."""
        super().__init__()
        self.preview = preview

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it."""
        return Pop() if key is Key.PROBLEMS else super().on(key)

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """The count, then each with its line and the way to mend it."""
        write_problems(self.preview, writer)


class DraftView(View):
    """The page behind the play: the problems, and a button to begin; all there is while the file can't be played."""

    slides = False

    def __init__(self, preview: Preview, assets: Path) -> None:
        """`assets` is the folder that holds `map`."""
        super().__init__()
        self.preview, self.assets = preview, assets

    def page(self, canvas: Canvas) -> Page:
        """A sheet with the problems, and a button where the file can be played."""
        area, playable = body(canvas), self.preview.session is not None
        foot = button_height(canvas) + 20 if playable else 0
        box = Box(area.x, area.y, area.w, area.h - foot - 8)
        writer = Writer(canvas, box.w - 60)
        write_problems(self.preview, writer)
        writer.prose(_HOW, ASIDE, "slate", gap=26)
        widgets: list[Widget] = [
            header(canvas, self.preview.name, "preview"),
            Pane("problems", "Problems", box, writer.flow, self.scrolls, sheet, pad=26),
        ]
        if playable:
            place = Box(area.x, box.bottom + 14, button_width(canvas, AGAIN), button_height(canvas))
            widgets.append(button(canvas, "again", AGAIN, place, self._again, chief=True))
        return Page(
            (*widgets, *footer(canvas, (("Esc", "end the preview"),))), first="again" if playable else "problems"
        )

    def _again(self) -> Change:
        self.preview.restart()
        return self.sitting_down()

    def sitting_down(self) -> Change:
        """The play over this page, where the file can be played."""
        session = self.preview.session
        return Stay() if session is None else DraftSitting(session, self.assets).opening()

    def back(self) -> Change:
        """Esc ends the preview."""
        return Leave()


def write_problems(preview: Preview, writer: Writer) -> None:
    """Every problem of the file, errors first."""
    kept = " The page shows it as it last could be played." if preview.broken and preview.session else ""
    waits = " It is shown as soon as it can be played." if preview.session is None else ""
    writer.prose(f"{preview.summary}.{kept}{waits}", CARD)
    for head, below in zip(preview.heads, preview.details, strict=True):
        _as_it_stands(writer, head, BODY, "ink", 16, 0)
        for number, line in enumerate(below):
            style, colour = (MONO_BOLD, "ink") if number else (MONO, "slate")
            _as_it_stands(writer, line, style, colour, 3, 18)


def _as_it_stands(writer: Writer, text: str, style: Style, colour: str, gap: float, indent: float) -> None:
    writer.block(unmarked(writer.canvas, text, writer.width - indent, style, colour), gap, indent)
