"""How are the lines told? As a table for a terminal, and as one for the README, with both runs side by side."""

from collections.abc import Sequence

from tests.benchmarks.line import Line

Run = Sequence[Line]

_HEAD = ("", "what", "beside", "budget")


def told(line: Line) -> str:
    """One line for a terminal."""
    beside = f" beside {line.beside}" if line.beside else ""
    asked = f"; budget {line.asked}" if line.asked else ""
    measured = line.measured + (f"  [{line.note}]" if line.measured and line.note else line.note)
    return f"{line.budget:2}  {line.verdict.upper():12}  {line.what}{beside}: {measured}{asked}"


def as_markdown(runs: Sequence[Run]) -> str:
    """For the README: what each run measured side by side, and the verdict on all of them."""
    heads = [*_HEAD, *(_run_name(number, len(runs)) for number in range(len(runs))), "", "in the last run"]
    known = [{line.key: line for line in run} for run in runs]
    rows = [heads, ["---:", *["---"] * (len(heads) - 1)]]
    for line in runs[-1]:
        found = [run[line.key] for run in known if line.key in run]
        verdicts = dict.fromkeys(one.verdict for one in found)
        measured = [one.measured for one in found]
        measured += [""] * (len(runs) - len(found))
        rows.append([str(line.budget), line.what, line.beside, line.asked, *measured, " / ".join(verdicts), line.note])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _run_name(number: int, of: int) -> str:
    return "measured" if of == 1 else ("first run", "second run", "third run")[number]


def summary(lines: Run) -> str:
    """How many hold."""
    verdicts = [line.verdict for line in lines]
    counted = {verdict: verdicts.count(verdict) for verdict in ("pass", "short", "told", "not measured")}
    return ", ".join(f"{count} {verdict}" for verdict, count in counted.items() if count)
