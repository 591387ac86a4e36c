"""What does it mean that a file hasn't the shape of a scenario?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "shape-unknown-key",
        "A key that the format doesn't know would be passed over, and what it says would never be played: mostly a "
        "slip of the pen, or a key in the wrong place.",
        bad="""
            plaice: Moscow
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "shape-missing-key",
        "Something without which this part can't be played isn't there. If it seems to be, look at its indentation: it "
        "may belong to another part.",
        bad="""
            refuse:
              text: Refuse the note.
              next: quiet
            """,
        good="""
            refuse:
              text: Refuse the note.
              result: Three capitals have the text by evening.
              evidence: invented
              next: quiet
            """,
        within=None,
    ),
    Explained(
        "shape-type",
        "The value is of another kind than its key asks for: a text where a list belongs, a number where a text "
        "belongs. A date of only a year is a number to YAML unless it is quoted.",
        bad="""
            tags: baltic
            """,
        good="""
            tags: [baltic]
            """,
    ),
    Explained(
        "shape-choice",
        "Here only a few words are known, each with its own meaning for the program.",
        bad="""
            evidence: guessed
            """,
        good="""
            evidence: invented
            """,
        within="choice",
    ),
    Explained(
        "shape-pattern",
        "Ids, dates and fact ids have a fixed form, so that saved runs, translations and references hold.",
        bad="""
            date: 3 May 1926
            """,
        good="""
            date: 1926-05-03
            """,
    ),
    Explained(
        "shape-empty",
        "An empty text would stand on the screen as a hole.",
        bad="""
            aim: ''
            """,
        good="""
            aim: Decide by Friday what Riga is told.
            """,
    ),
    Explained(
        "shape-range",
        "The number, or the number of entries, lies outside what the rules of play can use.",
        bad="""
            distance: 7
            """,
        good="""
            distance: 3
            """,
        within="choice",
    ),
    Explained(
        "prose-mark",
        "A mark in a text is broken, and the player would read the mark itself: an emphasis is written *between "
        "stars*, a link into the dossier [[F.III.4.ii.a|like this]].",
        bad="""
            aim: Decide *by Friday what Riga is told.
            """,
        good="""
            aim: Decide *by Friday* what Riga is told.
            """,
    ),
    Explained(
        "prose-cut",
        "In YAML ' #' begins a comment, so the rest of this line is not read: the player would see half a sentence.",
        bad="""
            aim: Answer note #4 of the Latvian legation #5 too.
            """,
        good="""
            aim: 'Answer note #4 of the Latvian legation #5 too.'
            """,
    ),
    Explained(
        "prose-character",
        "The fonts of the window lack this character: a player would see an empty box. Write it with letters, for "
        "arrows and ticks are drawn, not written.",
        bad="""
            aim: Decide what Riga is told 🙂 by Friday.
            """,
        good="""
            aim: Decide what Riga is told by Friday.
            """,
        severity="warning",
    ),
)
