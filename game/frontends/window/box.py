"""Where on the page? A rectangle in units of a page that is 1280 by 720 at its smallest."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in units: its top left corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, across: float, down: float | None = None) -> "Box":
        """The box within, smaller by `across` on the left and right and by `down` above and below."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def moved(self, dx: float, dy: float) -> "Box":
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def holds(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether another box lies wholly within, give or take `slack` units."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def columns(self, count: int, gutter: float = 12.0) -> tuple["Box", ...]:
        """`count` equal boxes side by side, with gutters between them."""
        width = (self.w - gutter * (count - 1)) / count
        return tuple(Box(self.x + i * (width + gutter), self.y, width, self.h) for i in range(count))
