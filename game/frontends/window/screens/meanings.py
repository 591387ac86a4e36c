"""What do these mean? All that can be explained on a page, laid over it; what had the focus comes first."""

from collections.abc import Sequence

from game.frontends.window.canvas import Canvas
from game.frontends.window.explained import Explanation
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CARD
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.stack import Change, Pop


class MeaningsView(Overlay):
    """Names with their explanations."""

    title = "What do these mean?"

    def __init__(self, told: Sequence[Explanation]) -> None:
        """`told` is in the order in which it is to be read."""
        super().__init__()
        self.told = told

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it too."""
        return Pop() if key is Key.EXPLAIN else super().on(key)

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Each name with its words below."""
        for known in self.told:
            writer.head(known.name, CARD, "red", gap=16)
            writer.prose(known.words, BODY, gap=3)
