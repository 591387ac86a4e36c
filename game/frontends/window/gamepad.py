"""What does a gamepad mean? Its buttons and sticks become the keys of the keyboard; without one nothing is opened."""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

import pygame

from game.frontends.window.keys import REPEATING, Key

BUTTONS = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: Key.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Key.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Key.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Key.RIGHT,
    pygame.CONTROLLER_BUTTON_A: Key.PRESS,
    pygame.CONTROLLER_BUTTON_B: Key.BACK,
    pygame.CONTROLLER_BUTTON_X: Key.DOSSIER,
    pygame.CONTROLLER_BUTTON_Y: Key.LEDGER,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Key.PREVIOUS_TAB,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Key.NEXT_TAB,
    pygame.CONTROLLER_BUTTON_START: Key.SETTINGS,
    pygame.CONTROLLER_BUTTON_BACK: Key.HELP,
    pygame.CONTROLLER_BUTTON_LEFTSTICK: Key.EXPLAIN,
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: Key.MAP,
}
"""By the names of an Xbox pad; SDL knows where these lie on others."""
AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: (Key.LEFT, Key.RIGHT),
    pygame.CONTROLLER_AXIS_LEFTY: (Key.UP, Key.DOWN),
    pygame.CONTROLLER_AXIS_RIGHTY: (Key.PAGE_UP, Key.PAGE_DOWN),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: (Key.PAGE_UP, Key.PAGE_UP),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: (Key.PAGE_DOWN, Key.PAGE_DOWN),
}
"""Keys for an axis pushed towards its negative and its positive end."""
PUSHED, RELEASED = 0.6, 0.4
"""Shares of an axis's way at which it counts as pushed, and no longer."""
FULL = 32767
FIRST, AGAIN = 0.38, 0.12
"""Seconds until a key that is held comes again, and from then on."""


class Gamepad:
    """All pads that are plugged in, as one."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Nothing is opened yet; `clock` tells seconds."""
        self._clock = clock
        self._pads: dict[int, Any] = {}
        self._pushed: dict[tuple[int, int], Key] = {}
        """What each axis is pushed to, by pad and axis."""
        self._due: dict[Key, float] = {}
        """When each key that is held comes again."""
        self.opened = False

    def open(self) -> None:
        """Lets SDL look for pads, once, after the first frame; a system without any has none."""
        if self.opened:
            return
        self.opened = True
        with suppress(ImportError, pygame.error):
            from pygame._sdl2 import controller

            controller.init()

    @property
    def busy(self) -> bool:
        """Whether something is held that will come again."""
        return bool(self._due)

    def keys(self, event: pygame.event.Event) -> tuple[Key, ...] | None:
        """The keys that an event stands for; None for an event that is none of a pad's, or says nothing new."""
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._add(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._remove(event.instance_id)
            case pygame.CONTROLLERBUTTONDOWN:
                return self._press(BUTTONS.get(event.button))
            case pygame.CONTROLLERBUTTONUP:
                self._release(BUTTONS.get(event.button))
            case pygame.CONTROLLERAXISMOTION if event.axis in AXES:
                return self._push((event.instance_id, event.axis), event.value / FULL)
        return None

    def again(self) -> tuple[Key, ...]:
        """The keys that have been held for so long that they come again now."""
        now = self._clock()
        due = tuple(key for key, when in self._due.items() if when <= now)
        self._due |= dict.fromkeys(due, now + AGAIN)
        return due

    def let_go(self) -> None:
        """Nothing is held any more: the window has lost the focus."""
        self._due.clear()
        self._pushed.clear()

    def _press(self, key: Key | None) -> tuple[Key, ...] | None:
        if key is None:
            return None
        if key in REPEATING:
            self._due[key] = self._clock() + FIRST
        return (key,)

    def _release(self, key: Key | None) -> None:
        if key is not None:
            self._due.pop(key, None)

    def _push(self, axis: tuple[int, int], far: float) -> tuple[Key, ...] | None:
        """An axis that has gone so far, -1 to 1; small movements about the middle mean nothing."""
        before = self._pushed.get(axis)
        low, high = AXES[axis[1]]
        pushed = (low if far < 0 else high) if abs(far) >= PUSHED else None
        if (pushed is None and abs(far) > RELEASED) or pushed is before:
            return None
        self._release(before)
        self._pushed.pop(axis, None)
        if pushed is None:
            return None
        self._pushed[axis] = pushed
        return self._press(pushed)

    def _add(self, number: int) -> None:
        with suppress(ImportError, pygame.error):
            from pygame._sdl2 import controller

            pad = controller.Controller(number)
            self._pads[pad.id] = pad

    def _remove(self, pad: int) -> None:
        self._pads.pop(pad, None)
        self.let_go()
