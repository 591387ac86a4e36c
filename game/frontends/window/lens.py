"""How does a page show in a window that is too small for it? It is drawn as large as it must be, and made smaller."""

import pygame

LEAST = (640, 360)
"""Pixels, wide and high, that a page must have: with fewer its letters, of seven pixels at least, lie on each other."""
LARGEST = 4096
"""Pixels, wide or high, up to which a page is made larger than its window."""


class Lens:
    """A window, and the surface that its page is drawn on: the window's own, unless that is too small."""

    def __init__(self, window: pygame.Surface) -> None:
        """Where the window has another size, or is another surface, there must be another lens."""
        self.window, self.size = window, window.get_size()
        larger = page_size(*self.size)
        self.page = window if larger == self.size else pygame.Surface(larger, 0, window)
        self._by = self.page.get_width() / self.size[0]

    @property
    def scale(self) -> float:
        """Pixels of the window for each of the page: 1 unless the window is too small."""
        return 1 / self._by

    def at(self, place: tuple[int, int]) -> tuple[int, int]:
        """Where a pixel of the window lies on the page."""
        return (place[0], place[1]) if self._by == 1 else (round(place[0] * self._by), round(place[1] * self._by))

    def show(self, part: pygame.Rect | list[pygame.Rect] | None = None) -> None:
        """Brings the page to the screen, or the parts of it that have changed."""
        if self.page is not self.window:
            pygame.transform.smoothscale(self.page, self.size, self.window)
            part = None
        if part is None:
            pygame.display.flip()
        else:
            pygame.display.update(part)


def page_size(wide: int, high: int) -> tuple[int, int]:
    """How large a page is for a window of so many pixels: its size, or as large in its proportions as it must be."""
    times = min(max(LEAST[0] / wide, LEAST[1] / high), LARGEST / max(wide, high))
    return (wide, high) if times <= 1 else (round(wide * times), round(high * times))
