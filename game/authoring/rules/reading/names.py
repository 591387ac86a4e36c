"""What does it mean that a name is badly formed, taken, or the name of nothing?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "name-form",
        "Ids are small letters, digits and '_', so that they can stand in conditions, saved runs and web addresses "
        "alike.",
        bad="""
            state:
              Trust-level: {start: 5, min: 0, max: 10, label: Trust}
            """,
        good="""
            state:
              trust_level: {start: 5, min: 0, max: 10, label: Trust}
            """,
    ),
    Explained(
        "name-reserved",
        "The word means something in conditions, in Python or in JavaScript; a variable of that name could not be "
        "asked for.",
        bad="""
            state:
              and: {start: 5, min: 0, max: 10, label: Trust}
            """,
        good="""
            state:
              trust: {start: 5, min: 0, max: 10, label: Trust}
            """,
    ),
    Explained(
        "name-shared",
        "Two things of one kind have the same name, and nobody could tell which is meant: scenes and outcomes share "
        "their names, so do the world's variables and those that a file adds.",
        bad="""
            outcomes:
              quiet: {title: A quiet summer, historical: true, text: Nothing more is heard.}
              answer: {title: An answer, text: Riga answers.}    # a scene is called 'answer'
            """,
        good="""
            outcomes:
              quiet: {title: A quiet summer, historical: true, text: Nothing more is heard.}
              answered: {title: An answer, text: Riga answers.}
            """,
    ),
    Explained(
        "start-decision",
        "A scenario opens with its briefing, which is the text of a decision; a route has no text.",
        bad="""
            start: way
            scenes:
              way: {kind: route, branches: [{next: answer}]}
            """,
        good="""
            start: answer
            """,
        within=None,
    ),
    Explained(
        "link-scene",
        "The way on leads to a scene or outcome that isn't there: play would end in the middle.",
        bad="""
            next: quite
            """,
        good="""
            next: quiet
            """,
        within="choice",
    ),
    Explained(
        "link-cycle",
        "Scenes only lead onwards in time. One that leads back would let the same day come twice.",
        bad="""
            next: answer    # the scene that it stands in
            """,
        good="""
            next: quiet
            """,
        within="choice",
    ),
    Explained(
        "link-choice",
        "What an adviser backs or a reading predicts must be a choice of the same decision; else the debrief can't "
        "hold it against what was chosen.",
        bad="""
            readings:
              power: {predicts: wate, because: Time is on the larger side.}
              ideology: {predicts: refuse, because: Landlords understand refusal.}
              security: {predicts: wait, because: A door stays open.}
            """,
        good="""
            readings:
              power: {predicts: wait, because: Time is on the larger side.}
              ideology: {predicts: refuse, because: Landlords understand refusal.}
              security: {predicts: wait, because: A door stays open.}
            """,
        within="decision",
    ),
    Explained(
        "link-adviser",
        "Advice is given by somebody of `advisers`, with name and office; this one is not there.",
        bad="""
            advice:
              litvinof: {says: Wait., predicts: Riga will wait too., came_true: 'yes'}
            """,
        good="""
            advice:
              litvinov: {says: Wait., predicts: Riga will wait too., came_true: 'yes'}
            """,
        within="decision",
    ),
    Explained(
        "link-variable",
        "There is no world variable of that name, so nothing would be set or tested.",
        bad="""
            world_start: {set: {germani: 30}, cite: [F.1]}
            """,
        good="""
            world_start: {set: {germany: 30}, cite: [F.1]}
            """,
    ),
    Explained(
        "link-mention",
        "A mention says what must be true of the world where its words stand, and only a yes or no of the world can be "
        "that: a treaty, an offer, a seat.",
        bad="""
            aim: Decide by Friday what Riga is told of [[world.rapalo_in_force|Rapallo]].
            """,
        good="""
            aim: Decide by Friday what Riga is told of [[world.rapallo_in_force|Rapallo]].
            """,
    ),
    Explained(
        "link-ending",
        "`ended` is false for a juncture or outcome that isn't there, so the condition never holds and nobody is told "
        "why. If the scenario is one that others install, leave it.",
        bad="""
            eligible: not ended("locarno", "door_ajar")    # its outcomes have other names
            otherwise: Riga asks somebody else.
            """,
        good="""
            eligible: not ended("locarno", "door_open")
            otherwise: Riga asks somebody else.
            """,
        within=None,
        severity="warning",
    ),
    Explained(
        "link-scenario",
        "`include` and `exclude` name scenarios by id; one that isn't installed changes nothing, which is mostly a "
        "slip.",
        bad="""
            include: [locarnow]
            """,
        good="""
            include: [locarno]
            """,
        within=None,
        severity="warning",
    ),
    Explained(
        "link-group",
        "World variables are listed under the headings of `groups`; this one would stand under none.",
        bad="""
            groups: {relations: Relations}
            variables:
              germany: {start: 30, min: -100, max: 100, label: Germany, group: relation}
            """,
        good="""
            groups: {relations: Relations}
            variables:
              germany: {start: 30, min: -100, max: 100, label: Germany, group: relations}
            """,
        within="world",
    ),
    Explained(
        "link-scale",
        "`bands` names a scale of the world's that isn't there, so the desk would have no word for the value.",
        bad="""
            scales: {warmth: [{to: 0, words: cold}, {to: 100, words: warm}]}
            variables:
              germany: {start: 30, min: -100, max: 100, label: Germany, bands: warmness}
            """,
        good="""
            scales: {warmth: [{to: 0, words: cold}, {to: 100, words: warm}]}
            variables:
              germany: {start: 30, min: -100, max: 100, label: Germany, bands: warmth}
            """,
        within="world",
    ),
    Explained(
        "link-campaign",
        "`whole` names the campaign whose history gives every later start its world; without it nothing can begin.",
        bad="""
            whole: wole
            """,
        good="""
            whole: whole
            """,
        within="campaigns",
    ),
    Explained(
        "campaign-name",
        "Campaigns and scenarios share their names, since both are played by name.",
        bad="a campaign `locarno` beside the scenario `locarno`",
        good="a campaign `locarno-lesson`",
        within=None,
    ),
)
