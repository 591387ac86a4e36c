"""Which keys does the window answer itself, whatever page shows? Those for sound, motion, the screen and pictures."""

from io import BytesIO
from time import strftime
from typing import TYPE_CHECKING

import pygame

from game import places
from game.core.errors import GameError
from game.frontends.window.keys import Key
from game.frontends.window.stack import Pop, Push
from game.frontends.window.stage import Stage

if TYPE_CHECKING:
    from game.frontends.window.app import Window


def answered(window: "Window", key: Key, *, spoke: bool) -> bool:
    """Does what one of the window's own keys says; False for any other. `spoke` tells whether it fell silent for it."""
    stage = window.stage
    settings = stage.settings
    match key:
        case Key.READ:
            stage.say("" if spoke else window.assistance.read_page(stage))
        case Key.SPEECH:
            stage.settings = settings._replace(speech=not window.assistance.speaks)
        case Key.FULLSCREEN:
            stage.settings = settings._replace(full=not window.full)
        case Key.PROJECTOR:
            stage.set(settings._replace(projector=not settings.projector))
            stage.say(f"Projector mode: {'off' if settings.projector else 'on'}.")
        case Key.SETTINGS:
            _open_settings(stage)
        case Key.MUTE:
            stage.settings = settings._replace(mute=not settings.mute)
            window.heed_sound()
            stage.say(window.sounds.words)
        case Key.MOTION:
            window.motion, window.frames.calm = not window.frames.moves(stage), False
            stage.say(f"Motion: {'on' if window.motion else 'off'}.")
        case Key.PICTURE:
            stage.say(_picture(stage.canvas.surface))
        case _:
            return False
    return True


def _open_settings(stage: Stage) -> None:
    """Lays the settings over the page, or puts them away."""
    from game.frontends.window.screens.settings import SettingsView

    stage.apply(Pop() if isinstance(stage.top, SettingsView) else Push(SettingsView()))


def _picture(surface: pygame.Surface) -> str:
    """Saves what shows into the user's pictures; returns what to say about it."""
    from game.files.keepsake import keep, stem_of

    taken = BytesIO()
    pygame.image.save(surface, taken, "window.png")
    try:
        file = keep(places.pictures(), stem_of("", strftime("%Y-%m-%d-%H%M%S")), ".png", taken.getvalue())
    except GameError as error:
        return f"No picture could be saved: {error}."
    return f"Saved as {file}."
