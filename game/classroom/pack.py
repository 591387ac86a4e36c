"""Which files make a lesson? Sheets to hand out, slides, what comes behind the record, and apart from them the key."""

from . import briefing, debrief, key, options, slides
from .material import Material
from .page import Handout, Sheet
from .plan import LENGTHS, plan, preparing, speaking


def handouts(material: Material, length: int) -> tuple[Handout, ...]:
    """The four files of a lesson of 45 or 50 minutes. What comes before the record tells nothing of it."""
    lesson = plan(material, length)
    other = plan(material, next(minutes for minutes in LENGTHS if minutes != length))
    running, title = material.running, material.scenario.title
    return (
        Handout("1-sheets", f"{title}: sheets", running, _sheets(material, length)),
        Handout("2-slides", f"{title}: slides", running, slides.sheets(material, lesson), slides=True),
        Handout("3-after-the-record", f"{title}: after the record", running, _behind(material)),
        Handout("teacher-only", f"{title}: key", running, key.sheets(material, lesson, other), secret=True),
    )


def _sheets(material: Material, length: int) -> tuple[Sheet, ...]:
    gone = briefing.gone_before(material)
    return (
        briefing.short(material),
        briefing.slips(material),
        briefing.full(material),
        *((gone,) if gone else ()),
        briefing.dossier(material),
        *options.sheets(material, preparing(length), speaking()),
    )


def _behind(material: Material) -> tuple[Sheet, ...]:
    return debrief.record(material), debrief.discussion(material), debrief.exit_ticket(material)
