"""Does a rule count victims?

No condition, effect or score can read a `human_record`: expressions know variables only, and the record is none. What
remains is an author who makes a variable of it.
"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

_PATTERN = re.compile(
    r"(?:^|[\W_])(deaths?|dead|victims?|killed|killings?|casualties|murdered|executed|executions|shootings?|deported|"
    r"deportees|deportations|starved|corpses|bodies|lives_lost|lives_saved|lives lost|lives saved|body count|"
    r"death toll)(?=$|[\W_])",
    re.IGNORECASE,
)


def _find(subject: Subject) -> Iterator[Finding]:
    for section in ("state", "world"):
        for name, variable in getattr(subject.scenario, section).items():
            for key, text in ((), name), (("label",), variable.label):
                found = _PATTERN.search(text)
                if found:
                    message = f"'{found[1]}' as a variable: no victim becomes a number that a rule can read"
                    yield Finding((section, name, *key), message, "tell it in `human_record`")
                    break


RULE = Rule(
    code="history-victims",
    severity="warning",
    explanation=(
        "No victim becomes a number in the engine. The human record is text with a date and a source; no condition "
        "or effect can reach it, and no variable stands in for it."
    ),
    bad="""
        state:
          deported: {start: 0, min: 0, max: 100, label: People deported}
        """,
    good="""
        human_record:
          - {date: 1941-06-14, text: On Moscow's order the NKVD deported whole families., cite: [F.1]}
        """,
    find=_find,
)
