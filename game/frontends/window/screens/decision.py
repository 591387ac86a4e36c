"""What is to be decided? The decision page, as a poster if all of it measurably fits, else for reading."""

from collections.abc import Callable

from game.core.screen import DecisionScreen, Option
from game.frontends.window.canvas import Canvas
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.screens.poster_layout import poster
from game.frontends.window.screens.reading_layout import reading
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page


class DecisionView(DeskView):
    """Briefing, map, advisers, meters and options."""

    def __init__(self, sitting: Sitting, screen: DecisionScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen
        self.tab = 0
        """Which tab of the reading layout is open."""

    def page(self, canvas: Canvas) -> Page:
        """The poster layout, or the reading layout where the poster has no room, and for a room that reads along."""
        return (None if self.settings.projector else poster(self, canvas)) or reading(self, canvas)

    def on(self, key: Key) -> Change | None:
        """Numbers take an option."""
        if key in NUMBERS:
            number = NUMBERS.index(key) + 1
            for option in self.screen.options:
                if option.number == number:
                    return self.press(option)()
            return Stay()
        return super().on(key)

    def press(self, option: Option) -> Callable[[], Change]:
        """What taking an option does."""
        return lambda: self.sitting.choose(option.id, option.closed)

    def pick_tab(self, tab: int) -> Change:
        """Opens a tab of the reading layout."""
        self.tab = tab
        return Stay()
