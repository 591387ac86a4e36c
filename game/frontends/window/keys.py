"""What did the player mean? Events of the keyboard become a few dozen keys with a meaning."""

from enum import Enum

import pygame


class Key(Enum):
    """What a key is for."""

    NEXT = "next"
    PREVIOUS = "previous"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    PRESS = "press"
    BACK = "back"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    START = "start"
    END = "end"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    DOSSIER = "dossier"
    LEDGER = "ledger"
    UNDO = "undo"
    REWIND = "rewind"
    CALENDAR = "calendar"
    DELETE = "delete"
    EXPORT = "export"
    OPEN = "open"
    TABLE = "table"
    MAP = "map"
    SEARCH = "search"
    EXPLAIN = "explain"
    COPY = "copy"
    PASTE = "paste"
    MARK_ALL = "mark all"
    NEXT_TAB = "next tab"
    PREVIOUS_TAB = "previous tab"
    PROBLEMS = "problems"
    HELP = "help"
    FULLSCREEN = "fullscreen"
    PICTURE = "picture"
    PALETTE = "palette"
    MOTION = "motion"
    READ = "read"
    SPEECH = "speech"
    SETTINGS = "settings"
    MUTE = "mute"
    PROJECTOR = "projector"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL = "usual size"


REPEATING = frozenset((Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.NEXT, Key.PREVIOUS, Key.PAGE_UP, Key.PAGE_DOWN))
"""Keys that come again while they are held; holding Enter must not decide twice."""
NUMBERS = (Key.ONE, Key.TWO, Key.THREE, Key.FOUR, Key.FIVE, Key.SIX)

_PLAIN = {
    pygame.K_UP: Key.UP,
    pygame.K_DOWN: Key.DOWN,
    pygame.K_LEFT: Key.LEFT,
    pygame.K_RIGHT: Key.RIGHT,
    pygame.K_RETURN: Key.PRESS,
    pygame.K_KP_ENTER: Key.PRESS,
    pygame.K_SPACE: Key.PRESS,
    pygame.K_ESCAPE: Key.BACK,
    pygame.K_PAGEUP: Key.PAGE_UP,
    pygame.K_PAGEDOWN: Key.PAGE_DOWN,
    pygame.K_HOME: Key.START,
    pygame.K_END: Key.END,
    pygame.K_d: Key.DOSSIER,
    pygame.K_l: Key.LEDGER,
    pygame.K_u: Key.UNDO,
    pygame.K_b: Key.REWIND,
    pygame.K_c: Key.CALENDAR,
    pygame.K_DELETE: Key.DELETE,
    pygame.K_e: Key.EXPORT,
    pygame.K_o: Key.OPEN,
    pygame.K_t: Key.TABLE,
    pygame.K_m: Key.MAP,
    pygame.K_s: Key.SETTINGS,
    pygame.K_i: Key.EXPLAIN,
    pygame.K_SLASH: Key.SEARCH,
    pygame.K_p: Key.PROBLEMS,
    pygame.K_QUESTION: Key.HELP,
    pygame.K_F1: Key.HELP,
    pygame.K_F2: Key.PALETTE,
    pygame.K_F3: Key.MOTION,
    pygame.K_F5: Key.READ,
    pygame.K_F6: Key.SPEECH,
    pygame.K_F7: Key.MUTE,
    pygame.K_F8: Key.PROJECTOR,
    pygame.K_F11: Key.FULLSCREEN,
    pygame.K_F12: Key.PICTURE,
    **{getattr(pygame, f"K_{n}"): key for n, key in enumerate(NUMBERS, 1)},
    **{getattr(pygame, f"K_KP{n}"): key for n, key in enumerate(NUMBERS, 1)},
}
_WITH_CONTROL = {
    pygame.K_PLUS: Key.LARGER,
    pygame.K_EQUALS: Key.LARGER,
    pygame.K_KP_PLUS: Key.LARGER,
    pygame.K_MINUS: Key.SMALLER,
    pygame.K_KP_MINUS: Key.SMALLER,
    pygame.K_0: Key.USUAL,
    pygame.K_KP0: Key.USUAL,
    pygame.K_z: Key.UNDO,
    pygame.K_c: Key.COPY,
    pygame.K_v: Key.PASTE,
    pygame.K_INSERT: Key.COPY,
    pygame.K_a: Key.MARK_ALL,
}


def meaning(event: pygame.event.Event) -> Key | None:
    """The key that a KEYDOWN event stands for, or None."""
    code, held = event.key, event.mod
    if held & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return _WITH_CONTROL.get(code)
    if code == pygame.K_TAB:
        return Key.PREVIOUS if held & pygame.KMOD_SHIFT else Key.NEXT
    if getattr(event, "unicode", "") == "?":
        return Key.HELP
    if code == pygame.K_RETURN and held & pygame.KMOD_ALT:
        return Key.FULLSCREEN
    return _PLAIN.get(code)


def written(event: pygame.event.Event) -> str:
    """The letter that a KEYDOWN event writes; the character of Backspace for that key; or nothing."""
    if event.key == pygame.K_BACKSPACE:
        return "\b"
    letter = str(getattr(event, "unicode", ""))
    held = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
    return letter if letter.isprintable() and not held else ""
