"""Is a claim of a regime told as if it were so?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import plain

_CLAIMS = (
    r"by popular demand",
    r"at the (?:request|wish) of the (?:working )?people",
    r"voluntarily (?:joined|acceded|entered)",
    r"joined (?:the soviet union|the ussr) voluntarily",
    r"liberation campaign",
    r"enem(?:y|ies) of the people",
    r"wreckers?",
    r"trotskyite[- ](?:fascist|zinovievite|bukharinite)",
    r"fraternal (?:help|aid|assistance)",
    r"polish provocation",
    r"finnish (?:provocation|aggression)",
    r"white-?bandits?",
    r"people's government of finland",
)
_CLAIM = re.compile(rf"\b(?:{'|'.join(_CLAIMS)})\b")
_MARKED = re.compile(
    r"\b(?:claim|call|say|said|told|tell|announc|declar|speak|spoke|alleg|pretend|accus|charg|brand|according|"
    r"as it (?:was|is) put|so-called|supposed|TASS|Pravda|Izvestia|newspaper|press|propaganda|wrote|writes|print|"
    r"report|communiqué|lie\b|false|fabricat)",
    re.IGNORECASE,
)
"""Words by which a sentence says whose words it repeats."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def _find(subject: Subject) -> Iterator[Finding]:
    for said in subject.worded:
        for words in _bare(said.text) if said.first(_CLAIM) else ():
            message = f"'{words}' is a regime's own word, and nothing in the sentence says so"
            yield Finding(said.path, message, "say who claimed it, and what was so", words)


def _bare(text: str) -> Iterator[str]:
    """The claims in a text whose sentence doesn't say whose they are."""
    for sentence in _SENTENCE.split(plain(text)):
        found = _CLAIM.search(sentence.lower())
        if found and not _MARKED.search(sentence):
            yield sentence[slice(*found.span())]


RULE = Rule(
    code="history-regime-claim",
    severity="warning",
    explanation=(
        "The regime's claims are marked as its claims and corrected on the same screen. A reviewed list of its "
        "phrases is looked for; a sentence that says whose words they are (claimed, called, in Pravda) is fine."
    ),
    bad="""
        text: In August the republic joined the Soviet Union voluntarily.
        """,
    good="""
        text: Pravda said that the republic had joined voluntarily. It had been occupied in June.
        """,
    find=_find,
)
