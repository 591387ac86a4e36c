"""What does the setting in focus mean? Its words, a sample of a page in the present look, and what the machine has."""

from functools import cache

import pygame

from game.core.sentences import sentence
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.cues import TWINS
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CHOICE, LABEL, LABEL_BOLD, MONO, OPTION
from game.frontends.window.screens.settings_words import ABOUT, FOLDERS
from game.frontends.window.settings import Settings
from game.frontends.window.text import typeset

NUMERAL = CHOICE._replace(face="bold", fixed=True)
SAMPLE = "The ambassador asks for an answer *before the new year*. Warsaw is not to hear of it."
CHOICE_SAMPLE = "Answer him in writing, and send a copy to the files."


def card(canvas: Canvas, width: float, chosen: str, settings: Settings) -> Flow:
    """What a setting means, the sample, and the machine."""
    about = ABOUT[chosen]
    writer = Writer(canvas, width)
    writer.prose(about.name, CHOICE._replace(face="bold", size=24)).prose(about.words, BODY, gap=6)
    if about.key:
        writer.prose(f"{about.key} from any page", MONO, "slate", gap=8)
    if chosen in FOLDERS:
        writer.prose("Enter copies the path.", MONO, "slate", gap=8)
    if chosen == "volume":
        _seen(writer)
    else:
        _sample(writer)
    writer.rule(gap=20).landmark("this machine").prose("THIS MACHINE", LABEL_BOLD, "red", gap=14)
    for name, words in _machine(canvas):
        writer.prose(name, LABEL, "slate", gap=8).prose(words, BODY, gap=0)
    return writer.flow


def _sample(writer: Writer) -> None:
    """A piece of a page as letters and colours are set now."""
    writer.rule(gap=18).landmark("sample").prose("SAMPLE", LABEL_BOLD, "red", gap=14)
    aim = writer.narrower().prose("THE AIM", LABEL_BOLD, "red").prose("Keep the wire to Berlin open.", ASIDE, gap=0)
    writer.barred(aim.flow, "red", gap=8).prose(SAMPLE, BODY, gap=10)
    writer.block(_option(writer.canvas, writer.width), gap=12)


def _seen(writer: Writer) -> None:
    """What shows wherever a sound is heard."""
    writer.rule(gap=18).landmark("seen").prose("SEEN INSTEAD", LABEL_BOLD, "red", gap=14)
    for sound, words in TWINS.items():
        writer.prose(sound.capitalize(), LABEL, "slate", gap=8).prose(sentence(words), BODY, gap=0)


def _option(canvas: Canvas, width: float) -> Drawing:
    """A choice as the decision page has it."""
    text = typeset(canvas, CHOICE_SAMPLE, width - 78, OPTION)
    high = max(48.0, text.height + 22)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.outline(Box(x, y, width, high), "ink", 1.5)
        canvas.polygon([(x, y), (x + 50, y), (x + 36, y + high - 1), (x, y + high - 1)], "red")
        canvas.label("1", NUMERAL, "on_red", (x + 20, y + high / 2), "center")
        text.paint(canvas, x + 62, y + (high - text.height) / 2)

    return Drawing(high, paint, f"1: {CHOICE_SAMPLE}")


def _machine(canvas: Canvas) -> list[tuple[str, str]]:
    """What this machine has, in words."""
    wide, high = canvas.size
    screens = ", ".join(f"{w} × {h}" for w, h in pygame.display.get_desktop_sizes())
    return [
        ("Window", f"{wide} × {high} of {screens} ({pygame.display.get_driver()})"),
        *_extras(),
    ]


@cache
def _extras() -> tuple[tuple[str, str], ...]:
    """What there is for the ear; found out once, since it looks for programs and devices."""
    from game.frontends.window import look

    found = (("Sound", look.heard()), ("Screen reader", look.told()), ("Voice", look.spoken()))
    return tuple((name, sentence(words)) for name, words in found)
