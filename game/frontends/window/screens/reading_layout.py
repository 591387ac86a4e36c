"""How is a decision read when the letters are large? Tabs at the left, all options at the right."""

from typing import TYPE_CHECKING

from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.cards import counsel_block, option_card, option_height
from game.frontends.window.columns import Column
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import CARD, growth
from game.frontends.window.furniture import body, footer, sheet, tabs
from game.frontends.window.screens.desk_view import desk_header
from game.frontends.window.screens.poster_layout import first_open, first_read, hints
from game.frontends.window.screens.relations import map_widget
from game.frontends.window.screens.telegram import telegram, write_reports
from game.frontends.window.widgets import Page, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.decision import DecisionView

SHARES = (0.56, 0.52, 0.48, 0.44)
"""Of the page's width, tried in turn for the tabs, until the options fit beside them."""
GAP = 12.0
LEAST_MAP = 215.0


def reading(view: "DecisionView", canvas: Canvas) -> Page:
    """The page in the reading layout."""
    screen = view.screen
    area = body(canvas)
    options, column = _options(view, canvas, area)
    left = area.w - column.box.w - 16
    high = canvas.line_height(CARD) + 18
    aside = _map_below(canvas, column)
    names = ["Telegram", *(["Reports"] if screen.reports or screen.dispatch else []), *([] if aside else ["Map"])]
    names += [*(["Advisers"] if screen.counsel else []), *(["Meters"] if screen.meters else [])]
    view.tab = min(view.tab, len(names) - 1)
    box = Box(area.x, area.y + high + 8, left, area.h - high - 12)
    widgets = [desk_header(canvas, screen.header, meanwhile=screen.meanwhile)]
    widgets += tabs(canvas, names, view.tab, Box(area.x, area.y - 2, left, high), view.pick_tab)
    content = _content(view, canvas, names[view.tab], box)
    first = first_read(screen, content) if view.tab == 0 else first_open(screen)
    widgets.append(content)
    widgets += [*options, column.bar()]
    if aside is not None:
        widgets.append(map_widget(view, canvas, aside, screen.map))
    widgets += footer(canvas, hints(view, first))
    return Page(tuple(widgets), first=first, columns=(column,))


def _options(view: "DecisionView", canvas: Canvas, area: Box) -> tuple[list[Widget], Column]:
    """The options in the widest column that leaves the text room and holds them all; else in one that scrolls."""
    options = view.screen.options
    for share in SHARES:
        wide = area.w * (1 - share) - 16
        box = Box(area.right - wide, area.y, wide, area.h)
        heights = [option_height(canvas, option, wide) for option in options]
        if sum(heights) + GAP * (len(heights) - 1) <= area.h:
            break
    else:
        wide = area.w * (1 - SHARES[1]) - 16
        box = Box(area.right - wide, area.y, wide, area.h)
        heights = [option_height(canvas, option, wide - 14) for option in options]
    column = Column("options", box, sum(heights) + GAP * (len(heights) - 1), view.scrolls)
    top, widgets = 0.0, []
    for option, high in zip(options, heights, strict=True):
        place = column.place(top, high)
        widgets.append(option_card(canvas, option, place, view.press(option), column="options", clip=column.clip))
        top += high + GAP
    return widgets, column


def _content(view: "DecisionView", canvas: Canvas, name: str, box: Box) -> Widget:
    """What the open tab shows."""
    screen = view.screen
    width = box.w - 46
    writer = Writer(canvas, width)
    flow: Flow = writer.flow
    match name:
        case "Telegram":
            flow = telegram(canvas, screen, width, reports=False)
        case "Reports":
            write_reports(writer, screen)
        case "Advisers":
            for i, counsel in enumerate(screen.counsel):
                writer.block(counsel_block(canvas, counsel, i, width), gap=14)
        case "Meters":
            writer.prose("How things stand", CARD).block(meters.table(canvas, screen.meters, width), gap=8)
        case _:
            return map_widget(view, canvas, box, screen.map)
    pane = Pane(f"tab-{name}-pane", name, box, flow, view.scrolls, sheet)
    if name == "Meters":
        pane.explains = view.scales(screen.meters)
    return pane


def _map_below(canvas: Canvas, column: Column) -> Box | None:
    """The room below the options, if it is enough for the map."""
    left = column.box.h - column.height - 16
    if left < LEAST_MAP * growth(canvas.text):
        return None
    return Box(column.box.x, column.box.bottom - left, column.box.w, left)
