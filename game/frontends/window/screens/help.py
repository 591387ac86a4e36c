"""Which keys are there, and what do the scores mean? The help, laid over any page; the keys of that page come first."""

from collections.abc import Callable, Sequence

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import ADVICE, BODY, CARD, MONO_BOLD
from game.frontends.window.furniture import button, button_width, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.help_words import BRIEF, KEYS, READINGS, SCORES, Group
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.stack import Change, Pop, Stay, Turn
from game.frontends.window.text import typeset
from game.frontends.window.view import View
from game.frontends.window.widgets import Widget

THIRD, HALF = 330.0, 420.0
"""Widths, at a text size of 100 %, that a column of keys and one of prose need."""
APART = 26.0
Filling = Callable[[Writer], None]
"""Writes a column."""
TABS = ("Keys", "How scores work")
KEY = MONO_BOLD._replace(size=12.5)
MEANING = ADVICE
CREDITS = "Credits"


class HelpView(Overlay):
    """Keys and what they do; on a second page the scores."""

    title, widest = "Help", 1200.0

    def __init__(self, opener: View | None = None) -> None:
        """`opener` is the view from which it was opened."""
        super().__init__()
        self.opener, self.tab = opener, 0

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it; left, right and numbers turn to the other page."""
        if key is Key.HELP:
            return Pop()
        if key in (Key.LEFT, Key.RIGHT) and self.focus not in ("credits", "close"):
            return self._pick(min(max(0, self.tab + (1 if key is Key.RIGHT else -1)), len(TABS) - 1))
        if key in NUMBERS[: len(TABS)]:
            return self._pick(NUMBERS.index(key))
        if key is Key.PRESS and self.focus not in ("", "text", "close"):
            return None
        return super().on(key)

    def above(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The tabs."""
        wide = min(box.w, 2 * (max(canvas.text_width(name, CARD) for name in TABS) + 44))
        return tabs(canvas, TABS, self.tab, Box(box.x, box.y, wide, canvas.line_height(CARD) + 12), self._pick)

    def beside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The way to the credits."""
        return [button(canvas, "credits", CREDITS, box._replace(w=button_width(canvas, CREDITS)), _credits)]

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """What the open tab says."""
        if self.tab:
            _scores(writer)
            return
        writer.prose(BRIEF, BODY)
        here = self._here(canvas)
        if here:
            writer.head("On this page", CARD, "red", gap=14)
            writer.block(_strip(canvas, here, writer.width), gap=4)
        count = max(1, min(3, int((writer.width / canvas.text + APART) / (THIRD + APART))))
        _beside(writer, [_groups_of(groups) for groups in KEYS[count]])

    def _here(self, canvas: Canvas) -> tuple[tuple[str, str], ...]:
        """The keys that the foot of the page names on which it was opened."""
        if self.opener is None:
            return ()
        hints = (w.name.partition(": ") for w in self.opener.page(canvas).widgets if w.id.startswith("hint-"))
        return tuple((key, does) for key, _, does in hints)

    def _pick(self, tab: int) -> Change:
        on_tabs = self.focus.startswith("tab-")
        self.tab, self.focus, self.scrolls["text"] = tab, f"tab-{tab}" if on_tabs else "", 0.0
        return Stay()


def _credits() -> Change:
    from game.frontends.window.screens.credits import CreditsView

    return Turn(CreditsView())


def _scores(writer: Writer) -> None:
    """Each reading below its name, in as many columns as there is room for."""
    writer.prose(SCORES, BODY)
    wide = (writer.width + APART) / writer.canvas.text >= 2 * (HALF + APART)
    half = (len(READINGS) + 1) // 2
    parts = [READINGS[:half], READINGS[half:]] if wide else [READINGS]
    _beside(writer, [_prose_of(part) for part in parts])


def _prose_of(readings: Sequence[tuple[str, str]]) -> Filling:
    def fill(writer: Writer) -> None:
        for name, words in readings:
            writer.head(name, CARD, "red", gap=14)
            writer.prose(words, MEANING, gap=3)

    return fill


def _groups_of(groups: Sequence[Group]) -> Filling:
    def fill(writer: Writer) -> None:
        for heading, keys in groups:
            writer.head(heading, CARD, "red", gap=14)
            for key, does in keys:
                writer.block(_row(writer.canvas, key, does, writer.width), gap=3)

    return fill


def _beside(writer: Writer, fills: Sequence[Filling]) -> None:
    """Columns of equal width."""
    wide = (writer.width - APART * (len(fills) - 1)) / len(fills)
    flows = []
    for fill in fills:
        column = Writer(writer.canvas, wide)
        fill(column)
        flows.append(column.flow)
    if len(flows) == 1:
        writer.flow.landmarks += [(writer.flow.height + top, name) for top, name in flows[0].landmarks]

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for number, flow in enumerate(flows):
            flow.paint(canvas, x + number * (wide + APART), y)

    wording = "\n".join(flow.wording for flow in flows)
    writer.block(Drawing(max(flow.height for flow in flows), paint, wording), gap=14)


def _strip(canvas: Canvas, keys: Sequence[tuple[str, str]], width: float) -> Drawing:
    """Keys with what they do, in as few lines as hold them."""
    high = canvas.line_height(MEANING) + 3
    lines: list[list[tuple[float, str, str]]] = [[]]
    x = 0.0
    for key, does in keys:
        wide = canvas.text_width(key, KEY) + 8 + canvas.text_width(does, MEANING)
        if lines[-1] and x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, key, does))
        x += wide + 26

    def paint(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            middle = top + (number + 0.5) * high
            for x, key, does in line:
                took = canvas.label(key, KEY, "ink", (left + x, middle), "midleft")
                canvas.label(does, MEANING, "ink", (took.right + 8, middle), "midleft")

    return Drawing(high * len(lines), paint, "\n".join(f"{key}: {does}" for key, does in keys))


def _row(canvas: Canvas, key: str, does: str, width: float) -> Drawing:
    """A key at the left and what it does at the right."""
    left = min(canvas.text_width("Tab, Shift Tab", KEY) + 14, width * 0.4)
    name = typeset(canvas, key, left - 10, KEY)
    meaning = typeset(canvas, does, width - left, MEANING)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        name.paint(canvas, x, y + 2)
        meaning.paint(canvas, x + left, y)

    return Drawing(max(name.height, meaning.height), paint, f"{key}: {does}")
