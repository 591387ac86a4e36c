"""What is wrong with a page? Text that is cut off or can't be read, actions out of reach, names that are no names."""

from collections import Counter
from collections.abc import Iterator

from game.frontends.window import focus as focusing
from game.frontends.window.box import Box
from game.frontends.window.canvas import Mark
from game.frontends.window.furniture import STRUCK
from game.frontends.window.keys import Key
from game.frontends.window.stage import Stage
from game.frontends.window.widgets import Page, Pane, Widget
from tests.gallery.contrast import worst

LEAST = 8.2
"""Height of the smallest letters in units, at a text size of 100 %; it grows by 60 % of what the text size asks for."""
LEAST_SHARE = 0.6
"""Of the size that its style asks for, to which a label may be stepped down."""
BY_ARROWS = ("before", "after", "more-", "less-", "point-")
"""How the ids of what only the mouse presses begin, because left and right do the same."""
ONE_STOP = "meter-"
"""How the ids of those begin of which Tab stops at one, and left and right come to the others."""


def problems(stage: Stage, *, walked: bool = True) -> list[str]:
    """Everything that is wrong with the page of the view on top; one that isn't `walked` isn't gone through by Tab."""
    page, marks = stage.page, drawn(stage)
    reach = _reach(stage) if walked else ()
    return [*_texts(stage, page, marks), *_widgets(stage, page), *_names(page), *reach]


def drawn(stage: Stage) -> list[Mark]:
    """Every text of the view on top, as it is drawn."""
    canvas, stack = stage.canvas, stage.stack
    canvas.texts.clear()
    canvas.pictures.clear()
    canvas.marks = []
    stage.stack = stack[-1:]
    stage.draw()
    stage.stack = stack
    found, canvas.marks = canvas.marks, None
    return found


def contrasts(stage: Stage, marks: list[Mark]) -> Iterator[tuple[float, float, str, Mark]]:
    """Of every text of which half its height shows: the contrast, the least that it needs, the ground and the text."""
    for mark in marks:
        if mark.text.strip() and mark.grounds and mark.shown.h >= mark.box.h / 2:
            yield *worst(mark, stage.palette), mark


# ── Texts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _texts(stage: Stage, page: Page, marks: list[Mark]) -> Iterator[str]:
    columns = {column.id for column in page.columns if column.most}
    scrolled = [widget.box for widget in page.widgets if widget.column in columns]
    scrolled += [widget.box for widget in page.widgets if isinstance(widget, Pane) and widget.most]
    least = LEAST * stage.canvas.scale * (1 + (stage.canvas.text - 1) * 0.6)
    for mark in marks:
        if not mark.limit.holds(mark.box, 3.0):
            yield f"overflow: {mark.text!r} leaves its box"
        if not mark.box.w or not mark.text.strip():
            continue
        if not mark.shown.holds(mark.box, 2.0) and not any(box.overlaps(mark.limit) for box in scrolled):
            yield f"cut off: {mark.text!r}"
        letters = mark.letters
        if letters.size < max(least, letters.wanted * LEAST_SHARE):
            yield f"too small: {mark.text!r} at {letters.size} of {letters.wanted} pixels"
    for found, needed, ground, mark in contrasts(stage, marks):
        if found < needed:
            yield f"contrast {found:.2f}, needs {needed}: {mark.text!r} in {mark.letters.colour} on {ground}"


# ── Widgets ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _widgets(stage: Stage, page: Page) -> Iterator[str]:
    """Those that leave the page or lie on each other."""
    whole = stage.canvas.page
    for widget in page.widgets:
        if not widget.column and not whole.holds(widget.box, 1.0):
            yield f"off the page: {widget.id} {_rounded(widget.box)}"
    apart = [w for w in page.widgets if w.role not in ("status", "image") and w.box.w and not w.column]
    apart = [w for w in apart if w.id not in ("sheet", "name") and not w.id.startswith(BY_ARROWS)]
    for number, one in enumerate(apart):
        for other in apart[number + 1 :]:
            if one.box.inset(1).overlaps(other.box.inset(1)) and other.role != "table":
                yield f"overlap: {one.id} {_rounded(one.box)} and {other.id} {_rounded(other.box)}"


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(map(round, box))


def _names(page: Page) -> Iterator[str]:
    """Ids and the names of what can be pressed are there once; everything that says something has a name."""
    for id, times in Counter(widget.id for widget in page.widgets).items():
        if times > 1:
            yield f"id {id} is there {times} times"
    pressed = Counter((widget.role, widget.name) for widget in page.widgets if widget.press is not None)
    for (role, name), times in pressed.items():
        if times > 1 or not name.strip():
            yield f"the {role} {name!r} is there {times} times"


def _reach(stage: Stage) -> Iterator[str]:
    """What can be pressed is come to by Tab or has a key; what has the focus is in view. Panes have Page Down."""
    view, before, told = stage.top, stage.top.focus, stage.notice
    scrolls = dict(view.scrolls)
    ring = [widget.id for widget in focusing.stops(stage.page)]
    yield from (f"no key: {w.id}" for w in stage.page.widgets if w.press is not None and not _by_key(w))
    seen: set[str] = set()
    yield from _walked(stage, Key.NEXT, len(ring), seen)
    if not seen.issuperset(ring):  # a long list makes rows as one goes; what stands above it is near
        view.focus = before
        view.scrolls.update(scrolls)
        stage.refresh()
        yield from _walked(stage, Key.PREVIOUS, len(ring), seen)
    left = {widget.id for widget in focusing.stops(stage.page) if not isinstance(widget, Pane)}
    yield from (f"Tab never comes to {id}" for id in ring if id not in seen and id in left)
    view.focus, stage.notice = before, told
    view.scrolls.update(scrolls)
    stage.refresh()


def _walked(stage: Stage, key: Key, steps: int, seen: set[str]) -> Iterator[str]:
    """Goes so many stops along, and remembers them; tells of those that have the focus out of view."""
    for _ in range(steps + 1):
        now = focusing.current(stage.page, stage.top.focus)
        if now is None:
            break
        seen.add(now.id)
        room = now.clip or stage.canvas.page
        if now.box.h < room.h and not room.holds(now.box, 6.0) and len(seen) > 1:
            yield f"out of view: {now.id} {_rounded(now.box)} in {_rounded(room)}"
        stage.key(key)


def _by_key(widget: Widget) -> bool:
    return widget.focusable or widget.id.startswith((*BY_ARROWS, ONE_STOP)) or widget.id.removeprefix("hint-") in STRUCK
