"""What does the teacher alone get? What to print, the minutes, the key to every option, corrections and sources."""

from game.core.model.scenes import Choice
from game.files.curriculum_file import Curriculum

from . import sources
from .material import Lettered, Material, cards
from .page import Block, Frame, Heading, Paragraph, Points, Sheet, Table, Text, plain
from .plan import ALOUD, SILENT, Plan
from .wording import day, inline, labelled, listed, paragraphs, words

_DISTANCES = {
    0: "the record itself",
    1: "same policy, other means",
    2: "same aim, another policy",
    3: "another aim",
    4: "alignment reversed",
}
_RESULTS = {
    "documented": "What follows it is documented.",
    "inferred": "What follows it is inferred from the record.",
    "invented": "What follows it is invented for the game.",
}


def sheets(material: Material, lesson: Plan, other: Plan) -> tuple[Sheet, ...]:
    """The whole key; `other` is the lesson at the other length, told without its words."""
    return (
        _at_a_glance(material),
        _minutes(lesson),
        _read_aloud(lesson),
        _minutes(other),
        _options(material),
        _questions(material),
        *sources.corrections(material),
        sources.sheet(material),
    )


def _at_a_glance(material: Material) -> Sheet:
    head, scenario = material.page.header, material.scenario
    printing = (
        ("Briefing in short, vote slips", "one for each pupil; a sheet of slips serves eight"),
        ("Briefing in full, dossier" + (", what had gone before" if material.before else ""), "one for each group"),
        (f"Option sheets {listed([o.letter for o in material.open])}", "one of each, for its group"),
        ("The record, the debrief, the exit ticket", "one for each pupil, kept back until the record is out"),
    )
    blocks: list[Block] = [
        Paragraph(plain(f"{scenario.title}: {material.page.heading}, {day(head.date)}"), "lead"),
        Paragraph(labelled("The record is option", f"{material.record.letter}. {material.record.text}")),
        Paragraph(
            labelled(
                "Order.",
                f"The letters follow order {material.seed}. It is printed on every page; the same "
                f"number gives the same letters, another one other letters. On the page to play {_numbers(material)}.",
            )
        ),
        Heading("What to print"),
        Table(("Sheets", "How many"), tuple((plain(what), plain(many)) for what, many in printing), (45, 55)),
        Heading("What may upset"),
        *_upsetting(material),
    ]
    if material.curricula:
        blocks.append(Heading("Where it stands in curricula"))
        blocks += [
            Frame(f"{tag.framework} · {tag.part}", (Paragraph(plain(tag.says)), Paragraph(plain(_read(tag)), "small")))
            for tag in material.curricula
        ]
    return Sheet("At a glance", tuple(blocks), pages=2)


def _numbers(material: Material) -> str:
    """The letters beside the numbers that the same options have on a screen."""
    number = {option.id: option.number for option in material.page.options}
    return listed([f"{option.letter} is {number[option.id]}" for option in material.options])


def _read(tag: Curriculum) -> str:
    return f"{tag.source}; {tag.address}, read on {day(tag.read)}"


def _upsetting(material: Material) -> tuple[Block, ...]:
    scenario = material.scenario
    note = paragraphs(scenario.content_note or "No content note: nothing in this juncture asks for one.")
    if not scenario.human_record:
        return note
    count = len(scenario.human_record)
    said = f"The sheet of the record ends with {count} dated {'entry' if count == 1 else 'entries'} on those who paid. "
    said += "Read them before the lesson; some pupils may have families from these places."
    return (*note, Paragraph(plain(said)))


def _minutes(lesson: Plan) -> Sheet:
    rows = tuple(
        (plain(f"{start}–{end}"), plain(step.title, strong=True), inline(step.does), plain(_spoken(step.says)))
        for start, end, step in lesson.clock()
    )
    note = f"Reckoned at {ALOUD} words a minute read aloud and {SILENT} read silently."
    if lesson.homework:
        note += " The short briefing is too long for the lesson: hand it out the day before."
    if lesson.over:
        note += f" The plan runs over by {lesson.over} minutes: leave a group's speech out."
    blocks = (
        Table(("Minute", "Step", "What is done", "Read aloud"), rows, (11, 17, 54, 18)),
        Paragraph(plain(note), "small"),
    )
    return Sheet(f"{lesson.length} minutes", blocks)


def _spoken(says: str) -> str:
    count = words(says)
    return f"{count} words" if count else "nothing"


def _read_aloud(lesson: Plan) -> Sheet:
    blocks = tuple(
        Frame(f"{step.title}, from minute {start}", paragraphs(step.says))
        for start, _, step in lesson.clock()
        if step.says
    )
    return Sheet("To read aloud", blocks, pages=2)


def _options(material: Material) -> Sheet:
    return Sheet("Key to the options", tuple(_option(material, option) for option in material.options), pages=4)


def _option(material: Material, option: Lettered) -> Block:
    choice = option.choice
    points = [
        labelled("Against the record:", _distance(choice)),
        labelled("Argued in its day by:", _advocate(material, choice)),
        labelled("What follows:", f"{choice.result} {_RESULTS[choice.evidence]}"),
        *_foretold(material, option.id),
        *_explained(material, option.id),
    ]
    points += [labelled("Closed in this lesson:", option.closed)] if option.closed else []
    label = (
        "what Moscow did"
        if choice.historical
        else f"distance {choice.distance}"
        if choice.distance
        else "off the record"
    )
    return Frame(label, (Paragraph(inline(option.text)), Points(tuple(points), look="small")), letter=option.letter)


def _distance(choice: Choice) -> str:
    if choice.historical:
        return "it is the record."
    if choice.distance is None:
        return "nobody has said how far it lies."
    return f"{_DISTANCES[choice.distance]}. {choice.why_distance or ''}"


def _advocate(material: Material, choice: Choice) -> str:
    if choice.advocate is None:
        return "nobody on record; it is speculative."
    named = dict.fromkeys(card.source for card in cards(material, choice.advocate.cite))
    return f"{choice.advocate.who}. Source: {'; '.join(named) or 'none given'}."


def _foretold(material: Material, option: str) -> list[Text]:
    """What the advisers who spoke for it foretold, and whether it came."""
    came = {"yes": "It came.", "no": "It did not come.", "unclear": "Whether it came is unclear."}
    names = material.scenario.advisers
    return [
        labelled(f"{names[who].name} foretold:", f"{advice.predicts} {came[advice.came_true]}")
        for who, advice in material.decision.advice.items()
        if advice.backs == option
    ]


def _explained(material: Material, option: str) -> list[Text]:
    return [
        labelled(f"Moscow moved by {name} would take it:", reading.because)
        for name, reading in material.decision.readings.items()
        if reading.predicts == option
    ]


def _questions(material: Material) -> Sheet:
    """What answers can draw on: there is no single right one."""
    scenario, taken = material.scenario, material.record.id
    fitting = [name for name, reading in material.decision.readings.items() if reading.predicts == taken]
    said = f"By the authors’ labels {listed(fitting)} would have taken it" if fitting else "None predicts it"
    blocks: list[Block] = [
        Paragraph(plain("None has a single answer. Credit the use of evidence, and doubt that is named."), "lead")
    ]
    for question in scenario.discussion:
        facts = tuple(inline(f"{card.claim} {card.note or ''}") for card in cards(material, question.cite))
        blocks += [Heading(question.ask), Points(facts or (plain("Open: no fact is cited."),), look="small")]
    blocks += [
        Heading("Exit ticket, question 1: which explanation fits"),
        Paragraph(
            plain(f"{said}. One decision does not separate the explanations: ask for the paper, not for the label.")
        ),
        Heading("Exit ticket, question 2: what could not be known"),
        *paragraphs(scenario.debrief.unknown_then),
    ]
    return Sheet("Key to the questions", tuple(blocks), pages=2)
