"""How does a screen reader come to know the page? AccessKit passes it on to whatever the system has for that."""

import sys
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

import pygame

from game.frontends.window.semantics import PROGRAM, Item, Shown, described

ROOT = 0
"""The window's id; pages and what is on them count on from it."""
KNOWN = ("FOCUS", "CLICK", "INCREMENT", "DECREMENT", "SCROLL_DOWN", "SCROLL_UP")


class Request(NamedTuple):
    """What a screen reader asks for."""

    view: int
    id: str
    action: str
    """One of `KNOWN`."""


class Numbers:
    """The number by which AccessKit knows each item: the same as long as its page lives, and never given twice."""

    def __init__(self) -> None:
        """Nothing has a number yet but the window."""
        self._given: dict[tuple[int, str], int] = {}
        self._taken: dict[int, tuple[int, str]] = {}

    def of(self, view: int, id: str) -> int:
        """The number of an item of a view, given now if it had none."""
        number = self._given.setdefault((view, id), len(self._given) + 1)
        self._taken[number] = (view, id)
        return number

    def item(self, number: int) -> tuple[int, str] | None:
        """The view and id that have a number."""
        return self._taken.get(number)


class Reader:
    """The page for screen readers. AccessKit asks on a thread of its own, and there only a flag is set.

    Its own lock is held while it asks for the first page, and asked for by `update_if_active` while Python's is held.
    So nothing is told to it before it has asked, and what it asked is answered by the window's loop.
    """

    def __init__(self) -> None:
        """Raises what AccessKit raises where it can't be connected."""
        self.wanted = False
        """Whether a screen reader listens."""
        self._numbers = Numbers()
        self._requests: SimpleQueue[tuple[str, int]] = SimpleQueue()
        self._shown: Shown | None = None
        """The page that was told last; None if the next one must be told whole."""
        self._active: bool | None = None
        self._adapter = _adapter(self._ask, self._request, self._leave)

    # ── On AccessKit's thread ────────────────────────────────────────────────────────────────────────────────────────

    def _ask(self) -> None:
        self.wanted = True  # the last line: see the class

    def _leave(self) -> None:
        self.wanted = False

    def _request(self, request: Any) -> None:
        self._requests.put((str(request.action), int(request.target)))

    # ── On the window's ──────────────────────────────────────────────────────────────────────────────────────────────

    def requests(self) -> list[Request]:
        """What was asked for since the last call, as far as it is known here."""
        found: list[Request] = []
        while True:
            try:
                action, number = self._requests.get_nowait()
            except Empty:
                return found
            name, item = action.rpartition(".")[2], self._numbers.item(number)
            if item is not None and name in KNOWN:
                found.append(Request(*item, name))

    @property
    def waits(self) -> bool:
        """Whether a screen reader listens that has been told nothing yet."""
        if not self.wanted:
            self._shown = self._active = None
        return self.wanted and self._shown is None

    def tell(self, shown: Shown) -> None:
        """Passes a page on if a screen reader listens and something has changed."""
        if not self.wanted:
            return
        active = bool(pygame.key.get_focused())
        if active != self._active:
            self._active = active
            _tell_active(self._adapter, active)
        if shown != self._shown:
            self._shown = shown
            _tell_place(self._adapter)
            _raise(self._adapter.update_if_active(lambda: update(shown, self._numbers)))


def update(shown: Shown, numbers: Numbers) -> Any:
    """The page as AccessKit takes it, under a window that bears the program's name."""
    import accesskit

    page = described(shown)
    focus = shown.focus
    made = accesskit.TreeUpdate(numbers.of(shown.view, focus.id if focus else ""))
    made.tree = accesskit.Tree(ROOT)
    made.tree.toolkit_name = PROGRAM
    window = accesskit.Node(accesskit.Role.WINDOW)
    window.set_label(f"{page.name} · {PROGRAM}" if page.name != PROGRAM else PROGRAM)
    window.set_children([numbers.of(shown.view, page.id)])
    made.nodes.append((ROOT, window))
    _add(made, page, shown, numbers)
    return made


def _add(made: Any, item: Item, shown: Shown, numbers: Numbers) -> None:
    made.nodes.append((numbers.of(shown.view, item.id), _node(item, shown, numbers)))
    for child in item.children:
        _add(made, child, shown, numbers)


def _node(item: Item, shown: Shown, numbers: Numbers) -> Any:
    """One item as AccessKit takes it; a label's words are its value there."""
    import accesskit

    node = accesskit.Node(getattr(accesskit.Role, item.role))
    (node.set_value if item.role == "LABEL" else node.set_label)(item.name)
    for words, keep in ((item.description, node.set_description), (item.value, node.set_value)):
        if words:
            keep(words)
    if item.counted is not None:
        node.set_numeric_value(item.counted[0])
        node.set_min_numeric_value(0)
        node.set_max_numeric_value(item.counted[1])
    if item.box is not None:
        x, y, right, bottom = (side * shown.scale for side in (*item.box[:2], item.box.right, item.box.bottom))
        node.set_bounds(accesskit.Rect(x, y, right, bottom))
    for action in item.actions:
        node.add_action(getattr(accesskit.Action, action))
    if item.children:
        node.set_children([numbers.of(shown.view, child.id) for child in item.children])
    if item.role == "SWITCH":
        node.set_toggled(accesskit.Toggled.TRUE if item.selected else accesskit.Toggled.FALSE)
    elif item.role == "TAB" or item.selected:
        node.set_selected(item.selected)
    for there, keep in ((item.disabled, node.set_disabled), (item.modal, node.set_modal)):
        if there:
            keep()
    if item.live:
        node.set_live(accesskit.Live.POLITE)
    return node


# ── Systems ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _adapter(ask: Any, request: Any, leave: Any) -> Any:
    """What connects the window to the system; on macOS and Windows before it is first shown."""
    import accesskit

    if sys.platform == "darwin":
        accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return accesskit.macos.SubclassingAdapter.for_window(pygame.display.get_wm_info()["window"], ask, request)
    if sys.platform == "win32":
        return accesskit.windows.SubclassingAdapter(pygame.display.get_wm_info()["window"], ask, request)
    return accesskit.unix.Adapter(ask, request, leave)


def _tell_active(adapter: Any, active: bool) -> None:
    """Says whether the window has the keyboard; Windows knows by itself."""
    for name in ("update_window_focus_state", "update_view_focus_state"):
        if hasattr(adapter, name):
            _raise(getattr(adapter, name)(active))


def _tell_place(adapter: Any) -> None:
    """Says where on the screen the window is, where the system can't tell."""
    if not hasattr(adapter, "set_root_window_bounds"):
        return
    import accesskit

    (x, y), (wide, high) = pygame.display.get_window_position(), pygame.display.get_window_size()
    place = accesskit.Rect(x, y, x + wide, y + high)
    adapter.set_root_window_bounds(place, place)


def _raise(events: Any) -> None:
    """Lets the events of a change go out, on systems that hand them over for that."""
    if events is not None:
        events.raise_events()
