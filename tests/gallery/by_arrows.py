"""What on a page do the arrows never come to? From the first focus on, by all ways that up, down, left and right go."""

from collections.abc import Iterator

from game.frontends.window import focus as focusing
from game.frontends.window.keys import Key
from game.frontends.window.stage import Stage
from game.frontends.window.widgets import Pane

ARROWS = (Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT)


def out_of_reach(stage: Stage) -> list[str]:
    """Ids of the stops of the view on top that no way by arrows comes to; the stage is left as it was.

    The first pane with more than shows is none of them: the page keys scroll it from wherever the focus is.
    """
    view, said = stage.top, stage.notice
    kept, kept_scrolls = dict(vars(view)), dict(view.scrolls)

    def go(focus: str, scrolls: dict[str, float]) -> None:
        vars(view).update({**kept, "focus": focus})
        view.scrolls.clear()
        view.scrolls.update(scrolls)
        stage.refresh()

    go("", {})
    first = focusing.current(stage.page, "")
    read_on = next((widget for widget in stage.page.widgets if isinstance(widget, Pane) and widget.most), None)
    wanted = [widget.id for widget in focusing.stops(stage.page) if widget is not read_on]
    seen = {first.id} if first is not None else set[str]()
    ahead = [(id, dict(view.scrolls)) for id in seen]
    while ahead and not seen.issuperset(wanted):
        at, scrolls = ahead.pop()
        for key in ARROWS:
            go(at, scrolls)
            ahead += [(id, dict(view.scrolls)) for id in _led(stage, key) if id not in seen]
            seen.update(id for id, _ in ahead)
    go(kept["focus"], kept_scrolls)
    stage.notice = said
    return [id for id in wanted if id not in seen]


def _led(stage: Stage, key: Key) -> Iterator[str]:
    """Where an arrow leads; in a pane, once that is scrolled to its end; nowhere where it sets something."""
    now = focusing.current(stage.page, stage.top.focus)
    if now is None or (now.adjust is not None and key in (Key.LEFT, Key.RIGHT)):
        return
    if isinstance(now, Pane):
        now.scroll(1e6 if key is Key.DOWN else -1e6)
    stage.key(key)
    after = focusing.current(stage.page, stage.top.focus)
    if after is not None:
        yield after.id
