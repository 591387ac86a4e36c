"""Which key does what? The help, laid over any page."""

from collections.abc import Sequence

from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer, beside
from game.frontends.window.fonts import BODY, CARD, MONO_BOLD
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.stack import Change, Pop
from game.frontends.window.text import typeset

Group = tuple[str, tuple[tuple[str, str], ...]]
TWO_COLUMNS = 760.0
"""Width, at a text size of 100 %, from which the groups stand in two columns."""
KEYS: tuple[Group, ...] = (
    ("Deciding", (
        ("1 to 4", "take an option at once"),
        ("Enter, Space", "take or press what has the focus"),
        ("U", "undo the last decision"),
        ("B", "go back to any decision, on any branch"),
    )),
    ("Finding the way", (
        ("Tab, Shift Tab", "next and previous"),
        ("Arrows", "move by direction; scroll a text in focus"),
        ("Page Up, Page Down", "scroll by a page; so do the wheel and a click at the foot of a text"),
        ("Esc", "back; from a page of the desk it leaves, and the run stays saved; it asks first if it can't be"),
    )),
    ("Looking things up", (
        ("D", "the dossier: facts that Moscow could know, by actor, place and year; in it / searches"),
        ("L", "the ledger: what has moved, and why; left and right pick one thing"),
        ("T", "a table in place of a map or chart"),
        ("F1, ?", "this help"),
    )),
    ("The window", (
        ("Ctrl +, Ctrl -", "larger and smaller text; Ctrl 0: the usual size"),
        ("F2", "other colours: paper, night, high contrast, colour-blind safe"),
        ("F3", "pages slide in, or just appear"),
        ("F5", "read this page aloud; any key stops it"),
        ("F6", "speak as the focus moves, or no more"),
        ("F11", "full screen"),
        ("F12", "a picture of the window, into your pictures folder"),
    )),
)  # fmt: skip


class HelpView(Overlay):
    """Keys and what they do."""

    title, widest = "Help", 1000.0

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it."""
        return Pop() if key is Key.HELP else super().on(key)

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Each group of keys below its heading."""
        writer.prose(
            "You hold the brief of the Soviet foreign commissariat. Read, choose, see what follows; at the end the "
            "record shows what Moscow did. A choice is taken at once, and can be undone.",
            BODY,
        )
        if writer.width / canvas.text < TWO_COLUMNS:
            _groups(writer, KEYS)
            return
        wide = (writer.width - 30) / 2
        left, right = Writer(canvas, wide), Writer(canvas, wide)
        _groups(left, KEYS[:2])
        _groups(right, KEYS[2:])
        writer.block(beside(left.flow, right.flow, wide + 30), gap=20)


def _groups(writer: Writer, groups: Sequence[Group]) -> None:
    """Groups of keys below each other."""
    for heading, keys in groups:
        writer.head(heading, CARD)
        for key, does in keys:
            writer.block(_row(writer.canvas, key, does, writer.width), gap=5)


def _row(canvas: Canvas, key: str, does: str, width: float) -> Drawing:
    """A key at the left and what it does at the right; below it where there is too little room."""
    left = min(canvas.text_width("Page Up, Page Down", MONO_BOLD) + 16, width * 0.4)
    name = typeset(canvas, key, left - 12, MONO_BOLD)
    meaning = typeset(canvas, does, width - left, BODY)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        name.paint(canvas, x, y + 2)
        meaning.paint(canvas, x + left, y)

    return Drawing(max(name.height, meaning.height), paint, f"{key}: {does}")
