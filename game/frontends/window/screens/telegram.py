"""What lies on the desk? The text of a decision with its aim, its reports and the late dispatch, as one flow."""

from game.core.pages.desk import DecisionScreen
from game.frontends.window.canvas import Canvas
from game.frontends.window.cards import report_block
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CHOICE, LABEL_BOLD


def telegram(canvas: Canvas, screen: DecisionScreen, width: float, *, reports: bool = True) -> Flow:
    """Heading, aim, what led here, the text; then intelligence and the late dispatch."""
    writer = Writer(canvas, width)
    writer.prose(screen.heading, CHOICE._replace(face="bold"))
    if screen.opening:
        aim = writer.narrower().prose("THE AIM", LABEL_BOLD, "red").prose(screen.aim, ASIDE, gap=0)
        writer.barred(aim.flow, "red", gap=7)
    for paragraph in screen.arrival:
        writer.prose(paragraph, BODY._replace(face="italic"), gap=9)
    writer.prose(screen.text, BODY, gap=10)
    if reports:
        write_reports(writer, screen)
    return writer.flow


def write_reports(writer: Writer, screen: DecisionScreen) -> None:
    """Adds the intelligence reports and the late dispatch."""
    for report in screen.reports:
        writer.landmark("intelligence").block(report_block(writer.canvas, report, writer.width), gap=18)
    if screen.dispatch is not None:
        dispatch = report_block(writer.canvas, screen.dispatch, writer.width, "Late dispatch")
        writer.landmark("late dispatch").block(dispatch, gap=18)
