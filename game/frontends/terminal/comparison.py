"""How did you stand beside the record? Closeness, foresight, readings and ghost, in words and never added up."""

from collections.abc import Iterable, Sequence

from game.core.screen import GhostLine, Readings, Score
from game.frontends.terminal.block import Block, Page, Table, heading, labelled, paragraph
from game.frontends.terminal.standing import signed


def scores(score: Score) -> Page:
    """Closeness beside chance, foresight beside the guess line."""
    return (
        heading("You and the record"),
        paragraph(_left(score)),
        *_closeness(score),
        *_foresight(score),
    )


def readings_of(score: Score) -> Page:
    """How far power, ideology and security explain your choices, and history's."""
    yours, history = score.readings, score.ghost_readings
    if not yours.discriminating:
        return (heading("Power, ideology or security?"), paragraph(yours.verdict))
    return (
        heading("Power, ideology or security?"),
        paragraph(
            f"At {_many(yours.discriminating, 'decision')} the three explanations of Moscow foretell different "
            "choices. The labels are the authors'."
        ),
        labelled("Your choices were those that were foretold by", _ratios(yours), gap=True),
        labelled("Moscow's", _ratios(history), gap=True),
        paragraph(yours.verdict),
    )


def ghost_table(lines: Sequence[GhostLine]) -> Page:
    """Where your world ended beside history's: a row for each variable that differs."""
    differing = sorted((one for one in lines if _ends(one)[0] != _ends(one)[1]), key=lambda one: -abs(one.difference))
    if not differing:
        return (heading("Your world beside history's"), paragraph("It ended where history did."))
    same = len(lines) - len(differing)
    rest = (paragraph(f"{_many(same, 'other value')} moved and ended where history did."),) if same else ()
    return (heading("Your world beside history's"), _table(differing), *rest)


def _left(score: Score) -> str:
    met = f"{_many(score.met, 'decision')} that you met" + (f" (of its {score.of})" if score.of != score.met else "")
    if not score.met:
        return "There was no decision to score."
    if not score.left_headings:
        return f"You kept to the record at all the {met}."
    return f"You left the record at {len(score.left_headings)} of the {met}, first at: {score.left_headings[0]}."


def _closeness(score: Score) -> Iterable[Block]:
    if score.closeness is None:
        return
    chance = ""
    if score.chance is not None:
        chance = f" Choosing blindly among what was open to you ends further away {score.chance:.0f} times in 100."
    yield labelled("Closeness", f"{score.closeness:.0f} of 100.{chance} It describes; it is no mark.", gap=True)


def _foresight(score: Score) -> Iterable[Block]:
    if score.foresight is None:
        yield labelled("Foresight", "none, as you made no forecast.", gap=True)
    else:
        guess = "" if score.guess is None else f" Even spreads would have scored {score.guess:.0f}."
        yield labelled("Foresight", f"{score.foresight:.0f} of 100.{guess}", gap=True)


def _ratios(found: Readings) -> str:
    named = (("power", found.power), ("ideology", found.ideology), ("security", found.security))
    return ", ".join(f"{name} {_share(ratio, found.discriminating)}" for name, ratio in named) + "."


def _share(ratio: float | None, whole: int) -> str:
    return "not at all" if ratio is None else f"{round(ratio * whole)} of {whole}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _ends(one: GhostLine) -> tuple[int, int]:
    return one.points[-1][1:]


def _table(lines: Iterable[GhostLine]) -> Table:
    """Each row says in words which is higher, so that none needs the head to be understood."""
    rows = tuple((one.label, *map(signed, _ends(one)), _difference(one)) for one in lines)
    return Table(
        head=("", "yours", "history's", "yours is"),
        rows=rows,
        sentences=tuple(f"{label}: yours {a}, history's {b}; {apart}." for label, a, b, apart in rows),
    )


def _difference(one: GhostLine) -> str:
    yours, theirs = _ends(one)
    return f"{abs(yours - theirs)} {'higher' if yours > theirs else 'lower'}"
