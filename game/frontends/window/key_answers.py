"""What does a key do to the page? The program's own keys come first, then the view's, then those of the focus."""

from typing import TYPE_CHECKING

from game.core.errors import GameError
from game.frontends.window import focus as focusing
from game.frontends.window import selection as selecting
from game.frontends.window.keys import Key
from game.frontends.window.sizes import larger, smaller
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.theme import after
from game.frontends.window.widgets import STEP, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.stage import Stage

_ARROWS = {Key.UP: (0, -1), Key.DOWN: (0, 1), Key.LEFT: (-1, 0), Key.RIGHT: (1, 0)}
_SCROLLING = {Key.UP: -STEP, Key.DOWN: STEP}


def answer_key(stage: "Stage", key: Key) -> None:
    """Does what a key says, whatever has the focus."""
    if key in (Key.COPY, Key.MARK_ALL):
        _mark_or_copy(stage, key)
        return
    if key is Key.PASTE:
        from game.frontends.window.clipboard import pasted

        stage.write(pasted())
        return
    still = not stage.stale and not stage.notice and stage.selection is None and stage.bubble is None
    explained = stage.bubble is not None
    stage.clear()
    if _own(stage, key):
        return
    change = _asked(stage, key)
    if change is not None:
        stage.apply(change)
    elif key is Key.EXPLAIN:
        _explain(stage, all_of_it=explained)
    elif (pane := _scrolled(stage, key)) is not None:
        stage.scrolled_pane = pane if still else None
    else:
        stage.apply(_focused(stage, key))


def pressed(widget: Widget) -> Change:
    """What pressing a widget does; what a player may not do is said."""
    if widget.press is None:
        return Stay()
    try:
        return widget.press()
    except GameError as error:
        return Stay(f"{error}.")


def _current(stage: "Stage") -> Widget | None:
    """The widget that has the focus."""
    return focusing.current(stage.page, stage.top.focus)


def _mark_or_copy(stage: "Stage", key: Key) -> None:
    """Copies what is marked or has the focus, or marks all of that."""
    if key is Key.COPY:
        from game.frontends.window.clipboard import copy

        stage.say(copy(stage))
        return
    now = _current(stage)
    panes = [widget for widget in stage.page.widgets if isinstance(widget, Pane)]
    pane = now if isinstance(now, Pane) or not panes else panes[0]
    stage.selection = selecting.all_of(stage.canvas, pane) if pane is not None else None
    stage.touch()


def _own(stage: "Stage", key: Key) -> bool:
    """Text size and colours; the window itself sees to the full screen and to pictures."""
    match key:
        case Key.LARGER:
            stage.set(stage.settings._replace(text=larger(stage.canvas.text)))
        case Key.SMALLER:
            stage.set(stage.settings._replace(text=smaller(stage.canvas.text)))
        case Key.USUAL:
            stage.set(stage.settings._replace(text=None))
        case Key.PALETTE:
            stage.set(stage.settings._replace(palette=after(stage.palette)))
        case _:
            return False
    stage.notice = f"Text {round(stage.canvas.text * 100)} %, colours: {stage.palette.name}."
    return True


def _asked(stage: "Stage", key: Key) -> Change | None:
    """What the view makes of a key, before the focus sees it."""
    try:
        return stage.top.on(key)
    except GameError as error:
        return Stay(f"{error}.")


def _explain(stage: "Stage", *, all_of_it: bool) -> None:
    """A bubble about what has the focus; about all that is on the page if that shows, or there is none for it."""
    from game.frontends.window.explained import explanation, explanations
    from game.frontends.window.screens.meanings import MeaningsView

    now = _current(stage)
    own = explanation(now) if now is not None else None
    if now is not None and own is not None and not all_of_it:
        stage.explain(now)
        return
    told = sorted(explanations(stage.page), key=lambda known: known != own)
    stage.apply(Push(MeaningsView(told)) if told else Stay("Nothing here needs explaining."))


# ── At the focus ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _scrolled(stage: "Stage", key: Key) -> Widget | None:
    """The pane that the key has scrolled, or None: arrows that in focus, page keys also the first with more."""
    now = _current(stage)
    if now is not None and key in _SCROLLING and now.scroll(_SCROLLING[key]):
        return now
    if key not in (Key.PAGE_UP, Key.PAGE_DOWN, Key.START, Key.END):
        return None
    panes: list[Widget] = [widget for widget in stage.page.widgets if isinstance(widget, Pane)]
    for pane in [now] if isinstance(now, Pane) else panes:
        step = pane.box.h * 0.85 if key in (Key.PAGE_UP, Key.PAGE_DOWN) else 1e6
        if pane.scroll(-step if key in (Key.PAGE_UP, Key.START) else step):
            return pane
    return None


def _focused(stage: "Stage", key: Key) -> Change:
    """What has the focus answers, or the focus moves."""
    now = _current(stage)
    if key is Key.BACK:
        return stage.top.back()
    if key is Key.PRESS and now is not None:
        return pressed(now)
    if key in (Key.NEXT_TAB, Key.PREVIOUS_TAB):
        return _tab(stage, 1 if key is Key.NEXT_TAB else -1)
    if key in (Key.LEFT, Key.RIGHT) and now is not None and now.adjust is not None:
        return now.adjust(1 if key is Key.RIGHT else -1)
    _move(stage, key)
    return Stay()


def _tab(stage: "Stage", step: int) -> Change:
    """The tab beside the one that is open; the next or previous stop on a page without tabs."""
    tabs = [widget for widget in stage.page.widgets if widget.role == "tab"]
    open_at = next((i for i, widget in enumerate(tabs) if widget.selected), None)
    if open_at is None:
        _move(stage, Key.NEXT if step > 0 else Key.PREVIOUS)
        return Stay()
    return pressed(tabs[(open_at + step) % len(tabs)])


def _move(stage: "Stage", key: Key) -> None:
    """Moves the focus, if that is what the key does."""
    page, focus = stage.page, stage.top.focus
    if key in (Key.NEXT, Key.PREVIOUS):
        stage.focus(focusing.along(page, focus, 1 if key is Key.NEXT else -1))
    elif key in _ARROWS:
        stage.focus(focusing.towards(page, focus, *_ARROWS[key]))
    elif key in (Key.START, Key.END) and not any(isinstance(widget, Pane) for widget in page.widgets):
        stage.focus(focusing.outermost(page, focus, last=key is Key.END))
