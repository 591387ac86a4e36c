"""What happens to the stack of views? A handler returns one of these changes, and `changed` alone applies it."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from game.frontends.window.keys import Key

if TYPE_CHECKING:
    from game.frontends.window.settings import Settings
    from game.frontends.window.view import View


class Stay(NamedTuple):
    """Nothing, but draw again; perhaps with a notice at the foot of the page."""

    notice: str = ""


class Push(NamedTuple):
    """Lay a view over the others, perhaps with a notice."""

    view: "View"
    notice: str = ""


class Pop(NamedTuple):
    """Take the top view away, perhaps with a notice; the last one never goes."""

    notice: str = ""


class Turn(NamedTuple):
    """Put a view in place of the top one, perhaps with a notice."""

    view: "View"
    notice: str = ""
    overlays: int = 0
    """How many views lie over the one that is replaced, and go with it."""


class Back(NamedTuple):
    """Take so many views away, perhaps with a notice; the last one never goes."""

    views: int
    notice: str = ""


class Strike(NamedTuple):
    """Answer a key as if it had been struck: what a click on a hint does."""

    key: Key


class Set(NamedTuple):
    """Set what the player has set anew, perhaps with a notice; it counts at once and is kept."""

    settings: "Settings"
    notice: str = ""


class Leave(NamedTuple):
    """End the program."""


Change = Stay | Push | Pop | Turn | Back | Strike | Set | Leave


def changed(stack: "tuple[View, ...]", change: Change) -> "tuple[View, ...]":
    """The stack after a change; empty when the program is to end."""
    match change:
        case Stay() | Strike() | Set():
            return stack
        case Push(view=view):
            return (*stack, view)
        case Pop():
            return stack[:-1] or stack
        case Back(views=views):
            return stack[: max(1, len(stack) - views)]
        case Turn(view=view, overlays=overlays):
            return (*stack[: -1 - overlays], view)
        case Leave():
            return ()
        case _:
            assert_never(change)
