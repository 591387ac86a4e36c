"""What shows, and what has the focus? The stack of views, their pages, and what is said or marked on them."""

from game.core.errors import GameError
from game.frontends.window import focus as focusing
from game.frontends.window import selection as selecting
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import Fonts
from game.frontends.window.furniture import focus_ring
from game.frontends.window.key_answers import answer_key, pressed
from game.frontends.window.keys import Key
from game.frontends.window.notice import notice
from game.frontends.window.settings import USUAL, Settings
from game.frontends.window.sizes import projected_size, usual_size
from game.frontends.window.stack import Back, Change, Pop, Push, Set, Stay, Strike, Turn, changed
from game.frontends.window.theme import Palette
from game.frontends.window.view import View
from game.frontends.window.widgets import Node, Page, Pane, Widget, tree

import pygame  # isort: skip


def _key_of(view: View) -> int:
    return id(view)


class Stage:
    """The views on the screen. It knows no rules: a view says what should happen, and this does it."""

    def __init__(self, surface: pygame.Surface, fonts: Fonts, view: View, settings: Settings = USUAL) -> None:
        """`view` is the first, at the bottom of the stack."""
        self.fonts = fonts
        """Opens typefaces; may have a notice to show."""
        self.settings = settings
        """What the player has set."""
        self.stack: tuple[View, ...] = (view,)
        self.notice = ""
        self.stale = True
        """True if the page must be drawn again."""
        self.selection: selecting.Selection | None = None
        """The words that are marked."""
        self.bubble: Widget | None = None
        """What explains something on the page, until the next key or movement."""
        self._pages: dict[int, Page] = {}
        self.scrolled_pane: Widget | None = None
        """The pane whose scrolling is all that has changed since the last drawing."""
        self.resize(surface)

    # ── Surface ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def resize(self, surface: pygame.Surface) -> None:
        """Draws on another surface from now on."""
        size = surface.get_size()
        text = self.settings.text or usual_size(*size)
        if self.settings.projector:
            text = max(text, projected_size(*size))
        self.canvas = Canvas(surface, self.fonts, self.palette, text)
        self.canvas.projected = self.settings.projector
        self.refresh()

    def set(self, settings: Settings) -> None:
        """From now on all is as the player has set it."""
        self.settings = settings
        self.resize(self.canvas.surface)

    @property
    def palette(self) -> Palette:
        """The colours."""
        return self.settings.palette

    def refresh(self) -> None:
        """Lays out and draws again at the next chance."""
        self._pages.clear()
        self.selection = self.bubble = None
        self.touch()

    def touch(self) -> None:
        """Draws all of it again at the next chance."""
        self.stale, self.scrolled_pane = True, None

    @property
    def top(self) -> View:
        """The view that answers."""
        return self.stack[-1]

    @property
    def page(self) -> Page:
        """The top view's page."""
        return self._page_of(self.top)

    def _page_of(self, view: View) -> Page:
        found = self._pages.get(_key_of(view))
        if found is None:
            view.settings = self.settings
            found = self._pages[_key_of(view)] = view.page(self.canvas)
        return found

    def nodes(self) -> tuple[Node, ...]:
        """The page as a screen reader or a test sees it, with a notice last if there is one."""
        now = focusing.current(self.page, self.top.focus)
        page = self.page
        if self.bubble is not None:
            page = page._replace(widgets=(*page.widgets, self.bubble))
        if self.notice:
            page = page._replace(widgets=(*page.widgets, self._noticed))
        return tree(page, now.id if now else "")

    @property
    def _noticed(self) -> Widget:
        """The line that says what has just happened."""
        return notice(self.canvas, self.notice, self.page.widgets)

    def draw(self) -> pygame.Rect | None:
        """Draws what has changed; returns the pixels of a pane that was scrolled if that is all, else None."""
        scrolled, self.scrolled_pane = self.scrolled_pane, None
        self.stale = False
        if scrolled is not None:
            scrolled.paint(self.canvas, False)
            now = focusing.current(self.page, self.top.focus)
            if now is not None and now.ring:
                focus_ring(self.canvas, now.box)
            return self.canvas.rect(scrolled.box)
        self._draw_all()
        return None

    def _draw_all(self) -> None:
        """Draws the page; overlays over what lies below them."""
        first = max((i for i, view in enumerate(self.stack) if not view.overlay), default=0)
        for view in self.stack[first:]:
            self._draw_view(view)
        if self.selection is not None:
            self.selection.paint(self.canvas)
        if self.bubble is not None:
            self.bubble.paint(self.canvas, False)
        if self.notice:
            self._noticed.paint(self.canvas, False)

    def _draw_view(self, view: View) -> None:
        if not view.overlay:
            self.canvas.fill(self.canvas.page, "ground")
        page = self._page_of(view)
        now = focusing.current(page, view.focus) if view is self.top else None
        for widget in page.widgets:
            widget.paint(self.canvas, widget is now)
        if now is not None and now.ring:
            focus_ring(self.canvas, now.box)

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def key(self, key: Key) -> None:
        """Answers a key."""
        answer_key(self, key)

    def write(self, text: str) -> bool:
        """Passes on a letter, or `\\b` for Backspace, where the view takes letters; returns whether it does."""
        if not text or not self.top.typing:
            return False
        self.notice = ""
        self.touch()
        for letter in text:
            self.apply(self.top.typed(letter))
        return True

    def _take_focus(self, id: str) -> None:
        self.top.focus = id
        self._pages.pop(_key_of(self.top), None)

    def focus(self, id: str) -> None:
        """Moves the focus, and brings what has it into view."""
        self._take_focus(id)
        for widget in self.page.widgets:
            for column in self.page.columns:
                if widget.id == id and widget.column == column.id and column.show(widget.box):
                    self._pages.pop(_key_of(self.top), None)

    # ── What is done to it ───────────────────────────────────────────────────────────────────────────────────────────

    def press(self, widget: Widget) -> None:
        """Presses a widget of the page, which takes the focus if it can."""
        self.notice = ""
        self.touch()
        self.top.focus = widget.id if widget.focusable else self.top.focus
        self.apply(pressed(widget))

    def point_at(self, widget: Widget) -> None:
        """Gives a widget the focus, which shows already."""
        if widget.id != self.top.focus:
            self._take_focus(widget.id)
            self.touch()

    def scroll(self, widget: Widget, by: float) -> bool:
        """Scrolls a widget by so many units; if nothing else has changed, nothing else is drawn anew."""
        before, still = self.scrolled_pane, not self.stale and not self.notice
        if not widget.scroll(by):
            return False
        self.touch()
        self.scrolled_pane = widget if still or before is widget else None
        return True

    def explain(self, widget: Widget, *, asked: bool = True) -> None:
        """A bubble beside a widget that has something to explain; of a pane the first part unless it was asked for."""
        from game.frontends.window.explained import bubble, explanation

        own = explanation(widget)
        if own is not None:
            words = own.words if asked or not isinstance(widget, Pane) else own.words.partition("\n\n")[0]
            self.bubble = bubble(self.canvas, widget, words)
            self.touch()

    def burst(self) -> None:
        """Takes the bubble away."""
        if self.bubble is not None:
            self.bubble = None
            self.touch()

    def put_away(self) -> None:
        """Takes the bubble away, and what is marked."""
        if self.selection is not None or self.bubble is not None:
            self.selection = self.bubble = None
            self.touch()

    def clear(self) -> None:
        """Takes away what was said, marked and explained: something new is being done."""
        self.notice, self.selection, self.bubble = "", None, None
        self.touch()

    def say(self, text: str) -> None:
        """Puts a notice at the foot of the page until the next key or click."""
        self.notice = text
        self.touch()

    # ── Changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self, change: Change) -> None:
        """Applies what a handler returned."""
        if isinstance(change, Strike):
            self.key(change.key)
            return
        if isinstance(change, Set):
            self.set(change.settings)
        before = self.top
        self.stack = changed(self.stack, change)
        said = change.notice if isinstance(change, Stay | Push | Pop | Turn | Back | Set) else ""
        if said:
            self.notice = said
        if self.stack:
            self.top.settings = self.settings
            self.refresh()
            if self.top is not before:
                self._pass_over()

    def _pass_over(self) -> None:
        """Does what the top view asks for instead of being shown."""
        try:
            change = self.top.instead()
        except GameError as error:
            change = Stay(f"{error}.")
        if change is not None:
            self.apply(change)
