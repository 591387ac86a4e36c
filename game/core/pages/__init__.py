"""What does a front-end draw? Frozen views of one moment of play, with nothing in them that it may not show yet.

They are NamedTuples: a fifth of the import time of frozen dataclasses, and as unchangeable.

Before a juncture's record is shown an option is its text and the reason why it is closed, and nothing else; facts are
those that Moscow could know on the scene's date, without their corrections and notes.
Prose is as authored: blank lines part paragraphs, `*emphasis*`, `[[fact id|words]]`, and `[[world.name|words]]`, which
looks like plain words. Dates are ISO (`1939-08-23`).
"""
