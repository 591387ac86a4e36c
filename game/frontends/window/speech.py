"""What is said aloud, and when? A page in its reading order; the focus as it moves, and what changes under it."""

from game.frontends.window.semantics import Shown
from game.frontends.window.widgets import Node, Role

CALLED: dict[Role, str] = {
    "tab": "tab",
    "slider": "slider",
    "switch": "switch",
    "search": "search field",
    "meter": "meters",
}
"""Roles that are told with the name; that a button is one goes without saying."""


def page_words(shown: Shown) -> tuple[str, ...]:
    """All that is to be read on a page, in reading order; steppers and hints that only the mouse needs are left out."""
    read = (node for node in shown.nodes if node.focusable or node.role != "button")
    return tuple(line for node in read for line in node_words(node, called=False))


def node_words(node: Node, *, called: bool = True) -> tuple[str, ...]:
    """One widget: its name, what it is if that is `called` for, and its value line by line."""
    names = [node.name]
    if called and node.role in CALLED:
        names.append(CALLED[node.role])
    if node.role == "tab" and node.selected:
        names.append("open")
    lines = [line for line in node.value.splitlines() if line.strip() and line != node.name]
    return tuple(line for line in (", ".join(filter(None, names)), *lines) if line)


def news(before: Shown | None, now: Shown) -> tuple[str, ...]:
    """What to say of a page after another: all that is new of title, notice and focus. Empty if nothing is."""
    new = before is None or before.view != now.view
    said = node_words(now.title) if new and now.title is not None else ()
    if now.notice and (new or before is None or now.notice != before.notice):
        said = (*said, now.notice)
    return (*said, *_of_focus(None if new or before is None else before.focus, now.focus))


def _of_focus(before: Node | None, now: Node | None) -> tuple[str, ...]:
    """What to say of the focus: the whole of it if it has moved, else only what has changed."""
    if now is None:
        return ()
    if before is None or before.id != now.id:
        return node_words(now)
    if now.name != before.name:
        return node_words(now)
    if now.value != before.value:
        return tuple(now.value.splitlines())
    return ("open",) if now.selected and not before.selected else ()
