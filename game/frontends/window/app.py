"""How does the window live? It opens, listens, draws when something has changed, and rests otherwise."""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING

import pygame

from game import places
from game.core.errors import GameError
from game.frontends.window.assistance import Assistance, reads
from game.frontends.window.crash import logged, shown
from game.frontends.window.fonts import Fonts
from game.frontends.window.frames import Frames
from game.frontends.window.gamepad import Gamepad
from game.frontends.window.kept_settings import KeptSettings, kept_settings
from game.frontends.window.keys import REPEATING, Key, meaning, written
from game.frontends.window.lens import Lens
from game.frontends.window.mouse import Mouse
from game.frontends.window.opening import opened, shown_window
from game.frontends.window.own_keys import answered
from game.frontends.window.screens.title import TitleView
from game.frontends.window.settings import USUAL, Settings, SettingsFile
from game.frontends.window.shelf import Shelf
from game.frontends.window.sound import Sounds
from game.frontends.window.stage import Stage
from game.frontends.window.view import View

if TYPE_CHECKING:
    from game.files.library import Library
    from game.files.runs import Runs
    from game.frontends.window.sitting import Sitting
    from game.session import Session

AWAKE, BRISK, CALM = 2.0, 16, 100
"""After input events are looked at every 16 ms for 2 s, then every 100 ms (`event.wait` wakes 900 times a second)."""
DOUBLE = 0.3
"""Seconds for which a page that has just come hears no clicks: they may be the second half of a double click."""


def run(
    library: "Library | Callable[[], Library]",
    start: str | None,
    *,
    forecast: bool,
    runs: "Runs | None" = None,
    resume: str | None = None,
    written: "Callable[[Session, Mapping[str, str]], str] | None" = None,
) -> int:
    """Opens the window and plays until it is closed; returns the exit code."""
    assets = places.shipped_assets()
    shelf = Shelf(library, assets, forecast, runs)
    shelf.written = written
    settings = kept_settings()
    try:
        kept = USUAL if settings is None else settings.read()
        sitting = _sitting(shelf, start, resume, kept)
        surface = opened(kept.window, kept.full)
        window = Window(surface, Fonts(assets / "fonts"), TitleView(shelf), settings, Sounds(assets / "sounds"))
        if sitting is not None:
            window.stage.apply(sitting.opening())
        window.live()
    except GameError:
        raise
    except Exception as crash:
        told = logged(crash)
        shelf.close()  # what waits for a click on the box must not keep the run from being opened
        shown(told)
        raise told from crash
    finally:
        shelf.close()
        pygame.quit()
    return 0


def _sitting(shelf: Shelf, start: str | None, resume: str | None, kept: Settings) -> "Sitting | None":
    """What is played from the first, if anything is. Raises GameError if it is unknown or can't be opened."""
    if start is not None:
        return shelf.sitting(start, forecast=kept.forecast)
    return shelf.resume(resume) if resume is not None else None


class Window:
    """The real window around a stage."""

    def __init__(
        self,
        surface: pygame.Surface,
        fonts: Fonts,
        first: View,
        settings: SettingsFile | None = None,
        sounds: Sounds | None = None,
    ) -> None:
        """Shows the first view, as the settings say; None keeps none. Without sounds there is silence."""
        self._kept = KeptSettings(settings)
        kept = self._kept.last
        self.lens = Lens(surface)
        self.stage = Stage(self.room(self.lens.page), fonts, first, kept)
        self.assistance = Assistance(kept.speech)
        self.last_input = monotonic()
        self._held: set[int] = set()
        self._told: set[str] = set()
        self.deaf = DOUBLE
        """Seconds for which a new page hears no clicks."""
        self.sounds = sounds or Sounds()
        self.frames = Frames(self.lens, self.sounds)
        self.assistance.scale = self.lens.scale
        self.gamepad = Gamepad()
        self.mouse = Mouse(self.stage)
        self.full = bool(surface.get_flags() & pygame.FULLSCREEN)
        """Whether the window fills the screen now."""
        pygame.key.set_repeat(380, 45)

    def room(self, surface: pygame.Surface) -> pygame.Surface:
        """The part of the window that the pages have."""
        return surface

    def _fit(self, surface: pygame.Surface) -> None:
        """Lays the page out anew for the window as it is now."""
        self.lens = self.frames.lens = Lens(surface)
        self.assistance.scale = self.lens.scale
        self.stage.resize(self.room(self.lens.page))

    def live(self) -> None:
        """Listens and draws until the stack of views is empty."""
        self._show()
        try:
            while self.stage.stack:
                self.turn()
                if self.stage.stack:
                    pygame.time.wait(BRISK if self.busy else CALM)
        finally:
            self._kept.keep(self.stage.settings)
            self.assistance.close()
            self.sounds.close()

    @property
    def motion(self) -> bool:
        """False for cuts only."""
        return self.stage.settings.motion

    @motion.setter
    def motion(self, motion: bool) -> None:
        self.stage.settings = self.stage.settings._replace(motion=motion)

    def _show(self) -> None:
        """Shows a window that was opened hidden."""
        self.assistance.connect()
        if reads():
            self._fit(shown_window(pygame.display.get_window_size(), self.full, pygame.SHOWN))

    @property
    def busy(self) -> bool:
        """Whether somebody is at the keyboard or holds something with the mouse, or a view has something to do."""
        return monotonic() - self.last_input < AWAKE or self.gamepad.busy or self.mouse.grip.holds

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
        for key in self.gamepad.again():
            self.press_key(key, again=True)
            if not self.stage.stack:
                return
        self.mouse.rest()
        self._heed()
        if self.frames.motions.active and not self.stage.stale:
            self.frames.step(self.stage)
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
        """Shows the page as it is now."""
        self.frames.draw(self.stage)
        self._tell()
        self.gamepad.open()

    def _tell(self) -> None:
        """Says once what is wrong with a font file or the settings."""
        for said in (self.stage.fonts.notice, self._kept.notice, self.assistance.notice):
            if said and said not in self._told and not self.stage.notice:
                self._told.add(said)
                self.stage.say(said)

    def _heed(self) -> None:
        """Does what the settings ask for where that isn't the stage's, and keeps them if one has changed."""
        self._kept.heed_speech(self.stage, self.assistance)
        self.heed_sound()
        now = self.stage.settings
        if now.full != self.full:
            self._fill(now)
        self._kept.keep(now, size=False)  # the size changes with every tug: it is kept with the next of the others

    def heed_sound(self) -> None:
        """As loud as was set."""
        self.sounds.heed(self.stage.settings, hushed=self.assistance.listened)

    def answer(self, event: pygame.event.Event) -> None:
        """What one event means."""
        if event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL):
            self.frames.arrive(self.stage)
        match event.type:
            case pygame.QUIT:
                self.stage.stack = ()
            case pygame.KEYDOWN:
                self._key(event)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.WINDOWENTER:
                self.mouse.come_in()
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
                self.gamepad.let_go()
                self.mouse.let_go()
            case pygame.MOUSEMOTION:
                self.mouse.moved(self.lens.at(event.pos))
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.mouse.released(self.lens.at(event.pos))
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._click(self.lens.at(event.pos))
            case pygame.MOUSEWHEEL:
                self.mouse.wheel(self.lens.at(pygame.mouse.get_pos()), event.precise_y)
            case pygame.WINDOWRESIZED | pygame.WINDOWSIZECHANGED:
                self._resized()
            case (
                pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.RENDER_TARGETS_RESET | pygame.RENDER_DEVICE_RESET
            ):
                self.stage.touch()
            case _:
                keys = self.gamepad.keys(event)
                for key in keys or ():
                    self.press_key(key)
                if not keys:
                    return
        self.last_input = monotonic()

    def _click(self, position: tuple[int, int]) -> None:
        """Passes a click on, unless the page that it meets has only just come."""
        top = self.stage.top
        if top is self.frames.shown and monotonic() - self.frames.came >= self.deaf and self.mouse.click(position):
            self._click_of(top)

    def _key(self, event: pygame.event.Event) -> None:
        again, top = event.key in self._held, self.stage.top
        self._held.add(event.key)
        if self.stage.write(written(event)):
            if not again:
                self._click_of(top)
            return
        key = meaning(event)
        if key is not None and (not again or key in REPEATING):
            self.press_key(key, again=again)

    def press_key(self, key: Key, *, again: bool = False) -> None:
        """Answers a key, wherever it comes from; `again` is one that is held down."""
        if not self.stage.stack:
            return
        top = self.stage.top
        self.mouse.rest_no_more()
        spoke = self.assistance.silence()
        if not answered(self, key, spoke=spoke):
            self._pressed(key)
        if not again:
            self._click_of(top, key)

    def _click_of(self, top: View, key: Key | None = None) -> None:
        """The sound of what has changed the page that shows; a new page has a sound of its own."""
        if self.stage.stack and self.stage.top is top:
            self.heed_sound()
            self.sounds.click(key)

    def _pressed(self, key: Key) -> None:
        """A key that isn't the window's own goes to the page."""
        self.stage.key(key)

    def _resized(self) -> None:
        """Lays the page out anew; pygame changes the size of the surface that it gave, so the lens's own counts."""
        surface = pygame.display.get_surface()
        if surface is not None and surface.get_size() != self.lens.size:
            if not self.full:
                self.stage.settings = self.stage.settings._replace(window=pygame.display.get_window_size())
            self._fit(surface)

    def _fill(self, settings: Settings) -> None:
        """Fills the screen, or no more."""
        self.full = settings.full
        self._fit(shown_window(settings.window, settings.full))
