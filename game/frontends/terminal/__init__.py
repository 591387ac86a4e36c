"""How is the game played by lines of text? In any terminal, through a pipe, and with a screen reader."""

from game.frontends.terminal.sitting import play

__all__ = ["play"]
