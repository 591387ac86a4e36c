"""How is a screen drawn for a look? On a surface of its own; the preview in the display's, with its strip."""

import pygame

from game.frontends.window.fonts import Fonts
from game.frontends.window.screens.decision import DecisionView
from game.frontends.window.settings import Settings
from game.frontends.window.stage import Stage
from tests.gallery.looks import Look
from tests.gallery.screen import Screen


def pictured(screen: Screen, look: Look, fonts: Fonts) -> tuple[pygame.Surface, Stage] | None:
    """What the whole window shows, drawn, and the stage of its pages; None where the look has no such screen."""
    found = staged(screen, look, fonts)
    if found is not None and screen.window is None:
        found[1].draw()
    return found


def staged(screen: Screen, look: Look, fonts: Fonts) -> tuple[pygame.Surface, Stage] | None:
    """The same, where it needn't be drawn yet."""
    if screen.window is not None:
        return _windowed(screen, look)
    if isinstance(screen.stack[-1], DecisionView):
        screen.stack[-1].tab = screen.tab
    surface = pygame.Surface(look.size)
    stage = Stage(surface, fonts, screen.stack[0], Settings(look.text, look.palette, projector=screen.projector))
    stage.stack, stage.notice = screen.stack, screen.notice
    if screen.tab and not any(node.id == f"tab-{screen.tab}" and node.selected for node in stage.nodes()):
        return None
    return surface, stage


def _windowed(screen: Screen, look: Look) -> tuple[pygame.Surface, Stage]:
    """The preview's whole window."""
    window = screen.window
    assert window is not None
    surface = pygame.display.set_mode(look.size)
    stage = window.stage
    stage.stack, stage.notice = screen.stack, screen.notice
    stage.settings = stage.settings._replace(palette=look.palette, text=look.text)
    stage.resize(window.room(surface))
    window.motion = False
    window.turn()
    return surface, stage
