"""How does a page come to the screen? Whole when it has changed; frame by frame while something is on its way."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from game.frontends.window.furniture import HEADER
from game.frontends.window.lens import Lens
from game.frontends.window.motion import SLIDE, Motions
from game.frontends.window.sound import Sounds
from game.frontends.window.stage import Stage

if TYPE_CHECKING:
    from game.frontends.window.view import View


class Frames:
    """What the window shows now, what moves in it, and what is heard as it comes."""

    def __init__(self, lens: Lens, sounds: Sounds, clock: Callable[[], float] = monotonic) -> None:
        """`clock` tells seconds."""
        self.lens, self.sounds = lens, sounds
        self.motions = Motions(clock)
        self.shown: View | None = None
        """The view of the last page that was drawn."""
        self.came = 0.0
        """When it came, by the clock."""
        self.calm: bool | None = None
        """Whether the system asks for less motion and the player hasn't said otherwise; None until it matters."""
        self._clock = clock

    def moves(self, stage: Stage) -> bool:
        """Whether anything is to move at all."""
        if not stage.settings.motion:
            return False
        if self.calm is None:
            from game.frontends.window.system_motion import wants_less

            self.calm = wants_less()
        return not self.calm

    def arrive(self, stage: Stage) -> None:
        """Whatever is on its way has arrived: somebody wants to go on."""
        if self.motions.end():
            stage.touch()

    def draw(self, stage: Stage) -> None:
        """Draws what has changed, and lets set out what the view wants to move."""
        top, before = stage.top, self.shown
        if top is not before:
            self._turn(top)
        wanted, top.motions = top.motions, ()
        if top is not before and before is not None and before.slides and top.slides:
            wanted = (SLIDE, *wanted)
        moves = bool(wanted) and before is not None and self.moves(stage)  # the first frame waits for no answer
        if moves:
            self.motions.begin(*wanted)
        self._show(stage)
        if top is not before:
            self.sounds.page(top, before, moving=moves)

    def _turn(self, top: "View") -> None:
        self.motions.end()
        self.shown, self.came = top, self._clock()

    def _show(self, stage: Stage) -> None:
        stage.canvas.motions = self.motions
        self.motions.frame()
        part = stage.draw()
        self.motions.lay(stage.canvas, HEADER)
        self.lens.show(None if self.motions.active else part)

    def step(self, stage: Stage) -> None:
        """One frame more of what is on its way; with all of it there, the page is stale."""
        changed = self.motions.step(stage.canvas, HEADER)
        if changed is None:
            stage.touch()
        else:
            self.lens.show(changed)
