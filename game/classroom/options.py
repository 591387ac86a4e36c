"""What does a group get that speaks for an option? Its sheet: the option, the case, the critics, questions to prepare.

What would give the record away stays off it (game/RULES.md): who argued for an option in its day, what the result
rests on, and how far it lies from the record come later. Who speaks for it here are the advisers at the table.
"""

from game.core.model.scenes import Advice

from .material import Lettered, Material
from .page import Block, Frame, Heading, Lines, Paragraph, Points, Sheet, Text, plain
from .wording import inline, labelled, listed

_NOBODY = (
    "Nobody at the table speaks for it. The case is yours to make: begin with what it would win, and for how long, "
    "if everything went as it should."
)


def sheets(material: Material, prepare: int, speak: str) -> tuple[Sheet, ...]:
    """One sheet for each option that can be taken; `prepare` is in minutes, `speak` says how long a group may talk."""
    return tuple(_sheet(material, option, prepare, speak) for option in material.open)


def _sheet(material: Material, option: Lettered, prepare: int, speak: str) -> Sheet:
    task = f"Your group speaks for this option, whatever you think of it. You have {prepare} minutes, then {speak}."
    blocks: tuple[Block, ...] = (
        Paragraph(plain(task), "lead"),
        Frame("The option", (Paragraph(inline(option.text)),), letter=option.letter),
        Heading("What can be said for it"),
        *_case(material, option),
        Heading("What its critics will say"),
        Points(_critics(material, option)),
        Heading("Our evidence, by its number in the dossier"),
        Lines(5),
        Heading("Be ready to answer"),
        Points(_questions(material, option), ("1", "2", "3", "4")),
        Lines(3),
    )
    return Sheet(f"Option {option.letter}", blocks)


def _case(material: Material, option: Lettered) -> tuple[Block, ...]:
    decision = material.decision
    points = [_counsel(material, who, advice) for who, advice in decision.advice.items() if advice.backs == option.id]
    # One reason only: that two explanations of Moscow meet in one option would tell something of the record.
    reasons = [reading.because for reading in decision.readings.values() if reading.predicts == option.id]
    points += [labelled("A reason that can be given:", reason) for reason in reasons[:1]]
    return (Points(tuple(points)),) if points else (Paragraph(plain(_NOBODY)),)


def _critics(material: Material, option: Lettered) -> tuple[Text, ...]:
    others = [(who, advice) for who, advice in material.decision.advice.items() if advice.backs != option.id]
    return tuple(_counsel(material, who, advice) for who, advice in others)


def _counsel(material: Material, who: str, advice: Advice) -> Text:
    return labelled(f"{material.scenario.advisers[who].name}.", f"{advice.says} {advice.predicts}")


def _questions(material: Material, option: Lettered) -> tuple[Text, ...]:
    others = listed([f"option {other.letter}" for other in material.open if other is not option], "or")
    return (
        plain("What must be true in other capitals for this to work, and which paper says that it is?"),
        plain("Which paper speaks against you? What do you answer?"),
        plain(f"What does it cost if you are wrong, and is that worse than if {others} went wrong?"),
        plain("What would make you change your mind before the telegram is sent?"),
    )
