"""What is a page to somebody who doesn't see it? Its nodes as a tree of items, in the words of AccessKit."""

import re
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.widgets import Node, Role

PROGRAM = "Narkomindel"
ROLES: dict[Role, str] = {
    "heading": "HEADING",
    "button": "BUTTON",
    "tab": "TAB",
    "document": "DOCUMENT",
    "image": "IMAGE",
    "table": "LIST",
    "meter": "METER",
    "slider": "SLIDER",
    "switch": "SWITCH",
    "search": "SEARCH_INPUT",
    "text": "LABEL",
    "status": "STATUS",
}
"""The name that AccessKit has for each role. Our tables are one line of words a row, so they are lists."""
ACTIONS = {
    "press": ("CLICK",),
    "adjust": ("INCREMENT", "DECREMENT"),
    "scroll": ("SCROLL_DOWN", "SCROLL_UP"),
}
"""What AccessKit calls that which can be done to a widget; one that can have the focus can also be asked to take it."""
_LONG: dict[Role, str] = {"document": "PARAGRAPH", "table": "LIST_ITEM", "text": "PARAGRAPH"}
"""Roles whose value is read line by line, and what a line is."""
_COUNTED = re.compile(r"(\d+) of (\d+)\b")


class Shown(NamedTuple):
    """A page as it shows now."""

    view: int
    """The number of its view: two pages with the same number are one page that has changed."""
    modal: bool
    """Whether it lies over another page."""
    nodes: tuple[Node, ...]
    scale: float
    """Pixels for a unit."""

    @property
    def title(self) -> Node | None:
        """The first heading."""
        return next((node for node in self.nodes if node.role == "heading"), None)

    @property
    def focus(self) -> Node | None:
        """What has the focus."""
        return next((node for node in self.nodes if node.focused), None)

    @property
    def notice(self) -> str:
        """What the line at the foot says; empty if there is none."""
        return next((node.name for node in self.nodes if node.id == "notice"), "")


class Item(NamedTuple):
    """One thing of which a screen reader is told."""

    id: str
    """Of the widget; a line of one has the widget's id with a stroke and a number; the page has none."""
    role: str
    name: str
    description: str = ""
    value: str = ""
    counted: tuple[int, int] | None = None
    """How many of how many, for what is counted."""
    box: Box | None = None
    actions: tuple[str, ...] = ()
    children: "tuple[Item, ...]" = ()
    disabled: bool = False
    selected: bool = False
    """Of a switch, whether it is on."""
    live: bool = False
    """Whether it is read out when it comes or changes, wherever the focus is."""
    modal: bool = False


def described(shown: Shown) -> Item:
    """The page with all that is on it, in reading order; what has no words is left out."""
    title = shown.title
    return Item(
        "",
        "DIALOG" if shown.modal else "MAIN",
        title.name if title else PROGRAM,
        children=tuple(_item(node) for node in shown.nodes if node.name or node.value),
        modal=shown.modal,
    )


def _item(node: Node) -> Item:
    """One widget. Long values become lines below it, as no screen reader stops inside a description."""
    said = _said(node)
    lines = _lines(node, said) if node.role in _LONG else ()
    described_by = "" if lines else "\n".join(said)
    counted = _COUNTED.match(node.value) if node.role == "slider" else None
    return Item(
        node.id,
        "GROUP" if lines and node.role == "text" else ROLES[node.role],
        node.name,
        description=described_by,
        value=described_by if node.role in ("slider", "search") else "",
        counted=(int(counted[1]), int(counted[2])) if counted else None,
        box=node.box,
        actions=_actions(node),
        children=lines,
        disabled=not node.enabled,
        selected=node.selected,
        live=node.id == "notice",
    )


def _said(node: Node) -> list[str]:
    """The lines of a value, without the first if it only says the name again."""
    said = [line for line in node.value.splitlines() if line.strip()]
    return said[1:] if said[:1] == [node.name] else said


def _lines(node: Node, said: list[str]) -> tuple[Item, ...]:
    """The lines of a long value as items of their own."""
    return tuple(Item(f"{node.id}/{at}", _LONG[node.role], line) for at, line in enumerate(said))


def _actions(node: Node) -> tuple[str, ...]:
    """What a screen reader may ask of it."""
    asked = tuple(action for own in node.actions for action in ACTIONS[own])
    return ("FOCUS", *asked) if node.focusable else asked
