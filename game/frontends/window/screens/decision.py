"""What is to be decided? The decision page, as a poster if all of it measurably fits, else for reading."""

from collections.abc import Callable

from game.core.pages.desk import DecisionScreen, Option
from game.frontends.window.canvas import Canvas
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.screens.poster_layout import first_open, poster
from game.frontends.window.screens.reading_layout import reading
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page, Pane


class DecisionView(DeskView):
    """Briefing, map, advisers, meters and options."""

    def __init__(self, sitting: Sitting, screen: DecisionScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen
        self.tab = 0
        """Which tab of the reading layout is open."""
        self._prose: Pane | None = None
        """The text as it was laid out last, if there is more of it than shows."""

    def page(self, canvas: Canvas) -> Page:
        """The poster layout, or the one for reading: where the poster has no room, for a room, and for who wants it.

        Where there is more of the text than shows it has the focus at first, and not an option.
        """
        laid = None if self.settings.projector or self.settings.text_first else poster(self, canvas)
        made = laid or reading(self, canvas)
        self._prose = next((pane for pane in made.widgets if pane.id == made.first and isinstance(pane, Pane)), None)
        return made

    def on(self, key: Key) -> Change | None:
        """Numbers take an option; Enter reads on while something lies below, and then goes to the first of them."""
        prose = self._prose
        if key is Key.PRESS and prose is not None and self.focus in ("", prose.id):
            self.focus = prose.id
            if not prose.page_on():
                self.focus = first_open(self.screen) or prose.id
            return Stay()
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
