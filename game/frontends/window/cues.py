"""Which sound belongs to which page? One table, read from above: the first row that fits says what is heard."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.frontends.window.keys import NUMBERS, Key

if TYPE_CHECKING:
    from game.core.pages.debrief import Review
    from game.core.pages.estimate import JunctureLine
    from game.frontends.window.view import View

Sound = Literal["key", "paper", "stamp", "bell", "telegraph", "switch"]

TWINS: Mapping[Sound, str] = {
    "key": "a letter, a counter or an open tab on the page",
    "paper": "the page that slides into its place",
    "stamp": "the stamp beside the heading of what was decided",
    "bell": "the card of the late dispatch, or the outcome below its rule",
    "telegraph": "the tape with the news",
    "switch": "the blade that is thrown to a siding",
}
"""What shows wherever a sound is heard: nothing is told by sound alone."""

CLICKS = frozenset((Key.PRESS, Key.LEFT, Key.RIGHT, Key.TABLE, *NUMBERS))
"""Keys that click where they change the page that shows; moving the focus is silent."""


class Beat(NamedTuple):
    """A sound, and when it is heard."""

    sound: Sound
    after: float = 0.0
    """Seconds after its page has come."""
    moving: float = 0.0
    """Seconds more while there is motion: the sound waits for what it belongs to."""


class Row(NamedTuple):
    """What is heard when a view comes for the first time."""

    view: str
    """The name of its class."""
    beats: tuple[Beat, ...]
    fits: Callable[["View", "View | None"], bool] = lambda view, before: True
    """Asked with the view, and with the one that showed before it."""


def beats(view: "View", before: "View | None") -> tuple[Beat, ...]:
    """What is heard as a view comes."""
    name = type(view).__name__
    return next((row.beats for row in CUES if row.view == name and row.fits(view, before)), USUAL)


def _rewound(view: "View", before: "View | None") -> bool:
    return type(before).__name__ == "RewindView"


def _late_dispatch(view: "View", before: "View | None") -> bool:
    return getattr(_screen(view), "dispatch", None) is not None


def _ends(view: "View", before: "View | None") -> bool:
    return getattr(_screen(view), "outcome_title", None) is not None


def _left_record(view: "View", before: "View | None") -> bool:
    """Whether one of the decisions that the page looks back on has thrown a blade."""
    reviews: tuple[Review, ...] = getattr(_screen(view), "reviews", ())
    junctures: tuple[JunctureLine, ...] = getattr(_screen(view), "junctures", ())
    every = (*reviews, *(review for juncture in junctures for review in juncture.reviews))
    return any(review.on_record and not review.skipped and review.yours != review.record for review in every)


def _screen(view: "View") -> object:
    return getattr(view, "screen", None)


STAMP, PAPER, SWITCH = Beat("stamp", moving=0.27), Beat("paper"), Beat("switch", moving=0.15)

USUAL = (PAPER,)
"""For a view that the table doesn't name."""

CUES = (
    Row("TitleView", ()),
    Row("DecisionView", (SWITCH,), _rewound),
    Row("DecisionView", (PAPER, Beat("bell", 0.25)), _late_dispatch),
    Row("ResultView", (STAMP, Beat("bell", 0.5, moving=0.27)), _ends),
    Row("ResultView", (STAMP,)),
    Row("RecordView", (SWITCH,), _left_record),
    Row("InterludeView", (Beat("telegraph"),)),
    Row("EstimateView", (SWITCH,), _left_record),
    Row("EstimateView", (PAPER, Beat("bell", 0.25))),
)
