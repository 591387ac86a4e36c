"""How does a small juncture stand in a file? The parts that are the same wherever one is written out."""

_ASKING = """\
  ask:
    kind: decision
    date: {date}
    title: What to ask
    text: {text}
    cite: [{cite}]
    choices:
      gently:
        text: Ask gently, by the legation, and leave every answer open until the summer.
        historical: true
        effects:
          - {variable} += 2
        result: The legation asks.
        evidence: inferred
        next: {next}
      loudly:
        text: Ask loudly, in the newspapers, so that the other capitals read the question too.
        distance: 2
        why_distance: The same aim by another way.
        effects:
          - {variable} -= 1
        result: The newspapers ask.
        evidence: invented
        next: {next}
    readings:
      power: {{predicts: gently, because: So.}}
      ideology: {{predicts: loudly, because: So.}}
      security: {{predicts: gently, because: So.}}
"""

_CLOSING = """\
outcomes:
  quiet: {{title: A quiet summer, historical: true, text: Nothing more is heard until autumn.}}
record:
  happened: Moscow went on talking.
  cite: [{cite}]
debrief:
  known_then: They wanted trade.
  unknown_then: How long they would.
  historians:
    - {{name: A. Historian, work: A Work (1990), view: Patience paid.}}
  other_ways:
    - {{text: A rupture., grade: speculative}}
  pushed_the_same_way: Geography.
  simplifies: Everything.
"""


def asking(date: str, text: str, cite: str, variable: str, next: str) -> str:
    """The scene `ask`: gently, which is the record and adds 2 to a variable, or loudly, which takes 1 from it."""
    return _ASKING.format(date=date, text=text, cite=cite, variable=variable, next=next)


def closing(cite: str) -> str:
    """What follows the scenes: the outcome `quiet`, the record and the debrief."""
    return _CLOSING.format(cite=cite)
