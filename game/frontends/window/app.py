"""How does the window live? It opens, listens, draws when something has changed, and rests otherwise."""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic, strftime
from typing import TYPE_CHECKING

import pygame

from game import places
from game.core.errors import GameError
from game.frontends.window.assistance import Assistance, reads
from game.frontends.window.crash import logged
from game.frontends.window.fonts import Fonts
from game.frontends.window.furniture import HEADER
from game.frontends.window.keys import Key, meaning, written
from game.frontends.window.motion import slide
from game.frontends.window.screens.title import TitleView
from game.frontends.window.settings import Settings, SettingsFile
from game.frontends.window.shelf import Shelf
from game.frontends.window.stage import Stage
from game.frontends.window.view import View

if TYPE_CHECKING:
    from game.files.library import Library
    from game.files.runs import Runs

SIZE = (1280, 720)
AWAKE, BRISK, CALM = 2.0, 16, 100
"""After input events are looked at every 16 ms for 2 s, then every 100 ms (`event.wait` wakes 900 times a second)."""
DOUBLE = 0.3
"""Seconds for which a page that has just come hears no clicks: they may be the second half of a double click."""
REPEATING = frozenset((Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.NEXT, Key.PREVIOUS, Key.PAGE_UP, Key.PAGE_DOWN))
"""Keys that may be held; holding Enter must not decide twice."""


def run(
    library: "Library | Callable[[], Library]",
    start: str | None,
    *,
    forecast: bool,
    runs: "Runs | None" = None,
    resume: str | None = None,
) -> int:
    """Opens the window and plays until it is closed; returns the exit code."""
    assets = places.shipped_assets()
    shelf = Shelf(library, assets, forecast, runs)
    try:
        sitting = shelf.sitting(start) if start is not None else shelf.resume(resume) if resume is not None else None
        window = Window(opened(), Fonts(assets / "fonts"), TitleView(shelf), kept_settings())
        if sitting is not None:
            window.stage.apply(sitting.opening())
        window.live()
    except GameError:
        raise
    except Exception as crash:
        raise logged(crash) from crash
    finally:
        shelf.close()
        pygame.quit()
    return 0


def kept_settings() -> SettingsFile | None:
    """The file of the settings; None for an account without a home."""
    try:
        return SettingsFile(places.settings())
    except GameError:
        return None


def opened(size: tuple[int, int] = SIZE) -> pygame.Surface:
    """The window, no larger than the screen; hidden where screen readers are to know it first.

    Raises GameError where none can be opened.
    """
    try:
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption("Narkomindel")
        wide, high = pygame.display.get_desktop_sizes()[0]
        hidden = pygame.HIDDEN if reads() else 0
        return pygame.display.set_mode((min(size[0], wide), min(size[1], high)), pygame.RESIZABLE | hidden)
    except pygame.error as error:
        raise GameError(f"no window can be opened here ({error})") from None


class Window:
    """The real window around a stage."""

    def __init__(
        self, surface: pygame.Surface, fonts: Fonts, first: View, settings: SettingsFile | None = None
    ) -> None:
        """Shows the first view, as the settings say; None keeps none."""
        self._settings = settings
        kept = self._kept = Settings() if settings is None else settings.read()
        self.stage = Stage(self.room(surface), fonts, first, kept.palette, kept.text)
        self.assistance = Assistance(kept.speech)
        self.last_input = monotonic()
        self._held: set[int] = set()
        self._told: set[str] = set()
        self.motion = kept.motion
        """False for cuts only."""
        self.deaf = DOUBLE
        """Seconds for which a new page hears no clicks."""
        self._came = 0.0
        self._shown: View | None = None
        self._since = 0.0
        """When the view that shows came, by the monotonic clock."""
        self._hand = False
        """Whether the pointer is a hand."""
        self._windowed: tuple[int, int] | None = None
        """The window's size before it filled the screen; None while it doesn't."""
        pygame.key.set_repeat(380, 45)

    def room(self, surface: pygame.Surface) -> pygame.Surface:
        """The part of the window that the pages have."""
        return surface

    def live(self) -> None:
        """Listens and draws until the stack of views is empty."""
        self._show()
        try:
            while self.stage.stack:
                self.turn()
                if self.stage.stack:
                    pygame.time.wait(BRISK if self.busy else CALM)
        finally:
            self.assistance.close()

    def _show(self) -> None:
        """Shows a window that was opened hidden."""
        self.assistance.connect()
        if reads():
            surface = pygame.display.set_mode(pygame.display.get_window_size(), pygame.RESIZABLE | pygame.SHOWN)
            self.stage.resize(self.room(surface))

    @property
    def busy(self) -> bool:
        """Whether somebody is at the keyboard, or a view has something to do."""
        return monotonic() - self.last_input < AWAKE

    def turn(self) -> None:
        """One look at the events, one frame if anything changed, one piece of work behind it."""
        for event in pygame.event.get():
            self.answer(event)
            if not self.stage.stack:
                return
        if self.assistance.answer(self.stage):
            self.last_input = monotonic()
            if not self.stage.stack:
                return
        stale = self.stage.stale
        if stale:
            self._draw()
        elif self.assistance.notice:
            self._tell()
        self.assistance.follow(self.stage, stale)
        change = self.stage.top.work()
        if change is not None:
            self.stage.apply(change)

    def _draw(self) -> None:
        """One frame; a page that has just come is still sliding into its place."""
        part = self.stage.draw()
        top, now = self.stage.top, monotonic()
        if top is not self._shown:
            self._came = now
            self._since = now if self._shown is not None and self._shown.slides and top.slides else 0.0
            self._shown = top
        if self.motion and slide(self.stage.canvas, HEADER, now - self._since):
            self.stage.touch()
            part = None
        if part is None:
            pygame.display.flip()
        else:
            pygame.display.update(part)
        self._tell()

    def _tell(self) -> None:
        """Says once what is wrong with a font file or the settings."""
        kept = self._settings.notice if self._settings is not None else ""
        for said in (self.stage.fonts.notice, kept, self.assistance.notice):
            if said and said not in self._told and not self.stage.notice:
                self._told.add(said)
                self.stage.say(said)

    def _keep(self) -> None:
        """Writes the settings if one has changed."""
        now = Settings(self.stage.size, self.stage.palette, self.motion, self.assistance.speaks)
        if self._settings is not None and now != self._kept:
            self._kept = now
            self._settings.write(now)

    def answer(self, event: pygame.event.Event) -> None:
        """What one event means."""
        match event.type:
            case pygame.QUIT:
                self.stage.stack = ()
            case pygame.KEYDOWN:
                self._key(event)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
            case pygame.MOUSEMOTION:
                self.stage.hover(event.pos)
                self._point(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._click(event.pos)
            case pygame.MOUSEWHEEL:
                self.stage.wheel(pygame.mouse.get_pos(), event.precise_y)
            case pygame.WINDOWRESIZED | pygame.WINDOWSIZECHANGED:
                self._resized()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
                self.stage.touch()
            case _:
                return
        self.last_input = monotonic()

    def _click(self, position: tuple[int, int]) -> None:
        """Passes a click on, unless the page that it meets has only just come."""
        if self.stage.top is self._shown and monotonic() - self._came >= self.deaf:
            self.stage.click(position)

    def _point(self, position: tuple[int, int]) -> None:
        """Shows a hand over what can be pressed."""
        hand = self.stage.pressable(position)
        if hand is not self._hand:
            self._hand = hand
            with suppress(pygame.error):  # not every driver has cursors
                pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_HAND if hand else pygame.SYSTEM_CURSOR_ARROW)

    def _key(self, event: pygame.event.Event) -> None:
        if self.stage.write(written(event)):
            return
        key = meaning(event)
        again = event.key in self._held
        self._held.add(event.key)
        if key is None or (again and key not in REPEATING):
            return
        spoke = self.assistance.silence()
        match key:
            case Key.READ:
                self.stage.say("" if spoke else self.assistance.read_page(self.stage))
            case Key.SPEECH:
                self.stage.say(self.assistance.toggle())
            case Key.FULLSCREEN:
                self._toggle_fullscreen()
            case Key.MOTION:
                self.motion = not self.motion
                self.stage.say(f"Motion: {'on' if self.motion else 'off'}.")
            case Key.PICTURE:
                self.stage.say(self._picture())
            case _:
                self._pressed(key)
        self._keep()

    def _pressed(self, key: Key) -> None:
        """A key that isn't the window's own goes to the page."""
        self.stage.key(key)

    def _resized(self) -> None:
        """Lays the page out anew; pygame changes the size of the surface that it gave, so the canvas's own counts."""
        surface = pygame.display.get_surface()
        room = None if surface is None else self.room(surface)
        if room is not None and room.get_size() != self.stage.canvas.size:
            self.stage.resize(room)

    def _toggle_fullscreen(self) -> None:
        if self._windowed is None:
            self._windowed = pygame.display.get_window_size()
            surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            surface = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
            self._windowed = None
        self.stage.resize(self.room(surface))

    def _picture(self) -> str:
        """Saves what the window shows into the user's pictures; returns what to say about it."""
        import platformdirs

        folder = platformdirs.user_pictures_path()
        file = folder / f"narkomindel-{strftime('%Y-%m-%d-%H%M%S')}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self.stage.canvas.surface, str(file))
        except (OSError, pygame.error) as error:
            return f"No picture could be saved: {error}."
        return f"Saved as {file}."
