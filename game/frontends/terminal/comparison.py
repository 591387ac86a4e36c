"""How did you stand beside the record? Closeness, foresight, readings and ghost, in words and never added up."""

from collections.abc import Iterable, Sequence

from game.core.amounts import many
from game.core.dates import spoken
from game.core.pages.debrief import GhostLine, Readings, Score
from game.core.score import beside_blind
from game.core.sentences import sentence
from game.frontends.terminal.block import Block, Page, Table, heading, labelled, paragraph
from game.frontends.terminal.labels import called, none_called
from game.frontends.terminal.standing import signed


def scores(score: Score, whole: str) -> Page:
    """Closeness beside blind draws, foresight beside the guess line; `whole` is what was played: juncture, campaign."""
    return (
        heading("You and the record"),
        paragraph(_left(score, whole)),
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
            f"At {many(yours.discriminating, 'decision')} the three explanations of Moscow foretell different "
            "choices. The labels are the authors'."
        ),
        labelled("Your choices were those that were foretold by", _ratios(yours), gap=True),
        labelled("Moscow's", _ratios(history), gap=True),
        paragraph(yours.verdict),
    )


def ghost_table(lines: Sequence[GhostLine], most: int | None = None) -> Page:
    """Where your world ended beside history's: a row for each variable that differs, or for the `most` that do."""
    differing = sorted((one for one in lines if _ends(one)[0] != _ends(one)[1]), key=lambda one: -abs(one.difference))
    if not differing:
        return (heading("Your world beside history's"), paragraph("It ended where history did."))
    same = len(lines) - len(differing)
    rest = [f"{many(same, 'other value')} moved and ended where history did."] if same else []
    if most is not None and len(differing) > most:
        rest.insert(0, f"{many(len(differing) - most, 'other value')} differ less; g shows all of them.")
    told = (paragraph(" ".join(rest)),) if rest else ()
    return (heading("Your world beside history's"), _table(differing[:most]), *told)


def ghost_page(lines: Sequence[GhostLine], wanted: str) -> Page:
    """All differences, or those variables that `wanted` names, date by date."""
    if not wanted:
        return (*ghost_table(lines), paragraph("g and a name, like g germany, shows one of them from date to date."))
    found = called((one.label for one in lines), wanted)
    if not found:
        return (paragraph(none_called(wanted, (one.label for one in lines), "moved, here or in history")),)
    return tuple(block for one in lines if one.label in found for block in _through_time(one))


def _through_time(one: GhostLine) -> Page:
    rows = [(spoken(date), yours, theirs) for date, yours, theirs in one.points]
    return (heading(f"{one.label}, yours beside history's"), compared(rows))


def _left(score: Score, whole: str) -> str:
    if not score.met:
        return "There was no decision to score."
    met = "one decision that you met" if score.met == 1 else f"{score.met} decisions that you met"
    if score.of != score.met:
        met += f" (the {whole} has {score.of})"
    if not score.left_headings:
        return f"You kept to the record at the {met}."
    if score.met == 1:
        return sentence(f"You left the record at the {met}: {score.left_headings[0]}")
    times, first = len(score.left_headings), score.left_headings[0]
    return sentence(f"You left the record at {times} of the {met}, first at: {first}")


def _closeness(score: Score) -> Iterable[Block]:
    if score.closeness is None:
        return
    beside = ""
    if score.chance is not None and score.blind is not None:
        beside = f" {beside_blind(score.chance, score.blind)}"
    yield labelled("Closeness", f"{score.closeness:.0f} of 100.{beside} It describes; it is no mark.", gap=True)


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


def _ends(one: GhostLine) -> tuple[int, int]:
    return one.points[-1][1:]


def _table(lines: Iterable[GhostLine]) -> Table:
    return compared([(one.label, *_ends(one)) for one in lines])


def compared(values: Iterable[tuple[str, int, int]]) -> Table:
    """Yours beside history's. Each row says in words which is higher, so that none needs the head to be understood."""
    rows = tuple((name, signed(a), signed(b), _difference(a, b)) for name, a, b in values)
    return Table(
        head=("", "yours", "history's", "yours is"),
        rows=rows,
        sentences=tuple(f"{name}: yours {a}, history's {b}; {apart}." for name, a, b, apart in rows),
    )


def _difference(yours: int, theirs: int) -> str:
    if yours == theirs:
        return "the same"
    return f"{abs(yours - theirs)} {'higher' if yours > theirs else 'lower'}"
