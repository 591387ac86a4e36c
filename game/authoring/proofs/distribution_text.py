"""How is a distribution told: in 80 columns, and as plain data?"""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from game.authoring.proofs.distribution import CONFIDENCE, Distribution, Shares, Variable
from game.files.problem import printable

COLUMNS = 80
_BINS = 10
_BAR = 50
_QUARTERS = (0.25, 0.5, 0.75)


def text(found: Distribution) -> str:
    """What was found, to be read."""
    lines = [f"{printable(found.title)} ({found.id})", *wrap(_kind(found), COLUMNS), "", *_closeness(found.closeness)]
    for scenario, shares in found.outcomes.items():
        lines += ["", f"Outcomes of {scenario}" if len(found.outcomes) > 1 else "Outcomes"]
        lines += [f"  {name or 'passed over':<40} {_percent(share)}" for name, share in shares.items()]
    if found.variables:
        head = f"  {'':<40} {'mean':>7} {'quartiles':>15} {'from':>5} {'to':>5}"
        lines += ["", f"{'Variables in the end':<42}{head[42:]}", *map(_variable, found.variables.items())]
    return "\n".join(lines)


def as_data(found: Distribution) -> dict[str, Any]:
    """The object that `distribution --json` prints."""
    return {
        "id": found.id,
        "kind": found.kind,
        "samples": found.samples,
        "seed": found.seed,
        "bound": found.bound,
        "confidence": None if found.bound is None else CONFIDENCE,
        "closeness": _data(found.closeness),
        "outcomes": {
            scenario: {name or "passed_over": share for name, share in shares.items()}
            for scenario, shares in found.outcomes.items()
        },
        "variables": {
            name: {"kind": one.kind, "min": one.min, "max": one.max, **(_data(one.shares) or {})}
            for name, one in found.variables.items()
        },
    }


def mean(shares: Shares) -> float:
    """The mean of a distribution."""
    return sum(value * share for value, share in shares.items())


def quantile(shares: Shares, part: float) -> float:
    """The least value that at least this part of the distribution doesn't exceed."""
    total = 0.0
    for value, share in shares.items():
        total += share
        if total >= part - 1e-12:
            return value
    return max(shares)


def histogram(shares: Shares) -> list[float]:
    """Shares of ten equal stretches from 0 to 100; the last holds 100 too."""
    bins = [0.0] * _BINS
    for value, share in shares.items():
        bins[min(_BINS - 1, int(value * _BINS // 100))] += share
    return bins


def _kind(found: Distribution) -> str:
    if found.bound is None:
        return "Exact, over every line of play, each open option equally likely."
    return (
        f"Sampled: {found.samples:,} runs with seed {found.seed}, each open option equally likely. Each share is right "
        f"within ±{100 * found.bound:.1f} points with {100 * CONFIDENCE:.0f} % confidence (Hoeffding), and so is every "
        f"distribution as a whole (DKW); a mean within ±{found.bound:.3f} of its range."
    )


def _closeness(shares: Shares) -> Iterator[str]:
    if not shares:
        yield "Closeness: no decision on record is met."
        return
    quarters = " / ".join(f"{quantile(shares, part):.1f}" for part in _QUARTERS)
    yield f"Closeness: mean {mean(shares):.1f}, quartiles {quarters}, from {min(shares):.1f} to {max(shares):.1f}"
    bins = histogram(shares)
    for number, share in enumerate(bins):
        bar = "#" * round(_BAR * share / max(bins))
        stretch = f"{number * 100 // _BINS:>4} to {(number + 1) * 100 // _BINS:>3}"
        yield f"{stretch}  {_percent(share)}  {bar}".rstrip()


def _variable(item: tuple[str, Variable]) -> str:
    name, shares = item[0], item[1].shares
    if item[1].kind == "bool":
        return f"  {name.removeprefix('world.'):<40} true in {_percent(shares[1]).strip()}"
    quarters = " / ".join(f"{quantile(shares, part):.0f}" for part in _QUARTERS)
    ends = f"{min(shares):>5.0f} {max(shares):>5.0f}"
    return f"  {name.removeprefix('world.'):<40} {mean(shares):>7.1f} {quarters:>15} {ends}"


def _percent(share: float) -> str:
    return f"{100 * share:>5.1f} %"


def _data(shares: Shares) -> dict[str, Any] | None:
    if not shares:
        return None
    return {
        "mean": mean(shares),
        "quartiles": [quantile(shares, part) for part in _QUARTERS],
        "shares": [{"value": value, "share": share} for value, share in shares.items()],
    }
