"""What does every view have? A page of widgets for a canvas, a memory of focus and scrolling, and answers to keys."""

from game.frontends.window.canvas import Canvas
from game.frontends.window.keys import Key
from game.frontends.window.motion import Motion
from game.frontends.window.settings import USUAL, Settings
from game.frontends.window.stack import Change, Pop, Stay
from game.frontends.window.widgets import Page


class View:
    """One screen of the front-end. Widgets are made anew for each drawing; what must last lies here."""

    overlay = False
    """True if the view below shows around it."""

    settings: Settings = USUAL
    """What the player has set, as the stage has it; a change of it is returned as `Set`."""

    slides = True
    """False if it simply appears, and so does the page after it."""

    def __init__(self) -> None:
        """Starts with no focus of its own choosing and nothing scrolled."""
        self.focus = ""
        """Id of the widget that has the focus; empty for the page's first."""
        self.scrolls: dict[str, float] = {}
        """How far each pane is scrolled, in units, by id."""
        self.motions: tuple[Motion, ...] = ()
        """What is to move from the next drawing on; taken once."""

    def page(self, canvas: Canvas) -> Page:
        """The widgets, laid out."""
        raise NotImplementedError

    def instead(self) -> Change | None:
        """What happens as soon as it comes to the top, before it shows; None if it is to show."""
        return None

    def on(self, key: Key) -> Change | None:
        """What a key does here before the focus sees it; None to pass it on."""
        return None

    def follow(self, fact: str) -> Change:
        """What a click on a link to a fact does."""
        return Stay()

    @property
    def typing(self) -> bool:
        """Whether letters are written here, and don't mean what they mean elsewhere."""
        return False

    def typed(self, text: str) -> Change:
        """What a letter that is written does; `\\b` takes the last one away."""
        return Stay()

    def back(self) -> Change:
        """What Esc does."""
        return Pop()

    def citation(self, id: str) -> str:
        """What is copied of the widget of this id, with its source; empty for what the widget itself has."""
        return ""

    def work(self) -> Change | None:
        """Something to do between two looks at the keyboard; None for nothing."""
        return None
