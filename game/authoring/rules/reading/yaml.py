"""What does it mean that a file isn't YAML, or is YAML that the format has no use for?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "yaml-syntax",
        "The file can't be read beyond this place, so nothing below it was looked at. The cause often stands on the "
        "line above: a quote, a bracket, a blank after a colon or a dash, the indentation.",
        bad="""
            title: Riga: a telegram
            """,
        good="""
            title: 'Riga: a telegram'
            """,
    ),
    Explained(
        "yaml-empty",
        "There is nothing in the file but comments, so there is nothing to play.",
        bad="# a scenario will stand here",
        good="the keys of a scenario, from `format: 1` on",
        within=None,
    ),
    Explained(
        "yaml-encoding",
        "Files are UTF-8, so that names look alike on every machine. An editor that saved in another encoding has to "
        "be told.",
        bad="a file saved as Windows-1251, with Cyrillic names",
        good="the same file saved as UTF-8",
        within=None,
    ),
    Explained(
        "yaml-character",
        "A character that nobody sees, or that turns the direction of the text, can hide what a file really says. It "
        "mostly comes from copying out of a web page or a PDF.",
        bad=r"""
            place: "Mos\u202ecow"
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-alias",
        "A word that opens with '*' is an alias to YAML, and aliases are not read: a few lines of them can grow to "
        "gigabytes. Prose that opens with an emphasis needs '>-'.",
        bad="""
            aim: *now
            """,
        good="""
            aim: >-
              *Now* settle what Riga is told.
            """,
    ),
    Explained(
        "yaml-anchor",
        "A word that opens with '&' is an anchor to YAML, and anchors are not read. Text that opens with it needs "
        "quotes.",
        bad="""
            place: &capital Moscow
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-tag",
        "A word that opens with '!' is a tag to YAML, which asks a program to make something out of the value. Files "
        "of this game are data only. In a condition write 'not'.",
        bad="""
            eligible: !world.rapallo_in_force
            """,
        good="""
            eligible: not world.rapallo_in_force
            otherwise: The treaty holds; Riga asks nothing.
            """,
    ),
    Explained(
        "yaml-merge",
        "A merge key ('<<') copies keys from elsewhere, and then a line of the file isn't where its value comes from. "
        "Write the keys out.",
        bad="""
            debrief:
              <<: {known_then: Latvia wanted trade.}
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-document",
        "A file holds one scenario. A line '---' in its middle begins a second document, which nobody would read.",
        bad="""
            place: Moscow
            ---
            place: Riga
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-directive",
        "A line that opens with '%' speaks to the YAML parser, and this format has nothing to tell it.",
        bad="%YAML 1.2, above the first line",
        good="the file without that line",
        within=None,
    ),
    Explained(
        "yaml-key",
        "What stands before a colon must be a short plain name on one line; else nobody can tell which key was meant.",
        bad="""
            [title]: A telegram
            """,
        good="""
            title: A telegram
            """,
    ),
    Explained(
        "yaml-duplicate-key",
        "Of two equal keys YAML keeps one, and silently drops what the other says.",
        bad="""
            place: Moscow
            place: Leningrad
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-question-mark",
        "A '?' before a key or a value means something else to YAML, and its parsers disagree on what. Write "
        "'key: value', and quote a text that opens with '?'.",
        bad="""
            ? place
            : Moscow
            """,
        good="""
            place: Moscow
            """,
    ),
    Explained(
        "yaml-literal",
        "'|' keeps every line break of the file, and a screen has lines of its own: the text would be broken twice. "
        "With '>-' a blank line makes a paragraph, and the rest flows.",
        bad="""
            aim: |
              Decide by Friday
              what Riga is told.
            """,
        good="""
            aim: >-
              Decide by Friday
              what Riga is told.
            """,
    ),
    Explained(
        "yaml-no-value",
        "A key without a value says nothing: either the value was forgotten, or the key is not needed.",
        bad="""
            content_note:
            """,
        good="""
            content_note: A man is shot at the end of this juncture.
            """,
    ),
    Explained(
        "limit-bytes",
        "Files may come from strangers, so all work on one is bounded. A juncture of 1,100 words needs a twentieth of "
        "this; a larger file mostly holds something else.",
        bad="a file of 600 kB",
        good="a file of 30 kB",
        within=None,
    ),
    Explained(
        "limit-nodes",
        "Files may come from strangers, so all work on one is bounded: at most 20,000 keys and values in a file.",
        bad="a list of 30,000 effects",
        good="a juncture of a few decisions",
        within=None,
    ),
    Explained(
        "limit-depth",
        "Files may come from strangers, so all work on one is bounded: at most 20 levels, of which a scenario needs 8.",
        bad="""
            tags: [[[[[[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]]]]]
            """,
        good="""
            tags: [baltic]
            """,
    ),
    Explained(
        "limit-scalar",
        "Files may come from strangers, so all work on one is bounded: at most 20,000 characters in one text.",
        bad="a briefing of 5,000 words",
        good="a briefing of 250 words",
        within=None,
    ),
    Explained(
        "limit-digits",
        "A number of more than 15 digits isn't reckoned alike by every reader of the file, the exported page among "
        "them.",
        bad="""
            revision: 1000000000000000000
            """,
        good="""
            revision: 3
            """,
    ),
)
