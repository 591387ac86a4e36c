"""What stands on the wall? Pages for the projector, in the order of the lesson; the record behind a stop."""

from .material import Material
from .page import Block, Frame, Paragraph, Points, Sheet, Text, Ticks, plain
from .plan import Plan, preparing
from .wording import day, inline, portions, words

MOST = 56
"""Words of running text on a slide at 34 points."""
_OPTIONS = 88
"""Words of options on one slide; more are spread over two."""


def sheets(material: Material, lesson: Plan) -> tuple[Sheet, ...]:
    """Every slide; what comes behind the one called `Stop` shows the record."""
    return (*_before(material, lesson), *_behind(material))


def _before(material: Material, lesson: Plan) -> tuple[Sheet, ...]:
    head, letters = material.page.header, tuple(option.letter for option in material.open)
    note = material.scenario.content_note
    return (
        _slide(material.scenario.title, _lead(day(head.date)), Paragraph(plain(head.place), "large")),
        *(_text("Before we begin", note) if note else ()),
        *_text("You are to settle", material.scenario.aim),
        *_options(material),
        _slide("First vote", _lead("No talking yet."), Ticks("Before the talking", letters)),
        _slide(
            "Make your case",
            _lead(f"{preparing(lesson.length)} minutes"),
            _large(
                "Speak for your option, whatever you think of it.",
                "Cite the dossier by number.",
                "Be ready for the critics.",
            ),
        ),
        _slide(
            "The groups speak",
            _lead("A minute and a half each"),
            _large("No interrupting.", "Then one question to each group.", "Answers cite the dossier."),
        ),
        _slide("Second vote", _lead("Then bet on what Moscow did."), Ticks("After the talking", letters)),
        _slide("Stop", _lead("Are both votes counted?"), Paragraph(plain("The next page shows the record."), "large")),
    )


def _behind(material: Material) -> tuple[Sheet, ...]:
    record = material.record
    questions = [question.ask for question in material.scenario.discussion]
    return (
        _slide("What Moscow did", Frame("", (Paragraph(inline(record.text), "large"),), letter=record.letter)),
        *_text("The record", material.scenario.record.happened),
        *(slide for ask in questions for slide in _text("To argue over", ask)),
        _slide(
            "Exit ticket",
            _lead("Alone, without your name"),
            _large(
                "Power, ideology or security: which fits best, by which paper?",
                "What could nobody in the room know?",
                "What would change your mind?",
            ),
        ),
    )


def _options(material: Material) -> tuple[Sheet, ...]:
    """The options on one slide, or where they are long on two."""
    options = material.options
    long = sum(words(option.text) for option in options) > _OPTIONS
    half = (len(options) + 1) // 2
    groups = (options[:half], options[half:]) if long else (options,)
    return tuple(
        _slide(
            "The options",
            Points(tuple(_option(o.text, o.closed) for o in group), tuple(o.letter for o in group), "large"),
        )
        for group in groups
    )


def _option(text: str, closed: str | None) -> Text:
    return inline(text) if closed is None else (*inline(text), *plain(f" Closed: {closed}", emphasis=True))


def _text(title: str, prose: str) -> tuple[Sheet, ...]:
    return tuple(_slide(title, Paragraph(part, "large")) for part in portions(prose, MOST))


def _lead(text: str) -> Block:
    return Paragraph(plain(text), "lead")


def _large(*items: str) -> Block:
    return Points(tuple(plain(item) for item in items), look="large")


def _slide(title: str, *blocks: Block) -> Sheet:
    return Sheet(title, blocks)
