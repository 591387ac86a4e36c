"""How is a run that played itself, or was scored, told in plain lines?"""

from collections.abc import Mapping
from typing import Any


def played_text(data: Mapping[str, Any]) -> str:
    """What `play --follow` prints without `--json`; `data` is what `played.as_data` gives."""
    score = data["score"]
    lines: list[str] = []
    for step in data["decisions"]:
        far = {None: "off the record", 0: "the record"}.get(step["distance"], f"distance {step['distance']}")
        lines.append(f"{step['scenario']}/{step['scene']}: {step['choice']} ({far})")
    lines.append("outcome: " + ", ".join(data["outcomes"].values()))
    if score["closeness"] is None:
        lines.append("closeness: no decision of the record was met")
    else:
        left = f"record left at {len(score['left_record_at'])} of {score['met']} decisions"
        lines.append(f"closeness {score['closeness']}, nearer than {score['chance']} of 100 blind draws; {left}")
    moved = {name: value for name, value in data["world"].items() if value != data["ghost"][name]}
    for name, value in moved.items():
        lines.append(f"{name}: {_plain(value)} (history's run: {_plain(data['ghost'][name])})")
    return "\n".join(lines)


def _plain(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
