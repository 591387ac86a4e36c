"""What does a new scenario say? The template filled with a juncture of the notes, or with what is to be written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from game.authoring.drafts.blank_juncture import BLANK
from game.authoring.drafts.new_options import OUTSIDE, WITHIN, Option, choice_lines, chosen_options, placed
from game.authoring.drafts.yaml_lines import folded, listed, noted, quoted, wrapped
from game.core.facts import known_from
from game.core.model.facts import Fact
from game.core.model.scenes import READINGS
from game.files.juncture_file import Juncture


def text_of(
    slug: str,
    juncture: Juncture,
    *,
    title: str,
    date: str,
    facts: Mapping[str, Fact],
    tags: Sequence[str],
    schema: str,
    outside: bool = False,
) -> str:
    """The whole file. `facts` is the fact base: what isn't in it is named in a comment and not cited.

    `outside`: no campaign holds the date, so the file plays in no world but its own.
    """
    there = [id for id in juncture.facts if id in facts]
    known = [id for id in there if known_from(facts[id]) <= date]
    options = chosen_options(juncture.alternatives, OUTSIDE if outside else WITHIN)
    taken, first, second = options
    template = Template(Path(__file__).with_name("new_template.yaml").read_text(encoding="utf-8"))
    return template.substitute(
        schema=schema,
        slug=slug,
        title=quoted(title),
        date=date,
        id=noted(f"id: {slug}", "the name of this file"),
        dealt=noted(f"date: {date}", "the day on which a campaign deals it; no scene lies before it"),
        theatre=noted(f"theatre: {juncture.theatre}", "which map lies on the desk: europe | asia | world"),
        tags=wrapped(", ".join(tags) or "none yet", "#   "),
        notes="" if juncture is BLANK else _notes(juncture, options, there, known),
        outside=_START if outside else "",
        price=_PRICE if outside else "",
        ending="" if outside else _ENDING,
        paid=_PAID if outside else "",
        situation=folded(juncture.situation, 6),
        scene_cite=listed(known or ["here.a"], 6),
        historical=taken.id,
        other=first.id,
        third=second.id,
        choices="\n".join(choice_lines(option, "" if outside else date) for option in placed(options, slug)),
        readings="\n".join(_reading(name, juncture, options) for name in READINGS),
        at_once=folded(juncture.at_once, 6),
        happened=folded(juncture.taken, 4) + "".join(f"\n\n{folded(text, 4)}" for text in _explained(juncture)),
        record_cite=listed(there or ["here.b"], 4),
        in_the_long_run=folded(juncture.in_the_long_run, 4).lstrip(),
        outcome_cite=listed(there or ["here.b"], 6),
        content_note=_content_note(juncture),
        questions="\n".join(f"  - ask: {quoted(text)}\n    cite: [here.c]" for text in juncture.questions),
    )


_ENDING = """\
    effects:
      - world.standing += 1
"""
_START = """\
# No campaign holds this day, so nothing of its world stands on the desk but what you set here, by names of world.yaml:
# set: {germany: -60}. What Moscow can move is better kept in the file's own variables.
world_start:
  blank: true
  cite: [here.a]
allow:
  craft-no-later: No campaign holds this day, so nothing of it can land in one.

"""
_PRICE = """\
  price:
    {start: 0, min: -100, max: 100, better: down, label: '[What it costs]'}
"""
_PAID = """\
      - if: price < -5
        text: '[What is true only for those who paid least.]'
"""


def _reading(name: str, juncture: Juncture, options: tuple[Option, ...]) -> str:
    """A reading; ideology's is set on another option than the record, so that the decision tells readings apart."""
    taken, other, _ = options
    because, predicts = juncture.motives[name], taken.id  # type: ignore[index]  # READINGS are its keys
    if name == "ideology":
        predicts = other.id
        if juncture is not BLANK:
            because = f"[Why ideology alone would have done this. The road taken it explains so: {because}]"
    return f"      {name}:\n        predicts: {predicts}\n        because: >-\n{folded(because, 10)}"


def _explained(juncture: Juncture) -> list[str]:
    """What the record says of each motive; nothing for a blank, whose text asks for it."""
    if juncture is BLANK:
        return []
    return [f"By {name}: {juncture.motives[name]}" for name in READINGS]


def _content_note(juncture: Juncture) -> str:
    """What may upset, where the notes ask for care."""
    if juncture.handling is None:
        return ""
    return f"content_note: >-\n{folded(f'[What may upset. From the notes: {juncture.handling}]', 2)}\n"


# ── What the notes say besides ───────────────────────────────────────────────────────────────────────────────────────


def _notes(juncture: Juncture, options: Sequence[Option], there: list[str], known: list[str]) -> str:
    """Comments for what has no place in the file."""
    shown = {option.alternative.option for option in options}
    told = [f"From the notes: {juncture.title}, {juncture.date}. How firm the evidence is: {juncture.difficulty}."]
    told += [f"To handle with care: {juncture.handling}"] if juncture.handling else []
    told += [
        f"Another road: {one.option} ({one.advocate}). Against it: {one.risk}."
        for one in juncture.alternatives
        if one.option not in shown
    ]
    told += (
        [f"It bears on: {', '.join(juncture.touches)}. Let something land there (later)."] if juncture.touches else []
    )
    after, missing = [id for id in there if id not in known], [id for id in juncture.facts if id not in there]
    told += [f"Not known yet on the day, so cited behind the record only: {', '.join(after)}."] if after else []
    told += [f"Not in the fact base yet, so not cited: {', '.join(missing)}."] if missing else []
    return "".join(f"#\n{wrapped(line, '# ')}\n" for line in told)
