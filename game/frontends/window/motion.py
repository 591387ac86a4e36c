"""How does a new page arrive? It slides up by a dozen units within 150 ms, and then lies still."""

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas

SECONDS = 0.15
TRAVEL = 12.0


def slide(canvas: Canvas, below: float, elapsed: float) -> bool:
    """Moves what is drawn below a height to where it is after `elapsed` seconds; returns whether it still moves."""
    if elapsed >= SECONDS:
        return False
    left = (1 - elapsed / SECONDS) ** 2
    part = Box(0, below, canvas.width, canvas.height - below)
    area = canvas.rect(part).clip(canvas.surface.get_rect())
    drawn: pygame.Surface = canvas.surface.subsurface(area).copy()
    canvas.fill(part, "ground")
    canvas.surface.blit(drawn, (area.x, area.y + canvas.px(TRAVEL * left)))
    return True
