"""What was chosen, and what did Moscow choose? The two below each other, each with a bar at its left."""

from game.core.pages.debrief import Review
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, LABEL_BOLD, Style


def parted(review: Review) -> bool:
    """Whether the record has a choice here, and it was another."""
    return review.record is not None and review.record != review.yours


def write_both(writer: Writer, review: Review, style: Style = BODY, gap: float = 8) -> None:
    """Yours; the record's where it was another."""
    mine = writer.narrower().prose("YOU", LABEL_BOLD, "red").prose(review.yours, style, gap=0)
    writer.barred(mine.flow, "red", gap=gap)
    if parted(review):
        record = writer.narrower().prose("MOSCOW", LABEL_BOLD, "slate").prose(review.record or "", style, gap=0)
        writer.barred(record.flow, "slate", gap=gap)
