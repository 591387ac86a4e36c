"""What does a scenario begin from that the notes don't tell of? A juncture that says what is to be written."""

from game.core.model.scenes import READINGS
from game.files.juncture_file import Alternative, Juncture

BLANK = Juncture(
    title="[A title]",
    date="1926-05-03",
    theatre="europe",
    situation="[How things stand on this day, as Moscow knows it. The smell of the office in one detail, not five.]",
    taken="[What Moscow did, on which day, and who argued otherwise.]",
    alternatives=(
        Alternative(
            option="Answer [whom] that [what], and keep [what] open until [when], by way of [whom]",
            advocate="[Name and office of somebody who argued for it]",
            risk="[what could go wrong]",
            historical=True,
        ),
        Alternative(
            option="Refuse [what] outright, and tell [whom] on the same day what was refused and why",
            advocate="[Name and office of somebody else]",
            risk="[what could go wrong]",
        ),
        Alternative(
            option="Ask [whom] first for [what], and hold back the answer until [what] has come",
            advocate="[Name and office of a third]",
            risk="[what could go wrong]",
        ),
    ),
    at_once="[What has come of it.]",
    in_the_long_run="[What pushed the same way whatever anyone chose.]",
    motives={reading: f"[Why {reading} would have chosen this.]" for reading in READINGS},
    questions=("[What was it really about?]", "[Who could have known better, and from what?]"),
    difficulty="",
)
