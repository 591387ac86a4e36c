"""What does the help say? Keys by what they are for, and the scores in plain words."""

Group = tuple[str, tuple[tuple[str, str], ...]]

BRIEF = (
    "You hold the brief of the Soviet foreign commissariat. Read, choose, see what follows; at the end the "
    "record shows what Moscow did. A choice is taken at once, and can be undone."
)
DECIDING: Group = ("Deciding", (
    ("1 to 4", "take an option at once"),
    ("Enter, Space", "take or press what has the focus"),
    ("U", "undo the last decision"),
    ("B", "go back to any decision, on any branch; compare two"),
))  # fmt: skip
MOVING: Group = ("Finding the way", (
    ("Tab, Shift Tab", "next and previous"),
    ("Arrows", "move by direction; scroll a text"),
    ("PgUp, PgDn", "scroll by a page, as wheel and foot do"),
    ("1 to 6", "open a tab"),
    ("Esc", "back; on the desk it leaves, and the run stays saved"),
))  # fmt: skip
LOOKING_UP: Group = ("Looking things up", (
    ("D", "dossier: the facts that Moscow could know"),
    ("L", "ledger: what has moved, and why"),
    ("M", "map at full size, with its lines' history"),
    ("C", "calendar: what came, what is due"),
    ("T", "a table in place of a map or chart"),
    ("I", "explain what has the focus"),
    ("Ctrl C", "copy a text or a citation"),
    ("E", "export: the estimate, or a saved run"),
))  # fmt: skip
LISTS: Group = ("In lists", (
    ("/", "search as you type; Esc clears"),
    ("Left, Right", "go through the groups"),
    ("Home, End", "first and last row"),
    ("Del", "delete a run; U brings it back"),
    ("O", "take in a run from a file"),
))  # fmt: skip
WINDOW: Group = ("The window", (
    ("Ctrl + and -", "larger and smaller text; Ctrl 0: usual"),
    ("S", "settings"),
    ("F2", "other colours"),
    ("F3", "motion on or off"),
    ("F5", "read this page aloud; any key stops it"),
    ("F6", "speak as the focus moves, or no more"),
    ("F7", "sounds on or off"),
    ("F8", "projector mode"),
    ("F11", "full screen"),
    ("F12", "a picture into your pictures folder"),
))  # fmt: skip
GAMEPAD: Group = ("Gamepad", (
    ("Left stick", "move; so does the cross"),
    ("A, B", "press, and back"),
    ("X, Y", "dossier, ledger"),
    ("Shoulders", "the tab before, the next tab"),
    ("Triggers", "scroll; so does the right stick"),
    ("Start, Back", "settings, help"),
    ("Sticks, pushed", "left: explain; right: map"),
))  # fmt: skip
KEYS: dict[int, tuple[tuple[Group, ...], ...]] = {
    1: ((DECIDING, MOVING, LOOKING_UP, LISTS, WINDOW, GAMEPAD),),
    2: ((DECIDING, MOVING, LISTS), (LOOKING_UP, WINDOW, GAMEPAD)),
    3: ((DECIDING, MOVING), (LOOKING_UP, LISTS), (WINDOW, GAMEPAD)),
}
"""The groups as they stand in so many columns."""

SCORES = (
    "The game sets your course beside what Moscow did, in four readings. They are never added together: there "
    "is no total, no grade, and nothing to win. That you left the record is not a fault; that you kept to it is "
    "no merit."
)
READINGS: tuple[tuple[str, str], ...] = (
    (
        "Closeness: how near you kept to the record",
        (
            "Each option lies 0 to 4 steps from what Moscow did: the record itself; the same policy by other "
            "means; the same aim by another policy; another aim; the side reversed. 100 means that you always "
            "did what was done, 0 that you were always as far from it as you could be."
        ),
    ),
    (
        "Blind draws: what the same looks like without thought",
        (
            "Beside closeness stands what drawing lots among the options that were open to you comes to on average, "
            "and of how many in 100 such draws you kept nearer to the record; one that comes as near counts half."
        ),
    ),
    (
        "Foresight: how well you bet",
        (
            "The only reading of skill. Before the record you spread ten counters over the options, as a bet on "
            "what Moscow did. All on the right one give 100, all on a wrong one 0; beside it stands what an "
            "even spread would have given. To spread honestly pays best: put on each option what you think it "
            "is worth."
        ),
    ),
    (
        "Your line and history's",
        (
            "The same machine also plays what Moscow did, from the same day. Its line is drawn in grey beside "
            "yours: what you moved more than history did, and what less. It is a model with few numbers, not "
            "the past itself."
        ),
    ),
    (
        "The motive test: why you chose",
        (
            "Historians explain Moscow by the power of the state, by ideology, or by fear for its security. "
            "Where these would have chosen differently, your choice tells for one of them. Three bars count "
            "that, yours and the record's. With fewer than eight such decisions, or two bars almost level, the "
            "evidence doesn't separate them, and the page says so. The labels are the authors'."
        ),
    ),
    (
        "What has no number",
        (
            "People were arrested, deported, starved and killed. That is told with dates and sources, and never "
            "counted into a score."
        ),
    ),
)
