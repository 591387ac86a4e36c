"""How is what was explored of a scenario told: in 80 columns, and as plain data?"""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from game.authoring.proofs.explore import Path
from game.authoring.proofs.verdicts import Closing, Explored, Verdict, World
from game.files.problem import printable

COLUMNS = 80
_PROOFS = {
    "search": "no state of these leads there",
    "intervals": "in no world at all, by intervals",
}


def text(found: Explored) -> str:
    """What was found, to be read."""
    lines = [f"{printable(found.title)} ({found.id})", *wrap(_summary(found), COLUMNS)]
    parts: tuple[tuple[str, Mapping[Any, Verdict]], ...] = (
        ("Decisions", found.scenes),
        ("Routes", found.routes),
        ("Outcomes", found.outcomes),
    )
    for heading, verdicts in parts:
        if verdicts:
            lines += ["", heading]
        for name, verdict in verdicts.items():
            lines += _wrapped(f"{_named(name)}: {_said(verdict)}", "  ")
    lines += ["", "Options"]
    for (scene, choice), verdict in found.options.items():
        lines += _wrapped(f"{scene} / {choice}: {_said(verdict)}", "  ")
        for closing in found.closed.get((scene, choice), ()):
            lines += _wrapped(_shut(closing, found.visits[scene]), "    ")
    return "\n".join(lines)


def as_data(found: Explored) -> dict[str, Any]:
    """The object that `explore --json` prints of a scenario."""
    return {
        "id": found.id,
        "states": found.states,
        "complete": found.complete,
        "worlds": found.worlds,
        "reads": list(found.reads),
        "coverage": dict(zip(("reached", "of"), found.reached(), strict=True)),
        "scenes": {name: _data(verdict) for name, verdict in found.scenes.items()},
        "routes": [{"route": way[0], "next": way[1], **_data(verdict)} for way, verdict in found.routes.items()],
        "outcomes": {name: _data(verdict) for name, verdict in found.outcomes.items()},
        "options": [
            {
                "scene": way[0],
                "choice": way[1],
                **_data(verdict),
                "closed": [
                    {
                        "reason": shut.reason,
                        "states": shut.states,
                        "of": found.visits[way[0]],
                        "path": list(shut.path),
                        "world": None if shut.world is None else dict(shut.world),
                    }
                    for shut in found.closed.get(way, ())
                ],
            }
            for way, verdict in found.options.items()
        ],
    }


def _data(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.said,
        "proof": verdict.proof or None,
        "path": None if verdict.path is None else list(verdict.path),
        "world": None if verdict.world is None else dict(verdict.world),
    }


def _summary(found: Explored) -> str:
    reached, of = found.reached()
    looked = "all of them looked at" if found.complete else "where the search was stopped"
    begun = "its baseline" if found.worlds == 1 else f"{found.worlds:,} worlds, its baseline first"
    reads = (
        f"Its conditions read {_listed(found.reads)}." if found.reads else "Its conditions read nothing of the world."
    )
    plural, all_reached = "state" if found.states == 1 else "states", "all" if reached == of else str(reached)
    return (
        f"{found.states:,} {plural} from {begun}, {looked}. Of {of} decisions, ways of routes, outcomes and options "
        f"{all_reached} were reached. {reads}"
    )


def _said(verdict: Verdict) -> str:
    if verdict.path is None:
        return verdict.said + (f" ({_PROOFS[verdict.proof]})" if verdict.proof else "")
    return "reached " + _way(verdict.path, verdict.world)


def _shut(closing: Closing, of: int) -> str:
    way = _way(closing.path, closing.world)
    return f"closed in {closing.states:,} of {of:,} states, first {way}: {printable(closing.reason)}"


def _way(path: Path, world: World | None) -> str:
    way = "by " + " > ".join(path) if path else "at once"
    if not world:
        return way
    return f"{way}, where {_listed([f'{_short(name)} is {_plain(value)}' for name, value in world.items()])}"


def _named(name: str | tuple[str, str]) -> str:
    return name if isinstance(name, str) else " to ".join(name)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value) or "not dealt"


def _short(name: str) -> str:
    return name.removeprefix("world.")


def _listed(parts: tuple[str, ...] | list[str]) -> str:
    return ", ".join(map(_short, parts[:-1])) + (" and " if len(parts) > 1 else "") + _short(parts[-1])


def _wrapped(line: str, indent: str) -> Iterator[str]:
    yield from wrap(line, COLUMNS, initial_indent=indent, subsequent_indent=indent + "    ", break_on_hyphens=False)
